//! What deserves a word about the surroundings: a pure function of what was found out.

use crate::app::Preferences;
use crate::command::Preset;
use crate::i18n::{Arg, Texts, words};
use crate::runtime::Note;
use crate::settings::{Setting, Settings, Source};
use crate::sys::{Environment, Place, Surroundings, Tmux};
use crate::text::{Shown, width};
use crate::theme::Depth;

/// The smallest terminal anything is drawn on.
const LEAST: (u16, u16) = (30, 8);
/// How many milliseconds tmux may wait after Esc before it is felt.
const QUICK: u32 = 100;

/// What was found out.
pub(super) struct Facts<'f> {
    pub(super) environment: &'f Environment,
    pub(super) settings: &'f Settings,
    pub(super) notes: &'f [Note],
    pub(super) surroundings: &'f Surroundings,
    /// How many colours there are here.
    pub(super) depth: Depth,
    /// What the program is like here.
    pub(super) preferences: &'f Preferences,
    /// Whether it draws with ASCII signs only.
    pub(super) is_ascii: bool,
    pub(super) texts: &'f Texts,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// Its word in the ids of texts and for other programs.
    pub(super) topic: &'static str,
    /// How it is.
    pub(super) said: String,
    /// What to do about it, where it deserves attention.
    pub(super) advice: Option<String>,
}

impl Facts<'_> {
    /// Everything that was looked at, in the order it is told.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings = vec![
            self.language(),
            self.locale(),
            self.signs(),
            self.terminal(),
            self.size(),
            self.colour(),
            self.theme(),
            self.keys(),
            self.mouse(),
            self.clipboard(),
        ];
        findings.extend(self.ssh());
        findings.extend(self.tmux());
        findings.extend([self.config(), self.state(), self.editor(), self.git()]);
        findings
    }

    fn finding(&self, topic: &'static str, said: &str, advice: Option<&str>) -> Finding {
        Finding {
            topic,
            said: Shown::new(said).into_string(),
            advice: advice.map(|id| self.texts.text(id)),
        }
    }

    /// Where the value of a setting comes from.
    fn source(&self, setting: Setting) -> String {
        let mut all = self.settings.all();
        let found = all.find(|(spec, _, _)| spec.setting == setting);
        match found.map(|(_, _, source)| source) {
            Some(Source::Flag(name) | Source::Variable(name)) => name.to_owned(),
            Some(Source::File) => "config.toml".to_owned(),
            Some(Source::Default) | None => self.texts.text("config-default"),
        }
    }

    fn with(&self, id: &str, name: &'static str, value: &str) -> String {
        self.texts.with(id, &[(name, words(value.to_owned()))])
    }

    fn language(&self) -> Finding {
        let tag = self.settings.language().tag();
        let said = format!("{tag} ({})", self.source(Setting::Lang));
        self.finding("language", &said, None)
    }

    fn locale(&self) -> Finding {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"];
        let mut set = names.into_iter();
        let set = set.find_map(|name| Some(format!("{name}={}", self.environment.get(name)?)));
        let said = set.unwrap_or_else(|| self.texts.text("doctor-locale-unset"));
        let advice = (!self.environment.is_utf8()).then_some("doctor-locale-advice");
        self.finding("locale", &said, advice)
    }

    fn signs(&self) -> Finding {
        let kind = if self.is_ascii { "ASCII" } else { "Unicode" };
        let said = format!("{kind} ({})", self.source(Setting::Ascii));
        let widths = self.surroundings.widths.as_deref().unwrap_or_default();
        let is_wide =
            |(sign, cells): &&(char, u16)| usize::from(*cells) != width(&sign.to_string());
        let wide: Vec<String> = widths
            .iter()
            .filter(is_wide)
            .map(|(sign, _)| sign.to_string())
            .collect();
        let mut finding = self.finding("signs", &said, None);
        if !wide.is_empty() {
            finding.advice = Some(self.with("doctor-signs-advice", "signs", &wide.join(" ")));
        }
        finding
    }

    fn terminal(&self) -> Finding {
        if !self.surroundings.is_terminal {
            let said = self.texts.text("doctor-terminal-none");
            return self.finding("terminal", &said, None);
        }
        match self.environment.get("TERM") {
            None => {
                let said = self.texts.text("doctor-terminal-unset");
                self.finding("terminal", &said, Some("doctor-terminal-advice"))
            }
            Some(term) => {
                let advice = (term == "dumb").then_some("doctor-terminal-advice");
                self.finding("terminal", term, advice)
            }
        }
    }

    fn size(&self) -> Finding {
        match self.surroundings.size {
            None => self.finding("size", &self.texts.text("doctor-size-none"), None),
            Some((columns, lines)) => {
                let args = [("columns", Arg::from(columns)), ("lines", Arg::from(lines))];
                let said = self.texts.with("doctor-size-is", &args);
                let small = columns < LEAST.0 || lines < LEAST.1;
                self.finding("size", &said, small.then_some("doctor-size-advice"))
            }
        }
    }

    /// Whether there is colour, and the first reason for it.
    fn colour(&self) -> Finding {
        let is = |name| self.environment.get(name);
        let id = match self.depth {
            Depth::None => "doctor-colour-off",
            Depth::Ansi16 => "doctor-colour-sixteen",
            Depth::Ansi256 => "doctor-colour-more",
            Depth::True => "doctor-colour-all",
        };
        let why = if self.settings.colour().is_some() {
            self.source(Setting::Color)
        } else if is("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
            "CLICOLOR_FORCE".to_owned()
        } else if is("NO_COLOR").is_some() {
            "NO_COLOR".to_owned()
        } else if is("TERM") == Some("dumb") {
            "TERM=dumb".to_owned()
        } else {
            self.texts.text("config-default")
        };
        self.finding("colour", &self.with(id, "why", &why), None)
    }

    fn theme(&self) -> Finding {
        let said = format!(
            "{} ({})",
            self.preferences.theme.name(),
            self.source(Setting::Theme)
        );
        self.finding("theme", &said, None)
    }

    fn keys(&self) -> Finding {
        let preset = self.preferences.keymap.preset().name();
        let by_file = self.settings.keys().is_none() && preset != Preset::default().name();
        let source = if by_file {
            "keys.toml".to_owned()
        } else {
            self.source(Setting::Keys)
        };
        self.finding("keys", &format!("{preset} ({source})"), None)
    }

    fn mouse(&self) -> Finding {
        let id = if self.settings.mouse() {
            "doctor-mouse-on"
        } else {
            "doctor-mouse-off"
        };
        let said = self.with(id, "why", &self.source(Setting::Mouse));
        self.finding("mouse", &said, None)
    }

    fn clipboard(&self) -> Finding {
        if self.environment.get("TMUX").is_some() {
            return self.finding("clipboard", &self.texts.text("doctor-clipboard-tmux"), None);
        }
        let has_none = matches!(self.environment.get("TERM"), Some("linux" | "dumb"));
        if has_none {
            let said = self.texts.text("doctor-clipboard-none");
            return self.finding("clipboard", &said, Some("doctor-clipboard-advice"));
        }
        self.finding("clipboard", &self.texts.text("doctor-clipboard-osc"), None)
    }

    fn ssh(&self) -> Option<Finding> {
        let names = ["SSH_CONNECTION", "SSH_TTY"];
        let is_far = names
            .iter()
            .any(|name| self.environment.get(name).is_some());
        is_far.then(|| self.finding("ssh", &self.texts.text("doctor-ssh-is"), None))
    }

    /// What tmux does to keys, colours and copies, each on a line of its own.
    fn tmux(&self) -> Vec<Finding> {
        if self.environment.get("TMUX").is_none() {
            return Vec::new();
        }
        let Some(tmux) = &self.surroundings.tmux else {
            let said = self.texts.text("doctor-tmux-silent");
            return vec![self.finding("tmux", &said, Some("doctor-tmux-silent-advice"))];
        };
        let Tmux {
            version,
            features,
            terminal,
            focus,
            escape,
        } = tmux;
        let is_poor = !(terminal.contains("256") || terminal.contains("direct"));
        let is_slow = escape.parse::<u32>().is_ok_and(|time| time > QUICK);
        // One that is older than these names does not tell them.
        let may_copy = features.is_empty() || features.split(',').any(|one| one == "clipboard");
        let options = [
            (
                "terminal-features",
                features,
                !may_copy,
                "doctor-tmux-clipboard-advice",
            ),
            (
                "default-terminal",
                terminal,
                is_poor,
                "doctor-tmux-terminal-advice",
            ),
            (
                "focus-events",
                focus,
                focus == "0" || focus == "off",
                "doctor-tmux-focus-advice",
            ),
            ("escape-time", escape, is_slow, "doctor-tmux-escape-advice"),
        ];
        let options = options
            .into_iter()
            .map(|(option, value, is_wrong, advice)| {
                self.finding(
                    "tmux",
                    &format!("{option} {value}"),
                    is_wrong.then_some(advice),
                )
            });
        let version = self.finding("tmux", version, None);
        [version].into_iter().chain(options).collect()
    }

    fn config(&self) -> Finding {
        let place = self.surroundings.config.as_ref();
        let mut finding = self.folder("config", place, "doctor-config-advice");
        if let Some(note) = self.notes.first() {
            finding.advice = Some(note.line(self.texts));
        }
        finding
    }

    fn state(&self) -> Finding {
        let place = self.surroundings.state.as_ref();
        self.folder("state", place, "doctor-state-advice")
    }

    fn folder(&self, topic: &'static str, place: Option<&Place>, advice: &str) -> Finding {
        match place {
            None => {
                let said = self.texts.text("doctor-no-folder");
                self.finding(topic, &said, Some("doctor-no-folder-advice"))
            }
            Some(place) => {
                let said = place.path.to_string_lossy().into_owned();
                self.finding(topic, &said, (!place.is_writable).then_some(advice))
            }
        }
    }

    fn editor(&self) -> Finding {
        let said = format!(
            "{} ({})",
            self.settings.editor(),
            self.source(Setting::Editor)
        );
        let is_missing = self.surroundings.editor.is_none();
        self.finding(
            "editor",
            &said,
            is_missing.then_some("doctor-editor-advice"),
        )
    }

    fn git(&self) -> Finding {
        match &self.surroundings.git {
            Some(path) => self.finding("git", &path.to_string_lossy(), None),
            // Maps are edited just as well without it.
            None => self.finding("git", &self.texts.text("doctor-git-none"), None),
        }
    }
}
