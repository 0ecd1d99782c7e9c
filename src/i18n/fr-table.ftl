# La table, la courbe et le texte qu’elles impriment.
table-persona = Persona
table-everyone = tous
table-stages = Étapes
table-age = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
table-changed = modifié
table-read-only = lecture seule
table-untitled = Sans titre
table-not-for = pas pour { $name }
table-hidden-rows = { $count ->
    [one] { $count } ligne masquée : { $key }
   *[other] { $count } lignes masquées : { $key }
}
table-hidden-names = { $count ->
    [one] { $count } ligne masquée : { $names }
   *[other] { $count } lignes masquées : { $names }
}
table-leave = { $key } sortir
table-owner = responsable : { $value }
table-no-stage = Aucune étape. { $key } ajoute la première.
table-too-small = Il faut plus de place (30x8).

table-conflict = à trancher
table-severity = gravité { $value }/5
table-impact = impact { $value }/5
table-effort = effort { $value }/5
table-score = score { $value }
table-felt = ressenti { $value }
table-before = avant { $value }
table-due = échéance { $date }
table-notes = notes
table-sources = { $count ->
    [one] source : { $names }
   *[other] sources : { $names }
}
table-moment-of-truth = moment de vérité
table-status-live = en service
table-status-planned = prévu
table-status-missing = manquant
table-status-idea = idée
table-status-doing = en cours
table-status-done = fait
table-status-dropped = abandonné

# Le texte linéaire : une phrase par ligne de la table, pour être lu à voix haute.
plain-persona = Persona { $number } sur { $count } : { $name }.
plain-everyone = { $count ->
    [0] Aucun persona.
    [one] { $count } persona : { $names }.
   *[other] Vue de tous, { $count } personas : { $names }.
}
plain-kind = Type : { $kind }.
plain-objective = Objectif : { $value }.
plain-scenario = Scénario : { $value }.
plain-stages = { $count ->
    [one] { $count } étape.
   *[other] { $count } étapes.
}
plain-range = Émotion : minimum { $low } (étape { $low-stage }), maximum { $high } (étape { $high-stage }), moyenne { $mean }.
plain-no-range = Émotion : inconnue.
plain-stage = Étape { $number } sur { $count } : { $name }.
plain-sentiment = Émotion : { $value }.
plain-unknown = inconnue
plain-change = Écart avec l’étape { $number } : { $value }.
plain-no-change = aucun
plain-goal = But : { $value }.
plain-when = Quand : { $value }.
plain-duration = Durée : { $value }.
plain-row = { $row }, { $count } :
plain-next = Suite : { $value }.
plain-end = Le parcours s’arrête ici.
plain-journey = En détail : { $value }.
plain-notes = notes : { $value }
plain-stage-notes = Notes : { $value }.
plain-plus = plus { $value }
plain-minus = moins { $value }
plain-severity = gravité { $value } sur 5
plain-impact = impact { $value } sur 5
plain-effort = effort { $value } sur 5
plain-score = score { $value } sur 25
plain-target = cible { $value }
plain-for = pour { $names }
plain-sources = { $value ->
    [one] { $value } source
   *[other] { $value } sources
}
plain-fact = { $label } : { $value }.
plain-needed = { $value } (à trouver)
plain-opportunities = { $count ->
    [0] Aucune opportunité.
    [one] { $count } opportunité.
   *[other] { $count } opportunités, la meilleure d’abord.
}
plain-at-stage = Étape { $number } { $name }.
plain-worst = Résout une douleur de gravité { $value } sur 5.
plain-solves = résout { $value }
plain-unit = en { $value }
plain-measured = mesuré le { $value }
