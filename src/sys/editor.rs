//! The person's own editor on a text, by way of a private file.

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use thiserror::Error;

use super::environment::scratch_folder;
use super::file::{LoadError, read};

/// Why nothing came back from the editor.
#[derive(Debug, Error)]
pub enum EditorError {
    /// It could not be started; its command.
    #[error("`{0}` cannot be started")]
    NotStarted(String),
    /// It ended with an error.
    #[error("`{command}` ended with an error")]
    Failed {
        /// Its command.
        command: String,
        /// Where what was written is kept, if something was.
        kept: Option<PathBuf>,
    },
    /// What it left is not UTF-8.
    #[error("the text is no longer UTF-8")]
    NotUtf8 {
        /// Where it is kept.
        kept: PathBuf,
    },
    /// What it left is a folder, a pipe or a device.
    #[error("it is not a regular file")]
    NotAFile,
    /// The system refused the private file.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Opens the text in the editor, at a line counted from 1, and answers with what it left.
///
/// The command is split at blanks, as shells do with `$EDITOR`; the line is given as `+N`, which vi,
/// emacs, nano, helix, kakoune and micro all take.
///
/// # Errors
/// See [`EditorError`]; the text is then as it was.
pub fn edit(command: &str, text: &str, line: usize) -> Result<String, EditorError> {
    let folder = scratch_folder().join(format!(
        "jalon-{:016x}",
        RandomState::new().build_hasher().finish()
    ));
    fs::DirBuilder::new().mode(0o700).create(&folder)?;
    let path = folder.join("map.toml");
    let result = run(command, &path, text, line);
    let is_kept = match &result {
        Err(EditorError::Failed { kept, .. }) => kept.is_some(),
        Err(EditorError::NotUtf8 { .. }) => true,
        Ok(_) | Err(EditorError::NotStarted(_) | EditorError::NotAFile | EditorError::Io(_)) => {
            false
        }
    };
    if !is_kept {
        // The folder is private and scratch: where it cannot be removed the system will.
        let _ = fs::remove_dir_all(&folder);
    }
    result
}

fn run(command: &str, path: &Path, text: &str, line: usize) -> Result<String, EditorError> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(text.as_bytes())?;
    drop(file);
    if !start(command, path, line)? {
        // Whoever typed something does not lose it by the editor's mishap.
        let is_changed = left(path).is_ok_and(|bytes| bytes != text.as_bytes());
        return Err(EditorError::Failed {
            command: command.to_owned(),
            kept: is_changed.then(|| path.to_owned()),
        });
    }
    String::from_utf8(left(path)?).map_err(|_| EditorError::NotUtf8 {
        kept: path.to_owned(),
    })
}

/// Opens a file in the editor, at its first line; what the editor writes stays where it is.
///
/// # Errors
/// It cannot be started, or ended with an error.
pub fn edit_in_place(command: &str, path: &Path) -> Result<(), EditorError> {
    if start(command, path, 1)? {
        return Ok(());
    }
    Err(EditorError::Failed {
        command: command.to_owned(),
        kept: None,
    })
}

/// Runs the editor on a file; whether it ended well.
fn start(command: &str, path: &Path, line: usize) -> Result<bool, EditorError> {
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let status = Command::new(program)
        .args(words)
        .arg(format!("+{line}"))
        .arg(path)
        .status()
        .map_err(|_| EditorError::NotStarted(command.to_owned()))?;
    Ok(status.success())
}

/// What the editor left. It never blocks: a pipe is not read.
fn left(path: &Path) -> Result<Vec<u8>, EditorError> {
    read(path, u64::MAX - 1).map_err(|error| match error {
        LoadError::Missing => io::Error::from(io::ErrorKind::NotFound).into(),
        LoadError::Io(error) => error.into(),
        LoadError::Folder | LoadError::NotAFile | LoadError::TooLarge(_) => EditorError::NotAFile,
    })
}
