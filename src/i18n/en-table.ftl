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
table-hidden-names = { $count ->
    [one] 1 row hidden: { $names }
   *[other] { $count } rows hidden: { $names }
}
table-leave = { $key } leaves
table-owner = owner: { $value }
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

# The linear text: one line per row, to be read aloud.
plain-persona = Persona { $number } of { $count }: { $name }.
plain-everyone = { $count ->
    [0] No persona.
    [one] 1 persona: { $names }.
   *[other] Seen by all, { $count } personas: { $names }.
}
plain-kind = Kind: { $kind }.
plain-objective = Objective: { $value }.
plain-scenario = Scenario: { $value }.
plain-stages = { $count ->
    [one] 1 stage.
   *[other] { $count } stages.
}
plain-range = Sentiment: lowest { $low } (stage { $low-stage }), highest { $high } (stage { $high-stage }), mean { $mean }.
plain-no-range = Sentiment: unknown.
plain-stage = Stage { $number } of { $count }: { $name }.
plain-sentiment = Sentiment: { $value }.
plain-unknown = unknown
plain-change = Change from stage { $number }: { $value }.
plain-no-change = the same
plain-goal = Goal: { $value }.
plain-when = When: { $value }.
plain-duration = Duration: { $value }.
plain-row = { $row }, { $count }:
plain-next = Next: { $value }.
plain-end = The journey ends here.
plain-journey = In detail: { $value }.
plain-notes = notes: { $value }
plain-stage-notes = Notes: { $value }.
plain-plus = plus { $value }
plain-minus = minus { $value }
plain-severity = severity { $value } of 5
plain-impact = impact { $value } of 5
plain-effort = effort { $value } of 5
plain-score = score { $value } of 25
plain-target = target { $value }
plain-for = for { $names }
plain-sources = { $value ->
    [one] 1 source
   *[other] { $value } sources
}
plain-fact = { $label }: { $value }.
plain-needed = { $value } (needed)
plain-opportunities = { $count ->
    [0] No opportunities.
    [one] 1 opportunity.
   *[other] { $count } opportunities, the best first.
}
plain-at-stage = Stage { $number } { $name }.
plain-worst = Solves a pain of severity { $value } of 5.
plain-solves = solves { $value }
plain-unit = in { $value }
plain-measured = measured on { $value }
