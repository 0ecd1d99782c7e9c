//! Labels looked up once each.

use std::collections::HashMap;

use super::fields::{HeadLabel, Label, head_label, label_named};
use super::fields::{is_generic, is_line, portrait_label};
use super::names::Names;
use super::rows::row_named;
use crate::import::limit;
use crate::model::{Field, RowId};

/// What has more bytes is a sentence.
pub(crate) const LONGEST: usize = 120;

/// What labels stand for, and what was looked up already.
#[derive(Debug, Default)]
pub(crate) struct Lookup {
    names: Names,
    labels: Known<Label>,
    heads: Known<HeadLabel>,
    rows: Known<RowId>,
}

impl Lookup {
    /// What a label of a table stands for; none for one that is not known.
    pub(crate) fn label(&mut self, words: &str) -> Option<Label> {
        self.labels
            .get(words, |label| label_named(&self.names, label))
    }

    /// What the label of a line above a table says; none for one that is not known.
    pub(crate) fn head(&mut self, words: &str) -> Option<HeadLabel> {
        self.heads
            .get(words, |label| head_label(&self.names, label))
    }

    /// The row a label stands for, in the words people use in English and French. None for a label that is
    /// not known.
    pub(crate) fn row(&mut self, words: &str) -> Option<RowId> {
        self.rows.get(words, |label| row_named(&self.names, label))
    }

    /// The field of a persona a label stands for, where it is clear that a persona is told of.
    pub(crate) fn portrait(&self, label: &str) -> Option<Field> {
        portrait_label(&self.names, label)
    }

    /// Whether the words over a column say nothing of what stands in it.
    pub(crate) fn is_generic(&self, words: &str) -> bool {
        is_generic(&self.names, words)
    }

    /// Whether words name one of the separating lines of a blueprint, which its kind draws anyway.
    pub(crate) fn is_line(&self, words: &str) -> bool {
        is_line(&self.names, words)
    }
}

/// What words came to.
#[derive(Debug)]
struct Known<T>(HashMap<String, Option<T>>);

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone> Known<T> {
    /// What words come to, which is found out once.
    fn get(&mut self, words: &str, find: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let words = words.trim();
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        if let Some(known) = self.0.get(words) {
            return known.clone();
        }
        if self.0.len() >= limit::LABELS {
            return None;
        }
        let found = find(words);
        self.0.insert(words.to_owned(), found.clone());
        found
    }
}
