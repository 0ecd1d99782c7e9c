# `jalon import`.
cli-import-about = Faire une carte d’un diagramme, d’un tableau ou du fichier d’un autre outil
arg-imported = Les fichiers à importer, ou - pour l’entrée standard
    .value = FICHIER
arg-import-form = La forme : { $imports } ; devinée d’après le nom et le contenu sans cela
    .value = FORME
arg-diagram = Des parcours d’un texte Markdown, celui à importer, compté à partir de 1
    .value = N
arg-import-file = Écrire la carte dans ce fichier (avec plusieurs fichiers : dans ce dossier), ou - pour la sortie standard
    .value = FICHIER
arg-keep-rest = Mettre dans les notes des étapes ce qui n’a pas de place dans une carte
import-no-form = aucune forme de carte n’y est reconnue ; --from en nomme une
import-many = jalon : plusieurs fichiers demandent un dossier : nommez-le avec { $name }
import-outcome = la carte importée
import-stage = Tout le parcours
import-unwritable = ce qui a été lu ne peut pas s’écrire comme une carte
import-rest = { $count ->
    [one] Une chose n’a pas de place dans une carte (--keep-rest la met dans les notes) :
   *[other] { $count } choses n’ont pas de place dans une carte (--keep-rest les met dans les notes) :
}
import-rest-kept = { $count ->
    [one] Une chose n’a pas de place dans une carte et va dans les notes :
   *[other] { $count } choses n’ont pas de place dans une carte et vont dans les notes :
}
import-rest-more = { $count ->
    [one] et une autre ; --keep-rest les met toutes dans les notes, qui les montrent entières
   *[other] et { $count } autres ; --keep-rest les met toutes dans les notes, qui les montrent entières
}
import-rest-kept-more = { $count ->
    [one] et une autre, qui est dans les notes
   *[other] et { $count } autres, qui sont dans les notes
}
import-cell = { $name }, { $sheet } { $cell }

# Les tableaux et Markdown.
diag-i003-table-unknown = ni la première colonne ni la première ligne ne contient de libellés connus
    .mend = Nommez-en comme le font la plupart : Actions, Points de contact, Émotions, Irritants, Idées.
import-title = Parcours
import-phase = Phase
import-over-limit = sa carte dépasserait { $limit } et ne pourrait pas être ouverte ; --max-size relève la limite
import-stage-number = Étape { $number }
diag-i001-own-row = « { $label } » n’est pas une ligne connue : elle devient une ligne propre à la carte
diag-i001-stage-unnamed = une étape sans nom s’appelle « { $name } »
diag-i001-scale-five = « { $label } » n’a que des nombres de 1 à 5 : ils sont lus comme une échelle de 1 (au pire) à 5 (au mieux)
    .mend = Si ce sont des émotions de −5 à +5, mettez un + devant.
diag-i001-scale-ten = « { $label } » a des nombres jusqu’à 10 : ils sont lus comme une échelle de 0 (au pire) à 10 (au mieux)
diag-i001-feelings = « { $label } » : { $count ->
    [one] une émotion est lue
   *[other] { $count } émotions sont lues
} dans des mots, des visages ou des étoiles
diag-i003-table-empty = il n’y a rien dedans
diag-i003-table-large = il y a bien plus dedans que dans une carte
diag-i002-md-html = le HTML n’est pas lu : { $html }
diag-i002-md-drawing = un dessin en texte n’est pas lu
diag-i002-md-journey = ce parcours Mermaid n’est pas lu avec les tableaux et les listes autour
    .mend = `--from mermaid` le lit
diag-i003-md-unknown = ni ses tableaux ni ses titres et listes n’ont de libellés connus
    .mend = Nommez les lignes comme la plupart : Actions, Points de contact, Émotions, Irritants, Idées.

# Les tableaux en texte, et la forme longue d’une carte.
diag-i001-csv-charset = Le texte n’est pas en UTF-8 : il est lu comme du Windows-1252
diag-i001-csv-broken = L’encodage est abîmé par endroits, qui se voient comme « � »
diag-i001-csv-quote = Ce guillemet n’est jamais refermé : sa ligne est lue comme s’il n’en était pas un
    .mend = Refermez-le, ou doublez celui qui appartient au texte
diag-i003-csv-binary = ce n’est pas du texte
diag-i003-csv-workbook = c’est un classeur, pas du texte
    .mend = Importez-le avec --from xlsx, ou enregistrez-le d’abord en CSV
diag-i003-csv-large = le tableau a bien plus de cases qu’une carte
diag-i001-long-number = « { $found } » est lu comme { $read }
    .mend = Écrivez-le sans virgule si ce sont des milliers
diag-i001-long-date = « { $found } » est lu comme le { $read }
    .mend = Écrivez les jours en année-mois-jour, comme 2026-06-12
diag-i001-long-kind = « { $found } » n’est pas un genre de fiche : son sujet est deviné d’après ce qui y figure
diag-i001-long-stage-near = Aucune étape ne s’appelle « { $found } » : ceci est lu comme étant de « { $name } »
diag-i001-long-stage-new = Aucune étape ne s’appelle « { $found } » : elle est ajoutée
diag-i002-long-value = « { $label } » ne peut pas contenir « { $found } »
diag-i002-long-head = « { $head } » n’est pas une colonne connue
diag-i002-long-field = « { $label } » n’a pas de sens pour une fiche de ce genre ({ $kind })
diag-i002-long-second-map = Il y a déjà une fiche de carte ; celle-ci n’est pas lue
diag-i002-long-no-stage = La fiche ne dit pas de quelle étape elle est
diag-i002-long-no-row = La fiche ne dit pas de quelle ligne elle est
diag-i002-long-sheets = Les feuilles qui n’ont pas la forme longue ne sont pas lues à côté d’une qui l’a : { $names }
diag-i002-long-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
diag-i003-long-heads = les colonnes de la forme longue n’y sont pas

# Parcours Mermaid.
import-mermaid-title = titre précédent
import-mermaid-acc-title = accTitle
import-mermaid-acc-descr = accDescr précédent
import-mermaid-behind = après les acteurs
import-mermaid-score = note
import-mermaid-comment = commentaire
diag-i001-mermaid-code-page = le fichier n’est pas en UTF-8 et a été lu comme un texte Windows
    .mend = si des lettres sont fausses, enregistrez le diagramme en UTF-8 et importez-le de nouveau
diag-i001-mermaid-title = le diagramme n’a pas de titre ; la carte s’appelle « { $name } »
    .mend = changez le titre dans la carte
diag-i001-mermaid-opening = des tâches précèdent la première section ; elles sont dans une étape « { $name } »
    .mend = renommez cette étape dans la carte
diag-i001-mermaid-stage = cette section n’a pas de nom ; son étape s’appelle « { $name } »
    .mend = renommez cette étape dans la carte
diag-i001-mermaid-colon = Mermaid lirait « { $unread } » comme note, car il arrête un nom au premier deux-points ; lu comme « { $name } » avec la note { $score }
    .mend = écrivez `#58;` pour un deux-points dans un nom, pour qu’il soit dessiné ainsi
diag-i001-mermaid-comma = Mermaid ne lit pas de note dans « { $found } » ; lu comme une note de { $score } et qui le fait
    .mend = écrivez un deux-points après la note : `nom: { $score }: qui le fait`
diag-i001-mermaid-score = « { $score } » n’est pas un nombre : l’émotion de cette action n’est pas connue
    .mend = écrivez une note de 1 à 5 après le premier deux-points
diag-i001-mermaid-no-score = il n’y a pas de note ici, ce que Mermaid lit comme 0 ; l’émotion est devenue { $sentiment }, la plus basse qui soit
    .mend = écrivez une note de 1 à 5 après le premier deux-points
diag-i001-mermaid-clamped = une note de { $score } dépasse ce qu’une carte peut dire ; l’émotion est devenue { $sentiment }
    .mend = les notes vont de 1 (mauvais) à 5 (bon)
diag-i001-mermaid-clamped-colon = Mermaid lit « { $score } » comme note, car il arrête un nom au premier deux-points ; l’émotion est devenue { $sentiment }
    .mend = si le deux-points fait partie du nom, écrivez-le `#58;`
diag-i002-mermaid-settings = ceci dit comment dessiner, ce qui n’a pas de place dans une carte
diag-i002-mermaid-around = de ce texte, seul le diagramme est lu
    .mend = `--from md` lit ses tableaux, ses titres et ses listes
diag-i003-mermaid-several = il y a { $count } parcours dans ce texte, et une carte en est un ; celui-ci est le numéro { $number }
    .mend = `--diagram { $number }` l’importe
diag-i003-mermaid-number = il y a { $count ->
    [one] un seul parcours
   *[other] { $count } parcours
} dedans, et pas de numéro { $number }
    .mend = `--diagram` les compte à partir de 1
diag-i003-mermaid-front = le bloc entre les deux lignes --- ne se lit pas, et Mermaid ne le lirait pas non plus
    .mend = écrivez `title: "…"`, avec des guillemets droits si les mots contiennent un deux-points
diag-i003-mermaid-start = ce n’est pas un parcours : le premier mot doit être journey
    .mend = des diagrammes de Mermaid, seuls les parcours (journey) se lisent
diag-i003-mermaid-case = Mermaid ne connaît ce mot qu’en minuscules
    .mend = écrivez : journey
diag-i003-mermaid-again = journey n’a sa place qu’au début, et aucun nom ne peut commencer par ce mot
    .mend = ôtez la ligne, ou écrivez le nom `#106;ourney …`
diag-i003-mermaid-bare = après le nom d’une tâche, Mermaid attend un deux-points et une note
    .mend = écrivez : `nom: 3: qui la fait`
diag-i003-mermaid-wide = ce deux-points n’est pas celui que Mermaid connaît
    .mend = écrivez `:` à la place de `：`
diag-i003-mermaid-empty = après ce deux-points, Mermaid attend une note
    .mend = écrivez : `nom: 3: qui la fait`
diag-i003-mermaid-section = le nom d’une section ne peut pas contenir de deux-points
    .mend = écrivez le deux-points `#58;`
diag-i003-mermaid-unnamed = la section du dessus n’a pas de nom : Mermaid prend cette ligne pour lui, et un nom ne peut pas contenir de deux-points
    .mend = donnez un nom à la section, sur sa propre ligne
diag-i003-mermaid-nameless = avant ce deux-points, Mermaid attend le nom d’une tâche
    .mend = écrivez : `nom: 3: qui la fait`
diag-i003-mermaid-semicolon = Mermaid n’admet pas de point-virgule ici
    .mend = écrivez-le `#59;` dans un nom, et mettez chaque tâche sur sa propre ligne
diag-i003-mermaid-cut = cette description n’est pas finie là où le texte s’arrête
    .mend = écrivez ses mots sur la même ligne, ou fermez-la par {"}"}
cli-foreign = ce n’est pas une carte mais { $form } : jalon import { $name } -o { $map } en fait une carte

# Ce que dit l’import de JSON.
diag-i001-json-words = Ces mots portent un signe que JSON n’admet pas, ou la moitié d’un
diag-i001-json-utf16 = L’UTF-16 est abîmé par endroits
diag-i002-json-trailing = Il y a autre chose après la fin du document ; seul le premier est lu
diag-i002-json-deep = Ceci est pris dans plus de listes et d’objets qu’une carte n’en contient
diag-i002-json-twice = `{ $key }` revient plus bas ; c’est le dernier qui compte
diag-i002-json-no-number = `{ $found }` n’est pas une valeur de JSON
diag-i002-json-number = Ce nombre est trop grand pour être gardé exactement
diag-i002-json-null = { $count ->
    [one] `null` n’est pas une valeur d’une carte ; sa clé est omise
   *[other] `null` n’est pas une valeur d’une carte ; { $count } clés sont omises
}
diag-i002-more = et { $count } de plus
diag-i003-json-ends = Le document s’arrête avant d’être complet
diag-i003-json-value = JSON veut ici une valeur
    .mend = des mots entre guillemets droits, un nombre, true, false, null, une liste ou un objet
diag-i003-json-list = JSON veut ici `,` ou `]`
diag-i003-json-object = JSON veut ici `,` ou { "`}`" }
diag-i003-json-key = JSON veut ici une clé entre guillemets droits
diag-i003-json-colon = JSON veut ici `:`
diag-i003-json-escape = Ce n’est pas un échappement de JSON
diag-i003-json-open-quote = Ces mots n’ont pas de fin
diag-i003-json-not-utf8 = Le fichier n’est plus en UTF-8 à partir d’ici
diag-i003-json-no-object = Une carte est un objet, et ceci n’en est pas un
diag-i003-json-no-map = Cet objet n’a aucune des clés d’une carte
    .mend = `title`, `stages` et les autres, comme les écrit jalon export --to json
diag-i003-json-shown = C’est ce que jalon show -f json dit d’une carte, avec ce qui en découle ; cela ne revient pas
    .mend = jalon export --to json écrit ce qui revient

# Les classeurs.
diag-i001-merged = { $count ->
    [one] une zone fusionnée : ses mots ont été lus dans chacune de ses cellules
   *[other] { $count } zones fusionnées, dont celle-ci : leurs mots ont été lus dans chacune de leurs cellules
}
diag-i002-failed-formula = { $count ->
    [one] la formule d’ici a échoué ({ $name }) et n’a pas été lue
   *[other] { $count } formules ont échoué ({ $name }), dont celle-ci, et n’ont pas été lues
}
diag-i002-uncalculated = { $count ->
    [one] la formule d’ici n’a jamais été calculée et n’a pas été lue
   *[other] { $count } formules n’ont jamais été calculées, dont celle-ci, et n’ont pas été lues
}
    .mend = ouvrez le classeur dans un tableur et enregistrez-le
diag-i002-hidden-sheet = cette feuille est masquée et n’a pas été lue
    .mend = affichez-la si elle fait partie de la carte
diag-i002-beside-data = la carte a été lue de la feuille « { $name } », qui la porte tout entière ; ce qui a été changé dans d’autres ({ $others }) n’a pas été lu
diag-i003-no-workbook = ce n’est pas un classeur qui puisse être lu
    .mend = enregistrez-le en .xlsx, ou en CSV
diag-i003-workbook-locked = ce classeur est protégé par un mot de passe, ou du genre d’avant 2007 (.xls)
    .mend = enregistrez-le en .xlsx sans mot de passe
diag-i003-workbook-damaged = ce classeur est abîmé : « { $name } » ne peut pas être lu
    .mend = ouvrez-le dans un tableur et enregistrez-le de nouveau
diag-i003-workbook-large = déplié, ce classeur dépasse { $count } Mio, ce qu’aucune carte n’atteint
diag-i003-workbook-cells = ce classeur a plus de cellules ou de mots que n’en peut avoir une carte
    .mend = ne gardez que les feuilles et les lignes de la carte
diag-i003-workbook-far = il y a quelque chose ici, trop loin de la première cellule pour faire partie d’une carte
    .mend = supprimez-le si personne n’en a besoin
diag-i003-workbook-empty = il n’y a rien dans ce classeur

# Ce que dit l’import d’OpenJourney.
diag-i001-ojf-noted = `{ $key }` n’a pas de clé à cet endroit et va dans les notes{ $count ->
    [one] { "" }
   *[other] { " " }({ $count } fois)
}
diag-i001-ojf-twin = Deux étapes ont l’identifiant « { $id } » ; ce qui le nomme est dans la première
diag-i001-ojf-no-lane = Il n’y a pas de couloir « { $id } » ; ceci est rangé parmi les actions
diag-i001-ojf-severity = « { $found } » n’est pas une gravité (low, medium, high) ; cela va dans les notes
diag-i001-ojf-score = « { $found } » n’est pas un score ; cela va dans les notes
diag-i001-ojf-bounds = Le score { $found } sort de −5 à 5 ; il devient { $number }
diag-i001-ojf-feeling = « { $words } » est lu comme l’émotion { $number }
diag-i002-ojf-no-stage = Il n’y a pas d’étape « { $id } », donc pas de place pour ceci
diag-i003-ojf-no-journey = Il n’y a ici ni `stages` ni `nodes` : ce n’est pas un parcours

# Les entonnoirs.
arg-into = Poser les chiffres d’un entonnoir sur les étapes de cette carte, qui va à la sortie
    .value = CARTE
arg-import-map = Dire quelle étape de la carte est une étape de l’entonnoir : ENTONNOIR=CARTE ; ENTONNOIR= l’écarte
    .value = ENTONNOIR=CARTE
funnel-users = Utilisateurs
funnel-completion = Taux d’achèvement
funnel-abandonments = Abandons
funnel-abandonment = Taux d’abandon
funnel-elapsed = Temps écoulé
funnel-placed = { $step } → { $stage }
funnel-left-out = { $step } → écartée
funnel-likely = { $step } → { $stage } ? (pas le même nom)
funnel-unknown = { $step } → aucune étape ne lui ressemble
funnel-unsure = Rien n’a été écrit. Dites quelle étape de la carte est chacune (ENTONNOIR= l’écarte) :
funnel-stages = Étapes de la carte : { $list }
funnel-stage-word = ÉTAPE
funnel-differs = { $stage } : { $name } est en { $unit } et reste tel quel
funnel-hidden = La ligne des mesures n’est pas de celles que cette carte montre (`rows`)
funnel-done = Mesures : { $added ->
    [one] { $added } nouvelle
   *[other] { $added } nouvelles
}, { $updated } à jour
funnel-no-step = jalon : l’entonnoir n’a pas d’étape « { $name } »
funnel-stage-twice = jalon : deux étapes seraient « { $name } », qui n’en prend qu’une
funnel-map-form = jalon : « { $name } » n’est pas de la forme ENTONNOIR=CARTE
import-into-one = jalon : { $name } prend un seul entonnoir
import-into-funnel = jalon : { $name } prend un entonnoir
diag-i002-funnel-number = « { $found } » n’est pas un chiffre d’entonnoir
diag-i002-funnel-twice = C’est déjà dit de « { $name } »
diag-i003-funnel-workbook = c’est un classeur, et un entonnoir se lit en CSV
    .mend = Exportez l’exploration en CSV, ou enregistrez la feuille en CSV.
diag-i003-funnel-trended = cet entonnoir compte par jour, semaine ou mois, sans ligne pour l’ensemble
    .mend = exportez-le en entonnoir standard, qui compte toute la période d’un coup
diag-i003-funnel-no-heads = il n’y a pas d’en-têtes d’entonnoir dedans : des étapes, et un taux d’achèvement ou d’abandon
diag-i003-funnel-no-steps = il n’y a pas d’étapes dedans

# Ce que sont les fichiers d’autres formes.
import-form-mermaid = un parcours Mermaid
import-form-ojf = un fichier OpenJourney
import-form-funnel = un entonnoir d’analyse d’audience
import-form-json = une carte en JSON
import-form-xlsx = un classeur (XLSX)
import-form-md = un document Markdown
import-form-csv = un tableau à virgules ou points-virgules (CSV)
import-form-tsv = un tableau à tabulations (TSV)
