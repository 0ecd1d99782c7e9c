//! `jalon config`, and settings that come from a file, a variable or a flag.

use std::fs;
use std::os::unix::fs::symlink;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, words};

const CONFIG: &str = ".config/jalon/config.toml";

/// A folder that is the home, with that `config.toml`.
fn home(config: &str) -> Folder {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join(".config/jalon")).unwrap();
    folder.write(CONFIG, config);
    folder.write(
        "map.toml",
        "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"Un\"\n",
    );
    folder
}

fn run(folder: &Folder, line: &str) -> Ended {
    Jalon::new(folder.path()).args(words(line)).run()
}

#[test]
fn every_setting_is_shown_with_where_it_comes_from() {
    let folder = home("lang = \"fr\"\nmouse = false\nmax_size = 4096\n");
    let program = Jalon::new(folder.path()).env("EDITOR", "nano \"-w\"");
    let program = program.env("JALON_CHART", "bars").env("JALON_KEYS", "vim");
    let ended = program
        .args(words(
            "--ascii --config .config/jalon/config.toml config show",
        ))
        .run();
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(
        ended.out,
        "lang = \"fr\"             # .config/jalon/config.toml\n\
         theme = \"default\"       # par défaut\n\
         keys = \"vim\"            # JALON_KEYS\n\
         color = \"auto\"          # par défaut\n\
         ascii = \"always\"        # --ascii\n\
         mouse = false           # .config/jalon/config.toml\n\
         chart = \"bars\"          # JALON_CHART\n\
         wrap = \"all\"            # par défaut\n\
         marks = true            # par défaut\n\
         editor = \"nano \\\"-w\\\"\"  # EDITOR\n\
         max_size = \"4096\"       # .config/jalon/config.toml\n"
    );
    // What is shown is a file that says the same.
    folder.write("shown.toml", ended.out);
    let again = run(&folder, "--config shown.toml config show");
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    let values = |out: &str| -> Vec<String> {
        let lines = out.lines().filter_map(|line| line.split("  #").next());
        lines.map(|line| line.trim_end().to_owned()).collect()
    };
    assert_eq!(values(&again.out), values(&folder.read("shown.toml")));
}

#[test]
fn settings_are_shown_to_other_programs() {
    let folder = home("mouse = false\n");
    let ended = run(&folder, "config show -f json");
    let document: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(document["schema_version"], 1);
    let settings = document["settings"].as_array().unwrap();
    let mouse = settings.iter().find(|one| one["key"] == "mouse").unwrap();
    assert_eq!(mouse["value"], false);
    assert_eq!(mouse["source"]["kind"], "file");
    let path = folder.path().join(CONFIG);
    assert_eq!(mouse["source"]["name"], path.to_str().unwrap());
}

#[test]
fn mistakes_are_told_and_the_rest_holds() {
    let folder = home("lang = \"fr\"\nmuose = false\nascii = true\nmax_size = \"12\"\n");
    let ended = run(&folder, "show map.toml");
    assert_eq!((ended.code, ended.out.as_str()), (3, ""));
    let told = ended.err.replace(folder.path().to_str().unwrap(), "~");
    assert_eq!(
        told,
        "erreur[C002]\u{a0}: réglage inconnu `muose`\n  \
           ┌─ ~/.config/jalon/config.toml:2:1\n\
         2 │ muose = false\n  \
           │ ^^^^^ vouliez-vous dire `mouse`\u{a0}?\n\
         \n\
         erreur[C003]\u{a0}: `ascii` prend auto, always, never, pas true\n  \
           ┌─ ~/.config/jalon/config.toml:3:9\n\
         3 │ ascii = true\n  \
           │         ^^^^ écrivez \"always\"\n\
         jalon\u{a0}: map.toml\u{a0}: il dépasse 12 octets\u{a0}; --max-size relève la limite\n"
    );
    let ended = run(&folder, "--max-size 1k show map.toml");
    assert_eq!(ended.code, 0, "{}", ended.err);
}

#[test]
fn what_cannot_be_read_is_told_and_keeps_nobody_from_working() {
    let folder = home("");
    let path = folder.path().join(CONFIG);
    let mut told = String::new();
    let mut shown = || {
        let ended = run(&folder, "show map.toml --plain");
        assert!(ended.code == 0 && ended.out.contains("Un"), "{}", ended.err);
        told.push_str(&ended.err.replace(folder.path().to_str().unwrap(), "~"));
    };
    fs::remove_file(&path).unwrap();
    shown();
    fs::create_dir(&path).unwrap();
    shown();
    fs::remove_dir(&path).unwrap();
    symlink(&path, &path).unwrap();
    shown();
    fs::remove_file(&path).unwrap();
    fs::write(&path, b"lang = \"\xff\"").unwrap();
    shown();
    fs::File::create(&path).unwrap().set_len(100 << 20).unwrap();
    shown();
    assert_eq!(
        told,
        "jalon: config.toml: it is a folder\n\
         jalon: config.toml: links lead round in a circle\n\
         jalon: config.toml: the file is not UTF-8 text\n\
         jalon: config.toml: it is larger than 1 MiB, and not read\n"
    );
}

#[test]
fn a_file_that_was_asked_for_has_to_be_there() {
    let folder = home("lang = \"fr\"");
    let ended = run(&folder, "--config none.toml show map.toml");
    assert_eq!((ended.code, ended.out.as_str()), (4, ""));
    assert_eq!(
        ended.err,
        "jalon: none.toml: there is no such file or folder\n"
    );
    // It is read in the place of the person's own.
    folder.write("mine.toml", "lang = \"en\"");
    let ended = run(&folder, "--config=mine.toml check none.toml");
    assert!(ended.err.contains("there is no such file"), "{}", ended.err);
}

#[test]
fn a_file_to_begin_with_is_written_once() {
    for locale in LOCALES {
        let folder = Folder::new();
        let run = |line: &str| {
            let program = Jalon::new(folder.path()).env("LANG", locale);
            program.args(words(line)).run()
        };
        let ended = run("config path");
        let path = |name: &str| folder.path().join(".config/jalon").join(name);
        let paths = ["config.toml", "keys.toml", "themes"]
            .map(|name| format!("{}\n", path(name).display()));
        assert_eq!((ended.code, ended.out), (0, paths.concat()));
        assert!(ended.err.contains("jalon config init"), "{}", ended.err);
        let ended = run("config init");
        assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{}", ended.err);
        let written = folder.read(CONFIG);
        insta::assert_snapshot!(format!("config_{}", locale.get(..2).unwrap()), written);
        folder.write(CONFIG, "mouse = false");
        assert_eq!(run("config init").code, 4);
        assert_eq!(folder.read(CONFIG), "mouse = false");
        assert_eq!(run("config init --force").code, 0);
        assert_eq!(folder.read(CONFIG), written);
        let told = run("config path").err;
        assert!(
            !told.contains("config.toml") && told.contains("keys.toml"),
            "{told}"
        );
    }
}

#[test]
fn without_a_home_there_is_no_place_and_all_else_works() {
    let folder = home("lang = \"fr\"");
    let homeless = |line: &str| {
        let program = Jalon::new(folder.path()).env("HOME", "");
        program.args(words(line)).run()
    };
    for line in ["config path", "config init"] {
        let ended = homeless(line);
        assert!(
            ended.code == 4 && ended.err.contains("HOME"),
            "{}",
            ended.err
        );
    }
    assert_eq!(homeless("show map.toml").code, 0);
    let ended = homeless("config show");
    assert!(ended.out.starts_with("lang = \"en\""), "{}", ended.out);
}

#[test]
fn a_variable_that_does_not_fit_is_told() {
    let folder = home("");
    let program = Jalon::new(folder.path()).env("JALON_COLOR", "maybe");
    let ended = program.args(words("show map.toml")).run();
    assert_eq!(ended.code, 0);
    assert_eq!(
        ended.err,
        "jalon: JALON_COLOR: “maybe” does not fit, and is passed over\n"
    );
}

#[test]
fn colour_follows_the_setting_before_the_surroundings() {
    for (config, variables, coloured) in [
        ("", &[][..], false),
        ("color = \"always\"", &[], true),
        ("color = \"always\"", &["NO_COLOR"], true),
        ("color = \"never\"", &["CLICOLOR_FORCE"], false),
        ("", &["NO_COLOR", "CLICOLOR_FORCE"], true),
    ] {
        let folder = home(config);
        let program = Jalon::new(folder.path()).args(words("show map.toml"));
        let program = variables
            .iter()
            .fold(program, |program, name| program.env(name, "1"));
        assert_eq!(program.coloured(), coloured, "{config} {variables:?}");
    }
}

#[test]
fn doctor_looks_around_and_says_what_deserves_attention() {
    let folder = home("");
    let doctor = |variables: &[(&str, &str)], line: &str| {
        let program = Jalon::new(folder.path()).args(words(line));
        let variables = variables.iter();
        variables
            .fold(program, |program, (name, value)| program.env(name, value))
            .run()
    };
    let usual = [("EDITOR", "/bin/sh"), ("TERM", "xterm")];
    let ended = doctor(&usual, "doctor");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    assert!(ended.out.contains("All is well."), "{}", ended.out);
    let ended = doctor(&usual, "--config none.toml --ascii doctor -f json");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    let ended = doctor(&[("EDITOR", "none"), ("LANG", "C")], "doctor -f json");
    assert_eq!((ended.code, ended.err.as_str()), (1, ""));
    let document: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    let findings = document["findings"].as_array().unwrap();
    let wrong: Vec<_> = findings
        .iter()
        .filter(|one| one["ok"] == false)
        .map(|one| &one["topic"])
        .collect();
    assert_eq!(wrong, ["locale", "editor"]);
    // A mistake of the settings is told here too, with its place.
    folder.write(CONFIG, "mouse = 3\n");
    let ended = doctor(&usual, "doctor");
    assert!(
        ended.code == 1 && ended.out.contains("config.toml:1:9:"),
        "{}",
        ended.out
    );
}

#[test]
fn keys_and_themes_are_set_by_name_and_ones_own_are_in_the_same_folder() {
    let folder = home("theme = \"mine\"\nkeys = \"cua\"\n");
    fs::create_dir_all(folder.path().join(".config/jalon/themes")).unwrap();
    folder.write(".config/jalon/themes/mine.toml", "negative = \"#010203\"\n");
    folder.write(
        ".config/jalon/keys.toml",
        "preset = \"vim\"\n[map]\nundo = \"F9\"\n",
    );
    let ended = run(&folder, "keys");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let head = ended.out.lines().next().unwrap_or_default();
    assert!(
        head.contains("cua") && ended.out.contains("F9"),
        "{}",
        ended.out
    );
    let head = run(&folder, "keys --keys azerty").out;
    assert!(head.contains("azerty") && head.contains("F9"), "{head}");
    let ended = run(&folder, "doctor -f json --config none.toml");
    assert!(ended.out.contains("vim"), "{}", ended.out);
    folder.write(CONFIG, "theme = \"mien\"\nkeys = \"own.toml\"\n");
    let ended = run(&folder, "check map.toml");
    for part in ["config.toml:1:9", "write \"mine\"", "config.toml:2:8"] {
        assert!(ended.err.contains(part), "{}", ended.err);
    }
    folder.write(CONFIG, "");
    folder.write(".config/jalon/keys.toml", "[map]\nunod = \"F9\"\n");
    assert_eq!(run(&folder, "show map.toml").err, "");
    let ended = run(&folder, "doctor");
    assert!(
        ended.code == 1 && ended.out.contains("keys.toml:2:1:"),
        "{}",
        ended.out
    );
}
