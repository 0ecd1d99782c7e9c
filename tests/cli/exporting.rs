//! `jalon export`: where the forms are put, what is said, and the codes it ends with. What each form holds
//! is tested beside its writer.

use jalon::export::FORMS;

use crate::folder::Folder;
use crate::program::{Ended, Jalon, LOCALES, jalon, maps, words};

const MAP: &str = concat!(
    "jalon = 1\ntitle = \"A coat\"\nlang = \"en\"\n\n[[personas]]\nname = \"Anne\"\n\n",
    "[[personas]]\nname = \"Pierre\"\n\n[[stages]]\nname = \"Cart\"\ngoal = \"the total\"\n",
    "actions = [\"Adds\", { text = \"Pays\", for = [\"pierre\"] }]\n",
);

fn shop() -> Folder {
    let folder = Folder::new();
    folder.write("shop.toml", MAP);
    folder
}

fn export(folder: &Folder, line: &str) -> Ended {
    jalon(folder.path(), words(&format!("export {line}")))
}

#[test]
fn every_map_comes_in_every_form_the_same_each_time() {
    let folder = Folder::new();
    let names = [
        "boutique",
        "boutique-cible",
        "online-shop",
        "b2b-software",
        "commute",
        "restaurant",
        "university",
    ];
    for (locale, form) in LOCALES
        .iter()
        .flat_map(|l| FORMS.iter().map(move |f| (l, f)))
    {
        let ending = form.ending;
        for name in names {
            let files = ["one", "two"].map(|side| folder.file(&format!("{side}.{ending}")));
            let written = files.each_ref().map(|file| {
                let file = file.to_str().unwrap();
                let line = format!("export {name}.toml --to {} -o {file} --force", form.name);
                let ended = Jalon::new(&maps())
                    .env("LANG", locale)
                    .args(words(&line))
                    .run();
                assert_eq!(ended.code, 0, "{line}: {}", ended.err);
                // Nothing of a map that is in order is said twice or in the wrong language.
                assert!(!ended.err.contains("export-"), "{}", ended.err);
                std::fs::read(file).unwrap()
            });
            assert!(written[0] == written[1], "{name} as {} differs", form.name);
            assert!(!written[0].is_empty());
        }
    }
}

#[test]
fn a_file_is_never_replaced_unasked_and_never_the_map() {
    let folder = shop();
    let ended = export(&folder, "shop.toml -o shop.txt");
    assert_eq!((ended.code, ended.out.as_str()), (0, ""), "{}", ended.err);
    assert!(ended.err.contains("Written: shop.txt"), "{}", ended.err);
    folder.write("shop.txt", "mine");
    assert_eq!(export(&folder, "shop.toml -o shop.txt").code, 4);
    assert_eq!(folder.read("shop.txt"), "mine");
    assert_eq!(export(&folder, "shop.toml -o shop.txt --force").code, 0);
    assert!(folder.read("shop.txt").contains("A coat"));
    for into in ["shop.toml", "./shop.toml"] {
        let ended = export(&folder, &format!("shop.toml --to text -o {into} --force"));
        assert_eq!(ended.code, 2, "{}", ended.err);
    }
    assert_eq!(folder.read("shop.toml"), MAP);
}

#[test]
fn what_is_asked_for_wrongly_ends_with_its_code() {
    let folder = shop();
    folder.write("broken.toml", "jalon = \n");
    for (line, code) in [
        ("shop.toml", 2),
        ("shop.toml --to nothing", 2),
        ("shop.toml -o shop.xyz", 2),
        ("shop.toml --to text --persona Nobody", 2),
        ("shop.toml --to text --force", 2),
        ("shop.toml shop.toml --to text", 2),
        ("missing.toml --to text", 4),
        ("broken.toml --to text", 3),
        ("shop.toml --to text -o missing/shop.txt", 4),
    ] {
        let ended = export(&folder, line);
        assert_eq!(
            (ended.code, ended.out.as_str()),
            (code, ""),
            "{line}: {}",
            ended.err
        );
        assert!(!ended.err.is_empty(), "{line}");
    }
}

#[test]
fn a_persona_is_exported_with_what_it_sees() {
    let folder = shop();
    let of = |who: &str| export(&folder, &format!("shop.toml --to text --persona {who}")).out;
    assert!(!of("Anne").contains("Pays"));
    assert!(of("pierre").contains("Pays"));
    assert_eq!(of("all"), export(&folder, "shop.toml --to text").out);
}

#[test]
fn what_a_form_cannot_carry_is_said_in_the_language_of_the_interface() {
    let folder = shop();
    for (locale, said) in LOCALES.iter().zip(["Not in text", "Absent de text"]) {
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let ended = program.args(words("export shop.toml --to text")).run();
        assert!(ended.err.contains(said), "{}", ended.err);
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let line = words("export shop.toml --to text --words fr");
        assert!(program.args(line).run().out.contains("existant"));
    }
}

#[test]
fn several_maps_go_into_a_folder_and_none_over_another() {
    let folder = shop();
    folder.write("other.toml", MAP);
    std::fs::create_dir(folder.file("below")).unwrap();
    folder.write("below/shop.toml", MAP);
    folder.write("broken.toml", "jalon = \n");
    std::fs::create_dir(folder.file("out")).unwrap();
    let ended = export(
        &folder,
        "shop.toml broken.toml other.toml below/shop.toml --to text -o out --force",
    );
    assert_eq!(ended.code, 4, "{}", ended.err);
    assert!(folder.read("out/shop.txt").contains("A coat"));
    assert!(folder.read("out/other.txt").contains("A coat"));
    assert!(ended.err.contains("below/shop.toml"), "{}", ended.err);
}

#[test]
fn the_diagrams_of_a_map_stand_beside_one_another() {
    let folder = shop();
    std::fs::create_dir(folder.file("out")).unwrap();
    for form in ["mermaid", "mindmap"] {
        let ended = export(&folder, &format!("shop.toml --to {form} -o out"));
        assert_eq!(ended.code, 0, "{}", ended.err);
    }
    assert!(folder.read("out/shop.mmd").contains("journey"));
    assert!(folder.read("out/shop.mindmap.mmd").starts_with("mindmap"));
    // The name alone says the form.
    let ended = export(&folder, "shop.toml -o two.mindmap.mmd");
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(folder.read("two.mindmap.mmd").starts_with("mindmap"));
}

#[test]
fn standard_input_is_exported() {
    let folder = Folder::new();
    let program = Jalon::new(folder.path()).input(MAP);
    let ended = program.args(words("export - --to text")).run();
    assert!(ended.out.contains("A coat"), "{}", ended.err);
}

#[test]
fn a_map_is_not_replaced_through_another_of_its_names() {
    let folder = shop();
    std::fs::hard_link(folder.file("shop.toml"), folder.file("hard.json")).unwrap();
    std::os::unix::fs::symlink("shop.toml", folder.file("soft.json")).unwrap();
    for name in ["hard.json", "soft.json", "./shop.toml"] {
        let ended = export(&folder, &format!("shop.toml --to json -o {name} --force"));
        assert_eq!(ended.code, 2, "{name}: {}", ended.err);
        assert_eq!(folder.read("shop.toml"), MAP, "{name}");
    }
}

#[test]
fn a_text_is_as_wide_in_every_terminal_and_help_says_how_wide() {
    let folder = shop();
    let text = |columns: &str| {
        let program = Jalon::new(folder.path()).env("COLUMNS", columns);
        program.args(words("export shop.toml --to text")).run().out
    };
    assert_eq!(text("60"), text("160"));
    for (locale, told) in LOCALES.iter().zip(["100 if left out", "100 par défaut"]) {
        let program = Jalon::new(folder.path()).env("LANG", locale);
        let help = program.args(words("export --help")).run().out;
        assert!(help.contains(told), "{help}");
    }
}
