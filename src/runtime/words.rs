//! What is said of the map's file and of what did not work, in the language of the interface.

use std::io;

use crate::app::App;
use crate::i18n::{Arg, Texts, words};
use crate::sys::{self, EditorError, LoadError, Origin, Unreadable};

/// What the window is called: the name of the file, and whether it has changes nobody has saved.
pub(super) fn title(app: &App) -> String {
    let id = if app.document().is_dirty() {
        "window-title-unsaved"
    } else {
        "window-title"
    };
    app.texts()
        .with(id, &[("name", words(app.name().to_owned()))])
}

/// The name of a file as it is shown: its last part.
pub fn shown_name(origin: &Origin) -> String {
    super::refused::last_name(&origin.given)
}

/// Why the system refused, in the language of the interface where the reason is a common one.
pub fn io_words(error: &io::Error, texts: &Texts) -> String {
    use io::ErrorKind;
    if sys::is_link_loop(error) {
        return texts.text("io-link-loop");
    }
    let id = match error.kind() {
        ErrorKind::NotFound => "io-not-found",
        ErrorKind::PermissionDenied => "io-permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "io-full",
        ErrorKind::ReadOnlyFilesystem => "io-read-only-disk",
        ErrorKind::NotADirectory => "io-not-a-folder",
        ErrorKind::IsADirectory => "io-is-a-folder",
        ErrorKind::InvalidFilename => "io-name",
        ErrorKind::FileTooLarge => "io-too-large",
        ErrorKind::Interrupted => "io-interrupted",
        ErrorKind::BrokenPipe => "io-pipe",
        _ if sys::is_disk_error(error) => "io-disk-error",
        _ => {
            // The system's own words are English; its number says the same in any language.
            let number = error.raw_os_error().unwrap_or_default();
            let args = [
                ("reason", words(error.to_string())),
                ("number", Arg::from(number)),
            ];
            return texts.with("io-other", &args);
        }
    };
    texts.text(id)
}

/// A size in words, in the largest unit that says it exactly.
pub fn size_words(bytes: u64, texts: &Texts) -> String {
    let units = [(1024 * 1024, "io-size"), (1024, "io-size-kib")];
    let unit = units
        .into_iter()
        .find(|(unit, _)| bytes >= *unit && bytes.is_multiple_of(*unit));
    let (unit, id) = unit.unwrap_or((1, "io-size-bytes"));
    texts.with(id, &[("size", Arg::from(bytes / unit))])
}

/// Why what is there cannot be read.
pub(super) fn unreadable_words(why: Unreadable, texts: &Texts) -> String {
    match why {
        Unreadable::Folder => texts.text("io-is-a-folder"),
        Unreadable::NotAFile => texts.text("io-not-a-file"),
        Unreadable::TooLarge(limit) => {
            let limit = size_words(limit, texts);
            texts.with("io-over-limit", &[("limit", words(limit))])
        }
        Unreadable::System(number) => io_words(&io::Error::from_raw_os_error(number), texts),
    }
}

/// Why a file was not read.
pub(crate) fn load_words(error: &LoadError, texts: &Texts) -> String {
    match error {
        LoadError::Missing => texts.text("io-not-found"),
        LoadError::Folder => unreadable_words(Unreadable::Folder, texts),
        LoadError::NotAFile => unreadable_words(Unreadable::NotAFile, texts),
        LoadError::TooLarge(limit) => unreadable_words(Unreadable::TooLarge(*limit), texts),
        LoadError::Io(error) => io_words(error, texts),
    }
}

/// Why nothing came back from the editor.
pub(super) fn editor_words(error: EditorError, texts: &Texts) -> String {
    match error {
        EditorError::NotStarted(command) => {
            texts.with("editor-not-started", &[("command", words(command))])
        }
        EditorError::Failed {
            command,
            kept: None,
        } => texts.with("editor-ended-wrong", &[("command", words(command))]),
        EditorError::Failed {
            command,
            kept: Some(path),
        } => {
            let path = path.display().to_string();
            let args = [("command", words(command)), ("path", words(path))];
            texts.with("editor-ended-wrong-kept", &args)
        }
        EditorError::NotUtf8 { kept } => {
            let path = kept.display().to_string();
            texts.with("editor-not-utf8", &[("path", words(path))])
        }
        EditorError::NotAFile => texts.text("io-not-a-file"),
        EditorError::Io(error) => io_words(&error, texts),
    }
}
