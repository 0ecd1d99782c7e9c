//! Stages and personas as wholes: added, removed, moved and copied with everything in them.

use super::error::{EditError, Obstacle, Thing};
use super::list::Piece;
use super::locate::{self, List};
use super::table::Home;
use super::{Splice, body, convert, field, item, list, splice};
use crate::doc::syntax::{Kind, Step, Tree, line_break, slice};
use crate::model::{BlockDraft, Field, Map, Owner, PersonaId, RowId, StageId, Value};

/// Which list of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blocks {
    Stages,
    Personas,
}

impl Blocks {
    fn key(self) -> &'static str {
        match self {
            Self::Stages => "stages",
            Self::Personas => "personas",
        }
    }

    fn owner(self) -> Owner<'static> {
        match self {
            Self::Stages => Owner::Stage,
            Self::Personas => Owner::Persona,
        }
    }

    fn thing(self) -> Thing {
        match self {
            Self::Stages => Thing::Stage,
            Self::Personas => Thing::Persona,
        }
    }

    fn header(self) -> String {
        format!("[[{}]]", self.key())
    }

    fn list<'a, 't>(self, tree: &'a Tree<'t>) -> Result<List<'a, 't>, EditError> {
        locate::list(tree, Home::Body(0), self.key())
    }
}

/// The TOML of a stage below a header, to be copied or put elsewhere, with LF line ends.
pub fn stage_block(text: &str, map: &Map, stage: &StageId) -> Option<String> {
    copy(text, Blocks::Stages, map.stage(stage)?.index)
}

/// The TOML of a persona below a header, to be copied or put elsewhere, with LF line ends.
pub fn persona_block(text: &str, map: &Map, persona: &PersonaId) -> Option<String> {
    copy(text, Blocks::Personas, map.persona(persona)?.index)
}

fn copy(text: &str, blocks: Blocks, index: usize) -> Option<String> {
    let tree = Tree::parse(text);
    let mut lines = match blocks.list(&tree).ok()?.table(index)? {
        Home::Inline(table) => convert::lines_of(table.source(text), &blocks.header(), "\n"),
        Home::Body(block) => lines(&tree, &tree.blocks.get(block)?.place).replace("\r\n", "\n"),
    };
    if !lines.ends_with('\n') {
        lines.push('\n');
    }
    Some(lines)
}

/// The lines of a table with all below it.
fn lines(tree: &Tree<'_>, place: &[Step<'_>]) -> String {
    let regions = body::regions(tree, place);
    regions
        .iter()
        .map(|region| slice(tree.text, region.clone()))
        .collect()
}

/// The text with a stage or persona added.
pub(super) fn insert(
    tree: &Tree<'_>,
    blocks: Blocks,
    before: usize,
    draft: &BlockDraft,
) -> Result<String, EditError> {
    let new = written(blocks, draft)?;
    let root = Home::Body(0);
    match blocks.list(tree)? {
        List::Array(array)
            if array.elements().is_some_and(<[_]>::is_empty)
                && !array.source(tree.text).contains('#') =>
        {
            // An empty list says nothing; a header is the better place to go on from.
            let new = with_line_ends(new, tree, array.span.end);
            let rest = splice(tree.text, root.take(tree, &[blocks.key()]))?;
            insert_first(&Tree::parse(&rest), blocks, &new)
        }
        List::Array(array) => {
            let copy = Tree::parse(&new);
            let piece = Piece::plain(convert::inline_of(&copy, 1)?);
            let layout = field::layout(tree, root, &[blocks.key()], "");
            let new = list::insert(array.source(tree.text), before, &piece, layout);
            splice(tree.text, vec![Splice::replace(array.span.clone(), new)])
        }
        List::Tables(tables) => {
            let first = tables.first().copied().unwrap_or_default();
            let new = with_line_ends(new, tree, body::tail(tree, first));
            let splice = body::insert_table(tree, &tables, before, &new);
            super::splice(tree.text, splice.into_iter().collect())
        }
        List::Missing => {
            let new = with_line_ends(new, tree, tree.text.len());
            insert_first(tree, blocks, &new)
        }
    }
}

/// The text with the first stage or persona added, whose lines are given.
fn insert_first(tree: &Tree<'_>, blocks: Blocks, new: &str) -> Result<String, EditError> {
    // Personas stand above the stages.
    let next = (blocks == Blocks::Personas)
        .then(|| tree.tables(&[], Blocks::Stages.key()).first().copied())
        .flatten();
    splice(tree.text, vec![body::insert_first_table(tree, next, new)])
}

fn with_line_ends(lines: String, tree: &Tree<'_>, at: usize) -> String {
    match line_break(tree.text, at) {
        "\n" => lines,
        eol => lines.replace('\n', eol),
    }
}

/// A draft as whole lines below a header.
fn written(blocks: Blocks, draft: &BlockDraft) -> Result<String, EditError> {
    let mut text = match &draft.copy_of {
        Some(copy) => copy.replace("\r\n", "\n"),
        None => format!("{}\n", blocks.header()),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    if !draft.keep_ids {
        let tree = checked(&text, blocks)?;
        let splices = without_ids(&tree, blocks)?;
        text = splice(tree.text, splices)?;
    }
    let tree = checked(&text, blocks)?;
    let name = Value::Text(draft.name.clone());
    let splices = field::set_in(
        &tree,
        Home::Body(1),
        blocks.owner(),
        Field::Name,
        Some(&name),
    )?;
    splice(tree.text, splices)
}

/// The tree of a copied block, if it is one stage or persona and nothing else.
fn checked(text: &str, blocks: Blocks) -> Result<Tree<'_>, EditError> {
    let tree = Tree::parse(text);
    let mut places = tree
        .blocks
        .iter()
        .skip(1)
        .map(|block| block.place.as_slice());
    let own = places.next().unwrap_or_default();
    let is_own = matches!(own, [Step { name, index: Some(0) }] if *name == blocks.key());
    let is_alone = tree
        .blocks
        .first()
        .is_some_and(|root| root.entries.is_empty())
        && places.all(|place| place.starts_with(own));
    if tree.sound && is_own && is_alone {
        Ok(tree)
    } else {
        Err(EditError::Unwritable(Obstacle::Structure))
    }
}

/// Takes the ids of a copied block and of its items away.
fn without_ids(tree: &Tree<'_>, blocks: Blocks) -> Result<Vec<Splice>, EditError> {
    let home = Home::Body(1);
    let mut splices = field::set_in(tree, home, blocks.owner(), Field::Id, None)?;
    if blocks == Blocks::Personas {
        return Ok(splices);
    }
    for entry in home.entries(tree) {
        let row = RowId::new(entry.name());
        if let Kind::Array(elements) = &entry.value.kind {
            for slot in elements.iter().filter(|slot| slot.it.entries().is_some()) {
                let item = item::changed(slot.it.source(tree.text), &row, Field::Id, None, "\n")?;
                splices.push(Splice::replace(slot.it.span.clone(), item));
            }
        }
    }
    for (index, block) in tree.blocks.iter().enumerate() {
        let is_item = block.place.len() == 2 && block.header.as_ref().is_some_and(|h| h.is_array);
        if is_item {
            splices.extend(Home::Body(index).take(tree, &[Field::Id.key()]));
        }
    }
    Ok(splices)
}

/// Removes a stage or persona, given by its index in the list.
pub(super) fn remove(
    tree: &Tree<'_>,
    blocks: Blocks,
    index: usize,
) -> Result<Vec<Splice>, EditError> {
    let missing = EditError::NotFound(blocks.thing());
    match blocks.list(tree)? {
        List::Array(array) => {
            let (new, _) = list::remove(array.source(tree.text), index, false);
            Ok(vec![Splice::replace(array.span.clone(), new)])
        }
        List::Tables(tables) => {
            let block = tables.get(index).and_then(|index| tree.blocks.get(*index));
            let regions = body::regions(tree, &block.ok_or(missing)?.place);
            Ok(regions
                .iter()
                .map(|region| body::remove_region(tree, region))
                .collect())
        }
        List::Missing => Err(missing),
    }
}

/// Moves a stage or persona, given by its index in the list, before another.
pub(super) fn shift(
    tree: &Tree<'_>,
    blocks: Blocks,
    index: usize,
    before: usize,
) -> Result<Vec<Splice>, EditError> {
    match blocks.list(tree)? {
        List::Array(array) => {
            let layout = field::layout(tree, Home::Body(0), &[blocks.key()], "");
            let new = list::shift(array.source(tree.text), index, before, layout);
            Ok(vec![Splice::replace(array.span.clone(), new)])
        }
        List::Tables(tables) => Ok(body::shift_table(tree, &tables, index, before)),
        List::Missing => Err(EditError::NotFound(blocks.thing())),
    }
}
