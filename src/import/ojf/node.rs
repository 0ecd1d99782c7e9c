//! A node of a journey as an item, with what stands behind it in a blueprint.

use super::sentiment::clamped;
use super::words::{number_of, one_line, source, text_of};
use super::{Reader, list};
use crate::import::json::{Kind, Member, Value};
use crate::import::labels::sentiment_in;
use crate::import::notice::Notice;
use crate::model::{Draft, Field, Owner, RowId, Value as Held, fields_of};

/// The lists of a blueprint: the row of each, the key of the words and that of what is said of them.
const BLUEPRINT: [(&str, RowId, &str, &str); 4] = [
    ("evidence", RowId::PhysicalEvidence, "item", "type"),
    ("onstage", RowId::Frontstage, "action", "actor"),
    ("backstage", RowId::Backstage, "action", "actor"),
    ("support", RowId::Support, "system", "description"),
];

/// Where a node stands.
struct At {
    stage: usize,
    row: RowId,
    /// Whether the node says in a number how it feels.
    has_score: bool,
}

impl Reader<'_> {
    /// Adds a node to its stage.
    pub(super) fn node(&mut self, value: &Value) {
        let Some(at) = self.place(value) else {
            return;
        };
        let mut notes = Vec::new();
        let mut draft = Draft::plain(self.words(value));
        for member in value.members() {
            self.member(member, &at, &mut draft, &mut notes);
        }
        let description = value
            .get("description")
            .map(|value| text_of(value, self.text));
        let description =
            description.filter(|words| !words.is_empty() && one_line(words) != draft.text);
        notes.splice(0..0, description);
        if draft.text.is_empty() {
            // A node of a blueprint alone has no words of its own.
            if !notes.is_empty() {
                self.leave(Some(at.stage), "", &notes.join("\n"), value.place());
            }
            return;
        }
        if !notes.is_empty() {
            draft
                .fields
                .push((Field::Notes, Held::Text(notes.join("\n"))));
        }
        self.push(at.stage, &at.row, draft);
    }

    /// Its title, else its description on one line.
    fn words(&self, value: &Value) -> String {
        let words = |key: &str| {
            let words = value
                .get(key)
                .map(|value| one_line(&text_of(value, self.text)));
            words.filter(|words| !words.is_empty())
        };
        let words = words("title").or_else(|| words("description"));
        words.unwrap_or_default()
    }

    fn push(&mut self, stage: usize, row: &RowId, draft: Draft) {
        if *row == RowId::Emotions && draft.fields.is_empty() {
            self.emotions.insert((stage, draft.text.clone()));
        }
        if let Some(stage) = self.map.stages.get_mut(stage) {
            stage.items(row).push(draft);
        }
    }

    /// The stage and row it names. Without a stage it has no place; without a swimlane it is what the
    /// customer does.
    fn place(&mut self, value: &Value) -> Option<At> {
        let reference = |key: &str| {
            let reference = value.get(key)?;
            Some((text_of(reference, self.text), reference.place()))
        };
        let known =
            reference("stageId").map(|(id, place)| (self.stages.get(&id).copied(), id, place));
        let stage = match known {
            Some((Some(stage), _, _)) => stage,
            missing => {
                let (id, place) = missing.map_or_else(
                    || (String::new(), value.place()),
                    |(_, id, place)| (id, place),
                );
                let notice = Notice::left_out(place.clone(), "ojf-no-stage");
                self.notices.push(notice.with("id", id));
                let title = self.words(value);
                self.leave(None, &title, &source(value, self.text), place);
                return None;
            }
        };
        let lane = reference("swimlaneId");
        let row = lane.as_ref().and_then(|(id, _)| self.lanes.row(id));
        let row = row.unwrap_or_else(|| {
            let (id, place) = lane.unwrap_or_else(|| (String::new(), value.place()));
            let notice = Notice::repaired(place, "ojf-no-lane");
            self.notices.push(notice.with("id", id));
            RowId::Actions
        });
        let score = value.get("score");
        let has_score = score.is_some_and(|score| number_of(score, self.text).is_some());
        Some(At {
            stage,
            row,
            has_score,
        })
    }

    /// What a key of a node says of its item or its stage; `notes` takes what the row has no key for.
    fn member(&mut self, member: &Member, at: &At, draft: &mut Draft, notes: &mut Vec<String>) {
        let value = &member.value;
        if matches!(value.kind, Kind::Null) {
            return;
        }
        match member.key.as_str() {
            "id" | "stageId" | "swimlaneId" | "title" | "description" => {}
            "severity" => self.severity(value, at, draft, notes),
            "score" => self.score(value, at, draft, notes),
            "sentiment" => self.feeling(value, at, draft, notes),
            "purpose" => self.put_in_notes("purpose", value, notes),
            "tags" => {
                let tags = list_words(value, self.text);
                if !tags.is_empty() {
                    self.note("tags", value.place());
                    notes.push(format!("tags: {tags}"));
                }
            }
            "isMomentOfTruth" => self.moment_of_truth(value, at, draft),
            "blueprint" if matches!(value.kind, Kind::Object(_)) => {
                self.blueprint(value, at.stage);
            }
            _ => {
                let label = [draft.text.as_str(), " · ", &member.key].concat();
                let words = source(value, self.text);
                self.leave(Some(at.stage), &label, &words, value.place());
            }
        }
    }

    fn put_in_notes(&mut self, key: &'static str, value: &Value, notes: &mut Vec<String>) {
        let words = text_of(value, self.text);
        if !words.is_empty() {
            self.note(key, value.place());
            notes.push(format!("{key}: {words}"));
        }
    }

    /// Three steps over five: the middle is the middle, and the worst is the worst.
    fn severity(&mut self, value: &Value, at: &At, draft: &mut Draft, notes: &mut Vec<String>) {
        let words = text_of(value, self.text).to_lowercase();
        let level = match words.as_str() {
            "" => return,
            "low" => Some(2),
            "medium" => Some(3),
            "high" => Some(5),
            _ => None,
        };
        let is_known = knows(&at.row, Field::Severity);
        match level {
            Some(level) if is_known => draft.fields.push((Field::Severity, Held::Whole(level))),
            Some(_) => self.put_in_notes("severity", value, notes),
            None => {
                let notice = Notice::repaired(value.place(), "ojf-severity");
                self.notices.push(notice.with("found", words));
                notes.push(format!("severity: {}", text_of(value, self.text)));
            }
        }
    }

    fn score(&mut self, value: &Value, at: &At, draft: &mut Draft, notes: &mut Vec<String>) {
        let Some(score) = number_of(value, self.text) else {
            let words = text_of(value, self.text);
            let notice = Notice::repaired(value.place(), "ojf-score");
            self.notices.push(notice.with("found", words));
            notes.push(format!("score: {}", text_of(value, self.text)));
            return;
        };
        let within = clamped(score);
        if within.to_bits() != score.to_bits() {
            let notice = Notice::repaired(value.place(), "ojf-bounds");
            let found = text_of(value, self.text);
            let notice = notice
                .with("found", found)
                .with("number", within.to_string());
            self.notices.push(notice);
        }
        if at.row == RowId::Actions {
            draft.fields.push((Field::Sentiment, Held::Number(within)));
            return;
        }
        if let Some(scores) = self.scores.get_mut(at.stage) {
            if at.row == RowId::Emotions {
                scores.felt.push(within);
            } else {
                scores.others.push(within);
            }
        }
        self.put_in_notes("score", value, notes);
    }

    /// Words of feeling are an emotion of the stage; those of an emotion stay with it. Without a score
    /// they say how it feels, as far as they are known.
    fn feeling(&mut self, value: &Value, at: &At, draft: &mut Draft, notes: &mut Vec<String>) {
        let words = one_line(&text_of(value, self.text));
        if words.is_empty() {
            return;
        }
        if at.row == RowId::Emotions {
            self.put_in_notes("sentiment", value, notes);
        } else {
            let is_there = self.emotions.contains(&(at.stage, words.clone()));
            if !is_there {
                self.push(at.stage, &RowId::Emotions, Draft::plain(words.clone()));
            }
        }
        if at.has_score {
            return;
        }
        if let Some(found) = sentiment_in(&words) {
            let notice = Notice::repaired(value.place(), "ojf-feeling");
            let notice = notice.with("words", words);
            self.notices
                .push(notice.with("number", found.level.to_string()));
            if at.row == RowId::Actions {
                draft
                    .fields
                    .push((Field::Sentiment, Held::Number(clamped(found.level))));
            } else if let Some(scores) = self.scores.get_mut(at.stage) {
                scores.felt.push(clamped(found.level));
            }
        }
    }

    fn moment_of_truth(&mut self, value: &Value, at: &At, draft: &mut Draft) {
        match value.kind {
            Kind::Flag(false) => {}
            Kind::Flag(true) if knows(&at.row, Field::MomentOfTruth) => {
                draft.fields.push((Field::MomentOfTruth, Held::Flag(true)));
            }
            Kind::Flag(true) => {
                if let Some(stage) = self.map.stages.get_mut(at.stage) {
                    stage.set(Field::MomentOfTruth, Held::Flag(true));
                }
            }
            _ => {
                let words = source(value, self.text);
                self.leave(Some(at.stage), "isMomentOfTruth", &words, value.place());
            }
        }
    }

    fn blueprint(&mut self, value: &Value, stage: usize) {
        for (key, row, words, about) in &BLUEPRINT {
            for entry in list(value, key).unwrap_or_default() {
                self.behind(entry, stage, row, words, about);
            }
        }
        for member in value.members() {
            let is_known = BLUEPRINT.iter().any(|(key, ..)| *key == member.key);
            if !(is_known && matches!(member.value.kind, Kind::List(_))) {
                self.unknown(Some(stage), member);
            }
        }
    }

    /// One thing that stands behind a node: `about` says of it who does it, of which kind it is or what.
    fn behind(&mut self, entry: &Value, stage: usize, row: &RowId, words: &str, about: &str) {
        let text = |key: &str| {
            let text = entry.get(key).map(|value| text_of(value, self.text));
            text.filter(|text| !text.is_empty())
        };
        let (item, note) = match &entry.kind {
            Kind::Object(_) => (text(words), text(about)),
            _ => (Some(text_of(entry, self.text)), None),
        };
        let mut draft = Draft::default();
        match (item.map(|item| one_line(&item)), note) {
            (Some(item), note) if !item.is_empty() => {
                draft.text = item;
                let note = note.map(|note| match about {
                    "description" => note,
                    about => format!("{about}: {note}"),
                });
                let note = note.map(|note| (Field::Notes, Held::Text(note)));
                draft.fields.extend(note);
            }
            (_, Some(note)) => draft.text = one_line(&note),
            _ => {}
        }
        if !draft.text.is_empty() {
            self.is_blueprint = true;
            self.push(stage, row, draft);
        }
        for member in entry.members() {
            if member.key != words && member.key != about {
                self.unknown(Some(stage), member);
            }
        }
    }
}

fn knows(row: &RowId, field: Field) -> bool {
    fields_of(Owner::Item(row))
        .iter()
        .any(|spec| spec.field == field)
}

/// The words of a list behind one another.
fn list_words(value: &Value, text: &str) -> String {
    match &value.kind {
        Kind::List(list) => {
            let words = list.iter().map(|value| one_line(&text_of(value, text)));
            let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
            words.join(", ")
        }
        _ => text_of(value, text),
    }
}
