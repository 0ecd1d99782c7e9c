# Audits : les questions, dans la langue de la carte, et les commandes.
audit-ask-touchpoint = Existe et fonctionne : { $words }
audit-ask-action = Peut se faire (noter en combien d’étapes) : { $words }
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
