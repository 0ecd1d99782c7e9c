//! Maps in the forms that are read as text: Markdown, a mind map, an outline and a picture.

use crate::folder::Folder;
use crate::hostile;
use crate::program::{Ended, Jalon, LOCALES};

/// Every field of the format, in three stages.
const MAP: &str = r#"# a remark
jalon = 1
title = "Buying a coat | *online*"
kind = "service-blueprint"
lang = "en"
objective = "Know why 7 of 10 carts are left"
scenario = "First purchase,\non a telephone"
scope = { from = "sees an advert", to = "tells a friend" }
owner = "CX team"
stakeholders = ["marketing", "sales, service"]
resources = ["survey", { text = "analyst", status = "needed" }]
created = 2026-09-01
reviewed = 2026-10-15
review_every = "3 months"
baseline = "now.toml"
rows = ["touchpoints", { line = "visibility" }, "backstage", { id = "legal", name = "Law & order" }, "emotions", "pains", "opportunities"]

[[personas]]
name = "Anne"
primary = true
age = 35
occupation = "architect"
description = "buys little"
quote = "What do I pay?"
goals = ["a good coat"]
motivations = ["local makers"]
frustrations = ["hidden fees"]
behaviours = ["compares three pages"]
channels = ["telephone"]
sources = ["12 interviews"]
notes = "- speaks\n# loud"

[[personas]]
name = "Pierre"

[[stages]]
name = "Find"
sentiment = { all = 1, pierre = 2.5 }
touchpoints = [{ text = "Web", channel = "web", status = "planned", owner = "web team", moment_of_truth = true }]
backstage = ["Stock is counted"]
legal = ["Consent\nin two lines"]
motivations = ["Wants to look good"]
odd = ["A row nobody declared"]

[[stages]]
name = "Pay"
goal = "pay in two minutes"
when = "21:30"
duration = "6 min"
moment_of_truth = true
for = ["anne"]
sentiment = -4
emotions = ["Cross", { text = "Wary", for = ["anne"] }]
actions = [{ text = "Types the address", sentiment = -4, duration = "1 min", sources = ["GA4", "12 interviews"] }]
pains = [
  { id = "fees", text = "Fees told late", severity = 5, sources = ["GA4"], notes = "Nine euros.\n- Or ten.", url = "https://example.org/a_b" },
  { text = "An account | demanded", severity = 4, conflict = "ours", colour = "red" },
]
opportunities = [
  { text = "Show fees first", impact = 5, effort = 2, solves = ["fees"], status = "planned", owner = "web", due = 2026-12-15, sources = ["test"], notes = "Soon." },
  { text = "Nobody rated this" },
]
metrics = [
  { name = "Carts left", unit = "%", better = "lower", baseline = 72, value = 70, target = 55, source = "GA4", at = 2026-10-01 },
  { name = "Time", unit = "min" },
]
checks = [{ text = "The price is known", severity = 4 }]
next = ["find"]
journey = "pay.toml"
notes = "Late, and\n> dear."

[[stages]]
name = "Wear"
next = []
"#;

const REVIEW: &str = r#"jalon_review = 1

[[comments]]
id = "aaaaaaaa"
stage = "pay"
row = "pains"
item = "fees"
quote = "Fees told late"
author = "Paul"
at = 2026-06-12T10:00:00+02:00
text = "Is that so?\n- Really?"

[[comments]]
id = "bbbbbbbb"
author = "Inès"
text = "It is."
reply_to = "aaaaaaaa"
"#;

const FORMS: [&str; 4] = ["md", "mindmap", "opml", "text"];

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("shop.toml", MAP);
    folder.write("shop.review.toml", REVIEW);
    folder
}

fn export(folder: &Folder, locale: &str, args: &[&str]) -> Ended {
    let program = Jalon::new(folder.path()).env("LANG", locale);
    let ended = program.args(["export", "--to"]).args(args).run();
    assert_eq!(ended.code, 0, "{args:?}: {}", ended.err);
    ended
}

#[test]
fn a_map_in_every_form_that_is_read_as_text() {
    let folder = folder();
    for form in FORMS {
        for locale in LOCALES {
            let ended = export(&folder, locale, &[form, "--width", "80", "shop.toml"]);
            let language = locale.get(..2).unwrap();
            insta::assert_snapshot!(
                format!("{form}_{language}"),
                format!("{}\n--\n{}", ended.out, ended.err)
            );
        }
    }
}

#[test]
fn a_long_journey_has_a_section_for_each_stage() {
    let maps = concat!(env!("CARGO_MANIFEST_DIR"), "/maps");
    for (map, locale) in [("online-shop", LOCALES[0]), ("boutique", LOCALES[1])] {
        let file = format!("{maps}/{map}.toml");
        let ended = export(&Folder::new(), locale, &["md", &file]);
        insta::assert_snapshot!(format!("md_{map}"), ended.out);
    }
}

#[test]
fn a_persona_sees_its_own() {
    let folder = folder();
    for form in FORMS {
        let ended = export(
            &folder,
            LOCALES[0],
            &[form, "--persona", "pierre", "shop.toml"],
        );
        assert!(!ended.out.contains("Wary"), "{form}: {}", ended.out);
        assert!(ended.out.contains("Cross"), "{form}: {}", ended.out);
        assert!(
            ended.err.contains("other personas"),
            "{form}: {}",
            ended.err
        );
    }
}

#[test]
fn a_blank_source_is_no_source() {
    let folder = Folder::new();
    let map = "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\n\
               pains = [{ text = \"Slow\", sources = [\" \"] }]\n";
    folder.write("map.toml", map);
    let out = export(&folder, LOCALES[0], &["md", "map.toml"]).out;
    assert!(!out.contains("[1]"), "{out}");
    assert!(out.contains("1 of 1 statements"), "{out}");
}

/// What Markdown, Mermaid and XML would take for anything but words.
const SIGNS: &str = r#"# - 1. > | a | --- === ``` ~~~ **b** _i_ ~~s~~ `c` [x](http://y.org) ![i](i.png) <b onload=x> &lt; \\ \" $x$ {+a+} %%{init: {}}%% ::icon(x) ]] ]]> )) <!-- - [x]"#;

/// The map that holds the signs wherever words may stand, at the beginning of lines too.
fn hostile_map() -> String {
    hostile::map(&format!("{SIGNS}\\n{SIGNS}\\n\\n- x\\n# y"), true)
}

#[test]
fn no_cell_and_no_list_of_markdown_is_broken_by_words() {
    let folder = Folder::new();
    folder.write("map.toml", hostile_map());
    let out = export(&folder, LOCALES[0], &["md", "map.toml"]).out;
    let mut in_fence = false;
    let mut columns = None;
    for line in out.lines() {
        if line.starts_with("```") {
            in_fence = !in_fence;
        }
        if in_fence || line.starts_with("```") {
            continue;
        }
        // What is left of a line without what is escaped.
        let bare: String = line.replace("\\\\", "").replace("<br>", "");
        let mut chars = bare.chars();
        let mut bare = String::new();
        while let Some(c) = chars.next() {
            match c {
                '\\' => drop(chars.next()),
                c => bare.push(c),
            }
        }
        assert!(!bare.contains(['<', '`', '_', '~', '$', '{']), "{line}");
        if line.starts_with('|') {
            let count = bare.matches('|').count();
            assert_eq!(*columns.get_or_insert(count), count, "{line}");
        } else {
            columns = None;
            assert!(!bare.contains('|'), "{line}");
        }
        let words = line.trim_start();
        let begins_block = ["#", "-", ">", "+", "="]
            .iter()
            .any(|sign| words.starts_with(sign));
        let is_ours = words.starts_with("# #")
            || ["# \\#", "## ", "### ", "- ", "> "]
                .iter()
                .any(|ours| words.starts_with(ours));
        assert!(!begins_block || is_ours, "{line}");
    }
    assert!(!in_fence, "a fence is open");
}

#[test]
fn every_node_of_a_mind_map_is_one_line_of_quoted_words() {
    let folder = Folder::new();
    folder.write("map.toml", hostile_map());
    let out = export(&folder, LOCALES[0], &["mindmap", "map.toml"]).out;
    let mut lines = out.lines();
    assert_eq!(lines.next(), Some("mindmap"));
    let mut roots = 0;
    for line in lines {
        let node = line.trim_start();
        let depth = (line.len() - node.len()) / 2;
        let ends = match depth {
            1 => ("((\"", "\"))"),
            2 => ("(\"", "\")"),
            _ => ("[\"", "\"]"),
        };
        roots += usize::from(depth == 1);
        let words = node.strip_prefix(ends.0);
        let words = words.and_then(|words| words.strip_suffix(ends.1));
        let words = words.unwrap_or_else(|| panic!("{line}"));
        assert!(
            !words.is_empty() && !words.contains(['"', '`', '<', '*']),
            "{line}"
        );
        assert!(!words.contains("%%"), "{line}");
    }
    assert_eq!(roots, 1);
}

#[test]
fn an_outline_is_well_formed_whatever_the_words() {
    let folder = Folder::new();
    for text in [hostile::TEXT, SIGNS, "\\u0000\\u0008\\ufffe\\uffff\\t"] {
        folder.write("map.toml", hostile::map(text, true));
        let out = export(&folder, LOCALES[0], &["opml", "map.toml"]).out;
        let mut open: Vec<&str> = Vec::new();
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        let mut rest = out.strip_prefix(declaration).unwrap();
        while let Some((before, tag)) = rest.split_once('<') {
            assert!(!before.contains('>'), "{text}: {before}");
            let (tag, after) = tag.split_once('>').unwrap();
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{text}");
            } else {
                // Values are quoted, and hold no quotes.
                assert_eq!(tag.matches('"').count() % 2, 0, "{text}: {tag}");
                let names = tag.split('"').step_by(2).collect::<String>();
                let is_plain = |c: char| c.is_ascii_alphabetic() || " :=_-".contains(c);
                assert!(names.chars().all(is_plain), "{text}: {tag}");
                open.push(tag.split(' ').next().unwrap());
            }
            rest = after;
        }
        assert_eq!((open.len(), rest.trim()), (0, ""), "{text}");
        let forbidden = |c: char| c.is_control() && c != '\n' || u32::from(c) & 0xFFFE == 0xFFFE;
        assert!(!out.contains(forbidden), "{text}");
    }
}
