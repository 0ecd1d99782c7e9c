//! What themes make of whole screens: each in a few lines of styles, and that no colour is needed to
//! tell apart what can stand side by side.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use jalon::app::{App, Event, Options};
use jalon::command::Keymap;
use jalon::command::parse_keys;
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::{Glyphs, Role};
use jalon::theme::{Depth, Theme};
use jalon::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Style};

const MAP: &str = r#"jalon = 1
title = "Shop"

[[personas]]
name = "Anne"

[[personas]]
name = "Paul"

[[stages]]
name = "Search"
actions = ["look", { text = "ask", for = ["paul"] }]
sentiment = { anne = 3, paul = -2 }
touchpoints = [{ text = "site", moment_of_truth = true }]
pains = ["slow"]

[[stages]]
name = "Pay"
actions = ["pay"]
sentiment = { anne = -3, paul = 1 }
"#;

/// The program on a map, after some keys; each word in quotes is pasted.
fn open(map: &str, theme: Theme, size: (u16, u16), keys: &str) -> App {
    let options = Options {
        texts: Texts::new(Language::English),
        glyphs: Glyphs::UNICODE,
        theme,
        themes: Vec::new(),
        name: "shop.toml".to_owned(),
        keymap: Keymap::default(),
        is_new: false,
        read_only: false,
        size,
    };
    let mut app = App::new(Document::open(map.as_bytes()).unwrap(), options);
    for (n, part) in keys.split('\'').enumerate() {
        if n % 2 == 1 {
            app.update(Event::Paste(part.to_owned()));
            continue;
        }
        for key in parse_keys(part).unwrap() {
            app.update(Event::Key(key));
        }
    }
    app
}

fn drawn(app: &App) -> Buffer {
    let (width, height) = app.size();
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(app, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// How many cells look otherwise where no colour is seen, above the two lines at the foot: they tell
/// more in words, and it is what stands in the table that must differ.
fn differences(one: &Buffer, other: &Buffer) -> usize {
    let bare = |cell: &Cell| (cell.symbol().to_owned(), cell.modifier);
    let above = usize::from(one.area.width) * usize::from(one.area.height - 2);
    let pairs = one.content().iter().zip(other.content()).take(above);
    pairs.filter(|(a, b)| bare(a) != bare(b)).count()
}

/// Two states that must not look alike, as a map and the keys that lead there.
type State<'a> = (&'a str, &'a str);

#[test]
fn nothing_is_told_by_colour_alone() {
    let bad = MAP.replace("anne = 3", "anne = -3");
    let unknown = MAP.replace("anne = 3, ", "");
    let neutral = MAP.replace("anne = 3", "anne = 0");
    let clashing = MAP.replace("\"look\"", "{ text = \"look\", conflict = \"ours\" }");
    let tagged = MAP.replace("\"look\"", "{ text = \"look\", for = [\"anne\"] }");
    let usual = MAP.replace(", moment_of_truth = true", "");
    let broken = MAP.replace("title = \"Shop\"", "title = \"Shop");
    let pairs: [(&str, State<'_>, State<'_>); 14] = [
        ("a good and a bad feeling", (MAP, ""), (&bad, "")),
        ("no feeling and none known", (&neutral, ""), (&unknown, "")),
        ("the chosen persona", (MAP, ""), (MAP, ";")),
        ("one persona and all", (MAP, ""), (MAP, "g 0")),
        ("the focused stage", (MAP, ""), (MAP, "tab")),
        ("the focused row", (MAP, ""), (MAP, "pagedown")),
        ("the focused item", (MAP, "g 0"), (MAP, "g 0 down")),
        ("saved and not", (MAP, ""), (MAP, "enter 's' enter")),
        (
            "what was found",
            (MAP, "/ 'zzz' esc"),
            (MAP, "/ 'look' enter"),
        ),
        ("what a merge left open", (MAP, ""), (&clashing, "")),
        ("what is for one persona", (MAP, "g 0"), (&tagged, "g 0")),
        ("a moment of truth", (MAP, ""), (&usual, "")),
        ("a map that cannot be changed", (MAP, ""), (&broken, "esc")),
        ("the line of a list", (MAP, ": down"), (MAP, ": down down")),
    ];
    for theme in [Theme::mono(), Theme::default().at_depth(Depth::None)] {
        for (what, one, other) in &pairs {
            let [one, other] = [one, other].map(|(map, keys)| {
                let app = open(map, theme.clone(), (80, 24), keys);
                drawn(&app)
            });
            assert!(differences(&one, &other) > 0, "{what}: {}", theme.name());
        }
    }
}

/// Every sheet that lies over the table is on the theme's background, and so is every empty cell.
#[test]
fn a_background_is_laid_under_everything() {
    for (name, ground) in [
        ("dusk", Color::Rgb(0x1b, 0x1f, 0x27)),
        ("dawn", Color::Rgb(0xfa, 0xf7, 0xf0)),
        ("contrast", Color::Rgb(0, 0, 0)),
    ] {
        let theme = Theme::named(name).unwrap();
        let own = [theme.chosen().bg, theme.style(Role::ItemFocus).bg];
        for keys in [
            "",
            "enter",
            "e",
            ":",
            "?",
            "F3",
            "s 9 enter",
            "space",
            "+ q",
            "/ 'look'",
        ] {
            for size in [(80, 24), (20, 5), (1, 1)] {
                let buffer = drawn(&open(MAP, theme.clone(), size, keys));
                for cell in buffer.content() {
                    assert_ne!(cell.fg, Color::Reset, "{name}: {keys}: {}", cell.symbol());
                    let is_own = own.contains(&Some(cell.bg));
                    let is_found = Some(cell.bg) == theme.style(Role::Found).bg;
                    assert!(cell.bg == ground || is_own || is_found, "{name}: {keys}");
                }
            }
        }
    }
}

/// A frame as runs of one style, one line of the screen after the other. What stands on the ground of
/// the theme and in its ink is told without them.
fn styles(buffer: &Buffer, ground: Style) -> String {
    let mut out = format!("{}\n", told(ground));
    for line in buffer.content().chunks(usize::from(buffer.area.width)) {
        let mut last = None;
        for cell in line {
            let own = |colour, ground: Option<Color>| {
                Some(colour).filter(|own| *own != Color::Reset && Some(*own) != ground)
            };
            let look = Style {
                fg: own(cell.fg, ground.fg),
                bg: own(cell.bg, ground.bg),
                add_modifier: cell.modifier,
                ..Style::new()
            };
            if last != Some(look) {
                out.push_str(if last.is_some() { "⟩" } else { "" });
                out.push_str(&told(look));
                out.push('⟨');
                last = Some(look);
            }
            out.push_str(cell.symbol());
        }
        out.push_str("⟩\n");
    }
    out
}

fn told(style: Style) -> String {
    let mut words: Vec<String> = style.fg.map(|fg| fg.to_string()).into_iter().collect();
    words.extend(style.bg.map(|bg| format!("on {bg}")));
    let modifiers = style.add_modifier.iter_names();
    words.extend(modifiers.map(|(name, _)| name.to_lowercase()));
    words.join(" ")
}

#[test]
fn each_theme_on_a_small_screen() {
    for name in Theme::NAMES {
        let theme = Theme::named(name).unwrap();
        let ground = theme.ground();
        let app = open(MAP, theme, (60, 14), "+ / 'look' enter");
        insta::with_settings!({
            snapshot_path => "screens",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("styles_{name}"), styles(&drawn(&app), ground));
        });
    }
}
