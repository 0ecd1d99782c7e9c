//! `jalon rules [CODE]`: what `jalon check` looks for, and the page of a rule.

use std::fmt::Write as _;

use super::args::RulesArgs;
use super::{Context, Exit, print, usage};
use crate::check::{Entry, code_named, entries};
use crate::diag::Severity;
use crate::i18n::Texts;
use crate::text::{pad, width};

/// Lists the rules, or prints the page of one.
pub(super) fn run(args: &RulesArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    let rules = entries(texts.language());
    let Some(word) = &args.rule else {
        return print(&table(&rules, texts), texts);
    };
    let code = code_named(word);
    match rules.iter().find(|rule| Some(rule.code) == code) {
        Some(rule) => print(&format!("{}\n", rule.page), texts),
        None => usage::no_rule(word, texts),
    }
}

/// A line for each rule: its number, how bad it is, and what it is about.
fn table(rules: &[Entry], texts: &Texts) -> String {
    let severity = |rule: &Entry| {
        texts.text(match rule.code.severity() {
            Severity::Error => "diag-error",
            Severity::Warning => "diag-warning",
        })
    };
    let widest = rules.iter().map(|rule| width(&severity(rule))).max();
    let column = widest.unwrap_or_default() + 2;
    let mut out = String::new();
    for rule in rules {
        let severity = severity(rule);
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{}  {}{}",
            rule.code.id(),
            pad(&severity, column),
            rule.title
        );
    }
    out
}
