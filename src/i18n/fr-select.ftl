# Plusieurs éléments ou cellules à la fois.
mode-select = SÉLECTION

cmd-select = Choisir des éléments ou des cellules
    .hint = choisir
cmd-select-all = Choisir toute la cellule, puis toute la carte
    .hint = tout choisir
cmd-select-left = Choisir vers la gauche
    .hint = choisir à gauche
cmd-select-right = Choisir vers la droite
    .hint = choisir à droite
cmd-select-up = Choisir vers le haut
    .hint = choisir plus haut
cmd-select-down = Choisir vers le bas
    .hint = choisir plus bas

names-select = sélection, sélectionner, marquer, plusieurs
names-select-all = tout, tout sélectionner, toutes les cellules

selected-items = { $items ->
    [0] cellule vide choisie
    [one] 1 élément choisi
   *[other] { $items } éléments choisis
}
selected-cells = { $items ->
    [0] 0 élément, { $cells } cellules choisis
    [one] 1 élément, { $cells } cellules choisis
   *[other] { $items } éléments, { $cells } cellules choisis
}
selection-empty = Aucun élément n’est choisi : les cellules sont vides
selection-one-cell = Seulement dans une cellule : choisissez-y des éléments seuls
selection-one-stage = Une étape à la fois : écran trop étroit
selection-ended = sélection terminée
not-on-selection = Pas sur une sélection, { $end_key } la termine : { $what }

did-move-items = éléments déplacés
did-cut-items = éléments coupés
did-delete-items = éléments supprimés
items-copied = { $count ->
    [one] Élément envoyé
   *[other] { $count } éléments envoyés
} au terminal ; { $paste_key } colle
items-cut = { $count ->
    [one] Élément coupé : { $paste_key } le colle, { $undo_key } le ramène
   *[other] { $count } éléments coupés : { $paste_key } les colle, { $undo_key } les ramène
}
items-deleted = { $items ->
    [one] Élément supprimé
   *[other] { $items } éléments supprimés
} — { $undo_key } pour annuler{ $count ->
    [0] { "" }
    [one] {" "}(un renvoi nettoyé)
   *[other] {" "}({ $count } renvois nettoyés)
}
sentiments-are = { $count } étapes : { $value }
pick-people-of-items = { $count ->
    [one] Pour qui ? 1 élément
   *[other] Pour qui ? { $count } éléments
}
form-items = { $count } éléments
form-differs = (valeurs différentes)
