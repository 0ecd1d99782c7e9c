//! `jalon export --to svg` and `--to png`: a build without pictures says so, one with them makes them.

use crate::folder::Folder;
#[cfg(not(feature = "png"))]
use crate::program::{Jalon, LOCALES};
use crate::program::{jalon, words};

const MAP: &str = "jalon = 1\ntitle = \"A coat\"\n\n[[stages]]\nname = \"Cart\"\n";

fn shop() -> Folder {
    let folder = Folder::new();
    folder.write("shop.toml", MAP);
    folder
}

#[test]
fn a_poster_is_text() {
    let folder = shop();
    let ended = jalon(
        folder.path(),
        words("export shop.toml --to svg --paper dark"),
    );
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.starts_with("<svg xmlns="), "{}", ended.out);
    assert!(ended.out.ends_with("</svg>\n"));
}

#[cfg(not(feature = "png"))]
#[test]
fn a_build_without_pictures_says_so_and_does_not_offer_them() {
    let folder = shop();
    for (locale, said) in LOCALES
        .into_iter()
        .zip(["makes no png", "ne fait pas de png"])
    {
        for line in ["--to png", "--to png -o shop.png", "-o shop.PNG"] {
            let program = Jalon::new(folder.path()).env("LANG", locale);
            let ended = program
                .args(words(&format!("export shop.toml {line}")))
                .run();
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{line}");
            assert!(
                ended.err.contains(said) && ended.err.contains("svg"),
                "{}",
                ended.err
            );
        }
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let help = program.args(words("export --help")).run().out;
        assert!(help.contains("svg") && !help.contains("png"), "{help}");
    }
    assert!(!folder.file("shop.png").exists());
}

#[cfg(feature = "png")]
#[test]
fn a_picture_is_written_or_what_is_missing_is_said() {
    let folder = shop();
    let help = jalon(folder.path(), words("export --help")).out;
    assert!(help.contains("png"), "{help}");
    let ended = jalon(
        folder.path(),
        words("export shop.toml -o shop.png --dpi 40"),
    );
    if ended.code == 4 {
        assert!(ended.err.contains("no font"), "{}", ended.err);
        return;
    }
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(
        std::fs::read(folder.file("shop.png"))
            .unwrap()
            .starts_with(b"\x89PNG")
    );
}
