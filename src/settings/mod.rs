//! What a person can set, where each value comes from, and which one holds.
//!
//! Everything is a pure function of texts and of variables handed in. Nothing here reads a file,
//! asks the environment or says a word to anybody.

mod read;
mod sample;
mod size;
mod table;

pub use read::read;
pub use sample::sample;
pub use size::parse_size;
pub use table::{Setting, Spec, TABLE, Takes};

use crate::command::Preset;
use crate::i18n::Language;
use crate::layout::{ChartStyle, Wrapping};

/// What one place says: some of the settings, each value in its one form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(Setting, String)>);

impl Values {
    /// What it says of a setting.
    pub fn get(&self, setting: Setting) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| *known == setting);
        found.map(|(_, value)| value.as_str())
    }

    /// Has it say that, where the value fits; answers whether it does.
    pub fn set(&mut self, setting: Setting, value: &str) -> bool {
        let Some(value) = setting.spec().accept(value) else {
            return false;
        };
        self.0.retain(|(known, _)| *known != setting);
        self.0.push((setting, value));
        true
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// That flag.
    Flag(&'static str),
    /// That variable.
    Variable(&'static str),
    /// The person's `config.toml`.
    File,
    /// Nobody says anything.
    Default,
}

/// A variable of ours whose value does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The setting it is for.
    pub spec: &'static Spec,
    /// What it holds.
    pub value: String,
}

/// The value of every setting, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings(Vec<(Setting, String, Source)>);

impl Settings {
    /// The values that hold: those of flags before those of our variables, then of the file, of the
    /// surroundings, and the defaults. A variable that does not fit is passed over and handed back.
    pub fn new<'v>(
        flags: &Values,
        variable: impl Fn(&str) -> Option<&'v str>,
        file: &Values,
    ) -> (Self, Vec<Misfit>) {
        let mut misfits = Vec::new();
        let mut set = Vec::new();
        for spec in TABLE {
            let given = variable(spec.variable);
            let fitting = given.and_then(|value| spec.accept(value));
            if let (Some(value), None) = (given, &fitting) {
                let value = value.to_owned();
                misfits.push(Misfit { spec, value });
            }
            let flag = spec.flag.zip(flags.get(spec.setting));
            let flag = flag.map(|(name, value)| (value.to_owned(), Source::Flag(name)));
            let own = fitting.map(|value| (value, Source::Variable(spec.variable)));
            let written = file.get(spec.setting);
            let written = written.map(|value| (value.to_owned(), Source::File));
            let around = || {
                let mut names = spec.surroundings.iter();
                names.find_map(|name| Some((spec.accept(variable(name)?)?, Source::Variable(name))))
            };
            let (value, source) = flag
                .or(own)
                .or(written)
                .or_else(around)
                .unwrap_or_else(|| (spec.default.to_owned(), Source::Default));
            set.push((spec.setting, value, source));
        }
        (Self(set), misfits)
    }

    /// Lets that be the value of a setting where nobody says anything.
    pub fn set_default(&mut self, setting: Setting, value: &str) {
        let found = self.0.iter_mut().find(|(known, _, _)| *known == setting);
        if let Some((_, held, Source::Default)) = found {
            value.clone_into(held);
        }
    }

    /// Every setting with its value and where that comes from, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = (&'static Spec, &str, Source)> {
        let set = self.0.iter();
        set.map(|(setting, value, source)| (setting.spec(), value.as_str(), *source))
    }

    fn get(&self, setting: Setting) -> &str {
        let found = self.0.iter().find(|(known, _, _)| *known == setting);
        found.map_or(setting.spec().default, |(_, value, _)| value)
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        Language::from_locale(self.get(Setting::Lang)).unwrap_or_default()
    }

    /// The name of the looks.
    pub fn theme(&self) -> &str {
        self.get(Setting::Theme)
    }

    /// The set of keys; none where nobody asks for one by its name.
    pub fn keys(&self) -> Option<Preset> {
        let is_asked = self.source(Setting::Keys) != Source::Default;
        Preset::from_name(self.get(Setting::Keys)).filter(|_| is_asked)
    }

    /// Where the value of a setting comes from.
    pub fn source(&self, setting: Setting) -> Source {
        let found = self.0.iter().find(|(known, _, _)| *known == setting);
        found.map_or(Source::Default, |(_, _, source)| *source)
    }

    /// Whether to colour: always or never; none where that depends on the surroundings.
    pub fn colour(&self) -> Option<bool> {
        when(self.get(Setting::Color))
    }

    /// Whether to draw with ASCII signs only; none where that depends on the locale.
    pub fn ascii(&self) -> Option<bool> {
        when(self.get(Setting::Ascii))
    }

    /// Whether the program has the mouse when it starts.
    pub fn mouse(&self) -> bool {
        self.get(Setting::Mouse) == "true"
    }

    /// Whether what a check finds is marked in a map that was not looked at before.
    pub fn marks(&self) -> bool {
        self.get(Setting::Marks) == "true"
    }

    /// The style of the chart of a map that was not looked at before.
    pub fn chart(&self) -> ChartStyle {
        match self.get(Setting::Chart) {
            "bars" => ChartStyle::Bars,
            "numbers" => ChartStyle::Numbers,
            _ => ChartStyle::Steps,
        }
    }

    /// How many lines an item may take in a map that was not looked at before.
    pub fn wrapping(&self) -> Wrapping {
        match self.get(Setting::Wrap) {
            "one" => Wrapping::One,
            "three" => Wrapping::Three,
            _ => Wrapping::All,
        }
    }

    /// The command of the person's editor.
    pub fn editor(&self) -> &str {
        self.get(Setting::Editor)
    }

    /// The most bytes of a file: parsing takes up to a hundred times as much memory.
    pub fn max_size(&self) -> u64 {
        parse_size(self.get(Setting::MaxSize)).unwrap_or(8 * 1024 * 1024)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::new(&Values::default(), |_| None, &Values::default()).0
    }
}

fn when(word: &str) -> Option<bool> {
    match word {
        "always" => Some(true),
        "never" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
