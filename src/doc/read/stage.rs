//! Reads the stages.

use toml::de::DeValue;

use super::context::{Context, Node};
use super::fields::{collect, read_fields, words};
use super::ids::{Named, distinct_ids};
use super::item::read_cell;
use super::value::number;
use crate::model::{Field, Owner, PersonaId, RowId, Sentiment, Stage, StageId};

/// The stages of the list. `own` says whether a key is a row the map declares.
pub(super) fn read_stages<'d>(
    context: &mut Context<'d>,
    node: Node<'d>,
    own: &dyn Fn(&str) -> bool,
) -> Vec<Stage> {
    let DeValue::Array(list) = node.get_ref() else {
        return Vec::new();
    };
    let mut stages: Vec<Stage> = list
        .iter()
        .enumerate()
        .filter_map(|(index, node)| read_stage(context, index, node, own))
        .collect();
    let named: Vec<Named<'_>> = stages
        .iter()
        .map(|stage| Named {
            written: stage.fields.text(Field::Id),
            name: &stage.name,
        })
        .collect();
    let ids = distinct_ids(&named, "stage", &[]);
    for (stage, id) in stages.iter_mut().zip(ids) {
        stage.id = StageId::new(id);
    }
    stages
}

fn read_stage<'d>(
    context: &mut Context<'d>,
    index: usize,
    node: Node<'d>,
    own: &dyn Fn(&str) -> bool,
) -> Option<Stage> {
    let DeValue::Table(table) = node.get_ref() else {
        return None;
    };
    let parts = read_fields(context, Owner::Stage, "", table);
    let mut stage = Stage {
        index,
        id: StageId::new(""),
        id_is_derived: words(&parts.entries, Field::Id).is_none(),
        name: words(&parts.entries, Field::Name)
            .unwrap_or_default()
            .to_owned(),
        fields: collect(parts.entries),
        sentiment: Sentiment::default(),
        sentiment_span: None,
        cells: Vec::new(),
        span: node.span(),
    };
    for (key, node) in parts.other {
        let name = key.get_ref().as_ref();
        let row = RowId::new(name);
        if name == Field::Sentiment.key() {
            stage.sentiment = read_sentiment(node);
            stage.sentiment_span = Some(node.span());
        } else if row.is_built_in() || own(name) {
            stage.cells.extend(read_cell(context, row, node));
        }
    }
    Some(stage)
}

fn read_sentiment(node: Node<'_>) -> Sentiment {
    let in_range = |node: Node<'_>| number(node.get_ref()).filter(|n| (-5.0..=5.0).contains(n));
    let mut sentiment = Sentiment::default();
    let DeValue::Table(table) = node.get_ref() else {
        sentiment.all = in_range(node);
        return sentiment;
    };
    for (key, node) in super::context::entries(table) {
        let Some(value) = in_range(node) else {
            continue;
        };
        match key.get_ref().as_ref() {
            "all" => sentiment.all = Some(value),
            id => sentiment.each.push((PersonaId::new(id), value)),
        }
    }
    sentiment
}
