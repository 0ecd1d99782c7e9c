//! What is said when the command line cannot be understood, or help is asked for.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Exit, say};
use crate::i18n::{Texts, words};
use crate::text::Shown;

/// Reports what the parser of arguments answered.
pub(super) fn report(error: &clap::Error, texts: &Texts) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Help that nobody reads to its end is fine too.
            let _ = error.print();
            Exit::Fine
        }
        kind => {
            say(&message(error, kind, texts));
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

/// Says that a file has to be named.
pub(super) fn no_file(texts: &Texts) -> Exit {
    say(&texts.text("usage-no-file"));
    say(&texts.text("usage-see-help"));
    Exit::Usage
}

fn message(error: &clap::Error, kind: ErrorKind, texts: &Texts) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let valid = text(error, ContextKind::ValidValue);
    let suggested =
        text(error, ContextKind::SuggestedArg).or_else(|| text(error, ContextKind::SuggestedValue));
    let id = match kind {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "usage-unknown",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::InvalidValue if value.as_deref().is_none_or(str::is_empty) => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::InvalidUtf8 => "usage-utf8",
        _ => "usage-other",
    };
    let args = [
        ("argument", words(argument.unwrap_or_default())),
        ("value", words(value.unwrap_or_default())),
    ];
    let mut message = texts.with(id, &args);
    if let Some(valid) = valid {
        message.push('\n');
        message.push_str(&texts.with("usage-valid", &[("values", words(valid))]));
    }
    if let Some(suggested) = suggested {
        message.push('\n');
        message.push_str(&texts.with("usage-suggested", &[("suggested", words(suggested))]));
    }
    message
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
