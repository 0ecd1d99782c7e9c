//! What reading a file beside a map has in common with reading a map: the same values are read in the
//! same way, and the same words are said of what is wrong. Nothing is added here.

pub(in crate::doc) use super::context::{Context, MOST_PROBLEMS, Node, Table, entries};
pub(in crate::doc) use super::list::{read_list, read_tables};
pub(in crate::doc) use super::map::missing_version;
pub(in crate::doc) use super::synonyms::key_meant;
pub(in crate::doc) use super::value::{Expected, read_text, read_whole, wrong_type};
pub(in crate::doc) use super::words::read_choice;

use crate::diag::Diagnostic;

/// What of a text with mistakes of syntax can be read, with blanks in the place of the rest; and what
/// makes all that is wrong with it of what is wrong with that.
pub(in crate::doc) fn recover(
    text: &str,
) -> (
    String,
    impl FnOnce(Vec<Diagnostic>) -> Vec<Diagnostic> + use<'_>,
) {
    let recovered = super::syntax::recover(text);
    (recovered.readable(), |found| recovered.problems(found))
}
