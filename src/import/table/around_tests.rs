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
