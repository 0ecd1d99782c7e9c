//! Reads one value by the shape the table of fields gives it.

use jiff::civil::Date;
use toml::de::{DeInteger, DeValue};

use super::context::{Context, Node};
use crate::model::{FieldSpec, Resource, Shape, Value};

/// The value of a field, if it is what the field may hold.
pub(super) fn read_value(
    _context: &mut Context<'_>,
    spec: &FieldSpec,
    node: Node<'_>,
) -> Option<Value> {
    let value = node.get_ref();
    match spec.shape {
        Shape::Text | Shape::LongText | Shape::Path | Shape::Id | Shape::Language => {
            text(value).map(Value::Text)
        }
        Shape::Period => text(value).map(Value::Text),
        Shape::Choice { words, .. } => text(value)
            .filter(|word| words.contains(&word.as_str()))
            .map(Value::Text),
        Shape::Whole(low, high) => whole(value)
            .filter(|number| (low..=high).contains(number))
            .map(Value::Whole),
        Shape::Number(low, high) => number(value)
            .filter(|number| (low..=high).contains(number))
            .map(Value::Number),
        Shape::Flag => match value {
            DeValue::Boolean(flag) => Some(Value::Flag(*flag)),
            _ => None,
        },
        Shape::Date => date(value).map(Value::Date),
        Shape::Texts | Shape::People | Shape::Pains | Shape::Stages => match value {
            DeValue::Array(list) => Some(Value::List(
                list.iter()
                    .filter_map(|node| text(node.get_ref()))
                    .collect(),
            )),
            _ => None,
        },
        Shape::Resources => match value {
            DeValue::Array(list) => Some(Value::Resources(
                list.iter().filter_map(|node| resource(node)).collect(),
            )),
            _ => None,
        },
    }
}

/// The words of a string, with line feeds for any line end.
pub(super) fn text(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) if text.contains('\r') => Some(text.replace("\r\n", "\n")),
        DeValue::String(text) => Some(text.clone().into_owned()),
        _ => None,
    }
}

/// An integer of any base.
fn whole(value: &DeValue<'_>) -> Option<i64> {
    match value {
        DeValue::Integer(integer) => parse_whole(integer),
        _ => None,
    }
}

fn parse_whole(integer: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// An integer or decimal.
pub(super) fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        #[expect(
            clippy::cast_precision_loss,
            reason = "sentiments and metrics are small"
        )]
        DeValue::Integer(integer) => parse_whole(integer).map(|whole| whole as f64),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}

fn date(value: &DeValue<'_>) -> Option<Date> {
    let DeValue::Datetime(datetime) = value else {
        return None;
    };
    let date = datetime.date.filter(|_| datetime.time.is_none())?;
    Date::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
    )
    .ok()
}

fn resource(node: Node<'_>) -> Option<Resource> {
    match node.get_ref() {
        DeValue::Table(table) => {
            let words = |key: &str| table.get(key).and_then(|node| text(node.get_ref()));
            Some(Resource {
                text: words("text")?,
                needed: words("status").as_deref() == Some("needed"),
            })
        }
        value => text(value).map(|text| Resource {
            text,
            needed: false,
        }),
    }
}
