# Comment la carte est regardée : plis, largeurs, courbe, vues à côté du tableau.
group-view = Vue
prefix-view = vue
mode-present = PRÉSENTATION

cmd-fold = Plier ou déplier la ligne
    .hint = plier
cmd-fold-all = Plier toutes les lignes
    .hint = tout plier
cmd-unfold-all = Déplier toutes les lignes
    .hint = tout déplier
cmd-wrap = Lignes de texte par élément : 1, 3 ou toutes
    .hint = lignes
cmd-wider = Élargir les étapes
    .hint = élargir
cmd-narrower = Rétrécir les étapes
    .hint = rétrécir
cmd-usual-width = Étapes de largeur habituelle
    .hint = largeur habituelle
cmd-centre = Mettre l’étape au milieu
    .hint = centrer
cmd-chart = Courbe : paliers, bâtons ou nombres
    .hint = courbe
cmd-present = Présenter : le tableau seul, les flèches vont d’étape en étape
    .hint = présenter
cmd-zoom = La cellule entière, avec tout ce qu’on sait de ses éléments
    .hint = cellule entière
cmd-inspect = Inspecteur : l’élément, l’étape et le persona en entier
    .hint = inspecteur

mode-zoom = CELLULE ENTIÈRE
mode-inspector = INSPECTEUR
inspector = Inspecteur
solved-by = Réponses
unfolded-first = Ligne dépliée, pour voir ce que vous changez
no-row-to-fold = Choisissez d’abord une ligne, sous le nom d’une étape
all-folded = Toutes les lignes sont pliées : { $unfold_all_key } les déplie
all-unfolded = Toutes les lignes sont dépliées
wrap-one = Une ligne de texte par élément
wrap-three = Trois lignes de texte au plus par élément
wrap-all = Tout le texte de chaque élément
chart-steps = Courbe : paliers
chart-bars = Courbe : bâtons
chart-numbers = Courbe : nombres
stages-at-least = Étapes d’au moins { $columns } colonnes

mode-outline = PLAN
cmd-map = La carte en tableau
    .hint = tableau
cmd-outline = Plan : la carte en arbre
    .hint = plan
outline-stages = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
outline-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
outline-has-none = Les largeurs et la courbe sont celles du tableau
outline-no-branch = Rien à plier ici
outline-choose = Choisissez d’abord une étape ou un élément
outline-all-folded = Toutes les branches sont pliées
outline-all-unfolded = Toutes les branches sont dépliées

mode-opportunities = OPPORTUNITÉS
cmd-opportunities = Opportunités par impact et effort
    .hint = opportunités
cmd-impact-up = Plus d’impact
    .hint = impact
cmd-impact-down = Moins d’impact
    .hint = impact
cmd-effort-up = Plus d’effort
    .hint = effort
cmd-effort-down = Moins d’effort
    .hint = effort
cmd-order = Dans l’ordre du score, de l’impact ou de l’effort
    .hint = tri
    .in-problems = Le long du parcours, ou règle par règle
did-impact = impact noté
did-effort = effort noté
opportunities-title = Opportunités
opportunities-count = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
opportunities-head = Idée
opportunities-figures = I  E  score
no-opportunities = Aucune opportunité pour l’instant
row-not-shown = La ligne n’est pas affichée : { $rows_key }, dans la carte, l’affiche
rank-by-priority = tri score
rank-by-impact = tri impact
rank-by-effort = tri effort
rank-by-due = tri échéance
grid-impact = I
grid-effort = E
grid-quick = Gains rapides
grid-big = Chantiers
grid-fill = Si du temps
grid-avoid = À éviter
