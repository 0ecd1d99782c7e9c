//! The linear text: every fact of a map is in it, and every view has one.

use super::fixture::{Desk, blueprint, boutique, crowd, shop};
use crate::i18n::Language;
use crate::layout::{Told, plain, plain_view};
use crate::model::{Field, FieldSpec, Owner, RowId, Shape, fields_of};

/// A value for a field as a map writes it, and what the linear text says of it; no words for what
/// is told in words of its own.
fn value_of(spec: &FieldSpec) -> (&'static str, &'static [&'static str]) {
    match spec.shape {
        Shape::Text | Shape::LongText => ("\"zwick\"", &["zwick"]),
        Shape::Path => ("\"zwick.toml\"", &["zwick.toml"]),
        Shape::Language => ("\"de\"", &["de."]),
        Shape::Period => ("\"3 weeks\"", &["3 weeks"]),
        Shape::Whole(..) => ("4", &["4"]),
        Shape::Number(..) => ("2.5", &["2.5"]),
        Shape::Flag => ("true", &[]),
        Shape::Choice { .. } => ("", &[]),
        Shape::Date => ("2031-02-03", &["3 February 2031"]),
        Shape::Texts => ("[\"zwick\", \"zwack\"]", &["zwick", "zwack"]),
        Shape::Resources => (
            "[\"zwick\", { text = \"zwack\", status = \"needed\" }]",
            &["zwick", "zwack (needed)"],
        ),
        Shape::People => ("[\"anne\"]", &["for Anne"]),
        Shape::Pains => ("[\"p\"]", &["solves Solved pain"]),
        Shape::Stages => ("[\"second\"]", &["Next: Second."]),
        Shape::Id => ("\"x\"", &[]),
    }
}

/// A map in which that owner states that field, or does not.
fn map_with(owner: Owner<'_>, stated: &str) -> String {
    let [mut map, mut persona, mut stage] = ["", "", ""];
    let mut cell = String::new();
    match owner {
        Owner::Map => map = stated,
        Owner::Persona => persona = stated,
        Owner::Stage => stage = stated,
        Owner::Item(row) => {
            let name = if *row == RowId::Metrics {
                "name"
            } else {
                "text"
            };
            let comma = if stated.is_empty() { "" } else { ", " };
            let item = format!("{{ {name} = \"Item\"{comma}{stated} }}");
            cell = format!("[[stages]]\nname = \"Third\"\n{} = [{item}]\n", row.key());
        }
    }
    format!(
        "jalon = 1\ntitle = \"T\"\nrows = [\"pains\", {{ id = \"own\", name = \"Own\" }}]\n{map}\n\
         [[personas]]\nname = \"Anne\"\n{persona}\n[[personas]]\nname = \"Bea\"\n\
         [[stages]]\nname = \"First\"\npains = [{{ id = \"p\", text = \"Solved pain\" }}]\n{stage}\n\
         [[stages]]\nname = \"Second\"\n{cell}"
    )
}

fn told(toml: &str) -> String {
    let desk = Desk::english(toml, None);
    plain(&desk.lens(), 0..9)
}

#[test]
fn every_field_of_the_format_is_told() {
    let own = RowId::new("own");
    let rows = RowId::BUILT_IN.iter().chain([&own]).map(Owner::Item);
    let owners = [Owner::Map, Owner::Persona, Owner::Stage].into_iter();
    for owner in owners.chain(rows) {
        let without = told(&map_with(owner, ""));
        // Ids are for files, and what they lead to is told; what is required is always there.
        let told_of = |spec: &&FieldSpec| !spec.required && spec.field != Field::Id;
        for spec in fields_of(owner).iter().filter(told_of) {
            let (value, expected) = value_of(spec);
            let values = match spec.shape {
                Shape::Choice { words, .. } => {
                    words.iter().map(|word| format!("\"{word}\"")).collect()
                }
                _ => vec![value.to_owned()],
            };
            let mut texts = vec![without.clone()];
            for value in values {
                let stated = format!("{} = {value}", spec.field.key());
                let text = told(&map_with(owner, &stated));
                for words in expected {
                    assert!(
                        text.contains(words),
                        "{owner:?} {stated}: no `{words}` in\n{text}"
                    );
                }
                // The kind is always told, and left out it is the first.
                let is_new = spec.field == Field::Kind || !texts.contains(&text);
                assert!(is_new, "{owner:?}: `{stated}` is not told:\n{text}");
                texts.push(text);
            }
        }
    }
}

#[test]
fn lists_and_time_spans_are_told_in_the_language() {
    let stated = "stakeholders = [\"web\", \"caisse\"]\nreview_every = \"6 months\"";
    let toml = map_with(Owner::Map, stated);
    let text = plain(&Desk::new(&toml, None, Language::French).lens(), 0..9);
    for words in ["Anne\u{a0}; Bea.", "web\u{a0}; caisse.", "6 mois."] {
        assert!(text.contains(words), "no `{words}` in\n{text}");
    }
}

#[test]
fn every_view_has_its_linear_text() {
    for (name, view) in [
        ("outline", Told::Outline),
        ("opportunities", Told::Opportunities),
        ("personas", Told::Personas),
        ("chart", Told::Chart),
    ] {
        let desk = boutique();
        insta::assert_snapshot!(
            format!("plain_{name}_fr"),
            plain_view(&desk.lens(), 3..5, view)
        );
        let desk = shop();
        insta::assert_snapshot!(
            format!("plain_{name}_en"),
            plain_view(&desk.lens(), 0..9, view)
        );
    }
    insta::assert_snapshot!("plain_blueprint", plain(&blueprint().lens(), 0..2));
}

#[test]
fn the_linear_text_tells_everything() {
    insta::assert_snapshot!("plain_fr", plain(&boutique().lens(), 3..5));
    insta::assert_snapshot!("plain_en_everyone", plain(&shop().lens(), 3..5));
    insta::assert_snapshot!("plain_crowd", plain(&crowd(Some("bea")).lens(), 0..4));
}

/// A map whose texts all end sentences themselves has no double stops.
#[test]
fn a_sentence_ends_once() {
    let toml = "jalon = 1\ntitle = \"Why?\"\nobjective = \"Know.\"\nowner = \"Us.\"\n\
        [[personas]]\nname = \"Anne.\"\nquote = \"No!\"\n\
        [[stages]]\nname = \"S\"\ngoal = \"Go…\"\npains = [{ text = \"P.\", severity = 3 }]\n";
    for language in Language::ALL {
        let desk = Desk::new(toml, None, language);
        for view in [
            Told::Map,
            Told::Outline,
            Told::Personas,
            Told::Opportunities,
        ] {
            let text = plain_view(&desk.lens(), 0..1, view);
            for wrong in ["..", "?.", "!.", "…."] {
                assert!(!text.contains(wrong), "{text}");
            }
        }
    }
}
