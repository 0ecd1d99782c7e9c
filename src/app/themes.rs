//! The looks: which are worn, which can be chosen, and those being tried while one chooses.

use super::state::{App, Overlay};
use crate::i18n::words;
use crate::text::fold;
use crate::theme::Theme;

impl App {
    /// The looks: those being tried in the palette, else those that were chosen.
    pub fn theme(&self) -> &Theme {
        let tried = match self.overlays.last() {
            Some(Overlay::Palette(palette)) => palette.tried_theme(),
            _ => None,
        };
        let tried = tried.and_then(|n| self.themes.get(n));
        tried.unwrap_or(&self.theme)
    }

    /// The number of the theme of that name, from 0.
    pub(crate) fn theme_called(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        self.themes
            .iter()
            .position(|theme| fold(theme.name()) == name)
    }

    /// The numbers of the themes, the one that is worn first.
    pub(crate) fn themes_to_choose(&self) -> Vec<usize> {
        let worn = |n: &usize| {
            let theme = self.themes.get(*n);
            theme.is_none_or(|theme| theme.name() != self.theme.name())
        };
        let mut numbers: Vec<usize> = (0..self.themes.len()).collect();
        numbers.sort_by_key(worn);
        numbers
    }

    /// Wears the theme of that number.
    pub(crate) fn wear(&mut self, number: usize) {
        if let Some(theme) = self.themes.get(number) {
            self.theme = theme.clone();
            let name = words(self.theme.name().to_owned());
            self.say("theme-worn", &[("name", name)]);
        }
    }
}
