//! The files beside a map: what is said of it in a review, and what an audit found.
//!
//! Both are keys at the top and one list of tables, and keep the rules of maps: they are read without
//! ever failing, and edited by splicing, so that what an edit does not name keeps its very bytes. What
//! the tables mean is for those who keep them; no file is touched here and no clock asked.

#[cfg(test)]
mod any_edits;
mod bytes;
mod error;
mod merge;
mod moment;
mod read;
mod record;
mod sheet;
mod table;
#[cfg(test)]
mod tests;

pub use bytes::merge_bytes;
pub use error::SheetError;
pub use merge::merge;
pub use moment::Moment;
pub use record::{Record, Stated, Value};
pub use sheet::{At, Sheet};
pub use table::{AUDIT, Key, LIST, REVIEW, Shape, SheetKind, is_named_beside, kind_of};
