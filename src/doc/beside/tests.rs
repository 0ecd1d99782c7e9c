use super::{AUDIT, At, Moment, REVIEW, Sheet, SheetError, SheetKind, Value, kind_of};
use crate::diag::Code;
use crate::doc::read::{Access, ReadOnly};

pub(super) const TEXT: &str = "# Said in June.\n\
    jalon_review = 1\n\
    mood = 'calm'   # nobody knows this key\n\
    \n\
    # The first.\n\
    [[comments]]\n\
    id     = 'aaaaaaaa'\n\
    stage  = \"paiement\"\n\
    text   = 'Is it \"70\" %?' # asked twice\n\
    at     = 2026-06-12 10:00:00+02:00\n\
    \n\
    [[comments]]\n\
    text = \"\"\"\n\
    Two\n\
    lines\"\"\"\n\
    id = \"bbbbbbbb\"\n\
    stars = 3\n";

fn moment(text: &str) -> Moment {
    let zoned: jiff::fmt::temporal::Pieces<'_> = jiff::fmt::temporal::Pieces::parse(text).unwrap();
    let offset = zoned.to_numeric_offset().unwrap();
    let day = zoned.date().to_datetime(zoned.time().unwrap());
    Moment::new(offset.to_timestamp(day).unwrap(), offset)
}

fn codes(kind: &'static SheetKind, text: &str) -> Vec<(Code, String)> {
    let sheet = Sheet::read(kind, text);
    let found = sheet.diagnostics().iter().map(|problem| {
        let at = text.get(problem.span.clone()).unwrap();
        (problem.code, at.to_owned())
    });
    found.collect()
}

#[test]
fn what_is_stated_is_read() {
    let sheet = Sheet::read(&REVIEW, &["\u{feff}", TEXT].concat());
    assert_eq!(sheet.bytes(), ["\u{feff}", TEXT].concat().into_bytes());
    let [first, second] = sheet.tables() else {
        panic!("{:?}", sheet.tables());
    };
    assert_eq!(first.text("text"), Some("Is it \"70\" %?"));
    assert_eq!(first.time("at"), Some(moment("2026-06-12T10:00:00+02:00")));
    assert_eq!(first.time("at").unwrap().day().to_string(), "2026-06-12");
    assert_eq!(second.text("text"), Some("Two\nlines"));
    assert_eq!((second.index, second.get("at")), (1, None));
    let unknown = [
        (Code::UnknownKey, "mood".to_owned()),
        (Code::UnknownKey, "stars".to_owned()),
    ];
    assert_eq!(codes(&REVIEW, TEXT), unknown);
    assert_eq!(kind_of(TEXT), Some(&REVIEW));
    assert_eq!(kind_of("\u{feff}# a\njalon_audit = 1"), Some(&AUDIT));
    assert_eq!(kind_of("jalon = 1\n[a]\njalon_review = 1"), None);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let table = "jalon_audit = 1\n[[checks]]\nid = \"a\"\ntext = \"b\"\n";
    for (more, code, at) in [
        ("severity = 9\n", Code::OutOfRange, "9"),
        ("result = \"oui\"\n", Code::BadChoice, "\"oui\""),
        ("resultt = \"pass\"\n", Code::MisspeltKey, "resultt"),
        ("note = 3\n", Code::WrongType, "3"),
        ("evidence = \"a.png\"\n", Code::WrongType, "\"a.png\""),
        ("at = 2026-06-12\n", Code::BadDate, "2026-06-12"),
        ("at = 12\n", Code::WrongType, "12"),
        (
            "[[checks]]\nid = \"a\"\ntext = \"c\"\n",
            Code::DuplicateId,
            "\"a\"",
        ),
        ("[[checks]]\nid = \"c\"\n", Code::MissingKey, "[[checks]]"),
        ("colour = 1\n", Code::UnknownKey, "colour"),
    ] {
        let found = codes(&AUDIT, &[table, more].concat());
        assert_eq!(found, [(code, at.to_owned())], "{more}");
    }
    assert_eq!(codes(&AUDIT, ""), []);
    assert_eq!(
        codes(&AUDIT, "map = \"a\""),
        [(Code::MissingVersion, String::new())]
    );
    let newer = Sheet::read(&AUDIT, "jalon_audit = 2\nx = 1\n");
    assert_eq!(newer.access(), Access::ReadOnly(ReadOnly::NewerVersion));
    assert_eq!(newer.diagnostics().len(), 1);
    assert!(newer.set(At::Root, "map", &"a".into()).is_err());
    let broken = Sheet::read(&AUDIT, &[table, "note = \n"].concat());
    assert_eq!(broken.access(), Access::ReadOnly(ReadOnly::Syntax));
    assert_eq!(broken.tables().len(), 1);
    assert!(broken.remove(0).is_err());
}

#[test]
fn a_time_is_mended_where_it_is_plain() {
    for (written, mend) in [
        ("2026-06-12", Some("2026-06-12T00:00:00Z")),
        ("2026-06-12T10:00:00", Some("2026-06-12T10:00:00Z")),
        (
            "\"2026-06-12T10:00:00+01:00\"",
            Some("2026-06-12T10:00:00+01:00"),
        ),
        ("\"yesterday\"", None),
    ] {
        let text = format!("jalon_audit = 1\nstarted = {written}\n");
        let sheet = Sheet::read(&AUDIT, &text);
        let suggestion = sheet.diagnostics()[0].suggestion.clone();
        assert_eq!(
            suggestion.map(|it| it.replacement).as_deref(),
            mend,
            "{written}"
        );
    }
}

/// What an edit does to a text.
fn check(
    kind: &'static SheetKind,
    before: &str,
    edit: impl Fn(&Sheet) -> Result<Sheet, SheetError>,
    after: &str,
) {
    let sheet = edit(&Sheet::read(kind, before)).unwrap();
    assert_eq!(sheet.text(), after);
}

/// A map or an audit that only has the name of a review, and a file of another program behind a link.
#[test]
fn nothing_is_written_into_what_is_something_else() {
    for text in [
        "jalon = 1\n",
        "jalon_audit = 1\n",
        "jalon_review = 1\njalon_audit = 1\n",
        "[package]\n",
    ] {
        let sheet = Sheet::read(&REVIEW, text);
        assert_eq!(sheet.access(), Access::ReadOnly(ReadOnly::Syntax), "{text}");
        assert!(!sheet.diagnostics().is_empty(), "{text}");
        let pushed = sheet.push(&[("id", "x".into()), ("text", "a".into())]);
        assert!(pushed.is_err(), "{text}");
    }
    for text in [
        "",
        "# nothing yet\n",
        "comments = []\n",
        "jalon_review = 1\nmood = 1\n",
    ] {
        assert_eq!(Sheet::read(&REVIEW, text).access(), Access::Edit, "{text}");
    }
}

#[test]
fn an_edit_changes_its_key_and_nothing_else() {
    let at = Value::Time(moment("2026-06-13T09:30:00-03:30"));
    check(
        &REVIEW,
        TEXT,
        |sheet| {
            sheet
                .set(At::Table(0), "resolved_at", &at)?
                .set(At::Table(0), "text", &"Now?".into())
        },
        &TEXT.replace("'Is it \"70\" %?'", "'Now?'").replace(
            "asked twice\n",
            "asked twice\nresolved_at = 2026-06-13T09:30:00-03:30\n",
        ),
    );
    check(
        &REVIEW,
        TEXT,
        |sheet| sheet.clear(At::Table(0), "stage"),
        &TEXT.replace("stage  = \"paiement\"\n", ""),
    );
    check(
        &REVIEW,
        TEXT,
        |sheet| sheet.remove(0),
        &[
            TEXT.split("# The first.").next().unwrap(),
            TEXT.split("+02:00\n\n").nth(1).unwrap(),
        ]
        .concat(),
    );
    check(
        &REVIEW,
        "",
        |sheet| sheet.push(&[("text", "a\nb".into()), ("id", "x".into())]),
        "jalon_review = 1\n\n[[comments]]\nid = \"x\"\ntext = \"\"\"\na\nb\"\"\"\n",
    );
    check(
        &REVIEW,
        "jalon_review = 1\r\n\r\n[[comments]]\r\nid = 'a'\r\ntext = 'b'",
        |sheet| sheet.push(&[("id", "x".into()), ("text", "y".into())]),
        "jalon_review = 1\r\n\r\n[[comments]]\r\nid = 'a'\r\ntext = 'b'\r\n\r\n[[comments]]\r\nid = \"x\"\r\ntext = \"y\"",
    );
    let inline = "jalon_review = 1\ncomments = [\n  { id = 'a', text = 'b' },\n]\n";
    check(
        &REVIEW,
        inline,
        |sheet| {
            let more = sheet.push(&[("id", "x".into()), ("text", "y".into())])?;
            more.set(At::Table(0), "author", &"Paul".into())
        },
        "jalon_review = 1\ncomments = [\n  { id = 'a', author = \"Paul\", text = 'b' },\n  { id = \"x\", text = \"y\" },\n]\n",
    );
    check(
        &REVIEW,
        inline,
        |sheet| sheet.remove(0),
        "jalon_review = 1\ncomments = []\n",
    );
    check(
        &AUDIT,
        "jalon_audit = 1\nchecks = []\n",
        |sheet| {
            let values = [
                ("id", "x".into()),
                ("text", "y".into()),
                ("severity", Value::Whole(2)),
            ];
            sheet
                .push(&values)?
                .set(At::Root, "auditor", &"Paul".into())
        },
        "jalon_audit = 1\nauditor = \"Paul\"\n\n[[checks]]\nid = \"x\"\ntext = \"y\"\nseverity = 2\n",
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let sheet = Sheet::read(&AUDIT, "jalon_audit = 1\n");
    let full = sheet
        .push(&[("id", "a".into()), ("text", "b".into())])
        .unwrap();
    let table = At::Table(0);
    for (found, error) in [
        (
            sheet.push(&[("id", "a".into())]),
            SheetError::WrongValue("text"),
        ),
        (
            full.set(table, "severity", &Value::Whole(6)),
            SheetError::WrongValue("severity"),
        ),
        (
            full.set(table, "result", &"ok".into()),
            SheetError::WrongValue("result"),
        ),
        (
            full.set(table, "seconds", &"9".into()),
            SheetError::WrongValue("seconds"),
        ),
        (
            full.set(table, "map", &"9".into()),
            SheetError::UnknownKey("map"),
        ),
        (full.clear(table, "id"), SheetError::WrongValue("id")),
        (
            full.set(At::Table(1), "note", &"a".into()),
            SheetError::NotFound,
        ),
        (full.remove(1), SheetError::NotFound),
    ] {
        assert_eq!(found, Err(error));
    }
}
