//! The effects: what the state asked for, done outside.

use std::path::PathBuf;

use super::seat::{Place, Seat};
use super::terms::terms;
use super::words::{editor_words, shown_name};
use super::{End, Loop, refused, settings};
use crate::app::{EditTarget, Effect, Event, Over, SaveOutcome};
use crate::sys::{self, Environment, Expected, Keys, TerminalError};

impl Loop<'_> {
    /// Takes an event in, and then whatever its effects bring about.
    pub(super) fn update(&mut self, event: Event) -> Result<Option<End>, TerminalError> {
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            self.seat.app.set_now(self.setup.now());
            let opened = self.opened;
            for effect in self.seat.app.update(event) {
                if effect == Effect::Quit {
                    return Ok(Some(End::Quit));
                }
                self.carry_out(effect, &mut events)?;
                // What else was asked for belongs to the map that was left.
                if self.opened != opened {
                    break;
                }
            }
        }
        Ok(None)
    }

    fn carry_out(&mut self, effect: Effect, events: &mut Vec<Event>) -> Result<(), TerminalError> {
        match effect {
            Effect::Quit => {}
            Effect::Save { name, bytes, over } => {
                let expected = match &over {
                    Over::Own(base) => Expected::Base(base.as_deref()),
                    Over::Seen(seen) => Expected::Seen(seen.as_deref()),
                    Over::Anything => Expected::Anything,
                };
                let outcome = self.save(name.as_deref(), &bytes, expected);
                if name.is_some() && matches!(outcome, Some(SaveOutcome::Done { .. })) {
                    self.watch_beside();
                }
                events.extend(outcome.map(Event::Saved));
            }
            Effect::Author => {
                let author = sys::author(&self.setup.environment, self.seat.folder());
                events.push(Event::Author(author));
            }
            Effect::FindAudits => events.extend(self.find_audits()),
            Effect::BeginAudit { day, bytes } => events.extend(self.begin_audit(day, &bytes)),
            Effect::WriteReport {
                stem,
                ending,
                bytes,
            } => events.extend(self.write_report(&stem, ending, &bytes)),
            export @ Effect::Export { .. } => events.extend(self.export(export)),
            Effect::KeepBeside { file, base, bytes } => {
                events.extend(self.keep_beside(file, &base, &bytes));
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
                let sent = sys::copy(text, &self.setup.environment, &self.sender);
                events.extend(sent.err().map(Event::NotCopied));
            }
            Effect::Mouse(on) => self.screen.set_mouse(on)?,
            Effect::Taken => {
                if let Place::Map { origin, .. } = &mut self.seat.place {
                    origin.renew();
                }
                self.expect();
            }
            Effect::Look => self.look(),
            Effect::Follow(name) => events.push(self.follow(name)),
            Effect::Open(goal) => {
                let opened = self.opened;
                let told = self.go(goal)?;
                // So does what was answered.
                if self.opened != opened {
                    events.clear();
                }
                events.extend(told);
            }
            Effect::Terms => events.extend(self.terms(true)),
            Effect::Compare(against) => events.push(self.compared(against)),
            Effect::Rivals => events.push(self.rivals()),
            Effect::List => events.push(self.listing()),
            Effect::Names(folder) => events.push(self.names(folder)),
            Effect::Name { template, stem } => events.push(self.free_name(template, &stem)),
            Effect::Suspend => {
                self.suspend()?;
                self.look();
                let (width, height) = sys::size()?;
                events.push(Event::Resize(width, height));
            }
        }
        Ok(())
    }

    /// The map is that of the file of that name from now on.
    fn follow(&mut self, name: String) -> Event {
        if let Place::Map { origin, .. } = &mut self.seat.place {
            *origin = origin.beside(&name);
        }
        self.expect();
        self.watch_beside();
        Event::Followed(name)
    }

    /// What a check of the open map goes by, if one is open; with the files it names where somebody
    /// asks, as it may take reading them.
    pub(super) fn terms(&self, with_named: bool) -> Option<Event> {
        let (origin, app) = (self.seat.origin()?, &self.seat.app);
        let map = with_named.then(|| app.map());
        let terms = terms(origin, map, self.setup, app.texts());
        Some(Event::Terms(Box::new(terms)))
    }

    /// Looks at the map's file and those of settings at once.
    pub(super) fn look(&self) {
        if let Some(watch) = &self.watch {
            watch.look();
        }
    }

    /// What was saved or taken in last is what is to stand in the file from now on.
    fn expect(&mut self) {
        if let (Some(watch), Place::Map { origin, .. }) = (&mut self.watch, &self.seat.place) {
            watch.expect(origin, &self.seat.app.document().saved_bytes(), None);
        }
    }

    fn save(
        &mut self,
        name: Option<&str>,
        bytes: &[u8],
        expected: Expected<'_>,
    ) -> Option<SaveOutcome> {
        self.journals.keep_now(self.seat);
        let path = name.map(PathBuf::from);
        let Seat { app, place } = &mut *self.seat;
        let Place::Map {
            origin, scratch, ..
        } = place
        else {
            return None;
        };
        Some(match sys::save(origin, bytes, path.as_deref(), expected) {
            Ok(saved) => {
                if let Some(watch) = &mut self.watch {
                    watch.expect(origin, bytes, saved.held);
                }
                // Under a name of the person's own it stays.
                if scratch.take_if(|it| !it.holds(origin)).is_some() {
                    app.set_demo(false);
                }
                SaveOutcome::Done {
                    name: shown_name(origin),
                    lasts: saved.lasts,
                }
            }
            Err(error) => refused::outcome(error, &origin.given, name, app.texts(), app.glyphs()),
        })
    }

    fn edit(
        &mut self,
        target: EditTarget,
        text: &str,
        line: usize,
    ) -> Result<Event, TerminalError> {
        let command = self.setup.settings.editor().to_owned();
        let result = self.with_terminal_lent(|_| sys::edit(&command, text, line))?;
        self.look();
        let result = result.map_err(|error| editor_words(error, self.seat.app.texts()));
        Ok(Event::Edited(target, result))
    }

    fn edit_settings(&mut self) -> Result<Event, TerminalError> {
        let app = &self.seat.app;
        let path = match settings::made(&self.setup.sources.places, app.texts(), app.glyphs()) {
            Ok(path) => path,
            Err(reason) => return Ok(Event::SettingsEdited(Err(reason))),
        };
        let command = self.setup.settings.editor().to_owned();
        let result = self.with_terminal_lent(|_| sys::edit_in_place(&command, &path))?;
        self.look();
        let result = result.map_err(|error| editor_words(error, self.seat.app.texts()));
        Ok(Event::SettingsEdited(result))
    }

    pub(super) fn suspend(&mut self) -> Result<(), TerminalError> {
        // Whoever kills a stopped process takes nothing that is not on the disk.
        self.journals.keep_now(self.seat);
        // A system that does not stop us lets us go on, and that is what is seen.
        self.with_terminal_lent(|_| drop(sys::suspend()))
    }

    /// Stops reading keys and leaves the screen while something else has the terminal.
    fn with_terminal_lent<T>(
        &mut self,
        work: impl FnOnce(&Environment) -> T,
    ) -> Result<T, TerminalError> {
        if let Some(keys) = self.keys.take() {
            keys.stop();
        }
        self.journals.note(self.seat);
        self.signals.lend_terminal();
        let result = self.screen.lend(|| work(&self.setup.environment));
        self.signals.take_terminal_back();
        let result = result?;
        self.keys = Some(Keys::start(self.sender.clone())?);
        Ok(result)
    }
}
