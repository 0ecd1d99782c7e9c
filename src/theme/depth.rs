//! How many colours a terminal shows, and what a theme looks like with fewer than it names.

use ratatui::style::{Color, Style};
use termprofile::TermProfile;

use super::{Theme, builtin};

/// How many colours a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// None, or the person wants none.
    None,
    /// Sixteen, of the person's own palette.
    Ansi16,
    /// The 256 that are the same on most terminals.
    Ansi256,
    /// Any.
    True,
}

impl Theme {
    /// The theme with no more colours than that.
    ///
    /// Without colour everything wears what [`Theme::mono`] has for it, with the bold and the like of
    /// the theme. With sixteen a theme with an exact background becomes the usual one: the sixteen
    /// are the person's own and nobody knows what can be read on what.
    #[must_use]
    pub fn at_depth(mut self, depth: Depth) -> Self {
        let profile = match depth {
            Depth::True => return self,
            Depth::Ansi256 => TermProfile::Ansi256,
            Depth::Ansi16 if self.background.is_some_and(is_exact) => {
                return Self {
                    name: self.name,
                    ..builtin::default()
                };
            }
            Depth::Ansi16 => TermProfile::Ansi16,
            Depth::None => return self.without_colour(),
        };
        self.background = self
            .background
            .and_then(|colour| profile.adapt_color(colour));
        self.each_style(|style| *style = profile.adapt_style(*style));
        self
    }

    fn without_colour(mut self) -> Self {
        let mono = builtin::mono();
        let plain = |style: &Style, mono: Style| mono.add_modifier(style.add_modifier);
        for (style, mono) in self.roles.iter_mut().zip(&mono.roles) {
            *style = plain(style, *mono);
        }
        self.chosen = plain(&self.chosen, mono.chosen);
        self.wrong = plain(&self.wrong, mono.wrong);
        self.background = None;
        self
    }

    fn each_style(&mut self, change: impl Fn(&mut Style)) {
        self.roles.iter_mut().for_each(&change);
        change(&mut self.chosen);
        change(&mut self.wrong);
    }
}

/// Whether a colour is not one of the person's sixteen.
fn is_exact(colour: Color) -> bool {
    matches!(colour, Color::Rgb(..) | Color::Indexed(_))
}
