//! Why a save refused.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why a file was not written.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The file is not what was expected; what it is, or none if it is gone.
    #[error("the file has changed")]
    Changed(Option<Vec<u8>>),
    /// The path leads to another file than it did.
    #[error("the path leads elsewhere, to {}", target.display())]
    Moved {
        /// The file it leads to.
        target: PathBuf,
        /// What that is; none if it is not there, or could not be looked at.
        now: Option<Vec<u8>>,
    },
    /// There is a file of that name; what it is, if that is known.
    #[error("the file is there already")]
    Exists(Option<Vec<u8>>),
    /// The file may not be written, and replacing it would go around that.
    #[error("the file is read-only")]
    ReadOnly,
    /// The system guards the file against every change, as `chattr +i` asks it to.
    #[error("the file is immutable")]
    Immutable,
    /// What is there is a pipe, a device or a socket, and stays.
    #[error("it is not a regular file")]
    NotAFile,
    /// The folder is not there, or takes no new file.
    #[error("{}: {error}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Writing into the file failed half way, and so did putting the old bytes back.
    #[error("half-written: {0}")]
    Damaged(io::Error),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}
