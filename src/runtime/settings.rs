//! Brings the flags, the variables and the files of settings together, and says what is wrong with
//! them.

use std::path::{Path, PathBuf};

use super::refused::last_name as shown_last;
use super::words::{io_words, load_words, size_words, unreadable_words};
use crate::app::{Preferences, SaveOutcome};
use crate::check::{Pen, message, render};
use crate::diag::{Code, Diagnostic, LineIndex};
use crate::i18n::{Texts, words};
use crate::layout::Glyphs;
use crate::settings::{self, Misfit, Setting, Settings, Values};
use crate::sys::{
    self, Environment, Expected, SettingsFiles, SettingsPlaces, Sighting, Unreadable,
};
use crate::text::Shown;

/// More bytes than anybody writes into a file of settings.
const LIMIT: u64 = 1024 * 1024;

/// What settings come from, kept as long as the program runs.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// What was asked for on the command line.
    pub flags: Values,
    /// Where the files stand.
    pub places: SettingsPlaces,
    /// What stood in them when they were read last.
    pub files: SettingsFiles,
}

/// Something wrong with where settings come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// A variable does not fit.
    Variable(Misfit),
    /// A variable names a theme nobody knows.
    NoTheme(String),
    /// A file cannot be read.
    Unreadable(PathBuf, Unreadable),
    /// A file is not UTF-8.
    NotUtf8(PathBuf),
    /// A file holds mistakes.
    Mistakes {
        /// The file.
        path: PathBuf,
        /// What stands in it.
        text: String,
        /// What is wrong with that, one at least.
        problems: Vec<Diagnostic>,
    },
}

impl Sources {
    /// The settings that hold, and what is wrong with where they come from.
    pub fn settle(&self, environment: &Environment) -> (Settings, Vec<Note>) {
        let mut notes = Vec::new();
        let file = self.read_config(&mut notes);
        let variable = |name: &str| environment.get(name);
        let (mut settings, misfits) = Settings::new(&self.flags, variable, &file);
        settings.set_default(Setting::Editor, sys::usual_editor(environment));
        let misfits = misfits.into_iter().map(Note::Variable);
        (settings, misfits.chain(notes).collect())
    }

    /// Takes up what stands in the files now, and answers with the settings that hold and with what
    /// the program is to be like by them.
    ///
    /// # Errors
    /// A file holds a mistake, which is told in a line; then those before hold on.
    pub fn take_up(
        &mut self,
        files: SettingsFiles,
        environment: &Environment,
        texts: &Texts,
    ) -> Result<(Settings, Box<Preferences>), String> {
        let before = std::mem::replace(&mut self.files, files);
        let (settings, mut notes) = self.settle(environment);
        let (preferences, others) = self.preferences(&settings, environment);
        notes.extend(others);
        if let Some(wrong) = notes.iter().find(|note| note.is_error()) {
            self.files = before;
            return Err(wrong.line(texts));
        }
        Ok((settings, Box::new(preferences)))
    }

    /// What the program is to be like on the terminal by these settings; with what is wrong with the
    /// keys and the looks.
    pub fn preferences(
        &self,
        settings: &Settings,
        environment: &Environment,
    ) -> (Preferences, Vec<Note>) {
        let (keymap, wrong_keys) = self.keymap(settings);
        let depth = sys::depth(environment, colour(settings, environment, true));
        let looks = self.looks(settings, depth);
        let preferences = Preferences {
            language: settings.language(),
            glyphs: glyphs(settings, environment),
            theme: looks.theme,
            themes: looks.themes,
            keymap,
            mouse: settings.mouse(),
            chart: settings.chart(),
            wrapping: settings.wrapping(),
            marks: settings.marks(),
        };
        (
            preferences,
            [wrong_keys, looks.note].into_iter().flatten().collect(),
        )
    }

    fn read_config(&self, notes: &mut Vec<Note>) -> Values {
        let Some(file) = &self.files.config else {
            return Values::default();
        };
        match text_of(&file.path, &file.found) {
            Ok(text) => {
                let themes = self.files.themes.iter().map(|theme| theme.name.as_str());
                let themes: Vec<&str> = themes.collect();
                let (values, problems) = settings::read(text, &themes);
                notes.extend(mistakes(&file.path, text, problems));
                values
            }
            Err(note) => {
                notes.extend(note);
                Values::default()
            }
        }
    }
}

/// The text of a file; where it cannot be read, why, and nothing where there is none.
pub(super) fn text_of<'f>(path: &Path, found: &'f Sighting) -> Result<&'f str, Option<Note>> {
    match found {
        Sighting::Bytes(bytes) => {
            let text = std::str::from_utf8(bytes);
            let text = text.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
            text.map_err(|_| Some(Note::NotUtf8(path.to_owned())))
        }
        Sighting::Gone(_) => Err(None),
        Sighting::Unreadable(why) => Err(Some(Note::Unreadable(path.to_owned(), *why))),
    }
}

pub(super) fn mistakes(path: &Path, text: &str, problems: Vec<Diagnostic>) -> Option<Note> {
    (!problems.is_empty()).then(|| Note::Mistakes {
        path: path.to_owned(),
        text: text.to_owned(),
        problems,
    })
}

impl Note {
    /// Whether it keeps a file from being taken up: more than something nobody knows.
    pub fn is_error(&self) -> bool {
        match self {
            Self::Variable(_) | Self::NoTheme(_) => false,
            Self::Unreadable(..) | Self::NotUtf8(_) => true,
            Self::Mistakes { problems, .. } => {
                let mut problems = problems.iter();
                problems.any(|problem| problem.code != Code::UnknownSetting)
            }
        }
    }

    /// All of it, as it is told outside of the editor.
    pub fn told(&self, texts: &Texts, pen: Pen) -> String {
        match self {
            Self::Mistakes {
                path,
                text,
                problems,
            } => {
                let name = path.to_string_lossy();
                render(problems, text, &name, texts, pen)
            }
            note => {
                let line = note.line(texts);
                format!("jalon: {line}\n")
            }
        }
    }

    /// The first of it on a line: the file, the line and the column, and what is wrong.
    pub fn line(&self, texts: &Texts) -> String {
        let (name, reason) = match self {
            Self::Variable(misfit) => {
                let args = [("value", words(misfit.value.as_str()))];
                let reason = texts.with("variable-does-not-fit", &args);
                (misfit.spec.variable.to_owned(), reason)
            }
            Self::NoTheme(name) => {
                let args = [("name", words(name.as_str()))];
                let reason = texts.with("no-theme-named", &args);
                ("JALON_THEME".to_owned(), reason)
            }
            Self::Unreadable(path, Unreadable::TooLarge(limit)) => {
                let limit = size_words(*limit, texts);
                let reason = texts.with("settings-too-large", &[("limit", words(limit))]);
                (shown_last(path), reason)
            }
            Self::Unreadable(path, why) => (shown_last(path), unreadable_words(*why, texts)),
            Self::NotUtf8(path) => (shown_last(path), texts.text("diag-j004")),
            Self::Mistakes {
                path,
                text,
                problems,
            } => {
                // What keeps the file from being taken up is told before what nobody knows.
                let Some(first) = problems.iter().min_by_key(|problem| {
                    let is_unknown = problem.code == Code::UnknownSetting;
                    (is_unknown, problem.span.start)
                }) else {
                    return String::new();
                };
                let at = LineIndex::new(text).position(first.span.start);
                let name = format!("{}:{}:{}", shown_last(path), at.line, at.column);
                (name, message(first, texts))
            }
        };
        let args = [("name", words(name)), ("reason", words(reason))];
        Shown::new(&texts.with("note-line", &args)).into_string()
    }
}

/// Whether to colour: as the setting says, else by `CLICOLOR_FORCE`, then `NO_COLOR`, then by
/// whether it goes to a terminal.
pub fn colour(settings: &Settings, environment: &Environment, is_terminal: bool) -> bool {
    settings.colour().unwrap_or_else(|| {
        let forced = environment
            .get("CLICOLOR_FORCE")
            .is_some_and(|value| value != "0");
        let refused =
            environment.get("NO_COLOR").is_some() || environment.get("TERM") == Some("dumb");
        forced || (!refused && is_terminal)
    })
}

/// The signs to draw with.
pub fn glyphs(settings: &Settings, environment: &Environment) -> Glyphs {
    if settings.ascii().unwrap_or(!environment.is_utf8()) {
        Glyphs::ASCII
    } else {
        Glyphs::UNICODE
    }
}

/// Writes a commented `config.toml`; with `force`, whatever stands there. Answers with where it is,
/// and whether it outlives a power cut.
///
/// # Errors
/// It has no place, is there already, or the system refuses; in words.
pub fn write_sample(
    places: &SettingsPlaces,
    force: bool,
    texts: &Texts,
    glyphs: &Glyphs,
) -> Result<PathBuf, Unwritten> {
    let Some(path) = places.config() else {
        return Err(Unwritten::Failed(texts.text("settings-no-place")));
    };
    let failed = |error: &std::io::Error| Unwritten::Failed(io_words(error, texts));
    sys::make_folder_of(path).map_err(|error| failed(&error))?;
    let mut origin = match sys::load(path, LIMIT, true) {
        Ok(loaded) if !loaded.is_new && !force => return Err(Unwritten::Exists(path.to_owned())),
        Ok(loaded) => loaded.origin,
        Err(error) => return Err(Unwritten::Failed(load_words(&error, texts))),
    };
    let expected = if force {
        Expected::Anything
    } else {
        Expected::Base(None)
    };
    let text = settings::sample(texts);
    let saved = sys::save(&mut origin, text.as_bytes(), None, expected);
    match saved.map_err(|error| super::save_outcome(error, path, None, texts, glyphs)) {
        Ok(_) => Ok(path.to_owned()),
        Err(SaveOutcome::Failed { reason }) => Err(Unwritten::Failed(reason)),
        // Another was quicker.
        Err(_) => Err(Unwritten::Exists(path.to_owned())),
    }
}

/// Where `config.toml` is, made where it is missing; or why it is not, in words.
pub(super) fn made(
    places: &SettingsPlaces,
    texts: &Texts,
    glyphs: &Glyphs,
) -> Result<PathBuf, String> {
    match write_sample(places, false, texts, glyphs) {
        Ok(path) | Err(Unwritten::Exists(path)) => Ok(path),
        Err(Unwritten::Failed(reason)) => Err(reason),
    }
}

/// Why no `config.toml` was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// It is there already.
    Exists(PathBuf),
    /// The reason in words.
    Failed(String),
}
