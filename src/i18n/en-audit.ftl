# Audits: the questions, in the language of the map, and the commands.
audit-ask-touchpoint = Exists and works: { $words }
audit-ask-action = Can be done (note in how many steps): { $words }
audit-ask-pain = No longer true: { $words }
audit-ask-of = { $touchpoint } — { $question }
audit-ask-after = { $question } ({ $source })
audit-pain-of-check = Not so: { $words }
audit-pain-of-touchpoint = Missing or not working: { $words }
audit-pain-of-action = Cannot be done: { $words }
audit-pain-of-pain = { $words }
audit-opportunity-of-check = Make it so: { $words }
audit-opportunity-of-touchpoint = Make it exist and work: { $words }
audit-opportunity-of-action = Make it possible: { $words }
audit-opportunity-of-pain = Do away with: { $words }
audit-source = audit of { $date }
audit-source-by = audit of { $date } ({ $auditor })
