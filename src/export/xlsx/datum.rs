//! What stands in a cell: words as words, numbers as numbers, days as days, and fields of the format
//! turned into them. Ids are told by the names of what they stand for.

use jiff::civil::Date;

use crate::i18n::{Texts, choice_label, words};
use crate::model::{Field, ItemId, Map, PersonaId, StageId, Value};
use crate::text::Shown;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Datum {
    /// Nothing.
    #[default]
    Blank,
    /// Words, which are never a formula.
    Words(String),
    /// A number.
    Number(f64),
    /// A sentiment, −5 to +5.
    Feeling(f64),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
}

impl Datum {
    /// Words a person wrote, with nothing hidden in them.
    pub(super) fn shown(text: &str) -> Self {
        let lines: Vec<String> = Shown::lines(text).map(Shown::into_string).collect();
        let words = lines.join("\n");
        if words.trim().is_empty() {
            return Self::Blank;
        }
        Self::Words(words)
    }

    /// A whole number, if there is one.
    pub(super) fn whole(number: Option<i64>) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a cell holds no other numbers")]
        number.map_or(Self::Blank, |number| Self::Number(number as f64))
    }
}

/// Turns what fields hold into what stands in cells.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    /// The map.
    pub(super) map: &'a Map,
    /// The words of the program.
    pub(super) texts: &'a Texts,
}

impl Teller<'_> {
    /// What a field holds.
    pub(super) fn value(self, field: Field, value: Option<&Value>) -> Datum {
        match value {
            None | Some(Value::Flag(false)) => Datum::Blank,
            Some(Value::Text(word)) => self.text(field, word),
            Some(Value::Whole(whole)) => Datum::whole(Some(*whole)),
            Some(Value::Number(number)) if field == Field::Sentiment => Datum::Feeling(*number),
            Some(Value::Number(number)) => Datum::Number(*number),
            Some(Value::Flag(true)) => Datum::Words("✓".to_owned()),
            Some(Value::Date(day)) => Datum::Day(*day),
            Some(Value::List(list)) => {
                let told: Vec<String> = list.iter().map(|one| self.one_of(field, one)).collect();
                Datum::shown(&told.join("\n"))
            }
            Some(Value::Resources(list)) => {
                let told = list.iter().map(|resource| {
                    let value = [("value", words(resource.text.as_str()))];
                    if resource.needed {
                        self.texts.with("plain-needed", &value)
                    } else {
                        resource.text.clone()
                    }
                });
                Datum::shown(&told.collect::<Vec<_>>().join("\n"))
            }
        }
    }

    /// The name of a persona; its id where it has none.
    pub(super) fn persona(self, id: &PersonaId) -> String {
        let persona = self.map.persona(id).map(|persona| persona.name.as_str());
        let name = persona.filter(|name| !name.is_empty());
        name.unwrap_or(id.as_str()).to_owned()
    }

    fn text(self, field: Field, word: &str) -> Datum {
        if field == Field::ReviewEvery {
            return Datum::shown(&self.texts.period(word));
        }
        let choice = choice_label(field, word, self.texts);
        Datum::shown(choice.as_deref().unwrap_or(word))
    }

    /// One of a list: what an id stands for, or the words.
    fn one_of(self, field: Field, one: &str) -> String {
        let known = match field {
            Field::For => return self.persona(&PersonaId::new(one)),
            Field::Next => self
                .map
                .stage(&StageId::new(one))
                .map(|stage| stage.name.clone()),
            Field::Solves => {
                let item = self.map.item(&ItemId::new(one));
                item.map(|(_, _, item)| item.text.clone())
            }
            _ => None,
        };
        known
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| one.to_owned())
    }
}
