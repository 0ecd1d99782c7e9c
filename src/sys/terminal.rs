//! The terminal: entered, drawn on, and given back as it was, whatever ends the program.

use std::io::{self, BufWriter, Write};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::execute;
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode, is_raw_mode_enabled,
};
use nix::unistd::{getppid, getsid};
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_current_process_group, kill_process};
use thiserror::Error;

use super::backend::Lean;
use super::environment::Environment;
use crate::text::Shown;

/// Puts the title of the window by, and gives it back.
const PUSH_TITLE: &str = "\x1b[22;0t";
const POP_TITLE: &str = "\x1b[23;0t";

/// Lets the terminal report clicks, the wheel, and motion while a button is held, in decimal numbers,
/// which have no largest column.
const MOUSE_ON: &str = "\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l";

/// Why the terminal could not be used.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct TerminalError(#[from] pub io::Error);

/// Whether an error of the terminal says that there is none any more.
pub fn means_gone(error: &io::Error) -> bool {
    let gone = [Errno::IO, Errno::NXIO, Errno::NODEV, Errno::PIPE];
    gone.iter()
        .any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}

/// Whether standard output is a terminal.
pub fn is_terminal() -> bool {
    io::IsTerminal::is_terminal(&io::stdout())
}

/// Frames drawn to a stream that leads to a terminal, each as the difference to the one before.
#[derive(Debug)]
pub struct Painter<W: Write> {
    terminal: Terminal<Lean<W>>,
}

impl<W: Write> Painter<W> {
    /// Draws for a terminal of that width and height in cells. Nothing is written yet.
    ///
    /// # Errors
    /// The stream refuses.
    pub fn new(out: W, (width, height): (u16, u16)) -> Result<Self, TerminalError> {
        let backend = Lean::new(out, width, height);
        // A fixed viewport: the size comes with events, and the terminal is asked nothing.
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport })?;
        Ok(Self { terminal })
    }

    /// Takes a new size; all of it is drawn again with the next frame.
    ///
    /// # Errors
    /// The stream refuses.
    pub fn resize(&mut self, width: u16, height: u16) -> Result<(), TerminalError> {
        self.terminal.backend_mut().resize(width, height);
        self.terminal.resize(Rect::new(0, 0, width, height))?;
        Ok(())
    }

    /// Draws one frame, which the terminal shows at once and whole. Where it is the same as the one
    /// before, nothing is sent.
    ///
    /// # Errors
    /// The stream refuses.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> Result<(), TerminalError> {
        self.terminal.backend_mut().begin_frame();
        self.terminal.draw(draw)?;
        self.terminal.backend_mut().end_frame()?;
        Ok(())
    }
}

/// Whether standard error is a terminal.
pub fn words_are_on_terminal() -> bool {
    io::IsTerminal::is_terminal(&io::stderr())
}

/// Standard output without the line-wise buffer of the standard library, which would send a frame in
/// pieces: one up to its last line feed, one behind it.
#[derive(Debug)]
struct Direct;

impl Write for Direct {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(rustix::stdio::stdout(), bytes)?)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The screen of the program; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Screen {
    painter: Painter<BufWriter<Direct>>,
    /// What the window is called while it is ours; none where it has no title.
    title: Option<String>,
    has_mouse: bool,
}

impl Screen {
    /// Enters the alternate screen, where the terminal may report the mouse. Nothing is asked of the terminal but its size.
    ///
    /// # Errors
    /// The terminal refuses.
    pub fn enter(environment: &Environment, has_mouse: bool) -> Result<Self, TerminalError> {
        let size = size()?;
        let title = environment.has_title().then(String::new);
        enter(has_mouse)?;
        let out = BufWriter::with_capacity(1 << 16, Direct);
        let painter = Painter::new(out, size)?;
        let mut screen = Self {
            painter,
            title,
            has_mouse,
        };
        screen.push_title()?;
        Ok(screen)
    }

    /// Gives the window that title, where it has one and another.
    ///
    /// # Errors
    /// The terminal refuses.
    pub fn set_title(&mut self, title: &Shown<'_>) -> Result<(), TerminalError> {
        if self
            .title
            .as_deref()
            .is_some_and(|now| now != title.as_str())
        {
            self.title = Some(title.as_str().to_owned());
            self.show_title()?;
        }
        Ok(())
    }

    /// Lets the terminal report the mouse to us, or leaves it to the terminal.
    ///
    /// # Errors
    /// The terminal refuses.
    pub fn set_mouse(&mut self, on: bool) -> Result<(), TerminalError> {
        self.has_mouse = on;
        execute!(io::stdout(), Print(mouse_codes(on)))?;
        Ok(())
    }

    fn push_title(&mut self) -> io::Result<()> {
        if self.title.is_some() {
            execute!(io::stdout(), Print(PUSH_TITLE))?;
        }
        self.show_title()
    }

    fn show_title(&self) -> io::Result<()> {
        match self.title.as_deref() {
            None | Some("") => Ok(()),
            Some(title) => execute!(io::stdout(), SetTitle(title)),
        }
    }

    /// What draws on it.
    pub fn painter(&mut self) -> &mut Painter<impl Write + use<>> {
        &mut self.painter
    }

    /// Takes the terminal back after the process was stopped: whoever had it meanwhile may have set
    /// it otherwise.
    ///
    /// # Errors
    /// The terminal refuses.
    pub fn take_back(&mut self) -> Result<(), TerminalError> {
        disable_raw_mode()?;
        enter(self.has_mouse)?;
        // The title that was put by is the shell's still.
        self.show_title()?;
        Ok(())
    }

    /// Gives the terminal away while something else uses it, then takes it back.
    ///
    /// # Errors
    /// The terminal refuses.
    pub fn lend<T>(&mut self, work: impl FnOnce() -> T) -> Result<T, TerminalError> {
        leave(self.title.is_some())?;
        let result = work();
        enter(self.has_mouse)?;
        self.push_title()?;
        let (width, height) = size()?;
        self.painter.resize(width, height)?;
        Ok(result)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Where a panic was reported it is given back already. There is nowhere left to say that
        // this failed.
        if is_taken() {
            let _ = leave(self.title.is_some());
        }
    }
}

/// The width and height of the terminal in cells; a terminal that does not know is 80 by 24.
///
/// # Errors
/// There is no terminal.
pub fn size() -> Result<(u16, u16), TerminalError> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(if width == 0 || height == 0 {
        (80, 24)
    } else {
        (width, height)
    })
}

fn mouse_codes(on: bool) -> &'static str {
    if on { MOUSE_ON } else { MOUSE_OFF }
}

fn enter(has_mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange,
        Print(mouse_codes(has_mouse))
    )
}

/// Whether the terminal is the program's at this moment.
fn is_taken() -> bool {
    is_raw_mode_enabled().unwrap_or(true)
}

fn leave(has_title: bool) -> io::Result<()> {
    let screen = leave_codes(&mut io::stdout(), has_title);
    disable_raw_mode()?;
    screen
}

fn leave_codes(out: &mut impl Write, has_title: bool) -> io::Result<()> {
    execute!(
        out,
        Print(if has_title { POP_TITLE } else { "" }),
        EndSynchronizedUpdate,
        ResetColor,
        Print(MOUSE_OFF),
        DisableFocusChange,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    )
}

/// Gives the terminal back as far as it takes it at once; for a process that has to end while
/// another thread may be stuck in writing.
pub(super) fn restore_at_once(has_title: bool) {
    let mut codes = Vec::new();
    // An editor that has the terminal has the title with it. Writing to memory cannot fail, and a
    // terminal that fails now cannot be helped.
    let _ = leave_codes(&mut codes, has_title && is_taken());
    let out = rustix::stdio::stdout();
    if let Ok(flags) = fcntl_getfl(out) {
        let _ = fcntl_setfl(out, flags | OFlags::NONBLOCK);
        let _ = rustix::io::write(out, &codes);
        let _ = fcntl_setfl(out, flags);
    }
    let _ = disable_raw_mode();
}

/// Gives the terminal back before a panic is reported, so that the report can be read. Where it was
/// not taken, nothing is written to it.
pub fn restore_for_panic(has_title: bool) {
    if is_taken() {
        // The panic itself is what has to be told.
        let _ = leave(has_title);
    }
}

/// Stops this process and those of its job, as the shell's job control does, until it is continued.
/// Where no shell is there to continue it, it goes on at once.
///
/// # Errors
/// The system refuses.
pub fn suspend() -> io::Result<()> {
    if has_shell()? {
        kill_current_process_group(Signal::STOP)?;
    }
    Ok(())
}

/// Stops this process alone: the editor that has the terminal got the same signal and stops in its
/// own way, and the shell waits for both.
///
/// # Errors
/// The system refuses.
pub(super) fn suspend_with_editor() -> io::Result<()> {
    if has_shell()? {
        kill_process(getpid(), Signal::STOP)?;
    }
    Ok(())
}

/// Whether there is a shell that can continue this process: a parent in the same session. In a
/// container either may have a session from outside, which the system numbers 0.
fn has_shell() -> io::Result<bool> {
    Ok(getsid(Some(getppid()))? == getsid(None)?)
}
