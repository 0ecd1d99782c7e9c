# The comments beside a map, as `jalon comments` tells them.
cli-comments-about = Print what is said of a map in the review beside it
arg-reviewed-file = The map, or the review beside it; - is a review on standard input
    .value = FILE
arg-author = Threads in which this person speaks
    .value = NAME
arg-state = open, resolved or all; all if left out
    .value = STATE
comments-none = { $name }: no comments
comments-none-wanted = No comment is like that
comments-stdin = A map on standard input has no review beside it. Name the map’s file, or give the review instead

thread-head = { $title }: { $open } open, { $resolved } resolved
thread-untitled = Review
thread-open = open
thread-resolved = resolved
thread-resolved-by = resolved by { $author }
thread-resolved-by-on = resolved by { $author }, { $day }
thread-resolved-on = resolved { $day }
thread-map = The map
thread-persona = Persona { $name }
thread-quote = “{ $words }”
thread-gone = “{ $words }” is gone
thread-gone-place = what it was about is gone
thread-reworded = “{ $words }”, before: “{ $was }”
thread-was-at = { $told } (before: { $place })
