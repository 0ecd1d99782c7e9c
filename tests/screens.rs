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

#[path = "support/checked_screens.rs"]
mod checked_screens;
#[path = "support/lobby.rs"]
mod lobby;
#[path = "support/lobby_screens.rs"]
mod lobby_screens;
#[path = "support/remarks.rs"]
mod remarks;
#[path = "support/tour.rs"]
mod tour;
#[path = "support/walked.rs"]
mod walked;

use std::fs;

use jalon::app::{App, Event, Offer, OnDisk, Options, Other, SaveOutcome};
use jalon::command::{Mode, parse_keys};
use jalon::doc::{Document, TEMPLATES};
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::model::RowId;
use jalon::theme::Theme;
use jalon::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

/// Keys, a character at a time where they are typed; `waited` lets a while go by, and at `target` the
/// map that is to be compared with has been read.
fn press(app: &mut App, keys: &str) {
    for token in keys.split(' ') {
        if token == "waited" {
            app.update(Event::Waited);
        }
        if token == "target" {
            app.update(target(app));
        }
        for key in parse_keys(token).unwrap_or_default() {
            app.update(Event::Key(key));
        }
    }
}

/// What the shop is to become: in French a map of its own, in English the shop with other words.
fn target(app: &App) -> Event {
    let text = match app.texts().language() {
        Language::French => fs::read_to_string("maps/boutique-cible.toml").unwrap(),
        Language::English => [
            ("current-state", "future-state"),
            ("{ all = -3, anne = -4, pierre = -2 }", "2"),
            ("{ anne = -1, pierre = 1 }", "1"),
            (
                "Creates an account to be able to pay",
                "Pays without an account",
            ),
            ("value = 70", "value = 61"),
            ("Gets up to fetch the bank card", "Pays with a touch"),
        ]
        .into_iter()
        .fold(
            fs::read_to_string("maps/online-shop.toml").unwrap(),
            |text, (old, new)| text.replacen(old, new, 1),
        ),
    };
    Event::Compared {
        name: "target.toml".to_owned(),
        is_file: true,
        read: Ok(text.into_bytes()),
    }
}

fn screen(keys: &str, language: Language, glyphs: Glyphs, size: (u16, u16)) -> String {
    picture(&brought(keys, language, glyphs, size), size)
}

/// The program where the keys lead.
fn brought(keys: &str, language: Language, glyphs: Glyphs, size: (u16, u16)) -> App {
    let mut app = shop(language, glyphs, size);
    if let Some(answer) = keys.strip_prefix("killed") {
        let offer = left_by_a_killed(&mut app);
        app.offer(vec![offer]);
        press(&mut app, answer);
    } else if let Some(keys) = keys.strip_prefix("reviewed ") {
        app.read_review(OnDisk::Bytes(remarks::review(language).into_bytes()));
        press(&mut app, keys);
    } else if let Some(keys) = keys.strip_prefix("audited ") {
        walked::press(&mut app, keys);
    } else {
        press(&mut app, keys);
    }
    app
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
        for (name, keys) in tour::SCREENS {
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
const SHARED: [(&str, Happening); 6] = [
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
    ("conflicts", |app| {
        let text = String::from_utf8(app.document().saved_bytes()).unwrap();
        let goal = app.map().stages.get(1).unwrap();
        let entry = format!(
            "\n[[conflicts]]\nstage = \"{}\"\nkey = \"goal\"\ntheirs = \"2027\"\n",
            goal.id
        );
        app.update(Event::Disk(OnDisk::Bytes((text + &entry).into_bytes())));
        press(app, "g x right");
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

/// Input methods and screen readers follow the terminal's cursor: every screen puts it on what is in
/// focus. Where that is a text being typed it is the caret, else it stands in a line with a mark of
/// focus, or on the answer to a question.
#[test]
fn the_cursor_stands_on_what_is_in_focus() {
    for size in [(80, 24), (120, 40), (40, 12), (30, 8)] {
        for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
            for (name, keys) in tour::SCREENS {
                let app = brought(keys, Language::French, glyphs, size);
                let (cursor, line) = cursor_and_line(&app, size);
                let place = format!("{name} at {size:?}:\n{}", picture(&app, size));
                let Some((x, y)) = cursor else {
                    panic!("no cursor in {place}");
                };
                assert!(x < size.0 && y < size.1, "{place}");
                let is_typed = app.mode().takes_text() || app.mode() == Mode::Clash;
                // What is read from its beginning has nothing in focus.
                let tells = matches!(app.mode(), Mode::Ask | Mode::Recover | Mode::Help)
                    || name == "zoom-stage"
                    || app.which().is_some();
                let marks = [glyphs.item, glyphs.cell, glyphs.focus];
                let is_marked = line.chars().any(|c| marks.contains(&c));
                assert!(is_typed || tells || is_marked, "{place}");
            }
        }
    }
}

/// Where a frame puts the cursor, if it shows it, and the line there.
fn cursor_and_line(app: &App, (width, height): (u16, u16)) -> (Option<(u16, u16)>, String) {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    // A frame that does not set the cursor hides it.
    terminal.draw(|frame| draw(app, frame)).unwrap();
    let is_shown = terminal.backend().cursor_visible();
    let cursor = terminal.get_cursor_position().unwrap();
    let buffer = terminal.backend().buffer();
    let line: String = (0..width)
        .filter_map(|x| buffer.cell((x, cursor.y)).map(Cell::symbol))
        .collect();
    (is_shown.then_some((cursor.x, cursor.y)), line)
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
        for (_, keys) in tour::SCREENS {
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
