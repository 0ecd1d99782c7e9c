//! What the reader makes of whole maps.

use super::*;
use crate::model::{Field, RowId};

const COAT: &str = include_str!("tests/coat.toml");

#[test]
fn a_map_that_uses_every_key_is_read_without_a_complaint() {
    let reading = read(COAT);
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.access, Access::Edit);
    let map = &reading.map;
    assert_eq!(map.title(), "Acheter un manteau en ligne");
    assert_eq!(
        map.fields.text(Field::ScopeTo),
        Some("recommande la marque")
    );
    assert_eq!(map.fields.iter().count(), 14);
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
fn spans_lead_to_the_words() {
    let reading = read(COAT);
    let item = &reading.map.stages[1].items(&RowId::Touchpoints)[1];
    assert_eq!(&COAT[item.text_span.clone()], "\"E-mail de confirmation\"");
    assert!(COAT[item.span.clone()].starts_with('{') && COAT[item.span.clone()].ends_with('}'));
    assert_eq!(&COAT[reading.map.stages[1].span.clone()], "[[stages]]");
}
