//! What of a map changes when the numbers of a funnel are put on its stages.

use super::{Funnel, Mapping, Measured};
use crate::i18n::{Language, Texts};
use crate::model::{Edit, Field, Item, ItemAt, Map, Place, RowId, Stage, Value};
use crate::text::fold;

/// The edits, and what they come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Put {
    /// The edits.
    pub edits: Vec<Edit>,
    /// How many metrics are new.
    pub added: usize,
    /// How many are there already and have another value or day now.
    pub updated: usize,
    /// Metrics that are there in another unit and stay as they are, each with its stage and unit.
    pub differing: Vec<(String, String, String)>,
}

/// The edits that put the numbers of each step on its stage. A metric of the same name, in either
/// language, is updated: its value and day change, what was aimed at and compared with stays. New ones
/// have their names in the language of `texts`.
pub fn put(funnel: &Funnel, map: &Map, mappings: &[Mapping], texts: &Texts) -> Put {
    let languages = [Language::English, Language::French].map(Texts::new);
    let mut put = Put::default();
    for mapping in mappings {
        let step = funnel.steps.get(mapping.step);
        let stage = mapping.stage.and_then(|at| map.stages.get(at));
        let (Some(step), Some(stage)) = (step, stage) else {
            continue;
        };
        for measured in &step.measured {
            let names = languages
                .each_ref()
                .map(|texts| fold(&measured.name(texts)));
            let mut items = stage.items(&RowId::Metrics).iter();
            match items.find(|item| names.contains(&fold(item.text.trim()))) {
                Some(item) => put.update(funnel, stage, item, measured),
                None => put.add(funnel, stage, measured, texts),
            }
        }
    }
    put
}

impl Put {
    fn add(&mut self, funnel: &Funnel, stage: &Stage, measured: &Measured, texts: &Texts) {
        self.added += 1;
        self.edits.push(Edit::InsertItem {
            stage: stage.id.clone(),
            row: RowId::Metrics,
            before: usize::MAX,
            item: funnel.draft(measured, texts),
        });
    }

    fn update(&mut self, funnel: &Funnel, stage: &Stage, item: &Item, measured: &Measured) {
        let unit = item.fields.text(Field::Unit);
        if unit.is_some() && unit != measured.measure.unit() {
            let unit = unit.unwrap_or_default().to_owned();
            self.differing
                .push((stage.name.clone(), item.text.clone(), unit));
            return;
        }
        let mut wanted = vec![(Field::MetricValue, Some(Value::Number(measured.value)))];
        // A new value on the day of the old one would be a lie: without a day it has none.
        wanted.push((Field::At, funnel.at.map(Value::Date)));
        if item.fields.get(Field::Source).is_none() && !funnel.source.is_empty() {
            wanted.push((Field::Source, Some(Value::Text(funnel.source.clone()))));
        }
        wanted.retain(|(field, value)| match value {
            Some(Value::Number(number)) => {
                item.fields.number(*field).map(f64::to_bits) != Some(number.to_bits())
            }
            value => item.fields.get(*field) != value.as_ref(),
        });
        self.updated += usize::from(!wanted.is_empty());
        let at = ItemAt {
            stage: stage.id.clone(),
            row: RowId::Metrics,
            index: item.index,
            text: item.text.clone(),
        };
        self.edits
            .extend(wanted.into_iter().map(|(field, value)| Edit::Set {
                at: Place::Item(at.clone()),
                field,
                value,
            }));
    }
}
