//! Markdown of every kind, and what comes out of it.

use super::*;
use crate::doc;
use crate::i18n::{Language, Texts};
use crate::import::encoding::to_windows_1252;
use crate::import::told::told;

fn check(text: &str, expected: &str) {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: text.as_bytes(),
        name: Some("map.md"),
        texts: &texts,
        most_bytes: usize::MAX,
    };
    let imported = read(&input).expect("a map");
    let expected: Vec<&str> = expected
        .trim_matches('\n')
        .lines()
        .map(str::trim_end)
        .collect();
    assert_eq!(told(&imported), expected.join("\n"), "{text}");
    let written = doc::compose(&imported.map).expect("a map can be written");
    let problems = doc::read(&written).diagnostics;
    assert!(problems.is_empty(), "{problems:?}\n{written}");
}

#[test]
fn tables_are_read() {
    check(
        "---\ntitle: \"Acheter un manteau\"\nmood: dark\n---\n\n**Objectif :** vendre\n\n\
         | | Découverte | Paiement |\n|---|---|---|\n| **Actions** | Voit `une` pub<br>Compare | Paie |\n\
         | Ressenti | 😀 | Frustrée |\n| Idées | [Guide](https://example.org/g) | a \\| b |\n",
        "
title=Acheter un manteau, objective=vendre
# Découverte [4]
  actions: Voit une pub | Compare
  opportunities: Guide (https://example.org/g)
# Paiement [-3]
  actions: Paie
  emotions: Frustrée
  opportunities: a | b
! feelings
?  : mood: dark
",
    );
}

#[test]
fn each_stage_has_a_table() {
    check(
        "# Achat\n\n## Découverte\n\n| Rangée | Contenu |\n|---|---|\n| Actions | voit |\n\n## Paiement\n\n| Actions | Irritants |\n|---|---|\n| paie | frais |\n| attend | |\n",
        "
title=Achat
# Découverte
  actions: voit
# Paiement
  actions: paie | attend
  pains: frais
",
    );
}

#[test]
fn headings_with_bullets_are_read() {
    check(
        "# Achat\n\nUn mot d'avant.\n\n**Persona** : Anne, 35 ans, architecte\n\n## Découverte\n\n### Actions\n\n- Voit une pub\n- Lit *trois* [avis](https://example.org)\n\n\
         ## Paiement\n\n**Irritants** : frais cachés (gravité 4), compte obligatoire\n\n**Émotion :** -3 énervée\n\n**Objectif :** payer vite\n\n**SLA**\n\n- 2 h\n\nUn mot encore.\n\n## Livraison\n\n<b>vide</b>\n",
        "
title=Achat
rows actions pains emotions sla
@Anne age=35, occupation=architecte
# Découverte
  actions: Voit une pub | Lit trois avis url=https://example.org
# Paiement [-3] goal=payer vite
  pains: frais cachés severity=4 | compte obligatoire
  emotions: énervée
  sla: 2 h
# Livraison
! own-row
! md-html
! md-html
?  : Un mot d'avant.
? 1 : Un mot encore.
? 2 : vide
",
    );
}

#[test]
fn nested_lists_are_read() {
    check(
        "- Découverte\n  - Actions\n    - Voit une pub\n    - Compare\n  - Pain points: too many, too dear\n- Payment\n  - What she feels\n    - 2/10\n- Delivery\n",
        "
title=map
# Découverte
  actions: Voit une pub | Compare
  pains: too many | too dear
# Payment [-3]
# Delivery
",
    );
}

#[test]
fn rows_may_stand_above_stages() {
    check(
        "# Achat\n\n## Actions\n\n### Découverte\n\n- voit\n\n### Paiement\n\n- paie\n\n## Irritants\n\n### Paiement\n\n- frais\n",
        "
title=Achat
# Découverte
  actions: voit
# Paiement
  actions: paie
  pains: frais
",
    );
}

#[test]
fn a_text_without_stages_is_one_stage() {
    check(
        "Actions:\n\n- voit\n- paie\n\nIrritants:\n\n- frais\n",
        "
title=map
# Whole journey
  actions: voit | paie
  pains: frais
",
    );
}

#[test]
fn personas_are_read() {
    check(
        "# Achat\n\n## Personas\n\n### Anne, 35 ans, architecte\n\n> « Je veux savoir. »\n\nachète peu\n\n- **Principal**\n- **Buts :** payer vite ; dormir\n- **Couleur :** bleu\n\n### Pierre\n\n## Paiement\n\n### Actions\n\n- paie\n",
        "
title=Achat
@Anne age=35, occupation=architecte, quote=Je veux savoir., description=achète peu, primary=true, goals=payer vite+dormir
@Pierre
# Paiement
  actions: paie
?  Couleur: bleu
",
    );
}

#[test]
fn what_is_no_map_is_refused() {
    let texts = Texts::new(Language::English);
    for (text, expected) in [
        ("", "table-empty"),
        ("# Courses\n\n- lait\n- pain\n", "md-unknown"),
        ("\n<!DOCTYPE html>\n<title>Achat</title>\n", "md-page"),
    ] {
        let input = Input {
            bytes: text.as_bytes(),
            name: None,
            texts: &texts,
            most_bytes: usize::MAX,
        };
        let refused = read(&input).expect_err("no map");
        assert_eq!(refused.notices[0].problem.variant, Some(expected), "{text}");
    }
}

#[test]
fn what_jalon_writes_is_read_back() {
    check(
        "# Petit\n\n- **Type de carte :** existant\n- **Responsable :** CX\n- **Créée le :** 2 juin 2026\n- **À revoir tous les :** 6 mois\n\n\
         ## Personas\n\n### Anne\n\n## Émotion\n\n```text\n  ┤\n```\n\n## Étapes\n\n\
         |  | 1 Un (moment de vérité) | 2 Deux |\n|---|---|---|\n| **Émotion** | +2 (Anne -1,5) |  |\n| **But** | aller |  |\n\
         | **Notes** |  | une note |\n| **Actions** | • a; b<br>• c (ressenti -2 ; pour Anne) [1] |  |\n| **SLA** | • 2 h |  |\n\
         | **Émotions** | • Contente |  |\n| **Douleurs** | • p (x) (gravité 3/5) |  |\n| **Opportunités** |  | • idée |\n\
         | **Mesures** |  | • Taux (12,5 % ; cible 20 %) |\n\n## Opportunités par priorité\n\n\
         | Priorité | Opportunité | Étape | Impact 1–5 | Effort 1–5 | Résout |\n|--:|---|---|--:|--:|---|\n\
         | 16 | idée<br><https://e.org> | 2 Deux | 4 | 2 | p (x) |\n\n## Mesures\n\n\
         | Étape | Mesure | Valeur actuelle | Cible |\n|---|---|--:|--:|\n| 2 Deux | Taux | 12,5 % | 20 % |\n\n## Sources\n\n1. x\n",
        "
title=Petit, kind=current-state, owner=CX, created=2026-06-02, review_every=6 months
rows emotions actions sla pains opportunities metrics
@Anne
# Un [2] [anne -1.5] moment_of_truth=true, goal=aller
  actions: a; b | c sentiment=-2, for=anne, sources=x
  sla: 2 h
  emotions: Contente
  pains: p (x) severity=3, id=p-x-1
# Deux notes=une note
  opportunities: idée url=https://e.org, impact=4, effort=2, solves=p-x-1
  metrics: Taux value=12.5, unit=%, target=20
! md-drawing
! own-row
",
    );
}

#[test]
fn sections_that_jalon_writes_are_read_back() {
    check(
        "# Grand\n\n## Stages\n\n### 1 Booking\n\n- **Sentiment:** -1 (Ines -3)\n- **Goal:** Have a table\n- **Goes on to:** 2 Bill\n\n**Actions**\n\n- Reads the menu [1]\n\n\
         *line of interaction*\n\n**Touchpoints**\n\n- Booking page (web; planned; owner: floor)\n\n### 2 Bill (moment of truth)\n\n**Pains**\n\n- Slow (severity 4/5)\n",
        "
title=Grand
# Booking [-1] goal=Have a table
  emotions: Ines -3
  actions: Reads the menu [1]
  touchpoints: Booking page status=planned, owner=floor, channel=web
# Bill moment_of_truth=true
  pains: Slow severity=4
? 0 : Goes on to: 2 Bill
",
    );
}

#[test]
fn what_markdown_does_not_show_is_kept_apart() {
    check(
        "| Stage | Cart |\n|---|---|\n| Actions | Adds | with a | bar |\n| Pains | Slow |\n\n\
         [used]: https://a.org \"a title\"\n[^1]: GA4\n[2]: Interviews\n\nSee [Used] and [there](https://b.org 'another').\n",
        "
title=map
# Cart
  actions: Adds
  pains: Slow
?  Actions: with a | bar
?  : [^1]: GA4
?  : [2]: Interviews
?  : See Used and there (https://b.org). (https://a.org)
?  : a title
?  : another
",
    );
}

#[test]
fn another_encoding_is_read_and_said() {
    let text = "## Paiement\n- Idées : un café\n";
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let texts = Texts::new(Language::English);
    for (bytes, repaired) in [
        (text.as_bytes().to_vec(), false),
        (wide, false),
        (to_windows_1252(text), true),
    ] {
        let input = Input {
            bytes: &bytes,
            name: Some("map.md"),
            texts: &texts,
            most_bytes: usize::MAX,
        };
        let imported = read(&input).expect("a map");
        assert_eq!(imported.text, text);
        let charset = Notice::repaired(Place::Text(16..18), "csv-charset");
        assert_eq!(
            imported.notices.contains(&charset),
            repaired,
            "{:?}",
            imported.notices
        );
    }
}

#[test]
fn lines_with_a_label_need_no_blank_line_between() {
    check(
        "# Achat\n\n**Persona :** Anne, 35 ans\n**Objectif :** vendre,\nmieux  \nScénario : le soir\n\n## Paiement\n\nActions : voit\nIrritants : frais\n",
        "
title=Achat, objective=vendre, mieux, scenario=le soir
@Anne age=35
# Paiement
  actions: voit
  pains: frais
",
    );
}

#[test]
fn what_a_table_or_a_heading_says_of_the_map_is_taken() {
    check(
        "# Trip\n\n## Persona: Nina, 41, nurse\n\n## At a glance\n\n\
         | Attribute | Detail |\n|---|---|\n| **Scenario** | Books a night train |\n\
         | Goal | Sleeps well |\n| Version | 3 |\n\n## Stages\n\n\
         | Stage | Book | Ride |\n|---|---|---|\n| **Thinking/Feeling** | Is it safe? | Quiet |\n\
         | Customer Experience | worried | relieved |\n| Teams Involved | Sales | Crew |\n",
        "
title=Trip, scenario=Books a night train, objective=Sleeps well
@Nina age=41, occupation=nurse
# Book [-2]
  thoughts: Is it safe?
  emotions: worried
  owners: Sales
# Ride [3]
  thoughts: Quiet
  emotions: relieved
  owners: Crew
! feelings
?  : At a glance
?  Version: 3
",
    );
}
