//! One audit: the file of its questions and answers. It never changes: each answer gives another one,
//! which differs from the one before in the lines of that answer alone.

use std::collections::{BTreeMap, HashMap};

use super::check::{Check, Outcome, Source};
use super::name::Names;
use crate::doc::OpenError;
use crate::doc::beside::{AUDIT, At, Moment, Record, Sheet, SheetError, Value};
use crate::model::{ItemId, PersonaId, StageId};

/// The longest time between two answers, in seconds, that counts as time spent on the second. Whoever
/// is away for longer has put the audit down.
const LONGEST_PAUSE: i64 = 30 * 60;

/// What a run begins with.
#[derive(Clone, Debug)]
pub struct Begin<'a> {
    /// The file of the map, relative to the folder the run will be in.
    pub map: &'a str,
    /// The [`digest`] of the map's bytes.
    pub digest: &'a str,
    /// Who is walked as; none is everyone.
    pub persona: Option<&'a PersonaId>,
    /// Who walks; empty where that is not known.
    pub auditor: &'a str,
    /// When it begins.
    pub started: Moment,
    /// What is asked.
    pub checks: &'a [Check],
}

/// One thing answered. A list of them is one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was found.
    Result(Outcome),
    /// How bad it is, 1 to 5; none is not said.
    Severity(Option<i64>),
    /// What was seen; empty is nothing.
    Note(String),
    /// Paths and addresses of what shows it; none takes them away.
    Evidence(Vec<String>),
}

/// An audit run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    sheet: Sheet,
    checks: Vec<Check>,
}

/// What tells one state of a map's bytes from another, with how it is made: 64 bits of FNV-1a (Fowler,
/// Noll and Vo; RFC 9923). It notices a change; it keeps nobody from making one unseen.
pub fn digest(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("fnv1a64:{sum:016x}")
}

impl Run {
    /// A run nobody has answered anything in.
    ///
    /// # Errors
    /// A word is too long or a check has no place in the format; no check made by [`super::plan()`] is so.
    pub fn begin(begin: &Begin<'_>) -> Result<Self, SheetError> {
        let text = |words: &str| (!words.is_empty()).then(|| Value::from(words));
        let mut sheet = Sheet::read(&AUDIT, "");
        for (key, value) in [
            ("map", text(begin.map)),
            ("map_digest", text(begin.digest)),
            ("persona", text(begin.persona.map_or("", |p| p.as_str()))),
            ("auditor", text(begin.auditor)),
            ("started", Some(Value::Time(begin.started))),
        ] {
            if let Some(value) = value {
                sheet = sheet.set(At::Root, key, &value)?;
            }
        }
        let tables: Vec<_> = begin.checks.iter().map(values).collect();
        Ok(Self::of(sheet.push_all(&tables)?))
    }

    /// Reads the text of a run, whatever it holds; [`Run::sheet`] tells what is wrong with it.
    pub fn read(text: &str) -> Self {
        Self::of(Sheet::read(&AUDIT, text))
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// They are not UTF-8.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        Sheet::open(&AUDIT, bytes).map(Self::of)
    }

    fn of(sheet: Sheet) -> Self {
        let checks = sheet.tables().iter().filter_map(check).collect();
        Self { sheet, checks }
    }

    /// The file: its text and bytes, and what is wrong with it.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// The file of the map, relative to the run's own folder.
    pub fn map(&self) -> Option<&str> {
        self.sheet.root().text("map")
    }

    /// The [`digest`] of the map as it was when the questions were made of it.
    pub fn map_digest(&self) -> Option<&str> {
        self.sheet.root().text("map_digest")
    }

    /// Who is walked as; none is everyone.
    pub fn persona(&self) -> Option<PersonaId> {
        self.sheet.root().text("persona").map(PersonaId::new)
    }

    /// Who walks.
    pub fn auditor(&self) -> Option<&str> {
        self.sheet.root().text("auditor")
    }

    /// When it began.
    pub fn started(&self) -> Option<Moment> {
        self.sheet.root().time("started")
    }

    /// When its last question was answered; none as long as one is open.
    pub fn finished(&self) -> Option<Moment> {
        self.sheet.root().time("finished")
    }

    /// The questions with their answers, in the order they are asked. A table without an id is not
    /// among them: it cannot be named, and is a problem of the file.
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// The question of that id.
    pub fn check(&self, id: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.id == id)
    }

    /// The names of the lists it asks, each once.
    pub fn lists(&self) -> Vec<&str> {
        let mut lists: Vec<&str> = Vec::new();
        for list in self.checks.iter().filter_map(|c| c.list.as_deref()) {
            if !lists.contains(&list) {
                lists.push(list);
            }
        }
        lists
    }

    /// Whether another walks the same way: as the same persona, with the same lists.
    pub fn is_like(&self, other: &Self) -> bool {
        let lists = |run: &Self| {
            let mut lists: Vec<String> = run.lists().into_iter().map(str::to_owned).collect();
            lists.sort();
            lists
        };
        self.persona() == other.persona() && lists(self) == lists(other)
    }

    /// With a question answered, in one act of that time. The first answer to it also notes how long it
    /// took: since the answer before to another, or the beginning. The last open question finishes the run.
    ///
    /// # Errors
    /// There is no such question, a severity is out of range, or the file may only be looked at.
    pub fn answer(&self, id: &str, answers: &[Answer], at: Moment) -> Result<Self, SheetError> {
        let place = self.place(id)?;
        let before = self.check(id).map_or(Outcome::Todo, |check| check.result);
        let mut sheet = self.sheet.clone();
        for answer in answers {
            sheet = match answer {
                Answer::Result(outcome) => {
                    let sheet = sheet.set(place, "result", &Value::from(outcome.key()))?;
                    match (before.is_seen(), outcome.is_seen(), self.pause(id, at)) {
                        (false, true, Some(pause)) => {
                            sheet.set(place, "seconds", &Value::Whole(pause))?
                        }
                        (_, false, _) => sheet.clear(place, "seconds")?,
                        _ => sheet,
                    }
                }
                Answer::Severity(severity) => {
                    put(&sheet, place, "severity", severity.map(Value::Whole))?
                }
                Answer::Note(note) => {
                    let note = note.trim_end();
                    put(
                        &sheet,
                        place,
                        "note",
                        (!note.is_empty()).then(|| note.into()),
                    )?
                }
                Answer::Evidence(evidence) => {
                    let value = (!evidence.is_empty()).then(|| Value::Texts(evidence.clone()));
                    put(&sheet, place, "evidence", value)?
                }
            };
        }
        sheet = sheet.set(place, "at", &Value::Time(at))?;
        Self::of(sheet).with_end(at)
    }

    /// With more questions at its end. One whose id is taken gets another.
    ///
    /// # Errors
    /// As [`Run::begin`], or the file may only be looked at.
    pub fn with_more(&self, checks: &[Check], at: Moment) -> Result<Self, SheetError> {
        let mut names = Names::of(self.checks.iter().map(|check| check.id.as_str()));
        let mut tables = Vec::with_capacity(checks.len());
        for check in checks {
            let id = names.give(&check.id);
            tables.push(values(&Check {
                id,
                ..check.clone()
            }));
        }
        Self::of(self.sheet.push_all(&tables)?).with_end(at)
    }

    /// With questions, by their ids, put as others are, whose places in the map and words they take.
    /// Their ids and what was answered stay.
    ///
    /// # Errors
    /// There is no such question, or the file may only be looked at.
    pub fn reworded(&self, questions: &[(&str, &Check)]) -> Result<Self, SheetError> {
        // The first of an id is the one.
        let tables = self.sheet.tables().iter().rev();
        let tables = tables.filter_map(|table| Some((table.text("id")?, table.index)));
        let places: HashMap<&str, usize> = tables.collect();
        let mut found: BTreeMap<usize, &Check> = BTreeMap::new();
        for (id, like) in questions {
            found.insert(*places.get(id).ok_or(SheetError::NotFound)?, like);
        }
        let mut sheet = self.sheet.clone();
        // A key is set in all of them at once, since the file is read again for each.
        for (key, of) in MOVED {
            let value = |(place, like): (&usize, &&Check)| (*place, of(like).map(Value::from));
            let values: Vec<_> = found.iter().map(value).collect();
            sheet = sheet.set_each(key, &values)?;
        }
        Ok(Self::of(sheet))
    }

    /// With the digest of the map its questions are made of now.
    ///
    /// # Errors
    /// The file may only be looked at.
    pub fn with_digest(&self, digest: &str) -> Result<Self, SheetError> {
        let sheet = self.sheet.set(At::Root, "map_digest", &digest.into())?;
        Ok(Self::of(sheet))
    }

    fn place(&self, id: &str) -> Result<At, SheetError> {
        let mut tables = self.sheet.tables().iter();
        let table = tables.find(|table| table.text("id") == Some(id));
        table
            .map(|table| At::Table(table.index))
            .ok_or(SheetError::NotFound)
    }

    /// With what it says of its end true: finished at that time where no question is open and it did not
    /// say so, open where one is. A run that two people answered to the end together needs it, because
    /// neither of them saw the last answer of the other.
    ///
    /// # Errors
    /// The file may only be looked at.
    pub fn with_end(self, at: Moment) -> Result<Self, SheetError> {
        let is_open = self.checks.iter().any(|check| !check.result.is_seen());
        match self.finished() {
            Some(_) if is_open => self.sheet.clear(At::Root, "finished").map(Self::of),
            None if !is_open && !self.checks.is_empty() => {
                let sheet = self.sheet.set(At::Root, "finished", &Value::Time(at))?;
                Ok(Self::of(sheet))
            }
            _ => Ok(self),
        }
    }

    /// The seconds since another question was answered before that time, or since the beginning; none
    /// where that is no time of work on one question. What was noted of the question itself is work on
    /// it.
    fn pause(&self, id: &str, at: Moment) -> Option<i64> {
        let others = self.checks.iter().filter(|check| check.id != id);
        let answers = others.filter_map(|check| check.at);
        let before = answers
            .chain(self.started())
            .filter(|before| *before <= at)
            .max()?;
        let pause = at.time().as_second() - before.time().as_second();
        (1..=LONGEST_PAUSE).contains(&pause).then_some(pause)
    }
}

/// The keys that say where in the map a question belongs, with what it has there.
const MOVED: [(&str, fn(&Check) -> Option<&str>); 4] = [
    ("text", |check| Some(&check.text)),
    ("stage", |check| check.stage.as_ref().map(StageId::as_str)),
    ("item", |check| check.item.as_ref().map(ItemId::as_str)),
    ("quote", |check| check.quote.as_deref()),
];

fn put(
    sheet: &Sheet,
    at: At,
    key: &'static str,
    value: Option<Value>,
) -> Result<Sheet, SheetError> {
    match value {
        Some(value) => sheet.set(at, key, &value),
        None => sheet.clear(at, key),
    }
}

/// What a check states, as its file has it.
fn values(check: &Check) -> Vec<(&'static str, Value)> {
    let text = |words: &str| Some(Value::from(words));
    let whole = |number: Option<i64>| number.map(Value::Whole);
    let evidence = (!check.evidence.is_empty()).then(|| Value::Texts(check.evidence.clone()));
    let values = [
        ("id", text(&check.id)),
        (
            "stage",
            check.stage.as_ref().and_then(|id| text(id.as_str())),
        ),
        ("from", text(check.from.key())),
        ("list", check.list.as_deref().and_then(text)),
        ("item", check.item.as_ref().and_then(|id| text(id.as_str()))),
        ("quote", check.quote.as_deref().and_then(text)),
        ("text", text(&check.text)),
        ("result", text(check.result.key())),
        ("severity", whole(check.severity)),
        ("note", check.note.as_deref().and_then(text)),
        ("evidence", evidence),
        ("seconds", whole(check.seconds)),
        ("at", check.at.map(Value::Time)),
    ];
    let stated = |(key, value): (_, Option<Value>)| Some((key, value?));
    values.into_iter().filter_map(stated).collect()
}

/// The check of a table; none of one without an id.
fn check(table: &Record) -> Option<Check> {
    let id = table.text("id")?;
    let words = |key: &str| table.text(key).map(str::to_owned);
    let list = words("list");
    // What nobody wrote is as the one who wrote it by hand most likely meant it.
    let usual = list.as_ref().map_or(Source::Checks, |_| Source::List);
    Some(Check {
        id: id.to_owned(),
        stage: table.text("stage").map(StageId::new),
        from: table.text("from").and_then(Source::new).unwrap_or(usual),
        list,
        text: words("text").unwrap_or_else(|| id.to_owned()),
        item: table.text("item").map(ItemId::new),
        quote: words("quote"),
        result: table
            .text("result")
            .and_then(Outcome::new)
            .unwrap_or(Outcome::Todo),
        severity: table.whole("severity"),
        note: words("note"),
        evidence: table.texts("evidence").to_vec(),
        seconds: table.whole("seconds"),
        at: table.time("at"),
    })
}
