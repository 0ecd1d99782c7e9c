//! Edits of the files beside a map: keys by their names, at the top or in a table of the one list.

use super::list::{self, Piece};
use super::locate::{self, List};
use super::table::Home;
use super::value::{self, Quoting};
use super::{Splice, body, field, sound, splice, with_last_newline};
use crate::doc::beside::{At, Key, Shape, SheetError, SheetKind, Value};
use crate::doc::syntax::{Tree, line_break};

/// The text with more tables at the end of the list.
pub(in crate::doc) fn push(
    text: &str,
    kind: &SheetKind,
    tables: &[Vec<(&Key, &Value)>],
) -> Result<String, SheetError> {
    let mut text = with_version(text, kind)?;
    let mut left = tables;
    while let Some((first, rest)) = left.split_first() {
        // Behind a table with a header there is room for all of them.
        let at_once = if rest.is_empty() || !has_headers(&text, kind)? {
            left = rest;
            std::slice::from_ref(first)
        } else {
            std::mem::take(&mut left)
        };
        text = with_last_newline(&text, |text| push_at_once(text, kind, at_once))?;
    }
    Ok(text)
}

fn has_headers(text: &str, kind: &SheetKind) -> Result<bool, SheetError> {
    let tree = sound(text)?;
    let list = locate::list(&tree, Home::Body(0), kind.list)?;
    Ok(matches!(list, List::Tables(_)))
}

/// The text with more tables, one where the list has no headers yet.
fn push_at_once(
    text: &str,
    kind: &SheetKind,
    tables: &[Vec<(&Key, &Value)>],
) -> Result<String, SheetError> {
    let tree = sound(text)?;
    let root = Home::Body(0);
    let header = format!("[[{}]]", kind.list);
    let lines = |at: usize, gap: usize| {
        let eol = line_break(text, at);
        let quoting = |key: &Key| Quoting {
            old: None,
            may_wrap: key.shape == Shape::LongText,
            eol,
        };
        let line = |(key, value): &(&Key, &Value)| {
            [key.name, " = ", &source(value, quoting(key)), eol].concat()
        };
        let table = |values: &Vec<(&Key, &Value)>| {
            let keys: String = values.iter().map(line).collect();
            [&header, eol, &keys].concat()
        };
        let tables: Vec<String> = tables.iter().map(table).collect();
        tables.join(&eol.repeat(gap))
    };
    Ok(match locate::list(&tree, root, kind.list)? {
        List::Array(array) if is_bare(array.source(text)) => {
            let rest = splice(text, root.take(&tree, &[kind.list]))?;
            let new = lines(rest.len(), 1);
            let tree = Tree::parse(&rest);
            splice(&rest, vec![body::insert_first_table(&tree, None, &new)])?
        }
        List::Array(array) => {
            let pair = |(key, value): &(&Key, &Value)| {
                format!("{} = {}", key.name, source(value, Quoting::PLAIN))
            };
            let pairs: Vec<String> = tables.iter().flatten().map(pair).collect();
            let piece = Piece::plain(format!("{{ {} }}", pairs.join(", ")));
            let layout = field::layout(&tree, root, &[kind.list], "");
            let count = array.elements().map_or(0, <[_]>::len);
            let new = list::insert(array.source(text), count, &piece, layout);
            splice(text, vec![Splice::replace(array.span.clone(), new)])?
        }
        List::Tables(headers) => {
            let last = headers.last().copied().unwrap_or_default();
            let new = lines(body::tail(&tree, last), body::gap(&tree, &headers));
            let new = body::insert_table(&tree, &headers, headers.len(), &new);
            splice(text, new.into_iter().collect())?
        }
        List::Missing => {
            let new = lines(text.len(), 1);
            splice(text, vec![body::insert_first_table(&tree, None, &new)])?
        }
    })
}

/// The text with a key set to a value in each of these tables, or taken away; each table stands there
/// once.
pub(in crate::doc) fn set(
    text: &str,
    kind: &SheetKind,
    key: &Key,
    values: &[(At, Option<&Value>)],
) -> Result<String, SheetError> {
    let text = if values.iter().any(|(_, value)| value.is_some()) {
        with_version(text, kind)?
    } else {
        text.to_owned()
    };
    with_last_newline(&text, |text| {
        let tree = sound(text)?;
        let list = locate::list(&tree, Home::Body(0), kind.list);
        let mut splices = Vec::new();
        for (at, value) in values {
            let home = match at {
                At::Root => Home::Body(0),
                At::Table(index) => {
                    let list = list.as_ref().map_err(|error| *error)?;
                    list.table(*index).ok_or(SheetError::NotFound)?
                }
            };
            splices.extend(match value {
                Some(value) => {
                    let new = new_source(&tree, home, key, value);
                    home.put(&tree, &[key.name], &new, &kind.order(*at == At::Root))
                }
                None => home.take(&tree, &[key.name]),
            });
        }
        Ok(splice(text, splices)?)
    })
}

/// A value as it is to stand where that key has another.
fn new_source(tree: &Tree<'_>, home: Home<'_, '_>, key: &Key, value: &Value) -> String {
    let path = [key.name];
    let old = home.source(tree, &path);
    let start_of_line = format!("{} = ", key.name);
    let layout = field::layout(tree, home, &path, &start_of_line);
    match value {
        Value::Texts(texts) => field::write_list(texts, field::Spot { old, layout }),
        value => {
            let quoting = Quoting {
                old,
                may_wrap: key.shape == Shape::LongText && layout.may_break,
                eol: layout.eol,
            };
            source(value, quoting)
        }
    }
}

/// The text with a key, or one in a table within, set to a value that is TOML; without it where there
/// is none.
pub(in crate::doc) fn put(
    text: &str,
    kind: &SheetKind,
    at: At,
    path: &[&str],
    new: Option<&str>,
) -> Result<String, SheetError> {
    with_last_newline(text, |text| {
        let tree = sound(text)?;
        let home = home(&tree, kind, at)?;
        let splices = match new {
            Some(new) => home.put(&tree, path, new, &kind.order(at == At::Root)),
            None => home.take(&tree, path),
        };
        Ok(splice(text, splices)?)
    })
}

/// The text without a table of the list.
pub(in crate::doc) fn remove(
    text: &str,
    kind: &SheetKind,
    index: usize,
) -> Result<String, SheetError> {
    with_last_newline(text, |text| {
        let tree = sound(text)?;
        let list = locate::list(&tree, Home::Body(0), kind.list)?;
        let splices = match (list.table(index).ok_or(SheetError::NotFound)?, list) {
            (Home::Body(block), _) => {
                let block = tree.blocks.get(block).ok_or(SheetError::NotFound)?;
                let regions = body::regions(&tree, &block.place);
                let remove = |region| body::remove_region(&tree, region);
                regions.iter().map(remove).collect()
            }
            (Home::Inline(_), List::Array(array)) => {
                let (new, _) = list::remove(array.source(text), index, false);
                vec![Splice::replace(array.span.clone(), new)]
            }
            (Home::Inline(_), _) => return Err(SheetError::NotFound),
        };
        Ok(splice(text, splices)?)
    })
}

/// The text with its version, where it states nothing at all.
fn with_version(text: &str, kind: &SheetKind) -> Result<String, SheetError> {
    let tree = sound(text)?;
    let is_blank =
        tree.blocks.iter().all(|block| block.entries.is_empty()) && tree.blocks.len() < 2;
    if !is_blank {
        return Ok(text.to_owned());
    }
    with_last_newline(text, |text| {
        let tree = sound(text)?;
        let version = kind.version.to_string();
        let order = kind.order(true);
        let splices = Home::Body(0).put(&tree, &[kind.version_key], &version, &order);
        Ok(splice(text, splices)?)
    })
}

/// Whether an empty list says nothing; a header is the better place to go on from.
fn is_bare(array: &str) -> bool {
    array.trim_matches(['[', ']']).trim().is_empty()
}

fn home<'a, 't>(tree: &'a Tree<'t>, kind: &SheetKind, at: At) -> Result<Home<'a, 't>, SheetError> {
    match at {
        At::Root => Ok(Home::Body(0)),
        At::Table(index) => {
            let list = locate::list(tree, Home::Body(0), kind.list)?;
            list.table(index).ok_or(SheetError::NotFound)
        }
    }
}

/// A value as TOML text.
fn source(value: &Value, quoting: Quoting<'_>) -> String {
    match value {
        Value::Text(words) => value::string(words, quoting),
        Value::Whole(whole) => whole.to_string(),
        Value::Time(time) => time.to_string(),
        Value::Texts(texts) => value::texts(texts.iter().map(String::as_str)),
    }
}
