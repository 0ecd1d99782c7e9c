//! The command line as a shell sees it: what goes to which stream, in which language, and the code
//! the program ends with.
//!
//! The real program runs with an environment of its own, in a folder of its own.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test looks at files and clocks, and one that fails here has found something"
)]

mod asking;
mod auditing;
mod checking;
mod commenting;
mod comparing;
mod configuring;
mod exchange_csv;
mod exchange_mermaid;
mod exchange_others;
mod exchange_poster;
mod exchange_text;
mod exchange_xlsx;
mod exporting;
mod git_setup;
mod help;
mod histories;
mod importing;
mod keys;
mod large_inputs;
mod listing;
mod making;
mod merging;
mod odd_inputs;
mod program;
mod quiet;
mod recovering;
mod reporting;
mod rules;
mod shells;
mod showing;
mod streams;
mod themes;
mod unsafe_content;

#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/hostile.rs"]
mod hostile;
