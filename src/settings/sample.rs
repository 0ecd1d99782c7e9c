//! The commented `config.toml` that `jalon config init` writes.

use std::fmt::Write as _;

use super::table::{Spec, TABLE, Takes};
use crate::i18n::{Texts, words};

/// A file with every setting and what it does, each as it is anyway and behind a `#`.
pub fn sample(texts: &Texts) -> String {
    let mut out = String::new();
    for line in texts.text("config-sample-head").lines() {
        comment(&mut out, line);
    }
    for spec in TABLE {
        out.push('\n');
        for line in told(spec, texts).lines() {
            comment(&mut out, line);
        }
        comment(
            &mut out,
            &format!("{} = {}", spec.key, spec.toml(spec.default)),
        );
    }
    out
}

fn comment(out: &mut String, line: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", format!("# {line}").trim_end());
}

/// What a setting does, and what it takes.
fn told(spec: &Spec, texts: &Texts) -> String {
    let does = texts.text(&format!("setting-{}", spec.key.replace('_', "-")));
    let choices = match spec.takes {
        Takes::Size | Takes::Command => return does,
        _ => spec.choices().join(", "),
    };
    texts.with(
        "config-sample-choices",
        &[("does", words(does)), ("choices", words(choices))],
    )
}
