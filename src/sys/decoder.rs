//! The bytes a terminal sends, turned into keys, pastes and what the mouse does.
//!
//! The sequences are those of ECMA-48 as xterm, the Linux console and their kin send them (xterm's
//! "Control Sequences", the chapters on function keys and bracketed paste). What arrives in pieces
//! gives the same keys as what arrives at once; only when no more comes in time is a lone Escape the
//! key of that name. Whatever is no key is passed over; nothing here reads, waits or asks the time.

mod mouse;

use std::time::Duration;

use super::input::{Input, Mouse};
use crate::app::Event;
use crate::command::{Code, Key};

/// How long what may be the begin of a sequence waits for the rest.
const PATIENCE: Duration = Duration::from_millis(40);
/// How long a paste may pause before it counts as broken off.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);
/// No sequence of a terminal is longer; what is, is rubbish.
const LONGEST: usize = 64;
/// The most bytes of a string that is passed over.
const LONGEST_STRING: usize = 1024 * 1024;

const ESC: u8 = 0x1b;
const PASTE_BEGIN: &[u8] = b"\x1b[200~";
/// What a terminal says when it comes to the front, asked to by the mode 1004.
const FOCUS: &[u8] = b"\x1b[I";
const PASTE_END: &[u8] = b"\x1b[201~";

/// What has arrived and is not a whole key yet.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pending: Vec<u8>,
    /// What a paste that has not ended yet holds so far.
    paste: Option<Vec<u8>>,
}

/// What stands at the begin of some bytes.
enum Found {
    /// So many bytes make a key, or mean nothing.
    Key(Option<Key>, usize),
    /// So many bytes tell what the mouse did.
    Mouse(Mouse, usize),
    /// A paste begins.
    Paste,
    /// The terminal has come to the front.
    Focus,
    /// There is too little to tell.
    Part,
}

impl Decoder {
    /// Takes bytes in; whole keys and pastes go to `out`.
    pub(super) fn take(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        let from_paste = self.paste.as_ref().map(Vec::len);
        match &mut self.paste {
            Some(paste) => paste.extend_from_slice(bytes),
            None => self.pending.extend_from_slice(bytes),
        }
        if let Some(known) = from_paste
            && !self.end_paste(known, out)
        {
            return;
        }
        let mut at = 0;
        loop {
            let rest = self.pending.get(at..).unwrap_or_default();
            match first_of(rest) {
                Found::Key(key, length) => {
                    out.extend(key.map(of_key));
                    at += length;
                }
                Found::Mouse(mouse, length) => {
                    out.push(Input::Mouse(mouse));
                    at += length;
                }
                Found::Part => break,
                Found::Focus => {
                    out.push(Input::Event(Event::Focused));
                    at += FOCUS.len();
                }
                Found::Paste => {
                    let rest = rest.get(PASTE_BEGIN.len()..).unwrap_or_default();
                    self.paste = Some(rest.to_vec());
                    self.pending.clear();
                    at = 0;
                    if !self.end_paste(0, out) {
                        break;
                    }
                }
            }
        }
        self.pending.drain(..at.min(self.pending.len()));
    }

    /// Ends the paste if its end has come, which cannot lie wholly in the first `known` bytes; what
    /// comes behind it is pending. Answers whether it has ended.
    fn end_paste(&mut self, known: usize, out: &mut Vec<Input>) -> bool {
        let Some(paste) = &mut self.paste else {
            return true;
        };
        let from = known.saturating_sub(PASTE_END.len());
        let new = paste.get(from..).unwrap_or_default();
        let found = new
            .windows(PASTE_END.len())
            .position(|bytes| bytes == PASTE_END);
        let Some(end) = found.map(|end| from + end) else {
            return false;
        };
        let behind = paste.split_off(end);
        out.push(of_paste(paste));
        self.paste = None;
        self.pending = behind.get(PASTE_END.len()..).unwrap_or_default().to_vec();
        true
    }

    /// How long to wait for more before [`Decoder::give_up`]; none where nothing is half there.
    pub(super) fn patience(&self) -> Option<Duration> {
        if self.paste.is_some() {
            Some(PASTE_PATIENCE)
        } else {
            (!self.pending.is_empty()).then_some(PATIENCE)
        }
    }

    /// No more has come in time: what is there is all there is.
    pub(super) fn give_up(&mut self, out: &mut Vec<Input>) {
        if let Some(paste) = self.paste.take() {
            out.push(of_paste(&paste));
        }
        let key = match self.pending.as_slice() {
            [ESC] => Some(Key::plain(Code::Esc)),
            [ESC, c] if matches!(c, b'[' | b'O') || begins_string(*c) => {
                Some(with_alt(Key::plain(Code::Char(char::from(*c)))))
            }
            _ => None,
        };
        out.extend(key.map(of_key));
        self.pending.clear();
    }
}

fn of_key(key: Key) -> Input {
    Input::Event(Event::Key(key))
}

fn of_paste(bytes: &[u8]) -> Input {
    Input::Event(Event::Paste(String::from_utf8_lossy(bytes).into_owned()))
}

fn first_of(bytes: &[u8]) -> Found {
    match bytes {
        [] | [ESC] | [ESC, b'O'] => Found::Part,
        // Escape was pressed, and then something else.
        [ESC, ESC, ..] => Found::Key(Some(Key::plain(Code::Esc)), 1),
        _ if bytes.starts_with(FOCUS) => Found::Focus,
        [ESC, b'[', b'M', rest @ ..] => match mouse::old_report(rest) {
            Some(length) => Found::Key(None, 3 + length),
            None => Found::Part,
        },
        [ESC, b'[', rest @ ..] => control_sequence(rest),
        [ESC, begin, rest @ ..] if begins_string(*begin) => control_string(rest),
        [ESC, b'O', last @ 0x40..=0x7e, ..] => {
            Found::Key(named_by_letter(*last).map(Key::plain), 3)
        }
        [ESC, rest @ ..] => match first_of(rest) {
            Found::Key(key, length) => Found::Key(key.map(with_alt), length + 1),
            other => other,
        },
        [first, ..] if *first < 0x20 || *first == 0x7f => Found::Key(control(*first), 1),
        _ => character(bytes),
    }
}

fn with_alt(key: Key) -> Key {
    Key { alt: true, ..key }
}

/// The key of a control character.
fn control(byte: u8) -> Option<Key> {
    let code = match byte {
        b'\r' => Code::Enter,
        b'\t' => Code::Tab,
        0x7f => Code::Backspace,
        _ => {
            let c = match byte {
                0 => ' ',
                1..=26 => char::from(byte - 1 + b'a'),
                // Ctrl-4 to Ctrl-7, which are also those of \ ] ^ and _.
                28..=31 => char::from(byte - 28 + b'4'),
                _ => return None,
            };
            let key = Key::plain(Code::Char(c));
            return Some(Key { ctrl: true, ..key });
        }
    };
    Some(Key::plain(code))
}

/// A character of one to four bytes; a byte that begins none means nothing.
fn character(bytes: &[u8]) -> Found {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => 1,
    };
    let whole = bytes.get(..length);
    match std::str::from_utf8(whole.unwrap_or(bytes)) {
        Ok(text) => {
            let c = text.chars().next().filter(|c| !c.is_control());
            Found::Key(c.map(|c| Key::plain(Code::Char(c))), length)
        }
        // Cut off, but right so far.
        Err(error) if error.error_len().is_none() => Found::Part,
        Err(_) => Found::Key(None, 1),
    }
}

/// Whether `ESC` and this begin a string for a program: OSC, DCS, SOS, PM or APC.
fn begins_string(byte: u8) -> bool {
    matches!(byte, b']' | b'P' | b'X' | b'^' | b'_')
}

/// What follows the beginning of a string: all up to BEL or `ESC \`, which means nothing to us. It
/// answers what another program asked before us, and must not be taken for keys.
fn control_string(bytes: &[u8]) -> Found {
    match bytes.iter().position(|byte| matches!(*byte, 0x07 | ESC)) {
        Some(end) => match bytes.get(end..).unwrap_or_default() {
            [ESC] => Found::Part,
            [ESC, b'\\', ..] => Found::Key(None, 2 + end + 2),
            // Something else began before this had ended.
            [ESC, ..] => Found::Key(None, 2 + end),
            _ => Found::Key(None, 2 + end + 1),
        },
        None if bytes.len() <= LONGEST_STRING => Found::Part,
        None => Found::Key(None, 2 + bytes.len()),
    }
}

/// What follows `ESC [`: parameters, then one byte that says what they mean.
fn control_sequence(bytes: &[u8]) -> Found {
    // The Linux console's own first five function keys.
    if let [b'[', rest @ ..] = bytes {
        return match rest {
            [] => Found::Part,
            [c @ b'A'..=b'E', ..] => Found::Key(Some(Key::plain(Code::F(c - b'A' + 1))), 4),
            [0x40..=0x7e, ..] => Found::Key(None, 4),
            _ => Found::Key(None, 3),
        };
    }
    let end = bytes.iter().position(|byte| !(0x20..=0x3f).contains(byte));
    let (parameters, last) = match end {
        Some(end) if end <= LONGEST => (bytes.get(..end), bytes.get(end)),
        None if bytes.len() <= LONGEST => return Found::Part,
        _ => return Found::Key(None, LONGEST),
    };
    let (parameters, last) = (parameters.unwrap_or_default(), last.copied().unwrap_or(0));
    let length = 2 + parameters.len();
    if !(0x40..=0x7e).contains(&last) {
        // Something else began before this had ended.
        return Found::Key(None, length);
    }
    if (parameters, last) == (b"200", b'~') {
        return Found::Paste;
    }
    if let [b'<', report @ ..] = parameters {
        let mouse = mouse::reported(report, last);
        return match mouse {
            Some(mouse) => Found::Mouse(mouse, length + 1),
            None => Found::Key(None, length + 1),
        };
    }
    Found::Key(key_of(parameters, last), length + 1)
}

fn key_of(parameters: &[u8], last: u8) -> Option<Key> {
    let text = std::str::from_utf8(parameters).ok()?;
    // A parameter may have parts of its own, of which the first is the one that is always there.
    let mut numbers = text.split(';').map(|parameter| {
        let first = parameter.split(':').next().unwrap_or_default();
        first.parse::<u32>().ok()
    });
    let first = numbers.next().flatten();
    let held = numbers.next().flatten();
    let third = numbers.next().flatten();
    let is_released = text.split(';').nth(1).is_some_and(|p| p.ends_with(":3"));
    if is_released {
        return None;
    }
    let code = match last {
        b'~' if first == Some(27) => code_of(third?)?,
        b'~' => named_by_number(first?)?,
        // As some terminals told of the mouse.
        b'M' => return None,
        b'u' => code_of(first?)?,
        b'Z' => {
            let key = Key::plain(Code::Tab);
            return Some(Key { shift: true, ..key });
        }
        // A report of where the cursor is ends as F3 does, but for what else it tells.
        _ if third.is_some() => return None,
        _ => named_by_letter(last)?,
    };
    Some(held_with(code, held.unwrap_or(1)))
}

/// The key with what is held beside it: one more than the sum of 1 Shift, 2 Alt, 4 Control.
fn held_with(code: Code, held: u32) -> Key {
    let held = held.saturating_sub(1);
    let key = Key {
        code,
        shift: held & 1 != 0,
        alt: held & 2 != 0,
        ctrl: held & 4 != 0,
    };
    let Code::Char(c) = code else {
        return key;
    };
    // A character says itself whether Shift was held.
    let c = if key.shift { upper(c) } else { c };
    let key = Key {
        code: Code::Char(c),
        shift: false,
        ..key
    };
    // Control and Alt together are AltGr on many keyboards: the character is meant.
    if key.ctrl && key.alt && !c.is_ascii_alphanumeric() {
        return Key::plain(key.code);
    }
    key
}

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(upper), None) => upper,
        _ => c,
    }
}

/// The key of a character's number.
fn code_of(number: u32) -> Option<Code> {
    Some(match number {
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        // Kitty's keys that are no characters have numbers of the private use area.
        0xe000..=0xf8ff => return None,
        _ => Code::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    })
}

fn named_by_letter(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn named_by_number(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        // The numbers leave gaps, as the keys of the VT220 did.
        11..=15 => Code::F(low(number - 10)),
        17..=21 => Code::F(low(number - 11)),
        23..=26 => Code::F(low(number - 12)),
        28 | 29 => Code::F(low(number - 13)),
        31..=34 => Code::F(low(number - 14)),
        _ => return None,
    })
}

fn low(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

#[cfg(test)]
mod tests;
