//! The one table of commands: what can be done, in which mode, by which keys.
//!
//! Dispatch, footer hints, the palette, the box of following keys, the help of each mode, the
//! README's table of keys and the identifiers of the translations all come from [`TABLE`], so a hint
//! cannot lie. Every command has a name
//! in the translations (`cmd-undo`) and a short word for the footer (`cmd-undo.hint`).

mod footer;
mod key;
mod key_file;
mod keymap;
#[cfg(test)]
mod lint;
mod preset;
mod table;

pub use footer::{Focused, footer};
pub use key::{Code, Key, KeyError, parse_keys};
pub use key_file::{KeyFile, read_keys};
pub use keymap::{Keymap, Lookup};
pub use preset::{Change, Preset};
pub use table::{Command, TABLE};

/// Where keys go, decided by the state of the program and never by what was last drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The table of stages and rows.
    Map,
    /// The table with several items or cells selected.
    Select,
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
    /// The opportunities in order.
    Opportunities,
    /// Two maps side by side.
    Compare,
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
    /// What a merge left to be settled.
    Settle,
    /// The line that asks what to look for.
    Find,
    /// What a replacement would change.
    Replace,
    /// What one can begin with, where there is no map.
    Start,
    /// The list of the maps of a folder.
    Maps,
    /// What is said of the map in reviews.
    Review,
    /// Words being written in a review.
    Comment,
    /// The audits of the map.
    Audits,
    /// An audit that is under way.
    Audit,
}

impl Mode {
    /// All modes.
    pub const ALL: [Mode; 27] = [
        Mode::Map,
        Mode::Select,
        Mode::Cell,
        Mode::Form,
        Mode::Pick,
        Mode::Personas,
        Mode::Rows,
        Mode::Opportunities,
        Mode::Compare,
        Mode::Zoom,
        Mode::Present,
        Mode::Prompt,
        Mode::Palette,
        Mode::Ask,
        Mode::Help,
        Mode::Problems,
        Mode::Recover,
        Mode::Clash,
        Mode::Settle,
        Mode::Find,
        Mode::Replace,
        Mode::Start,
        Mode::Maps,
        Mode::Review,
        Mode::Comment,
        Mode::Audits,
        Mode::Audit,
    ];

    /// The word of the mode in the identifiers of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Select => "select",
            Self::Cell => "cell",
            Self::Form => "form",
            Self::Pick => "pick",
            Self::Personas => "personas",
            Self::Rows => "rows",
            Self::Opportunities => "opportunities",
            Self::Compare => "compare",
            Self::Zoom => "zoom",
            Self::Present => "present",
            Self::Prompt => "prompt",
            Self::Palette => "palette",
            Self::Ask => "ask",
            Self::Help => "help",
            Self::Problems => "problems",
            Self::Recover => "recover",
            Self::Clash => "clash",
            Self::Settle => "settle",
            Self::Find => "find",
            Self::Replace => "replace",
            Self::Start => "start",
            Self::Maps => "maps",
            Self::Review => "review",
            Self::Comment => "comment",
            Self::Audits => "audits",
            Self::Audit => "audit",
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
                | Self::Comment
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
    /// What is said of the map beside it.
    Review,
    /// Walking the journey with a list of questions.
    Audit,
    /// From map to map.
    Maps,
    /// The file and the program.
    Program,
}

impl Group {
    /// All groups, in the order of help.
    pub const ALL: [Group; 10] = [
        Group::Move,
        Group::Items,
        Group::Stages,
        Group::People,
        Group::View,
        Group::Map,
        Group::Review,
        Group::Audit,
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
            Self::Review => "group-review",
            Self::Audit => "group-audit",
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

impl Entry {
    /// Whether the command does something in a mode, so that it can have keys there: it has some in
    /// the table, or its name runs it on the map without a word behind it.
    pub fn works_in(&self, mode: Mode) -> bool {
        let by_name = self.typed && mode == Mode::Map && !self.wants_a_word();
        by_name || self.keys.iter().any(|(m, _)| *m == mode)
    }

    /// Whether its name says nothing without a word behind it.
    fn wants_a_word(&self) -> bool {
        matches!(
            self.command,
            Command::GoRow | Command::ChooseKeys | Command::Theme
        )
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
