//! The work that is not saved, in the loop: handed over to be kept, and what killed programs left of
//! it brought to its end.

use std::sync::mpsc::Sender;
use std::time::Duration;

use super::io_words;
use crate::app::{App, Event, Fate, Offer};
use crate::sys::{self, Environment, Hurry, Input, Keeper, Origin, Places, Stale};

/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_secs(1);

/// The journal of the map, and those that were offered.
#[derive(Debug, Default)]
pub(super) struct Journals {
    /// None where nothing may be changed, or the system refused.
    keeper: Option<Keeper>,
    /// By the number they were offered under; none once somebody decided.
    offered: Vec<Option<Stale>>,
    /// Those whose content is in the map now.
    taken: Vec<Stale>,
}

impl Journals {
    /// Begins to keep what is not saved, unless nothing can be changed.
    pub(super) fn start(
        app: &mut App,
        environment: &Environment,
        queue: &Sender<Input>,
        offered: Vec<Stale>,
    ) -> Self {
        if app.is_read_only() {
            return Self::default();
        }
        let keeper = Keeper::start(Places::new(environment), queue.clone());
        if let Err(error) = &keeper {
            let reason = io_words(error, app.texts());
            app.update(Event::RecoveryOff(Some(reason)));
        }
        Self {
            keeper: keeper.ok(),
            offered: offered.into_iter().map(Some).collect(),
            taken: Vec::new(),
        }
    }

    /// What has it written at once.
    pub(super) fn hurry(&self) -> Option<Hurry> {
        self.keeper.as_ref().map(Keeper::hurry)
    }

    /// Hands over what is not saved.
    pub(super) fn note(&mut self, app: &App, origin: &Origin) {
        if let Some(keeper) = &mut self.keeper {
            let snapshot = app.snapshot(keeper.last());
            keeper.note(snapshot, origin, std::mem::take(&mut self.taken));
        }
    }

    /// Has what is not saved kept now: before a save, so that whatever it is killed at, all of it is
    /// in the file or in the journal; and before the process is stopped.
    pub(super) fn keep_now(&mut self, app: &App, origin: &Origin) {
        self.note(app, origin);
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

    /// Leaves what is not saved to be recovered, unless the person quit: then it is saved or was
    /// given up.
    pub(super) fn put_away(&mut self, app: &App, origin: &Origin, is_quit: bool) {
        self.note(app, origin);
        if let Some(keeper) = &mut self.keeper {
            if is_quit {
                keeper.note(None, origin, Vec::new());
            }
            // Where the disk does not answer, the program ends all the same.
            keeper.flush(PATIENCE);
        }
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
