//! What a merge left to be settled, and settling it: `conflict` items and the entries of
//! `[[conflicts]]`. Each is settled by itself, as a text that says so.

use super::content::{Content, Entry, Step, words};
use super::said::{Said, put, said, stands, told};
use super::weave::{OURS, THEIRS};
use super::write::{Draft, write};
use super::{Side, Spot, cell, lines};
use crate::doc::syntax::{Block, Tree, line_end, line_start, slice};
use crate::model::{Field, Map, Owner, PersonaId, RowId, Shape, Span, StageId, Value, fields_of};

/// Something a merge could not decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What it is about; of an item, its cell.
    pub spot: Spot,
    /// Our version, a line for each item or value; empty where we removed it.
    pub mine: Vec<String>,
    /// Theirs.
    pub theirs: Vec<String>,
    /// Whether both can be kept.
    pub can_be_both: bool,
    /// Where it stands in the text.
    pub span: Span,
    /// Which item of the cell it is about, the first of two; none for a single value.
    pub item: Option<usize>,
    held: Held,
}

/// How the file holds it.
#[derive(Clone, Debug, PartialEq)]
enum Held {
    /// Two versions of an item, one behind the other.
    Two,
    /// An item of that side; the other removed it.
    Lone(Side),
    /// What theirs says.
    Theirs(Said),
    /// It stands, and that side removed it.
    Removed(Side),
}

/// The list of what no item can tell.
const LIST: &str = "conflicts";

/// Everything that is left to be settled: the items in the order of the table, then the entries of
/// `[[conflicts]]`. Entries about what the map does not know are passed over.
pub fn conflicts(text: &str, map: &Map) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = map.stages.iter().flat_map(of_stage).collect();
    // Nearly no map has any, and to look for them is a third of what it costs to read it.
    if !text.contains(LIST) {
        return found;
    }
    let content = Content::of(map);
    let tree = Tree::parse(text);
    let blocks = tree.blocks.iter().filter(|block| is_entry(block));
    found.extend(blocks.filter_map(|block| of_block(text, block, &content)));
    found
}

fn of_stage(stage: &crate::model::Stage) -> Vec<Conflict> {
    let mut found = Vec::new();
    for cell in &stage.cells {
        let side = |at: usize| {
            let item = cell.items.get(at)?;
            match item.fields.text(Field::Conflict)? {
                THEIRS => Some(Side::Theirs),
                _ => Some(Side::Mine),
            }
        };
        let mut at = 0;
        while let Some(item) = cell.items.get(at) {
            let pair = (side(at), side(at + 1));
            let next = cell.items.get(at + 1);
            let (mine, theirs, held, last) = match (pair, next) {
                ((Some(Side::Mine), Some(Side::Theirs)), Some(next)) => {
                    let versions = [item, next].map(|item| vec![version(item)]);
                    let [mine, theirs] = versions;
                    let (mine, theirs) = lines::cells(&mine, &theirs);
                    (mine, theirs, Held::Two, next)
                }
                ((Some(side), _), _) => {
                    let words = vec![item.text.clone()];
                    let (mine, theirs) = match side {
                        Side::Theirs => (Vec::new(), words),
                        _ => (words, Vec::new()),
                    };
                    (mine, theirs, Held::Lone(side), item)
                }
                _ => {
                    at += 1;
                    continue;
                }
            };
            found.push(Conflict {
                spot: Spot::Cell(stage.id.clone(), cell.row.clone()),
                mine,
                theirs,
                can_be_both: held == Held::Two,
                span: item.span.start..last.span.end,
                item: Some(at),
                held: held.clone(),
            });
            at += if held == Held::Two { 2 } else { 1 };
        }
    }
    found
}

/// An item as it is compared: without what the merge itself wrote.
fn version(item: &crate::model::Item) -> Entry {
    let mut entry = Entry::of(item);
    entry.fields.remove(&Field::Conflict);
    entry.fields.remove(&Field::Id);
    entry
}

fn is_entry(block: &Block<'_>) -> bool {
    let is_array = block.header.as_ref().is_some_and(|header| header.is_array);
    matches!(block.place.as_slice(), [step] if is_array && step.name == LIST)
}

fn of_block(text: &str, block: &Block<'_>, content: &Content) -> Option<Conflict> {
    let value = |key: &str| block.entries.iter().find(|entry| entry.is(&[key]));
    let words = |key: &str| {
        let entry = value(key)?;
        entry.value.words(text).map(std::borrow::Cow::into_owned)
    };
    let spot = spot(
        words("stage").as_deref(),
        words("persona").as_deref(),
        words("key").as_deref(),
    )?;
    let held = match words("removed").as_deref() {
        Some(OURS) => Held::Removed(Side::Mine),
        Some(THEIRS) => Held::Removed(Side::Theirs),
        _ => Held::Theirs(said(&spot, value("theirs")?.value.source(text))?),
    };
    if !stands(content, &spot) {
        return None;
    }
    let here = told(content, &spot);
    let (mine, theirs) = match &held {
        Held::Removed(Side::Mine) => (Vec::new(), here),
        Held::Theirs(said) => (here, said.lines(content, &spot)),
        _ => (here, Vec::new()),
    };
    let can_be_both = matches!(held, Held::Theirs(_)) && is_long(&spot);
    Some(Conflict {
        spot,
        mine,
        theirs,
        can_be_both,
        span: span(text, block),
        item: None,
        held,
    })
}

fn spot(stage: Option<&str>, persona: Option<&str>, key: Option<&str>) -> Option<Spot> {
    let field = |owner, key: &str| {
        let mut specs = fields_of(owner).iter();
        specs
            .find(|spec| spec.field.key() == key)
            .map(|spec| spec.field)
    };
    Some(
        match (stage.map(StageId::new), persona.map(PersonaId::new), key) {
            (None, None, Some("rows")) => Spot::Rows,
            (None, None, Some("stages")) => Spot::StageOrder,
            (None, None, Some("personas")) => Spot::PersonaOrder,
            (None, None, key) => Spot::Map(field(Owner::Map, key?)?),
            (Some(stage), None, None) => Spot::Stage(stage),
            (Some(stage), who, Some("sentiment")) => Spot::Sentiment(stage, who),
            (Some(stage), _, key) => match field(Owner::Stage, key?) {
                Some(field) => Spot::StageField(stage, field),
                None => Spot::Cell(stage, RowId::new(key?)),
            },
            (None, Some(who), None) => Spot::Persona(who),
            (None, Some(who), Some(key)) => Spot::PersonaField(who, field(Owner::Persona, key)?),
        },
    )
}

/// Whether words of several lines stand there, which can stand one behind the other.
fn is_long(spot: &Spot) -> bool {
    let (owner, field) = match spot {
        Spot::Map(field) => (Owner::Map, field),
        Spot::PersonaField(_, field) => (Owner::Persona, field),
        Spot::StageField(_, field) => (Owner::Stage, field),
        _ => return false,
    };
    let mut specs = fields_of(owner).iter();
    specs.any(|spec| spec.field == *field && spec.shape == Shape::LongText)
}

/// The lines of a block, and the empty one above.
fn span(text: &str, block: &Block<'_>) -> Span {
    let header = block
        .header
        .as_ref()
        .map_or(0..0, |header| header.span.clone());
    let ends = block.entries.iter().map(|entry| entry.value.span.end);
    let end = line_end(text, ends.max().unwrap_or(header.end));
    let end = text
        .get(end..)
        .and_then(|rest| rest.find('\n'))
        .map_or(end, |at| end + at + 1);
    let start = line_start(text, header.start);
    let above = slice(text, 0..start);
    let gap = ["\n\r\n", "\n\n"]
        .into_iter()
        .find(|gap| above.ends_with(gap));
    start - gap.map_or(0, |gap| gap.len() - 1)..end
}

impl Conflict {
    /// The text with this conflict settled for a side, which must be the text it was found in;
    /// none where it stands there no more or cannot be written.
    pub fn settle(&self, text: &str, side: Side) -> Option<String> {
        let side = match side {
            Side::Both if !self.can_be_both => Side::Theirs,
            side => side,
        };
        let draft = Draft::new(text.to_owned())?;
        let mut wanted = Content::of(&draft.map);
        if !conflicts(text, &draft.map).contains(self) {
            return None;
        }
        match &self.held {
            Held::Two | Held::Lone(_) => {
                let Spot::Cell(stage, row) = &self.spot else {
                    return None;
                };
                let mut stages = wanted.stages.iter_mut();
                let stage = stages.find(|known| known.id == *stage)?;
                self.settle_items(stage, row, side)?;
                return write(draft, &wanted, &[]).map(|draft| draft.text);
            }
            Held::Removed(by) if *by == side => put(&mut wanted, &self.spot, None)?,
            Held::Theirs(said) if side == Side::Theirs => {
                put(&mut wanted, &self.spot, Some(said.clone()))?;
            }
            Held::Theirs(Said::Value(theirs)) if side == Side::Both => {
                let both = self.both(&draft.map, theirs)?;
                put(&mut wanted, &self.spot, Some(Said::Value(both)))?;
            }
            _ => {}
        }
        let text = [
            slice(text, 0..self.span.start),
            slice(text, self.span.end..text.len()),
        ]
        .concat();
        write(Draft::new(text)?, &wanted, &[]).map(|draft| draft.text)
    }

    fn both(&self, map: &Map, theirs: &Value) -> Option<Value> {
        let fields = match &self.spot {
            Spot::Map(_) => &map.fields,
            Spot::PersonaField(id, _) => &map.persona(id)?.fields,
            Spot::StageField(id, _) => &map.stage(id)?.fields,
            _ => return None,
        };
        let (Spot::Map(field) | Spot::PersonaField(_, field) | Spot::StageField(_, field)) =
            &self.spot
        else {
            return None;
        };
        // Ours goes first here, as it does in the file.
        cell::both(Shape::LongText, [None, Some(theirs), fields.get(*field)])
    }

    fn settle_items(&self, stage: &mut Step, row: &RowId, side: Side) -> Option<()> {
        let items = stage.cells.get_mut(row)?;
        let at = self.item?;
        let clear = |items: &mut Vec<Entry>, at: usize| {
            let item = items.get_mut(at)?;
            item.fields.remove(&Field::Conflict);
            Some(())
        };
        match (&self.held, side) {
            (Held::Two, Side::Both) => {
                clear(items, at)?;
                clear(items, at + 1)?;
            }
            (Held::Two, Side::Mine) => {
                items.remove(at + 1);
                clear(items, at)?;
            }
            (Held::Two, Side::Theirs) => {
                let mine = items.remove(at);
                clear(items, at)?;
                // The id stayed with the first; it names both.
                let id = words(&mine.fields, Field::Id).map(str::to_owned);
                let item = items.get_mut(at)?;
                if let Some(id) = id.filter(|_| item.id().is_none()) {
                    item.fields.insert(Field::Id, Value::Text(id));
                }
            }
            (Held::Lone(of), side) if *of == side => clear(items, at)?,
            _ => {
                items.remove(at);
            }
        }
        if items.is_empty() {
            stage.cells.remove(row);
        }
        Some(())
    }
}
