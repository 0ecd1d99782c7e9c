# Ce qu’un contrôle a trouvé : la liste, les repères, et ce qu’on fait d’un problème.

cmd-next-problem = Problème suivant
    .hint = suivant
cmd-previous-problem = Problème précédent
    .hint = précédent
cmd-explain = Expliquer : la page de la règle
    .hint = pourquoi
cmd-mend-this = Réparer celui-ci, là où c’est évident
    .hint = réparer, tout
cmd-mend = Réparer tout ce qui est évident
    .hint = tout réparer
cmd-set-aside = Écarter la règle ici, par un commentaire
    .hint = écarter
cmd-set-aside-in-map = Écarter la règle dans toute la carte
    .hint = dans la carte
cmd-marks = Repères de ce qu’un contrôle a trouvé, oui ou non
    .hint = repères
names-next-problem = erreur suivante, défaut suivant
names-previous-problem = erreur précédente, défaut précédent
names-explain = pourquoi, règle, expliquer
names-mend = réparer, corriger
names-marks = repères, remarques, masquer les repères

setting-marks = Si ce que jalon check trouve est marqué sur une carte vue pour la première fois ; ensuite chaque carte garde le sien

sign-hint = Devant un élément, dans une cellule, derrière une étape, un persona ou le titre : un contrôle a trouvé quelque chose ; en bas : combien
sign-truth-hint = Un moment de vérité où un contrôle a trouvé quelque chose

marks-on = Ce qu’un contrôle a trouvé est marqué
marks-off = Repères masqués : { $marks_key } les montre

problems-by-place = Le long du parcours
problems-by-rule = Règle par règle
problems-order-rule = règle par règle
problems-none-in-table = Rien à reprendre dans le tableau
problem-none-here = Rien n’a été trouvé ici
problem-of-map = la carte
problem-at-others = { $said } (+{ $count } hors du tableau : { $problems_key })
problem-at = { $place }/{ $count }  { $rule }  { $what }
problem-mended = Réparé : { $what } — { $undo_there_key } pour annuler
problems-mended = { $count ->
    [one] Un problème réparé — { $undo_key } pour annuler
   *[other] { $count } problèmes réparés — { $undo_key } pour annuler
}
problem-not-mended = Ce qui était voulu n’est pas évident : c’est à vous de voir
problem-overdue = Parcourez la carte avec ceux qui savent ; { $reviewed_key } note ensuite qu’elle a été revue
problems-nothing-to-mend = Rien qui puisse être réparé sans vous
rule-set-aside = { $rule } est écartée ici — { $undo_there_key } pour annuler
rule-set-aside-in-map = { $rule } est écartée dans cette carte — { $undo_there_key } pour annuler
rule-not-set-aside = { $rule } ne peut pas être écartée
did-mend = réparation
did-set-aside = règle écartée

inspector-check = Contrôle
inspector-elsewhere = { $count ->
    [one] Une autre ailleurs : { $problems_key }
   *[other] { $count } autres ailleurs : { $problems_key }
}
