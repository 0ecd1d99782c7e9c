//! The real program on a real terminal: keys in, a screen out, files changed, the terminal given
//! back.
//!
//! Nothing here waits for a time that is hoped to be long enough: every step waits for what it needs
//! to see, and fails with the screen when that does not come.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test looks at files and clocks, and one that fails here has found something"
)]

mod auditing;
mod comparing;
mod configuring;
mod content;
mod copying;
mod editing;
mod ending;
mod first_time;
mod hardship;
mod keys;
mod killing;
mod making;
mod recovery;
mod reviewing;
mod saving;
mod session;
mod sharing;
mod starting;

#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/harmless.rs"]
mod harmless;
