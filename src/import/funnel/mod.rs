//! Import of funnels out of analytics (GA4's funnel exploration and what looks like it): the steps of
//! a table of text with how many came so far, how many went on and how many left.
//!
//! Alone it makes a map whose stages are the steps. [`place`] says which stage of a map that is there
//! each step is, and [`put`] what of the map then changes; nothing is placed that is only likely.

mod header;
mod heads;
mod numbers;
mod place;
mod put;
mod steps;
#[cfg(test)]
mod tests;

pub use place::{Mapping, Match, WrongMap, place};
pub use put::{Put, put};

use super::notice::{Notice, Place};
use super::rest::Rest;
use super::{Imported, Input, Likeness, Refused, csv};
use crate::i18n::Texts;
use crate::model::{Draft, Field, NewMap, NewStage, RowId, Value};
use heads::Heads;
use jiff::civil::Date;

/// The most of a file that is looked at to guess its kind.
const LOOKED_AT: usize = 16 * 1024;

/// What is measured at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// How many came so far.
    Users,
    /// The share of them that went on, in percent.
    Completion,
    /// How many did not.
    Abandonments,
    /// The share of them that did not, in percent.
    Abandonment,
    /// How long it took them to go on, in seconds.
    Elapsed,
}

impl Measure {
    /// What it is called.
    pub fn name(self, texts: &Texts) -> String {
        texts.text(match self {
            Self::Users => "funnel-users",
            Self::Completion => "funnel-completion",
            Self::Abandonments => "funnel-abandonments",
            Self::Abandonment => "funnel-abandonment",
            Self::Elapsed => "funnel-elapsed",
        })
    }

    /// The unit of its numbers, if they have one.
    pub fn unit(self) -> Option<&'static str> {
        match self {
            Self::Completion | Self::Abandonment => Some("%"),
            Self::Elapsed => Some("s"),
            Self::Users | Self::Abandonments => None,
        }
    }

    /// Whether less of it is better.
    pub fn is_better_lower(self) -> bool {
        matches!(self, Self::Abandonments | Self::Abandonment | Self::Elapsed)
    }
}

/// A number of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// What.
    pub measure: Measure,
    /// Of whom, where the table has segments and no line for all of them.
    pub segment: Option<String>,
    /// How much.
    pub value: f64,
}

/// A step of a funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name without its number.
    pub name: String,
    /// What was measured, in the order of the table.
    pub measured: Vec<Measured>,
}

/// A funnel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Funnel {
    /// Its name, where the file says one.
    pub title: Option<String>,
    /// Its steps in their order.
    pub steps: Vec<Step>,
    /// The last day that is counted, where the file says it.
    pub at: Option<Date>,
    /// Where the numbers are from, in few words of the file, else its name; empty where nothing says it.
    pub source: String,
    /// The file as text, which the places of notices are bytes of.
    pub text: String,
    /// What was not taken as it stands.
    pub notices: Vec<Notice>,
    /// What is no number of a step; the stage is the position of the step.
    pub rest: Vec<Rest>,
}

/// Whether the heads of its columns are those of a funnel.
pub(super) fn is_like(input: &Input<'_>) -> Likeness {
    let start = match input.bytes.get(..LOOKED_AT) {
        // Half a sign at the end would make another encoding of it.
        Some(start) => start
            .rsplitn(2, |byte| *byte == b'\n')
            .last()
            .unwrap_or(start),
        None => input.bytes,
    };
    let Ok(sheet) = csv::grid_of(start) else {
        return Likeness::No;
    };
    let heads = sheet
        .grid
        .rows
        .iter()
        .take(heads::FARTHEST)
        .map(|row| Heads::of(row));
    if heads.flatten().next().is_some() {
        Likeness::Sure
    } else {
        Likeness::No
    }
}

/// Reads a funnel.
///
/// # Errors
/// The file is a workbook or no table of text, or has no steps.
pub fn read_funnel(input: &Input<'_>) -> Result<Funnel, Refused> {
    if input.bytes.starts_with(b"PK\x03\x04") || input.bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let notice = Notice::refused(Place::Whole, "funnel-workbook");
        return Err(Refused::because(String::new(), notice));
    }
    let sheet =
        csv::grid_of(input.bytes).map_err(|notice| Refused::because(String::new(), *notice))?;
    let csv::Sheet {
        text,
        grid,
        notices,
    } = sheet;
    let mut funnel = steps::read(&grid, text, notices)?;
    if funnel.source.is_empty() {
        input
            .name
            .unwrap_or_default()
            .clone_into(&mut funnel.source);
    }
    Ok(funnel)
}

/// A map whose stages are the steps.
pub(super) fn read(input: &Input<'_>) -> Result<Imported, Refused> {
    let funnel = read_funnel(input)?;
    let mut map = NewMap::default();
    let stem = input
        .name
        .map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let title = funnel.title.clone().or_else(|| stem.map(str::to_owned));
    let title = title.unwrap_or_else(|| input.texts.text("import-title"));
    map.set(Field::Title, Value::Text(title));
    for step in &funnel.steps {
        let mut stage = NewStage::named(step.name.as_str());
        let drafts = step
            .measured
            .iter()
            .map(|measured| funnel.draft(measured, input.texts));
        stage.cells.push((RowId::Metrics, drafts.collect()));
        map.stages.push(stage);
    }
    Ok(Imported {
        map,
        written: None,
        text: funnel.text,
        notices: funnel.notices,
        rest: funnel.rest,
    })
}

impl Funnel {
    /// A number as a metric.
    fn draft(&self, measured: &Measured, texts: &Texts) -> Draft {
        let mut draft = Draft::plain(measured.name(texts));
        let words = |words: &str| Value::Text(words.to_owned());
        let mut set = |field, value| draft.fields.push((field, value));
        if let Some(unit) = measured.measure.unit() {
            set(Field::Unit, words(unit));
        }
        if measured.measure.is_better_lower() {
            set(Field::Better, words("lower"));
        }
        set(Field::MetricValue, Value::Number(measured.value));
        if !self.source.is_empty() {
            set(Field::Source, words(&self.source));
        }
        if let Some(day) = self.at {
            set(Field::At, Value::Date(day));
        }
        draft
    }
}

impl Measured {
    /// What it is called, with the segment it is of.
    pub fn name(&self, texts: &Texts) -> String {
        let name = self.measure.name(texts);
        match &self.segment {
            None => name,
            Some(segment) => format!("{name} ({segment})"),
        }
    }
}
