//! Fields of items that are there already.

use super::{Gatherer, facts, head, one_line};
use crate::import::items::figure;
use crate::model::{Draft, Field, RowId, Value, slug};

impl Gatherer<'_> {
    /// Where in a cell an item of these words is.
    pub(in crate::import) fn position(
        &self,
        stage: usize,
        row: &RowId,
        words: &str,
    ) -> Option<usize> {
        self.cell(stage, row)
            .iter()
            .position(|item| item.text == words)
    }

    /// How many items a cell has.
    pub(in crate::import) fn count(&self, stage: usize, row: &RowId) -> usize {
        self.cell(stage, row).len()
    }

    fn cell(&self, stage: usize, row: &RowId) -> &[Draft] {
        let stage = self.map.stages.get(stage);
        let cell = stage.and_then(|stage| stage.cells.iter().find(|(known, _)| known == row));
        cell.map_or(&[], |(_, items)| items)
    }

    /// Sets a field of an item from words; whether they say it, or said it before.
    pub(in crate::import) fn complete(
        &mut self,
        stage: usize,
        row: &RowId,
        at: usize,
        field: Field,
        words: &str,
    ) -> bool {
        let line = one_line(words);
        let text = |words: String| vec![(field, Value::Text(words))];
        let values = match field {
            Field::Impact | Field::Effort | Field::Severity => {
                let number = line
                    .split('/')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .parse()
                    .ok();
                number
                    .filter(|number| (1..=5).contains(number))
                    .map(|number| vec![(field, Value::Whole(number))])
            }
            Field::MetricValue | Field::MetricBaseline | Field::Target => {
                figure(&line).map(|(number, unit)| {
                    let unit = Some(unit)
                        .filter(|unit| !unit.is_empty())
                        .map(|unit| (Field::Unit, Value::Text(unit)));
                    [(field, Value::Number(number))]
                        .into_iter()
                        .chain(unit)
                        .collect()
                })
            }
            Field::Due | Field::At => head::day(&line).map(|day| vec![(field, Value::Date(day))]),
            Field::Status => facts::status(row, &slug(&line)).map(|word| text(word.to_owned())),
            Field::Solves => self.pains(&line).map(|ids| vec![(field, Value::List(ids))]),
            _ => Some(text(line)),
        };
        let Some(values) = values else { return false };
        let cell = self.map.stages.get_mut(stage).map(|stage| stage.items(row));
        let Some(item) = cell.and_then(|items| items.get_mut(at)) else {
            return false;
        };
        let mut is_said = true;
        for (field, value) in values {
            match item.fields.iter().find(|(known, _)| *known == field) {
                Some((_, known)) => is_said &= *known == value,
                None => item.fields.push((field, value)),
            }
        }
        is_said
    }

    /// The ids of pains by their words, between semicolons; they are given some. None where one is not there.
    fn pains(&mut self, words: &str) -> Option<Vec<String>> {
        let parts: Vec<&str> = words
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        parts.into_iter().map(|part| self.pain(part)).collect()
    }

    fn pain(&mut self, words: &str) -> Option<String> {
        let at = (0..self.map.stages.len()).find_map(|stage| {
            self.position(stage, &RowId::Pains, words)
                .map(|at| (stage, at))
        });
        let (stage, at) = at?;
        let free = format!(
            "{}-{}",
            slug(words)
                .chars()
                .take(40)
                .collect::<String>()
                .trim_matches('-'),
            stage + 1
        );
        let is_taken = |id: &str| {
            let items = self
                .map
                .stages
                .iter()
                .flat_map(|stage| &stage.cells)
                .flat_map(|(_, items)| items);
            items
                .flat_map(|item| &item.fields)
                .any(|(field, value)| *field == Field::Id && *value == Value::Text(id.to_owned()))
        };
        let free = if is_taken(&free) {
            format!("{free}-{}", at + 1)
        } else {
            free
        };
        let item = self
            .map
            .stages
            .get_mut(stage)?
            .items(&RowId::Pains)
            .get_mut(at)?;
        if let Some((_, Value::Text(id))) =
            item.fields.iter().find(|(field, _)| *field == Field::Id)
        {
            return Some(id.clone());
        }
        item.fields.push((Field::Id, Value::Text(free.clone())));
        Some(free)
    }
}
