//! The files beside the map, as the outside keeps them: what is asked of it and what it answers.
//!
//! What is said there is written act by act. A file that another changed meanwhile is merged by ids on
//! the way, without a question; what cannot be written stays in the program.

/// A file beside the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The comments of its reviews.
    Review,
    /// An audit run, by the name of its file in the folder of the map.
    Audit(String),
}

/// The file of an audit run as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditFile {
    /// Its name in the folder of the map.
    pub name: String,
    /// What stands in it, or why it cannot be read.
    pub bytes: Result<Vec<u8>, String>,
}
