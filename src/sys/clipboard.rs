//! The clipboard of the terminal, as far as it can be written: by a sequence to the terminal (OSC 52),
//! or by tmux, which has a clipboard of its own between. It is never read, and nobody waits for it.

use std::io::{self, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use rustix::event::poll;

use super::environment::Environment;
use super::input::Input;
use crate::app::{Event, NotCopied};

/// The most bytes sent to a terminal: xterm and those that follow it pass over a sequence of more
/// than 100,000, and four of these stand for three of ours.
const LONGEST: usize = 74_994;
/// How often and how long tmux is waited for.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS: usize = 100;

/// Sends a text to the clipboard of the terminal. A terminal that does not know how passes it over.
///
/// # Errors
/// It is too long for the terminal. What tmux does with it comes into the queue, if it fails.
pub fn copy(
    text: String,
    environment: &Environment,
    queue: &Sender<Input>,
) -> Result<(), NotCopied> {
    if environment.get("TMUX").is_some() {
        let queue = queue.clone();
        let thread = thread::Builder::new().name("clipboard".into());
        let started = thread.spawn(move || {
            if load_into_tmux(text).is_err() {
                // Where nobody listens any more there is nobody to tell.
                let _ = queue.send(Input::Event(Event::NotCopied(NotCopied::Tmux)));
            }
        });
        return started.map(drop).map_err(|_| NotCopied::Tmux);
    }
    if text.len() > LONGEST {
        return Err(NotCopied::TooLong);
    }
    // A terminal that refuses will be noticed with the next frame.
    let _ = execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text));
    Ok(())
}

fn load_into_tmux(text: String) -> io::Result<()> {
    let mut tmux = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut stdin) = tmux.stdin.take() {
        // One that reads nothing would keep us waiting here; killed, it lets the writing go.
        thread::Builder::new().spawn(move || stdin.write_all(text.as_bytes()))?;
    }
    let ended = end_of(&mut tmux);
    if ended.is_err() {
        let _ = tmux.kill();
        let _ = tmux.wait();
    }
    ended
}

/// Waits for tmux to end well, and not for long.
pub(super) fn end_of(tmux: &mut Child) -> io::Result<()> {
    for _ in 0..LOOKS {
        if let Some(status) = tmux.try_wait()? {
            return status
                .success()
                .then_some(())
                .ok_or(io::ErrorKind::Other.into());
        }
        if let Ok(time) = LOOK.try_into() {
            // Waits for nothing but the time.
            let _ = poll(&mut [], Some(&time));
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}
