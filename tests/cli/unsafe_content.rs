//! Content, file names and arguments that would act on a terminal never do.
//!
//! [`Jalon::run`] holds that nothing that was said can; what is held here is that it is said at all.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use serde_json::Value;

use crate::folder::Folder;
use crate::hostile;
use crate::program::{Jalon, LOCALES, jalon};

/// Each would act, hide or turn the order of signs; as TOML writes it, and as it is shown.
const HOSTILE: [(&str, &str); 6] = [
    (r"\u001b[31mred\u001b]0;title\u0007", "␛[31mred␛]0;title␇"),
    (r"\u009b2J\u0090q", "<009B>2J<0090>q"),
    (r"\u202egnp.exe\u202c", "<202E>gnp.exe<202C>"),
    (r"\u2066\u200f\u061c", "<2066><200F><061C>"),
    (r"\u007f\u0008\u0000", "␡␈␀"),
    (r"\ufeffzero\u200bwidth", "<FEFF>zero<200B>width"),
];

#[test]
fn hostile_texts_are_shown_as_marks() {
    let folder = Folder::new();
    for (text, shown) in HOSTILE {
        folder.write("map.toml", hostile::map(text, true));
        for locale in LOCALES {
            for form in ["table", "plain", "chart", "json"] {
                let program = Jalon::new(folder.path()).env("LANG", locale);
                let args = ["show", "-f", form, "--width", "200", "map.toml"];
                let ended = program.args(args).run();
                assert_eq!(ended.code, 0, "{text}: {}", ended.err);
                if form == "json" {
                    let document: Value = serde_json::from_str(&ended.out).unwrap();
                    let meant: Value = serde_json::from_str(&format!("\"{text}\"")).unwrap();
                    assert_eq!(document["title"], meant, "{text}");
                } else {
                    assert!(ended.out.contains(shown), "{text} {form}: {}", ended.out);
                }
            }
        }
    }
}

#[test]
fn hostile_comments_are_shown_as_marks() {
    let folder = Folder::new();
    folder.write("map.toml", "jalon = 1\n[[stages]]\nname = \"a\"\n");
    for (text, shown) in HOSTILE {
        let keys = [
            "id",
            "stage",
            "row",
            "quote",
            "author",
            "text",
            "resolved_by",
        ];
        let keys = keys.map(|key| format!("{key} = \"{text}\"\n")).concat();
        let review = format!("jalon_review = 1\n[[comments]]\n{keys}\n[[comments]]\n{keys}");
        folder.write("map.review.toml", &review);
        for form in ["text", "md", "json"] {
            for file in ["map.toml", "-"] {
                let program = Jalon::new(folder.path()).input(review.as_str());
                let ended = program.args(["comments", "-f", form, file]).run();
                let escaped = shown
                    .replace('<', "&lt;")
                    .replace('>', "&gt;")
                    .replace('[', "\\[");
                let is_shown = match form {
                    "text" => ended.out.contains(shown),
                    "md" => ended.out.contains(&escaped) || shown.contains(']'),
                    _ => ended.out.contains("resolved_by"),
                };
                assert!(is_shown, "{text} {form}: {}", ended.out);
            }
        }
    }
}

#[test]
fn nothing_hostile_is_printed_in_any_form_or_width() {
    let folder = Folder::new();
    let mut ways: Vec<Vec<&str>> = vec![vec!["check"], vec!["check", "-f", "json"]];
    for form in ["table", "plain", "chart", "json"] {
        for width in ["30", "79", "400"] {
            ways.push(vec!["show", "-f", form, "--width", width]);
            ways.push(vec![
                "show",
                "-f",
                form,
                "--width",
                width,
                "--persona",
                "p1",
            ]);
        }
        ways.push(vec!["show", "-f", form, "--stage", "s1", "--ascii"]);
    }
    for form in ["text", "md", "json"] {
        ways.push(vec!["diff", "-f", form, "other.toml"]);
    }
    folder.write("other.toml", hostile::map("x", true));
    for well in [true, false] {
        folder.write("map.toml", hostile::map(hostile::TEXT, well));
        for way in &ways {
            for locale in LOCALES {
                let program = Jalon::new(folder.path()).env("LANG", locale);
                let ended = program.args(way).args(["map.toml"]).run();
                assert!(ended.code < 2, "{way:?}: {}", ended.err);
                assert!(!ended.out.is_empty(), "{way:?}");
            }
        }
    }
}

#[test]
fn a_hostile_environment_is_not_printed() {
    let folder = Folder::new();
    folder.write("map.toml", "jalon = 1\ntitle = \"T\"\nodd = 1\n");
    let hostile = "\u{1b}]0;t\u{7}\u{9b}2J\u{202e}\n";
    for name in [
        "LANG",
        "LC_ALL",
        "JALON_LANG",
        "TERM",
        "COLUMNS",
        "EDITOR",
        "HOME",
        "NO_COLOR",
    ] {
        for args in [
            ["check", "map.toml"],
            ["show", "map.toml"],
            ["check", "gone.toml"],
        ] {
            let ended = Jalon::new(folder.path())
                .env(name, hostile)
                .args(args)
                .run();
            let expected = if args[1] == "gone.toml" { 4 } else { 0 };
            assert_eq!(ended.code, expected, "{name}: {}", ended.err);
        }
    }
}

#[test]
fn hostile_problems_are_shown_as_marks() {
    let folder = Folder::new();
    for (text, shown) in HOSTILE {
        for broken in [
            format!("jalon = 1\ntitle = \"T\"\n\"{text}\" = 1\n"),
            format!("jalon = 1\ntitle = \"T\"\nkind = \"{text}\"\n"),
            format!("jalon = 1\ntitle = \"T\"\nrows = [\"{text}\"]\nbaseline = \"{text}\"\n"),
            format!(
                "jalon = 1\ntitle = \"T\"\n[[stages]]\nname = \"{text}\"\nfor = [\"{text}\"]\n"
            ),
        ] {
            folder.write("map.toml", &broken);
            for form in ["text", "json"] {
                let ended = jalon(folder.path(), ["check", "-f", form, "map.toml"]);
                assert!(!ended.out.is_empty(), "{broken}");
                // The words of the message; the source beside them has the text as TOML writes it.
                let told = form == "json" || ended.out.contains(shown);
                assert!(told, "{broken}: {}", ended.out);
            }
        }
    }
}

#[test]
fn raw_bytes_that_act_are_told_and_marked() {
    let folder = Folder::new();
    for raw in [
        "\u{1b}[2J",
        "\u{7}",
        "\u{0}",
        "\u{9b}31m",
        "\u{202e}",
        "\u{7f}",
    ] {
        for broken in [
            format!("jalon = 1\ntitle = \"{raw}\"\n"),
            format!("jalon = 1\ntitle = \"T\"\n{raw} = 1\n"),
            format!("{raw}\n"),
            format!("jalon = 1\ntitle = \"T\"\nx = {raw}\n"),
            format!("jalon = 1\ntitle = \"T\"\n# {raw}\n"),
        ] {
            folder.write("map.toml", &broken);
            for args in [["check", "map.toml"], ["show", "map.toml"]] {
                let ended = jalon(folder.path(), args);
                assert!([0, 1, 3].contains(&ended.code), "{broken:?}: {}", ended.err);
            }
        }
    }
}

/// File names that would act, and what they are shown as.
fn names() -> Vec<(OsString, &'static str)> {
    let text = |name: &str| OsString::from(name);
    vec![
        (text("\u{1b}]0;t\u{7}\u{1b}[2J.toml"), "␛]0;t␇␛[2J.toml"),
        (text("two\nlines.toml"), "two⏎lines.toml"),
        (text("\u{202e}lmot.toml"), "<202E>lmot.toml"),
        (text("\u{9b}31m.toml"), "<009B>31m.toml"),
        (
            OsString::from_vec(b"not\xff\xfeutf8.toml".to_vec()),
            "not\u{fffd}\u{fffd}utf8.toml",
        ),
        (text("-dash.toml"), "-dash.toml"),
        (text("--help"), "--help"),
        (text(" blank .toml"), " blank .toml"),
        (text("e\u{301}té.toml"), "e\u{301}té.toml"),
    ]
}

#[test]
fn hostile_file_names_are_opened_and_shown_as_marks() {
    for (name, shown) in names() {
        let folder = Folder::new();
        let path = folder.path().join(&name);
        if std::fs::write(&path, "jalon = 1\ntitle = \"T\"\nodd = 1\n").is_err() {
            eprintln!("skipped: a file cannot be called {shown} here");
            continue;
        }
        let with = |verb: &str| vec![OsString::from(verb), "--".into(), name.clone()];
        let checked = jalon(folder.path(), with("check"));
        assert_eq!(checked.code, 0, "{shown}: {}", checked.err);
        assert!(
            checked.out.contains(&format!("{shown}:3:1\n")),
            "{}",
            checked.out
        );
        let drawn = jalon(folder.path(), with("show"));
        assert_eq!(drawn.code, 0, "{shown}: {}", drawn.err);
        assert!(drawn.err.contains(shown), "{}", drawn.err);
        std::fs::remove_file(path).unwrap();
        for locale in LOCALES {
            let gone = Jalon::new(folder.path())
                .env("LANG", locale)
                .args(with("check"))
                .run();
            assert_eq!(gone.code, 4, "{shown}: {}", gone.err);
            assert!(gone.err.contains(shown), "{}", gone.err);
        }
    }
}

#[test]
fn hostile_arguments_are_shown_as_marks() {
    let folder = Folder::new();
    folder.write("map.toml", "jalon = 1\ntitle = \"T\"\n");
    let hostile = "\u{1b}[31m\u{202e}\n\u{9b}x";
    for args in [
        vec![format!("--{hostile}")],
        vec![format!("-{hostile}")],
        vec!["map.toml".into(), hostile.into()],
        vec![
            "show".into(),
            "map.toml".into(),
            format!("--format={hostile}"),
        ],
        vec![
            "show".into(),
            "map.toml".into(),
            format!("--width={hostile}"),
        ],
        vec![
            "show".into(),
            "map.toml".into(),
            format!("--stage={hostile}"),
        ],
        vec![
            "show".into(),
            "map.toml".into(),
            format!("--persona={hostile}"),
        ],
        vec![
            "log".into(),
            "map.toml".into(),
            format!("--stage={hostile}"),
        ],
        vec![
            "diff".into(),
            "map.toml".into(),
            format!("--format={hostile}"),
        ],
        vec![format!("--max-size={hostile}"), "map.toml".into()],
        vec![format!("--lang={hostile}")],
    ] {
        let ended = jalon(folder.path(), &args);
        assert_eq!(ended.code, 2, "{args:?}: {}", ended.err);
    }
    let not_utf8 = OsString::from_vec(b"--persona=\xff".to_vec());
    let ended = jalon(folder.path(), ["show".into(), not_utf8, "map.toml".into()]);
    assert_eq!(ended.code, 2, "{}", ended.err);
}
