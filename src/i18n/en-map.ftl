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
