# How fresh a map is, and what is said of it beside the map.
cmd-reviewed = Note that the map was reviewed today
    .hint = reviewed
did-review = day of the review
reviewed-already = The map was noted as reviewed today already
reviewed-until = Reviewed today; the next review is due by { $date }. { $undo_key } undoes
table-overdue = review overdue!
table-overdue-since = review overdue since { $date }
fresh-every = { $fresh }, every { $every }
fresh-overdue-since = { $fresh }, review overdue since { $date }!
names-reviewed = review, fresh, up to date, freshness
