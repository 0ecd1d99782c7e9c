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
