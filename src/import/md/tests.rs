//! Markdown of every kind, and what comes out of it.

use super::*;
use crate::doc;
use crate::i18n::{Language, Texts};
use crate::import::told::told;

fn check(text: &str, expected: &str) {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: text.as_bytes(),
        name: Some("map.md"),
        texts: &texts,
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
    ] {
        let input = Input {
            bytes: text.as_bytes(),
            name: None,
            texts: &texts,
        };
        let refused = read(&input).expect_err("no map");
        assert_eq!(refused.notices[0].problem.variant, Some(expected), "{text}");
    }
}
