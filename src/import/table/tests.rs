//! Tables of every kind, and what comes out of them.

use super::*;
use crate::doc;
use crate::i18n::{Language, Texts};
use crate::import::told::told;

/// A table of lines with `|` between cells; `/` is a line break.
fn grid(title: Option<&str>, table: &str) -> Grid {
    let cell = |words: &str| Cell {
        words: words.trim().replace(" / ", "\n"),
        place: Place::Whole,
    };
    let rows = table.trim_matches('\n').lines();
    let rows = rows.map(|row| match row.trim() {
        "" => Vec::new(),
        row => row.split('|').map(cell).collect(),
    });
    Grid {
        title: title.map(str::to_owned),
        rows: rows.collect(),
    }
}

pub(super) fn check(tables: &[(Option<&str>, &str)], expected: &str) {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: &[],
        name: Some("map.csv"),
        texts: &texts,
        most_bytes: usize::MAX,
    };
    let grids = tables
        .iter()
        .map(|(title, table)| grid(*title, table))
        .collect();
    let imported = read(grids, String::new(), &input).expect("a map");
    let expected: Vec<&str> = expected
        .trim_matches('\n')
        .lines()
        .map(str::trim_end)
        .collect();
    assert_eq!(told(&imported), expected.join("\n"), "{tables:?}");
    let written = doc::compose(&imported.map).expect("a map can be written");
    let problems = doc::read(&written).diagnostics;
    assert!(problems.is_empty(), "{problems:?}\n{written}");
}

#[test]
fn stages_stand_as_columns() {
    check(
        &[(
            None,
            "
            Parcours d'achat
            Persona : Anne, 35 ans | |
            Objectif | Comprendre les abandons

            Étapes | Découverte | Paiement
            Ce qu'elle fait | Voit une pub / Compare | Paie
            Points de contact | Instagram ; Site | Tunnel
            Ressenti | +2 Curieuse | -3
            Irritants | | Frais cachés (gravité 4)
            Idées | | Afficher les frais, impact 5, effort 2
            Durée | 3 jours | 6 min
            Moment de vérité | | oui
        ",
        )],
        "
title=Parcours d'achat, objective=Comprendre les abandons
@Anne age=35
# Découverte [2] duration=3 jours
  actions: Voit une pub | Compare
  touchpoints: Instagram | Site
  emotions: Curieuse
# Paiement [-3] duration=6 min, moment_of_truth=true
  actions: Paie
  touchpoints: Tunnel
  pains: Frais cachés severity=4
  opportunities: Afficher les frais impact=5, effort=2
",
    );
}

#[test]
fn stages_stand_as_rows() {
    check(
        &[(
            None,
            "
            Buying a coat
            Stage | Actions | Pain points | Emotion | Legal
            Discovery | Sees an ad | | 4 | -
            | Compares | Too many | |
            Payment | Pays | Hidden fees | 1 | Consent
        ",
        )],
        "
title=Buying a coat
rows actions pains emotions legal
# Discovery [2]
  actions: Sees an ad | Compares
  pains: Too many
# Payment [-4]
  actions: Pays
  pains: Hidden fees
  legal: Consent
! own-row
! scale-five
",
    );
}

#[test]
fn each_stage_has_a_table_of_its_own() {
    check(
        &[
            (
                Some("Découverte"),
                "Rangée | Contenu \n Actions | Voit une pub \n Irritants | Trop de choix",
            ),
            (
                Some("Paiement"),
                "Rangée | Contenu \n Actions | Paie \n Émotions | Frustrée",
            ),
            (
                Some("Livraison"),
                "Actions | Irritants | Idées \n Attend | Retard | Suivi \n Reçoit | |",
            ),
        ],
        "
title=map
# Découverte
  actions: Voit une pub
  pains: Trop de choix
# Paiement [-3]
  actions: Paie
  emotions: Frustrée
# Livraison
  actions: Attend | Reçoit
  pains: Retard
  opportunities: Suivi
! feelings
",
    );
    check(
        &[(
            None,
            "
            Boutique

            Découverte

            | Anne
            Actions | Voit
            Irritants | Perdue

            Paiement

            | Anne
            Actions | Paie
        ",
        )],
        "
title=Boutique
# Découverte
  actions: Voit
  pains: Perdue
# Paiement
  actions: Paie
? 0 : Anne
? 1 : Anne
",
    );
}

#[test]
fn phases_joined_cells_and_groups_are_read() {
    check(
        &[(
            None,
            "
            | | Avant | | Pendant
            | | Découverte | Choix | Paiement
            Client | Actions | a | b | c
            | | a2 | |
            | Pensées | | t |
            Entreprise | Back-office | x | | y
            | SLA | 2 h | | 1 h
        ",
        )],
        "
title=map
rows phase actions thoughts backstage sla
# Découverte
  phase: Avant
  actions: a | a2
  backstage: x
  sla: 2 h
# Choix
  phase: Avant
  actions: b
  thoughts: t
# Paiement
  phase: Pendant
  actions: c
  backstage: y
  sla: 1 h
! own-row
! own-row
?  : Client
?  : Entreprise
",
    );
}

#[test]
fn what_has_no_place_is_kept() {
    check(
        &[(None, "
            Carte de la boutique | | | hors
            Étape | A | B
            Actions | a | b | c
            Ceci est une phrase bien trop longue pour être un libellé de rangée de carte, elle en est loin | x
            Score | 12 | -3
            SECTION | |
            Persona | Anne et Pierre | tous

            Source : entretiens
        ")],
        "
title=Carte de la boutique
@Anne
@Pierre
# A for=anne+pierre
  actions: a
# B [-3]
  actions: b | c
?  : hors
? 0 Ceci est une phrase bien trop longue pour être un libellé de rangée de carte, elle en est loin: x
?  : SECTION
?  : Source : entretiens
? 0 Score: 12
",
    );
}

#[test]
fn a_scale_is_that_of_its_row() {
    for (row, expected) in [
        ("1 | 3 | 5", "-4 0 4"),
        ("1 | 3 | -5", "1 3 -5"),
        ("0 | 3 | 5", "0 3 5"),
        ("2 | 7 | 10", "-3 2 5"),
        ("3/10 | 7/10 | 5/10", "-2 2 0"),
        ("+1 | 3 | 4", "1 3 4"),
        ("😡 | 🙂 | 😀", "-5 2 4"),
        ("★ | ★★★★★ | ★★★☆☆", "-4 4 0"),
        ("angry | delighted | 3", "-4 5 0"),
        ("72 % | 3 | 4", "- 0 2"),
    ] {
        let texts = Texts::new(Language::English);
        let input = Input {
            bytes: &[],
            name: None,
            texts: &texts,
            most_bytes: usize::MAX,
        };
        let table = format!("Stage | A | B | C\nActions | a | b | c\nFeelings | {row}");
        let imported = read(vec![grid(None, &table)], String::new(), &input).expect("a map");
        let levels = imported.map.stages.iter().map(|stage| stage.sentiment.all);
        let levels: Vec<String> = levels
            .map(|level| level.map_or("-".into(), |level| level.to_string()))
            .collect();
        assert_eq!(levels.join(" "), expected, "{row}");
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: &[],
        name: None,
        texts: &texts,
        most_bytes: usize::MAX,
    };
    for (table, expected) in [("", "table-empty"), ("a | b\nc | d", "table-unknown")] {
        let refused = read(vec![grid(None, table)], String::new(), &input).expect_err("no map");
        assert_eq!(refused.notices[0].problem.variant, Some(expected));
    }
}

#[test]
fn items_of_one_row_complete_what_is_there() {
    check(
        &[
            (
                Some("Carte"),
                "Étape | A | B \n Actions | a | b \n Irritants | lent | \n Idées | mieux |",
            ),
            (
                Some("Idées"),
                "Idée | Étape | Impact | Effort | Résout | Échéance | Budget \n mieux | A | 5 | 2 | lent | 2027-03-01 | 9 k€ \n autre | B | 9 | 1 | | |",
            ),
        ],
        "
title=map
# A
  actions: a
  pains: lent id=lent-1
  opportunities: mieux impact=5, effort=2, solves=lent-1, due=2027-03-01
# B
  actions: b
  opportunities: autre effort=1
? 0 Budget: 9 k€
? 1 impact: 9
",
    );
}

/// A cell: nothing, a label, or words with a sign that stands nowhere else.
fn cell_of(kind: u8, at: usize) -> String {
    const LABELS: [&str; 12] = [
        "Étape",
        "Actions",
        "Irritants",
        "Idées",
        "Ressenti",
        "Durée",
        "Phase",
        "Persona",
        "Notes",
        "KPI",
        "Moment de vérité",
        "Objectif",
    ];
    let word = format!("w{at}x");
    match kind {
        0..=3 => String::new(),
        4..=8 => LABELS
            .get(at % LABELS.len())
            .copied()
            .unwrap_or_default()
            .to_owned(),
        9..=13 => word,
        14 => format!("{word} ; {word}b"),
        15 => format!("- {word}\n- {word}b (gravité 4)"),
        16 => format!("Persona : {word}"),
        17 => format!("+2 {word}"),
        18 => format!("{word}, impact 3, effort 2"),
        _ => format!("{word} : 12 %"),
    }
}

proptest::proptest! {
    #[test]
    fn no_word_is_dropped(rows in proptest::collection::vec(proptest::collection::vec(0_u8..20, 0..7), 1..12)) {
        let texts = Texts::new(Language::French);
        let input = Input { bytes: &[], name: None, texts: &texts, most_bytes: usize::MAX };
        let mut words = Vec::new();
        let cells = rows.iter().enumerate().map(|(y, row)| {
            let cells = row.iter().enumerate().map(|(x, kind)| {
                let cell = cell_of(*kind, y * 7 + x);
                let signs = cell.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with('w'));
                words.extend(signs.map(str::to_owned));
                Cell { words: cell, place: Place::Whole }
            });
            cells.collect()
        });
        let grid = Grid { title: None, rows: cells.collect() };
        if let Ok(imported) = read(vec![grid], String::new(), &input) {
            let written = doc::compose(&imported.map).expect("a map can be written");
            let reading = doc::read(&written);
            proptest::prop_assert!(reading.diagnostics.is_empty(), "{:?}\n{written}", reading.diagnostics);
            let told = told(&imported);
            for word in words {
                proptest::prop_assert!(told.contains(&word), "{word} is lost:\n{told}");
            }
        }
    }
}
