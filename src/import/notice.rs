//! What an import has to say of its input.

use super::limit;
use crate::diag::{Code, Diagnostic};
use crate::model::Span;

/// Where in the input something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere in particular.
    Whole,
    /// In a text: its bytes, on character boundaries.
    Text(Span),
    /// In a workbook: the sheet and the cell, such as `B4`.
    Cell {
        /// The name of the sheet.
        sheet: String,
        /// The cell.
        cell: String,
    },
}

impl Place {
    /// The byte of the text it begins at; 0 for a place that is in none.
    pub(super) fn start(&self) -> usize {
        match self {
            Self::Text(span) => span.start,
            Self::Whole | Self::Cell { .. } => 0,
        }
    }
}

/// One thing an import did not take as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What it is: its code says whether it was repaired, left out or refused, its variant which of the
    /// texts `diag-CODE-VARIANT` says it. Its place counts only where `place` is a text.
    pub problem: Diagnostic,
    /// Where it is.
    pub place: Place,
}

impl Notice {
    /// Something was read otherwise than it is written.
    pub fn repaired(place: Place, variant: &'static str) -> Self {
        Self::new(Code::ImportRepaired, place, variant)
    }

    /// Something has no place in a map.
    pub fn left_out(place: Place, variant: &'static str) -> Self {
        Self::new(Code::ImportLeftOut, place, variant)
    }

    /// The input cannot be read.
    pub fn refused(place: Place, variant: &'static str) -> Self {
        Self::new(Code::ImportRefused, place, variant)
    }

    /// Fills a gap of the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, word: impl Into<crate::diag::Word>) -> Self {
        self.problem = self.problem.with(name, word);
        self
    }

    fn new(code: Code, place: Place, variant: &'static str) -> Self {
        let span = match &place {
            Place::Text(span) => span.clone(),
            Place::Whole | Place::Cell { .. } => 0..0,
        };
        Self {
            problem: Diagnostic::new(code, span).variant(variant),
            place,
        }
    }
}

/// Notices as they are found.
#[derive(Clone, Debug, Default)]
pub(super) struct Notices {
    list: Vec<Notice>,
    more: usize,
}

impl FromIterator<Notice> for Notices {
    fn from_iter<I: IntoIterator<Item = Notice>>(notices: I) -> Self {
        let mut all = Self::default();
        for notice in notices {
            all.push(notice);
        }
        all
    }
}

impl Notices {
    /// Adds one; past [`limit::NOTICES`] they are only counted.
    pub(super) fn push(&mut self, notice: Notice) {
        if self.list.len() < limit::NOTICES {
            self.list.push(notice);
        } else {
            self.more += 1;
        }
    }

    /// All of them in the order of the input, and how many more there were.
    pub(super) fn finish(mut self) -> Vec<Notice> {
        self.list.sort_by_key(|notice| notice.problem.span.start);
        if self.more > 0 {
            let more = Notice::left_out(Place::Whole, "more");
            self.list.push(more.with("count", self.more.to_string()));
        }
        self.list
    }
}
