//! The map as Mermaid's `journey`: a section for each stage, a task for each action. It is written so
//! that Mermaid reads the words a reader would, whatever signs they hold, and what it came from when
//! the map was imported.
//!
//! A score is the action's own sentiment, else what the stage states for whoever does it: 3 is neither
//! good nor bad, and a point of score is two of sentiment. Where neither is stated no score is made up:
//! `?` stands there, for which Mermaid draws a face above all others.

use super::form::{Dress, Subject, Written};
use super::left_out::{Fact, LeftOut, left_out};
use crate::model::{Field, Item, Map, PersonaId, RowId, Stage, View};
use crate::text::Shown;

/// Scores are written to so many parts of one, so that they are the decimals a person would write.
const PARTS: f64 = 1e14;
/// The same of scores that may be a mean.
const PARTS_OF_MEAN: f64 = 1e3;

/// Writes the diagram.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let map = subject.map;
    let mut out = "journey\n".to_owned();
    for (keyword, words) in [
        ("title ", map.title()),
        (
            "accDescr: ",
            map.fields.text(Field::Objective).unwrap_or_default(),
        ),
    ] {
        let words = escape(words);
        if !words.is_empty() {
            out.extend(["    ", keyword, &words, "\n"]);
        }
    }
    let mut left = left_out(subject, dress.view, |fact| is_carried(fact, map));
    let mut writing = Writing {
        map,
        view: dress.view,
        out,
        unscored: 0,
        undrawn: 0,
    };
    let persona = dress.view.persona();
    for stage in map.stages.iter().filter(|stage| stage.is_for(persona)) {
        writing.stage(stage);
    }
    for (fact, count) in [
        (Fact::Unscored, writing.unscored),
        (Fact::Undrawn, writing.undrawn),
    ] {
        if count > 0 {
            left.push(LeftOut { fact, count });
        }
    }
    Written {
        bytes: writing.out.into_bytes(),
        left_out: left,
    }
}

fn is_carried(fact: &Fact, map: &Map) -> bool {
    match fact {
        Fact::Map(field) => *field == Field::Objective,
        Fact::Row(row) => *row == RowId::Actions,
        Fact::Item(field) => matches!(field, Field::Sentiment | Field::For),
        Fact::Sentiment => map.stages.iter().all(is_told),
        _ => false,
    }
}

/// Whether what a stage states of its sentiment is to be found in its tasks.
fn is_told(stage: &Stage) -> bool {
    let actions = stage.items(&RowId::Actions);
    let is_used = actions.is_empty() || actions.iter().any(|item| item.sentiment().is_none());
    stage.sentiment.each.is_empty() && (stage.sentiment.all.is_none() || is_used)
}

struct Writing<'m> {
    map: &'m Map,
    view: &'m View,
    out: String,
    /// Tasks without a score.
    unscored: usize,
    /// Sections without a task.
    undrawn: usize,
}

impl Writing<'_> {
    fn stage(&mut self, stage: &Stage) {
        let name = named(&stage.name, stage.id.as_str());
        self.out.extend(["    section ", &escape(name), "\n"]);
        let persona = self.view.persona();
        let actions = stage.items(&RowId::Actions).iter();
        let actions: Vec<&Item> = actions.filter(|item| item.is_seen_by(persona)).collect();
        for item in &actions {
            let own = item.sentiment().map(|sentiment| score(sentiment, PARTS));
            let people: Vec<PersonaId> = item.people().collect();
            let score = own.or_else(|| self.felt(stage, &people));
            self.unscored += usize::from(score.is_none());
            let people = self.people(stage, item);
            self.task(&item.text, score, &people);
        }
        // A section without a task is not drawn, so that how the stage feels would not be seen.
        if actions.is_empty() {
            match self.felt(stage, &[]) {
                None => self.undrawn += 1,
                score => self.task(name, score, &[]),
            }
        }
    }

    /// The score of what the stage states for these people; for everyone where there are none.
    fn felt(&self, stage: &Stage, people: &[PersonaId]) -> Option<String> {
        let stated = &stage.sentiment;
        let of = |persona: &PersonaId| stated.of(persona).or(stated.all);
        let sentiment = match self.view.persona() {
            Some(persona) => of(persona),
            None if people.is_empty() => stated.all.or_else(|| {
                let passing = self.map.personas.iter().map(|persona| &persona.id);
                mean(passing.filter(|id| stage.is_for(Some(id))).filter_map(of))
            }),
            None => mean(people.iter().filter_map(of)),
        };
        sentiment.map(|sentiment| score(sentiment, PARTS_OF_MEAN))
    }

    fn task(&mut self, words: &str, score: Option<String>, people: &[String]) {
        let score = score.unwrap_or_else(|| "?".to_owned());
        self.out.extend(["      ", &task_name(words), ": ", &score]);
        if !people.is_empty() {
            self.out.extend([": ", &people.join(", ")]);
        }
        self.out.push('\n');
    }

    /// Who does something: whom it is for, else everyone who passes here. An empty list is nobody in
    /// particular, as a diagram has it that names nobody.
    fn people(&self, stage: &Stage, item: &Item) -> Vec<String> {
        let is_stated = item.fields.entry(Field::For).is_some();
        let stated = item.fields.list(Field::For);
        let everyone = self.map.personas.iter();
        let everyone = everyone.filter(|persona| !is_stated && stage.is_for(Some(&persona.id)));
        let ids = stated.iter().map(String::as_str);
        let ids = ids.chain(everyone.map(|persona| persona.id.as_str()));
        let seen = ids.filter(|id| self.view.persona().is_none_or(|seen| seen.as_str() == *id));
        seen.map(|id| self.name(id)).collect()
    }

    fn name(&self, id: &str) -> String {
        let mut personas = self.map.personas.iter();
        let persona = personas.find(|persona| persona.id.as_str() == id);
        let name = persona.map_or(id, |persona| named(&persona.name, id));
        escape(name).replace(',', "#44;")
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// A name; the id where it has no words.
fn named<'w>(name: &'w str, id: &'w str) -> &'w str {
    if name.trim().is_empty() { id } else { name }
}

/// The score of a sentiment.
fn score(sentiment: f64, parts: f64) -> String {
    (((sentiment / 2.0 + 3.0) * parts).round() / parts).to_string()
}

/// The name of a task, which has words and does not begin as another statement does.
fn task_name(words: &str) -> String {
    const KEYWORDS: [&str; 5] = ["journey", "title", "section", "accTitle", "accDescr"];
    let words = escape(words);
    let end = words.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let first = words.get(..end.unwrap_or(words.len())).unwrap_or_default();
    let is_keyword = KEYWORDS
        .iter()
        .any(|keyword| first.eq_ignore_ascii_case(keyword));
    let mut chars = words.chars();
    match chars.next() {
        None => "…".to_owned(),
        Some(letter) if is_keyword => entity(letter) + chars.as_str(),
        Some(_) => words,
    }
}

/// Words on one line that Mermaid reads as they are: what would be a sign of its grammar, a tag or an
/// entity of HTML is written as an entity of its own, and so is a line break.
pub(super) fn escape(words: &str) -> String {
    let lines: Vec<String> = Shown::lines(words).map(Shown::into_string).collect();
    let words = lines.join("\n");
    let words = words.trim();
    let mut out = String::with_capacity(words.len() + 8);
    let mut before = '%';
    for (at, c) in words.char_indices() {
        let after = words.get(at + c.len_utf8()..).unwrap_or_default();
        let is_sign = match c {
            // Two of them begin a comment, one at the beginning too.
            '%' => before == '%' || after.starts_with(['%', '{']),
            // The last two are how Mermaid marks an entity on its way.
            c => matches!(c, '\n' | ':' | '#' | ';' | '<' | '>' | '&' | 'ﬂ' | '¶'),
        };
        if is_sign {
            out.push_str(&entity(c));
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

fn entity(c: char) -> String {
    format!("#{};", u32::from(c))
}

#[cfg(test)]
#[path = "mermaid_tests.rs"]
mod tests;
