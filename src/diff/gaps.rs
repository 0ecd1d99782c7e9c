//! A difference taken apart: each thing that differs by itself, to be walked, told and taken across
//! one by one. There are as many as the tally counts.

use super::tell::{Line, Telling};
use super::{Difference, Fate};

/// One thing that differs, by the places of the [`Difference`] it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// A property of the map.
    Field(usize),
    /// The choice and order of rows.
    Rows,
    /// A persona is new, gone, or stands elsewhere.
    Persona(usize),
    /// A property of a persona of both maps: the persona, the property.
    PersonaField(usize, usize),
    /// A stage is new, gone, or stands elsewhere.
    Stage(usize),
    /// A property of a stage of both maps: the stage, the property.
    StageField(usize, usize),
    /// A stated sentiment of a stage of both maps: the stage, the sentiment.
    Sentiment(usize, usize),
    /// An item: the stage, the row among its cells, the item among those of the cell.
    Item(usize, usize, usize),
}

impl Difference {
    /// Everything that differs: the map, its personas, then each stage with its sentiments, its
    /// properties and its items.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = (0..self.fields.len()).map(Gap::Field).collect();
        gaps.extend(self.rows.is_some().then_some(Gap::Rows));
        for (at, persona) in self.personas.iter().enumerate() {
            if !persona.at.is_both() || persona.is_moved {
                gaps.push(Gap::Persona(at));
            }
            if persona.at.is_both() {
                let fields = 0..persona.fields.len();
                gaps.extend(fields.map(|field| Gap::PersonaField(at, field)));
            }
        }
        for (at, stage) in self.stages.iter().enumerate() {
            if stage.at.is_both() {
                let numbers = 0..stage.sentiments.len();
                gaps.extend(numbers.map(|number| Gap::Sentiment(at, number)));
            }
            if !stage.at.is_both() || stage.is_moved {
                gaps.push(Gap::Stage(at));
            }
            if stage.at.is_both() {
                let fields = 0..stage.fields.len();
                gaps.extend(fields.map(|field| Gap::StageField(at, field)));
            }
            for (row, cell) in stage.cells.iter().enumerate() {
                let items = cell.items.iter().enumerate();
                let differing = items.filter(|(_, item)| item.fate() != Fate::Kept);
                gaps.extend(differing.map(|(item, _)| Gap::Item(at, row, item)));
            }
        }
        gaps
    }
}

impl Telling<'_> {
    /// One thing that differs; nothing where the difference has no such thing. Of an item the first
    /// line is its words, and those behind are its other fields.
    pub fn gap(&self, gap: Gap) -> Vec<Line> {
        self.lines_of(gap).unwrap_or_default()
    }

    fn lines_of(&self, gap: Gap) -> Option<Vec<Line>> {
        let difference = self.difference;
        let values = self.values();
        Some(match gap {
            Gap::Field(at) => vec![values.field(0, difference.fields.get(at)?, None)],
            Gap::Rows => vec![self.rows(0)?],
            Gap::Persona(at) => vec![self.persona_head(difference.personas.get(at)?)],
            Gap::PersonaField(at, field) => {
                let change = difference.personas.get(at)?.fields.get(field)?;
                vec![values.field(0, change, None)]
            }
            Gap::Stage(at) => {
                let stage = difference.stages.get(at)?;
                vec![self.stage_head(stage, stage.stages(self.before, self.after))]
            }
            Gap::StageField(at, field) => {
                let change = difference.stages.get(at)?.fields.get(field)?;
                vec![values.field(0, change, None)]
            }
            Gap::Sentiment(at, number) => {
                let change = difference.stages.get(at)?.sentiments.get(number)?;
                vec![values.sentiment(0, change)]
            }
            Gap::Item(at, row, item) => {
                let cell = difference.stages.get(at)?.cells.get(row)?;
                self.item(0, cell.items.get(item)?)
            }
        })
    }
}
