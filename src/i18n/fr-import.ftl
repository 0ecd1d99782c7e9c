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
cli-foreign = ce n’est pas une carte mais { $form } : jalon import { $name } -o { $map } en fait une carte
