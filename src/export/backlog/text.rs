//! The backlog as a table for a terminal or a pipe. What has no room for a column of its own stands below
//! the words it is about: nothing is cut.

use super::columns::Column;
use super::{Backlog, Idea, Ideas};
use crate::export::lines::{Sheet, Tone};
use crate::i18n::{Arg, Texts, words};
use crate::model::RankBy;
use crate::text::{pad, width};

/// What stands between columns.
const GAP: usize = 2;
/// The most columns of the terminal that anything but the words is given.
const WIDEST: usize = 20;
/// The fewest columns the words have beside others; below that, others go below the words.
const ROOMY: usize = 36;
/// The columns before the words.
const FIGURES: [Column; 3] = [Column::Impact, Column::Effort, Column::Score];
/// The columns behind the words.
const BESIDE: [Column; 5] = [
    Column::Stage,
    Column::Map,
    Column::Status,
    Column::Owner,
    Column::Due,
];
/// Those of them that a narrow page has below the words, the first first.
const FIRST_TO_GO: [Column; 5] = [
    Column::Map,
    Column::Stage,
    Column::Owner,
    Column::Due,
    Column::Status,
];

/// A column of the table: its head, its width, its cells.
struct Shown {
    column: Column,
    head: String,
    width: usize,
    cells: Vec<String>,
}

/// The backlog with a line above that says what it is; nothing where there is no opportunity.
pub fn backlog_to_text(backlog: &Backlog, texts: &Texts, sheet: Sheet) -> String {
    if backlog.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    sheet.line(&mut out, &sheet.shown(&title(backlog, texts)), 0, &[]);
    out.push('\n');
    let figures = FIGURES.map(|column| shown(backlog, column, texts, sheet));
    let is_said = |it: &Shown| {
        let is_one = it.column == Column::Map && backlog.maps.len() < 2;
        !is_one && it.cells.iter().any(|cell| !cell.is_empty())
    };
    let beside = BESIDE.map(|column| shown(backlog, column, texts, sheet));
    let mut beside: Vec<Shown> = beside.into_iter().filter(is_said).collect();
    let said: Vec<Column> = beside.iter().map(|it| it.column).collect();
    let taken = |columns: &[Shown]| columns.iter().map(|it| it.width + GAP).sum::<usize>();
    let words = shown(backlog, Column::Words, texts, sheet);
    let room = |beside: &[Shown]| match sheet.width {
        None => usize::MAX,
        Some(width) => width.saturating_sub(taken(&figures) + taken(beside)),
    };
    for column in FIRST_TO_GO {
        // What stands below the words wants room too.
        let is_whole = beside.len() == said.len();
        let wanted = if is_whole {
            words.width.min(ROOMY)
        } else {
            ROOMY
        };
        if room(&beside) < wanted {
            beside.retain(|it| it.column != column);
        }
    }
    let is_below = |column: &Column| beside.iter().all(|it| it.column != *column);
    let below: Vec<Column> = said.iter().copied().filter(is_below).collect();
    let below: Vec<String> = (backlog.ideas().zip(backlog.map_names()))
        .map(|((map, idea), name)| sheet.shown(&told_below(&below, (map, name), idea, texts)))
        .collect();
    let widest = below.iter().map(|line| width(line)).max().unwrap_or(0);
    let table = Table {
        room: room(&beside).min(words.width.max(widest)).max(1),
        figures: &figures,
        words: &words,
        beside: &beside,
        sheet,
    };
    table.head(&mut out);
    for (at, ((_, idea), below)) in backlog.ideas().zip(&below).enumerate() {
        table.row(&mut out, at, idea, below);
    }
    out
}

/// `12 opportunities in 3 maps, by score`; of one map, with its title.
pub(super) fn title(backlog: &Backlog, texts: &Texts) -> String {
    let order = match backlog.by {
        RankBy::Priority => "backlog-by-priority",
        RankBy::Impact => "backlog-by-impact",
        RankBy::Effort => "backlog-by-effort",
        RankBy::Due => "backlog-by-due",
    };
    let mut args = vec![
        ("count", Arg::from(backlog.order.len())),
        ("order", words(texts.text(order))),
        ("maps", Arg::from(backlog.maps.len())),
    ];
    match backlog.maps.as_slice() {
        [map] if !map.title.is_empty() => {
            args.push(("title", words(map.title.as_str())));
            texts.with("backlog-title-one", &args)
        }
        _ => texts.with("backlog-title", &args),
    }
}

fn shown(backlog: &Backlog, column: Column, texts: &Texts, sheet: Sheet) -> Shown {
    let head = match column {
        Column::Impact => texts.text("backlog-impact"),
        Column::Effort => texts.text("backlog-effort"),
        column => column.head(texts),
    };
    let ideas = backlog.ideas().zip(backlog.map_names());
    let cells = ideas.map(|((map, idea), name)| match column {
        Column::Map => sheet.shown(name),
        column => sheet.shown(&column.words(map, idea, texts)),
    });
    let cells: Vec<String> = cells.collect();
    let widest = cells.iter().map(|cell| width(cell)).max().unwrap_or(0);
    let widest = widest.max(width(&head));
    let is_bound = sheet.width.is_some() && column != Column::Words;
    Shown {
        column,
        width: if is_bound { widest.min(WIDEST) } else { widest },
        head,
        cells,
    }
}

/// What of an opportunity has no column, in one line.
fn told_below(below: &[Column], (map, name): (&Ideas, &str), idea: &Idea, texts: &Texts) -> String {
    let told = below.iter().map(|column| match column {
        Column::Map => name.to_owned(),
        column => column.told(map, idea, texts),
    });
    let told: Vec<String> = told.filter(|told| !told.is_empty()).collect();
    texts.list(&told)
}

/// The columns as they are laid out.
struct Table<'a> {
    figures: &'a [Shown],
    words: &'a Shown,
    /// The columns of the terminal that the words have.
    room: usize,
    beside: &'a [Shown],
    sheet: Sheet,
}

/// The lines of a cell, each with its tone.
type Cell = Vec<(String, Option<Tone>)>;

impl Table<'_> {
    fn head(&self, out: &mut String) {
        let cell = |shown: &Shown, room| self.cell(&shown.head, room, Some(Tone::Head));
        let columns = self
            .figures
            .iter()
            .map(|it| (true, it.width, cell(it, it.width)));
        let words = std::iter::once((false, self.room, cell(self.words, self.room)));
        let beside = self
            .beside
            .iter()
            .map(|it| (false, it.width, cell(it, it.width)));
        let cells: Vec<_> = columns.chain(words).chain(beside).collect();
        self.put(out, &cells);
    }

    fn row(&self, out: &mut String, at: usize, idea: &Idea, below: &str) {
        let text = |shown: &Shown| shown.cells.get(at).cloned().unwrap_or_default();
        let tone = |shown: &Shown| {
            let is_bad = shown.column == Column::Due && idea.is_overdue;
            is_bad.then_some(Tone::Bad)
        };
        let columns = self.figures.iter();
        let columns = columns.map(|it| (true, it.width, self.cell(&text(it), it.width, None)));
        let mut words = self.cell(&text(self.words), self.room, None);
        if !below.is_empty() {
            let presses = idea.is_overdue && self.beside.iter().all(|it| it.column != Column::Due);
            let tone = if presses { Tone::Bad } else { Tone::Faint };
            words.extend(self.cell(below, self.room, Some(tone)));
        }
        let words = std::iter::once((false, self.room, words));
        let beside = self.beside.iter();
        let beside = beside.map(|it| (false, it.width, self.cell(&text(it), it.width, tone(it))));
        let cells: Vec<_> = columns.chain(words).chain(beside).collect();
        self.put(out, &cells);
    }

    fn cell(&self, text: &str, room: usize, tone: Option<Tone>) -> Cell {
        let parts = Sheet::parts(text, self.sheet.width.map(|_| room));
        let parts = parts.into_iter();
        parts
            .map(|part| (text.get(part).unwrap_or_default().to_owned(), tone))
            .collect()
    }

    /// Cells side by side, each with whether it stands at the right and its width.
    fn put(&self, out: &mut String, cells: &[(bool, usize, Cell)]) {
        let lines = cells.iter().map(|(_, _, cell)| cell.len()).max();
        for at in 0..lines.unwrap_or(0) {
            let mut line = String::new();
            // Blanks are only written before something that follows.
            let mut blanks = 0;
            for (is_right, room, cell) in cells {
                let (text, tone) = cell.get(at).cloned().unwrap_or_default();
                let spare = room.saturating_sub(width(&text));
                let (before, behind) = if *is_right { (spare, 0) } else { (0, spare) };
                if text.is_empty() {
                    blanks += room + GAP;
                    continue;
                }
                line.push_str(&pad("", blanks + before));
                line.push_str(&match tone {
                    Some(tone) => self.sheet.paint(&text, tone),
                    None => text,
                });
                blanks = behind + GAP;
            }
            out.push_str(&line);
            out.push('\n');
        }
    }
}
