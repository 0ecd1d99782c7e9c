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
output-written = Écrit : { $name }

# La page.
html-kind = Carte de parcours client, { $kind }
html-tabs = Par les yeux de qui
html-personas = Personas
html-age = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
html-primary = persona principal
html-journey = Le parcours
html-journey-lead = Émotion la plus basse : { $low } à l’étape { $low-stage } ; la plus haute : { $high } à l’étape { $high-stage }.
html-no-stage = Aucune étape pour l’instant.
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
html-score = Score
html-impact = Impact
html-effort = Effort
html-state = Avancement
html-of-five = { $value }/5
html-metric = Mesure
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
html-comments = Commentaires
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
export-form-html = page (HTML, pour tout navigateur ; s’imprime en affiche)
export-form-text = texte (une image pour un courriel)
exported = { $name } : écrit à côté de la carte
exported-in-part = { $name } : écrit à côté de la carte. Absent : { $list }
not-exported = La carte n’a pas été exportée : { $reason }
