//! Audits: somebody walks a journey with a list of questions drawn from its map, and answers them.
//!
//! [`plan()`] says what is asked, a [`Run`] is one file of questions and answers, [`Progress`] says how
//! far it has come, [`Moved`] what has become of its questions in the map as it is now, and what follows
//! from the answers are proposals as edits of the map. Nothing here reads a file, asks a clock or
//! changes a map.

mod check;
mod list;
mod moved;
mod name;
mod plan;
mod progress;
mod proposal;
pub mod report;
mod run;
mod words;

pub use check::{Check, Outcome, Source};
pub use list::{Each, List, Question, READY, Ready};
pub use moved::{Fate, Found, Moved};
pub use plan::{Scope, language_of, plan};
pub use progress::{Group, Progress, groups};
pub use proposal::{Feeling, feeling_of, feelings, opportunity, pain};
pub use run::{Answer, Begin, Run, digest};
pub use words::{mark, outcome_label, time_words};

#[cfg(test)]
mod tests;
