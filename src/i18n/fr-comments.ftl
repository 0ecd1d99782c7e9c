# Les commentaires à côté d’une carte, tels que `jalon comments` les dit.
cli-comments-about = Afficher ce qui est dit d’une carte dans la relecture à côté d’elle
arg-reviewed-file = La carte, ou la relecture à côté d’elle ; - est une relecture sur l’entrée standard
    .value = FICHIER
arg-author = Les fils où parle cette personne
    .value = NOM
arg-state = open (ouverts), resolved (résolus) ou all (tous) ; tous par défaut
    .value = ÉTAT
comments-none = { $name } : aucun commentaire
comments-none-wanted = Aucun commentaire ne correspond
comments-stdin = Une carte sur l’entrée standard n’a pas de relecture à côté d’elle. Nommez le fichier de la carte, ou donnez la relecture à sa place

thread-head = { $title } : { $open ->
    [one] { $open } ouvert
   *[other] { $open } ouverts
}, { $resolved ->
    [one] { $resolved } résolu
   *[other] { $resolved } résolus
}
thread-untitled = Relecture
thread-open = ouvert
thread-resolved = résolu
thread-resolved-by = résolu par { $author }
thread-resolved-by-on = résolu par { $author }, { $day }
thread-resolved-on = résolu le { $day }
thread-map = La carte
thread-persona = Persona { $name }
thread-quote = « { $words } »
thread-gone = « { $words } » n’est plus là
thread-gone-place = ce dont il était question n’est plus là
thread-reworded = « { $words } », avant : « { $was } »
thread-was-at = { $told } (avant : { $place })
