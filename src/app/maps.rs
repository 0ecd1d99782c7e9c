//! The list of the maps of a folder: what each is about, how fresh it is, where it hurts most; typing
//! filters it. It lies over the start screen or over a map, and reads nothing itself.

use std::cmp::Reverse;
use std::path::PathBuf;

use jiff::civil::Date;

use super::After;
use super::buffer::{Buffer, Change};
use super::leave::{Goal, Leaving};
use super::state::{App, Overlay};
use super::{Effect, age_words};
use crate::command::Command;
use crate::export::Card;
use crate::i18n::{Arg, Texts, words};
use crate::text::{fitness, fold};

/// How far a page of the list goes.
const PAGE: usize = 10;

/// A map of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Where it is.
    pub path: PathBuf,
    /// Its path below the folder, to be shown.
    pub name: String,
    /// How many seconds ago its file was changed; none where the system does not tell.
    pub age: Option<u64>,
    /// How many days ago it was reviewed; none where that is not said.
    pub reviewed: Option<u64>,
    /// The day by which its next review should have been, where that is past.
    pub overdue: Option<Date>,
    /// What it is about, or why it cannot be read.
    pub card: Result<Card, String>,
}

/// The maps of a folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// The folder, to be shown.
    pub folder: String,
    /// The maps.
    pub maps: Vec<Listed>,
    /// Whether there are more than are listed.
    pub is_cut: bool,
}

/// The list on the screen.
#[derive(Clone, Debug)]
pub struct Maps {
    /// What is filtered by.
    pub filter: Buffer,
    /// The line in focus, among those shown.
    pub focus: usize,
    listing: Listing,
    /// The maps that pass the filter, the best first.
    shown: Vec<usize>,
}

impl Listed {
    /// The title; the name of the file where it has none or cannot be read.
    pub fn title(&self) -> &str {
        match &self.card {
            Ok(card) if !card.title.trim().is_empty() => &card.title,
            _ => &self.name,
        }
    }

    /// How long ago it was reviewed, else how long ago its file was changed; nothing where neither
    /// is known.
    fn when(&self, texts: &Texts) -> String {
        const DAY: u64 = 24 * 60 * 60;
        match (self.reviewed, self.age) {
            (Some(0), _) => texts.text("fresh-today"),
            (Some(days), _) => age_words(days.saturating_mul(DAY), texts),
            (None, Some(age)) => age_words(age, texts),
            (None, None) => String::new(),
        }
    }

    /// As `freshness`, where there is no room for more: an overdue review has a mark.
    pub fn freshness_mark(&self, texts: &Texts) -> String {
        let mark = if self.overdue.is_some() { " !" } else { "" };
        self.when(texts) + mark
    }

    /// As `freshness`, with how often it is to be reviewed and since when that is overdue.
    pub fn freshness_whole(&self, texts: &Texts) -> String {
        let card = self.card.as_ref().ok();
        let every = card.and_then(|card| card.fresh.every.as_deref());
        let mut fresh = self.reviewed_or_changed(texts);
        if let Some(every) = every {
            let args = [
                ("fresh", words(fresh)),
                ("every", words(texts.period(every))),
            ];
            fresh = texts.with("fresh-every", &args);
        }
        let Some(due) = self.overdue else {
            return fresh;
        };
        let args = [("fresh", words(fresh)), ("date", words(texts.date(due)))];
        texts.with("fresh-overdue-since", &args)
    }

    /// When it was reviewed, else when its file was changed, in words.
    pub fn freshness(&self, texts: &Texts) -> String {
        let fresh = self.reviewed_or_changed(texts);
        if self.overdue.is_some() {
            texts.with("fresh-overdue", &[("fresh", words(fresh))])
        } else {
            fresh
        }
    }

    fn reviewed_or_changed(&self, texts: &Texts) -> String {
        let when = self.when(texts);
        let id = match (self.reviewed, self.age) {
            (Some(_), _) => "fresh-reviewed",
            (None, Some(_)) => "fresh-changed",
            (None, None) => return when,
        };
        texts.with(id, &[("when", words(when))])
    }

    /// The kind of map; nothing where it cannot be read.
    pub fn kind(&self, texts: &Texts) -> String {
        let kind = |card: &Card| texts.text(&format!("kind-{}", card.kind.key()));
        self.card.as_ref().map(kind).unwrap_or_default()
    }

    /// The names of its personas.
    pub fn personas(&self) -> String {
        let personas = |card: &Card| card.personas.join(", ");
        self.card.as_ref().map(personas).unwrap_or_default()
    }

    /// `-4 Paiement`.
    pub fn lowest(&self, texts: &Texts) -> String {
        let lowest = self
            .card
            .as_ref()
            .ok()
            .and_then(|card| card.lowest.as_ref());
        lowest.map_or_else(String::new, |lowest| {
            format!("{} {}", texts.sentiment(lowest.value), lowest.stage)
        })
    }

    /// How well it fits what is asked for, which has to be folded.
    fn fitness(&self, asked: &str, texts: &Texts) -> Option<u32> {
        let known_as = [
            self.title().to_owned(),
            self.name.clone(),
            self.personas(),
            self.kind(texts),
        ];
        let fits = known_as.iter().map(|name| fitness(asked, &fold(name)));
        fits.max().flatten()
    }
}

impl Maps {
    /// The list with everything in it.
    pub fn new(listing: Listing) -> Self {
        Self {
            filter: Buffer::line(""),
            focus: 0,
            shown: (0..listing.maps.len()).collect(),
            listing,
        }
    }

    /// The maps that pass the filter.
    pub fn shown(&self) -> impl Iterator<Item = &Listed> {
        self.shown.iter().filter_map(|n| self.listing.maps.get(*n))
    }

    /// The map in focus.
    pub fn focused(&self) -> Option<&Listed> {
        self.listing.maps.get(*self.shown.get(self.focus)?)
    }

    /// The folder, to be shown.
    pub fn folder(&self) -> &str {
        &self.listing.folder
    }

    fn sift(&mut self, texts: &Texts) {
        let asked = fold(self.filter.text().trim());
        let maps = self.listing.maps.iter().enumerate();
        self.shown = if asked.is_empty() {
            maps.map(|(n, _)| n).collect()
        } else {
            let fits = maps.filter_map(|(n, map)| Some((Reverse(map.fitness(&asked, texts)?), n)));
            let mut fits: Vec<_> = fits.collect();
            fits.sort();
            fits.into_iter().map(|(_, n)| n).collect()
        };
        self.focus = 0;
    }

    pub(crate) fn change(&mut self, act: impl FnOnce(&mut Buffer) -> Change, texts: &Texts) {
        if act(&mut self.filter) != Change::None {
            self.sift(texts);
        }
    }
}

impl App {
    /// Asks for the maps of the folder one is in.
    pub(crate) fn list_maps(&mut self) {
        self.effects.push(Effect::List);
    }

    /// Shows the maps that were found; where the list is open already, anew.
    pub(crate) fn show_maps(&mut self, listing: Listing) {
        if listing.maps.is_empty() {
            let folder = words(listing.folder);
            self.overlays
                .retain(|overlay| !matches!(overlay, Overlay::Maps(_)));
            return self.say("maps-none", &[("folder", folder)]);
        }
        let open = self.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::Maps(maps) => Some(maps),
            _ => None,
        });
        let Some(maps) = open else {
            return self.overlays.push(Overlay::Maps(Maps::new(listing)));
        };
        let focused = maps.focused().map(|map| map.path.clone());
        maps.listing = listing;
        maps.sift(&self.texts);
        let place = maps
            .shown()
            .position(|map| Some(&map.path) == focused.as_ref());
        maps.focus = place.unwrap_or(0);
    }

    /// `12 maps`, or `3 of 12`.
    pub fn maps_count(&self, maps: &Maps) -> String {
        let (shown, total) = (maps.shown.len(), maps.listing.maps.len());
        let args = [("shown", Arg::from(shown)), ("total", Arg::from(total))];
        let id = match (maps.listing.is_cut, shown == total) {
            (true, _) => "maps-count-cut",
            (false, true) => "maps-count",
            (false, false) => "maps-count-shown",
        };
        self.texts.with(id, &args)
    }

    pub(crate) fn run_in_maps(&mut self, maps: &mut Maps, command: Command) -> After {
        let last = maps.shown.len().saturating_sub(1);
        match command {
            Command::Up => maps.focus = maps.focus.saturating_sub(1),
            Command::Down => maps.focus = (maps.focus + 1).min(last),
            Command::PageUp => maps.focus = maps.focus.saturating_sub(PAGE),
            Command::PageDown => maps.focus = (maps.focus + PAGE).min(last),
            Command::Accept => {
                if let Some(map) = maps.focused() {
                    self.leave(Leaving::Open(Goal::Seen(map.path.clone())));
                }
            }
            Command::NewMap => self.ask_template(),
            Command::OpenMap => self.ask_what_to_open(),
            Command::Backspace => maps.change(Buffer::backspace, &self.texts),
            Command::DeleteToStart => maps.change(Buffer::delete_to_start, &self.texts),
            Command::Quit => self.leave(Leaving::Quit),
            Command::HowToQuit => self.say("how-to-quit", &[]),
            // Back clears what is typed before it leaves.
            Command::Back if !maps.filter.text().is_empty() => {
                maps.filter = Buffer::line("");
                maps.sift(&self.texts);
            }
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }
}
