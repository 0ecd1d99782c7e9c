//! What is said when the command line cannot be understood, or help is asked for.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::command_like;
use super::{Exit, print, say};
use crate::check::entries;
use crate::diag::nearest;
use crate::i18n::{Texts, words};
use crate::text::Shown;

/// Reports what the parser of arguments answered.
pub(super) fn report(error: &clap::Error, arguments: &[OsString], texts: &Texts) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print(&error.render().to_string(), texts)
        }
        kind => {
            say(&message(error, kind, arguments, texts));
            say(&texts.text("usage-see-help"));
            Exit::Usage
        }
    }
}

/// Says that a size could not be read.
pub(super) fn wrong_size(texts: &Texts) -> Exit {
    say(&texts.text("usage-size"));
    Exit::Usage
}

/// Says that a name without a letter names no file.
pub(super) fn no_name(texts: &Texts) -> Exit {
    say(&texts.text("usage-no-name"));
    Exit::Usage
}

/// Says that a persona or a stage is one of a map, and a folder is none.
pub(super) fn of_a_map(texts: &Texts) -> Exit {
    say(&texts.text("usage-of-a-map"));
    Exit::Usage
}

/// Says what a command wants.
pub(super) fn wanted(id: &'static str, texts: &Texts) -> Exit {
    say(&texts.text(id));
    say(&texts.text("usage-see-help"));
    Exit::Usage
}

/// Says that options do not go together or hold what they may not, with the word it is about.
pub(super) fn refused(id: &'static str, word: &str, texts: &Texts) -> Exit {
    let word = Shown::new(word).into_string();
    say(&texts.with(id, &[("name", words(word))]));
    Exit::Usage
}

/// Says that nothing is called so, what is, and which of the known names was nearly typed.
pub(super) fn no_such_word<'a>(
    id: &'static str,
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    listed: impl Iterator<Item = &'a str>,
    texts: &Texts,
) -> Exit {
    refused(id, word, texts);
    let listed: Vec<&str> = listed.collect();
    say(&texts.with("usage-valid", &[("values", words(listed.join(", ")))]));
    if let Some(suggested) = nearest(word, known) {
        say(&texts.with("usage-suggested", &[("suggested", words(suggested))]));
    }
    Exit::Usage
}

/// Says that no rule is called so, and which was nearly typed.
pub(super) fn no_rule(word: &str, texts: &Texts) -> Exit {
    refused("usage-no-rule", word, texts);
    let rules = entries(texts.language());
    if let Some(suggested) = nearest(word, rules.iter().map(|rule| rule.code.id())) {
        say(&texts.with("usage-suggested", &[("suggested", words(suggested))]));
    }
    say(&texts.text("usage-rules-listed"));
    Exit::Usage
}

fn message(error: &clap::Error, kind: ErrorKind, arguments: &[OsString], texts: &Texts) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let valid = text(error, ContextKind::ValidValue);
    let suggested = text(error, ContextKind::SuggestedArg)
        .or_else(|| text(error, ContextKind::SuggestedValue))
        .or_else(|| meant_command(kind, arguments));
    let id = match kind {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "usage-unknown",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::InvalidValue if value.as_deref().is_none_or(str::is_empty) => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            "usage-value"
        }
        ErrorKind::InvalidUtf8 => "usage-utf8",
        _ => "usage-other",
    };
    let about = argument.as_deref().and_then(|argument| {
        let name = argument.strip_prefix("--")?.split(' ').next()?;
        texts.find(&format!("arg-{name}"), &[])
    });
    let args = [
        ("argument", words(argument.unwrap_or_default())),
        ("value", words(value.unwrap_or_default())),
    ];
    let mut message = texts.with(id, &args);
    if let Some(valid) = valid.filter(|valid| !valid.is_empty()) {
        message.push('\n');
        message.push_str(&texts.with("usage-valid", &[("values", words(valid))]));
    }
    if let (ErrorKind::ValueValidation, Some(about)) = (kind, about) {
        message.push('\n');
        message.push_str(&about);
    }
    if let Some(suggested) = suggested {
        message.push('\n');
        message.push_str(&texts.with("usage-suggested", &[("suggested", words(suggested))]));
    }
    message
}

/// The command that was meant where its name was taken for that of a file.
fn meant_command(kind: ErrorKind, arguments: &[OsString]) -> Option<String> {
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let first = words.find(|word| !word.starts_with('-'))?;
    (kind == ErrorKind::UnknownArgument)
        .then(|| command_like(first))
        .flatten()
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(Shown::new(&text).into_string())
}
