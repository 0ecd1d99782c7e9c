//! A map as it is taken up: read from its file, made into the state of the program, with how it was
//! looked at last and what a killed program left of it. Or no map, where the start screen is.

use std::path::{Path, PathBuf};

use super::{left_behind, maps, shown_name};
use crate::app::{App, Event, Label, MOST_RECENT, Options, Recent};
use crate::command::Keymap;
use crate::doc::{Document, OpenError};
use crate::i18n::{Language, Texts};
use crate::layout::Glyphs;
use crate::sys::{self, Environment, LoadError, Origin, Scratch, Stale, TerminalError};
use crate::text::Shown;
use crate::theme::Theme;

/// What every map of a run of the program is opened with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    /// The signs the table is drawn with.
    pub glyphs: Glyphs,
    /// The looks it starts with.
    pub theme: Theme,
    /// The looks that can be chosen by their names.
    pub themes: Vec<Theme>,
    /// The keys.
    pub keymap: Keymap,
    /// The variables of the process.
    pub environment: Environment,
    /// The most bytes a file may have.
    pub limit: u64,
    /// Whether nothing may be changed.
    pub read_only: bool,
}

impl Settings {
    /// What a state of the program begins with.
    fn options(&self, name: String, is_new: bool) -> Result<Options, TerminalError> {
        Ok(Options {
            texts: Texts::new(self.language),
            glyphs: self.glyphs,
            theme: self.theme.clone(),
            themes: self.themes.clone(),
            keymap: self.keymap.clone(),
            name,
            is_new,
            read_only: self.read_only,
            size: sys::size()?,
        })
    }
}

/// The state of the program, and what it belongs to outside.
#[derive(Debug)]
pub struct Seat {
    /// The state.
    pub app: App,
    pub(super) place: Place,
}

/// What a state belongs to.
#[derive(Debug)]
pub(super) enum Place {
    /// A map.
    Map {
        origin: Origin,
        /// The journals that are offered, by their numbers.
        offered: Vec<Stale>,
        /// What goes with the map, where it is a copy to try things on.
        scratch: Option<Scratch>,
    },
    /// No map, but a folder that may hold some.
    Lobby { folder: PathBuf },
}

/// Why there is nothing to sit down to.
#[derive(Debug)]
pub enum Refusal {
    /// The file could not be read.
    Load(LoadError),
    /// It is not UTF-8.
    NotUtf8(OpenError),
    /// The terminal does not say how large it is.
    Terminal(TerminalError),
}

impl Seat {
    /// The map at a path, which is a new one where there is no file.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn at_map(path: &Path, settings: &Settings) -> Result<Self, Refusal> {
        let loaded = sys::load(path, settings.limit, true).map_err(Refusal::Load)?;
        let origin = loaded.origin;
        let document = Document::<Label>::open(&loaded.bytes).map_err(Refusal::NotUtf8)?;
        let options = settings.options(shown_name(&origin), loaded.is_new);
        let mut app = App::new(document, options.map_err(Refusal::Terminal)?);
        let environment = &settings.environment;
        let places = sys::Places::at_home(environment);
        if let Some(text) = sys::recall_view(&places, &origin) {
            app.take_view_state(&text);
        }
        let mut offered = Vec::new();
        if !settings.read_only {
            sys::remove_leftovers(&origin);
            let file = (!loaded.is_new).then_some(loaded.bytes.as_slice());
            let (stale, offers) = left_behind(environment, &origin, file, settings.limit);
            offered = stale;
            app.offer(offers);
        }
        let scratch = None;
        let place = Place::Map {
            origin,
            offered,
            scratch,
        };
        Ok(Self { app, place })
    }

    /// The start screen, and over it the maps of a folder where there are any.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn at_folder(folder: &Path, settings: &Settings) -> Result<Self, Refusal> {
        let document = Document::<Label>::open(&[]).map_err(Refusal::NotUtf8)?;
        let options = settings.options(maps::shown_folder(folder), false);
        let options = options.map_err(Refusal::Terminal)?;
        let today = sys::today(&settings.environment);
        let listing = maps::listing(folder, settings.limit, today, &options.texts);
        let listing = listing.map_err(|error| Refusal::Load(error.into()))?;
        let mut app = App::lobby(document, options, recent(settings));
        if !listing.maps.is_empty() {
            app.update(Event::Maps(listing));
        }
        let folder = folder.to_owned();
        let place = Place::Lobby { folder };
        Ok(Self { app, place })
    }

    /// Where the map came from; none where there is no map.
    pub fn origin(&self) -> Option<&Origin> {
        match &self.place {
            Place::Map { origin, .. } => Some(origin),
            Place::Lobby { .. } => None,
        }
    }

    /// The folder one is in.
    pub(super) fn folder(&self) -> &Path {
        match &self.place {
            Place::Map { origin, .. } => origin.folder(),
            Place::Lobby { folder } => folder,
        }
    }
}

/// The maps opened last, as the start screen shows them.
pub(super) fn recent(settings: &Settings) -> Vec<Recent> {
    let places = sys::Places::at_home(&settings.environment);
    let home = settings.environment.get("HOME");
    let recent = sys::recall_recent(&places).into_iter().take(MOST_RECENT);
    let recent = recent.map(|path| {
        let folder = path.parent().unwrap_or(Path::new("/"));
        let below = home.and_then(|home| folder.strip_prefix(home).ok());
        let folder = match below {
            Some(below) if below.as_os_str().is_empty() => "~".to_owned(),
            Some(below) => format!("~/{}", below.display()),
            None => folder.display().to_string(),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Recent {
            name: Shown::new(&name).into_string(),
            folder: Shown::new(&folder).into_string(),
            path,
        }
    });
    recent.collect()
}
