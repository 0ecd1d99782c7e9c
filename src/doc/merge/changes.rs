//! The differences between two maps, spot by spot.

use std::collections::{BTreeSet, HashMap};

use super::content::{Content, Person, Stated, Step};
use super::order::{common, woven};
use super::{Change, Spot, lines};
use crate::model::{Field, Map, Owner, PersonaId, RowId, StageId, fields_of};

/// What differs between two maps, in the order of the table: the map's properties, the rows, each
/// persona, each stage with its sentiments and cells, and last the orders of personas and stages.
///
/// A stage or persona that only one of them has is one change, which holds its name and then all
/// it has.
pub fn changes(before: &Map, after: &Map) -> Vec<Change> {
    between(&Content::of(before), &Content::of(after))
}

pub(super) fn between(before: &Content, after: &Content) -> Vec<Change> {
    let mut found = Vec::new();
    fields(
        &mut found,
        Owner::Map,
        Spot::Map,
        &before.fields,
        &after.fields,
    );
    if before.rows != after.rows {
        let (before, after) = (before.rows.as_deref(), after.rows.as_deref());
        put(
            &mut found,
            Spot::Rows,
            lines::rows(before),
            lines::rows(after),
        );
    }
    personas(&mut found, before, after);
    stages(&mut found, before, after);
    orders(&mut found, before, after);
    found
}

fn put(found: &mut Vec<Change>, spot: Spot, before: Vec<String>, after: Vec<String>) {
    found.push(Change {
        spot,
        before,
        after,
    });
}

fn fields(
    found: &mut Vec<Change>,
    owner: Owner<'_>,
    spot: impl Fn(Field) -> Spot,
    before: &Stated,
    after: &Stated,
) {
    for field in fields_of(owner).iter().map(|spec| spec.field) {
        let (old, new) = (before.get(&field), after.get(&field));
        if old != new {
            put(found, spot(field), lines::value(old), lines::value(new));
        }
    }
}

fn personas(found: &mut Vec<Change>, before: &Content, after: &Content) {
    let (old, new) = (persona_ids(before), persona_ids(after));
    for id in woven(&new, &old) {
        match (before.persona(id), after.persona(id)) {
            (Some(old), Some(new)) => {
                let spot = |field| Spot::PersonaField(id.clone(), field);
                fields(found, Owner::Persona, spot, &old.fields, &new.fields);
            }
            (old, new) => {
                let lines = |person: Option<&Person>| person.map(lines::person).unwrap_or_default();
                put(found, Spot::Persona(id.clone()), lines(old), lines(new));
            }
        }
    }
}

fn stages(found: &mut Vec<Change>, before: &Content, after: &Content) {
    let (old_ids, new_ids) = (stage_ids(before), stage_ids(after));
    let (old, new) = (by_id(before), by_id(after));
    for id in woven(&new_ids, &old_ids) {
        match (old.get(id), new.get(id)) {
            (Some(old), Some(new)) => stage(found, old, new),
            (old, new) => {
                let lines = |step: Option<&&Step>| step.map(|s| lines::step(s)).unwrap_or_default();
                put(found, Spot::Stage(id.clone()), lines(old), lines(new));
            }
        }
    }
}

fn stage(found: &mut Vec<Change>, old: &Step, new: &Step) {
    let id = &new.id;
    let spot = |field| Spot::StageField(id.clone(), field);
    fields(found, Owner::Stage, spot, &old.fields, &new.fields);
    let who: BTreeSet<_> = old.sentiment.keys().chain(new.sentiment.keys()).collect();
    for who in who {
        let (old, new) = (old.sentiment.get(who), new.sentiment.get(who));
        if old != new {
            let spot = Spot::Sentiment(id.clone(), who.clone());
            put(found, spot, lines::number(old), lines::number(new));
        }
    }
    let rows: BTreeSet<&RowId> = old.cells.keys().chain(new.cells.keys()).collect();
    for row in rows {
        let (old, new) = (old.items(row), new.items(row));
        if old != new {
            let (before, after) = lines::cells(old, new);
            put(found, Spot::Cell(id.clone(), row.clone()), before, after);
        }
    }
}

fn orders(found: &mut Vec<Change>, before: &Content, after: &Content) {
    let (old, new) = (persona_ids(before), persona_ids(after));
    if common(&old, &[&new]) != common(&new, &[&old]) {
        let (before, after) = (lines::persona_names(before), lines::persona_names(after));
        put(found, Spot::PersonaOrder, before, after);
    }
    let (old, new) = (stage_ids(before), stage_ids(after));
    if common(&old, &[&new]) != common(&new, &[&old]) {
        let (before, after) = (lines::stage_names(before), lines::stage_names(after));
        put(found, Spot::StageOrder, before, after);
    }
}

pub(super) fn persona_ids(content: &Content) -> Vec<&PersonaId> {
    content.personas.iter().map(|persona| &persona.id).collect()
}

pub(super) fn stage_ids(content: &Content) -> Vec<&StageId> {
    content.stages.iter().map(|stage| &stage.id).collect()
}

/// The stages by their ids, for maps with thousands of them.
pub(super) fn by_id(content: &Content) -> HashMap<&StageId, &Step> {
    content
        .stages
        .iter()
        .map(|stage| (&stage.id, stage))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::changes;
    use crate::doc::read;

    /// Each change as `spot: before > after`, lines parted by slashes.
    fn told(before: &str, after: &str) -> Vec<String> {
        let changes = changes(&read(before).map, &read(after).map);
        let told = changes.iter().map(|change| {
            let (before, after) = (change.before.join("/"), change.after.join("/"));
            format!("{:?}: {before} > {after}", change.spot)
        });
        told.collect()
    }

    #[test]
    fn changes_are_told_in_the_order_of_the_table() {
        let before = "title = 'T'\nresources = ['r']\nrows = ['pains']\n[[personas]]\nname = 'P'\nage = 3\n\
                      [[stages]]\nname = 'A'\nsentiment = 1\npains = ['x', { text = 'y', severity = 1 }]\n\
                      [[stages]]\nname = 'B'\n[[stages]]\nname = 'C'\n[[stages]]\nname = 'D'\n";
        let after = "title = 'U'\nresources = ['r', { text = 's', status = 'needed' }]\n\
                     rows = ['pains', { line = 'visibility' }, { id = 'o', name = 'Own' }]\n\
                     [[personas]]\nname = 'P'\n[[personas]]\nname = 'Q'\ngoals = ['g', 'h']\n\
                     [[stages]]\nname = 'D'\n[[stages]]\nname = 'A'\nnotes = \"1\\n2\"\n\
                     sentiment = { all = -2.5, p = 2 }\nactions = ['a']\n\
                     pains = [{ text = 'y', severity = 2, url = 'u' }, 'z']\n\
                     [[stages]]\nname = 'C'\n[[stages]]\nname = 'N'\nneeds = ['n']\n";
        assert_eq!(told(before, before), [""; 0]);
        assert_eq!(
            told(before, after),
            [
                "Map(Title): T > U",
                "Map(Resources): r > r/s (status = needed)",
                "Rows: pains > pains/line = visibility/Own",
                "PersonaField(PersonaId(\"p\"), Age): 3 > ",
                "Persona(PersonaId(\"q\")):  > Q/g/h",
                "StageField(StageId(\"a\"), Notes):  > 1/2",
                "Sentiment(StageId(\"a\"), None): 1 > -2.5",
                "Sentiment(StageId(\"a\"), Some(PersonaId(\"p\"))):  > 2",
                "Cell(StageId(\"a\"), Actions):  > a",
                "Cell(StageId(\"a\"), Pains): x/y (severity = 1) > y (url = u, severity = 2)/z",
                "Stage(StageId(\"b\")): B > ",
                "Stage(StageId(\"n\")):  > N/n",
                "StageOrder: A/B/C/D > D/A/C/N",
            ]
        );
    }
}
