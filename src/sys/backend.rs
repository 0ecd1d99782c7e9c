//! What a frame's changes are sent to the terminal with: as few bytes as they need.
//!
//! ratatui's own backend places the cursor for every change and sets every style anew, which is
//! most of what goes over a slow line. This one knows where the cursor is and which style is set,
//! sends runs of cells, and moves by the shortest way. It asks the terminal nothing.

use std::io::{self, Write};

use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use crossterm::{execute, queue};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier, Style};

use crate::text::width;

/// The looks of a cell as the terminal has them set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Look {
    const PLAIN: Look = Look {
        fg: Color::Reset,
        bg: Color::Reset,
        modifier: Modifier::empty(),
    };

    /// Whether a blank cell is the same in both: the colour of the ink is not seen.
    fn blanks_like(self, other: Self) -> bool {
        let seen = Modifier::UNDERLINED | Modifier::REVERSED | Modifier::CROSSED_OUT;
        self.bg == other.bg && !(self.modifier | other.modifier).intersects(seen)
    }

    fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }
}

/// The way from one place to another on the same line or below it, seen from the first.
fn step(at: Position, to: Position) -> Option<String> {
    // In raw mode a line feed goes straight down.
    let down = "\n".repeat(usize::from(to.y.checked_sub(at.y)?));
    let across = match (to.x, i32::from(to.x) - i32::from(at.x)) {
        (_, 0) => String::new(),
        (0, _) => "\r".to_owned(),
        (_, 1) => "\x1b[C".to_owned(),
        (_, right @ 2..) => format!("\x1b[{right}C"),
        (_, -1) => "\x08".to_owned(),
        (_, left) => format!("\x1b[{}D", left.abs()),
    };
    Some(across + &down)
}

/// A backend that writes to a stream.
#[derive(Debug)]
pub(crate) struct Lean<W: Write> {
    out: W,
    size: Size,
    /// Where the cursor is; none where the terminal may see it elsewhere than we do.
    cursor: Option<Position>,
    look: Option<Look>,
    cursor_shown: Option<bool>,
    frame: Frame,
}

/// Where a frame is that the terminal is to show at once and whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Frame {
    /// There is none.
    #[default]
    None,
    /// Nothing of it has been sent.
    Empty,
    /// Its beginning has been sent.
    Begun,
}

impl<W: Write> Lean<W> {
    /// A backend for a terminal of that size.
    pub(crate) fn new(out: W, width: u16, height: u16) -> Self {
        Self {
            out,
            size: Size::new(width, height),
            cursor: None,
            look: None,
            cursor_shown: None,
            frame: Frame::None,
        }
    }

    /// Takes a new size, and forgets what the terminal had set.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.size = Size::new(width, height);
        self.forget();
    }

    /// Forgets what the terminal had set: something else has written to it.
    pub(crate) fn forget(&mut self) {
        self.cursor = None;
        self.look = None;
        self.cursor_shown = None;
    }

    /// Begins a frame. A frame that changes nothing sends nothing.
    pub(crate) fn begin_frame(&mut self) {
        self.frame = Frame::Empty;
    }

    /// Ends the frame, which the terminal shows now.
    pub(crate) fn end_frame(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.frame) == Frame::Begun {
            execute!(self.out, EndSynchronizedUpdate)?;
        }
        Ok(())
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.frame == Frame::Empty {
            self.frame = Frame::Begun;
            queue!(self.out, BeginSynchronizedUpdate)?;
        }
        self.out.write_all(bytes)
    }

    /// Moves by the shortest way.
    fn go(&mut self, to: Position) -> io::Result<()> {
        let at = self.cursor.replace(to);
        if at == Some(to) {
            return Ok(());
        }
        let straight = match to.x {
            0 => format!("\x1b[{}H", to.y + 1),
            x => format!("\x1b[{};{}H", to.y + 1, x + 1),
        };
        let step = at.and_then(|at| step(at, to));
        let shorter = step.filter(|step| step.len() < straight.len());
        self.send(shorter.unwrap_or(straight).as_bytes())
    }

    fn wear(&mut self, look: Look) -> io::Result<()> {
        if self.look == Some(look) {
            return Ok(());
        }
        if look == Look::PLAIN {
            self.look = Some(look);
            return self.send(b"\x1b[m");
        }
        let mut codes: Vec<String> = Vec::new();
        // What is set can only be added to; to take something away, all is set anew.
        let kept = self.look.filter(|old| look.modifier.contains(old.modifier));
        if kept.is_none() {
            codes.push("0".to_owned());
        }
        let old = kept.unwrap_or(Look::PLAIN);
        for (modifier, code) in MODIFIERS {
            if look.modifier.contains(modifier) && !old.modifier.contains(modifier) {
                codes.push(code.to_owned());
            }
        }
        if look.fg != old.fg {
            codes.push(colour(look.fg, 30));
        }
        if look.bg != old.bg {
            codes.push(colour(look.bg, 40));
        }
        self.look = Some(look);
        self.send(format!("\x1b[{}m", codes.join(";")).as_bytes())
    }

    fn put(&mut self, at: Position, symbol: &str) -> io::Result<()> {
        self.send(symbol.as_bytes())?;
        let cells = u16::try_from(width(symbol)).unwrap_or(u16::MAX);
        let next = at.x.saturating_add(cells);
        // Terminals differ on wide and joined signs, and on where the cursor is past the edge.
        let sure = cells == 1 && symbol.chars().nth(1).is_none() && next < self.size.width;
        self.cursor = sure.then_some(Position::new(next, at.y));
        Ok(())
    }
}

/// A text in a look, for a terminal that is not drawn on but written to.
pub fn dressed(text: &str, style: Style) -> String {
    let mut backend = Lean::new(Vec::new(), u16::MAX, 1);
    let look = Look {
        fg: style.fg.unwrap_or_default(),
        bg: style.bg.unwrap_or_default(),
        modifier: style.add_modifier,
    };
    if look == Look::PLAIN || backend.wear(look).is_err() {
        return text.to_owned();
    }
    let codes = String::from_utf8(backend.out).unwrap_or_default();
    format!("{codes}{text}\x1b[m")
}

const MODIFIERS: [(Modifier, &str); 9] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::SLOW_BLINK, "5"),
    (Modifier::RAPID_BLINK, "6"),
    (Modifier::REVERSED, "7"),
    (Modifier::HIDDEN, "8"),
    (Modifier::CROSSED_OUT, "9"),
];

/// The code of a colour (ECMA-48, and the bright and indexed ones every terminal takes); `base` is
/// 30 for the sign and 40 for what is behind it.
fn colour(colour: Color, base: u8) -> String {
    let code = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(n) => return format!("{};5;{n}", base + 8),
        Color::Rgb(r, g, b) => return format!("{};2;{r};{g};{b}", base + 8),
    };
    (base + code).to_string()
}

impl<W: Write> Write for Lean<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<W: Write> Backend for Lean<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            let at = Position::new(x, y);
            self.go(at)?;
            let look = Look::of(cell);
            let is_blank = cell.symbol() == " ";
            if !(is_blank && self.look.is_some_and(|worn| worn.blanks_like(look))) {
                self.wear(look)?;
            }
            self.put(at, cell.symbol())?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown != Some(false) {
            self.send(b"\x1b[?25l")?;
            self.cursor_shown = Some(false);
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown != Some(true) {
            self.send(b"\x1b[?25h")?;
            self.cursor_shown = Some(true);
        }
        Ok(())
    }

    /// The position we put it to: the terminal is never asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.go(position.into())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.wear(Look::PLAIN)?;
        self.send(b"\x1b[2J")
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.wear(Look::PLAIN)?;
        self.send(match clear_type {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[0J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[0K",
        })
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::default(),
        })
    }

    /// Within a frame nothing is sent before its end, so that it goes out in one piece.
    fn flush(&mut self) -> io::Result<()> {
        if self.frame == Frame::None {
            self.out.flush()
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests;
