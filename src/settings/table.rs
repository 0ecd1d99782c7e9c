//! The one table of settings: their names, what they take, and where else they can be set.
//!
//! Reading, `jalon config`, its commented file, the reference and the tests all work from it.

use std::fmt::Write as _;

use super::size::parse_size;
use crate::i18n::Language;
use crate::theme::Theme;

/// What a setting takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A language, by its tag or a locale.
    Language,
    /// A theme, by its name.
    Theme,
    /// A set of keys, by its name; a variable or a flag may name a file instead.
    Keys,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Switch,
    /// A number of bytes, with or without a unit.
    Size,
    /// A command with its arguments.
    Command,
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// What is set.
    pub setting: Setting,
    /// Its key in `config.toml` and in the ids of its texts.
    pub key: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What holds where nobody says anything.
    pub default: &'static str,
    /// The variable that sets it.
    pub variable: &'static str,
    /// The flag that sets it, if there is one.
    pub flag: Option<&'static str>,
    /// Variables that other programs know too, the strongest first: weaker than the file.
    pub surroundings: &'static [&'static str],
}

/// The names of the sets of keys.
const SETS: &[&str] = &["default", "vim", "azerty", "bepo", "cua"];
const WHEN: Takes = Takes::Choice(&["auto", "always", "never"]);

macro_rules! settings {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal, $takes:expr, $default:literal,
        $variable:literal, $flag:expr, $surroundings:expr;)*) => {
        /// Something a person can set.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Setting { $($(#[doc = $doc])* $name,)* }

        impl Setting {
            /// Its line of the table.
            pub const fn spec(self) -> &'static Spec {
                match self { $(Self::$name => &Spec {
                    setting: Setting::$name,
                    key: $key,
                    takes: $takes,
                    default: $default,
                    variable: $variable,
                    flag: $flag,
                    surroundings: &$surroundings,
                },)* }
            }
        }

        /// Every setting, in the order it is told of.
        pub const TABLE: &[&Spec] = &[$(Setting::$name.spec(),)*];
    };
}

// Key, what it takes, default, variable, flag, weaker variables of the surroundings.
settings! {
    /// The language of the interface.
    Lang = "lang", Takes::Language, "en",
        "JALON_LANG", Some("--lang"), ["LC_ALL", "LC_MESSAGES", "LANG"];
    /// The looks.
    Theme = "theme", Takes::Theme, "default", "JALON_THEME", Some("--theme"), [];
    /// The set of keys.
    Keys = "keys", Takes::Keys, "default", "JALON_KEYS", Some("--keys"), [];
    /// When data and words are coloured.
    Color = "color", WHEN, "auto", "JALON_COLOR", Some("--color"), [];
    /// When to draw with ASCII signs only.
    Ascii = "ascii", WHEN, "auto", "JALON_ASCII", Some("--ascii"), [];
    /// Whether the program has the mouse when it starts.
    Mouse = "mouse", Takes::Switch, "true", "JALON_MOUSE", None, [];
    /// The style of the sentiment chart of a map that was not looked at before.
    Chart = "chart", Takes::Choice(&["steps", "bars", "numbers"]), "steps",
        "JALON_CHART", None, [];
    /// How many lines an item may take in a map that was not looked at before.
    Wrap = "wrap", Takes::Choice(&["all", "three", "one"]), "all", "JALON_WRAP", None, [];
    /// Whether what a check finds is marked in a map that was not looked at before.
    Marks = "marks", Takes::Switch, "true", "JALON_MARKS", None, [];
    /// The command of the person's own editor.
    Editor = "editor", Takes::Command, "vi", "JALON_EDITOR", None, ["VISUAL", "EDITOR"];
    /// The most bytes of a file.
    MaxSize = "max_size", Takes::Size, "8MiB", "JALON_MAX_SIZE", Some("--max-size"), [];
}

impl Spec {
    /// The value in its one form, or none if it does not fit.
    pub fn accept(&self, value: &str) -> Option<String> {
        let value = value.trim();
        match self.takes {
            Takes::Language => Language::from_locale(value).map(|found| found.tag().to_owned()),
            Takes::Choice(words) => words.contains(&value).then(|| value.to_owned()),
            Takes::Switch => match value {
                "true" | "1" => Some("true".to_owned()),
                "false" | "0" => Some("false".to_owned()),
                _ => None,
            },
            Takes::Size => parse_size(value).map(|_| value.to_owned()),
            Takes::Command | Takes::Theme | Takes::Keys => {
                (!value.is_empty()).then(|| value.to_owned())
            }
        }
    }

    /// The words it takes, where they are few.
    pub fn choices(&self) -> &'static [&'static str] {
        match self.takes {
            Takes::Language => &["en", "fr"],
            Takes::Choice(words) => words,
            Takes::Switch => &["true", "false"],
            Takes::Theme => &Theme::NAMES,
            Takes::Keys => SETS,
            Takes::Size | Takes::Command => &[],
        }
    }

    /// The value as TOML.
    pub fn toml(&self, value: &str) -> String {
        match self.takes {
            Takes::Switch => value.to_owned(),
            _ => quoted(value),
        }
    }
}

/// Words as a basic string of TOML.
pub(super) fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
