# `jalon export`, and what commands write into files.
cli-export-about = Write a map in another form, for people and programs without jalon
arg-exported = The maps to export, or - for standard input
    .value = FILE
arg-export-form = The form: md, html, svg, png, xlsx, csv, tsv, mermaid, mindmap, opml, json or text; that of the output’s name if left out
    .value = FORM
arg-export-file = Write to this file (with several maps: into this folder), or to - for standard output
    .value = FILE
arg-export-words = Language of labels and headings: fr or en; that of the interface if left out
    .value = LANGUAGE
arg-paper = The ground of a drawing: light or dark
    .value = GROUND
export-no-form = jalon: say with { $name } which form is wanted
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
left-out-comments = remarks in the file
left-out-reviews = comments of the review
output-not-to-terminal = jalon: this is no text for a terminal: name a file with { $name }
output-into-source = jalon: this was made of { $name } and will not replace it
output-written = Written: { $name }

# Exports from the program.
cmd-export = Export the map: page, poster, spreadsheet, diagram…
    .hint = export
names-export = share, send, print, convert, hand over, PDF, HTML, Excel, Markdown
line-export = Export as { $form }
export-form-text = text (a picture for an e-mail)
exported = { $name }: written beside the map
exported-in-part = { $name }: written beside the map. Not in it: { $list }
not-exported = The map was not exported: { $reason }

# Exports that are read as text.
export-form-md = Markdown (a document for a repository, a wiki or a ticket)
export-form-mindmap = Mermaid mind map (stages, rows and items)
export-form-opml = OPML (an outline for outliners and mind maps)
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
