# The palette, the box of following keys, the help beyond the keys, the messages.

mode-palette = MENU
cmd-complete = Write out what is chosen
    .hint = complete
cmd-go-row = Go to a row
    .hint = row
cmd-messages = What the program has said
    .hint = messages

palette-title = Menu
palette-count = { $count } of { $total }
palette-elsewhere = done in { $mode }

line-stage = Go to stage { $stage }
line-row = Go to the row { $row }
line-theme = Colours of the theme { $name }
theme-worn = Theme: { $name }
no-export-behind = “{ $name }” is no persona, and a file has a dot or a slash in it: ./{ $name }
no-export-form = There is no form “{ $name }”: :export lists them; html prints as PDF
no-theme-named = No theme is called “{ $name }”
line-sentiment = Sentiment of { $stage }: { $value }
line-help = Help about “{ $word }”
line-save = Save as { $name }
line-overwrite = Save over what is in { $name }, whatever it is
line-save-quit = Save { $name } and quit
line-discard = { $count ->
    [0] Quit
    [one] Quit and lose an unsaved change
   *[other] Quit and lose { $count } unsaved changes
}

prefix-go = go
prefix-delete = delete

messages-title = Messages, the last below
messages-none = Nothing has been said yet
message-times = { $text } ({ $times } times)
message-times-cut = { $text } ({ $times } of { $asked } times: the map is large)

help-aside = type a word
help-typed = Typed in the menu
help-signs = Signs of the table
help-outside = Mouse and files
help-mouse = A click selects, a double click edits, the wheel goes by row, with Shift by stage. To select text, drag with Shift held in most terminals, or leave the mouse to the terminal: :mouse. { $copy_key } copies without it.
help-file = The map is one text file, { $name }; saving writes there and nowhere else.
help-recovery = What is not saved yet is kept aside in $XDG_STATE_HOME/jalon, else in ~/.local/state/jalon: jalon recover brings it back.
help-line-stage = Go to a stage by its number; :stage takes a name, :row a row
help-line-save-as = Save under another name
help-line-save-quit = Save and quit
help-line-discard = Quit without saving, unasked
help-line-overwrite = Save over what another left in the file
help-line-persona = Through whose eyes: a name behind it, or all
help-line-sentiment = The sentiment of the stage in focus
help-line-help = Help; a word behind it filters

sign-focus = The stage and the row in focus
sign-item = The item in focus, and the rest of its cell
sign-truth = A moment of truth
sign-journey = Behind a stage: a map of its own tells more, { $journey_key } opens it
sign-conflict = Before an item: a merge left it to be decided
sign-tag = Behind an item: whom it is for, by letter or number
sign-more = Two lines more, hidden for lack of room
sign-value = The sentiment of the stage, from -5 to +5
sign-lowest = The lowest point
sign-unknown = The sentiment is unknown
sign-other = The sentiment of another persona, by letter or number
sign-band = From the least to the most of many personas
sign-window = The stages on the screen, among all
sign-sides = There are more stages on that side
sign-changed = After the title: there are unsaved changes

# What is also typed for a command, apart by commas. Searched whatever the language.
names-theme = colours, colors, dark, light, contrast
names-mouse = click, scroll, select text
names-edit = write in cell
names-opportunities = priorities, impact, effort, quick wins, ideas
names-add-item = add, new item, insert
names-delete-item = delete, remove
names-copy = yank
names-cut = move away
names-paste = put
names-duplicate = clone
names-item-up = raise
names-item-down = lower
names-details = form, severity, sources
names-tags = for, who, whom
names-add-stage = new stage, insert stage
names-rename-stage = rename, rename stage
names-delete-stage = remove stage
names-stage-left = move stage left
names-stage-right = move stage right
names-go-stage = goto
names-go-row = goto row
names-go-persona = through, eyes
names-sentiment = emotion, score, feeling
names-sentiment-up = better, plus
names-sentiment-down = worse, minus
names-sentiment-unknown = forget sentiment
names-everyone = all, all personas
names-map = table, grid
names-outline = tree
names-personas = persona list, people
names-properties = title, info
names-rows = lines, choose rows
names-problems = errors, check, diagnostics
names-undo = revert
names-redo = again
names-merge = theirs
names-reload = reread, drop changes
names-save = write
names-save-as = save as, write as, saveas
names-editor = vim, visual, raw, toml
names-help = manual
names-messages = log, mes
names-suspend = stop, background, shell
names-item-to-previous = to previous stage
names-item-to-next = to next stage
names-previous-persona = persona before
names-next-persona = persona after, other persona
names-fold = collapse
names-fold-all = collapse all
names-unfold-all = expand all
names-wrap = line wrap
names-wider = broaden
names-narrower = shrink
names-usual-width = even widths
names-centre = center
names-chart = curve, graph
names-present = slideshow, full screen
names-zoom = magnify, closer
names-inspect = inspector, side panel
names-quit = exit, close, leave
