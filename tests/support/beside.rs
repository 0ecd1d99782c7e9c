//! The file of comments beside a map that is played on, and what killed programs left of the map.

use jalon::app::{App, Beside, Effect, Event, Now, Offer, OnDisk};
use jalon::doc::beside::{Moment, merge};
use jalon::doc::review::{About, NewComment, Reviews};
use jalon::doc::{Journal, Typed};

use crate::runs::Runs;
use crate::script::Script;

/// What can happen to the file of comments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BesideAct {
    /// Another says that there; nobody has looked yet.
    Said(String),
    /// Another leaves a mistake in it.
    Broken,
    /// It cannot be written from now on, for that reason.
    Refused(String),
    /// It can be written again.
    Allowed,
    /// So many seconds go by.
    Later(i64),
    /// Another answers a check of the last run: its id and what was found.
    Answered(String),
}

/// The file of comments, and the clock on the wall.
pub(crate) struct BesideFile {
    pub(crate) bytes: Option<Vec<u8>>,
    pub(crate) runs: Runs,
    /// The reports written beside the map: what each is called and begins with.
    pub(crate) reports: Vec<(String, String)>,
    /// Why nothing can be written, if so.
    refusal: Option<String>,
    now: Now,
}

impl BesideFile {
    /// As a script has it, read by the program.
    pub(crate) fn begin(script: &Script, app: &mut App) -> Result<Self, String> {
        let mut now = Now::default();
        if let Some(time) = script.option("now") {
            now.time = moment(time)?;
        }
        let mut file = Self {
            bytes: script
                .option("comments")
                .map(|text| text.as_bytes().to_vec()),
            runs: crate::runs::of(script),
            reports: Vec::new(),
            refusal: None,
            now,
        };
        app.set_now(file.now());
        app.read_review(file.seen());
        Ok(file)
    }

    /// The time, and a number that was not given before.
    pub(crate) fn now(&mut self) -> Now {
        self.now.chance += 1;
        self.now.clone()
    }

    /// Lets something happen.
    pub(crate) fn act(&mut self, act: &BesideAct) {
        match act {
            BesideAct::Said(said) => self.say(said),
            BesideAct::Broken => self.bytes = Some(b"[[comments]".to_vec()),
            BesideAct::Refused(reason) => self.refusal = Some(reason.clone()),
            BesideAct::Allowed => self.refusal = None,
            BesideAct::Later(seconds) => {
                self.now.time = crate::runs::later(self.now.time, *seconds);
            }
            BesideAct::Answered(said) => crate::runs::answer(&mut self.runs, said, &self.now),
        }
    }

    /// What is seen when it is looked at.
    pub(crate) fn seen(&self) -> OnDisk {
        self.bytes.clone().map_or(OnDisk::Gone, OnDisk::Bytes)
    }

    /// Another says something: `Paul: Why?`.
    fn say(&mut self, said: &str) {
        let (author, text) = said.split_once(": ").unwrap_or(("Paul", said));
        let reviews = Reviews::open(self.bytes.as_deref().unwrap_or_default()).unwrap();
        let new = NewComment {
            id: &format!("paul{}", reviews.comments().len()),
            about: &About::default(),
            author,
            at: moment("2026-06-13T09:00:00+02:00[+02:00]").unwrap(),
            text,
        };
        self.bytes = Some(reviews.add(&new).unwrap().bytes());
    }

    /// Answers what is asked about it; gives back what is asked about something else.
    pub(crate) fn answer(&mut self, effect: Effect) -> Result<Event, Effect> {
        match effect {
            Effect::Author => Ok(Event::Author("Inès".to_owned())),
            Effect::FindAudits => Ok(crate::runs::found(&self.runs)),
            Effect::BeginAudit { day, bytes } => Ok(match &self.refusal {
                Some(reason) => Event::AuditBegun(Err(reason.clone())),
                None => crate::runs::begun(&mut self.runs, day, bytes),
            }),
            Effect::WriteReport {
                stem,
                ending,
                bytes,
            } => {
                let free = || crate::runs::reported(&mut self.reports, &stem, ending, &bytes);
                let outcome = self.refusal.clone().map_or_else(free, Err);
                Ok(Event::ReportWritten(outcome))
            }
            Effect::Export {
                stem,
                ending,
                bytes,
                replace,
                to,
                left_out,
            } => {
                let is_named = to.is_some();
                if let Some(path) = to {
                    let outcome = self.refusal.clone().map_or_else(|| Ok(path), Err);
                    return Ok(Event::Exported {
                        outcome,
                        is_named,
                        left_out,
                    });
                }
                let name = format!("{stem}.{ending}");
                self.reports.retain(|(known, _)| !replace || *known != name);
                let free = || crate::runs::reported(&mut self.reports, &stem, ending, &bytes);
                let outcome = self.refusal.clone().map_or_else(free, Err);
                Ok(Event::Exported {
                    outcome,
                    is_named,
                    left_out,
                })
            }
            Effect::KeepBeside { file, base, bytes } => {
                let outcome = match (&self.refusal, &file) {
                    (Some(reason), _) => Err(reason.clone()),
                    (None, Beside::Review) => self.keep(&base, bytes),
                    (None, Beside::Audit(name)) => {
                        crate::runs::keep(&mut self.runs, name, &base, bytes)
                    }
                };
                Ok(Event::BesideKept { file, outcome })
            }
            effect => Err(effect),
        }
    }

    fn keep(&mut self, base: &[u8], bytes: Vec<u8>) -> Result<Vec<u8>, String> {
        let now = self.bytes.clone().unwrap_or_default();
        let kept = if now == base {
            bytes
        } else {
            let [base, ours, now] = [base, &bytes, &now].map(|it| str::from_utf8(it).unwrap());
            merge(base, ours, now)
                .ok_or("cannot be merged")?
                .into_bytes()
        };
        self.bytes = Some(kept.clone());
        Ok(kept)
    }
}

/// A point in time, with the name of its zone behind it.
fn moment(text: &str) -> Result<Moment, String> {
    let time: jiff::Zoned = text.parse().map_err(|error| format!("{text}: {error}"))?;
    Ok(Moment::new(time.timestamp(), time.offset()))
}

/// It is seen as it is.
pub(crate) fn seen(file: &BesideFile) -> Event {
    Event::BesideSeen {
        file: Beside::Review,
        now: file.seen(),
    }
}

/// What killed programs left, as a script has it.
pub(crate) fn offers(script: &Script) -> Vec<Offer> {
    let bytes = |name| script.option(name).map(|text| text.as_bytes().to_vec());
    let journals = script.options.iter().filter(|(name, _)| name == "journal");
    let offer = |(id, (_, current)): (usize, &(String, String))| Offer {
        id,
        age: 200,
        journal: Journal {
            given: b"/map.toml".to_vec(),
            real: b"/map.toml".to_vec(),
            when: 0,
            base: bytes("base").or(Some(script.map.clone().into_bytes())),
            current: current.clone().into_bytes(),
            typed: (script.option("typed").or(script.option("loose"))).map(|raw| Typed {
                label: "1 Un › Pains".to_owned(),
                raw: raw.to_owned(),
                bytes: bytes("typed"),
            }),
        },
    };
    journals.enumerate().map(offer).collect()
}
