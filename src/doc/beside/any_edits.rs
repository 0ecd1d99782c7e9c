//! Any edits of any file beside a map: what was set is read, and the rest keeps its bytes.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::tests::TEXT;
use super::{AUDIT, At, Moment, REVIEW, Sheet, SheetKind, Value, kind_of, merge};
use crate::doc::read::Access;

/// One edit, by what it does.
#[derive(Clone, Debug)]
enum Act {
    Push(String, String),
    Set(usize, usize, Value),
    Clear(usize, usize),
    Remove(usize),
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        ".{0,12}|[a-z\"'\\\\\n\t#]{0,20}".prop_map(Value::Text),
        (0..7_i64).prop_map(Value::Whole),
        (-99_999_999_999..999_999_999_999_i64, -90_000..90_000_i32).prop_filter_map(
            "",
            |(at, east)| {
                let time = jiff::Timestamp::from_second(at).ok()?;
                let offset = jiff::tz::Offset::from_seconds(east).ok()?;
                Some(Value::Time(Moment::new(time, offset)))
            }
        ),
        prop::collection::vec(".{0,8}", 0..4).prop_map(Value::Texts),
        Just(Value::Text("partial".to_owned())),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => ("[a-z]{8}", "(?s).{0,30}").prop_map(|(id, text)| Act::Push(id, text)),
        9 => (0..6_usize, 0..30_usize, value()).prop_map(|(at, key, value)| Act::Set(at, key, value)),
        3 => (0..6_usize, 0..30_usize).prop_map(|(at, key)| Act::Clear(at, key)),
        1 => (0..6_usize).prop_map(Act::Remove),
    ]
}

fn key(kind: &'static SheetKind, at: usize, key: usize) -> Option<(At, &'static str)> {
    let (at, keys) = match at.checked_sub(1) {
        None => (At::Root, kind.root),
        Some(index) => (At::Table(index), kind.entry),
    };
    let key = keys.get(key.checked_rem(keys.len())?)?;
    Some((at, key.name))
}

/// The part of a text, from its first to its last byte, that is another in a new one.
fn changed(old: &str, new: &str) -> (usize, usize) {
    let (old, new) = (old.as_bytes(), new.as_bytes());
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old
        .iter()
        .skip(start)
        .rev()
        .zip(new.iter().skip(start).rev());
    let end = rest.take_while(|(a, b)| a == b).count();
    (start, old.len() - end)
}

/// What a sheet says, table by table, without places.
fn said(sheet: &Sheet) -> Vec<Vec<(&'static str, Value)>> {
    let tables = std::iter::once(sheet.root()).chain(sheet.tables());
    let table = |table: &super::Record| table.iter().map(|it| (it.key, it.value.clone())).collect();
    tables.map(table).collect()
}

fn texts() -> impl Strategy<Value = (&'static SheetKind, String)> {
    let audit = "jalon_audit = 1 # v\n\n# one\n[[checks]]\nid = 'a' # id\ntext = 'b'\nodd.x = 1\n\n\
                 [checks.more]\nx = [\n 1, # one\n]\n\n\n# two\n[[checks]]\ntext = \"\"\"c\"\"\"\nid = \"d\"\n# end";
    let inline = "jalon_review = 1\ncomments = [ # list\n  {id='a', text='b'}, # one\n]\n# end\n";
    let ends = prop::bool::ANY;
    let texts = prop_oneof![
        Just((&REVIEW, String::new())),
        Just((&REVIEW, TEXT.to_owned())),
        Just((&REVIEW, inline.to_owned())),
        Just((&AUDIT, audit.to_owned())),
        Just((&AUDIT, "# nothing yet".to_owned())),
    ];
    (texts, ends).prop_map(|((kind, text), is_crlf)| {
        (
            kind,
            if is_crlf {
                text.replace('\n', "\r\n")
            } else {
                text
            },
        )
    })
}

/// A sheet after acts, without those that are refused.
fn played(kind: &'static SheetKind, text: &str, acts: &[Act]) -> Sheet {
    let play = |sheet: Sheet, act: &Act| {
        let new = match act {
            Act::Push(id, text) => {
                sheet.push(&[("id", id.as_str().into()), ("text", text.as_str().into())])
            }
            Act::Set(at, name, value) => match key(kind, *at, *name) {
                Some((place, name)) if name != "id" => sheet.set(place, name, value),
                _ => return sheet,
            },
            Act::Clear(at, name) => match key(kind, *at, *name) {
                Some((place, name)) => sheet.clear(place, name),
                None => return sheet,
            },
            Act::Remove(at) => sheet.remove(*at),
        };
        new.unwrap_or(sheet)
    };
    acts.iter().fold(Sheet::read(kind, text), play)
}

fn ids(sheet: &Sheet) -> BTreeSet<&str> {
    let tables = sheet.tables().iter();
    tables.filter_map(|table| table.text("id")).collect()
}

/// What each table says, whatever the order of them.
fn by_id(sheet: &Sheet) -> BTreeMap<String, Vec<(&'static str, Value)>> {
    let tables = said(sheet).into_iter().skip(1);
    let id = |table: &super::Record| table.text("id").unwrap_or_default().to_owned();
    sheet.tables().iter().map(id).zip(tables).collect()
}

proptest! {
    #[test]
    fn nothing_is_lost_in_a_merge(
        (kind, text) in texts(),
        ours in prop::collection::vec(act(), 0..8),
        theirs in prop::collection::vec(act(), 0..8),
    ) {
        prop_assume!(!text.contains("comments = ["));
        let base = Sheet::read(kind, &text);
        let (ours, theirs) = (played(kind, &text, &ours), played(kind, &text, &theirs));
        let Some(merged) = merge(base.text(), ours.text(), theirs.text()) else {
            // Neither side says yet what it is.
            prop_assert!(kind_of(ours.text()).is_none() && kind_of(theirs.text()).is_none());
            return Ok(());
        };
        let merged = Sheet::read(kind, &merged);
        let there: BTreeSet<&str> = ids(&ours).union(&ids(&theirs)).copied().collect();
        let old = ids(&base);
        for id in &there {
            let is_in_both = ids(&ours).contains(id) && ids(&theirs).contains(id);
            if is_in_both || !old.contains(id) {
                prop_assert!(ids(&merged).contains(id), "{id}\n{}", merged.text());
            }
        }
        prop_assert!(ids(&merged).is_subset(&there));
        let turned = merge(base.text(), theirs.text(), ours.text()).unwrap();
        prop_assert_eq!(by_id(&Sheet::read(kind, &turned)), by_id(&merged));
        let again = merge(ours.text(), merged.text(), merged.text());
        prop_assert_eq!(again.as_deref(), Some(merged.text()));
    }

    #[test]
    fn what_is_set_is_read_and_the_rest_stays((kind, text) in texts(), acts in prop::collection::vec(act(), 1..12)) {
        let mut sheet = Sheet::read(kind, &text);
        for act in acts {
            let mut wanted = said(&sheet);
            let new = match &act {
                Act::Push(id, text) => {
                    let values: [(&'static str, Value); 2] = [("id", id.as_str().into()), ("text", text.as_str().into())];
                    wanted.push(values.to_vec());
                    sheet.push(&values)
                }
                Act::Set(at, name, value) => {
                    let Some((place, name)) = key(kind, *at, *name) else { continue };
                    if let Some(table) = wanted.get_mut(*at) {
                        table.retain(|(key, _)| *key != name);
                        table.push((name, value.clone()));
                    }
                    sheet.set(place, name, value)
                }
                Act::Clear(at, name) => {
                    let Some((place, name)) = key(kind, *at, *name) else { continue };
                    if let Some(table) = wanted.get_mut(*at) {
                        table.retain(|(key, _)| *key != name);
                    }
                    sheet.clear(place, name)
                }
                Act::Remove(at) => {
                    if at + 1 < wanted.len() {
                        wanted.remove(at + 1);
                    }
                    sheet.remove(*at)
                }
            };
            let Ok(new) = new else { continue };
            let plain = |value: &mut Value| match value {
                Value::Text(text) => *text = text.replace("\r\n", "\n"),
                Value::Texts(texts) => {
                    for text in texts {
                        *text = text.replace("\r\n", "\n");
                    }
                }
                _ => {}
            };
            for table in &mut wanted {
                for (_, value) in table.iter_mut() {
                    plain(value);
                }
                let order = kind.order(false);
                let root = kind.order(true);
                table.sort_by_key(|(key, _)| (order.iter().position(|it| it == key), root.iter().position(|it| it == key)));
            }
            prop_assert_eq!(said(&new), wanted, "{:?}\n{}\n->\n{}", act, sheet.text(), new.text());
            let (old, now) = (sheet.text(), new.text());
            let (start, end) = changed(old, now);
            match act {
                Act::Set(at, name, _) => {
                    let (at_of, name) = key(kind, at, name).unwrap();
                    let table = match at_of {
                        At::Root => Some(sheet.root()),
                        At::Table(_) => sheet.tables().get(at - 1),
                    };
                    let place = table.and_then(|table| table.stated(name));
                    let place = place.map_or(start..start, |stated| stated.span.clone());
                    let is_within = place.start <= start && end <= place.end;
                    prop_assert!(is_within, "{:?} {:?}\n{}\n{}", place, start..end, old, now);
                }
                Act::Push(..) => {
                    let is_bare = old.contains("= [ # list\n]") || old.contains("= [ # list\r\n]");
                    prop_assert!(start == end || is_bare, "{old}\n{now}");
                }
                // What goes is in one piece.
                Act::Clear(..) | Act::Remove(_) => {
                    prop_assert_eq!(old.len() - (end - start), now.len(), "{}\n{}", old, now);
                }
            }
            sheet = new;
        }
    }

    #[test]
    fn many_at_once_come_out_as_one_after_the_other(
        (kind, text) in texts(),
        acts in prop::collection::vec(act(), 0..6),
        pushed in prop::collection::vec(("[a-z]{8}", "(?s).{0,30}"), 0..4),
        (name, values) in (0..30_usize, prop::collection::btree_map(0..8_usize, prop::option::of(value()), 0..6)),
    ) {
        let sheet = played(kind, &text, &acts);
        let tables: Vec<Vec<(&'static str, Value)>> = pushed
            .iter()
            .map(|(id, text)| vec![("id", id.as_str().into()), ("text", text.as_str().into())])
            .collect();
        let one_by_one = tables.iter().try_fold(sheet.clone(), |sheet, table| sheet.push(table));
        let sheet = sheet.push_all(&tables);
        prop_assert_eq!(&sheet, &one_by_one);
        let (Ok(sheet), Some((_, name))) = (sheet, key(kind, 1, name)) else { return Ok(()) };
        let one_by_one = values.iter().try_fold(sheet.clone(), |sheet, (index, value)| match value {
            Some(value) => sheet.set(At::Table(*index), name, value),
            None => sheet.clear(At::Table(*index), name),
        });
        let values: Vec<(usize, Option<Value>)> = values.into_iter().collect();
        match (sheet.set_each(name, &values), one_by_one) {
            (Ok(sheet), Ok(one_by_one)) => prop_assert_eq!(sheet.text(), one_by_one.text()),
            (Err(_), Err(_)) => {}
            (sheet, one_by_one) => prop_assert!(false, "{sheet:?}\n{one_by_one:?}"),
        }
    }

    #[test]
    fn reading_never_fails(text in "(?s).{0,60}|(\\[\\[comments\\]\\]|\n|id|at|=|\"|'|\\{|\\}|\\[|,|#|1|2026-01-01| |jalon_review){0,40}") {
        for kind in SheetKind::ALL {
            let sheet = Sheet::read(kind, &text);
            for problem in sheet.diagnostics() {
                prop_assert!(sheet.text().get(problem.span.clone()).is_some());
            }
            if sheet.access() == Access::Edit {
                let pushed = sheet.push(&[("id", "x".into()), ("text", "y".into())]);
                if let Ok(pushed) = pushed {
                    prop_assert_eq!(pushed.tables().len(), sheet.tables().len() + 1);
                }
            }
        }
    }
}
