//! What the labels of a journey map mean, in the words people use: which row a label stands for, which
//! field of a stage or of the map, and what is said of a feeling.
//!
//! English and French. Case, accents, plurals, numbering and what stands in brackets behind a label make
//! no difference. Nothing here guesses: a label that is not known is none.

mod feelings;
mod fields;
mod fold;
mod lookup;
mod names;
mod rows;
mod signs;
mod words;

pub(super) use feelings::{Scale, sentiment_in};
pub(super) use feelings::{level_on, reading};
pub(super) use fields::{HeadLabel, Label, says_signed};
pub(super) use fold::{bracketed, folded};
pub(super) use lookup::{LONGEST, Lookup};
