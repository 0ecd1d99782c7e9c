# How the map is looked at: folds, widths, the chart, the views beside the table.
group-view = View
prefix-view = view
mode-present = PRESENTATION

cmd-fold = Fold or unfold the row
    .hint = fold
cmd-fold-all = Fold all rows
    .hint = fold all
cmd-unfold-all = Unfold all rows
    .hint = unfold all
cmd-wrap = Lines of an item: 1, 3 or all
    .hint = lines
cmd-wider = Wider stages
    .hint = wider
cmd-narrower = Narrower stages
    .hint = narrower
cmd-usual-width = Stages of the usual width
    .hint = usual width
cmd-centre = Put the stage in the middle
    .hint = centre
cmd-chart = Chart: steps, bars or numbers
    .hint = chart
cmd-present = Present: the table alone, the arrows walk the stages
    .hint = present
cmd-zoom = The whole cell, with all that is known of its items
    .hint = whole cell
cmd-inspect = Inspector: item, stage and persona in full
    .hint = inspector

mode-zoom = CELL IN FULL
mode-inspector = INSPECTOR
inspector = Inspector
solved-by = Answered by
unfolded-first = Row unfolded, so that you see what you change
no-row-to-fold = Choose a row first, under a stage’s name
all-folded = All rows folded: { $unfold_all_key } unfolds them
all-unfolded = All rows unfolded
wrap-one = One line for each item
wrap-three = Three lines at most for each item
wrap-all = All lines of each item
chart-steps = Chart: steps
chart-bars = Chart: bars
chart-numbers = Chart: numbers
stages-at-least = Stages of at least { $columns } columns

mode-outline = OUTLINE
cmd-map = The map as a table
    .hint = table
cmd-outline = Outline: the map as a tree
    .hint = outline
outline-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
outline-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
outline-has-none = Widths and the chart are the table’s
outline-no-branch = Nothing hangs here that could be folded
outline-choose = Choose a stage or an item first
outline-all-folded = All branches folded
outline-all-unfolded = All branches unfolded

mode-opportunities = OPPORTUNITIES
cmd-opportunities = Opportunities by impact and effort
    .hint = opportunities
cmd-impact-up = More impact
    .hint = impact
cmd-impact-down = Less impact
    .hint = impact
cmd-effort-up = More effort
    .hint = effort
cmd-effort-down = Less effort
    .hint = effort
cmd-order = In the order of score, impact or effort
    .hint = order
    .in-problems = Along the journey, or rule by rule
did-impact = impact rated
did-effort = effort rated
opportunities-title = Opportunities
opportunities-count = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
opportunities-head = Idea
opportunities-figures = I  E  score
no-opportunities = No opportunities yet
row-not-shown = The row is not shown: { $rows_key }, on the map, shows it
rank-by-priority = by score
rank-by-impact = by impact
rank-by-effort = by effort
rank-by-due = by due date
grid-impact = I
grid-effort = E
grid-quick = Quick wins
grid-big = Big projects
grid-fill = Fill-ins
grid-avoid = To be avoided
