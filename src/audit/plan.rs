//! What is asked in an audit: the questions a map and some lists come to, in the order in which a
//! persona lives them.
//!
//! Stages are walked in the order of the file, which is what the format calls the journey. `next`
//! adds branches and ways back to it; each stage is still asked once, where a reader of the map
//! meets it, because an auditor who is sent round a loop would answer the same questions again.

use super::check::{Check, Source};
use super::list::{Each, List, Question};
use super::name::{self, Names};
use crate::i18n::{Language, Texts, words};
use crate::model::{Field, Item, Map, PersonaId, RowId, Stage, StageId, slug};

/// What a run is to ask.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// Who walks; none is everyone.
    pub persona: Option<&'a PersonaId>,
    /// The lists to ask besides.
    pub lists: &'a [List],
    /// Whether what the map itself gives is left out.
    pub lists_only: bool,
}

/// The rows that give questions, in the order they are asked at a stage.
const ROWS: [(Source, RowId); 4] = [
    (Source::Checks, RowId::Checks),
    (Source::Touchpoints, RowId::Touchpoints),
    (Source::Actions, RowId::Actions),
    (Source::Pains, RowId::Pains),
];

/// The language the questions of a map are worded in: its own, else that of the interface.
pub fn language_of(map: &Map, interface: Language) -> Language {
    let own = map.fields.text(Field::Lang).and_then(Language::from_locale);
    own.unwrap_or(interface)
}

/// The questions for a map, each once, nothing answered. `texts` are those of the language they
/// are worded in, see [`language_of`].
pub fn plan(map: &Map, scope: Scope<'_>, texts: &Texts) -> Vec<Check> {
    let mut names = Names::default();
    let mut checks = Vec::new();
    let mut add = |mut check: Check| {
        check.id = names.give(&check.id);
        checks.push(check);
    };
    let stages = map.stages.iter().filter(|s| s.is_for(scope.persona));
    let stages: Vec<&Stage> = stages.collect();
    let has_channels = stages.iter().any(|stage| has_channel(stage));
    for stage in &stages {
        if !scope.lists_only {
            of_stage(stage, scope.persona, texts)
                .into_iter()
                .for_each(&mut add);
        }
        for list in scope.lists {
            let here = |question: &&Question| belongs_to(question, &stages) == Some(&stage.id);
            match list.each {
                Each::Journey => {
                    let questions = list.questions.iter().filter(here);
                    questions
                        .map(|question| of_list(list, question, Some(stage), None, texts))
                        .for_each(&mut add);
                }
                Each::Touchpoint => {
                    of_touchpoints(list, stage, scope.persona, has_channels, texts)
                        .into_iter()
                        .for_each(&mut add);
                }
            }
        }
    }
    for list in scope.lists.iter().filter(|l| l.each == Each::Journey) {
        let nowhere = |question: &&Question| belongs_to(question, &stages).is_none();
        let questions = list.questions.iter().filter(nowhere);
        questions
            .map(|question| of_list(list, question, None, None, texts))
            .for_each(&mut add);
    }
    checks
}

/// What a stage itself gives.
fn of_stage(stage: &Stage, persona: Option<&PersonaId>, texts: &Texts) -> Vec<Check> {
    let mut checks = Vec::new();
    for (from, row) in ROWS {
        let seen = stage.items(&row).iter();
        for item in seen.filter(|item| item.is_seen_by(persona)) {
            let id = name::of_item(&stage.id, from, item);
            let text = asked(from, &item.text, texts);
            let mut check = Check::todo(id, Some(stage.id.clone()), from, text);
            check.item = item.id();
            check.quote = (check.text != item.text).then(|| item.text.clone());
            check.severity = item.severity();
            checks.push(check);
        }
    }
    checks
}

/// The question about an item of that kind.
fn asked(from: Source, item: &str, texts: &Texts) -> String {
    let args = [("words", words(item))];
    match from {
        Source::Checks | Source::List => item.to_owned(),
        Source::Touchpoints => texts.with("audit-ask-touchpoint", &args),
        Source::Actions => texts.with("audit-ask-action", &args),
        Source::Pains => texts.with("audit-ask-pain", &args),
    }
}

/// A list's questions about each touchpoint of a stage that is there and runs by one of its channels.
/// One that does not say by which it runs is asked about where no touchpoint of the journey does.
fn of_touchpoints(
    list: &List,
    stage: &Stage,
    persona: Option<&PersonaId>,
    has_channels: bool,
    texts: &Texts,
) -> Vec<Check> {
    let is_ours = |item: &Item| match item.fields.text(Field::Channel) {
        _ if list.channels.is_empty() => true,
        Some(channel) => has_word(channel, &list.channels),
        None => !has_channels,
    };
    let is_missing = |item: &Item| item.fields.text(Field::Status) == Some("missing");
    let is_asked = |item: &&Item| item.is_seen_by(persona) && !is_missing(item) && is_ours(item);
    let touchpoints = stage.items(&RowId::Touchpoints).iter().filter(is_asked);
    let about = |item| {
        let questions = list.questions.iter();
        questions.map(move |question| of_list(list, question, Some(stage), Some(item), texts))
    };
    touchpoints.flat_map(about).collect()
}

/// Whether a touchpoint of a stage says by which channel it runs.
fn has_channel(stage: &Stage) -> bool {
    let mut touchpoints = stage.items(&RowId::Touchpoints).iter();
    touchpoints.any(|item| item.fields.text(Field::Channel).is_some())
}

/// A question of a list, at a stage and about a touchpoint where it is.
fn of_list(
    list: &List,
    question: &Question,
    stage: Option<&Stage>,
    touchpoint: Option<&Item>,
    texts: &Texts,
) -> Check {
    let about = stage.zip(touchpoint).map(|(stage, item)| (&stage.id, item));
    let id = name::of_list(&list.id, &question.id, about);
    let mut text = question.text.clone();
    if let Some(item) = touchpoint {
        let args = [("touchpoint", words(&item.text)), ("question", words(text))];
        text = texts.with("audit-ask-of", &args);
    }
    if let Some(source) = &question.source {
        let args = [("question", words(text)), ("source", words(source))];
        text = texts.with("audit-ask-after", &args);
    }
    let mut check = Check::todo(id, stage.map(|s| s.id.clone()), Source::List, text);
    check.list = Some(list.id.clone());
    check.severity = question.severity;
    check.item = touchpoint.and_then(Item::id);
    check.quote = touchpoint.map(|item| item.text.clone());
    check
}

/// The stage at which a question of a list is asked: the first whose id or name has one of its words;
/// none where there is no such stage.
fn belongs_to<'s>(question: &Question, stages: &[&'s Stage]) -> Option<&'s StageId> {
    let words = &question.stages;
    let fits = |stage: &&&Stage| has_word(stage.id.as_str(), words) || has_word(&stage.name, words);
    stages.iter().find(fits).map(|stage| &stage.id)
}

/// Whether a name has one of these words at the beginning of one of its own, whatever the case and the
/// accents: `chat` is in “live chat” and not in “achat”.
fn has_word(name: &str, words: &[String]) -> bool {
    let whole = |words: &str| format!("-{}", slug(words));
    let name = whole(name);
    let mut words = words.iter().map(|word| whole(word));
    words.any(|word| word.len() > 1 && name.contains(&word))
}
