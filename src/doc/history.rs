//! The history of a text: what each step took out and put in, so that undoing everything gives back
//! the very bytes.
//!
//! It has no limit and knows nothing of maps; the text itself is kept by its owner, who hands it in.

/// One step: at `offset`, `old` was replaced by `new`.
#[derive(Clone, Debug)]
struct Step<L> {
    offset: usize,
    old: String,
    new: String,
    label: L,
    /// Steps of the same key become one as long as nothing comes between.
    merge_key: Option<String>,
}

/// Steps of a text with labels that say what each did.
#[derive(Clone, Debug)]
pub struct History<L> {
    steps: Vec<Step<L>>,
    /// How many of the steps are made; those behind can be redone.
    made: usize,
}

impl<L> Default for History<L> {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            made: 0,
        }
    }
}

impl<L: Clone> History<L> {
    /// Notes the step from one text to another; steps that were undone are forgotten. With the
    /// merge key of the step before, it becomes part of that step, which keeps its label. Equal
    /// texts are no step.
    pub fn record(&mut self, before: &str, after: &str, label: L, merge_key: Option<&str>) {
        if before == after {
            return;
        }
        self.steps.truncate(self.made);
        let same = |step: &Step<L>| merge_key.is_some() && step.merge_key.as_deref() == merge_key;
        let merged = self.steps.pop_if(|step| same(step));
        let (first, label) = match merged {
            Some(step) => (put(before, step.offset, &step.new, &step.old), step.label),
            None => (None, label),
        };
        let first = first.as_deref().unwrap_or(before);
        if let Some((offset, old, new)) = difference(first, after) {
            let merge_key = merge_key.map(str::to_owned);
            let (old, new) = (old.to_owned(), new.to_owned());
            self.steps.push(Step {
                offset,
                old,
                new,
                label,
                merge_key,
            });
        }
        self.made = self.steps.len();
    }

    /// Ends the step: whatever comes next is one of its own.
    pub fn seal(&mut self) {
        if let Some(step) = self.steps.last_mut() {
            step.merge_key = None;
        }
    }

    /// The text before the last step, and what the step was called.
    pub fn undo(&mut self, text: &str) -> Option<(String, L)> {
        self.seal();
        let index = self.made.checked_sub(1)?;
        let step = self.steps.get(index)?;
        let text = put(text, step.offset, &step.new, &step.old)?;
        self.made = index;
        Some((text, step.label.clone()))
    }

    /// The text after the step that was undone last, and what the step was called.
    pub fn redo(&mut self, text: &str) -> Option<(String, L)> {
        let step = self.steps.get(self.made)?;
        let text = put(text, step.offset, &step.old, &step.new)?;
        self.made += 1;
        Some((text, step.label.clone()))
    }

    /// How many steps are made and not undone.
    pub fn made(&self) -> usize {
        self.made
    }

    /// What the next undo would undo.
    pub fn undo_label(&self) -> Option<&L> {
        let index = self.made.checked_sub(1)?;
        self.steps.get(index).map(|step| &step.label)
    }

    /// What the next redo would make again.
    pub fn redo_label(&self) -> Option<&L> {
        self.steps.get(self.made).map(|step| &step.label)
    }
}

/// The text with `old`, which stands at `offset`, replaced by `new`; none if it does not.
fn put(text: &str, offset: usize, old: &str, new: &str) -> Option<String> {
    let (before, rest) = text.split_at_checked(offset)?;
    let after = rest.strip_prefix(old)?;
    Some([before, new, after].concat())
}

/// The part in which two texts differ, between their common beginning and end; none if nowhere.
fn difference<'a>(old: &'a str, new: &'a str) -> Option<(usize, &'a str, &'a str)> {
    if old == new {
        return None;
    }
    let equal = |(a, b): &(u8, u8)| a == b;
    let mut start = old.bytes().zip(new.bytes()).take_while(equal).count();
    while !(old.is_char_boundary(start) && new.is_char_boundary(start)) {
        start -= 1;
    }
    let (old_rest, new_rest) = (old.get(start..)?, new.get(start..)?);
    let mut end = old_rest
        .bytes()
        .rev()
        .zip(new_rest.bytes().rev())
        .take_while(equal)
        .count();
    let boundary = |rest: &str, end: usize| rest.is_char_boundary(rest.len() - end);
    while !(boundary(old_rest, end) && boundary(new_rest, end)) {
        end -= 1;
    }
    let old = old_rest.get(..old_rest.len() - end)?;
    let new = new_rest.get(..new_rest.len() - end)?;
    Some((start, old, new))
}

#[cfg(test)]
mod tests {
    use super::{History, difference};

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
        assert_eq!(history.undo("b2"), Some(("a2".to_owned(), "other")));
        assert_eq!(history.undo("a2"), Some(("a0".to_owned(), "nudge")));
        assert_eq!(history.undo("a0"), None);
        assert_eq!(history.redo("a0"), Some(("a2".to_owned(), "nudge")));
        history.record("a2", "c", "new", None);
        assert_eq!(history.redo("c"), None);
        assert_eq!(history.undo_label(), Some(&"new"));
    }

    #[test]
    fn nudges_there_and_back_leave_no_step_and_a_seal_parts_steps() {
        let mut history = History::default();
        history.record("0", "1", "nudge", Some("x"));
        history.record("1", "0", "nudge", Some("x"));
        assert_eq!(history.undo("0"), None);
        history.record("0", "1", "nudge", Some("x"));
        history.seal();
        history.record("1", "2", "nudge", Some("x"));
        assert_eq!(history.undo("2"), Some(("1".to_owned(), "nudge")));
    }
}
