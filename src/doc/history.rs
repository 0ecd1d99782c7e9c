//! The history of a text: what each step took out and put in, so that undoing everything gives back
//! the very bytes.
//!
//! What another wrote to the file in between is a *foreign* step, which is never undone or redone.
//! A step of ours on the far side of one is carried across it when its turn comes: whoever owns the
//! history hands in how three texts are merged, as this module knows nothing of maps. It has no
//! limit and does not keep the text itself.

/// A way from one text to another: at `offset`, `old` is replaced by `new`.
#[derive(Clone, Debug)]
struct Splice {
    offset: usize,
    old: String,
    new: String,
}

impl Splice {
    /// The way between two texts; none between equal ones.
    fn between(from: &str, to: &str) -> Option<Self> {
        let (offset, old, new) = difference(from, to)?;
        let (old, new) = (old.to_owned(), new.to_owned());
        Some(Self { offset, old, new })
    }

    /// The text this leads to; none if it does not begin in that text.
    fn apply(&self, text: &str) -> Option<String> {
        let (before, rest) = text.split_at_checked(self.offset)?;
        let after = rest.strip_prefix(self.old.as_str())?;
        Some([before, &self.new, after].concat())
    }
}

/// One step away from the present text.
#[derive(Clone, Debug)]
enum Step<L> {
    Own {
        way: Splice,
        label: L,
        /// Steps of the same key become one as long as nothing comes between.
        merge_key: Option<String>,
    },
    Foreign(Splice),
}

impl<L> Step<L> {
    fn label(&self) -> Option<&L> {
        match self {
            Self::Own { label, .. } => Some(label),
            Self::Foreign(_) => None,
        }
    }
}

/// How a step is carried across a foreign one: the text that has both the change from the first
/// text to the second and that from the first to the third, which wins where they meet; none if
/// there is no such text.
pub(super) type Carry<'c> = &'c dyn Fn(&str, &str, &str) -> Option<String>;

/// Steps of a text with labels that say what each did.
#[derive(Clone, Debug)]
pub struct History<L> {
    /// The steps that are made; the last leads from the present text to the one before it.
    made: Vec<Step<L>>,
    /// The steps that were undone; the last leads from the present text to the one it makes.
    undone: Vec<Step<L>>,
}

impl<L> Default for History<L> {
    fn default() -> Self {
        Self {
            made: Vec::new(),
            undone: Vec::new(),
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
        self.undone.clear();
        let same = |step: &mut Step<L>| match step {
            Step::Own { merge_key: key, .. } => merge_key.is_some() && key.as_deref() == merge_key,
            Step::Foreign(_) => false,
        };
        let (first, label) = match self.made.pop_if(same) {
            Some(Step::Own { way, label, .. }) => (way.apply(before), label),
            _ => (None, label),
        };
        let first = first.as_deref().unwrap_or(before);
        if let Some(way) = Splice::between(after, first) {
            let merge_key = merge_key.map(str::to_owned);
            self.made.push(Step::Own {
                way,
                label,
                merge_key,
            });
        }
    }

    /// Notes that another changed the text. Steps that were undone stay, to be made again on the
    /// text of the other.
    pub fn record_foreign(&mut self, before: &str, after: &str) {
        self.seal();
        if let Some(way) = Splice::between(after, before) {
            // Where there is no step behind it, there is nothing to carry across.
            for steps in [&mut self.made, &mut self.undone] {
                if !steps.is_empty() {
                    steps.push(Step::Foreign(way.clone()));
                }
            }
        }
    }

    /// Ends the step: whatever comes next is one of its own.
    pub fn seal(&mut self) {
        if let Some(Step::Own { merge_key, .. }) = self.made.last_mut() {
            *merge_key = None;
        }
    }

    /// Makes one step of the last ones, which lead to that text; it keeps the label of the first.
    /// Nothing where another's step lies between them.
    pub(super) fn join(&mut self, text: &str, steps: usize) {
        let start = self.made.len().saturating_sub(steps);
        let joined = self.made.get(start..).unwrap_or_default();
        let Some(Step::Own { label, .. }) = joined.first().filter(|_| steps > 1) else {
            return;
        };
        let label = label.clone();
        let mut far = Some(text.to_owned());
        for step in joined.iter().rev() {
            let Step::Own { way, .. } = step else { return };
            far = far.and_then(|far| way.apply(&far));
        }
        let Some(way) = far.and_then(|far| Splice::between(text, &far)) else {
            return;
        };
        self.made.truncate(start);
        self.made.push(Step::Own {
            way,
            label,
            merge_key: None,
        });
    }

    /// The text without the last step, and what the step was called. Where it lies before a foreign
    /// step, it is taken out of the text behind that; one of which nothing is left there is passed
    /// over and forgotten.
    pub(super) fn undo(&mut self, text: &str, carry: Carry<'_>) -> Option<(String, L)> {
        self.seal();
        take(&mut self.made, &mut self.undone, text, carry)
    }

    /// The text with the step that was undone last, and what the step was called.
    pub(super) fn redo(&mut self, text: &str, carry: Carry<'_>) -> Option<(String, L)> {
        take(&mut self.undone, &mut self.made, text, carry)
    }

    /// How many steps of our own are made and not undone.
    pub fn made(&self) -> usize {
        self.made.iter().filter_map(Step::label).count()
    }

    /// What the next undo would undo, unless a foreign step has left nothing of it.
    pub fn undo_label(&self) -> Option<&L> {
        self.made.iter().rev().find_map(Step::label)
    }

    /// What the next redo would make again, unless a foreign step has left nothing of it.
    pub fn redo_label(&self) -> Option<&L> {
        self.undone.iter().rev().find_map(Step::label)
    }
}

/// Goes the last step of our own of `steps` and notes the way back in `others`.
fn take<L: Clone>(
    steps: &mut Vec<Step<L>>,
    others: &mut Vec<Step<L>>,
    text: &str,
    carry: Carry<'_>,
) -> Option<(String, L)> {
    // The text at the far side of the foreign steps that were met.
    let mut far = text.to_owned();
    loop {
        match steps.pop()? {
            Step::Foreign(way) => far = way.apply(&far)?,
            Step::Own {
                way,
                label,
                merge_key,
            } => {
                let next = way.apply(&far)?;
                let carried = if far == text {
                    Some(next.clone())
                } else {
                    carry(&far, &next, text)
                };
                let Some(carried) = carried else {
                    // Better that it cannot be reached than that it is lost.
                    steps.push(Step::Own {
                        way,
                        label,
                        merge_key,
                    });
                    steps.extend(Splice::between(text, &far).map(Step::Foreign));
                    return None;
                };
                far = next;
                let Some(way) = Splice::between(&carried, text) else {
                    continue;
                };
                if !steps.is_empty() {
                    steps.extend(Splice::between(&carried, &far).map(Step::Foreign));
                }
                others.push(Step::Own {
                    way,
                    label: label.clone(),
                    merge_key: None,
                });
                return Some((carried, label));
            }
        }
    }
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
#[path = "history_tests.rs"]
mod tests;
