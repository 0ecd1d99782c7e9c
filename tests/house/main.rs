//! The rules of the house: what may use what, how long a file may be, that no text is missing or
//! forgotten, what may be depended upon.
//!
//! These tests read the repository itself. They never run the program.

#![expect(
    clippy::disallowed_methods,
    reason = "the files of the repository are what is tested"
)]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends where it cannot go on"
)]

mod dependencies;
mod floors;
mod repository;
mod source;
mod texts;
mod tokens;
