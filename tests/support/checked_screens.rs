//! A map in which a check finds something, as a person sees it: the marks, the list, the page of a rule.

use jalon::app::{App, Options, Terms};
use jalon::check::Project;
use jalon::command::Keymap;
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::theme::Theme;

use crate::{picture, press};

/// A name, and the keys that lead there.
const CHECKED: [(&str, &str); 7] = [
    ("checked", "right right down"),
    ("checked-item", "g n g n g n g n"),
    (
        "checked-inspector",
        "right right pagedown pagedown pagedown F4",
    ),
    (
        "checked-outline",
        "right right pagedown pagedown pagedown g l",
    ),
    ("checked-list", "right right pagedown pagedown pagedown g e"),
    ("checked-rules", "g e t pagedown"),
    ("checked-page", "right right pagedown g e space"),
];

const MAP: &str = r#"jalon = 1
title = "Achat en ligne"
lang = "fr"
objectif = "comprendre les abandons"

[[personas]]
name = "Anne"
primary = true
goals = ["payer vite"]

[[personas]]
name = "Pierre"
goals = ["recevoir avant samedi"]
frustrations = ["frais cachés"]
sources = ["5 entretiens"]

[[stages]]
name = "Découverte"
sentiment = { anne = 2, pierre = 3 }
touchpoints = ["Story Instagram", "Bouche-à-oreille"]
actions = ["Touche le lien de la story"]
opportunities = [{ text = "Cibler mieux les annonces", impact = 2, effort = 3 }]

[[stages]]
name = "Panier"
sentiment = { anne = -1, pierre = 1 }
touchpoints = [{ text = "Aide en ligne", status = "missing", moment_of_truth = true }]
actions = ["Ajoute deux articles, cherche un code promo"]
pains = [{ text = "Code promo refusé sans explication", severity = 3 }]
opportunities = [{ text = "Code promo expliqué", impact = 5, effort = 1, status = "planned" }]

[[stages]]
name = "Paiement"
sentiment = { anne = -4, pierre = -2 }
touchpoints = ["Tunnel de paiement"]
pains = [
  { text = "Frais de port découverts à la dernière étape", severity = 4, id = "frais" },
  { text = "Compte obligatoire", severity = 9 },
]
opportunities = ["Afficher les frais dès la fiche"]

[[stages]]
name = "Livraison"
"#;

#[test]
fn what_a_check_finds_is_seen() {
    insta::with_settings!({
        snapshot_path => "../screens",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for (tag, language, glyphs, size) in [
            ("80x24_en", Language::English, Glyphs::UNICODE, (80, 24)),
            ("80x24_fr", Language::French, Glyphs::UNICODE, (80, 24)),
            ("120x40_fr", Language::French, Glyphs::UNICODE, (120, 40)),
            ("40x20_fr_ascii", Language::French, Glyphs::ASCII, (40, 20)),
        ] {
            for (name, keys) in CHECKED {
                let options = Options {
                    texts: Texts::new(language),
                    glyphs,
                    theme: Theme::mono(),
                    themes: Vec::new(),
                    keymap: Keymap::default(),
                    name: "achat.toml".to_owned(),
                    is_new: false,
                    read_only: false,
                    size,
                };
                let mut app = App::new(Document::open(MAP.as_bytes()).unwrap(), options);
                app.take_terms(Terms {
                    today: "2026-12-01".parse().unwrap(),
                    project: Project::default(),
                    wrong: None,
                    named: Vec::new(),
                });
                press(&mut app, keys);
                insta::assert_snapshot!(format!("{name}_{tag}"), picture(&app, size));
            }
        }
    });
}
