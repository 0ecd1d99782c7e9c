//! The loop: take what has arrived, update the state, carry out its effects, draw once when the
//! queue is empty. The terminal, the keys and the journal last as long as the program; what belongs
//! to one map is taken up with it and put down when another is opened.

mod audits;
mod beside;
mod choices;
mod compare;
mod disk;
mod effects;
mod export;
mod foreign;
mod going;
mod journal;
mod maps;
mod named;
mod refused;
pub(crate) mod revision;
mod seat;
mod settings;
mod setup;
mod terms;
mod words;

pub use choices::Looks;
pub(crate) use foreign::{foreign, foreign_words};
pub(crate) use maps::{listed, listing, shown_folder};
pub(crate) use named::named_files;
pub(crate) use refused::outcome as save_outcome;
pub use seat::{Refusal, Seat};
pub use settings::{Note, Sources, Unwritten, colour, glyphs, write_sample};
pub use setup::Setup;
pub(crate) use terms::PROJECT;
pub(crate) use words::load_words;
pub use words::{io_words, shown_name, size_words};

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};

use crate::app::{Beside, Event};
use crate::sys::{
    self, Input, Keys, Pace, Screen, SettingsFiles, Signal, Signals, TerminalError, Watch,
};
use crate::text::Shown;
use crate::ui;
use going::Stop;
use journal::Journals;
pub use journal::left_behind;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The person quit.
    Quit,
    /// A signal of that number ended it.
    Signal(i32),
    /// The terminal went away.
    TerminalGone,
    /// A mistake of ours in another thread ended it.
    Bug,
}

/// Everything the loop works with.
struct Loop<'a> {
    seat: &'a mut Seat,
    setup: &'a mut Setup,
    /// What stood in the files of settings when they were looked at last.
    seen: SettingsFiles,
    /// The file of the map that is open, if one is, and those of settings, looked at by another thread.
    watch: Option<Watch>,
    /// How many maps were opened.
    opened: u64,
    /// Where one came from, the last behind.
    trail: Vec<Stop>,
    screen: Screen,
    sender: Sender<Input>,
    queue: Receiver<Input>,
    keys: Option<Keys>,
    signals: Signals,
    journals: Journals,
}

/// Runs the program on the terminal until it ends, beginning where it is told to. The files of
/// settings are looked at as long as it runs.
///
/// # Errors
/// The terminal cannot be used.
pub fn run(seat: &mut Seat, setup: &mut Setup) -> Result<End, TerminalError> {
    let (sender, queue) = channel();
    let journals = Journals::start(setup, &sender, seat.app.texts());
    // Signals first: from its first moment on the screen is given back whatever ends the program.
    let signals = Signals::watch(sender.clone(), journals.hurry(), &setup.environment)?;
    let screen = Screen::enter(&setup.environment, setup.settings.mouse())?;
    let keys = Some(Keys::start(sender.clone())?);
    let mut session = Loop {
        seat,
        seen: setup.sources.files.clone(),
        setup,
        watch: None,
        opened: 0,
        trail: Vec::new(),
        screen,
        sender,
        queue,
        keys,
        signals,
        journals,
    };
    let ended = session.take_up().and_then(|()| session.begin());
    session.put_down(matches!(ended, Ok(End::Quit)));
    match ended {
        Err(TerminalError(error)) if sys::means_gone(&error) => Ok(End::TerminalGone),
        ended => ended,
    }
}

impl Loop<'_> {
    /// Carries out what the state asked for before there was a loop, then runs.
    fn begin(&mut self) -> Result<End, TerminalError> {
        if self.seat.app.has_asked()
            && let Some(end) = self.update_size_after(|_| Ok(()))?
        {
            return Ok(end);
        }
        self.run()
    }

    fn run(&mut self) -> Result<End, TerminalError> {
        let mut pace = Pace::default();
        loop {
            // Before the drawing, which a terminal that takes nothing can hold up for ever.
            self.journals.note(self.seat);
            let title = words::title(&self.seat.app);
            self.screen.set_title(&Shown::new(&title))?;
            self.screen
                .painter()
                .draw(|frame| ui::draw(&self.seat.app, frame))?;
            pace.drawn();
            // What a check goes by takes a moment to be found out: the map is seen before.
            if self.seat.app.lacks_terms()
                && let Some(terms) = self.terms(false)
            {
                if let Some(end) = self.update(terms)? {
                    return Ok(end);
                }
                continue;
            }
            if let Some(end) = self.turn(pace)? {
                return Ok(end);
            }
        }
    }

    /// Waits for something, then takes in all that arrives until a frame may be drawn; answers with
    /// the end, if it is.
    fn turn(&mut self, pace: Pace) -> Result<Option<End>, TerminalError> {
        // Time goes by only for somebody who hesitates after the first key of several.
        let first = if self.seat.app.is_waiting() {
            self.queue.recv_timeout(Pace::PATIENCE)
        } else {
            self.queue.recv().map_err(RecvTimeoutError::from)
        };
        let first = match first {
            Ok(first) => first,
            Err(RecvTimeoutError::Timeout) => Input::Event(Event::Waited),
            Err(RecvTimeoutError::Disconnected) => return Ok(Some(End::TerminalGone)),
        };
        let mut next = Some(first);
        while let Some(input) = next {
            if let Some(end) = self.take(input)? {
                return Ok(Some(end));
            }
            next = self.queue.recv_timeout(pace.left()).ok();
        }
        Ok(None)
    }

    fn take(&mut self, input: Input) -> Result<Option<End>, TerminalError> {
        match input {
            Input::Event(event) => self.update(event),
            Input::Mouse(mouse) => {
                let at = ui::pointed(&self.seat.app, mouse.x, mouse.y);
                self.update(Event::Mouse(mouse.gesture, at))
            }
            Input::Recovery(trouble) => {
                let reason = trouble.map(std::io::Error::from_raw_os_error);
                let reason = reason.map(|error| io_words(&error, self.seat.app.texts()));
                self.journals.trouble.clone_from(&reason);
                self.update(Event::RecoveryOff(reason))
            }
            Input::Disk(look) if !self.watch.as_ref().is_some_and(|w| w.is_current(&look)) => {
                Ok(None)
            }
            Input::Disk(look) => {
                let now = disk::on_disk(look.sighting, self.seat.app.texts());
                self.update(Event::Disk(now))
            }
            Input::Beside(look) => {
                let is_current = |watch: &Watch| watch.is_current_beside(&look);
                if !self.watch.as_ref().is_some_and(is_current) {
                    return Ok(None);
                }
                let now = disk::on_disk(look.sighting, self.seat.app.texts());
                let file = Beside::Review;
                self.update(Event::BesideSeen { file, now })
            }
            Input::Settings(of, _) if !self.watch.as_ref().is_some_and(|w| w.is_own(of)) => {
                Ok(None)
            }
            Input::Settings(_, files) => {
                self.seen.clone_from(&files);
                let now = self.setup.take_up(files, self.seat.app.texts());
                self.update(Event::Settings(now))
            }
            Input::Others(of, _) if !self.watch.as_ref().is_some_and(|w| w.is_own(of)) => Ok(None),
            Input::Others(_, others) => self.update(Event::Others(others)),
            Input::Gone => Ok(Some(End::TerminalGone)),
            Input::Bug => Ok(Some(End::Bug)),
            Input::Signal(Signal::End(number)) => Ok(Some(End::Signal(number))),
            Input::Signal(Signal::Stop) => self.update_size_after(Self::suspend),
            Input::Signal(Signal::Continued) => {
                self.look();
                self.update_size_after(|session| session.screen.take_back())
            }
            Input::Signal(Signal::Resized) => self.update_size_after(|_| Ok(())),
        }
    }

    /// Does something the terminal may have another size after.
    fn update_size_after(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<(), TerminalError>,
    ) -> Result<Option<End>, TerminalError> {
        work(self)?;
        let (width, height) = sys::size()?;
        self.screen.painter().resize(width, height)?;
        self.update(Event::Resize(width, height))
    }
}
