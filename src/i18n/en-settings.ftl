# Settings: what each does, what is said of them, and their problems.
setting-lang = Language of the interface; that of the locale if left out
setting-color = When to colour; auto follows NO_COLOR, CLICOLOR_FORCE and the terminal
setting-ascii = When to draw with ASCII signs only; auto asks the locale
setting-mouse = Whether the mouse is on at the start; :mouse turns it on and off
setting-chart = The sentiment chart of a map seen for the first time; afterwards each map keeps its own
setting-wrap = Lines an item may take in a map seen for the first time; afterwards each map keeps its own
setting-editor = Your editor; $VISUAL, then $EDITOR, then vi if left out
setting-max-size = The largest file to open, such as "64MiB"
setting-takes-size = a size such as "64MiB"
diag-c002 = unknown setting `{ $key }`
    .fix = did you mean `{ $suggestion }`?
    .mend = jalon config show lists the settings
diag-c003 = `{ $key }` takes { $expected }, not { $found }
    .fix = write { $suggestion }
config-sample-head =
    Settings of jalon. What stands behind # is how it is anyway:
    take the # away and change the value. A running jalon takes it up when you save.
config-sample-choices = { $does } ({ $choices })
