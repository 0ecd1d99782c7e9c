//! What the program stands in, for `jalon doctor`: programs, folders, the terminal and what is
//! between. Nothing here is changed, and nobody is waited for long.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::fs::{Access, access};

use super::clipboard::end_of;
use super::environment::Environment;
use super::file::folder_of;
use super::journal::Places;
use super::measure::measure;
use super::terminal::{is_terminal, size};

/// What was found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Whether standard output is a terminal.
    pub is_terminal: bool,
    /// The width and height of the terminal in cells; none where there is none.
    pub size: Option<(u16, u16)>,
    /// What tmux says of itself; none where it does not answer or is not there.
    pub tmux: Option<Tmux>,
    /// Where the state of the program is kept; none without a place.
    pub state: Option<Place>,
    /// Where the settings are; none without a place.
    pub config: Option<Place>,
    /// Where the person's editor was found; none where it was not.
    pub editor: Option<PathBuf>,
    /// Where git was found.
    pub git: Option<PathBuf>,
    /// How many cells the terminal gives each sign; none where it could not be asked.
    pub widths: Option<Vec<(char, u16)>>,
}

/// A folder, there or not yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder.
    pub path: PathBuf,
    /// Whether files can be made in it, as far as its permissions tell.
    pub is_writable: bool,
}

/// What tmux says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tmux {
    /// Its version.
    pub version: String,
    /// What it knows the terminal around it to be able to do, joined by commas.
    pub features: String,
    /// Its option `default-terminal`.
    pub terminal: String,
    /// Its option `focus-events`.
    pub focus: String,
    /// Its option `escape-time`, in milliseconds.
    pub escape: String,
}

impl Surroundings {
    /// Looks around. The signs are drawn for a moment where the terminal can be asked how wide they
    /// are, and only then.
    pub fn look(
        environment: &Environment,
        config: Option<&Path>,
        editor: &str,
        signs: &[char],
    ) -> Self {
        let program = editor.split_whitespace().next().unwrap_or_default();
        let is_terminal = is_terminal();
        Self {
            is_terminal,
            size: size()
                .ok()
                .filter(|_| is_terminal)
                .map(|size| (size.0, size.1)),
            tmux: environment.get("TMUX").and_then(|_| ask_tmux()),
            state: Places::at_home(environment).best().map(place),
            config: config.map(|path| place(folder_of(path).to_owned())),
            editor: find(environment, program),
            git: find(environment, "git"),
            widths: is_terminal.then(|| measure(signs)).flatten(),
        }
    }
}

fn place(path: PathBuf) -> Place {
    // What is not there yet is made in the nearest folder that is.
    let mut ground = path
        .ancestors()
        .filter(|above| above.symlink_metadata().is_ok());
    let may = |folder: &Path| {
        folder.is_dir() && access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
    };
    Place {
        is_writable: ground.next().is_some_and(may),
        path,
    }
}

/// The command of the editor of whoever has named none. They may not know vi, which does not say how
/// to leave it: nano does, and goes before it where it is installed.
pub fn usual_editor(environment: &Environment) -> &'static str {
    match find(environment, "nano") {
        Some(_) => "nano",
        None => "vi",
    }
}

/// Where a program is that a shell would start by that name.
fn find(environment: &Environment, name: &str) -> Option<PathBuf> {
    let is_program = |path: &PathBuf| {
        let metadata = fs::metadata(path);
        metadata.is_ok_and(|metadata| metadata.is_file() && metadata.mode() & 0o111 != 0)
    };
    if name.is_empty() {
        return None;
    }
    if name.contains('/') {
        return Some(PathBuf::from(name)).filter(is_program);
    }
    let folders = environment.get("PATH")?.split(':');
    let mut paths = folders.map(|folder| Path::new(folder).join(name));
    paths.find(is_program)
}

/// Asks tmux for what concerns us, as one line with tabs between.
fn ask_tmux() -> Option<Tmux> {
    let form =
        "#{version}\t#{client_termfeatures}\t#{default-terminal}\t#{focus-events}\t#{escape-time}";
    let mut child = Command::new("tmux")
        .args(["display-message", "-p", form])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    if end_of(&mut child).is_err() {
        // One that ended already cannot be killed, and need not be.
        let _ = child.kill();
        let _ = child.wait();
        return None;
    }
    let told = io::read_to_string(child.stdout.take()?).ok()?;
    Tmux::read(told.trim_end_matches('\n'))
}

impl Tmux {
    fn read(line: &str) -> Option<Self> {
        let mut words = line.split('\t').map(str::to_owned);
        Some(Self {
            version: words.next().filter(|version| !version.is_empty())?,
            features: words.next()?,
            terminal: words.next()?,
            focus: words.next()?,
            escape: words.next()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tmux_says_is_read() {
        let tmux = Tmux::read("3.4\tclipboard,focus\ttmux-256color\t0\t500").unwrap();
        assert_eq!(
            (tmux.version.as_str(), tmux.escape.as_str()),
            ("3.4", "500")
        );
        assert_eq!(Tmux::read(""), None);
        assert_eq!(Tmux::read("3.4\ton"), None);
    }

    #[test]
    fn programs_are_found_as_a_shell_finds_them() {
        let environment = Environment::with(&[("PATH", "/nowhere:/bin:/usr/bin")]);
        assert_eq!(find(&environment, "sh"), Some(PathBuf::from("/bin/sh")));
        assert_eq!(
            find(&environment, "/bin/sh"),
            Some(PathBuf::from("/bin/sh"))
        );
        for name in ["", "no-such-program", "/bin", "/etc/passwd"] {
            assert_eq!(find(&environment, name), None, "{name}");
        }
        assert_eq!(find(&Environment::with(&[]), "sh"), None);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_can_be_made_in_the_one_above() {
        let above = super::super::environment::scratch_folder();
        assert!(place(above.join("jalon-not-there/below")).is_writable);
        let device = place(PathBuf::from("/dev/null/below"));
        assert!(!device.is_writable);
    }
}
