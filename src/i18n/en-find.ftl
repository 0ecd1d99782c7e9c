# Searching and replacing.

mode-find = SEARCH
mode-replace = REPLACE

cmd-find = Search everything in the map
    .hint = search
cmd-next-match = Next match
    .hint = next
cmd-previous-match = Previous match
    .hint = previous
cmd-filter = List everything that matches
    .hint = list
cmd-replace = Replace words
    .hint = replace
cmd-choose-all = Tick all, or none
    .hint = all

names-find = look for, grep
names-filter = list matches, all matches
names-replace = substitute, change words

ask-find = Search
ask-replace-what = Replace
ask-replace-with = Replace with

find-title = Search
find-map = Map
find-rows = Rows
find-count = { $at } of { $count }
find-round = { $count }, on from the start
find-round-back = { $count }, back from the end
find-nothing = not found
find-none = “{ $words }” is nowhere in this map
find-nothing-yet = Nothing to search for yet: { $find_key } asks
find-told = { $place }: { $words }
find-unseen = { $place } (not in this view: { $everyone_key })
find-hidden-row = { $place } (row not shown: { $rows_key })
find-not-shown = not shown

replace-title = Replace “{ $words }” with “{ $with }”
replace-chosen = { $chosen } of { $count }
replace-before = now
replace-after = then
replace-gone = (taken away)
replace-what-needed = Type the words to replace
replace-none-chosen = Nothing is ticked: { $tick_key } ticks a line, { $tick_all_key } all of them
replace-only-ids = “{ $words }” stands only where it cannot be replaced
did-replace = words replaced
replaced = { $count ->
    [one] One text changed — { $undo_key } to undo
   *[other] { $count } texts changed — { $undo_key } to undo
}
replace-left-out = { $count ->
    [one] One more text stays as it is: an id, or it would be left empty
   *[other] { $count } more texts stay as they are: ids, or they would be left empty
}
