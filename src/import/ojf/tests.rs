//! Journeys of `OpenJourney`: what becomes of each key, and of what is not as it should be.

use proptest::prelude::*;

use super::*;
use crate::check::message;
use crate::diag::LineIndex;
use crate::doc::{compose, read as read_map};
use crate::i18n::{Language, Texts};

const LIBRARY: &str = include_str!("../../../tests/fixtures/others/library.ojf");

fn import(json: &str) -> Imported {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: json.as_bytes(),
        name: Some("trip to town.ojf"),
        texts: &texts,
        most_bytes: usize::MAX,
    };
    read(&input).unwrap()
}

/// What is said, each with its line.
fn said(imported: &Imported) -> Vec<String> {
    let lines = LineIndex::new(&imported.text);
    let texts = Texts::new(Language::English);
    let told = imported.notices.iter().map(|notice| {
        let line = lines.line_at(notice.problem.span.start);
        format!("{line}: {}", message(&notice.problem, &texts))
    });
    told.collect()
}

fn left(imported: &Imported) -> Vec<(Option<usize>, String)> {
    let rest = imported.rest.iter();
    rest.map(|one| (one.stage, one.line())).collect()
}

#[test]
fn an_emotion_stands_once_in_a_stage() {
    let node = |lane: &str, title: &str, feeling: &str| {
        format!(
            r#"{{"stageId":"s","swimlaneId":"{lane}","title":"{title}","sentiment":"{feeling}"}}"#
        )
    };
    let nodes = [
        node("e", "calm", ""),
        node("a", "x", "calm"),
        node("a", "y", "lost"),
        node("a", "z", "lost"),
    ];
    let json = format!(
        r#"{{"stages":[{{"id":"s","name":"S"}}],"swimlanes":[{{"id":"a","name":"Actions"}},
            {{"id":"e","name":"Emotions"}}],"nodes":[{}]}}"#,
        nodes.join(",")
    );
    let imported = import(&json);
    let stage = imported.map.stages.first().unwrap();
    let emotions = stage.cells.iter().find(|(row, _)| *row == RowId::Emotions);
    let texts = emotions.unwrap().1.iter().map(|item| item.text.as_str());
    assert_eq!(texts.collect::<Vec<_>>(), ["calm", "lost"]);
}

#[test]
fn every_key_of_a_journey_finds_its_place() {
    let imported = import(LIBRARY);
    let expected = r#"jalon = 1

title = "Borrow a book"
kind = "service-blueprint"
scenario = "A reader in a hurry"
rows = [
  "physical_evidence",
  "actions",
  { line = "interaction" },
  "touchpoints",
  "frontstage",
  { line = "visibility" },
  "backstage",
  { line = "internal" },
  "support",
  "emotions",
  "pains",
  "opportunities",
  { id = "data-we-keep", name = "Data we keep" },
]

[[personas]]
name = "Mina, a student"

[[stages]]
name = "Search"
emotions = ["hopeful"]
actions = [
  { text = "Types the title", sentiment = 2, notes = "On her phone,\nin the bus\npurpose: to know whether it is there\ntags: mobile, search" },
]
pains = [{ text = "Too many editions", severity = 5, notes = "score: -3" }]
data-we-keep = ["Words searched for"]

[[stages]]
name = "Pick up"
moment_of_truth = true
sentiment = 5
emotions = [{ text = "Relief", notes = "score: 9" }]
actions = [{ text = "Takes the book from the shelf", notes = "severity: low" }, "Shows her card"]
physical_evidence = [{ text = "Slip with her name", notes = "type: paper" }]
frontstage = [{ text = "Hands over the book", notes = "actor: Librarian" }]
backstage = [{ text = "Fetches it from the store", notes = "actor: Porter" }]
support = [{ text = "Catalogue", notes = "knows where it stands" }]

[[stages]]
name = "Return"
"#;
    let written = compose(&imported.map).unwrap();
    assert_eq!(written, expected);
    assert_eq!(read_map(&written).diagnostics, []);
    assert_eq!(
        left(&imported),
        [
            (Some(1), "colour: #80a0c0".to_owned()),
            (Some(0), "Words searched for · retention: 30".to_owned()),
            (
                None,
                "Pays a fine: { \"stageId\": \"gone\", \"swimlaneId\": \"l1\", \"title\": \"Pays a fine\" }"
                    .to_owned()
            ),
        ]
    );
    assert_eq!(
        said(&imported),
        [
            "9: Two stages have the id “s2”; what names it stands in the first",
            "15: “Data we keep” is no row that is known: it became a row of its own",
            "21: `purpose` has no key of its own there and went into the notes",
            "21: `tags` has no key of its own there and went into the notes",
            "23: `score` has no key of its own there and went into the notes (2 times)",
            "25: The score 9 is outside of -5 to 5; it is 5 now",
            "27: `severity` has no key of its own there and went into the notes",
            "35: There is no stage “gone”, so this has no place",
            "36: There is no swimlane “gone”; this stands among the actions",
        ]
    );
}

#[test]
fn the_head_may_stand_in_metadata_or_be_missing() {
    let imported = import(
        r#"{"metadata": {"title": "T", "persona": {"name": "Ed", "age": 40}, "pov": "his own", "version": 2, "mood": "blue"},
            "stages": [{"id": 1}, "Second"],
            "nodes": [{"stageId": 1, "title": "Looks", "sentiment": "negative"},
                      {"stageId": "Second", "severity": "awful", "description": "Only\nthis", "score": "hm"}]}"#,
    );
    let expected = "jalon = 1\n\ntitle = \"T\"\nscenario = \"his own\"\n\n[[personas]]\nname = \"Ed\"\n\n\
                    [[stages]]\nname = \"Stage 1\"\nemotions = [\"negative\"]\n\
                    actions = [{ text = \"Looks\", sentiment = -3 }]\n\n[[stages]]\nname = \"Second\"\n\
                    actions = [{ text = \"Only this\", notes = \"severity: awful\\nscore: hm\" }]\n";
    assert_eq!(compose(&imported.map).unwrap(), expected);
    assert_eq!(
        left(&imported),
        [
            (None, "age: 40".to_owned()),
            (None, "mood: blue".to_owned())
        ]
    );
    let ids: Vec<String> = imported
        .notices
        .iter()
        .map(|notice| notice.problem.text_id())
        .collect();
    assert_eq!(
        ids,
        [
            "diag-i001-stage-unnamed",
            "diag-i001-ojf-no-lane",
            "diag-i001-ojf-feeling",
            "diag-i001-ojf-no-lane",
            "diag-i001-ojf-severity",
            "diag-i001-ojf-score",
        ]
    );
    let untitled = import("{\"stages\": [], \"swimlanes\": []}");
    assert_eq!(
        untitled.map.fields,
        [(Field::Title, Held::Text("trip to town".to_owned()))]
    );
}

#[test]
fn it_is_known_by_its_own_keys() {
    let texts = Texts::new(Language::English);
    for (json, is_ojf) in [
        (LIBRARY, true),
        ("{\"jalon\": 1, \"stages\": [{\"swimlanes\": []}]}", false),
        ("{\"title\": \"T\", \"stages\": []}", false),
        ("\u{feff} {\"nodes\": [{\"swimlaneId\": 1}]}", true),
        ("stages,swimlanes", false),
    ] {
        let input = Input {
            bytes: json.as_bytes(),
            name: None,
            texts: &texts,
            most_bytes: usize::MAX,
        };
        let form = super::super::Form::guess(&input).map(|form| form.name);
        assert_eq!(form == Some("ojf"), is_ojf, "{json}");
    }
}

/// Any JSON of the keys of the form, with words that want to break something.
fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value as Json;
    const KEYS: [&str; 32] = [
        "stages",
        "nodes",
        "swimlanes",
        "id",
        "name",
        "title",
        "stageId",
        "swimlaneId",
        "severity",
        "score",
        "sentiment",
        "purpose",
        "tags",
        "isMomentOfTruth",
        "blueprint",
        "evidence",
        "onstage",
        "backstage",
        "support",
        "item",
        "type",
        "actor",
        "action",
        "system",
        "description",
        "metadata",
        "persona",
        "pov",
        "pointOfView",
        "version",
        "odd",
        "",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-9..9_i64).prop_map(Json::from),
        proptest::sample::select(&["s1", "s2", "high", "actions", "a\r\n\u{202e}\u{0}b", ""][..])
            .prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(5, 80, 6, |inner| {
        let key = proptest::sample::select(&KEYS[..]).prop_map(str::to_owned);
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            proptest::collection::vec((key, inner), 0..7)
                .prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn whatever_comes_can_be_written(stages in json(), lanes in json(), nodes in proptest::collection::vec(json(), 0..4), more in json()) {
        let nodes: Vec<_> = nodes.into_iter().map(|mut node| {
            if let Some(node) = node.as_object_mut() {
                node.insert("stageId".to_owned(), "s1".into());
            }
            node
        }).collect();
        let document = serde_json::json!({
            "stages": [{ "id": "s1", "name": more }, stages],
            "swimlanes": [lanes],
            "nodes": nodes,
        });
        let imported = import(&document.to_string());
        let written = compose(&imported.map);
        prop_assert!(written.is_ok(), "{:?}", written);
        let problems = read_map(&written.unwrap_or_default()).diagnostics;
        prop_assert!(problems.iter().all(|problem| problem.code != crate::diag::Code::WrongType), "{:?}", problems);
    }
}
