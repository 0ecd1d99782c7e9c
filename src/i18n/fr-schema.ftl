# Le schéma JSON du format, et ce que chacun de ses champs accepte.
cli-schema-about = Afficher le schéma JSON des cartes, par lequel un éditeur les complète et les vérifie
schema-map = Une carte de parcours client
schema-about = Le format de jalon. Les choses simples sont des mots, les choses riches des groupes de clés. Les clés inconnues sont gardées.
schema-version = La version du format : 1. Elle est dans toute carte.
schema-scope = Où le parcours commence et où il finit
schema-rows = Quelles lignes sont montrées, et dans quel ordre ; par défaut celles du type et toute autre qui sert. Une ligne à vous a un identifiant et un nom ; un séparateur (`line`) sépare celles d’un blueprint.
schema-personas = De qui c’est le parcours ; chacun sous `[[personas]]`
schema-stages-of-map = Ce qui se passe, dans l’ordre ; chacune sous `[[stages]]`
schema-conflicts = Ce qu’une fusion a laissé ouvert ; `jalon check` dit comment le régler
schema-sentiment = Un nombre, de -5 à 5, pour tous, ou un par persona : `{"{"} all = -2, anne = -4 {"}"}` ; inconnu par défaut
schema-items = Une liste de mots, ou de groupes de clés : `["un", {"{"} text = "deux", notes = "…" {"}"}]`
schema-text = des mots
schema-long-text = des mots, sur plusieurs lignes au besoin
schema-whole = un nombre entier, de { $low } à { $high }
schema-number = un nombre, de { $low } à { $high }
schema-any-number = un nombre
schema-flag = `true` ou `false`
schema-choice = { $words } (le premier par défaut)
schema-choice-none = { $words }
schema-date = un jour : `2026-10-15`
schema-period = une durée : `"3 months"`, `"2 weeks"`
schema-texts = une liste de mots
schema-resources = une liste de mots, ou de `{"{"} text = …, status = "have" {"}"}` (`needed`)
schema-people = une liste d’identifiants de personas ; tout le monde par défaut
schema-pains = une liste d’identifiants de douleurs
schema-stages = une liste d’identifiants d’étapes ; l’étape suivante par défaut, `[]` finit ici
schema-path = un chemin, relatif à ce fichier
schema-id = un identifiant en minuscules à traits d’union, unique parmi ses semblables
schema-language = une étiquette de langue : `fr`, `en-GB`
