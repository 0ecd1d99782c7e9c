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
    [one] 1 ligne masquée : { $key }
   *[other] { $count } lignes masquées : { $key }
}
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
