//! The sheet of the map: stages as columns, what is asked of them as rows, an item in each cell, the
//! sentiment in numbers and as a chart whose points stand in the columns of their stages.
//!
//! An item has a cell of its own, so that no cell is higher than a spreadsheet shows. The heights of
//! rows are left to the spreadsheet, which knows its letters.

use rust_xlsxwriter::XlsxError;

use super::chart;
use super::datum::{Datum, Teller};
use super::look::{Looks, feelings};
use super::page::{Column, Page, Row, height, held, lines};
use super::tables::one_line;
use crate::export::form::{Dress, Subject};
use crate::export::told::Told;
use crate::i18n::{field_label, row_label, words};
use crate::model::{Field, Item, Map, Owner, RowDecl, RowId, Stage, View, fields_of};

/// The columns of labels, in characters.
const LABELS: f64 = 20.0;
/// The columns of a stage, in characters, unless it has very long words.
const STAGE: f64 = 30.0;
/// The most columns of a stage, in characters.
const WIDEST: f64 = 120.0;
/// The lines a cell may have before its column is made wider: a row is at most 409 points high.
const HIGHEST: f64 = 24.0;
/// The stages over which the objective is written, at most.
const LEAD: usize = 6;

/// The rows of a stage's own fields above those of items, and below.
const ABOVE: [Field; 5] = [
    Field::Goal,
    Field::When,
    Field::Duration,
    Field::MomentOfTruth,
    Field::For,
];
const BELOW: [Field; 3] = [Field::Next, Field::Journey, Field::Notes];

/// The sheet being written.
struct Board<'a> {
    page: Page<'a>,
    map: &'a Map,
    dress: &'a Dress<'a>,
    teller: Teller<'a>,
    told: Told<'a>,
    looks: &'a Looks,
    row: Row,
}

/// Writes the sheet.
pub(super) fn page<'a>(
    name: &str,
    subject: &'a Subject<'a>,
    dress: &'a Dress<'a>,
    looks: &'a Looks,
) -> Result<Page<'a>, XlsxError> {
    let map = subject.map;
    let teller = Teller {
        map,
        texts: dress.texts,
    };
    let page = Page::new(name, looks)?;
    let mut board = Board {
        page,
        map,
        dress,
        teller,
        told: Told::new(subject, dress),
        looks,
        row: 0,
    };
    board.widths()?;
    board.titles()?;
    let heads = board.row;
    board.heads()?;
    board.stage_fields(&ABOVE)?;
    let curves = board.feelings()?;
    if !curves.is_empty() {
        let (at, stages) = (board.row, map.stages.len());
        chart::insert(
            &mut board.page,
            name,
            (heads, at),
            &curves,
            stages,
            dress.texts,
        )?;
        board.row += 1;
    }
    for decl in map.shown_rows() {
        board.declared(&decl)?;
    }
    for row in map.hidden_rows() {
        board.items(&row)?;
    }
    board.stage_fields(&BELOW)?;
    board.map_fields()?;
    Ok(board.page)
}

impl Board<'_> {
    fn widths(&mut self) -> Result<(), XlsxError> {
        self.page.width(0, LABELS)?;
        for (at, stage) in self.map.stages.iter().enumerate() {
            let items = stage.cells.iter().flat_map(|cell| &cell.items);
            let notes = stage.fields.text(Field::Notes).into_iter();
            let words = items.map(|item| item.text.as_str()).chain(notes);
            let most = words.map(|words| lines(words, STAGE)).fold(0.0, f64::max);
            let times = (most / HIGHEST).ceil().max(1.0);
            self.page.width(column(at)?, (STAGE * times).min(WIDEST))?;
        }
        Ok(())
    }

    /// The title and the objective, with whose map this is.
    fn titles(&mut self) -> Result<(), XlsxError> {
        let looks = self.looks;
        if let Datum::Words(title) = Datum::shown(self.map.title()) {
            self.page.words(0, 0, &title, &looks.title)?;
        }
        self.row = 1;
        let mut lead = Vec::new();
        if let View::Persona(id) = self.dress.view {
            let name = [("name", words(self.teller.persona(id)))];
            lead.push(self.dress.texts.with("form-persona", &name));
        }
        lead.extend(self.map.fields.text(Field::Objective).map(str::to_owned));
        if let Datum::Words(lead) = Datum::shown(&lead.join("\n")) {
            let stages = self.map.stages.len().clamp(1, LEAD);
            let last = column(stages - 1)?;
            let width = LABELS + STAGE * f64::from(last);
            self.page
                .sheet
                .merge_range(1, 0, 1, last, "", &looks.lead)?;
            self.page
                .sheet
                .write_string_with_format(1, 0, held(&lead), &looks.lead)?;
            self.page
                .sheet
                .set_row_height(1, height(lines(&lead, width)))?;
            self.row = 2;
        }
        Ok(())
    }

    fn heads(&mut self) -> Result<(), XlsxError> {
        let mut heads = vec![self.dress.texts.text("compare-stage")];
        heads.extend(
            self.map
                .stages
                .iter()
                .map(|stage| match Datum::shown(&stage.name) {
                    Datum::Words(name) => name,
                    _ => stage.id.to_string(),
                }),
        );
        self.page.head(self.row, &heads, 1)?;
        self.row += 1;
        Ok(())
    }

    /// A row for each of these fields that a stage states.
    fn stage_fields(&mut self, fields: &[Field]) -> Result<(), XlsxError> {
        for field in fields {
            let map = self.map;
            if map
                .stages
                .iter()
                .any(|stage| stage.fields.get(*field).is_some())
            {
                let label = field_label(*field, self.dress.texts);
                let teller = self.teller;
                let told = |stage: &Stage| match (field, stage.fields.get(*field)) {
                    (Field::Next, Some(_)) if stage.fields.list(Field::Next).is_empty() => {
                        Datum::shown(&teller.texts.text("plain-end"))
                    }
                    (field, value) => teller.value(*field, value),
                };
                self.row_of(&label, &map.stages.iter().map(told).collect::<Vec<_>>())?;
            }
        }
        Ok(())
    }

    /// The sentiment of everyone and of each persona, in colours; what is unknown is blank. Gives the
    /// rows that have any.
    fn feelings(&mut self) -> Result<Vec<Row>, XlsxError> {
        let map = self.map;
        let texts = self.dress.texts;
        let label = field_label(Field::Sentiment, texts);
        let mut views = vec![self.dress.view.clone()];
        if *self.dress.view == View::Everyone {
            let personas = map.personas.iter();
            views.extend(personas.map(|persona| View::Persona(persona.id.clone())));
        }
        let first = self.row;
        let mut curves = Vec::new();
        for view in views {
            let values: Vec<Option<f64>> = map
                .stages
                .iter()
                .map(|stage| map.sentiment(stage, &view))
                .collect();
            if view != *self.dress.view && values.iter().all(Option::is_none) {
                continue;
            }
            let label = match &view {
                View::Everyone if map.personas.is_empty() => label.clone(),
                View::Everyone => format!("{label} · {}", texts.text("cmd-everyone")),
                View::Persona(id) => format!("{label} · {}", self.teller.persona(id)),
            };
            let felt = |value: &Option<f64>| value.map_or(Datum::Blank, Datum::Feeling);
            if values.iter().any(Option::is_some) {
                curves.push(self.row);
            }
            self.row_of(&label, &values.iter().map(felt).collect::<Vec<_>>())?;
        }
        if let (Some(last), false) = (self.row.checked_sub(1), map.stages.is_empty()) {
            let to = column(map.stages.len() - 1)?;
            self.page
                .sheet
                .add_conditional_format(first, 1, last, to, &feelings())?;
        }
        Ok(curves)
    }

    fn declared(&mut self, decl: &RowDecl) -> Result<(), XlsxError> {
        match decl {
            RowDecl::Row(row) | RowDecl::Named(row, _) => self.items(row),
            RowDecl::Line(line) => {
                let looks = self.looks;
                let label = self.dress.texts.text(&format!("line-{}", line.key()));
                self.page.words(self.row, 0, &label, &looks.line)?;
                for at in 0..self.map.stages.len() {
                    self.page
                        .sheet
                        .write_blank(self.row, column(at)?, &looks.line)?;
                }
                self.row += 1;
                Ok(())
            }
        }
    }

    /// The items of a row, each in a cell, below one another.
    fn items(&mut self, row: &RowId) -> Result<(), XlsxError> {
        let map = self.map;
        let view = self.dress.view;
        let seen = |stage: &Stage| -> Vec<Item> {
            let items = stage.items(row).iter();
            items
                .filter(|item| item.is_seen_by(view.persona()))
                .cloned()
                .collect()
        };
        let cells: Vec<Vec<Item>> = map.stages.iter().map(seen).collect();
        let most = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let label = row_label(row, &[map], self.dress.texts);
        let first = self.row;
        for at in 0..most {
            self.label(&label)?;
            for (stage, items) in cells.iter().enumerate() {
                let column = column(stage)?;
                match items.get(at) {
                    None => self.page.put(self.row, column, &Datum::Blank)?,
                    Some(item) => {
                        let words = shown(&item.text);
                        let facts = self.facts(row, item);
                        self.page.item(self.row, column, &words, &facts)?;
                    }
                }
            }
            self.row += 1;
        }
        if most > 1 {
            let looks = self.looks;
            let last = self.row - 1;
            self.page
                .sheet
                .merge_range(first, 0, last, 0, "", &looks.label)?;
            self.page.words(first, 0, &shown(&label), &looks.label)?;
        }
        Ok(())
    }

    /// What is known of an item besides its words, in one line.
    fn facts(&self, row: &RowId, item: &Item) -> String {
        let facts = self.told.facts(row, item).into_iter();
        let facts = facts.filter_map(|fact| match fact.field? {
            // The other sheets have them.
            Field::Solves
            | Field::Sources
            | Field::Source
            | Field::At
            | Field::Better
            | Field::Conflict
            | Field::Notes
            | Field::Url => None,
            Field::Sentiment => Some(fact.words.replace('-', "\u{2212}")),
            _ => Some(one_line(&fact.words)),
        });
        facts.collect::<Vec<_>>().join(" · ")
    }

    /// What the map says of itself.
    fn map_fields(&mut self) -> Result<(), XlsxError> {
        let map = self.map;
        let told = fields_of(Owner::Map).iter().map(|spec| spec.field);
        let told = told.filter(|field| !matches!(field, Field::Title | Field::Objective));
        let stated: Vec<Field> = told
            .filter(|field| map.fields.get(*field).is_some())
            .collect();
        if stated.is_empty() {
            return Ok(());
        }
        self.row += 1;
        for field in stated {
            self.label(&field_label(field, self.dress.texts))?;
            let datum = self.teller.value(field, map.fields.get(field));
            self.page.put(self.row, 1, &datum)?;
            self.row += 1;
        }
        Ok(())
    }

    fn row_of(&mut self, label: &str, data: &[Datum]) -> Result<(), XlsxError> {
        self.label(label)?;
        for (at, datum) in data.iter().enumerate() {
            self.page.put(self.row, column(at)?, datum)?;
        }
        self.row += 1;
        Ok(())
    }

    fn label(&mut self, label: &str) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.page.words(self.row, 0, &shown(label), &looks.label)
    }
}

/// The column of a stage.
fn column(stage: usize) -> Result<Column, XlsxError> {
    let column = stage.saturating_add(1);
    Column::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}

/// Words with nothing hidden in them.
fn shown(text: &str) -> String {
    match Datum::shown(text) {
        Datum::Words(words) => words,
        _ => String::new(),
    }
}
