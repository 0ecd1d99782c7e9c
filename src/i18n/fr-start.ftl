# L’écran d’accueil, la liste des cartes, le passage d’une carte à l’autre.

mode-start = ACCUEIL
mode-maps = CARTES
group-maps = De carte en carte

cmd-new = Nouvelle carte d’après un modèle
    .hint = nouvelle
cmd-open = Ouvrir une carte, ou un dossier de cartes
    .hint = ouvrir
    .maps = autre fichier
cmd-maps = Les cartes de ce dossier
    .hint = cartes
cmd-demo = S’essayer sur la copie d’un exemple
    .hint = démo
cmd-recent = Aller aux cartes ouvertes en dernier
    .hint = récents
cmd-go-recent = Ouvrir la carte de ce numéro
    .hint = ouvrir
cmd-journey = Ouvrir le parcours de l’étape
    .hint = son parcours
cmd-return = Revenir à la carte ou à la liste d’où l’on vient
    .hint = revenir
names-new = nouveau, nouvelle, créer, modèle
names-open = ouvrir, fichier, charger
names-maps = cartes, liste, dossier
names-demo = démo, démonstration, essayer, exemple
names-journey = parcours, sous-parcours, détail
names-return = revenir, retour, carte précédente

start-none = Aucune carte ouverte.
start-new = nouvelle carte (modèle : e-commerce, SaaS, service, vierge)
    .short = nouvelle carte
start-open = ouvrir un fichier .toml
start-demo = démonstration (sans risque)
start-maps = cartes de ce dossier
start-recent = récents :
start-tip = Astuce : toutes les commandes sont dans le menu ({ $menu_key }) et dans l’aide ({ $start_help_key })
recent-none = Pas de carte là

line-open = Ouvrir { $name }
line-open-folder = Les cartes de { $name }
line-new = { $name } : { $summary }
ask-new-map = Fichier de la nouvelle carte
window-title-start = jalon

maps-title = Cartes de { $folder }
maps-filter = filtrer :
maps-none = Aucune carte dans { $folder }
maps-none-there = aucune carte dedans
maps-nothing = Aucune carte ne convient
maps-count = { $total ->
    [one] { $total } carte
   *[other] { $total } cartes
}
maps-count-shown = { $shown } sur { $total }
maps-count-cut = les { $total } premières, il y en a d’autres
maps-unreadable = illisible : { $reason }
list-no-map = ce n’est pas une carte : la clé jalon manque
list-cut = { $folder } : il y en a plus que la liste n’en montre
list-not-utf8 = ce n’est pas du texte UTF-8
list-syntax = erreur de syntaxe ligne { $line }
fresh-today = aujourd’hui
fresh-reviewed = revue { $when }
fresh-changed = modifiée { $when }
fresh-overdue = { $fresh }, à revoir !

leave-title = Ouvrir une autre carte ?
answer-save-open = [E]nregistrer et ouvrir
answer-make = [C]réer
no-way-back = Vous ne venez de nulle part : :maps liste les cartes
no-journey = Pas de parcours pour cette étape : { $details_key }, sur son nom, lui en donne un
journey-title = Une carte à elle
journey-make = { $name } n’existe pas. La créer, au nom de l’étape ?
journey-missing = { $name } n’existe pas
journey-outside = { $name } n’existe pas, et n’est pas dans le dossier de cette carte : :new en crée n’importe où
not-opened = { $name } : { $reason }
already-open = elle est déjà ouverte
map-exists = il existe déjà : un autre nom ?
way-back = { $return_key } ramène là d’où vous venez
saved-demo = Enregistré dans cette copie, qui disparaît quand vous partez : :w NOM la garde
demo-open = Une copie pour essayer : elle disparaît quand vous partez, aucun de vos fichiers n’est touché
demo-file = demonstration.toml
