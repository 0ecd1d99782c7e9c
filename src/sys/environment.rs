//! What the surroundings say: variables and the arguments.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The variables the program looks at, taken once at the start.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    variables: BTreeMap<&'static str, String>,
}

/// The names of these variables.
pub const LOOKED_AT: &[&str] = &[
    "JALON_LANG",
    "JALON_THEME",
    "JALON_KEYS",
    "JALON_COLOR",
    "JALON_ASCII",
    "JALON_MOUSE",
    "JALON_CHART",
    "JALON_WRAP",
    "JALON_MARKS",
    "JALON_EDITOR",
    "JALON_MAX_SIZE",
    "JALON_AUTHOR",
    "SOURCE_DATE_EPOCH",
    "LC_ALL",
    "LC_MESSAGES",
    "LC_CTYPE",
    "LANG",
    "NO_COLOR",
    "CLICOLOR_FORCE",
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "COLUMNS",
    "VISUAL",
    "EDITOR",
    "SHELL",
    "TMUX",
    "SSH_CONNECTION",
    "SSH_TTY",
    "LOGNAME",
    "USER",
    "PATH",
    "HOME",
    "XDG_STATE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_RUNTIME_DIR",
];

impl Environment {
    /// Takes the variables of this process. One that is not UTF-8 counts as not set.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the door to the environment"
    )]
    pub fn of_process() -> Self {
        let variables = LOOKED_AT
            .iter()
            .copied()
            .filter_map(|name| std::env::var(name).ok().map(|value| (name, value)))
            .collect();
        Self { variables }
    }

    /// Variables given by hand, for tests.
    pub fn with(variables: &[(&'static str, &str)]) -> Self {
        let variables = variables
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()));
        Self {
            variables: variables.collect(),
        }
    }

    /// A variable that is set and not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    /// Whether the locale says that the terminal takes UTF-8. Where nothing is said, it does.
    pub fn is_utf8(&self) -> bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(|name| self.get(name));
        locale.is_none_or(|locale| {
            let upper = locale.to_uppercase();
            upper.contains("UTF-8") || upper.contains("UTF8")
        })
    }

    /// Whether the terminal is one whose window has a title that can be set and given back.
    pub fn has_title(&self) -> bool {
        self.get("TERM")
            .is_some_and(|term| !matches!(term, "dumb" | "linux"))
    }

    /// The folder a variable holds. As the standard of these variables has it, a path that is not
    /// absolute is none.
    pub fn folder(&self, name: &str) -> Option<&Path> {
        let path = self.get(name).map(Path::new);
        path.filter(|path| path.is_absolute())
    }
}

/// The arguments of the process, the program's name first.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the door to the environment"
)]
pub fn arguments() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// A folder for files that live no longer than an editor is open.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the door to the environment"
)]
pub(super) fn scratch_folder() -> PathBuf {
    std::env::temp_dir()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::TABLE;

    #[test]
    fn the_locale_says_whether_the_terminal_takes_utf8() {
        for (variables, expected) in [
            (vec![("LANG", "fr_FR.UTF-8")], true),
            (vec![("LANG", "fr_FR.ISO-8859-1")], false),
            (vec![("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")], false),
            (vec![("LC_ALL", ""), ("LANG", "C.utf8")], true),
            (vec![], true),
        ] {
            assert_eq!(
                Environment::with(&variables).is_utf8(),
                expected,
                "{variables:?}"
            );
        }
    }

    #[test]
    fn every_variable_that_sets_something_is_looked_at() {
        for spec in TABLE {
            for name in spec.surroundings.iter().chain([&spec.variable]) {
                assert!(LOOKED_AT.contains(name), "{name}");
            }
        }
    }
}
