//! Items: added, changed and removed, whether they stand in a list or below headers of their own.
//!
//! An item without further fields is a plain string; with its first field it becomes a table where
//! it stands, and with its last one gone a string again.

use super::error::{EditError, Obstacle, Thing};
use super::field::{self, Spot};
use super::list::{Layout, Piece};
use super::locate::{List, words_key};
use super::table::Home;
use super::value::{self, Quoting};
use super::{Splice, body, inline, list, locate, order};
use crate::doc::syntax::{Tree, Value as Written, line_break, parse_value};
use crate::model::{Draft, Field, ItemAt, Map, Owner, RowId, StageId, Value, fields_of};

/// A row of a stage as it stands in the text.
pub(super) struct Cell<'a, 't> {
    pub(super) home: Home<'a, 't>,
    pub(super) row: &'a RowId,
    pub(super) list: List<'a, 't>,
}

/// Finds a row of a stage. A key of the stage that is no row has no list to write to.
pub(super) fn cell<'a, 't>(
    tree: &'a Tree<'t>,
    map: &Map,
    stage: &StageId,
    row: &'a RowId,
) -> Result<Cell<'a, 't>, EditError> {
    let home = locate::stage(tree, map, stage)?;
    let is_field = fields_of(Owner::Stage)
        .iter()
        .any(|spec| spec.field.key() == row.key());
    if is_field || row.key() == Field::Sentiment.key() {
        return Err(EditError::Unwritable(Obstacle::NotAList));
    }
    Ok(Cell {
        home,
        row,
        list: locate::list(tree, home, row.key())?,
    })
}

impl<'t> Cell<'_, 't> {
    /// Changes the text of the list as a whole.
    pub(super) fn rewrite(
        &self,
        tree: &Tree<'t>,
        array: &Written<'t>,
        change: impl Fn(&str, Layout<'_>) -> String,
    ) -> Vec<Splice> {
        let layout = field::layout(tree, self.home, &[self.row.key()], "");
        let new = change(array.source(tree.text), layout);
        vec![Splice::replace(array.span.clone(), new)]
    }
}

/// Sets or removes a field of an item.
pub(super) fn set(
    tree: &Tree<'_>,
    map: &Map,
    at: &ItemAt,
    field: Field,
    new: Option<&Value>,
) -> Result<Vec<Splice>, EditError> {
    locate::item(map, at)?;
    let spec = field::spec(Owner::Item(&at.row), field)?;
    if new.is_none() && spec.required {
        return Err(EditError::WrongValue(field));
    }
    let cell = cell(tree, map, &at.stage, &at.row)?;
    match &cell.list {
        List::Tables(tables) => {
            let index = tables
                .get(at.index)
                .ok_or(EditError::NotFound(Thing::Item))?;
            field::set_in(tree, Home::Body(*index), Owner::Item(&at.row), field, new)
        }
        List::Array(array) => {
            let source = array.elements().and_then(|elements| elements.get(at.index));
            let source = source
                .ok_or(EditError::NotFound(Thing::Item))?
                .it
                .source(tree.text);
            let eol = field::layout(tree, cell.home, &[at.row.key()], "").eol;
            let changed = changed(source, &at.row, field, new, eol)?;
            Ok(cell.rewrite(tree, array, |text, layout| {
                list::replace(text, at.index, &changed, layout)
            }))
        }
        List::Missing => Err(EditError::NotFound(Thing::Item)),
    }
}

/// The text of an item of a list with a field set or removed.
pub(super) fn changed(
    source: &str,
    row: &RowId,
    field: Field,
    new: Option<&Value>,
    eol: &str,
) -> Result<String, EditError> {
    let words = words_key(row);
    let is_table = inline::is_table(source);
    let order = order::keys(Owner::Item(row));
    let Some(new) = new else {
        return Ok(if is_table {
            simplest(inline::remove(source, &[field.key()]), row)
        } else {
            source.to_owned()
        });
    };
    let is_words = field.key() == words;
    let old = match (is_table, is_words) {
        (true, _) => inline::get(source, &[field.key()]),
        (false, true) => Some(source),
        (false, false) => None,
    };
    let spec = field::spec(Owner::Item(row), field)?;
    let value = field::write(
        spec,
        new,
        Spot {
            old,
            layout: Layout {
                eol,
                ..Layout::ON_ITS_LINE
            },
        },
    )?;
    if !is_table && is_words {
        return Ok(value);
    }
    let table = if is_table {
        source.to_owned()
    } else {
        inline::set("{}", &[words], source, &order)
    };
    Ok(simplest(
        inline::set(&table, &[field.key()], &value, &order),
        row,
    ))
}

/// The item as a plain string, if it has nothing but its words.
pub(super) fn simplest(table: String, row: &RowId) -> String {
    let plain = match inline::pairs(&table).as_slice() {
        [(key, value)] if key == words_key(row) && !inline::has_comments(&table) => {
            field::words_of(value).map(|_| (*value).to_owned())
        }
        _ => None,
    };
    plain.unwrap_or(table)
}

/// The keys of a draft with their values, words first.
fn draft_keys(
    row: &RowId,
    draft: &Draft,
    layout: Layout<'_>,
) -> Result<Vec<(String, String)>, EditError> {
    let owner = Owner::Item(row);
    let words = value::string(&draft.text, Quoting::PLAIN);
    let mut keys = vec![(words_key(row).to_owned(), words)];
    for (field, _) in &draft.fields {
        field::spec(owner, *field)?;
    }
    for spec in fields_of(owner).iter().filter(|spec| !spec.required) {
        let stated = draft.fields.iter().find(|(field, _)| *field == spec.field);
        if let Some((_, value)) = stated {
            let value = field::write(spec, value, Spot { old: None, layout })?;
            keys.push((spec.field.key().to_owned(), value));
        }
    }
    for (key, source) in &draft.unknown {
        let known = keys.iter().any(|(name, _)| name == key);
        if known || parse_value(source).is_none() {
            return Err(EditError::Unwritable(Obstacle::Structure));
        }
        keys.push((key.clone(), source.clone()));
    }
    Ok(keys)
}

/// A draft as an element of a list.
pub(super) fn element(row: &RowId, draft: &Draft) -> Result<String, EditError> {
    let keys = draft_keys(row, draft, Layout::ON_ITS_LINE)?;
    let pairs: Vec<String> = keys
        .iter()
        .map(|(key, source)| format!("{} = {source}", value::key(key)))
        .collect();
    Ok(simplest(format!("{{ {} }}", pairs.join(", ")), row))
}

/// A draft below a header of its own, which is given.
fn table(row: &RowId, draft: &Draft, header: &str, eol: &str) -> Result<String, EditError> {
    let layout = Layout {
        before: "",
        eol,
        may_break: true,
    };
    let mut lines = format!("{header}{eol}");
    for (key, source) in draft_keys(row, draft, layout)? {
        lines.extend([&value::key(&key), " = ", &source, eol]);
    }
    Ok(lines)
}

/// Adds an item to a row.
pub(super) fn insert(
    tree: &Tree<'_>,
    map: &Map,
    stage: &StageId,
    row: &RowId,
    before: usize,
    draft: &Draft,
) -> Result<Vec<Splice>, EditError> {
    let drafts = std::slice::from_ref(draft);
    if let Some(splices) = insert_all(tree, map, (stage, row, before), drafts)? {
        return Ok(splices);
    }
    let cell = cell(tree, map, stage, row)?;
    let List::Tables(tables) = &cell.list else {
        return Err(EditError::Unwritable(Obstacle::NotAList));
    };
    let eol = tables.first().map_or("\n", |index| {
        line_break(tree.text, body::tail(tree, *index))
    });
    let header = format!("[[stages.{}]]", value::key(row.key()));
    let lines = table(row, draft, &header, eol)?;
    Ok(body::insert_table(tree, tables, before, &lines)
        .into_iter()
        .collect())
}

/// Adds items one behind the other to a row that is a list, or is to be one; none for a row whose
/// items stand below headers of their own.
pub(super) fn insert_all(
    tree: &Tree<'_>,
    map: &Map,
    (stage, row, before): (&StageId, &RowId, usize),
    drafts: &[Draft],
) -> Result<Option<Vec<Splice>>, EditError> {
    let cell = cell(tree, map, stage, row)?;
    if matches!(cell.list, List::Tables(_)) {
        return Ok(None);
    }
    let elements: Result<Vec<String>, EditError> =
        drafts.iter().map(|draft| element(row, draft)).collect();
    let piece = Piece::several(elements?);
    if let List::Array(array) = &cell.list {
        return Ok(Some(cell.rewrite(tree, array, |text, layout| {
            list::insert(text, before, &piece, layout)
        })));
    }
    let fresh = format!("{} = ", value::key(row.key()));
    let layout = field::layout(tree, cell.home, &[row.key()], &fresh);
    let array = list::insert("[]", 0, &piece, layout);
    let order = order::with_row(row.key());
    Ok(Some(cell.home.put(tree, &[row.key()], &array, &order)))
}

/// Removes an item.
pub(super) fn remove(tree: &Tree<'_>, map: &Map, at: &ItemAt) -> Result<Vec<Splice>, EditError> {
    locate::item(map, at)?;
    let cell = cell(tree, map, &at.stage, &at.row)?;
    match &cell.list {
        List::Array(array) => {
            Ok(cell.rewrite(tree, array, |text, _| list::remove(text, at.index, false).0))
        }
        List::Tables(tables) => {
            let block = tables
                .get(at.index)
                .and_then(|index| tree.blocks.get(*index));
            let place = &block.ok_or(EditError::NotFound(Thing::Item))?.place;
            let regions = body::regions(tree, place);
            Ok(regions
                .iter()
                .map(|region| body::remove_region(tree, region))
                .collect())
        }
        List::Missing => Err(EditError::NotFound(Thing::Item)),
    }
}
