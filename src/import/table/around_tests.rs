//! What stands above and below tables, and what becomes of it.

use super::tests::check;

#[test]
fn a_numbered_line_above_a_table_names_its_stage() {
    check(
        &[(
            None,
            "Étape 1 : Découverte
            Actions | Irritants
            Voit |

            Étape 2 : Achat
            Actions | Irritants
            Paie | Frais",
        )],
        "
title=map
# Découverte
  actions: Voit
# Achat
  actions: Paie
  pains: Frais
",
    );
    check(
        &[(
            None,
            " | Étape 1 - Voir | Étape 2 - Payer \n Actions | voit | paie",
        )],
        "
title=map
# Voir
  actions: voit
# Payer
  actions: paie
",
    );
}

#[test]
fn a_legend_below_a_table_is_no_stage_and_no_item() {
    check(
        &[(
            None,
            "Étape | Actions | Irritants \n Voir | voit | flou \n Payer | paie | \n \n Atelier du 12 mars",
        )],
        "
title=map
# Voir
  actions: voit
  pains: flou
# Payer
  actions: paie
?  : Atelier du 12 mars
",
    );
    check(
        &[(
            None,
            " | Voir | Payer \n Actions | voit | paie \n \n | Rouge : urgent",
        )],
        "
title=map
# Voir
  actions: voit
# Payer
  actions: paie
?  : Rouge : urgent
",
    );
}

#[test]
fn a_stage_may_be_called_like_a_row() {
    check(
        &[(
            None,
            "Stage | Mindset | Content
            Visitor | Curious | Guides
            Opportunity | Torn | Prices
            Member | Calm | News",
        )],
        "
title=map
rows thoughts content
# Visitor
  thoughts: Curious
  content: Guides
# Opportunity
  thoughts: Torn
  content: Prices
# Member
  thoughts: Calm
  content: News
! own-row
",
    );
    check(
        &[(
            None,
            "Stage | Awareness | Consideration | Support
            Actions | reads | compares | asks
            Mood (1-5) | 2 | 3 | 5",
        )],
        "
title=map
# Awareness [-2]
  actions: reads
# Consideration [0]
  actions: compares
# Support [4]
  actions: asks
! scale-five
",
    );
}

#[test]
fn what_one_persona_feels_is_no_other_one_s() {
    check(
        &[(
            None,
            "Stage|A|B\nPersona|Anne; Pierre|\nActions|a|b\nEmotions (Anne)|1/5|3/5\n\
             Emotions (Pierre)|5/5|2/5",
        )],
        "title=map\n@Anne\n@Pierre\n# A [anne -4] [pierre 4] for=anne+pierre\n  actions: a\n\
         # B [anne 0] [pierre -2]\n  actions: b",
    );
    // Nobody knows these two: one number is that of all, the other is kept as it stands.
    check(
        &[(
            None,
            "Stage|A|B\nActions|a|b\nEmotions (Ina)|1/5|3/5\nEmotions (Leo)|5/5|2/5",
        )],
        "title=map\n# A [-4]\n  actions: a\n# B [0]\n  actions: b\n\
         ?  Emotions: Ina\n?  Emotions: Leo\n? 0 Emotions (Leo): 5/5\n? 1 Emotions (Leo): 2/5",
    );
}

#[test]
fn rows_nobody_knows_stand_below_the_names_of_stages_whose_corner_is_empty() {
    check(
        &[(
            None,
            "| Découverte | Achat
            Marronnier | printemps | été
            Salle | 2 |
            Irritants | flou | frais",
        )],
        "
title=map
rows marronnier salle pains
# Découverte
  marronnier: printemps
  salle: 2
  pains: flou
# Achat
  marronnier: été
  pains: frais
! own-row
! own-row
",
    );
    // A phase above two stages is wider than its one word.
    check(
        &[(
            None,
            "| Avant |
            Mon parcours | Découverte | Achat
            Irritants | flou | frais",
        )],
        "
title=map
rows phase pains
# Découverte
  phase: Avant
  pains: flou
# Achat
  phase: Avant
  pains: frais
! own-row
?  : Mon parcours
",
    );
}
