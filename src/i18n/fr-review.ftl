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

group-review = Relecture
mode-review = RELECTURE
mode-comment = COMMENTAIRE
cmd-review = Relecture : ce qui se dit de la carte
    .hint = relecture
cmd-comment = Commenter ce qui est choisi
    .hint = commenter
cmd-comment-map = Commenter la carte entière
    .hint = la carte entière
cmd-next-comment = Aller au commentaire ouvert suivant
    .hint = suivant, précédent
cmd-previous-comment = Aller au commentaire ouvert précédent
    .hint = précédent
cmd-reply = Répondre
    .hint = répondre
cmd-resolve = Résoudre, ou rouvrir
    .hint = résoudre
cmd-reword = Reformuler un commentaire à soi
    .hint = reformuler
cmd-states = Montrer tous les commentaires, les ouverts ou les résolus
    .hint = état
cmd-author = Montrer ceux d’un auteur après l’autre
    .hint = auteur
names-review = relecture, commentaires, fils, discussion
names-comment = commenter, remarque, annoter, dire
names-comment-map = commenter la carte, remarque générale
names-next-comment = commentaire suivant, fil suivant
names-previous-comment = commentaire précédent, fil précédent

review-title = Relecture — { $title }
review-count-open = { $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
}
review-count-resolved = { $count ->
    [one] { $count } résolu
   *[other] { $count } résolus
}
review-only-open = les ouverts
review-only-resolved = les résolus
review-only-by = de { $author }
review-gone-place = Ce dont il était question n’y est plus
review-day = { $day } { $month }
review-with-answers = { $said } ({ $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
})
review-none = Rien n’a encore été dit de cette carte. { $comment_key } dans la carte ou { $comment_there_key } ici commente ce qui est choisi, { $comment_map_key } ici la carte entière. Les commentaires sont gardés à côté de la carte, jamais dedans
review-none-shown = Ce choix ne montre aucun commentaire : { $states_key } pour un autre état, { $author_key } pour un autre auteur
review-no-further = Il n’y a pas d’autre commentaire ouvert
review-of-map = Ce commentaire porte sur la carte entière
review-done = { $what }. { $review_undo_key } annule
review-done-map = { $what }. { $review_key } montre tout ce qui se dit
review-refused = Ce commentaire n’est plus là, ou a changé entre-temps
review-unreadable = Pas de commentaires : { $name } ne se lit pas, { $reason }
review-unkept = Commentaires non écrits ({ $name }) : { $reason }. Le prochain réessaiera
review-broken = Commentaires en lecture seule : { $name }, ligne { $line } : { $problem }
review-newer = Commentaires en lecture seule : { $name } est d’une version plus récente
review-several = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
review-not-kept-title = Commentaires non gardés
review-not-kept = Ce qui vient d’être dit n’est pas dans { $name } : { $reason }. Quitter la carte quand même ?
comment-title = Commentaire — { $place }
comment-title-reply = Réponse à { $author }
comment-title-reword = Reformuler
comment-put-aside = Mis de côté : les mots sont là quand vous recommencez au même endroit
comment-waits = Gardé jusqu’à ce que la carte ait un fichier : { $save_key } l’enregistre
comment-of-another = C’est de { $author } : répondez-y, ou résolvez-le
comment-has-answers = Il a des réponses : résolvez-le plutôt
comments-heading = Commentaires ({ $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
})
drafts-title = Commentaire commencé
drafts-body = { $count ->
    [one] Un commentaire commencé a été mis de côté : « { $words } »
   *[other] { $count } commentaires commencés ont été mis de côté, le dernier : « { $words } »
}
answer-say-drafts = [G]arder comme commentaire
answer-drop-drafts = [J]eter
typed-comments = commentaires
line-comment = Dire de { $place } : { $words }
did-comment = commentaire ajouté
did-reply = réponse ajoutée
did-reword = commentaire reformulé
did-resolve = commentaire résolu
did-reopen = commentaire rouvert
did-delete-comment = commentaire supprimé
beside-not-merged = il contient une erreur, rien ne peut y être ajouté
beside-too-busy = d’autres y écrivent sans cesse
sign-comment = Derrière un élément, une étape, un persona ou le titre, ou dans une cellule : un commentaire ouvert, { $review_key } le montre
