//! What the reader finds wrong, where, and what it still reads around it.

use super::*;
use crate::diag::{Severity, Word};
use crate::i18n::{Arg, Language, Texts, words};

/// Holds that every problem has its words in both languages, with no gap left open.
fn assert_told(diagnostics: &[Diagnostic]) {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for problem in diagnostics {
            let args: Vec<_> = problem
                .args
                .iter()
                .map(|(name, word)| match word {
                    Word::Words(text) | Word::Listed(text) => (*name, words(text.as_str())),
                    Word::Number(number) => (*name, Arg::from(*number)),
                    Word::Text(id) => (*name, words(texts.find(id, &[]).expect(id))),
                })
                .collect();
            let id = problem.text_id();
            let mend = if problem.suggestion.is_some() {
                "fix"
            } else {
                "mend"
            };
            let mend = texts.find(&format!("{id}.{mend}"), &args);
            // The type that is expected says itself what to write.
            assert!(mend.is_some() || id == "diag-j013", "{id}");
            let told = texts.find(&id, &args).expect(&id) + &mend.unwrap_or_default();
            assert!(!told.contains("{$"), "{told}");
        }
    }
}

#[test]
fn each_of_many_mistakes_is_found_at_its_place() {
    let text = include_str!("twenty.toml");
    let reading = read(text);
    assert_eq!(reading.access, Access::Edit);
    assert_eq!(
        places(text, &reading.diagnostics),
        [
            "J010 2:1",
            "J015 3:8",
            "J015 4:8",
            "J017 5:16",
            "J016 6:11",
            "J013 7:16",
            "J011 8:1",
            "J015 9:24",
            "J012 9:36",
            "J015 9:53",
            "J013 14:7",
            "J013 15:11",
            "J020 18:6",
            "J010 20:1",
            "J010 23:1",
            "J010 24:1",
            "J013 25:27",
            "J010 25:33",
            "J010 25:50",
            "J023 26:9",
            "J014 30:21",
            "J021 30:25",
            "J011 31:1",
            "J014 33:40",
            "J021 33:50",
            "J018 34:3",
            "J030 36:18",
            "J013 36:49",
            "J015 36:63",
            "J022 36:82",
            "J012 37:1",
            "J011 38:1",
        ]
    );
    assert_told(&reading.diagnostics);
    let map = &reading.map;
    assert_eq!(map.personas[1].name, "Anne bis");
    assert_eq!(map.stages[0].items(&RowId::Touchpoints).len(), 2);
    assert_eq!(map.stages[1].items(&RowId::Pains)[0].text, "Frais tardifs");
    assert_eq!(
        map.stages[1].items(&RowId::Opportunities)[0].text,
        "Tout dire"
    );
}

#[test]
fn mistakes_of_syntax_are_found_together_and_hide_nothing_else() {
    let text = include_str!("broken.toml");
    let reading = read(text);
    assert_eq!(reading.access, Access::ReadOnly(ReadOnly::Syntax));
    assert_eq!(
        places(text, &reading.diagnostics),
        [
            "J001 2:7",
            "J001 3:1",
            "J001 4:8",
            "J001 5:1",
            "J001 6:13",
            "J001 7:11",
            "J001 8:9",
            "J001 9:9",
            "J001 10:9",
            "J001 11:16",
            "J001 12:17",
            "J001 15:8",
            "J001 16:7",
            "J001 17:11",
            "J001 18:1",
            "J001 20:1",
            "J001 26:1",
            "J001 27:8",
            "J001 28:13",
            "J001 29:13",
            "J001 32:3",
            "J001 34:20",
            "J001 35:20",
            "J001 36:1",
            "J001 37:29",
            "J010 41:1",
            "J001 43:1",
        ]
    );
    assert_told(&reading.diagnostics);
    let names: Vec<&str> = reading.map.stages.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Un", "Deux"]);
    assert_eq!(reading.map.personas[0].age(), None);
    assert_eq!(reading.map.stages[0].items(&RowId::Actions).len(), 2);
}

/// A line of a map, the variant of the text about it, and the guess.
const SYNTAX: &[(&str, &str, Option<&str>)] = &[
    ("objective", "no-value", None),
    ("-- note", "comment", Some("#")),
    ("; note", "comment", Some("#")),
    ("owner: \"x\"", "colon", Some(" =")),
    ("étapes = []", "key", Some("stages")),
    ("Équipe = []", "key", None),
    ("owner = \"x\" y", "extra", None),
    ("owner = 'l'équipe'", "quotes", Some("\"l'équipe\"")),
    ("owner = « x »", "quotes-fancy", Some("\"x\"")),
    ("x = 1,5", "decimal-comma", Some("1.5")),
    ("title = \"U\"", "duplicate", None),
    ("title.x = 1", "not-a-table", None),
    ("owner = \"\\é\"", "escape", None),
    ("owner = \"\\u12\"", "escape", None),
    ("x = [1 \n 2]", "comma", None),
    ("x = [1,,2]", "extra-comma", None),
    ("x = [1", "unclosed-list", None),
    ("x = { a = 1", "unclosed-table", None),
    ("x = { a = [1 }", "unclosed-list", None),
    ("owner = \"x", "unclosed-string", None),
    ("owner = \"\"\"x", "unclosed-string", None),
    ("[[stages]", "header", None),
    ("[stages", "header", None),
    ("x = ]", "stray-bracket", None),
    ("}", "stray-bracket", None),
    ("owner = \"a\u{1}b\"", "control", None),
    ("# a\u{1}b", "control", None),
    ("owner =", "missing-value", None),
    ("x = { a = , b = 1 }", "missing-value", None),
    ("x == 1", "equals", None),
    ("owner = Équipe CX", "unquoted", Some("\"Équipe CX\"")),
    ("x = [nom, \"y\"]", "unquoted", Some("\"nom\"")),
    ("x = True", "flag", Some("true")),
    ("x = oui", "flag", Some("true")),
    ("created = 2026-13-01", "date", None),
    ("created = 01/09/2026", "date", Some("2026-09-01")),
    ("x = 007", "number", Some("7")),
    ("x = 5 %", "number", Some("5")),
    ("x = 5.", "number", Some("5")),
    ("owner = 1\rx = 2", "carriage-return", None),
];

#[test]
fn each_mistake_of_syntax_has_words_of_its_own() {
    for (line, variant, guess) in SYNTAX {
        let text = format!("jalon = 1\ntitle = \"T\"\n{line}\n[[personas]]\nname = \"Anne\"\n");
        let mut reading = read(&text);
        // `x` stands for any key.
        reading
            .diagnostics
            .retain(|problem| problem.code != Code::UnknownKey);
        let problem = &reading.diagnostics[0];
        assert_eq!(
            (problem.code, problem.variant),
            (Code::Syntax, Some(*variant)),
            "{line}"
        );
        let mend = problem.suggestion.as_ref().map(|s| s.replacement.as_str());
        assert_eq!(mend, *guess, "{line}");
        assert_eq!(
            reading.diagnostics.len(),
            1,
            "{line}: {:?}",
            reading.diagnostics
        );
        assert_told(&reading.diagnostics);
        // A long string without an end is the only mistake that hides what follows.
        if !line.contains("\"\"\"") {
            assert_eq!(reading.map.personas.len(), 1, "{line}");
        }
    }
    let deep = format!(
        "jalon = 1\ntitle = \"T\"\nx = {}1{}\n",
        "[".repeat(100),
        "]".repeat(100)
    );
    assert_eq!(read(&deep).diagnostics[0].variant, Some("too-deep"));
}

/// The rest of a map, and its problems.
const FORMAT: &[(&str, &[&str])] = &[
    ("jalon = 1", &["J018 1:1"]),
    ("title = \"T\"", &["J003 1:1"]),
    ("jalon = \"1\"\ntitle = \"T\"", &["J013 1:9"]),
    ("jalon = 0\ntitle = \"T\"", &["J014 1:9"]),
    ("jalon = 99999999999999999999\ntitle = \"T\"", &["J014 1:9"]),
    ("jalon = 1\ntitle = \"T\"\nstages = 3", &["J013 3:10"]),
    (
        "jalon = 1\ntitle = \"T\"\n[stages]\nname = \"Un\"",
        &["J013 3:1"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[etape]]\nname = \"Un\"",
        &["J010 3:3"],
    ),
    ("jalon = 1\ntitle = \"T\"\nscope = \"tout\"", &["J013 3:9"]),
    (
        "jalon = 1\ntitle = \"T\"\nscope = { from = \"a\", till = \"b\" }",
        &["J011 3:23"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\nresources = [\"a\", { text = \"b\", status = \"manque\" }, 3]",
        &["J015 3:42", "J013 3:54"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\nrows = [{ id = \"name\", name = \"Nom\" }, { id = \"x\" }]",
        &["J019 3:16", "J018 3:40"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\ncreated = 2026-09-01T10:00:00Z",
        &["J016 3:11"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\nreview_every = \"-2 weeks\"",
        &["J017 3:16"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\npersonas = [{ id = \"all\", name = \"A\" }]",
        &["J019 3:20"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\npersonas = [{ id = \"A B\", name = \"A\" }]",
        &["J019 3:20"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nsentiment = \"bas\"",
        &["J013 5:13"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nsentiment = nan",
        &["J014 5:13"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nsentiment.al = 1",
        &["J021 5:11"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nmetrics = [{ name = \"m\", value = inf }]",
        &["J014 5:34"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\npains = \"p\"",
        &["J013 5:9"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\n[stages.pains]\ntext = \"p\"",
        &["J013 5:1"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\npains = [{ id = \"x\", text = \"p\" }]\n\
        actions = [{ id = \"x\", text = \"a\" }]",
        &["J020 6:19"],
    ),
    (
        "jalon = 1\ntitle = \"T\"\n[[conflicts]]\nstage = \"s\"\nkey = \"goal\"\ntheirs = \"x\"\n\
        [[conflicts]]\nkey = \"title\"",
        &["J030 3:1", "J030 7:1"],
    ),
];

#[test]
fn each_rule_of_the_format_is_held() {
    for (text, expected) in FORMAT {
        let reading = read(text);
        assert_eq!(places(text, &reading.diagnostics), *expected, "{text}");
        assert_eq!(reading.access, Access::Edit, "{text}");
        assert_told(&reading.diagnostics);
    }
}

#[test]
fn keys_are_guessed_from_their_spelling_and_from_french() {
    let stage = "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\n";
    for (key, guess) in [
        ("sentimant", Some("sentiment")),
        ("Goal", Some("goal")),
        ("douleurs", Some("pains")),
        ("points_de_contact", Some("touchpoints")),
        ("duree", Some("duration")),
        ("\"durée\"", Some("duration")),
        ("suite", Some("next")),
        ("touch_points", Some("touchpoints")),
        ("colour", None),
        ("kpi_owner", None),
    ] {
        let text = format!("{stage}{key} = 1\n");
        let problem = &read(&text).diagnostics[0];
        let severity = guess.map_or(Severity::Warning, |_| Severity::Error);
        assert_eq!(problem.severity, severity, "{key}");
        let replacement = problem.suggestion.as_ref().map(|s| s.replacement.as_str());
        assert_eq!(replacement, guess, "{key}");
    }
}
