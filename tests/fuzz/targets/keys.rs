//! A monkey at the keyboard: long walks of any keys, texts, sizes and answers over real and nasty
//! maps. Nothing panics, no drawing has a crooked line or a character that acts on the terminal, an
//! act changes what it is about and nothing else, and undoing everything gives back the very bytes.

use jalon::app::{App, EditTarget, Effect, Event, Gesture, Options, SaveOutcome, Terms, Way};
use jalon::check::Project;
use jalon::command::{Code, Command, Key, KeyFile, Keymap, Mode, Preset, TABLE, parse_keys};
use jalon::doc::{Access, Document};
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::theme::Theme;
use jalon::ui;

use super::disk::Disk;
use super::touched::State;
use super::{beside, maps, screen};

/// The most steps of a walk.
const LONGEST_WALK: usize = 200;

/// Texts to type and paste.
const TEXTS: [&str; 18] = [
    "a",
    "Un mot",
    "3",
    "-4,5",
    "?",
    "2026-01-02",
    "é\u{301}\u{302}",
    "👨‍👩‍👧",
    "支払い",
    "שלום",
    "\u{202e}x\u{2066}",
    "\u{200d}\u{fe0f}",
    "a⏎b",
    "\u{1b}[31m\u{7}\u{9b}",
    "x\ty",
    "one\ntwo\r\nthree\rfour\n\n",
    "\"quoted\" 'too' \\ # ]",
    "   ",
];

/// Lines for the command line.
const LINES: [&str; 26] = [
    "2",
    "999",
    "w",
    "w other.toml",
    "undo",
    "redo",
    "rows",
    "personas",
    "properties",
    "problems",
    "cut",
    "paste",
    "persona all",
    "persona anne",
    "editor",
    "save-as",
    "merge",
    "reload",
    "stage u",
    "row pa",
    "sentiment -3",
    "messages",
    "dupl",
    "annuler",
    "help x",
    "row",
];

/// The program with somebody at the keyboard who does not look.
pub(crate) struct Monkey {
    pub(crate) app: App,
    /// What the program waits for an answer to.
    asked: Option<Effect>,
    /// Whether the text was changed in an editor, where anything can be made of it.
    by_hand: bool,
    /// Whether nothing may be changed.
    read_only: bool,
    state: State,
    disk: Disk,
}

impl Monkey {
    pub(crate) fn new(map: &str, choice: u8) -> Self {
        let preset = Preset::ALL.get(usize::from(choice / 8 % 16));
        let preset = preset.copied().unwrap_or_default();
        let options = Options {
            texts: Texts::new([Language::English, Language::French][usize::from(choice % 2)]),
            glyphs: [Glyphs::UNICODE, Glyphs::ASCII][usize::from(choice / 2 % 2)],
            theme: Theme::mono(),
            themes: Vec::new(),
            name: "m\u{1b}\u{202e}.toml".to_owned(),
            is_new: choice / 4 % 4 == 3,
            read_only: choice / 16 % 8 == 7,
            keymap: Keymap::new(preset, &KeyFile::default()),
            size: (80, 24),
        };
        let mut app = App::new(Document::open(map.as_bytes()).unwrap(), options);
        app.take_terms(Terms {
            today: jiff::civil::date(2027, 1, 1),
            project: Project::default(),
            wrong: None,
            named: Vec::new(),
        });
        Self {
            state: State::of(&app),
            app,
            asked: None,
            by_hand: false,
            read_only: choice / 16 % 8 == 7,
            disk: Disk::new(map),
        }
    }

    /// Sends an event, and looks at what came of it.
    pub(crate) fn send(&mut self, event: Event) -> Result<(), String> {
        let was_asking = self.app.mode() == Mode::Ask;
        let esc = event == Event::Key(Key::plain(Code::Esc));
        let said = format!("{event:?}");
        let is_saved = matches!(event, Event::Saved(SaveOutcome::Done { .. }));
        let base = self.app.document().saved_bytes();
        let mut answers = Vec::new();
        for effect in self.app.update(event) {
            match effect {
                Effect::Quit if esc => return Err("Esc quits".to_owned()),
                Effect::Quit if self.app.document().is_dirty() && !was_asking => {
                    return Err("quits unasked".to_owned());
                }
                Effect::Save { .. } => {
                    self.disk.may_replace = was_asking;
                    self.asked = Some(effect);
                }
                effect @ Effect::Edit { .. } => self.asked = Some(effect),
                effect => answers.extend(beside::answer(effect)),
            }
        }
        // Whatever is open, what is not saved can be handed over to be kept.
        let snapshot = self.app.snapshot(None);
        if self.app.document().is_dirty() && snapshot.is_none() {
            return Err(format!("{said}: what is not saved is not kept"));
        }
        if self.read_only && self.app.document().is_dirty() {
            return Err(format!("{said}: changes what may only be looked at"));
        }
        let takes_theirs = !is_saved && base != self.app.document().saved_bytes();
        self.disk.taken += usize::from(takes_theirs);
        // Theirs may be broken where it was asked for.
        self.by_hand |= takes_theirs && self.app.document().access() != Access::Edit;
        self.state
            .take(&self.app, self.by_hand || takes_theirs)
            .and_then(|()| self.disk.check(&self.app, self.by_hand))
            .map_err(|error| format!("{said}: {error}"))?;
        answers.into_iter().try_for_each(|event| self.send(event))
    }

    pub(crate) fn key(&mut self, key: Key) -> Result<(), String> {
        self.send(Event::Key(key))
    }

    fn typed(&mut self, text: &str) -> Result<(), String> {
        text.chars()
            .try_for_each(|c| self.key(Key::plain(Code::Char(c))))
    }

    /// Does something with the mouse anywhere on the screen, or past it.
    fn mouse(&mut self, n: usize) -> Result<(), String> {
        let ways = [Way::Up, Way::Down, Way::Left, Way::Right];
        let gesture = match n % 8 {
            0..=3 => Gesture::Click,
            4 | 5 => Gesture::Double,
            _ => Gesture::Wheel(ways[n / 8 % 4]),
        };
        let (width, height) = self.app.size();
        let (x, y) = (
            n / 8 * 7 % (usize::from(width) + 2),
            n / 8 % (usize::from(height) + 2),
        );
        let at = ui::pointed(&self.app, x as u16, y as u16);
        self.send(Event::Mouse(gesture, at))
    }

    /// Answers what the program waits for, in one of the ways it can be.
    fn answer(&mut self, n: usize) -> Result<(), String> {
        match self.asked.take() {
            Some(Effect::Save { .. }) if n % 4 == 3 => {
                self.send(Event::Saved(SaveOutcome::Failed {
                    reason: "\u{1b}no".to_owned(),
                }))
            }
            Some(Effect::Save { name, bytes, over }) => {
                let outcome = self.disk.save(name, bytes, over)?;
                self.send(Event::Saved(outcome))
            }
            Some(Effect::Edit { target, text, .. }) => {
                let result = match n % 5 {
                    0 => Err("no\u{7}".to_owned()),
                    1 => Ok(text),
                    2 => Ok(text.lines().rev().collect::<Vec<_>>().join("\n")),
                    3 => Ok(String::new()),
                    _ => Ok(text + "\nx\u{0}\ty = \u{202e}3\n\u{301}"),
                };
                self.by_hand |= target == EditTarget::File && n % 5 > 1;
                self.send(Event::Edited(target, result))
            }
            _ => Ok(()),
        }
    }

    /// Does what a number stands for.
    fn act(&mut self, choice: u16, keys: &[Vec<Key>]) -> Result<(), String> {
        let n = usize::from(choice / 20);
        let text = TEXTS[n % TEXTS.len()];
        match choice % 20 {
            0 | 1 => self.typed(text),
            2 => self.send(Event::Paste(text.to_owned())),
            3 => {
                self.typed(":")?;
                self.typed(LINES[n % LINES.len()])?;
                self.key(Key::plain(Code::Enter))
            }
            4 => {
                let size = (1 + n % 200, 1 + n / 200 * 2 + n % 7);
                self.send(Event::Resize(size.0 as u16, size.1 as u16))
            }
            5 if n % 5 == 4 => self.send(Event::Waited),
            5 => self.answer(n),
            // While a save or an editor is under way, nothing else is taken in.
            16 | 17 if self.asked.is_some() => Ok(()),
            16 => {
                self.disk.change(n);
                self.send(Event::Disk(self.disk.now.clone()))
            }
            17 if n % 3 == 0 => {
                self.disk.change(n);
                self.key("ctrl-s".parse().unwrap())?;
                self.answer(0)
            }
            17 => self.key(Key::plain(Code::Char('M'))),
            18 | 19 => self.mouse(n),
            _ => keys[n % keys.len()]
                .iter()
                .try_for_each(|key| self.key(*key)),
        }
    }

    /// Back to the table by Esc alone, then everything undone and made again.
    fn end(&mut self, original: &str) -> Result<(), String> {
        self.asked = None;
        for _ in 0..8 {
            self.key(Key::plain(Code::Esc))?;
        }
        if self.app.mode() != Mode::Map {
            return Err(format!("Esc does not leave {:?}", self.app.mode()));
        }
        let last = self.app.document().bytes();
        let steps = self.app.document().history().made();
        self.by_hand = true;
        for (command, expected) in [(Command::Undo, original.as_bytes()), (Command::Redo, &last)] {
            // Sets of keys differ, and the walk may have chosen another.
            let keys = self.app.keymap().keys(Mode::Map, command).next().unwrap();
            let keys = keys.to_vec();
            for _ in 0..steps {
                keys.iter().try_for_each(|key| self.key(*key))?;
                if self.app.mode() != Mode::Map {
                    self.key(Key::plain(Code::Esc))?;
                }
            }
            // What another wrote stays, and steps are made again on that.
            let is_left = self.disk.taken > 0;
            if !is_left && self.app.document().bytes() != expected {
                return Err(format!(
                    "{command:?} leads to {:?}",
                    self.app.document().text()
                ));
            }
        }
        Ok(())
    }
}

fn known_keys() -> Vec<Vec<Key>> {
    TABLE
        .iter()
        .flat_map(|entry| entry.keys.iter().flat_map(|(_, keys)| *keys))
        .filter_map(|keys| parse_keys(keys).ok())
        .collect()
}

fn walk(map: &str, choice: u8, steps: &[u16]) -> Result<(), String> {
    let mut monkey = Monkey::new(map, choice);
    let readable = monkey.app.document().access() == Access::Edit;
    let keys = known_keys();
    for (n, step) in steps.iter().enumerate() {
        monkey.act(*step, &keys)?;
        if readable && !monkey.by_hand && monkey.app.document().access() != Access::Edit {
            return Err(format!("broken: {:?}", monkey.app.document().text()));
        }
        if n % 4 == 0 {
            screen::check(&monkey.app)?;
        }
    }
    screen::check(&monkey.app)?;
    monkey.end(map)
}

/// Bytes as a map, the way it is opened, and what happens: two bytes a step.
pub(crate) fn keys(bytes: &[u8]) -> Result<(), String> {
    let [map, choice, rest @ ..] = bytes else {
        return Ok(());
    };
    let mut all = maps::maps();
    let (name, map) = all.swap_remove(usize::from(*map) % all.len());
    let steps: Vec<u16> = rest
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .take(LONGEST_WALK)
        .collect();
    walk(&map, *choice, &steps).map_err(|error| format!("{name}: {error}"))
}
