//! Standard output that nobody reads, or that takes nothing.

use std::fs::{File, OpenOptions};

use crate::folder::Folder;
use crate::program::{Jalon, words};

const LINES: [&str; 10] = [
    "--help",
    "check --help",
    "--version",
    "show map.toml",
    "show map.toml -f json",
    "check odd.toml",
    "check odd.toml -f json",
    "new -t saas -",
    "templates",
    "templates -f json",
];

fn program(folder: &Folder, line: &str) -> Jalon {
    folder.write("map.toml", "jalon = 1\ntitle = \"T\"\n");
    folder.write("odd.toml", "jalon = 1\ntitle = \"T\"\nodd = 1\n");
    Jalon::new(folder.path()).args(words(line))
}

#[test]
fn a_reader_that_is_gone_is_no_error() {
    let folder = Folder::new();
    for line in LINES {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let writer = File::from(std::os::fd::OwnedFd::from(writer));
        let (code, err) = program(&folder, line).run_into(writer);
        assert_eq!(code, 0, "{line}");
        assert!(!err.contains("jalon:"), "{line}: {err}");
    }
}

#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new();
    let Ok(full) = OpenOptions::new().write(true).open("/dev/full") else {
        eprintln!("skipped: there is no /dev/full here");
        return;
    };
    for line in LINES {
        let (code, err) = program(&folder, line).run_into(full.try_clone().unwrap());
        assert_eq!(code, 4, "{line}");
        let expected = "jalon: the output could not be written: the disk is full\n";
        assert_eq!(err, expected, "{line}");
    }
}
