//! The names of the commands: what each is called in both languages, and what is typed for it.

use super::super::command_line::SHORT;
use super::super::state::App;
use crate::command::{Command, TABLE};
use crate::i18n::{Language, Texts};
use crate::text::{fitness, fold};

/// The most words a name has.
const WORDS: usize = 4;
/// What is taken from the fitness of a name that is not typed, but read in the list.
const READ: u32 = 5;
/// What is taken from that of the other language.
const FOREIGN: u32 = 60;

/// A command under all its names, without case and accents.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The command.
    pub(super) command: Command,
    /// What runs it when it is typed: its short form, its name in the table, its synonyms.
    pub(super) typed: Vec<String>,
    /// What it does in the language of the interface, and in the other.
    labels: [String; 2],
}

/// The names of every command of the table.
pub(super) fn gather(texts: &Texts) -> Vec<Name> {
    let other = match texts.language() {
        Language::English => Language::French,
        Language::French => Language::English,
    };
    let other = Texts::new(other);
    let both = [texts, &other];
    let named = TABLE.iter().map(|entry| {
        let short = SHORT.iter().filter(|(_, known)| *known == entry.command);
        let mut typed: Vec<String> = short.map(|(short, _)| (*short).to_owned()).collect();
        typed.push(entry.name.to_owned());
        for texts in both {
            let also = texts.find(&format!("names-{}", entry.name), &[]);
            let also = also.unwrap_or_default();
            typed.extend(also.split(',').map(|word| fold(word.trim())));
        }
        typed.retain(|word| !word.is_empty());
        Name {
            command: entry.command,
            typed,
            labels: both.map(|texts| fold(&texts.text(&format!("cmd-{}", entry.name)))),
        }
    });
    named.collect()
}

impl Name {
    /// How well this command fits what is asked for, which has to be folded.
    pub(super) fn fitness(&self, asked: &str) -> Option<u32> {
        let typed = self.typed.iter().filter_map(|name| fitness(asked, name));
        let [own, foreign] = &self.labels;
        let own = fitness(asked, own).map(|n| n.saturating_sub(READ));
        let foreign = fitness(asked, foreign).map(|n| n.saturating_sub(FOREIGN));
        typed.max().max(own).max(foreign)
    }
}

impl App {
    /// The command a line begins with the name of, and the rest of the line; the longest name, where
    /// one begins with another.
    pub(crate) fn named<'l>(&self, line: &'l str) -> Option<(Command, &'l str)> {
        let ends = line.char_indices().filter(|(_, c)| c.is_whitespace());
        let ends = ends.map(|(at, _)| at).chain([line.len()]).take(WORDS);
        let heads = ends.filter_map(|end| line.split_at_checked(end));
        let found = heads.filter_map(|(head, rest)| {
            let head = fold(head);
            let mut names = self.session.names.iter();
            let name = names.find(|name| name.typed.contains(&head))?;
            Some((name.command, rest))
        });
        found.last()
    }
}
