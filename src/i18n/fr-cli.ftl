# La ligne de commande.
cli-about = Cartes de parcours client en TOML, éditées dans le terminal
cli-show-about = Afficher une carte
cli-list-about = Lister les cartes, avec ce dont chacune parle et sa fraîcheur
cli-check-about = Trouver ce qui ne va pas dans des cartes
cli-new-about = Commencer une carte à partir d’un exemple complet, ou vierge
cli-templates-about = Lister les modèles d’une nouvelle carte
cli-usage = Utilisation :
cli-options = Options{"\u00A0"}
cli-arguments = Arguments{"\u00A0"}
cli-commands = Commandes{"\u00A0"}
cli-value-command = COMMANDE
arg-help = Afficher l’aide
arg-version = Afficher la version
arg-opened = La carte, ou un dossier de cartes ; - est l’entrée standard ; sinon ce dossier
    .value = FICHIER|DOSSIER
arg-file = La carte ; - est l’entrée standard
    .value = FICHIER
arg-paths = Les cartes, ou des dossiers de cartes ; sinon ce dossier
    .value = CHEMIN
arg-files = Les cartes ; - est l’entrée standard
    .value = FICHIER
arg-lang = Langue de l’interface : fr ou en
    .value = LANGUE
arg-color = Couleur : auto, always ou never
    .value = QUAND
arg-ascii = Dessiner avec des signes ASCII seulement
arg-theme = Couleurs de ce nom : default, dusk, dawn, contrast, mono ou les vôtres
    .value = NOM
arg-max-size = Le plus grand fichier à ouvrir, comme 64MiB ; 8MiB par défaut
    .value = TAILLE
arg-quiet = Ne dire que ce qui empêche une commande d’aboutir
arg-read-only = Ouvrir la carte sans rien pouvoir écrire que des commentaires
arg-persona = Par les yeux de ce persona (identifiant ou nom), ou all
    .value = PERSONA
arg-stage = Cette étape : son identifiant, son nom ou son numéro
    .value = ÉTAPE
arg-format = table, plain, chart ou json ; table par défaut
    .value = FORMAT
arg-report = text ou json ; text par défaut
    .value = FORMAT
arg-plain = Texte linéaire, comme --format plain
arg-open-view = Ouvrir dans cette vue : map, outline (le plan), opportunities, personas ou compare
    .value = VUE
arg-view = Texte linéaire de cette vue : map, outline (le plan), opportunities, personas ou chart
    .value = VUE
arg-textconv = Ce que git diff compare : le texte linéaire, ou le fichier tel quel si ce n’est pas une carte
arg-width = Colonnes du dessin, de 30 à 10000 ; celles du terminal par défaut
    .value = COLONNES
arg-strict = Compter les avertissements comme des erreurs
arg-new-file = Le fichier à écrire, jamais un qui existe ; nommé d’après la carte par défaut ; - est la sortie standard
    .value = FICHIER
arg-template = Le modèle de départ, comme jalon templates les liste ; vierge par défaut
    .value = MODÈLE
arg-kind = Type de carte : existant, cible, journee, blueprint ou parcours-achat
    .value = TYPE
arg-map-lang = Langue de la carte : fr ou en ; celle de l’interface par défaut
    .value = LANGUE
arg-stages = Une carte vierge avec ces étapes, séparées par des virgules
    .value = NOMS
template-blank = une carte vierge à trois étapes
template-current-state = ce qui est : la fibre dans un nouveau logement
template-future-state = ce qui devrait être : voir le médecin
template-day-in-the-life = toute une journée : une infirmière libérale
template-service-blueprint = la scène et les coulisses : un garage
template-buyer-journey = le chemin vers un achat : un vélo électrique
template-ecommerce = une boutique en ligne : un cadeau d’anniversaire
template-saas = un logiciel par abonnement : de l’essai au renouvellement
template-service = un service au guichet : un passeport à la mairie
template-b2b = une entreprise achète à une autre : un prestataire de paie
template-support = le service après-vente : le lave-linge s’est arrêté
new-written = Écrit : { $name }. Pour l’ouvrir : jalon { $typed }
new-is-template = jalon : { $name } est un modèle : jalon new -t { $name }. Pour un fichier de ce nom : jalon new { $name }.toml
new-exists = il existe déjà. Pour l’ouvrir : jalon { $typed }
new-no-template = jalon : aucun modèle ne s’appelle « { $name } »
new-no-kind = jalon : aucun type de carte ne s’appelle « { $name } »
show-view-is-plain = jalon : { $name } donne le texte linéaire ; retirez --format
new-other-kind = jalon : le modèle { $name } est une carte d’un autre type ; retirez --kind
new-stages-template = jalon : --stages part d’une carte vierge, non du modèle { $name } ; --kind en choisit les lignes
new-stage-empty = jalon : chaque étape veut un nom : --stages « { $name } »
cli-stdin = l’entrée standard
cli-error = jalon : { $name } : { $reason }
cli-not-utf8 = ce n’est pas du texte UTF-8 : ligne { $line }, colonne { $column }
cli-not-a-map = ce n’est pas une carte mais ce qui l’accompagne (commentaires, audit ou liste de questions) : ouvrez la carte
cli-output = jalon : la sortie n’a pu être écrite : { $reason }
cli-terminal = jalon : le terminal ne peut servir : { $reason }
io-not-a-file = ce n’est pas un fichier ordinaire (mais un tube, un périphérique ou une prise)
io-over-limit = il dépasse { $limit } ; --max-size relève la limite
no-stage-named = Aucune étape ne s’appelle « { $name } »
usage-see-help = jalon --help montre ce qui est possible.
usage-size = jalon : --max-size attend une taille comme 64MiB
usage-no-name = jalon : un nom vide ne désigne aucun fichier
usage-of-a-map = jalon : --persona et --stage vont avec une carte, pas avec un dossier
usage-unknown = jalon : « { $argument } » est inconnu ici
usage-missing = jalon : il manque : { $argument }
usage-conflict = jalon : « { $argument } » ne va pas avec le reste
usage-no-value = jalon : « { $argument } » attend une valeur
usage-value = jalon : « { $value } » ne convient pas à « { $argument } »
usage-utf8 = jalon : un argument n’est pas en UTF-8
usage-other = jalon : la ligne de commande est incomprise
usage-valid = possible : { $values }
usage-suggested = vouliez-vous dire { $suggested } ?
cli-environment =
    Environnement : JALON_LANG, JALON_THEME, JALON_KEYS et leurs pareilles passent avant votre
    config.toml, les options avant les deux : jalon config show dit ce qui vaut, et pourquoi.
cli-exit-codes = Codes de sortie :
exit-fine = tout va bien
exit-found = quelque chose a été trouvé (check, diff, doctor), ou rien (search)
exit-usage = la ligne de commande est incomprise
exit-bad-document = le document est mauvais : syntaxe, pas en UTF-8, trop grand
exit-io = un fichier ou le système a échoué
exit-bug = un défaut de notre fait
exit-signal = terminé par le signal n
check-summary = { $files ->
    [one] { $files } carte
   *[other] { $files } cartes
} : { $errors ->
    [0] aucune erreur
    [one] une erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] un avertissement
   *[other] { $warnings } avertissements
}
show-problems = { $count ->
    [one] Un problème dans { $name } : jalon check le montre
   *[other] { $count } problèmes dans { $name } : jalon check les montre
}
cli-recover-about = Lister le travail qu’un arrêt brutal a laissé non enregistré, ou le retrouver
arg-map = Remettre dans cette carte son plus récent travail non enregistré
    .value = FICHIER
arg-output = Écrire plutôt dans ce fichier, ou - pour la sortie standard
    .value = SORTIE
arg-force = Remplacer le fichier s’il existe
arg-discard = Jeter le travail non enregistré de cette carte
cli-bug = jalon : un défaut de notre fait a terminé le programme : { $place }
cli-bug-kept = Ce qui n’était pas enregistré est gardé : rouvrez { $name }, ou lancez jalon recover
journal-running = en cours d’édition
journal-recoverable = récupérable
journal-discarded = jeté
journal-damaged = abîmé
journal-changes = { $count ->
    [one] { $count } modification
   *[other] { $count } modifications
}
recover-no-journal = Rien n’est resté non enregistré
recover-nothing = { $name } : rien n’est resté non enregistré
recover-running = { $name } est en cours d’édition : personne d’autre n’y a rien laissé non enregistré
recover-done = Récupéré : { $name }
recover-loose = La saisie en cours n’a pas pu être mise dans { $name } : elle est affichée ici, et gardée 30 jours
recover-written = Récupéré dans { $name } ; ce qui est resté non enregistré y demeure jusqu’à ce qu’on le récupère ou le jette
recover-discarded = { $name } : ce qui est resté non enregistré est jeté, et gardé 30 jours
recover-clash = { $name } a changé depuis aux mêmes endroits : rien n’a été écrit. Ouvrez la carte pour choisir, ou écrivez ailleurs avec -o SORTIE
recover-exists = il existe déjà ; --force le remplace
recover-changed = il a changé entre-temps
recover-more = { $count ->
    [one] Un autre travail y est resté non enregistré : relancez pour le retrouver aussi
   *[other] { $count } autres travaux y sont restés non enregistrés : relancez pour les retrouver aussi
}
