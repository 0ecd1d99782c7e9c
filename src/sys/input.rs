//! Keys, pastes and the mouse, from a thread of their own into the queue of the main loop.
//!
//! The thread of keys waits on the terminal and on a pipe; a byte in the pipe ends it, so that an
//! editor can have the terminal's keys for itself. The main loop never reads the terminal, because
//! half an escape sequence would keep it waiting.

use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

use super::clicks::Clicks;
use super::decoder::Decoder;
use super::settings::SettingsFiles;
use super::signals::Signal;
use super::watch::Look;
use crate::app;

/// What arrives in the queue.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// For the program.
    Event(app::Event),
    /// The mouse did something.
    Mouse(Mouse),
    /// A signal.
    Signal(Signal),
    /// The journal can be written again, or cannot be: the system's number of the error.
    Recovery(Option<i32>),
    /// The map's file is not what it was.
    Disk(Look),
    /// The file of comments beside the map is not what it was.
    Beside(Look),
    /// The files of settings are not what they were, as the watch that began with that number saw.
    Settings(u64, SettingsFiles),
    /// Who else has the map's file open.
    Others(u64, Vec<app::Other>),
    /// The terminal can no longer be read.
    Gone,
    /// The thread that reads it ended by a mistake of ours.
    Bug,
}

/// What the mouse did, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub gesture: app::Gesture,
    /// The column, from 0.
    pub x: u16,
    /// The line, from 0.
    pub y: u16,
}

/// The thread that reads keys.
#[derive(Debug)]
pub struct Keys {
    stop: OwnedFd,
    thread: JoinHandle<()>,
}

impl Keys {
    /// Begins to read keys into the queue.
    ///
    /// # Errors
    /// The system refuses.
    pub fn start(queue: Sender<Input>) -> io::Result<Self> {
        let (wake, stop) = rustix::pipe::pipe()?;
        let terminal = terminal()?;
        let thread = thread::Builder::new()
            .name("keys".into())
            .spawn(move || read_keys(&terminal, &wake, &queue))?;
        Ok(Self { stop, thread })
    }

    /// Ends the reading; keys that come after it are left in the terminal.
    pub fn stop(self) {
        // Where the pipe or the thread is gone already, so is the reading.
        let _ = std::fs::File::from(self.stop).write_all(b".");
        let _ = self.thread.join();
    }
}

/// The terminal that keys come from: standard input, or the controlling terminal where standard
/// input is something else.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the door to the terminal"
)]
fn terminal() -> io::Result<OwnedFd> {
    let stdin = io::stdin();
    if io::IsTerminal::is_terminal(&stdin) {
        return stdin.as_fd().try_clone_to_owned();
    }
    Ok(std::fs::File::open("/dev/tty")?.into())
}

fn read_keys(terminal: &OwnedFd, wake: &OwnedFd, queue: &Sender<Input>) {
    let ended = catch_unwind(AssertUnwindSafe(|| read_until_woken(terminal, wake, queue)));
    // Where nobody listens any more there is nobody to tell.
    let _ = match ended {
        Ok(Ok(())) => Ok(()),
        Ok(Err(Ended)) => queue.send(Input::Gone),
        Err(_) => queue.send(Input::Bug),
    };
}

/// The terminal cannot be read any more, or nobody listens.
struct Ended;

/// Reads keys until there is something in `wake`.
fn read_until_woken(
    terminal: &OwnedFd,
    wake: &OwnedFd,
    queue: &Sender<Input>,
) -> Result<(), Ended> {
    let (mut decoder, mut clicks) = (Decoder::default(), Clicks::default());
    let mut bytes = [0; 4096];
    let mut inputs = Vec::new();
    loop {
        let mut fds = [
            PollFd::new(terminal, PollFlags::IN),
            PollFd::new(wake, PollFlags::IN),
        ];
        let patience = decoder.patience().and_then(|time| time.try_into().ok());
        match poll(&mut fds, patience.as_ref()) {
            Ok(0) => decoder.give_up(&mut inputs),
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(_) => return Err(Ended),
        }
        let [keys, wake] = fds.map(|fd| fd.revents());
        if !wake.is_empty() {
            return Ok(());
        }
        if !keys.is_empty() {
            // A terminal that is gone reads as ended or as an error.
            match rustix::io::read(terminal, &mut bytes) {
                Ok(0) => return Err(Ended),
                Ok(count) => decoder.take(bytes.get(..count).unwrap_or_default(), &mut inputs),
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(_) => return Err(Ended),
            }
        }
        for input in inputs.drain(..) {
            let input = match input {
                Input::Mouse(mouse) => Input::Mouse(clicks.mark(mouse)),
                input => input,
            };
            queue.send(input).map_err(|_| Ended)?;
        }
    }
}
