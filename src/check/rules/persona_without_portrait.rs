//! J104: a persona of whom nothing is known but the name.

use super::{Case, name_or_id, name_span};
use crate::diag::Diagnostic;
use crate::model::{Field, Persona};

const ASKED: [(Field, &str); 3] = [
    (Field::Goals, "goals"),
    (Field::Frustrations, "frustrations"),
    (Field::Sources, "sources"),
];

/// Goals, frustrations and sources are each asked for.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let lacks = |persona: &Persona, field| persona.fields.list(field).is_empty();
    let personas = case.map.personas.iter();
    personas
        .flat_map(|persona| {
            let missing = ASKED
                .into_iter()
                .filter(|(field, _)| lacks(persona, *field));
            missing.map(|(_, variant)| {
                case.at(&name_span(&persona.fields, &persona.span))
                    .variant(variant)
                    .with("persona", name_or_id(&persona.name, persona.id.as_str()))
            })
        })
        .collect()
}
