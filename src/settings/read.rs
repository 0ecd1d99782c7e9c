//! Reads `config.toml`: what it sets, and what is wrong with it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Values;
use super::table::{Spec, TABLE, Takes, quoted};
use crate::command::Preset;
use crate::diag::{Code, Diagnostic, Word, nearest};
use crate::doc;
use crate::model::Span;
use crate::theme::Theme;

/// The variants of a mistake of syntax whose advice is about maps only.
const OF_MAPS: [&str; 3] = ["header", "brackets", "too-deep"];

/// Reads the text of a `config.toml` of somebody who has `themes` of their own by these names. What is wrong is told with its place, and all the rest holds.
/// All spans are bytes of this text.
pub fn read(text: &str, themes: &[&str]) -> (Values, Vec<Diagnostic>) {
    let (values, mut problems) = match DeTable::parse(text) {
        Ok(table) => read_table(table.get_ref(), text, themes),
        Err(_) => read_broken(text, themes),
    };
    problems.sort_by_key(|problem| problem.span.start);
    (values, problems)
}

/// Reads what can be read of a text with mistakes of syntax.
fn read_broken(text: &str, themes: &[&str]) -> (Values, Vec<Diagnostic>) {
    let (readable, mistakes) = doc::recover_syntax(text);
    let (table, _) = DeTable::parse_recoverable(&readable);
    let (values, others) = read_table(table.get_ref(), &readable, themes);
    let mistakes: Vec<Diagnostic> = mistakes.into_iter().map(of_settings).collect();
    // What else is wrong in the line of a mistake is often its echo.
    let is_echo = |other: &Diagnostic| {
        let mut mistakes = mistakes.iter();
        mistakes.any(|mistake| same_line(text, mistake.span.start, other.span.start))
    };
    let others: Vec<Diagnostic> = others.into_iter().filter(|other| !is_echo(other)).collect();
    (values, [mistakes, others].concat())
}

/// A mistake of syntax as one of a file of settings.
fn of_settings(mut mistake: Diagnostic) -> Diagnostic {
    mistake.code = Code::SettingsSyntax;
    if mistake
        .variant
        .is_some_and(|variant| OF_MAPS.contains(&variant))
    {
        mistake.variant = Some("other");
        mistake.suggestion = None;
    }
    mistake
}

fn same_line(text: &str, a: usize, b: usize) -> bool {
    let between = text.get(a.min(b)..a.max(b));
    between.is_some_and(|between| !between.contains('\n'))
}

fn read_table(table: &DeTable<'_>, text: &str, themes: &[&str]) -> (Values, Vec<Diagnostic>) {
    let (mut values, mut problems) = (Values::default(), Vec::new());
    for (key, value) in table {
        let spec = TABLE.iter().find(|spec| spec.key == key.get_ref());
        match spec {
            None => problems.push(unknown(key)),
            Some(spec) => match written(value.get_ref()) {
                Some(word)
                    if fits(spec, value.get_ref(), themes) && values.set(spec.setting, &word) => {}
                word => problems.push(wrong(spec, value.span(), word.as_deref(), text, themes)),
            },
        }
    }
    (values, problems)
}

/// A value in the words it was written in; none of a list or a table.
fn written(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(words) => Some(words.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether the value is of a type the setting takes.
fn fits(spec: &Spec, value: &DeValue<'_>, themes: &[&str]) -> bool {
    match value {
        DeValue::Boolean(_) => spec.takes == Takes::Switch,
        DeValue::Integer(_) => spec.takes == Takes::Size,
        DeValue::String(word) => match spec.takes {
            Takes::Switch => false,
            Takes::Theme => Theme::NAMES.iter().chain(themes).any(|name| name == word),
            Takes::Keys => Preset::from_name(word).is_some(),
            _ => true,
        },
        _ => false,
    }
}

fn unknown(key: &Spanned<std::borrow::Cow<'_, str>>) -> Diagnostic {
    let (name, span) = (key.get_ref(), key.span());
    let problem = Diagnostic::new(Code::UnknownSetting, span.clone()).with("key", name.as_ref());
    match nearest(name, TABLE.iter().map(|spec| spec.key)) {
        Some(meant) => problem.suggest(span, meant, meant.to_owned()),
        None => problem,
    }
}

fn wrong(spec: &Spec, span: Span, word: Option<&str>, text: &str, themes: &[&str]) -> Diagnostic {
    let found = word.or(text.get(span.clone())).unwrap_or_default();
    let own = themes.iter().filter(|_| spec.takes == Takes::Theme);
    let choices: Vec<&str> = spec.choices().iter().chain(own).copied().collect();
    let expected = match spec.takes {
        Takes::Size => Word::Text("setting-takes-size"),
        Takes::Command => Word::Text("diag-expected-text"),
        _ => Word::Listed(choices.join(", ")),
    };
    let problem = Diagnostic::new(Code::WrongSetting, span.clone())
        .with("key", spec.key)
        .with("expected", expected)
        .with("found", found);
    match word.and_then(|word| meant(&choices, word)) {
        Some(meant) => {
            let toml = match spec.takes {
                Takes::Switch => meant.clone(),
                _ => quoted(&meant),
            };
            problem.suggest(span, &toml, toml.clone())
        }
        None => problem,
    }
}

/// What was meant by a value that does not fit: another type of the same, the same in other
/// words, or nearly one of the words.
fn meant(choices: &[&str], word: &str) -> Option<String> {
    let said = match word.to_lowercase().as_str() {
        "true" | "yes" | "on" | "oui" => ["always", "true"],
        "false" | "no" | "off" | "non" => ["never", "false"],
        _ => ["", ""],
    };
    let said = choices.iter().find(|choice| said.contains(choice)).copied();
    said.or_else(|| nearest(word, choices.iter().copied()))
        .map(str::to_owned)
}
