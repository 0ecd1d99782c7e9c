# What the program says of the map's file when others change it.

banner-changed = { $name } changed on disk: merged when you save (:merge now)
banner-changed-waits = { $name } changed on disk: taken in when this closes
banner-broken = { $name } on disk has a mistake at { $line }:{ $column }; shown is what it was before (:reload)
banner-not-utf8 = { $name } on disk is not UTF-8 at { $line }:{ $column }; shown is what it was before
banner-newer = { $name } on disk is of a newer version; shown is what it was before (:reload)
banner-gone = { $name } was deleted or moved; it is still here, and saving asks
banner-moved = { $name } is called { $to } now; saving asks where to
banner-unreadable = { $name } cannot be read any more: { $reason }
banner-recovery-off = No recovery after a crash: { $reason }
banner-someone = someone
banner-other = { $user } has it open{ $more ->
    [0] { "" }
   *[other] {" "}(and { $more } more)
}
banner-other-since = { $user } has it open since { $since }{ $more ->
    [0] { "" }
   *[other] {" "}(and { $more } more)
}

disk-reread = Reread: another changed comments or layout
disk-reread-changes = Reread: { $count ->
    [one] one change by another
   *[other] { $count } changes by another
}
disk-followed = The map belongs to { $name } now
