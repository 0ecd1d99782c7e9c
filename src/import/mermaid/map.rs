//! What becomes of a journey in a map. What is not taken as it stands is told, and what has no place
//! is kept as words.

use std::collections::{HashMap, HashSet};

use super::letters::{number, trim};
use super::parse::{Journey, Part, Task, Words};
use super::score::{Feeling, meant, score_and_people};
use crate::doc::{compose, read};
use crate::import::notice::Notices;
use crate::import::{Imported, Input, Notice, Place, Rest};
use crate::model::{Draft, Field, NewMap, NewPersona, NewStage, RowId, Span, Value};

/// Makes a map of a journey. `heading` stands above it and may be empty.
pub(super) fn of(journey: &Journey, input: &Input<'_>, heading: &str) -> Imported {
    let opens = journey.tasks.first().filter(|task| task.section.is_none());
    let mut making = Making {
        journey,
        input,
        heading,
        opening: usize::from(opens.is_some()),
        imported: Imported::default(),
    };
    making.head();
    making.stages(opens);
    let tasks: Vec<Meant> = journey.tasks.iter().map(Meant::of).collect();
    let people = People::of(&tasks);
    let personas = people.names.iter().map(|name| NewPersona::named(*name));
    making.imported.map.personas = personas.collect();
    for task in &tasks {
        making.action(task, &people);
    }
    making.left_out();
    let Making { mut imported, .. } = making;
    let notices: Notices = imported.notices.into_iter().collect();
    imported.notices = notices.finish();
    imported.rest.sort_by_key(|rest| rest.place.start());
    imported
}

/// A task as it is to be understood.
struct Meant<'j> {
    task: &'j Task,
    name: String,
    feeling: Feeling,
    people: Vec<Words>,
    /// Among the parts, the position of the score.
    at: usize,
    /// Whether a comma parts the score from the people where a colon belongs.
    is_comma: bool,
}

impl<'j> Meant<'j> {
    fn of(task: &'j Task) -> Self {
        let at = meant(task);
        let behind_comma = score_and_people(task).filter(|_| at == 1);
        let (score, people) = match &behind_comma {
            Some((score, people)) => (*score, people.clone()),
            None if at == 1 => (task.score, task.part(2).each),
            None => (number(&task.part(at).all.words), task.part(at + 1).each),
        };
        Self {
            task,
            name: joined(task.parts.get(..at).unwrap_or_default()),
            feeling: Feeling::of(score),
            people,
            at,
            is_comma: behind_comma.is_some(),
        }
    }
}

/// Parts as they stood, with their colons.
fn joined(parts: &[Part]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.all.words.as_str()).collect();
    trim(&parts.join(":")).to_owned()
}

/// Everyone who does something, by the name.
struct People<'j> {
    names: Vec<&'j str>,
    ids: HashMap<&'j str, String>,
}

impl<'j> People<'j> {
    fn of(tasks: &'j [Meant<'j>]) -> Self {
        let mut seen = HashSet::new();
        let names = tasks.iter().flat_map(|task| &task.people);
        let names = names.map(|name| trim(&name.words));
        let names: Vec<&str> = names
            .filter(|name| !name.is_empty() && seen.insert(*name))
            .collect();
        // The ids are those the names are given once they stand in a file.
        let personas = names.iter().map(|name| NewPersona::named(*name)).collect();
        let map = NewMap {
            personas,
            ..NewMap::default()
        };
        let ids = compose(&map)
            .map(|text| read(&text).map.personas)
            .unwrap_or_default();
        let ids = ids.iter().map(|persona| persona.id.as_str().to_owned());
        let ids = names.iter().copied().zip(ids).collect();
        Self { names, ids }
    }

    /// Whom a task is for; none if it is for everyone. An empty list is nobody in particular, which is
    /// not the same where others are named for other tasks.
    fn of_task(&self, task: &Meant<'_>) -> Option<Value> {
        let mut seen = HashSet::new();
        let ids = task
            .people
            .iter()
            .filter_map(|name| self.ids.get(trim(&name.words)));
        let ids: Vec<String> = ids.filter(|id| seen.insert(*id)).cloned().collect();
        (ids.len() < self.names.len()).then_some(Value::List(ids))
    }
}

struct Making<'j> {
    journey: &'j Journey,
    input: &'j Input<'j>,
    heading: &'j str,
    /// How many stages stand before that of the first section.
    opening: usize,
    imported: Imported,
}

impl Making<'_> {
    /// The title and what the map is about.
    fn head(&mut self) {
        let journey = self.journey;
        let (title, earlier) = last_of(&journey.titles);
        let (acc_title, earlier_acc) = last_of(&journey.acc_titles);
        let (descr, earlier_descr) = last_of(&journey.acc_descrs);
        let named = title
            .map(|title| one_line(&title.words))
            .filter(|title| !title.is_empty());
        let title = named.unwrap_or_else(|| self.title(acc_title));
        let other = acc_title.filter(|other| one_line(&other.words) != title);
        self.imported.map.set(Field::Title, Value::Text(title));
        if let Some(descr) = descr {
            let lines: Vec<&str> = descr.words.lines().map(trim).collect();
            let objective = trim(&lines.join("\n")).to_owned();
            if !objective.is_empty() {
                self.imported
                    .map
                    .set(Field::Objective, Value::Text(objective));
            }
        }
        for (words, label) in [
            (earlier, "import-mermaid-title"),
            (earlier_acc, "import-mermaid-acc-title"),
            (
                other.map(std::slice::from_ref).unwrap_or_default(),
                "import-mermaid-acc-title",
            ),
            (earlier_descr, "import-mermaid-acc-descr"),
        ] {
            for words in words {
                self.rest(trim(&words.words), &words.place, label);
            }
        }
    }

    /// The title of a map whose diagram has none.
    fn title(&mut self, acc_title: Option<&Words>) -> String {
        let stem = self
            .input
            .name
            .map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let said = acc_title.map(|title| one_line(&title.words));
        let heading = Some(one_line(self.heading)).filter(|heading| !heading.is_empty());
        let said = said
            .or(heading)
            .or_else(|| stem.map(one_line))
            .filter(|title| !title.is_empty());
        let title = said.unwrap_or_else(|| self.input.texts.text("table-untitled"));
        let notice = Notice::repaired(Place::Whole, "mermaid-title");
        self.imported
            .notices
            .push(notice.with("name", title.as_str()));
        title
    }

    fn stages(&mut self, opens: Option<&Task>) {
        let unnamed = self.input.texts.text("import-stage");
        if let Some(task) = opens {
            let place = Place::Text(task.part(0).all.place);
            self.imported
                .map
                .stages
                .push(NewStage::named(unnamed.as_str()));
            let notice = Notice::repaired(place, "mermaid-opening");
            self.imported
                .notices
                .push(notice.with("name", unnamed.as_str()));
        }
        for section in &self.journey.sections {
            let mut name = one_line(&section.words);
            if name.is_empty() {
                name.clone_from(&unnamed);
                let notice = Notice::repaired(Place::Text(section.place.clone()), "mermaid-stage");
                self.imported
                    .notices
                    .push(notice.with("name", name.as_str()));
            }
            self.imported.map.stages.push(NewStage::named(name));
        }
    }

    fn action(&mut self, task: &Meant<'_>, people: &People<'_>) {
        let at = task
            .task
            .section
            .map_or(0, |section| section + self.opening);
        let mut draft = Draft::plain(match task.name.as_str() {
            "" => "…",
            name => name,
        });
        match task.feeling {
            Feeling::As(sentiment) | Feeling::Clamped(sentiment) => {
                draft
                    .fields
                    .push((Field::Sentiment, Value::Number(sentiment)));
            }
            Feeling::Unknown => {}
        }
        if let Some(people) = people.of_task(task) {
            draft.fields.push((Field::For, people));
        }
        self.score(task);
        let dropped = task.task.parts.get(task.at + 2..).unwrap_or_default();
        if let (Some(first), Some(last)) = (dropped.first(), dropped.last()) {
            let place = first.all.place.start..last.all.place.end;
            self.rest(&joined(dropped), &place, "import-mermaid-behind");
        }
        if let Some(stage) = self.imported.map.stages.get_mut(at) {
            stage.items(&RowId::Actions).push(draft);
        }
    }

    /// Says what of a score was not taken as it stands.
    fn score(&mut self, task: &Meant<'_>) {
        let part = task.task.part(task.at);
        let written = &part.all;
        let score = match part.each.first().filter(|_| task.is_comma) {
            Some(score) => trim(&score.words),
            None => trim(&written.words),
        };
        if task.is_comma {
            let notice = Notice::repaired(Place::Text(written.place.clone()), "mermaid-comma");
            let notice = notice.with("found", trim(&written.words));
            self.imported.notices.push(notice.with("score", score));
        }
        let variant = match task.feeling {
            Feeling::Clamped(_) if score.is_empty() => "mermaid-no-score",
            Feeling::Clamped(_) if task.task.parts.len() > 3 => "mermaid-clamped-colon",
            Feeling::Clamped(_) => "mermaid-clamped",
            // What an export writes where nothing is known.
            Feeling::Unknown if score == "?" => return,
            Feeling::Unknown => {
                self.rest(score, &written.place, "import-mermaid-score");
                "mermaid-score"
            }
            Feeling::As(_) => "",
        };
        if task.at > 1 {
            let unread = task.task.part(1).all;
            let notice = Notice::repaired(Place::Text(unread.place), "mermaid-colon");
            let notice = notice
                .with("unread", trim(&unread.words))
                .with("score", score);
            self.imported
                .notices
                .push(notice.with("name", task.name.as_str()));
        }
        if variant.is_empty() {
            return;
        }
        let notice = Notice::repaired(Place::Text(written.place.clone()), variant);
        let notice = notice.with("score", score);
        let notice = match task.feeling {
            Feeling::Clamped(sentiment) => notice.with("sentiment", sentiment),
            _ => notice,
        };
        self.imported.notices.push(notice);
    }

    /// What says how to draw, and what Mermaid passes over.
    fn left_out(&mut self) {
        for place in &self.journey.settings {
            let notice = Notice::left_out(Place::Text(place.clone()), "mermaid-settings");
            self.imported.notices.push(notice);
        }
        for comment in &self.journey.comments {
            let words = trim(comment.words.trim_start_matches(['%', '#']));
            if !words.is_empty() {
                self.rest(words, &comment.place, "import-mermaid-comment");
            }
        }
    }

    fn rest(&mut self, words: &str, place: &Span, label: &'static str) {
        if words.is_empty() {
            return;
        }
        let sections = &self.journey.sections;
        let before = sections.partition_point(|section| section.place.start <= place.start);
        self.imported.rest.push(Rest {
            place: Place::Text(place.clone()),
            stage: (before + self.opening).checked_sub(1),
            label: self.input.texts.text(label),
            words: words.to_owned(),
        });
    }
}

/// The last of what may be said more than once, and what was said before.
fn last_of(all: &[Words]) -> (Option<&Words>, &[Words]) {
    match all.split_last() {
        Some((last, earlier)) => (Some(last), earlier),
        None => (None, &[]),
    }
}

/// Words on one line, without what Mermaid takes for blanks at their ends.
fn one_line(words: &str) -> String {
    let lines: Vec<&str> = words.lines().map(trim).collect();
    trim(&lines.join(" ")).to_owned()
}
