//! What the surroundings say: variables and the arguments.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The variables the program looks at, taken once at the start.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    variables: BTreeMap<&'static str, String>,
}

const LOOKED_AT: [&str; 23] = [
    "JALON_LANG",
    "JALON_KEYS",
    "JALON_THEME",
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
    "TMUX",
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
            .into_iter()
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

    /// The editor of the person: `$VISUAL`, else `$EDITOR`. Whoever has named none may not know vi,
    /// which does not say how to leave it: nano does, and goes before it where it is installed.
    pub fn editor(&self) -> &str {
        let named = self.get("VISUAL").or_else(|| self.get("EDITOR"));
        named.unwrap_or_else(|| if self.has("nano") { "nano" } else { "vi" })
    }

    /// Whether a program of that name is in one of the folders of `$PATH`.
    fn has(&self, program: &str) -> bool {
        let mut folders = self.get("PATH").unwrap_or_default().split(':');
        folders.any(|folder| {
            let found = fs::metadata(Path::new(folder).join(program));
            found.is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
        })
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
    use super::Environment;

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
    fn the_editor_is_visual_then_editor_then_nano_then_vi() {
        let both = Environment::with(&[("VISUAL", "hx"), ("EDITOR", "nano -w")]);
        assert_eq!(both.editor(), "hx");
        assert_eq!(
            Environment::with(&[("EDITOR", "nano -w")]).editor(),
            "nano -w"
        );
        assert_eq!(Environment::with(&[]).editor(), "vi");
        let path = concat!("/nowhere:/bin:", env!("CARGO_MANIFEST_DIR"));
        let path = Environment::with(&[("PATH", path)]);
        assert!(path.has("sh"));
        assert!(!path.has("Cargo.toml"), "what cannot be run is no program");
        assert!(!path.has("no-such-editor"));
    }
}
