//! A merge where nobody can be asked: what both sides changed, each in its own way, stands in the
//! outcome twice, so that it parses and a person can settle it later.
//!
//! Of an item both versions stay, each marked with its side. Of a single value ours stays in place
//! and theirs goes to `[[conflicts]]` at the end of the file; what one side removed and the other
//! changed stays, and `[[conflicts]]` says who removed it.

use super::content::Content;
use super::renamed::with_old_ids;
use super::settle::conflicts;
use super::weave::{OURS, THEIRS};
use super::{Merge, MergeError, Side, Spot};
use crate::doc::read::{Access, read};
use crate::doc::syntax::line_break;
use crate::doc::write::{rows_source, source, texts_source};
use crate::model::{StageId, Value};

/// What came out of a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text, without a byte order mark.
    pub text: String,
    /// How many conflicts this merge left in it.
    pub conflicts: usize,
}

/// Makes two changed texts of a map into one without asking anybody.
///
/// # Errors
/// One of them cannot be read as a map that may be edited, or no text would hold all of both.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Result<Merged, MergeError> {
    let versions = Merge::of(base, ours, theirs, true)?;
    let merged = unasked(&versions);
    if merged.as_ref().is_ok_and(|merged| merged.conflicts == 0) {
        return merged;
    }
    let [ours, theirs] =
        [&versions.ours, &versions.theirs].map(|side| with_old_ids(&versions.base, side));
    if ours.is_none() && theirs.is_none() {
        return merged;
    }
    let ours = ours.unwrap_or_else(|| versions.ours.text.clone());
    let theirs = theirs.unwrap_or_else(|| versions.theirs.text.clone());
    let followed = Merge::of(base, &ours, &theirs, true).and_then(|merge| unasked(&merge));
    let most = merged
        .as_ref()
        .map_or(usize::MAX, |merged| merged.conflicts);
    match followed {
        Ok(followed) if followed.conflicts < most => Ok(followed),
        _ => merged,
    }
}

/// The outcome of three versions.
fn unasked(merge: &Merge) -> Result<Merged, MergeError> {
    let mut answers = Vec::new();
    let mut entries = Vec::new();
    for clash in merge.clashes() {
        let (answer, entry) = decided(merge, &clash.spot);
        answers.push(answer);
        entries.extend(entry);
    }
    let text = with_entries(merge.finish(&answers)?, &entries);
    let reading = read(&text);
    if reading.access != Access::Edit {
        return Err(MergeError::Unmergeable);
    }
    let known = [&merge.ours, &merge.theirs].map(|side| conflicts(&side.text, &side.map).len());
    let known = known.into_iter().max().unwrap_or_default();
    let left = conflicts(&text, &reading.map).len();
    Ok(Merged {
        text,
        conflicts: left.saturating_sub(known).max(entries.len()),
    })
}

/// Which side stands in the text, and the entry of `[[conflicts]]` that tells of the other.
fn decided(merge: &Merge, spot: &Spot) -> (Side, Option<String>) {
    let [ours, theirs] = [&merge.ours, &merge.theirs].map(|side| stated(&side.content, spot));
    match (ours, theirs) {
        (Some(_), Some(theirs)) => (Side::Mine, Some(entry(spot, "theirs", &theirs))),
        (Some(_), None) => (Side::Mine, Some(entry(spot, "removed", &quoted(THEIRS)))),
        (None, Some(_)) => (Side::Theirs, Some(entry(spot, "removed", &quoted(OURS)))),
        (None, None) => (Side::Mine, None),
    }
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

/// What a map says there, as TOML; none where it has nothing.
fn stated(content: &Content, spot: &Spot) -> Option<String> {
    let stage = |id: &StageId| content.stages.iter().find(|stage| stage.id == *id);
    match spot {
        Spot::Map(field) => source(content.fields.get(field)?),
        Spot::Rows => Some(rows_source(content.rows.as_deref()?)),
        Spot::Persona(id) => content.persona(id).map(|_| String::new()),
        Spot::PersonaField(id, field) => source(content.persona(id)?.fields.get(field)?),
        Spot::PersonaOrder => {
            let ids = content.personas.iter().map(|persona| persona.id.as_str());
            Some(texts_source(ids))
        }
        Spot::Stage(id) => stage(id).map(|_| String::new()),
        Spot::StageField(id, field) => source(stage(id)?.fields.get(field)?),
        Spot::Sentiment(id, who) => {
            let number = *stage(id)?.sentiment.get(who)?;
            source(&Value::Number(number))
        }
        Spot::Cell(id, row) => {
            let items = stage(id)?.items(row).iter();
            Some(texts_source(items.map(|item| item.text.as_str())))
        }
        Spot::StageOrder => {
            let ids = content.stages.iter().map(|stage| stage.id.as_str());
            Some(texts_source(ids))
        }
    }
}

/// A block of `[[conflicts]]`.
fn entry(spot: &Spot, key: &str, value: &str) -> String {
    let mut lines = vec!["[[conflicts]]".to_owned()];
    let mut put = |key: &str, words: &str| {
        lines.push(format!(
            "{key} = {}",
            texts_source([words]).trim_matches(['[', ']'])
        ));
    };
    match spot {
        Spot::Map(field) => put("key", field.key()),
        Spot::Rows => put("key", "rows"),
        Spot::PersonaOrder => put("key", "personas"),
        Spot::StageOrder => put("key", "stages"),
        Spot::Persona(id) => put("persona", id.as_str()),
        Spot::PersonaField(id, field) => {
            put("persona", id.as_str());
            put("key", field.key());
        }
        Spot::Stage(id) => put("stage", id.as_str()),
        Spot::StageField(id, field) => {
            put("stage", id.as_str());
            put("key", field.key());
        }
        Spot::Sentiment(id, who) => {
            put("stage", id.as_str());
            if let Some(who) = who {
                put("persona", who.as_str());
            }
            put("key", "sentiment");
        }
        Spot::Cell(id, row) => {
            put("stage", id.as_str());
            put("key", row.key());
        }
    }
    lines.push(format!("{key} = {value}"));
    lines.join("\n") + "\n"
}

/// The text with those blocks at its end.
fn with_entries(mut text: String, entries: &[String]) -> String {
    let end = line_break(&text, 0);
    for entry in entries {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push_str(end);
        }
        text.push_str(end);
        text.push_str(&entry.replace('\n', end));
    }
    text
}
