# Several items or cells at once.
mode-select = SELECT

cmd-select = Select items or cells
    .hint = select
cmd-select-all = Select the whole cell, then the whole map
    .hint = select all
cmd-select-left = Select to the left
    .hint = select left
cmd-select-right = Select to the right
    .hint = select right
cmd-select-up = Select upwards
    .hint = select up
cmd-select-down = Select downwards
    .hint = select down

names-select = selection, mark, several, rectangle
names-select-all = everything, all cells

selected-items = { $items ->
    [0] empty cell selected
    [one] 1 item selected
   *[other] { $items } items selected
}
selected-cells = { $items ->
    [one] 1 item, { $cells } cells selected
   *[other] { $items } items, { $cells } cells selected
}
selection-empty = No item is selected: the cells are empty
selection-one-cell = Only within one cell: select its items alone
selection-one-stage = One stage at a time: screen too narrow
selection-ended = selection ended
not-on-selection = Not on a selection, { $end_key } ends it: { $what }

did-move-items = items moved
did-cut-items = items cut
did-delete-items = items deleted
items-copied = { $count ->
    [one] Item
   *[other] { $count } items
} sent to the terminal; { $paste_key } pastes
items-cut = { $count ->
    [one] Item
   *[other] { $count } items
} cut: { $paste_key } pastes, { $undo_key } brings back
items-deleted = { $items ->
    [one] Item
   *[other] { $items } items
} deleted — { $undo_key } to undo{ $count ->
    [0] { "" }
    [one] {" "}(one reference cleaned)
   *[other] {" "}({ $count } references cleaned)
}
sentiments-are = { $count } stages: { $value }
pick-people-of-items = { $count ->
    [one] Who is it for? 1 item
   *[other] Who are they for? { $count } items
}
form-items = { $count } items
form-differs = (they differ)
