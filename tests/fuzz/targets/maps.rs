//! Maps that are hard on a program: the seven that come with it, and some nobody should write.

use std::fmt::Write as _;

/// Texts that are hard on widths, borders and terminals, as TOML strings.
const NASTY: [&str; 16] = [
    "支払いと配送の確認をする",
    "👨‍👩‍👧‍👦 family 👩🏽‍🚀 🏳️‍🌈 🇫🇷🇯🇵",
    "שלום עולם, مرحبا بالعالم",
    "Z\u{351}\u{36b}\u{343}a\u{30a}\u{301}lgo e\u{301}te\u{301}",
    "tab\\there and\\tthere",
    "\\u001b[31mred\\u001b]0;title\\u0007\\u009b2J",
    "\u{202e}override\u{202c} \u{2066}isolate\u{2069}",
    "two\\nlines\\n\\nand a blank one\\r\\n",
    "zero\u{200b}width\u{feff}\u{2060} joiner\u{200d}",
    "del\\u007f nul\\u0000 c1\\u0085",
    "  blank ends  ",
    "a mark ⏎ that is written",
    "ﷺ ꧅ 𒐫 ｱｲｳ １２３",
    "\u{301}starts with a mark",
    "\u{e000}private \u{fffd}\u{fff9}",
    "",
];

/// Everything nasty at every place that takes a text.
fn nasty() -> String {
    let mut map = String::from("jalon = 1\n");
    let mut texts = NASTY.iter().cycle();
    let mut text = || texts.next().copied().unwrap_or_default();
    let _ = writeln!(map, "title = \"{}\"\nobjective = \"{}\"", text(), text());
    let _ = writeln!(map, "stakeholders = [\"{}\", \"{}\"]", text(), text());
    let _ = writeln!(
        map,
        "resources = [\"{}\", {{ text = \"{}\", status = \"needed\" }}]",
        text(),
        text()
    );
    let _ = writeln!(
        map,
        "rows = [\"touchpoints\", \"actions\", \"emotions\", \"pains\", {{ id = \"own\", name = \"{}\" }}, \"opportunities\", \"metrics\"]",
        NASTY[1]
    );
    for n in 0..9 {
        let _ = writeln!(
            map,
            "\n[[personas]]\nid = \"p{n}\"\nname = \"{}\"\nquote = \"{}\"\ngoals = [\"{}\", \"{}\"]",
            text(),
            text(),
            text(),
            text()
        );
    }
    for n in 0..9 {
        let _ = writeln!(
            map,
            "\n[[stages]]\nid = \"s{n}\"\nname = \"{}\"\nwhen = \"{}\"\nnotes = \"{}\"",
            text(),
            text(),
            text()
        );
        let _ = writeln!(map, "sentiment = {{ all = {}, p{n} = -4.25 }}", n - 4);
        for row in ["touchpoints", "actions", "emotions", "own", "quotes"] {
            let _ = writeln!(
                map,
                "{row} = [\"{}\", {{ text = \"{}\", for = [\"p{n}\"] }}, \"{}\"]",
                text(),
                text(),
                text()
            );
        }
        let _ = writeln!(
            map,
            "pains = [{{ id = \"i{n}\", text = \"{}\", sources = [\"{}\"], colour = \"{}\" }}]",
            text(),
            text(),
            text()
        );
        let _ = writeln!(
            map,
            "opportunities = [{{ text = \"{}\", solves = [\"i{n}\", \"i0\"], owner = \"{}\" }}]",
            text(),
            text()
        );
    }
    map
}

/// Many stages, and many personas to look at them.
fn crowd() -> String {
    let mut map = String::from("jalon = 1\ntitle = \"Crowd\"\n");
    for n in 0..30 {
        let _ = write!(map, "\n[[personas]]\nname = \"Person {n}\"\n");
    }
    for n in 0..200 {
        let _ = write!(
            map,
            "\n[[stages]]\nname = \"Stage {n}\"\nsentiment = {}\nactions = [\"a{n}\", \"b\"]\n",
            n % 11 - 5
        );
    }
    map
}

/// Words that never end.
fn long() -> String {
    let word = "Donaudampfschiff".repeat(625);
    format!(
        "jalon = 1\ntitle = \"{word}\"\n[[personas]]\nname = \"{word}\"\n[[stages]]\nname = \"{word}\"\n\
         actions = [\"{word}\", \"{}\"]\n[[stages]]\nname = \"B\"\n",
        "支".repeat(3_000)
    )
}

/// Other shapes of the same things, comments everywhere, keys nobody knows.
const SHAPES: &str = r#"# jalon
#:schema x

jalon = 1 # version
title = 'T' # title
scope.from = "x"
owner = "o"
scope.to = 'y'
own.table.deep = [1, { a = 2 }] # deep

# people

[[personas]] # Anne
# inside
name = "Anne" # her
age = 35

# between

# about one
[[stages]] # one
name = "One" # name
sentiment.all = 1 # all
# for anne
sentiment.anne = -2 # hers
pains = [ # open
  # above x
  { id = "x", text = 'x', severity = 4, own = [1, 2] }, # x
  "y", 'z',

  # free
  5,
  { text = "w" }
  # last
] # close
notes = """one
# no comment
[no.header]
"""
# end of one

[[stages]]
name = "Two"
[[stages.pains]] # p
text = "p" # its text
# in p
severity = 2
[[personas]]
name = "Bob"
[[stages.pains]]
id = "q"
text = "q"
for = ["bob"]
[stages.sentiment]
bob = 2 # b
[stages.unknown]
k = 1

# three
[[stages]]
name = "Three"
next = []
opportunities = [{ text = "do", solves = ["x", "q"] }]
# the end"#;

/// As much wrong as one map can hold and still be read.
const MISTAKES: &str = r#"jalon = "1"
titel = "T"
kind = "wrong"
lang = 3
created = "yesterday"
rows = ["pains", "pains", "nothing", { line = "wrong" }, { id = "pains", name = "P" }, 3]
stakeholders = "one"
resources = [1, { status = "needed" }]

[[personas]]
id = "a"
name = "A"
age = -3
primary = "yes"

[[personas]]
id = "a"
name = 4
goals = [1, 2]

[[personas]]

[[stages]]
id = "s"
name = "S"
sentiment = 9
moment_of_truth = "no"
next = ["nowhere", "s"]
for = ["nobody"]
pains = [{ severity = 9 }, { text = 3 }, "x", { id = "d", text = "d" }, { id = "d", text = "e" }]
emotion = ["misspelt"]

[[stages]]
id = "s"
name = ""
sentiment = { all = "bad", nobody = 3, a = nan }
opportunities = [{ text = "o", impact = 0, effort = 6.5, solves = ["gone"], due = "soon" }]
actions = "not a list"

[[stages]]
sentiment = {}
metrics = [{ value = 3 }, "m"]
[stages.notes]
x = 1
"#;

const INLINE: &str = concat!(
    "title = \"inline\"\nscope = { to = \"t\" }\npersonas = [{ name = \"P\" }, { name = 'Q', age = 3 }]\n",
    "stages = [\n  # first\n  { name = \"A\", pains = [\"x\", { text = 'y', severity = 1 }], sentiment.p = 1 }, # A\n",
    "  { name = \"B\", sentiment = 2, notes = '' },\n  { id = \"c\", name = \"C\", metrics = [\"m\"] }\n  # last\n]\n\n[other]\n",
);

/// The same text with CRLF at all line ends, or at two of three.
fn with_ends(text: &str, all: bool) -> String {
    let lines = text.split_inclusive('\n').enumerate();
    lines
        .map(|(n, line)| match line.strip_suffix('\n') {
            Some(line) if all || n % 3 > 0 => format!("{line}\r\n"),
            _ => line.to_owned(),
        })
        .collect()
}

/// Every map with a name to tell it by.
pub(crate) fn maps() -> Vec<(&'static str, String)> {
    let nobody =
        "jalon = 1\n\n[[stages]]\nname = \"A\"\nactions = [\"a\"]\n\n[[stages]]\nname = \"B\"\n";
    vec![
        (
            "boutique",
            include_str!("../../../maps/boutique.toml").into(),
        ),
        (
            "boutique-cible",
            include_str!("../../../maps/boutique-cible.toml").into(),
        ),
        (
            "online-shop",
            include_str!("../../../maps/online-shop.toml").into(),
        ),
        (
            "restaurant",
            include_str!("../../../maps/restaurant.toml").into(),
        ),
        (
            "university",
            include_str!("../../../maps/university.toml").into(),
        ),
        (
            "b2b-software",
            include_str!("../../../maps/b2b-software.toml").into(),
        ),
        ("commute", include_str!("../../../maps/commute.toml").into()),
        ("nasty", nasty()),
        ("crowd", crowd()),
        ("long", long()),
        ("shapes", SHAPES.into()),
        ("shapes, CRLF", with_ends(SHAPES, true)),
        ("shapes, mixed ends", with_ends(SHAPES, false)),
        (
            "nasty, CRLF and mark",
            format!("\u{feff}{}", with_ends(&nasty(), true)),
        ),
        ("mistakes", MISTAKES.into()),
        ("inline", INLINE.into()),
        ("empty", String::new()),
        ("broken", "jalon = 1\n[[stages]]\nname = \"A\n".into()),
        ("nobody", nobody.into()),
    ]
}
