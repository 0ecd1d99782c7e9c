# Les jeux de touches.

preset-default = Pour tous : flèches ou h j k l, une lettre pour ce qu’on fait souvent
preset-vim = Pour les doigts qui savent vim : nombres, yy, dd, o, ZZ ; Échap dans une cellule garde ce qui est tapé
preset-azerty = Pour les claviers français : la rangée des chiffres sans Maj
preset-bepo = Pour la disposition bépo : on se déplace par c t s r
preset-cua = Pour qui connaît les tableurs : Ctrl-C, Ctrl-X, Ctrl-V, et les lettres ne changent rien

cmd-keys = Choisir un autre jeu de touches
    .hint = touches
cmd-add-item-before = Ajouter un élément avant celui-ci
    .hint = ajouter avant
cmd-save-and-quit = Enregistrer et quitter
    .hint = enregistrer, quitter
cmd-quit-unsaved = Quitter sans enregistrer ni demander
    .hint = jeter

help-keys = Touches : le jeu { $preset } (:keys choisit : { $all })
line-keys = Touches : { $preset }, { $for }
keys-for-default = pour tous
keys-for-vim = pour les doigts qui savent vim
keys-for-azerty = pour les claviers français
keys-for-bepo = pour la disposition bépo
keys-for-cua = pour qui connaît les tableurs
keys-are = Touches : { $preset }, jusqu’à ce que vous quittiez ; { $help_key } les montre
not-so-many-times = Un nombre ne va pas avec cela : { $what }

cli-keys-about = Lister les touches, et ce qui ne va pas dans un fichier de touches
arg-keys = Un jeu de touches par son nom, ou un fichier de touches à la place de votre keys.toml
    .value = TOUCHES
arg-preset = Le jeu de touches : default, vim, azerty, bepo ou cua
    .value = NOM
no-preset-named = Aucun jeu de touches ne s’appelle « { $name } »
keys-listed = Touches : { $preset }. { $about }.
keys-not-utf8 = il n’est pas en UTF-8

names-keys = touches, clavier, raccourcis, tableur
names-add-item-before = ajouter avant, insérer avant
names-save-and-quit = enregistrer et quitter, sauver et quitter
names-quit-unsaved = jeter, quitter sans enregistrer
