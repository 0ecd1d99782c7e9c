//! The help of a mode, filtered by typing; also a plain list of lines to read.

use super::After;
use super::buffer::Buffer;
use super::state::App;
use crate::command::{Command, Group, Key, Keymap, Mode, commands_of};
use crate::i18n::{Texts, words};
use crate::layout::Glyphs;
use crate::text::width;

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A heading.
    Heading(String),
    /// A command: its keys and what it does.
    Command {
        /// The keys, as people read them.
        keys: String,
        /// What it does.
        label: String,
    },
    /// A line of text.
    Line(String),
}

impl Entry {
    /// The columns its keys take.
    pub fn keys_width(&self) -> usize {
        match self {
            Self::Command { keys, .. } => width(keys),
            Self::Heading(_) | Self::Line(_) => 0,
        }
    }
}

/// What is read.
#[derive(Clone, Debug)]
pub struct Help {
    /// The mode it explains; none for a list of lines.
    pub mode: Option<Mode>,
    /// The heading of a list of lines.
    pub title: String,
    /// What is filtered by.
    pub filter: Buffer,
    /// The first line shown.
    pub top: usize,
    lines: Vec<String>,
}

impl Help {
    /// The help of a mode.
    pub fn new(mode: Mode) -> Self {
        Self {
            mode: Some(mode),
            title: String::new(),
            filter: Buffer::line(""),
            top: 0,
            lines: Vec::new(),
        }
    }

    /// A list of lines under a heading.
    pub fn notice(title: String, lines: Vec<String>) -> Self {
        Self {
            mode: None,
            title,
            filter: Buffer::line(""),
            top: 0,
            lines,
        }
    }

    pub(crate) fn typed(&mut self, c: char) {
        self.filter.insert(c);
        self.top = 0;
    }

    /// The lines that pass the filter, whatever the case and the accents.
    pub fn entries(&self, keymap: &Keymap, texts: &Texts, glyphs: &Glyphs) -> Vec<Entry> {
        let filter = fold(&self.filter.text());
        let Some(mode) = self.mode else {
            let lines = self
                .lines
                .iter()
                .filter(|line| fold(line).contains(&filter));
            return lines.cloned().map(Entry::Line).collect();
        };
        let mut entries = Vec::new();
        for group in Group::ALL {
            let start = entries.len();
            for entry in commands_of(mode).filter(|entry| entry.group == group) {
                let label = texts.text(&format!("cmd-{}", entry.name));
                let keys: Vec<String> = keymap
                    .keys(mode, entry.command)
                    .map(|keys| key_words(keys, texts, glyphs))
                    .collect();
                let keys = shorten(&keys);
                if fold(&format!("{label} {keys} {}", entry.name)).contains(&filter) {
                    entries.push(Entry::Command { keys, label });
                }
            }
            if entries.len() > start {
                entries.insert(start, Entry::Heading(texts.text(group.text_id())));
            }
        }
        if mode == Mode::Map {
            entries.extend(mouse_entries(&filter, texts));
        }
        if entries.is_empty() {
            let filter = self.filter.text();
            entries.push(Entry::Line(
                texts.with("help-nothing", &[("filter", words(filter))]),
            ));
        }
        entries
    }
}

/// What the mouse does, as far as it passes the filter.
fn mouse_entries(filter: &str, texts: &Texts) -> Vec<Entry> {
    let heading = texts.text("group-mouse");
    let lines = ["help-mouse-acts", "help-mouse-text"].map(|id| texts.text(id));
    let found = lines
        .into_iter()
        .filter(|line| fold(&format!("{heading} {line}")).contains(filter));
    let mut entries: Vec<Entry> = found.map(Entry::Line).collect();
    if !entries.is_empty() {
        entries.insert(0, Entry::Heading(heading));
    }
    entries
}

/// A text without case and accents, for finding.
fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// More than three keys that differ in a digit are told by the first and the last.
fn shorten(keys: &[String]) -> String {
    match keys {
        [first, .., last] if keys.len() > 4 => format!("{first} … {last}"),
        keys => keys.join("  "),
    }
}

/// Keys as people read them: `g g`, `Ctrl-S`, `↵`, `Alt-←`.
pub fn key_words(keys: &[Key], texts: &Texts, glyphs: &Glyphs) -> String {
    let words: Vec<String> = keys
        .iter()
        .map(|key| one_key(*key, texts, glyphs))
        .collect();
    // `gg` is read at once; keys with names need the space between them.
    let short = keys.iter().all(|key| key.typed().is_some_and(|c| c != ' '));
    words.join(if short { "" } else { " " })
}

fn one_key(key: Key, texts: &Texts, glyphs: &Glyphs) -> String {
    let plain = Key::plain(key.code).to_string();
    let in_ascii = (*glyphs == Glyphs::ASCII).then(|| format!("key-{plain}.ascii"));
    let name = in_ascii.and_then(|id| texts.find(&id, &[]));
    let name = name
        .or_else(|| texts.find(&format!("key-{plain}"), &[]))
        .unwrap_or_else(|| {
            if key.ctrl || key.alt {
                plain.to_uppercase()
            } else {
                plain
            }
        });
    let mut out = String::new();
    for (held, id) in [
        (key.ctrl, "key-ctrl"),
        (key.alt, "key-alt"),
        (key.shift, "key-shift"),
    ] {
        if held {
            out.push_str(&texts.text(id));
        }
    }
    out + &name
}

impl App {
    pub(crate) fn run_in_help(&mut self, help: &mut Help, command: Command) -> After {
        let last = help
            .entries(&self.keymap, &self.texts, &self.glyphs)
            .len()
            .saturating_sub(1);
        match command {
            Command::Up => help.top = help.top.saturating_sub(1),
            Command::Down => help.top = (help.top + 1).min(last),
            Command::PageUp => help.top = help.top.saturating_sub(10),
            Command::PageDown => help.top = (help.top + 10).min(last),
            Command::Backspace => {
                help.filter.backspace();
                help.top = 0;
            }
            // Back clears what is typed before it leaves.
            Command::Back if !help.filter.text().is_empty() => help.filter = Buffer::line(""),
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }
}
