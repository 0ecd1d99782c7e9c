# Audits: the questions, in the language of the map, and the commands.
audit-ask-touchpoint = Exists and works: { $words }
audit-ask-action = Can be done, in how many steps: { $words }
audit-ask-pain = No longer true: { $words }
audit-ask-of = { $touchpoint } — { $question }
audit-ask-after = { $question } ({ $source })
audit-pain-of-check = Not so: { $words }
audit-pain-of-touchpoint = Missing or not working: { $words }
audit-pain-of-action = Cannot be done: { $words }
audit-pain-of-pain = { $words }
audit-opportunity-of-check = Make it so: { $words }
audit-opportunity-of-touchpoint = Make it exist and work: { $words }
audit-opportunity-of-action = Make it possible: { $words }
audit-opportunity-of-pain = Do away with: { $words }
audit-source = audit of { $date }
audit-source-by = audit of { $date } ({ $auditor })
outcome-todo = to be seen
outcome-pass = pass
outcome-partial = partial
outcome-fail = fail
outcome-na = not applicable
time-seconds = { $seconds } s
time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
cli-audit-about = Walk a journey with a list of questions drawn from its map
cli-audit-new-about = Begin an audit: questions from the map and from lists, in a file beside the map
cli-audit-set-about = Answer a question of an audit; it is in the file at once
cli-audit-status-about = Tell how far an audit has come, and every question with its answer
cli-audit-update-about = Bring an audit up to its map: answers stay, new questions come in
cli-audit-lists-about = List the lists of questions that come with jalon
arg-audited = The map
    .value = FILE
arg-walker = Walk as this persona (id or name), or all; if left out, as the only one there is, else as all
    .value = PERSONA
arg-list = Ask this list too: its name (jalon audit lists), or a TOML file; can be given again
    .value = LIST
arg-lists-only = Ask nothing but the lists
arg-run = The file of the audit
    .value = RUN
arg-check = The question: its id, the beginning of it, or its number in jalon audit status
    .value = CHECK
arg-result = pass, partial, fail, na (not applicable) or todo (take it back)
    .value = RESULT
arg-severity = How bad it is, 1 to 5; 0 says nothing of it
    .value = N
arg-note = What was seen; an empty one takes the note away
    .value = WORDS
arg-evidence = A path or an address that shows it, besides those there; an empty one takes them away
    .value = WHERE
audit-begun = { $count ->
    [one] Begun: { $name }, 1 question
   *[other] Begun: { $name }, { $count } questions
}
audit-answered = { $mark } { $check } ({ $seen }/{ $total })
audit-no-run = it is not an audit: there is no jalon_audit at the top
audit-unwritable = it is written in a way that jalon cannot add to
audit-no-map = it does not name its map
audit-no-list = jalon: no list is called “{ $name }”
audit-empty-list = there is no question in it
audit-nothing = there is nothing to ask: no checks, touchpoints, actions or pains, and no list
audit-not-merged = another has changed it meanwhile, and the two cannot be merged
audit-too-busy = others keep changing it: nothing was written, try again
audit-too-many = there are a thousand audits of this day already
audit-wants-file = jalon: an audit is a file beside its map, and { $name } is none
audit-no-check = jalon: no question is called “{ $name }”: jalon audit status shows them
audit-many-checks = jalon: several questions begin with “{ $name }”
audit-list = { $count ->
    [one] { $name }, 1 question
   *[other] { $name }, { $count } questions
}
audit-up-to-date = { $name }: asks what the map has
audit-updated = { $name }: { $moved } moved, { $new } new, { $gone } no longer in the map and kept
audit-title = Audit: { $title }
audit-persona = as { $name }
audit-auditor = by { $name }
audit-started = begun { $date }
audit-finished = finished { $date }
audit-progress = { $seen }/{ $total } seen{ $gaps ->
    [0] {""}
    [one] , 1 gap
   *[other] , { $gaps } gaps
}
audit-progress-time = { $progress }, { $time }
audit-moved = The map has moved on ({ $moved } moved, { $new } new, { $gone } gone). To follow: jalon audit update { $run }
audit-severity = severity { $severity }
audit-gone = no longer in the map
