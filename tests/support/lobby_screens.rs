//! The program without a map, as a person sees it: the start screen and the list of maps.

use jalon::app::{App, Options};
use jalon::command::Keymap;
use jalon::doc::Document;
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::theme::Theme;

use crate::{Happening, lobby, picture, press};

/// The program without a map, and what happens to it.
const LOBBY: [(&str, Happening); 6] = [
    ("start", |_| {}),
    ("start-recent", |app| {
        let recent = ["~/cartes/achat.toml", "/srv/abonnement.toml"];
        app.set_recent(recent.map(lobby::recent).to_vec());
        press(app, "r");
    }),
    ("start-new", |app| press(app, "n")),
    ("start-help", |app| press(app, "?")),
    ("maps", |app| {
        app.update(lobby::told("maps", MAPS).unwrap());
        press(app, "down");
    }),
    ("maps-typed", |app| {
        app.update(lobby::told("maps", MAPS).unwrap());
        press(app, "b l e s s");
    }),
];

const MAPS: &str = "achat.toml=Achat en ligne — boutique éthique; equipe/ecole.toml=Après l’école; \
    x.toml!syntax error at line 2; blesse.toml=Un blessé arrive aux urgences; z.toml=Retour";

#[test]
fn without_a_map_one_begins_or_chooses() {
    insta::with_settings!({
        snapshot_path => "../screens",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for (tag, language, glyphs, size) in [
            ("80x24_en", Language::English, Glyphs::UNICODE, (80, 24)),
            ("80x24_fr", Language::French, Glyphs::UNICODE, (80, 24)),
            ("120x40_en", Language::English, Glyphs::UNICODE, (120, 40)),
            ("200x50_fr", Language::French, Glyphs::UNICODE, (200, 50)),
            ("40x12_fr_ascii", Language::French, Glyphs::ASCII, (40, 12)),
            ("9x3_en", Language::English, Glyphs::UNICODE, (9, 3)),
        ] {
            for (name, happens) in LOBBY {
                let options = Options {
                    texts: Texts::new(language),
                    glyphs,
                    theme: Theme::mono(),
                    themes: Vec::new(),
                    keymap: Keymap::default(),
                    name: "cartes".to_owned(),
                    is_new: false,
                    read_only: false,
                    size,
                };
                let mut app = App::lobby(Document::open(&[]).unwrap(), options, Vec::new());
                happens(&mut app);
                insta::assert_snapshot!(format!("{name}_{tag}"), picture(&app, size));
            }
        }
    });
}
