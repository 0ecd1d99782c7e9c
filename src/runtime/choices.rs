//! The keys and the looks that settings and the person's own files of them come to.

use super::settings::{Note, Sources, mistakes, text_of};
use crate::command::{KeyFile, Keymap, read_keys};
use crate::settings::{Setting, Settings, Source};
use crate::theme::{self, Depth, Theme};

/// The looks, no deeper in colour than the terminal.
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    /// The one asked for; the usual one where there is none of that name.
    pub theme: Theme,
    /// Every one, the person's own behind those of the program.
    pub themes: Vec<Theme>,
    /// What is wrong with the one asked for, if anything is.
    pub note: Option<Note>,
}

impl Sources {
    /// The keys: those of the set asked for, else of the one the person's file names, with that
    /// file's own.
    pub fn keymap(&self, settings: &Settings) -> (Keymap, Option<Note>) {
        let (own, note) = self.read_keys();
        let preset = settings.keys().or(own.preset).unwrap_or_default();
        (Keymap::new(preset, &own), note)
    }

    fn read_keys(&self) -> (KeyFile, Option<Note>) {
        let Some(file) = &self.files.keys else {
            return (KeyFile::default(), None);
        };
        match text_of(&file.path, &file.found) {
            Ok(text) => {
                let (own, problems) = read_keys(text);
                (own, mistakes(&file.path, text, problems))
            }
            Err(note) => (KeyFile::default(), note),
        }
    }

    /// The looks. A theme of the person's own takes the place of one of the program's of that name.
    pub fn looks(&self, settings: &Settings, depth: Depth) -> Looks {
        let (own, asked) = (&self.files.themes, settings.theme());
        let mut note = None;
        let mut themes: Vec<Theme> = Theme::NAMES
            .into_iter()
            .filter(|name| own.iter().all(|own| own.name != *name))
            .filter_map(Theme::named)
            .collect();
        for own in own {
            let (read, told) = match text_of(&own.path, &own.found) {
                Ok(text) => {
                    let (theme, problems) = theme::read(text, &own.name);
                    (Some(theme), mistakes(&own.path, text, problems))
                }
                Err(told) => (None, told),
            };
            if own.name == asked {
                note = told;
            }
            themes.extend(read);
        }
        let themes = themes.into_iter().map(|theme| theme.at_depth(depth));
        let themes: Vec<Theme> = themes.collect();
        let called = |name: &str| themes.iter().find(|theme| theme.name() == name).cloned();
        let theme = called(asked);
        if theme.is_none()
            && note.is_none()
            && matches!(settings.source(Setting::Theme), Source::Variable(_))
        {
            note = Some(Note::NoTheme(asked.to_owned()));
        }
        let theme = theme.or_else(|| called(Theme::USUAL)).unwrap_or_default();
        Looks {
            theme,
            themes,
            note,
        }
    }
}
