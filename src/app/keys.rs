//! Keys become commands, one after another, by the keymap of the mode; what is no command is typed.

use super::state::App;
use crate::command::{Command, Key, Lookup, Mode};
use crate::layout::Form as Shape;

impl App {
    pub(super) fn key(&mut self, key: Key) {
        self.message = None;
        let mode = self.mode();
        self.session.hesitates &= !self.pending.is_empty();
        if self.pending.is_empty()
            && let Some(count) = self.keymap.count(mode, self.count, key)
        {
            self.count = Some(count);
            return;
        }
        self.pending.push(key);
        match self.keymap.look_up(mode, &self.pending) {
            Lookup::Found(command) => {
                let keys = std::mem::take(&mut self.pending);
                if self.is_unseen(command) {
                    self.count = None;
                    return;
                }
                match self.count.take() {
                    // The key that goes back takes the number away.
                    Some(_) if command == Command::Back => {}
                    Some(times) if mode == Mode::Map => self.run_times(command, times),
                    _ => self.run(command, self.keymap.number(mode, command, &keys)),
                }
            }
            Lookup::Prefix => {}
            Lookup::None if self.pending.len() > 1 => self.end_keys(mode, key),
            Lookup::None if mode == Mode::Select => {
                let pressed = std::mem::take(&mut self.pending);
                self.refuse_on_selection(&pressed);
            }
            Lookup::None => {
                self.pending.clear();
                self.count = None;
                match key.typed().filter(|_| mode != Mode::Map) {
                    Some(c) => self.typed(c),
                    None if mode == Mode::Map => self.warn("no-such-key", &[]),
                    None => {}
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
        self.frame().form == Shape::TooSmall
            && matches!(self.mode(), Mode::Map | Mode::Select)
            && !may
    }

    /// A key that does not go on what was begun: the key of help shows what would, the key that goes
    /// back leaves it, any other is told to do nothing.
    fn end_keys(&mut self, mode: Mode, key: Key) {
        let count = self.count.take();
        match self.keymap.look_up(mode, &[key]) {
            Lookup::Found(Command::ShowHelp) => {
                self.pending.pop();
                self.count = count;
                self.session.hesitates = true;
            }
            Lookup::Found(Command::Back) => self.pending.clear(),
            _ => {
                self.pending.clear();
                if matches!(mode, Mode::Map | Mode::Select) {
                    self.warn("no-such-key", &[]);
                }
            }
        }
    }
}
