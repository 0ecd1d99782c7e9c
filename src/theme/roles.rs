//! The words themes are written in: one for each role, which never changes its meaning.

use crate::layout::Role;

/// What a theme gives a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A role of a drawing.
    Role(Role),
    /// The chosen line of a list.
    Chosen,
    /// What is wrong, and warnings.
    Wrong,
}

macro_rules! roles {
    ($($name:ident = $word:literal, $says:literal;)*) => {
        /// Every role in the order they are declared in, its word, and what it is.
        const ROLES: &[(Role, &str, &str)] = &[$((Role::$name, $word, $says),)*];

        /// A role without a word does not compile.
        #[expect(dead_code, reason = "it is only there to be compiled")]
        const fn has_word(role: Role) {
            match role {
                $(Role::$name => {})*
            }
        }
    };
}

roles! {
    Plain = "plain", "what is neither focused nor special; on a background of the theme's own, all other words too";
    Dim = "dim", "what matters less, such as a stage the persona does not pass";
    Title = "title", "the title of the map, and of what lies over it";
    Kind = "kind", "the kind of map, beside its title";
    Unsaved = "unsaved", "the mark and word of unsaved changes";
    ReadOnly = "read_only", "the word of a map that cannot be changed";
    Caption = "caption", "a word that names what stands beside it";
    Tab = "tab", "a persona that is not chosen";
    TabActive = "tab_active", "the chosen persona";
    Window = "window", "the brackets round the visible stages of the overview";
    Head = "head", "the name of a stage";
    HeadFocus = "head_focus", "the name of the focused stage";
    RowLabel = "row_label", "the name of a row";
    RowLabelFocus = "row_label_focus", "the name of the focused row";
    Mark = "mark", "the marks of focus";
    More = "more", "the mark that there is more beside or below";
    Border = "border", "borders and rules";
    LineName = "line_name", "the name of a blueprint's line";
    Scale = "scale", "the numbers beside the chart";
    ZeroLine = "zero_line", "the zero line of the chart";
    Positive = "positive", "a sentiment above zero: curve, number or bar";
    Negative = "negative", "a sentiment below zero";
    Neutral = "neutral", "a sentiment of zero";
    Unknown = "unknown", "a sentiment nobody stated";
    OtherPersona = "other_persona", "another persona's letter and value";
    Band = "band", "the range of many personas";
    Bullet = "bullet", "the bullet of an item";
    Found = "found", "what a search found";
    ItemFocus = "item_focus", "the words of the focused item";
    Tag = "tag", "the letters of the personas an item is for";
    MomentOfTruth = "moment_of_truth", "the mark of a moment of truth";
    Conflict = "conflict", "an item a merge could not decide on";
    Added = "added", "what only the second of two compared maps has";
    Removed = "removed", "what only the first of two compared maps has";
    Notice = "notice", "what is told at the foot: hidden rows, an empty map";
    Place = "place", "where the focus is, in words";
    Fact = "fact", "a fact of the focused item";
}

impl Part {
    /// Every part with its word and what it is, in the order of the reference.
    pub fn all() -> impl Iterator<Item = (Self, &'static str, &'static str)> {
        let roles = ROLES
            .iter()
            .map(|(role, word, says)| (Self::Role(*role), *word, *says));
        roles.chain([
            (Self::Chosen, "chosen", "the chosen line of a list"),
            (Self::Wrong, "wrong", "what is wrong, and warnings"),
        ])
    }

    /// The part of that word.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::all()
            .find(|(_, known, _)| *known == word)
            .map(|(part, _, _)| part)
    }
}

/// The word of every part, in the order of the reference.
pub fn words() -> impl Iterator<Item = &'static str> {
    Part::all().map(|(_, word, _)| word)
}

/// How many roles there are.
pub(super) const COUNT: usize = ROLES.len();

/// Every role.
pub(super) fn each() -> impl Iterator<Item = Role> {
    ROLES.iter().map(|(role, _, _)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_stands_in_its_place_under_a_word_of_its_own() {
        for (at, (role, word, _)) in ROLES.iter().enumerate() {
            assert_eq!(*role as usize, at, "{word}");
            assert_eq!(Part::of(word), Some(Part::Role(*role)));
        }
    }
}
