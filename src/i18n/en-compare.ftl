# Two maps side by side.
mode-compare = COMPARISON
cmd-compare = Compare: as-is and to-be, files or revisions
    .hint = compare
cmd-next-difference = Next difference
    .hint = next difference
cmd-previous-difference = Previous difference
    .hint = previous difference
cmd-copy-to-first = Copy from B to A
    .hint = copy to A, B
cmd-copy-to-second = Copy from A to B
    .hint = copy to B
cmd-whole-maps = Every row, or only those that differ
    .hint = all
did-copy-across = copied across
did-take-out = taken out, as in the other map
compare-title = Compare
compare-now = now
compare-saved = saved
compare-commit = last commit
compare-map = Map
compare-properties = Properties
compare-delta = B-A change
compare-count = { $count ->
    [0] no difference
    [one] 1 difference
   *[other] { $count } differences
}
compare-count-of = { $count ->
    [one] 1 difference of { $all }
   *[other] { $count } differences of { $all }
}
compare-place = difference { $number }/{ $count }
compare-stage-new = new stage
compare-stage-gone = stage gone
compare-stage-moved = moved from place { $from } to { $to }
compare-nothing = Nothing differs here ({ $whose }): { $compare_all_key } shows every row
compare-nothing-here = Nothing differs here
compare-same = The same map
compare-same-map = The same map: only comments, layout or unknown keys differ
compare-failed = Not compared with { $name }: { $reason }
compare-syntax = it is no TOML
compare-no-stage = The stage is not in this map: copy the stage first
compare-other-file = { $name } is not the open map: it stays as it is
compare-past = What was ({ $name }) stays as it was: copy the other way
line-compare = Compare with { $name }
line-compare-rival = Compare with { $name }, which is measured against this map
line-compare-saved = Compare with what is saved in the file
line-compare-past = Compare with { $day }, { $author }: { $subject }
line-compare-commit = Compare with the last commit
names-compare = diff, difference, version, history, git, last month, before, as-is, to-be, versions, baseline, side by side
compare-nothing-there = nothing
compare-gap = Difference
compare-stage = Stage
compare-no-baseline = it states no baseline; jalon diff A B compares any two maps
