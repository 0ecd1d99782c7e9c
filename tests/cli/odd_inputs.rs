//! Every odd input has its outcome, said in the language of the interface, in time.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;

use rustix::fs::{CWD, Mode, mkfifoat};

use crate::folder::Folder;
use crate::program::{Jalon, LOCALES, jalon};

const MIB: usize = 1024 * 1024;

/// Files that can be read, and what `check` makes of them.
fn texts() -> Vec<(&'static str, Vec<u8>, i32)> {
    let text = |text: &str| text.as_bytes().to_vec();
    let deep = |levels: usize| {
        format!(
            "jalon = 1\ntitle = \"T\"\nx = {}{}\n",
            "[".repeat(levels),
            "]".repeat(levels)
        )
    };
    vec![
        ("empty", text(""), 0),
        ("comments only", text("# nothing\n# yet\n"), 0),
        ("blank lines", text("\n\r\n \t\n"), 0),
        ("crlf", text("jalon = 1\r\ntitle = \"T\"\r\n"), 0),
        ("mixed ends", text("jalon = 1\r\ntitle = \"T\"\n\r\n"), 0),
        (
            "byte order mark",
            text("\u{feff}jalon = 1\ntitle = \"T\"\n"),
            0,
        ),
        ("no last line end", text("jalon = 1\ntitle = \"T\""), 0),
        (
            "unknown keys",
            text("jalon = 1\ntitle = \"T\"\nx.y.z = [{ a = 1 }]\n"),
            0,
        ),
        (
            "inline and dotted",
            text(
                "jalon = 1\ntitle = \"T\"\nscope.from = \"x\"\nstages = [{ name = \"S\", sentiment.all = 1 }]\n",
            ),
            0,
        ),
        ("as deep as can be", text(&deep(40)), 0),
        ("too deep", text(&deep(5000)), 3),
        (
            "never closed",
            format!("x = {}", "[".repeat(100_000)).into_bytes(),
            3,
        ),
        ("syntax", text("jalon = \n"), 3),
        ("nul", text("jalon = 1\ntitle = \"\0\"\n"), 3),
        ("only nul", vec![0; 1000], 3),
        (
            "control character",
            text("jalon = 1\ntitle = \"\u{1}\"\n"),
            3,
        ),
        (
            "lone carriage return",
            text("jalon = 1\rtitle = \"T\"\r"),
            3,
        ),
        (
            "duplicate key",
            text("jalon = 1\ntitle = \"T\"\ntitle = \"U\"\n"),
            3,
        ),
        // These can be edited around, as it is only their value that is not taken.
        ("wrong type", text("jalon = 1\ntitle = 3\n"), 1),
        (
            "too large a number",
            text(
                "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nsentiment = 99999999999999999999\n",
            ),
            1,
        ),
        (
            "not a number",
            text("jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nsentiment = nan\n"),
            1,
        ),
        (
            "infinite",
            text("jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"S\"\nsentiment = -inf\n"),
            1,
        ),
        ("no utf-8", b"jalon = 1\ntitle = \"caf\xe9\"\n".to_vec(), 3),
        ("utf-16", b"\xff\xfej\0a\0l\0o\0n\0".to_vec(), 3),
        ("compressed", b"\x1f\x8b\x08\0\0\0\0\0\0\x03".to_vec(), 3),
        ("over the limit", vec![b'#'; 8 * MIB + 1], 3),
    ]
}

#[test]
fn files_that_can_be_read_end_as_they_are_listed() {
    let folder = Folder::new();
    for (what, bytes, code) in texts() {
        folder.write("map.toml", &bytes);
        let checked = jalon(folder.path(), ["check", "map.toml"]);
        assert_eq!(checked.code, code, "{what}: {}{}", checked.out, checked.err);
        assert_eq!(fs::read(folder.file("map.toml")).unwrap(), bytes, "{what}");
        let drawn = jalon(folder.path(), ["show", "map.toml"]);
        let expected = if code == 3 { 3 } else { 0 };
        assert_eq!(drawn.code, expected, "{what}: {}", drawn.err);
        let piped = Jalon::new(folder.path())
            .args(["check", "-"])
            .input(bytes)
            .run();
        assert_eq!(piped.code, code, "{what}: {}", piped.err);
    }
}

#[test]
fn the_limit_of_size_can_be_set() {
    let folder = Folder::new();
    folder.write(
        "map.toml",
        format!("jalon = 1\ntitle = \"{}\"\n", "x".repeat(2000)),
    );
    for (limit, code, said) in [
        ("100", 3, "it is larger than 100 bytes"),
        ("1", 3, "it is larger than 1 byte;"),
        ("1k", 3, "it is larger than 1 KiB;"),
        ("2k", 0, "One map"),
        ("1MiB", 0, "One map"),
        ("18446744073709551615", 0, "One map"),
        ("99999999999G", 2, "--max-size wants a size"),
        ("-1", 2, "--max-size wants a size"),
        ("8 MiB", 0, "One map"),
    ] {
        let option = format!("--max-size={limit}");
        let ended = jalon(folder.path(), [&option, "check", "map.toml"]);
        assert_eq!(ended.code, code, "{limit}: {}", ended.err);
        assert!(ended.err.contains(said), "{limit}: {}", ended.err);
    }
    folder.write(
        "large.toml",
        format!("jalon = 1\ntitle = \"T\"\n{}", "#\n".repeat(5 * MIB)),
    );
    assert_eq!(jalon(folder.path(), ["check", "large.toml"]).code, 3);
}

/// What cannot be read: its name, and what is said of it in English and French.
fn unreadable(folder: &Folder) -> Vec<(String, [&'static str; 2])> {
    let root = rustix::process::geteuid().is_root();
    fs::create_dir(folder.file("folder")).unwrap();
    fs::create_dir(folder.file("folder.toml")).unwrap();
    folder.write("file", "x");
    mkfifoat(CWD, folder.file("pipe"), Mode::RUSR | Mode::WUSR).unwrap();
    symlink("round", folder.file("round")).unwrap();
    symlink("pipe", folder.file("to-pipe")).unwrap();
    symlink("nowhere", folder.file("dangling")).unwrap();
    let a_folder = ["it is a folder", "c’est un dossier"];
    let no_file = [
        "it is not a regular file",
        "ce n’est pas un fichier ordinaire",
    ];
    let missing = [
        "there is no such file or folder",
        "ce fichier ou dossier n’existe pas",
    ];
    let mut list = vec![
        ("folder", a_folder),
        ("folder.toml", a_folder),
        (".", a_folder),
        ("pipe", no_file),
        ("to-pipe", no_file),
        ("/dev/null", no_file),
        ("/dev/zero", no_file),
        ("/dev/tty", ["", ""]),
        (
            "round",
            ["links lead round in a circle", "des liens tournent en rond"],
        ),
        ("dangling", missing),
        ("missing.toml", missing),
        ("no/where.toml", missing),
        (
            "file/below.toml",
            ["part of the path is not a folder", "n’est pas un dossier"],
        ),
    ];
    // A socket's path may be no longer than a hundred characters or so.
    if UnixListener::bind(folder.file("s")).is_ok() {
        list.push(("s", ["", ""]));
    }
    if root {
        eprintln!("skipped: root reads what nobody may");
    } else {
        let path = folder.write("closed", "x");
        fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap();
        list.push(("closed", ["no permission", "pas l’autorisation"]));
    }
    let mut list: Vec<_> = list
        .into_iter()
        .map(|(name, said)| (name.to_owned(), said))
        .collect();
    let long = ["the name is too long", "le nom est trop long"];
    list.push(("n".repeat(300), long));
    list.push(("n/".repeat(5000), long));
    list
}

#[test]
fn what_cannot_be_read_is_refused_at_once_in_both_languages() {
    let folder = Folder::new();
    for (name, said) in unreadable(&folder) {
        for (locale, said) in LOCALES.into_iter().zip(said) {
            for verb in ["check", "show"] {
                if verb == "check" && folder.file(&name).is_dir() {
                    continue; // It is searched for maps.
                }
                let program = Jalon::new(folder.path()).env("LANG", locale);
                let ended = program.args([verb, &name]).run();
                assert_eq!((ended.code, ended.out.as_str()), (4, ""), "{name}");
                assert!(ended.err.contains(said), "{name}: {}", ended.err);
            }
        }
    }
}

#[test]
fn without_a_terminal_nothing_is_made() {
    let folder = Folder::new();
    let ended = jalon(folder.path(), ["new.toml"]);
    assert_eq!(ended.code, 4);
    assert!(folder.names().is_empty());
}
