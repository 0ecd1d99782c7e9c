//! The writer: the only interpreter of edits. It splices the text of a map and never prints it
//! anew, because a printed document (`toml_edit` was tried) regroups interleaved dotted keys,
//! makes all line ends alike and loses comments behind values, which splicing cannot.
//!
//! An edit is planned on the tree of the text as splices of single values or whole lines; the new
//! text is read again, and one that is not TOML all through is refused. Nothing here keeps state.

mod batch;
mod block;
mod body;
mod compose;
mod convert;
mod error;
mod field;
mod inline;
mod item;
mod list;
mod locate;
mod order;
mod rounds;
mod sentiment;
pub(super) mod sheet;
mod shift;
mod table;
mod value;
mod whole;

pub(super) use batch::apply_all;
pub use block::{persona_block, stage_block};
pub use compose::compose;
pub use error::{EditError, Obstacle, Thing};
pub(super) use value::{rows as rows_source, source, texts as texts_source};
pub use whole::{Placed, Whole, inline, whole};

use super::read::{Access, ReadOnly, Reading, read};
use super::syntax::{Tree, line_break, slice};
use block::Blocks;

use crate::model::{Edit, Map, Place, Span};

/// A part of the text and what takes its place.
#[derive(Clone, Debug)]
struct Splice {
    span: Span,
    new: String,
}

impl Splice {
    fn replace(span: Span, new: String) -> Self {
        Self { span, new }
    }

    fn insert(at: usize, new: String) -> Self {
        Self { span: at..at, new }
    }

    fn remove(span: Span) -> Self {
        Self {
            span,
            new: String::new(),
        }
    }
}

/// The text after an edit. `map` is what `text`, without its byte order mark, was read as.
///
/// # Errors
/// What the edit names is not there, has changed, or cannot be written; nothing is changed then.
pub fn apply(text: &str, map: &Map, edit: &Edit) -> Result<String, EditError> {
    apply_and_read(text, map, edit).map(|(text, _)| text)
}

/// The text after an edit with its reading.
fn apply_and_read(text: &str, map: &Map, edit: &Edit) -> Result<(String, Reading), EditError> {
    checked(with_last_newline(text, |text| {
        make(&sound(text)?, map, edit)
    })?)
}

/// The tree of a text that is TOML all through.
fn sound(text: &str) -> Result<Tree<'_>, EditError> {
    let tree = Tree::parse(text);
    if tree.sound {
        Ok(tree)
    } else {
        Err(EditError::Unwritable(Obstacle::Syntax))
    }
}

/// A new text with its reading, if it can be edited further.
fn checked(new: String) -> Result<(String, Reading), EditError> {
    let reading = read(&new);
    match reading.access {
        Access::Edit => Ok((new, reading)),
        Access::ReadOnly(ReadOnly::Syntax) => Err(EditError::Unwritable(Obstacle::Result)),
        Access::ReadOnly(ReadOnly::NewerVersion) => Err(EditError::Unwritable(Obstacle::ReadOnly)),
    }
}

/// Works on a text whose last line is ended like all others, and leaves the end off again if it
/// was missing.
fn with_last_newline<E>(
    text: &str,
    change: impl Fn(&str) -> Result<String, E>,
) -> Result<String, E> {
    if text.is_empty() || text.ends_with('\n') {
        return change(text);
    }
    let mut new = change(&[text, line_break(text, text.len())].concat())?;
    // A key removed at the end may leave blank lines there that were none of the end before.
    let kept = new.trim_end_matches(['\r', '\n']).len();
    new.truncate(kept);
    Ok(new)
}

/// The text with the splices made.
fn splice(text: &str, mut splices: Vec<Splice>) -> Result<String, EditError> {
    splices.sort_by_key(|splice| (splice.span.start, splice.span.end));
    let added: usize = splices.iter().map(|splice| splice.new.len()).sum();
    let mut new = String::with_capacity(text.len() + added);
    let mut at = 0;
    for splice in &splices {
        if splice.span.start < at {
            return Err(EditError::Unwritable(Obstacle::Structure));
        }
        new.push_str(slice(text, at..splice.span.start));
        new.push_str(&splice.new);
        at = splice.span.end;
    }
    new.push_str(slice(text, at..text.len()));
    Ok(new)
}

fn make(tree: &Tree<'_>, map: &Map, edit: &Edit) -> Result<String, EditError> {
    let stage = |id| map.stage(id).map(|stage| stage.index);
    let stage = |id| stage(id).ok_or(EditError::NotFound(Thing::Stage));
    let persona = |id| map.persona(id).map(|persona| persona.index);
    let persona = |id| persona(id).ok_or(EditError::NotFound(Thing::Persona));
    let splices = match edit {
        Edit::Set { .. } | Edit::SetSentiment { .. } => set(tree, map, edit)?,
        Edit::SetRows(rows) => field::set_rows(tree, rows.as_deref()),
        Edit::InsertItem {
            stage,
            row,
            before,
            item,
        } => item::insert(tree, map, stage, row, *before, item)?,
        Edit::RemoveItem(at) => item::remove(tree, map, at)?,
        Edit::MoveItem {
            item,
            stage,
            row,
            before,
        } => {
            return shift::shift(tree, map, item, (stage, row, *before));
        }
        Edit::InsertStage { before, stage } => {
            return block::insert(tree, Blocks::Stages, *before, stage);
        }
        Edit::RemoveStage(id) => block::remove(tree, Blocks::Stages, stage(id)?)?,
        Edit::MoveStage { stage: id, before } => {
            block::shift(tree, Blocks::Stages, stage(id)?, *before)?
        }
        Edit::InsertPersona { before, persona } => {
            return block::insert(tree, Blocks::Personas, *before, persona);
        }
        Edit::RemovePersona(id) => block::remove(tree, Blocks::Personas, persona(id)?)?,
        Edit::MovePersona {
            persona: id,
            before,
        } => block::shift(tree, Blocks::Personas, persona(id)?, *before)?,
    };
    splice(tree.text, splices)
}

/// The splices of an edit that sets a value; none for any other.
fn set(tree: &Tree<'_>, map: &Map, edit: &Edit) -> Result<Vec<Splice>, EditError> {
    match edit {
        Edit::Set {
            at: Place::Item(at),
            field,
            value,
        } => item::set(tree, map, at, *field, value.as_ref()),
        Edit::Set { at, field, value } => field::set(tree, map, at, *field, value.as_ref()),
        Edit::SetSentiment { stage, who, value } => {
            sentiment::set(tree, map, stage, who.as_ref(), *value)
        }
        _ => Ok(Vec::new()),
    }
}

#[cfg(test)]
mod tests;
