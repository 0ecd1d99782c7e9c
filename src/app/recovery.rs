//! What a journal brings back, worked out and put into words, for whoever offers it: the program on
//! the screen and the one on the command line.

use super::changed::{Teller, differing};
use crate::doc::{Journal, Merge, Side, Spot, changes, read};
use crate::i18n::{Arg, Texts, words};
use crate::layout::Glyphs;

/// How the recovered text came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recovered {
    /// The file is still what the work began from.
    AsItWas,
    /// The file has changed since, and both changes are in it.
    Merged,
    /// The file has changed since, in the same places too: there both stand.
    Both,
    /// The file has changed since, in the same places too: there the work has taken its place.
    Mine,
    /// The file has changed since, and the two cannot be put together: it is the work as it was.
    Over,
}

/// What a journal brings back to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// How.
    pub how: Recovered,
    /// The text with what was accepted.
    pub accepted: String,
    /// That with what was being typed; none where nothing was that could be accepted.
    pub typed: Option<String>,
    /// The words that were being typed, where they could not be accepted.
    pub loose: Option<String>,
}

impl Recovery {
    /// What the journal brings back to the text that stands in the file now; none where it is no
    /// text.
    pub fn new(journal: &Journal, now: &str) -> Option<Self> {
        let base = text(journal.base.as_deref().unwrap_or_default())?;
        let accepted = text(&journal.current)?;
        let typed = journal
            .typed
            .as_ref()
            .and_then(|typed| typed.bytes.as_deref());
        let typed = typed.and_then(text);
        let loose = journal.typed.as_ref().filter(|_| typed.is_none());
        let loose = loose.map(|typed| typed.raw.clone());
        // A file that is gone or empty has nothing that could be lost, and one that has the work
        // already was saved just before the end.
        if now == base || now == accepted || now.is_empty() {
            return Some(Self {
                how: Recovered::AsItWas,
                accepted: accepted.to_owned(),
                typed: typed.map(str::to_owned),
                loose,
            });
        }
        let onto = |text: &str| {
            let merge = Merge::new(base, text, now).ok()?;
            let clashes = merge.clashes().iter();
            let sides: Vec<Side> = clashes
                .map(|clash| {
                    if clash.can_be_both {
                        Side::Both
                    } else {
                        Side::Mine
                    }
                })
                .collect();
            let how = if sides.is_empty() {
                Recovered::Merged
            } else if sides.contains(&Side::Mine) {
                Recovered::Mine
            } else {
                Recovered::Both
            };
            Some((merge.finish(&sides).ok()?, how))
        };
        let typed_onto = typed.map_or(Some(None), |typed| onto(typed).map(Some));
        let (how, accepted, typed) = match onto(accepted).zip(typed_onto) {
            Some(((accepted, how), typed)) => {
                let typed_how = typed.as_ref().map_or(how, |(_, how)| *how);
                (how.max(typed_how), accepted, typed.map(|(text, _)| text))
            }
            None => (
                Recovered::Over,
                accepted.to_owned(),
                typed.map(str::to_owned),
            ),
        };
        Some(Self {
            how,
            accepted,
            typed,
            loose,
        })
    }

    /// The text with all that comes back.
    pub fn latest(&self) -> &str {
        self.typed.as_deref().unwrap_or(&self.accepted)
    }
}

/// Bytes as a text without a byte order mark.
fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// What a journal holds, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// How many changes it holds, those being typed included.
    pub count: usize,
    /// The changes, line by line.
    pub changes: Vec<String>,
    /// What was being typed: where, and below it the words.
    pub typed: Vec<String>,
    /// The first place that was changed.
    pub(crate) first: Option<Spot>,
}

impl Told {
    /// All lines.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.changes.iter().chain(&self.typed).map(String::as_str)
    }
}

/// What a journal holds, in the language of the texts.
pub fn told(journal: &Journal, texts: &Texts, glyphs: &Glyphs) -> Told {
    let base = text(journal.base.as_deref().unwrap_or_default()).unwrap_or_default();
    let latest = text(journal.latest()).unwrap_or_default();
    let (before, after) = (read(base).map, read(latest).map);
    let teller = Teller {
        texts,
        glyphs,
        maps: [&after, &before],
    };
    let found = changes(&before, &after);
    let mut told = Told {
        count: found.len(),
        changes: found
            .iter()
            .flat_map(|change| teller.change(change))
            .collect(),
        first: found.first().map(|change| change.spot.clone()),
        typed: Vec::new(),
    };
    if found.is_empty() {
        // What is no change of the map, or cannot be read as one, is told by the lines of the text.
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        told.changes = differing(&lines(base), &lines(latest));
        told.count = told.changes.len();
    }
    if let Some(typed) = &journal.typed {
        let place = [("place", words(typed.label.clone()))];
        told.typed.push(texts.with("recover-typed", &place));
        told.typed
            .extend(typed.raw.lines().map(|line| format!("  {line}")));
    }
    told
}

/// How long ago something was, in the largest unit that says it well.
pub fn age_words(seconds: u64, texts: &Texts) -> String {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    let (id, unit) = match seconds {
        DAY.. => ("age-days", DAY),
        HOUR.. => ("age-hours", HOUR),
        MINUTE.. => ("age-minutes", MINUTE),
        _ => ("age-now", 1),
    };
    texts.with(id, &[("count", Arg::from(seconds / unit))])
}
