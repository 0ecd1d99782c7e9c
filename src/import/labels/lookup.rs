//! Labels looked up once each.

use std::collections::HashMap;

use super::fields::{HeadLabel, Label, head_label, label_named};
use super::rows::row_named;
use crate::model::RowId;

/// So many different words are no labels of one map; beyond, none is looked up any more, so that no input
/// takes longer than its size.
const MOST: usize = 5_000;

/// What is longer is a sentence.
const LONGEST: usize = 120;

/// What was looked up already.
#[derive(Debug, Default)]
pub(crate) struct Lookup {
    known: HashMap<String, Option<Label>>,
    heads: HashMap<String, Option<HeadLabel>>,
    rows: HashMap<String, Option<RowId>>,
}

impl Lookup {
    /// As [`label_named`].
    pub(crate) fn label(&mut self, words: &str) -> Option<Label> {
        let words = words.trim();
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        if let Some(known) = self.known.get(words) {
            return known.clone();
        }
        if self.known.len() >= MOST {
            return None;
        }
        let label = label_named(words);
        self.known.insert(words.to_owned(), label.clone());
        label
    }

    /// As [`head_label`].
    pub(crate) fn head(&mut self, words: &str) -> Option<HeadLabel> {
        let words = words.trim();
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        if let Some(known) = self.heads.get(words) {
            return *known;
        }
        if self.heads.len() >= MOST {
            return None;
        }
        let head = head_label(words);
        self.heads.insert(words.to_owned(), head);
        head
    }

    /// As [`row_named`].
    pub(crate) fn row(&mut self, words: &str) -> Option<RowId> {
        let words = words.trim();
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        if let Some(known) = self.rows.get(words) {
            return known.clone();
        }
        if self.rows.len() >= MOST {
            return None;
        }
        let row = row_named(words);
        self.rows.insert(words.to_owned(), row.clone());
        row
    }
}
