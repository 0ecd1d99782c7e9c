# Ce que dit le programme pendant qu’on modifie une carte.

mode-map = CARTE
mode-cell = CELLULE
mode-form = FICHE
mode-pick = CHOIX
mode-personas = PERSONAS
mode-rows = LIGNES
mode-prompt = SAISIE
mode-ask = QUESTION
mode-help = AIDE
mode-problems = PROBLÈMES
mode-recover = RÉCUPÉRATION

group-move = Se déplacer
group-items = Modifier
group-stages = Étapes
group-people = Émotion et personas
group-map = La carte
group-program = Fichier et programme

key-enter = ↵
    .ascii = Entrée
key-esc = Échap
key-tab = Tab
key-shift-tab = Maj-Tab
key-space = Espace
key-backspace = Retour arr.
key-insert = Inser
key-delete = Suppr
key-home = Début
key-end = Fin
key-pageup = PgPréc
key-pagedown = PgSuiv
key-up = ↑
    .ascii = Haut
key-down = ↓
    .ascii = Bas
key-left = ←
    .ascii = Gauche
key-right = →
    .ascii = Droite
key-ctrl = Ctrl-
key-alt = Alt-
key-shift = Maj-

cmd-left = Cellule de gauche, curseur à gauche
    .hint = gauche
    .outline = plier
cmd-right = Cellule de droite, curseur à droite
    .hint = droite
cmd-up = Vers le haut : élément, ligne
    .hint = défiler
    .start = choisir
    .maps = choisir
    .palette = choisir
    .settle = un autre
cmd-down = Vers le bas : élément, ligne
    .hint = bas
    .form = champ suivant
cmd-next-stage = Étape suivante
    .hint = étape suiv.
cmd-previous-stage = Étape précédente
    .hint = étape préc.
cmd-next-row = Ligne suivante
    .hint = ligne suiv.
cmd-previous-row = Ligne précédente
    .hint = ligne préc.
cmd-first-stage = Première étape
    .hint = 1re étape
    .in-compare = Première colonne
    .in-problems = Premier problème
    .in-review = Premier commentaire
cmd-last-stage = Dernière étape
    .hint = dernière étape
    .in-compare = Dernière colonne
    .in-problems = Dernier problème
    .in-review = Dernier commentaire
cmd-go-stage = Aller à l’étape 1 à 9
    .hint = étape n
cmd-line-start = Début de la ligne
    .hint = début
cmd-line-end = Fin de la ligne
    .hint = fin
cmd-word-left = Un mot à gauche
    .hint = mot préc.
cmd-word-right = Un mot à droite
    .hint = mot suiv.
cmd-page-up = Une page plus haut
    .hint = page préc.
cmd-page-down = Une page plus bas
    .hint = page suiv.
cmd-edit = Éditer la cellule ; sur le nom d’une étape : renommer
    .hint = éditer
    .head = renommer
cmd-accept = Valider
    .hint = valider
    .maps = ouvrir
    .opportunities = cellule
    .compare = détail
    .review = cellule
    .palette = lancer
    .in-compare = Détail : les deux versions, en entier
    .in-opportunities = Aller à la cellule
    .in-review = Aller à la cellule dont il est question
cmd-accept-next = Valider et éditer l’étape suivante
    .hint = étape suiv.
cmd-accept-previous = Valider et éditer l’étape précédente
    .hint = étape préc.
cmd-new-line = Nouvel élément, nouvelle ligne
    .hint = nouvel élément
    .comment = nouvelle ligne
    .form = nouvelle ligne
cmd-choose = Cocher ou décocher ; choisir dans une liste
    .hint = choisir
cmd-add-item = Ajouter un élément
    .hint = ajouter
cmd-delete-item = Supprimer l’élément ; sur le nom d’une étape : l’étape
    .hint = supprimer
    .select = effacer
    .in-review = Supprimer un commentaire à soi
cmd-copy = Copier
    .hint = copier
cmd-cut = Couper
    .hint = couper
cmd-paste = Coller
    .hint = coller
cmd-duplicate = Dupliquer
    .hint = dupliquer
cmd-item-up = Monter l’élément
    .hint = monter
cmd-item-down = Descendre l’élément
    .hint = descendre
    .outline = déplacer
cmd-item-to-previous = Déplacer l’élément à l’étape précédente
    .hint = vers étape préc.
    .select = décaler
cmd-item-to-next = Déplacer l’élément à l’étape suivante
    .hint = vers étape suiv.
cmd-details = Détails : gravité, preuves… ; d’une étape, d’un persona
    .hint = détails
cmd-tags = Pour qui : les personas
    .hint = pour qui
cmd-backspace = Effacer à gauche
    .hint = effacer
cmd-delete-forward = Effacer à droite
    .hint = effacer à droite
cmd-delete-word = Effacer le mot de gauche
    .hint = effacer le mot
cmd-delete-to-start = Effacer jusqu’au début de la ligne
    .hint = effacer au début
cmd-delete-to-end = Effacer jusqu’à la fin de la ligne
    .hint = effacer à la fin
cmd-add-stage = Ajouter une étape après celle-ci
    .hint = nouvelle étape
cmd-rename-stage = Renommer l’étape
    .hint = renommer
cmd-delete-stage = Supprimer l’étape
    .hint = suppr. étape
cmd-stage-left = Déplacer l’étape à gauche
    .hint = déplacer
cmd-stage-right = Déplacer l’étape à droite
    .hint = étape à droite
cmd-sentiment-up = Émotion : un de plus
    .hint = émotion
cmd-sentiment-down = Émotion : un de moins
    .hint = émotion en baisse
cmd-sentiment-unknown = Émotion inconnue
    .hint = inconnue
cmd-sentiment = Saisir l’émotion
    .hint = émotion
cmd-previous-persona = Persona précédent
    .hint = persona
cmd-next-persona = Persona suivant
    .hint = persona suiv.
cmd-go-persona = Persona 1 à 9
    .hint = persona n
cmd-everyone = Tous les personas
    .hint = tous
cmd-personas = Les personas
    .hint = personas
cmd-activate = Voir la carte par les yeux de ce persona
    .hint = activer
cmd-new-persona = Nouveau persona
    .hint = nouveau
cmd-delete-persona = Supprimer le persona
    .hint = supprimer
cmd-persona-up = Monter le persona
    .hint = monter
cmd-persona-down = Descendre le persona
    .hint = déplacer
cmd-properties = Propriétés de la carte
    .hint = propriétés
cmd-rows = Choisir, ordonner, ajouter des lignes
    .hint = lignes
cmd-new-row = Nouvelle ligne à vous
    .hint = nouvelle ligne
cmd-new-separator = Nouvelle ligne de séparation d’un blueprint
    .hint = séparation
cmd-row-up = Monter la ligne
    .hint = monter
cmd-row-down = Descendre la ligne
    .hint = déplacer
cmd-rows-of-kind = Les lignes habituelles de ce type de carte
    .hint = lignes habituelles
cmd-problems = Problèmes : tout ce qu’un contrôle trouve
    .hint = problèmes
cmd-go-problem = Aller à l’endroit
    .hint = y aller
cmd-undo = Annuler
    .hint = annuler
    .in-review = Annuler ce qu’on vient de faire aux commentaires
cmd-redo = Rétablir
    .hint = rétablir
cmd-save = Enregistrer
    .hint = enregistrer
cmd-save-as = Enregistrer sous un autre nom
    .hint = enregistrer sous
cmd-editor = Ouvrir dans votre éditeur ($VISUAL, $EDITOR, sinon nano ou vi)
    .hint = éditeur externe
cmd-command-line = Le menu : tout ce qu’on peut faire, en quelques lettres
    .hint = menu
cmd-help = Aide sur ce que vous faites
    .hint = aide
cmd-theme = Couleurs : choisir un thème
    .hint = thème
cmd-mouse = Souris : activer ou couper
    .hint = souris
cmd-suspend = Suspendre : retour au terminal
    .hint = suspendre
cmd-quit = Quitter
    .hint = quitter
cmd-how-to-quit = Dit comment quitter
    .hint = quitter ?
cmd-back = Retour, effacer ; ne quitte jamais
    .hint = retour
    .match = finir
    .comment = mettre de côté
    .cell = annuler
    .form = annuler
    .prompt = annuler
    .pick = annuler
    .rows = annuler
    .palette = fermer
    .select = finir

did-add-stage = étape ajoutée
did-cut-item = élément coupé
did-cut-stage = étape coupée
did-delete-item = élément supprimé
did-delete-persona = persona supprimé
did-delete-stage = étape supprimée
did-duplicate = élément dupliqué
did-duplicate-persona = persona dupliqué
did-duplicate-stage = étape dupliquée
did-edit-cell = cellule modifiée
did-edit-file = fichier modifié
did-form = détails modifiés
did-move-item = élément déplacé
did-move-persona = persona déplacé
did-move-stage = étape déplacée
did-paste = collé
did-fill = cellules remplies
did-paste-stage = étape collée
did-rename = renommé
did-rows = lignes choisies
did-sentiment = émotion notée
did-tags = personas choisis
did-add-persona = persona ajouté

done = { $what } — { $key } pour annuler
undone = Annulé : { $what }
redone = Rétabli : { $what }
nothing-to-undo = Rien à annuler
nothing-to-redo = Rien à rétablir
typing-discarded = Saisie abandonnée : { $redo_key } la ramène
stage-not-for = { $stage } n’est pas pour { $name } : { $tags_key }, sur son nom, le change
row-in-use = Cette ligne de la carte contient des éléments : elle doit rester
problem-outside = Cela n’est pas dans le tableau : { $editor_there_key } ouvre votre éditeur à cet endroit
typing-lost = Saisie abandonnée : elle ne pouvait pas être lue
saved = Enregistré : { $name }
saved-for-now = Enregistré : { $name }, mais une coupure de courant peut l’annuler
also-open = { $who } { $count ->
    [one] a
   *[other] ont
} aussi ouvert la carte. Sans danger : tout est fusionné
someone = Quelqu’un
someone-since = { $user } (depuis { $since })
nothing-to-save = Rien à enregistrer : le fichier est à jour
save-failed = Non enregistré : { $reason }. Rien n’est perdu : :w autre-nom
file-moved = { $name } mène maintenant à un autre fichier : { $target }. Enregistrer le remplacerait.
file-exists = { $name } existe déjà. Enregistrer le remplacerait.
read-only-file = Ce fichier ne peut être modifié ici : { $editor_key } l’ouvre dans votre éditeur
read-only-asked = Lecture seule : { $comment_key } commente, rien d’autre ne s’écrit (:w NOM copie)
new-map = Nouvelle carte : { $add_stage_key } ajoute la première étape
mouse-on = Souris activée. Pour sélectionner du texte, glissez avec Maj enfoncée, dans la plupart des terminaux ; :mouse la coupe
mouse-off = Souris coupée : glisser sélectionne du texte. :mouse l’active de nouveau
how-to-quit = { $quit_key } quitte, { $back_key } revient en arrière
looking-as = Par les yeux de { $name }
looking-as-everyone = Tous : chaque élément, l’émotion de tous
no-personas = Pas encore de persona : { $personas_key } puis { $new_persona_key } en ajoute un
no-such-persona = Il n’y a pas de persona { $number }
no-persona-named = Aucun persona ne s’appelle « { $name } »
choose-a-persona = { $each } : choisissez un persona
no-stage = Pas encore d’étape : { $add_stage_key } en ajoute une
no-item = Rien ici : { $add_item_key } ajoute un élément
no-cell = Choisissez d’abord une cellule, sous le nom d’une étape
no-further = Impossible d’aller plus loin
cannot-copy = Impossible de le copier tel qu’il est dans le fichier
register-empty = Rien à coller : { $copy_key } copie, { $cut_key } coupe
copy-too-long = Trop long pour le presse-papiers du terminal : gardé dans jalon seulement
copy-tmux-failed = tmux n’a pas pris la copie : gardée dans jalon seulement
table-title = Coller un tableau ?
table-body = Remplir { $columns } × { $rows } cellules à partir de { $place } ? Chacune devient un élément à la fin de sa cellule.
table-left-out = { $count ->
    [one] Une n’a pas de place dans la carte et serait laissée de côté.
   *[other] { $count } n’ont pas de place dans la carte et seraient laissées de côté.
}
cells-filled = { $count ->
    [one] Un élément collé
   *[other] { $count } éléments collés
} : { $undo_key } reprend le tout
cells-left-out = { $count } collés ; laissés de côté faute de place : { $left }
paste-too-long = Pas collé : c’est trop long pour être saisi ici
item-copied = Élément envoyé au terminal ; { $paste_key } le colle
text-copied = Ligne envoyée au terminal ; { $paste_words_key } la colle
item-cut = Élément coupé : { $paste_key } le colle, { $undo_key } le ramène
stage-copied = Étape { $name } copiée : { $paste_key } la colle
stage-cut = Étape { $name } coupée : { $paste_key } la colle, { $undo_key } la ramène
fields-noted = Gardé dans les notes : { $fields }
sentiment-is = { $stage } : { $value }
sentiment-still = { $stage } : toujours { $value }, par le nombre pour tous ou les actions
sentiment-wrong = Un nombre de -5 à +5, ou ? pour inconnu
name-needed = Il faut un nom
row-taken = Il y a déjà une ligne « { $name } », ou ce nom est réservé
no-line-left = Les trois lignes de séparation y sont déjà
nothing-to-pick = Il n’y a encore rien à choisir
form-has-errors = Pas encore validé : voyez les champs signalés
form-required = Ce champ ne peut être vide
form-whole = Un nombre entier de { $least } à { $most }
form-number = Un nombre, comme 12,5
form-number-in = Un nombre de { $least } à { $most }
form-date = Une date, comme 15/10/2026 ou 2026-10-15
form-period = Une durée, comme 3 mois, 2 semaines ou 1 an
form-id = Des minuscules, chiffres et tirets, comme { $like }
form-id-taken = { $id } est déjà pris
resource-needed = {" "}(à trouver)
editor-failed = L’éditeur n’a pu servir : { $reason }
editor-unchanged = Rien n’a changé dans l’éditeur
tagged-unseen = C’est pour d’autres maintenant : { $next_persona_key } ou { $everyone_key } le montre
no-such-key = Cette touche ne fait rien ici : { $help_key } montre les touches
no-such-command = Il n’y a pas de commande « { $name } »
help-nothing = Rien sur « { $filter } »

ask-stage-name = Nom de la nouvelle étape
ask-persona-name = Nom du nouveau persona
ask-row-name = Nom de la nouvelle ligne
ask-new-name = Nouveau nom
ask-sentiment = Émotion, de -5 à +5, ? inconnue
ask-file-name = Enregistrer sous
ask-colon = { " : " }

place-head = étape { $stage }/{ $stages }
place-row = étape { $stage }/{ $stages }  ligne { $row }/{ $rows }
cell-line = ligne { $line }/{ $lines }
new-for = Nouveau : { $name } seulement
shared-by-all = Partagé par tous
yes = oui
no = non
form-map = Propriétés de la carte
form-persona = Persona { $name }
form-stage = Étape { $name }
choice-default = { $word } (par défaut)
choice-none = –
for-everyone = tous
pick-people = Pour qui : { $text }
personas-title = Personas ({ $count })
years-old = { $age } ans
mean-sentiment = émotion moy. { $mean }  { $count }
quoted = « { $text } »
problems-title = Problèmes dans { $name } ({ $count })
problems-syntax = { $name } n’est pas modifiable avant réparation ({ $count })
problems-newer = { $name } est d’une version plus récente : lecture seule ({ $count })
problems-none = Aucun problème dans ce fichier
rows-title = Lignes du tableau
rows-of-kind-aside = comme d’usage pour ce type
help-title = Aide — { $mode }
help-filter = filtrer :

choice-live = en service
choice-planned = prévu
choice-missing = manquant
choice-idea = idée
choice-doing = en cours
choice-done = fait
choice-dropped = abandonné
choice-higher = plus haut vaut mieux
choice-lower = plus bas vaut mieux
choice-ours = la nôtre
choice-theirs = la leur

field-title = Titre
field-kind = Type de carte
field-lang = Langue
field-objective = Objectif
field-scenario = Scénario
field-scope-from = Commence quand
field-scope-to = Finit quand
field-owner = Responsable
field-stakeholders = Parties prenantes
field-resources = Moyens
field-created = Créée le
field-reviewed = Revue le
field-review_every = À revoir tous les
field-baseline = Référence
field-id = Identifiant
field-name = Nom
field-primary = Principal
field-age = Âge
field-occupation = Métier
field-description = Description
field-quote = Citation
field-goals = Buts
field-motivations = Motivations
field-frustrations = Freins
field-behaviours = Habitudes
field-channels = Canaux
field-sources = Preuves
field-goal = But
field-when = Quand
field-duration = Durée
field-moment_of_truth = Moment de vérité
field-for = Pour qui
field-next = Mène à
field-journey = Parcours détaillé
field-notes = Notes
field-text = Texte
field-url = Adresse
field-conflict = Conflit
field-channel = Canal
field-status = Statut
field-sentiment = Émotion
field-severity = Gravité 1–5
field-impact = Impact 1–5
field-effort = Effort 1–5
field-solves = Résout
field-due = Échéance
field-unit = Unité
field-better = Mieux
field-value = Valeur actuelle
field-target = Cible
field-source = Source
field-at = Mesuré le

io-not-found = ce fichier ou dossier n’existe pas
io-permission = pas l’autorisation
io-full = le disque est plein
io-read-only-disk = le disque est en lecture seule
io-read-only = { $name } est en lecture seule
io-immutable = { $name } est immuable
io-read-only-folder = le dossier { $name } est en lecture seule
io-no-folder = le dossier { $name } n’existe pas
io-half-written = { $name } n’est écrit qu’à moitié
io-not-a-folder = une partie du chemin n’est pas un dossier
io-is-a-folder = c’est un dossier
io-name = le nom est trop long ou interdit
io-too-large = le fichier est trop grand
io-disk-error = le disque signale une erreur
io-interrupted = il y a eu interruption
io-pipe = plus personne ne lit
io-other = le système refuse (erreur { $number })
io-size = { $size } Mio
io-size-kib = { $size } Kio
io-size-bytes = { $size ->
    [one] { $size } octet
   *[other] { $size } octets
}
io-link-loop = des liens tournent en rond
editor-not-started = « { $command } » ne se lance pas
editor-ended-wrong = « { $command } » a fini sur une erreur ; rien n’est repris
editor-ended-wrong-kept = « { $command } » a fini sur une erreur ; ce qui fut écrit est gardé dans { $path }
editor-not-utf8 = le texte n’est plus en UTF-8 ; il est gardé dans { $path }

answer-save-quit = [E]nregistrer et quitter
answer-discard = [J]eter
answer-quit-unsaved = [N]e pas enregistrer
answer-fill = [R]emplir les cellules
answer-items = [L]ignes en éléments
answer-cancel = [A]nnuler ({ $cancel_key })
answer-overwrite = [R]emplacer
quit-title = Quitter ?

persona-cleaned = { $name } est retiré d’ici ; ce qui n’était qu’à { $name } est maintenant à tous

edit-refused-changed = Non fait : les mots ont changé entre-temps
edit-refused-missing = Non fait : ce n’est plus là
edit-refused-value = Non fait : la valeur ne convient pas
edit-refused-form = Non fait : le fichier est écrit d’une façon qui ne le permet pas ; { $editor_key } ouvre votre éditeur

errors-found = { $count ->
    [one] Une erreur dans ce fichier : { $problems_key } la montre
   *[other] { $count } erreurs dans ce fichier : { $problems_key } les montre
}
stage-deleted = Étape { $number } supprimée — { $undo_key } pour annuler{ $count ->
    [0] { "" }
    [one] {" "}(un renvoi nettoyé : { $cleaned })
   *[other] {" "}({ $count } renvois nettoyés : { $cleaned })
}
item-deleted = Élément supprimé — { $undo_key } pour annuler{ $count ->
    [0] { "" }
    [one] {" "}(un renvoi nettoyé : { $cleaned })
   *[other] {" "}({ $count } renvois nettoyés : { $cleaned })
}
persona-deleted = Persona { $name } supprimé — { $undo_key } pour annuler{ $count ->
    [0] { "" }
    [one] {" "}(une mention nettoyée)
   *[other] {" "}({ $count } mentions nettoyées)
}
quit-body = { $count ->
    [0] Des modifications ne sont pas enregistrées dans { $name }.
    [one] Une modification n’est pas enregistrée dans { $name }.
   *[other] { $count } modifications ne sont pas enregistrées dans { $name }.
}


did-recover = travail récupéré
did-recover-typed = saisie récupérée
recover-title = Récupérer le travail non enregistré ?
recover-body = { $count ->
    [0] À retrouver dans { $name } : une saisie, { $age }.
    [one] À retrouver dans { $name } : une modification, { $age }.
   *[other] À retrouver dans { $name } : { $count } modifications, { $age }.
}
recover-merged = Le fichier a changé depuis ; ce qui y a été changé reste.
recover-both = Le fichier a changé depuis, aux mêmes endroits aussi : là, les deux resteront.
recover-mine = Le fichier a changé depuis, aux mêmes endroits aussi : là le travail prend sa place, et { $undo_key } rend le texte du fichier.
recover-over = Le fichier a changé depuis, et l’un et l’autre ne peuvent être réunis : le travail prend sa place tel qu’il était, et { $undo_key } rend le texte du fichier.
recover-typed = En cours de saisie : { $place }
recovered = Travail récupéré, pas encore enregistré : { $undo_key } l’annule
recovered-loose = Travail récupéré, pas encore enregistré ; { $paste_words_key }, dans un éditeur, colle ce qui était en cours de saisie
recovered-words = { $paste_words_key }, dans un éditeur, colle ce qui était en cours de saisie ; la carte elle-même n’avait pas d’autre changement
recovered-both = Travail récupéré ; là où le fichier a changé aussi, les deux restent : { $undo_key } annule le travail
recovered-mine = Travail récupéré ; là où le fichier a changé aussi, c’est le travail qui reste : { $undo_key } rend le texte du fichier
recovered-over = Travail récupéré par-dessus un fichier changé depuis : { $undo_key } rend celui-ci
recovery-later = Gardé : proposé à la prochaine ouverture de cette carte
recovery-discarded = Jeté : jalon recover le connaît encore 30 jours
answer-recover = [R]écupérer
answer-compare = [C]omparer
answer-later = [P]lus tard ({ $keep_key })
age-now = il y a moins d’une minute
age-minutes = { $count ->
    [one] il y a une minute
   *[other] il y a { $count } minutes
}
age-hours = { $count ->
    [one] il y a une heure
   *[other] il y a { $count } heures
}
age-days = { $count ->
    [one] il y a un jour
   *[other] il y a { $count } jours
}
# What the window is called.
window-title = { $name } — jalon
window-title-unsaved = ● { $name } — jalon
message-more = :messages le dit en entier
