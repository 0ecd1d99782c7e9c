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

    pub(super) fn english(toml: &str, persona: Option<&str>) -> Self {
        Self::new(toml, persona, Language::English)
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
            found: None,
            marks: None,
        }
    }

    pub(super) fn scene(&self, width: usize, height: usize) -> Scene<'_> {
        Scene::new(self.lens(), width, height)
    }
}

/// The French shop as Anne sees it.
pub(super) fn boutique() -> Desk {
    Desk::new(include_str!("shop-fr.toml"), Some("anne"), Language::French)
}

/// Its English twin as everyone sees it.
pub(super) fn shop() -> Desk {
    Desk::english(include_str!("shop-en.toml"), None)
}

/// A service blueprint.
pub(super) fn blueprint() -> Desk {
    Desk::english(include_str!("blueprint.toml"), Some("ines"))
}

/// Five personas, an unknown sentiment, a stage most do not pass, an own row with a long name, and
/// rows that are not shown.
pub(super) fn crowd(persona: Option<&str>) -> Desk {
    Desk::english(CROWD, persona)
}

const CROWD: &str = r#"
jalon = 1
title = "A museum on a free Sunday"
kind = "day-in-the-life"
rows = ["actions", { id = "rules", name = "What the house rules say" }, "emotions", "pains"]

[[personas]]
name = "Ada"
[[personas]]
name = "Bea"
[[personas]]
name = "Carl"
[[personas]]
name = "Dora"
[[personas]]
name = "Anton"

[[stages]]
name = "Before"
sentiment = { ada = 2, bea = 4, carl = -1, dora = 0, anton = 5 }
actions = ["Looks up the hours", { text = "Books a slot", for = ["bea", "anton"] }]
needs = ["A plan"]

[[stages]]
name = "At the door"
moment_of_truth = true
rules = ["No bags", "No umbrellas, not even small ones that fold into a pocket"]
emotions = [{ text = "Impatient", for = ["ada"] }]
channels = ["In person"]

[[stages]]
name = "Inside"
for = ["bea", "carl"]
sentiment = 3
pains = [{ text = "Benches are taken", conflict = "theirs" }]

[[stages]]
name = "After"
sentiment = -3
actions = ["Tells a friend"]
next = []
"#;

/// Text of many scripts, text that attacks the terminal, and words longer than any line.
pub(super) fn nasty(persona: Option<&str>) -> Desk {
    let long = "long".repeat(2_500);
    Desk::english(&NASTY.replace("LONG", &long), persona)
}

const NASTY: &str = r#"
jalon = 1
title = "e\u0301te\u0301 支払い \u202Eecnalab \u001B[31m 👩\u200D👩\u200D👧 שלום"
rows = ["actions", { id = "own", name = "支払いのための長い名前\u202E" }, "emotions", "pains"]

[[personas]]
name = "Anne"
[[personas]]
name = "支配人\u001B]0;x\u0007"

[[stages]]
name = "De\u0301couverte\tde l’e\u0301te\u0301"
sentiment = { anne = -0.5, "支配人-0-x" = 2 }
actions = ["支払いを完了するためにもう一度住所を入力します", "👩\u200D👩\u200D👧\u200D👦👍🏽🇫🇷❤\uFE0F family"]
own = ["\u0301alone", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b", "ｶﾞｷﾞ"]
emotions = ["مرحبا بالعالم", "שלום עולם"]
pains = ["LONG", "two\nlines", "\u202Ereversed\u200Bhidden", "\u009B31m"]

[[stages]]
name = "LONG"
sentiment = 5
actions = [{ text = "nobody", for = ["gone"] }, ""]

[[stages]]
name = ""
pains = ["नमस्ते दुनिया", "ไทยไม่มีช่องว่าง", "a\u200Db"]
"#;

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
