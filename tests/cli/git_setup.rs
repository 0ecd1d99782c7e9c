//! Telling git of maps, and taking that back.

use std::path::Path;

use crate::folder::Folder;
use crate::merging::Repository;
use crate::program::Jalon;

#[test]
fn setting_git_up_is_taken_back_to_the_byte() {
    let Some(repository) = Repository::new() else {
        return;
    };
    let others = "*.png binary\nmaps/other.toml text\n";
    repository.0.write(".gitattributes", others);
    repository.0.write("Cargo.toml", "[package]\n");
    repository.0.write("my map.toml", "jalon = 1\n");
    let config = repository.0.read(".git/config");
    let first = repository.jalon(&["git-setup"]);
    assert_eq!(first.code, 0);
    let attributes = repository.0.read(".gitattributes");
    let lines: Vec<&str> = attributes
        .lines()
        .filter(|line| line.contains("jalon merge="))
        .collect();
    assert_eq!(
        lines,
        [
            "\"/my map.toml\" diff=jalon merge=jalon",
            "maps/*.toml diff=jalon merge=jalon",
            "*.review.toml diff=jalon merge=jalon",
            "*.audit-*.toml diff=jalon merge=jalon"
        ]
    );
    let asked = repository.git(&[
        "check-attr",
        "merge",
        "my map.toml",
        "maps/shop.toml",
        "Cargo.toml",
    ]);
    assert_eq!(
        asked,
        "my map.toml: merge: jalon\nmaps/shop.toml: merge: jalon\nCargo.toml: merge: unspecified\n"
    );
    let again = repository.jalon(&["git-setup"]);
    assert!(
        again
            .err
            .contains("Already so: merge.jalon.driver = jalon merge"),
        "{}",
        again.err
    );
    assert_eq!(repository.0.read(".gitattributes"), attributes);
    repository.jalon(&["git-setup", "more/*.toml"]);
    assert!(
        repository
            .0
            .read(".gitattributes")
            .contains("\nmore/*.toml diff=jalon merge=jalon\n")
    );
    let undone = repository.jalon(&["git-setup", "--undo"]);
    assert!(
        undone.err.contains("Taken back: diff.jalon.textconv"),
        "{}",
        undone.err
    );
    assert_eq!(repository.0.read(".gitattributes"), others);
    assert_eq!(
        repository.0.read(".git/config").trim_end(),
        config.trim_end()
    );
    let nothing = repository.jalon(&["git-setup", "--undo"]);
    assert_eq!(
        (nothing.code, nothing.err.as_str()),
        (0, "Nothing of git-setup was found\n")
    );
}

#[test]
fn settings_of_ones_own_are_left_alone() {
    let Some(repository) = Repository::new() else {
        return;
    };
    repository.git(&["config", "merge.jalon.driver", "/opt/jalon merge %O %A %B"]);
    for args in [&["git-setup"][..], &["git-setup", "--undo"]] {
        let ended = repository.jalon(args);
        let told = "Left alone: merge.jalon.driver is /opt/jalon merge %O %A %B already";
        assert!(ended.err.contains(told), "{}", ended.err);
    }
    let driver = repository.git(&["config", "merge.jalon.driver"]);
    assert_eq!(driver, "/opt/jalon merge %O %A %B\n");
    // Where git does not find the program it would stop at every merge.
    let only_git = repository.0.file("bin");
    std::fs::create_dir(&only_git).unwrap();
    for program in ["git", "sh"] {
        let paths = std::env::var("PATH").unwrap();
        let found = paths.split(':').map(|path| Path::new(path).join(program));
        let found = found.into_iter().find(|path| path.exists()).unwrap();
        std::os::unix::fs::symlink(found, only_git.join(program)).unwrap();
    }
    let jalon = Jalon::new(repository.0.path()).env("PATH", only_git.to_str().unwrap());
    let ended = jalon.args(["git-setup"]).run();
    assert!(
        ended
            .err
            .contains("Git does not find a program called jalon"),
        "{}",
        ended.err
    );
    repository.jalon(&["git-setup", "--undo"]);
    // The file was made for our lines, so it goes with them.
    assert!(!repository.0.file(".gitattributes").exists());
}

#[test]
fn all_repositories_of_a_person_are_set_up_beside_their_settings() {
    let Some(repository) = Repository::new() else {
        return;
    };
    let ended = repository.jalon(&["git-setup", "--global", "*.map.toml"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let global = repository.0.read(".config/git/attributes");
    assert!(
        global.contains("\n*.map.toml diff=jalon merge=jalon\n"),
        "{global}"
    );
    assert!(
        repository
            .0
            .read(".gitconfig")
            .contains("driver = jalon merge")
    );
    repository.jalon(&["git-setup", "--global", "--undo"]);
    assert!(!repository.0.file(".config/git/attributes").exists());
}

#[test]
fn outside_of_a_repository_and_without_git_it_says_so() {
    let elsewhere = Folder::within(&std::env::temp_dir());
    let ended = Jalon::new(elsewhere.path())
        .args(["git-setup"])
        .env("PATH", "")
        .run();
    assert_eq!(ended.code, 4);
    assert!(ended.err.contains("git is not installed"), "{}", ended.err);
    if Repository::new().is_some() {
        let path = Repository::path();
        let ended = Jalon::new(elsewhere.path())
            .args(["git-setup"])
            .env("PATH", &path)
            .run();
        assert_eq!(ended.code, 4);
        assert!(
            ended.err.contains("this is no git repository"),
            "{}",
            ended.err
        );
    }
}

#[test]
fn git_tells_what_changed_in_words() {
    let Some(repository) = Repository::set_up() else {
        return;
    };
    repository.commit(&[("severity = 2", "severity = 5")]);
    let told = repository.git(&["diff", "HEAD~1", "HEAD"]);
    let lines: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with(['+', '-']))
        .collect();
    let [_, _, before, after] = lines.as_slice() else {
        panic!("{told}");
    };
    assert!(before.contains("Slow") && !before.contains('{'), "{told}");
    assert!(after.contains("Slow") && after.contains('5'), "{told}");
}
