use super::*;
use crate::doc::ReadOnly;
use crate::doc::write::Thing;
use crate::model::{Field, Place, StageId, Value};

fn open(bytes: &[u8]) -> Document<&'static str> {
    Document::open(bytes).unwrap()
}

fn title(words: &str) -> Edit {
    Edit::Set {
        at: Place::Map,
        field: Field::Title,
        value: Some(Value::Text(words.to_owned())),
    }
}

#[test]
fn the_byte_order_mark_is_kept_outside_of_the_text() {
    let mut document = open(b"\xef\xbb\xbfjalon = 1\r\ntitle = 'A'\r\n");
    assert_eq!(document.text(), "jalon = 1\r\ntitle = 'A'\r\n");
    document.apply(&[title("B")], "title", None).unwrap();
    assert_eq!(
        document.bytes(),
        b"\xef\xbb\xbfjalon = 1\r\ntitle = 'B'\r\n"
    );
    document.replace_text("\u{feff}jalon = 1\r\ntitle = 'C'\r\n".to_owned(), "file");
    assert_eq!(
        document.bytes(),
        b"\xef\xbb\xbfjalon = 1\r\ntitle = 'C'\r\n"
    );
}

#[test]
fn bytes_that_are_no_text_are_refused_at_their_place() {
    for (bytes, line, column) in [
        (&b"\xff"[..], 1, 1),
        (b"\xef\xbb\xbfa\xff", 1, 2),
        ("é\r\naé".as_bytes().strip_suffix(b"\xa9").unwrap(), 2, 2),
    ] {
        let error = Document::<()>::open(bytes).unwrap_err();
        assert_eq!(error, OpenError::NotUtf8 { line, column });
    }
}

#[test]
fn edits_are_one_step_or_none() {
    let mut document = open(b"title = 'A'\n");
    let stage = Edit::RemoveStage(StageId::new("none"));
    let error = document.apply(&[title("B"), stage], "both", None);
    assert_eq!(error, Err(EditError::NotFound(Thing::Stage)));
    assert_eq!(document.undo(), None);
    assert_eq!(document.text(), "title = 'A'\n");
    document
        .apply(&[title("B"), title("C")], "both", None)
        .unwrap();
    assert_eq!(document.map().title(), "C");
    assert_eq!(document.undo(), Some("both"));
    assert_eq!((document.map().title(), document.is_dirty()), ("A", false));
    assert_eq!(document.redo(), Some("both"));
    assert_eq!(document.map().title(), "C");
}

#[test]
fn dirty_means_other_than_what_is_saved() {
    let mut document = open(b"title = 'A'\n");
    document.apply(&[title("A")], "nothing", None).unwrap();
    assert_eq!((document.is_dirty(), document.revision()), (false, 0));
    document.apply(&[title("B")], "b", Some("title")).unwrap();
    document.mark_saved();
    document.apply(&[title("C")], "c", Some("title")).unwrap();
    assert!(document.is_dirty());
    assert_eq!(document.undo(), Some("c"));
    assert!(!document.is_dirty());
    document.undo();
    assert!(document.is_dirty());
}

#[test]
fn a_text_with_errors_is_only_put_right_as_a_whole() {
    let mut document = open(b"title = \n");
    assert_eq!(document.access(), Access::ReadOnly(ReadOnly::Syntax));
    let error = document.apply(&[title("B")], "b", None);
    assert_eq!(error, Err(EditError::Unwritable(Obstacle::ReadOnly)));
    document.replace_text("jalon = 1\ntitle = 'A'\n".to_owned(), "file");
    document.apply(&[title("B")], "b", None).unwrap();
    assert_eq!(document.text(), "jalon = 1\ntitle = 'B'\n");
    document.undo();
    assert_eq!(document.undo(), Some("file"));
    assert_eq!(document.access(), Access::ReadOnly(ReadOnly::Syntax));
}

const BASE: &str = "jalon = 1\ntitle = 'A' # title\nowner = 'O'\n\n[[stages]]\nname = 'S'\n";

#[test]
fn what_another_wrote_is_nobodys_step() {
    let mut document = open(BASE.as_bytes());
    document.apply(&[title("B")], "b", None).unwrap();
    document.apply(&[title("C")], "c", None).unwrap();
    // They change the owner and add a byte order mark.
    let theirs = BASE.replace("'O'", "'P'");
    let bytes = ["\u{feff}", &theirs].concat();
    let merged = theirs.replace("'A'", "'C'");
    document
        .take_theirs(bytes.as_bytes(), Some(merged.clone()))
        .unwrap();
    assert_eq!(
        (document.text(), document.is_dirty()),
        (merged.as_str(), true)
    );
    assert_eq!(document.saved_bytes(), bytes.as_bytes());
    assert_eq!(document.history().made(), 2);
    assert_eq!(document.undo(), Some("c"));
    assert_eq!(document.text(), theirs.replace("'A'", "'B'"));
    assert_eq!(document.undo(), Some("b"));
    assert_eq!(
        (document.text(), document.is_dirty()),
        (theirs.as_str(), false)
    );
    assert_eq!(document.undo(), None);
    assert_eq!(
        (document.redo(), document.redo(), document.redo()),
        (Some("b"), Some("c"), None)
    );
    assert_eq!(document.text(), merged);
}

#[test]
fn steps_that_were_undone_outlive_what_another_wrote() {
    let mut document = open(BASE.as_bytes());
    document.apply(&[title("B")], "b", None).unwrap();
    document.undo();
    let theirs = BASE.replace("'O'", "'P'").replace('\n', "\r\n");
    document.take_theirs(theirs.as_bytes(), None).unwrap();
    assert_eq!(
        (document.text(), document.is_dirty()),
        (theirs.as_str(), false)
    );
    assert_eq!(document.redo(), Some("b"));
    assert_eq!(document.text(), theirs.replace("'A'", "'B'"));
    assert_eq!(document.undo(), Some("b"));
    assert_eq!(document.text(), theirs);
}

#[test]
fn a_step_whose_spot_another_changed_is_passed_over() {
    let mut document = open(BASE.as_bytes());
    let owner = Edit::Set {
        at: Place::Map,
        field: Field::Owner,
        value: Some(Value::Text("Q".to_owned())),
    };
    document.apply(&[owner], "owner", None).unwrap();
    document.apply(&[title("B")], "b", None).unwrap();
    let theirs = document.text().replace("'B'", "'Z'");
    document.take_theirs(theirs.as_bytes(), None).unwrap();
    assert_eq!(document.undo(), Some("owner"));
    assert_eq!(document.text(), BASE.replace("'A'", "'Z'"));
    // A text that cannot be edited is merged by its lines.
    let broken = document.text().replace("owner =", "owner");
    document.take_theirs(broken.as_bytes(), None).unwrap();
    assert_eq!(document.undo(), None);
    assert_eq!(document.text(), broken);
}
