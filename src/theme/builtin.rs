//! The themes that come with the program. Two are made of the terminal's own means; the others are
//! written as a person writes their own, beside this file.

use ratatui::style::{Color, Modifier, Style};

use super::{Theme, read, roles};
use crate::layout::Role;

/// The colour of what is wrong.
const WRONG: Color = Color::LightRed;

pub(super) fn named(name: &str) -> Option<Theme> {
    let text = match name {
        "default" => return Some(default()),
        "mono" => return Some(mono()),
        "dusk" => include_str!("dusk.toml"),
        "dawn" => include_str!("dawn.toml"),
        "contrast" => include_str!("contrast.toml"),
        _ => return None,
    };
    // A test holds that nothing is wrong with them.
    Some(read(text, name).0)
}

/// Bold, dim, underlined and reversed alone.
pub(super) fn mono() -> Theme {
    let mut all = Vec::with_capacity(roles::COUNT);
    all.extend(roles::each().map(|role| Style::new().add_modifier(modifier(role))));
    Theme {
        name: "mono".to_owned(),
        background: None,
        roles: all,
        chosen: Style::new().add_modifier(Modifier::REVERSED),
        wrong: Style::new().add_modifier(Modifier::BOLD),
    }
}

/// The terminal's own sixteen colours, so that it follows the person's palette on light and dark.
pub(super) fn default() -> Theme {
    let mut theme = mono();
    "default".clone_into(&mut theme.name);
    for (role, style) in roles::each().zip(&mut theme.roles) {
        style.fg = hue(role);
    }
    theme.wrong.fg = Some(WRONG);
    theme
}

fn modifier(role: Role) -> Modifier {
    match role {
        Role::Plain
        | Role::Tab
        | Role::RowLabel
        | Role::Head
        | Role::Bullet
        | Role::Notice
        | Role::Fact
        // Its mark tells it; bold words would have to be sent twice for every move.
        | Role::ItemFocus
        | Role::Positive
        | Role::Negative
        | Role::OtherPersona
        | Role::Tag
        | Role::MomentOfTruth
        // Its sign tells it, and what is gone is to be read like the rest.
        | Role::Removed
        | Role::Neutral => Modifier::empty(),
        Role::Title
        | Role::HeadFocus
        | Role::RowLabelFocus
        | Role::TabActive
        | Role::Place
        | Role::Mark
        | Role::Unsaved
        | Role::ReadOnly
        | Role::Conflict
        | Role::Added
        | Role::Window => Modifier::BOLD,
        Role::Dim
        | Role::Kind
        | Role::Caption
        | Role::Border
        | Role::Scale
        | Role::ZeroLine
        | Role::More
        | Role::Unknown
        | Role::Band
        | Role::LineName => Modifier::DIM,
        Role::Found => Modifier::REVERSED,
    }
}

/// Hues most palettes keep legible on light and dark alike, which plain blue and bright yellow are
/// not. Yellow is what comes nearest to orange: it is brown or amber on most.
fn hue(role: Role) -> Option<Color> {
    match role {
        Role::Positive | Role::Mark | Role::Added => Some(Color::LightBlue),
        Role::Negative | Role::Removed => Some(Color::Yellow),
        Role::Conflict => Some(WRONG),
        Role::Unsaved | Role::ReadOnly | Role::OtherPersona | Role::Tag | Role::MomentOfTruth => {
            Some(Color::Magenta)
        }
        _ => None,
    }
}
