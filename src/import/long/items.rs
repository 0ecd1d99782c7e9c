//! The items and the sentiments of personas, each at the stage it names.

use super::reading::{Line, Reading};
use super::values::short;
use crate::diag::nearest;
use crate::doc::{compose, read};
use crate::export::long::{Column, RecordKind};
use crate::import::grid::Cell;
use crate::import::limit;
use crate::import::notice::Notice;
use crate::model::{Draft, Field, NewMap, NewStage, Owner, PersonaId, RowDecl, RowId};
use crate::text::from_cell;

/// Where a record stands that leaves it to the one above, as merged cells do.
#[derive(Default)]
struct Above {
    stage: Option<usize>,
    row: Option<RowId>,
}

impl Reading<'_> {
    /// Reads the items and sentiments.
    pub(super) fn items(&mut self, lines: Vec<Line<'_>>) {
        let mut above = Above::default();
        for mut line in lines {
            let Some(at) = self.stage_of(&mut line, &mut above) else {
                let notice = Notice::left_out(line.place.clone(), "long-no-stage");
                self.notices.push(notice);
                self.leave_words(&mut line, None);
                continue;
            };
            if line.kind == RecordKind::Sentiment {
                self.sentiment(line, at);
            } else {
                self.item(line, at, &mut above);
            }
        }
    }

    /// The position of the stage a record stands at.
    fn stage_of(&mut self, line: &mut Line<'_>, above: &mut Above) -> Option<usize> {
        let Some(cell) = line.take(Column::Stage) else {
            return above.stage;
        };
        let called = from_cell(&cell.words);
        let known = self.called.get(&called).copied().flatten();
        let at = known.or_else(|| self.names.stage(&called));
        let at = at.unwrap_or_else(|| self.unknown_stage(called, cell));
        if above.stage != Some(at) {
            *above = Above {
                stage: Some(at),
                row: None,
            };
        }
        Some(at)
    }

    /// The stage that was meant by a name nothing has: one with nearly that name, else a new one. Either
    /// is said the first time.
    fn unknown_stage(&mut self, called: String, cell: &Cell) -> usize {
        let names = self.map.stages.iter().map(|stage| stage.name.as_str());
        let near = (self.guesses < limit::GUESSES)
            .then(|| nearest(&called, names))
            .flatten();
        let near = near.and_then(|name| self.names.stage(name));
        self.guesses += 1;
        let (at, variant) = if let Some(at) = near {
            (at, "long-stage-near")
        } else {
            self.map.stages.push(NewStage::named(called.as_str()));
            (self.map.stages.len() - 1, "long-stage-new")
        };
        // Without any record of a stage, the items alone say which there are.
        if near.is_some() || self.has_stages {
            let name = self.map.stages.get(at).map(|stage| short(&stage.name));
            let notice = Notice::repaired(cell.place.clone(), variant);
            let notice = notice.with("found", short(&called));
            self.notices
                .push(notice.with("name", name.unwrap_or_default()));
        }
        self.called.insert(called, Some(at));
        at
    }

    /// The sentiment of a persona; that of `all`, or of nobody in particular, is the stage's.
    fn sentiment(&mut self, mut line: Line<'_>, at: usize) {
        let people = line
            .take(Column::Of(Field::For))
            .map(|cell| self.people(&cell.words));
        if let Some(level) = self.level(&mut line, Some(at)) {
            let Some(stage) = self.map.stages.get_mut(at) else {
                return;
            };
            let sentiment = &mut stage.sentiment;
            let people = people.unwrap_or_default();
            if people.is_empty() {
                sentiment.all = Some(level);
            }
            for id in people {
                let id = PersonaId::new(id);
                match sentiment.each.iter_mut().find(|(known, _)| *known == id) {
                    _ if id.as_str() == "all" => sentiment.all = Some(level),
                    Some((_, known)) => *known = level,
                    None => sentiment.each.push((id, level)),
                }
            }
        }
        self.leave(&line, Some(at));
    }

    fn item(&mut self, mut line: Line<'_>, at: usize, above: &mut Above) {
        let row = line.take(Column::Row).map(|cell| self.row_of(cell));
        let row = row.unwrap_or_else(|| above.row.clone());
        let Some(row) = row else {
            let notice = Notice::left_out(line.place.clone(), "long-no-row");
            self.notices.push(notice);
            self.leave_words(&mut line, Some(at));
            return;
        };
        above.row = Some(row.clone());
        let words = line.take(Column::Words);
        let fields = self.fields(&mut line, Owner::Item(&row), Some(at));
        let mut draft = Draft {
            text: words.map(|cell| from_cell(&cell.words)).unwrap_or_default(),
            fields,
            unknown: Vec::new(),
        };
        if let Some(cell) = line.take(Column::Unknown) {
            self.unknown(&row, &mut draft, cell, at);
        }
        let is_item = words.is_some() || !draft.fields.is_empty() || !draft.unknown.is_empty();
        if let Some(stage) = self.map.stages.get_mut(at) {
            stage.items(&row).extend(is_item.then_some(draft));
        }
        self.leave(&line, Some(at));
    }

    /// Keys the format does not know. What is no TOML any more is said and kept apart.
    fn unknown(&mut self, row: &RowId, draft: &mut Draft, cell: &Cell, at: usize) {
        for line in cell.words.lines().filter(|line| !line.trim().is_empty()) {
            let pair = line.split_once('=');
            let pair = pair.map(|(key, source)| (from_cell(key), from_cell(source)));
            let pair = pair.filter(|pair| {
                let is_new = draft.unknown.iter().all(|(known, _)| *known != pair.0);
                is_new && is_toml(row, pair)
            });
            match pair {
                Some(pair) => draft.unknown.push(pair),
                None => self.no_value(Column::Unknown, cell, Some(at)),
            }
        }
    }

    /// Keeps apart a record that stands nowhere.
    fn leave_words(&mut self, line: &mut Line<'_>, stage: Option<usize>) {
        if let Some(cell) = line.take(Column::Words) {
            self.keep(stage, &Column::Words.head(self.texts), cell);
        }
        self.leave(line, stage);
    }
}

/// Whether an item of that row can have a key with a value as TOML.
fn is_toml(row: &RowId, pair: &(String, String)) -> bool {
    let mut item = Draft::plain("x");
    item.unknown.push(pair.clone());
    let mut stage = NewStage::named("x");
    stage.items(row).push(item);
    let mut map = NewMap::default();
    map.stages.push(stage);
    if !row.is_built_in() {
        map.rows = Some(vec![RowDecl::Named(row.clone(), "x".to_owned())]);
    }
    let read = compose(&map).map(|text| read(&text).map);
    let read = read.map(|map| NewMap::of(&map).stages);
    read.is_ok_and(|stages| stages == map.stages)
}
