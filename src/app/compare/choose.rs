//! With what the map is compared: with what it states as its baseline at once, else with what is
//! picked or typed. Which maps there are, and what is in them, is asked of the outside.

use super::Other;
use crate::app::Effect;
use crate::app::state::App;
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

/// The maps that state the open one as their baseline, as they are typed.
pub(crate) type Rivals = Vec<String>;

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

    /// Takes in which maps are measured against this one, and asks with what it is to be compared.
    pub(crate) fn ask_against(&mut self, rivals: Rivals) {
        self.session.rivals = rivals;
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
            self.session.rivals.iter().map(named).collect();
        let saved = self.texts.text("compare-saved");
        values.push((saved.clone(), vec![saved, "saved".to_owned()]));
        let commit = self.texts.text("compare-commit");
        values.push((LAST_COMMIT.to_owned(), vec![LAST_COMMIT.to_owned(), commit]));
        let others = files.iter().filter(|file| !file.ends_with('/'));
        let others =
            others.filter(|file| **file != self.name && !self.session.rivals.contains(file));
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
        let id = if self.session.rivals.iter().any(|rival| rival == word) {
            "line-compare-rival"
        } else {
            "line-compare"
        };
        texts.with(id, &[("name", words(word))])
    }
}
