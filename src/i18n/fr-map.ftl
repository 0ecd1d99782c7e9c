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

# Les nombres, les jours et les listes comme la langue les écrit.
list-between = {" ; "}
calendar-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
calendar-typed = { $day }/{ $month }/{ $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
period-day = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
period-week = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
period-month = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
period-year = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
