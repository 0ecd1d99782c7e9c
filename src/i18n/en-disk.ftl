# What the program says of the map's file when others change it.

banner-changed = { $name } changed on disk: merged when you save (:merge now)
banner-changed-waits = { $name } changed on disk: taken in when this closes
banner-broken = { $name } is broken at { $line }:{ $column } on disk; shown is what it was before (:reload)
banner-not-utf8 = { $name } is not UTF-8 at { $line }:{ $column } on disk; shown is what it was before
banner-newer = { $name } on disk is of a newer version; shown is what it was before (:reload)
banner-cut = { $name } on disk is only a part of the map; the whole is still here, and saving asks (:reload)
banner-gone = { $name } was deleted or moved; it is still here, and saving asks
banner-moved = { $name } is called { $to } now; saving asks where to
banner-unreadable = { $name } cannot be read any more: { $reason }
banner-recovery-off = No recovery after a crash: { $reason }

disk-reread = Reread: another changed comments or layout
disk-reread-changes = Reread: { $count ->
    [one] one change by another
   *[other] { $count } changes by another
}
disk-followed = The map belongs to { $name } now
disk-merged = { $taken ->
    [0] Nothing new of theirs
    [one] One change of theirs taken in
   *[other] { $taken } changes of theirs taken in
}, { $kept ->
    [0] nothing of ours left to keep
    [one] one of ours kept
   *[other] { $kept } of ours kept
}
saved-merged = Saved: { $name }. { $merged }
nothing-to-merge = Nothing to merge: the file is as it was read
nothing-to-reload = Nothing to reread: the file is as it was read
did-settle = choice between two versions
did-reload = file reread, changes thrown away

clash-title = { $name } changed on disk
clash-progress = { $number } of { $count }
clash-sum = { $taken ->
    [0] No change
    [one] One change
   *[other] { $taken } changes
} taken in, { $count ->
    [one] one thing
   *[other] { $count } things
} changed on both sides:
clash-mine = mine
clash-theirs = theirs
clash-nothing = (nothing: removed)
clash-rest = (only what both have)
clash-take-mine = [M]ine
clash-take-theirs = [T]heirs
clash-take-both = [B]oth
clash-esc = { $later_key } later
clash-later = Not merged yet, nothing is written: { $save_key } or :merge asks again
clash-persona-order = Order of the personas
clash-stage-order = Order of the stages

conflict-broken = { $name } on disk has a mistake at { $line }:{ $column }, so your changes cannot be merged into it. Saving would replace what is there.
conflict-newer = { $name } on disk is of a newer version, so your changes cannot be merged into it. Saving would replace what is there.
conflict-cut = { $name } on disk is only a part of the map, as if its writer had been stopped. Saving puts what you see in its place.
conflict-gone = { $name } is no longer there: it was deleted or moved.
conflict-moved = { $name } is no longer there: it is called { $to } now.
conflict-unreadable = { $name } cannot be read any more: { $reason }.
conflict-unmergeable = { $name } changed on disk in a way that cannot be merged with your changes. Saving would replace what is there.
answer-anew = [W]rite it anew
answer-follow = [F]ollow: save there
answer-save-as = Under [a]nother name
answer-reload = [D]rop my changes
quit-gone = { $name } is no longer there: what you see is nowhere else.
quit-broken = { $name } on disk is no longer the map: what you see is nowhere else.
reload-title = Reread?
reload-body = { $count ->
    [one] One change is not saved
   *[other] { $count } changes are not saved
} in { $name }; rereading the file drops what is not saved.

mode-clash = MERGE
cmd-merge = Merge what another wrote with your changes
    .hint = merge
cmd-reload = Reread the file, dropping your changes
    .hint = reread
