use super::*;
use crate::doc::read;
use crate::model::{FieldSpec, Owner, Shape, fields_of};

const MAP: &str = r#"
jalon = 1
title = "Les frais"
kind = "service-blueprint"
objective = "Moins de FRAIS"
stakeholders = ["ventes", "frais généraux"]
resources = ["enquête", { text = "frais de port", status = "needed" }]
rows = ["pains", { id = "frais", name = "Frais légaux" }, "metrics", "touchpoints"]

[[personas]]
name = "Anne"
quote = "Trop de frais !"

[[stages]]
id = "frais-un"
name = "Un"
notes = """Voir
les frais"""
touchpoints = [{ text = "Fiche", channel = "frais" }]
pains = [
  { id = "frais-tardifs", text = "Découverts tard", solves = ["frais"] },
  { id = "frais-caches", text = "Les frais cachés", sources = ["a", "frais, 2026"], for = ["frais"] },
]
metrics = [{ name = "Part des frais", unit = "frais" }]
quotes = ["« Quels frais ? »"]

[[stages]]
name = "Frais"
"#;

fn found(words: &str) -> Vec<String> {
    let map = read(MAP).map;
    let needle = Needle::new(words).unwrap();
    let spots = search(&map, &needle);
    let told = spots.into_iter().map(|spot| {
        let key = spot.field.key();
        let text = text_at(&map, spot).unwrap();
        let place = match spot.site {
            Site::Map => "map".to_owned(),
            Site::Row(at) => format!("row {at}"),
            Site::Persona(at) => format!("persona {at}"),
            Site::Stage(at) => format!("stage {at}"),
            site @ Site::Item { .. } => {
                let (stage, row, item) = item_at(&map, site).unwrap();
                format!("{} {} {}", stage.name, row.key(), item.index)
            }
        };
        format!("{place} {key} {}: {text}", spot.entry)
    });
    told.collect()
}

#[test]
fn every_text_is_looked_through_in_the_order_of_the_table() {
    assert_eq!(
        found("frais"),
        [
            "map title 0: Les frais",
            "map objective 0: Moins de FRAIS",
            "map stakeholders 1: frais généraux",
            "map resources 1: frais de port",
            "row 1 name 0: Frais légaux",
            "persona 0 quote 0: Trop de frais !",
            "stage 0 notes 0: Voir\nles frais",
            "Un pains 0 id 0: frais-tardifs",
            "Un pains 1 text 0: Les frais cachés",
            "Un pains 1 sources 1: frais, 2026",
            "Un metrics 0 text 0: Part des frais",
            "Un metrics 0 unit 0: frais",
            "Un touchpoints 0 channel 0: frais",
            "Un quotes 0 text 0: « Quels frais ? »",
            "stage 1 name 0: Frais",
        ]
    );
    assert_eq!(found("voir les"), ["stage 0 notes 0: Voir\nles frais"]);
    assert_eq!(found("blueprint"), [""; 0]);
}

#[test]
fn what_is_looked_through_is_what_the_table_of_fields_calls_words() {
    let rows = RowId::BUILT_IN;
    let owners = [Owner::Map, Owner::Persona, Owner::Stage].into_iter();
    let specs = owners
        .chain(rows.iter().map(Owner::Item))
        .flat_map(fields_of);
    for FieldSpec { field, shape, .. } in specs {
        let words = match shape {
            Shape::Text | Shape::LongText | Shape::Texts | Shape::Resources | Shape::Path => true,
            // They hold no text, so it does not matter.
            Shape::Whole(..) | Shape::Number(..) | Shape::Flag | Shape::Date => continue,
            _ => false,
        };
        assert_eq!(holds_words(*field), words, "{field:?}");
    }
}

/// The text after words were replaced, as the lines that differ.
fn replaced(words: &str, with: &str, fresh: bool) -> (Vec<String>, usize) {
    let map = read(MAP).map;
    let needle = Needle::new(words).unwrap();
    let (changes, left_out) = changes(&map, &needle, with);
    let edits = edits(&map, &changes, |_| fresh);
    let mut document: crate::doc::Document<()> =
        crate::doc::Document::open(MAP.as_bytes()).unwrap();
    document.apply(&edits, (), None).unwrap();
    let after = document.text();
    let lines = after
        .lines()
        .filter(|line| !MAP.lines().any(|l| l == *line));
    (lines.map(str::to_owned).collect(), left_out)
}

#[test]
fn words_are_replaced_but_for_ids_and_what_refers_to_them() {
    let (lines, left_out) = replaced("frais", "coûts", false);
    assert_eq!(
        lines,
        [
            "title = \"Les coûts\"",
            "objective = \"Moins de COÛTS\"",
            "stakeholders = [\"ventes\", \"coûts généraux\"]",
            "resources = [\"enquête\", { text = \"coûts de port\", status = \"needed\" }]",
            "rows = [\"pains\", { id = \"frais\", name = \"Coûts légaux\" }, \"metrics\", \"touchpoints\"]",
            "quote = \"Trop de coûts !\"",
            "les coûts\"\"\"",
            "touchpoints = [{ text = \"Fiche\", channel = \"coûts\" }]",
            "  { id = \"frais-caches\", text = \"Les coûts cachés\", sources = [\"a\", \"coûts, 2026\"], for = [\"frais\"] },",
            "metrics = [{ name = \"Part des coûts\", unit = \"coûts\" }]",
            "quotes = [\"« Quels coûts ? »\"]",
            "name = \"Coûts\"",
            "id = \"frais\"",
        ]
    );
    assert_eq!(left_out, 1, "the id of the first pain");
}

#[test]
fn what_is_left_empty_goes_unless_it_is_needed() {
    let (lines, left_out) = replaced("frais", "", true);
    assert_eq!(
        lines,
        [
            "title = \"Les\"",
            "objective = \"Moins de\"",
            "stakeholders = [\"ventes\", \"généraux\"]",
            "resources = [\"enquête\", { text = \"de port\", status = \"needed\" }]",
            "rows = [\"pains\", { id = \"frais\", name = \"légaux\" }, \"metrics\", \"touchpoints\"]",
            "quote = \"Trop de !\"",
            "les\"\"\"",
            "touchpoints = [\"Fiche\"]",
            "  { id = \"frais-caches\", text = \"Les cachés\", sources = [\"a\", \", 2026\"], for = [\"frais\"] },",
            "metrics = [\"Part des\"]",
            "quotes = [\"« Quels ? »\"]",
        ]
    );
    assert_eq!(left_out, 2, "an id, and the name of a stage");
}
