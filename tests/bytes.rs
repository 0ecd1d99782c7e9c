//! How many bytes a frame sends to the terminal: people use the program over slow lines. Counts are
//! the same on every machine, so that they can be asserted; times are measured by the benches.

#![expect(
    clippy::unwrap_used,
    reason = "a test that fails here has found something"
)]

use std::cell::Cell;
use std::io::{self, Write};
use std::rc::Rc;

use jalon::app::{App, Event, Options};
use jalon::command::parse_keys;
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::sys::Painter;
use jalon::theme::Theme;
use jalon::ui;

const BOUTIQUE: &str = include_str!("../maps/boutique.toml");
const TERMINAL: (u16, u16) = (120, 40);

/// A stream that only counts.
#[derive(Clone, Default)]
struct Count(Rc<Cell<usize>>);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The program on a terminal that counts.
struct Session {
    app: App,
    painter: Painter<Count>,
    count: Count,
}

impl Session {
    /// The first frame is drawn.
    fn open() -> Self {
        let options = Options {
            texts: Texts::new(Language::French),
            glyphs: Glyphs::UNICODE,
            theme: Theme::default(),
            themes: Vec::new(),
            name: "boutique.toml".to_owned(),
            is_new: false,
            read_only: false,
            keymap: jalon::command::Keymap::default(),
            size: TERMINAL,
        };
        let count = Count::default();
        let mut session = Self {
            app: App::new(Document::open(BOUTIQUE.as_bytes()).unwrap(), options),
            painter: Painter::new(count.clone(), TERMINAL).unwrap(),
            count,
        };
        session.draw();
        session
    }

    /// Draws a frame and answers with its bytes.
    fn draw(&mut self) -> usize {
        let app = &self.app;
        self.count.0.set(0);
        self.painter.draw(|frame| ui::draw(app, frame)).unwrap();
        self.count.0.get()
    }

    fn press(&mut self, keys: &str) {
        for key in parse_keys(keys).unwrap() {
            self.app.update(Event::Key(key));
        }
    }

    /// The bytes of each key's frame.
    fn each(&mut self, keys: &str) -> Vec<(String, usize)> {
        let press = |key: &str| {
            self.press(key);
            (key.to_owned(), self.draw())
        };
        keys.split_whitespace().map(press).collect()
    }
}

#[test]
fn a_move_inside_the_view_sends_little() {
    let frames = Session::open().each(
        "right right left right down down down down down up up left left right up up down down",
    );
    for (key, bytes) in frames {
        assert!(bytes <= 400, "{key}: {bytes} bytes");
    }
}

#[test]
fn a_typed_letter_sends_little() {
    let mut session = Session::open();
    session.press("enter");
    session.draw();
    for (key, bytes) in session.each("t r è s space c h e r") {
        assert!(bytes <= 150, "{key}: {bytes} bytes");
    }
}

#[test]
fn keys_drawn_together_send_no_more_than_a_screen() {
    let mut session = Session::open();
    let whole = Session::open().count.0.get();
    session.press(&"down ".repeat(50));
    assert!(session.draw() <= whole);
}

#[test]
fn a_frame_in_which_nothing_changed_sends_its_marks_alone() {
    let mut session = Session::open();
    assert!(session.draw() <= 30, "{} bytes", session.draw());
}
