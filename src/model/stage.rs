//! A stage: one step of the journey, a column of the table.

use super::Span;
use super::field::Field;
use super::id::{PersonaId, StageId};
use super::item::Item;
use super::row::RowId;
use super::sentiment::Sentiment;
use super::value::Fields;

/// The items of one row of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The row.
    pub row: RowId,
    /// The items in the order of the file.
    pub items: Vec<Item>,
    /// How many entries the list of the file has, those that could not be read included; a new
    /// last item is inserted before that index.
    pub len: usize,
    /// Where the list stands.
    pub span: Span,
}

/// A stage of the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// The position in the list of the file, counting entries that could not be read.
    pub index: usize,
    /// The id, written or derived from the name.
    pub id: StageId,
    /// Whether the id is derived, so that a rename would change it.
    pub id_is_derived: bool,
    /// The name; empty where it is missing.
    pub name: String,
    /// Every stated field, the name and a written id included.
    pub fields: Fields,
    /// What it states of its sentiment.
    pub sentiment: Sentiment,
    /// Where the sentiment stands, if it is stated.
    pub sentiment_span: Option<Span>,
    /// The rows it has, in the order of the file's keys.
    pub cells: Vec<Cell>,
    /// Where the stage stands: its header or its inline table.
    pub span: Span,
}

/// Where a journey goes after a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next<'a> {
    /// To the following stage: the key is left out.
    Following,
    /// It ends here: the list is empty.
    End,
    /// To these stages.
    To(&'a [String]),
}

impl Stage {
    /// The cell of a row, if the stage has the row's key.
    pub fn cell(&self, row: &RowId) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.row == *row)
    }

    /// The items of a row; none where the stage does not have it.
    pub fn items(&self, row: &RowId) -> &[Item] {
        self.cell(row).map_or(&[], |cell| &cell.items)
    }

    /// Whether that persona passes here; the view of everyone passes everywhere.
    pub fn is_for(&self, persona: Option<&PersonaId>) -> bool {
        let people = self.fields.list(Field::For);
        people.is_empty() || persona.is_none_or(|p| people.iter().any(|id| id == p.as_str()))
    }

    /// The sentiment of that persona here: the stage's own number for the persona, else its number
    /// for all, else the mean of the actions' sentiments the persona sees, else unknown (also
    /// where the persona does not pass).
    pub fn sentiment_of(&self, persona: &PersonaId) -> Option<f64> {
        if !self.is_for(Some(persona)) {
            return None;
        }
        self.sentiment
            .of(persona)
            .or(self.sentiment.all)
            .or_else(|| {
                mean(
                    self.items(&RowId::Actions)
                        .iter()
                        .filter(|item| item.is_seen_by(Some(persona)))
                        .filter_map(Item::sentiment),
                )
            })
    }

    /// The sentiment of everyone: the number for all, else the mean over the personas that have
    /// one, else (a map without personas) the mean of the actions' sentiments.
    pub fn sentiment_of_all<'a>(
        &self,
        personas: impl Iterator<Item = &'a PersonaId>,
    ) -> Option<f64> {
        self.sentiment
            .all
            .or_else(|| mean(personas.filter_map(|persona| self.sentiment_of(persona))))
            .or_else(|| {
                mean(
                    self.items(&RowId::Actions)
                        .iter()
                        .filter_map(Item::sentiment),
                )
            })
    }

    /// Where the journey goes from here.
    pub fn next(&self) -> Next<'_> {
        match self.fields.entry(Field::Next) {
            None => Next::Following,
            Some(_) => match self.fields.list(Field::Next) {
                [] => Next::End,
                stages => Next::To(stages),
            },
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}
