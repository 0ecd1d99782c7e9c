//! What is said about a map's problems: the rules of the method, how bad each is taken, their words,
//! their picture beside the text, and their forms for other programs.
//!
//! Everything is a pure function of the map, its text and the day; nothing here reads files or
//! knows the terminal beyond the codes of its colours.

mod allowed;
mod found;
mod github;
mod json;
mod levels;
mod project;
mod render;
mod rules;
mod sarif;
mod setting_aside;
mod site;
mod words;

pub use allowed::without_allowed;
pub use found::problems_of;
pub use github::annotations;
pub use json::Report;
pub use levels::{Level, Levels, can_be_set};
pub use project::{Project, read_project};
pub use render::{Pen, render};
pub use rules::{Entry, Limits, RULES, Rule, code_named, entries, method};
pub use sarif::Sarif;
pub use setting_aside::{Reach, set_aside};
pub use site::Site;
pub use words::{mend, message};
