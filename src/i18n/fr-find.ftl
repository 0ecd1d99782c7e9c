# La recherche et le remplacement.

mode-find = RECHERCHE
mode-replace = REMPLACER

cmd-find = Chercher partout dans la carte
    .hint = chercher
cmd-next-match = Résultat suivant
    .hint = suivant
cmd-previous-match = Résultat précédent
    .hint = précédent
cmd-filter = Lister tout ce qui correspond
    .hint = liste
cmd-replace = Remplacer des mots
    .hint = remplacer
cmd-choose-all = Tout cocher, ou rien
    .hint = tout

names-find = rechercher, trouver
names-filter = filtrer, tous les résultats
names-replace = substituer, changer des mots

ask-find = Chercher
ask-replace-what = Remplacer
ask-replace-with = Remplacer par

find-title = Chercher
find-map = Carte
find-rows = Lignes
find-count = { $at } sur { $count }
find-round = { $count }, reprise au début
find-round-back = { $count }, reprise à la fin
find-nothing = introuvable
find-none = « { $words } » n’est nulle part dans cette carte
find-nothing-yet = Rien à chercher encore : { $find_key } demande les mots
find-told = { $place } : { $words }
find-unseen = { $place } (hors de cette vue : { $everyone_key })
find-hidden-row = { $place } (ligne masquée : { $rows_key })
find-not-shown = masquée

replace-title = Remplacer « { $words } » par « { $with } »
replace-chosen = { $chosen } sur { $count }
replace-before = avant
replace-after = après
replace-gone = (retiré)
replace-what-needed = Tapez les mots à remplacer
replace-none-chosen = Rien n’est coché : { $tick_key } coche une ligne, { $tick_all_key } les coche toutes
replace-only-ids = « { $words } » n’est que là où on ne peut le remplacer
did-replace = mots remplacés
replaced = { $count ->
    [one] Un texte modifié — { $undo_key } pour annuler
   *[other] { $count } textes modifiés — { $undo_key } pour annuler
}
replace-left-out = { $count ->
    [one] Un autre texte reste tel quel : un identifiant, ou il serait vide
   *[other] { $count } autres textes restent tels quels : des identifiants, ou ils seraient vides
}
