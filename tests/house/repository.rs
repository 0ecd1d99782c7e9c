//! The files of the repository: how long they are and what they must not say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::source::sources;

/// The longest a file of `src` or `tests` may be, in lines.
const LONGEST: usize = 400;

/// The top folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file in a folder and below, from the root of the repository, without git's own and what
/// the compiler leaves behind.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let entry = entry.expect("an entry of a folder");
            let path = entry.path();
            let is_folder = entry.file_type().expect("the kind of an entry").is_dir();
            if entry.file_name() == ".git" || path.join("CACHEDIR.TAG").exists() {
                continue;
            }
            if is_folder {
                folders.push(path);
            } else {
                found.push(
                    path.strip_prefix(root())
                        .expect("a path below the root")
                        .to_owned(),
                );
            }
        }
    }
    found.sort();
    found
}

/// Whether the file's name ends in one of these extensions.
pub(crate) fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension()
        .and_then(|found| found.to_str())
        .is_some_and(|found| extensions.contains(&found))
}

#[test]
fn no_file_is_too_long_to_be_read() {
    let long: Vec<String> = [files("src"), files("tests")]
        .concat()
        .into_iter()
        .filter(|path| !has_extension(path, &["ftl", "snap", "lock"]))
        .filter_map(|path| {
            let lines = read(&root().join(&path)).lines().count();
            (lines > LONGEST).then(|| format!("{}: {lines} lines", path.display()))
        })
        .collect();
    assert!(
        long.is_empty(),
        "longer than {LONGEST} lines:\n{}",
        long.join("\n")
    );
}

#[test]
fn every_source_belongs_to_the_program() {
    let used: BTreeSet<PathBuf> = sources().into_iter().map(|source| source.path).collect();
    let left: Vec<PathBuf> = files("src")
        .into_iter()
        .filter(|path| has_extension(path, &["rs"]) && !used.contains(path))
        .collect();
    assert!(left.is_empty(), "no `mod` line leads to {left:?}");
}

/// The project can be mirrored and built anywhere: it names neither a registry's host, save where
/// cargo itself writes it, nor a folder of somebody's machine.
#[test]
fn no_file_names_a_registry_or_a_machine() {
    let hosts = [
        ["crates", "io"],
        ["npmjs", "com"],
        ["npmjs", "org"],
        ["pypi", "org"],
    ];
    let hosts: Vec<String> = hosts.iter().map(|host| host.join(".")).collect();
    let folders = ["home", "root", "Users", "work"];
    let folders: Vec<String> = folders.iter().map(|folder| format!("/{folder}/")).collect();
    let mut found = Vec::new();
    for path in files(".") {
        let Ok(text) = fs::read_to_string(root().join(&path)) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            let by_cargo = path.ends_with("Cargo.lock");
            let host = !by_cargo && hosts.iter().any(|host| line.contains(host));
            if host || folders.iter().any(|folder| begins_a_path(line, folder)) {
                found.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whether the line has this folder at the beginning of a path, not within one or in an address.
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric() && !"_-.~/}".contains(c))
    })
}

#[test]
fn a_folder_within_a_path_is_no_machine() {
    assert!(begins_a_path("cd /srv/anne", "/srv/"));
    assert!(begins_a_path("\"/srv/anne\"", "/srv/"));
    assert!(!begins_a_path(
        "maps/srv/x.toml, ${TMP}/srv/x, https://example.org/srv/",
        "/srv/"
    ));
}
