//! The loop: take what has arrived, update the state, carry out its effects, draw once when the
//! queue is empty.

mod choices;
mod disk;
mod journal;
mod refused;
mod settings;
mod words;

pub use choices::Looks;
pub(crate) use refused::outcome as save_outcome;
pub use settings::{Note, Sources, Unwritten, colour, glyphs, write_sample};
pub(crate) use words::load_words;
pub use words::{io_words, size_words};

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};

use crate::app::{App, EditTarget, Effect, Event, Over, SaveOutcome};
use crate::i18n::words;
use crate::settings::Settings;
use crate::sys::{
    self, Environment, Expected, Input, Keys, Origin, Pace, Presence, Screen, SettingsWatch,
    Signal, Signals, Stale, TerminalError, Watch,
};
use crate::text::Shown;
use crate::ui;
use journal::Journals;
pub use journal::left_behind;
use words::editor_words;

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
    app: &'a mut App,
    origin: &'a mut Origin,
    environment: &'a Environment,
    sources: Sources,
    settings: Settings,
    screen: Screen,
    sender: Sender<Input>,
    queue: Receiver<Input>,
    keys: Option<Keys>,
    signals: Signals,
    watch: Watch,
    journals: Journals,
}

/// Runs the program on the terminal until it ends, with the settings of these sources, which are
/// looked at as long as it runs. The journals are those that were offered, by their numbers.
///
/// # Errors
/// The terminal cannot be used.
pub fn run(
    app: &mut App,
    origin: &mut Origin,
    environment: &Environment,
    sources: Sources,
    offered: Vec<Stale>,
) -> Result<End, TerminalError> {
    let (settings, _) = sources.settle(environment);
    let (sender, queue) = channel();
    let journals = Journals::start(app, environment, &sender, offered);
    // Signals first: from its first moment on the screen is given back whatever ends the program.
    let signals = Signals::watch(sender.clone(), journals.hurry(), environment)?;
    let screen = Screen::enter(environment, settings.mouse())?;
    let keys = Some(Keys::start(sender.clone())?);
    let presence = (!app.is_read_only()).then(|| Presence::hold(origin));
    let bytes = (!app.is_new()).then(|| app.document().saved_bytes());
    let watch = {
        let files = SettingsWatch::new(sources.places.clone(), sources.files.clone());
        let limit = settings.max_size();
        Watch::start(sender.clone(), origin, bytes, limit, presence, files)?
    };
    let mut session = Loop {
        app,
        origin,
        environment,
        sources,
        settings,
        screen,
        sender,
        queue,
        keys,
        signals,
        watch,
        journals,
    };
    let ended = session.run();
    let is_quit = matches!(ended, Ok(End::Quit));
    session
        .journals
        .put_away(session.app, session.origin, is_quit);
    if is_quit && !session.app.is_new() {
        let places = sys::Places::at_home(environment);
        sys::remember_view(places, session.origin, session.app.view_state());
    }
    match ended {
        Err(TerminalError(error)) if sys::means_gone(&error) => Ok(End::TerminalGone),
        ended => ended,
    }
}

impl Loop<'_> {
    fn run(&mut self) -> Result<End, TerminalError> {
        let mut pace = Pace::default();
        loop {
            // Before the drawing, which a terminal that takes nothing can hold up for ever.
            self.journals.note(self.app, self.origin);
            let title = title(self.app);
            self.screen.set_title(&Shown::new(&title))?;
            self.screen
                .painter()
                .draw(|frame| ui::draw(self.app, frame))?;
            pace.drawn();
            if let Some(end) = self.turn(pace)? {
                return Ok(end);
            }
        }
    }

    /// Waits for something, then takes in all that arrives until a frame may be drawn; answers with
    /// the end, if it is.
    fn turn(&mut self, pace: Pace) -> Result<Option<End>, TerminalError> {
        // Time goes by only for somebody who hesitates after the first key of several.
        let first = if self.app.is_waiting() {
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
                let at = ui::pointed(self.app, mouse.x, mouse.y);
                self.update(Event::Mouse(mouse.gesture, at))
            }
            Input::Recovery(trouble) => {
                let reason = trouble.map(std::io::Error::from_raw_os_error);
                let reason = reason.map(|error| io_words(&error, self.app.texts()));
                self.update(Event::RecoveryOff(reason))
            }
            Input::Disk(look) if !self.watch.is_current(&look) => Ok(None),
            Input::Disk(look) => {
                let now = disk::on_disk(look.sighting, self.app.texts());
                self.update(Event::Disk(now))
            }
            Input::Settings(files) => {
                let taken = self
                    .sources
                    .take_up(files, self.environment, self.app.texts());
                let now = taken.map(|(settings, preferences)| {
                    self.settings = settings;
                    preferences
                });
                self.update(Event::Settings(now))
            }
            Input::Others(others) => self.update(Event::Others(others)),
            Input::Gone => Ok(Some(End::TerminalGone)),
            Input::Bug => Ok(Some(End::Bug)),
            Input::Signal(Signal::End(number)) => Ok(Some(End::Signal(number))),
            Input::Signal(Signal::Stop) => self.update_size_after(Self::suspend),
            Input::Signal(Signal::Continued) => {
                self.watch.look();
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

    fn suspend(&mut self) -> Result<(), TerminalError> {
        // Whoever kills a stopped process takes nothing that is not on the disk.
        self.journals.keep_now(self.app, self.origin);
        // A system that does not stop us lets us go on, and that is what is seen.
        self.with_terminal_lent(|_| drop(sys::suspend()))
    }

    /// Takes an event in, and then whatever its effects bring about.
    fn update(&mut self, event: Event) -> Result<Option<End>, TerminalError> {
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in self.app.update(event) {
                match effect {
                    Effect::Quit => return Ok(Some(End::Quit)),
                    Effect::Save { name, bytes, over } => {
                        let expected = match &over {
                            Over::Own(base) => Expected::Base(base.as_deref()),
                            Over::Seen(seen) => Expected::Seen(seen.as_deref()),
                            Over::Anything => Expected::Anything,
                        };
                        let outcome = self.save(name.as_deref(), &bytes, expected);
                        events.push(Event::Saved(outcome));
                    }
                    Effect::Edit { target, text, line } => {
                        let edited = self.edit(target, &text, line)?;
                        let (width, height) = sys::size()?;
                        // The last comes first: what was edited is drawn on the terminal as it is now.
                        events.extend([edited, Event::Resize(width, height)]);
                    }
                    Effect::EditSettings => {
                        let edited = self.edit_settings()?;
                        let (width, height) = sys::size()?;
                        events.extend([edited, Event::Resize(width, height)]);
                    }
                    Effect::Journal { id, fate } => self.journals.settle(id, fate),
                    Effect::Clipboard(text) => {
                        let sent = sys::copy(text, self.environment, &self.sender);
                        events.extend(sent.err().map(Event::NotCopied));
                    }
                    Effect::Mouse(on) => self.screen.set_mouse(on)?,
                    Effect::Taken => {
                        self.origin.renew();
                        let bytes = self.app.document().saved_bytes();
                        self.watch.expect(self.origin, &bytes, None);
                    }
                    Effect::Look => self.watch.look(),
                    Effect::Follow(name) => {
                        *self.origin = self.origin.beside(&name);
                        let bytes = self.app.document().saved_bytes();
                        self.watch.expect(self.origin, &bytes, None);
                        events.push(Event::Followed(name));
                    }
                    Effect::Suspend => {
                        self.suspend()?;
                        self.watch.look();
                        let (width, height) = sys::size()?;
                        events.push(Event::Resize(width, height));
                    }
                }
            }
        }
        Ok(None)
    }

    fn save(&mut self, name: Option<&str>, bytes: &[u8], expected: Expected<'_>) -> SaveOutcome {
        self.journals.keep_now(self.app, self.origin);
        let path = name.map(PathBuf::from);
        match sys::save(self.origin, bytes, path.as_deref(), expected) {
            Ok(saved) => {
                self.watch.expect(self.origin, bytes, saved.held);
                SaveOutcome::Done {
                    name: shown_name(self.origin),
                    lasts: saved.lasts,
                }
            }
            Err(error) => {
                let app = &self.app;
                refused::outcome(error, &self.origin.given, name, app.texts(), app.glyphs())
            }
        }
    }

    fn edit(
        &mut self,
        target: EditTarget,
        text: &str,
        line: usize,
    ) -> Result<Event, TerminalError> {
        let command = self.settings.editor().to_owned();
        let result = self.with_terminal_lent(|_| sys::edit(&command, text, line))?;
        self.watch.look();
        let texts = self.app.texts();
        let result = result.map_err(|error| editor_words(error, texts));
        Ok(Event::Edited(target, result))
    }

    fn edit_settings(&mut self) -> Result<Event, TerminalError> {
        let texts = self.app.texts();
        let path = match settings::made(&self.sources.places, texts, self.app.glyphs()) {
            Ok(path) => path,
            Err(reason) => return Ok(Event::SettingsEdited(Err(reason))),
        };
        let command = self.settings.editor().to_owned();
        let result = self.with_terminal_lent(|_| sys::edit_in_place(&command, &path))?;
        self.watch.look();
        let texts = self.app.texts();
        let result = result.map_err(|error| editor_words(error, texts));
        Ok(Event::SettingsEdited(result))
    }

    /// Stops reading keys and leaves the screen while something else has the terminal.
    fn with_terminal_lent<T>(
        &mut self,
        work: impl FnOnce(&Environment) -> T,
    ) -> Result<T, TerminalError> {
        if let Some(keys) = self.keys.take() {
            keys.stop();
        }
        self.journals.note(self.app, self.origin);
        self.signals.lend_terminal();
        let result = self.screen.lend(|| work(self.environment));
        self.signals.take_terminal_back();
        let result = result?;
        self.keys = Some(Keys::start(self.sender.clone())?);
        Ok(result)
    }
}

/// What the window is called: the name of the file, and whether it has changes nobody has saved.
fn title(app: &App) -> String {
    let id = if app.document().is_dirty() {
        "window-title-unsaved"
    } else {
        "window-title"
    };
    app.texts()
        .with(id, &[("name", words(app.name().to_owned()))])
}

/// The name of a file as it is shown: its last part.
pub fn shown_name(origin: &Origin) -> String {
    refused::last_name(&origin.given)
}
