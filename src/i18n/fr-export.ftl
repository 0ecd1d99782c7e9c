# `jalon export`, et ce que les commandes écrivent dans des fichiers.
cli-export-about = Écrire une carte sous une autre forme, pour qui n’a pas jalon
arg-exported = Les cartes à exporter, ou - pour l’entrée standard
    .value = FICHIER
arg-export-form = La forme : md, html, svg, png, xlsx, csv, tsv, mermaid, mindmap, opml, json ou text ; celle du nom de la sortie sans cela
    .value = FORME
arg-export-file = Écrire dans ce fichier (avec plusieurs cartes : dans ce dossier), ou - pour la sortie standard
    .value = FICHIER
arg-export-words = Langue des libellés et des titres : fr ou en ; celle de l’interface sans cela
    .value = LANGUE
arg-paper = Le fond d’un dessin : light (clair) ou dark (sombre)
    .value = FOND
export-no-form = jalon : dites avec { $name } quelle forme vous voulez
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
left-out-comments = remarques du fichier
left-out-reviews = commentaires de la relecture
output-not-to-terminal = jalon : ce n’est pas du texte pour un terminal : nommez un fichier avec { $name }
output-into-source = jalon : ceci est tiré de { $name } et ne le remplacera pas
output-written = Écrit : { $name }

# Les exports depuis le programme.
cmd-export = Exporter la carte : page, affiche, tableur, diagramme…
    .hint = exporter
names-export = exporter, partager, envoyer, imprimer, convertir, transmettre, PDF, HTML, Excel, Markdown
line-export = Exporter en { $form }
export-form-text = texte (une image pour un courriel)
exported = { $name } : écrit à côté de la carte
exported-in-part = { $name } : écrit à côté de la carte. Absent : { $list }
not-exported = La carte n’a pas été exportée : { $reason }

# Les exports qui se lisent comme du texte.
export-form-md = Markdown (un document pour un dépôt, un wiki ou un ticket)
export-form-mindmap = carte mentale Mermaid (étapes, lignes et éléments)
export-form-opml = OPML (un plan pour éditeurs de plans et cartes mentales)
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
