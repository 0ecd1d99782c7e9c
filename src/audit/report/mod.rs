//! What a run comes to, for those who did not walk: scores, gaps by how bad they are, what changed since
//! the last run. [`Report::of`] makes plain data of a map and its runs; each form is a file beside this
//! one and a line of [`FORMS`].
//!
//! Nothing here judges a run or changes it, and nothing it holds can act on what shows it: each form
//! makes words safe in its own way.

mod build;
mod csv;
mod html;
mod json;
mod markdown;
mod score;
mod svg;
mod text;
mod words;

use super::check::{Check, Outcome};
use super::progress::Progress;
use crate::doc::beside::Moment;
use crate::i18n::Texts;
use crate::layout::Glyphs;
use crate::model::{Map, PersonaId, StageId};

pub use score::{USUAL_SEVERITY, percent, share};

/// The map a run is of, as it is now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Subject<'a> {
    /// What its file is called; none where the run does not name one.
    pub name: Option<&'a str>,
    /// The map; none where it is not there or cannot be read.
    pub map: Option<&'a Map>,
    /// The [`super::digest`] of its bytes.
    pub digest: Option<&'a str>,
}

/// How the map stands to the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is as it was.
    Same,
    /// It has been changed since.
    Changed,
    /// It is not there, or cannot be read.
    Missing,
    /// The run does not say how it was.
    Unknown,
}

/// What became of a question since the run before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A gap that is none any more.
    Fixed,
    /// A gap that was none, or was not asked or seen.
    New,
    /// A gap that was one.
    Still,
    /// What was a gap has not been seen again, or could not be asked.
    Unseen,
    /// What was a gap is no longer asked.
    Gone,
}

impl Change {
    /// All of them, in the order they are told.
    pub const ALL: [Change; 5] = [
        Self::Fixed,
        Self::New,
        Self::Still,
        Self::Unseen,
        Self::Gone,
    ];

    /// The word of the JSON document and of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::New => "new",
            Self::Still => "still",
            Self::Unseen => "unseen",
            Self::Gone => "gone",
        }
    }
}

/// A stage, or a list that is about the whole journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The stage; none for a list.
    pub stage: Option<StageId>,
    /// Its position in the map from 1; none for a stage the map has not.
    pub number: Option<usize>,
    /// The id of the list, where there is no stage; neither is a question somebody wrote by hand.
    pub list: Option<String>,
    /// The name of the stage, else its id; empty for a list.
    pub name: String,
    /// What the map says it feels like for the persona, −5 to +5.
    pub sentiment: Option<f64>,
    /// The answers.
    pub progress: Progress,
    /// Those of the run before; none where there is none or it asked nothing here.
    pub before: Option<Progress>,
}

/// A question with what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The position of its place in [`Report::places`].
    pub place: usize,
    /// The question and its answer.
    pub check: Check,
    /// What was answered in the run before, if it asked that.
    pub before: Option<Outcome>,
    /// What that comes to; none where there is no run before or neither answer was a gap.
    pub change: Option<Change>,
}

/// A run before.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// When it began.
    pub started: Option<Moment>,
    /// Who was walked as, by name; none is everyone.
    pub persona: Option<String>,
    /// Its answers.
    pub progress: Progress,
}

/// What a run comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The title of the map, else the name of its file; empty where neither is known.
    pub title: String,
    /// The file of the map.
    pub map: Option<String>,
    /// How it stands to the run.
    pub standing: Standing,
    /// The language of the map, as it states it.
    pub language: Option<String>,
    /// The id of who was walked as; none is everyone.
    pub persona: Option<PersonaId>,
    /// The name of that persona, else the id.
    pub persona_name: Option<String>,
    /// Who walked.
    pub auditor: Option<String>,
    /// When it began.
    pub started: Option<Moment>,
    /// When its last question was answered; none as long as one is open.
    pub finished: Option<Moment>,
    /// The ids of the lists it asks.
    pub lists: Vec<String>,
    /// All answers.
    pub progress: Progress,
    /// The stages the persona passes in the order of the map, those the map has not, then the lists.
    pub places: Vec<Place>,
    /// Every question, in the order of the places and of the run.
    pub findings: Vec<Finding>,
    /// The gaps of the run before that are no longer asked.
    pub gone: Vec<Finding>,
    /// The runs before, the oldest first.
    pub earlier: Vec<Earlier>,
}

impl Report {
    /// The run before, which the changes are told from.
    pub fn last(&self) -> Option<&Earlier> {
        self.earlier.last()
    }

    /// The gaps, the worst first: by severity, where one that is not said counts as the usual one, then
    /// what failed before what holds in part.
    pub fn gaps(&self) -> Vec<&Finding> {
        let gaps = self.findings.iter();
        let mut gaps: Vec<&Finding> = gaps.filter(|one| one.check.result.is_gap()).collect();
        gaps.sort_by_key(|one| {
            let severity = score::severity(&one.check);
            let is_said = one.check.severity.is_some();
            let is_part = one.check.result == Outcome::Partial;
            (std::cmp::Reverse((severity, is_said)), is_part)
        });
        gaps
    }

    /// What was seen where there is no gap.
    pub fn notes(&self) -> Vec<&Finding> {
        let is_told = |one: &&Finding| {
            let said = one.check.note.is_some() || !one.check.evidence.is_empty();
            said && !one.check.result.is_gap()
        };
        self.findings.iter().filter(is_told).collect()
    }

    /// What changed in that way, in the order of the journey.
    pub fn changed(&self, change: Change) -> Vec<&Finding> {
        let all = self.findings.iter().chain(&self.gone);
        all.filter(|one| one.change == Some(change)).collect()
    }

    /// Whether something failed that is at least as bad as that, 1 to 5. What does not say how bad it
    /// is counts as the usual severity; what holds in part has not failed.
    pub fn has_failed(&self, severity: i64) -> bool {
        self.findings
            .iter()
            .any(|one| one.check.result == Outcome::Fail && score::severity(&one.check) >= severity)
    }

    /// The stages, which the curves are drawn of.
    fn stages(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| place.stage.is_some())
    }

    fn place(&self, finding: &Finding) -> Option<&Place> {
        self.places.get(finding.place)
    }
}

/// How a report is dressed.
#[derive(Clone, Copy, Debug)]
pub struct Dress<'a> {
    /// The words of the report; those of the run are in the language they were written in.
    pub texts: &'a Texts,
    /// The signs of drawings in text.
    pub glyphs: &'a Glyphs,
    /// The columns of lines for people, 40 or more.
    pub width: usize,
}

/// A form a report comes in.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Writes it. What it gives may be sent to a terminal.
    pub write: fn(&Report, &Dress<'_>) -> String,
}

impl Form {
    /// What the names of its files end in, without the dot.
    pub fn ending(&self) -> &'static str {
        match self.name {
            "text" => "txt",
            name => name,
        }
    }
}

/// Every form, the usual one first.
pub const FORMS: &[Form] = &[
    Form {
        name: "text",
        write: text::write,
    },
    Form {
        name: "md",
        write: markdown::write,
    },
    Form {
        name: "html",
        write: html::write,
    },
    Form {
        name: "csv",
        write: csv::write,
    },
    Form {
        name: "json",
        write: json::write,
    },
];

#[cfg(test)]
mod tests;
