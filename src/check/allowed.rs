//! What a map's own comments allow: `# jalon: allow J104`.
//!
//! A comment allows a rule where it stands: on its line or the one below, in the stage or persona
//! whose header it stands at, or in the whole map from the head of the file. One that allows
//! nothing is told, so that what was mended does not stay excused.

use super::levels::can_be_set;
use super::rules::code_named;
use crate::diag::{Code, Diagnostic, nearest};
use crate::doc::comments;
use crate::model::Span;

/// What stands before the rules in a comment.
const MARK: &str = "jalon:";
const VERB: &str = "allow";

/// A rule that a comment allows.
struct Allowed {
    code: Code,
    /// Where it is allowed.
    scope: Span,
    /// Where its number stands.
    span: Span,
    used: bool,
}

/// The problems of a text without those its comments allow, and with the comments that allow
/// nothing, in the order of the text.
pub fn without_allowed(text: &str, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    // Most maps have no such comment, and then nothing more has to be looked at.
    if !text.contains(MARK) {
        return problems;
    }
    let (mut allowed, mut left) = read(text);
    left.extend(problems.into_iter().filter(|problem| {
        let at = problem.span.start;
        let mut is_told = true;
        for one in &mut allowed {
            if one.code == problem.code && one.scope.contains(&at) {
                one.used = true;
                is_told = false;
            }
        }
        is_told
    }));
    let useless = allowed.into_iter().filter(|one| !one.used);
    left.extend(
        useless
            .map(|one| Diagnostic::new(Code::UselessAllow, one.span).with("rule", one.code.id())),
    );
    left.sort_by_key(|problem| (problem.span.start, problem.span.end));
    left
}

/// What comments allow, and what is wrong with them.
fn read(text: &str) -> (Vec<Allowed>, Vec<Diagnostic>) {
    let (mut allowed, mut problems) = (Vec::new(), Vec::new());
    for comment in comments(text) {
        let words = text.get(comment.span.clone()).unwrap_or_default();
        for (word, offset) in rules_of(words) {
            let start = comment.span.start + offset;
            let span = start..start + word.len();
            match code_named(word) {
                Some(code) if can_be_set(code) => allowed.push(Allowed {
                    code,
                    scope: comment.scope.clone(),
                    span,
                    used: false,
                }),
                Some(code) => problems.push(
                    Diagnostic::new(Code::UselessAllow, span)
                        .variant("never")
                        .with("rule", code.id()),
                ),
                None => problems.push(unknown(word, span)),
            }
        }
    }
    (allowed, problems)
}

/// The numbers behind `jalon: allow`, with their places in the comment. They end where words begin
/// that give the reason.
fn rules_of(comment: &str) -> Vec<(&str, usize)> {
    let body = comment.trim_start_matches('#').trim_start();
    let list = body
        .strip_prefix(MARK)
        .map(str::trim_start)
        .and_then(|rest| rest.strip_prefix(VERB))
        .filter(|rest| rest.starts_with([' ', '\t', ':']));
    let Some(list) = list else {
        return Vec::new();
    };
    let mut at = comment.len() - list.len();
    let mut found = Vec::new();
    for part in list.split([' ', '\t', ',', ';', ':']) {
        // The first word is meant to be a rule, whatever it looks like.
        if looks_like_a_rule(part) || (found.is_empty() && !part.is_empty()) {
            found.push((part, at));
        } else if !part.is_empty() {
            break;
        }
        at += part.len() + 1;
    }
    found
}

/// A letter and digits: the shape of every number.
fn looks_like_a_rule(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    digits.len() + 1 == word.len()
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn unknown(word: &str, span: Span) -> Diagnostic {
    let problem = Diagnostic::new(Code::UselessAllow, span.clone())
        .variant("unknown")
        .with("rule", word);
    let known = super::rules::RULES.iter().map(|rule| rule.code.id());
    match nearest(word, known) {
        Some(meant) => problem.suggest(span, meant, meant.to_owned()),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_allow_where_they_stand_and_are_told_where_they_do_not() {
        let text = "# jalon: allow J101, j121: a sketch\njalon = 1\ntitle = \"T\"\n\n\
                    [[stages]] # jalon: allow J105\nname = \"A\"\n\n\
                    [[stages]]\nname = \"B\" # jalon: allow J105 J106\n\
                    # jalon: allow J1O5 because\n# jalon: allow J199\n# jalon: allow J001\n\
                    # jalon: allows J106\n";
        let at = |words: &str| text.find(words).unwrap();
        let problem = |code: &'static str, words: &str| {
            Diagnostic::new(Code::Method(code), at(words)..at(words) + 1)
        };
        let found = without_allowed(
            text,
            vec![
                problem("J101", "title"),
                problem("J121", "title"),
                problem("J131", "title"),
                problem("J105", "name = \"A\""),
                problem("J106", "name = \"A\""),
                problem("J105", "name = \"B\""),
            ],
        );
        let found: Vec<(&str, &str, Option<&str>)> = found
            .iter()
            .map(|one| {
                (
                    one.code.id(),
                    text.get(one.span.clone()).unwrap(),
                    one.variant,
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                ("J131", "t", None),
                ("J106", "n", None),
                ("J040", "J106", None),
                ("J040", "J1O5", Some("unknown")),
                ("J040", "J199", Some("unknown")),
                ("J040", "J001", Some("never")),
            ]
        );
    }
}
