//! Why a save was refused, for the person: what stands in the way, by its name.

use std::path::Path;

use crate::app::{OnDisk, SaveOutcome};
use crate::i18n::{Texts, words};
use crate::layout::Glyphs;
use crate::sys::SaveError;
use crate::text::{Shown, truncate};

use super::io_words;

/// The most cells of a name: what to do about it stands behind, and is to be seen too.
const NAME_CELLS: usize = 30;

/// How a save of the file `given` ended that was refused; `name` is the other name it was to have.
pub(crate) fn outcome(
    error: SaveError,
    given: &Path,
    name: Option<&str>,
    texts: &Texts,
    glyphs: &Glyphs,
) -> SaveOutcome {
    let file = name.map_or_else(|| last_name(given), str::to_owned);
    let named = |id: &str, name: &str| {
        let shown = Shown::new(name);
        let mark = glyphs.more_mark();
        let short = truncate(shown.as_str(), NAME_CELLS, &mark).into_owned();
        texts.with(id, &[("name", words(short))])
    };
    let reason = match error {
        SaveError::Changed(now) => {
            return SaveOutcome::Changed(now.map_or(OnDisk::Gone, OnDisk::Bytes));
        }
        SaveError::Moved { target, now } => {
            let target = target.display().to_string();
            return SaveOutcome::Moved { target, now };
        }
        SaveError::Exists(now) => return SaveOutcome::Exists { name: file, now },
        SaveError::ReadOnly => named("io-read-only", &file),
        SaveError::Immutable => named("io-immutable", &file),
        SaveError::NotAFile => texts.text("io-not-a-file"),
        SaveError::Damaged(_) => named("io-half-written", &file),
        SaveError::Folder { folder, error } => {
            let id = match error.kind() {
                std::io::ErrorKind::NotFound => "io-no-folder",
                _ => "io-read-only-folder",
            };
            named(id, &last_name(&folder))
        }
        SaveError::Io(error) => io_words(&error, texts),
    };
    SaveOutcome::Failed { reason }
}

/// The last part of a path, or all of one that has none, such as `/`.
pub(super) fn last_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
