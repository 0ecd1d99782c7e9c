# Deux cartes côte à côte.
mode-compare = COMPARAISON
cmd-compare = Comparer : existant et cible, fichiers ou révisions
    .hint = comparer
cmd-next-difference = Écart suivant
    .hint = écart suivant
cmd-previous-difference = Écart précédent
    .hint = écart précédent
cmd-copy-to-first = Copier de B vers A
    .hint = copier vers A, B
cmd-copy-to-second = Copier de A vers B
    .hint = copier vers B
cmd-whole-maps = Toutes les lignes, ou seulement celles qui diffèrent
    .hint = tout
did-copy-across = copie de l’autre carte
did-take-out = retrait, comme dans l’autre carte
compare-title = Comparer
compare-now = maintenant
compare-saved = enregistré
compare-commit = dernier commit
compare-map = Carte
compare-properties = Propriétés
compare-delta = écart B-A
compare-count = { $count ->
    [0] aucun écart
    [one] { $count } écart
   *[other] { $count } écarts
}
compare-count-of = { $count ->
    [one] { $count } écart sur { $all }
   *[other] { $count } écarts sur { $all }
}
compare-place = écart { $number }/{ $count }
compare-stage-new = nouvelle étape
compare-stage-gone = étape retirée
compare-stage-moved = déplacée de la place { $from } à la { $to }
compare-nothing = Rien ne diffère ici ({ $whose }) : { $compare_all_key } montre toutes les lignes
compare-nothing-here = Rien ne diffère ici
compare-same = La même carte
compare-same-map = La même carte : seuls des commentaires, la mise en page ou des clés inconnues diffèrent
compare-failed = Pas de comparaison avec { $name } : { $reason }
compare-syntax = ce n’est pas du TOML
compare-no-stage = L’étape n’est pas dans cette carte : copiez d’abord l’étape
compare-other-file = { $name } n’est pas la carte ouverte : elle reste telle quelle
compare-past = Ce qui était ({ $name }) reste ce qu’il était : copiez dans l’autre sens
line-compare = Comparer avec { $name }
line-compare-rival = Comparer avec { $name }, qui a cette carte pour référence
line-compare-saved = Comparer avec ce qui est enregistré dans le fichier
line-compare-past = Comparer avec le { $day }, { $author } : { $subject }
line-compare-commit = Comparer avec le dernier commit
names-compare = écart, différence, version, historique, git, mois dernier, avant, existant, cible, versions, référence, côte à côte
compare-nothing-there = rien
compare-gap = Écart
compare-stage = Étape
compare-no-baseline = elle n’indique aucune référence ; jalon diff A B compare deux cartes quelconques
