//! Recovers from mistakes of syntax: finds all of them, and what can be read besides.
//!
//! The parser gives up at some mistakes and stumbles on at others. So the text is cut into
//! statements that are tried one by one; those that cannot be read are blanked out, and the rest
//! is read as a whole. Only texts with mistakes come here, and nothing here is quadratic.

mod classify;
mod echo;
mod scalar;
mod seen;
mod statements;

use std::collections::HashSet;
use std::ops::Range;

use toml::de::{DeTable, Error};

use super::context::MOST_PROBLEMS;
use crate::diag::{Diagnostic, LineIndex, boundary_before, boundary_behind};
use classify::{Complaint, classify, problem};
use echo::Echoes;
use seen::Seen;
use statements::{Statement, statements};

/// A statement longer than this, in bytes, is only looked at up to its first mistake.
const LONG: usize = 65_536;
/// A statement with more mistakes than this is not read at all.
const HOPELESS: usize = 100;

/// What is left of a text with mistakes.
pub(super) struct Recovered<'t> {
    text: &'t str,
    lines: LineIndex<'t>,
    tried: Vec<Tried>,
    problems: Vec<Diagnostic>,
}

/// A statement that was tried.
struct Tried {
    statement: Statement,
    /// Whether there is a mistake in it.
    is_faulty: bool,
    /// Whether it is not read.
    is_lost: bool,
}

/// Looks for the mistakes of a text that the parser complains of.
pub(super) fn recover(text: &str) -> Recovered<'_> {
    let mut recovered = Recovered {
        text,
        lines: LineIndex::new(text),
        tried: Vec::new(),
        problems: Vec::new(),
    };
    let mut seen = Seen::default();
    let mut in_lost_block = false;
    for statement in statements(text) {
        let mut mistakes = if recovered.problems.len() < MOST_PROBLEMS {
            mistakes(text, &recovered.lines, &statement)
        } else {
            // Nobody reads on, and trying what is left would take long.
            Mistakes::beyond_counting()
        };
        let again = seen.again(text, &statement);
        if mistakes.found.is_empty() && !mistakes.is_fatal {
            mistakes.is_fatal = again.is_some();
            mistakes.found.extend(again);
        }
        if statement.is_header {
            // Keys without their header would fall into the block above.
            in_lost_block = mistakes.is_fatal;
        }
        recovered.tried.push(Tried {
            statement,
            is_faulty: mistakes.is_fatal || !mistakes.found.is_empty(),
            is_lost: mistakes.is_fatal || in_lost_block,
        });
        recovered.problems.extend(mistakes.found);
    }
    recovered.find_clashes();
    if recovered.problems.is_empty() {
        recovered.problems.push(problem("other", 0..0));
    }
    recovered
}

/// The same number of bytes without any word.
fn blank(source: &str, out: &mut String) {
    for byte in source.bytes() {
        out.push(if byte == b'\n' { '\n' } else { ' ' });
    }
}

/// Whether the parser makes of the value what was meant, or something harmless.
fn is_benign(problem: &Diagnostic) -> bool {
    matches!(
        problem.variant,
        Some(
            "unquoted"
                | "quotes-fancy"
                | "quotes"
                | "flag"
                | "date"
                | "number"
                | "decimal-comma"
                | "escape"
                | "extra"
                | "extra-comma"
                | "comma"
                | "control"
                | "carriage-return"
                | "unclosed-string"
                | "duplicate"
        )
    )
}

/// What is wrong with one statement.
struct Mistakes {
    found: Vec<Diagnostic>,
    /// Whether nothing of the statement can be relied on.
    is_fatal: bool,
}

impl Mistakes {
    /// Those of a statement that is not tried any more.
    fn beyond_counting() -> Self {
        Self {
            found: Vec::new(),
            is_fatal: true,
        }
    }
}

/// The mistakes of one statement, one a line: what follows the first is often its echo.
fn mistakes(text: &str, lines: &LineIndex<'_>, statement: &Statement) -> Mistakes {
    let source = text.get(statement.span.clone()).unwrap_or_default();
    let errors = if source.len() > LONG {
        DeTable::parse(source).err().into_iter().collect()
    } else {
        DeTable::parse_recoverable(source).1
    };
    let unclosed = statement.unclosed.filter(|_| !errors.is_empty());
    let found = match unclosed {
        Some(at) => {
            let is_list = text.get(at..).is_some_and(|rest| rest.starts_with('['));
            let variant = if is_list {
                "unclosed-list"
            } else {
                "unclosed-table"
            };
            vec![problem(variant, at..at + 1)]
        }
        None => one_a_line(text, lines, statement, &errors),
    };
    let is_hopeless = source.len() > LONG || errors.len() > HOPELESS;
    Mistakes {
        is_fatal: found
            .iter()
            .any(|problem| is_hopeless || !is_benign(problem)),
        found,
    }
}

fn one_a_line(
    text: &str,
    lines: &LineIndex<'_>,
    statement: &Statement,
    errors: &[Error],
) -> Vec<Diagnostic> {
    let source = text.get(statement.span.clone()).unwrap_or_default();
    let mut complaints: Vec<Complaint<'_>> = errors
        .iter()
        .map(|error| complaint(source, statement.span.start, error))
        // The whole is looked at later, where a key given twice shows as well.
        .filter(|complaint| complaint.message != "duplicate key")
        .collect();
    // Of a line without a value, that is what matters; else the first place does.
    complaints.sort_by_key(|complaint| {
        let is_echo = !complaint.message.starts_with("key with no value");
        let line = lines.line_at(complaint.span.start);
        (line, is_echo, complaint.span.start)
    });
    let mut seen = HashSet::new();
    complaints
        .iter()
        .filter(|complaint| seen.insert(lines.line_at(complaint.span.start)))
        .map(|complaint| classify(text, &statement.span, complaint))
        .collect()
}

/// A complaint about a part of the text that begins at `offset`, on character boundaries.
fn complaint<'e>(source: &str, offset: usize, error: &'e Error) -> Complaint<'e> {
    let whole = 0..source.trim_end().len();
    let span = error.span().unwrap_or(whole);
    let start = boundary_before(source, span.start);
    let end = boundary_behind(source, span.end).max(start);
    Complaint {
        message: error.message(),
        span: offset + start..offset + end,
    }
}

impl Recovered<'_> {
    /// The text with blanks in the place of what cannot be read; every byte has kept its place.
    pub(super) fn readable(&self) -> String {
        let mut readable = String::with_capacity(self.text.len());
        for tried in &self.tried {
            let source = self.text.get(tried.statement.span.clone());
            if tried.is_lost {
                blank(source.unwrap_or_default(), &mut readable);
            } else {
                readable.push_str(source.unwrap_or_default());
            }
        }
        readable
    }

    /// All mistakes, and of the `others` those that are not just an echo of a mistake.
    pub(super) fn problems(mut self, others: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let echoes = Echoes::new(&self);
        let kept: Vec<Diagnostic> = others
            .into_iter()
            .filter(|other| !echoes.has(&self, other))
            .collect();
        self.problems.extend(kept);
        self.problems
    }

    /// Finds mistakes between statements that are fine by themselves: keys and headers that are
    /// there already. A header that clashes is not read, since the parser would forget the other.
    fn find_clashes(&mut self) {
        let (_, errors) = DeTable::parse_recoverable(&self.readable());
        let known: HashSet<usize> = self.problems.iter().map(|p| p.span.start).collect();
        let mut clashing = HashSet::new();
        for error in &errors {
            let complaint = complaint(self.text, 0, error);
            let Some(index) = self.index_at(complaint.span.start) else {
                continue;
            };
            let tried = self.tried.get(index);
            let is_clash = complaint.message == "duplicate key"
                || complaint.message.starts_with("cannot extend");
            let is_known = tried.is_some_and(|tried| tried.is_faulty);
            if !is_clash && is_known {
                continue;
            }
            // The parser complains twice of a header that leads through a value.
            let is_header = tried.is_some_and(|tried| tried.statement.is_header);
            if is_header && !clashing.insert(index) {
                continue;
            }
            let found = classify(self.text, &self.span(index), &complaint);
            if !is_clash && known.contains(&found.span.start) {
                continue;
            }
            self.problems.push(found);
        }
        let mut in_lost_block = false;
        for (index, tried) in self.tried.iter_mut().enumerate() {
            if tried.statement.is_header {
                in_lost_block = clashing.contains(&index);
            }
            tried.is_lost |= in_lost_block;
        }
    }

    fn span(&self, index: usize) -> Range<usize> {
        self.tried
            .get(index)
            .map_or(0..0, |tried| tried.statement.span.clone())
    }

    /// The statement at an offset.
    fn index_at(&self, at: usize) -> Option<usize> {
        let after = self
            .tried
            .partition_point(|tried| tried.statement.span.start <= at);
        after.checked_sub(1)
    }
}
