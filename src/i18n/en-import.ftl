# `jalon import`.
cli-import-about = Make a map of a diagram, a table or the file of another tool
arg-imported = The files to import, or - for standard input
    .value = FILE
arg-import-form = The form: { $imports }; guessed from name and content if left out
    .value = FORM
arg-diagram = Of the journeys in a Markdown text, the one to import, counted from 1
    .value = N
arg-import-file = Write the map to this file (with several files: into this folder), or to - for standard output
    .value = FILE
arg-keep-rest = Put what has no place in a map into the notes of its stages
import-no-form = no form of a map can be recognised in it; --from names one
import-many = jalon: several files need a folder: name it with { $name }
import-outcome = the imported map
import-stage = Whole journey
import-unwritable = what was read cannot be written as a map
import-rest = { $count ->
    [one] One thing has no place in a map (--keep-rest puts it into the notes):
   *[other] { $count } things have no place in a map (--keep-rest puts them into the notes):
}
import-rest-kept = { $count ->
    [one] One thing has no place in a map and went into the notes:
   *[other] { $count } things have no place in a map and went into the notes:
}
import-rest-more = { $count ->
    [one] and one more; --keep-rest puts all of them into the notes, which list them whole
   *[other] and { $count } more; --keep-rest puts all of them into the notes, which list them whole
}
import-rest-kept-more = { $count ->
    [one] and one more, which is in the notes
   *[other] and { $count } more, which are in the notes
}
import-cell = { $name }, { $sheet } { $cell }

# Tables and Markdown.
diag-i003-table-unknown = neither the first column nor the first row holds labels that are known
    .mend = Name some of them as most do: Actions, Touchpoints, Emotions, Pain points, Ideas.
import-title = Journey
import-phase = Phase
import-over-limit = the map of it would be larger than { $limit }, and could not be opened; --max-size raises the limit
import-stage-number = Stage { $number }
diag-i001-own-row = “{ $label }” is no row that is known: it became a row of its own
diag-i001-stage-unnamed = a stage without a name is called “{ $name }”
diag-i001-scale-five = “{ $label }” has only numbers from 1 to 5: they are read as a scale from 1 (worst) to 5 (best)
    .mend = Where they are sentiments from -5 to +5, put a + before them.
diag-i001-scale-ten = “{ $label }” has numbers up to 10: they are read as a scale from 0 (worst) to 10 (best)
diag-i001-feelings = “{ $label }”: { $count ->
    [one] one sentiment is
   *[other] { $count } sentiments are
} read from words, faces or stars
diag-i003-table-empty = there is nothing in it
diag-i003-table-large = there is far more in it than in a map
diag-i002-md-html = HTML is not read: { $html }
diag-i002-md-drawing = a drawing in text is not read
diag-i002-md-journey = this Mermaid journey is not read with the tables and lists around it
    .mend = `--from mermaid` reads it
diag-i003-md-unknown = neither its tables nor its headings and lists have labels that are known
    .mend = Name the rows as most do: Actions, Touchpoints, Emotions, Pain points, Ideas.

# Tables of text, and the long form of a map.
diag-i001-csv-charset = The text is not UTF-8: it is read as Windows-1252
diag-i001-csv-broken = The encoding is broken in places, which show as “�”
diag-i001-csv-quote = This quote is never closed: its line is read as if it were no quote
    .mend = Close it, or write two for one that belongs to the words
diag-i003-csv-binary = this is no text
diag-i003-csv-workbook = this is a workbook, not text
    .mend = Import it with --from xlsx, or save it as CSV first
diag-i003-csv-large = the table has far more cells than a map
diag-i001-long-number = “{ $found }” is read as { $read }
    .mend = Write it without a comma if it is in thousands
diag-i001-long-date = “{ $found }” is read as { $read }
    .mend = Write days as year-month-day, such as 2026-06-12
diag-i001-long-kind = “{ $found }” is no kind of record: what it is about is guessed from what stands in it
diag-i001-long-stage-near = No stage is called “{ $found }”: this is read as being of “{ $name }”
diag-i001-long-stage-new = No stage is called “{ $found }”: it became a new one
diag-i002-long-value = “{ $label }” cannot hold “{ $found }”
diag-i002-long-head = “{ $head }” is no column that is known
diag-i002-long-field = “{ $label }” is nothing that a record of this kind has ({ $kind })
diag-i002-long-second-map = There is a record of a map already; this one is not read
diag-i002-long-no-stage = The record does not say which stage it is of
diag-i002-long-no-row = The record does not say which row it is of
diag-i002-long-sheets = Sheets that are not the long form are not read beside one that is: { $names }
diag-i002-long-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
diag-i003-long-heads = the columns of the long form are not there

# Mermaid journeys.
import-mermaid-title = earlier title
import-mermaid-acc-title = accTitle
import-mermaid-acc-descr = earlier accDescr
import-mermaid-behind = behind the actors
import-mermaid-score = score
import-mermaid-comment = comment
diag-i001-mermaid-code-page = the file is not in UTF-8 and was read as a Windows text
    .mend = if letters came out wrong, save the diagram in UTF-8 and import it again
diag-i001-mermaid-title = the diagram has no title; the map is called “{ $name }”
    .mend = change the title in the map
diag-i001-mermaid-opening = tasks stand before the first section; they went into a stage “{ $name }”
    .mend = rename that stage in the map
diag-i001-mermaid-stage = this section has no name; its stage is called “{ $name }”
    .mend = rename that stage in the map
diag-i001-mermaid-colon = Mermaid would read “{ $unread }” as the score, for it ends a name at its first colon; read as “{ $name }” with the score { $score }
    .mend = write a colon within a name as `#58;` to have it drawn like that
diag-i001-mermaid-comma = Mermaid reads no score in “{ $found }”; read as a score of { $score } and whoever does it
    .mend = write a colon behind the score: `name: { $score }: who does it`
diag-i001-mermaid-score = “{ $score }” is no number, so the sentiment of this action is not known
    .mend = write a score from 1 to 5 behind the first colon
diag-i001-mermaid-no-score = no score stands here, which Mermaid reads as 0; the sentiment became { $sentiment }, the lowest there is
    .mend = write a score from 1 to 5 behind the first colon
diag-i001-mermaid-clamped = a score of { $score } is beyond what a map can say; the sentiment became { $sentiment }
    .mend = scores go from 1 (bad) to 5 (good)
diag-i001-mermaid-clamped-colon = Mermaid reads “{ $score }” as the score, for it ends a name at its first colon; the sentiment became { $sentiment }
    .mend = if the colon belongs to the name, write it as `#58;`
diag-i002-mermaid-settings = this says how to draw, for which a map has no place
diag-i002-mermaid-around = of this text the diagram alone is read
    .mend = `--from md` reads its tables, headings and lists
diag-i003-mermaid-several = there are { $count } journeys in this text, and a map is one; this is number { $number }
    .mend = `--diagram { $number }` imports it
diag-i003-mermaid-number = there { $count ->
    [one] is one journey
   *[other] are { $count } journeys
} in it, and no number { $number }
    .mend = `--diagram` counts them from 1
diag-i003-mermaid-front = the block between the two lines of --- cannot be read, and Mermaid would not read it either
    .mend = write `title: "…"`, with quotes around words that hold a colon
diag-i003-mermaid-start = this is no journey: the first word has to be journey
    .mend = of Mermaid’s diagrams only journeys are read
diag-i003-mermaid-case = Mermaid knows this word in lower case only
    .mend = write: journey
diag-i003-mermaid-again = journey may stand at the beginning only, and no name may begin with it
    .mend = take the line away, or write the name as `#106;ourney …`
diag-i003-mermaid-bare = behind the name of a task Mermaid expects a colon and a score
    .mend = write: `name: 3: who does it`
diag-i003-mermaid-wide = this colon is not the one Mermaid knows
    .mend = write `:` in place of `：`
diag-i003-mermaid-empty = behind this colon Mermaid expects a score
    .mend = write: `name: 3: who does it`
diag-i003-mermaid-section = the name of a section cannot hold a colon
    .mend = write the colon as `#58;`
diag-i003-mermaid-unnamed = the section above has no name, so Mermaid takes this line for it, and a name cannot hold a colon
    .mend = give the section a name on its own line
diag-i003-mermaid-nameless = before this colon Mermaid expects the name of a task
    .mend = write: `name: 3: who does it`
diag-i003-mermaid-semicolon = Mermaid does not allow a semicolon here
    .mend = write it as `#59;` within a name, and put each task on a line of its own
diag-i003-mermaid-cut = this description is not finished where the text ends
    .mend = write its words on the same line, or close it with {"}"}
cli-foreign = this is no map but { $form }: jalon import { $name } -o { $map } makes a map of it

# What the import of JSON says.
diag-i001-json-words = These words hold a sign that JSON cannot, or half of one
diag-i001-json-utf16 = The UTF-16 is broken in places
diag-i002-json-trailing = Behind the end of the document there is more; only the first document is read
diag-i002-json-deep = This stands in more lists and objects than a map can hold
diag-i002-json-twice = `{ $key }` comes again below; the last one counts
diag-i002-json-no-number = `{ $found }` is no value of JSON
diag-i002-json-number = This number is too large to be kept exactly
diag-i002-json-null = { $count ->
    [one] `null` is no value of a map; its key is left out
   *[other] `null` is no value of a map; { $count } keys are left out
}
diag-i002-more = and { $count } more
diag-i003-json-ends = The document ends before it is complete
diag-i003-json-value = Here JSON wants a value
    .mend = words in double quotes, a number, true, false, null, a list or an object
diag-i003-json-list = Here JSON wants `,` or `]`
diag-i003-json-object = Here JSON wants `,` or { "`}`" }
diag-i003-json-key = Here JSON wants a key in double quotes
diag-i003-json-colon = Here JSON wants `:`
diag-i003-json-escape = This is no escape of JSON
diag-i003-json-open-quote = These words have no end
diag-i003-json-not-utf8 = The file is not UTF-8 from here on
diag-i003-json-no-object = A map is an object, and this is none
diag-i003-json-no-map = This object has none of the keys of a map
    .mend = `title`, `stages` and so on, as jalon export --to json writes them
diag-i003-json-shown = This is what jalon show -f json says of a map, with what follows from it; it does not come back
    .mend = jalon export --to json writes what does

# Workbooks.
diag-i001-merged = { $count ->
    [one] one merged area: its words were read in each of its cells
   *[other] { $count } merged areas, this one first: their words were read in each of their cells
}
diag-i002-failed-formula = { $count ->
    [one] the formula here failed ({ $name }) and was not read
   *[other] { $count } formulas failed ({ $name }), this one first, and were not read
}
diag-i002-uncalculated = { $count ->
    [one] the formula here was never calculated and was not read
   *[other] { $count } formulas were never calculated, this one first, and were not read
}
    .mend = open the workbook in a spreadsheet and save it
diag-i002-hidden-sheet = this sheet is hidden and was not read
    .mend = unhide it if it belongs to the map
diag-i002-beside-data = the map was read from the sheet “{ $name }”, which carries all of it; what was changed in others ({ $others }) was not read
diag-i003-no-workbook = this is no workbook that can be read
    .mend = save it as .xlsx, or as CSV
diag-i003-workbook-locked = this workbook is locked by a password, or of the kind from before 2007 (.xls)
    .mend = save it as .xlsx without a password
diag-i003-workbook-damaged = this workbook is damaged: “{ $name }” cannot be read
    .mend = open it in a spreadsheet and save it again
diag-i003-workbook-large = unpacked, this workbook has more than { $count } MiB, which no map has
diag-i003-workbook-cells = this workbook has more cells or words than a map can have
    .mend = keep only the sheets and rows of the map
diag-i003-workbook-far = something stands here, too far from the first cell to belong to a map
    .mend = delete it if nobody needs it
diag-i003-workbook-empty = nothing stands in this workbook

# What the import of OpenJourney says.
diag-i001-ojf-noted = `{ $key }` has no key of its own there and went into the notes{ $count ->
    [one] { "" }
   *[other] { " " }({ $count } times)
}
diag-i001-ojf-twin = Two stages have the id “{ $id }”; what names it stands in the first
diag-i001-ojf-no-lane = There is no swimlane “{ $id }”; this stands among the actions
diag-i001-ojf-severity = “{ $found }” is no severity (low, medium, high); it went into the notes
diag-i001-ojf-score = “{ $found }” is no score; it went into the notes
diag-i001-ojf-bounds = The score { $found } is outside of -5 to 5; it is { $number } now
diag-i001-ojf-feeling = “{ $words }” is read as the sentiment { $number }
diag-i002-ojf-no-stage = There is no stage “{ $id }”, so this has no place
diag-i003-ojf-no-journey = This has neither `stages` nor `nodes`, so it is no journey

# Funnels.
arg-into = Put the numbers of a funnel on the stages of this map, which goes to the output
    .value = MAP
arg-import-map = Say which stage a step of the funnel is: STEP=STAGE; STEP= leaves it out
    .value = STEP=STAGE
funnel-users = Users
funnel-completion = Completion rate
funnel-abandonments = Abandonments
funnel-abandonment = Abandonment rate
funnel-elapsed = Elapsed time
funnel-placed = { $step } → { $stage }
funnel-left-out = { $step } → left out
funnel-likely = { $step } → { $stage }? (not the same name)
funnel-unknown = { $step } → no stage is like it
funnel-unsure = Nothing was written. Say which stage each step is (STEP= leaves it out):
funnel-stages = Stages of the map: { $list }
funnel-stage-word = STAGE
funnel-differs = { $stage }: { $name } is in { $unit } and stays as it is
funnel-hidden = The row of metrics is not among those this map shows (`rows`)
funnel-done = Metrics: { $added } new, { $updated } updated
funnel-no-step = jalon: the funnel has no step “{ $name }”
funnel-stage-twice = jalon: two steps are said to be “{ $name }”, and a stage takes one
funnel-map-form = jalon: “{ $name }” is not of the form STEP=STAGE
import-into-one = jalon: { $name } takes one funnel
import-into-funnel = jalon: { $name } takes a funnel
diag-i002-funnel-number = “{ $found }” is no number of a funnel
diag-i002-funnel-twice = This is said of “{ $name }” already
diag-i003-funnel-workbook = this is a workbook, and a funnel is read as CSV
    .mend = Export the exploration as CSV, or save the sheet as CSV.
diag-i003-funnel-trended = this funnel is counted by day, week or month, and has no line for all of them
    .mend = export it as a standard funnel, which counts the whole time at once
diag-i003-funnel-no-heads = there are no heads of a funnel in it: steps, and a rate of completion or abandonment
diag-i003-funnel-no-steps = there are no steps in it

# What files of other forms are.
import-form-mermaid = a Mermaid journey
import-form-ojf = an OpenJourney file
import-form-funnel = a funnel of analytics
import-form-json = a map in JSON
import-form-xlsx = a workbook (XLSX)
import-form-md = a Markdown document
import-form-csv = a table with commas or semicolons (CSV)
import-form-tsv = a table with tabs (TSV)
