//! Signals, from a thread of their own into the queue of the main loop.
//!
//! A signal that ends the program is first left to the main loop, which puts everything away. Where
//! that is stuck, because nobody takes what is written to the terminal or an editor is open, the
//! thread gives the terminal back and ends the process itself.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::poll;
use rustix::process::{getpid, kill_process};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};

use super::environment::Environment;
use super::input::Input;
use super::journal::Hurry;
use super::terminal::{restore_at_once, suspend_with_editor};

/// How long the main loop has to end when a signal asks for it.
const GRACE: Duration = Duration::from_secs(1);

/// How long the disk has beyond that.
const DISK: Duration = Duration::from_millis(500);

/// A signal that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The terminal has another size.
    Resized,
    /// The process is to stop, as the shell's job control has it.
    Stop,
    /// The process goes on after it was stopped.
    Continued,
    /// The process is to end; the number of the signal.
    End(i32),
}

/// Whose the terminal is, and with it what is typed to interrupt.
mod terminal {
    /// Ours.
    pub(super) const OURS: u8 = 0;
    /// Another program's.
    pub(super) const LENT: u8 = 1;
    /// Ours again, once the signals are taken that came before.
    pub(super) const RETURNED: u8 = 2;
}

/// The thread that waits for signals.
#[derive(Debug)]
pub struct Signals {
    terminal: Arc<AtomicU8>,
}

/// Has a write past a size limit be an error of that write, as it is on a full disk, and not the end of
/// the process with half a file left behind. Where the system refuses, it is as it was.
pub fn outlive_size_limits() {
    // Nobody asks whether the signal came: the write itself says so.
    let came = Arc::new(AtomicBool::new(false));
    drop(signal_hook::flag::register(SIGXFSZ, came));
}

impl Signals {
    /// Begins to put signals into the queue, until the program ends. One that ends it has what is
    /// not saved written at once.
    ///
    /// # Errors
    /// The system refuses.
    pub fn watch(
        queue: Sender<Input>,
        hurry: Option<Hurry>,
        environment: &Environment,
    ) -> io::Result<Self> {
        let has_title = environment.has_title();
        // A write past a size limit is to be an error of that write, so that signal is taken too.
        let mut signals = signal_hook::iterator::Signals::new([
            SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGXFSZ,
        ])?;
        let terminal = Arc::new(AtomicU8::new(terminal::OURS));
        let whose = Arc::clone(&terminal);
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for number in signals.forever() {
                    let signal = match number {
                        SIGWINCH => {
                            take_back(&whose);
                            Signal::Resized
                        }
                        // The main loop waits for the editor: were the program not stopped here,
                        // the shell would wait for it, and nobody could type anything any more.
                        SIGTSTP if whose.load(Ordering::SeqCst) == terminal::LENT => {
                            if let Some(hurry) = &hurry {
                                hurry.wait(DISK);
                            }
                            // Where the system refuses, the editor alone stops.
                            drop(suspend_with_editor());
                            continue;
                        }
                        SIGTSTP => Signal::Stop,
                        SIGCONT => Signal::Continued,
                        SIGXFSZ => continue,
                        // These come from the keyboard and are meant for whoever has the terminal.
                        SIGINT | SIGQUIT if whose.load(Ordering::SeqCst) != terminal::OURS => {
                            continue;
                        }
                        number => Signal::End(number),
                    };
                    if let (Signal::End(_), Some(hurry)) = (signal, &hurry) {
                        hurry.now();
                    }
                    if queue.send(Input::Signal(signal)).is_err() {
                        return;
                    }
                    if let Signal::End(number) = signal {
                        end_if_stuck(number, hurry.as_ref(), has_title);
                    }
                }
            })?;
        Ok(Self { terminal })
    }

    /// Notes that another program has the terminal: what is typed to interrupt is for that program.
    pub fn lend_terminal(&self) {
        self.terminal.store(terminal::LENT, Ordering::SeqCst);
    }

    /// Notes that the terminal is ours again. An interrupt that ended the other program may still be
    /// on its way to us; signals are taken in the order of their numbers, so one that is sent now and
    /// has a higher number says when all before it are taken.
    pub fn take_terminal_back(&self) {
        self.terminal.store(terminal::RETURNED, Ordering::SeqCst);
        if kill_process(getpid(), rustix::process::Signal::WINCH).is_err() {
            self.terminal.store(terminal::OURS, Ordering::SeqCst);
        }
    }
}

fn take_back(whose: &AtomicU8) {
    // Nothing was returned where the window changes while the terminal is lent, or is ours anyway.
    let _ = whose.compare_exchange(
        terminal::RETURNED,
        terminal::OURS,
        Ordering::SeqCst,
        Ordering::SeqCst,
    );
}

/// Ends the process, as the signal would by itself, if it has not ended after a while.
fn end_if_stuck(number: i32, hurry: Option<&Hurry>, has_title: bool) {
    if let Ok(grace) = GRACE.try_into() {
        // Waits for nothing but the time; a signal that cuts it short is one more to end.
        let _ = poll(&mut [], Some(&grace));
    }
    if let Some(hurry) = hurry {
        // Where the disk does not answer either, there is no use in waiting for it.
        hurry.wait(DISK);
    }
    restore_at_once(has_title);
    // These signals can always be let through.
    let _ = signal_hook::low_level::emulate_default_handler(number);
}
