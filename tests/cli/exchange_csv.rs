//! Maps that go to a spreadsheet and come back.

use crate::folder::Folder;
use crate::program::{jalon, maps, words};

#[test]
fn a_map_comes_back_from_a_spreadsheet() {
    let folder = Folder::new();
    let boutique = maps().join("boutique.toml");
    let boutique = boutique.to_str().unwrap();
    for (form, more) in [
        ("csv", "--words fr"),
        ("csv", "--excel en"),
        ("tsv", "--words en"),
    ] {
        let export = format!("export {boutique} --to {form} {more} -o sheet.{form} --force");
        assert_eq!(jalon(folder.path(), words(&export)).code, 0);
        let import = format!("import sheet.{form} -o back.toml --force");
        let imported = jalon(folder.path(), words(&import));
        assert!(!imported.err.contains("I00"), "{}", imported.err);
        let differs = jalon(folder.path(), words(&format!("diff {boutique} back.toml")));
        assert_eq!(differs.code, 0, "{}{}", differs.out, differs.err);
    }
}

#[test]
fn what_is_no_table_is_refused_with_a_word() {
    let folder = Folder::new();
    for bytes in ["PK\u{3}\u{4}x", "a;b\0c\n"] {
        folder.write("odd.csv", bytes);
        let refused = jalon(folder.path(), words("import odd.csv --from csv"));
        assert_eq!(refused.code, 3, "{}", refused.err);
        assert!(refused.out.is_empty() && !refused.err.is_empty());
    }
}
