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
