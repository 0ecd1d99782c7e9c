//! What an entry of `[[conflicts]]` says of theirs, read as the place it is about would read it,
//! and putting it there.

use super::content::{Content, Person, Stated, Step};
use super::{Spot, lines};
use crate::doc::read::read;
use crate::model::{Field, Fields, PersonaId, RowDecl, StageId, Value};

/// A value of theirs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Said {
    /// Of a field.
    Value(Value),
    /// A sentiment.
    Number(f64),
    /// The choice and order of rows.
    Rows(Vec<RowDecl>),
    /// An order: the ids of stages or personas, or the words of items.
    Order(Vec<String>),
}

impl Said {
    /// The words in which it is shown.
    pub(super) fn lines(&self, content: &Content, spot: &Spot) -> Vec<String> {
        match self {
            Self::Value(value) => lines::value(Some(value)),
            Self::Number(number) => lines::number(Some(number)),
            Self::Rows(rows) => lines::rows(Some(rows)),
            Self::Order(_) => {
                let mut other = content.clone();
                let _ = put(&mut other, spot, Some(self.clone()));
                told(&other, spot)
            }
        }
    }
}

/// Reads a value as it would be read in its place; none where it cannot be.
pub(super) fn said(spot: &Spot, source: &str) -> Option<Said> {
    let field = |fields: &Fields, field: Field| fields.get(field).cloned().map(Said::Value);
    let map = |header: &str, key: &str| read(&format!("{header}\n{key} = {source}\n")).map;
    match spot {
        Spot::Map(name) => field(&map("jalon = 1", name.key()).fields, *name),
        Spot::Rows => map("jalon = 1", "rows").rows.map(Said::Rows),
        Spot::PersonaField(_, name) => field(
            &map("[[personas]]", name.key()).personas.first()?.fields,
            *name,
        ),
        Spot::StageField(_, name) => {
            field(&map("[[stages]]", name.key()).stages.first()?.fields, *name)
        }
        Spot::Sentiment(..) => {
            let map = map("[[stages]]", Field::Sentiment.key());
            map.stages.first()?.sentiment.all.map(Said::Number)
        }
        Spot::PersonaOrder | Spot::StageOrder | Spot::Cell(..) => {
            let map = map("[[personas]]", Field::Goals.key());
            let fields = &map.personas.first()?.fields;
            fields
                .get(Field::Goals)
                .map(|_| Said::Order(fields.list(Field::Goals).to_vec()))
        }
        Spot::Persona(_) | Spot::Stage(_) => None,
    }
}

/// Whether the map has the stage or persona that the spot is in.
pub(super) fn stands(content: &Content, spot: &Spot) -> bool {
    match spot {
        Spot::Map(_) | Spot::Rows | Spot::PersonaOrder | Spot::StageOrder => true,
        Spot::Persona(id) | Spot::PersonaField(id, _) => content.persona(id).is_some(),
        Spot::Stage(id) | Spot::StageField(id, _) | Spot::Sentiment(id, _) | Spot::Cell(id, _) => {
            content.stages.iter().any(|stage| stage.id == *id)
        }
    }
}

/// What a map says there, in the words in which it is shown.
pub(super) fn told(content: &Content, spot: &Spot) -> Vec<String> {
    let stage = |id: &StageId| content.stages.iter().find(|stage| stage.id == *id);
    let value = |fields: Option<&Stated>, field| lines::value(fields.and_then(|f| f.get(field)));
    match spot {
        Spot::Map(field) => value(Some(&content.fields), field),
        Spot::Rows => lines::rows(content.rows.as_deref()),
        Spot::Persona(id) => content.persona(id).map(lines::person).unwrap_or_default(),
        Spot::PersonaField(id, field) => value(content.persona(id).map(|p| &p.fields), field),
        Spot::PersonaOrder => lines::persona_names(content),
        Spot::Stage(id) => stage(id).map(lines::step).unwrap_or_default(),
        Spot::StageField(id, field) => value(stage(id).map(|s| &s.fields), field),
        Spot::Sentiment(id, who) => lines::number(stage(id).and_then(|s| s.sentiment.get(who))),
        Spot::Cell(id, row) => {
            let items = stage(id).into_iter().flat_map(|stage| stage.items(row));
            items.map(|item| item.text.clone()).collect()
        }
        Spot::StageOrder => lines::stage_names(content),
    }
}

/// Puts a value there, or with none takes away what stands there; none where it does not fit.
pub(super) fn put(content: &mut Content, spot: &Spot, said: Option<Said>) -> Option<()> {
    match (spot, said) {
        (Spot::Map(field), said) => put_field(&mut content.fields, *field, said)?,
        (Spot::PersonaField(id, field), said) => {
            put_field(&mut person(content, id)?.fields, *field, said)?;
        }
        (Spot::StageField(id, field), said) => {
            put_field(&mut step(content, id)?.fields, *field, said)?;
        }
        (Spot::Rows, None) => content.rows = None,
        (Spot::Rows, Some(Said::Rows(rows))) => content.rows = Some(rows),
        (Spot::Sentiment(id, who), None) => {
            step(content, id)?.sentiment.remove(who);
        }
        (Spot::Sentiment(id, who), Some(Said::Number(number))) => {
            step(content, id)?.sentiment.insert(who.clone(), number);
        }
        (Spot::Stage(id), None) => content.stages.retain(|stage| stage.id != *id),
        (Spot::Persona(id), None) => {
            content.personas.retain(|persona| persona.id != *id);
            for stage in &mut content.stages {
                stage.sentiment.remove(&Some(id.clone()));
            }
        }
        (Spot::StageOrder, Some(Said::Order(ids))) => {
            sort(&mut content.stages, &ids, |stage| stage.id.as_str());
        }
        (Spot::PersonaOrder, Some(Said::Order(ids))) => {
            sort(&mut content.personas, &ids, |persona| persona.id.as_str());
        }
        (Spot::Cell(id, row), Some(Said::Order(words))) => {
            let items = step(content, id)?.cells.get_mut(row)?;
            sort(items, &words, |item| &item.text);
        }
        _ => return None,
    }
    Some(())
}

fn put_field(fields: &mut Stated, field: Field, said: Option<Said>) -> Option<()> {
    match said {
        None => {
            fields.remove(&field);
        }
        Some(Said::Value(value)) => {
            fields.insert(field, value);
        }
        Some(_) => return None,
    }
    Some(())
}

fn person<'c>(content: &'c mut Content, id: &PersonaId) -> Option<&'c mut Person> {
    content
        .personas
        .iter_mut()
        .find(|persona| persona.id == *id)
}

fn step<'c>(content: &'c mut Content, id: &StageId) -> Option<&'c mut Step> {
    content.stages.iter_mut().find(|stage| stage.id == *id)
}

/// Puts things into the order of these names; what has none there stays behind its neighbour.
fn sort<T: Clone>(things: &mut Vec<T>, names: &[String], name: impl Fn(&T) -> &str) {
    let mut last = 0;
    let mut placed: Vec<(usize, T)> = things
        .iter()
        .map(|thing| {
            let place = names.iter().position(|known| known == name(thing));
            last = place.map_or(last, |place| place + 1);
            (last, thing.clone())
        })
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    *things = placed.into_iter().map(|(_, thing)| thing).collect();
}
