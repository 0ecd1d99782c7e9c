//! `jalon list`, and `jalon` in a folder where there is no terminal: the maps, and nothing else.

use std::fs::{Permissions, create_dir, set_permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};

use serde_json::Value;

use crate::folder::Folder;
use crate::program::{Jalon, jalon, words};

const MAP: &str = "jalon = 1\ntitle = \"Achat\"\nkind = \"future-state\"\nreviewed = 2020-01-31\n\
    review_every = \"1 month\"\n[[personas]]\nname = \"Anne\"\n\
    [[stages]]\nname = \"Payer\"\nsentiment = { anne = -4 }\n";

fn maps() -> Folder {
    let folder = Folder::new();
    folder.write("achat.toml", MAP);
    folder.write("Cargo.toml", "[package]\nname = \"jalon\"\n");
    folder.write("notes.txt", MAP);
    create_dir(folder.file("below")).unwrap();
    folder.write("below/broken.toml", "jalon = 1\ntitle = \n");
    create_dir(folder.file("target")).unwrap();
    folder.write("target/made.toml", MAP);
    folder
}

#[test]
fn the_maps_of_a_folder_are_told_with_what_they_are_about() {
    let folder = maps();
    let ended = jalon(folder.path(), ["list"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let lines: Vec<&str> = ended.out.lines().collect();
    let [first, second] = lines.as_slice() else {
        panic!("{}", ended.out);
    };
    for words in [
        "achat.toml",
        "Achat",
        "future state",
        "Anne",
        "-4 Payer",
        "overdue",
    ] {
        assert!(first.contains(words), "{words}: {first}");
    }
    assert!(
        second.starts_with("below/broken.toml") && second.contains("syntax error at line 2"),
        "{second}"
    );
    // Where there is no terminal the folder itself, or none, is listed.
    assert_eq!(jalon(folder.path(), ["."]).out, ended.out);
    assert_eq!(jalon(folder.path(), words("")).out, ended.out);
}

#[test]
fn programs_are_told_the_same() {
    let folder = maps();
    let ended = jalon(folder.path(), words("list -f json"));
    let told: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(told["schema_version"], 1);
    let map = &told["maps"][0];
    assert_eq!(map["path"], "achat.toml");
    assert_eq!(map["kind"], "future-state");
    assert_eq!(map["review_due"], "2020-02-29");
    assert_eq!(map["overdue"], true);
    assert_eq!(map["lowest"]["sentiment"], -4.0);
    assert_eq!(told["maps"][1]["error"], "syntax error at line 2");
    assert_eq!(told["maps"].as_array().unwrap().len(), 2);
}

#[test]
fn files_are_listed_by_their_names_and_what_is_no_map_is_told() {
    let folder = maps();
    let ended = jalon(folder.path(), words("list notes.txt Cargo.toml"));
    assert_eq!(ended.code, 3);
    assert!(ended.out.contains("Achat"), "{}", ended.out);
    assert!(
        ended.err.contains("Cargo.toml: it is no map"),
        "{}",
        ended.err
    );
    let ended = jalon(folder.path(), words("list nowhere achat.toml"));
    assert_eq!(ended.code, 4);
    assert!(ended.out.contains("Achat"), "{}", ended.out);
}

#[test]
fn a_folder_without_maps_says_so_and_one_that_is_closed_why() {
    let folder = Folder::new();
    let ended = jalon(folder.path(), ["list"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
    assert!(ended.err.starts_with("No map in "), "{}", ended.err);
    create_dir(folder.file("closed")).unwrap();
    set_permissions(folder.file("closed"), Permissions::from_mode(0o000)).unwrap();
    let ended = jalon(folder.path(), ["list", "closed"]);
    // Whoever may do everything reads it all the same.
    assert!([0, 4].contains(&ended.code), "{}", ended.err);
}

#[test]
fn a_persona_and_a_stage_go_with_a_map_and_an_empty_name_with_nothing() {
    let folder = maps();
    for args in [
        vec![".", "--persona", "anne"],
        vec!["--stage", "1"],
        vec![""],
    ] {
        let ended = jalon(folder.path(), args);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    }
}

#[test]
fn names_that_could_act_and_links_in_circles_do_no_harm() {
    let folder = Folder::new();
    folder.write("a\u{1b}[2J\u{202e}.toml", MAP);
    let odd = std::ffi::OsStr::from_bytes(b"\xff.toml");
    std::fs::write(folder.path().join(odd), MAP).unwrap();
    create_dir(folder.file("below")).unwrap();
    symlink("..", folder.file("below/up")).unwrap();
    symlink("self.toml", folder.file("self.toml")).unwrap();
    for form in ["text", "json"] {
        let ended = Jalon::new(folder.path()).args(["list", "-f", form]).run();
        assert_eq!(ended.code, 0);
        assert_eq!(ended.out.matches("Achat").count(), 2, "{}", ended.out);
    }
}

#[test]
fn thousands_of_files_are_listed_at_once() {
    let folder = Folder::new();
    for number in 0..3000 {
        folder.write(&format!("{number}.toml"), MAP);
    }
    let large = format!("[a]\nb = \"{}\"\n", "x".repeat(2_000_000));
    for number in 0..20 {
        folder.write(&format!("other-{number}.toml"), &large);
    }
    // The limit of every run holds for this one too.
    let ended = jalon(folder.path(), ["list"]);
    assert_eq!(ended.out.lines().count(), 3000);
}
