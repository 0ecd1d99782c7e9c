//! Problems in the words of a language.

use std::borrow::Cow;

use crate::diag::{Diagnostic, Word};
use crate::i18n::{Arg, Texts, words};
use crate::text::truncate;

/// Words of the map are quoted in a message up to this width; the source shows the rest.
const QUOTED: usize = 60;

/// What is wrong, in one line. It may hold any content of the map and is not yet safe to show.
pub fn message(problem: &Diagnostic, texts: &Texts) -> String {
    texts.with(&problem.text_id(), &args(problem, texts))
}

/// What to do about it, in one line: the guess, or else general advice, where there is any.
pub fn mend(problem: &Diagnostic, texts: &Texts) -> Option<String> {
    let attribute = if problem.suggestion.is_some() {
        "fix"
    } else {
        "mend"
    };
    let id = format!("{}.{attribute}", problem.text_id());
    texts.find(&id, &args(problem, texts))
}

fn args<'a>(problem: &'a Diagnostic, texts: &Texts) -> Vec<(&'static str, Arg<'a>)> {
    let arg = |word: &'a Word| match word {
        Word::Words(text) => words(short(text)),
        Word::Listed(text) => words(text.as_str()),
        Word::Number(number) => Arg::from(*number),
        Word::Text(id) => words(texts.text(id)),
    };
    problem
        .args
        .iter()
        .map(|(name, word)| (*name, arg(word)))
        .collect()
}

/// The first line of the words, with a sign where something is cut off.
fn short(text: &str) -> Cow<'_, str> {
    match text.split_once('\n') {
        Some((first, _)) => {
            let first = truncate(first.trim_end_matches('\r'), QUOTED - 1, "");
            Cow::Owned(format!("{first}…"))
        }
        None => truncate(text, QUOTED, "…"),
    }
}
