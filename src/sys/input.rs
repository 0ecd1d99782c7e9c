//! Keys, pastes and signals, each from a thread of its own into one queue.
//!
//! The thread of keys waits on the terminal and on a pipe; a byte in the pipe ends it, so that an
//! editor can have the terminal's keys for itself. The main loop never reads the terminal: half an
//! escape sequence would block it.

use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::app;
use crate::command::{Code, Key};

/// What arrives in the queue.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// For the program.
    Event(app::Event),
    /// A signal.
    Signal(Signal),
    /// The terminal can no longer be read.
    Gone,
}

/// A signal that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The terminal has another size.
    Resized,
    /// The process goes on after it was stopped.
    Continued,
    /// The process is to end; the number of the signal.
    End(i32),
}

/// Waits for signals and puts them into the queue until the program ends.
///
/// # Errors
/// The system refuses.
pub fn watch_signals(queue: Sender<Input>) -> io::Result<()> {
    let mut signals = Signals::new([SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for number in signals.forever() {
                let signal = match number {
                    SIGWINCH => Signal::Resized,
                    SIGCONT => Signal::Continued,
                    number => Signal::End(number),
                };
                if queue.send(Input::Signal(signal)).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
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
    loop {
        let mut fds = [
            PollFd::new(terminal, PollFlags::IN),
            PollFd::new(wake, PollFlags::IN),
        ];
        if let Err(error) = poll(&mut fds, None)
            && error != rustix::io::Errno::INTR
        {
            let _ = queue.send(Input::Gone);
            return;
        }
        let [keys, wake] = &fds;
        if !wake.revents().is_empty() {
            return;
        }
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        if keys.revents().intersects(gone) || !drain(queue) {
            let _ = queue.send(Input::Gone);
            return;
        }
    }
}

/// Reads all that is there, without waiting for more. False where nobody listens or nothing can be
/// read any more.
fn drain(queue: &Sender<Input>) -> bool {
    while let Ok(true) = event::poll(Duration::ZERO) {
        let Ok(event) = event::read() else {
            return false;
        };
        if let Some(event) = translate(event)
            && queue.send(Input::Event(event)).is_err()
        {
            return false;
        }
    }
    true
}

/// An event of the terminal as one of the program, if it means something to it.
fn translate(event: Event) -> Option<app::Event> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            translate_key(key).map(app::Event::Key)
        }
        Event::Paste(text) => Some(app::Event::Paste(text)),
        _ => None,
    }
}

fn translate_key(key: KeyEvent) -> Option<Key> {
    let mut ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let mut alt = key.modifiers.contains(KeyModifiers::ALT);
    let mut shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let code = match key.code {
        KeyCode::Char(c) => {
            shift = false;
            // Control and Alt together are AltGr on many keyboards: the character is meant.
            if ctrl && alt && !c.is_ascii_alphanumeric() {
                (ctrl, alt) = (false, false);
            }
            Code::Char(c)
        }
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        _ => return None,
    };
    Some(Key {
        code,
        ctrl,
        alt,
        shift,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_terminal_become_keys_of_the_tables() {
        let none = KeyModifiers::NONE;
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        for (code, modifiers, expected) in [
            (KeyCode::Char('G'), KeyModifiers::SHIFT, "G"),
            (KeyCode::Char('é'), none, "é"),
            (KeyCode::Char('s'), KeyModifiers::CONTROL, "ctrl-s"),
            (KeyCode::Char('@'), alt_gr, "@"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "shift-tab"),
            (KeyCode::BackTab, none, "shift-tab"),
            (KeyCode::Left, KeyModifiers::ALT, "alt-left"),
            (KeyCode::F(3), none, "F3"),
        ] {
            let key = translate_key(KeyEvent::new(code, modifiers)).unwrap();
            assert_eq!(key.to_string(), expected);
        }
    }
}
