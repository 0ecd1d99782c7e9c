# `jalon export`, and what commands write into files.
cli-export-about = Write a map in another form, for people and programs without jalon
arg-exported = The maps to export, or - for standard input
    .value = FILE
arg-export-form = The form: { $exports }; that of the output’s name if left out
    .value = FORM
arg-export-file = Write to this file (with several maps: into this folder), or to - for standard output
    .value = FILE
arg-export-words = Language of labels and headings: fr or en; that of the interface if left out
    .value = LANGUAGE
arg-paper = The ground of a drawing: light or dark
    .value = GROUND
arg-text-width = Columns of a map drawn as text, 30 to 10000; 100 if left out
    .value = COLUMNS
arg-wide = In tables of text, one column a stage instead of one line an item
arg-excel = Whose spreadsheet a table of text is for: fr (semicolons, decimal commas), en or plain (no byte order mark); that of the language of the words if left out
    .value = FORM
export-no-form = jalon: say with { $name } which form is wanted, such as html or xlsx, or with -o the name of the file to write
export-many = jalon: several maps need a folder: name it with { $name }
export-left-out = Not in { $form }: { $list }
left-out-one = { $what } ({ $count })
left-out-more = { $count } more
left-out-group = { $group }: { $list }
left-out-map = map
left-out-of-personas = personas
left-out-of-stages = stages
left-out-of-rows = rows
left-out-of-items = items
left-out-rows = order of rows
left-out-personas = other personas
left-out-unknown = keys unknown to the format
left-out-refused = values the format refuses
left-out-comments = remarks in the file
left-out-reviews = comments of the review
left-out-signs = signs no font here has: { $signs }
output-not-to-terminal = jalon: this is no text for a terminal: name a file with { $name }
output-into-source = jalon: this was made of { $name } and will not replace it
output-twice = { $name } was just written for another file of that name
output-no-folder = there is no folder of that name
output-written = Written: { $name }

# Mermaid.
left-out-unscored = scores of actions whose sentiment is unknown, where `?` stands
left-out-undrawn = stages without actions, which Mermaid reads and does not draw

# Workbooks.
xlsx-too-large = this map has more stages or items than a sheet of a workbook has room for
xlsx-sheet-map = Map
xlsx-sheet-data = Data
xlsx-thread = No.
xlsx-place = Where
xlsx-about = About
xlsx-state = State
xlsx-author = Author
xlsx-day = Day
xlsx-said = Comment

# The long form: one record a line.
long-record = Record
long-stage = Stage
long-row = Row
long-other = Other keys
long-kind-map = map
long-kind-row = row
long-kind-line = line
long-kind-persona = persona
long-kind-stage = stage
long-kind-sentiment = sentiment
long-kind-item = item

# The page.
html-kind = Customer journey map, { $kind }
html-tabs = Through whose eyes
html-age = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
html-primary = primary persona
html-journey = The journey
html-journey-lead = Lowest sentiment { $low } at stage { $low-stage }, highest { $high } at stage { $high-stage }.
html-caption = { $title }: { $all ->
    [one] { $all } stage
   *[other] { $all } stages
}
html-caption-part = { $title }: stages { $first } to { $last } of { $all }
html-about = The stage
html-curve = Sentiment from −5 to +5, stage by stage
html-curve-point = { $stage }: { $who }, { $value }
html-others = Also known
html-others-lead = Rows that are not on the map itself.
html-ranking-lead = The best first: impact × (6 − effort), then the worst pain they solve.
html-rank = Rank
html-impact = Impact
html-effort = Effort
html-state = State
html-of-five = { $value }/5
html-before = Before
html-now = Now
html-change = Change
html-change-better = { $value } (better)
html-change-worse = { $value } (worse)
html-change-none = unchanged
html-sources = What it rests on
html-sources-lead = { $count ->
    [one] The source named in this map.
   *[other] The { $count } sources named in this map, by number.
}
html-comments-lead = { $count } open, { $resolved } resolved
html-from = From { $name }

# Exports from the program.
cmd-export = Export the map: page, poster, spreadsheet, diagram…
    .hint = export
names-export = share, send, print, convert, hand over, PDF, HTML, Excel, Markdown
line-export = Export as { $form }
exported = { $name }: written beside the map
exported-to = { $name }: written
exported-in-part = { $said }. Not in it: { $list }
export-exists = { $name } is there already; :export! replaces it
export-over-source = { $name } is the map itself, or its comments or audits
line-export-as = As { $name } sees it: { $said }
line-export-to = Into { $name }: { $said }
not-exported = The map was not exported: { $reason }

# The poster.
arg-dpi = Dots to the inch of a png; about 200 if left out, fewer on a large sheet
    .value = N
export-no-png = jalon: this build makes no png: write an svg, which any browser or drawing program turns into one, or build with --features png
export-png-no-font = there is no font here to write with: install one, DejaVu Sans or Noto Sans for instance, or export an svg
export-png-large = at { $dots } dots to the inch the picture would be too large: { $most } is the most for this map
export-png-failed = the picture could not be made: export an svg
poster-everyone = Everyone
poster-end = ends here
poster-best = Opportunities, best first
poster-best-of = Opportunities, best first: { $count } of { $all }
poster-at-stage = { $number } { $name }
poster-felt = { $number } { $name }: { $value }
poster-for = for this persona only
poster-priority = priority: impact × (6 – effort)
poster-severity = severity of a pain, of five
poster-unknown = sentiment unknown

# Exports that are read as text.
export-fact = { $label }: { $value }
export-no-stage = No stage yet.
export-said = Comments
export-seen-by = Seen by
export-personas = Personas
export-opportunities = Opportunities by priority
export-opportunity = Opportunity
export-priority = Priority
export-metric = Metric
export-sources = Sources
export-without-source = { $count ->
    [0] Each of the { $claims } statements about the journey has a source.
    [one] 1 of { $claims } statements about the journey has no source: a hypothesis.
   *[other] { $count } of { $claims } statements about the journey have no source: hypotheses.
}
export-comments = Comments of the review
export-numbers = The numbers that matter
export-pains = { $count ->
    [0] No pain
    [one] 1 pain
   *[other] { $count } pains
}{ $severe ->
    [0] .
    [one] , 1 of them severe:
   *[other] , { $severe } of them severe:
}
export-ideas = { $count ->
    [0] No opportunity
    [one] 1 opportunity
   *[other] { $count } opportunities
}{ $planned ->
    [0] { "" }
   *[other] , { $planned } planned
}{ $doing ->
    [0] { "" }
   *[other] , { $doing } in progress
}{ $done ->
    [0] { "" }
   *[other] , { $done } done
}.

# What each form is, in “Export as { $form }”.
export-form-md = Markdown, for a wiki or a ticket
export-form-html = a page for any browser (HTML)
export-form-svg = a poster (SVG drawing)
export-form-png = a poster (PNG picture)
export-form-xlsx = a workbook for Excel, LibreOffice (XLSX)
export-form-csv = a table (CSV), for any spreadsheet
export-form-tsv = a table with tabs (TSV)
export-form-mermaid = a journey diagram (Mermaid)
export-form-mindmap = a mind map (Mermaid)
export-form-opml = an outline (OPML)
export-form-json = JSON, for programs
export-form-text = plain text, for an e-mail or a ticket
