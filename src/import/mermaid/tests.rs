//! What Mermaid itself answered is what is read here. `tests/mermaid/run --record` asks it again.

use serde_json::{Value, json};

use super::letters::trim;
use super::parse::{Journey, Task, Words, parse};

const ANSWERS: &str = include_str!("../../../tests/fixtures/mermaid/read.json");

/// A number JSON has no sign for is told by its name, as JavaScript names it.
fn number(number: f64) -> Value {
    if number.is_nan() {
        return json!("NaN");
    }
    if number.is_infinite() {
        let sign = if number < 0.0 { "-" } else { "" };
        return json!(format!("{sign}Infinity"));
    }
    json!(number)
}

fn task(task: &Task, journey: &Journey) -> Value {
    let section = task.section.map(|at| journey.sections[at].words.as_str());
    let people = task.part(2).each;
    let people: Vec<&str> = people.iter().map(|one| one.words.as_str()).collect();
    json!({
        "section": section.unwrap_or_default(),
        "task": task.part(0).all.words,
        "score": number(task.score),
        "people": people,
    })
}

/// A journey as Mermaid's answers tell it.
fn told(journey: &Journey) -> Value {
    let mut told = json!({
        "sections": journey.sections.iter().map(|section| &section.words).collect::<Vec<_>>(),
        "tasks": journey.tasks.iter().map(|one| task(one, journey)).collect::<Vec<_>>(),
    });
    let last = |all: &[Words]| all.last().map(|words| words.words.clone());
    if let Some(title) = last(&journey.titles) {
        told["title"] = json!(title);
    }
    if let Some(title) = last(&journey.acc_titles) {
        told["accTitle"] = json!(trim(&title));
    }
    if let Some(descr) = last(&journey.acc_descrs) {
        let lines = trim(&descr).split('\n');
        let lines: Vec<&str> = lines
            .enumerate()
            .map(|(at, line)| if at > 0 { line.trim_start() } else { line })
            .collect();
        told["accDescr"] = json!(lines.join("\n"));
    }
    told
}

/// Whole numbers of JSON are numbers like all others.
fn as_numbers(value: &mut Value) {
    match value {
        Value::Number(number) => *value = json!(number.as_f64()),
        Value::Array(values) => values.iter_mut().for_each(as_numbers),
        Value::Object(values) => values.values_mut().for_each(as_numbers),
        _ => {}
    }
}

#[test]
fn every_text_is_read_as_mermaid_reads_it() {
    let mut answers: Value = serde_json::from_str(ANSWERS).unwrap();
    as_numbers(&mut answers);
    let mut wrong = Vec::new();
    for answer in answers.as_array().unwrap() {
        let text = answer["text"].as_str().unwrap();
        let read = parse(text).map_or(Value::Null, |journey| told(&journey));
        if read != answer["reads"] {
            wrong.push(format!(
                "{text:?}\n  mermaid {}\n  here    {read}",
                answer["reads"]
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        answers.as_array().unwrap().len(),
        wrong.join("\n")
    );
}
