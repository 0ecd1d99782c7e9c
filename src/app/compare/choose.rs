//! With what the map is compared: with what it states as its baseline at once, else with what is
//! picked or typed. Which maps there are, and what is in them, is asked of the outside.

use jiff::civil::Date;

use super::Other;
use crate::app::Effect;
use crate::app::state::App;
use crate::command::Command;
use crate::doc::{Access, Document, ReadOnly};
use crate::i18n::words;
use crate::model::Field;
use crate::text::fold;

/// What the outside is to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// The map at that path, relative to the folder of the open one.
    Baseline(String),
    /// The map at that path as it was typed, or else the open map at that revision of git.
    Word(String),
}

/// The map as a commit left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastVersion {
    /// What git calls the commit, in short.
    pub name: String,
    /// The day it was made.
    pub day: Option<Date>,
    /// Who made it.
    pub author: String,
    /// The first line of what they said of it.
    pub subject: String,
}

/// What the open map is likely to be compared with.
#[derive(Debug, Default)]
pub(crate) struct Rivals {
    /// The maps that state it as their baseline, as they are typed.
    maps: Vec<String>,
    /// What it was, the newest first.
    versions: Vec<PastVersion>,
    /// Whether the outside was asked for them.
    pub(crate) are_asked: bool,
}

/// The last commit, as git calls it.
const LAST_COMMIT: &str = "HEAD";

impl App {
    /// Compares with the baseline, else asks with what.
    pub(crate) fn show_compare(&mut self) {
        match self.map().fields.text(Field::Baseline) {
            Some(path) if !path.trim().is_empty() => {
                let path = path.to_owned();
                self.effects.push(Effect::Compare(Against::Baseline(path)));
            }
            _ => self.effects.push(Effect::Rivals),
        }
    }

    /// Takes in which maps are measured against this one and what it was, and asks with what it is to be
    /// compared, unless that is being typed already.
    pub(crate) fn ask_against(&mut self, maps: Vec<String>, versions: Vec<PastVersion>) {
        self.session.rivals = Rivals {
            maps,
            versions,
            are_asked: true,
        };
        if self.is_typed(Command::ShowCompare) {
            return self.list_anew();
        }
        if self.session.names.is_empty() {
            self.gather_names();
        }
        self.open_palette_with("compare ");
    }

    /// Compares with what a line names.
    pub(crate) fn compare_with(&mut self, word: &str) {
        if self.is_saved_word(word) {
            let bytes = self.document.saved_bytes();
            let name = self.texts.text("compare-saved");
            return self.compared(name, false, Ok(bytes));
        }
        let against = Against::Word(word.trim().to_owned());
        self.effects.push(Effect::Compare(against));
    }

    fn is_saved_word(&self, word: &str) -> bool {
        let word = fold(word.trim());
        word == "saved" || word == fold(&self.texts.text("compare-saved"))
    }

    /// Takes in what was read, and shows both; or says why it cannot be.
    pub(crate) fn compared(&mut self, name: String, is_file: bool, read: Result<Vec<u8>, String>) {
        let refuse = |app: &mut Self, reason: String| {
            let args = [("name", words(name.clone())), ("reason", words(reason))];
            app.warn("compare-failed", &args);
        };
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(reason) => return refuse(self, reason),
        };
        let Ok(document) = Document::<()>::open(&bytes) else {
            return refuse(self, self.texts.text("list-not-utf8"));
        };
        if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
            return refuse(self, self.texts.text("compare-syntax"));
        }
        self.open_compare(Other {
            document,
            name,
            is_file,
        });
    }

    /// What one can compare with: as it is typed, and the names it is found by.
    pub(crate) fn against(&self, files: &[String]) -> Vec<(String, Vec<String>)> {
        let named = |value: &String| (value.clone(), vec![value.clone()]);
        let mut values: Vec<(String, Vec<String>)> =
            self.session.rivals.maps.iter().map(named).collect();
        let saved = self.texts.text("compare-saved");
        values.push((saved.clone(), vec![saved, "saved".to_owned()]));
        let commit = self.texts.text("compare-commit");
        values.push((LAST_COMMIT.to_owned(), vec![LAST_COMMIT.to_owned(), commit]));
        let versions = self.session.rivals.versions.iter();
        values.extend(versions.map(|past| {
            let known_as = [&past.name, &past.author, &past.subject];
            (past.name.clone(), known_as.map(String::clone).into())
        }));
        let others = files.iter().filter(|file| !file.ends_with('/'));
        let others =
            others.filter(|file| **file != self.name && !self.session.rivals.maps.contains(file));
        values.extend(others.map(named));
        values
    }

    /// What is done by comparing with that, in words.
    pub(crate) fn against_words(&self, word: &str) -> String {
        let texts = &self.texts;
        if self.is_saved_word(word) {
            return texts.text("line-compare-saved");
        }
        if word == LAST_COMMIT {
            return texts.text("line-compare-commit");
        }
        let mut versions = self.session.rivals.versions.iter();
        if let Some(past) = versions.find(|past| past.name == word) {
            let day = past.day.map(|day| texts.date(day)).unwrap_or_default();
            let args = [
                ("day", words(day)),
                ("author", words(past.author.clone())),
                ("subject", words(past.subject.clone())),
            ];
            return texts.with("line-compare-past", &args);
        }
        let id = if self.session.rivals.maps.iter().any(|rival| rival == word) {
            "line-compare-rival"
        } else {
            "line-compare"
        };
        texts.with(id, &[("name", words(word))])
    }
}

#[cfg(test)]
mod tests {
    use crate::app::{App, Event, Options};
    use crate::doc::Document;
    use crate::i18n::Language;

    #[test]
    fn the_next_map_has_rivals_of_its_own() {
        let open = || {
            let document = Document::open(b"jalon = 1\n").unwrap();
            App::new(document, Options::usual(Language::English))
        };
        let (mut here, mut next) = (open(), open());
        here.update(Event::Rivals {
            maps: vec!["target.toml".to_owned()],
            versions: Vec::new(),
        });
        next.go_on_from(&mut here);
        let typed = next.against(&[]).into_iter().map(|(typed, _)| typed);
        assert_eq!(typed.collect::<Vec<_>>(), ["saved", "HEAD"]);
    }
}
