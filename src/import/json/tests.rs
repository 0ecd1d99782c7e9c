//! JSON as programs write it, and as they should not.

use super::*;
use crate::check::message;
use crate::diag::LineIndex;
use crate::i18n::{Language, Texts};

fn texts() -> Texts {
    Texts::new(Language::English)
}

fn import(bytes: &[u8]) -> Result<Imported, Refused> {
    let texts = texts();
    read(&Input {
        bytes,
        name: None,
        texts: &texts,
        most_bytes: usize::MAX,
    })
}

#[test]
fn what_cannot_be_opened_is_not_looked_at() {
    let texts = texts();
    let read = |most_bytes| {
        let json = br#"{"title":"T","stages":[{"name":"A","pains":[{"severity":9}]}]}"#;
        let imported = read(&Input {
            bytes: json,
            name: None,
            texts: &texts,
            most_bytes,
        });
        let imported = imported.unwrap();
        (
            imported.written.map(|text| text.len()),
            imported.notices.len(),
        )
    };
    let (size, notices) = read(usize::MAX);
    assert!(notices > 0);
    assert_eq!(read(10), (size, 0));
}

/// What is said, each with line and column.
fn said(notices: &[Notice], text: &str) -> Vec<String> {
    let lines = LineIndex::new(text);
    let told = notices.iter().map(|notice| {
        let at = lines.position(notice.problem.span.start);
        let id = notice.problem.text_id();
        assert!(
            !message(&notice.problem, &texts()).contains("diag-"),
            "{id}"
        );
        format!("{}:{} {}", at.line, at.column, id)
    });
    told.collect()
}

#[track_caller]
fn check(json: &str, expected: &str, notices: &[&str]) {
    let imported = import(json.as_bytes()).unwrap();
    assert_eq!(imported.written.as_deref(), Some(expected));
    assert_eq!(said(&imported.notices, &imported.text), notices);
}

#[test]
fn every_value_has_its_word_in_toml() {
    check(
        r#"{"jalon": 1, "title": "T", "created": "2026-09-01", "x": [1, 1.50, 1e3, true, "2026-09-01"],
        "y": {"$toml": "inf"}, "z": {"$toml": "1 # no"}, "stages": [{"name": "A", "pains": ["p"],
        "metrics": [{"name": "m", "at": "2026-10-01", "value": 3}]}]}"#,
        "jalon = 1\n\ntitle = \"T\"\ncreated = 2026-09-01\nx = [1, 1.50, 1e3, true, \"2026-09-01\"]\n\
         y = inf\nz = { \"$toml\" = \"1 # no\" }\n\n[[stages]]\nname = \"A\"\npains = [\"p\"]\n\
         metrics = [{ name = \"m\", at = 2026-10-01, value = 3 }]\n",
        &["1:53 diag-j011", "2:9 diag-j011", "2:32 diag-j011"],
    );
}

#[test]
fn what_is_wrong_with_a_map_is_said_where_it_stands_in_the_json() {
    check(
        "{\"title\": 5,\n \"stages\": [{\"goal\": \"g\",\n  \"pains\": [{\"text\": \"p\", \"severity\": 9}]}]}",
        "title = 5\n\n[[stages]]\ngoal = \"g\"\npains = [{ text = \"p\", severity = 9 }]\n",
        &[
            "1:2 diag-j003",
            "1:11 diag-j013",
            "2:13 diag-j018",
            "3:39 diag-j014",
        ],
    );
}

#[test]
fn what_toml_has_no_word_for_is_left_out_and_kept_with_its_stage() {
    let json = "{\"jalon\":1,\"title\":\"a\",\"title\":\"T\",\"x\":null,\"stages\":[{\"name\":\"A\"},\
                {\"name\":\"B\",\n\"metrics\":[{\"name\":\"m\",\"value\":NaN,\"target\":1e999,\
                \"baseline\":123456789012345678901234567890}],\"y\":[null,\"\\ud800\"]}]} trailing";
    let imported = import(json.as_bytes()).unwrap();
    assert_eq!(
        imported.written.as_deref(),
        Some(
            "jalon = 1\n\ntitle = \"T\"\n\n[[stages]]\nname = \"A\"\n\n[[stages]]\nname = \"B\"\n\
             metrics = [{ name = \"m\" }]\ny = [\"\u{fffd}\"]\n"
        )
    );
    assert_eq!(
        said(&imported.notices, &imported.text),
        [
            "1:12 diag-i002-json-twice",
            "1:40 diag-i002-json-null",
            "2:32 diag-i002-json-no-number",
            "2:45 diag-i002-json-number",
            "2:62 diag-i002-json-number",
            "2:95 diag-j012",
            "2:105 diag-i001-json-words",
            "2:118 diag-i002-json-trailing",
        ]
    );
    let rest: Vec<_> = imported
        .rest
        .iter()
        .map(|one| (one.stage, one.line()))
        .collect();
    let line = |stage, line: &str| (stage, line.to_owned());
    assert_eq!(
        rest,
        [
            line(None, "title: \"a\""),
            line(Some(1), "value: NaN"),
            line(Some(1), "target: 1e999"),
            line(Some(1), "baseline: 123456789012345678901234567890"),
        ]
    );
}

#[test]
fn what_is_no_json_is_refused_where_it_stops_being_it() {
    for (json, expected) in [
        ("", "1:1 diag-i003-json-ends"),
        ("{\"title\": \"T\"", "1:14 diag-i003-json-ends"),
        ("{\"title\":\n \"T}", "2:2 diag-i003-json-open-quote"),
        ("{'title': 1}", "1:2 diag-i003-json-key"),
        ("{\"title\" 1}", "1:10 diag-i003-json-colon"),
        ("{\"title\": 1 \"x\": 2}", "1:13 diag-i003-json-object"),
        ("{\"x\": [1 2]}", "1:10 diag-i003-json-list"),
        ("{\"x\": é}", "1:7 diag-i003-json-value"),
        ("{\"x\": \"\\q\"}", "1:9 diag-i003-json-escape"),
        ("[1]", "1:1 diag-i003-json-no-object"),
        ("{\"a\": 1}", "1:1 diag-i003-json-no-map"),
        ("{\"schema_version\": 1}", "1:1 diag-i003-json-shown"),
    ] {
        let refused = import(json.as_bytes()).unwrap_err();
        assert_eq!(said(&refused.notices, &refused.text), [expected], "{json}");
    }
    let refused = import(b"{\"title\": \"\xE9t\xE9\"}").unwrap_err();
    assert_eq!(
        said(&refused.notices, &refused.text),
        ["1:12 diag-i003-json-not-utf8"]
    );
}

#[test]
fn marks_and_utf_16_are_no_matter() {
    let json = "{\"title\":\"é\"}";
    let units = || json.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for bytes in [
        [b"\xEF\xBB\xBF".as_slice(), json.as_bytes()].concat(),
        [b"\xFF\xFE".as_slice(), &little].concat(),
        [b"\xFE\xFF".as_slice(), &big].concat(),
        little.clone(),
        big.clone(),
    ] {
        assert_eq!(
            import(&bytes).unwrap().written.as_deref(),
            Some("title = \"é\"\n")
        );
    }
}

#[test]
fn bombs_are_passed_over() {
    for json in [
        format!(
            "{{\"jalon\":1,\"title\":\"T\",\"x\":{}{}}}",
            "[".repeat(1_000_000),
            "]".repeat(1_000_000)
        ),
        format!(
            "{{\"jalon\":1,\"title\":\"T\",\"x\":{}1{}}}",
            "{\"a\":".repeat(90),
            "}".repeat(90)
        ),
    ] {
        let imported = import(json.as_bytes()).unwrap();
        let written = imported.written.unwrap();
        assert!(written.starts_with("jalon = 1\n\ntitle = \"T\"\n"));
        assert!(
            imported
                .notices
                .iter()
                .any(|notice| notice.problem.text_id() == "diag-i002-json-deep")
        );
    }
    let many = format!("{{\"title\":\"T\",\"x\":[{}1]}}", "NaN,".repeat(100_000));
    assert_eq!(import(many.as_bytes()).unwrap().notices.len(), 1001);
}
