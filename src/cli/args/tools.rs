//! The arguments of the commands that serve other programs: shells and readers of manuals.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The shells that can be helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// GNU Bash.
    Bash,
    /// Z shell.
    Zsh,
    /// Fish.
    Fish,
    /// Elvish.
    Elvish,
    /// `PowerShell`, on any system.
    Powershell,
}

impl Shell {
    /// The shell of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "pwsh" => Some(Self::Powershell),
            name => Self::from_str(name, true).ok(),
        }
    }
}

#[derive(Clone, Debug, Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_enum)]
    pub(crate) shell: Option<Shell>,
    /// What the script asks with: the words typed so far.
    #[arg(id = "typed", last = true, hide = true, num_args = 0..)]
    pub(crate) typed: Option<Vec<OsString>>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct ManArgs {
    #[arg(id = "man_folder", short = 'o', long = "output")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "man_folder")]
    pub(crate) force: bool,
}
