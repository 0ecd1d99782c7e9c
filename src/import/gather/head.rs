//! What stands above a table: the title, whom the map is of, what it is for.

use jiff::civil::Date;

use super::{Gatherer, Words, one_line};
use crate::doc::compose;
use crate::i18n::{Language, Texts, choice_label};
use crate::import::items::pieces;
use crate::import::labels::HeadLabel;
use crate::model::{
    Field, Kind, NewMap, NewPersona, Owner, Resource, Shape, Value, fields_of, slug,
};

impl Gatherer<'_> {
    /// Reads a line above a table, as the cells or parts that have words. The first bare words are the
    /// title, if there is none; what is not understood is kept.
    pub(in crate::import) fn head_line(&mut self, parts: &[Words]) {
        let mut parts = parts.iter();
        while let Some(part) = parts.next() {
            let (label, value) = match labelled(&part.words) {
                Some((label, value)) => (label, value.to_owned()),
                None => (part.words.as_str(), String::new()),
            };
            let Some(head) = self.labels().head(label) else {
                self.bare_line(part);
                continue;
            };
            let place = part.place.clone();
            let value = match value.trim() {
                "" => parts.next().cloned(),
                value => Some(Words {
                    words: value.to_owned(),
                    place,
                    url: part.url.clone(),
                }),
            };
            match value {
                Some(value) => self.head(head, label, &value),
                None => self.bare_line(part),
            }
        }
    }

    fn bare_line(&mut self, line: &Words) {
        if self.has_title() || line.url.is_some() || line.words.chars().count() > 120 {
            self.rest(None, "", line);
        } else {
            self.map
                .set(Field::Title, Value::Text(one_line(&line.words)));
        }
    }

    /// Takes what a line above a table says.
    pub(in crate::import) fn head(&mut self, head: HeadLabel, label: &str, words: &Words) {
        let is_taken = words.url.is_none()
            && match head {
                HeadLabel::Map(field) => self.map_field(field, &words.words),
                HeadLabel::Personas => self.personas(&words.words),
                HeadLabel::Persona(field) => self.persona_field(field, &words.words),
            };
        if !is_taken {
            self.rest(None, label, words);
        }
    }

    fn map_field(&mut self, field: Field, words: &str) -> bool {
        let is_stated = self.map.fields.iter().any(|(known, _)| *known == field);
        let Some(value) = value_of(Owner::Map, field, words).filter(|_| !is_stated) else {
            return false;
        };
        let one = NewMap {
            fields: vec![(field, value.clone())],
            ..NewMap::default()
        };
        let may = compose(&one).is_ok();
        if may {
            self.map.set(field, value);
        }
        may
    }

    /// Personas by name, or one with what is said of it behind a comma.
    fn personas(&mut self, words: &str) -> bool {
        let names = names(words);
        // `Anne, 35 ans, architecte` is one person.
        let is_name = |name: &String| {
            let is_word = name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
            is_word
                && name.split_whitespace().count() <= 3
                && !name.contains(|c: char| c.is_numeric() || c == '(')
        };
        if names.is_empty() || !names.iter().all(is_name) {
            return self.portrait(words).is_some();
        }
        names.iter().all(|name| self.persona(name).is_some())
    }

    /// One persona, `Anne, 35 ans, architecte`; none where that is no name.
    pub(in crate::import) fn portrait(&mut self, words: &str) -> Option<usize> {
        let words = one_line(words);
        let end = words
            .find([',', '(', '—', '–', ':', ';', '.'])
            .unwrap_or(words.len());
        let (name, said) = words.split_at_checked(end).unwrap_or((&words, ""));
        let said = said.trim_matches(|c: char| c.is_whitespace() || ",—–:;.".contains(c));
        let said = said
            .strip_prefix('(')
            .and_then(|said| said.strip_suffix(')'))
            .unwrap_or(said);
        if slug(name).is_empty() || name.chars().count() > 60 {
            return None;
        }
        let at = self.persona(name.trim())?;
        let (age, more) = said.split_once(',').unwrap_or((said, ""));
        let age = leading_whole(age.trim()).filter(|age| (0..=150).contains(age));
        let set = |map: &mut Self, field: Field, words: &str| {
            let value = Value::Text(words.trim().to_owned());
            if !words.trim().is_empty() && !map.set_persona(at, field, value) {
                map.rest(None, name, &Words::new(words, crate::import::Place::Whole));
            }
        };
        match age {
            Some(age) if self.set_persona(at, Field::Age, Value::Whole(age)) => {
                set(self, Field::Occupation, more);
            }
            _ => set(self, Field::Description, said),
        }
        Some(at)
    }

    /// What is said of a persona, under a label or in a quotation; the first bare words describe it.
    pub(in crate::import) fn of_persona(
        &mut self,
        at: usize,
        label: &str,
        words: &Words,
        is_quote: bool,
    ) {
        let field = match self.labels().portrait(label) {
            Some(field) => Some(field),
            _ if is_quote => Some(Field::Quote),
            _ if label.is_empty()
                && matches!(
                    slug(&words.words).as_str(),
                    "principal" | "principale" | "primary"
                ) =>
            {
                Some(Field::Primary)
            }
            _ => label.is_empty().then_some(Field::Description),
        };
        let value = match field {
            Some(Field::Primary) => Some(Value::Flag(true)),
            Some(Field::Quote) => Some(Value::Text(unquoted(&words.words))),
            Some(field) => value_of(Owner::Persona, field, &words.words),
            None => None,
        };
        let is_set = words.url.is_none()
            && field
                .zip(value)
                .is_some_and(|(field, value)| self.set_persona(at, field, value));
        if !is_set {
            self.rest(None, label, words);
        }
    }

    /// The title of the text.
    pub(in crate::import) fn title(&mut self, words: &Words) {
        self.bare_line(words);
    }

    /// A line of what stands between dashes above a text.
    pub(in crate::import) fn front_line(&mut self, words: &Words) {
        let label = labelled(&words.words).map(|(label, _)| label);
        let known = label.and_then(|label| self.labels().head(label));
        match known {
            Some(_) => self.head_line(std::slice::from_ref(words)),
            None => self.rest(None, "", words),
        }
    }

    fn persona_field(&mut self, field: Field, words: &str) -> bool {
        let Some(at) = self.map.personas.len().checked_sub(1) else {
            return false;
        };
        value_of(Owner::Persona, field, words)
            .is_some_and(|value| self.set_persona(at, field, value))
    }

    fn set_persona(&mut self, at: usize, field: Field, value: Value) -> bool {
        let one = NewPersona {
            name: "x".to_owned(),
            fields: vec![(field, value.clone())],
        };
        let one = NewMap {
            personas: vec![one],
            ..NewMap::default()
        };
        let persona = self
            .map
            .personas
            .get_mut(at)
            .filter(|_| compose(&one).is_ok());
        let persona =
            persona.filter(|persona| persona.fields.iter().all(|(known, _)| *known != field));
        let is_there = persona.is_some();
        if let Some(persona) = persona {
            persona.set(field, value);
        }
        is_there
    }
}

/// A label and what stands behind its colon.
pub(in crate::import) fn labelled(words: &str) -> Option<(&str, &str)> {
    let (label, value) = words.split_once([':', '：'])?;
    // `https://` is no label.
    (!value.starts_with("//")).then(|| (label.trim(), value.trim()))
}

/// Words without the marks of a quotation around them.
fn unquoted(words: &str) -> String {
    let line = one_line(words);
    let marks = [('«', '»'), ('“', '”'), ('"', '"'), ('‘', '’')];
    let inner = marks
        .iter()
        .find_map(|(open, close)| line.strip_prefix(*open)?.strip_suffix(*close));
    inner.unwrap_or(&line).trim().to_owned()
}

/// The names in a list of some.
pub(super) fn names(words: &str) -> Vec<String> {
    let line = pieces(words)
        .join(";")
        .replace(" et ", ";")
        .replace(" and ", ";");
    let names = line.split([';', '&', '/', '+', ',']).map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Words as the field holds them; none where it cannot.
fn value_of(owner: Owner<'_>, field: Field, words: &str) -> Option<Value> {
    let spec = fields_of(owner).iter().find(|spec| spec.field == field)?;
    let line = one_line(words);
    Some(match spec.shape {
        Shape::Texts => Value::List(list(words)),
        Shape::Date => Value::Date(day(&line)?),
        Shape::Whole(..) => Value::Whole(leading_whole(&line)?),
        Shape::Choice { .. } => Value::Text(kind(&line)?),
        Shape::Language => Value::Text(language(&line)),
        Shape::Resources => Value::Resources(
            list(words)
                .into_iter()
                .map(|text| Resource {
                    text,
                    needed: false,
                })
                .collect(),
        ),
        Shape::Period => Value::Text(period(&line)?),
        Shape::Flag | Shape::Number(..) | Shape::People | Shape::Pains | Shape::Stages => {
            return None;
        }
        _ => Value::Text(line),
    })
}

fn list(words: &str) -> Vec<String> {
    let items = pieces(words);
    match items.as_slice() {
        [one] if !one.contains(['(', '[']) => one
            .split(',')
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect(),
        _ => items,
    }
}

/// A number with `ans` or `years` behind it.
fn leading_whole(words: &str) -> Option<i64> {
    let end = words
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(words.len());
    let (number, unit) = words.split_at_checked(end)?;
    let is_age = matches!(
        slug(unit).as_str(),
        "" | "ans" | "an" | "years" | "years-old" | "year-old" | "yo"
    );
    number.parse().ok().filter(|_| is_age)
}

/// A day, `2026-09-01`, `25/09/2026` or `1er octobre 2026`; of two small numbers it cannot be told which is the
/// month.
pub(in crate::import) fn day(words: &str) -> Option<Date> {
    if let Ok(day) = words.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = words
        .split(['/', '.', ' ', '\u{a0}', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let [day, month, year] = *parts.as_slice() else {
        return None;
    };
    let year = year.parse().ok()?;
    let digits = day.trim_end_matches(|c: char| c.is_alphabetic());
    if let Some(month) = month_named(month) {
        return Date::new(year, month, digits.parse().ok()?).ok();
    }
    let day: i8 = day.parse().ok().filter(|day| *day > 12)?;
    Date::new(year, month.parse().ok()?, day).ok()
}

fn month_named(words: &str) -> Option<i8> {
    const MONTHS: [(&str, &str); 12] = [
        ("january", "janvier"),
        ("february", "fevrier"),
        ("march", "mars"),
        ("april", "avril"),
        ("may", "mai"),
        ("june", "juin"),
        ("july", "juillet"),
        ("august", "aout"),
        ("september", "septembre"),
        ("october", "octobre"),
        ("november", "novembre"),
        ("december", "decembre"),
    ];
    let wanted = slug(words);
    let at = MONTHS
        .iter()
        .position(|(english, french)| wanted == *english || wanted == *french)?;
    i8::try_from(at + 1).ok()
}

/// A span of time as the format writes it.
fn period(words: &str) -> Option<String> {
    let (number, unit) = words.split_once([' ', '\u{a0}'])?;
    let number: u32 = number.parse().ok()?;
    let unit = match slug(unit).as_str() {
        "day" | "days" | "jour" | "jours" => "day",
        "week" | "weeks" | "semaine" | "semaines" => "week",
        "month" | "months" | "mois" => "month",
        "year" | "years" | "an" | "ans" => "year",
        _ => return None,
    };
    Some(format!(
        "{number} {unit}{}",
        if number == 1 { "" } else { "s" }
    ))
}

fn kind(words: &str) -> Option<String> {
    let wanted = slug(words);
    let texts = Language::ALL.map(Texts::new);
    let is_it = |kind: &Kind| {
        let labels = texts
            .iter()
            .filter_map(|texts| choice_label(Field::Kind, kind.key(), texts));
        kind.key() == wanted || labels.into_iter().any(|label| slug(&label) == wanted)
    };
    Kind::ALL
        .iter()
        .find(|kind| is_it(kind))
        .map(|kind| kind.key().to_owned())
}

fn language(words: &str) -> String {
    match slug(words).as_str() {
        "francais" | "french" => "fr".to_owned(),
        "anglais" | "english" => "en".to_owned(),
        _ => words.to_owned(),
    }
}
