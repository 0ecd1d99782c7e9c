//! `jalon log FILE --stage S [--row R]`: who changed a stage or a cell, when and how.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value as Json, json};

use super::args::{LogArgs, Report};
use super::diff::dress;
use super::revision::{Commit, committed, contents, history};
use super::{Context, Exit, no_such, open_document, print, print_json, read_bytes, say, shown};
use crate::check::render;
use crate::diff::{
    Difference, ItemPair, Line, Mark, Run, StagePair, Telling, Tone, item_to_json, stage_to_json,
    to_text,
};
use crate::doc::{Access, Document, ReadOnly, read};
use crate::i18n::{Arg, Texts, row_label, words};
use crate::model::{Map, RowId, Stage, StageId};
use crate::text::{Shown, fold};

/// How many changes are told where nothing else is asked for.
const MANY: usize = 20;
/// How many commits are looked at in one go.
const AHEAD: usize = 16;
/// Grows when a key changes its meaning or goes.
const SCHEMA_VERSION: i64 = 1;

/// Tells the history.
pub(super) fn run(args: &LogArgs, context: &Context) -> Exit {
    log(args, context).unwrap_or_else(|exit| exit)
}

fn log(args: &LogArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let bytes = read_bytes(&args.file, context)?;
    let document: Document<()> = open_document(&args.file, &bytes, context)?;
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
        let (problems, text) = (document.diagnostics(), document.text());
        let name = shown(&args.file);
        say(render(problems, text, &name, texts, context.words_pen).trim_end());
        return Err(Exit::BadDocument);
    }
    let map = document.map();
    let stage = map
        .find_stage(&args.stage)
        .and_then(|at| map.stages.get(at));
    let stage = stage.ok_or_else(|| no_such("no-stage-named", &args.stage, texts))?;
    let row = match &args.row {
        None => None,
        Some(word) => {
            let row = find_row(word, map, texts);
            Some(row.ok_or_else(|| no_such("no-row-named", word, texts))?)
        }
    };
    let commits = history(&args.file, context)?;
    if commits.is_empty() {
        let name = [("name", words(shown(&args.file)))];
        say(&texts.with("log-not-committed", &name));
        return Err(Exit::Io);
    }
    let place = match &row {
        None => stage.name.clone(),
        Some(row) => {
            let path = context.glyphs.path;
            format!("{} {path} {}", stage.name, row_label(row, &[map], texts))
        }
    };
    let mut walk = Walk {
        ids: BTreeSet::from([stage.id.clone()]),
        row,
        texts,
        ascii: context.pen.ascii,
        found: Vec::new(),
        waiting: None,
    };
    let most = args.number.unwrap_or(MANY);
    let last = committed(&args.file, context);
    if let Some(last) = last.and_then(|bytes| readable(&bytes)) {
        walk.step(&last, map, None);
    }
    walk.through(&commits, most, |names| contents(names, &args.file, context))?;
    let more = walk.found.len() > most;
    walk.found.truncate(most);
    let printed = match args.format.unwrap_or_default() {
        Report::Json => {
            let changes: Vec<Json> = walk.found.into_iter().map(|found| found.json).collect();
            let document = json!({
                "schema_version": SCHEMA_VERSION,
                "file": args.file.to_string_lossy(),
                "stage": stage.id.as_str(),
                "row": walk.row.as_ref().map(RowId::key),
                "changes": changes,
            });
            print_json(&format!("{document:#}\n"), texts)
        }
        Report::Text => {
            if walk.found.is_empty() {
                let place = Shown::new(&place).into_string();
                context.remark(&texts.with("log-nothing", &[("place", words(place))]));
            }
            let lines: Vec<Line> = walk
                .found
                .into_iter()
                .flat_map(|found| found.lines)
                .collect();
            print(&to_text(&lines, dress(context)), texts)
        }
    };
    if more {
        let count = Arg::from(most.saturating_mul(2).max(1));
        context.remark(&texts.with("log-more", &[("count", count)]));
    }
    Ok(printed)
}

/// The map of a version, if it can be read.
fn readable(bytes: &[u8]) -> Option<Map> {
    let reading = read(std::str::from_utf8(bytes).ok()?);
    let is_broken = reading.access == Access::ReadOnly(ReadOnly::Syntax);
    (!is_broken).then_some(reading.map)
}

/// The row a person names: by its key, or the beginning of what it is called here.
fn find_row(word: &str, map: &Map, texts: &Texts) -> Option<RowId> {
    let own = map
        .rows
        .iter()
        .flatten()
        .filter_map(|decl| decl.row().cloned());
    let mut rows: Vec<RowId> = RowId::BUILT_IN.into();
    rows.extend(own.filter(|row| !row.is_built_in()));
    let asked = fold(word.trim());
    let by_key = rows.iter().find(|row| row.key() == word.trim());
    let by_name = || {
        let called = |row: &&RowId| fold(&row_label(row, &[map], texts)).starts_with(&asked);
        rows.iter().find(called).filter(|_| !asked.is_empty())
    };
    by_key.or_else(by_name).cloned()
}

/// A commit that changed the place.
struct Found {
    lines: Vec<Line>,
    json: Json,
}

/// The way back through the versions of a map.
struct Walk<'a> {
    /// The ids the stage has had, as far as the way has come.
    ids: BTreeSet<StageId>,
    row: Option<RowId>,
    texts: &'a Texts,
    ascii: bool,
    found: Vec<Found>,
    /// A version whose forerunner cannot be read, with who made it: it is compared with the next that
    /// can.
    waiting: Option<(Map, Commit)>,
}

impl Walk<'_> {
    /// Goes back until one change more is found than asked for, or to the beginning.
    fn through(
        &mut self,
        commits: &[Commit],
        most: usize,
        contents: impl Fn(&[String]) -> Result<Vec<Vec<u8>>, Exit>,
    ) -> Result<(), Exit> {
        let mut known: HashMap<String, Option<Map>> = HashMap::new();
        for some in commits.chunks(AHEAD) {
            let named = some
                .iter()
                .flat_map(|commit| commit.before.iter().chain([&commit.after]));
            let wanted: BTreeSet<&String> = named.collect();
            known.retain(|name, _| wanted.contains(name));
            let missing = wanted.into_iter().filter(|name| !known.contains_key(*name));
            let missing: Vec<String> = missing.cloned().collect();
            let texts = contents(&missing)?;
            let maps = texts.iter().map(|bytes| readable(bytes));
            known.extend(missing.into_iter().zip(maps));
            for commit in some {
                self.at(commit, &known);
                if self.found.len() > most {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn at(&mut self, commit: &Commit, known: &HashMap<String, Option<Map>>) {
        let readable = |name: &String| known.get(name).and_then(Option::as_ref);
        let after = readable(&commit.after).map(|map| (map.clone(), commit.clone()));
        let Some((after, by)) = self.waiting.take().or(after) else {
            return;
        };
        match &commit.before {
            None => self.step(&Map::default(), &after, Some(&by)),
            Some(before) => match readable(before) {
                Some(before) => self.step(before, &after, Some(&by)),
                None => self.waiting = Some((after, by)),
            },
        }
    }

    /// Looks at what a commit changed, or what is not committed yet.
    fn step(&mut self, before: &Map, after: &Map, commit: Option<&Commit>) {
        let difference = Difference::of(before, after);
        let telling = Telling {
            before,
            after,
            difference: &difference,
            texts: self.texts,
            ascii: self.ascii,
        };
        let has_id = |stage: Option<&Stage>| stage.is_some_and(|it| self.ids.contains(&it.id));
        let with_id = |which: fn([Option<&Stage>; 2]) -> Option<&Stage>| {
            let mut pairs = difference.stages.iter();
            pairs.find(|pair| has_id(which(pair.stages(before, after))))
        };
        // A merge can have gone back to the id from before a renaming.
        let Some(pair) = with_id(|[_, new]| new).or_else(|| with_id(|[old, _]| old)) else {
            return;
        };
        let known = pair.stages(before, after).into_iter().flatten();
        self.ids.extend(known.map(|stage| stage.id.clone()));
        let pair = self.only(pair);
        let away: Vec<&ItemPair> = difference.moved_away(&pair, self.row.as_ref()).collect();
        if pair.is_kept() && away.is_empty() {
            return;
        }
        let mut lines = telling.stage(&pair);
        lines.retain(|line| line.depth > 0 || line.mark != Mark::None);
        if self.row.is_some() {
            // The row is what was asked for, and needs no name again.
            lines.retain(|line| line.mark != Mark::None && line.depth > 0);
        }
        lines.extend(away.iter().filter_map(|pair| telling.moved_away(2, pair)));
        if lines.is_empty() {
            return;
        }
        let least = lines
            .iter()
            .map(|line| line.depth)
            .min()
            .unwrap_or_default();
        for line in &mut lines {
            line.depth = line.depth + 1 - least;
        }
        lines.insert(0, head(commit, self.texts));
        let told = |part: fn(&Commit) -> &String| commit.map(part);
        let json = json!({
            "commit": told(|commit| &commit.hash),
            "date": told(|commit| &commit.date),
            "author": told(|commit| &commit.author),
            "subject": told(|commit| &commit.subject),
            "difference": stage_to_json(&telling, &pair),
            "moved_away": away.iter().map(|item| item_to_json(&telling, item)).collect::<Vec<_>>(),
        });
        self.found.push(Found { lines, json });
    }

    /// The stage with what differs of the row alone, if one was asked for.
    fn only(&self, pair: &StagePair) -> StagePair {
        let mut pair = pair.clone();
        if let Some(row) = &self.row {
            pair.fields.clear();
            pair.is_moved = false;
            pair.cells.retain(|cell| cell.row == *row);
            if *row != RowId::Emotions {
                pair.sentiments.clear();
            }
        }
        pair
    }
}

/// `a1b2c3d  2026-09-14  Inès Martin  reword the pains`.
fn head(commit: Option<&Commit>, texts: &Texts) -> Line {
    let (name, rest) = match commit {
        None => (texts.text("log-uncommitted"), String::new()),
        Some(Commit {
            hash,
            date,
            author,
            subject,
            ..
        }) => (hash.clone(), format!("  {date}  {author}  {subject}")),
    };
    let runs = [(Tone::Heading, name), (Tone::Faint, rest)];
    Line {
        depth: 0,
        mark: Mark::None,
        runs: runs.map(|(tone, text)| Run { tone, text }).into(),
    }
}
