//! A whole map as text, in the layout of the format's example, for maps that come from elsewhere.
//!
//! Each value is written by those who write edits, so that what is refused there is refused here.

use super::error::EditError;
use super::field::{self, Spot};
use super::list::{self, Layout};
use super::order;
use super::{item, value};
use crate::model::{
    Field, Map, NewMap, NewStage, Owner, RowDecl, RowId, SENTIMENT_MAX, SENTIMENT_MIN, Sentiment,
    Value, fields_of,
};

/// The text of a new map. It states the version of the format, and has no comments.
///
/// # Errors
/// A value its field cannot hold, or a field its owner does not know.
pub fn compose(map: &NewMap) -> Result<String, EditError> {
    let mut out = format!("jalon = {}\n\n", Map::VERSION);
    let mut keys = keys(Owner::Map, &map.fields)?;
    if let Some(rows) = &map.rows {
        keys.push(("rows", rows_list(rows)));
    }
    push(&mut out, Owner::Map, keys);
    for persona in &map.personas {
        out.push_str("\n[[personas]]\n");
        push(
            &mut out,
            Owner::Persona,
            named(Owner::Persona, &persona.name, &persona.fields)?,
        );
    }
    for stage in &map.stages {
        out.push_str("\n[[stages]]\n");
        push_stage(&mut out, stage)?;
    }
    Ok(out)
}

/// A key with its value as TOML.
type Written<'a> = (&'a str, String);

fn push_stage(out: &mut String, stage: &NewStage) -> Result<(), EditError> {
    let mut keys = named(Owner::Stage, &stage.name, &stage.fields)?;
    if let Some(written) = sentiment(&stage.sentiment)? {
        keys.push((Field::Sentiment.key(), written));
    }
    for (row, items) in &stage.cells {
        let items = items.iter().map(|draft| item::element(row, draft));
        let items = items.collect::<Result<Vec<_>, _>>()?;
        keys.push((row.key(), items_list(row, &items)));
    }
    push(out, Owner::Stage, keys);
    Ok(())
}

/// Writes keys in the order of the format, each on a line; own rows stand where the writer of edits
/// would put them.
fn push(out: &mut String, owner: Owner<'_>, mut keys: Vec<Written<'_>>) {
    let order = order::keys(owner);
    let own = order.iter().position(|key| *key == "checks");
    let rank = |key: &str| {
        let known = order.iter().position(|known| *known == key);
        known.or(own).unwrap_or(order.len())
    };
    keys.sort_by_key(|(key, _)| rank(key));
    for (key, written) in keys {
        out.extend([&value::key(key), " = ", &written, "\n"]);
    }
}

fn named<'a>(
    owner: Owner<'_>,
    name: &str,
    fields: &[(Field, Value)],
) -> Result<Vec<Written<'a>>, EditError> {
    let mut keys = keys(owner, fields)?;
    let name = value::string(name, value::Quoting::PLAIN);
    keys.push((Field::Name.key(), name));
    Ok(keys)
}

/// The stated fields; those of a table of its own, such as `scope`, as one key.
fn keys<'a>(owner: Owner<'_>, fields: &[(Field, Value)]) -> Result<Vec<Written<'a>>, EditError> {
    let mut keys: Vec<Written<'a>> = Vec::new();
    let mut tables: Vec<(&'a str, Vec<String>)> = Vec::new();
    for (known, _) in fields {
        field::spec(owner, *known)?;
    }
    for spec in fields_of(owner) {
        let Some((_, stated)) = fields.iter().find(|(field, _)| *field == spec.field) else {
            continue;
        };
        let before = format!("{} = ", spec.field.key());
        let within = spec.field.key().split_once('.');
        let layout = Layout {
            before: &before,
            eol: "\n",
            may_break: within.is_none(),
        };
        let written = field::write(spec, stated, Spot { old: None, layout })?;
        match within {
            None => keys.push((spec.field.key(), written)),
            Some((table, key)) => {
                let pair = format!("{key} = {written}");
                match tables.iter_mut().find(|(name, _)| *name == table) {
                    Some((_, pairs)) => pairs.push(pair),
                    None => tables.push((table, vec![pair])),
                }
            }
        }
    }
    let tables = tables.into_iter();
    keys.extend(tables.map(|(name, pairs)| (name, format!("{{ {} }}", pairs.join(", ")))));
    Ok(keys)
}

fn rows_list(rows: &[RowDecl]) -> String {
    fitted("rows", value::rows(rows))
}

/// The items of a row: on one line where they are few plain words, else a line each.
fn items_list(row: &RowId, items: &[String]) -> String {
    let written = value::list(items.iter().map(String::as_str));
    fitted(row.key(), written)
}

/// A list that is broken where its line would be too long.
fn fitted(key: &str, written: String) -> String {
    let before = format!("{} = ", value::key(key));
    let layout = Layout {
        before: &before,
        eol: "\n",
        may_break: true,
    };
    list::fitted("[]", written, layout)
}

/// A bare number for all, a table as soon as a persona has its own; none where nothing is stated.
fn sentiment(stated: &Sentiment) -> Result<Option<String>, EditError> {
    let number = |number: f64| {
        if !(SENTIMENT_MIN..=SENTIMENT_MAX).contains(&number) {
            return Err(EditError::OutOfRange(Field::Sentiment));
        }
        value::number(number).ok_or(EditError::WrongValue(Field::Sentiment))
    };
    let all = stated.all.map(number).transpose()?;
    if stated.each.is_empty() {
        return Ok(all);
    }
    let mut pairs: Vec<String> = all.map(|all| format!("all = {all}")).into_iter().collect();
    for (persona, level) in &stated.each {
        pairs.push(format!(
            "{} = {}",
            value::key(persona.as_str()),
            number(*level)?
        ));
    }
    Ok(Some(format!("{{ {} }}", pairs.join(", "))))
}

#[cfg(test)]
#[path = "compose_tests.rs"]
mod tests;
