//! The program as a state and a function: `update(event) -> effects`.
//!
//! Keys become commands by the keymap of the mode, commands change the state and the document
//! through edits, and whatever needs the outside (a file, an editor, a clipboard) is handed back as
//! an [`Effect`]. Nothing here draws, reads a file or asks the time.

mod ask;
mod banner;
mod buffer;
mod cell_editor;
mod cell_mode;
mod changed;
mod clash;
mod clipboard;
mod command_line;
mod commit;
mod conflict;
mod disk;
mod file;
mod focus;
mod form;
mod form_mode;
mod form_value;
mod help;
mod looks;
mod map_mode;
mod moving;
mod others;
mod personas;
mod pick;
mod problems;
mod prompt;
mod reading;
mod recover;
mod recovery;
mod rows;
mod sentiment;
mod stages;
mod standing;
mod state;
mod tags;
mod typing;
mod words;
mod zoom;

pub use ask::{Answer, Choice, Question};
pub use banner::Banner;
pub use buffer::{Buffer, Change, Go};
pub use cell_editor::CellEditor;
pub use changed::Teller;
pub use clash::{Clashes, side_text};
pub use form::{Form, FormField, Input};
pub use help::{Entry as HelpEntry, Help, key_words};
pub use personas::PersonaPanel;
pub use pick::{Candidate, Pick, PickFor};
pub use problems::Problems;
pub use prompt::{Prompt, Purpose};
pub use reading::ReadLine;
pub use recover::{Offer, Offered};
pub use recovery::{Recovered, Recovery, Told, age_words, told};
pub use rows::{RowChoice, RowsPanel};
pub use state::{App, Label, Message, Options, Overlay, Register, Tone};
pub use zoom::{Closer, Zoom};

use crate::command::{Command, Key, Lookup, Mode};
use crate::layout::Form as Shape;

/// Something that happened to the program.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The terminal has this width and height in cells.
    Resize(u16, u16),
    /// A save that was asked for has ended.
    Saved(SaveOutcome),
    /// The person came back from an editor with this text, or with why there is none.
    Edited(EditTarget, Result<String, String>),
    /// Whether what is not saved can be recovered: no longer, and why; or none, again.
    RecoveryOff(Option<String>),
    /// The terminal has come to the front.
    Focused,
    /// The map's file was looked at, and this stands there.
    Disk(OnDisk),
    /// The map belongs to the file of that name from now on.
    Followed(String),
    /// These have the map open too, and nobody else.
    Others(Vec<Other>),
}

/// Another who has the same map open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Who it is, fit to be shown; none where the system does not tell.
    pub user: Option<String>,
    /// Since when, as on the clock of the wall; none where the system does not tell.
    pub since: Option<String>,
}

/// What stands in the map's file, where that is not what was read or written last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing: the file was deleted or moved.
    Gone,
    /// Nothing, but the file that was there has this other name in the same folder.
    Moved(String),
    /// Something that cannot be read; the reason in words.
    Unreadable {
        /// The reason.
        reason: String,
    },
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// Written, and from now on under this name.
    Done {
        /// The name to show.
        name: String,
        /// Whether it outlives a power cut: the system took the file's new place for good.
        lasts: bool,
    },
    /// Not written, because the file is no longer what was read: saving would lose another's work.
    Changed(OnDisk),
    /// Not written, because the map's path leads to another file than it did.
    Moved {
        /// That file.
        target: String,
    },
    /// Not written, because another file of that name is there.
    Exists {
        /// The name that was given.
        name: String,
    },
    /// Not written; the reason in words of the system.
    Failed {
        /// The reason.
        reason: String,
    },
}

/// What is edited in an external editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditTarget {
    /// The lines of the cell that is open.
    Cell,
    /// The text of the whole file.
    File,
}

/// What becomes of a journal that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its content is in the map: it goes once that is kept elsewhere.
    Taken,
    /// It stays, to be offered again.
    Later,
    /// It is put away.
    Discarded,
}

/// What the outside is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the map.
    Save {
        /// Under another name, if one was given.
        name: Option<String>,
        /// The bytes of the file.
        bytes: Vec<u8>,
        /// The bytes the map's own file has to have now, as they were read or written last; none
        /// where there must be no file.
        base: Option<Vec<u8>>,
        /// Whether to write over what another left there.
        overwrite: bool,
    },
    /// Let the person edit a text in `$VISUAL` or `$EDITOR`; answered by [`Event::Edited`].
    Edit {
        /// What is edited.
        target: EditTarget,
        /// The text.
        text: String,
        /// The line to open at, from 1.
        line: usize,
    },
    /// Do that with a journal that was offered.
    Journal {
        /// What the outside knows it by.
        id: usize,
        /// What becomes of it.
        fate: Fate,
    },
    /// Put a text into the terminal's clipboard.
    Clipboard(String),
    /// Look at the map's file at once; answered by [`Event::Disk`] if it has changed.
    Look,
    /// Let the map belong to the file of that name in the same folder, which is where its own file
    /// went; answered by [`Event::Followed`].
    Follow(String),
    /// Suspend the program.
    Suspend,
    /// End the program.
    Quit,
}

/// What an overlay wants after a command or a text.
#[derive(Debug)]
pub(crate) enum After {
    /// It stays.
    Stay,
    /// It closes.
    Close,
    /// It stays, and another opens over it.
    Open(Box<Overlay>),
    /// It closes, and another opens in its place.
    Become(Box<Overlay>),
}

/// The most bytes a paste may have.
const LONGEST_PASTE: usize = 1024 * 1024;

impl App {
    /// Takes an event in and answers with what the outside is to do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(width, height) => self.size = (width, height),
            Event::Saved(outcome) => self.saved(outcome),
            Event::Edited(target, result) => self.edited(target, result),
            Event::RecoveryOff(reason) => self.disk.recovery_off = reason,
            Event::Focused => self.effects.push(Effect::Look),
            Event::Disk(now) => self.seen_on_disk(now),
            Event::Followed(name) => self.followed(name),
            Event::Others(others) => self.others = others,
        }
        self.keep_up();
        self.settle();
        std::mem::take(&mut self.effects)
    }

    /// Where keys go.
    pub fn mode(&self) -> Mode {
        self.overlays.last().map_or(Mode::Map, Overlay::mode)
    }

    fn key(&mut self, key: Key) {
        self.message = None;
        let mode = self.mode();
        self.pending.push(key);
        match self.keymap.look_up(mode, &self.pending) {
            Lookup::Found(command) => {
                let keys = std::mem::take(&mut self.pending);
                if self.is_unseen(command) {
                    return;
                }
                self.run(command, keys.last().and_then(|key| key.digit()));
            }
            Lookup::Prefix => {}
            Lookup::None => {
                let first = self.pending.len() == 1;
                self.pending.clear();
                if let (true, Some(c)) = (first, key.typed())
                    && mode != Mode::Map
                {
                    self.typed(c);
                } else if mode == Mode::Map {
                    self.warn("no-such-key", &[]);
                }
            }
        }
    }

    /// Whether a command would act on what nobody sees, because the terminal is too small to draw.
    fn is_unseen(&self, command: Command) -> bool {
        let may = matches!(
            command,
            Command::Save
                | Command::Undo
                | Command::Redo
                | Command::Quit
                | Command::HowToQuit
                | Command::Back
        );
        self.frame().form == Shape::TooSmall && self.mode() == Mode::Map && !may
    }

    /// Runs a command in the present mode; `digit` is the number of its key, where it has one.
    pub(crate) fn run(&mut self, command: Command, digit: Option<usize>) {
        let Some(overlay) = self.overlays.pop() else {
            return self.run_in_map(command, digit);
        };
        if command == Command::ShowHelp {
            let mode = overlay.mode();
            self.overlays.push(overlay);
            self.overlays.push(Overlay::Help(Help::new(mode)));
            return;
        }
        self.with_overlay(overlay, |overlay, app| match overlay {
            Overlay::Cell(cell) => app.run_in_cell(cell, command),
            Overlay::Form(form) => app.run_in_form(form, command),
            Overlay::Pick(pick) => app.run_in_pick(pick, command),
            Overlay::Personas(panel) => app.run_in_personas(panel, command),
            Overlay::Rows(rows) => app.run_in_rows(rows, command),
            Overlay::Zoom(zoom) => app.run_in_zoom(zoom, command),
            Overlay::Prompt(prompt) => app.run_in_prompt(prompt, command),
            Overlay::Ask(question) => app.run_in_question(question, command),
            Overlay::Help(help) => app.run_in_help(help, command),
            Overlay::Problems(problems) => app.run_in_problems(problems, command),
            Overlay::Recover(offered) => app.run_in_recover(offered, command),
            Overlay::Clash(clashes) => app.run_in_clash(clashes, command),
        });
    }

    /// A character that is no command.
    fn typed(&mut self, c: char) {
        let Some(overlay) = self.overlays.pop() else {
            return;
        };
        self.with_overlay(overlay, |overlay, app| match overlay {
            Overlay::Cell(cell) => {
                cell.change(|buffer| buffer.insert(c));
                After::Stay
            }
            Overlay::Form(form) if c == ' ' && form.is_on_references() => app.choose(form),
            Overlay::Form(form) => {
                form.typed(c);
                After::Stay
            }
            Overlay::Prompt(prompt) => {
                prompt.change(|buffer| buffer.insert(c));
                After::Stay
            }
            Overlay::Help(help) => {
                help.typed(c);
                After::Stay
            }
            Overlay::Ask(question) => app.answer(question, c),
            Overlay::Recover(offered) => app.typed_in_recover(offered, c),
            Overlay::Clash(clashes) => app.type_in_clash(clashes, c),
            Overlay::Pick(_)
            | Overlay::Personas(_)
            | Overlay::Rows(_)
            | Overlay::Zoom(_)
            | Overlay::Problems(_) => After::Stay,
        });
    }

    fn paste(&mut self, text: &str) {
        self.message = None;
        self.pending.clear();
        if text.len() > LONGEST_PASTE {
            return self.warn("paste-too-long", &[]);
        }
        let too_long = |buffer: &Buffer| !buffer.has_room_for(text);
        match self.overlays.last_mut() {
            None => self.paste_into_map(text),
            Some(Overlay::Cell(cell)) if too_long(&cell.buffer) => self.warn("paste-too-long", &[]),
            Some(Overlay::Form(form)) if form.typing().is_some_and(too_long) => {
                self.warn("paste-too-long", &[]);
            }
            Some(Overlay::Prompt(prompt)) if too_long(&prompt.buffer) => {
                prompt.error = Some(self.texts.text("paste-too-long"));
            }
            Some(Overlay::Cell(cell)) => cell.change(|buffer| buffer.paste(text)),
            Some(Overlay::Form(form)) => form.paste(text),
            Some(Overlay::Prompt(prompt)) => prompt.change(|buffer| buffer.paste(text)),
            Some(_) => {}
        }
    }

    /// Takes an overlay off the stack while it works on the state, and puts back what is to stay.
    fn with_overlay(
        &mut self,
        mut overlay: Overlay,
        work: impl FnOnce(&mut Overlay, &mut Self) -> After,
    ) {
        let depth = self.overlays.len();
        match work(&mut overlay, self) {
            After::Stay => self
                .overlays
                .insert(depth.min(self.overlays.len()), overlay),
            After::Close => {}
            After::Open(next) => {
                self.overlays.push(overlay);
                self.overlays.push(*next);
            }
            After::Become(next) => self.overlays.push(*next),
        }
    }
}
