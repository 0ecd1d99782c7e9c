# Les audits dans le programme : ceux d’une carte, et le parcours de l’un d’eux.
group-audit = Audit
mode-audits = AUDITS
mode-audit = AUDIT
cmd-audit = Audit : le parcours selon une liste de contrôle
    .hint = audit
cmd-audit-new = Commencer un audit
    .hint = commencer
cmd-pass = Conforme : c’est comme le contrôle le dit, et au suivant
    .hint = ok
cmd-partial = Partiel : c’est ainsi en partie
    .hint = partiel
cmd-fail = Écart : ce n’est pas ainsi
    .hint = écart
cmd-not-applicable = Sans objet : la question ne se pose pas ici
    .hint = s.o.
cmd-next-unseen = Aller au prochain contrôle à voir
    .hint = à voir
cmd-previous-unseen = Aller au contrôle à voir précédent
    .hint = à voir avant
cmd-skip-stage = Passer l’étape : aller à la suivante où il reste à voir
    .hint = passer l’étape
cmd-rate = Dire la gravité, de 1 à 5
    .hint = gravité
cmd-severity-up = C’est plus grave
    .hint = gravité
cmd-severity-down = C’est moins grave
    .hint = moins grave
cmd-note = Noter ce qui a été vu, en une ligne
    .hint = note
cmd-evidence = Dire ce qui le montre : un chemin ou une adresse
    .hint = preuve
cmd-make-pain = En faire une douleur dans la carte
    .hint = douleur
cmd-make-opportunity = En faire une opportunité dans la carte
    .hint = opportunité
cmd-audit-report = Écrire le rapport de l’audit dans un fichier
    .hint = rapport
cmd-audit-update = Mettre l’audit à jour d’après la carte
    .hint = mettre à jour
names-audit-report = rapport, exporter l’audit
report-form-text = texte
report-form-md = Markdown
report-form-html = page HTML
report-form-csv = tableur (CSV)
report-form-json = JSON
line-report = Écrire le rapport : { $form }
walk-reported = { $name } : rapport écrit, à côté de la carte
walk-reported-demo = Rapport : { $name }. C’est une démonstration : il s’en va avec la carte
walk-not-reported = Le rapport n’a pas été écrit : { $reason }
names-audit = liste de contrôle, checklist, heuristiques, tester le parcours

walks-count = { $count ->
    [0] aucun encore
    [one] 1 audit
   *[other] { $count } audits
}
walks-runs = Audits de cette carte
walk-title = Audit — { $title }
walk-begin = Commencer un audit, vu par { $who }
walk-questions = { $count ->
    [one] { $count } contrôle
   *[other] { $count } contrôles
}
walk-open = en cours
walk-seen = { $seen }/{ $total } vus  { $gaps ->
    [one] { $gaps } à reprendre
   *[other] { $gaps } à reprendre
}
walk-stage = Étape { $stage }
walk-stage-gone = Étape { $name }, qui n’est plus là
walk-whole-journey = Tout le parcours
walk-note = note
walk-evidence = preuves
walk-gone-here = plus dans la carte
walk-changed-here = modifié dans la carte
severity-1 = infime
severity-2 = léger
severity-3 = moyen
severity-4 = grave
severity-5 = bloquant
ask-note = Ce qui a été vu
ask-evidence = Chemin ou adresse de ce qui le montre
ask-feeling = Émotion qui ressort des réponses

walk-wants-saved = Un audit est gardé dans un fichier à côté de sa carte, et celle-ci n’en a pas encore : { $save_key } l’enregistre
walk-tick-lists = Ce qui se coche, ce sont les listes au-dessus
walk-nothing-to-ask = Il n’y a rien à contrôler : ni contrôles, ni points de contact, ni actions, ni douleurs, et aucune liste cochée
walk-not-begun = L’audit n’a pas été commencé : { $reason }
walk-began = Commencé : { $name }, { $count ->
    [one] { $count } contrôle
   *[other] { $count } contrôles
}
walk-began-demo = Commencé : { $count ->
    [one] { $count } contrôle
   *[other] { $count } contrôles
}. C’est une démonstration : l’audit s’en va avec la carte
walk-resumed = Repris, vu par { $who }. { $walk_back_key } montre tous les audits
walk-none-unfinished = Aucun audit de cette carte n’est inachevé
walk-answered = { $number } : { $what }. { $walk_undo_key } annule
walk-severity-is = { $number } : gravité { $severity }, { $word }. { $walk_undo_key } annule
walk-all-seen = Tous les contrôles ont été vus
walk-no-stage-behind = Aucune étape après celle-ci n’a plus rien à voir
walk-finished-now = { $total ->
    [one] { $total } contrôle vu
   *[other] { $total } contrôles vus
}, { $gaps ->
    [0] rien à reprendre
    [one] { $gaps } à reprendre
   *[other] { $gaps } à reprendre
}{ $took ->
    [none] {""}
   *[other] , { $took }
}. { $walk_back_key } montre tous les audits
walk-stage-done = { $stage } : { $total ->
    [one] { $total } vu
   *[other] { $total } vus
}, { $gaps ->
    [0] rien à reprendre
    [one] { $gaps } à reprendre
   *[other] { $gaps } à reprendre
}
walk-stage-feels = { $stage } : { $gaps ->
    [0] rien à reprendre
    [one] { $gaps } à reprendre
   *[other] { $gaps } à reprendre
} sur { $total }. Il en ressort { $value } : { $feeling_key } le propose
walk-made = { $number } : { $what }, { $stage }. { $walk_undo_key } annule, { $save_key } enregistre la carte
walk-known-pain = La carte a cette douleur avec tout ce qui la montre
walk-unanswered = Pas encore de réponse : dites d’abord avec { $fail_key } ou { $partial_key } qu’il manque quelque chose
walk-no-gap = C’est conforme : il n’y a rien à en faire
walk-no-stage = Cela ne concerne aucune étape de la carte
walk-no-place = Cela concerne tout le parcours
walk-too-few = Trop peu de réponses pour dire l’émotion de l’étape : il en faut trois
walk-feeling-is = La carte dit déjà de l’étape ce qui ressort des réponses
walk-feeling-set = { $stage } : { $value }. { $walk_undo_key } annule, { $save_key } enregistre la carte
walk-map-moved = La carte a changé : { $moved ->
    [one] { $moved } contrôle modifié
   *[other] { $moved } contrôles modifiés
}, { $new } de plus, { $gone } en moins. { $update_audit_key } suit
walk-same-map = L’audit demande ce que la carte contient
walk-brought-up = Mis à jour : { $new } de plus, { $gone } en moins et gardés. { $walk_undo_key } annule
walk-refused = C’est impossible : l’audit ou la carte a changé entre-temps
walk-unreadable = { $name } est illisible : { $reason }
walk-unkept = Ce qui a été répondu n’est pas encore dans { $name } : { $reason }. La réponse suivante réessaie
walk-empty = { $name } n’a pas de contrôles
walk-newer = { $name } est d’une version plus récente : on peut lire, pas répondre
walk-broken = { $name }, ligne { $line } : { $problem }. On peut lire, pas répondre
did-todo = contrôle rouvert
did-pass = conforme
did-partial = partiel
did-fail = écart
did-na = sans objet
did-severity = gravité
did-note = note
did-note-gone = note retirée
did-evidence = preuves
did-update-audit = audit mis à jour
did-audit-pain = douleur ajoutée
did-audit-sources = preuves ajoutées à la douleur
did-audit-opportunity = opportunité ajoutée
walk-not-kept-title = Les réponses ne sont pas gardées
walk-not-kept = Ce qui a été répondu en dernier n’est pas dans { $name } : { $reason }. Quitter quand même ?
audit-wants-terminal = jalon : jalon audit FICHIER se parcourt dans un terminal, et ceci n’en est pas un ; pour les scripts, il y a jalon audit new
arg-resume = Reprendre l’audit inachevé le plus récent, quel que soit son jour ; celui d’aujourd’hui est repris de toute façon
