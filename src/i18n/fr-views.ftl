# Comment la carte est regardée : plis, largeurs, courbe, vues à côté du tableau.
group-view = Vue

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

unfolded-first = Ligne dépliée, pour voir ce que vous changez
no-row-to-fold = Choisissez d’abord une ligne, sous le nom d’une étape
all-folded = Toutes les lignes sont pliées : zR les déplie
all-unfolded = Toutes les lignes sont dépliées
wrap-one = Une ligne de texte par élément
wrap-three = Trois lignes de texte au plus par élément
wrap-all = Tout le texte de chaque élément
chart-steps = Courbe : paliers
chart-bars = Courbe : bâtons
chart-numbers = Courbe : nombres
stages-at-least = Étapes d’au moins { $columns } colonnes
