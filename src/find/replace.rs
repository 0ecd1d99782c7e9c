//! Other words in the place of those that were found, as edits.

use super::{Site, Spot, item_at, search, text_at};
use crate::model::{
    Edit, Field, ItemAt, Map, Owner, Place, RowDecl, RowId, Value, fields_of, rename,
};
use crate::text::Needle;

/// A text that would be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it stands.
    pub spot: Spot,
    /// What it would be. An empty text takes the field, or the entry of the list, away.
    pub after: String,
}

/// What would change if other words took the place of these, and how many texts are left out: ids,
/// texts that would be empty and cannot be, and those of which only a part of a sign was found.
pub fn changes(map: &Map, needle: &Needle, with: &str) -> (Vec<Change>, usize) {
    let spots = search(map, needle);
    let count = spots.len();
    let change = |spot: Spot| {
        let before = text_at(map, spot).filter(|_| spot.field != Field::Id)?;
        let after = needle.replace(before, with)?;
        let may = !after.trim().is_empty() || !is_required(map, spot);
        let after = if after.trim().is_empty() {
            String::new()
        } else {
            after
        };
        may.then_some(Change { spot, after })
    };
    let changes: Vec<Change> = spots.into_iter().filter_map(change).collect();
    let left_out = count - changes.len();
    (changes, left_out)
}

/// The edits that make the changes, which are of that map and in the order they were found. `fresh`
/// says whether a stage or persona is new enough that nothing elsewhere can refer to its id.
///
/// What others are named by comes last: the words of items, and the names of stages and personas
/// from the last to the first, because a new name may shift the ids that come after it.
pub fn edits(map: &Map, changes: &[Change], fresh: impl Fn(&Place) -> bool) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut words = Vec::new();
    let mut names = Vec::new();
    let mut rows = Vec::new();
    let same = |one: &Change, other: &Change| {
        one.spot.site == other.spot.site && one.spot.field == other.spot.field
    };
    for of_field in changes.chunk_by(same) {
        let Some(first) = of_field.first() else {
            continue;
        };
        if let Site::Row(at) = first.spot.site {
            rows.push((at, first.after.clone()));
            continue;
        }
        let Some(at) = place(map, first.spot.site) else {
            continue;
        };
        let is_item = matches!(at, Place::Item(_));
        match first.spot.field {
            Field::Name if !is_item => {
                names.push(rename(map, &at, &first.after, fresh(&at)));
            }
            field => {
                let value = value(map, of_field);
                let (field, list) = if is_item && field == Field::Text {
                    (words_field(map, first.spot.site), &mut words)
                } else {
                    (field, &mut edits)
                };
                list.push(Edit::Set { at, field, value });
            }
        }
    }
    edits.extend(renamed_rows(map, rows));
    edits.extend(words);
    edits.extend(names.into_iter().rev().flatten());
    edits
}

fn place(map: &Map, site: Site) -> Option<Place> {
    Some(match site {
        Site::Map | Site::Row(_) => Place::Map,
        Site::Persona(at) => Place::Persona(map.personas.get(at)?.id.clone()),
        Site::Stage(at) => Place::Stage(map.stages.get(at)?.id.clone()),
        Site::Item { .. } => {
            let (stage, row, item) = item_at(map, site)?;
            Place::Item(ItemAt {
                stage: stage.id.clone(),
                row: row.clone(),
                index: item.index,
                text: item.text.clone(),
            })
        }
    })
}

/// The key the words of an item stand under.
fn words_field(map: &Map, site: Site) -> Field {
    match item_at(map, site) {
        Some((_, RowId::Metrics, _)) => Field::Name,
        _ => Field::Text,
    }
}

/// What a field holds after its changes; none where nothing is left of it.
fn value(map: &Map, changes: &[Change]) -> Option<Value> {
    let first = changes.first()?;
    let after = |entry: usize| {
        let change = changes.iter().find(|change| change.spot.entry == entry);
        change.map(|change| change.after.as_str())
    };
    let text = || (!first.after.is_empty()).then(|| Value::Text(first.after.clone()));
    let fields = match first.spot.site {
        Site::Map | Site::Row(_) => &map.fields,
        Site::Persona(at) => &map.personas.get(at)?.fields,
        Site::Stage(at) => &map.stages.get(at)?.fields,
        site @ Site::Item { .. } => &item_at(map, site)?.2.fields,
    };
    match fields.get(first.spot.field) {
        Some(Value::List(list)) => {
            let entries = list.iter().enumerate();
            let list = entries.map(|(n, text)| after(n).unwrap_or(text).to_owned());
            let list: Vec<String> = list.filter(|text| !text.is_empty()).collect();
            (!list.is_empty()).then_some(Value::List(list))
        }
        Some(Value::Resources(list)) => {
            let mut list = list.clone();
            for (n, resource) in list.iter_mut().enumerate() {
                if let Some(after) = after(n) {
                    after.clone_into(&mut resource.text);
                }
            }
            list.retain(|resource| !resource.text.is_empty());
            (!list.is_empty()).then_some(Value::Resources(list))
        }
        _ => text(),
    }
}

fn renamed_rows(map: &Map, names: Vec<(usize, String)>) -> Option<Edit> {
    if names.is_empty() {
        return None;
    }
    let mut rows = map.rows.clone()?;
    for (at, after) in names {
        if let Some(RowDecl::Named(_, name)) = rows.get_mut(at) {
            *name = after;
        }
    }
    Some(Edit::SetRows(Some(rows)))
}

/// Whether the owner is incomplete without that text.
fn is_required(map: &Map, spot: Spot) -> bool {
    let row;
    let owner = match spot.site {
        Site::Map => Owner::Map,
        Site::Row(_) => return true,
        Site::Persona(_) => Owner::Persona,
        Site::Stage(_) => Owner::Stage,
        Site::Item { .. } if spot.field == Field::Text => return true,
        Site::Item { .. } => {
            row = item_at(map, spot.site).map(|(_, row, _)| row);
            row.map_or(Owner::Map, Owner::Item)
        }
    };
    let mut specs = fields_of(owner).iter();
    specs.any(|spec| spec.field == spot.field && spec.required)
}
