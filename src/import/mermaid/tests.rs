//! What Mermaid itself answered is what is read here. `tests/mermaid/run --record` asks it again.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::FORM;
use super::letters::trim;
use super::parse::{Journey, Task, Words, parse};
use crate::doc::compose;
use crate::i18n::{Language, Texts};
use crate::import::{Form, Input, Likeness, Place};

const ANSWERS: [&str; 3] = [
    include_str!("../../../tests/fixtures/mermaid/front.json"),
    include_str!("../../../tests/fixtures/mermaid/statements.json"),
    include_str!("../../../tests/fixtures/mermaid/tasks.json"),
];

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
    let answers = ANSWERS.iter().flat_map(|json| {
        let answers: Vec<Value> = serde_json::from_str(json).unwrap();
        answers
    });
    let mut wrong = Vec::new();
    for mut answer in answers {
        as_numbers(&mut answer);
        let text = answer["text"].as_str().unwrap();
        let read = parse(text).map_or(Value::Null, |journey| told(&journey));
        if read != answer["reads"] {
            wrong.push(format!(
                "{text:?}\n  mermaid {}\n  here    {read}",
                answer["reads"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

fn input<'a>(bytes: &'a [u8], texts: &'a Texts) -> Input<'a> {
    Input {
        bytes,
        name: Some("tea.mmd"),
        texts,
        most_bytes: usize::MAX,
    }
}

/// What is said of a text, with the words it is said of.
fn said(text: &str) -> Vec<String> {
    let texts = Texts::new(Language::English);
    let (text, notices) = match (FORM.read)(&input(text.as_bytes(), &texts)) {
        Ok(imported) => (imported.text, imported.notices),
        Err(refused) => (refused.text, refused.notices),
    };
    let told = notices.iter().map(|notice| {
        let words = match &notice.place {
            Place::Text(span) => text.get(span.clone()).unwrap(),
            _ => "",
        };
        let variant = notice.problem.variant.unwrap_or_default();
        format!("{variant}: {words}")
    });
    told.collect()
}

#[test]
fn what_is_not_taken_as_it_stands_is_told_where_it_stands() {
    for (text, expected) in [
        ("title T\nsection S\n  Make tea: 5: Me", &[][..]),
        ("section S\nA: 5", &["mermaid-title: "]),
        ("title T\nA: 5\nB: 4", &["mermaid-opening: A"]),
        ("title T\nsection  \nA: 5", &["mermaid-stage:  "]),
        ("title T\nsection S\nA: 9: B", &["mermaid-clamped:  9"]),
        ("title T\nsection S\nA: : B", &["mermaid-no-score:  "]),
        ("title T\nsection S\nA: x: B", &["mermaid-score:  x"]),
        ("title T\nsection S\nA: ?: B", &[]),
        (
            "title T\nsection S\nA: 2, B, C",
            &["mermaid-comma:  2, B, C"],
        ),
        (
            "title T\nsection S\nA: 9, B",
            &["mermaid-comma:  9, B", "mermaid-clamped:  9, B"],
        ),
        ("title T\nsection S\nA: 2, 5", &["mermaid-score:  2, 5"]),
        (
            "title T\nsection S\nCode (ex: 5832): 5: B",
            &["mermaid-colon:  5832)"],
        ),
        (
            "title T\nsection S\nAt 12:30: 4: B",
            &["mermaid-clamped-colon: 30"],
        ),
        (
            "title T\n%%{wrap}%%\r\nsection S\r\nÉé #35;: 9",
            &["mermaid-settings: %%{wrap}%%", "mermaid-clamped:  9"],
        ),
        ("A task\nB: 3", &["mermaid-bare: A task"]),
        ("A task:\nB: 3", &["mermaid-empty: A task"]),
        ("A：3", &["mermaid-wide: A：3"]),
        ("A: 3;", &["mermaid-semicolon: ;"]),
        ("section A: b", &["mermaid-section: : b"]),
        ("section\nA: 3", &["mermaid-unnamed: : 3"]),
        ("section\r\n  A: 3", &["mermaid-unnamed: : 3"]),
        ("section A\n: b", &["mermaid-nameless: : b"]),
        ("é: 3\r\n  Journey map: 3", &["mermaid-again: Journey"]),
        ("accDescr { x", &["mermaid-cut: x"]),
    ] {
        assert_eq!(said(&format!("journey\n{text}")), expected, "{text}");
    }
    for (text, expected) in [
        ("Journey\nA: 3", "mermaid-case: Journey"),
        ("pie title x", "mermaid-start: pie"),
        ("", "mermaid-start: "),
        (
            "---\ntitle: a: b\n---\njourney",
            "mermaid-front: title: a: b",
        ),
    ] {
        assert_eq!(said(text), [expected], "{text}");
    }
}

#[test]
fn a_journey_becomes_a_map() {
    let text = "---\ntitle: first\n---\njourney\n title Tea\n accDescr: Why it\n takes: 3: \n \
        section Morning\n  %% ask again\n  Make tea: 5: Me\n  Go: 2: Me, Cat, Me: late\n  Sit: 3\n \
        section Morning\n  Code (ex: 1): 3.5: Cat, Me\n  Nap: 5, Cat\n";
    let texts = Texts::new(Language::English);
    let imported = (FORM.read)(&input(text.as_bytes(), &texts)).unwrap();
    let expected = "jalon = 1\n\ntitle = \"Tea\"\nobjective = \"Why it\"\n\n\
        [[personas]]\nname = \"Me\"\n\n[[personas]]\nname = \"Cat\"\n\n\
        [[stages]]\nname = \"Whole journey\"\n\
        actions = [{ text = \"takes\", sentiment = 0, for = [] }]\n\n\
        [[stages]]\nname = \"Morning\"\nactions = [\n  \
        { text = \"Make tea\", sentiment = 4, for = [\"me\"] },\n  \
        { text = \"Go\", sentiment = -2 },\n  \
        { text = \"Sit\", sentiment = 0, for = [] },\n]\n\n\
        [[stages]]\nname = \"Morning\"\n\
        actions = [{ text = \"Code (ex: 1)\", sentiment = 1 }, \
        { text = \"Nap\", sentiment = 4, for = [\"cat\"] }]\n";
    assert_eq!(compose(&imported.map).unwrap(), expected);
    let rest = imported.rest.iter();
    let rest = rest.map(|rest| (rest.stage, rest.label.as_str(), rest.words.as_str()));
    let expected = [
        (Some(0), "earlier title", "first"),
        (Some(1), "comment", "ask again"),
        (Some(1), "behind the actors", "late"),
    ];
    assert_eq!(rest.collect::<Vec<_>>(), expected);
    let comment = text.find("%%").unwrap();
    let place = &imported.rest[1].place;
    assert!(
        matches!(place, Place::Text(span) if span.start == comment),
        "{place:?}"
    );
}

#[test]
fn a_journey_is_known_by_its_first_word() {
    let texts = Texts::new(Language::English);
    for (text, likeness) in [
        ("journey\nA: 3", Likeness::Sure),
        ("\u{feff}journey", Likeness::Sure),
        (
            "---\ntitle: x\n---\n%%{wrap}%%\n%% c\n journey %% d",
            Likeness::Sure,
        ),
        ("journey title T", Likeness::Sure),
        ("journey,stage\na,b", Likeness::Perhaps),
        ("Journey\nA: 3", Likeness::Perhaps),
        ("journeys\nA: 3", Likeness::No),
        ("graph TD", Likeness::Perhaps),
        ("```mermaid\njourney\nA: 3\n```", Likeness::Sure),
        ("```mermaid\npie\n```", Likeness::Perhaps),
        ("graph, stage", Likeness::No),
        ("", Likeness::No),
    ] {
        let input = Input {
            name: None,
            ..input(text.as_bytes(), &texts)
        };
        assert_eq!((FORM.is_like)(&input), likeness, "{text}");
    }
}

#[test]
fn what_is_called_a_diagram_is_refused_as_one() {
    let texts = Texts::new(Language::English);
    let text = "---\n  title: x\n  ---\njourney\n\n- a: 3\n- b: 4\n";
    let form = Form::guess(&input(text.as_bytes(), &texts)).unwrap();
    assert_eq!(form.name, "mermaid");
    assert_eq!(said(text), ["mermaid-start: ---"]);
}

#[test]
fn letters_of_other_encodings_are_read() {
    let texts = Texts::new(Language::English);
    let wide: Vec<u8> = "\u{feff}journey\nÉté: 3"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, count) in [(&b"journey\n\xc9t\xe9: 3"[..], 3), (&wide, 2)] {
        let imported = (FORM.read)(&input(bytes, &texts)).unwrap();
        assert_eq!(imported.text, "journey\nÉté: 3");
        // That there is no title and no section is said of both.
        assert_eq!(imported.notices.len(), count);
    }
}

/// Words that mean something in a journey, in any order.
fn any_text() -> impl Strategy<Value = String> {
    const WORDS: [&str; 32] = [
        "journey",
        "title",
        "section",
        "accTitle:",
        "accDescr",
        "{",
        "}",
        ":",
        ",",
        "#",
        ";",
        "%%",
        "%%{init:",
        "}%%",
        "#35;",
        "#eacute;",
        "ﬂ°",
        "¶ß",
        "---",
        "\n",
        "\r\n",
        " ",
        "\t",
        "\u{2028}",
        "é",
        "5",
        "x",
        "<a b=\"c\">",
        "\"",
        "style",
        "title: 'a",
        "|",
    ];
    let word = proptest::sample::select(&WORDS[..]);
    proptest::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn whatever_is_read_can_be_written_and_stands_somewhere(begin in "(journey\n)?", text in any_text()) {
        let texts = Texts::new(Language::English);
        let text = begin + &text;
        let (text, notices) = match (FORM.read)(&input(text.as_bytes(), &texts)) {
            Ok(imported) => {
                prop_assert!(compose(&imported.map).is_ok());
                (imported.text, imported.notices)
            }
            Err(refused) => {
                prop_assert!(!refused.notices.is_empty());
                (refused.text, refused.notices)
            }
        };
        for notice in notices {
            prop_assert!(text.get(notice.problem.span).is_some());
        }
    }
}
