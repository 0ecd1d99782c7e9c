# `jalon import`.
cli-import-about = Faire une carte d’un diagramme, d’un tableau ou du fichier d’un autre outil
arg-imported = Les fichiers à importer, ou - pour l’entrée standard
    .value = FICHIER
arg-import-form = La forme : mermaid, csv, tsv, xlsx, md, ojf, funnel ou json ; devinée d’après le nom et le contenu sans cela
    .value = FORME
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
import-cell = { $name }, { $sheet } { $cell }

# Tables and Markdown.
diag-i003-table-unknown = ni la première colonne ni la première ligne ne contient de libellés connus
    .mend = Nommez-en comme le font la plupart : Actions, Points de contact, Émotions, Irritants, Idées.
import-title = Parcours
import-phase = Phase
import-stage-number = Étape { $number }
diag-i001-own-row = « { $label } » n’est pas une rangée connue : elle devient une rangée propre à la carte
diag-i001-stage-unnamed = une étape sans nom s’appelle « { $name } »
diag-i001-scale-five = « { $label } » n’a que des nombres de 1 à 5 : ils sont lus comme une échelle de 1 (au pire) à 5 (au mieux)
    .mend = Si ce sont des ressentis de −5 à +5, mettez un + devant.
diag-i001-scale-ten = « { $label } » a des nombres jusqu’à 10 : ils sont lus comme une échelle de 0 (au pire) à 10 (au mieux)
diag-i001-feelings = « { $label } » : { $count ->
    [one] un ressenti est lu
   *[other] { $count } ressentis sont lus
} dans des mots, des visages ou des étoiles
diag-i003-table-empty = il n’y a rien dedans
diag-i003-table-large = il y a bien plus dedans que dans une carte
diag-i002-md-html = le HTML n’est pas lu : { $html }
diag-i002-md-drawing = un dessin en texte n’est pas lu
diag-i003-md-unknown = ni ses tableaux ni ses titres et listes n’ont de libellés connus
    .mend = Nommez les rangées comme la plupart : Actions, Points de contact, Émotions, Irritants, Idées.

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
    .mend = écrivez #58; pour un deux-points dans un nom, pour qu’il soit dessiné ainsi
diag-i001-mermaid-score = « { $score } » n’est pas un nombre : l’émotion de cette action n’est pas connue
    .mend = écrivez une note de 1 à 5 après le premier deux-points
diag-i001-mermaid-no-score = il n’y a pas de note ici, ce que Mermaid lit comme 0 ; l’émotion est devenue { $sentiment }, la plus basse qui soit
    .mend = écrivez une note de 1 à 5 après le premier deux-points
diag-i001-mermaid-clamped = une note de { $score } dépasse ce qu’une carte peut dire ; l’émotion est devenue { $sentiment }
    .mend = les notes vont de 1 (mauvais) à 5 (bon)
diag-i001-mermaid-clamped-colon = Mermaid lit « { $score } » comme note, car il arrête un nom au premier deux-points ; l’émotion est devenue { $sentiment }
    .mend = si le deux-points fait partie du nom, écrivez-le #58;
diag-i002-mermaid-settings = ceci dit comment dessiner, ce qui n’a pas de place dans une carte
diag-i003-mermaid-front = le bloc entre les deux lignes --- ne se lit pas, et Mermaid ne le lirait pas non plus
    .mend = écrivez title: "…", avec des guillemets droits si les mots contiennent un deux-points
diag-i003-mermaid-start = ce n’est pas un parcours : le premier mot doit être journey
    .mend = des diagrammes de Mermaid, seuls les parcours (journey) se lisent
diag-i003-mermaid-case = Mermaid ne connaît ce mot qu’en minuscules
    .mend = écrivez : journey
diag-i003-mermaid-again = journey n’a sa place qu’au début, et aucun nom ne peut commencer par ce mot
    .mend = ôtez la ligne, ou écrivez le nom #106;ourney …
diag-i003-mermaid-bare = après le nom d’une tâche, Mermaid attend un deux-points et une note
    .mend = écrivez : nom: 3: qui la fait
diag-i003-mermaid-wide = ce deux-points n’est pas celui que Mermaid connaît
    .mend = écrivez : à la place de ：
diag-i003-mermaid-empty = après ce deux-points, Mermaid attend une note
    .mend = écrivez : nom: 3: qui la fait
diag-i003-mermaid-section = le nom d’une section ne peut pas contenir de deux-points
    .mend = écrivez le deux-points #58;
diag-i003-mermaid-nameless = avant ce deux-points, Mermaid attend le nom d’une tâche
    .mend = écrivez : nom: 3: qui la fait
diag-i003-mermaid-semicolon = Mermaid n’admet pas de point-virgule ici
    .mend = écrivez-le #59; dans un nom, et mettez chaque tâche sur sa propre ligne
diag-i003-mermaid-cut = cette description n’est pas finie là où le texte s’arrête
    .mend = écrivez ses mots sur la même ligne, ou fermez-la par {"}"}
cli-foreign = ce n’est pas une carte mais { $form } : jalon import { $name } -o { $map } en fait une carte
