// Maps that no one would write, into the folder that is named: one whose every text wants to be more than
// words, with a review that does too, and a long one with long words, others from right to left, and eight
// personas.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const text = JSON.stringify(
  "<img src=x onerror=\"document.title='ran'\"></td></script></style><script>document.title='ran'</script>" +
    "<a href=\"javascript:document.title='ran'\">x</a>' onfocus='document.title=\"ran\"' javascript:1",
);
const address = JSON.stringify("javascript:document.title='ran'//https://");
const rows = [
  "touchpoints", "actions", "thoughts", "emotions", "motivations", "needs", "pains", "opportunities",
  "questions", "quotes", "channels", "physical_evidence", "frontstage", "backstage", "support", "owners",
  "checks", "own",
];
const persona = (id) => `
[[personas]]
id = "${id}"
name = ${text}
occupation = ${text}
description = ${text}
quote = ${text}
goals = [${text}]
sources = [${text}, ${address}]
notes = ${text}
`;
const stage = (id) => `
[[stages]]
id = "${id}"
name = ${text}
goal = ${text}
when = ${text}
duration = ${text}
journey = ${text}
notes = ${text}
sentiment = { all = -2, a = 3 }
${rows.map((row) => `${row} = [{ text = ${text}, for = ["a"], url = ${address}, sources = [${text}], notes = ${text}, ${text} = ${text} }]`).join("\n")}
metrics = [{ name = ${text}, unit = ${text}, source = ${address}, baseline = 1, value = 2, notes = ${text} }]
`;
const hostile = `jalon = 1
title = ${text}
lang = ${text}
objective = ${text}
scenario = ${text}
scope = { from = ${text}, to = ${text} }
owner = ${text}
stakeholders = [${text}]
resources = [{ text = ${text}, status = "needed" }]
baseline = ${text}
rows = ["actions", { id = "own", name = ${text} }, "emotions", "pains"]
${persona("a")}${persona("b")}${stage("one")}${stage("two")}`;
writeFileSync(join(folder, "hostile.toml"), hostile);
writeFileSync(
  join(folder, "hostile.review.toml"),
  `jalon_review = 1\n[[comments]]\nid = "abcdefgh"\nstage = "one"\nauthor = ${text}\nquote = ${text}\ntext = ${text}\n`,
);

const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const long = Array.from(
  { length: 18 },
  (_, n) => `
[[stages]]
name = "${n % 7 ? `Étape ${n + 1}` : word}"
sentiment = ${(n % 11) - 5}
actions = ["${n % 5 ? "Attend" : word}", { text = "مرحبا بالعالم", for = ["p3"] }]
pains = [{ text = "Rien ne vient", severity = ${(n % 5) + 1} }]
`,
);
const people = Array.from({ length: 8 }, (_, n) => `[[personas]]\nid = "p${n}"\nname = "Persona ${n}"\n`);
writeFileSync(
  join(folder, "long.toml"),
  `jalon = 1\ntitle = "${word}"\nlang = "fr"\n${people.join("")}${long.join("")}`,
);
