//! What every map of a run of the program is opened with: what the settings come to now. A change of
//! their files while it runs is taken up here, for the map that is open and for the next.

use super::settings::{Note, Sources};
use crate::app::{Now, Options, Preferences};
use crate::doc::beside::Moment;
use crate::i18n::Texts;
use crate::settings::Settings;
use crate::sys::{self, Environment, SettingsFiles, TerminalError};

/// What every map of a run of the program is opened with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The variables of the process.
    pub environment: Environment,
    /// Where settings come from.
    pub sources: Sources,
    /// The settings that hold.
    pub settings: Settings,
    /// What the program is like on the terminal by these.
    pub preferences: Preferences,
    /// The texts of the interface, in the language it began in.
    pub texts: Texts,
    /// Whether nothing may be changed.
    pub read_only: bool,
}

impl Setup {
    /// What settings from these sources come to; with what is wrong with the sources.
    pub fn new(
        sources: Sources,
        environment: Environment,
        texts: Texts,
        read_only: bool,
    ) -> (Self, Vec<Note>) {
        let (settings, mut notes) = sources.settle(&environment);
        let (preferences, others) = sources.preferences(&settings, &environment);
        notes.extend(others);
        let setup = Self {
            environment,
            sources,
            settings,
            preferences,
            texts,
            read_only,
        };
        (setup, notes)
    }

    /// Takes up what stands in the files of settings now, and answers with what the program is to be
    /// like by it.
    ///
    /// # Errors
    /// A file holds a mistake, which is told in a line; then all stays as it was.
    pub(super) fn take_up(
        &mut self,
        files: SettingsFiles,
        texts: &Texts,
    ) -> Result<Box<Preferences>, String> {
        let (settings, preferences) = self.sources.take_up(files, &self.environment, texts)?;
        self.settings = settings;
        self.preferences.clone_from(&preferences);
        Ok(preferences)
    }

    /// What time it is, and some chance.
    pub(super) fn now(&self) -> Now {
        let now = sys::now(&self.environment);
        Now {
            time: Moment::new(now.timestamp(), now.offset()),
            chance: sys::chance(),
        }
    }

    /// The most bytes a map may have.
    pub(super) fn limit(&self) -> u64 {
        self.settings.max_size()
    }

    /// The texts in the language that holds now.
    pub(super) fn texts(&self) -> Texts {
        let language = self.preferences.language;
        if self.texts.language() == language {
            self.texts.clone()
        } else {
            Texts::new(language)
        }
    }

    /// What a state of the program begins with.
    pub(super) fn options(&self, name: String, is_new: bool) -> Result<Options, TerminalError> {
        let preferences = &self.preferences;
        Ok(Options {
            texts: self.texts(),
            glyphs: preferences.glyphs,
            theme: preferences.theme.clone(),
            themes: preferences.themes.clone(),
            keymap: preferences.keymap.clone(),
            name,
            is_new,
            read_only: self.read_only,
            size: sys::size()?,
        })
    }
}
