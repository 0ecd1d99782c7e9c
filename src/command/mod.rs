//! The one table of commands: what can be done, in which mode, by which keys.
//!
//! Dispatch, footer hints, the palette, the box of following keys, the help of each mode, the
//! README's table of keys and the identifiers of the translations all come from [`TABLE`], so a hint
//! cannot lie. Every command has a name
//! in the translations (`cmd-undo`) and a short word for the footer (`cmd-undo.hint`).

mod footer;
mod key;
mod table;

pub use footer::{Focused, footer};
pub use key::{Code, Key, KeyError, parse_keys};
pub use table::{Command, TABLE};

/// Where keys go, decided by the state of the program and never by what was last drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The table of stages and rows.
    Map,
    /// The editor of one cell.
    Cell,
    /// A form of fields.
    Form,
    /// A list to pick from.
    Pick,
    /// The personas.
    Personas,
    /// The choice of rows.
    Rows,
    /// A closer look at the cell or at what is in focus.
    Zoom,
    /// The map shown to others.
    Present,
    /// One line that is asked for: a name, a sentiment.
    Prompt,
    /// The menu of all commands, which is the command line too.
    Palette,
    /// A question with a few answers.
    Ask,
    /// The help.
    Help,
    /// The list of problems in the file.
    Problems,
    /// The offer of what a killed program left.
    Recover,
    /// What we and another both changed.
    Clash,
    /// The line that asks what to look for.
    Find,
    /// What a replacement would change.
    Replace,
    /// What one can begin with, where there is no map.
    Start,
    /// The list of the maps of a folder.
    Maps,
}

impl Mode {
    /// All modes.
    pub const ALL: [Mode; 19] = [
        Mode::Map,
        Mode::Cell,
        Mode::Form,
        Mode::Pick,
        Mode::Personas,
        Mode::Rows,
        Mode::Zoom,
        Mode::Present,
        Mode::Prompt,
        Mode::Palette,
        Mode::Ask,
        Mode::Help,
        Mode::Problems,
        Mode::Recover,
        Mode::Clash,
        Mode::Find,
        Mode::Replace,
        Mode::Start,
        Mode::Maps,
    ];

    /// The word of the mode in the identifiers of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Cell => "cell",
            Self::Form => "form",
            Self::Pick => "pick",
            Self::Personas => "personas",
            Self::Rows => "rows",
            Self::Zoom => "zoom",
            Self::Present => "present",
            Self::Prompt => "prompt",
            Self::Palette => "palette",
            Self::Ask => "ask",
            Self::Help => "help",
            Self::Problems => "problems",
            Self::Recover => "recover",
            Self::Clash => "clash",
            Self::Find => "find",
            Self::Replace => "replace",
            Self::Start => "start",
            Self::Maps => "maps",
        }
    }

    /// Whether characters are typed into a text in this mode, so that no bare character may be a
    /// key of a command.
    pub fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Cell
                | Self::Form
                | Self::Prompt
                | Self::Palette
                | Self::Help
                | Self::Find
                | Self::Maps
        )
    }
}

/// The headings under which help lists the commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Moving about.
    Move,
    /// Changing items.
    Items,
    /// Changing stages.
    Stages,
    /// Sentiment and personas.
    People,
    /// How the map is looked at.
    View,
    /// The map as a whole.
    Map,
    /// From map to map.
    Maps,
    /// The file and the program.
    Program,
}

impl Group {
    /// All groups, in the order of help.
    pub const ALL: [Group; 8] = [
        Group::Move,
        Group::Items,
        Group::Stages,
        Group::People,
        Group::View,
        Group::Map,
        Group::Maps,
        Group::Program,
    ];

    /// The identifier of the heading's text.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Move => "group-move",
            Self::Items => "group-items",
            Self::Stages => "group-stages",
            Self::People => "group-people",
            Self::View => "group-view",
            Self::Map => "group-map",
            Self::Maps => "group-maps",
            Self::Program => "group-program",
        }
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// Its name on the command line and in the translations.
    pub name: &'static str,
    /// The heading it stands under.
    pub group: Group,
    /// Its keys in each of its modes, written as [`parse_keys`] reads them.
    pub keys: &'static [(Mode, &'static [&'static str])],
    /// Whether its name runs it on the map wherever the map's commands can be given, and not only
    /// where it has a key.
    pub typed: bool,
}

/// What keys pressed so far mean in a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Nothing.
    None,
    /// The beginning of one or more commands.
    Prefix,
    /// A command.
    Found(Command),
}

/// The keys of every mode, read once from the table. Presets and the user's own keys replace
/// lines of it.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: Vec<(Mode, Vec<Key>, Command)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let bindings = TABLE
            .iter()
            .flat_map(|entry| {
                entry.keys.iter().flat_map(move |(mode, keys)| {
                    // A key that cannot be read is left out here; a test holds there is none.
                    keys.iter().filter_map(move |keys| {
                        parse_keys(keys)
                            .ok()
                            .map(|keys| (*mode, keys, entry.command))
                    })
                })
            })
            .collect();
        Self { bindings }
    }
}

impl Keymap {
    /// What the keys pressed so far mean.
    pub fn look_up(&self, mode: Mode, pressed: &[Key]) -> Lookup {
        let mut prefix = false;
        for (_, keys, command) in self.bindings.iter().filter(|(m, _, _)| *m == mode) {
            if keys.as_slice() == pressed {
                return Lookup::Found(*command);
            }
            prefix |= keys.starts_with(pressed);
        }
        if prefix { Lookup::Prefix } else { Lookup::None }
    }

    /// What may follow the keys pressed so far, each command with its remaining keys.
    pub fn following(
        &self,
        mode: Mode,
        pressed: &[Key],
    ) -> impl Iterator<Item = (Command, &[Key])> {
        self.bindings
            .iter()
            .filter(move |(m, _, _)| *m == mode)
            .filter_map(move |(_, keys, command)| {
                let rest = keys.strip_prefix(pressed)?;
                (!rest.is_empty()).then_some((*command, rest))
            })
    }

    /// The keys of a command in a mode, the first of them first.
    pub fn keys(&self, mode: Mode, command: Command) -> impl Iterator<Item = &[Key]> {
        self.bindings
            .iter()
            .filter(move |(m, _, c)| *m == mode && *c == command)
            .map(|(_, keys, _)| keys.as_slice())
    }
}

/// The line of a command in the table.
pub fn entry(command: Command) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.command == command)
}

/// The commands of a mode, in the order of the table.
pub fn commands_of(mode: Mode) -> impl Iterator<Item = &'static Entry> {
    TABLE
        .iter()
        .filter(move |entry| entry.keys.iter().any(|(m, _)| *m == mode))
}

#[cfg(test)]
mod tests {
    use super::Focused::{Choice, Empty, Head, Item, Line, Lines, NoStage, Overlay, References};
    use super::*;
    use crate::i18n::{Language, Texts};

    #[test]
    fn every_key_is_read_and_none_stands_twice_in_a_mode() {
        for mode in Mode::ALL {
            let mut seen: Vec<(Vec<Key>, &str)> = Vec::new();
            for entry in commands_of(mode) {
                for (_, keys) in entry.keys.iter().filter(|(m, _)| *m == mode) {
                    for text in *keys {
                        let keys = parse_keys(text).unwrap();
                        for (other, name) in &seen {
                            let clash = other.starts_with(&keys) || keys.starts_with(other);
                            assert!(!clash, "{mode:?}: `{text}` of {} and {name}", entry.name);
                        }
                        seen.push((keys, entry.name));
                    }
                }
            }
        }
    }

    #[test]
    fn no_default_key_needs_alt_gr_on_a_french_keyboard() {
        for entry in TABLE {
            for keys in entry.keys.iter().flat_map(|(_, keys)| *keys) {
                for key in parse_keys(keys).unwrap() {
                    let needs = matches!(key.code, Code::Char(c) if "[]{}|\\~@#`".contains(c));
                    assert!(!needs, "`{keys}` of {}", entry.name);
                }
            }
        }
    }

    #[test]
    fn a_key_that_types_is_no_command_where_text_is_typed() {
        for mode in Mode::ALL.into_iter().filter(|mode| mode.takes_text()) {
            for entry in commands_of(mode) {
                for keys in entry
                    .keys
                    .iter()
                    .filter(|(m, _)| *m == mode)
                    .flat_map(|(_, k)| *k)
                {
                    let first = parse_keys(keys).unwrap()[0];
                    assert_eq!(first.typed(), None, "`{keys}` of {}", entry.name);
                }
            }
        }
    }

    #[test]
    fn names_are_unique_and_every_command_is_named_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for entry in TABLE {
                for id in [
                    format!("cmd-{}", entry.name),
                    format!("cmd-{}.hint", entry.name),
                ] {
                    assert!(texts.find(&id, &[]).is_some(), "{language:?} lacks {id}");
                }
                let same = TABLE
                    .iter()
                    .filter(|other| other.name == entry.name)
                    .count();
                assert_eq!(same, 1, "{}", entry.name);
            }
            for mode in Mode::ALL {
                assert!(
                    texts.find(&format!("mode-{}", mode.key()), &[]).is_some(),
                    "{mode:?}"
                );
            }
            for group in Group::ALL {
                assert!(texts.find(group.text_id(), &[]).is_some(), "{group:?}");
            }
        }
    }

    #[test]
    fn every_hint_has_a_key_in_its_mode() {
        let keymap = Keymap::default();
        let map = [Item, Empty, Head, NoStage].map(|place| (Mode::Map, place));
        let form = [Line, Lines, Choice, References].map(|place| (Mode::Form, place));
        let overlays = Mode::ALL.map(|mode| (mode, Overlay(mode)));
        for (mode, place) in map.into_iter().chain(form).chain(overlays) {
            for command in footer(place).iter().copied().flatten() {
                assert!(
                    keymap.keys(mode, *command).next().is_some(),
                    "{place:?}: {command:?}"
                );
            }
        }
    }

    #[test]
    fn sequences_are_found_key_by_key() {
        let keymap = Keymap::default();
        let look = |keys: &str| keymap.look_up(Mode::Map, &parse_keys(keys).unwrap());
        assert_eq!(look("g"), Lookup::Prefix);
        assert_eq!(look("g g"), Lookup::Found(Command::FirstStage));
        assert_eq!(look("g y"), Lookup::None);
    }
}
