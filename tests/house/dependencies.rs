//! What may be depended upon: under which licences, from where, and of what only once.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::repository::root;

/// The licences of which every dependency offers at least one.
const LICENCES: &[&str] = &["MIT", "Apache-2.0", "Unicode-3.0", "Zlib"];

/// Crates of which two versions would quietly disagree: about widths, or about what is on screen.
const ONCE: &[&str] = &["unicode-width", "ratatui-core", "crossterm"];

/// Cargo's account of the dependencies of all platforms; of this one alone where cargo has not
/// downloaded the others and cannot.
fn metadata() -> Value {
    let ways: [&[&str]; 3] = [
        &["--offline"],
        &[],
        &["--offline", "--filter-platform=host-tuple"],
    ];
    let mut told = String::new();
    for way in ways {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version=1", "--locked"])
            .args(way)
            .current_dir(root())
            .output()
            .expect("cargo runs");
        if output.status.success() {
            return serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
        }
        told.push_str(&String::from_utf8_lossy(&output.stderr));
    }
    panic!("{told}");
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Whether the licence expression (SPDX, or the older `A/B`) is met by the allowed licences.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words, allowed) && words.next().is_none()
}

type Words<'w> = std::iter::Peekable<std::str::SplitWhitespace<'w>>;

fn either(words: &mut Words<'_>, allowed: &[&str]) -> bool {
    let mut met = both(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        met |= both(words, allowed);
    }
    met
}

fn both(words: &mut Words<'_>, allowed: &[&str]) -> bool {
    let mut met = single(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        met &= single(words, allowed);
    }
    met
}

fn single(words: &mut Words<'_>, allowed: &[&str]) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let met = either(words, allowed);
        return words.next_if_eq(&")").is_some() && met;
    }
    let known = words
        .next()
        .is_some_and(|licence| allowed.contains(&licence));
    // An exception makes another licence of it, which nobody has allowed.
    let excepted = words.next_if_eq(&"WITH").is_some() && words.next().is_some();
    known && !excepted
}

#[test]
fn licence_expressions_are_understood() {
    let allowed = ["A", "B"];
    for (expression, met) in [
        ("A", true),
        ("C", false),
        ("", false),
        ("C/A", true),
        ("C OR B", true),
        ("A AND C", false),
        ("A OR B AND C", true),
        ("(A OR C) AND B", true),
        ("(A OR C) AND D", false),
        ("A WITH C", false),
        ("A WITH C OR B", true),
        ("A B", false),
    ] {
        assert_eq!(is_met(expression, &allowed), met, "{expression}");
    }
}

#[test]
fn dependencies_are_free_and_from_the_usual_place() {
    let metadata = metadata();
    let packages = list(&metadata, "packages");
    let registry = format!(
        "registry+https://github.com/rust-lang/{}",
        ["crates", "io-index"].join(".")
    );
    let own = packages
        .iter()
        .filter(|package| package.get("source") == Some(&Value::Null));
    assert_eq!(
        own.map(|package| word(package, "name")).collect::<Vec<_>>(),
        ["jalon"]
    );
    for package in packages
        .iter()
        .filter(|package| word(package, "name") != "jalon")
    {
        let (name, licence) = (word(package, "name"), word(package, "license"));
        assert_eq!(word(package, "source"), registry, "{name}");
        assert!(is_met(licence, LICENCES), "{name}: {licence}");
    }
    for licence in LICENCES {
        let others: Vec<&str> = LICENCES
            .iter()
            .copied()
            .filter(|other| other != licence)
            .collect();
        let needed = packages
            .iter()
            .any(|package| !is_met(word(package, "license"), &others));
        assert!(needed, "{licence} is allowed, but nothing needs it");
    }
}

#[test]
fn what_must_be_there_once_is_there_once() {
    let metadata = metadata();
    let graph = metadata.get("resolve").expect("a graph of dependencies");
    let mut reached = BTreeSet::new();
    let mut open = vec![word(graph, "root")];
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            let node = list(graph, "nodes")
                .iter()
                .find(|node| word(node, "id") == id);
            let dependencies = node.map_or(&[][..], |node| list(node, "deps"));
            open.extend(
                dependencies
                    .iter()
                    .filter(|found| is_normal(found))
                    .map(|found| word(found, "pkg")),
            );
        }
    }
    for name in ONCE {
        let versions: Vec<&str> = list(&metadata, "packages")
            .iter()
            .filter(|package| {
                word(package, "name") == *name && reached.contains(word(package, "id"))
            })
            .map(|package| word(package, "version"))
            .collect();
        assert_eq!(versions.len(), 1, "{name}: {versions:?}");
    }
}

/// Whether a dependency is part of the program, not of its tests or its build.
fn is_normal(dependency: &Value) -> bool {
    list(dependency, "dep_kinds")
        .iter()
        .any(|kind| kind.get("kind") == Some(&Value::Null))
}
