//! The presets: ready-made sets of keys for what different people have in their fingers.
//!
//! A preset is a short table of lines over the table of commands: in a mode, a command has these
//! keys instead of those it has there. What a preset does not name is as in the table.

mod azerty;
mod bepo;
mod cua;
mod vim;

use super::{Command, Mode};

/// A line of a preset: the keys of a command in a mode, instead of those of the table.
pub type Change = (Mode, Command, &'static [&'static str]);

/// A ready-made set of keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// That of the table of commands.
    #[default]
    Default,
    /// For fingers that know vim; a number before a command repeats it.
    Vim,
    /// For French keyboards: the row of digits works without Shift.
    Azerty,
    /// For the bépo layout: one moves by `c t s r`.
    Bepo,
    /// For whoever knows spreadsheets: Ctrl-C copies, and letters change nothing.
    Cua,
}

impl Preset {
    /// All presets.
    pub const ALL: [Preset; 5] = [
        Preset::Default,
        Preset::Vim,
        Preset::Azerty,
        Preset::Bepo,
        Preset::Cua,
    ];

    /// The name it is asked for by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Vim => "vim",
            Self::Azerty => "azerty",
            Self::Bepo => "bepo",
            Self::Cua => "cua",
        }
    }

    /// The preset of that name, whatever its case and with or without the accent of bépo.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace('é', "e");
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// Its lines over the table of commands.
    pub fn changes(self) -> &'static [Change] {
        match self {
            Self::Default => &[],
            Self::Vim => vim::CHANGES,
            Self::Azerty => azerty::CHANGES,
            Self::Bepo => bepo::CHANGES,
            Self::Cua => cua::CHANGES,
        }
    }

    /// Whether a number before a command says how many times.
    pub fn takes_counts(self) -> bool {
        self == Self::Vim
    }
}
