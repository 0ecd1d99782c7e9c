# The table, the chart, and the text they print.
table-persona = Persona
table-everyone = everyone
table-stages = Stages
table-age = { $years }
table-changed = modified
table-read-only = read-only
table-untitled = Untitled
table-not-for = not for { $name }
table-hidden-rows = { $count ->
    [one] 1 row hidden: { $key }
   *[other] { $count } rows hidden: { $key }
}
table-no-stage = No stage yet. { $key } adds the first one.
table-too-small = More room, please (30x8).

table-conflict = to be settled
table-severity = severity { $value }/5
table-impact = impact { $value }/5
table-effort = effort { $value }/5
table-score = score { $value }
table-felt = felt { $value }
table-before = before { $value }
table-due = due { $date }
table-notes = notes
table-sources = { $count ->
    [one] source: { $names }
   *[other] sources: { $names }
}
table-moment-of-truth = moment of truth
table-status-live = live
table-status-planned = planned
table-status-missing = missing
table-status-idea = idea
table-status-doing = in progress
table-status-done = done
table-status-dropped = dropped
