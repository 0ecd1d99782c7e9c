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
names-reviewed = fresh, up to date, freshness, walked through

group-review = Review
mode-review = REVIEW
mode-comment = COMMENT
cmd-review = Review: what is said of the map
    .hint = review
cmd-comment = Comment on what is in focus
    .hint = comment
cmd-comment-map = Comment on the map as a whole
    .hint = whole map
cmd-next-comment = Go to the next open comment
    .hint = next, previous
cmd-previous-comment = Go to the previous open comment
    .hint = previous
cmd-reply = Answer
    .hint = answer
cmd-resolve = Resolve, or open again
    .hint = resolve
cmd-reword = Reword a comment of one’s own
    .hint = reword
cmd-states = Show all, the open or the resolved ones
    .hint = state
cmd-author = Show those of one author after the other
    .hint = author
names-review = comments, remarks, threads, discussion
names-comment = remark, annotate, say, feedback
names-comment-map = general remark, comment on the map
names-next-comment = following comment, next thread
names-previous-comment = comment before, previous thread

review-title = Review — { $title }
review-count-open = { $count } open
review-count-resolved = { $count } resolved
review-only-open = the open ones
review-only-resolved = the resolved ones
review-only-by = by { $author }
review-gone-place = What it was about is gone
review-day = { $day } { $month }
review-with-answers = { $said } ({ $count ->
    [one] { $count } answer
   *[other] { $count } answers
})
review-none = Nothing is said of this map yet. { $comment_key } in the map or { $comment_there_key } here comments on what is in focus, { $comment_map_key } here on the whole map. Comments are kept beside the map, never in it
review-none-shown = No comment is shown by this choice: { $states_key } for another state, { $author_key } for another author
review-no-further = There is no other open comment
review-of-map = This is said of the map as a whole
review-done = { $what }. { $review_undo_key } undoes
review-done-map = { $what }. { $review_key } shows all that is said
review-refused = That comment is no longer there, or was changed meanwhile
review-unreadable = No comments: { $name } cannot be read, { $reason }
review-unkept = Comments not written to { $name }: { $reason }. The next one tries again
review-broken = Comments can only be read: { $name }, line { $line }: { $problem }
review-newer = Comments can only be read: { $name } is of a newer version
review-several = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
review-not-kept-title = Comments are not kept
review-not-kept = What was said last is not in { $name }: { $reason }. Leave all the same?
comment-title = Comment — { $place }
comment-title-reply = Answer to { $author }
comment-title-reword = Reword
comment-put-aside = Put aside: the words are there when you begin the same again
comment-waits = Kept until the map has a file: { $save_key } saves it
comment-of-another = That is { $author }’s: answer it, or resolve it
comment-has-answers = It has answers: resolve it instead
comments-heading = Comments ({ $count } open)
drafts-title = A comment was begun
drafts-body = { $count ->
    [one] A comment was begun and put aside: “{ $words }”
   *[other] { $count } comments were begun and put aside, the last: “{ $words }”
}
answer-say-drafts = [K]eep as comment
answer-drop-drafts = [D]rop
typed-comments = comments
line-comment = Say of { $place }: { $words }
did-comment = comment added
did-reply = answer added
did-reword = comment reworded
did-resolve = comment resolved
did-reopen = comment opened again
did-delete-comment = comment deleted
beside-not-merged = it has a mistake, so nothing can be added to it
beside-too-busy = others write it all the time
sign-comment = Behind an item, a stage, a persona or the title, or in a cell: an open comment, { $review_key } shows it
