//! What the reader makes of whole maps.

mod problems;
mod properties;

use super::*;
use crate::model::{Field, RowDecl, RowId, StageId, Value};

const COAT: &str = include_str!("tests/coat.toml");

/// Each problem as `code line:column`.
fn places(text: &str, diagnostics: &[Diagnostic]) -> Vec<String> {
    let lines = crate::diag::LineIndex::new(text);
    diagnostics
        .iter()
        .map(|problem| {
            let place = lines.position(problem.span.start);
            format!("{} {}:{}", problem.code.id(), place.line, place.column)
        })
        .collect()
}

#[test]
fn a_map_that_uses_every_key_is_read_without_a_complaint() {
    let reading = read(COAT);
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.access, Access::Edit);
    let map = &reading.map;
    assert_eq!(map.title(), "Acheter un manteau en ligne");
    assert_eq!(map.rows.as_ref().map(Vec::len), Some(3));
    let fields: Vec<&str> = map.fields.iter().map(|e| e.field.key()).collect();
    let known: Vec<&str> = crate::model::fields_of(crate::model::Owner::Map)
        .iter()
        .map(|spec| spec.field.key())
        .collect();
    assert_eq!(fields, known);
    assert_eq!(map.personas.len(), 2);
    assert_eq!(map.personas[0].fields.iter().count(), 14);
    let payment = &map.stages[1];
    assert_eq!(payment.id.as_str(), "paiement");
    assert_eq!(payment.fields.iter().count(), 10);
    assert_eq!(payment.sentiment.all, Some(-2.0));
    assert_eq!(payment.sentiment.of(&map.personas[0].id), Some(-4.0));
    assert_eq!(payment.items(&RowId::Pains).len(), 2);
    assert_eq!(payment.items(&RowId::Metrics)[0].text, "Abandon de panier");
    assert_eq!(
        payment.items(&RowId::new("legal"))[0].text,
        "Droit de rétractation"
    );
}

#[test]
fn the_maps_of_the_project_are_read_without_a_complaint() {
    for text in [
        include_str!("../../../maps/boutique.toml"),
        include_str!("../../../maps/boutique-cible.toml"),
        include_str!("../../../maps/online-shop.toml"),
        include_str!("../../../maps/b2b-software.toml"),
        include_str!("../../../maps/commute.toml"),
        include_str!("../../../maps/restaurant.toml"),
        include_str!("../../../maps/university.toml"),
    ] {
        assert_eq!(
            read(text).diagnostics,
            [],
            "{}",
            text.lines().nth(4).unwrap()
        );
    }
}

#[test]
fn spans_lead_to_the_words() {
    let reading = read(COAT);
    let item = &reading.map.stages[1].items(&RowId::Touchpoints)[1];
    let source = |span: &std::ops::Range<usize>| COAT.get(span.clone()).unwrap();
    assert_eq!(source(&item.text_span), "\"E-mail de confirmation\"");
    assert!(source(&item.span).starts_with('{') && source(&item.span).ends_with('}'));
    assert_eq!(source(&reading.map.stages[1].span), "[[stages]]");
}

#[test]
fn every_way_to_write_a_thing_says_the_same() {
    let inline = "jalon = 1\ntitle = \"T\"\nscope = { from = \"a\" }\n\
        personas = [{ name = \"Anne\" }]\nstages = [{ name = \"Un\", sentiment = { anne = -4 }, \
        pains = [\"p\", { text = \"q\", extra = { x = 1, y = [1, 2] } }] }]\n";
    let headers = "jalon = 1\r\ntitle = \"T\"\r\nscope.from = \"a\"\r\n[[personas]]\r\n\
        name = \"Anne\"\r\n[[stages]]\r\nname = \"Un\"\r\n[stages.sentiment]\r\nanne = -4\r\n\
        [[stages.pains]]\r\ntext = \"p\"\r\n[[stages.pains]]\r\ntext = \"q\"\r\n\
        [stages.pains.extra]\r\nx = 1\r\ny = [1, 2]\r\n";
    let dotted = "jalon = 1\ntitle = \"T\"\n[scope]\nfrom = \"a\"\n[[personas]]\n\
        name = \"Anne\"\n[[stages]]\nname = \"Un\"\nsentiment.anne = -4\n\
        pains = [\"p\", { text = \"q\", extra.x = 1, extra.y = [1, 2] }]\n";
    for text in [inline, headers, dotted] {
        let Reading { map, .. } = read(text);
        assert_eq!(map.fields.text(Field::ScopeFrom), Some("a"), "{text}");
        let stage = &map.stages[0];
        assert_eq!(
            stage.sentiment.of(&map.personas[0].id),
            Some(-4.0),
            "{text}"
        );
        assert!(stage.sentiment_span.is_some());
        let pains = stage.items(&RowId::Pains);
        assert_eq!((pains[0].text.as_str(), pains[1].text.as_str()), ("p", "q"));
        let unknown = ("extra".to_owned(), "{ x = 1, y = [1, 2] }".to_owned());
        assert_eq!(pains[1].unknown, [unknown], "{text}");
    }
}

#[test]
fn line_ends_within_words_are_line_feeds() {
    let reading = read("jalon = 1\r\ntitle = \"\"\"\r\nun\r\ndeux\"\"\"\r\n");
    assert_eq!(reading.map.title(), "un\ndeux");
    assert_eq!(reading.diagnostics, []);
}

#[test]
fn what_cannot_be_read_still_counts_in_its_list() {
    let text =
        "jalon = 1\ntitle = \"T\"\nstages = [1, { name = \"Deux\", pains = [3, \"p\", true] }]";
    let Reading { map, .. } = read(text);
    assert_eq!(map.stages[0].index, 1);
    let cell = map.stages[0].cell(&RowId::Pains).unwrap();
    assert_eq!((cell.items[0].index, cell.items.len(), cell.len), (1, 1, 3));
}

#[test]
fn two_stages_with_one_id_are_told_apart() {
    let text = "jalon = 1\ntitle = \"T\"\nstages = [{ id = \"a\", name = \"A\" }, \
        { id = \"a\", name = \"B\" }, { name = \"A\" }]";
    let Reading { map, .. } = read(text);
    let ids: Vec<&str> = map.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2", "a-3"]);
    assert_eq!(map.stage(&StageId::new("a-2")).unwrap().name, "B");
    assert_eq!(map.stages[1].fields.text(Field::Id), Some("a"));
}

#[test]
fn versions_decide_what_may_be_done() {
    let newer = "jalon = 2\ntitle = 3\nstages = [{ name = \"Un\", novelty = 1 }]\n";
    let reading = read(newer);
    assert_eq!(reading.access, Access::ReadOnly(ReadOnly::NewerVersion));
    assert_eq!(places(newer, &reading.diagnostics), ["J002 1:9"]);
    assert_eq!(reading.map.stages[0].name, "Un");
    for empty in ["", "# nothing yet\n"] {
        let reading = read(empty);
        assert_eq!(
            (reading.map, reading.access),
            (Map::default(), Access::Edit)
        );
        assert_eq!(reading.diagnostics, []);
    }
    let schema = "#:schema x\ntitle = \"T\"\n";
    let mend = read(schema).diagnostics.remove(0).suggestion.unwrap();
    assert_eq!(
        (mend.span, mend.replacement.as_str()),
        (11..11, "jalon = 1\n")
    );
}

#[test]
fn rows_of_the_map_are_its_own() {
    let text = "jalon = 1\ntitle = \"T\"\nrows = [\"legal\", \"pains\", \
        { id = \"legal\", name = \"Droit\" }, { line = \"internal\" }, \"pains\"]\n";
    let Reading {
        map, diagnostics, ..
    } = read(text);
    assert_eq!(places(text, &diagnostics), ["J020 3:27", "J020 3:84"]);
    let legal = RowId::new("legal");
    let rows = map.rows.as_deref().unwrap();
    assert_eq!(rows[0], RowDecl::Named(legal, "Droit".to_owned()));
    assert_eq!(rows.len(), 3);
}

#[test]
fn numbers_keep_their_kind() {
    let text = "jalon = 1\ntitle = \"T\"\npersonas = [{ name = \"A\", age = 0x20 }]\n\
        stages = [{ name = \"S\", sentiment = 1, metrics = [{ name = \"m\", value = 3 }] }]";
    let Reading {
        map, diagnostics, ..
    } = read(text);
    assert_eq!(diagnostics, []);
    assert_eq!(map.personas[0].age(), Some(32));
    let metric = &map.stages[0].items(&RowId::Metrics)[0];
    assert_eq!(metric.value(Field::MetricValue), Some(Value::Number(3.0)));
}
