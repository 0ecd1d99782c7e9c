//! Markdown that is being written: every word of a map goes through the escaping of one of these.

use std::collections::HashMap;

use crate::export::markdown::{
    address, escape_cell, escape_lines, escape_lines_within, escape_within, fence, table,
};
use crate::export::told::{Fact, Told};
use crate::i18n::{Texts, words};
use crate::model::{Field, Item, RowId};

/// A document that is being written, with the sources its items have named so far.
pub(super) struct Page<'a> {
    texts: &'a Texts,
    out: String,
    sources: Vec<String>,
    numbers: HashMap<String, usize>,
    /// How many items say how it is, and how many of them had no source.
    claims: (usize, usize),
}

impl<'a> Page<'a> {
    pub(super) fn new(told: &Told<'a>) -> Self {
        Self {
            texts: told.texts,
            out: String::new(),
            sources: Vec::new(),
            numbers: HashMap::new(),
            claims: (0, 0),
        }
    }

    /// The document. Ends with a line break.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// A heading of that level, below a blank line.
    pub(super) fn heading(&mut self, level: usize, words: &str) {
        self.blank();
        let signs = "#".repeat(level);
        self.line(&format!("{signs} {}", escape_within(words)));
        self.blank();
    }

    /// A paragraph: a label in bold, unless that is empty, and words over several lines.
    pub(super) fn paragraph(&mut self, label: &str, words: &str) {
        self.blank();
        let label = self.label(label);
        let words = match label.as_str() {
            "" => escape_lines(words, 0),
            _ => escape_lines_within(words, 0),
        };
        self.line(&format!("{label}{words}"));
        self.blank();
    }

    /// What somebody said.
    pub(super) fn quote(&mut self, words: &str) {
        self.blank();
        let lines = escape_lines(words, 0);
        self.line(&format!("> {}", lines.replace('\n', "\n> ")));
        self.blank();
    }

    /// A line of a list: a label in bold and words over several lines.
    pub(super) fn entry(&mut self, label: &str, words: &str) {
        let label = self.label(label);
        self.line(&format!("- {label}{}", escape_lines_within(words, 2)));
    }

    /// A line of a list: a label in bold and a path or an address.
    pub(super) fn link(&mut self, label: &str, to: &str) {
        let label = self.label(label);
        self.line(&format!("- {label}{}", address(to)));
    }

    /// A line of a list: words that are marked.
    pub(super) fn mark(&mut self, words: &str) {
        self.line(&format!("- **{}**", escape_within(words)));
    }

    /// Lines as they stand.
    pub(super) fn fence(&mut self, lines: &[String]) {
        self.blank();
        self.out.push_str(&fence(lines));
        self.blank();
    }

    /// A table of cells that are written already; the first row is its head. Columns of numbers stand
    /// to the right.
    pub(super) fn table(&mut self, rows: &[Vec<String>], is_number: impl Fn(usize) -> bool) {
        self.blank();
        for line in table(rows, is_number) {
            self.line(&line);
        }
        self.blank();
    }

    /// An item as a line of a list, with its notes and address below it.
    pub(super) fn item(&mut self, told: &Told<'_>, row: &RowId, item: &Item, is_told: Elsewhere) {
        let facts = told.facts(row, item);
        let line = self.item_line(row, item, &facts, is_told, |words| escape_lines(words, 2));
        self.line(&format!("- {line}"));
        for fact in facts.iter().filter(|fact| !is_told(fact.field)) {
            match fact.field {
                Some(Field::Notes) => {
                    self.line(&format!("    - {}", escape_lines(&fact.words, 6)));
                }
                Some(Field::Url) => self.line(&format!("    - {}", address(&fact.words))),
                _ => {}
            }
        }
    }

    /// An item in a cell of a table.
    pub(super) fn cell(
        &mut self,
        told: &Told<'_>,
        row: &RowId,
        item: &Item,
        is_told: Elsewhere,
    ) -> String {
        let facts = told.facts(row, item);
        let mut line = self.item_line(row, item, &facts, is_told, escape_cell);
        for fact in facts.iter().filter(|fact| !is_told(fact.field)) {
            let more = match fact.field {
                Some(Field::Notes) => escape_cell(&fact.words),
                Some(Field::Url) => address(&fact.words),
                _ => continue,
            };
            line.extend(["<br>", &more]);
        }
        line
    }

    /// The words of an item, what is known of it in brackets, and the numbers of its sources.
    fn item_line(
        &mut self,
        row: &RowId,
        item: &Item,
        facts: &[Fact],
        is_told: Elsewhere,
        escaped: impl Fn(&str) -> String,
    ) -> String {
        let apart = [Field::Notes, Field::Url, Field::Sources];
        let brief = facts.iter().filter(|fact| !is_told(fact.field));
        let brief = brief.filter(|fact| fact.field.is_none_or(|field| !apart.contains(&field)));
        let brief: Vec<String> = brief.map(|fact| escape_cell(&fact.words)).collect();
        let mut line = escaped(&item.text);
        if !brief.is_empty() {
            line.extend([" (", &self.texts.list(&brief), ")"]);
        }
        if !is_told(Some(Field::Sources)) {
            let sources = item.fields.list(Field::Sources);
            if row.is_claim() {
                self.claims.0 += 1;
                self.claims.1 += usize::from(!item.has_sources());
            }
            let numbers: Vec<String> = sources
                .iter()
                .filter(|source| !source.trim().is_empty())
                .map(|source| self.number(source).to_string())
                .collect();
            if !numbers.is_empty() {
                // Nothing that stands in brackets is ever a link here, because no target is written.
                line.extend([" [", &numbers.join(", "), "]"]);
            }
        }
        line
    }

    /// The number of a source, from 1, in the order in which they are named.
    fn number(&mut self, source: &str) -> usize {
        if let Some(number) = self.numbers.get(source) {
            return *number;
        }
        self.sources.push(source.to_owned());
        self.numbers.insert(source.to_owned(), self.sources.len());
        self.sources.len()
    }

    /// The sources by their numbers, and how much has none.
    pub(super) fn sources(&mut self) {
        let (claims, without) = self.claims;
        if claims == 0 && self.sources.is_empty() {
            return;
        }
        self.heading(2, &self.texts.text("export-sources"));
        for (at, source) in std::mem::take(&mut self.sources).iter().enumerate() {
            self.line(&format!("{}. {}", at + 1, escape_lines(source, 4)));
        }
        if claims > 0 {
            let args = [("count", without.into()), ("claims", claims.into())];
            self.paragraph("", &self.texts.with("export-without-source", &args));
        }
    }

    /// What is Markdown already.
    pub(super) fn written(&mut self, markdown: &str) {
        self.blank();
        self.out.push_str(markdown.trim_start_matches('\n'));
    }

    fn label(&self, label: &str) -> String {
        if label.is_empty() {
            return String::new();
        }
        let label = [("label", words(escape_within(label)))];
        format!("**{}** ", self.texts.with("report-label", &label))
    }

    pub(super) fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// Sees to a blank line before what follows.
    pub(super) fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// Whether a fact of an item is told in another place of the document.
pub(super) type Elsewhere = fn(Option<Field>) -> bool;
