//! The two sides: what each is called, and whose journey it shows.

use super::Compare;
use crate::app::state::App;
use crate::diff::PersonaPair;
use crate::layout::ComparedSide;
use crate::model::{Map, View};
use crate::text::Shown;

impl App {
    /// The view in both maps: the persona is sought in the other.
    pub(super) fn views_of(&self, compare: &Compare) -> [View; 2] {
        let View::Persona(id) = &self.view else {
            return [View::Everyone, View::Everyone];
        };
        let other = compare.other.document.map();
        let of_pair = |pair: &PersonaPair| {
            let [mine, theirs] = if compare.is_first {
                [pair.at.before(), pair.at.after()]
            } else {
                [pair.at.after(), pair.at.before()]
            };
            let mine = self.map().personas.get(*mine?)?;
            let theirs = other.personas.get(*theirs?)?;
            (mine.id == *id).then(|| theirs.id.clone())
        };
        let found = compare.difference.personas.iter().find_map(of_pair);
        let theirs = View::Persona(found.unwrap_or_else(|| id.clone()));
        let mine = self.view.clone();
        if compare.is_first {
            [mine, theirs]
        } else {
            [theirs, mine]
        }
    }

    /// What both are called: by their kinds and files, or when they were.
    pub(super) fn compared_sides(&self, compare: &Compare) -> [ComparedSide; 2] {
        let shown = |text: &str| Shown::new(text).into_string();
        let kind = |map: &Map| self.texts.text(&format!("kind-{}", map.kind.key()));
        let (mine, theirs) = if compare.other.is_file {
            let mine = ComparedSide {
                label: kind(self.map()),
                name: shown(&self.name),
            };
            let theirs = ComparedSide {
                label: kind(compare.other.document.map()),
                name: shown(&compare.other.name),
            };
            (mine, theirs)
        } else {
            let plain = |label: String| ComparedSide {
                label,
                name: String::new(),
            };
            let mine = plain(self.texts.text("compare-now"));
            (mine, plain(shown(&compare.other.name)))
        };
        if compare.is_first {
            [mine, theirs]
        } else {
            [theirs, mine]
        }
    }
}
