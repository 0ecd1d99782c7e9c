//! `--quiet`: what went well is not told of, what did not is.

use crate::folder::Folder;
use crate::program::{jalon, words};

/// A map with a key nobody knows.
const ODD: &str = "jalon = 1\ntitle = \"T\"\nodd = 1\n[[stages]]\nname = \"S\"\npains = [{ text = \"p\", notes = \"n\" }]\n";

#[test]
fn what_went_well_is_told_unless_quiet_is_asked_for() {
    for line in [
        "new -t saas new.toml",
        "show odd.toml",
        "check odd.toml",
        "export odd.toml --to mermaid",
        "export odd.toml --to html -o odd.html",
        "import table.csv -o table.toml",
        "audit new odd.toml",
        "comments odd.toml",
        "recover odd.toml",
        "list empty",
        "diff odd.toml odd.toml",
        "config init",
        "man -o empty",
    ] {
        let run = |quiet: &str| {
            let folder = Folder::new();
            std::fs::create_dir(folder.file("empty")).unwrap();
            folder.write("odd.toml", ODD);
            folder.write("table.csv", "Stage,Actions,Weather\nPay,types,rain\n");
            jalon(folder.path(), words(&format!("{line}{quiet}")))
        };
        let (loud, quiet) = (run(""), run(" -q"));
        assert_ne!(loud.err, "", "{line}");
        assert_eq!((quiet.code, quiet.err.as_str()), (loud.code, ""), "{line}");
        assert_eq!(quiet.out, loud.out, "{line}");
    }
}

#[test]
fn what_went_wrong_is_told_all_the_same() {
    let folder = Folder::new();
    folder.write("bad.toml", "jalon = \n");
    folder.write("there.html", "mine");
    folder.write("map.toml", "jalon = 1\ntitle = \"T\"\n");
    for line in [
        "show missing.toml",
        "show bad.toml",
        "export bad.toml --to html",
        "export map.toml --to html -o there.html",
        "show map.toml --stage Nowhere",
        "show --wrong",
    ] {
        let loud = jalon(folder.path(), words(line));
        let quiet = jalon(folder.path(), words(&format!("{line} --quiet")));
        assert_ne!(loud.code, 0, "{line}");
        assert_eq!((quiet.code, quiet.err), (loud.code, loud.err), "{line}");
    }
}
