//! Signals, from a thread of their own into the queue of the main loop.
//!
//! A signal that ends the program is first left to the main loop, which puts everything away. Where
//! that is stuck, because nobody takes what is written to the terminal or an editor is open, the
//! thread gives the terminal back and ends the process itself.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::poll;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};

use super::input::Input;
use super::terminal::restore_at_once;

/// How long the main loop has to end when a signal asks for it.
const GRACE: Duration = Duration::from_secs(1);

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

/// The thread that waits for signals.
#[derive(Debug)]
pub struct Signals {
    terminal_is_lent: Arc<AtomicBool>,
}

impl Signals {
    /// Begins to put signals into the queue, until the program ends.
    ///
    /// # Errors
    /// The system refuses.
    pub fn watch(queue: Sender<Input>) -> io::Result<Self> {
        // A write past a size limit is to be an error of that write, so that signal is taken too.
        let mut signals = signal_hook::iterator::Signals::new([
            SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGXFSZ,
        ])?;
        let terminal_is_lent = Arc::new(AtomicBool::new(false));
        let is_lent = Arc::clone(&terminal_is_lent);
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for number in signals.forever() {
                    let signal = match number {
                        SIGWINCH => Signal::Resized,
                        SIGTSTP => Signal::Stop,
                        SIGCONT => Signal::Continued,
                        SIGXFSZ => continue,
                        // These come from the keyboard and are meant for whoever has the terminal.
                        SIGINT | SIGQUIT if is_lent.load(Ordering::Relaxed) => continue,
                        number => Signal::End(number),
                    };
                    if queue.send(Input::Signal(signal)).is_err() {
                        return;
                    }
                    if let Signal::End(number) = signal {
                        end_if_stuck(number);
                    }
                }
            })?;
        Ok(Self { terminal_is_lent })
    }

    /// Notes whether another program has the terminal.
    pub fn lend_terminal(&self, is_lent: bool) {
        self.terminal_is_lent.store(is_lent, Ordering::Relaxed);
    }
}

/// Ends the process, as the signal would by itself, if it has not ended after a while.
fn end_if_stuck(number: i32) {
    if let Ok(grace) = GRACE.try_into() {
        // Waits for nothing but the time; a signal that cuts it short is one more to end.
        let _ = poll(&mut [], Some(&grace));
    }
    restore_at_once();
    // These signals can always be let through.
    let _ = signal_hook::low_level::emulate_default_handler(number);
}
