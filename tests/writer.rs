//! Any edits of any map: the text stays TOML 1.0, comments stay, the map says what the edits say and
//! nothing else, and undoing everything gives back the very bytes.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that fails here has found something"
)]

mod support;

use jalon::doc::{Access, Document, EditError, Obstacle, read};
use jalon::find;
use jalon::model::Edit;
use jalon::text::Needle;
use proptest::prelude::*;
use support::edits::{self, Choices};
use support::said::Said;
use toml_parser::lexer::TokenKind;

const MAPS: &[&str] = &[
    "",
    "# only a comment",
    concat!(
        "#:schema x\njalon = 1\n\n# meta\ntitle      = \"A\"   # t\nkind       = 'buyer-journey'\n",
        "scope.from = \"x\"\nstakeholders = [\n  'a', # a\n  # between\n  3,\n  \"b\"\n] # end\n",
        "scope.to = 'y'\nresources = ['r', { text = \"s\", status = \"needed\", more = 1 }]\n",
        "rows = ['pains', { id = \"legal\", name = 'L' }, { line = \"visibility\" }, \"actions\"]\n\n",
        "# people\n[[personas]]\nname = \"Anne\"   # n\n# free\nage = 35\n\n[[personas]]\nname = \"Bob\"\n\n",
        "# ---- the journey ----\n\n# about A\n[[stages]]\nname = \"A\" # A\nsentiment = { all = -2, anne = -4 } # s\n",
        "pains = [ # open\n  # above x\n  { id = \"x\", text = 'x', severity = 4, own = [1, 2] }, # x\n",
        "  \"y\", 'z',\n\n  # free\n  5,\n  { text = \"w\" }\n  # last\n] # close\n",
        "metrics = [{ name = \"m\", baseline = 72, at = 2026-10-01 }, \"n\"]\nnext = []\n",
        "notes = \"\"\"one\n# no comment\n[no.header]\n\"\"\"\n# end of A\n\n# ---- more ----\n\n",
        "[[stages]]\nname = \"B\"\nemotions = [\"e\"]\n\n[[stages]] # C\nname = \"C\"\nid = \"c-id\"\nfor = ['anne']",
    ),
    concat!(
        "jalon=1\n[[stages]]\nname=\"A\"\nsentiment.all=1\n[[stages.pains]]\ntext=\"x\" # x\n",
        "# before y\n[[stages.pains]]\n# in y\ntext='y'\nseverity=2\n[stages.unknown]\nk=1\n",
        "[[personas]]\nname=\"P\"\n# late\n[[stages.pains]]\nid=\"z\"\ntext=\"z\"\n[scope]\nfrom=\"f\"\n",
        "[[stages]]\nname=\"B\"\n[stages.sentiment]\np=2 # p\n\n[[personas]]\nname=\"Q\"\n",
        "[[stages]]\nname=\"C\"\npains=[\"c\"]\n[other.table]\nx=1\n# the end\n",
    ),
    concat!(
        "title = \"inline\"\nscope = { to = \"t\" }\npersonas = [{ name = \"P\" }, { name = 'Q', age = 3 }]\n",
        "stages = [\n  # first\n  { name = \"A\", pains = [\"x\", { text = 'y', severity = 1 }], sentiment.p = 1 }, # A\n",
        "  { name = \"B\", sentiment = 2, notes = '' },\n  { id = \"c\", name = \"C\", metrics = [\"m\"] }\n  # last\n]\n\n[other]\n",
    ),
    concat!(
        "  # indented\n\tjalon = 1\n  \"title\"='T'\n scope={}\nstakeholders=[[],\n'a']\n[[resources]]\ntext='r'\n",
        "   [[ \"stages\" ]]   # odd\n   name = \"A\"\n   notes = 3\n   needs = \"wrong\"\n   next = 'wrong'\n",
        "   sentiment = {}\n   pains = [ 'x'\n      , {} # empty\n      , { severity = 9 }\n      , \"\"\"\n  many ]\n  # lines\"\"\" # m\n   ]\n",
        "  \t \n   [ stages . 'sentimental' ]\n   x.y.z = 1\n\n\n   [[stages.checks]]\n   text = \"c\" # c\n   [stages.checks.more]\n",
        "   deep = [\n   1, # in deep\n   2 ]\n\n\n[[stages]]\nid = 'A'\nname = \"A\"\nsentiment.all = 'bad'\nwhen = 21:30:00\n",
        "emotions = [\n'e', # e\n\n# alone\n\n'f' ]\n\n\n[[stages]]\n#nothing\n\n\n\n",
    ),
    "stages = []\npersonas = [ ] # nobody\n\n# the end, without a line end",
    include_str!("../maps/boutique.toml"),
    TOML_1_1,
];

/// What only TOML 1.1 allows is read, and kept.
const TOML_1_1: &str = concat!(
    "scope = {\n  from = \"a\", # from\n  # to come\n}\n[[stages]]\nname = \"A\"\nsentiment = {\n  all = 1, # all\n  anne = 2 # anne\n}\n",
    "pains = [\n  {\n    text = \"x\", # x\n    # severe\n    severity = 2,\n  }, # behind\n  { text = \"\\e y\", },\n]\n",
    "[[personas]]\nname = 'Anne'\n",
);

/// The text with other line ends: LF, CRLF, or both in turn.
fn with_ends(text: &str, ends: u8) -> String {
    let mut new = String::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let is_crlf = ends == 1 || (ends == 2 && index % 3 != 0);
        match line.strip_suffix('\n').filter(|_| is_crlf) {
            Some(line) => new.extend([line, "\r\n"]),
            None => new.push_str(line),
        }
    }
    new
}

/// The comments on lines of their own, in order of their words.
fn comments(text: &str) -> Vec<&str> {
    let mut comments = Vec::new();
    for token in toml_parser::Source::new(text).lex() {
        let (start, end) = (token.span().start(), token.span().end());
        let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        if token.kind() == TokenKind::Comment && text[line..start].trim().is_empty() {
            comments.push(&text[start..end]);
        }
    }
    comments.sort_unstable();
    comments
}

fn headers(text: &str) -> usize {
    let tokens = toml_parser::Source::new(text).lex().into_vec();
    let mut at_start = true;
    let mut count = 0;
    for token in tokens {
        count += usize::from(at_start && token.kind() == TokenKind::LeftSquareBracket);
        at_start = match token.kind() {
            TokenKind::Newline => true,
            TokenKind::Whitespace => at_start,
            _ => false,
        };
    }
    count
}

/// Whether nothing stands in the text that only TOML 1.1 allows.
fn is_toml_1_0(text: &str) -> bool {
    let mut open = Vec::new();
    let mut comma = false;
    for token in toml_parser::Source::new(text).lex() {
        let source = &text[token.span().start()..token.span().end()];
        match token.kind() {
            TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => open.push(token.kind()),
            TokenKind::RightCurlyBracket if comma => return false,
            TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => drop(open.pop()),
            TokenKind::Newline | TokenKind::Comment
                if open.last() == Some(&TokenKind::LeftCurlyBracket) =>
            {
                return false;
            }
            TokenKind::BasicString | TokenKind::MlBasicString => {
                let escapes = source.replace("\\\\", "");
                if escapes.contains("\\e") || escapes.contains("\\x") {
                    return false;
                }
            }
            _ => {}
        }
        comma = match token.kind() {
            TokenKind::Comma => true,
            TokenKind::Whitespace => comma,
            _ => false,
        };
    }
    true
}

fn includes(all: &[&str], part: &[&str]) -> bool {
    let mut all = all.iter();
    part.iter().all(|comment| all.any(|other| other == comment))
}

fn check_step(before: &str, edit: &Edit, after: &Document<()>) {
    let context = || {
        format!(
            "{edit:?}\n--- before\n{before}\n--- after\n{}",
            after.text()
        )
    };
    let old = read(before).map;
    let mut expected = Said::of(&old);
    expected.apply(&old, edit);
    assert_eq!(Said::of(after.map()), expected, "{}", context());
    assert!(
        is_toml_1_0(after.text()) || !is_toml_1_0(before),
        "{}",
        context()
    );
    // What is removed as a whole takes the comments within along.
    let removes = matches!(
        edit,
        Edit::Set { value: None, .. }
            | Edit::SetSentiment { value: None, .. }
            | Edit::SetRows(None)
    ) || (matches!(edit, Edit::RemoveItem(_)) && !is_toml_1_0(before))
        || headers(after.text()) < headers(before);
    if !removes {
        assert!(
            includes(&comments(after.text()), &comments(before)),
            "{}",
            context()
        );
    }
    let ended = |text: &str| text.is_empty() || text.ends_with('\n');
    if !before.is_empty() {
        assert!(
            after.text().is_empty() || ended(before) == ended(after.text()),
            "{}",
            context()
        );
    }
    if !before.contains('\r') {
        assert!(!after.text().contains('\r'), "{}", context());
    } else if before.matches('\n').count() == before.matches("\r\n").count() {
        let text = after.text();
        assert_eq!(
            text.matches('\n').count(),
            text.matches("\r\n").count(),
            "{}",
            context()
        );
    }
}

proptest! {
    #[test]
    fn any_edits_do_what_they_say_and_can_be_undone(
        map in 0..MAPS.len(),
        ends in 0_u8..3,
        steps in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..24), 1..12),
    ) {
        let original = with_ends(MAPS[map], ends);
        let mut document = Document::open(original.as_bytes()).unwrap();
        assert_eq!(document.access(), Access::Edit, "{original}");
        assert_eq!(is_toml_1_0(&original), MAPS[map] != TOML_1_1);
        for bytes in &steps {
            let edit = edits::edit(document.text(), document.map(), &mut Choices(bytes));
            let before = document.text().to_owned();
            match document.apply(std::slice::from_ref(&edit), (), None) {
                Ok(()) => check_step(&before, &edit, &document),
                Err(EditError::NotFound(_) | EditError::Changed | EditError::UnknownField(_)
                    | EditError::WrongValue(_)
                    | EditError::Unwritable(Obstacle::NotAList)) => {
                    assert_eq!(document.text(), before);
                }
                Err(error) => panic!("{error}: {edit:?}\n{before}"),
            }
        }
        let last = document.text().to_owned();
        while document.undo().is_some() {}
        assert_eq!(document.bytes(), original.as_bytes());
        assert!(!document.is_dirty());
        while document.redo().is_some() {}
        assert_eq!(document.text(), last);
    }

    #[test]
    fn edits_made_together_come_out_as_one_by_one(
        map in 0..MAPS.len(),
        steps in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..24), 2..24),
    ) {
        let original = Document::<()>::open(MAPS[map].as_bytes()).unwrap();
        let mut edits: Vec<Edit> = steps
            .iter()
            .map(|bytes| edits::edit(original.text(), original.map(), &mut Choices(bytes)))
            .collect();
        edits.retain(|edit| matches!(edit, Edit::Set { .. } | Edit::SetSentiment { .. }));
        let mut together = original.clone();
        let mut one_by_one = original.clone();
        let outcome = together.apply(&edits, (), None);
        let single = |edit| one_by_one.apply(std::slice::from_ref(edit), (), None);
        if edits.iter().try_for_each(single).is_ok() {
            // Where a new key finds its place may depend on what was removed before.
            let said = (Said::of(together.map()), Said::of(one_by_one.map()));
            assert_eq!(said.0, said.1, "{edits:?}");
        } else {
            assert!(outcome.is_err());
            assert_eq!(together.text(), original.text());
        }
    }

    #[test]
    fn replaced_words_are_where_they_were_announced(
        map in 0..MAPS.len(),
        words in "[a-eéilnst]{1,2}",
        with in "[a-z \"é⏎]{1,6}",
        ticks in prop::collection::vec(any::<bool>(), 1..9),
        fresh in any::<bool>(),
    ) {
        let original = Document::<()>::open(MAPS[map].as_bytes()).unwrap();
        let needle = Needle::new(&words).unwrap();
        let (mut changes, _) = find::changes(original.map(), &needle, &with);
        let mut ticks = ticks.iter().cycle();
        changes.retain(|_| ticks.next() == Some(&true));
        let edits = find::edits(original.map(), &changes, |_| fresh);
        let mut after = original.clone();
        let outcome = after.apply(&edits, (), None);
        prop_assert!(outcome.is_ok(), "{:?} {:?}", outcome, edits);
        for change in changes.iter().filter(|change| !change.after.is_empty()) {
            let text = find::text_at(after.map(), change.spot);
            prop_assert_eq!(text, Some(change.after.as_str()), "{:?}", change.spot);
        }
        if !edits.is_empty() {
            after.undo();
        }
        prop_assert_eq!(after.text(), original.text());
    }

    #[test]
    fn items_inserted_together_come_out_as_one_by_one(
        map in 0..MAPS.len(),
        ends in 0_u8..3,
        place in prop::collection::vec(any::<u8>(), 2),
        drafts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..12), 2..9),
    ) {
        let original = with_ends(MAPS[map], ends);
        let original = Document::<()>::open(original.as_bytes()).unwrap();
        let mut edits: Vec<Edit> = Vec::new();
        for draft in &drafts {
            // The choice of an insertion, its stage and row, then what is inserted.
            let bytes = [&[8], place.as_slice(), draft.as_slice()].concat();
            let mut edit = edits::edit(original.text(), original.map(), &mut Choices(&bytes));
            if let (Edit::InsertItem { before, .. }, Some(Edit::InsertItem { before: last, .. })) =
                (&mut edit, edits.last())
            {
                *before = last + 1;
            }
            edits.push(edit);
        }
        let mut together = original.clone();
        let mut one_by_one = original.clone();
        let outcome = together.apply(&edits, (), None);
        let single = |edit| one_by_one.apply(std::slice::from_ref(edit), (), None);
        assert_eq!(edits.iter().try_for_each(single).is_ok(), outcome.is_ok());
        if outcome.is_ok() {
            assert_eq!(together.text(), one_by_one.text(), "{edits:?}");
        }
    }
}
