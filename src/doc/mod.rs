//! Maps as text: reading TOML into the model, and writing edits back into the text.
//!
//! The text of the file is the truth; everything here is a function of it. This module knows
//! neither files nor the terminal nor any language.

#[cfg(test)]
pub(crate) mod any_map;
pub mod beside;
mod comments;
mod document;
mod history;
mod journal;
mod keep_ids;
mod mend;
mod merge;
mod read;
pub mod review;
mod syntax;
mod template;
mod write;

pub use comments::{Comment, comments};
pub use document::{Document, OpenError};
pub use history::History;
pub use journal::{
    Journal, JournalError, Snapshot, Typed, Typing, decode as decode_journal,
    encode as encode_journal, largest_journal,
};
pub use keep_ids::with_ids_kept;
pub use mend::{can_be_mended, mend, mend_one, mend_text};
pub use merge::{
    Change, Clash, Conflict, Merge, MergeError, Merged, Side, Spot, changes, conflicts, in_order,
    is_marked, merge, merge_marked, standing, woven,
};
pub use read::{Access, MOST_PROBLEMS, ReadOnly, Reading, read, recover_syntax};
pub use template::{TEMPLATES, Template, blank, dated, kind_named};
pub use write::{EditError, Obstacle, Thing, apply, compose, persona_block, stage_block};
