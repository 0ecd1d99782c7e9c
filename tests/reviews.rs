//! Comments through a thousand edits of their map: each always has one place, hangs on its item as
//! long as that is there, and says so when it is not.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that fails here has found something"
)]

#[path = "support/edits.rs"]
mod edits;

use std::fmt::Write as _;

use edits::Choices;
use jalon::doc::Document;
use jalon::doc::beside::Moment;
use jalon::doc::review::{About, Found, Ground, NewComment, Reviews, Target};
use jalon::model::{
    Draft, Edit, Field, Item, ItemAt, Map, PersonaId, Place, RowId, StageId, Value, View, rename,
};

const EDITS: usize = 1000;
const ROWS: [RowId; 4] = [
    RowId::Touchpoints,
    RowId::Actions,
    RowId::Pains,
    RowId::Needs,
];
/// Words that come and go beside those an item is known by.
const ASIDES: [&str; 6] = ["now", "too", "web", "shop", "again", "late"];

/// Numbers by chance, the same for the same seed (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count.max(1)).unwrap()).unwrap()
    }

    /// Letters that no other item has.
    fn token(&mut self) -> String {
        let letter = |_| char::from(b'a' + u8::try_from(self.below(26)).unwrap());
        (0..18).map(letter).collect()
    }

    fn aside(&mut self) -> &'static str {
        ASIDES[self.below(ASIDES.len())]
    }
}

/// A map of a few stages; the words of each item begin with letters of its own, and every third has
/// an id.
fn map(chance: &mut Chance) -> String {
    let mut text = "jalon = 1\ntitle = \"t\"\n\n[[personas]]\nname = \"Anne\"\n".to_owned();
    for stage in 0..5 {
        write!(text, "\n[[stages]]\nname = \"Stage {stage}\"\n").unwrap();
        for row in ROWS {
            let item = |at| {
                let token = chance.token();
                if at == 0 && stage % 2 == 0 {
                    format!(
                        "{{ id = \"i-{token}\", text = \"{token} {}\" }}",
                        chance.aside()
                    )
                } else {
                    format!("\"{token} {}\"", chance.aside())
                }
            };
            let items: Vec<String> = (0..2).map(item).collect();
            writeln!(text, "{} = [{}]", row.key(), items.join(", ")).unwrap();
        }
    }
    text
}

fn places(map: &Map) -> Vec<ItemAt> {
    let place = |(stage, row, item): (&jalon::model::Stage, &RowId, &Item)| ItemAt {
        stage: stage.id.clone(),
        row: row.clone(),
        index: item.index,
        text: item.text.clone(),
    };
    map.items().map(place).collect()
}

/// A comment on the map, on every persona and stage, on some cells and on every item.
fn comments(map: &Map, chance: &mut Chance) -> Reviews {
    let mut targets = vec![Target::Map, Target::Persona(PersonaId::new("anne"))];
    for stage in &map.stages {
        targets.push(Target::Stage(stage.id.clone()));
        targets.push(Target::Cell(
            stage.id.clone(),
            ROWS[chance.below(4)].clone(),
        ));
    }
    targets.extend(places(map).into_iter().map(Target::Item));
    let at = Moment::new(jiff::Timestamp::UNIX_EPOCH, jiff::tz::Offset::UTC);
    targets.iter().fold(Reviews::default(), |reviews, target| {
        let new = NewComment {
            id: &chance.token(),
            about: &About::of(map, target, &View::Everyone),
            author: "Paul",
            at,
            text: "?",
        };
        reviews.add(&new).unwrap()
    })
}

/// What people do to items and stages and leaves them what they are: words changed beside those one
/// knows them by, items moved and joined, stages renamed.
fn careful(map: &Map, reviews: &Reviews, chance: &mut Chance) -> Option<Vec<Edit>> {
    let places = places(map);
    let item = places.get(chance.below(places.len()))?.clone();
    let stage = map.stages.get(chance.below(map.stages.len()))?.id.clone();
    let row = ROWS[chance.below(ROWS.len())].clone();
    let token = item.text.split(' ').next().unwrap_or_default().to_owned();
    Some(match chance.below(5) {
        0 if token.len() == 18 && !item.text.contains(',') => {
            let words = [
                token.clone(),
                format!("{token} {}", chance.aside()),
                token.to_uppercase(),
            ];
            vec![Edit::Set {
                at: Place::Item(item),
                field: Field::Text,
                value: Some(Value::Text(words[chance.below(3)].clone())),
            }]
        }
        1 => vec![Edit::MoveItem {
            item,
            stage,
            row,
            before: chance.below(4),
        }],
        // Cut there and put in here, without an id: what the other row does not know is gone.
        2 => {
            let draft = Draft::plain(item.text.clone());
            let put = Edit::InsertItem {
                stage,
                row,
                before: chance.below(4),
                item: draft,
            };
            vec![Edit::RemoveItem(item), put]
        }
        3 => rename(map, &Place::Stage(stage), chance.aside(), false),
        _ => {
            let cell = map.stage(&item.stage)?.items(&item.row);
            let other = cell.iter().find(|other| other.index > item.index)?;
            let joined = format!("{}, {}", item.text, other.text);
            let gone = ItemAt {
                index: other.index,
                text: other.text.clone(),
                ..item.clone()
            };
            // Joined, reworded and moved, nobody would know it again.
            let is_as_it_was = |text: &str| {
                let mut quotes = reviews.comments().iter();
                quotes.any(|comment| comment.about.quote.as_deref() == Some(text))
            };
            let is_whole = is_as_it_was(&item.text) && is_as_it_was(&other.text);
            is_whole.then(|| {
                let set = Edit::Set {
                    at: Place::Item(item),
                    field: Field::Text,
                    value: Some(Value::Text(joined)),
                };
                vec![Edit::RemoveItem(gone), set]
            })?
        }
    })
}

/// Where the commented item is, told by its id or by its own letters.
fn carriers(map: &Map, places: &[ItemAt], about: &About) -> Vec<ItemAt> {
    let with_id = |id: &jalon::model::ItemId| {
        let (stage, row, item) = map.item(id)?;
        Some(ItemAt {
            stage: stage.id.clone(),
            row: row.clone(),
            index: item.index,
            text: item.text.clone(),
        })
    };
    if let Some(at) = about.item.as_ref().and_then(with_id) {
        return vec![at];
    }
    let token = about.quote.as_deref().unwrap().split(' ').next().unwrap();
    let is_it = |at: &ItemAt| at.text.to_lowercase().contains(token);
    places.iter().filter(|at| is_it(at)).cloned().collect()
}

/// That the target is a part of the map.
fn is_there(map: &Map, places: &[ItemAt], target: &Target) -> bool {
    match target {
        Target::Map => true,
        Target::Persona(id) => map.persona(id).is_some(),
        Target::Stage(id) | Target::Cell(id, _) => map.stage(id).is_some(),
        Target::Item(at) => places.contains(at),
    }
}

#[derive(Default)]
struct Seen {
    by: std::collections::BTreeMap<Found, usize>,
    doubtful: usize,
}

fn check(map: &Map, reviews: &Reviews, seen: &mut Seen) {
    let (ground, places) = (Ground::of(map), places(map));
    for comment in reviews.comments() {
        let about = &comment.about;
        let anchor = ground.anchor(about);
        assert!(is_there(map, &places, &anchor.target), "{anchor:?}");
        *seen.by.entry(anchor.found).or_default() += 1;
        if about.quote.is_none() {
            let whole = |id: &StageId| map.stage(id).is_some();
            let stands = about.stage.as_ref().is_none_or(whole)
                && about
                    .persona
                    .as_ref()
                    .is_none_or(|id| map.persona(id).is_some());
            assert_eq!(
                anchor.found,
                if stands { Found::Id } else { Found::Map },
                "{about:?}"
            );
            continue;
        }
        let carriers = carriers(map, &places, about);
        let hangs_on_it = matches!(&anchor.target, Target::Item(at) if carriers.contains(at));
        let is_home = |at: &ItemAt| {
            about.stage.as_ref() == Some(&at.stage) && about.row.as_ref() == Some(&at.row)
        };
        // Of several that say the same elsewhere, nobody knows which it is.
        let is_doubtful = carriers.len() > 1 && !carriers.iter().any(is_home);
        seen.doubtful += usize::from(is_doubtful && anchor.found.is_lost());
        if carriers.is_empty() {
            assert!(anchor.found.is_lost(), "{about:?} {anchor:?}");
        } else if !(is_doubtful && anchor.found.is_lost()) {
            assert!(hangs_on_it, "{about:?} {anchor:?} {carriers:?}");
            assert!(!anchor.found.is_lost());
        }
    }
}

#[test]
fn comments_stay_with_their_items_through_a_thousand_edits() {
    for seed in [0x9e37_79b9_7f4a_7c15_u64, 0xdead_beef_cafe_f00d] {
        let mut chance = Chance(seed);
        let mut document: Document<usize> = Document::open(map(&mut chance).as_bytes()).unwrap();
        let reviews = comments(document.map(), &mut chance);
        let mut seen = Seen::default();
        check(document.map(), &reviews, &mut seen);
        let mut made = 0;
        while made < EDITS {
            let edits = match chance.below(10) {
                0..2 => {
                    document.undo();
                    None
                }
                2..5 => {
                    let bytes: Vec<u8> = (0..16)
                        .map(|_| u8::try_from(chance.below(256)).unwrap())
                        .collect();
                    let edit = edits::edit(document.text(), document.map(), &mut Choices(&bytes));
                    Some(vec![edit])
                }
                _ => careful(document.map(), &reviews, &mut chance),
            };
            if let Some(edits) = edits
                && document.apply(&edits, made, None).is_err()
            {
                continue;
            }
            made += 1;
            check(document.map(), &reviews, &mut seen);
        }
        assert_eq!(
            reviews.placed(document.map()).len(),
            reviews.comments().len()
        );
        // All that can become of a comment became of some.
        for found in [
            Found::Id,
            Found::Words,
            Found::Likeness,
            Found::Stage,
            Found::Map,
        ] {
            assert!(
                seen.by.get(&found).is_some_and(|count| *count > 200),
                "{:?}",
                seen.by
            );
        }
    }
}
