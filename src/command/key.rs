//! Keys as people press them and as tables and key files write them.
//!
//! The type is our own because the libraries at hand either cannot say `é` or refuse
//! `ctrl-shift-x`. It knows nothing of a terminal: `runtime` turns terminal events into it.
//! A character stands for itself however it was typed, so Shift is never kept beside one.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::diag::nearest;

/// What was pressed, apart from modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A character, with Shift already in it.
    Char(char),
    /// A function key, 1 to 24.
    F(u8),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
}

/// The names of keys that are no characters, as they are written.
const NAMES: [(Code, &str); 14] = [
    (Code::Enter, "enter"),
    (Code::Esc, "esc"),
    (Code::Tab, "tab"),
    (Code::Backspace, "backspace"),
    (Code::Delete, "delete"),
    (Code::Insert, "insert"),
    (Code::Home, "home"),
    (Code::End, "end"),
    (Code::PageUp, "pageup"),
    (Code::PageDown, "pagedown"),
    (Code::Up, "up"),
    (Code::Down, "down"),
    (Code::Left, "left"),
    (Code::Right, "right"),
];

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What was pressed.
    pub code: Code,
    /// With Control.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift; never beside a character.
    pub shift: bool,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// The number of a digit key, whatever is held with it.
    pub fn digit(self) -> Option<usize> {
        match self.code {
            Code::Char(c) => c.to_digit(10).and_then(|digit| usize::try_from(digit).ok()),
            _ => None,
        }
    }

    /// The character, if the key types one: no Control and no Alt.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl Key {
    /// What a terminal sends for the key.
    ///
    /// Control takes three bits off a letter (ECMA-48 after ASCII), so some of its keys are others:
    /// Ctrl-I is Tab. What Control makes of signs differs from terminal to terminal.
    pub(super) fn sent(self) -> Sent {
        let Code::Char(c) = self.code else {
            return Sent::AsItIs;
        };
        if !self.ctrl {
            return Sent::AsItIs;
        }
        let other = |code, ctrl| Sent::As(Self { code, ctrl, ..self });
        match c {
            'i' | 'I' => other(Code::Tab, false),
            'm' | 'M' => other(Code::Enter, false),
            '[' => other(Code::Esc, false),
            'a'..='z' | ' ' => Sent::AsItIs,
            'A'..='Z' => other(Code::Char(c.to_ascii_lowercase()), true),
            _ => Sent::Never,
        }
    }
}

/// What a terminal sends for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    /// That key.
    AsItIs,
    /// Another, from which it cannot be told.
    As(Key),
    /// Nothing that is the same everywhere.
    Never,
}

/// Other names people give keys, with ours.
const ALSO: [(&str, &str); 24] = [
    ("escape", "esc"),
    ("échap", "esc"),
    ("echap", "esc"),
    ("return", "enter"),
    ("entrée", "enter"),
    ("entree", "enter"),
    ("del", "delete"),
    ("suppr", "delete"),
    ("ins", "insert"),
    ("inser", "insert"),
    ("pgup", "pageup"),
    ("page-up", "pageup"),
    ("pgdn", "pagedown"),
    ("pgdown", "pagedown"),
    ("page-down", "pagedown"),
    ("début", "home"),
    ("fin", "end"),
    ("espace", "space"),
    ("spacebar", "space"),
    ("haut", "up"),
    ("bas", "down"),
    ("gauche", "left"),
    ("droite", "right"),
    ("retour", "backspace"),
];

/// The key that was probably meant by what is none: `Ctrl+S`, `C-s`, `Escape`, `maj-tab`, `shift-a`.
pub(super) fn like_key(text: &str) -> Option<String> {
    let mut rest = text;
    let mut held = String::new();
    let mut shift = false;
    while let Some((first, after)) = rest.split_once(['-', '+']).filter(|(_, a)| !a.is_empty()) {
        match first.to_lowercase().as_str() {
            "ctrl" | "control" | "c" | "^" => held.push_str("ctrl-"),
            "alt" | "meta" | "m" | "a" | "option" => held.push_str("alt-"),
            "shift" | "maj" | "s" => shift = true,
            _ => break,
        }
        rest = after;
    }
    let lower = rest.to_lowercase();
    let letters = rest.chars().count();
    let function = lower.strip_prefix('f').filter(|n| n.parse::<u8>().is_ok());
    let name = match function {
        _ if letters == 1 && shift => rest.to_uppercase(),
        _ if letters == 1 && !held.is_empty() => lower,
        _ if letters == 1 => rest.to_owned(),
        Some(number) => format!("F{number}"),
        None => {
            let also = ALSO.iter().find(|(also, _)| *also == lower);
            let names = NAMES.iter().map(|(_, name)| *name).chain(["space"]);
            let near = || nearest(&lower, names);
            also.map(|(_, name)| *name).or_else(near)?.to_owned()
        }
    };
    let shift = if shift && letters > 1 { "shift-" } else { "" };
    let key = format!("{held}{shift}{name}");
    key.parse::<Key>().ok().map(|_| key)
}

/// Why a key could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a key")]
pub struct KeyError(pub String);

impl FromStr for Key {
    type Err = KeyError;

    /// Reads `a`, `é`, `G`, `ctrl-s`, `alt-left`, `shift-tab`, `F2`, `space`.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let error = || KeyError(text.to_owned());
        let mut key = Self::plain(Code::Esc);
        let mut rest = text;
        loop {
            let modifier = [("ctrl-", 0), ("alt-", 1), ("shift-", 2)]
                .into_iter()
                .find_map(|(prefix, n)| rest.strip_prefix(prefix).map(|rest| (rest, n)));
            match modifier {
                Some(("", _)) => return Err(error()),
                Some((after, 0)) => (rest, key.ctrl) = (after, true),
                Some((after, 1)) => (rest, key.alt) = (after, true),
                Some((after, _)) => (rest, key.shift) = (after, true),
                None => break,
            }
        }
        let mut chars = rest.chars();
        key.code = match (chars.next(), chars.next()) {
            (Some(c), None) => Code::Char(c),
            _ if rest == "space" => Code::Char(' '),
            (Some('F'), Some(_)) => {
                let n = rest.trim_start_matches('F').parse().map_err(|_| error())?;
                if !(1..=24).contains(&n) {
                    return Err(error());
                }
                Code::F(n)
            }
            _ => NAMES
                .into_iter()
                .find_map(|(code, name)| (name == rest).then_some(code))
                .ok_or_else(error)?,
        };
        if key.shift && matches!(key.code, Code::Char(_)) {
            return Err(error());
        }
        Ok(key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "ctrl-"),
            (self.alt, "alt-"),
            (self.shift, "shift-"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            Code::Char(' ') => f.write_str("space"),
            Code::Char(c) => write!(f, "{c}"),
            Code::F(n) => write!(f, "F{n}"),
            code => {
                let name = NAMES
                    .into_iter()
                    .find_map(|(known, name)| (known == code).then_some(name));
                f.write_str(name.unwrap_or_default())
            }
        }
    }
}

/// Reads a sequence of keys separated by blanks, such as `g g`.
///
/// # Errors
/// Names the first part that is not a key.
pub fn parse_keys(text: &str) -> Result<Vec<Key>, KeyError> {
    text.split_whitespace().map(str::parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_written_alike() {
        for text in [
            "a",
            "é",
            "G",
            "-",
            "ctrl-s",
            "alt-left",
            "shift-tab",
            "F2",
            "space",
            "ctrl-alt-x",
            "ctrl--",
        ] {
            let key: Key = text.parse().unwrap();
            assert_eq!(key.to_string(), text);
        }
    }

    #[test]
    fn what_was_meant_is_guessed() {
        for (text, expected) in [
            ("Ctrl+S", Some("ctrl-s")),
            ("C-s", Some("ctrl-s")),
            ("Escape", Some("esc")),
            ("maj-tab", Some("shift-tab")),
            ("shift-a", Some("A")),
            ("f2", Some("F2")),
            ("Alt+Haut", Some("alt-up")),
            ("pagedwon", Some("pagedown")),
            ("gg", None),
            ("F99", None),
        ] {
            assert_eq!(like_key(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "ctrl-", "F0", "F25", "shift-a", "Enter", "gg"] {
            assert_eq!(
                text.parse::<Key>(),
                Err(KeyError(text.to_owned())),
                "{text}"
            );
        }
    }
}
