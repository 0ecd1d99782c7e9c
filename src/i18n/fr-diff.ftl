# Ce qu’une carte est devenue dans une autre, et l’histoire d’une cellule.
diff-label = { $label } :
diff-summary = { $count ->
    [0] Aucune différence
    [one] Une différence : { $parts }
   *[other] { $count } différences : { $parts }
}
diff-added = { $count ->
    [one] { $count } ajout
   *[other] { $count } ajouts
}
diff-removed = { $count ->
    [one] { $count } suppression
   *[other] { $count } suppressions
}
diff-moved = { $count ->
    [one] { $count } déplacement
   *[other] { $count } déplacements
}
diff-changed = { $count ->
    [one] { $count } modification
   *[other] { $count } modifications
}
diff-between = { $before } { $arrow } { $after }
diff-order = (de la place { $from } à la { $to })
diff-from = (venu de { $place })
diff-to = (parti vers { $place })
diff-better = mieux : { $delta }
diff-worse = moins bien : { $delta }
diff-curve = | Émotion | avant | après | écart |
diff-same = La même carte
diff-same-map = La même carte, d’autres octets : seuls des commentaires, la mise en page ou des clés inconnues diffèrent
diff-of-revision = { $name } à { $revision }
diff-no-sides = jalon : comparer quoi ? Deux cartes : jalon diff A B. Une carte à ce qu’elle était : jalon diff --git HEAD~3 CARTE
diff-two-inputs = jalon : l’entrée standard ne peut être que d’un côté
git-missing = git n’est pas installé
git-no-repository = git ne garde pas de versions ici : ce dossier n’est dans aucun dépôt
git-refused = git : { $said }
git-slow = git met trop de temps
git-no-revision = git ne connaît ici aucune révision « { $revision } »
git-not-at = il n’y est pas à { $revision }
log-nothing = Rien dans git n’a changé { $place }
log-not-committed = { $name } : git n’en a pas d’histoire
log-uncommitted = pas encore dans git
log-more = D’autres sont plus anciens : -n { $count } les montre
cli-diff-about = Dire ce qu’une carte est devenue dans une autre
cli-log-about = Dire qui a changé une étape ou une cellule, quand et comment, d’après git
arg-sides = Les deux cartes, - est l’entrée standard ; avec --git la seule carte ; avant -- une ou deux révisions de git
    .value = A B
arg-of = La carte dont on compare des révisions
    .value = FICHIER
arg-git = Comparer à la carte telle que git l’a à cette révision ; REV1..REV2 en compare deux
    .value = RÉV
arg-diff-format = text, md ou json ; text par défaut
    .value = FORMAT
arg-log-file = La carte
    .value = FICHIER
arg-log-stage = L’étape : son identifiant, son nom ou son numéro
    .value = ÉTAPE
arg-row = La ligne : sa clé ou son nom ; toute l’étape par défaut
    .value = LIGNE
arg-number = Combien de changements au plus ; 20 par défaut
    .value = N
no-row-named = Aucune ligne ne s’appelle « { $name } »
