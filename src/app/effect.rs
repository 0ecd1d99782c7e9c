//! What the state asks of the outside: plain values, carried out by the loop.

use super::beside::Beside;
use super::compare::Against;
use super::leave::Goal;
use jiff::civil::Date;

/// What is edited in an external editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditTarget {
    /// The lines of the cell that is open.
    Cell,
    /// The text of the whole file.
    File,
    /// The words of the comment that is being written.
    Comment,
    /// What was seen where a question of an audit was asked.
    Note,
}

/// What becomes of a journal that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its content is in the map: it goes once that is kept elsewhere.
    Taken,
    /// It stays, to be offered again.
    Later,
    /// It is put away.
    Discarded,
}

/// What a save may write over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// The map's own file, if it has these bytes, as they were read or written last; none where
    /// there must be no file. Under another name, nothing.
    Own(Option<Vec<u8>>),
    /// Whatever has these bytes, which were seen when it was asked about; none where there was no
    /// file.
    Seen(Option<Vec<u8>>),
    /// Anything.
    Anything,
}

/// What the outside is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the map.
    Save {
        /// Under another name, if one was given.
        name: Option<String>,
        /// The bytes of the file.
        bytes: Vec<u8>,
        /// What may be written over.
        over: Over,
    },
    /// Write a file beside the map, merged by ids with what another wrote into it since it had these
    /// bytes; answered by [`super::Event::BesideKept`].
    KeepBeside {
        /// Which file.
        file: Beside,
        /// The bytes it had when it was read or written last; none where there was no file.
        base: Vec<u8>,
        /// The bytes it is to have.
        bytes: Vec<u8>,
    },
    /// Find the audit runs beside the map; answered by [`super::Event::Audits`].
    FindAudits,
    /// Give a run that begins a file of its own beside the map; answered by
    /// [`super::Event::AuditBegun`].
    BeginAudit {
        /// The day, which its name tells.
        day: Date,
        /// The bytes of the file.
        bytes: Vec<u8>,
    },
    /// Give a report of a run a file of its own beside the map; answered by
    /// [`super::Event::ReportWritten`].
    WriteReport {
        /// What its name begins with, from the name of the run.
        stem: String,
        /// What it ends in, without the dot.
        ending: &'static str,
        /// The bytes of the file.
        bytes: Vec<u8>,
    },
    /// Give the map in another form a file beside it; answered by [`super::Event::Exported`].
    Export {
        /// What its name begins with, from the name of the map.
        stem: String,
        /// What it ends in, without the dot.
        ending: &'static str,
        /// The bytes of the file.
        bytes: Vec<u8>,
        /// Whether it may take the place of a file of that name; else it gets the first free name.
        replace: bool,
        /// The file or folder it is written to, as it was typed; without it the one beside the map.
        to: Option<String>,
        /// What of the map is not in it, in words.
        left_out: Option<String>,
    },
    /// Find out who speaks in a review; answered by [`super::Event::Author`].
    Author,
    /// Let the person edit a text in an editor of their own; answered by [`super::Event::Edited`].
    Edit {
        /// What is edited.
        target: EditTarget,
        /// The text.
        text: String,
        /// The line to open at, from 1.
        line: usize,
    },
    /// Let the person edit `config.toml` in their editor, made where it is missing; answered by
    /// [`super::Event::SettingsEdited`], and by [`super::Event::Settings`] if it has changed.
    EditSettings,
    /// Do that with a journal that was offered.
    Journal {
        /// What the outside knows it by.
        id: usize,
        /// What becomes of it.
        fate: Fate,
    },
    /// Put a text into the terminal's clipboard.
    Clipboard(String),
    /// Let the terminal report the mouse, or leave it to the terminal.
    Mouse(bool),
    /// What stands in the map's file was taken in: the map is that of the file its path leads to now.
    Taken,
    /// Look at the map's file at once; answered by [`super::Event::Disk`] if it has changed.
    Look,
    /// Let the map belong to the file of that name in the same folder, which is where its own file
    /// went; answered by [`super::Event::Followed`].
    Follow(String),
    /// Go to another map, or back; this one is left as it is. Where that cannot be, it is answered by
    /// [`super::Event::NotOpened`] or [`super::Event::NoJourney`].
    Open(Goal),
    /// Find out what a check goes by besides the map; answered by [`super::Event::Terms`].
    Terms,
    /// Read what the map is to be compared with; answered by [`super::Event::Compared`].
    Compare(Against),
    /// Find the maps of the map's folder that state it as their baseline, and what it was; answered by
    /// [`super::Event::Rivals`].
    Rivals,
    /// Find the maps of the folder one is in; answered by [`super::Event::Maps`].
    List,
    /// Find what can be opened in the folder of that name; answered by [`super::Event::Names`].
    Names(String),
    /// Find a name for a file made from that template; answered by [`super::Event::Named`].
    Name {
        /// The template, by its place in the table.
        template: usize,
        /// What the name is to begin with.
        stem: String,
    },
    /// Suspend the program.
    Suspend,
    /// End the program.
    Quit,
}
