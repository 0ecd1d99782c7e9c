# Audits in the program: the runs of a map, and walking one.
group-audit = Audit
mode-audits = AUDITS
mode-audit = AUDIT
cmd-audit = Audit the journey by a checklist
    .hint = audit
cmd-audit-new = Begin an audit
    .hint = begin
cmd-pass = Pass: it is as the check says, and on to the next
    .hint = pass
cmd-partial = Partial: it is so in part
    .hint = partial
cmd-fail = Fail: it is not so
    .hint = fail
cmd-not-applicable = Not applicable: it cannot be asked here
    .hint = n/a
cmd-next-unseen = Go to the next check nobody has seen
    .hint = next unseen
cmd-previous-unseen = Go to the previous check nobody has seen
    .hint = previous unseen
cmd-skip-stage = Skip the stage: go to the next one with something to see
    .hint = skip stage
cmd-rate = Say how bad it is, 1 to 5
    .hint = severity
cmd-severity-up = It is worse
    .hint = severity
cmd-severity-down = It is less bad
    .hint = less bad
cmd-note = Note what was seen, in one line
    .hint = note
cmd-evidence = Say what shows it: a path or an address
    .hint = evidence
cmd-make-pain = Make a pain of it in the map
    .hint = pain
cmd-make-opportunity = Make an opportunity of it in the map
    .hint = opportunity
cmd-audit-report = Write the report of the audit into a file
    .hint = report
cmd-audit-update = Bring the audit up to the map as it is now
    .hint = update
names-audit-report = report, export audit
report-form-text = text
report-form-md = Markdown
report-form-html = HTML page
report-form-csv = spreadsheet (CSV)
report-form-json = JSON
line-report = Write the report: { $form }
walk-reported = { $name }: report written, beside the map
walk-reported-demo = Report: { $name }. This is a demonstration: it goes with the map
walk-not-reported = The report was not written: { $reason }
names-audit = checklist, check list, heuristics, test the journey

walks-count = { $count ->
    [0] none yet
    [one] 1 audit
   *[other] { $count } audits
}
walks-runs = Audits of this map
walk-title = Audit — { $title }
walk-begin = Begin an audit as { $who }
walk-questions = { $count ->
    [one] 1 check
   *[other] { $count } checks
}
walk-open = under way
walk-seen = { $seen }/{ $total } seen  { $gaps ->
    [one] 1 gap
   *[other] { $gaps } gaps
}
walk-stage = Stage { $stage }
walk-stage-gone = Stage { $name }, which is gone
walk-whole-journey = The whole journey
walk-note = note
walk-evidence = evidence
walk-gone-here = not in the map
walk-changed-here = changed in the map
severity-1 = trifling
severity-2 = slight
severity-3 = medium
severity-4 = serious
severity-5 = blocking
ask-note = What was seen
ask-evidence = Path or address of what shows it
ask-feeling = Sentiment the answers come to

walk-wants-saved = An audit is kept in a file beside its map, and this map has none yet: { $save_key } saves it
walk-tick-lists = What can be ticked are the lists above
walk-nothing-to-ask = There is nothing to ask: no checks, touchpoints, actions or pains, and no list is ticked
walk-not-begun = The audit was not begun: { $reason }
walk-began = Begun: { $name }, { $count ->
    [one] 1 check
   *[other] { $count } checks
}
walk-began-demo = Begun: { $count ->
    [one] 1 check
   *[other] { $count } checks
}. This is a demonstration: the audit goes when the map goes
walk-resumed = Going on as { $who }. { $walk_back_key } shows all audits
walk-none-unfinished = No audit of this map is unfinished
walk-answered = { $number }: { $what }. { $walk_undo_key } undoes
walk-severity-is = { $number }: severity { $severity }, { $word }. { $walk_undo_key } undoes
walk-all-seen = Every check has been seen
walk-no-stage-behind = No stage behind this one has anything left to see
walk-finished-now = All { $total } checks seen, { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
}{ $took ->
    [none] {""}
   *[other] , { $took }
}. { $walk_back_key } shows all audits
walk-stage-done = { $stage }: all { $total } seen, { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
}
walk-stage-feels = { $stage }: { $gaps ->
    [0] no gap
    [one] 1 gap
   *[other] { $gaps } gaps
} of { $total }. That comes to { $value }: { $feeling_key } proposes it
walk-made = { $number }: { $what }, { $stage }. { $walk_undo_key } undoes, { $save_key } saves the map
walk-known-pain = The map has that pain with all that shows it
walk-unanswered = Not answered yet: say first with { $fail_key } or { $partial_key } that something is missing
walk-no-gap = It passed: there is nothing to make of it
walk-no-stage = It is about no stage of the map
walk-no-place = It is about the whole journey
walk-too-few = Too few answers to say how the stage feels: three at least
walk-feeling-is = The map says of the stage what the answers come to
walk-feeling-set = { $stage }: { $value }. { $walk_undo_key } undoes, { $save_key } saves the map
walk-map-moved = The map has moved on: { $moved } changed, { $new } new, { $gone } gone. { $update_audit_key } follows
walk-same-map = The audit asks what the map has
walk-brought-up = Brought up to the map: { $new } new, { $gone } gone and kept. { $walk_undo_key } undoes
walk-refused = That cannot be done: the audit or the map was changed meanwhile
walk-unreadable = { $name } cannot be read: { $reason }
walk-unkept = What was answered is not in { $name } yet: { $reason }. The next answer tries again
walk-empty = { $name } has no checks
walk-newer = { $name } is of a newer version: it can be read, not answered
walk-broken = { $name }, line { $line }: { $problem }. It can be read, not answered
did-todo = check open again
did-pass = pass
did-partial = partial
did-fail = fail
did-na = not applicable
did-severity = severity
did-note = note
did-note-gone = note taken away
did-evidence = evidence
did-update-audit = audit brought up to the map
did-audit-pain = pain added
did-audit-sources = evidence added to the pain
did-audit-opportunity = opportunity added
walk-not-kept-title = Answers are not kept
walk-not-kept = What was answered last is not in { $name }: { $reason }. Leave all the same?
audit-wants-terminal = jalon: jalon audit FILE walks in a terminal, and this is none; for scripts there is jalon audit new
arg-resume = Go on with the newest unfinished audit, whenever it began; one of today is gone on with anyway
