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
