//! What is said about a map's problems: their words, their picture beside the text, and their form
//! for other programs.
//!
//! Everything is a pure function of the problems and the text; nothing here reads files or knows
//! the terminal beyond the codes of its colours.

mod json;
mod render;
mod words;

pub use json::Report;
pub use render::{Pen, render};
pub use words::{mend, message};
