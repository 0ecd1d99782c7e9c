//! Moves items, with the comments that belong to them: as they are written where both lists have
//! the same form, else turned into the form of the list they come to.

use super::error::{EditError, Obstacle, Thing};
use super::item::{Cell, cell, simplest};
use super::list::Piece;
use super::locate::{List, words_key};
use super::table::Home;
use super::{Splice, body, convert, field, inline, list, locate, order, splice, value};
use crate::doc::syntax::{Step, Tree, line_break, slice};
use crate::model::{ItemAt, Map, Owner, RowId, StageId, fields_of};

/// An item taken out of its list.
#[derive(Clone)]
pub(super) struct Cut {
    piece: Piece,
    /// Its lines, if it had a header of its own that its new list can take over.
    lines: Option<String>,
}

/// The text with an item moved before another of the same or another list.
pub(super) fn shift(
    tree: &Tree<'_>,
    map: &Map,
    at: &ItemAt,
    (stage, row, before): (&StageId, &RowId, usize),
) -> Result<String, EditError> {
    locate::item(map, at)?;
    let from = cell(tree, map, &at.stage, &at.row)?;
    cell(tree, map, stage, row)?;
    if at.stage == *stage && at.row == *row {
        let splices = match &from.list {
            List::Array(array) => from.rewrite(tree, array, |text, layout| {
                list::shift(text, at.index, before, layout)
            }),
            List::Tables(tables) => body::shift_table(tree, tables, at.index, before),
            List::Missing => return Err(EditError::NotFound(Thing::Item)),
        };
        return splice(tree.text, splices);
    }
    let (splices, cut) = take_out(tree, &from, at, row)?;
    let rest = splice(tree.text, splices)?;
    check_fits(&cut.piece.text, &at.row, row)?;
    // The two lists may stand in one value, so that the second step needs the text of the first.
    let tree = Tree::parse(&rest);
    let to = cell(&tree, map, stage, row)?;
    splice(&rest, put_in(&tree, &to, before, cut)?)
}

/// Whether the new row takes all that the item states, readable or not.
fn check_fits(source: &str, from: &RowId, to: &RowId) -> Result<(), EditError> {
    let known = fields_of(Owner::Item(to));
    for (key, _) in inline::pairs(source) {
        let mut here = fields_of(Owner::Item(from)).iter();
        let spec = here.find(|spec| spec.field.key() == key);
        if let Some(spec) = spec.filter(|spec| !known.contains(spec)) {
            return Err(EditError::UnknownField(spec.field));
        }
    }
    Ok(())
}

/// The splices that take an item out, to be put into that row, and the item.
pub(super) fn take_out(
    tree: &Tree<'_>,
    from: &Cell<'_, '_>,
    at: &ItemAt,
    row: &RowId,
) -> Result<(Vec<Splice>, Cut), EditError> {
    match &from.list {
        List::Array(array) => {
            let (new, piece) = list::remove(array.source(tree.text), at.index, true);
            let splice = Splice::replace(array.span.clone(), new);
            Ok((vec![splice], Cut { piece, lines: None }))
        }
        List::Tables(tables) => {
            let index = *tables
                .get(at.index)
                .ok_or(EditError::NotFound(Thing::Item))?;
            let place = tree.blocks.get(index).map(|block| block.place.as_slice());
            let place = place.unwrap_or_default();
            let regions = body::regions(tree, place);
            let under = tree.under(place);
            let piece = Piece {
                more: Vec::new(),
                text: simplest(convert::inline_of(tree, index)?, &at.row),
                above: under
                    .iter()
                    .flat_map(|under| convert::comments(tree, *under))
                    .collect(),
                behind: None,
            };
            let lines: String = regions
                .iter()
                .map(|region| slice(tree.text, region.clone()))
                .collect();
            let lines = (at.row == *row).then_some(lines);
            let splices = regions
                .iter()
                .map(|region| body::remove_region(tree, region))
                .collect();
            Ok((splices, Cut { piece, lines }))
        }
        List::Missing => Err(EditError::NotFound(Thing::Item)),
    }
}

/// The splices that put it in.
pub(super) fn put_in(
    tree: &Tree<'_>,
    to: &Cell<'_, '_>,
    before: usize,
    cut: Cut,
) -> Result<Vec<Splice>, EditError> {
    let key = to.row.key();
    let header = format!("[[stages.{}]]", value::key(key));
    match (&to.list, to.home) {
        (List::Array(array), _) => Ok(to.rewrite(tree, array, |text, layout| {
            list::insert(text, before, &cut.piece, layout)
        })),
        (List::Tables(tables), _) => {
            let eol = tables.first().map_or("\n", |index| {
                line_break(tree.text, body::tail(tree, *index))
            });
            let lines = cut.lines.unwrap_or_else(|| {
                convert::piece_lines(&cut.piece, words_key(to.row), &header, eol)
            });
            Ok(body::insert_table(tree, tables, before, &lines)
                .into_iter()
                .collect())
        }
        (List::Missing, Home::Body(index)) if cut.lines.is_some() => {
            let place: &[Step<'_>] = tree
                .blocks
                .get(index)
                .map(|block| block.place.as_slice())
                .unwrap_or_default();
            let last = tree.under(place).last().copied();
            let last = last.ok_or(EditError::Unwritable(Obstacle::Structure))?;
            let end = body::tail(tree, last);
            let lines = cut.lines.unwrap_or_default();
            Ok(vec![Splice::insert(
                end,
                [line_break(tree.text, end), &lines].concat(),
            )])
        }
        (List::Missing, home) => {
            let fresh = format!("{} = ", value::key(key));
            let layout = field::layout(tree, home, &[key], &fresh);
            let array = list::insert("[]", 0, &cut.piece, layout);
            Ok(home.put(tree, &[key], &array, &order::with_row(key)))
        }
    }
}
