# Problems of a map: what is wrong, and in `.fix` (with a guess) or `.mend` (without) what to do.
diag-error = error
diag-warning = warning
diag-headline = { $severity }[{ $code }]:
diag-related = the first one is here: line { $line }

diag-place-map = at the top of the file
diag-place-scope = in `scope`
diag-place-persona = in this persona
diag-place-stage = in this stage
diag-place-item = in this item
diag-place-resource = in this resource
diag-place-row = in this entry of `rows`
diag-place-conflict = in this conflict

diag-expected-text = words in quotes
diag-expected-whole = a whole number
diag-expected-number = a number
diag-expected-flag = true or false
diag-expected-date = a day such as 2026-09-01
diag-expected-texts = a list such as ["one", "two"]
diag-expected-items = a list such as ["one", "two"]
diag-expected-tables = one block in double square brackets for each
diag-expected-table = a group of keys in braces or under a header
diag-expected-sentiment = a number from -5 to 5, or one for each persona
diag-expected-item = words in quotes or a group of keys in braces

diag-found-text = words in quotes
diag-found-whole = a whole number
diag-found-decimal = a decimal number
diag-found-flag = true or false
diag-found-date = a date or time
diag-found-list = a list
diag-found-table = a group of keys

# J001: the text is not TOML.
diag-j001-other = this cannot be read as TOML
    .mend = every line is a key and its value, a header in square brackets, or a comment behind #
diag-j001-no-value = `{ $key }` has no value
    .mend = write: key = "words"; or put # in front to make it a comment
diag-j001-comment = a comment begins with another sign
    .fix = write `{ $suggestion }` instead
diag-j001-colon = a key and its value are joined by =
    .fix = write `{ $suggestion }` instead of the colon
diag-j001-key = `{ $key }` cannot be a key: keys have no accents, spaces or signs
    .fix = did you mean `{ $suggestion }`?
    .mend = use plain letters, digits, - and _, or put the key in quotes
diag-j001-extra = the value ends before this, but the line goes on
    .mend = put one value on the line, or a # in front of a comment
diag-j001-quotes = the words end at a quote mark in their middle
    .fix = write { $suggestion }
diag-j001-quotes-fancy = these quote marks do not count; words stand between straight ones
    .fix = write { $suggestion }
diag-j001-decimal-comma = a decimal number is written with a point
    .fix = write `{ $suggestion }`
diag-j001-duplicate = `{ $key }` is given twice
    .mend = keep one of the two, or join them
diag-j001-brackets = `{ $key }` holds several blocks, and this header opens a single one
    .fix = write { $suggestion }
diag-j001-not-a-table = `{ $key }` already has a value and cannot hold further keys
    .mend = give one of the two another name, or remove it
diag-j001-carriage-return = a line ends in an unusual way here (a carriage return alone)
    .mend = delete the line break and type it again
diag-j001-escape = the backslash begins an escape that does not exist
    .mend = write \\ for a backslash, or put the words between single quotes
diag-j001-too-deep = lists and braces are nested too deeply here
    .mend = a map needs three levels at most
diag-j001-comma = a comma is missing before this
    .mend = put a comma between two entries
diag-j001-extra-comma = there is one comma too many
    .mend = remove it
diag-j001-unclosed-list = this list is never closed
    .mend = put a ] behind its last entry
diag-j001-unclosed-table = this brace is never closed
    .mend = put a {"}"} behind its last value
diag-j001-unclosed-string = this quote mark is never closed
    .mend = put the same quote mark at the end of the words
diag-j001-header = this header cannot be read
    .mend = write [[stages]] or [[personas]], with as many brackets behind as in front
diag-j001-stray-bracket = this bracket closes nothing
    .mend = remove it, or put the bracket that opens in front
diag-j001-control = there is an invisible control character here
    .mend = delete it and type the words again
diag-j001-missing-value = the value is missing here
    .mend = write something behind =, or remove the key
diag-j001-equals = there is an = where none belongs, or one is missing
    .mend = each entry in braces is: key = value
diag-j001-unquoted = words stand in quotes
    .fix = write { $suggestion }
diag-j001-flag = yes and no are written true and false
    .fix = write `{ $suggestion }`
diag-j001-date = `{ $found }` is not a day of the calendar
    .fix = write `{ $suggestion }`
    .mend = a day is written year-month-day: 2026-09-01
diag-j001-number = `{ $found }` cannot be read as a number
    .fix = write `{ $suggestion }`
    .mend = write digits only, with - in front or a point within where needed

diag-j002 = this map is written in version { $version } of the format; this jalon knows version { $known }
    .mend = it is opened read-only; a newer jalon can edit it
diag-j003 = the file does not say which version of the format it is written in
    .fix = add `{ $suggestion }` at the top
diag-j004 = the file is not UTF-8 text
    .mend = save it again as UTF-8
diag-j005 = the file is larger than the limit of { $limit } MiB
    .mend = raise the limit with --max-size

diag-j010 = unknown key `{ $key }` { $place }
    .fix = did you mean `{ $suggestion }`?
diag-j011 = unknown key `{ $key }` { $place }
    .mend = it is kept, but nothing shows it
diag-j011-top = `{ $key }` belongs at the top of the file, not { $place }
    .mend = move it above the first header in square brackets
diag-j012 = `{ $key }` is not a known row
    .mend = to make it a row of this map, add {"{"} id = "{ $key }", name = "…" {"}"} to `rows`
diag-j012-row = `{ $key }` is not a known row and has no name
    .fix = to make it a row of this map, write { $suggestion }
diag-j013 = `{ $key }` takes { $expected }, not { $found }
    .fix = write { $suggestion }
diag-j014 = `{ $key }` is { $found }, but goes from { $low } to { $high }
    .mend = choose a number from { $low } to { $high }
diag-j014-number = { $found } is not a number `{ $key }` can hold
    .mend = write an ordinary number
diag-j015 = `{ $found }` is not a choice of `{ $key }`
    .fix = did you mean `{ $suggestion }`?
    .mend = write one of { $words }
diag-j015-language = `{ $found }` is not the tag of a language
    .fix = write "{ $suggestion }"
    .mend = write a tag such as "fr", "en" or "fr-CA"
diag-j015-row = there is no row `{ $found }`
    .fix = did you mean `{ $suggestion }`?
diag-j016 = { $found } is not a day `{ $key }` can hold
    .fix = write { $suggestion }, without quotes or a time
    .mend = write a day such as 2026-09-01, without quotes
diag-j017 = `{ $found }` is not a span of time
    .fix = write "{ $suggestion }"
    .mend = write a number and a unit in English, such as "2 weeks", "3 months" or "1 year"
diag-j018 = `{ $key }` is missing { $place }
    .mend = add: { $key } = "…"
diag-j019 = the id `{ $id }` is not in the usual form
    .fix = ids are lower-case letters, digits and hyphens: `{ $suggestion }`
    .mend = ids are lower-case letters, digits and hyphens
diag-j019-all = `{ $id }` stands for everyone and cannot be the id of a persona
    .mend = choose another id
diag-j019-row = `{ $id }` cannot be the id of a row
    .mend = choose an id that is not a key of a stage already
diag-j020-persona = two personas have the id `{ $id }`
    .mend = give one of them another id
diag-j020-stage = two stages have the id `{ $id }`
    .mend = give one of them another id
diag-j020-item = two items have the id `{ $id }`
    .mend = give one of them another id
diag-j020-row = the row `{ $id }` is listed twice
    .mend = remove one of the two
diag-j021 = there is no persona `{ $id }` in this map
    .fix = did you mean `{ $suggestion }`?
    .mend = add the persona, or remove the reference
diag-j022 = there is no pain `{ $id }` in this map
    .fix = did you mean `{ $suggestion }`?
    .mend = give that id to a pain, or remove the reference
diag-j023 = there is no stage `{ $id }` in this map
    .fix = did you mean `{ $suggestion }`?
    .mend = add the stage, or remove the reference
diag-j024 = the map this one improves on cannot be read: { $path }
    .mend = check the path, which starts from the folder of this file
diag-j025 = the map that details this stage cannot be read: { $path }
    .mend = check the path, which starts from the folder of this file
diag-j026 = { $path } leads back to this map, so that the journeys run in a circle
    .mend = remove `journey` from one of them
diag-j030 = a merge could not decide about `{ $key }`
    .mend = settle it: keep the value in place or write the other one, then remove this block
diag-j030-of = a merge could not decide about `{ $key }` of `{ $owner }`
    .mend = settle it: keep the value in place or write the other one, then remove this block
diag-j030-item = a merge kept both versions of an item; this is { $side ->
        [ours] ours
       *[theirs] theirs
    }: { $text }
    .mend = settle it: remove one of the two, and `conflict` from the other

# C001 to C003: what is wrong with settings, keys and themes alike.
diag-c001 = this cannot be read as TOML
    .mend = every line is a key and its value, a header in square brackets, or a comment behind #
diag-c002 = unknown setting `{ $key }`
    .fix = did you mean `{ $suggestion }`?
    .mend = jalon config show lists the settings
diag-c003-flag = `{ $key }` takes true or false, not `{ $found }`
    .mend = write true or false, without quotes
# C010 to C013: keys.
diag-c010 = there is no command `{ $name }`
    .fix = did you mean `{ $suggestion }`?
    .mend = jalon keys lists the names of all commands
diag-c010-mode = there is no mode `{ $name }`
    .fix = did you mean `{ $suggestion }`?
    .mend = the modes are { $known }
diag-c010-preset = there is no set of keys called “{ $name }”
    .fix = did you mean `{ $suggestion }`?
    .mend = there are { $known }
diag-c010-here = `{ $name }` does nothing in the mode `{ $mode }`
    .mend = it can have keys in { $known }
diag-c011 = `{ $key }` is no key
    .fix = did you mean `{ $suggestion }`?
    .mend = write a character, or a name such as ctrl-s, alt-left, shift-tab, F2, space, enter; with blanks between several: g g
diag-c011-same = no terminal tells `{ $key }` from another key
    .fix = write `{ $suggestion }`, which is the same
diag-c011-unsent = terminals do not send `{ $key }` as a key of its own
    .mend = Ctrl goes with letters and with the keys that have names
diag-c011-type = this is not the name of a key
    .mend = write it in quotes, "ctrl-s"; several in brackets, ["u", "ctrl-z"]; none as []
diag-c011-none = an empty text is no key
    .mend = to leave a command without keys, write []
diag-c011-section = `{ $mode }` is a mode, not a command
    .mend = write [{ $mode }] in a line of its own, and below it: command = "key"
diag-c012 = in the mode `{ $mode }`, `{ $key }` is the key of `{ $name }` already, or begins alike
    .mend = give one of them another key
diag-c012-last = `{ $key }` was the last key of `{ $name }` in the mode `{ $mode }`
    .mend = give it another one here, or none with []
diag-c012-kept = `{ $name }` keeps `{ $key }` in the mode `{ $mode }`: without it there would be no way out
    .mend = give it another key, and this one is free
diag-c013 = `{ $key }` types in the mode `{ $mode }`
    .mend = take a key with Ctrl or Alt, or one that has a name, such as F2
# C020 to C022: themes.
diag-c020 = no theme has a role `{ $key }`
    .fix = did you mean `{ $suggestion }`?
    .mend = docs/themes.md lists the roles
diag-c021 = `{ $key }` takes a colour, not `{ $found }`
    .fix = did you mean `{ $suggestion }`?
    .mend = write "#ff8800", a name such as "light-blue", a number from 0 to 255, or "terminal"
diag-c022 = `{ $found }` is no theme that comes with jalon: { $base } is used
    .fix = did you mean `{ $suggestion }`?
    .mend = write one of { $words }
