//! A new map, from the command to the first change.

use crate::folder::Folder;
use crate::session::Start;

#[test]
fn a_new_map_is_written_and_opened_at_once() {
    let folder = Folder::new();
    let name = "the-washing-machine-has-stopped.toml";
    let mut session = Start::new(folder.path(), ["new", "-t", "support"]).run();
    session.see("IT STOPS").see(name);
    let written = folder.read(name);
    session.press("q");
    assert_eq!(session.end(), 0);
    assert_eq!(folder.names(), [name]);
    assert_eq!(folder.read(name), written);
    let said = String::from_utf8_lossy(&session.raw()).into_owned();
    assert!(said.starts_with(&format!("Written: {name}.")), "{said}");
}
