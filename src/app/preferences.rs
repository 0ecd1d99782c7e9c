//! What the person prefers, as far as it can change while the program runs.
//!
//! What was changed by a command since stays as it is: only what the settings themselves say anew is
//! taken up.

use super::Effect;
use super::state::App;
use crate::command::Keymap;
use crate::i18n::{Language, Texts, words};
use crate::layout::{ChartStyle, Facts, Glyphs, Wrapped, Wrapping};
use crate::theme::Theme;

/// What the person prefers.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    /// The language of the interface.
    pub language: Language,
    /// The signs the table is drawn with.
    pub glyphs: Glyphs,
    /// The looks.
    pub theme: Theme,
    /// The looks that can be chosen by their names.
    pub themes: Vec<Theme>,
    /// The keys.
    pub keymap: Keymap,
    /// Whether the program has the mouse.
    pub mouse: bool,
    /// The style of the sentiment chart.
    pub chart: ChartStyle,
    /// How many lines an item may take.
    pub wrapping: Wrapping,
    /// Whether what a check finds is marked in the map.
    pub marks: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self::with_keys(Keymap::default())
    }
}

impl Preferences {
    /// The usual ones with other keys, which are much to make.
    pub(super) fn with_keys(keymap: Keymap) -> Self {
        Self {
            language: Language::default(),
            glyphs: Glyphs::UNICODE,
            theme: Theme::default(),
            themes: Vec::new(),
            keymap,
            mouse: true,
            chart: ChartStyle::default(),
            wrapping: Wrapping::default(),
            marks: true,
        }
    }
}

impl App {
    /// Begins as the person prefers, before anything is remembered of the map.
    pub fn start_with(&mut self, preferences: Preferences) {
        self.glyphs = preferences.glyphs;
        self.theme = preferences.theme.clone();
        self.themes.clone_from(&preferences.themes);
        self.take_keymap(preferences.keymap.clone());
        self.mouse.set_on(preferences.mouse);
        self.looks.chart = preferences.chart;
        self.looks.wrapping = preferences.wrapping;
        self.looks.unmarked = !preferences.marks;
        self.preferences = preferences;
    }

    /// Says what is wrong with the settings it begins with.
    pub fn warn_of_settings(&mut self, wrong: String) {
        self.warn_words(wrong);
        self.keep_message(None);
    }

    /// Takes in settings that were changed, or what is wrong with them: then nothing changes.
    pub(crate) fn settings_changed(&mut self, now: Result<Box<Preferences>, String>) {
        let now = match now {
            Ok(now) => *now,
            Err(wrong) => return self.warn("settings-kept", &[("wrong", words(wrong))]),
        };
        if self.preferences == now {
            return;
        }
        let mouse = now.mouse;
        if self.prefer(now) {
            self.effects.push(Effect::Mouse(mouse));
        }
        self.say("settings-taken-up", &[]);
    }

    /// Goes on as the person prefers now; answers whether the mouse is another's from now on.
    pub(crate) fn prefer(&mut self, now: Preferences) -> bool {
        let before = std::mem::replace(&mut self.preferences, now.clone());
        if before.language != now.language {
            self.speak(now.language);
        }
        if before.glyphs != now.glyphs {
            self.glyphs = now.glyphs;
            self.forget_drawn();
        }
        self.change_looks(&before, &now);
        if before.keymap != now.keymap {
            let is_same_set = before.keymap.preset() == now.keymap.preset();
            self.take_keymap(if is_same_set {
                now.keymap.with_preset(self.keymap.preset())
            } else {
                now.keymap
            });
        }
        if before.chart != now.chart {
            self.looks.chart = now.chart;
        }
        if before.wrapping != now.wrapping {
            self.looks.wrapping = now.wrapping;
        }
        if before.marks != now.marks {
            self.mark_findings(now.marks);
        }
        before.mouse != now.mouse && self.mouse.set_on(now.mouse)
    }

    /// Wears what is set anew; what was chosen since stays, as it looks now.
    fn change_looks(&mut self, before: &Preferences, now: &Preferences) {
        self.themes.clone_from(&now.themes);
        if before.theme != now.theme {
            self.theme = now.theme.clone();
        } else if let Some(worn) = now
            .themes
            .iter()
            .find(|one| one.name() == self.theme.name())
        {
            self.theme = worn.clone();
        }
    }

    /// The person is back from the editor. What was changed arrives by itself.
    pub(crate) fn settings_edited(&mut self, result: Result<(), String>) {
        if let Err(reason) = result {
            self.warn("editor-failed", &[("reason", words(reason))]);
        }
    }

    /// Goes on in another language.
    fn speak(&mut self, language: Language) {
        self.texts = Texts::new(language);
        self.gather_names();
        self.forget_drawn();
    }

    /// Has what was found out for the drawing found out again.
    fn forget_drawn(&mut self) {
        // The names of keys are words too.
        self.take_keymap(self.keymap.clone());
        self.facts = Facts::default();
        self.facts_of = None;
        self.forget_hint();
        self.wrapped = Wrapped::default();
    }
}
