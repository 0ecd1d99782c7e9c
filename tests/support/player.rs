//! Plays key scripts on the program without a terminal, and compares what comes of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jalon::app::{App, EditTarget, Effect, Event, OnDisk, Options, Overlay, SaveOutcome};
use jalon::command::{Code, Command, Key, Lookup, Mode};
use jalon::doc::{Access, Document};
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::model::View;
use jalon::theme::Theme;
use jalon::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::beside::{BesideFile, offers, seen};
use crate::script::{Act, Script, size};
use crate::telling::{effect, error, field, focus, input, list, settings};

/// The sizes every state must be drawable at.
const SIZES: [(u16, u16); 4] = [(80, 24), (40, 20), (20, 5), (1, 1)];

/// The program being played on.
pub(crate) struct Player {
    pub(crate) app: App,
    pub(crate) effects: Vec<Effect>,
    /// The commands that were given, each in its mode.
    pub(crate) commands: BTreeSet<(&'static str, Command)>,
    /// The names that were given on the command line.
    pub(crate) names: BTreeSet<String>,
    pending: Vec<Key>,
    original: String,
    /// What stands in the file.
    disk: OnDisk,
    /// Whether something another wrote was taken in, which undo leaves.
    has_theirs: bool,
    size: (u16, u16),
    beside: BesideFile,
}

impl Player {
    /// The program as a script opens it.
    pub(crate) fn new(script: &Script) -> Result<Self, String> {
        let language = match script.option("language") {
            Some("fr") => Language::French,
            _ => Language::English,
        };
        let size = script.option("size").map_or(Ok((80, 24)), size)?;
        let document = Document::open(script.map.as_bytes()).map_err(|error| error.to_string())?;
        let options = Options {
            texts: Texts::new(language),
            glyphs: Glyphs::UNICODE,
            theme: Theme::mono(),
            themes: Theme::NAMES.into_iter().filter_map(Theme::named).collect(),
            name: script.option("name").unwrap_or("map.toml").to_owned(),
            is_new: script.option("new").is_some(),
            read_only: script.option("read-only").is_some(),
            keymap: script.keymap()?,
            size,
        };
        let mut app = if script.option("start").is_some() {
            let recent = script.options.iter().filter(|(name, _)| name == "recent");
            let recent = recent.map(|(_, path)| crate::lobby::recent(path));
            App::lobby(document, options, recent.collect())
        } else {
            App::new(document, options)
        };
        if let Some(view) = script.option("view") {
            app.start_as(view).then_some(()).ok_or("no such view")?;
        }
        let beside = BesideFile::begin(script, &mut app)?;
        app.offer(offers(script));
        script.give_terms(&mut app)?;
        Ok(Self {
            beside,
            app,
            effects: Vec::new(),
            commands: BTreeSet::new(),
            names: BTreeSet::new(),
            pending: Vec::new(),
            original: script.map.clone(),
            disk: OnDisk::Bytes(script.map.clone().into_bytes()),
            has_theirs: false,
            size,
        })
    }

    /// Lets something happen.
    pub(crate) fn act(&mut self, act: &Act) {
        match act {
            Act::Key(key) => self.key(*key),
            Act::Type(text) => {
                for c in text.chars() {
                    self.key(Key::plain(Code::Char(c)));
                }
            }
            Act::Mouse(gesture, x, y) => {
                let at = ui::pointed(&self.app, *x, *y);
                self.send(Event::Mouse(*gesture, at));
            }
            Act::Paste(text) => self.send(Event::Paste(text.clone())),
            Act::Resize(width, height) => {
                self.size = (*width, *height);
                self.send(Event::Resize(*width, *height));
            }
            Act::Waited => self.effects.extend(self.app.update(Event::Waited)),
            Act::Saved(name) | Act::SavedForNow(name) => {
                self.disk = OnDisk::Bytes(self.app.document().bytes());
                self.saved(SaveOutcome::Done {
                    name: name.clone(),
                    lasts: matches!(act, Act::Saved(_)),
                });
            }
            Act::SaveMoved(target) => self.saved(SaveOutcome::Moved {
                target: target.clone(),
                now: None,
            }),
            Act::Others(others) => {
                let others = others.split_terminator(", ").map(crate::script::other);
                self.send(Event::Others(others.collect()));
            }
            Act::SaveChanged => self.saved(SaveOutcome::Changed(self.disk.clone())),
            Act::Meanwhile(old, new) => {
                let before = match &self.disk {
                    OnDisk::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                    _ => self.original.clone(),
                };
                self.disk = OnDisk::Bytes(before.replacen(old, new, 1).into_bytes());
            }
            Act::MeanwhileGone(None) => self.disk = OnDisk::Gone,
            Act::MeanwhileGone(Some(name)) => self.disk = OnDisk::Moved(name.clone()),
            Act::MeanwhileUnreadable(reason) => {
                let reason = reason.clone();
                self.disk = OnDisk::Unreadable { reason };
            }
            Act::Look => {
                self.send(Event::Disk(self.disk.clone()));
                self.send(seen(&self.beside));
            }
            Act::Beside(it) => self.beside.act(it),
            Act::Focused => self.send(Event::Focused),
            Act::SaveExists(name) => self.saved(SaveOutcome::Exists {
                name: name.clone(),
                now: None,
            }),
            Act::SaveFailed(reason) => self.saved(SaveOutcome::Failed {
                reason: reason.clone(),
            }),
            Act::Settings(text) => {
                let settings = settings(text, self.app.texts());
                self.send(Event::Settings(settings));
            }
            Act::Maps(event) => self.send(event.clone()),
            Act::EditedCell(text) => self.send(Event::Edited(EditTarget::Cell, Ok(text.clone()))),
            Act::EditedNote(text) => self.send(Event::Edited(EditTarget::Note, Ok(text.clone()))),
            Act::EditedComment(text) => {
                self.send(Event::Edited(EditTarget::Comment, Ok(text.clone())));
            }
            Act::EditedFile(old, new) => {
                let text = self.app.document().text().replacen(old, new, 1);
                self.send(Event::Edited(EditTarget::File, Ok(text)));
            }
            Act::EditorFailed(reason) => {
                let target = match self.app.mode() {
                    Mode::Cell => EditTarget::Cell,
                    Mode::Comment => EditTarget::Comment,
                    _ => EditTarget::File,
                };
                self.send(Event::Edited(target, Err(reason.clone())));
            }
        }
    }

    fn saved(&mut self, outcome: SaveOutcome) {
        self.send(Event::Saved(outcome));
    }

    fn send(&mut self, event: Event) {
        self.pending.clear();
        let is_saved = matches!(event, Event::Saved(SaveOutcome::Done { .. }));
        self.update(event, is_saved);
    }

    fn update(&mut self, event: Event, is_saved: bool) {
        let base = self.app.document().saved_bytes();
        self.app.set_now(self.beside.now());
        let mut effects = self.app.update(event);
        while !effects.is_empty() {
            match self.beside.answer(effects.remove(0)) {
                Ok(answer) => effects.extend(self.app.update(answer)),
                // Here a path always leads to the same file.
                Err(Effect::Taken | Effect::Terms) => {}
                Err(effect) => self.effects.push(effect),
            }
        }
        self.has_theirs |= !is_saved && base != self.app.document().saved_bytes();
    }

    fn key(&mut self, key: Key) {
        let (mode, count) = (self.app.mode(), self.app.count());
        let counts = self.app.keymap().count(mode, count, key).is_some();
        if self.pending.is_empty() && counts {
            return self.update(Event::Key(key), false);
        }
        self.pending.push(key);
        match self.app.keymap().look_up(mode, &self.pending) {
            Lookup::Found(command) => {
                self.commands.insert((mode.key(), command));
                self.pending.clear();
                if let (Command::Accept, Some(Overlay::Palette(palette))) =
                    (command, self.app.overlays().last())
                {
                    let line = palette.buffer.text();
                    self.names
                        .extend(line.split_whitespace().next().map(str::to_owned));
                }
            }
            Lookup::Prefix => {}
            Lookup::None => self.pending.clear(),
        }
        self.update(Event::Key(key), false);
    }

    /// What something that can be expected is now.
    pub(crate) fn tell(&mut self, name: &str) -> Result<String, String> {
        let app = &self.app;
        Ok(match name {
            "toml" => app.document().text().to_owned(),
            "message" => app
                .message()
                .map_or_else(|| "none".to_owned(), |message| message.text.clone()),
            "theme" => app.theme().name().to_owned(),
            "mode" => app.mode().key().to_owned(),
            "focus" => focus(app),
            "selected" => app.selection_words().unwrap_or_else(|| "none".to_owned()),
            "view" => match app.scene().lens.view {
                View::Everyone => "all".to_owned(),
                View::Persona(id) => id.to_string(),
            },
            "dirty" => if app.document().is_dirty() {
                "yes"
            } else {
                "no"
            }
            .to_owned(),
            "banner" => app.banner().unwrap_or_else(|| "none".to_owned()),
            "problems" => app.document().diagnostics().len().to_string(),
            "name" => app.name().to_owned(),
            "error" => error(app),
            "field" => field(app),
            "ask" => match app.overlays().last() {
                Some(Overlay::Ask(question)) => question.body.clone(),
                Some(Overlay::Recover(offered)) => offered.intro.clone(),
                _ => "none".to_owned(),
            },
            "input" => input(app),
            "list" => list(app),
            "which" => match app.which() {
                Some(which) => {
                    which
                        .entries
                        .iter()
                        .fold(which.title, |told, (keys, words)| {
                            format!("{told}\n{keys}: {words}")
                        })
                        + "\n"
                }
                None => "none\n".to_owned(),
            },
            "screen" => self.screen()?,
            "comments" => {
                let bytes = self.beside.bytes.clone().unwrap_or_default();
                String::from_utf8_lossy(&bytes).into_owned()
            }
            "answers" => crate::runs::answers(&self.beside.runs),
            "reports" => crate::runs::reports(&self.beside.reports),
            "effects" => {
                let told: Vec<String> = self.effects.iter().map(effect).collect();
                told.join(" / ")
            }
            _ => return Err(format!("`{name}` cannot be expected")),
        })
    }

    /// The screen at its size, without blanks at the ends of lines.
    fn screen(&mut self) -> Result<String, String> {
        let (width, height) = self.size;
        let backend = TestBackend::new(width, height);
        let mut terminal = Terminal::new(backend).map_err(|error| error.to_string())?;
        terminal
            .draw(|frame| ui::draw(&self.app, frame))
            .map_err(|error| error.to_string())?;
        let mut screen = String::new();
        let buffer = terminal.backend().buffer();
        for y in 0..height {
            let mut line = String::new();
            let mut x = 0;
            while x < width {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                let cells = jalon::text::width(symbol).max(1);
                x += u16::try_from(cells).map_err(|error| error.to_string())?;
            }
            screen.push_str(line.trim_end());
            screen.push('\n');
        }
        Ok(screen)
    }

    /// The screen at another size, which it then has.
    pub(crate) fn screen_at(&mut self, width: u16, height: u16) -> Result<String, String> {
        self.size = (width, height);
        self.app.update(Event::Resize(width, height));
        self.screen()
    }

    /// Draws the state at every size, and looks for what must never reach a terminal.
    pub(crate) fn check_drawings(&mut self) -> Result<(), String> {
        let size = self.size;
        for (width, height) in SIZES {
            let screen = self.screen_at(width, height)?;
            let wrong = |c: char| {
                c != '\n'
                    && (c.is_control()
                        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
            };
            if let Some(c) = screen.chars().find(|c| wrong(*c)) {
                return Err(format!(
                    "{c:?} on the screen of {width}x{height}:\n{screen}"
                ));
            }
        }
        self.screen_at(size.0, size.1)?;
        Ok(())
    }

    /// Whether the text can be edited, or could not be at the start.
    pub(crate) fn is_readable(&self) -> bool {
        self.app.document().access() == Access::Edit
    }

    /// Goes back to the table and undoes everything: the bytes are those of the start. Redoing
    /// everything gives back the last text.
    pub(crate) fn check_end(&mut self) -> Result<(), String> {
        let esc = Key::plain(Code::Esc);
        for _ in 0..6 {
            self.key(esc);
        }
        if !self.app.has_map() && self.app.mode() == Mode::Start {
            return Ok(());
        }
        if self.app.mode() != Mode::Map {
            return Err(format!("Esc does not leave {:?}", self.app.mode()));
        }
        if self.effects.contains(&Effect::Quit) {
            return Err("Esc quits".to_owned());
        }
        let last = self.app.document().text().to_owned();
        let steps = self.app.document().history().made();
        self.repeat(Command::Undo, steps);
        if !self.has_theirs && self.app.document().bytes() != self.original.as_bytes() {
            let text = difference(&self.original, self.app.document().text());
            return Err(format!("undoing everything leaves\n{text}"));
        }
        self.repeat(Command::Redo, steps);
        if self.app.document().text() != last {
            let text = difference(&last, self.app.document().text());
            return Err(format!("redoing everything leaves\n{text}"));
        }
        Ok(())
    }

    /// Presses the keys of a command in the table a number of times; a list of problems that opens is left.
    fn repeat(&mut self, command: Command, times: usize) {
        let keys = self.app.keymap().keys(Mode::Map, command).next();
        let keys = keys.unwrap_or_default().to_vec();
        for _ in 0..times {
            keys.iter().for_each(|key| self.key(*key));
            if self.app.mode() != Mode::Map {
                self.key(Key::plain(Code::Esc));
            }
        }
    }
}

/// The lines in which two texts differ.
pub(crate) fn difference(old: &str, new: &str) -> String {
    let mut out = String::new();
    for change in similar::TextDiff::from_lines(old, new).iter_all_changes() {
        let sign = match change.tag() {
            similar::ChangeTag::Equal => continue,
            similar::ChangeTag::Delete => '-',
            similar::ChangeTag::Insert => '+',
        };
        let line = change.value();
        let _ = writeln!(out, "{sign}{}", line.strip_suffix('\n').unwrap_or(line));
    }
    out
}
