//! A map as it is taken up: read from its file, made into the state of the program, with how it was
//! looked at last and what a killed program left of it. Or no map, where the start screen is.

use std::path::{Path, PathBuf};

use super::{Setup, beside, foreign, left_behind, maps, shown_name};
use crate::app::{App, Beside, Event, Label, MOST_RECENT, Recent};
use crate::doc::beside::kind_of;
use crate::doc::{Access, Document, OpenError, ReadOnly};
use crate::import::Form;
use crate::sys::{self, LoadError, Origin, Scratch, Stale, TerminalError};
use crate::text::Shown;

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
    /// It holds what stands beside a map, and is no map.
    Beside,
    /// It is a file of another tool, in a form maps are imported from.
    Foreign(&'static Form),
    /// The terminal does not say how large it is.
    Terminal(TerminalError),
}

impl Seat {
    /// The map at a path, which is a new one where there is no file.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn at_map(path: &Path, setup: &Setup) -> Result<Self, Refusal> {
        let loaded = sys::load(path, setup.limit(), true).map_err(Refusal::Load)?;
        let origin = loaded.origin;
        let document = Document::<Label>::open(&loaded.bytes);
        let is_toml =
            |document: &Document<Label>| document.access() != Access::ReadOnly(ReadOnly::Syntax);
        if !document.as_ref().is_ok_and(is_toml)
            && let Some(form) = foreign(&origin.name(), &loaded.bytes, &setup.texts())
        {
            return Err(Refusal::Foreign(form));
        }
        let document = document.map_err(Refusal::NotUtf8)?;
        // What a map's edits would put into such a file belongs to nobody. It is looked for last, because
        // that reads the file once more.
        if document.map().stages.is_empty() && kind_of(document.text()).is_some() {
            return Err(Refusal::Beside);
        }
        let options = setup.options(shown_name(&origin), loaded.is_new);
        let mut app = App::new(document, options.map_err(Refusal::Terminal)?);
        app.set_now(setup.now());
        app.start_with(setup.preferences.clone());
        let beside = beside::path_of(&origin, &Beside::Review);
        app.read_review(beside::seen(&beside, setup.limit(), &setup.texts()));
        let environment = &setup.environment;
        let places = sys::Places::at_home(environment);
        if let Some(text) = sys::recall_view(&places, &origin) {
            app.take_view_state(&text);
        }
        let mut offered = Vec::new();
        if !setup.read_only {
            sys::remove_leftovers(&origin);
            let file = (!loaded.is_new).then_some(loaded.bytes.as_slice());
            let (stale, offers) = left_behind(environment, &origin, file, setup.limit());
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
    pub fn at_folder(folder: &Path, setup: &Setup) -> Result<Self, Refusal> {
        let document = Document::<Label>::open(&[]).map_err(Refusal::NotUtf8)?;
        let options = setup.options(maps::shown_folder(folder), false);
        let options = options.map_err(Refusal::Terminal)?;
        let today = sys::today(&setup.environment);
        let listing = maps::listing(folder, setup.limit(), today, &options.texts);
        let listing = listing.map_err(|error| Refusal::Load(error.into()))?;
        let mut app = App::lobby(document, options, recent(setup));
        app.start_with(setup.preferences.clone());
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
pub(super) fn recent(setup: &Setup) -> Vec<Recent> {
    let places = sys::Places::at_home(&setup.environment);
    let home = setup.environment.get("HOME");
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
