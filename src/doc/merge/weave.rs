//! A cell in three versions, put together item by item and each item field by field.
//!
//! What both sides say of one item in different ways is kept twice, and what one side changed and the
//! other removed is kept, each marked with the side it comes from. Nobody is asked.

use std::collections::HashSet;

use super::Side;
use super::cell::without_second_ids;
use super::content::Entry;
use super::fine::value;
use super::order::{merged, woven};
use super::pairs::pairs;
use super::three::taken;
use crate::model::{Field, Shape, Value};

/// The word for our side in the file.
pub(super) const OURS: &str = "ours";
/// The word for the other side.
pub(super) const THEIRS: &str = "theirs";

/// One item in the three versions of its cell.
struct Slot<'a> {
    versions: [Option<&'a Entry>; 3],
    /// Whether one side wrote a comment behind it that the other took away with it.
    is_remarked: bool,
}

/// A cell in three versions, item by item.
pub(super) struct Weave<'a> {
    slots: Vec<Slot<'a>>,
    /// Which slots each version has, in its order.
    orders: [Vec<usize>; 3],
}

impl<'a> Weave<'a> {
    /// `remarked` are the places in the base of what one side took away and the other commented.
    pub(super) fn new([old, mine, other]: [&'a [Entry]; 3], remarked: &[Vec<usize>; 2]) -> Self {
        let (in_ours, in_theirs) = (pairs(old, mine), pairs(old, other));
        let found = |list: &'a [Entry], at: Option<&Option<usize>>| {
            at.copied().flatten().and_then(|at| list.get(at))
        };
        let mut slots: Vec<Slot<'a>> = old
            .iter()
            .enumerate()
            .map(|(at, entry)| Slot {
                versions: [
                    Some(entry),
                    found(mine, in_ours.get(at)),
                    found(other, in_theirs.get(at)),
                ],
                is_remarked: remarked.iter().any(|items| items.contains(&at)),
            })
            .collect();
        let of_old = |pairs: &[Option<usize>], at| pairs.iter().position(|p| *p == Some(at));
        let mut ours = Vec::new();
        for (at, entry) in mine.iter().enumerate() {
            ours.push(of_old(&in_ours, at).unwrap_or_else(|| {
                slots.push(Slot::added([None, Some(entry), None]));
                slots.len() - 1
            }));
        }
        let mut theirs = Vec::new();
        for (at, entry) in other.iter().enumerate() {
            let alike = || slots.iter().position(|slot| slot.may_be_added_alike(entry));
            let known = of_old(&in_theirs, at).or_else(alike);
            if let Some(slot) = known.and_then(|known| slots.get_mut(known)) {
                slot.versions[2] = Some(entry);
            }
            theirs.push(known.unwrap_or_else(|| {
                slots.push(Slot::added([None, None, Some(entry)]));
                slots.len() - 1
            }));
        }
        let base = (0..old.len()).collect();
        Self {
            slots,
            orders: [base, ours, theirs],
        }
    }

    /// The items in an order that follows both sides; none where they moved what both have, each
    /// in its own way.
    pub(super) fn items(&self) -> Option<Vec<Entry>> {
        let [base, ours, theirs] = self.refs();
        merged(&base, &ours, &theirs).map(|order| self.in_order(&order))
    }

    /// The items in the order of one side.
    pub(super) fn items_as(&self, side: Side) -> Vec<Entry> {
        let [_, ours, theirs] = self.refs();
        self.in_order(&match side {
            Side::Mine => woven(&ours, &theirs),
            _ => woven(&theirs, &ours),
        })
    }

    fn refs(&self) -> [Vec<&usize>; 3] {
        [0, 1, 2].map(|n| self.orders.get(n).into_iter().flatten().collect())
    }

    fn in_order(&self, order: &[&usize]) -> Vec<Entry> {
        let mut items = Vec::new();
        let mut lone = Lone::default();
        for slot in order.iter().filter_map(|n| self.slots.get(**n)) {
            match slot.fate() {
                Fate::Goes => {}
                Fate::Lone(side, entry) => lone.put(side, entry),
                Fate::One(entry) => {
                    items.append(&mut lone.take());
                    items.push(entry);
                }
                Fate::Two(ours, theirs) => {
                    items.append(&mut lone.take());
                    items.push(ours);
                    items.push(theirs);
                }
            }
        }
        items.append(&mut lone.take());
        without_second_ids(items)
    }
}

/// Items one side changed and the other removed that stand one behind the other. Theirs come first:
/// one of ours with one of theirs behind it would be two versions of one item.
#[derive(Default)]
struct Lone {
    ours: Vec<Entry>,
    theirs: Vec<Entry>,
}

impl Lone {
    fn put(&mut self, side: &str, entry: Entry) {
        let list = if side == OURS {
            &mut self.ours
        } else {
            &mut self.theirs
        };
        list.push(entry);
    }

    fn take(&mut self) -> Vec<Entry> {
        let mut all = std::mem::take(&mut self.theirs);
        all.append(&mut self.ours);
        all
    }
}

/// What becomes of an item.
enum Fate {
    Goes,
    One(Entry),
    /// One side removed it and the other did something to it.
    Lone(&'static str, Entry),
    /// Both changed it, each in its own way.
    Two(Entry, Entry),
}

impl<'a> Slot<'a> {
    fn added(versions: [Option<&'a Entry>; 3]) -> Self {
        Self {
            versions,
            is_remarked: false,
        }
    }

    /// Whether this is an item ours added that theirs may have added as well.
    fn may_be_added_alike(&self, entry: &Entry) -> bool {
        let [None, Some(mine), None] = self.versions else {
            return false;
        };
        match (mine.id(), entry.id()) {
            (Some(one), Some(other)) => one == other,
            _ => mine.text == entry.text,
        }
    }

    fn fate(&self) -> Fate {
        let left = |old: &Entry, entry: &Entry, side| {
            if old == entry && !self.is_remarked {
                Fate::Goes
            } else {
                Fate::Lone(side, marked(entry.clone(), side))
            }
        };
        match self.versions {
            [old, Some(ours), Some(theirs)] => both(old, ours, theirs),
            [None, Some(entry), None] | [None, None, Some(entry)] => Fate::One(entry.clone()),
            [Some(old), Some(entry), None] => left(old, entry, OURS),
            [Some(old), None, Some(entry)] => left(old, entry, THEIRS),
            [_, None, None] => Fate::Goes,
        }
    }
}

/// All that matters here of what an item's field may hold.
fn shape(field: Field) -> Shape {
    if field == Field::Notes {
        Shape::LongText
    } else {
        Shape::Text
    }
}

fn marked(mut entry: Entry, side: &str) -> Entry {
    let side = Value::Text(side.to_owned());
    entry.fields.insert(Field::Conflict, side);
    entry
}

/// An item with the changes of both, field by field, or both versions of it, each with all the
/// other side changed elsewhere in it.
fn both(old: Option<&Entry>, ours: &Entry, theirs: &Entry) -> Fate {
    let (mut mine, mut other) = (Entry::default(), Entry::default());
    let mut is_decided = true;
    let old_text = old.map(|entry| &entry.text);
    if let Some(text) = taken(&old_text, &Some(&ours.text), &Some(&theirs.text)) {
        let text = text.cloned().unwrap_or_default();
        mine.text.clone_from(&text);
        other.text = text;
    } else {
        mine.text.clone_from(&ours.text);
        other.text.clone_from(&theirs.text);
        is_decided = false;
    }
    let fields: HashSet<&Field> = ours.fields.keys().chain(theirs.fields.keys()).collect();
    for field in fields {
        let base = old.and_then(|old| old.fields.get(field));
        let (one, two) = (ours.fields.get(field), theirs.fields.get(field));
        let left = if let Some(value) = taken(&base, &one, &two) {
            [value.cloned(), value.cloned()]
        } else {
            let both = value(shape(*field), [base, one, two]);
            is_decided &= both.is_some();
            let [one, two] = [one, two].map(Option::<&Value>::cloned);
            [both.clone().or(one), both.or(two)]
        };
        let [one, two] = left;
        mine.fields.extend(one.map(|value| (*field, value)));
        other.fields.extend(two.map(|value| (*field, value)));
    }
    let keys: HashSet<&String> = ours.unknown.keys().chain(theirs.unknown.keys()).collect();
    for key in keys {
        let base = old.and_then(|old| old.unknown.get(key));
        let (one, two) = (ours.unknown.get(key), theirs.unknown.get(key));
        let left = taken(&base, &one, &two);
        is_decided &= left.is_some();
        let (one, two) = left.map_or((one, two), |value| (*value, *value));
        mine.unknown
            .extend(one.map(|value| (key.clone(), value.clone())));
        other
            .unknown
            .extend(two.map(|value| (key.clone(), value.clone())));
    }
    if is_decided {
        Fate::One(mine)
    } else {
        Fate::Two(marked(mine, OURS), marked(other, THEIRS))
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Field, Value, Weave};

    /// Items as `id:words/severity>side`, all but the words optional.
    fn entries(items: &str) -> Vec<Entry> {
        let entry = |item: &str| {
            let (id, rest) = item
                .split_once(':')
                .map_or((None, item), |(i, r)| (Some(i), r));
            let (text, severity) = rest
                .split_once('/')
                .map_or((rest, None), |(t, s)| (t, Some(s)));
            let id = id.map(|id| (Field::Id, Value::Text(id.to_owned())));
            let severity = severity.map(|s| (Field::Severity, Value::Whole(s.parse().unwrap())));
            Entry {
                text: text.to_owned(),
                fields: id.into_iter().chain(severity).collect(),
                ..Entry::default()
            }
        };
        items.split_whitespace().map(entry).collect()
    }

    fn told(items: &[Entry]) -> String {
        let told = items.iter().map(|item| {
            let field = |field, sign: &str| match item.fields.get(&field) {
                Some(value) => format!("{sign}{value}"),
                None => String::new(),
            };
            let id = item.id().map_or(String::new(), |id| format!("{id}:"));
            let severity = field(Field::Severity, "/");
            format!("{id}{}{severity}{}", item.text, field(Field::Conflict, ">"))
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_cell_is_put_together_item_by_item() {
        for (base, ours, theirs, expected) in [
            // What only one side did.
            ("a", "a b", "a c", "a c b"),
            ("a b", "a2 b", "a b2", "a2 b2"),
            ("a b c", "a c", "a b", "a"),
            ("a b c", "c a b", "a b x c", "c a b x"),
            ("i:a", "i:a2", "i:a/3", "i:a2/3"),
            ("a/1", "a/2", "a/2", "a/2"),
            ("", "a/1", "a", "a/1"),
            ("", "a", "a", "a"),
            // What both did to one item.
            ("a b", "a2 b", "a3 b", "a2>ours a3>theirs b"),
            ("i:a/1", "i:b/2", "i:c/1", "i:b/2>ours c/2>theirs"),
            ("a/1", "a/2", "a/3", "a/2>ours a/3>theirs"),
            // What one changed and the other removed.
            ("i:a b", "i:a/2 b", "b", "i:a/2>ours b"),
            ("i:a b", "b", "i:a2 b", "i:a2>theirs b"),
            ("i:a j:b", "i:a2", "j:b2", "j:b2>theirs i:a2>ours"),
        ] {
            let [base, ours, theirs] = [base, ours, theirs].map(entries);
            let weave = Weave::new([&base, &ours, &theirs], &[vec![], vec![]]);
            let items = weave.items().unwrap();
            assert_eq!(told(&items), expected);
        }
    }

    #[test]
    fn contrary_orders_are_not_decided() {
        let [base, ours, theirs] = ["a b c", "c a b", "b a c"].map(entries);
        let weave = Weave::new([&base, &ours, &theirs], &[vec![], vec![]]);
        assert_eq!(weave.items(), None);
        assert_eq!(told(&weave.items_as(super::Side::Mine)), "c a b");
    }
}
