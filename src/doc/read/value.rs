//! Reads one value by the shape the table of fields gives it, and says what is wrong with one that
//! does not fit.

use jiff::civil::Date;
use toml::de::{DeInteger, DeValue};

use super::context::{Context, Node, Reference, Target};
use super::list::{read_list, read_resources};
use super::mend;
use super::words::{read_choice, read_id, read_language, read_period};
use crate::diag::{Code, Diagnostic, Word};
use crate::model::{FieldSpec, Shape, Value};

/// What a value should have been; the names are parts of the ids of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::doc) enum Expected {
    /// Words in quotes.
    Text,
    /// An integer.
    Whole,
    /// An integer or decimal.
    Number,
    /// `true` or `false`.
    Flag,
    /// A day.
    Date,
    /// A date with the time and its offset.
    Time,
    /// A list of words.
    Texts,
    /// A list of words or tables.
    Items,
    /// Tables with a header each.
    Tables,
    /// One table.
    Table,
    /// A number or a table of numbers.
    Sentiment,
    /// Words or a table.
    Item,
}

impl Expected {
    fn text_id(self) -> &'static str {
        match self {
            Self::Text => "diag-expected-text",
            Self::Whole => "diag-expected-whole",
            Self::Number => "diag-expected-number",
            Self::Flag => "diag-expected-flag",
            Self::Date => "diag-expected-date",
            Self::Time => "diag-expected-time",
            Self::Texts => "diag-expected-texts",
            Self::Items => "diag-expected-items",
            Self::Tables => "diag-expected-tables",
            Self::Table => "diag-expected-table",
            Self::Sentiment => "diag-expected-sentiment",
            Self::Item => "diag-expected-item",
        }
    }
}

/// The value of a field, if it is what the field may hold.
pub(super) fn read_value<'d>(
    context: &mut Context<'d>,
    spec: &FieldSpec,
    node: Node<'d>,
) -> Option<Value> {
    let key = spec.field.key();
    match spec.shape {
        Shape::Text | Shape::LongText | Shape::Path => {
            read_text(context, key, node).map(Value::Text)
        }
        Shape::Id => read_id(context, key, node).map(Value::Text),
        Shape::Language => read_language(context, key, node).map(Value::Text),
        Shape::Period => read_period(context, key, node).map(Value::Text),
        Shape::Choice { words, .. } => read_choice(context, key, words, node).map(Value::Text),
        Shape::Whole(low, high) => read_whole(context, key, node, low, high).map(Value::Whole),
        Shape::Number(low, high) => read_number(context, key, node, low, high).map(Value::Number),
        Shape::Flag => match node.get_ref() {
            DeValue::Boolean(flag) => Some(Value::Flag(*flag)),
            _ => wrong_type(context, key, node, Expected::Flag),
        },
        Shape::Date => read_date(context, key, node).map(Value::Date),
        Shape::Resources => read_resources(context, key, node).map(Value::Resources),
        Shape::Texts => read_list(context, key, node, None).map(Value::List),
        Shape::People => read_list(context, key, node, Some(Target::Persona)).map(Value::List),
        Shape::Pains => read_list(context, key, node, Some(Target::Pain)).map(Value::List),
        Shape::Stages => read_list(context, key, node, Some(Target::Stage)).map(Value::List),
    }
}

/// Reports a value of the wrong type; answers with nothing, for whoever needs a value.
pub(in crate::doc) fn wrong_type<T>(
    context: &mut Context<'_>,
    key: &str,
    node: Node<'_>,
    expected: Expected,
) -> Option<T> {
    let problem = Diagnostic::new(Code::WrongType, node.span())
        .with("key", key)
        .with("expected", Word::Text(expected.text_id()))
        .with("found", Word::Text(found(node)));
    let mend = mend::of_type(node, expected, context.source(node.span()));
    context.report(match mend {
        Some(mend) => problem.suggest(node.span(), &mend, mend.clone()),
        None => problem,
    });
    None
}

fn found(node: Node<'_>) -> &'static str {
    match node.get_ref() {
        DeValue::String(_) => "diag-found-text",
        DeValue::Integer(_) => "diag-found-whole",
        DeValue::Float(_) => "diag-found-decimal",
        DeValue::Boolean(_) => "diag-found-flag",
        DeValue::Datetime(_) => "diag-found-date",
        DeValue::Array(_) => "diag-found-list",
        DeValue::Table(_) => "diag-found-table",
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

/// Words in quotes.
pub(in crate::doc) fn read_text(
    context: &mut Context<'_>,
    key: &str,
    node: Node<'_>,
) -> Option<String> {
    text(node.get_ref()).or_else(|| wrong_type(context, key, node, Expected::Text))
}

/// An id that something refers to, to be looked up when everything is read.
pub(super) fn refer<'d>(context: &mut Context<'d>, target: Target, node: Node<'d>) {
    if let DeValue::String(id) = node.get_ref() {
        context.references.push(Reference {
            target,
            id,
            span: node.span(),
            is_key: false,
        });
    }
}

fn parse_whole(integer: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// An integer within the bounds, both included.
pub(in crate::doc) fn read_whole(
    context: &mut Context<'_>,
    key: &str,
    node: Node<'_>,
    low: i64,
    high: i64,
) -> Option<i64> {
    let DeValue::Integer(integer) = node.get_ref() else {
        return wrong_type(context, key, node, Expected::Whole);
    };
    let number = parse_whole(integer).filter(|number| (low..=high).contains(number));
    if number.is_none() {
        let problem = Diagnostic::new(Code::OutOfRange, node.span());
        let found = context.source(node.span());
        context.report(
            problem
                .with("key", key)
                .with("found", found)
                .with("low", low.to_string())
                .with("high", high.to_string()),
        );
    }
    number
}

/// An integer or decimal within the bounds, both included.
pub(super) fn read_number(
    context: &mut Context<'_>,
    key: &str,
    node: Node<'_>,
    low: f64,
    high: f64,
) -> Option<f64> {
    let number = match node.get_ref() {
        #[expect(
            clippy::cast_precision_loss,
            reason = "sentiments and metrics are small"
        )]
        DeValue::Integer(integer) => parse_whole(integer).map(|whole| whole as f64),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => return wrong_type(context, key, node, Expected::Number),
    };
    let number = number.filter(|number| (low..=high).contains(number));
    if number.is_none() {
        let problem = Diagnostic::new(Code::OutOfRange, node.span())
            .with("key", key)
            .with("found", context.source(node.span()));
        context.report(if low > f64::MIN {
            problem
                .with("low", low.to_string())
                .with("high", high.to_string())
        } else {
            problem.variant("number")
        });
    }
    number
}

fn read_date(context: &mut Context<'_>, key: &str, node: Node<'_>) -> Option<Date> {
    let date =
        match node.get_ref() {
            DeValue::Datetime(datetime) => datetime
                .date
                .filter(|_| datetime.time.is_none())
                .and_then(|date| {
                    let year = i16::try_from(date.year).ok()?;
                    let month = i8::try_from(date.month).ok()?;
                    Date::new(year, month, i8::try_from(date.day).ok()?).ok()
                }),
            DeValue::String(_) => None,
            _ => return wrong_type(context, key, node, Expected::Date),
        };
    if date.is_none() {
        let problem = Diagnostic::new(Code::BadDate, node.span())
            .with("key", key)
            .with("found", context.source(node.span()));
        context.report(match mend::of_date(context.source(node.span())) {
            Some(day) => problem.suggest(node.span(), &day, day.clone()),
            None => problem,
        });
    }
    date
}
