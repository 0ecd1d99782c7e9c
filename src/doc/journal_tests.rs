//! Journals come back as they were, and any other bytes do no harm.

use std::sync::Arc;

use proptest::prelude::*;

use super::{Journal, JournalError, Snapshot, Typed, Typing, checksum, decode, encode};
use crate::model::{Edit, Field, Place, Value};

const MOST: usize = 1000;

fn journal() -> Journal {
    Journal {
        given: b"/maps/shop\xff.toml".to_vec(),
        real: b"/disk/shop.toml".to_vec(),
        when: 1_790_000_000,
        base: Some(b"jalon = 1\n".to_vec()),
        current: b"jalon = 1\ntitle = \"T\"\n".to_vec(),
        typed: Some(Typed {
            label: "Pains".to_owned(),
            raw: "too dear\nétage".to_owned(),
            bytes: None,
        }),
    }
}

#[test]
fn the_checksum_is_the_known_one() {
    // From the table of test vectors of its authors.
    assert_eq!(checksum(b""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(checksum(b"foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn a_journal_cut_short_or_with_any_byte_changed_is_none() {
    let bytes = encode(&journal());
    for end in 0..bytes.len() {
        let cut = bytes.get(..end).unwrap();
        let expected = if end < 8 {
            JournalError::Foreign
        } else {
            JournalError::Damaged
        };
        assert_eq!(decode(cut, MOST), Err(expected), "{end}");
    }
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        *changed.get_mut(at).unwrap() ^= 0x40;
        assert!(decode(&changed, MOST).is_err(), "{at}");
    }
}

#[test]
fn a_lying_length_a_newer_version_and_a_large_text_are_told() {
    let resealed = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = encode(&journal());
        bytes.truncate(bytes.len() - 8);
        change(&mut bytes);
        let sum = checksum(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        decode(&bytes, MOST)
    };
    assert_eq!(resealed(&|_| {}), Ok(journal()));
    // The length of the first path, at its place behind magic, version and time.
    let lie = |bytes: &mut Vec<u8>| bytes.get_mut(24..32).unwrap().fill(0xff);
    assert_eq!(resealed(&lie), Err(JournalError::Damaged));
    let newer = |bytes: &mut Vec<u8>| *bytes.get_mut(8).unwrap() = 2;
    assert_eq!(resealed(&newer), Err(JournalError::Version));
    let more = |bytes: &mut Vec<u8>| bytes.push(0);
    assert_eq!(resealed(&more), Err(JournalError::Damaged));
    assert_eq!(decode(&encode(&journal()), 20), Err(JournalError::TooLarge));
}

#[test]
fn what_is_being_typed_is_kept_as_if_it_were_accepted() {
    let title = Edit::Set {
        at: Place::Map,
        field: Field::Title,
        value: Some(Value::Text("New".to_owned())),
    };
    let typed = |edits: Vec<Edit>| {
        let snapshot = Snapshot {
            base: None,
            current: Arc::new(b"jalon = 1\ntitle = \"Old\"\n".to_vec()),
            typing: Some(Typing {
                label: "Title".to_owned(),
                raw: "New".to_owned(),
                edits,
            }),
        };
        let journal = snapshot.journal(b"/a", b"/b", 7);
        assert_eq!((journal.when, journal.base), (7, None));
        journal.typed.unwrap()
    };
    let accepted = typed(vec![title]);
    assert_eq!(accepted.raw, "New");
    assert_eq!(
        accepted.bytes.as_deref(),
        Some(b"jalon = 1\ntitle = \"New\"\n".as_slice())
    );
    assert_eq!(typed(Vec::new()).bytes, None);
}

#[test]
fn a_journal_says_nothing_new_where_the_file_has_all_of_it() {
    let typed = |bytes: Option<&[u8]>| {
        Some(Typed {
            label: String::new(),
            raw: "x".to_owned(),
            bytes: bytes.map(<[u8]>::to_vec),
        })
    };
    let (one, two): (&[u8], &[u8]) = (b"one", b"two");
    for (current, typed, file, expected) in [
        (one, None, Some(one), true),
        (one, None, Some(two), false),
        (one, None, None, false),
        (b"", None, None, true),
        // What was being typed, accepted and saved; not accepted; and in no shape to be.
        (one, typed(Some(two)), Some(two), true),
        (one, typed(Some(two)), Some(one), false),
        (one, typed(None), Some(one), false),
        (b"", typed(None), None, false),
    ] {
        let journal = Journal {
            current: current.to_vec(),
            typed,
            ..journal()
        };
        assert_eq!(journal.is_in(file), expected, "{journal:?} {file:?}");
    }
}

fn optional_bytes() -> impl Strategy<Value = Option<Vec<u8>>> {
    proptest::option::of(proptest::collection::vec(any::<u8>(), 0..60))
}

proptest! {
    #[test]
    fn any_journal_comes_back(
        given in proptest::collection::vec(any::<u8>(), 0..40),
        when in any::<u64>(),
        base in optional_bytes(),
        current in proptest::collection::vec(any::<u8>(), 0..60),
        typed in proptest::option::of((".{0,9}", ".{0,20}", optional_bytes())),
    ) {
        let typed = typed.map(|(label, raw, bytes)| Typed { label, raw, bytes });
        let real = given.clone();
        let journal = Journal { given, real, when, base, current, typed };
        prop_assert_eq!(decode(&encode(&journal), MOST), Ok(journal));
    }

    #[test]
    fn any_bytes_do_no_harm(rest in proptest::collection::vec(any::<u8>(), 0..200), ours in any::<bool>()) {
        let mut bytes = if ours { b"JALONJRN\x01\0\0\0\0\0\0\0".to_vec() } else { Vec::new() };
        bytes.extend(rest);
        if ours {
            let sum = checksum(&bytes);
            bytes.extend_from_slice(&sum.to_le_bytes());
        }
        if let Ok(journal) = decode(&bytes, MOST) {
            prop_assert_eq!(encode(&journal), bytes);
        }
    }
}
