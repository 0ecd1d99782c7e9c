//! J101: a map without an objective.

use super::{Case, has_words};
use crate::diag::Diagnostic;
use crate::model::Field;

/// A map that does not say what it is to find out; an empty objective says nothing either.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let fields = &case.map.fields;
    if has_words(fields, Field::Objective) {
        return Vec::new();
    }
    let found = match fields.entry(Field::Objective) {
        Some(empty) => case.at(&empty.span),
        None => case.at_top(),
    };
    vec![found]
}
