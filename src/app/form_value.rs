//! What is typed into a form, turned into values of the format and back.

use jiff::civil::Date;

use crate::i18n::{Arg, PERIODS, Texts, words};
use crate::model::{Resource, Shape, Value, slug};
use crate::text::fold;

/// The words of a value of a shape as a form shows them, which [`parse`] reads.
pub(crate) fn show(shape: Shape, value: &Value, texts: &Texts) -> Vec<String> {
    match value {
        Value::Text(text) if shape == Shape::Period => vec![texts.period(text)],
        Value::Date(date) => vec![typed_date(*date, texts)],
        Value::Text(text) => text.lines().map(str::to_owned).collect(),
        Value::Number(number) => vec![texts.number(*number, 6)],
        Value::List(list) => list.iter().map(|text| text.replace('\n', "⏎")).collect(),
        Value::Resources(list) => list
            .iter()
            .map(|resource| {
                let needed = if resource.needed {
                    texts.text("resource-needed")
                } else {
                    String::new()
                };
                format!("{}{needed}", resource.text.replace('\n', "⏎"))
            })
            .collect(),
        Value::Whole(_) | Value::Flag(_) => vec![value.to_string()],
    }
}

/// Reads what was typed over a value that was shown as those lines: in a list, a line that is still
/// the same stands for its entry as it is written.
///
/// # Errors
/// As [`parse`].
pub(crate) fn parse_over(
    initial: Option<&Value>,
    shown: &[String],
    (shape, typed): (Shape, &str),
    texts: &Texts,
) -> Result<Option<Value>, String> {
    match initial {
        Some(Value::List(old)) => {
            let list = entries(old, shown, typed, lines);
            Ok((!list.is_empty()).then_some(Value::List(list)))
        }
        Some(Value::Resources(old)) => {
            let list = entries(old, shown, typed, |line| resources(line, texts));
            Ok((!list.is_empty()).then_some(Value::Resources(list)))
        }
        _ => parse(shape, typed, texts),
    }
}

/// Every entry whose line is left as it was, and what is read from the other lines.
fn entries<T: Clone>(
    old: &[T],
    shown: &[String],
    typed: &str,
    read: impl Fn(&str) -> Vec<T>,
) -> Vec<T> {
    let mut left: Vec<(&String, &T)> = shown.iter().zip(old).collect();
    let mut entries = Vec::new();
    for line in typed.split('\n') {
        match left.iter().position(|(shown, _)| *shown == line) {
            Some(at) => entries.push(left.remove(at).1.clone()),
            None => entries.extend(read(line)),
        }
    }
    entries
}

/// Reads what was typed for a shape; nothing typed is no value.
///
/// # Errors
/// What is wrong and how to write it, in the language of the texts.
pub(crate) fn parse(shape: Shape, typed: &str, texts: &Texts) -> Result<Option<Value>, String> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let value = match shape {
        Shape::Whole(least, most) => whole(text, least, most, texts)?,
        Shape::Number(least, most) => number(text, least, most, texts)?,
        Shape::Date => Value::Date(date(text).ok_or_else(|| texts.text("form-date"))?),
        Shape::Period => {
            let period = period(text, texts);
            Value::Text(period.ok_or_else(|| texts.text("form-period"))?)
        }
        Shape::Id => {
            if slug(text) != text {
                let like = slug(text);
                return Err(texts.with("form-id", &[("like", words(like))]));
            }
            Value::Text(text.to_owned())
        }
        Shape::Texts => Value::List(lines(text)),
        Shape::Resources => Value::Resources(resources(text, texts)),
        Shape::LongText => Value::Text(typed.trim_end().to_owned()),
        Shape::Text | Shape::Path | Shape::Language => Value::Text(text.replace('⏎', "\n")),
        // These are chosen, not typed.
        Shape::Flag | Shape::Choice { .. } | Shape::People | Shape::Pains | Shape::Stages => {
            return Ok(None);
        }
    };
    Ok(Some(value))
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().replace('⏎', "\n"));
    lines.filter(|line| !line.is_empty()).collect()
}

fn whole(text: &str, least: i64, most: i64, texts: &Texts) -> Result<Value, String> {
    match text.parse::<i64>() {
        Ok(n) if (least..=most).contains(&n) => Ok(Value::Whole(n)),
        _ => Err(texts.with(
            "form-whole",
            &[("least", Arg::from(least)), ("most", Arg::from(most))],
        )),
    }
}

fn number(text: &str, least: f64, most: f64, texts: &Texts) -> Result<Value, String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    match plain.replace(',', ".").replace('−', "-").parse::<f64>() {
        Ok(n) if n.is_finite() && (least..=most).contains(&n) => Ok(Value::Number(n)),
        _ if least > f64::MIN => Err(texts.with(
            "form-number-in",
            &[
                ("least", words(texts.sentiment(least))),
                ("most", words(texts.sentiment(most))),
            ],
        )),
        _ => Err(texts.text("form-number")),
    }
}

/// A day as people of the language type it.
fn typed_date(date: Date, texts: &Texts) -> String {
    let args = [
        ("day", words(format!("{:02}", date.day()))),
        ("month", words(format!("{:02}", date.month()))),
        ("year", words(format!("{:04}", date.year()))),
    ];
    texts.with("calendar-typed", &args)
}

/// A time span as the format writes it, typed so or in the language of the texts.
fn period(typed: &str, texts: &Texts) -> Option<String> {
    if typed.parse::<jiff::Span>().is_ok() {
        return Some(typed.to_owned());
    }
    let count: i64 = typed.split_whitespace().next()?.parse().ok()?;
    let plural = if count == 1 { "" } else { "s" };
    let mut ways = PERIODS
        .map(|unit| format!("{count} {unit}{plural}"))
        .into_iter();
    ways.find(|period| fold(&texts.period(period)) == fold(typed))
}

/// A day as `2026-10-15`, or as `15/10/2026`.
fn date(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split(['/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn resources(text: &str, texts: &Texts) -> Vec<Resource> {
    let needed = texts.text("resource-needed");
    let needed = needed.trim();
    lines(text)
        .into_iter()
        .map(|line| match line.strip_suffix(needed) {
            Some(text) => Resource {
                text: text.trim_end().to_owned(),
                needed: true,
            },
            None => Resource {
                text: line,
                needed: false,
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_is_typed_becomes_values_and_errors_say_how() {
        let texts = Texts::new(Language::French);
        let read = |shape, typed: &str| parse(shape, typed, &texts);
        assert_eq!(read(Shape::Whole(1, 5), " 4 "), Ok(Some(Value::Whole(4))));
        assert_eq!(
            read(Shape::Number(-5.0, 5.0), "-3,5"),
            Ok(Some(Value::Number(-3.5)))
        );
        let day = Value::Date(Date::constant(2026, 10, 15));
        assert_eq!(read(Shape::Date, "15/10/2026"), Ok(Some(day.clone())));
        assert_eq!(read(Shape::Date, "2026-10-15"), Ok(Some(day)));
        let list = Value::List(vec!["a".into(), "b".into()]);
        assert_eq!(read(Shape::Texts, "a\n\n b "), Ok(Some(list)));
        assert_eq!(read(Shape::Text, "  "), Ok(None));
        for (shape, typed) in [
            (Shape::Whole(1, 5), "6"),
            (Shape::Whole(1, 5), "x"),
            (Shape::Number(-5.0, 5.0), "5,1"),
            (Shape::Date, "31/02/2026"),
            (Shape::Date, "demain"),
            (Shape::Period, "souvent"),
            (Shape::Id, "Pas Un Id"),
        ] {
            assert!(read(shape, typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn days_and_time_spans_are_told_and_read_in_the_language() {
        for (language, shape, value, shown) in [
            (Language::French, Shape::Period, "6 months", "6 mois"),
            (Language::French, Shape::Period, "1 year", "1 an"),
            (Language::French, Shape::Period, "2 weeks", "2 semaines"),
            (Language::French, Shape::Period, "P6M", "P6M"),
            (Language::English, Shape::Period, "1 day", "1 day"),
        ] {
            let texts = Texts::new(language);
            let value = Value::Text(value.to_owned());
            assert_eq!(show(shape, &value, &texts), [shown]);
            assert_eq!(parse(shape, shown, &texts), Ok(Some(value)));
        }
        let day = Value::Date(Date::constant(2026, 2, 3));
        for (language, shown) in [
            (Language::French, "03/02/2026"),
            (Language::English, "2026-02-03"),
        ] {
            let texts = Texts::new(language);
            assert_eq!(show(Shape::Date, &day, &texts), [shown]);
            assert_eq!(parse(Shape::Date, shown, &texts), Ok(Some(day.clone())));
        }
    }

    #[test]
    fn resources_come_back_as_they_were_shown() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let value = Value::Resources(vec![
                Resource {
                    text: "outil".into(),
                    needed: false,
                },
                Resource {
                    text: "analyste".into(),
                    needed: true,
                },
            ]);
            let typed = show(Shape::Resources, &value, &texts).join("\n");
            assert_eq!(parse(Shape::Resources, &typed, &texts), Ok(Some(value)));
        }
    }
}
