//! The map as a whole.

use std::collections::HashSet;

use jiff::civil::Date;

use super::field::Field;
use super::freshness::Freshness;
use super::id::{ItemId, PersonaId, StageId, slug};
use super::item::Item;
use super::persona::Persona;
use super::row::{Line, RowDecl, RowId};
use super::stage::Stage;
use super::value::{Entry, Fields, Value};

/// What kind of map it is, which decides the rows shown when the map does not list them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// How it is today.
    #[default]
    CurrentState,
    /// How it is meant to become.
    FutureState,
    /// A day of the persona, whatever the company does.
    DayInTheLife,
    /// The journey with what the organisation does behind it.
    ServiceBlueprint,
    /// The way to a purchase.
    BuyerJourney,
}

impl Kind {
    /// All kinds, in the order of the format.
    pub const ALL: [Kind; 5] = [
        Kind::CurrentState,
        Kind::FutureState,
        Kind::DayInTheLife,
        Kind::ServiceBlueprint,
        Kind::BuyerJourney,
    ];

    /// The word of the format.
    pub fn key(self) -> &'static str {
        match self {
            Self::CurrentState => "current-state",
            Self::FutureState => "future-state",
            Self::DayInTheLife => "day-in-the-life",
            Self::ServiceBlueprint => "service-blueprint",
            Self::BuyerJourney => "buyer-journey",
        }
    }

    /// The rows of the kind.
    pub fn rows(self) -> Vec<RowDecl> {
        use RowId::{
            Actions, Backstage, Emotions, Frontstage, Needs, Opportunities, Pains,
            PhysicalEvidence, Questions, Support, Thoughts, Touchpoints,
        };
        let rows = |rows: &[RowId]| rows.iter().cloned().map(RowDecl::Row).collect::<Vec<_>>();
        match self {
            Self::CurrentState | Self::FutureState => {
                rows(&[Touchpoints, Actions, Emotions, Pains, Opportunities])
            }
            Self::BuyerJourney => rows(&[
                Questions,
                Touchpoints,
                Actions,
                Emotions,
                Pains,
                Opportunities,
            ]),
            Self::DayInTheLife => rows(&[
                Actions,
                Thoughts,
                Touchpoints,
                Emotions,
                Needs,
                Pains,
                Opportunities,
            ]),
            Self::ServiceBlueprint => [
                rows(&[PhysicalEvidence, Actions]),
                vec![RowDecl::Line(Line::Interaction)],
                rows(&[Touchpoints, Frontstage]),
                vec![RowDecl::Line(Line::Visibility)],
                rows(&[Backstage]),
                vec![RowDecl::Line(Line::Internal)],
                rows(&[Support, Emotions, Pains, Opportunities]),
            ]
            .concat(),
        }
    }
}

/// Through whose eyes the map is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All items, the sentiment of everyone.
    #[default]
    Everyone,
    /// One persona.
    Persona(PersonaId),
}

impl View {
    /// The persona, unless everyone is looked at.
    pub fn persona(&self) -> Option<&PersonaId> {
        match self {
            Self::Everyone => None,
            Self::Persona(id) => Some(id),
        }
    }
}

/// Between what the sentiment of a journey lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Felt {
    /// The position of the first stage of the lowest sentiment, and that, in −5…+5.
    pub low: (usize, f64),
    /// The position of the first stage of the highest sentiment, and that, in −5…+5.
    pub high: (usize, f64),
    /// The mean of what is known.
    pub mean: f64,
    /// At how many stages it is known, 1 at least.
    pub known: usize,
}

/// A customer journey map as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// The version the file states.
    pub version: Option<i64>,
    /// The stated fields of the map itself.
    pub fields: Fields,
    /// The kind of map.
    pub kind: Kind,
    /// The rows the map lists, if it does.
    pub rows: Option<Vec<RowDecl>>,
    /// The personas in the order of the file.
    pub personas: Vec<Persona>,
    /// The stages in the order of the file, which is the order of the journey.
    pub stages: Vec<Stage>,
}

impl Map {
    /// The newest version of the format this program knows.
    pub const VERSION: i64 = 1;

    /// The title; empty where it is missing.
    pub fn title(&self) -> &str {
        self.fields.text(Field::Title).unwrap_or_default()
    }

    /// When it was looked over last, and when it is to be again.
    pub fn freshness(&self) -> Freshness {
        let reviewed = match self.fields.get(Field::Reviewed) {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        };
        Freshness {
            reviewed,
            every: self.fields.text(Field::ReviewEvery).map(str::to_owned),
            due: self.next_review().map(|(_, due)| due),
        }
    }

    /// The day by which the map is to be reviewed, with the day it counts from: that of the last review,
    /// else that on which it was made. None where either that or how often is not said.
    pub fn next_review(&self) -> Option<(&Entry, Date)> {
        let every: jiff::Span = self.fields.text(Field::ReviewEvery)?.parse().ok()?;
        let reviewed = self.fields.entry(Field::Reviewed);
        let last = reviewed.or_else(|| self.fields.entry(Field::Created))?;
        let Value::Date(day) = last.value else {
            return None;
        };
        Some((last, day.checked_add(every).ok()?))
    }

    /// The persona of that id.
    pub fn persona(&self, id: &PersonaId) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == *id)
    }

    /// The stage of that id.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The place of a stage in the journey, from 0.
    pub fn stage_position(&self, id: &StageId) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == *id)
    }

    /// An id for an item that no other item has and that is not among `taken`: its first words.
    pub fn free_item_id(&self, text: &str, taken: &[String]) -> String {
        let words: String = slug(text).split('-').take(4).collect::<Vec<_>>().join("-");
        let base = if words.is_empty() {
            "item".to_owned()
        } else {
            words
        };
        let is_free = |id: &String| {
            let mut items = self.items();
            !taken.contains(id)
                && !items.any(|(_, _, item)| item.fields.text(Field::Id) == Some(id))
        };
        if is_free(&base) {
            return base;
        }
        (2..=self.items().count() + taken.len() + 2)
            .map(|n| format!("{base}-{n}"))
            .find(is_free)
            .unwrap_or(base)
    }

    /// The view a person names: `all`, or a persona by its id or the beginning of its name.
    pub fn find_view(&self, name: &str) -> Option<View> {
        let lower = name.trim().to_lowercase();
        if lower == "all" {
            return Some(View::Everyone);
        }
        let by_id = self
            .personas
            .iter()
            .find(|persona| persona.id.as_str() == lower);
        let by_name = || {
            let mut personas = self.personas.iter();
            personas.find(|p| !lower.is_empty() && p.name.to_lowercase().starts_with(&lower))
        };
        by_id
            .or_else(by_name)
            .map(|persona| View::Persona(persona.id.clone()))
    }

    /// The position, from 0, of the stage a person names: by its id, the beginning of its name, or
    /// its number from 1.
    pub fn find_stage(&self, name: &str) -> Option<usize> {
        let lower = name.trim().to_lowercase();
        let by_id = self
            .stages
            .iter()
            .position(|stage| stage.id.as_str() == lower);
        let by_name = || {
            let mut stages = self.stages.iter();
            stages.position(|s| !lower.is_empty() && s.name.to_lowercase().starts_with(&lower))
        };
        let by_number = || {
            let number = lower.parse::<usize>().ok()?.checked_sub(1)?;
            (number < self.stages.len()).then_some(number)
        };
        by_id.or_else(by_name).or_else(by_number)
    }

    /// Where the item of that id is: its stage, its row and itself.
    pub fn item(&self, id: &ItemId) -> Option<(&Stage, &RowId, &Item)> {
        self.items()
            .find(|(_, _, item)| item.fields.text(Field::Id) == Some(id.as_str()))
    }

    /// Every item with its stage and row, in reading order.
    pub fn items(&self) -> impl Iterator<Item = (&Stage, &RowId, &Item)> {
        self.stages.iter().flat_map(|stage| {
            stage
                .cells
                .iter()
                .flat_map(move |cell| cell.items.iter().map(move |item| (stage, &cell.row, item)))
        })
    }

    /// The items that say how it is for the persona, in reading order: what can be true or not.
    pub fn claims(&self) -> impl Iterator<Item = &Item> {
        let claims = self.items().filter(|(_, row, _)| row.is_claim());
        claims.map(|(_, _, item)| item)
    }

    /// The rows to show, lines included: those the map lists; else those of its kind and any other
    /// row in use, built-in rows in their usual order, then own rows.
    pub fn shown_rows(&self) -> Vec<RowDecl> {
        if let Some(rows) = &self.rows {
            return rows.clone();
        }
        let mut rows = self.kind.rows();
        let used = self.used_rows();
        rows.extend(
            used.into_iter()
                .filter(|used| !self.kind.rows().iter().any(|row| row.row() == Some(used)))
                .map(RowDecl::Row),
        );
        rows
    }

    /// The rows that hold items but are not shown.
    pub fn hidden_rows(&self) -> Vec<RowId> {
        let shown = self.shown_rows();
        let shown: HashSet<&RowId> = shown.iter().filter_map(RowDecl::row).collect();
        let mut used = self.used_rows();
        used.retain(|used| !shown.contains(used));
        used
    }

    /// The rows that hold at least one item: built-in rows in their usual order, then own rows in
    /// the order of the file.
    pub fn used_rows(&self) -> Vec<RowId> {
        let mut used: Vec<RowId> = Vec::new();
        let mut seen: HashSet<&RowId> = HashSet::new();
        let cells = self.stages.iter().flat_map(|stage| &stage.cells);
        for cell in cells.filter(|cell| !cell.items.is_empty()) {
            if seen.insert(&cell.row) {
                used.push(cell.row.clone());
            }
        }
        // The order of the enum is the usual order; own rows are last and the sort is stable.
        used.sort_by_key(|row| {
            RowId::BUILT_IN
                .iter()
                .position(|known| known == row)
                .unwrap_or(99)
        });
        used
    }

    /// The name an own row was declared with.
    pub fn row_name(&self, row: &RowId) -> Option<&str> {
        self.rows.iter().flatten().find_map(|decl| match decl {
            RowDecl::Named(id, name) if id == row => Some(name.as_str()),
            _ => None,
        })
    }

    /// The sentiment of a stage as the view sees it.
    pub fn sentiment(&self, stage: &Stage, view: &View) -> Option<f64> {
        match view {
            View::Everyone => stage.sentiment_of_all(self.personas.iter().map(|p| &p.id)),
            View::Persona(id) => stage.sentiment_of(id),
        }
    }

    /// Between what the sentiment lies as the view sees it; none where it is nowhere known.
    pub fn felt(&self, view: &View) -> Option<Felt> {
        let stages = self.stages.iter().enumerate();
        let known: Vec<(usize, f64)> = stages
            .filter_map(|(at, stage)| Some((at, self.sentiment(stage, view)?)))
            .collect();
        let low = known.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
        // The first of equals, as for the lowest.
        let high = known.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
        #[expect(clippy::cast_precision_loss, reason = "a number of stages is small")]
        let mean = known.iter().map(|(_, value)| value).sum::<f64>() / known.len() as f64;
        Some(Felt {
            low: *low,
            high: *high,
            mean,
            known: known.len(),
        })
    }
}
