# Audits : les questions, dans la langue de la carte, et les commandes.
audit-ask-touchpoint = Existe et fonctionne : { $words }
audit-ask-action = Faisable, en combien d’étapes : { $words }
audit-ask-pain = N’est plus vrai : { $words }
audit-ask-of = { $touchpoint } — { $question }
audit-ask-after = { $question } ({ $source })
audit-pain-of-check = Pas encore : { $words }
audit-pain-of-touchpoint = Manque ou ne marche pas : { $words }
audit-pain-of-action = Ne peut se faire : { $words }
audit-pain-of-pain = { $words }
audit-opportunity-of-check = Y arriver : { $words }
audit-opportunity-of-touchpoint = Créer ou réparer : { $words }
audit-opportunity-of-action = Rendre possible : { $words }
audit-opportunity-of-pain = En finir avec : { $words }
audit-source = audit du { $date }
audit-source-by = audit du { $date } ({ $auditor })
outcome-todo = à voir
outcome-pass = conforme
outcome-partial = partiel
outcome-fail = écart
outcome-na = sans objet
time-seconds = { $seconds } s
time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
cli-audit-about = Faire le parcours avec une liste de questions tirée de sa carte
cli-audit-new-about = Commencer un audit : les questions de la carte et des listes, dans un fichier à côté
cli-audit-set-about = Répondre à une question d’un audit ; le fichier l’a aussitôt
cli-audit-status-about = Dire où en est un audit, avec chaque question et sa réponse
cli-audit-update-about = Mettre un audit à jour de sa carte : les réponses restent, les nouvelles questions viennent
cli-audit-lists-about = Lister les listes de questions fournies avec jalon
arg-audited = La carte
    .value = FICHIER
arg-walker = Faire le parcours comme ce persona (id ou nom), ou all ; sans cela comme le seul qu’il y a, sinon comme tous
    .value = PERSONA
arg-list = Poser aussi cette liste : son nom (jalon audit lists), ou un fichier TOML ; peut être répété
    .value = LISTE
arg-lists-only = Ne poser que les listes
arg-run = Le fichier de l’audit
    .value = AUDIT
arg-check = La question : son id, le début de celui-ci, ou son numéro dans jalon audit status
    .value = QUESTION
arg-result = pass (conforme), partial (partiel), fail (écart), na (sans objet) ou todo (reprendre la réponse)
    .value = RÉSULTAT
arg-severity = La gravité, de 1 à 5 ; 0 n’en dit rien
    .value = N
arg-note = Ce qui a été vu ; une note vide l’enlève
    .value = MOTS
arg-evidence = Un chemin ou une adresse qui le montre, en plus de ceux qui y sont ; une valeur vide les enlève
    .value = OÙ
audit-begun = { $count ->
    [one] Commencé : { $name }, { $count } question
   *[other] Commencé : { $name }, { $count } questions
}
audit-answered = { $mark } { $check } ({ $seen }/{ $total })
audit-no-run = ce n’est pas un audit : il n’y a pas de jalon_audit en tête
audit-unwritable = il est écrit d’une façon que jalon ne sait pas compléter
audit-no-map = il ne nomme pas sa carte
audit-no-list = jalon : aucune liste ne s’appelle « { $name } »
audit-empty-list = il n’y a aucune question dedans
audit-nothing = il n’y a rien à demander : ni contrôles, ni points de contact, ni actions, ni douleurs, ni liste
audit-not-merged = quelqu’un d’autre l’a changé entre-temps, et les deux ne peuvent être fusionnés
audit-too-busy = d’autres ne cessent de le changer : rien n’a été écrit, réessayez
audit-too-many = il y a déjà mille audits de ce jour
audit-wants-file = jalon : un audit est un fichier à côté de sa carte, et { $name } n’en est pas un
audit-no-check = jalon : aucune question ne s’appelle « { $name } » : jalon audit status les montre
audit-many-checks = jalon : plusieurs questions commencent par « { $name } »
audit-list = { $count ->
    [one] { $name }, { $count } question
   *[other] { $name }, { $count } questions
}
audit-up-to-date = { $name } : pose ce que dit la carte
audit-updated = { $name } : déplacées : { $moved }, nouvelles : { $new }, absentes de la carte et gardées : { $gone }
audit-title = Audit : { $title }
audit-persona = comme { $name }
audit-auditor = par { $name }
audit-started = commencé le { $date }
audit-finished = fini le { $date }
audit-progress = { $seen }/{ $total } { $seen ->
    [one] vue
   *[other] vues
}{ $gaps ->
    [0] {""}
    [one] , 1 à reprendre
   *[other] , { $gaps } à reprendre
}
audit-progress-time = { $progress }, { $time }
audit-moved = La carte a bougé (déplacées : { $moved }, nouvelles : { $new }, absentes : { $gone }). Pour suivre : jalon audit update { $run }
audit-severity = gravité { $severity }
audit-gone = n’est plus dans la carte
