//! Reads the stages.

use std::collections::HashSet;

use toml::de::DeValue;

use super::context::{Context, Key, Node, Reference, Table, Target, entries};
use super::fields::{read_fields, words};
use super::ids::{Named, distinct_ids};
use super::item::read_cell;
use super::keys::{Spot, report_keys};
use super::list::read_tables;
use super::persona::EVERYONE;
use super::value::{Expected, read_number, wrong_type};
use crate::model::{
    Field, Owner, PersonaId, RowId, SENTIMENT_MAX, SENTIMENT_MIN, Sentiment, Span, Stage, StageId,
};

/// The stages of the list; `own` are the rows the map declares.
pub(super) fn read_stages<'d>(
    context: &mut Context<'d>,
    node: Node<'d>,
    own: &[RowId],
) -> Vec<Stage> {
    let mut stages: Vec<Stage> = Vec::new();
    let is_own: HashSet<&RowId> = own.iter().collect();
    for (index, table, span) in read_tables(context, "stages", node) {
        stages.push(read_stage(context, index, table, span, (own, &is_own)));
    }
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
    table: Table<'d>,
    span: Span,
    (own, is_own): (&[RowId], &HashSet<&RowId>),
) -> Stage {
    let parts = read_fields(context, Owner::Stage, "", table);
    let mut stage = Stage {
        index,
        id: StageId::new(""),
        id_is_derived: words(&parts.entries, Field::Id).is_none(),
        name: words(&parts.entries, Field::Name)
            .unwrap_or_default()
            .to_owned(),
        fields: parts.entries.into_iter().collect(),
        sentiment: Sentiment::default(),
        sentiment_span: None,
        cells: Vec::new(),
        span,
    };
    let mut unknown: Vec<(Key<'d>, Node<'d>)> = Vec::new();
    for (key, node) in parts.other {
        let name = key.get_ref().as_ref();
        let row = RowId::new(name);
        if name == Field::Sentiment.key() {
            stage.sentiment = read_sentiment(context, node);
            stage.sentiment_span = Some(node.span());
        } else if row.is_built_in() || is_own.contains(&row) {
            stage.cells.extend(read_cell(context, row, node));
        } else {
            unknown.push((key, node));
        }
    }
    let spot = Spot::Stage(own);
    report_keys(context, spot, &unknown, parts.lacks, stage.span.clone());
    stage
}

fn read_sentiment<'d>(context: &mut Context<'d>, node: Node<'d>) -> Sentiment {
    let mut sentiment = Sentiment::default();
    match node.get_ref() {
        DeValue::Table(table) => {
            for (key, node) in entries(table) {
                persona_sentiment(context, &mut sentiment, key, node);
            }
        }
        DeValue::Integer(_) | DeValue::Float(_) => {
            sentiment.all = level(context, node, "sentiment");
        }
        _ => sentiment.all = wrong_type(context, "sentiment", node, Expected::Sentiment),
    }
    sentiment
}

fn persona_sentiment<'d>(
    context: &mut Context<'d>,
    sentiment: &mut Sentiment,
    key: Key<'d>,
    node: Node<'d>,
) {
    let who = key.get_ref().as_ref();
    let value = level(context, node, &format!("sentiment.{who}"));
    if who == EVERYONE {
        sentiment.all = value;
        return;
    }
    context.references.push(Reference {
        target: Target::Persona,
        id: who,
        span: key.span(),
        is_key: true,
    });
    if let Some(value) = value {
        sentiment.each.push((PersonaId::new(who), value));
    }
}

fn level(context: &mut Context<'_>, node: Node<'_>, key: &str) -> Option<f64> {
    read_number(context, key, node, SENTIMENT_MIN, SENTIMENT_MAX)
}
