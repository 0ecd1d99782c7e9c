//! The map's file as others leave it: what is known of it, and taking in what they wrote.
//!
//! Nothing of ours is lost here without a question, and nothing of theirs is written over unseen.

use super::standing::Standing;
use super::state::{App, Overlay};
use super::{Effect, OnDisk};
use crate::diag::{LineIndex, Position};
use crate::doc::{Access, Document, OpenError, ReadOnly, changes};
use crate::i18n::{Arg, words};
use crate::model::Map;

/// What is known of the map's file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum FileState {
    /// It is as it was read or written last.
    #[default]
    Same,
    /// It holds another map, which is not taken in yet.
    Changed(Vec<u8>),
    /// It holds what is no map that could be edited.
    Broken(Broken),
    /// It is gone.
    Gone,
    /// It has another name now.
    Moved(String),
    /// It cannot be read, for this reason.
    Unreadable(String),
}

/// What is wrong with the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    pub(crate) bytes: Vec<u8>,
    pub(crate) flaw: Flaw,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// It is not UTF-8 from there on.
    NotUtf8(Position),
    /// It has a mistake there.
    Syntax(Position),
    /// It is of a newer version.
    Newer,
    /// It holds only a part of the map, as if its writer had been stopped.
    Cut,
}

/// What stands outside of the program and concerns the map.
#[derive(Clone, Debug, Default)]
pub(crate) struct Disk {
    pub(crate) file: FileState,
    /// Why there is no recovery, if so.
    pub(crate) recovery_off: Option<String>,
    /// What a merge did, to be said when the save under way is done.
    pub(crate) merged: Option<String>,
}

impl App {
    /// Whether the file does not exist yet.
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Takes in what was found in the map's file.
    pub(crate) fn seen_on_disk(&mut self, now: OnDisk) {
        self.disk.file = self.judge(now);
    }

    /// What that means for the map.
    pub(crate) fn judge(&self, now: OnDisk) -> FileState {
        match now {
            OnDisk::Bytes(bytes) if !self.is_new && self.document.has_saved_bytes(&bytes) => {
                FileState::Same
            }
            OnDisk::Bytes(bytes) => match self.flaw(&bytes) {
                Some(flaw) => FileState::Broken(Broken { bytes, flaw }),
                None => FileState::Changed(bytes),
            },
            OnDisk::Gone | OnDisk::Moved(_) if self.is_new => FileState::Same,
            OnDisk::Gone => FileState::Gone,
            OnDisk::Moved(name) => FileState::Moved(name),
            OnDisk::Unreadable { reason } => FileState::Unreadable(reason),
        }
    }

    /// Why bytes in the place of the map are none that could be edited, or are only a part of it.
    fn flaw(&self, bytes: &[u8]) -> Option<Flaw> {
        let document = match Document::<()>::open(bytes) {
            Ok(document) => document,
            Err(OpenError::NotUtf8 { line, column }) => {
                return Some(Flaw::NotUtf8(Position { line, column }));
            }
        };
        match document.access() {
            Access::Edit => self
                .is_cut_short(bytes, document.map())
                .then_some(Flaw::Cut),
            Access::ReadOnly(ReadOnly::NewerVersion) => Some(Flaw::Newer),
            Access::ReadOnly(ReadOnly::Syntax) => {
                let first = document.diagnostics().first();
                let start = first.map_or(0, |problem| problem.span.start);
                let at = LineIndex::new(document.text()).position(start);
                Some(Flaw::Syntax(at))
            }
        }
    }

    /// Whether bytes look like what a program leaves that was stopped while it wrote the map, or had
    /// no room for it: the beginning of what stood there, and not half of it; or no stage at all.
    fn is_cut_short(&self, bytes: &[u8], map: &Map) -> bool {
        let before = self.document.saved_bytes();
        let is_beginning = before.starts_with(bytes) && bytes.len() < before.len() / 2;
        let had_stages = |saved: Document<()>| !saved.map().stages.is_empty();
        let is_emptied = map.stages.is_empty() && Document::open(&before).is_ok_and(had_stages);
        !self.is_new && (is_beginning || is_emptied)
    }

    /// Takes in what stands in the file as soon as nothing of ours is in its way: no unsaved change,
    /// and nothing open in which somebody may be typing.
    pub(crate) fn keep_up(&mut self) {
        let is_read = |overlay: &Overlay| {
            matches!(
                overlay,
                Overlay::Help(_)
                    | Overlay::Problems(_)
                    | Overlay::Zoom(_)
                    | Overlay::Present
                    | Overlay::Review(_)
            )
        };
        let bytes = match &self.disk.file {
            // They wrote what we have.
            FileState::Changed(bytes) if self.document.has_bytes(bytes) => bytes,
            _ if self.document.is_dirty() || !self.overlays.iter().all(is_read) => return,
            FileState::Changed(bytes) => bytes,
            // Of two versions that cannot be edited, theirs is the newer.
            FileState::Broken(Broken {
                bytes,
                flaw: Flaw::Syntax(_) | Flaw::Newer,
            }) if self.document.access() != Access::Edit => bytes,
            _ => return,
        };
        let bytes = bytes.clone();
        self.take_in(&bytes);
    }

    /// Shows what stands in the file, which counts as saved.
    pub(crate) fn take_in(&mut self, bytes: &[u8]) {
        let standing = Standing::of(self);
        let selected = self.standing_of_anchor();
        self.selection = None;
        self.take_in_at(bytes, &standing);
        self.follow_selection(selected, &standing);
    }

    /// As `take_in`, with the focus where that stood.
    fn take_in_at(&mut self, bytes: &[u8], standing: &Standing) {
        let before = self.map().clone();
        let revision = self.document.revision();
        if self.document.take_theirs(bytes, None).is_err() {
            return;
        }
        self.disk.file = FileState::Same;
        self.effects.push(Effect::Taken);
        self.is_new = false;
        self.remember_saved();
        standing.take(self);
        self.overlays
            .retain(|overlay| !matches!(overlay, Overlay::Problems(list) if list.reason.is_some()));
        if self.document.access() != Access::Edit {
            return self.show_problems();
        }
        if self.document.revision() == revision {
            // They wrote what we have.
            return;
        }
        match changes(&before, self.map()).len() {
            0 => self.say("disk-reread", &[]),
            count => self.say("disk-reread-changes", &[("count", Arg::from(count))]),
        }
    }

    /// The map has another file from now on.
    pub(crate) fn followed(&mut self, name: String) {
        self.disk.file = FileState::Same;
        self.say("disk-followed", &[("name", words(name.clone()))]);
        self.name = name;
        self.review.moves = true;
        self.review_follows();
        // It was asked for when the map was to be saved.
        if self.document.is_dirty() || self.leaving.is_some() {
            self.save(None, false);
        }
    }
}
