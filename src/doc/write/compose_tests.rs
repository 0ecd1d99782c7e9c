//! What is composed is read as what it was composed of.

use super::compose;
use crate::doc::{TEMPLATES, read};
use crate::model::{Draft, Field, NewMap, NewPersona, NewStage, PersonaId, RowId, Value};

#[test]
fn a_map_is_written_in_the_layout_of_the_format() {
    let mut map = NewMap::default();
    map.set(Field::Title, Value::Text("Achat".to_owned()));
    map.set(Field::ScopeTo, Value::Text("reçoit".to_owned()));
    map.set(Field::ScopeFrom, Value::Text("voit".to_owned()));
    let mut anne = NewPersona::named("Anne");
    anne.set(Field::Age, Value::Whole(35));
    map.personas.push(anne);
    let mut stage = NewStage::named("Paiement");
    stage.sentiment.all = Some(-2.0);
    stage.sentiment.each.push((PersonaId::new("anne"), -3.5));
    stage.items(&RowId::Pains).push(Draft {
        text: "Frais".to_owned(),
        fields: vec![(Field::Severity, Value::Whole(4))],
        unknown: Vec::new(),
    });
    stage.items(&RowId::Touchpoints).push(Draft::plain("Page"));
    stage.set(Field::Notes, Value::Text("une\ndeux".to_owned()));
    map.stages.push(stage);
    map.stages.push(NewStage::named("Livraison"));
    let expected = "jalon = 1\n\ntitle = \"Achat\"\nscope = { from = \"voit\", to = \"reçoit\" }\n\n\
        [[personas]]\nname = \"Anne\"\nage = 35\n\n\
        [[stages]]\nname = \"Paiement\"\nsentiment = { all = -2, anne = -3.5 }\n\
        touchpoints = [\"Page\"]\npains = [{ text = \"Frais\", severity = 4 }]\n\
        notes = \"\"\"\nune\ndeux\"\"\"\n\n[[stages]]\nname = \"Livraison\"\n";
    assert_eq!(compose(&map).unwrap(), expected);
}

#[test]
fn every_template_is_read_again_as_what_it_was() {
    for template in TEMPLATES {
        for language in ["en", "fr"] {
            let before = NewMap::of(&read(template.text(language)).map);
            let text = compose(&before).unwrap();
            let reading = read(&text);
            assert_eq!(reading.diagnostics, [], "{text}");
            assert_eq!(NewMap::of(&reading.map), before, "{}", template.name);
        }
    }
}

#[test]
fn what_a_field_cannot_hold_is_refused() {
    let mut map = NewMap::default();
    map.set(Field::Title, Value::Whole(1));
    assert!(compose(&map).is_err());
    let mut map = NewMap::default();
    map.set(Field::Age, Value::Whole(1));
    assert!(compose(&map).is_err());
    let mut map = NewMap::default();
    let mut stage = NewStage::named("S");
    stage.sentiment.all = Some(6.0);
    map.stages.push(stage);
    assert!(compose(&map).is_err());
}
