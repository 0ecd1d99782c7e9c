# The command line.
cli-about = Customer journey maps as plain TOML, edited in the terminal
cli-show-about = Print a map
cli-list-about = List maps, with what each is about and how fresh it is
cli-check-about = Find what is wrong with maps
cli-new-about = Start a map from a worked example, or a blank one
cli-templates-about = List what a new map can start from
cli-usage = Usage:
cli-options = Options
cli-arguments = Arguments
cli-commands = Commands
cli-value-command = COMMAND
arg-help = Print help
arg-version = Print the version
arg-opened = The map, or a folder with maps; - is standard input; this folder if left out
    .value = FILE|DIR
arg-file = The map; - is standard input
    .value = FILE
arg-paths = The maps, or folders with maps; this folder if left out
    .value = PATH
arg-files = The maps, or folders of maps; - is standard input
    .value = FILE
arg-lang = Language of the interface: fr or en
    .value = LANG
arg-color = Colour: auto, always or never
    .value = WHEN
arg-ascii = Draw with ASCII signs only
arg-theme = Colours of that name: default, dusk, dawn, contrast, mono or your own
    .value = NAME
arg-max-size = The largest file to open, such as 64MiB; 8MiB if left out
    .value = SIZE
arg-quiet = Say only what keeps a command from ending well
arg-read-only = Open the map so that nothing but comments can be written
arg-persona = Through the eyes of this persona (id or name), or all
    .value = PERSONA
arg-stage = This stage: its id, name or number
    .value = STAGE
arg-format = table, plain, chart or json; table if left out
    .value = FORMAT
arg-report = text or json; text if left out
    .value = FORMAT
arg-plain = Linear text, the same as --format plain
arg-open-view = Open in this view: map, outline, opportunities, personas or compare
    .value = VIEW
arg-view = Linear text of this view: map, outline, opportunities, personas or chart
    .value = VIEW
arg-textconv = What git diff compares: linear text, or the file as it is where it is no map
arg-width = Columns to draw in, 30 to 10000; those of the terminal if left out
    .value = COLUMNS
arg-strict = Let warnings count as errors
arg-new-file = The file to write, never one that is there; named after the map if left out; - is standard output
    .value = FILE
arg-template = What to start from, as jalon templates lists it; blank if left out
    .value = TEMPLATE
arg-kind = Kind of map: current-state, future-state, day-in-the-life, service-blueprint or buyer-journey
    .value = KIND
arg-map-lang = Language of the map: fr or en; that of the interface if left out
    .value = LANG
arg-stages = A blank map with these stages, separated by commas
    .value = NAMES
template-blank = a blank map with three stages
template-current-state = as it is: fibre at a new address
template-future-state = as it should be: seeing the doctor
template-day-in-the-life = a whole day: a home-care nurse
template-service-blueprint = front and back of the house: a garage
template-buyer-journey = the way to a purchase: an electric bike
template-ecommerce = an online shop: a birthday present
template-saas = software by subscription: trial to renewal
template-service = a service in person: a permit at the town hall
template-b2b = one firm buys from another: a payroll provider
template-support = after-sales: the washing machine has stopped
new-written = Written: { $name }. To open it: jalon { $typed }
new-is-template = jalon: { $name } is a template: jalon new -t { $name }. For a file of that name: jalon new { $name }.toml
new-exists = it is there already. To open it: jalon { $typed }
new-no-template = jalon: no template is called “{ $name }”
new-no-kind = jalon: no kind of map is called “{ $name }”
show-view-is-plain = jalon: { $name } shows linear text; leave out --format
new-other-kind = jalon: the template { $name } is a map of another kind; leave out --kind
new-stages-template = jalon: --stages starts from a blank map, not from the template { $name }; --kind chooses its rows
new-stage-empty = jalon: each stage wants a name: --stages “{ $name }”
cli-stdin = standard input
cli-error = jalon: { $name }: { $reason }
cli-not-utf8 = it is not UTF-8 text: line { $line }, column { $column }
cli-not-a-map = this is no map but stands beside one (comments, an audit or a list of questions): open the map
cli-output = jalon: the output could not be written: { $reason }
cli-terminal = jalon: the terminal cannot be used: { $reason }
io-not-a-file = it is not a regular file (a pipe, a device or a socket)
io-over-limit = it is larger than { $limit }; --max-size raises the limit
no-stage-named = No stage is called “{ $name }”
usage-see-help = jalon --help shows what can be done.
usage-size = jalon: --max-size wants a size such as 64MiB
usage-no-name = jalon: an empty name names no file
usage-of-a-map = jalon: --persona and --stage go with a map, not with a folder
usage-unknown = jalon: “{ $argument }” is not known here
usage-missing = jalon: missing: { $argument }
usage-conflict = jalon: “{ $argument }” does not go with the rest
usage-no-value = jalon: “{ $argument }” wants a value
usage-value = jalon: “{ $value }” does not fit “{ $argument }”
usage-utf8 = jalon: an argument is not UTF-8
usage-other = jalon: the command line cannot be understood
usage-valid = possible: { $values }
usage-suggested = did you mean { $suggested }?
cli-environment =
    Environment: JALON_LANG, JALON_THEME, JALON_KEYS and the like stand before your
    config.toml, flags before both: jalon config show says what holds, and why.
cli-exit-codes = Exit codes:
exit-fine = fine
exit-found = something was found (check, diff, doctor), or nothing was (search)
exit-usage = the command line could not be understood
exit-bad-document = the document is bad: syntax, not UTF-8, too large
exit-io = a file or the system failed
exit-bug = a bug of ours
exit-signal = ended by signal n
check-summary = { $files ->
    [one] One map
   *[other] { $files } maps
}: { $errors ->
    [0] no error
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
}
show-problems = { $count ->
    [one] One problem in { $name }: jalon check shows it
   *[other] { $count } problems in { $name }: jalon check shows them
}
cli-recover-about = List what killed programs left unsaved, or bring it back
arg-map = Bring the newest unsaved work of this map back into it
    .value = FILE
arg-output = Write to this file instead, or to - for standard output
    .value = OUT
arg-force = Replace the file if it is there
arg-discard = Put the unsaved work of this map away
cli-bug = jalon: a bug of ours ended the program: { $place }
cli-bug-kept = What was not saved is kept: open { $name } again, or run: jalon recover
journal-running = being edited
journal-recoverable = can be recovered
journal-discarded = discarded
journal-damaged = damaged
journal-changes = { $count ->
    [one] one change
   *[other] { $count } changes
}
recover-no-journal = Nothing was left unsaved
recover-nothing = { $name }: nothing was left unsaved
recover-running = { $name } is being edited now: nothing was left unsaved by another
recover-done = Recovered: { $name }
recover-loose = What was being typed could not be put into { $name }: it is printed here, and kept for 30 days
recover-written = Recovered into { $name }; what was left unsaved stays until it is recovered or discarded
recover-discarded = { $name }: what was left unsaved is discarded; it is kept for 30 days
recover-clash = { $name } has changed since, in the same places: nothing was written. Open it to choose, or write it elsewhere with -o OUT
recover-exists = it is there already; --force replaces it
recover-changed = it has changed meanwhile
recover-more = { $count ->
    [one] One more piece of work was left unsaved there: run it again to bring that back too
   *[other] { $count } more pieces of work were left unsaved there: run it again to bring them back too
}
