# `jalon import`.
cli-import-about = Make a map of a diagram, a table or the file of another tool
arg-imported = The files to import, or - for standard input
    .value = FILE
arg-import-form = The form: mermaid, csv, tsv, xlsx, md, ojf, funnel or json; guessed from name and content if left out
    .value = FORM
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
import-cell = { $name }, { $sheet } { $cell }

# Tables and Markdown.
diag-i003-table-unknown = neither the first column nor the first row holds labels that are known
    .mend = Name some of them as most do: Actions, Touchpoints, Emotions, Pain points, Ideas.
import-title = Journey
import-phase = Phase
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
cli-foreign = this is no map but { $form }: jalon import { $name } -o { $map } makes a map of it
