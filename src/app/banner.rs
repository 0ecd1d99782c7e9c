//! The banner: one line that stays as long as there is something to know that is no answer to a key.

use super::disk::{Broken, FileState, Flaw};
use super::state::App;
use crate::diag::Position;
use crate::i18n::{Arg, words};
use crate::layout::{Form, Frame};

impl App {
    /// What is to be known, the weightiest of it; none where there is nothing.
    pub fn banner(&self) -> Option<String> {
        self.file_words()
            .or_else(|| self.review_words())
            .or_else(|| self.audit_trouble_words())
            .or_else(|| self.no_recovery_words())
            .or_else(|| self.who_else())
    }

    /// Whether the banner has a line of its own above the foot. On a low terminal it stands where
    /// the program says where one is.
    pub fn has_banner_line(&self) -> bool {
        let (width, height) = (usize::from(self.size.0), usize::from(self.size.1));
        let form = Frame::new(width, height.saturating_sub(1)).form;
        form != Form::TooSmall && !self.is_presented() && self.banner().is_some()
    }

    fn file_words(&self) -> Option<String> {
        let name = ("name", words(self.name.as_str()));
        let text = match &self.disk.file {
            FileState::Same => return None,
            FileState::Changed(_) if self.document.is_dirty() => {
                self.texts.with("banner-changed", &[name])
            }
            FileState::Changed(_) => self.texts.with("banner-changed-waits", &[name]),
            FileState::Broken(broken) => self.broken_words(broken),
            FileState::Gone => self.texts.with("banner-gone", &[name]),
            FileState::Moved(to) => {
                let args = [name, ("to", words(to.as_str()))];
                self.texts.with("banner-moved", &args)
            }
            FileState::Unreadable(reason) => {
                let args = [name, ("reason", words(reason.as_str()))];
                self.texts.with("banner-unreadable", &args)
            }
        };
        Some(text)
    }

    /// What is wrong with the file on disk, and where.
    pub(crate) fn broken_words(&self, broken: &Broken) -> String {
        let name = ("name", words(self.name.as_str()));
        let at = |id: &str, place: Position| {
            let args = [
                name.clone(),
                ("line", Arg::from(place.line)),
                ("column", Arg::from(place.column)),
            ];
            self.texts.with(id, &args)
        };
        match broken.flaw {
            Flaw::NotUtf8(place) => at("banner-not-utf8", place),
            Flaw::Syntax(place) => at("banner-broken", place),
            Flaw::Newer => self.texts.with("banner-newer", &[name]),
            Flaw::Cut => self.texts.with("banner-cut", &[name]),
        }
    }

    fn no_recovery_words(&self) -> Option<String> {
        let reason = self.disk.recovery_off.as_deref()?;
        let args = [("reason", words(reason))];
        Some(self.texts.with("banner-recovery-off", &args))
    }
}
