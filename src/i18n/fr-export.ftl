# `jalon export`, et ce que les commandes écrivent dans des fichiers.
cli-export-about = Écrire une carte sous une autre forme, pour qui n’a pas jalon
arg-exported = Les cartes à exporter, ou - pour l’entrée standard
    .value = FICHIER
arg-export-form = La forme : { $exports } ; celle du nom de la sortie sans cela
    .value = FORME
arg-export-file = Écrire dans ce fichier (avec plusieurs cartes : dans ce dossier), ou - pour la sortie standard
    .value = FICHIER
arg-export-words = Langue des libellés et des titres : fr ou en ; celle de l’interface sans cela
    .value = LANGUE
arg-paper = Le fond d’un dessin : light (clair) ou dark (sombre)
    .value = FOND
arg-text-width = Colonnes d’une carte dessinée en texte, de 30 à 10000 ; 100 par défaut
    .value = COLONNES
arg-wide = Dans un tableau en texte, une colonne par étape au lieu d’une ligne par élément
arg-excel = Pour quel tableur est un tableau en texte : fr (points-virgules, virgules décimales), en ou plain (sans marque d’ordre des octets) ; celui de la langue des libellés sans cela
    .value = FORME
export-no-form = jalon : dites avec { $name } quelle forme vous voulez, comme html ou xlsx, ou avec -o le nom du fichier à écrire
export-many = jalon : plusieurs cartes demandent un dossier : nommez-le avec { $name }
export-left-out = Absent de { $form } : { $list }
left-out-one = { $what } ({ $count })
left-out-more = { $count } autres
left-out-group = { $group } : { $list }
left-out-map = carte
left-out-of-personas = personas
left-out-of-stages = étapes
left-out-of-rows = lignes
left-out-of-items = éléments
left-out-rows = ordre des lignes
left-out-personas = autres personas
left-out-unknown = clés inconnues du format
left-out-refused = valeurs que le format refuse
left-out-comments = remarques du fichier
left-out-reviews = commentaires de la relecture
left-out-signs = signes qu’aucune police d’ici ne connaît : { $signs }
output-not-to-terminal = jalon : ce n’est pas du texte pour un terminal : nommez un fichier avec { $name }
output-into-source = jalon : ceci est tiré de { $name } et ne le remplacera pas
output-twice = { $name } vient d’être écrit pour un autre fichier du même nom
output-no-folder = il n’y a pas de dossier de ce nom
output-written = Écrit : { $name }

# Mermaid.
left-out-unscored = notes des actions dont l’émotion est inconnue, où figure `?`
left-out-undrawn = étapes sans action, que Mermaid lit et ne dessine pas

# Les classeurs.
xlsx-too-large = cette carte a plus d’étapes ou d’éléments qu’une feuille de classeur ne peut en contenir
xlsx-sheet-map = Carte
xlsx-sheet-data = Données
xlsx-thread = N°
xlsx-place = Où
xlsx-about = À propos de
xlsx-state = État
xlsx-author = Auteur
xlsx-day = Jour
xlsx-said = Commentaire

# La forme longue : une fiche par ligne.
long-record = Fiche
long-stage = Étape
long-row = Ligne
long-other = Autres clés
long-kind-map = carte
long-kind-row = ligne
long-kind-line = séparation
long-kind-persona = persona
long-kind-stage = étape
long-kind-sentiment = émotion
long-kind-item = élément

# La page.
html-kind = Carte de parcours client, { $kind }
html-tabs = Par les yeux de qui
html-age = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
html-primary = persona principal
html-journey = Le parcours
html-journey-lead = Émotion la plus basse : { $low } à l’étape { $low-stage } ; la plus haute : { $high } à l’étape { $high-stage }.
html-caption = { $title } : { $all ->
    [one] { $all } étape
   *[other] { $all } étapes
}
html-caption-part = { $title } : étapes { $first } à { $last } sur { $all }
html-about = L’étape
html-curve = Émotion de −5 à +5, étape par étape
html-curve-point = { $stage } : { $who }, { $value }
html-others = À savoir aussi
html-others-lead = Les lignes que la carte elle-même n’affiche pas.
html-ranking-lead = La meilleure d’abord : impact × (6 − effort), puis la pire douleur résolue.
html-rank = Rang
html-impact = Impact
html-effort = Effort
html-state = Avancement
html-of-five = { $value }/5
html-before = Avant
html-now = Maintenant
html-change = Évolution
html-change-better = { $value } (mieux)
html-change-worse = { $value } (moins bien)
html-change-none = inchangé
html-sources = Ce sur quoi elle repose
html-sources-lead = { $count ->
    [one] La source que nomme cette carte.
   *[other] Les { $count } sources que nomme cette carte, par numéro.
}
html-comments-lead = { $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
}, { $resolved ->
    [one] { $resolved } résolu
   *[other] { $resolved } résolus
}
html-from = Tiré de { $name }

# Les exports depuis le programme.
cmd-export = Exporter la carte : page, affiche, tableur, diagramme…
    .hint = exporter
names-export = exporter, partager, envoyer, imprimer, convertir, transmettre, PDF, HTML, Excel, Markdown
line-export = Exporter en { $form }
exported = { $name } : écrit à côté de la carte
exported-to = { $name } : écrit
exported-in-part = { $said }. Absent : { $list }
export-exists = { $name } existe déjà, et :export! le remplace
export-over-source = { $name } est la carte elle-même, ses commentaires ou un de ses audits
line-export-as = Vu par { $name } : { $said }
line-export-to = Dans { $name } : { $said }
not-exported = La carte n’a pas été exportée : { $reason }

# L’affiche.
arg-dpi = Points par pouce d’un png ; environ 200 sans cela, moins pour une grande feuille
    .value = N
export-no-png = jalon : cette version ne fait pas de png : écrivez un svg, que tout navigateur ou logiciel de dessin convertit, ou compilez avec --features png
export-png-no-font = il n’y a ici aucune police pour écrire : installez-en une, DejaVu Sans ou Noto Sans par exemple, ou exportez un svg
export-png-large = à { $dots } points par pouce l’image serait trop grande : { $most } est le maximum pour cette carte
export-png-failed = l’image n’a pas pu être faite : exportez un svg
poster-everyone = Tous
poster-end = s’arrête ici
poster-best = Opportunités, la meilleure d’abord
poster-best-of = Opportunités, la meilleure d’abord : { $count } sur { $all }
poster-at-stage = { $number } { $name }
poster-felt = { $number } { $name } : { $value }
poster-for = pour ce persona seulement
poster-priority = priorité : impact × (6 – effort)
poster-severity = gravité d’une douleur, sur cinq
poster-unknown = émotion inconnue

# Les exports qui se lisent comme du texte.
export-fact = { $label } : { $value }
export-no-stage = Aucune étape pour l’instant.
export-said = Commentaires
export-seen-by = Vue par
export-personas = Personas
export-opportunities = Opportunités par priorité
export-opportunity = Opportunité
export-priority = Priorité
export-metric = Mesure
export-sources = Sources
export-without-source = { $count ->
    [0] Chacune des { $claims } affirmations sur le parcours a une source.
    [one] { $count } affirmation sur { $claims } n’a pas de source : une hypothèse.
   *[other] { $count } affirmations sur { $claims } n’ont pas de source : des hypothèses.
}
export-comments = Commentaires de la relecture
export-numbers = Les chiffres qui comptent
export-pains = { $count ->
    [0] Aucune douleur
    [one] { $count } douleur
   *[other] { $count } douleurs
}{ $severe ->
    [0] .
    [one] , dont { $severe } grave :
   *[other] , dont { $severe } graves :
}
export-ideas = { $count ->
    [0] Aucune opportunité
    [one] { $count } opportunité
   *[other] { $count } opportunités
}{ $planned ->
    [0] { "" }
    [one] , { $planned } prévue
   *[other] , { $planned } prévues
}{ $doing ->
    [0] { "" }
   *[other] , { $doing } en cours
}{ $done ->
    [0] { "" }
    [one] , { $done } faite
   *[other] , { $done } faites
}.

# Ce qu’est chaque forme, dans « Exporter en { $form } ».
export-form-md = Markdown, pour un wiki ou un ticket
export-form-html = page pour tout navigateur (HTML)
export-form-svg = affiche (dessin SVG)
export-form-png = affiche (image PNG)
export-form-xlsx = classeur pour Excel, LibreOffice (XLSX)
export-form-csv = tableau (CSV), pour tout tableur
export-form-tsv = tableau à tabulations (TSV)
export-form-mermaid = diagramme de parcours (Mermaid)
export-form-mindmap = carte mentale (Mermaid)
export-form-opml = plan hiérarchique (OPML)
export-form-json = JSON, pour les programmes
export-form-text = texte seul, pour un courriel ou un ticket
