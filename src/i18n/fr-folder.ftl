# Ce qui est demandé à toutes les cartes d’un dossier : `jalon opportunities`, `jalon search`, `jalon stats`.
cli-opportunities-about = Lister les opportunités des cartes en une seule liste, la meilleure d’abord
cli-search-about = Trouver des mots dans des cartes, sans égard à la casse ni aux accents
cli-stats-about = Compter ce que contiennent des cartes, chacune et toutes ensemble
arg-asked = Les cartes, ou des dossiers de cartes ; - est l’entrée standard ; sinon ce dossier
    .value = FICHIER|DOSSIER
arg-sort = Dans l’ordre de priority (priorité), impact, effort ou due (échéance) ; priority par défaut
    .value = ORDRE
arg-backlog-form = table, csv, json ou md ; table par défaut
    .value = FORMAT
arg-status = Seulement idea (idées), planned (prévues), doing (en cours), done (faites), dropped (abandonnées) ou open (ni faites ni abandonnées) ; plusieurs avec des virgules
    .value = STATUT
arg-backlog-owner = Seulement celles dont cette personne ou équipe est responsable
    .value = NOM
arg-sought = Les mots à trouver ; plusieurs entre guillemets
    .value = MOTS
arg-figures-form = table ou json ; table par défaut
    .value = FORMAT
maps-problems = { $count ->
    [one] Un point de ces cartes n’a pu être repris tel quel : jalon check le montre
   *[other] { $count } points { $maps ->
        [one] d’une de ces cartes
       *[other] de { $maps } de ces cartes
    } n’ont pu être repris tels quels : jalon check les montre
}

backlog-title = { $count ->
    [one] { $count } opportunité
   *[other] { $count } opportunités
} dans { $maps ->
    [one] { $maps } carte
   *[other] { $maps } cartes
}, { $order }
backlog-title-one = { $title } : { $count ->
    [one] { $count } opportunité
   *[other] { $count } opportunités
}, { $order }
backlog-by-priority = par priorité
backlog-by-impact = par impact
backlog-by-effort = par effort
backlog-by-due = par échéance
backlog-impact = I
backlog-effort = E
backlog-worst = Pire douleur résolue
backlog-overdue = En retard
backlog-overdue-since = { $date }, en retard !
backlog-none = Aucune opportunité dans ces cartes
backlog-none-wanted = Aucune opportunité ne correspond

search-no-words = jalon : search attend des mots à chercher
search-nothing = { $maps ->
    [one] « { $words } » n’est nulle part dans cette carte
   *[other] « { $words } » n’est nulle part dans { $maps } cartes
}

stats-total = Total
stats-stages = Étapes
stats-personas = Personas
stats-items = Éléments
stats-sentiment = Émotion moyenne
stats-lowest = la plus basse
stats-highest = la plus haute
stats-severity = gravité { $severity }
stats-no-severity = gravité non dite
stats-overdue = en retard
stats-statements = Affirmations
stats-with-sources = avec source
stats-with-target = avec cible
stats-reviewed = Revue le
stats-due = À revoir le
stats-overdue-count = { $count } en retard
