//! What several tests share.

pub(crate) mod edits;
pub(crate) mod said;
