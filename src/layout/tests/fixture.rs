//! Maps and scenes for the tests.

use crate::doc;
use crate::i18n::{Language, Texts};
use crate::layout::{Facts, Glyphs, Lens, Picture, Scene, draw, scroll};
use crate::model::{Map, PersonaId, View};

/// A map and how it is looked at; owns what a lens borrows.
pub(super) struct Desk {
    pub(super) map: Map,
    pub(super) view: View,
    pub(super) texts: Texts,
    pub(super) facts: Facts,
    pub(super) glyphs: Glyphs,
}

impl Desk {
    pub(super) fn new(toml: &str, persona: Option<&str>, language: Language) -> Self {
        let map = doc::read(toml).map;
        let view = persona.map_or(View::Everyone, |id| View::Persona(PersonaId::new(id)));
        let texts = Texts::new(language);
        let facts = Facts::new(&map, &view, &texts);
        Self {
            map,
            view,
            texts,
            facts,
            glyphs: Glyphs::UNICODE,
        }
    }

    pub(super) fn ascii(mut self) -> Self {
        self.glyphs = Glyphs::ASCII;
        self
    }

    pub(super) fn lens(&self) -> Lens<'_> {
        Lens {
            map: &self.map,
            facts: &self.facts,
            view: &self.view,
            texts: &self.texts,
            glyphs: &self.glyphs,
        }
    }

    pub(super) fn scene(&self, width: usize, height: usize) -> Scene<'_> {
        Scene::new(self.lens(), width, height)
    }
}

/// The French shop as Anne sees it.
pub(super) fn boutique() -> Desk {
    Desk::new(
        include_str!("../../../maps/boutique.toml"),
        Some("anne"),
        Language::French,
    )
}

/// Draws a scene after scrolling it; every line has the width of the scene.
pub(super) fn picture(mut scene: Scene<'_>) -> Picture {
    scene.scroll = scroll(&scene);
    let picture = draw(&scene);
    assert_eq!(picture.lines.len(), scene.frame().height);
    for line in &picture.lines {
        let text = line.text();
        assert_eq!(crate::text::width(&text), scene.width, "{text:?}");
        assert!(!text.chars().any(char::is_control), "{text:?}");
    }
    picture
}
