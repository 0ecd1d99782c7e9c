//! A panic of our own, turned into words: what happened, that the work is kept, and how to get it
//! back. The terminal is given back before anything is said.

use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::{Exit, say};
use crate::i18n::{Texts, words};
use crate::sys;
use crate::text::Shown;

/// What the last panic said of itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bugs(Arc<Mutex<String>>);

impl Bugs {
    /// Has every panic of this process noted, in the place of the system's own words for it.
    pub(super) fn watch(has_title: bool) -> Self {
        let bugs = Self::default();
        let noted = bugs.clone();
        set_hook(Box::new(move |panic| {
            // The other threads leave the terminal to this one, which is told that they ended.
            if thread::current().name() == Some("main") {
                sys::restore_for_panic(has_title);
            }
            noted.note(panic);
        }));
        bugs
    }

    fn note(&self, panic: &PanicHookInfo<'_>) {
        let place = panic.location().map(ToString::to_string);
        let payload = panic.payload();
        let message = payload.downcast_ref::<&str>().copied();
        let message = message.or(payload.downcast_ref::<String>().map(String::as_str));
        let parts = [place.as_deref(), message];
        let told = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = told;
    }

    /// Does some work, and says so where a panic ends it.
    pub(super) fn guard(&self, texts: &Texts, work: impl FnOnce() -> Exit) -> Exit {
        outcome(work).unwrap_or_else(|Panicked| {
            say(&self.words(texts));
            Exit::Bug
        })
    }

    /// What happened.
    fn words(&self, texts: &Texts) -> String {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // It may repeat what stands in a map.
        let told = Shown::new(&told).into_string();
        texts.with("cli-bug", &[("place", words(told))])
    }

    /// What happened while a map was edited, and how to get its work back.
    pub(super) fn words_of_editing(&self, name: &str, texts: &Texts) -> String {
        let name = Shown::new(name).into_string();
        let kept = texts.with("cli-bug-kept", &[("name", words(name))]);
        format!("{}\n{kept}", self.words(texts))
    }
}

/// A panic ended the work; what it said was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panicked;

/// Does some work, whose panic is left to be told.
pub(super) fn outcome<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    // What the work was on is not looked at again.
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Panicked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_panic_is_told_in_words_that_say_how_to_get_the_work_back() {
        let before = std::panic::take_hook();
        let bugs = Bugs::watch(false);
        let texts = Texts::new(Language::English);
        assert_eq!(bugs.guard(&texts, || Exit::Found), Exit::Found);
        let ended = outcome(|| panic!("on \u{1b}[2Jpurpose"));
        set_hook(before);
        assert_eq!(ended, Err::<(), Panicked>(Panicked));
        for language in Language::ALL {
            let said = bugs.words_of_editing("map.toml", &Texts::new(language));
            for expected in ["bug.rs:", "purpose", "map.toml", "jalon recover"] {
                assert!(said.contains(expected), "{expected} in {said}");
            }
            assert!(!said.contains('\u{1b}'), "{said}");
        }
    }
}
