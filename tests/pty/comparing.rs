//! Two maps side by side: what is compared with is read from files and from git.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::folder::Folder;
use crate::session::Start;

const NOW: &str = "jalon = 1\ntitle = \"Shop\"\n\n[[stages]]\nname = \"Pays\"\nsentiment = -2\npains = [\"Long queue\"]\n";

fn target() -> String {
    let text = NOW
        .replace("-2", "1")
        .replace("Long queue", "Long queue at noon");
    text.replace(
        "\n\n",
        "\nkind = \"future-state\"\nbaseline = \"shop.toml\"\n\n",
    )
}

#[test]
fn a_map_opens_beside_its_baseline_and_takes_from_it() {
    let folder = Folder::new();
    folder.write("shop.toml", NOW);
    folder.write("target.toml", target());
    let mut session = Start::new(folder.path(), ["target.toml", "--view", "compare"]).run();
    session
        .see("A current state")
        .see("▲ +3")
        .see("4 differences");
    session.press("n").see("Long queue{+ at noon+}");
    session.press(">").see("Copied across").see("3 differences");
    session.press("\x13").see("Saved");
    assert!(
        folder
            .read("target.toml")
            .contains("pains = [\"Long queue\"]")
    );
    assert_eq!(folder.read("shop.toml"), NOW);
    session.press("q").see("MAP  en").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_map_is_compared_with_what_is_measured_against_it_and_with_a_commit() {
    let folder = Folder::new();
    let git = |arguments: &[&str]| {
        let who = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
        let mut git = Command::new("git");
        git.current_dir(folder.path()).args(who).args(arguments);
        assert!(git.output().unwrap().status.success(), "{arguments:?}");
    };
    folder.write("shop.toml", NOW.replace("queue", "line"));
    folder.write("target.toml", target());
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "first"]);
    folder.write("shop.toml", NOW);
    git(&["commit", "-qam", "second"]);
    let mut session = Start::new(folder.path(), ["shop.toml"]).run();
    session.see("menu  ? help").press("gc");
    session.see("Compare with target.toml, which").press("\r");
    session.see("B future state");
    session.press(":compare HEAD\r").see("A HEAD  B now");
    session.press(":compare HEAD~\r").see("[-line-]{+queue+}");
    session
        .press(":compare ")
        .see(", A: first")
        .press("first")
        .press("\x1b[B\r");
    session.see("[-line-]{+queue+}");
    session.press(":compare nothing\r");
    session.see("git knows no revision “nothing” here");
    session.press("q").see("MAP  en").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_file_beside_the_map_is_found_from_another_folder() {
    let folder = Folder::new();
    std::fs::create_dir(folder.file("maps")).unwrap();
    folder.write("maps/shop.toml", NOW);
    folder.write("maps/target.toml", target());
    let mut session = Start::new(folder.path(), ["maps/shop.toml"]).run();
    session
        .see("menu  ? help")
        .press(":compare target.toml\r")
        .see("B future state");
    session.press(":compare gone.toml\r").see("no such file");
    session.press("q").see("MAP  en").press("q");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_git_that_hangs_keeps_nobody_from_typing() {
    let folder = Folder::new();
    folder.write("shop.toml", NOW);
    let git = folder.write("git", "#!/bin/sh\nexec sleep 60\n");
    fs::set_permissions(&git, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let start = Start::new(folder.path(), ["shop.toml"]).env("PATH", path);
    let mut session = start.run();
    session.see("menu  ? help").press(":compare ").see("HEAD");
    session.press("\x1b").see("MAP  en").press("q");
    assert_eq!(session.end(), 0);
}
