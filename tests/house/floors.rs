//! Which module may use which, and who stands at the doors to the outside.

use std::collections::BTreeSet;

use crate::source::{Source, sources};
use crate::tokens::paths;

/// The floors from the ground up. A module uses floors below its own, and itself. The roots of the
/// library and of the program stand outside.
const FLOORS: &[&[&str]] = &[
    &["model", "text", "diag"],
    &["doc", "i18n", "command", "find"],
    &[
        "check", "layout", "theme", "export", "import", "diff", "audit", "settings",
    ],
    &["app"],
    &["ui", "sys"],
    &["cli", "runtime"],
];

/// What a module uses of its own floor, and why.
const NEIGHBOURS: &[(&str, &str, &str)] = &[
    ("diag", "model", "a problem stands at a span"),
    ("settings", "layout", "charts and wrapping can be set"),
    ("settings", "theme", "a theme is set by its name"),
    (
        "diff",
        "export",
        "values are the same in every JSON document",
    ),
    (
        "audit",
        "export",
        "a report keeps words from becoming markup",
    ),
    ("export", "layout", "a picture is laid out as on the screen"),
    (
        "import",
        "export",
        "the long form is read by the table it is written by",
    ),
    ("audit", "layout", "a report draws the curves as text"),
    ("theme", "layout", "a theme dresses the roles of a drawing"),
    ("cli", "runtime", "without a command the map is opened"),
];

/// What only these modules may name. An empty list means nobody.
const DOORS: &[(&str, &[&str])] = &[
    (
        "toml",
        &[
            "doc",
            "theme",
            "command",
            "settings",
            "check::project",
            "check::setting_aside",
        ],
    ),
    ("toml_edit", &["doc"]),
    ("toml_parser", &["doc"]),
    ("toml_writer", &["doc"]),
    ("fluent_bundle", &["i18n"]),
    ("unic_langid", &["i18n"]),
    ("tui_textarea", &["app::buffer"]),
    // A report has a module of that name.
    ("csv", &["export", "import", "audit::report"]),
    ("zip", &["import::xlsx"]),
    ("quick_xml", &["import::xlsx"]),
    ("rust_xlsxwriter", &["export::xlsx"]),
    ("ratatui", &["ui", "sys", "runtime", "theme"]),
    ("termprofile", &["sys", "theme"]),
    ("crossterm", &["sys", "runtime"]),
    ("clap", &["cli"]),
    ("pulldown_cmark", &["import::md", "import::mermaid"]),
    ("rustix", &["sys"]),
    ("signal_hook", &["sys"]),
    ("std::env", &["sys"]),
    ("std::fs", &["sys"]),
    ("std::os", &["sys"]),
    ("std::process::Command", &["sys"]),
    ("std::process::exit", &["sys::signals"]),
    ("std::net", &[]),
    ("std::time::Instant", &["sys"]),
    ("std::time::SystemTime", &["sys"]),
    // A moment is given from outside: no clock is asked where it is only told.
    ("jiff::Timestamp", &["sys", "doc::beside::moment"]),
    ("jiff::Zoned", &["sys"]),
];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The top module that a path from this source leads to, if it stays within the program.
fn target<'p>(source: &'p Source, path: &'p [String]) -> Option<&'p str> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    let first = path.first()?.as_str();
    if first == "crate" {
        path.get(1).map(String::as_str)
    } else if ups > 0 && ups >= source.module.len() {
        path.get(ups).map(String::as_str)
    } else {
        None
    }
}

/// Every use of one top module by another, with its place.
fn uses(sources: &[Source]) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for source in sources {
        let Some(own) = source.module.first() else {
            continue;
        };
        for (line, path) in paths(&source.tokens) {
            if let Some(other) = target(source, &path).filter(|other| other != own) {
                found.push((own.clone(), other.to_owned(), source.at(line)));
            }
        }
    }
    found
}

#[test]
fn modules_use_only_floors_below_their_own() {
    let sources = sources();
    for source in &sources {
        let Some(module) = source.module.first() else {
            continue;
        };
        assert!(floor(module).is_some(), "`{module}` stands on no floor");
    }
    let mut wrong = Vec::new();
    let mut needed = BTreeSet::new();
    for (own, other, place) in uses(&sources) {
        let neighbour = NEIGHBOURS
            .iter()
            .position(|(from, to, _)| (*from, *to) == (own.as_str(), other.as_str()));
        needed.extend(neighbour);
        if floor(&other) >= floor(&own) && neighbour.is_none() || floor(&other).is_none() {
            wrong.push(format!("{place}: {own} uses {other}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (at, (from, to, _)) in NEIGHBOURS.iter().enumerate() {
        assert!(
            needed.contains(&at),
            "{from} no longer uses {to}: take it off the list"
        );
    }
}

#[test]
fn each_door_has_its_keeper() {
    let mut wrong = Vec::new();
    for source in sources() {
        let module = source.module.join("::");
        for (line, path) in paths(&source.tokens) {
            let path = path.join("::");
            for (door, keepers) in DOORS {
                if within(&path, door) && !keepers.iter().any(|keeper| within(&module, keeper)) {
                    wrong.push(format!("{}: {path}", source.at(line)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a path is this one or leads on from it.
fn within(path: &str, stem: &str) -> bool {
    path.strip_prefix(stem)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
