//! The order keys are written in, which is that of the format's example. What a file has in
//! another order stays in it: a new key looks for the nearest of its kind that goes before it.

use crate::model::{Field, Owner, fields_of};

const MAP: &[&str] = &[
    "jalon",
    "title",
    "kind",
    "lang",
    "objective",
    "scenario",
    "scope",
    "owner",
    "stakeholders",
    "resources",
    "created",
    "reviewed",
    "review_every",
    "baseline",
    "rows",
    "personas",
    "stages",
    // Within `scope`.
    "from",
    "to",
];

const PERSONA: &[&str] = &[
    "name",
    "id",
    "primary",
    "age",
    "occupation",
    "description",
    "quote",
    "goals",
    "motivations",
    "frustrations",
    "behaviours",
    "channels",
    "sources",
    "notes",
];

const STAGE: &[&str] = &[
    "name",
    "id",
    "goal",
    "when",
    "duration",
    "moment_of_truth",
    "for",
    "sentiment",
    "emotions",
    "touchpoints",
    "actions",
    "thoughts",
    "motivations",
    "needs",
    "pains",
    "opportunities",
    "questions",
    "quotes",
    "metrics",
    "channels",
    "physical_evidence",
    "frontstage",
    "backstage",
    "support",
    "owners",
    "checks",
    "next",
    "journey",
    "notes",
    // Within `sentiment`.
    "all",
];

/// The keys of an owner in the order they are written.
pub(super) fn keys(owner: Owner<'_>) -> Vec<&'static str> {
    match owner {
        Owner::Map => MAP.to_vec(),
        Owner::Persona => PERSONA.to_vec(),
        Owner::Stage => STAGE.to_vec(),
        Owner::Item(_) => fields_of(owner)
            .iter()
            .map(|spec| spec.field.key())
            .collect(),
    }
}

/// Behind which of the keys `names` the key `new` goes: the last dotted key of the same table, else
/// the last of the nearest key that precedes it in `order`. A key that `order` does not know goes behind all; none means to the
/// front.
pub(super) fn behind(names: &[&str], new: &str, order: &[&str]) -> Option<usize> {
    let sibling = names.iter().rposition(|name| *name == new);
    if sibling.is_some() {
        return sibling;
    }
    let Some(rank) = order.iter().position(|key| *key == new) else {
        return names.len().checked_sub(1);
    };
    let preceding = order.iter().take(rank).rev();
    preceding
        .into_iter()
        .find_map(|key| names.iter().rposition(|name| name == key))
}

/// The key of a field's own table and the key within it: `scope` and `from`; none within for a
/// key that stands by itself.
pub(super) fn path(field: Field) -> Vec<&'static str> {
    field.key().split('.').collect()
}

/// The keys of a stage with a row in its place; rows of the map's own follow those built in.
pub(super) fn with_row(row: &str) -> Vec<&str> {
    let mut keys = STAGE.to_vec();
    if !keys.contains(&row) {
        let at = keys
            .iter()
            .position(|key| *key == "checks")
            .unwrap_or(keys.len());
        keys.insert(at, row);
    }
    keys
}
