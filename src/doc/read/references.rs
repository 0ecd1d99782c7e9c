//! Follows references when everything is read: every id that is referred to must be there, and be
//! there once.

use std::collections::{HashMap, HashSet};

use super::context::{Context, Reference, Target, quoted};
use super::persona::EVERYONE;
use crate::diag::{Code, Diagnostic, nearest};
use crate::model::{Entry, Field, Fields, Map, RowId, slug};

/// More guesses than that help nobody, and each looks at all ids.
const GUESSES: usize = 100;

/// Reports written ids that are not unique among their like.
pub(super) fn check_ids(context: &mut Context<'_>, map: &Map) {
    let id = |fields| Fields::entry(fields, Field::Id);
    let personas = map.personas.iter().filter_map(|p| id(&p.fields));
    for entry in personas.clone().filter(|entry| words(entry) == EVERYONE) {
        let reserved = Diagnostic::new(Code::BadId, entry.span.clone());
        context.report(reserved.variant("all").with("id", EVERYONE));
    }
    check_unique(context, "persona", personas);
    let stages = map.stages.iter().filter_map(|s| id(&s.fields));
    check_unique(context, "stage", stages);
    let items = map.items().filter_map(|(_, _, item)| id(&item.fields));
    check_unique(context, "item", items);
}

fn words(entry: &Entry) -> &str {
    match &entry.value {
        crate::model::Value::Text(id) => id,
        _ => "",
    }
}

fn check_unique<'m>(
    context: &mut Context<'_>,
    variant: &'static str,
    ids: impl Iterator<Item = &'m Entry>,
) {
    let mut first: HashMap<&str, &Entry> = HashMap::new();
    for entry in ids {
        let known = first.entry(words(entry)).or_insert(entry);
        if known.span != entry.span {
            let twice = Diagnostic::new(Code::DuplicateId, entry.span.clone()).variant(variant);
            let twice = twice.with("id", words(entry)).related(known.span.clone());
            context.report(twice);
        }
    }
}

/// The ids a map has.
struct Ids<'m> {
    personas: HashSet<&'m str>,
    stages: HashSet<&'m str>,
    pains: HashSet<&'m str>,
}

impl<'m> Ids<'m> {
    fn new(map: &'m Map) -> Self {
        let pains = map.items().filter(|(_, row, _)| **row == RowId::Pains);
        Self {
            personas: map.personas.iter().map(|p| p.id.as_str()).collect(),
            stages: map.stages.iter().map(|s| s.id.as_str()).collect(),
            pains: pains
                .filter_map(|(_, _, item)| item.fields.text(Field::Id))
                .collect(),
        }
    }

    fn of(&self, target: Target) -> &HashSet<&'m str> {
        match target {
            Target::Persona => &self.personas,
            Target::Stage => &self.stages,
            Target::Pain => &self.pains,
        }
    }
}

/// Reports references to what the map does not have.
pub(super) fn check_references(context: &mut Context<'_>, map: &Map) {
    let ids = Ids::new(map);
    let mut guesses = GUESSES;
    for reference in std::mem::take(&mut context.references) {
        if ids.of(reference.target).contains(reference.id) {
            continue;
        }
        let guess = (guesses > 0).then(|| meant(&reference, ids.of(reference.target)));
        guesses = guesses.saturating_sub(1);
        context.report(dangling(&reference, guess.flatten()));
    }
}

/// The id that was probably meant: that of the name which was written instead, or a near one.
fn meant(reference: &Reference<'_>, ids: &HashSet<&str>) -> Option<String> {
    let of_name = slug(reference.id);
    if ids.contains(of_name.as_str()) {
        return Some(of_name);
    }
    // A set has no order of its own, and equal guesses must not change from run to run.
    let mut ids: Vec<&str> = ids.iter().copied().collect();
    if reference.is_key {
        ids.push(EVERYONE);
    }
    ids.sort_unstable();
    nearest(reference.id, ids).map(str::to_owned)
}

fn dangling(reference: &Reference<'_>, guess: Option<String>) -> Diagnostic {
    let code = match reference.target {
        Target::Persona => Code::UnknownPersona,
        Target::Pain => Code::UnknownPain,
        Target::Stage => Code::UnknownStage,
    };
    let problem = Diagnostic::new(code, reference.span.clone()).with("id", reference.id);
    match guess {
        Some(id) => {
            let is_bare = id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
            let written = if reference.is_key && is_bare {
                id.clone()
            } else {
                quoted(&id)
            };
            problem.suggest(reference.span.clone(), &id, written)
        }
        None => problem,
    }
}
