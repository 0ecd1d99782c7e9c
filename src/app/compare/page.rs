//! What two maps have, put into columns and rows: a column for what differs of the map itself and of
//! its personas, one for each stage of either map, and in each row the items of both.

use std::collections::HashMap;

use super::Compare;
use super::told::{role_of_tone, sign};
use crate::app::state::App;
use crate::diff::{Fate, Gap, ItemPair, Line, Sides, StagePair, Telling, Tone};
use crate::i18n::{Arg, row_label, words};
use crate::layout::{ComparedColumn, ComparedEntry, ComparedRow, Comparison, Role, Run};
use crate::model::{Field, Map, RowId, View};
use crate::text::Shown;

/// A difference and the column it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) gap: Gap,
    pub(super) column: usize,
}

/// Two maps as they are shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) comparison: Comparison,
    /// The differences the view shows, column by column and downwards.
    pub(super) places: Vec<Place>,
    /// The column of the first stage.
    pub(super) first_stage: usize,
}

impl App {
    pub(super) fn compared_page(&self, compare: &Compare) -> Page {
        let maps = compare.maps(self.map());
        let [before, after] = maps;
        let book = Book {
            telling: Telling {
                before,
                after,
                difference: &compare.difference,
                texts: &self.texts,
                ascii: self.glyphs.is_ascii(),
            },
            views: self.views_of(compare),
            rows: rows_of(compare, maps),
            line_break: self.glyphs.line_break,
        };
        let mut page = book.page(compare.all);
        page.comparison.sides = self.compared_sides(compare);
        let whose = match self.view.persona() {
            Some(persona) => self.persona_name(persona),
            None => self.texts.text("table-everyone"),
        };
        page.comparison.whose = Shown::new(&whose).into_string();
        let name = [("whose", words(page.comparison.whose.clone()))];
        if page.places.is_empty() {
            page.comparison.nothing = self.keyed("compare-nothing", &name);
        }
        let (shown, all) = (page.places.len(), compare.difference.tally().count());
        let args = [("count", Arg::from(shown)), ("all", Arg::from(all))];
        let id = if shown == all {
            "compare-count"
        } else {
            "compare-count-of"
        };
        page.comparison.count = self.texts.with(id, &args);
        page
    }
}

/// The rows of both maps: those the second shows, then those only the first shows, then those that
/// are shown in neither and differ all the same.
fn rows_of(compare: &Compare, [before, after]: [&Map; 2]) -> Vec<RowId> {
    let mut rows: Vec<RowId> = Vec::new();
    let mut add = |row: &RowId| {
        if !rows.contains(row) {
            rows.push(row.clone());
        }
    };
    for map in [after, before] {
        map.shown_rows()
            .iter()
            .filter_map(|decl| decl.row())
            .for_each(&mut add);
    }
    let cells = compare
        .difference
        .stages
        .iter()
        .flat_map(|stage| &stage.cells);
    cells.map(|cell| &cell.row).for_each(add);
    rows
}

/// What a page is written from.
struct Book<'a> {
    telling: Telling<'a>,
    views: [View; 2],
    rows: Vec<RowId>,
    line_break: char,
}

impl Book<'_> {
    fn page(&self, all: bool) -> Page {
        let difference = self.telling.difference;
        let gaps: Vec<Gap> = difference
            .gaps()
            .into_iter()
            .filter(|gap| self.is_seen(*gap))
            .collect();
        let of_map = |gap: &Gap| stage_of(*gap).is_none();
        let first_stage = usize::from(gaps.iter().any(of_map));
        let column = |gap: &Gap| stage_of(*gap).map_or(0, |stage| stage + first_stage);
        let mut places: Vec<Place> = gaps
            .iter()
            .map(|gap| Place {
                gap: *gap,
                column: column(gap),
            })
            .collect();
        places.sort_by_key(|place| (place.column, self.rank(place.gap)));
        let numbers = places.iter().enumerate();
        let numbers: HashMap<Gap, usize> = numbers.map(|(at, place)| (place.gap, at)).collect();
        let mut columns = Vec::new();
        if first_stage > 0 {
            columns.push(ComparedColumn {
                name: self.telling.texts.text("compare-map"),
                mark: ' ',
                ..ComparedColumn::default()
            });
        }
        columns.extend(difference.stages.iter().map(|stage| self.column(stage)));
        let mut rows = self.empty_rows(columns.len());
        for (at, place) in places.iter().enumerate() {
            if !matches!(place.gap, Gap::Sentiment(..) | Gap::Item(..)) {
                let entry = self.property(place.gap, at);
                let row = self.rank(place.gap).saturating_sub(1);
                put(&mut rows, row, place.column, entry);
            }
        }
        for (at, stage) in difference.stages.iter().enumerate() {
            for (row, cell) in stage.cells.iter().enumerate() {
                let place = self.rows.iter().position(|known| *known == cell.row);
                for (item, pair) in cell.items.iter().enumerate() {
                    let number = numbers.get(&Gap::Item(at, row, item)).copied();
                    if let Some(entry) = self.entry(pair, Gap::Item(at, row, item), number) {
                        let row = place.map_or(0, |place| place + 1);
                        put(&mut rows, row, at + first_stage, entry);
                    }
                }
            }
        }
        let differs =
            |row: &ComparedRow| row.cells.iter().flatten().any(|entry| entry.gap.is_some());
        let holds = |row: &ComparedRow| row.cells.iter().any(|cell| !cell.is_empty());
        rows.retain(|row| if all { holds(row) } else { differs(row) });
        Page {
            comparison: Comparison {
                columns,
                rows,
                ..Comparison::default()
            },
            places,
            first_stage,
        }
    }

    fn empty_rows(&self, columns: usize) -> Vec<ComparedRow> {
        let maps = [self.telling.after, self.telling.before];
        let texts = self.telling.texts;
        let labels = self.rows.iter().map(|row| row_label(row, &maps, texts));
        // That a stage is new is to be known first; its properties come behind what is lived there.
        let first = [texts.text("compare-stage")].into_iter();
        let labels = first
            .chain(labels)
            .chain([texts.text("compare-properties")]);
        let row = |label: String| ComparedRow {
            label: Shown::new(&label).into_string(),
            cells: vec![Vec::new(); columns],
        };
        labels.map(row).collect()
    }

    /// Whether the view shows a difference: another persona's items and numbers it does not.
    fn is_seen(&self, gap: Gap) -> bool {
        let difference = self.telling.difference;
        let stage = stage_of(gap).and_then(|at| difference.stages.get(at));
        match gap {
            Gap::Sentiment(_, at) => {
                let whose = stage.and_then(|stage| stage.sentiments.get(at));
                let whose = whose.and_then(|change| change.who.as_ref());
                let [_, view] = &self.views;
                whose.is_none() || view.persona().is_none() || view.persona() == whose
            }
            Gap::Item(_, row, item) => {
                let cell = stage.and_then(|stage| stage.cells.get(row));
                let pair = cell.and_then(|cell| cell.items.get(item));
                pair.is_some_and(|pair| self.is_item_seen(pair))
            }
            _ => true,
        }
    }

    fn is_item_seen(&self, pair: &ItemPair) -> bool {
        let items = self.telling.items(pair).into_iter().zip(&self.views);
        let mut seen = items.filter_map(|(item, view)| Some(item?.is_seen_by(view.persona())));
        seen.any(|is_seen| is_seen)
    }

    /// Where a difference stands in its column: at the curve, in the first row, in the row of an item,
    /// or in the last.
    fn rank(&self, gap: Gap) -> usize {
        match gap {
            Gap::Sentiment(..) => 0,
            Gap::Item(stage, row, _) => {
                let stage = self.telling.difference.stages.get(stage);
                let cell = stage.and_then(|stage| stage.cells.get(row));
                let place = |row: &RowId| self.rows.iter().position(|known| known == row);
                cell.and_then(|cell| place(&cell.row))
                    .map_or(1, |place| place + 2)
            }
            Gap::Stage(_) => 1,
            _ => self.rows.len() + 2,
        }
    }

    fn column(&self, pair: &StagePair) -> ComparedColumn {
        let [before, after] = pair.stages(self.telling.before, self.telling.after);
        let number = pair.at.after().or(pair.at.before()).map_or(0, |at| at + 1);
        let name = after.or(before).map_or("", |stage| stage.name.as_str());
        let is_renamed = pair.fields.iter().any(|change| change.field == Field::Name);
        let mark = match &pair.at {
            Sides::New(_) => '+',
            Sides::Gone(_) => '-',
            Sides::Both { .. } if pair.is_moved => '>',
            Sides::Both { .. } if is_renamed => '~',
            Sides::Both { .. } => ' ',
        };
        let [first, second] = &self.views;
        let value = |map: &Map, stage: Option<&crate::model::Stage>, view: &View| {
            stage.and_then(|stage| map.sentiment(stage, view))
        };
        ComparedColumn {
            name: self.shown(&format!("{number} {name}")),
            mark,
            is_stage: [before, after].map(|stage| stage.is_some()),
            values: [
                value(self.telling.before, before, first),
                value(self.telling.after, after, second),
            ],
        }
    }

    /// What differs of the map, of a persona, or of a stage itself.
    fn property(&self, gap: Gap, number: usize) -> ComparedEntry {
        let lines = self.telling.gap(gap);
        let mut runs = Vec::new();
        let mut mark = ' ';
        if let Some(line) = lines.first() {
            mark = sign(line.mark);
            runs = self.runs(line, mark);
        }
        let stage = stage_of(gap).and_then(|at| self.telling.difference.stages.get(at));
        if let (Gap::Stage(_), Some(stage)) = (gap, stage) {
            // The name stands above.
            let (text, of) = match stage.at {
                Sides::New(_) => ("compare-stage-new", '+'),
                Sides::Gone(_) => ("compare-stage-gone", '-'),
                Sides::Both { .. } => ("compare-stage-moved", '>'),
            };
            let places = [stage.at.before(), stage.at.after()];
            let [from, to] = places.map(|at| Arg::from(at.map_or(0, |at| at + 1)));
            let text = self.telling.texts.with(text, &[("from", from), ("to", to)]);
            mark = of;
            runs = vec![Run {
                text,
                role: role_of_tone(Tone::Plain, mark),
            }];
        }
        if let Gap::PersonaField(at, _) = gap {
            runs.insert(0, self.persona_name(at));
        }
        ComparedEntry {
            mark,
            runs,
            gap: Some(number),
        }
    }

    fn persona_name(&self, at: usize) -> Run {
        let pair = self.telling.difference.personas.get(at);
        let [before, after] = pair.map_or([None, None], |pair| {
            pair.personas(self.telling.before, self.telling.after)
        });
        let name = after.or(before).map_or("", |persona| persona.name.as_str());
        let args = [("label", words(name))];
        Run {
            text: self.shown(&format!(
                "{} ",
                self.telling.texts.with("diff-label", &args)
            )),
            role: Role::Caption,
        }
    }

    /// An item; nothing where the view does not show it.
    fn entry(&self, pair: &ItemPair, gap: Gap, number: Option<usize>) -> Option<ComparedEntry> {
        if number.is_none() && !self.is_item_seen(pair) {
            return None;
        }
        let lines = self.telling.gap(gap);
        let first = lines.first()?;
        let mark = match pair.fate() {
            Fate::Kept => ' ',
            _ => sign(first.mark),
        };
        let mut runs = self.runs(first, mark);
        if pair.fate() == Fate::Added {
            // All it has besides its words is told at the foot.
            runs.retain(|run| run.role != Role::Caption);
        }
        // Where the words are the same, what differs is in the fields.
        if pair.fate() == Fate::Changed {
            for line in lines.iter().skip(1) {
                runs.push(Run {
                    text: " ".to_owned(),
                    role: Role::Plain,
                });
                runs.extend(self.runs(line, mark));
            }
        }
        Some(ComparedEntry {
            mark,
            runs,
            gap: number,
        })
    }

    /// The words of a line as the second map has them.
    fn runs(&self, line: &Line, mark: char) -> Vec<Run> {
        let kept = line.runs.iter().filter(|run| run.tone != Tone::Removed);
        let run = |run: &crate::diff::Run| Run {
            text: self.shown(&run.text),
            role: role_of_tone(run.tone, mark),
        };
        kept.map(run).collect()
    }

    fn shown(&self, text: &str) -> String {
        Shown::with_line_break(text, self.line_break).into_string()
    }
}

/// The stage a difference stands in.
fn stage_of(gap: Gap) -> Option<usize> {
    match gap {
        Gap::Stage(at) | Gap::StageField(at, _) | Gap::Sentiment(at, _) | Gap::Item(at, _, _) => {
            Some(at)
        }
        Gap::Field(_) | Gap::Rows | Gap::Persona(_) | Gap::PersonaField(..) => None,
    }
}

fn put(rows: &mut [ComparedRow], row: usize, column: usize, entry: ComparedEntry) {
    let cell = rows.get_mut(row).and_then(|row| row.cells.get_mut(column));
    if let Some(cell) = cell {
        cell.push(entry);
    }
}
