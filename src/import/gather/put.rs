//! Where the words below a label go: into the items of a row, a field of the stage, or whom it is for.

use std::collections::HashSet;

use super::{Gatherer, Named, Words, head, noted, one_line};
use crate::import::items::pieces;
use crate::import::labels::{Label, bracketed, sentiment_in};
use crate::import::limit;
use crate::model::{Draft, Field, PersonaId, RowId, Value, slug};

impl Gatherer<'_> {
    /// Puts words below a label where they belong.
    pub(in crate::import) fn put(&mut self, stage: usize, named: &Named, words: &Words) {
        if words.words.trim().is_empty() {
            return;
        }
        match &named.label {
            Label::Row(RowId::Emotions) => self.put_feelings(stage, &named.words, words),
            Label::Row(row) => self.put_items(stage, row, words),
            Label::Field(field) => self.put_field(stage, *field, named, words),
            Label::People => self.put_people(stage, named, words),
            Label::Stage | Label::Phase => self.rest(Some(stage), &named.words, words),
        }
    }

    /// Puts words that are one item below a label.
    pub(in crate::import) fn put_one(&mut self, stage: usize, named: &Named, words: &Words) {
        match &named.label {
            Label::Row(row) if *row != RowId::Emotions => {
                let line = one_line(&words.words);
                self.put_pieces(stage, row, vec![line], words.url.as_deref());
            }
            _ => self.put(stage, named, words),
        }
    }

    /// What a known label says in brackets has no place, but for a scale and for whose feelings they are.
    pub(in crate::import) fn rest_of_label(&mut self, known: &Label, label: &Words) {
        let Some((before, within)) = bracketed(&label.words) else {
            return;
        };
        let is_scale =
            within.contains(|c: char| c.is_numeric()) || !within.contains(char::is_alphabetic);
        let is_whose = *known == Label::Row(RowId::Emotions) && self.is_persona(within);
        if !is_scale && !is_whose {
            self.rest(None, before, &Words::new(within, label.place.clone()));
        }
    }

    fn put_items(&mut self, stage: usize, row: &RowId, words: &Words) {
        self.put_pieces(stage, row, pieces(&words.words), words.url.as_deref());
    }

    fn put_pieces(&mut self, stage: usize, row: &RowId, pieces: Vec<String>, url: Option<&str>) {
        for piece in pieces {
            if self.items > limit::PARTS {
                return;
            }
            let mut item = self.item(row, &piece);
            if let Some(url) = url {
                item.fields.push((Field::Url, Value::Text(url.to_owned())));
            }
            self.push(stage, row, item);
        }
    }

    fn put_feelings(&mut self, stage: usize, label: &str, words: &Words) {
        let row = RowId::Emotions;
        self.use_row(&row, None);
        for piece in pieces(&words.words) {
            if self.items > limit::PARTS {
                return;
            }
            let mut said = self.feelings.take(stage, label, &piece, &words.place);
            if let Some(each) = self.each_of(&said) {
                said.clear();
                if let Some(stage) = self.map.stages.get_mut(stage) {
                    stage.sentiment.each.extend(each);
                }
            }
            if !said.is_empty() {
                let mut item = Draft::plain(said);
                if let Some(url) = &words.url {
                    item.fields.push((Field::Url, Value::Text(url.clone())));
                }
                self.push(stage, &row, item);
            }
        }
    }

    /// What single personas feel, `Anne -4, Pierre -2`, each once; none for other words.
    fn each_of(&self, words: &str) -> Option<Vec<(PersonaId, f64)>> {
        let each = words.split(", ").map(|part| {
            let (name, number) = part.rsplit_once([' ', '\u{a0}'])?;
            // Whether a name is known is found at once, what words say of a feeling is not.
            let id = Some(slug(name)).filter(|id| self.ids.contains_key(id))?;
            let found = sentiment_in(number).filter(|found| found.words.is_empty())?;
            Some((PersonaId::new(id), found.level))
        });
        let each: Vec<(PersonaId, f64)> = each.collect::<Option<_>>()?;
        let ids: HashSet<&PersonaId> = each.iter().map(|(id, _)| id).collect();
        (ids.len() == each.len()).then_some(each)
    }

    fn push(&mut self, stage: usize, row: &RowId, item: Draft) {
        self.items += 1;
        self.use_row(row, None);
        if let Some(stage) = self.map.stages.get_mut(stage) {
            stage.items(row).push(item);
        }
    }

    pub(super) fn use_row(&mut self, row: &RowId, name: Option<&str>) {
        if !self.rows.iter().any(|(known, _)| known == row) {
            self.rows.push((row.clone(), name.map(str::to_owned)));
        }
    }

    fn put_field(&mut self, stage: usize, field: Field, named: &Named, words: &Words) {
        let Some(known) = self.map.stages.get_mut(stage) else {
            return;
        };
        let old = known.fields.iter().find(|(known, _)| *known == field);
        let old = old.map(|(_, value)| value.clone());
        let value = match (field, old) {
            (Field::MomentOfTruth, _) => {
                let said = yes_or_no(&words.words);
                if said.is_none() {
                    known.set(field, Value::Flag(true));
                }
                said.map(Value::Flag)
            }
            (Field::Notes, Some(Value::Text(old))) => {
                Some(Value::Text(format!("{old}\n{}", noted(words))))
            }
            (Field::Notes, _) => Some(Value::Text(noted(words))),
            (_, None) if words.url.is_none() => Some(Value::Text(pieces(&words.words).join(" ; "))),
            _ => None,
        };
        match value {
            Some(Value::Flag(false)) => {}
            Some(value) => known.set(field, value),
            None => self.rest(Some(stage), &named.words, words),
        }
    }

    fn put_people(&mut self, stage: usize, named: &Named, words: &Words) {
        let people = head::names(&words.words);
        if people.iter().any(|name| is_everyone(name)) {
            return;
        }
        let mut ids: Vec<String> = Vec::new();
        for name in &people {
            if self.persona(name).is_none() {
                return self.rest(Some(stage), &named.words, words);
            }
            let id = slug(name);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            return self.rest(Some(stage), &named.words, words);
        }
        if let Some(stage) = self.map.stages.get_mut(stage) {
            stage.set(Field::For, Value::List(ids));
        }
    }
}

/// What a mark in a cell says; none for other words.
fn yes_or_no(words: &str) -> Option<bool> {
    let words = words.trim().to_lowercase();
    match words.as_str() {
        "x" | "✓" | "✔" | "✔️" | "✅" | "★" | "⭐" | "!" | "•" | "1" | "●" => {
            Some(true)
        }
        "-" | "–" | "—" | "0" | "✗" | "❌" => Some(false),
        words => match slug(words).as_str() {
            "oui" | "yes" | "true" | "vrai" | "o" | "y" => Some(true),
            "non" | "no" | "false" | "faux" | "n" => Some(false),
            _ => None,
        },
    }
}

fn is_everyone(name: &str) -> bool {
    matches!(
        slug(name).as_str(),
        "tous" | "toutes" | "tout-le-monde" | "all" | "everyone" | "everybody"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};
    use crate::import::{Input, Place};

    #[test]
    fn more_items_than_any_map_has_are_refused() {
        let texts = Texts::new(Language::English);
        let input = Input {
            bytes: &[],
            name: None,
            texts: &texts,
            most_bytes: usize::MAX,
        };
        for (words, is_read) in [("a", true), ("a; b", false)] {
            let mut map = Gatherer::new(&input);
            let stage = map.stage("A", &Place::Whole);
            map.items = limit::PARTS - 1;
            let named = Named {
                label: Label::Row(RowId::Actions),
                words: "Actions".to_owned(),
            };
            map.put(stage, &named, &Words::new(words, Place::Whole));
            assert_eq!(map.finish(String::new()).is_ok(), is_read, "{words}");
        }
    }
}
