# Settings: what each does, what is said of them, and their problems.
setting-lang = Language of the interface; that of the locale if left out
setting-theme = The looks; yours are files NAME.toml in the folder themes
setting-keys = The set of keys; your own keys are in keys.toml
setting-color = When to colour; auto follows NO_COLOR, CLICOLOR_FORCE and the terminal
setting-ascii = When to draw with ASCII signs only; auto asks the locale
setting-mouse = Whether the mouse is on at the start; :mouse turns it on and off
setting-chart = The sentiment chart of a map seen for the first time; afterwards each map keeps its own
setting-wrap = Lines an item may take in a map seen for the first time; afterwards each map keeps its own
setting-editor = Your editor; $VISUAL, then $EDITOR, then nano or vi if left out
setting-max-size = The largest file to open, such as "64MiB"
setting-takes-size = a size such as "64MiB"
diag-c003 = `{ $key }` takes { $expected }, not { $found }
    .fix = write { $suggestion }
config-sample-head =
    Settings of jalon. What stands behind # is how it is anyway:
    take the # away and change the value. A running jalon takes it up when you save.
config-sample-choices = { $does } ({ $choices })
cli-config-about = Show the settings and where they come from
cli-config-path-about = Say where config.toml is, and whether it is there
cli-config-show-about = List every setting, its value and where that comes from
cli-config-init-about = Write a commented config.toml to begin with
arg-config = Read this file in the place of your config.toml
    .value = FILE
config-missing = it is not there yet: jalon config init writes it
config-none = it is not there
config-default = default
config-written = Written: { $name }
config-exists = it is there already; --force replaces it
settings-no-place = there is no place for settings: neither HOME nor XDG_CONFIG_HOME is set
settings-kept = { $wrong }. Settings stay as before
settings-taken-up = Settings taken up
note-line = { $name }: { $reason }
variable-does-not-fit = “{ $value }” does not fit, and is passed over
jalon-says = jalon: { $words }
cmd-config = Edit the settings (config.toml)
    .hint = settings
names-config = settings, preferences, options, configuration
settings-too-large = it is larger than { $limit }, and not read

# jalon doctor.
cli-doctor-about = Look at the terminal, the folders and the programs around
doctor-language = language
doctor-locale = locale
doctor-signs = signs
doctor-terminal = terminal
doctor-size = size
doctor-colour = colour
doctor-theme = theme
doctor-keys = keys
doctor-mouse = mouse
doctor-clipboard = clipboard
doctor-ssh = ssh
doctor-tmux = tmux
doctor-config = settings
doctor-state = state
doctor-editor = editor
doctor-git = git
doctor-locale-unset = none is set; the terminal is taken to show UTF-8
doctor-locale-advice = It is not UTF-8, so jalon draws with ASCII signs. Set LANG to one that is, such as en_GB.utf8; or, if the terminal shows UTF-8 anyway, ascii = "never" in config.toml
doctor-signs-advice = These are not one cell wide here: { $signs }. Have the terminal draw ambiguous characters narrow, or set ascii = "always" in config.toml
doctor-terminal-none = standard output is none
doctor-terminal-unset = TERM is not set
doctor-terminal-advice = jalon cannot know what the terminal can do. Set TERM, for example to xterm-256color
doctor-size-none = unknown, as there is no terminal
doctor-size-is = { $columns } columns, { $lines } lines
doctor-size-advice = jalon needs 30 columns and 8 lines at least
doctor-colour-sixteen = in 16 colours ({ $why })
doctor-colour-more = in 256 colours ({ $why })
doctor-colour-all = in any colour ({ $why })
doctor-colour-off = without colour ({ $why })
doctor-mouse-on = on ({ $why })
doctor-mouse-off = off ({ $why })
doctor-clipboard-tmux = copies go to tmux, which hands them on
doctor-clipboard-osc = copies are sent to the terminal (OSC 52), which has to allow it
doctor-clipboard-none = this terminal has none
doctor-clipboard-advice = What is copied stays within jalon. Use a graphical terminal, or tmux, to take it elsewhere
doctor-ssh-is = this runs on another machine: copies travel through the terminal
doctor-tmux-silent = tmux does not answer
doctor-tmux-silent-advice = Copies cannot leave jalon without it. See that tmux is in PATH
doctor-tmux-clipboard-advice = Copies stay within tmux, which does not know that the terminal takes them. If it does, put into ~/.tmux.conf: set -as terminal-features ",*:clipboard"
doctor-tmux-terminal-advice = Colours are lost. Put into ~/.tmux.conf: set -g default-terminal tmux-256color
doctor-tmux-focus-advice = What others change is seen up to two seconds late. Put into ~/.tmux.conf: set -g focus-events on
doctor-tmux-escape-advice = Esc acts late. Put into ~/.tmux.conf: set -sg escape-time 10
doctor-config-advice = Nothing can be written there: see who owns the folder and what it allows
doctor-state-advice = Nothing can be written there, so unsaved work is kept in a less lasting place: see who owns the folder and what it allows
doctor-no-folder = no place
doctor-no-folder-advice = Set HOME
doctor-editor-advice = It is not found. Set editor in config.toml, or EDITOR
doctor-git-none = not found; jalon works without it
doctor-summary = { $count ->
    [0] All is well.
    [one] One thing deserves attention.
   *[other] { $count } things deserve attention.
}
doctor-ruler = Every sign jalon draws with. If the two lines do not end together, one of them is not one cell wide:
