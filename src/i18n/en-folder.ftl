# What is asked of all maps of a folder: `jalon opportunities`, `jalon search`, `jalon stats`.
cli-opportunities-about = List the opportunities of maps as one backlog, best first
cli-search-about = Find words in maps, whatever the case and the accents
cli-stats-about = Count what is in maps, each and all together
arg-asked = The maps, or folders with maps; - is standard input; this folder if left out
    .value = FILE|DIR
arg-sort = In the order of priority, impact, effort or due; priority if left out
    .value = ORDER
arg-backlog-form = table, csv, json or md; table if left out
    .value = FORMAT
arg-status = Only those that are idea, planned, doing, done, dropped or open (neither done nor dropped); several with commas
    .value = STATUS
arg-backlog-owner = Only those this person or team has in hand
    .value = NAME
arg-sought = The words to find; several in quotes
    .value = WORDS
arg-figures-form = table or json; table if left out
    .value = FORMAT
maps-problems = { $count ->
    [one] One thing in these maps could not be taken as it stands: jalon check shows it
   *[other] { $count } things in { $maps ->
        [one] one of these maps
       *[other] { $maps } of these maps
    } could not be taken as they stand: jalon check shows them
}

backlog-title = { $count ->
    [one] 1 opportunity
   *[other] { $count } opportunities
} in { $maps ->
    [one] 1 map
   *[other] { $maps } maps
}, { $order }
backlog-title-one = { $title }: { $count ->
    [one] 1 opportunity
   *[other] { $count } opportunities
}, { $order }
backlog-by-priority = by priority
backlog-by-impact = by impact
backlog-by-effort = by effort
backlog-by-due = by due date
backlog-impact = I
backlog-effort = E
backlog-worst = Worst pain solved
backlog-overdue = Overdue
backlog-overdue-since = { $date }, overdue!
backlog-none = No opportunity in these maps
backlog-none-wanted = No opportunity is like that

search-no-words = jalon: search wants words to look for
search-nothing = { $maps ->
    [one] “{ $words }” is nowhere in this map
   *[other] “{ $words }” is nowhere in { $maps } maps
}

stats-total = Total
stats-stages = Stages
stats-personas = Personas
stats-items = Items
stats-sentiment = Sentiment, mean
stats-lowest = lowest
stats-highest = highest
stats-severity = severity { $severity }
stats-no-severity = severity not stated
stats-overdue = overdue
stats-statements = Statements
stats-with-sources = with sources
stats-with-target = with a target
stats-reviewed = Reviewed
stats-due = Next review
stats-overdue-count = { $count } overdue
