//! J102: a map of nobody's journey.

use super::Case;
use crate::diag::Diagnostic;

/// A map without a persona.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let nobody = case.map.personas.is_empty();
    nobody.then(|| case.at_top()).into_iter().collect()
}
