//! Themes on the command line: which is worn, how many colours it has, and what is said of a name
//! nobody knows or a file with mistakes.

use crate::folder::Folder;
use crate::program::{Ended, Jalon, words};

const MAP: &str = "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"Un\"\nsentiment = -3\n";

/// The code that sets the colour of the sentiment below zero in each of them.
const DUSK: &str = "38;2;255;159;67";
const DUSK_OF_256: &str = "38;5;215";
const DEFAULT: &str = "\x1b[0;33m";
/// The code of a background.
const GROUND: &str = "48;2;27;31;39";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("map.toml", MAP);
    folder
}

fn painted(folder: &Folder, line: &str, variables: &[(&str, &str)]) -> Ended {
    let mut program = Jalon::new(folder.path()).args(words(line));
    for (name, value) in variables {
        program = program.env(name, value);
    }
    program.painted()
}

#[test]
fn a_map_is_printed_in_the_theme_that_is_asked_for_and_the_colours_there_are() {
    let folder = folder();
    let (exact, some) = (("COLORTERM", "truecolor"), ("TERM", "xterm-256color"));
    for (theme, variables, expected, other) in [
        ("", &[exact][..], DEFAULT, GROUND),
        ("--theme dusk", &[exact], DUSK, DUSK_OF_256),
        ("--theme dusk", &[exact], GROUND, DUSK_OF_256),
        ("--theme dusk", &[some], DUSK_OF_256, "38;2;"),
        ("--theme dusk", &[("TERM", "xterm")], DEFAULT, "38;"),
        ("", &[exact, ("JALON_THEME", "dusk")], DUSK, DEFAULT),
        (
            "--theme default",
            &[exact, ("JALON_THEME", "dusk")],
            DEFAULT,
            GROUND,
        ),
    ] {
        let line = format!("show map.toml --color always {theme}");
        let Ended { out, err, .. } = painted(&folder, &line, variables);
        assert!(out.contains(expected), "{line}: {out:?}");
        assert!(!out.contains(other), "{line}: {out:?}");
        assert_eq!(err, "", "{line}");
    }
    let bare = painted(
        &folder,
        "show map.toml --color never --theme dusk",
        &[exact],
    );
    assert!(!bare.out.contains('\x1b'));
}

#[test]
fn a_background_reaches_from_edge_to_edge() {
    let exact = [("COLORTERM", "truecolor")];
    let line = "show map.toml --color always --theme dusk --width 60";
    let out = painted(&folder(), line, &exact).out;
    for line in out.lines() {
        let bare: String = line
            .split('\x1b')
            .map(|part| part.split_once('m').map_or(part, |(_, words)| words))
            .collect();
        assert_eq!(bare.chars().count(), 60, "{line:?}");
        let runs = line.split("\x1b[m").filter(|run| !run.is_empty());
        for run in runs {
            assert!(run.contains(GROUND), "{line:?}");
        }
    }
}

#[test]
fn a_name_nobody_knows_is_refused_where_it_is_typed_and_told_where_it_is_set() {
    let folder = folder();
    let typed = Jalon::new(folder.path())
        .args(words("show map.toml --theme dask"))
        .run();
    assert_eq!(typed.code, 2);
    for part in ["“dask”", "default, dusk, dawn, contrast, mono", "dusk?"] {
        assert!(typed.err.contains(part), "{}", typed.err);
    }
    let set = [("JALON_THEME", "dask")];
    let set = painted(&folder, "show map.toml --color always", &set);
    assert!(set.err.contains("“dask”"), "{}", set.err);
    assert!(set.out.contains(DEFAULT), "{:?}", set.out);
}

#[test]
fn ones_own_themes_are_read_and_their_mistakes_told_with_their_place() {
    let folder = folder();
    let themes = ".config/jalon/themes";
    std::fs::create_dir_all(folder.path().join(themes)).unwrap();
    let own = "base = \"dusk\"\nnegative = \"#010203\"\nnegatve = 3\n";
    folder.write(&format!("{themes}/mine.toml"), own);
    folder.write(&format!("{themes}/notes.txt"), "negative = 1");
    let exact = [("COLORTERM", "truecolor")];
    let shown = painted(&folder, "show map.toml --color always --theme mine", &exact);
    assert!(
        shown.out.contains("38;2;1;2;3") && shown.out.contains(GROUND),
        "{:?}",
        shown.out
    );
    for part in ["C020", "mine.toml:3:1", "`negative`?"] {
        assert!(shown.err.contains(part), "{}", shown.err);
    }
    let other = painted(&folder, "show map.toml --color always --theme dawn", &exact);
    assert_eq!(other.err, "");
    // The folder of settings can be elsewhere; a theme there takes the place of one that comes with
    // the program.
    let elsewhere = Folder::new();
    std::fs::create_dir_all(elsewhere.path().join("jalon/themes")).unwrap();
    elsewhere.write(
        "jalon/themes/default.toml",
        "negative = \"#040506\"\nbase = 3\n",
    );
    let settings = elsewhere.path().to_str().unwrap();
    let shown = painted(
        &folder,
        "show map.toml --color always",
        &[exact[0], ("XDG_CONFIG_HOME", settings)],
    );
    assert!(shown.out.contains("38;2;4;5;6"), "{:?}", shown.out);
    assert!(shown.err.contains("default.toml:2:8"), "{}", shown.err);
    // One that cannot be read is told; it is in nobody's way where it was not asked for just now.
    std::fs::write(
        folder.path().join(themes).join("odd.toml"),
        b"base = \"\xff\"",
    )
    .unwrap();
    let set = [("JALON_THEME", "odd")];
    let set = painted(&folder, "show map.toml --color always", &set);
    assert!(set.err.contains("odd.toml"), "{}", set.err);
    assert!(set.out.contains(DEFAULT), "{:?}", set.out);
    let typed = Jalon::new(folder.path())
        .args(words("show map.toml --theme odd"))
        .run();
    assert_eq!(typed.code, 4);
    assert!(typed.err.contains("odd.toml"), "{}", typed.err);
    let gone = Jalon::new(folder.path())
        .env("XDG_CONFIG_HOME", settings)
        .args(words("show map.toml --theme mine"))
        .run();
    assert_eq!(gone.code, 2);
}
