# Les réglages : ce que fait chacun, ce qu’on en dit, et leurs problèmes.
setting-lang = Langue de l’interface ; celle de l’environnement si on l’omet
setting-color = Quand mettre des couleurs ; auto suit NO_COLOR, CLICOLOR_FORCE et le terminal
setting-ascii = Quand dessiner en signes ASCII seulement ; auto suit l’environnement
setting-mouse = Si la souris est active au départ ; :mouse l’active et la désactive
setting-chart = La courbe d’émotion d’une carte vue pour la première fois ; ensuite chaque carte garde la sienne
setting-wrap = Lignes qu’un élément peut prendre dans une carte vue pour la première fois ; ensuite chaque carte garde les siennes
setting-editor = Votre éditeur ; $VISUAL, puis $EDITOR, puis vi si on l’omet
setting-max-size = Le plus gros fichier à ouvrir, par exemple "64MiB"
setting-takes-size = une taille comme "64MiB"
diag-c002 = réglage inconnu `{ $key }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = jalon config show donne la liste des réglages
diag-c003 = `{ $key }` prend { $expected }, pas { $found }
    .fix = écrivez { $suggestion }
config-sample-head =
    Les réglages de jalon. Ce qui suit un # est ce qui vaut de toute façon :
    retirez le # et changez la valeur. Un jalon ouvert la reprend quand vous enregistrez.
config-sample-choices = { $does } ({ $choices })
