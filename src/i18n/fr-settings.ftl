# Les réglages : ce que fait chacun, ce qu’on en dit, et leurs problèmes.
setting-lang = Langue de l’interface ; celle de l’environnement si on l’omet
setting-theme = L’apparence ; les vôtres sont des fichiers NOM.toml du dossier themes
setting-keys = Le jeu de touches ; les vôtres sont dans keys.toml
setting-color = Quand mettre des couleurs ; auto suit NO_COLOR, CLICOLOR_FORCE et le terminal
setting-ascii = Quand dessiner en signes ASCII seulement ; auto suit l’environnement
setting-mouse = Si la souris est active au départ ; :mouse l’active et la désactive
setting-chart = La courbe d’émotion d’une carte vue pour la première fois ; ensuite chaque carte garde la sienne
setting-wrap = Lignes qu’un élément peut prendre dans une carte vue pour la première fois ; ensuite chaque carte garde les siennes
setting-editor = Votre éditeur ; $VISUAL, puis $EDITOR, puis nano ou vi si on l’omet
setting-max-size = Le plus gros fichier à ouvrir, par exemple "64MiB"
setting-takes-size = une taille comme "64MiB"
diag-c003 = `{ $key }` prend { $expected }, pas { $found }
    .fix = écrivez { $suggestion }
config-sample-head =
    Les réglages de jalon. Ce qui suit un # est ce qui vaut de toute façon :
    retirez le # et changez la valeur. Un jalon ouvert la reprend quand vous enregistrez.
config-sample-choices = { $does } ({ $choices })
cli-config-about = Montrer les réglages et d’où ils viennent
cli-config-path-about = Dire où est config.toml, et s’il existe
cli-config-show-about = Donner chaque réglage, sa valeur et d’où elle vient
cli-config-init-about = Écrire un config.toml commenté pour commencer
arg-config = Lire ce fichier à la place de votre config.toml
    .value = FICHIER
config-missing = il n’existe pas encore : jalon config init l’écrit
config-none = il n’existe pas
config-default = par défaut
config-written = Écrit : { $name }
config-exists = il existe déjà ; --force le remplace
settings-no-place = il n’y a pas de place pour des réglages : ni HOME ni XDG_CONFIG_HOME n’est défini
settings-kept = { $wrong }. Les réglages restent comme avant
settings-taken-up = Réglages repris
note-line = { $name } : { $reason }
variable-does-not-fit = « { $value } » ne convient pas et n’est pas pris en compte
jalon-says = jalon : { $words }
cmd-config = Modifier les réglages (config.toml)
    .hint = réglages
names-config = réglage, préférence, option
settings-too-large = il dépasse { $limit } et n’est pas lu

# jalon doctor.
cli-doctor-about = Examiner le terminal, les dossiers et les programmes alentour
doctor-language = langue
doctor-locale = locale
doctor-signs = signes
doctor-terminal = terminal
doctor-size = taille
doctor-colour = couleur
doctor-theme = thème
doctor-keys = touches
doctor-mouse = souris
doctor-clipboard = presse-papiers
doctor-ssh = ssh
doctor-tmux = tmux
doctor-config = réglages
doctor-state = état
doctor-editor = éditeur
doctor-git = git
doctor-locale-unset = aucune n’est définie ; on suppose que le terminal affiche l’UTF-8
doctor-locale-advice = Elle n’est pas en UTF-8 : jalon dessine donc en signes ASCII. Donnez à LANG une valeur qui l’est, comme fr_FR.utf8 ; ou, si le terminal affiche tout de même l’UTF-8, mettez ascii = "never" dans config.toml
doctor-signs-advice = Ceux-ci n’occupent pas une seule case ici : { $signs }. Réglez le terminal pour que les caractères ambigus soient étroits, ou mettez ascii = "always" dans config.toml
doctor-terminal-none = la sortie standard n’en est pas un
doctor-terminal-unset = TERM n’est pas défini
doctor-terminal-advice = jalon ne peut savoir ce que le terminal sait faire. Définissez TERM, par exemple xterm-256color
doctor-size-none = inconnue, faute de terminal
doctor-size-is = { $columns } colonnes, { $lines } lignes
doctor-size-advice = Il faut à jalon au moins 30 colonnes et 8 lignes
doctor-colour-sixteen = en 16 couleurs ({ $why })
doctor-colour-more = en 256 couleurs ({ $why })
doctor-colour-all = en toute couleur ({ $why })
doctor-colour-off = sans couleur ({ $why })
doctor-mouse-on = active ({ $why })
doctor-mouse-off = coupée ({ $why })
doctor-clipboard-tmux = les copies vont à tmux, qui les transmet
doctor-clipboard-osc = les copies sont envoyées au terminal (OSC 52), qui doit l’accepter
doctor-clipboard-none = ce terminal n’en a pas
doctor-clipboard-advice = Ce qui est copié reste dans jalon. Prenez un terminal graphique, ou tmux, pour l’emporter ailleurs
doctor-ssh-is = ceci tourne sur une autre machine : les copies passent par le terminal
doctor-tmux-silent = tmux ne répond pas
doctor-tmux-silent-advice = Sans lui les copies ne peuvent quitter jalon. Vérifiez que tmux est dans PATH
doctor-tmux-clipboard-advice = Les copies restent dans tmux, qui ne sait pas que le terminal les accepte. S’il le fait, mettez dans ~/.tmux.conf : set -as terminal-features ",*:clipboard"
doctor-tmux-terminal-advice = Des couleurs se perdent. Mettez dans ~/.tmux.conf : set -g default-terminal tmux-256color
doctor-tmux-focus-advice = Ce que d’autres changent est vu jusqu’à deux secondes plus tard. Mettez dans ~/.tmux.conf : set -g focus-events on
doctor-tmux-escape-advice = Échap agit en retard. Mettez dans ~/.tmux.conf : set -sg escape-time 10
doctor-config-advice = Rien ne peut y être écrit : voyez à qui est le dossier et ce qu’il permet
doctor-state-advice = Rien ne peut y être écrit, le travail non enregistré est donc gardé en un lieu moins durable : voyez à qui est le dossier et ce qu’il permet
doctor-no-folder = pas de lieu
doctor-no-folder-advice = Définissez HOME
doctor-editor-advice = Il est introuvable. Réglez editor dans config.toml, ou EDITOR
doctor-git-none = introuvable ; jalon s’en passe
doctor-summary = { $count ->
    [0] Tout va bien.
    [one] Un point mérite attention.
   *[other] { $count } points méritent attention.
}
doctor-ruler = Tous les signes que jalon dessine. Si les deux lignes ne finissent pas ensemble, l’un d’eux n’occupe pas une seule case :
