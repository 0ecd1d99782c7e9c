//! The work that is not saved, in the loop: handed over to be kept, and what killed programs left of
//! it brought to its end.

use std::sync::mpsc::Sender;
use std::time::Duration;

use super::seat::Seat;
use super::{Setup, io_words};
use crate::app::{Fate, Offer};
use crate::i18n::Texts;
use crate::sys::{self, Environment, Hurry, Input, Keeper, Origin, Places, Stale};

/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_secs(1);

/// The journal of the map that is open, and those that were offered.
#[derive(Debug, Default)]
pub(super) struct Journals {
    /// None where nothing may be changed, or the system refused.
    keeper: Option<Keeper>,
    /// By the number they were offered under; none once somebody decided.
    offered: Vec<Option<Stale>>,
    /// Those whose content is in the map now.
    taken: Vec<Stale>,
    /// Why nothing can be kept, in words; none where it can.
    pub(super) trouble: Option<String>,
}

impl Journals {
    /// Begins to keep what is not saved, unless nothing can be changed.
    pub(super) fn start(setup: &Setup, queue: &Sender<Input>, texts: &Texts) -> Self {
        if setup.read_only {
            return Self::default();
        }
        let keeper = Keeper::start(Places::new(&setup.environment), queue.clone());
        let trouble = keeper.as_ref().err().map(|error| io_words(error, texts));
        Self {
            keeper: keeper.ok(),
            trouble,
            ..Self::default()
        }
    }

    /// Goes on with a map of which these are offered.
    pub(super) fn offer(&mut self, offered: Vec<Stale>) {
        self.offered = offered.into_iter().map(Some).collect();
        self.taken = Vec::new();
    }

    /// What has it written at once.
    pub(super) fn hurry(&self) -> Option<Hurry> {
        self.keeper.as_ref().map(Keeper::hurry)
    }

    /// Hands over what is not saved.
    pub(super) fn note(&mut self, seat: &Seat) {
        if let (Some(keeper), Some(origin)) = (&mut self.keeper, seat.origin()) {
            let snapshot = seat.app.snapshot(keeper.last());
            keeper.note(snapshot, origin, std::mem::take(&mut self.taken));
        }
    }

    /// Has what is not saved kept now: before a save, so that whatever it is killed at, all of it is
    /// in the file or in the journal; and before the process is stopped.
    pub(super) fn keep_now(&mut self, seat: &Seat) {
        self.note(seat);
        if let Some(keeper) = &self.keeper {
            keeper.flush(PATIENCE);
        }
    }

    /// Does what was decided about a journal that was offered.
    pub(super) fn settle(&mut self, id: usize, fate: Fate) {
        let Some(stale) = self.offered.get_mut(id).and_then(Option::take) else {
            return;
        };
        match fate {
            Fate::Taken => self.taken.push(stale),
            // Letting it go lets others have it.
            Fate::Later => drop(stale),
            // Where it cannot be put away it is offered again.
            Fate::Discarded => drop(stale.discard()),
        }
    }

    /// Leaves what is not saved to be recovered, unless the person left the map: then it is saved or
    /// was given up. What was offered and not decided on is let go, so that others can have it.
    pub(super) fn put_away(&mut self, seat: &Seat, is_left: bool) {
        self.note(seat);
        if let (Some(keeper), Some(origin)) = (&mut self.keeper, seat.origin()) {
            if is_left {
                keeper.note(None, origin, Vec::new());
            }
            // Where the disk does not answer, the program ends all the same.
            keeper.flush(PATIENCE);
        }
        self.offered.clear();
    }
}

/// The journals of a map that can be offered, newest first, as the outside has them and as they are
/// shown. One that holds nothing the file has not is removed.
pub fn left_behind(
    environment: &Environment,
    origin: &Origin,
    file: Option<&[u8]>,
    most: u64,
) -> (Vec<Stale>, Vec<Offer>) {
    let stale = sys::stale_of(&Places::new(environment), origin, most);
    let (idle, stale): (Vec<Stale>, Vec<Stale>) = stale
        .into_iter()
        .partition(|stale| stale.journal.is_in(file));
    idle.into_iter().for_each(Stale::remove);
    let now = sys::time_now();
    let offers = stale.iter().enumerate().map(|(id, stale)| Offer {
        id,
        age: now.saturating_sub(stale.journal.when),
        journal: stale.journal.clone(),
    });
    let offers = offers.collect();
    (stale, offers)
}
