//! What the roles of a drawing look like.
//!
//! The default theme uses the terminal's own sixteen colours, so it follows the person's palette on
//! light and dark. Sentiment runs from cyan to yellow, never from green to red. Colour never says
//! anything that a sign or a word does not say too, so the plain theme loses nothing.

use ratatui::style::{Color, Modifier, Style};

use crate::layout::Role;

/// A choice of looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Sixteen colours, bold, dim and reverse.
    Ansi,
    /// Bold, dim and reverse alone.
    Mono,
}

impl Theme {
    /// The look of a role.
    pub fn style(self, role: Role) -> Style {
        let style = match role {
            Role::Plain
            | Role::Tab
            | Role::RowLabel
            | Role::Head
            | Role::Bullet
            | Role::Notice
            | Role::Fact
            // Its mark tells it; bold words would have to be sent twice for every move.
            | Role::ItemFocus
            | Role::Neutral => Style::new(),
            Role::Title
            | Role::HeadFocus
            | Role::RowLabelFocus
            | Role::TabActive
            | Role::Place
            | Role::Window => Style::new().add_modifier(Modifier::BOLD),
            Role::Dim
            | Role::Kind
            | Role::Caption
            | Role::Border
            | Role::Scale
            | Role::ZeroLine
            | Role::More
            | Role::Unknown
            | Role::Band
            | Role::LineName => Style::new().add_modifier(Modifier::DIM),
            Role::Unsaved | Role::ReadOnly | Role::Conflict => {
                Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD)
            }
            Role::Found => Style::new().add_modifier(Modifier::REVERSED),
            Role::Mark => Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            Role::Positive => Style::new().fg(Color::Cyan),
            Role::Negative => Style::new().fg(Color::Yellow),
            Role::OtherPersona | Role::Tag | Role::MomentOfTruth => Style::new().fg(Color::Magenta),
        };
        self.degrade(style)
    }

    /// The look of a chosen line in a list.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The look of something wrong.
    pub fn wrong(self) -> Style {
        self.degrade(Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD))
    }

    fn degrade(self, mut style: Style) -> Style {
        if self == Self::Mono {
            style.fg = None;
        }
        style
    }
}
