//! What happens to the program: keys, and answers of the outside to what the state asked for.

use super::{
    AuditFile, Beside, EditTarget, Gesture, Listing, NotCopied, OnDisk, Other, PastVersion,
    Pointed, Preferences, SaveOutcome, Terms,
};
use crate::command::Key;

/// Something that happened to the program.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The mouse did that to what stands there.
    Mouse(Gesture, Pointed),
    /// A text was pasted.
    Paste(String),
    /// A text that was copied is in the program's own register only.
    NotCopied(NotCopied),
    /// The terminal has this width and height in cells.
    Resize(u16, u16),
    /// A save that was asked for has ended.
    Saved(SaveOutcome),
    /// Somebody hesitates after the first key of several: a while went by, as the loop measures it.
    Waited,
    /// The person came back from an editor with this text, or with why there is none.
    Edited(EditTarget, Result<String, String>),
    /// Whether what is not saved can be recovered: no longer, and why; or none, again.
    RecoveryOff(Option<String>),
    /// The terminal has come to the front.
    Focused,
    /// The map's file was looked at, and this stands there.
    Disk(OnDisk),
    /// A file beside the map was kept: what stands in it now, merged with what another wrote
    /// meanwhile; or why it could not be.
    BesideKept {
        /// Which file.
        file: Beside,
        /// The bytes of the file, or the reason.
        outcome: Result<Vec<u8>, String>,
    },
    /// The audit runs beside the map.
    Audits {
        /// The name of the map's file, as a run names it.
        map: String,
        /// The files.
        files: Vec<AuditFile>,
    },
    /// A run that was begun has a file of that name with these bytes; or why it has none.
    AuditBegun(Result<(String, Vec<u8>), String>),
    /// A report was given the file of that name beside the map; or was not, and why.
    ReportWritten(Result<String, String>),
    /// The map was written in another form.
    Exported {
        /// The name of the file beside the map, or the path that was typed; or why there is none.
        outcome: Result<String, String>,
        /// Whether a path was typed.
        is_named: bool,
        /// What of the map is not in it, in words.
        left_out: Option<String>,
    },
    /// Who speaks, as the settings of the system have it.
    Author(String),
    /// A file beside the map was looked at, and this stands there.
    BesideSeen {
        /// Which file.
        file: Beside,
        /// What stands there.
        now: OnDisk,
    },
    /// The map belongs to the file of that name from now on.
    Followed(String),
    /// These have the map open too, and nobody else.
    Others(Vec<Other>),
    /// The settings are these now; or they were changed, and what is wrong with them.
    Settings(Result<Box<Preferences>, String>),
    /// The person came back from the editor on the settings, or did not get there, and why.
    SettingsEdited(Result<(), String>),
    /// What a check goes by is this.
    Terms(Box<Terms>),
    /// The maps of the folder one is in.
    Maps(Listing),
    /// What can be opened in the folder that was asked about, by its names.
    Names {
        /// The folder, as it was typed.
        folder: String,
        /// The names; those of folders end with `/`.
        names: Vec<String>,
    },
    /// A name for a file that begins with that template and is not there yet.
    Named {
        /// The template, by its place in the table.
        template: usize,
        /// The name.
        name: String,
    },
    /// What the map is to be compared with was read, or could not be, and why.
    Compared {
        /// The name of the file, or when the map was so, to be shown.
        name: String,
        /// Whether it is another file; else the same map as it was.
        is_file: bool,
        /// Its bytes.
        read: Result<Vec<u8>, String>,
    },
    /// What the map is likely to be compared with.
    Rivals {
        /// The maps of the folder that state it as their baseline, as their paths are typed.
        maps: Vec<String>,
        /// What it was before its last commit, the newest first.
        versions: Vec<PastVersion>,
    },
    /// One cannot go where one wanted.
    NotOpened {
        /// What was to be opened, to be shown.
        name: String,
        /// Why it is not.
        reason: String,
    },
    /// The map of a journey is not there.
    NoJourney {
        /// Its path, as the map names it.
        path: String,
        /// Whether it would stand outside the folder of the map.
        is_outside: bool,
    },
}
