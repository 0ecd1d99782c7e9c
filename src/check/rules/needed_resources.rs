//! J133: a map whose making still lacks something.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, Value};

/// Resources that are still needed, all in one.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let Some(entry) = case.map.fields.entry(Field::Resources) else {
        return Vec::new();
    };
    let Value::Resources(resources) = &entry.value else {
        return Vec::new();
    };
    let needed = resources.iter().filter(|resource| resource.needed);
    let needed: Vec<&str> = needed.map(|resource| resource.text.as_str()).collect();
    if needed.is_empty() {
        return Vec::new();
    }
    vec![case.at(&entry.span).with("needed", needed.join(", "))]
}
