//! The sentiment of a stage: a bare number for all, a table as soon as a persona has its own.

use super::error::{EditError, Thing};
use super::table::{Found, Home};
use super::{Splice, inline, locate, order, value};
use crate::doc::syntax::Tree;
use crate::model::{Field, Map, Owner, PersonaId, SENTIMENT_MAX, SENTIMENT_MIN, StageId};

const KEY: &str = "sentiment";
/// The key of the number for all; no persona has it as its id.
const ALL: &str = "all";

/// Sets or removes the number for all or for one persona.
pub(super) fn set(
    tree: &Tree<'_>,
    map: &Map,
    stage: &StageId,
    who: Option<&PersonaId>,
    value: Option<f64>,
) -> Result<Vec<Splice>, EditError> {
    let home = locate::stage(tree, map, stage)?;
    let key = who.map_or(ALL, PersonaId::as_str);
    if who.is_some() && key == ALL {
        return Err(EditError::WrongValue(Field::Sentiment));
    }
    match value {
        Some(number) => {
            if who.is_some_and(|who| map.persona(who).is_none()) {
                return Err(EditError::NotFound(Thing::Persona));
            }
            if !(SENTIMENT_MIN..=SENTIMENT_MAX).contains(&number) {
                return Err(EditError::OutOfRange(Field::Sentiment));
            }
            let number = value::number(number).ok_or(EditError::WrongValue(Field::Sentiment))?;
            Ok(put(tree, home, key, &number))
        }
        None => Ok(take(tree, home, key)),
    }
}

fn put(tree: &Tree<'_>, home: Home<'_, '_>, key: &str, number: &str) -> Vec<Splice> {
    let order = order::keys(Owner::Stage);
    let bare = match home.find(tree, KEY) {
        // A list of tables is of the wrong type and gives way.
        Found::Missing | Found::Tables(_) => Some(None),
        Found::Entry(entry) if entry.value.entries().is_none() => {
            Some(Some(entry.value.source(tree.text)))
        }
        Found::Entry(_) | Found::Dotted(_) | Found::Table(_) => None,
    };
    match bare {
        None => home.put(tree, &[KEY, key], number, &order),
        Some(_) if key == ALL => home.put(tree, &[KEY], number, &order),
        Some(old) => {
            let all = old.filter(|old| is_number(old));
            let table = all.map_or("{}".to_owned(), |all| {
                inline::set("{}", &[ALL], all, &order)
            });
            home.put(
                tree,
                &[KEY],
                &inline::set(&table, &[key], number, &order),
                &order,
            )
        }
    }
}

fn take(tree: &Tree<'_>, home: Home<'_, '_>, key: &str) -> Vec<Splice> {
    match home.find(tree, KEY) {
        Found::Entry(entry) => {
            let source = entry.value.source(tree.text);
            if !inline::is_table(source) {
                let is_gone = key == ALL && is_number(source);
                return if is_gone {
                    home.take(tree, &[KEY])
                } else {
                    Vec::new()
                };
            }
            if inline::get(source, &[key]).is_none() {
                return Vec::new();
            }
            let left = inline::remove(source, &[key]);
            let pairs = inline::pairs(&left);
            let bare = match pairs.as_slice() {
                [(name, number)] if name == ALL && !inline::has_comments(&left) => Some(*number),
                _ => None,
            };
            match bare {
                Some(number) => home.put(tree, &[KEY], number, &order::keys(Owner::Stage)),
                None => home.take(tree, &[KEY, key]),
            }
        }
        Found::Dotted(_) | Found::Table(_) => home.take(tree, &[KEY, key]),
        Found::Tables(_) | Found::Missing => Vec::new(),
    }
}

fn is_number(source: &str) -> bool {
    source
        .trim_start_matches(['+', '-'])
        .starts_with(|c: char| c.is_ascii_digit())
}
