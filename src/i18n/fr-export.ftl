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
left-out-one = { $what }{ $owner } ({ $count })
left-out-of-persona = { " " }des personas
left-out-of-stage = { " " }des étapes
left-out-rows = ordre des lignes
left-out-personas = autres personas
left-out-unknown = clés inconnues du format
left-out-comments = remarques du fichier
left-out-reviews = commentaires de la relecture
output-not-to-terminal = jalon : ce n’est pas du texte pour un terminal : nommez un fichier avec { $name }
output-into-source = jalon : ceci est tiré de { $name } et ne le remplacera pas
output-twice = { $name } vient d’être écrit pour un autre fichier du même nom
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
