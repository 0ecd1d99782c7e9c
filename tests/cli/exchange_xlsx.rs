//! Workbooks on the command line: what is exported comes back, and what is no workbook is told so.

use jalon::doc::read;
use jalon::model::NewMap;

use crate::folder::Folder;
use crate::program::{jalon, maps, words};

#[test]
fn every_map_comes_back_out_of_its_workbook_in_either_language() {
    let folder = Folder::new();
    let mut count = 0;
    for entry in std::fs::read_dir(maps()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.contains(".audit-") {
            continue;
        }
        let before = NewMap::of(&read(&std::fs::read_to_string(&path).unwrap()).map);
        for language in ["en", "fr"] {
            let path = path.to_str().unwrap();
            let args = [
                "export", path, "--to", "xlsx", "--words", language, "-o", "a.xlsx", "--force",
            ];
            let ended = jalon(folder.path(), args);
            assert_eq!(ended.code, 0, "{}", ended.err);
            let ended = jalon(folder.path(), words("import a.xlsx"));
            assert_eq!(ended.code, 0, "{}", ended.err);
            assert_eq!(
                NewMap::of(&read(&ended.out).map),
                before,
                "{name} {language}"
            );
            // What is only shown is said, and nothing else.
            assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
        }
        count += 1;
    }
    assert!(count > 5);
}

#[test]
fn what_is_no_workbook_is_refused_with_what_to_do() {
    let folder = Folder::new();
    folder.write("a.xlsx", b"PK\x03\x04 and nothing more");
    folder.write(
        "b.xls",
        [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 512]].concat(),
    );
    for (name, problem, mend) in [
        ("a.xlsx", "no workbook", "save it as .xlsx"),
        ("b.xls", "locked by a password", "without a password"),
    ] {
        let ended = jalon(folder.path(), ["import", name]);
        assert_eq!((ended.code, ended.out.as_str()), (3, ""), "{}", ended.err);
        assert!(
            ended.err.contains(problem) && ended.err.contains(mend),
            "{}",
            ended.err
        );
    }
}
