//! A number typed before a command, where the keys take one: the command is done so many times, and
//! what it changes is one step to undo. What it makes no sense for is not done at all.

use super::Effect;
use super::clipboard::{Register, item_lines};
use super::session::Tone;
use super::state::App;
use crate::command::{Command, entry};
use crate::i18n::{Arg, words};
use crate::model::{Draft, Item};

/// The most bytes of maps that are read again for one number: about a second of waiting.
const MOST_READ: usize = 16 << 20;

/// What a number before a command means.
enum Meaning {
    /// The stage of that number.
    Stage,
    /// So many steps of the focus.
    Steps,
    /// So many changes, which are one.
    Changes,
    /// So many steps of the history.
    History,
    /// So many items from the one in focus on.
    Items,
    Nothing,
}

fn meaning(command: Command) -> Meaning {
    match command {
        Command::FirstStage | Command::LastStage | Command::GoStage => Meaning::Stage,
        Command::Left
        | Command::Right
        | Command::Up
        | Command::Down
        | Command::NextStage
        | Command::PreviousStage
        | Command::NextRow
        | Command::PreviousRow
        | Command::NextMatch
        | Command::PreviousMatch
        | Command::NextPersona
        | Command::PreviousPersona => Meaning::Steps,
        Command::Paste
        | Command::Duplicate
        | Command::ItemUp
        | Command::ItemDown
        | Command::ItemToPrevious
        | Command::ItemToNext
        | Command::StageLeft
        | Command::StageRight
        | Command::SentimentUp
        | Command::SentimentDown => Meaning::Changes,
        Command::Undo | Command::Redo => Meaning::History,
        Command::DeleteItem | Command::Cut | Command::Copy => Meaning::Items,
        _ => Meaning::Nothing,
    }
}

impl App {
    /// Runs a command that a number was typed before, on the map.
    pub(super) fn run_times(&mut self, command: Command, times: usize) {
        match meaning(command) {
            Meaning::Stage => self.go_to_stage(times.saturating_sub(1)),
            Meaning::Steps => self.step_times(command, times),
            Meaning::Changes | Meaning::History => {
                let joins = !matches!(meaning(command), Meaning::History);
                self.change_times(command, times, joins);
            }
            Meaning::Items if !self.is_on_head() => {
                let rest = self.items().len().saturating_sub(self.focus.item);
                self.take_items(command, times.min(rest.max(1)));
            }
            Meaning::Items | Meaning::Nothing => {
                let name = entry(command).map_or("", |entry| entry.name);
                let what = self.texts.text(&format!("cmd-{name}"));
                self.warn("not-so-many-times", &[("what", words(what))]);
            }
        }
    }

    /// The number that is being typed before a command.
    pub fn count(&self) -> Option<usize> {
        self.count
    }

    fn step_times(&mut self, command: Command, times: usize) {
        let times = match command {
            // They go round.
            Command::NextPersona | Command::PreviousPersona => {
                times % (self.map().personas.len() + 1)
            }
            _ => times,
        };
        for _ in 0..times {
            // A row of the outline and its first item are one place of the table.
            let here = |app: &Self| (app.focus, app.node(), app.view.clone());
            let before = here(self);
            self.run(command, None);
            self.settle();
            if before == here(self) {
                return;
            }
        }
    }

    /// Makes a change so many times, or until it cannot be made or a large map would be long in
    /// making it; answers how many times it was.
    fn change_times(&mut self, command: Command, times: usize, joins: bool) -> usize {
        let before = self.document.history().made();
        let (mut done, mut read) = (0, 0);
        while done < times && read < MOST_READ {
            let revision = self.document.revision();
            self.run(command, None);
            self.settle();
            if self.document.revision() == revision {
                break;
            }
            done += 1;
            read += self.document.text().len();
        }
        if joins {
            self.document.join_steps(before);
        }
        // A sentiment says what it is now.
        let counts = done > 1 && !matches!(command, Command::SentimentUp | Command::SentimentDown);
        let told = self
            .message
            .take_if(|message| counts && message.tone == Tone::Done);
        if let Some(message) = told {
            let is_cut = done < times && read >= MOST_READ;
            let id = if is_cut {
                "message-times-cut"
            } else {
                "message-times"
            };
            let (text, times) = (words(message.text), Arg::from(times));
            let args = [("text", text), ("times", Arg::from(done)), ("asked", times)];
            self.say(id, &args);
        }
        done
    }

    /// Takes the item in focus and those below it: all of them are pasted together.
    fn take_items(&mut self, command: Command, times: usize) {
        let draft = if command == Command::Copy {
            Item::copy
        } else {
            Item::cut
        };
        let items = self.items().into_iter().skip(self.focus.item).take(times);
        let mut drafts: Vec<Draft> = items.map(draft).collect();
        if command == Command::Copy {
            self.run(command, None);
        } else {
            drafts.truncate(self.change_times(command, times, true));
        }
        if drafts.len() < 2 {
            return;
        }
        if command != Command::DeleteItem {
            // All lines instead of the last.
            self.effects
                .retain(|effect| !matches!(effect, Effect::Clipboard(_)));
            self.effects.push(Effect::Clipboard(item_lines(&drafts)));
        }
        if command == Command::Copy {
            self.say("items-copied", &[("count", Arg::from(drafts.len()))]);
        }
        self.register = Register::Items(drafts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Options;
    use crate::command::{KeyFile, Keymap, Preset};
    use crate::doc::Document;
    use crate::i18n::Language;

    fn app(text: &str) -> App {
        let options = Options {
            keymap: Keymap::new(Preset::Vim, &KeyFile::default()),
            ..Options::usual(Language::English)
        };
        App::new(Document::open(text.as_bytes()).unwrap(), options)
    }

    #[test]
    fn a_large_map_is_not_changed_so_often_that_one_waits() {
        let notes = "x".repeat(MOST_READ / 4);
        let text = format!(
            "jalon = 1\nnotes = \"{notes}\"\n\n[[stages]]\nname = \"S\"\nactions = [\"a\"]\n"
        );
        let mut app = app(&text);
        while app.items().is_empty() {
            app.run(Command::Down, None);
        }
        app.run_times(Command::Duplicate, 999);
        assert_eq!(app.items().len(), 5);
        let told = app.message.as_ref().map(|message| message.text.clone());
        assert!(told.unwrap_or_default().contains("4 of 999"));
        app.run(Command::Undo, None);
        assert_eq!(app.document.text(), text);
    }
}
