# Ce que dit le programme du fichier de la carte quand d’autres le changent.

banner-changed = { $name } a changé sur le disque : fusion à l’enregistrement (:merge tout de suite)
banner-changed-waits = { $name } a changé sur le disque : repris dès que ceci se ferme
banner-broken = { $name } sur le disque a une erreur en { $line }:{ $column } ; affiché : l’état d’avant (:reload)
banner-not-utf8 = { $name } sur le disque n’est pas en UTF-8 en { $line }:{ $column } ; affiché : l’état d’avant
banner-newer = { $name } sur le disque est d’une version plus récente ; affiché : l’état d’avant (:reload)
banner-gone = { $name } a été supprimé ou déplacé ; la carte est encore ici, enregistrer demandera
banner-moved = { $name } s’appelle maintenant { $to } ; enregistrer demandera où
banner-unreadable = { $name } ne se lit plus : { $reason }
banner-recovery-off = Pas de récupération après une panne : { $reason }
banner-someone = quelqu’un
banner-other = { $user } l’a ouvert{ $more ->
    [0] { "" }
   *[other] {" "}(et { $more } de plus)
}
banner-other-since = { $user } l’a ouvert depuis { $since }{ $more ->
    [0] { "" }
   *[other] {" "}(et { $more } de plus)
}

disk-reread = Relu : commentaires ou mise en page changés par quelqu’un
disk-reread-changes = Relu : { $count ->
    [one] { $count } changement de quelqu’un
   *[other] { $count } changements de quelqu’un
}
disk-followed = La carte appartient maintenant à { $name }
