//! What is written; `tests/mermaid` asks Mermaid what it reads in it.

use super::{escape, task_name, write};
use crate::doc::read;
use crate::export::{Dress, Subject};
use crate::i18n::{Language, Texts};
use crate::layout::Glyphs;
use crate::model::{PersonaId, View};

fn export(text: &str, view: &View) -> (String, Vec<String>) {
    let texts = Texts::new(Language::English);
    let map = read(text).map;
    let subject = Subject {
        map: &map,
        text,
        name: None,
        reviews: None,
    };
    let dress = Dress::new(&texts, &Glyphs::UNICODE, view);
    let written = write(&subject, &dress);
    let left = written
        .left_out
        .iter()
        .map(|left| format!("{:?} {}", left.fact, left.count));
    (String::from_utf8(written.bytes).unwrap(), left.collect())
}

#[test]
fn words_are_read_as_they_are() {
    for (words, written) in [
        ("Frais de port, 9 €", "Frais de port, 9 €"),
        ("a: b; #1", "a#58; b#59; #35;1"),
        ("50 % x 100%% %%", "50 % x 100#37;#37; #37;#37;"),
        ("%x", "#37;x"),
        ("a%{", "a#37;{"),
        ("<b> & c", "#60;b#62; #38; c"),
        ("ﬂ°°35¶ß", "#64258;°°35#182;ß"),
        (" two\nlines ", "two#10;lines"),
        ("a\u{202e}b", "a#60;202E#62;b"),
        ("", ""),
    ] {
        assert_eq!(escape(words), written, "{words:?}");
    }
}

#[test]
fn no_task_begins_as_another_statement() {
    for (words, written) in [
        ("journey", "#106;ourney"),
        ("Journey's end", "#74;ourney's end"),
        ("Journeys", "Journeys"),
        ("TITLE page", "#84;ITLE page"),
        ("section", "#115;ection"),
        ("accDescr {", "#97;ccDescr {"),
        ("accTitle: x", "#97;ccTitle#58; x"),
        ("  ", "…"),
    ] {
        assert_eq!(task_name(words), written, "{words:?}");
    }
}

const MAP: &str = "jalon = 1\ntitle = \"Achat: un\"\nobjective = \"Savoir\"\nlang = \"fr\"\n\
    [[personas]]\nname = \"Anne\"\n[[personas]]\nname = \"Léa, 28\"\n\
    [[stages]]\nname = \"Un\"\nsentiment = { all = -2, anne = 1 }\npains = [\"x\"]\n\
    actions = [\"a\", { text = \"b\", for = [\"anne\"] }, { text = \"c\", sentiment = 4.5, for = [] }]\n\
    [[stages]]\nname = \"Deux\"\nactions = [\"d\", { text = \"e\", sentiment = -1 }]\n\
    [[stages]]\nname = \"Trois\"\nsentiment = 3\n[[stages]]\nname = \"Quatre\"\nfor = [\"anne\"]\n";

#[test]
fn stages_are_sections_and_actions_tasks() {
    let (text, left) = export(MAP, &View::Everyone);
    let expected = "journey\n    title Achat#58; un\n    accDescr: Savoir\n    \
        section Un\n      a: 2: Anne, Léa#44; 28\n      b: 3.5: Anne\n      c: 5.25\n    \
        section Deux\n      d: ?: Anne, Léa#44; 28\n      e: 2.5: Anne, Léa#44; 28\n    \
        section Trois\n      Trois: 4.5\n    section Quatre\n";
    assert_eq!(text, expected);
    let expected = [
        "Map(Lang) 1",
        "Sentiment 3",
        "Row(Pains) 1",
        "Stage(For) 1",
        "Unscored 1",
        "Undrawn 1",
    ];
    for left_out in expected {
        assert!(
            left.iter().any(|left| left == left_out),
            "{left_out}: {left:?}"
        );
    }
    assert_eq!(left.len(), expected.len(), "{left:?}");
}

#[test]
fn a_personas_diagram_has_what_it_does_and_feels() {
    let lea = View::Persona(PersonaId::new("lea-28"));
    let (text, _) = export(MAP, &lea);
    let expected = "journey\n    title Achat#58; un\n    accDescr: Savoir\n    \
        section Un\n      a: 2: Léa#44; 28\n      c: 5.25\n    \
        section Deux\n      d: ?: Léa#44; 28\n      e: 2.5: Léa#44; 28\n    \
        section Trois\n      Trois: 4.5\n";
    assert_eq!(text, expected);
    assert_eq!(export("jalon = 1\n", &View::Everyone).0, "journey\n");
}
