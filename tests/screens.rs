//! Every screen that lies over the table, as a person sees it: in English and French, on a usual, a
//! small and a large terminal, and in plain signs.
//!
//! The table itself is held beside the layout. Here the program is brought to a state by keys, as a
//! person would, and drawn whole.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads the maps it draws"
)]

use std::fs;

use jalon::app::{App, Event, Offer, OnDisk, Options, Other, SaveOutcome};
use jalon::command::parse_keys;
use jalon::doc::{Document, TEMPLATES};
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::model::RowId;
use jalon::theme::Theme;
use jalon::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

/// A name, and the keys that lead there from the first cell of the shop.
const SCREENS: [(&str, &str); 46] = [
    ("cell", "G left left left down down enter"),
    ("cell-new", "G left left left a"),
    ("form-item", "G left left left pagedown pagedown pagedown e"),
    (
        "form-opportunity",
        "G left left left pagedown pagedown pagedown pagedown e",
    ),
    ("form-wrong", "pagedown pagedown pagedown e down 9 enter"),
    ("form-stage", "up e"),
    ("form-map", "g p"),
    ("pick-people", "pagedown t"),
    (
        "pick-pains",
        "pagedown pagedown pagedown pagedown e down down down F2",
    ),
    ("personas", "F3 down"),
    ("rows", "g w down down"),
    ("prompt-sentiment", "s"),
    ("prompt-wrong", "s 9 enter"),
    ("palette", ":"),
    (
        "palette-chosen",
        ": down down down down down down down down",
    ),
    ("palette-typed", ": s a u v"),
    ("palette-cannot", ": p a s t e"),
    ("palette-values", ": s t a g e space"),
    ("which", "g waited"),
    ("help", "?"),
    ("messages", "u D K u : m e s s a g e s enter"),
    ("search", "/ e t a p e"),
    ("search-told", "/ f r a i s down down down enter"),
    ("search-none", "/ x y z"),
    ("search-list", "/ c o m p t tab down"),
    ("replace", "/ p r o m o ctrl-r x enter down space"),
    ("question", "+ q"),
    ("folded", "right pagedown pagedown z a up up z a"),
    ("all-folded", "pagedown z M"),
    ("one-line", "pagedown z w"),
    ("narrow", "pagedown z -"),
    ("bars", "G left left left down z c"),
    ("numbers", "G left left left down z c z c"),
    ("which-view", "z waited"),
    ("present", "G left left left down z p"),
    ("zoom", "G left left left pagedown pagedown pagedown space"),
    (
        "zoom-scrolled",
        "G left left left pagedown pagedown pagedown space down pagedown",
    ),
    ("zoom-stage", "G left left left up space"),
    (
        "inspector",
        "G left left left pagedown pagedown pagedown F4",
    ),
    ("everyone", "g 0 right right right"),
    ("select-items", "right right pagedown v down"),
    (
        "select-cells",
        "right pagedown shift-right shift-down shift-down",
    ),
    ("select-folded", "right z a v right pagedown"),
    ("form-items", "right pagedown pagedown pagedown v down e"),
    ("recover", "killed"),
    ("recover-compare", "killed c"),
];

/// Keys, a character at a time where they are typed; `waited` lets a while go by.
fn press(app: &mut App, keys: &str) {
    for token in keys.split(' ') {
        if token == "waited" {
            app.update(Event::Waited);
        }
        for key in parse_keys(token).unwrap_or_default() {
            app.update(Event::Key(key));
        }
    }
}

fn screen(keys: &str, language: Language, glyphs: Glyphs, size: (u16, u16)) -> String {
    let mut app = shop(language, glyphs, size);
    if let Some(answer) = keys.strip_prefix("killed") {
        let offer = left_by_a_killed(&mut app);
        app.offer(vec![offer]);
        press(&mut app, answer);
    } else {
        press(&mut app, keys);
    }
    picture(&app, size)
}

/// The shop, just opened.
fn shop(language: Language, glyphs: Glyphs, size: (u16, u16)) -> App {
    let map = match language {
        Language::English => "maps/online-shop.toml",
        Language::French => "maps/boutique.toml",
    };
    let options = Options {
        texts: Texts::new(language),
        glyphs,
        theme: Theme::mono(),
        themes: Vec::new(),
        name: map.trim_start_matches("maps/").to_owned(),
        is_new: false,
        read_only: false,
        keymap: jalon::command::Keymap::default(),
        size,
    };
    App::new(Document::open(&fs::read(map).unwrap()).unwrap(), options)
}

/// What the program would have left had it been killed while a stage was being added. The map is
/// then again as it was.
fn left_by_a_killed(app: &mut App) -> Offer {
    press(app, "G left left left a");
    app.update(Event::Paste("one more".to_owned()));
    press(app, "enter A");
    app.update(Event::Paste("Epilogue".to_owned()));
    let journal = app.snapshot(None).unwrap().journal(b"/m", b"/m", 0);
    press(app, "esc u g g");
    let (id, age) = (0, 200);
    Offer { id, age, journal }
}

/// The screen as text; the place of the cursor is told below it.
fn picture(app: &App, (width, height): (u16, u16)) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(app, frame)).unwrap();
    let cursor = terminal.get_cursor_position().unwrap();
    let buffer = terminal.backend().buffer();
    let lines = buffer.content().chunks(usize::from(width));
    let lines: Vec<String> = lines
        .map(|cells| cells.iter().map(Cell::symbol).collect::<String>())
        .map(|line| line.trim_end().to_owned())
        .collect();
    format!("{}\ncursor {} {}", lines.join("\n"), cursor.x, cursor.y)
}

fn hold(tag: &str, language: Language, glyphs: Glyphs, size: (u16, u16)) {
    insta::with_settings!({
        snapshot_path => "screens",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for (name, keys) in SCREENS {
            let drawn = screen(keys, language, glyphs, size);
            insta::assert_snapshot!(format!("{name}_{tag}"), drawn);
        }
    });
}

#[test]
fn on_a_usual_terminal_in_english() {
    hold("80x24_en", Language::English, Glyphs::UNICODE, (80, 24));
}

#[test]
fn on_a_usual_terminal_in_french() {
    hold("80x24_fr", Language::French, Glyphs::UNICODE, (80, 24));
}

#[test]
fn on_a_large_terminal() {
    hold("120x40_en", Language::English, Glyphs::UNICODE, (120, 40));
}

#[test]
fn on_a_small_terminal_in_plain_signs() {
    hold("40x12_fr_ascii", Language::French, Glyphs::ASCII, (40, 12));
}

#[test]
fn the_list_of_problems_of_a_broken_file() {
    let broken = b"jalon = 1\ntitle = \"Essai\ntitle : x\n[[stages]]\nname = \"A\"\n";
    for (tag, language) in [("en", Language::English), ("fr", Language::French)] {
        let size = (80, 24);
        let options = Options {
            texts: Texts::new(language),
            glyphs: Glyphs::UNICODE,
            theme: Theme::mono(),
            themes: Vec::new(),
            name: "essai.toml".to_owned(),
            is_new: false,
            read_only: false,
            keymap: jalon::command::Keymap::default(),
            size,
        };
        let app = App::new(Document::open(broken).unwrap(), options);
        insta::with_settings!({
            snapshot_path => "screens",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("problems_80x24_{tag}"), picture(&app, size));
        });
    }
}

/// What is done to the program.
type Happening = fn(&mut App);

/// What happens to the file while it is open, and the screen after it.
const SHARED: [(&str, Happening); 5] = [
    ("banner-changed", |app| {
        press(app, "+");
        both_change_a_pain(app);
    }),
    ("banner-broken", |app| {
        let mut bytes = app.document().bytes();
        bytes.extend_from_slice(b"[[stages]\n");
        app.update(Event::Disk(OnDisk::Bytes(bytes)));
    }),
    ("banner-others", |app| {
        let other = |user: &str, since: &str| Other {
            user: Some(user.to_owned()),
            since: Some(since.to_owned()),
        };
        let others = vec![other("anna", "10:32"), other("paul", "11:05")];
        app.update(Event::Others(others));
    }),
    ("question-gone", |app| {
        press(app, "+ ctrl-s");
        app.update(Event::Saved(SaveOutcome::Changed(OnDisk::Moved(
            "plan.toml".to_owned(),
        ))));
    }),
    ("clash", |app| {
        both_change_a_pain(app);
        press(app, "M right");
    }),
];

/// We put words behind the first pain of the fourth stage, another before it and into the title.
fn both_change_a_pain(app: &mut App) {
    press(app, "g 4 pagedown pagedown pagedown enter");
    app.update(Event::Paste(", 70 %".to_owned()));
    let stage = app.map().stages.get(3).unwrap();
    let pain = stage.items(&RowId::Pains).first().unwrap().text.clone();
    press(app, "enter");
    let text = String::from_utf8(app.document().saved_bytes()).unwrap();
    let theirs = text.replacen(&pain, &format!("2027 : {pain}, {pain}"), 1);
    let title = app.map().title();
    let theirs = theirs.replacen(title, &format!("{title} 2027"), 1);
    app.update(Event::Disk(OnDisk::Bytes(theirs.into_bytes())));
}

#[test]
fn what_is_said_when_others_change_the_file() {
    insta::with_settings!({
        snapshot_path => "screens",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for (tag, language, glyphs, size) in [
            ("80x24_en", Language::English, Glyphs::UNICODE, (80, 24)),
            ("80x24_fr", Language::French, Glyphs::UNICODE, (80, 24)),
            ("120x40_en", Language::English, Glyphs::UNICODE, (120, 40)),
            ("40x12_fr_ascii", Language::French, Glyphs::ASCII, (40, 12)),
            ("30x8_fr", Language::French, Glyphs::UNICODE, (30, 8)),
        ] {
            for (name, happens) in SHARED {
                let mut app = shop(language, glyphs, size);
                happens(&mut app);
                insta::assert_snapshot!(format!("{name}_{tag}"), picture(&app, size));
            }
        }
    });
}

#[test]
fn no_size_of_terminal_ends_the_program() {
    for (width, height) in [
        (1, 1),
        (2, 2),
        (9, 3),
        (12, 5),
        (29, 7),
        (30, 8),
        (59, 9),
        (200, 50),
    ] {
        for (_, keys) in SCREENS {
            let drawn = screen(keys, Language::French, Glyphs::UNICODE, (width, height));
            assert!(!drawn.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}

/// A worked example is looked at before it is changed: on a usual terminal its title, the names of its
/// stages and of its kind stand whole, in both languages.
#[test]
fn every_template_reads_on_a_usual_terminal() {
    for template in TEMPLATES {
        for language in Language::ALL {
            let name = format!("{}/{}", language.tag(), template.name);
            let text = template.text(language.tag());
            let document = Document::open(text.as_bytes()).unwrap();
            let (title, stages) = (
                document.map().title().to_owned(),
                document.map().stages.len(),
            );
            let options = Options {
                texts: Texts::new(language),
                glyphs: Glyphs::UNICODE,
                theme: Theme::mono(),
                themes: Vec::new(),
                name: "map.toml".to_owned(),
                is_new: false,
                read_only: false,
                keymap: jalon::command::Keymap::default(),
                size: (80, 24),
            };
            let mut app = App::new(document, options);
            for _ in 0..stages {
                let drawn = picture(&app, (80, 24));
                let head: Vec<&str> = drawn.lines().take(3).collect();
                assert!(head[0].contains(&title), "{name}:\n{drawn}");
                assert!(
                    !head.iter().any(|line| line.contains('…')),
                    "{name}:\n{drawn}"
                );
                press(&mut app, "tab");
            }
        }
    }
}
