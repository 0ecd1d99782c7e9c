//! Commands by their names, typed after a colon: every command of the table that can be, a few
//! short forms everybody's fingers know, and a stage by its number.

use super::After;
use super::state::App;
use crate::command::{Command, TABLE};
use crate::i18n::words;
use crate::model::View;

/// Short forms, with the command they stand for.
const SHORT: [(&str, Command); 4] = [
    ("w", Command::Save),
    ("q", Command::Quit),
    ("e", Command::ExternalEditor),
    ("h", Command::ShowHelp),
];

impl App {
    /// Runs a typed line.
    pub(crate) fn run_line(&mut self, line: &str) -> After {
        let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        match name {
            "" => {}
            "w" | "save" | "save-as" if !rest.is_empty() => self.save(Some(rest.to_owned()), false),
            "w!" => self.save((!rest.is_empty()).then(|| rest.to_owned()), true),
            "q!" => self.effects.push(super::Effect::Quit),
            "wq" | "x" => {
                self.quit_after_save = true;
                self.save((!rest.is_empty()).then(|| rest.to_owned()), false);
            }
            "persona" => self.look_at(rest),
            "sentiment" if !rest.is_empty() => self.type_sentiment(rest),
            name => match name.parse::<usize>() {
                Ok(number) => self.go_to_stage(number.saturating_sub(1)),
                Err(_) => self.run_named(name),
            },
        }
        After::Close
    }

    fn run_named(&mut self, name: &str) {
        let short = SHORT
            .into_iter()
            .find_map(|(text, command)| (text == name).then_some(command));
        let named = TABLE.iter().find(|entry| entry.typed && entry.name == name);
        match short.or(named.map(|entry| entry.command)) {
            Some(command) => self.run_in_map(command, None),
            None => self.warn("no-such-command", &[("name", words(name.to_owned()))]),
        }
    }

    /// Looks through the eyes of the persona of that id or name.
    fn look_at(&mut self, name: &str) {
        if name.is_empty() {
            return self.look_as(0);
        }
        match self.map().find_view(name) {
            Some(View::Everyone) => self.look_as(0),
            Some(View::Persona(id)) => {
                let position = self
                    .map()
                    .personas
                    .iter()
                    .position(|persona| persona.id == id);
                self.look_as(position.map_or(0, |n| n + 1));
            }
            None => self.warn("no-persona-named", &[("name", words(name.to_owned()))]),
        }
    }
}
