# Les rapports d’audit.
percent = { $number } %
report-title = Audit : { $title }
report-label = { $label } :
report-persona = Persona
report-auditor = Parcouru par
report-when = Quand
report-map = Carte
report-lists = Listes
report-before = Comparé à
report-begun = { $date }, { $time } ; pas fini
report-from-to = { $date }, de { $time } à { $end }
report-from-day-to-day = du { $date }, { $time }, au { $end_date }, { $end }
report-map-changed = { $name } (changée depuis ; jalon audit update la suit)
report-map-missing = { $name } (absente ou illisible : les étapes sont dites par leurs ids)
report-map-unnamed = l’audit n’en nomme aucune
report-run = l’audit du { $date }
report-run-undated = un audit sans date
report-run-as = { $run } (comme { $persona })
report-score = Score
report-sentiment = Émotion
report-delta = { $count ->
    [one] { $delta } point depuis { $run } ({ $score })
   *[other] { $delta } points depuis { $run } ({ $score })
}
report-seen = { $seen ->
    [one] { $seen } vue sur { $total } : { $counts }
   *[other] { $seen } vues sur { $total } : { $counts }
}
report-count-pass = { $count ->
    [one] { $count } conforme
   *[other] { $count } conformes
}
report-count-partial = { $count ->
    [one] { $count } partielle
   *[other] { $count } partielles
}
report-count-fail = { $count ->
    [one] { $count } écart
   *[other] { $count } écarts
}
report-count-na = { $count } sans objet
report-count-todo = { $count } à voir
report-stages = Étape par étape
report-column-stage = Étape
report-column-score = Score
report-column-change = Évolution
report-column-seen = Vues
report-column-gaps = À reprendre
report-column-time = Temps
report-whole = Tout le parcours
report-curves = Émotion et score
report-curve-point = { $stage } : émotion { $sentiment }, score { $score }
report-gaps = À reprendre, par gravité
report-no-gap = Rien.
report-severity = Gravité { $severity }
report-severity-unsaid = Gravité non dite : compte pour 3
report-evidence-label = Preuve
report-evidence = Preuve : { $evidence }
report-changes = Depuis { $run }
report-no-change = Rien de corrigé, rien de nouveau à reprendre.
report-change = { $change } ({ $count })
report-change-fixed = corrigé
report-change-new = nouveau
report-change-still = toujours là
report-change-unseen = pas revu
report-change-gone = n’est plus demandé
report-notes = Notes sur le reste
report-history = Les scores des audits d’avant
cli-audit-report-about = Dire ce que donne un audit : scores, écarts, ce qui a changé depuis le précédent
arg-runs = Le fichier de l’audit ; s’il y en a plusieurs, le dernier est rapporté et comparé aux précédents. S’il est seul, ceux-ci sont cherchés à côté
    .value = AUDIT
arg-audit-form = text, md, html, csv ou json ; text sans cela
    .value = FORMAT
arg-report-file = Écrire plutôt dans ce fichier, ou - pour la sortie standard
    .value = FICHIER
arg-fail-on = Finir avec le code 1 si un écart est de cette gravité, de 1 à 5, ou pire
    .value = GRAVITÉ
arg-words = Langue du rapport : fr ou en ; celle de l’interface sans cela
    .value = LANGUE
report-other-map = jalon : { $name } est l’audit d’une autre carte
