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
    .mend = write a colon within a name as #58; to have it drawn like that
diag-i001-mermaid-score = “{ $score }” is no number, so the sentiment of this action is not known
    .mend = write a score from 1 to 5 behind the first colon
diag-i001-mermaid-no-score = no score stands here, which Mermaid reads as 0; the sentiment became { $sentiment }, the lowest there is
    .mend = write a score from 1 to 5 behind the first colon
diag-i001-mermaid-clamped = a score of { $score } is beyond what a map can say; the sentiment became { $sentiment }
    .mend = scores go from 1 (bad) to 5 (good)
diag-i001-mermaid-clamped-colon = Mermaid reads “{ $score }” as the score, for it ends a name at its first colon; the sentiment became { $sentiment }
    .mend = if the colon belongs to the name, write it as #58;
diag-i002-mermaid-settings = this says how to draw, for which a map has no place
diag-i003-mermaid-front = the block between the two lines of --- cannot be read, and Mermaid would not read it either
    .mend = write title: "…", with quotes around words that hold a colon
diag-i003-mermaid-start = this is no journey: the first word has to be journey
    .mend = of Mermaid’s diagrams only journeys are read
diag-i003-mermaid-case = Mermaid knows this word in lower case only
    .mend = write: journey
diag-i003-mermaid-again = journey may stand at the beginning only, and no name may begin with it
    .mend = take the line away, or write the name as #106;ourney …
diag-i003-mermaid-bare = behind the name of a task Mermaid expects a colon and a score
    .mend = write: name: 3: who does it
diag-i003-mermaid-wide = this colon is not the one Mermaid knows
    .mend = write : in place of ：
diag-i003-mermaid-empty = behind this colon Mermaid expects a score
    .mend = write: name: 3: who does it
diag-i003-mermaid-section = the name of a section cannot hold a colon
    .mend = write the colon as #58;
diag-i003-mermaid-nameless = before this colon Mermaid expects the name of a task
    .mend = write: name: 3: who does it
diag-i003-mermaid-semicolon = Mermaid does not allow a semicolon here
    .mend = write it as #59; within a name, and put each task on a line of its own
diag-i003-mermaid-cut = this description is not finished where the text ends
    .mend = write its words on the same line, or close it with {"}"}
cli-foreign = this is no map but { $form }: jalon import { $name } -o { $map } makes a map of it
