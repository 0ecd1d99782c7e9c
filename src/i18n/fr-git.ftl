# Les cartes dans git : la fusion, et ce qu’on en dit à git.
cli-merge-about = Fusionner deux versions modifiées d’une carte selon leur sens
cli-git-setup-about = Faire comparer et fusionner les cartes par jalon dans git
arg-base = La version dont toutes deux sont parties ; seule, un fichier avec les marques d’une fusion par lignes
    .value = BASE
arg-ours = Notre version
    .value = LA_NÔTRE
arg-theirs = La leur
    .value = LA_LEUR
arg-merge-output = Écrire là la carte fusionnée, même sur l’une des trois si elle est nommée ; sortie standard par défaut
    .value = SORTIE
arg-merge-force = Laisser --output remplacer n’importe quel fichier
arg-path = Le nom à donner dans les messages, quand les fichiers sont des copies
    .value = NOM
arg-globs = Quels fichiers, par exemple maps/*.toml ; les cartes du dépôt par défaut
    .value = MOTIF
arg-global = Pour tous vos dépôts, pas pour celui-ci
arg-undo = Reprendre ce que git-setup a écrit, et rien d’autre
usage-merge = jalon : merge attend trois versions, ou un fichier avec les marques d’une fusion
merged-conflicts = { $name } : { $count ->
        [one] 1 conflit reste à trancher. Ouvrez la carte et tapez :conflits
       *[other] { $count } conflits restent à trancher. Ouvrez la carte et tapez :conflits
    }
merged-by-lines = { $name } : pas une carte des deux côtés, ou pas une carte que jalon sache fusionner selon le sens ; fusion par lignes, comme git : { $count ->
        [0] aucun conflit
        [one] 1 conflit, entre des marques
       *[other] { $count } conflits, entre des marques
    }
merged-unreadable = une version est illisible, et git ne sait pas non plus la fusionner par lignes
merged-unreadable-side = il contient les marques d’une fusion, mais un côté ne se lit pas comme une carte
merged-no-marks = il ne contient pas les marques d’une fusion (<<<<<<<, =======, >>>>>>>)
git-failed = jalon : { $reason }
git-set-nowhere = jalon : ce n’est pas un dépôt git ; --global règle git pour tous les vôtres
git-set = Réglé : { $key } = { $value }
git-is-set = Déjà réglé : { $key } = { $value }
git-other = Laissé tel quel : { $key } vaut déjà { $value }
git-unset = Repris : { $key }
git-line-added = { $file } : ajouté { $line }
git-line-there = { $file } : déjà là : { $line }
git-line-removed = { $file } : retiré { $line }
git-nothing-to-undo = Rien de ce qu’écrit git-setup n’a été trouvé
git-no-maps = Aucune carte n’a été trouvée ici : aucun fichier n’a été désigné à git. Désignez-les : jalon git-setup MOTIF
git-no-globs = Aucun fichier n’a été désigné : chaque dépôt doit encore désigner les siens, avec jalon git-setup
git-needs-jalon = Chaque personne qui partage ce dépôt lance une fois jalon git-setup ; sans cela git fusionne les cartes par lignes, et jalon répare cela quand il les ouvre
mode-settle = CONFLITS
cmd-conflicts = Trancher ce qu’une fusion a laissé ouvert
    .hint = conflits
names-conflicts = conflits, trancher
did-merge-marks = fusion des deux côtés entre les marques
marks-merged = { $count ->
        [0] Ce fichier contenait les marques d’une fusion : les deux côtés sont fusionnés selon le sens, rien ne reste ouvert
        [one] Ce fichier contenait les marques d’une fusion : les deux côtés sont fusionnés, 1 conflit reste : { $conflicts_key } pour trancher
       *[other] Ce fichier contenait les marques d’une fusion : les deux côtés sont fusionnés, { $count } conflits restent : { $conflicts_key } pour trancher
    }
conflicts-found = { $count ->
        [one] Une fusion a laissé 1 conflit ouvert : { $conflicts_key } pour trancher
       *[other] Une fusion a laissé { $count } conflits ouverts : { $conflicts_key } pour trancher
    }
conflicts-none = Aucun conflit ne reste à trancher
conflicts-title = Conflits dans { $name }
conflict-settled = { $count ->
        [0] Tous les conflits sont tranchés. { $undo_key } annule
        [one] Tranché, il en reste 1. { $undo_key } annule
       *[other] Tranché, il en reste { $count }. { $undo_key } annule
    }
conflict-stuck = Celui-ci ne se tranche pas ici : { $editor_key } ouvre le texte
git-no-jalon = Git ne trouve pas de programme nommé jalon : mettez-le là où l’on cherche les programmes (PATH), sinon les fusions de cartes s’arrêtent sur votre version
