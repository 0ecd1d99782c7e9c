//! From map to map, and back. The next is read before the present one is put down, so that whatever
//! cannot be opened leaves everything as it was.

use std::path::{Component, Path, PathBuf};

use super::beside::path_of;
use super::maps::{listing, shown_folder};
use super::refused::last_name;
use super::seat::{Place, Refusal, Seat, recent};
use super::{Loop, foreign_words, io_words, load_words};
use crate::app::{Beside, Event, Goal};
use crate::doc::beside::is_named_beside;
use crate::doc::{OpenError, Template};
use crate::i18n::Arg;
use crate::sys::{
    self, Expected, LoadError, Presence, SaveError, Scratch, SettingsWatch, TerminalError, Watch,
    Watched,
};
use crate::text::Shown;

/// How many maps may be opened one from another before the first is forgotten.
const TRAIL: usize = 100;
/// How many steps the watch of a file may take before another begins.
const STEPS: u64 = 1 << 32;

/// A place one can come back to.
#[derive(Debug)]
pub(super) enum Stop {
    /// A map, how it was looked at, whether it had no file yet, and what goes with it.
    Map {
        path: PathBuf,
        view: String,
        is_new: bool,
        scratch: Option<Scratch>,
    },
    /// The start screen or a list, as it was.
    Lobby(Box<Seat>),
}

/// What stands in the way of going somewhere, by the name of that.
type Blocked = (String, Hindrance);

/// What stands in the way.
enum Hindrance {
    Refused(Refusal),
    Words(String),
    NoJourney { path: String, is_outside: bool },
}

impl Loop<'_> {
    /// Goes to another map, to a list or back; answers with why that cannot be.
    pub(super) fn go(&mut self, goal: Goal) -> Result<Vec<Event>, TerminalError> {
        if goal == Goal::Back {
            return self.go_back();
        }
        match self.seat_for(goal) {
            Ok(seat) => {
                let stop = self.leave_for(seat)?;
                self.trail.push(stop);
                if self.trail.len() > TRAIL {
                    self.trail.remove(0);
                }
                self.arrived()
            }
            Err(blocked) => Ok(vec![self.not_opened(blocked)]),
        }
    }

    fn go_back(&mut self) -> Result<Vec<Event>, TerminalError> {
        let Some(stop) = self.trail.pop() else {
            return Ok(Vec::new());
        };
        match stop {
            Stop::Lobby(seat) => {
                self.leave_for(*seat)?;
                // Now the map that was left is one of those opened last.
                self.seat.app.set_recent(recent(self.setup));
                let mut events = self.arrived()?;
                if self.seat.app.lists_maps() {
                    // What was changed meanwhile is told, and what was made is in the list.
                    events.insert(0, self.listing());
                }
                Ok(events)
            }
            Stop::Map {
                path,
                view,
                is_new,
                scratch,
            } => match Seat::at_map(&path, self.setup).and_then(|seat| there(seat, is_new)) {
                Ok(mut seat) => {
                    seat.app.take_view_state(&view);
                    if let Place::Map { scratch: own, .. } = &mut seat.place {
                        *own = scratch;
                    }
                    self.leave_for(seat)?;
                    self.arrived()
                }
                Err(refusal) => {
                    let name = shown(&path);
                    let events = vec![self.not_opened((name, Hindrance::Refused(refusal)))];
                    self.seat.app.set_way_back(!self.trail.is_empty());
                    Ok(events)
                }
            },
        }
    }

    /// Lets it be known where one has come to.
    fn arrived(&mut self) -> Result<Vec<Event>, TerminalError> {
        let is_demo = matches!(
            self.seat.place,
            Place::Map {
                scratch: Some(_),
                ..
            }
        );
        self.seat.app.set_way_back(!self.trail.is_empty());
        self.seat.app.set_demo(is_demo);
        self.seat.app.say_arrived();
        let (width, height) = sys::size()?;
        Ok(vec![Event::Resize(width, height)])
    }

    /// Puts down what is here, takes up what is next, and answers with where one was.
    fn leave_for(&mut self, next: Seat) -> Result<Stop, TerminalError> {
        self.put_down(true);
        let mut seat = std::mem::replace(self.seat, next);
        self.seat.app.go_on_from(&mut seat.app);
        self.take_up()?;
        let view = seat.app.view_state();
        Ok(match seat.place {
            Place::Map {
                origin, scratch, ..
            } => Stop::Map {
                path: origin.absolute(),
                view,
                is_new: seat.app.is_new(),
                scratch,
            },
            Place::Lobby { .. } => Stop::Lobby(Box::new(seat)),
        })
    }

    /// Takes up the map that is here: from now on it is looked at and kept, and others are told. The
    /// files of settings are looked at with it, and where there is no map alone.
    pub(super) fn take_up(&mut self) -> Result<(), TerminalError> {
        self.watch = None;
        self.opened += 1;
        let trouble = self.journals.trouble.clone();
        let Seat { app, place } = &mut *self.seat;
        let mut map = None;
        if let Place::Map {
            origin, offered, ..
        } = place
        {
            self.journals.offer(std::mem::take(offered));
            if trouble.is_some() {
                app.update(Event::RecoveryOff(trouble));
            }
            map = Some(Watched {
                origin,
                bytes: (!app.is_new()).then(|| app.document().saved_bytes()),
                limit: self.setup.limit(),
                beside: (path_of(origin, &Beside::Review), app.review_bytes()),
                presence: (!app.is_read_only()).then(|| Presence::hold(origin)),
            });
        }
        let files = SettingsWatch::new(self.setup.sources.places.clone(), self.seen.clone());
        let first = self.opened.saturating_mul(STEPS);
        self.watch = Some(Watch::start(self.sender.clone(), map, files, first)?);
        Ok(())
    }

    /// Puts down the map that is here. What is not saved is left to be recovered unless the person
    /// left it: then it is saved or was given up.
    pub(super) fn put_down(&mut self, is_left: bool) {
        self.journals.put_away(self.seat, is_left);
        self.watch = None;
        let app = &self.seat.app;
        let Place::Map {
            origin, scratch, ..
        } = &self.seat.place
        else {
            return;
        };
        if !is_left || app.is_new() || scratch.is_some() {
            return;
        }
        let places = sys::Places::at_home(&self.setup.environment);
        sys::remember_view(places.clone(), origin, app.view_state());
        sys::remember_recent(places, &origin.absolute());
    }

    fn seat_for(&self, goal: Goal) -> Result<Seat, Blocked> {
        match goal {
            Goal::Path(path) => self.seat_at(&self.at_home(path)),
            Goal::Seen(path) => {
                let refused = |refusal| (shown(&path), Hindrance::Refused(refusal));
                there(self.seat_at(&path)?, false).map_err(refused)
            }
            Goal::Journey { path, make } => self.seat_of_journey(path, make),
            Goal::New { name, text } => {
                let mut path = self.at_home(PathBuf::from(name));
                if path.extension().is_none() {
                    path.set_extension("toml");
                }
                self.make(&path, &text)?;
                self.seat_at(&path)
            }
            Goal::Demo => self.seat_of_demo(),
            // It is gone to by itself.
            Goal::Back => Err((String::new(), Hindrance::Words(String::new()))),
        }
    }

    fn seat_at(&self, path: &Path) -> Result<Seat, Blocked> {
        let refused = |refusal| (shown(path), Hindrance::Refused(refusal));
        if sys::is_folder(path) {
            let seat = Seat::at_folder(path, self.setup).map_err(refused)?;
            if !seat.app.lists_maps() {
                let texts = self.seat.app.texts();
                return Err((shown(path), Hindrance::Words(texts.text("maps-none-there"))));
            }
            return Ok(seat);
        }
        let seat = Seat::at_map(path, self.setup).map_err(refused)?;
        let both = self.seat.origin().zip(seat.origin());
        if both.is_some_and(|(here, there)| here.is_same(there)) {
            let words = self.seat.app.texts().text("already-open");
            return Err((shown(path), Hindrance::Words(words)));
        }
        Ok(seat)
    }

    /// The map of a stage's journey, relative to the folder of the map that is here.
    fn seat_of_journey(&self, path: String, make: Option<String>) -> Result<Seat, Blocked> {
        let folder = self.seat.folder();
        // A file is meant, whatever stands behind its name.
        let there: PathBuf = folder.join(&path).components().collect();
        match make {
            Some(text) => self.make(&there, &text)?,
            None if !sys::is_there(&there) => {
                let is_outside = leads_outside(folder, &path);
                return Err((path.clone(), Hindrance::NoJourney { path, is_outside }));
            }
            None => {}
        }
        self.seat_at(&there)
    }

    fn seat_of_demo(&self) -> Result<Seat, Blocked> {
        let texts = self.seat.app.texts();
        let name = texts.text("demo-file");
        let template = Template::find("ecommerce").map(|it| it.text(texts.language().tag()));
        let bytes = template.unwrap_or_default().as_bytes();
        let scratch = Scratch::with(&name, bytes);
        let scratch = scratch.map_err(|error| (name, Hindrance::Words(io_words(&error, texts))))?;
        let mut seat = self.seat_at(scratch.file())?;
        if let Place::Map { scratch: own, .. } = &mut seat.place {
            *own = Some(scratch);
        }
        Ok(seat)
    }

    /// Writes a new map where no file may be yet.
    fn make(&self, path: &Path, text: &str) -> Result<(), Blocked> {
        let refused = |refusal| (shown(path), Hindrance::Refused(refusal));
        let loaded = sys::load(path, self.setup.limit(), true);
        let mut loaded = loaded.map_err(|error| refused(Refusal::Load(error)))?;
        let app = &self.seat.app;
        let texts = app.texts();
        let exists = || (shown(path), Hindrance::Words(texts.text("map-exists")));
        if !loaded.is_new {
            return Err(exists());
        }
        let saved = sys::save(
            &mut loaded.origin,
            text.as_bytes(),
            None,
            Expected::Base(None),
        );
        match saved {
            Ok(_) => Ok(()),
            Err(SaveError::Changed(_) | SaveError::Exists(_) | SaveError::Moved { .. }) => {
                Err(exists())
            }
            Err(error) => {
                let outcome = super::save_outcome(error, path, None, texts, app.glyphs());
                let reason = match outcome {
                    crate::app::SaveOutcome::Failed { reason } => reason,
                    _ => texts.text("map-exists"),
                };
                Err((shown(path), Hindrance::Words(reason)))
            }
        }
    }

    /// A path that begins in the person's home, as shells have it.
    pub(super) fn at_home(&self, path: PathBuf) -> PathBuf {
        let home = self.setup.environment.get("HOME");
        match (path.strip_prefix("~"), home) {
            (Ok(below), Some(home)) => Path::new(home).join(below),
            _ => path,
        }
    }

    fn not_opened(&self, (name, hindrance): Blocked) -> Event {
        let texts = self.seat.app.texts();
        let reason = match hindrance {
            Hindrance::NoJourney { path, is_outside } => {
                return Event::NoJourney { path, is_outside };
            }
            Hindrance::Words(reason) => reason,
            Hindrance::Refused(Refusal::Load(error)) => load_words(&error, texts),
            Hindrance::Refused(Refusal::Beside) => texts.text("cli-not-a-map"),
            Hindrance::Refused(Refusal::Foreign(form)) => foreign_words(form, &name, texts),
            Hindrance::Refused(Refusal::Terminal(error)) => io_words(&error.0, texts),
            Hindrance::Refused(Refusal::NotUtf8(OpenError::NotUtf8 { line, column })) => {
                let args = [("line", Arg::from(line)), ("column", Arg::from(column))];
                texts.with("cli-not-utf8", &args)
            }
        };
        Event::NotOpened { name, reason }
    }

    /// The maps of the folder one is in.
    pub(super) fn listing(&self) -> Event {
        let (folder, texts) = (self.seat.folder(), self.seat.app.texts());
        let today = sys::today(&self.setup.environment);
        match listing(folder, self.setup.limit(), today, texts) {
            Ok(listing) => Event::Maps(listing),
            Err(error) => Event::NotOpened {
                name: shown_folder(folder),
                reason: io_words(&error, texts),
            },
        }
    }

    /// What can be opened in a folder that is being typed.
    pub(super) fn names(&self, folder: String) -> Event {
        let path = match folder.as_str() {
            "" => PathBuf::from("."),
            folder => self.at_home(PathBuf::from(folder)),
        };
        let mut names = sys::names_in(&path);
        // They are opened with their map.
        names.retain(|name| !is_named_beside(name));
        Event::Names { folder, names }
    }

    /// A name that begins so and that no file has yet, in the folder the start screen is of.
    pub(super) fn free_name(&self, template: usize, stem: &str) -> Event {
        let folder = match &self.seat.place {
            Place::Lobby { folder } => folder.strip_prefix(".").unwrap_or(folder),
            Place::Map { .. } => Path::new(""),
        };
        let mut name = folder.join(stem).with_extension("toml");
        let mut number = 1;
        while sys::is_there(&name) && number < 1000 {
            number += 1;
            name = folder.join(format!("{stem}-{number}.toml"));
        }
        let name = name.to_string_lossy().into_owned();
        Event::Named { template, name }
    }
}

/// A seat at a map that has a file, or something to be recovered: of any other nothing is left,
/// unless it may be one that nothing was written of yet.
fn there(seat: Seat, may_be_new: bool) -> Result<Seat, Refusal> {
    let has_offers = matches!(&seat.place, Place::Map { offered, .. } if !offered.is_empty());
    if seat.app.is_new() && !may_be_new && !has_offers {
        return Err(Refusal::Load(LoadError::Missing));
    }
    Ok(seat)
}

/// Whether a path from a folder on leads out of it, be it through a link to another folder.
fn leads_outside(folder: &Path, path: &str) -> bool {
    let is_below = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if !Path::new(path).components().all(is_below) {
        return true;
    }
    let there = folder.join(path);
    let above = there.parent().filter(|above| sys::is_folder(above));
    above.is_some_and(|above| !sys::absolute(above).starts_with(sys::absolute(folder)))
}

/// The last part of a path, to be shown.
fn shown(path: &Path) -> String {
    Shown::new(&last_name(path)).into_string()
}
