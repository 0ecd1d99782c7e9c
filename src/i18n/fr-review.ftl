# La fraîcheur d’une carte, et ce qui s’en dit à côté d’elle.
cmd-reviewed = Noter que la carte a été revue aujourd’hui
    .hint = revue
did-review = date de la revue
reviewed-already = La carte est déjà notée comme revue aujourd’hui
reviewed-until = Revue aujourd’hui ; prochaine revue au plus tard le { $date }. { $undo_key } annule
table-overdue = à revoir !
table-overdue-since = à revoir depuis le { $date }
fresh-every = { $fresh }, à revoir au bout de { $every }
fresh-overdue-since = { $fresh }, en retard depuis le { $date } !
names-reviewed = revue, relue, fraîcheur, à jour
