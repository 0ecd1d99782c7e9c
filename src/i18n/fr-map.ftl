# Les mots du métier : genres de carte, lignes, champs, choix.
kind-current-state = existant
kind-future-state = cible
kind-day-in-the-life = une journée
kind-service-blueprint = blueprint de service
kind-buyer-journey = parcours d’achat

row-touchpoints = Contacts
row-actions = Actions
row-thoughts = Pensées
row-emotions = Émotions
row-motivations = Motivations
row-needs = Besoins
row-pains = Douleurs
row-opportunities = Opportunités
row-questions = Questions
row-quotes = Verbatims
row-metrics = Mesures
row-channels = Canaux
row-physical_evidence = Preuves
row-frontstage = Scène
row-backstage = Coulisses
row-support = Support
row-owners = Responsables
row-checks = Contrôles

line-interaction = ligne d’interaction
line-visibility = ligne de visibilité
line-internal = ligne d’interaction interne
