//! The help of a mode, filtered by typing: its keys, and what the footer has no room for. Also a
//! plain list of lines to read.

use super::After;
use super::buffer::{Buffer, Change};
use super::session::Tone;
use super::state::App;
use crate::command::{Command, Entry as TableEntry, Group, Key, Mode, Preset, TABLE, commands_of};
use crate::i18n::{Arg, Texts, words};
use crate::layout::Glyphs;
use crate::text::{Shown, fold, width, wrap};

/// The widest the help is drawn, in columns inside its frame.
pub const COLUMNS: usize = 94;
/// The widest the keys are drawn.
const KEYS: usize = 24;
/// What stands beside the keys and the words: two blanks before, two between, one behind.
const BESIDE: usize = 6;

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A heading.
    Heading(String),
    /// A command, its keys and what it does; or a sign and what it means.
    Command {
        /// The keys, as people read them, or the sign. None behind the first line of the words.
        keys: String,
        /// What it does.
        label: String,
    },
    /// A line of text.
    Line(String),
    /// A line of a file, as it stands there.
    Code(String),
    /// Something the program said.
    Message {
        /// The words.
        text: String,
        /// How they are meant.
        tone: Tone,
        /// How many times in a row it was said.
        times: usize,
    },
}

impl Entry {
    fn command(keys: impl Into<String>, label: String) -> Self {
        let keys = keys.into();
        Self::Command { keys, label }
    }

    /// The columns its keys take.
    pub fn keys_width(&self) -> usize {
        match self {
            Self::Command { keys, .. } => width(keys),
            _ => 0,
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
    /// The first line shown; past the last page is the last page.
    pub top: usize,
    entries: Vec<Entry>,
}

impl Help {
    /// The help of a mode.
    pub fn new(mode: Mode) -> Self {
        Self {
            mode: Some(mode),
            ..Self::list(String::new(), Vec::new())
        }
    }

    /// A list of lines under a heading.
    pub fn notice(title: String, lines: Vec<String>) -> Self {
        Self::list(title, lines.into_iter().map(Entry::Line).collect())
    }

    /// A list of entries under a heading.
    pub fn list(title: String, entries: Vec<Entry>) -> Self {
        Self {
            mode: None,
            title,
            filter: Buffer::line(""),
            top: 0,
            entries,
        }
    }

    pub(crate) fn typed(&mut self, c: char) {
        self.change(|buffer| buffer.insert(c));
    }

    pub(crate) fn change(&mut self, act: impl FnOnce(&mut Buffer) -> Change) {
        act(&mut self.filter);
        self.top = 0;
    }
}

impl App {
    /// The lines that pass the filter, whatever the case and the accents, as wide as the screen has
    /// room for.
    pub fn help_entries(&self, help: &Help) -> Vec<Entry> {
        let columns = usize::from(self.size.0).saturating_sub(2).min(COLUMNS);
        let filter = fold(&help.filter.text());
        let passes = |entry: &&Entry| match entry {
            Entry::Line(text) | Entry::Code(text) | Entry::Message { text, .. } => {
                fold(text).contains(&filter)
            }
            _ => true,
        };
        let mut entries: Vec<Entry> = match help.mode {
            Some(mode) => self.explained(mode, &filter),
            None => help.entries.iter().filter(passes).cloned().collect(),
        };
        if entries.is_empty() {
            let filter = words(help.filter.text());
            let nothing = self.texts.with("help-nothing", &[("filter", filter)]);
            entries.push(Entry::Line(nothing));
        }
        self.wrapped_entries(entries, columns)
    }

    /// How many lines of a help fit on the screen below its filter.
    pub fn help_lines(&self) -> usize {
        usize::from(self.size.1.saturating_sub(self.foot_lines() + 3))
    }

    /// The sections of a mode with what passes a filter, which has to be folded.
    pub(super) fn explained(&self, mode: Mode, filter: &str) -> Vec<Entry> {
        let mut sections: Vec<(&str, Vec<(Entry, String)>)> = Vec::new();
        for group in Group::ALL {
            sections.push((group.text_id(), self.commands_explained(mode, group)));
        }
        if mode == Mode::Map || mode == Mode::Palette {
            sections.push(("help-typed", self.lines_explained()));
        }
        if mode == Mode::Map {
            sections.push(("help-signs", self.signs_explained()));
        }
        sections.push(("help-outside", self.outside_explained()));
        let mut entries = Vec::new();
        for (heading, section) in sections {
            let heading = self.texts.text(heading);
            // A section that is asked for is shown whole.
            let is_asked = fold(&heading).contains(filter);
            let passing = section
                .into_iter()
                .filter(|(_, known_as)| is_asked || fold(known_as).contains(filter));
            let mut passing = passing.map(|(entry, _)| entry).peekable();
            if passing.peek().is_some() {
                entries.push(Entry::Heading(heading));
                entries.extend(passing);
            }
        }
        entries
    }

    /// The commands of a group, each with the words it is found by. On the map those that have a
    /// name only stand among the others.
    fn commands_explained(&self, mode: Mode, group: Group) -> Vec<(Entry, String)> {
        let has_key = |entry: &TableEntry| entry.keys.iter().any(|(m, _)| *m == mode);
        let named = TABLE
            .iter()
            .filter(|entry| mode == Mode::Map && entry.typed && !has_key(entry));
        let commands = commands_of(mode)
            .chain(named)
            .filter(|entry| entry.group == group)
            // What own keys or a preset leave without one can only be told by its name.
            .filter(|entry| {
                let is_named = entry.typed && mode == Mode::Map;
                is_named || self.keymap.keys(mode, entry.command).next().is_some()
            });
        let explained = commands.map(|entry| {
            let label = self.explained_as(entry.name, mode);
            let keys: Vec<String> = self
                .keymap
                .keys(mode, entry.command)
                .map(|keys| key_words(keys, &self.texts, &self.glyphs))
                .collect();
            let keys = if keys.is_empty() {
                format!(":{}", entry.name)
            } else {
                shorten(&keys)
            };
            let also = self.texts.find(&format!("names-{}", entry.name), &[]);
            let everywhere = self.texts.text(&format!("cmd-{}", entry.name));
            let also = format!("{everywhere} {}", also.unwrap_or_default());
            let known_as = format!("{label} {keys} {} {also}", entry.name);
            (Entry::command(keys, label), known_as)
        });
        explained.collect()
    }

    /// The lines that are no name alone.
    fn lines_explained(&self) -> Vec<(Entry, String)> {
        let lines = [
            ("help-line-stage", ":4"),
            ("help-line-save-as", ":w x.toml"),
            ("help-line-save-quit", ":wq"),
            ("help-line-discard", ":q!"),
            ("help-line-overwrite", ":w!"),
            ("help-line-persona", ":persona"),
            ("help-line-sentiment", ":sentiment -3"),
            ("help-line-help", ":h"),
        ];
        self.pairs(lines.map(|(id, line)| (id, line.to_owned())))
    }

    /// The signs of the table.
    fn signs_explained(&self) -> Vec<(Entry, String)> {
        let glyphs = &self.glyphs;
        let window = if *glyphs == Glyphs::ASCII {
            "[3+2 4-4]"
        } else {
            "[3▆ 4▂]"
        };
        self.pairs([
            ("sign-focus", glyphs.focus.to_string()),
            ("sign-item", format!("{} {}", glyphs.item, glyphs.cell)),
            ("sign-hint", glyphs.hint.to_string()),
            ("sign-truth", glyphs.truth.to_string()),
            ("sign-truth-hint", glyphs.truth_hint.to_string()),
            ("sign-journey", glyphs.journey.to_string()),
            ("sign-conflict", glyphs.conflict.to_string()),
            ("sign-comment", glyphs.comment.to_string()),
            ("sign-tag", "[A]".to_owned()),
            ("sign-more", format!("{}+2", glyphs.more_mark())),
            ("sign-value", format!("{}+3", glyphs.point)),
            ("sign-lowest", format!("{}-4!", glyphs.point)),
            ("sign-unknown", "?".to_owned()),
            ("sign-other", "P+1".to_owned()),
            ("sign-band", glyphs.band.to_string()),
            ("sign-window", window.to_owned()),
            ("sign-sides", format!("{} {}", glyphs.left, glyphs.right)),
            ("sign-changed", glyphs.dirty.to_string()),
        ])
    }

    /// What is not at a key: the mouse, and where things are kept.
    fn outside_explained(&self) -> Vec<(Entry, String)> {
        let name = words(self.name.clone());
        let file = self.texts.with("help-file", &[("name", name)]);
        let [mouse, kept] = ["help-mouse", "help-recovery"].map(|id| self.keyed(id, &[]));
        let all = Preset::ALL.map(Preset::name).join(", ");
        let preset = words(self.keymap.preset().name());
        let keys = [("preset", preset), ("all", words(all))];
        let keys = self.texts.with("help-keys", &keys);
        let file = Some(file).filter(|_| self.ground.has_map);
        let lines = [mouse, keys].into_iter().chain(file).chain([kept]);
        lines
            .map(|line| (Entry::Line(line.clone()), line))
            .collect()
    }

    fn pairs<const N: usize>(&self, pairs: [(&str, String); N]) -> Vec<(Entry, String)> {
        let explained = pairs.map(|(id, sign)| {
            let label = self.keyed(id, &[]);
            let known_as = format!("{sign} {label}");
            (Entry::command(sign, label), known_as)
        });
        explained.into()
    }

    /// Parts what is longer than its line into several.
    fn wrapped_entries(&self, entries: Vec<Entry>, columns: usize) -> Vec<Entry> {
        let keys_width = entries.iter().map(Entry::keys_width).max().unwrap_or(0);
        let keys_width = keys_width.min(KEYS).min(columns / 2);
        let mut wrapped = Vec::new();
        for entry in entries {
            match entry {
                Entry::Command { keys, label } => {
                    let room = columns.saturating_sub(keys_width + BESIDE);
                    let mut keys = keys;
                    if width(&keys) > keys_width {
                        wrapped.push(Entry::command(std::mem::take(&mut keys), String::new()));
                    }
                    for part in parts(&label, room) {
                        wrapped.push(Entry::command(std::mem::take(&mut keys), part));
                    }
                }
                Entry::Line(text) => {
                    let parts = parts(&text, columns.saturating_sub(2));
                    wrapped.extend(parts.into_iter().map(Entry::Line));
                }
                Entry::Message { text, tone, times } => {
                    let text = if times > 1 {
                        let args = [("text", words(text)), ("times", Arg::from(times))];
                        self.texts.with("message-times", &args)
                    } else {
                        text
                    };
                    // Behind the first line a message goes on without its mark.
                    let parts = parts(&text, columns.saturating_sub(4));
                    let parts = parts.into_iter().enumerate();
                    wrapped.extend(parts.map(|(n, text)| Entry::Message {
                        text,
                        tone,
                        times: usize::from(n == 0),
                    }));
                }
                as_it_is @ (Entry::Heading(_) | Entry::Code(_)) => wrapped.push(as_it_is),
            }
        }
        wrapped
    }
}

/// A text in lines of at most that many columns.
fn parts(text: &str, columns: usize) -> Vec<String> {
    let text = Shown::new(text).into_string();
    let ranges = wrap(&text, columns.max(1)).into_iter();
    let parts = ranges.map(|range| text.get(range).unwrap_or_default().to_owned());
    parts.collect()
}

/// Nine keys that differ in a digit are told by the first and the last.
pub fn shorten(keys: &[String]) -> String {
    let short = keys.chunks(9).map(|nine| match nine {
        [first, .., last] if nine.len() > 4 => format!("{first} … {last}"),
        few => few.join("  "),
    });
    let short: Vec<String> = short.collect();
    short.join("  ")
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
        let (count, page) = (self.help_entries(help).len(), self.help_lines());
        let last = count.saturating_sub(page);
        help.top = help.top.min(last);
        match command {
            Command::Up => help.top = help.top.saturating_sub(1),
            Command::Down => help.top = (help.top + 1).min(last),
            Command::PageUp => help.top = help.top.saturating_sub(page),
            Command::PageDown => help.top = (help.top + page).min(last),
            Command::Backspace => help.change(Buffer::backspace),
            // Back clears what is typed before it leaves.
            Command::Back if !help.filter.text().is_empty() => help.filter = Buffer::line(""),
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }
}
