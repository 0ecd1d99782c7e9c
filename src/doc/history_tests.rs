use super::{History, difference};

/// Steps are carried nowhere.
fn nowhere(_: &str, _: &str, _: &str) -> Option<String> {
    None
}

#[test]
fn the_difference_stands_on_whole_characters() {
    for (old, new, expected) in [
        ("", "a", (0, "", "a")),
        ("aé", "aè", (1, "é", "è")),
        ("été", "étété", (5, "", "té")),
        ("aa", "a", (1, "a", "")),
        ("€", "₭", (0, "€", "₭")),
    ] {
        assert_eq!(difference(old, new), Some(expected), "{old} → {new}");
    }
    assert_eq!(difference("é", "é"), None);
}

#[test]
fn steps_of_one_key_are_one_and_a_new_step_forgets_the_undone() {
    let mut history = History::default();
    history.record("a0", "a1", "nudge", Some("x"));
    history.record("a1", "a2", "nudge", Some("x"));
    history.record("a2", "b2", "other", None);
    assert_eq!(
        history.undo("b2", &nowhere),
        Some(("a2".to_owned(), "other"))
    );
    assert_eq!(
        history.undo("a2", &nowhere),
        Some(("a0".to_owned(), "nudge"))
    );
    assert_eq!(history.undo("a0", &nowhere), None);
    assert_eq!(
        history.redo("a0", &nowhere),
        Some(("a2".to_owned(), "nudge"))
    );
    history.record("a2", "c", "new", None);
    assert_eq!(history.redo("c", &nowhere), None);
    assert_eq!(history.undo_label(), Some(&"new"));
}

#[test]
fn nudges_there_and_back_leave_no_step_and_a_seal_parts_steps() {
    let mut history = History::default();
    history.record("0", "1", "nudge", Some("x"));
    history.record("1", "0", "nudge", Some("x"));
    assert_eq!(history.undo("0", &nowhere), None);
    history.record("0", "1", "nudge", Some("x"));
    history.seal();
    history.record("1", "2", "nudge", Some("x"));
    assert_eq!(history.undo("2", &nowhere), Some(("1".to_owned(), "nudge")));
}

/// A text is letters; what one side took out or put in is taken out of the other's or put in.
#[expect(clippy::unnecessary_wraps, reason = "a merge may find no text")]
fn letters(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let lacks = |text: &str, c: char| !text.contains(c);
    let kept = theirs
        .chars()
        .filter(|c| lacks(base, *c) || !lacks(ours, *c));
    let added = ours
        .chars()
        .filter(|c| lacks(base, *c) && lacks(theirs, *c));
    Some(kept.chain(added).collect())
}

/// A history with a text, and what stands there after each undo and redo.
struct Kept {
    text: String,
    history: History<&'static str>,
}

impl Kept {
    fn new() -> Self {
        Self {
            text: String::new(),
            history: History::default(),
        }
    }

    fn own(&mut self, text: &'static str) {
        self.history.record(&self.text, text, text, None);
        text.clone_into(&mut self.text);
    }

    fn foreign(&mut self, text: &str) {
        self.history.record_foreign(&self.text, text);
        text.clone_into(&mut self.text);
    }

    fn all(
        &mut self,
        go: impl Fn(&mut History<&'static str>, &str) -> Option<(String, &'static str)>,
    ) -> String {
        let mut texts = Vec::new();
        while let Some((text, _)) = go(&mut self.history, &self.text) {
            texts.push(text.clone());
            self.text = text;
        }
        texts.join(" ")
    }

    fn undo_all(&mut self) -> String {
        self.all(|history, text| history.undo(text, &letters))
    }

    fn redo_all(&mut self) -> String {
        self.all(|history, text| history.redo(text, &letters))
    }
}

#[test]
fn what_another_changed_stays_while_our_steps_go_and_come() {
    let mut kept = Kept::new();
    kept.own("a");
    kept.own("ab");
    kept.foreign("abx");
    kept.foreign("abxy");
    kept.own("abxyc");
    assert_eq!(
        (kept.history.made(), kept.history.undo_label()),
        (3, Some(&"abxyc"))
    );
    assert_eq!(kept.undo_all(), "abxy axy xy");
    assert_eq!(kept.history.made(), 0);
    assert_eq!(kept.redo_all(), "axy abxy abxyc");
    assert_eq!(kept.undo_all(), "abxy axy xy");
}

#[test]
fn steps_that_were_undone_can_be_made_again_on_the_text_of_another() {
    let mut kept = Kept::new();
    kept.own("a");
    kept.own("ab");
    kept.own("abc");
    assert_eq!(kept.undo_all(), "ab a ");
    kept.foreign("x");
    kept.foreign("xy");
    assert_eq!(kept.history.redo_label(), Some(&"a"));
    assert_eq!(kept.redo_all(), "xya xyab xyabc");
    kept.foreign("yabcz");
    assert_eq!(kept.undo_all(), "yabz yaz yz");
    kept.own("yzd");
    assert_eq!(kept.redo_all(), "");
}

#[test]
fn a_step_of_which_another_left_nothing_is_passed_over() {
    let mut kept = Kept::new();
    kept.own("a");
    kept.own("ab");
    kept.own("abc");
    kept.foreign("ac");
    assert_eq!(kept.undo_all(), "a ");
    assert_eq!(kept.redo_all(), "a ac");
    let mut kept = Kept::new();
    kept.own("a");
    kept.foreign("");
    assert_eq!(kept.undo_all(), "");
    assert_eq!(kept.history.made(), 0);
}

#[test]
fn a_step_that_cannot_be_carried_across_stays_where_it_is() {
    let mut history = History::default();
    history.record("", "a", "a", None);
    history.record_foreign("a", "x");
    assert_eq!(history.undo("x", &nowhere), None);
    assert_eq!(history.undo_label(), Some(&"a"));
    history.record("x", "xb", "b", None);
    assert_eq!(history.undo("xb", &nowhere), Some(("x".to_owned(), "b")));
    assert_eq!(history.undo("x", &letters), None);
}
