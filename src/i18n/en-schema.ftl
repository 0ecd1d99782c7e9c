# The JSON Schema of the format, and what each of its fields takes.
cli-schema-about = Print the JSON Schema of maps, by which an editor completes and checks them
schema-map = A customer journey map
schema-about = The format of jalon. Simple things are words, rich things are groups of keys. Keys that are not known are kept.
schema-version = The version of the format: 1. It stands in every map.
schema-scope = Where the journey begins and where it ends
schema-rows = Which rows are shown, and in which order; if left out, those of the kind and any other in use. A row of your own has an id and a name; a line separates the rows of a blueprint.
schema-personas = Whose journey it is; each under `[[personas]]`
schema-stages-of-map = What happens, one after another; each under `[[stages]]`
schema-conflicts = What a merge left open; `jalon check` tells how to settle it
schema-sentiment = A number, -5 to 5, for everyone, or one for each persona: `{"{"} all = -2, anne = -4 {"}"}`; unknown if left out
schema-items = A list of words, or of groups of keys: `["one", {"{"} text = "two", notes = "…" {"}"}]`
schema-text = words
schema-long-text = words, over several lines if need be
schema-whole = a whole number, { $low } to { $high }
schema-number = a number, { $low } to { $high }
schema-any-number = a number
schema-flag = `true` or `false`
schema-choice = { $words } (the first if left out)
schema-choice-none = { $words }
schema-date = a day: `2026-10-15`
schema-period = a span: `"3 months"`, `"2 weeks"`
schema-texts = a list of words
schema-resources = a list of words, or of `{"{"} text = …, status = "have" {"}"}` (`needed`)
schema-people = a list of persona ids; everyone if left out
schema-pains = a list of ids of pains
schema-stages = a list of stage ids; the following stage if left out, `[]` ends here
schema-path = a path, relative to this file
schema-id = a slug, unique among its like
schema-language = a tag of language: `fr`, `en-GB`
