# The rules of the method, the project's file, and what `jalon check` and `jalon rules` say.

diag-j101 = the map does not say what it is to find out
    .mend = add at the top: objective = "…"
diag-j102 = the map is nobody’s journey: it has no persona
    .mend = add [[personas]] with a name
diag-j103 = { $count } personas are primary; a map serves { $limit } at most
    .mend = leave `primary` with those the objective is about
diag-j104-goals = it is not known what { $persona } wants
    .mend = add to this persona: goals = ["…"]
diag-j104-frustrations = it is not known what stands in { $persona }’s way
    .mend = add to this persona: frustrations = ["…"]
diag-j104-sources = the portrait of { $persona } rests on nothing
    .mend = add to this persona: sources = ["…"]
diag-j105 = nothing and nobody is met in “{ $stage }”
    .mend = add touchpoints, or join the stage with another
diag-j106 = nobody does anything in “{ $stage }”
    .mend = add actions, waiting included, or join the stage with another
diag-j107 = nobody acts on “{ $touchpoint }”: those it is for do nothing in “{ $stage }”
    .mend = add what they do with it, or say for whom it really is
diag-j108-missing = “{ $touchpoint }” is missing where somebody acts in “{ $stage }”
    .mend = write what is used today; what is missing is a pain or an opportunity
diag-j108-planned = “{ $touchpoint }” is only planned where somebody acts in “{ $stage }”
    .mend = write what is used today; what is planned is an opportunity
diag-j110 = it is not known how “{ $stage }” feels
    .mend = ask, and add: sentiment = a number from -5 to 5
diag-j111 = “{ $stage }” feels bad, and no pain says why
    .mend = add the pain, or correct the sentiment
diag-j111-of = “{ $stage }” feels bad to { $who }, and no pain says why
    .mend = add the pain, or correct the sentiment
diag-j112 = nothing is proposed for “{ $pain }”, of severity { $severity }
    .mend = add an opportunity that solves it
diag-j113-impact = “{ $opportunity }” has no impact, so it has no priority
    .mend = add: impact = 1 to 5
diag-j113-effort = “{ $opportunity }” has no effort, so it has no priority
    .mend = add: effort = 1 to 5
diag-j113-both = “{ $opportunity }” has neither impact nor effort, so it has no priority
    .mend = add both, each from 1 to 5
diag-j114-owner = “{ $opportunity }” is planned, but by nobody
    .mend = add: owner = "…"
diag-j114-due = “{ $opportunity }” is planned, but for no day
    .mend = add: due = a day such as 2027-03-15
diag-j114-both = “{ $opportunity }” is planned, but by nobody and for no day
    .mend = add `owner` and `due`, or make it an idea again
diag-j115 = “{ $opportunity }” was due on { $due }
    .mend = set `status` to done or dropped, or agree on another day
diag-j120 = { $count } of { $all } items ({ $percent }%) have no source: this is a map of hypotheses
    .mend = go and look, then write behind each what it rests on; up to { $limit }% is let pass
diag-j121 = nothing is measured
    .mend = add a metric to the stage that matters most
diag-j122 = “{ $metric }” has no target
    .mend = add: target = …
diag-j123 = “{ $stage }” asks somebody for { $count } actions; { $limit } is what a person will do
    .mend = part the stage, or say for whom each action is
diag-j124-stages = the map has { $count } stages; more than { $limit } are not taken in at one look
    .mend = join stages, or give one a map of its own with `journey`
diag-j124-items = the map has { $count } items; more than { $limit } are not taken in at one look
    .mend = keep what the objective needs, or give a stage a map of its own with `journey`
diag-j125 = the company speaks here (“{ $sign }”): “{ $text }”
    .mend = say it as the persona would
diag-j130 = the review was due on { $due }; the last was on { $last }
    .mend = walk through the map with those who know, then set `reviewed`
diag-j131-none = it is not known who was asked
    .mend = add: stakeholders = ["…", "…"]
diag-j131-one = only one side was asked: { $who }
    .mend = ask those who answer for the other stages, and name them
diag-j132 = a map of the future that is compared with nothing
    .mend = name the map of today in `baseline`, or give a metric its figure of today
diag-j133 = still needed: { $needed }
    .mend = get it and set `status` to have, or take it off the list

diag-j040 = { $rule } is allowed here, but nothing breaks it
    .mend = remove it from the comment
diag-j040-unknown = no rule is called { $rule }
    .fix = did you mean { $suggestion }?
    .mend = jalon rules lists them
diag-j040-never = { $rule } cannot be allowed
    .mend = mend the file

diag-c002-project = unknown key `{ $key }`
    .fix = did you mean `{ $suggestion }`?
    .mend = known here: { $known }
diag-c003-project = `{ $key }` takes { $takes }
    .mend = the rest of the file holds
diag-c003-project-rule = no rule is called “{ $rule }”
    .fix = did you mean { $suggestion }?
    .mend = jalon rules lists them
diag-c003-project-never = { $rule } cannot be set
    .mend = a file that cannot be read as a map is one whatever is set
project-takes-table = a section
project-takes-rules = a list of rules such as ["J104"]
project-takes-number = a whole number

arg-allow = Do not tell this rule; can be given again
    .value = RULE
arg-deny = Let this rule count as an error; can be given again
    .value = RULE
arg-fix = Mend what can be mended safely, and save
arg-rule = The rule whose page to print; all are listed if left out
    .value = RULE
arg-found = text, json, sarif or github; text if left out
    .value = FORMAT
cli-rules-about = List the rules of jalon check, or print the page of one
usage-no-rule = jalon: no rule is called “{ $name }”
usage-rule-set = jalon: { $name } can be neither allowed nor denied: a file that cannot be read is an error
usage-rules-listed = jalon rules lists them.
usage-fix-stdin = jalon: --fix mends files, not standard input
check-no-maps = { $name }: no map is below this folder
check-cut = { $name }: the first { $count } problems are told; there may be more
check-walk-cut = { $name }: there is more below this folder than is looked at
check-fixed = mended: { $file }:{ $line }: { $code }: { $message }
check-fixed-count = { $count ->
    [one] One problem mended
   *[other] { $count } problems mended
} in { $name }
check-changed = it has changed meanwhile; nothing was mended
check-progress = { $done } of { $all } files
