# What a check found: the list, the marks, and what is done about a problem.

cmd-next-problem = Next problem
    .hint = next
cmd-previous-problem = Previous problem
    .hint = previous
cmd-explain = Explain: the page of the rule
    .hint = why
cmd-mend-this = Mend this, where that is plain
    .hint = mend, all
cmd-mend = Mend all that is plain
    .hint = mend all
cmd-set-aside = Set the rule aside here, by a comment
    .hint = set aside
cmd-set-aside-in-map = Set the rule aside in the whole map
    .hint = in the map
cmd-marks = Marks of what a check found, on or off
    .hint = marks
names-next-problem = next error, next hint
names-previous-problem = previous error, previous hint
names-explain = why, rule, help on problem
names-mend = fix, repair, correct
names-marks = hints, hide marks, show marks

setting-marks = Whether what jalon check finds is marked in a map seen for the first time; afterwards each map keeps its own

sign-hint = Before an item, in a cell, behind a stage, a persona or the title: a check found something; at the foot: how many
sign-truth-hint = A moment of truth in which a check found something

marks-on = What a check found is marked
marks-off = Marks hidden: { $marks_key } shows them

problems-by-place = Along the journey
problems-by-rule = Rule by rule
problems-order-rule = rule by rule
problems-none-in-table = Nothing is to be seen to in the table
problem-none-here = Nothing was found here
problem-of-map = the map
problem-at-others = { $said } (+{ $count } out of the table: { $problems_key })
problem-at = { $place }/{ $count }  { $rule }  { $what }
problem-mended = Mended: { $what } — { $undo_there_key } to undo
problems-mended = { $count ->
    [one] One problem mended — { $undo_key } to undo
   *[other] { $count } problems mended — { $undo_key } to undo
}
problem-not-mended = What was meant is not plain: this one is for you
problem-overdue = Walk through the map with those who know; { $reviewed_key } then notes that it was reviewed
problems-nothing-to-mend = Nothing to be mended without you
rule-set-aside = { $rule } is set aside here — { $undo_there_key } to undo
rule-set-aside-in-map = { $rule } is set aside in this map — { $undo_there_key } to undo
rule-not-set-aside = { $rule } cannot be set aside
did-mend = mended
did-set-aside = rule set aside

inspector-check = Check
inspector-elsewhere = { $count ->
    [one] One more elsewhere: { $problems_key }
   *[other] { $count } more elsewhere: { $problems_key }
}
