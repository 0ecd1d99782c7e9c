//! What every template has to be: free of problems, full, and as its line of the table says.

use super::*;
use crate::doc::{Access, Document};
use crate::model::{Field, Map, RowId, Stage};

const LANGUAGES: [&str; 2] = ["en", "fr"];

/// Every template in every language, with a name for messages.
fn all() -> impl Iterator<Item = (&'static Template, &'static str, Map)> {
    TEMPLATES.iter().flat_map(|template| {
        LANGUAGES.map(|language| (template, language, read(template.text(language)).map))
    })
}

/// The same without the blank ones.
fn worked() -> impl Iterator<Item = (String, Map)> {
    all()
        .filter(|(template, ..)| !template.is_blank())
        .map(|(template, language, map)| (format!("{language}/{}", template.name), map))
}

/// That a text is a map without any problem, open to edits.
fn assert_sound(text: &str, name: &str) {
    let document: Document<()> = Document::open(text.as_bytes()).unwrap();
    assert_eq!(document.diagnostics(), [], "{name}");
    assert_eq!(document.access(), Access::Edit, "{name}");
    assert!(text.ends_with('\n') && !text.contains('\t'), "{name}");
}

fn has(stage: &Stage, row: &RowId) -> bool {
    stage
        .cells
        .iter()
        .any(|cell| cell.row == *row && !cell.items.is_empty())
}

#[test]
fn every_template_is_sound_and_what_its_line_says() {
    for (template, language, map) in all() {
        let name = format!("{language}/{}", template.name);
        assert_sound(template.text(language), &name);
        assert_eq!(map.kind, template.kind, "{name}");
        assert_eq!(map.fields.text(Field::Lang), Some(language), "{name}");
        // Whoever opens a file in an editor of text sees its comments whole.
        let long = template
            .text(language)
            .lines()
            .find(|line| line.starts_with('#') && line.chars().count() > 115);
        assert_eq!(long, None, "{name}");
    }
}

#[test]
fn every_worked_example_is_full() {
    for (name, map) in worked() {
        for field in [
            Field::Objective,
            Field::Scenario,
            Field::ScopeFrom,
            Field::Owner,
        ] {
            assert!(
                map.fields.text(field).is_some_and(|text| !text.is_empty()),
                "{name}: {field:?}"
            );
        }
        assert!((4..=7).contains(&map.stages.len()), "{name}");
        for persona in &map.personas {
            for field in [Field::Goals, Field::Frustrations, Field::Sources] {
                assert!(
                    !persona.fields.list(field).is_empty(),
                    "{name}: {}: {field:?}",
                    persona.name
                );
            }
        }
        for stage in &map.stages {
            let usual = map.kind.rows();
            for row in usual.iter().filter_map(RowDecl::row) {
                assert!(has(stage, row), "{name}: {}: {}", stage.name, row.key());
            }
            assert!(
                stage.fields.text(Field::Goal).is_some(),
                "{name}: {}",
                stage.name
            );
        }
        let any = |row| map.stages.iter().any(|stage| has(stage, &row));
        assert!(any(RowId::Metrics) && any(RowId::Checks), "{name}");
        let moment = |stage: &Stage| stage.fields.flag(Field::MomentOfTruth);
        assert_eq!(
            map.stages.iter().filter(|stage| moment(stage)).count(),
            1,
            "{name}"
        );
    }
}

/// What the handbooks ask of pains, opportunities and metrics.
#[test]
fn every_worked_example_follows_the_method() {
    for (name, map) in worked() {
        let solved: Vec<&String> = map
            .items()
            .flat_map(|(_, _, item)| item.fields.list(Field::Solves))
            .collect();
        for (stage, row, item) in map.items() {
            let place = format!("{name}: {}: {}", stage.name, item.text);
            let rated = |field| item.fields.whole(field).is_some();
            match row {
                RowId::Pains => {
                    let severity = item.fields.whole(Field::Severity).unwrap_or_default();
                    let id = item.fields.text(Field::Id).unwrap_or_default();
                    assert!(severity > 0, "{place}");
                    assert!(severity < 4 || solved.iter().any(|s| *s == id), "{place}");
                }
                RowId::Opportunities => {
                    assert!(rated(Field::Impact) && rated(Field::Effort), "{place}");
                }
                RowId::Metrics => {
                    assert!(item.fields.number(Field::Target).is_some(), "{place}");
                }
                _ => {}
            }
        }
    }
}

/// An example is not to be taken for research.
#[test]
fn every_source_and_figure_says_that_it_is_an_example() {
    for (template, language, map) in all() {
        let name = format!("{language}/{}", template.name);
        let mark = if language == "fr" {
            "exemple"
        } else {
            "example"
        };
        let personas = map.personas.iter().map(|persona| &persona.fields);
        let fields = map.items().map(|(_, _, item)| &item.fields).chain(personas);
        for entry in fields.flat_map(|fields| fields.iter()) {
            if matches!(entry.field, Field::Sources | Field::Source) {
                let words = entry.value.to_string();
                assert!(words.is_empty() || words.contains(mark), "{name}: {words}");
            }
            assert_ne!(entry.field, Field::Due, "{name}: a day that will be past");
        }
    }
}

#[test]
fn french_templates_follow_french_typography() {
    for template in TEMPLATES {
        let text = template.text("fr");
        for wrong in [" :", " ;", " !", " ?", " »", "« ", "'"] {
            let line = text.lines().find(|line| line.contains(wrong));
            assert_eq!(line, None, "{}: {wrong:?}", template.name);
        }
        assert!(!template.text("en").contains('\''), "{}", template.name);
    }
}

#[test]
fn names_are_slugs_and_lead_to_one_template() {
    let names: Vec<&str> = TEMPLATES.iter().flat_map(Template::names).collect();
    for (at, name) in names.iter().enumerate() {
        assert_eq!(slug(name), *name);
        let twice = names.iter().skip(at + 1).any(|other| other == name);
        // A name that is the same in both languages stands in both places.
        let own = Template::find(name).unwrap();
        assert!(!twice || own.name == own.french_name, "{name}");
    }
    for (typed, found) in [
        ("E-Commerce", "ecommerce"),
        ("Boutique", "ecommerce"),
        ("buyer’s journey", "buyer-journey"),
        ("journée", "day-in-the-life"),
        ("VIERGE", "blank"),
    ] {
        assert_eq!(
            Template::find(typed).map(|template| template.name),
            Some(found)
        );
    }
    assert_eq!(Template::find(""), None);
}

#[test]
fn every_kind_has_its_worked_example() {
    for kind in Kind::ALL {
        let template = Template::of_kind(kind).unwrap();
        assert_eq!(template.kind, kind);
        assert_eq!(kind_named(kind.key()), Some(kind));
        assert_eq!(kind_named(template.french_name), Some(kind));
    }
    assert_eq!(kind_named("boutique"), None);
}

#[test]
fn the_blank_form_of_a_kind_has_its_rows_in_order() {
    for language in LANGUAGES {
        let usual = Template::find("blank").unwrap().text(language);
        assert_eq!(
            blank(Kind::default(), language, &[]).as_deref(),
            Some(usual)
        );
        for kind in Kind::ALL {
            let text = blank(kind, language, &[]).unwrap();
            assert_sound(&text, kind.key());
            let map = read(&text).map;
            assert_eq!((map.kind, map.stages.len()), (kind, 3));
            let rows: Vec<RowId> = kind
                .rows()
                .iter()
                .filter_map(|d| d.row().cloned())
                .collect();
            for stage in &map.stages {
                let cells: Vec<RowId> = stage.cells.iter().map(|cell| cell.row.clone()).collect();
                assert_eq!(cells, rows, "{}", kind.key());
            }
        }
    }
}

#[test]
fn a_blank_form_takes_stages_of_any_name() {
    let names = [
        "“Voilà” \"quoted\" \\ back",
        "支払い",
        "Payment",
        "Payment",
        "🛒",
        "two\nlines\u{7}",
        "[[stages]]",
    ]
    .map(str::to_owned);
    let text = blank(Kind::BuyerJourney, "fr", &names).unwrap();
    assert_sound(&text, "odd names");
    let map = read(&text).map;
    let found: Vec<String> = map.stages.iter().map(|stage| stage.name.clone()).collect();
    assert_eq!(found, names);
    let ids: Vec<&str> = map.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(
        ids.get(1..5).unwrap(),
        ["支払い", "payment", "payment-2", "stage"]
    );
}
