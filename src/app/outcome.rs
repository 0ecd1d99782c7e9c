//! What the outside answers about the map's file: what stands there, and how a save ended.

/// What stands in the map's file, where that is not what was read or written last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Nothing: the file was deleted or moved.
    Gone,
    /// Nothing, but the file that was there has this other name in the same folder.
    Moved(String),
    /// Something that cannot be read; the reason in words.
    Unreadable {
        /// The reason.
        reason: String,
    },
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// Written, and from now on under this name.
    Done {
        /// The name to show.
        name: String,
        /// Whether it outlives a power cut: the system took the file's new place for good.
        lasts: bool,
    },
    /// Not written, because the file is no longer what was read: saving would lose another's work.
    Changed(OnDisk),
    /// Not written, because the map's path leads to another file than it did.
    Moved {
        /// That file.
        target: String,
        /// What it is; none if it is not there, or could not be looked at.
        now: Option<Vec<u8>>,
    },
    /// Not written, because another file of that name is there.
    Exists {
        /// The name that was given.
        name: String,
        /// What that file is, if it could be looked at.
        now: Option<Vec<u8>>,
    },
    /// Not written; the reason in words of the system.
    Failed {
        /// The reason.
        reason: String,
    },
}
