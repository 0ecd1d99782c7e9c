# Ce que dit le programme du fichier de la carte quand d’autres le changent.

banner-changed = { $name } a changé sur le disque : fusion en enregistrant (ou :merge)
banner-changed-waits = { $name } a changé sur le disque : repris dès que ceci se ferme
banner-broken = { $name } est cassé en { $line }:{ $column } sur le disque ; affiché : l’état d’avant (:reload)
banner-not-utf8 = { $name } n’est pas en UTF-8 en { $line }:{ $column } sur le disque ; affiché : l’état d’avant
banner-newer = { $name } sur le disque est d’une version plus récente ; affiché : l’état d’avant (:reload)
banner-cut = { $name } n’est plus qu’un bout de carte sur le disque ; le tout est encore ici, enregistrer demandera (:reload)
banner-gone = { $name } a été supprimé ou déplacé ; la carte est encore ici, enregistrer demandera
banner-moved = { $name } s’appelle maintenant { $to } ; enregistrer demandera où
banner-unreadable = { $name } ne se lit plus : { $reason }
banner-recovery-off = Pas de récupération après une panne : { $reason }

disk-reread = Relu : commentaires ou mise en page changés par quelqu’un
disk-reread-changes = Relu : { $count ->
    [one] { $count } changement de quelqu’un
   *[other] { $count } changements de quelqu’un
}
disk-followed = La carte appartient maintenant à { $name }
disk-merged = { $taken ->
    [0] Rien de nouveau de leur côté
    [one] { $taken } de leurs changements repris
   *[other] { $taken } de leurs changements repris
}, { $kept ->
    [0] aucun des nôtres à garder
    [one] { $kept } des nôtres gardé
   *[other] { $kept } des nôtres gardés
}
saved-merged = Enregistré : { $name }. { $merged }
nothing-to-merge = Rien à fusionner : le fichier est tel qu’il a été lu
nothing-to-reload = Rien à relire : le fichier est tel qu’il a été lu
did-settle = choix entre deux versions
did-reload = fichier relu, changements jetés

clash-title = { $name } a changé sur le disque
clash-progress = { $number } sur { $count }
clash-sum = { $taken ->
    [0] Aucune modification reprise
    [one] { $taken } modification reprise
   *[other] { $taken } modifications reprises
}, { $count ->
    [one] { $count } chose changée
   *[other] { $count } choses changées
} des deux côtés :
clash-mine = la mienne
clash-theirs = la leur
clash-nothing = (rien : supprimé)
clash-rest = (seulement ce qui est commun)
clash-take-mine = [M]ienne
clash-take-theirs = [L]eur
clash-take-both = les [D]eux
clash-esc = { $later_key } plus tard
clash-later = Pas encore fusionné, rien n’est écrit : { $save_key } ou :merge redemande
clash-persona-order = Ordre des personas
clash-stage-order = Ordre des étapes

conflict-broken = { $name } sur le disque a une erreur en { $line }:{ $column } : vos changements ne peuvent pas y être fusionnés. Enregistrer remplacerait ce qui s’y trouve.
conflict-newer = { $name } sur le disque est d’une version plus récente : vos changements ne peuvent pas y être fusionnés. Enregistrer remplacerait ce qui s’y trouve.
conflict-cut = { $name } n’est plus qu’un bout de carte sur le disque, comme si son écriture avait été interrompue. Enregistrer y remet ce que vous voyez.
conflict-gone = { $name } n’est plus là : il a été supprimé ou déplacé.
conflict-moved = { $name } n’est plus là : il s’appelle maintenant { $to }.
conflict-unreadable = { $name } ne se lit plus : { $reason }.
conflict-unmergeable = { $name } a changé sur le disque d’une façon qui ne se fusionne pas avec vos changements. Enregistrer remplacerait ce qui s’y trouve.
answer-anew = [C]réer à nouveau
answer-follow = [S]uivre : enregistrer là-bas
answer-save-as = Sous un autre [n]om
answer-reload = [J]eter mes changements
quit-gone = { $name } n’est plus là : ce que vous voyez n’existe nulle part ailleurs.
quit-broken = { $name } sur le disque n’est plus la carte : ce que vous voyez n’existe nulle part ailleurs.
reload-title = Relire ?
reload-body = { $count ->
    [one] { $count } changement n’est pas enregistré
   *[other] { $count } changements ne sont pas enregistrés
} dans { $name } ; relire le fichier jette ce qui n’est pas enregistré.

mode-clash = FUSION
cmd-merge = Fusionner ce qu’un autre a écrit avec vos changements
    .hint = fusionner
cmd-reload = Relire le fichier en jetant vos changements
    .hint = relire
