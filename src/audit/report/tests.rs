//! What runs come to, and the forms that tells it in.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::*;
use crate::audit::{Answer, Begin, Check, Outcome, Run, Source};
use crate::doc;
use crate::i18n::{Language, Texts};
use crate::model::Map;

mod forms;
mod hostile;

const SHOP: &str = r#"jalon = 1
title = "A coat"
lang = "en"

[[personas]]
name = "Anne"

[[personas]]
name = "Pierre"

[[stages]]
name = "Sees"
sentiment = { anne = 2 }

[[stages]]
name = "Party"
for = ["pierre"]

[[stages]]
name = "Pays"
sentiment = { anne = -4 }

[[stages]]
name = "Wears"
"#;

fn map() -> Map {
    let reading = doc::read(SHOP);
    assert_eq!(reading.diagnostics, []);
    reading.map
}

/// Some minutes past ten of a day, counted from the 21st of October 2026.
fn at(day: i64, minutes: i64) -> Moment {
    let time = Timestamp::from_second(1_792_576_800 + 86_400 * day + 60 * minutes);
    Moment::new(time.unwrap(), Offset::from_seconds(7200).unwrap())
}

/// A question at a stage, or of a list; its words are its id.
fn check(stage: &str, id: &str, severity: Option<i64>) -> Check {
    let mut check = match stage.strip_prefix("list:") {
        None => {
            let stage = (!stage.is_empty()).then(|| StageId::new(stage));
            Check::todo(id.to_owned(), stage, Source::Checks, id.to_owned())
        }
        Some(list) => {
            let mut check = Check::todo(id.to_owned(), None, Source::List, id.to_owned());
            check.list = Some(list.to_owned());
            check
        }
    };
    check.severity = severity;
    check
}

/// A run of Anne's on that day; each question is given with its stage and answer.
fn run(day: i64, answers: &[(&str, &str, Outcome, Option<i64>)]) -> Run {
    let checks = answers
        .iter()
        .map(|(stage, id, _, severity)| check(stage, id, *severity));
    let checks: Vec<Check> = checks.collect();
    let begin = Begin {
        map: "shop.toml",
        digest: "then",
        persona: Some(&PersonaId::new("anne")),
        auditor: "Zoe",
        started: at(day, 0),
        checks: &checks,
    };
    let mut run = Run::begin(&begin).unwrap();
    for (minutes, (_, id, result, _)) in (1..).zip(answers) {
        if result.is_seen() {
            let answers = [Answer::Result(*result)];
            run = run.answer(id, &answers, at(day, minutes)).unwrap();
        }
    }
    run
}

fn report(runs: &[Run]) -> Report {
    let map = map();
    let subject = Subject {
        name: Some("shop.toml"),
        map: Some(&map),
        digest: Some("now"),
    };
    Report::of(subject, runs).unwrap()
}

use Outcome::{Fail, Na, Partial, Pass, Todo};

#[test]
fn a_score_leaves_out_what_nobody_could_answer_and_is_never_rounded_to_all_or_none() {
    for (answers, expected) in [
        (vec![], None),
        (vec![Na, Todo], None),
        (vec![Pass, Na, Todo], Some(100)),
        (vec![Fail], Some(0)),
        (vec![Partial], Some(50)),
        (vec![Pass, Partial, Fail], Some(50)),
        (vec![Pass, Pass, Fail], Some(67)),
        ([vec![Pass; 300], vec![Partial]].concat(), Some(99)),
        ([vec![Fail; 300], vec![Partial]].concat(), Some(1)),
    ] {
        let checks = answers.iter().map(|result| {
            let mut check = check("", "x", None);
            check.result = *result;
            check
        });
        let checks: Vec<Check> = checks.collect();
        let progress = Progress::of(&checks);
        assert_eq!(percent(&progress), expected, "{answers:?}");
        assert_eq!(share(&progress).is_some(), expected.is_some());
    }
}

#[test]
fn the_places_are_the_stages_the_persona_passes_then_what_else_was_asked() {
    let run = run(
        0,
        &[
            ("list:ecommerce", "l", Pass, None),
            ("gone", "g", Pass, None),
            ("pays", "p", Fail, None),
            ("sees", "s", Pass, None),
            ("", "w", Todo, None),
        ],
    );
    let told = |report: &Report| -> Vec<(Option<usize>, String, Option<f64>, usize)> {
        let places = report.places.iter();
        places
            .map(|place| {
                let name = place.list.clone().unwrap_or_else(|| place.name.clone());
                (place.number, name, place.sentiment, place.progress.total())
            })
            .collect()
    };
    let name = str::to_owned;
    assert_eq!(
        told(&report(std::slice::from_ref(&run))),
        [
            (Some(1), name("Sees"), Some(2.0), 1),
            (Some(3), name("Pays"), Some(-4.0), 1),
            (Some(4), name("Wears"), None, 0),
            (None, name("gone"), None, 1),
            (None, name("ecommerce"), None, 1),
            (None, name(""), None, 1),
        ]
    );
    let alone = Report::of(Subject::default(), &[run]).unwrap();
    assert_eq!(alone.standing, Standing::Missing);
    assert_eq!(alone.persona_name.as_deref(), Some("anne"));
    let names: Vec<String> = told(&alone).into_iter().map(|(_, name, ..)| name).collect();
    assert_eq!(names, ["gone", "pays", "sees", "ecommerce", ""]);
}

#[test]
fn the_map_is_told_apart_from_what_it_was() {
    let map = map();
    let run = run(0, &[("pays", "p", Pass, None)]);
    for (is_there, digest, expected) in [
        (true, Some("then"), Standing::Same),
        (true, Some("now"), Standing::Changed),
        (true, None, Standing::Unknown),
        (false, None, Standing::Missing),
    ] {
        let subject = Subject {
            name: Some("shop.toml"),
            map: is_there.then_some(&map),
            digest,
        };
        let report = Report::of(subject, std::slice::from_ref(&run)).unwrap();
        assert_eq!(report.standing, expected);
    }
    assert_eq!(Report::of(Subject::default(), &[]), None);
}

#[test]
fn every_pair_of_answers_comes_to_one_change() {
    for (before, now, expected) in [
        (Some(Fail), Some(Pass), Some(Change::Fixed)),
        (Some(Partial), Some(Pass), Some(Change::Fixed)),
        (Some(Fail), Some(Partial), Some(Change::Still)),
        (Some(Partial), Some(Fail), Some(Change::Still)),
        (Some(Fail), Some(Na), Some(Change::Unseen)),
        (Some(Fail), Some(Todo), Some(Change::Unseen)),
        (Some(Pass), Some(Fail), Some(Change::New)),
        (Some(Todo), Some(Partial), Some(Change::New)),
        (None, Some(Fail), Some(Change::New)),
        (Some(Fail), None, Some(Change::Gone)),
        (Some(Pass), Some(Pass), None),
        (Some(Pass), Some(Na), None),
        (None, Some(Pass), None),
    ] {
        let made = |day, answer: Option<Outcome>| {
            let other = ("sees", "other", Pass, None);
            let asked = answer.map(|answer| ("pays", "p", answer, None));
            run(day, &asked.into_iter().chain([other]).collect::<Vec<_>>())
        };
        let report = report(&[made(0, before), made(1, now)]);
        let findings = report.findings.iter().chain(&report.gone);
        let found = findings.filter(|one| one.check.id == "p");
        let changes: Vec<Option<Change>> = found.map(|one| one.change).collect();
        assert_eq!(changes, [expected], "{before:?} {now:?}");
        assert_eq!(report.earlier.len(), 1);
    }
    let alone = report(&[run(0, &[("pays", "p", Fail, None)])]);
    assert_eq!(alone.findings.first().and_then(|one| one.change), None);
}

#[test]
fn a_question_that_moved_is_compared_with_itself() {
    let before = run(0, &[("sees", "The total is known", Fail, None)]);
    let now = run(1, &[("pays", "The total is known", Pass, None)]);
    let report = report(&[before, now]);
    assert_eq!(report.changed(Change::Fixed).len(), 1);
    assert_eq!(report.gone, []);
}

#[test]
fn gaps_stand_worst_first_and_an_unsaid_severity_counts_as_three() {
    let report = report(&[run(
        0,
        &[
            ("sees", "two", Fail, Some(2)),
            ("sees", "unsaid", Fail, None),
            ("sees", "fine", Pass, Some(5)),
            ("pays", "three in part", Partial, Some(3)),
            ("pays", "three", Fail, Some(3)),
            ("pays", "five in part", Partial, Some(5)),
        ],
    )]);
    let gaps: Vec<&str> = report
        .gaps()
        .iter()
        .map(|gap| gap.check.id.as_str())
        .collect();
    assert_eq!(
        gaps,
        ["five in part", "three", "three in part", "unsaid", "two"]
    );
    let failed = (1..=5).map(|severity| report.has_failed(severity));
    assert_eq!(failed.collect::<Vec<_>>(), [true, true, true, false, false]);
}
