//! A person's own keys, as a file of theirs gives them. Whatever is wrong in it is a problem with its
//! place, and the rest of the file still holds.
//!
//! ```toml
//! preset = "vim"
//!
//! [map]
//! undo = "ctrl-u"
//! cut = ["x", "ctrl-x"]
//! merge = []
//! ```

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::key::{Sent, like_key};
use super::keymap::{Clash, clashes};
use super::{Command, Key, Mode, Preset, TABLE, entry, parse_keys};
use crate::diag::{Code, Diagnostic, Word, nearest, syntax_problems};
use crate::model::Span;

/// The keys of one command in one mode, which replace those it has.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Own {
    pub(super) mode: Mode,
    pub(super) command: Command,
    /// Each with its place in the file.
    pub(super) keys: Vec<(Vec<Key>, Span)>,
    /// Where the line's name stands.
    pub(super) span: Span,
}

/// What a person's file of keys says. Nothing is changed by default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyFile {
    /// The preset it names, if it does.
    pub preset: Option<Preset>,
    lines: Vec<Own>,
}

impl KeyFile {
    /// The lines, in the order of the file.
    pub(super) fn lines(&self) -> &[Own] {
        &self.lines
    }
}

/// Reads a file of keys, with all that is wrong in it. What is wrong is left out; nothing else is.
pub fn read_keys(text: &str) -> (KeyFile, Vec<Diagnostic>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        file: KeyFile::default(),
        problems: syntax_problems(text, errors.iter().map(toml::de::Error::span)),
    };
    for (name, value) in root.get_ref() {
        reader.section(name.get_ref(), &name.span(), value);
    }
    reader.file.lines.sort_by_key(|line| line.span.start);
    let clashes = clashes(reader.file.preset.unwrap_or_default(), &reader.file);
    reader.problems.extend(clashes.into_iter().map(told));
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| problem.span.start);
    (reader.file, problems)
}

struct Reader {
    file: KeyFile,
    problems: Vec<Diagnostic>,
}

impl Reader {
    fn section(&mut self, name: &str, at: &Span, value: &Spanned<DeValue<'_>>) {
        if name == "preset" {
            let word = value.get_ref().as_str().unwrap_or_default();
            let names = Preset::ALL.map(Preset::name);
            self.file.preset = Preset::from_name(word);
            if self.file.preset.is_none() {
                let problem = Diagnostic::new(Code::UnknownCommand, value.span());
                let like = nearest(word, names).map(|name| (name, format!("\"{name}\"")));
                self.guess(problem.variant("preset"), word, like, &names.join(", "));
            }
            return;
        }
        let Some(mode) = Mode::ALL.into_iter().find(|mode| mode.key() == name) else {
            let names = Mode::ALL.map(Mode::key);
            let like = nearest(name, names.into_iter().chain(["preset"]));
            let problem = Diagnostic::new(Code::UnknownCommand, at.clone()).variant("mode");
            let like = like.map(|name| (name, name.to_owned()));
            return self.guess(problem, name, like, &names.join(", "));
        };
        match value.get_ref().as_table() {
            Some(lines) => {
                for (name, value) in lines {
                    self.line(mode, name.get_ref(), &name.span(), value);
                }
            }
            None => self.problems.push(
                Diagnostic::new(Code::NotAKey, value.span())
                    .variant("section")
                    .with("mode", name),
            ),
        }
    }

    /// Adds a problem about a word, with what was probably meant or all that could have been.
    fn guess(&mut self, problem: Diagnostic, word: &str, like: Option<(&str, String)>, all: &str) {
        let span = problem.span.clone();
        let problem = problem
            .with("name", word)
            .with("known", Word::Listed(all.to_owned()));
        self.problems.push(match like {
            Some((like, written)) => problem.suggest(span, like, written),
            None => problem,
        });
    }

    fn line(&mut self, mode: Mode, name: &str, at: &Span, value: &Spanned<DeValue<'_>>) {
        // What could not be read is told already, and has no place.
        if value.span().is_empty() {
            return;
        }
        let Some(entry) = TABLE.iter().find(|entry| entry.name == name) else {
            let here = TABLE.iter().filter(|entry| entry.works_in(mode));
            let like = nearest(name, here.map(|entry| entry.name));
            let problem = Diagnostic::new(Code::UnknownCommand, at.clone());
            let like = like.map(|name| (name, name.to_owned()));
            return self.guess(problem, name, like, "");
        };
        if !entry.works_in(mode) {
            let problem = Diagnostic::new(Code::UnknownCommand, at.clone()).variant("here");
            let modes = Mode::ALL.into_iter().filter(|mode| entry.works_in(*mode));
            let modes: Vec<&str> = modes.map(Mode::key).collect();
            let problem = problem.with("name", name).with("mode", mode.key());
            let known = Word::Listed(modes.join(", "));
            return self.problems.push(problem.with("known", known));
        }
        let mut keys = Vec::new();
        match value.get_ref() {
            DeValue::Array(list) => {
                keys.extend(list.iter().filter_map(|value| self.keys(mode, value)));
                // A line none of whose keys can be read leaves the command as it is.
                if keys.is_empty() && !list.is_empty() {
                    return;
                }
            }
            _ => match self.keys(mode, value) {
                Some(read) => keys.push(read),
                None => return,
            },
        }
        self.file.lines.push(Own {
            mode,
            command: entry.command,
            keys,
            span: at.clone(),
        });
    }

    /// The keys a value tells, such as `"g g"`, with their place; none, with a problem, where it
    /// tells none that can be.
    fn keys(&mut self, mode: Mode, value: &Spanned<DeValue<'_>>) -> Option<(Vec<Key>, Span)> {
        let span = value.span();
        let problem = |code| Diagnostic::new(code, span.clone());
        let Some(text) = value.get_ref().as_str() else {
            self.problems.push(problem(Code::NotAKey).variant("type"));
            return None;
        };
        let keys = match parse_keys(text) {
            Ok(keys) if !keys.is_empty() => keys,
            Ok(_) => {
                self.problems.push(problem(Code::NotAKey).variant("none"));
                return None;
            }
            Err(error) => {
                let problem = problem(Code::NotAKey).with("key", error.0.as_str());
                let like = like_key(&error.0).map(|like| text.replacen(&error.0, &like, 1));
                self.problems.push(match like {
                    Some(like) => problem.suggest(span, &like, format!("\"{like}\"")),
                    None => problem,
                });
                return None;
            }
        };
        for key in &keys {
            let name = key.to_string();
            let problem = problem(Code::NotAKey).with("key", name.as_str());
            self.problems.push(match key.sent() {
                Sent::AsItIs => continue,
                Sent::As(other) => {
                    let whole = text.replacen(&name, &other.to_string(), 1);
                    let written = format!("\"{whole}\"");
                    problem.variant("same").suggest(span, &whole, written)
                }
                Sent::Never => problem.variant("unsent"),
            });
            return None;
        }
        let types = keys.first().and_then(|key| key.typed()).is_some();
        if types && mode.takes_text() {
            let problem = problem(Code::TypingKey).with("key", text);
            self.problems.push(problem.with("mode", mode.key()));
            return None;
        }
        Some((keys, span))
    }
}

fn told(clash: Clash) -> Diagnostic {
    let name = |command| entry(command).map_or("", |entry| entry.name);
    let shown = |keys: &[Key]| {
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        keys.join(" ")
    };
    match clash {
        Clash::Twice {
            mode,
            keys,
            first: (first, at),
            span,
        } => Diagnostic::new(Code::KeyTaken, span)
            .with("key", shown(&keys))
            .with("mode", mode.key())
            .with("name", name(first))
            .related(at),
        Clash::Taken {
            mode,
            keys,
            from,
            span,
        } => {
            let from: Vec<&str> = from.into_iter().map(name).collect();
            let problem = Diagnostic::new(Code::KeyTaken, span).variant("last");
            problem
                .with("key", shown(&keys))
                .with("mode", mode.key())
                .with("name", Word::Listed(from.join(", ")))
        }
        Clash::Kept {
            mode,
            command,
            keys,
            span,
        } => Diagnostic::new(Code::KeyTaken, span)
            .variant("kept")
            .with("key", shown(&keys))
            .with("mode", mode.key())
            .with("name", name(command)),
    }
}

#[cfg(test)]
#[path = "key_file_tests.rs"]
mod tests;
