# The words of the field: kinds of map, rows, lines, fields, choices.
kind-current-state = current state
kind-future-state = future state
kind-day-in-the-life = day in the life
kind-service-blueprint = service blueprint
kind-buyer-journey = buyer’s journey

row-touchpoints = Touchpoints
row-actions = Actions
row-thoughts = Thoughts
row-emotions = Emotions
row-motivations = Motivations
row-needs = Needs
row-pains = Pains
row-opportunities = Opportunities
row-questions = Questions
row-quotes = Quotes
row-metrics = Metrics
row-channels = Channels
row-physical_evidence = Evidence
row-frontstage = Frontstage
row-backstage = Backstage
row-support = Support
row-owners = Owners
row-checks = Checks

line-interaction = line of interaction
line-visibility = line of visibility
line-internal = line of internal interaction

# Numbers, days and lists as the language writes them.
list-between = {"; "}
calendar-day = { $day } { $month } { $year }
calendar-typed = { $year }-{ $month }-{ $day }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
period-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
period-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
period-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
period-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
