# What became of one map in another, and the history of a cell.
diff-label = { $label }:
diff-summary = { $count ->
    [0] No difference
    [one] One difference: { $parts }
   *[other] { $count } differences: { $parts }
}
diff-added = { $count } added
diff-removed = { $count } removed
diff-moved = { $count } moved
diff-changed = { $count } changed
diff-between = { $before } { $arrow } { $after }
diff-order = (from place { $from } to { $to })
diff-from = (from { $place })
diff-to = (to { $place })
diff-better = better: { $delta }
diff-worse = worse: { $delta }
diff-curve = | Sentiment | before | after | change |
diff-same = The same map
diff-same-map = The same map, other bytes: only comments, layout or unknown keys differ
diff-of-revision = { $name } at { $revision }
diff-no-sides = jalon: compare what? Two maps: jalon diff A B. A map with an older self: jalon diff --git HEAD~3 MAP
diff-two-inputs = jalon: standard input can be one side only
git-missing = git is not installed
git-no-repository = git keeps no earlier versions here: this folder is in no repository
git-refused = git: { $said }
git-slow = git takes too long
git-no-revision = git knows no revision “{ $revision }” here
git-not-at = it is not there at { $revision }
log-nothing = Nothing in git changed { $place }
log-not-committed = { $name }: git has no history of it
log-uncommitted = not in git yet
log-more = More are older: -n { $count } shows them
cli-diff-about = Say what became of one map in another
cli-log-about = Say who changed a stage or a cell, when and how, as git knows it
arg-sides = The two maps, - is standard input; with --git the one map; before -- one or two revisions of git
    .value = A B
arg-of = The map whose revisions are compared
    .value = FILE
arg-git = Compare with the map as git has it at this revision; REV1..REV2 compares two
    .value = REV
arg-diff-format = text, md or json; text if left out
    .value = FORMAT
arg-log-file = The map
    .value = FILE
arg-log-stage = The stage: its id, name or number
    .value = STAGE
arg-row = The row: its key or name; all of the stage if left out
    .value = ROW
arg-number = How many changes at most; 20 if left out
    .value = N
no-row-named = No row is called “{ $name }”
