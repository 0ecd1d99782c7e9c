# Le menu, l’encadré des touches suivantes, l’aide au-delà des touches, les messages.

mode-palette = MENU
cmd-complete = Écrire en entier ce qui est choisi
    .hint = compléter
cmd-go-row = Aller à une ligne
    .hint = ligne
cmd-messages = Ce que le programme a dit
    .hint = messages

palette-title = Menu
palette-count = { $count } sur { $total }
palette-elsewhere = se fait dans { $mode }

line-stage = Aller à l’étape { $stage }
line-row = Aller à la ligne { $row }
line-theme = Couleurs du thème { $name }
theme-worn = Thème : { $name }
no-export-behind = « { $name } » n’est pas un persona, et un fichier se reconnaît à un point ou à une barre : ./{ $name }
no-export-form = Pas de forme « { $name } » : :export les liste ; html s’imprime en PDF
no-theme-named = Aucun thème ne s’appelle « { $name } »
line-sentiment = Émotion de { $stage } : { $value }
line-help = Aide sur « { $word } »
line-save = Enregistrer sous { $name }
line-overwrite = Enregistrer par-dessus { $name }, quoi qu’il contienne
line-save-quit = Enregistrer { $name } et quitter
line-discard = { $count ->
    [0] Quitter
    [one] Quitter et perdre une modification
   *[other] Quitter et perdre { $count } modifications
}

prefix-go = aller
prefix-delete = supprimer

messages-title = Messages, le dernier en bas
messages-none = Rien n’a encore été dit
message-times = { $text } ({ $times } fois)
message-times-cut = { $text } ({ $times } fois sur { $asked } : la carte est grande)

help-aside = tapez un mot
help-typed = À taper dans le menu
help-signs = Signes du tableau
help-outside = Souris et fichiers
help-mouse = Un clic choisit, un double clic édite, la molette va par ligne, avec Maj par étape. Pour sélectionner du texte, glissez avec Maj enfoncée dans la plupart des terminaux, ou laissez la souris au terminal : :mouse. { $copy_key } copie sans elle.
help-file = La carte est un seul fichier texte, { $name } ; on enregistre là et nulle part ailleurs.
help-recovery = Ce qui n’est pas enregistré est gardé à part dans $XDG_STATE_HOME/jalon, sinon dans ~/.local/state/jalon : jalon recover le ramène.
help-line-stage = Aller à une étape par son numéro ; :étape prend un nom, :ligne une ligne
help-line-save-as = Enregistrer sous un autre nom
help-line-save-quit = Enregistrer et quitter
help-line-discard = Quitter sans enregistrer, sans question
help-line-overwrite = Enregistrer par-dessus ce qu’un autre a laissé dans le fichier
help-line-persona = Par les yeux de qui : un nom à la suite, ou all
help-line-sentiment = L’émotion de l’étape choisie
help-line-help = L’aide ; un mot à la suite la filtre

sign-focus = L’étape et la ligne choisies
sign-item = L’élément choisi, et le reste de sa cellule
sign-truth = Un moment de vérité
sign-journey = Derrière une étape : une carte à elle en dit plus, { $journey_key } l’ouvre
sign-conflict = Devant un élément : une fusion l’a laissé à trancher
sign-tag = Derrière un élément : pour qui il est, par lettre ou numéro
sign-more = Deux lignes de plus, masquées faute de place
sign-value = L’émotion de l’étape, de -5 à +5
sign-lowest = Le point le plus bas
sign-unknown = L’émotion est inconnue
sign-other = L’émotion d’un autre persona, par lettre ou numéro
sign-band = Du minimum au maximum de nombreux personas
sign-window = Les étapes à l’écran, parmi toutes
sign-sides = Il y a d’autres étapes de ce côté
sign-changed = Après le titre : des modifications ne sont pas enregistrées

# Ce qui se tape aussi pour une commande, entre virgules. Cherché quelle que soit la langue.
names-theme = thème, couleurs, sombre, clair, contraste
names-mouse = clic, molette, sélectionner du texte
names-edit = éditer, modifier
names-opportunities = priorités, impact, effort, gains rapides, idées
names-add-item = ajouter, nouvel élément, insérer
names-delete-item = supprimer, effacer
names-copy = copier
names-cut = couper
names-paste = coller
names-duplicate = dupliquer, doubler
names-item-up = monter
names-item-down = descendre
names-details = détails, fiche, gravité, preuves
names-tags = pour qui
names-add-stage = nouvelle étape, ajouter une étape
names-rename-stage = renommer, renommer l’étape
names-delete-stage = supprimer l’étape
names-stage-left = étape à gauche
names-stage-right = étape à droite
names-go-stage = étape, aller
names-go-row = ligne
names-go-persona = yeux
names-sentiment = émotion, noter, ressenti
names-sentiment-up = mieux
names-sentiment-down = pire
names-sentiment-unknown = inconnue, oublier l’émotion
names-everyone = tous, tout le monde
names-map = carte, tableau
names-outline = plan, arbre
names-personas = gens, clients
names-properties = propriétés, titre
names-rows = lignes, choisir les lignes
names-problems = problèmes, erreurs, vérifier
names-undo = annuler, défaire
names-redo = rétablir, refaire
names-merge = fusionner
names-reload = relire, recharger
names-save = enregistrer, sauver, sauvegarder, écrire
names-save-as = enregistrer sous, sauver sous, copie
names-editor = éditeur
names-help = aide, manuel
names-messages = message, journal
names-suspend = suspendre
names-item-to-previous = vers l’étape précédente
names-item-to-next = vers l’étape suivante
names-previous-persona = persona d’avant
names-next-persona = persona d’après, autre persona
names-fold = plier, replier
names-fold-all = tout plier, tout replier
names-unfold-all = tout déplier
names-wrap = retour à la ligne
names-wider = élargir
names-narrower = rétrécir
names-usual-width = égaliser, largeur
names-centre = centrer
names-chart = courbe, graphique
names-present = présenter, plein écran
names-zoom = agrandir, loupe
names-inspect = inspecteur, panneau
names-quit = quitter, sortir, fermer
