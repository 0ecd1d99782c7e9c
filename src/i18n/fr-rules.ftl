# Les règles de la méthode, le fichier du projet, et ce que disent `jalon check` et `jalon rules`.

diag-j101 = la carte ne dit pas ce qu’elle veut comprendre
    .mend = ajoutez en tête : objective = "…"
diag-j102 = la carte n’est le parcours de personne : elle n’a pas de persona
    .mend = ajoutez [[personas]] avec un nom
diag-j103 = { $count } personas sont principaux ; une carte en sert { $limit } au plus
    .mend = laissez `primary` à ceux que l’objectif concerne
diag-j104-goals = on ne sait pas ce que veut { $persona }
    .mend = ajoutez à ce persona : goals = ["…"]
diag-j104-frustrations = on ne sait pas ce qui gêne { $persona }
    .mend = ajoutez à ce persona : frustrations = ["…"]
diag-j104-sources = le portrait de { $persona } ne repose sur rien
    .mend = ajoutez à ce persona : sources = ["…"]
diag-j105 = on ne rencontre rien ni personne dans « { $stage } »
    .mend = ajoutez des points de contact, ou réunissez l’étape à une autre
diag-j106 = personne ne fait rien dans « { $stage } »
    .mend = ajoutez des actions, attendre compris, ou réunissez l’étape à une autre
diag-j107 = personne ne se sert de « { $touchpoint } » : ceux à qui il est destiné ne font rien dans « { $stage } »
    .mend = ajoutez ce qu’ils en font, ou dites pour qui il est vraiment
diag-j108-missing = « { $touchpoint } » manque là où quelqu’un agit, dans « { $stage } »
    .mend = écrivez ce qui sert aujourd’hui ; ce qui manque est une douleur ou une opportunité
diag-j108-planned = « { $touchpoint } » n’est que prévu là où quelqu’un agit, dans « { $stage } »
    .mend = écrivez ce qui sert aujourd’hui ; ce qui est prévu est une opportunité
diag-j110 = on ne sait pas comment se vit « { $stage } »
    .mend = demandez, et ajoutez : sentiment = un nombre de -5 à 5
diag-j111 = « { $stage } » se vit mal, et aucune douleur ne dit pourquoi
    .mend = ajoutez la douleur, ou corrigez l’émotion
diag-j111-of = « { $stage } » se vit mal pour { $who }, et aucune douleur ne dit pourquoi
    .mend = ajoutez la douleur, ou corrigez l’émotion
diag-j112 = rien n’est proposé pour « { $pain } », de gravité { $severity }
    .mend = ajoutez une opportunité qui la résout
diag-j113-impact = « { $opportunity } » n’a pas d’impact, donc pas de priorité
    .mend = ajoutez : impact = de 1 à 5
diag-j113-effort = « { $opportunity } » n’a pas d’effort, donc pas de priorité
    .mend = ajoutez : effort = de 1 à 5
diag-j113-both = « { $opportunity } » n’a ni impact ni effort, donc pas de priorité
    .mend = ajoutez les deux, chacun de 1 à 5
diag-j114-owner = « { $opportunity } » est prévu, mais par personne
    .mend = ajoutez : owner = "…"
diag-j114-due = « { $opportunity } » est prévu, mais pour aucun jour
    .mend = ajoutez : due = un jour comme 2027-03-15
diag-j114-both = « { $opportunity } » est prévu, mais par personne et pour aucun jour
    .mend = ajoutez `owner` et `due`, ou refaites-en une idée
diag-j115 = « { $opportunity } » était à faire pour le { $due }
    .mend = mettez `status` à done ou dropped, ou convenez d’un autre jour
diag-j120 = { $count } éléments sur { $all } ({ $percent } %) n’ont pas de source : c’est une carte d’hypothèses
    .mend = allez voir, puis écrivez derrière chacun sur quoi il repose ; jusqu’à { $limit } % sont admis
diag-j121 = rien n’est mesuré
    .mend = ajoutez une mesure à l’étape qui compte le plus
diag-j122 = « { $metric } » n’a pas de cible
    .mend = ajoutez : target = …
diag-j123 = « { $stage } » demande { $count } actions à quelqu’un ; une personne en fera { $limit }
    .mend = coupez l’étape, ou dites pour qui est chaque action
diag-j124-stages = la carte a { $count } étapes ; plus de { $limit } ne se saisissent pas d’un regard
    .mend = réunissez des étapes, ou donnez à l’une sa propre carte avec `journey`
diag-j124-items = la carte a { $count } éléments ; plus de { $limit } ne se saisissent pas d’un regard
    .mend = gardez ce qu’il faut à l’objectif, ou donnez à une étape sa propre carte avec `journey`
diag-j125 = c’est l’entreprise qui parle ici (« { $sign } ») : « { $text } »
    .mend = dites-le comme le persona
diag-j130 = la revue était à faire pour le { $due } ; la dernière est du { $last }
    .mend = parcourez la carte avec ceux qui savent, puis mettez `reviewed` à jour
diag-j131-none = on ne sait pas qui a été consulté
    .mend = ajoutez : stakeholders = ["…", "…"]
diag-j131-one = un seul côté a été consulté : { $who }
    .mend = interrogez ceux qui répondent des autres étapes, et nommez-les
diag-j132 = une carte cible qui n’est comparée à rien
    .mend = nommez la carte de l’existant dans `baseline`, ou donnez à une mesure son chiffre d’aujourd’hui
diag-j133 = il manque encore : { $needed }
    .mend = obtenez-le et mettez `status` à have, ou retirez-le de la liste

diag-j040 = { $rule } est admise ici, mais rien ne l’enfreint
    .mend = retirez-la du commentaire
diag-j040-unknown = aucune règle ne s’appelle { $rule }
    .fix = vouliez-vous dire { $suggestion } ?
    .mend = jalon rules en donne la liste
diag-j040-never = { $rule } ne peut être admise
    .mend = réparez le fichier

diag-c002-project = clé inconnue `{ $key }`
    .fix = vouliez-vous dire `{ $suggestion }` ?
    .mend = connues ici : { $known }
diag-c003-project = `{ $key }` prend { $takes }
    .mend = le reste du fichier vaut
diag-c003-project-rule = aucune règle ne s’appelle « { $rule } »
    .fix = vouliez-vous dire { $suggestion } ?
    .mend = jalon rules en donne la liste
diag-c003-project-never = { $rule } ne se règle pas
    .mend = un fichier qui ne se lit pas comme une carte reste une erreur
project-takes-table = une section
project-takes-rules = une liste de règles comme ["J104"]
project-takes-number = un nombre entier

arg-allow = Ne pas signaler cette règle ; se répète
    .value = RÈGLE
arg-deny = Compter cette règle comme une erreur ; se répète
    .value = RÈGLE
arg-fix = Réparer ce qui se répare sans risque, et enregistrer
arg-rule = La règle dont afficher la page ; sans elle, la liste de toutes
    .value = RÈGLE
arg-found = text, json, sarif ou github ; text par défaut
    .value = FORMAT
cli-rules-about = Lister les règles de jalon check, ou afficher la page de l’une
usage-no-rule = jalon : aucune règle ne s’appelle « { $name } »
usage-rule-set = jalon : { $name } ne peut être ni admise ni interdite : un fichier illisible est une erreur
usage-rules-listed = jalon rules en donne la liste.
usage-fix-stdin = jalon : --fix répare des fichiers, pas l’entrée standard
check-no-maps = { $name } : aucune carte sous ce dossier
check-cut = { $name } : les { $count } premiers problèmes sont donnés ; il peut y en avoir d’autres
check-walk-cut = { $name } : il y a plus sous ce dossier que ce qui est regardé
check-fixed = réparé : { $file }:{ $line } : { $code } : { $message }
check-fixed-count = { $count ->
    [one] Un problème réparé
   *[other] { $count } problèmes réparés
} dans { $name }
check-changed = il a changé entre-temps ; rien n’a été réparé
check-progress = { $done } fichiers sur { $all }
