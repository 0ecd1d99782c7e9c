# The sets of keys.

preset-default = For everyone: arrows or h j k l, one letter for what is done often
preset-vim = For fingers that know vim: counts, yy, dd, o, ZZ; Esc in a cell keeps what was typed
preset-azerty = For French keyboards: the row of digits works without Shift
preset-bepo = For the bépo layout: c t s r move
preset-cua = For whoever knows spreadsheets: Ctrl-C, Ctrl-X, Ctrl-V, and letters change nothing

cmd-keys = Choose another set of keys
    .hint = keys
cmd-add-item-before = Add an item before this one
    .hint = add before
cmd-save-and-quit = Save and quit
    .hint = save, quit
cmd-quit-unsaved = Quit without saving, unasked
    .hint = discard

help-keys = Keys: the { $preset } set (:keys chooses: { $all })
line-keys = Keys: { $preset }, { $for }
keys-for-default = for everyone
keys-for-vim = for fingers that know vim
keys-for-azerty = for French keyboards
keys-for-bepo = for the bépo layout
keys-for-cua = for whoever knows spreadsheets
keys-are = Keys: { $preset }, until you quit; { $help_key } shows them
not-so-many-times = A number does not go with this: { $what }

cli-keys-about = List the keys, and what is wrong in a file of keys
arg-keys = A set of keys by its name, or a file of your own keys in the place of your keys.toml
    .value = KEYS
arg-preset = The set of keys: default, vim, azerty, bepo or cua
    .value = NAME
no-preset-named = No set of keys is called “{ $name }”
keys-listed = Keys: { $preset }. { $about }.
keys-not-utf8 = it is not UTF-8

names-keys = keymap, preset, keyboard, shortcuts, spreadsheet
names-add-item-before = add before, insert before
names-save-and-quit = save quit
names-quit-unsaved = discard, quit without saving
