//! What the roles of a drawing look like: themes that come with the program, and a person's own.
//!
//! A [`Theme`] is a value: a style for every [`Role`], for the chosen line of a list and for what is
//! wrong, and perhaps a background. It reads no file, asks no terminal what it can show, and draws
//! nothing. Colour never says anything that a sign, a word or a place does not say too, so whoever
//! takes all colours away loses nothing.

mod builtin;
mod colour;
mod depth;
mod read;
mod roles;
#[cfg(test)]
mod tests;

pub use colour::COLOURS;
pub use depth::Depth;
pub use read::read;
pub use roles::{Part, words};

use ratatui::style::{Color, Style};

use crate::layout::Role;

/// A choice of looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    name: String,
    /// What stands behind everything; none where that is the terminal's own.
    background: Option<Color>,
    /// The style of each role, in the order roles are declared in.
    roles: Vec<Style>,
    chosen: Style,
    wrong: Style,
}

impl Theme {
    /// The name of the theme that is worn where none is asked for.
    pub const USUAL: &str = "default";

    /// The names of the themes that come with the program, the usual one first.
    pub const NAMES: [&str; 5] = [Self::USUAL, "dusk", "dawn", "contrast", "mono"];

    /// The theme of that name that comes with the program.
    pub fn named(name: &str) -> Option<Self> {
        builtin::named(name)
    }

    /// Bold, dim, underlined and reversed alone.
    pub fn mono() -> Self {
        builtin::mono()
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The look of a role. Where it says nothing, that of [`Theme::ground`] holds.
    pub fn style(&self, role: Role) -> Style {
        self.roles.get(role as usize).copied().unwrap_or_default()
    }

    /// The look of a chosen line in a list.
    pub fn chosen(&self) -> Style {
        self.chosen
    }

    /// The look of something wrong.
    pub fn wrong(&self) -> Style {
        self.wrong
    }

    /// What everything stands on that says nothing of its own: the background, and the colour of
    /// plain words on it. A theme without a background leaves both to the terminal.
    pub fn ground(&self) -> Style {
        let ink = self.style(Role::Plain).fg;
        Style {
            fg: ink.filter(|_| self.background.is_some()),
            bg: self.background,
            ..Style::new()
        }
    }

    fn set(&mut self, part: Part, style: Style) {
        let place = match part {
            Part::Role(role) => self.roles.get_mut(role as usize),
            Part::Chosen => Some(&mut self.chosen),
            Part::Wrong => Some(&mut self.wrong),
        };
        if let Some(place) = place {
            *place = style;
        }
    }

    /// The look of a part.
    pub fn part(&self, part: Part) -> Style {
        match part {
            Part::Role(role) => self.style(role),
            Part::Chosen => self.chosen,
            Part::Wrong => self.wrong,
        }
    }
}

impl Default for Theme {
    /// The sixteen colours of the terminal.
    fn default() -> Self {
        builtin::default()
    }
}
