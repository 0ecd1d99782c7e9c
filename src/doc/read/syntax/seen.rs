//! Remembers keys and headers, because one that comes again is best told with the place of the
//! first, which the parser does not give.

use std::collections::HashMap;
use std::ops::Range;

use super::classify::{again, problem};
use super::statements::Statement;
use crate::diag::Diagnostic;

/// Keys of the block at hand, and headers of the whole text, with their places.
#[derive(Default)]
pub(super) struct Seen<'t> {
    keys: HashMap<&'t str, Range<usize>>,
    headers: HashMap<&'t str, Range<usize>>,
}

impl<'t> Seen<'t> {
    /// Takes a statement, and answers with the problem if it comes again.
    ///
    /// Headers with dots may lead into different blocks, and those in double brackets begin a new
    /// one each time; these are left to the parser.
    pub(super) fn again(&mut self, text: &'t str, statement: &Statement) -> Option<Diagnostic> {
        let place = name(text, statement)?;
        let words = text.get(place.clone())?;
        let seen = if statement.is_header {
            self.keys.clear();
            if words.starts_with("[[") || words.contains('.') {
                return None;
            }
            &mut self.headers
        } else {
            &mut self.keys
        };
        let first = seen.entry(words).or_insert_with(|| place.clone());
        if *first == place {
            return None;
        }
        let twice = if statement.is_header {
            again(text, &statement.span, place)
        } else {
            problem("duplicate", place).with("key", words)
        };
        Some(twice.related(first.clone()))
    }
}

/// The key of a statement, or its whole header; none of a line without either.
pub(super) fn name(text: &str, statement: &Statement) -> Option<Range<usize>> {
    let source = text.get(statement.span.clone())?;
    let name = if statement.is_header {
        source.split('#').next()?
    } else {
        source.split_once('=')?.0
    };
    let start = statement.span.start + (name.len() - name.trim_start().len());
    let name = name.trim();
    // What stands behind the sign of a comment is no key.
    (!name.is_empty() && !name.starts_with('#')).then(|| start..start + name.len())
}
