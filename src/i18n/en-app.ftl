# What the program says while a map is edited.

mode-map = MAP
mode-cell = CELL
mode-form = FORM
mode-pick = CHOICE
mode-personas = PERSONAS
mode-rows = ROWS
mode-prompt = INPUT
mode-ask = QUESTION
mode-help = HELP
mode-problems = PROBLEMS
mode-recover = RECOVERY

group-move = Move
group-items = Edit
group-stages = Stages
group-people = Sentiment and personas
group-map = The map
group-program = File and program

key-enter = ↵
    .ascii = Enter
key-esc = Esc
key-tab = Tab
key-shift-tab = Shift-Tab
key-space = Space
key-backspace = Backspace
key-insert = Insert
key-delete = Del
key-home = Home
key-end = End
key-pageup = PgUp
key-pagedown = PgDn
key-up = ↑
    .ascii = Up
key-down = ↓
    .ascii = Down
key-left = ←
    .ascii = Left
key-right = →
    .ascii = Right
key-ctrl = Ctrl-
key-alt = Alt-
key-shift = Shift-

cmd-left = Cell to the left, caret to the left
    .hint = left
    .outline = fold
cmd-right = Cell to the right, caret to the right
    .hint = right
cmd-up = Up: item, row, line
    .hint = scroll
    .start = choose
    .maps = choose
    .palette = choose
    .settle = another
cmd-down = Down: item, row, line
    .hint = down
    .form = next field
cmd-next-stage = Next stage
    .hint = next stage
cmd-previous-stage = Previous stage
    .hint = previous stage
cmd-next-row = Next row
    .hint = next row
cmd-previous-row = Previous row
    .hint = previous row
cmd-first-stage = First stage
    .hint = first stage
    .in-compare = First column
    .in-problems = First problem
    .in-review = First comment
cmd-last-stage = Last stage
    .hint = last stage
    .in-compare = Last column
    .in-problems = Last problem
    .in-review = Last comment
cmd-go-stage = Go to stage 1 to 9
    .hint = stage n
cmd-line-start = Start of the line
    .hint = start
cmd-line-end = End of the line
    .hint = end
cmd-word-left = One word to the left
    .hint = word left
cmd-word-right = One word to the right
    .hint = word right
cmd-page-up = One page up
    .hint = page up
cmd-page-down = One page down
    .hint = page down
cmd-edit = Edit the cell; on a stage’s name: rename it
    .hint = edit
    .head = rename
cmd-accept = Accept
    .hint = accept
    .maps = open
    .opportunities = go to cell
    .compare = detail
    .review = cell
    .palette = run
    .in-compare = Detail: both versions, in full
    .in-opportunities = Go to the cell
    .in-review = Go to the cell it is about
cmd-accept-next = Accept and edit the next stage
    .hint = next stage
cmd-accept-previous = Accept and edit the previous stage
    .hint = previous stage
cmd-new-line = New item, new line
    .hint = new item
    .comment = new line
    .form = new line
cmd-choose = Tick or untick; choose from a list
    .hint = choose
cmd-add-item = Add an item
    .hint = add
cmd-delete-item = Delete the item; on a stage’s name: the stage
    .hint = delete
    .select = delete
    .in-review = Delete a comment of one’s own
cmd-copy = Copy
    .hint = copy
cmd-cut = Cut
    .hint = cut
cmd-paste = Paste
    .hint = paste
cmd-duplicate = Duplicate
    .hint = duplicate
cmd-item-up = Move the item up
    .hint = item up
cmd-item-down = Move the item down
    .hint = item down
    .outline = move
cmd-item-to-previous = Move the item to the previous stage
    .hint = item to previous stage
    .select = to the side
cmd-item-to-next = Move the item to the next stage
    .hint = item to next stage
cmd-details = Details: severity, sources…; of a stage, a persona
    .hint = details
cmd-tags = Whose it is: personas
    .hint = for whom
cmd-backspace = Delete to the left
    .hint = delete left
cmd-delete-forward = Delete to the right
    .hint = delete right
cmd-delete-word = Delete the word to the left
    .hint = delete word
cmd-delete-to-start = Delete to the start of the line
    .hint = delete to start
cmd-delete-to-end = Delete to the end of the line
    .hint = delete to end
cmd-add-stage = Add a stage after this one
    .hint = add stage
cmd-rename-stage = Rename the stage
    .hint = rename
cmd-delete-stage = Delete the stage
    .hint = delete stage
cmd-stage-left = Move the stage to the left
    .hint = move
cmd-stage-right = Move the stage to the right
    .hint = stage right
cmd-sentiment-up = Sentiment one up
    .hint = sentiment
cmd-sentiment-down = Sentiment one down
    .hint = sentiment down
cmd-sentiment-unknown = Sentiment unknown
    .hint = unknown
cmd-sentiment = Type the sentiment
    .hint = sentiment
cmd-previous-persona = Previous persona
    .hint = persona
cmd-next-persona = Next persona
    .hint = next persona
cmd-go-persona = Persona 1 to 9
    .hint = persona n
cmd-everyone = Everyone
    .hint = everyone
cmd-personas = The personas
    .hint = personas
cmd-activate = See the map through this persona’s eyes
    .hint = activate
cmd-new-persona = New persona
    .hint = new
cmd-delete-persona = Delete the persona
    .hint = delete
cmd-persona-up = Move the persona up
    .hint = up
cmd-persona-down = Move the persona down
    .hint = move
cmd-properties = Properties of the map
    .hint = properties
cmd-rows = Choose, order and add rows
    .hint = rows
cmd-new-row = New row of your own
    .hint = new row
cmd-new-separator = New separating line of a blueprint
    .hint = line
cmd-row-up = Move the row up
    .hint = up
cmd-row-down = Move the row down
    .hint = move
cmd-rows-of-kind = The usual rows of this kind of map
    .hint = usual rows
cmd-problems = Problems: all that a check finds
    .hint = problems
cmd-go-problem = Go to the place
    .hint = go there
cmd-undo = Undo
    .hint = undo
    .in-review = Undo what was last done to comments
cmd-redo = Redo
    .hint = redo
cmd-save = Save
    .hint = save
cmd-save-as = Save under another name
    .hint = save as
cmd-editor = Open in your own editor ($VISUAL, $EDITOR, else nano or vi)
    .hint = outside editor
cmd-command-line = The menu: all one can do, found by a few letters
    .hint = menu
cmd-help = Help for what you are doing
    .hint = help
cmd-theme = Colours: choose a theme
    .hint = theme
cmd-mouse = Mouse on or off
    .hint = mouse
cmd-suspend = Suspend: back to the shell
    .hint = suspend
cmd-quit = Quit
    .hint = quit
cmd-how-to-quit = Says how to quit
    .hint = quit?
cmd-back = Back, clear; never quits
    .hint = back
    .match = end search
    .comment = put aside
    .cell = cancel
    .form = cancel
    .prompt = cancel
    .pick = cancel
    .rows = cancel
    .palette = close
    .select = end

did-add-stage = stage added
did-cut-item = item cut
did-cut-stage = stage cut
did-delete-item = item deleted
did-delete-persona = persona deleted
did-delete-stage = stage deleted
did-duplicate = item duplicated
did-duplicate-persona = persona duplicated
did-duplicate-stage = stage duplicated
did-edit-cell = cell edited
did-edit-file = file edited
did-form = details changed
did-move-item = item moved
did-move-persona = persona moved
did-move-stage = stage moved
did-paste = pasted
did-fill = cells filled
did-paste-stage = stage pasted
did-rename = renamed
did-rows = rows chosen
did-sentiment = sentiment set
did-tags = personas chosen
did-add-persona = persona added

done = { $what } — { $key } to undo
undone = Undone: { $what }
redone = Redone: { $what }
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
typing-discarded = Typing discarded: { $redo_key } brings it back
stage-not-for = { $stage } is not for { $name }: { $tags_key }, on its name, changes that
row-in-use = This row of your own holds items: it has to stay
problem-outside = This does not stand in the table: { $editor_there_key } opens your editor there
typing-lost = Typing discarded: it could not be read
saved = Saved: { $name }
saved-for-now = Saved: { $name }, but a power cut may undo it
also-open = { $who } { $count ->
    [one] has
   *[other] have
} it open too. Saving is safe: both are merged
someone = Someone
someone-since = { $user } (since { $since })
nothing-to-save = Nothing to save: the file is up to date
save-failed = Not saved: { $reason }. Nothing is lost: :w other-name
file-moved = { $name } leads to another file now: { $target }. Saving would replace that one.
file-exists = { $name } is there already. Saving would replace it.
read-only-file = This file cannot be edited here: { $editor_key } opens it in your editor
read-only-asked = Opened read-only: { $comment_key } comments; no other change (:w NAME saves a copy)
new-map = New map: { $add_stage_key } adds the first stage
mouse-on = Mouse on. To select text, hold Shift while you drag, in most terminals; :mouse turns it off
mouse-off = Mouse off: drag selects text. :mouse turns it on again
how-to-quit = { $quit_key } quits, { $back_key } goes back
looking-as = Through the eyes of { $name }
looking-as-everyone = Everyone: all items, the sentiment of all
no-personas = No persona yet: { $personas_key }, then { $new_persona_key }, adds one
no-such-persona = There is no persona { $number }
no-persona-named = No persona is called “{ $name }”
choose-a-persona = { $each }: choose a persona
no-stage = No stage yet: { $add_stage_key } adds one
no-item = Nothing here: { $add_item_key } adds an item
no-cell = Choose a cell first, under a stage’s name
no-further = It goes no further
cannot-copy = This cannot be copied as it stands in the file
register-empty = Nothing to paste: { $copy_key } copies, { $cut_key } cuts
copy-too-long = Too long for the terminal’s clipboard: kept in jalon only
copy-tmux-failed = tmux did not take the copy: kept in jalon only
table-title = Paste a table?
table-body = Fill { $columns } × { $rows } cells from { $place } on? Each becomes an item at the end of its cell.
table-left-out = { $count ->
    [one] One has
   *[other] { $count } have
} no place in the map and would be left out.
cells-filled = { $count ->
    [one] One item
   *[other] { $count } items
} pasted: { $undo_key } takes it all back
cells-left-out = { $count } pasted; left out for want of a place: { $left }
paste-too-long = Not pasted: it is too long to be typed here
item-copied = Item sent to the terminal; { $paste_key } pastes it
text-copied = Line sent to the terminal; { $paste_words_key } pastes it
item-cut = Item cut: { $paste_key } pastes it, { $undo_key } brings it back
stage-copied = Stage { $name } copied: { $paste_key } pastes it
stage-cut = Stage { $name } cut: { $paste_key } pastes it, { $undo_key } brings it back
fields-noted = Kept in the notes: { $fields }
sentiment-is = { $stage }: { $value }
sentiment-still = { $stage }: still { $value }, from the number for all or the actions
sentiment-wrong = A number from -5 to +5, or ? for unknown
name-needed = A name is needed
row-taken = There is a row “{ $name }” already, or the name is reserved
no-line-left = All three separating lines are there
nothing-to-pick = There is nothing to pick from yet
form-has-errors = Not accepted yet: see the marked fields
form-required = This cannot be empty
form-whole = A whole number from { $least } to { $most }
form-number = A number, such as 12.5
form-number-in = A number from { $least } to { $most }
form-date = A day, such as 2026-10-15
form-period = A time span, such as 3 months, 2 weeks or 1 year
form-id = Lower-case letters, digits and hyphens, such as { $like }
form-id-taken = { $id } is taken
resource-needed = {" "}(needed)
editor-failed = The editor could not be used: { $reason }
editor-unchanged = Nothing was changed in the editor
tagged-unseen = It is for others now: { $next_persona_key } or { $everyone_key } shows it
no-such-key = That key does nothing here: { $help_key } shows the keys
no-such-command = There is no command “{ $name }”
help-nothing = Nothing about “{ $filter }”

ask-stage-name = Name of the new stage
ask-persona-name = Name of the new persona
ask-row-name = Name of the new row
ask-new-name = New name
ask-sentiment = Sentiment, -5 to +5, ? unknown
ask-file-name = Save as
ask-colon = { ": " }

place-head = stage { $stage }/{ $stages }
place-row = stage { $stage }/{ $stages }  row { $row }/{ $rows }
cell-line = line { $line }/{ $lines }
new-for = New: { $name } only
shared-by-all = Shared by all
yes = yes
no = no
form-map = Properties of the map
form-persona = Persona { $name }
form-stage = Stage { $name }
choice-default = { $word } (if left out)
choice-none = –
for-everyone = everyone
pick-people = For whom: { $text }
personas-title = Personas ({ $count })
years-old = { $age }
mean-sentiment = mean { $mean }  { $count }
quoted = “{ $text }”
problems-title = Problems in { $name } ({ $count })
problems-syntax = { $name } cannot be edited until this is mended ({ $count })
problems-newer = { $name } is of a newer version: read-only ({ $count })
problems-none = No problem in this file
rows-title = Rows of the table
rows-of-kind-aside = as usual for this kind
help-title = Help — { $mode }
help-filter = filter:

choice-live = live
choice-planned = planned
choice-missing = missing
choice-idea = idea
choice-doing = doing
choice-done = done
choice-dropped = dropped
choice-higher = higher is better
choice-lower = lower is better
choice-ours = ours
choice-theirs = theirs

field-title = Title
field-kind = Kind of map
field-lang = Language
field-objective = Objective
field-scenario = Scenario
field-scope-from = Begins when
field-scope-to = Ends when
field-owner = Owner
field-stakeholders = Stakeholders
field-resources = Resources
field-created = Created
field-reviewed = Reviewed
field-review_every = Review every
field-baseline = Baseline
field-id = Id
field-name = Name
field-primary = Primary
field-age = Age
field-occupation = Occupation
field-description = Description
field-quote = Quote
field-goals = Goals
field-motivations = Motivations
field-frustrations = Frustrations
field-behaviours = Behaviours
field-channels = Channels
field-sources = Evidence
field-goal = Goal
field-when = When
field-duration = Duration
field-moment_of_truth = Moment of truth
field-for = For whom
field-next = Goes on to
field-journey = Journey in detail
field-notes = Notes
field-text = Words
field-url = Address
field-conflict = Conflict
field-channel = Channel
field-status = Status
field-sentiment = Sentiment
field-severity = Severity 1–5
field-impact = Impact 1–5
field-effort = Effort 1–5
field-solves = Solves
field-due = Due
field-unit = Unit
field-better = Better
field-value = Value now
field-target = Target
field-source = Source
field-at = Measured on

io-not-found = there is no such file or folder
io-permission = no permission
io-full = the disk is full
io-read-only-disk = the disk is read-only
io-read-only = { $name } is read-only
io-immutable = { $name } is immutable
io-read-only-folder = the folder { $name } is read-only
io-no-folder = there is no folder { $name }
io-half-written = { $name } is half-written
io-not-a-folder = part of the path is not a folder
io-is-a-folder = it is a folder
io-name = the name is too long or not allowed
io-too-large = the file is too large
io-disk-error = the disk reports an error
io-interrupted = it was interrupted
io-pipe = nobody reads any more
io-other = the system says: { $reason }
io-size = { $size } MiB
io-size-kib = { $size } KiB
io-size-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}
io-link-loop = links lead round in a circle
editor-not-started = “{ $command }” cannot be started
editor-ended-wrong = “{ $command }” ended with an error; nothing was taken over
editor-ended-wrong-kept = “{ $command }” ended with an error; what was written is kept in { $path }
editor-not-utf8 = the text is no longer UTF-8; it is kept in { $path }

answer-save-quit = [S]ave and quit
answer-discard = [D]iscard
answer-quit-unsaved = [D]iscard
answer-fill = [F]ill the cells
answer-items = [I]tems, one a line
answer-cancel = [C]ancel ({ $cancel_key })
answer-overwrite = [R]eplace
quit-title = Quit?

persona-cleaned = { $name } is taken out of these; what was for { $name } alone is now for everyone

edit-refused-changed = Not done: the words there have changed meanwhile
edit-refused-missing = Not done: it is no longer there
edit-refused-value = Not done: the value does not fit there
edit-refused-form = Not done: the file is written in a way this cannot change; { $editor_key } opens your editor

errors-found = { $count ->
    [one] One error in this file: { $problems_key } shows it
   *[other] { $count } errors in this file: { $problems_key } shows them
}
stage-deleted = Stage { $number } deleted — { $undo_key } to undo{ $count ->
    [0] { "" }
    [one] {" "}(one reference cleaned: { $cleaned })
   *[other] {" "}({ $count } references cleaned: { $cleaned })
}
item-deleted = Item deleted — { $undo_key } to undo{ $count ->
    [0] { "" }
    [one] {" "}(one reference cleaned: { $cleaned })
   *[other] {" "}({ $count } references cleaned: { $cleaned })
}
persona-deleted = Persona { $name } deleted — { $undo_key } to undo{ $count ->
    [0] { "" }
    [one] {" "}(one mention cleaned)
   *[other] {" "}({ $count } mentions cleaned)
}
quit-body = { $count ->
    [0] Changes are not saved in { $name }.
    [one] One change is not saved in { $name }.
   *[other] { $count } changes are not saved in { $name }.
}


did-recover = work recovered
did-recover-typed = typing recovered
recover-title = Recover unsaved work?
recover-body = { $count ->
    [0] What was being typed
    [one] One change
   *[other] { $count } changes
} in { $name }, { $age }, can be brought back.
recover-merged = The file has changed since; what was changed there stays.
recover-both = The file has changed since, in the same places too: there both will stand.
recover-mine = The file has changed since, in the same places too: there the work takes its place, and { $undo_key } brings the file’s text back.
recover-over = The file has changed since, and the two cannot be put together: the work takes its place as it was, and { $undo_key } brings the file’s text back.
recover-typed = Being typed: { $place }
recovered = Work recovered, not saved yet: { $undo_key } takes it back
recovered-loose = Work recovered, not saved yet; { $paste_words_key }, in an editor, pastes what was being typed
recovered-words = { $paste_words_key }, in an editor, pastes what was being typed; the map itself had no other change
recovered-both = Work recovered; where the file has changed too, both stand: { $undo_key } takes the work back
recovered-mine = Work recovered; where the file has changed too, the work stands: { $undo_key } brings the file’s text back
recovered-over = Work recovered over a file that has changed since: { $undo_key } brings that back
recovery-later = Kept: it is offered when this map is opened again
recovery-discarded = Discarded: jalon recover knows it for 30 days
answer-recover = [R]ecover
answer-compare = [C]ompare
answer-later = [L]ater ({ $keep_key })
age-now = less than a minute ago
age-minutes = { $count ->
    [one] one minute ago
   *[other] { $count } minutes ago
}
age-hours = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
}
age-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
}
# What the window is called.
window-title = { $name } — jalon
window-title-unsaved = ● { $name } — jalon
message-more = :messages has it whole
