//! The first tasks of somebody who has read nothing, from the shell to the shell. Before each key the
//! screen says what it does.

use crate::folder::Folder;
use crate::session::Start;

/// What is pressed where the screen says why, and what it then shows.
const TASKS: [(&str, &str); 16] = [
    // To rename the stage.
    (":", "↵ lancer"),
    ("renommer", "▸ Renommer l’étape"),
    ("\r", "Nouveau nom\u{a0}: Idée"),
    (" folle\r", "Renommé — u pour annuler"),
    // A pain of severity 4 for the second persona only.
    (";", "Par les yeux de Georges"),
    ("\x1b[6~\x1b[6~\x1b[6~", "▸Douleurs"),
    ("a", "Nouveau\u{a0}: Georges seulement"),
    ("Emballage nu\r", "Cellule modifiée — u pour annuler"),
    ("e", "↓ champ suivant"),
    ("\x1b[B4\r", "gravité 4/5"),
    // To lower the sentiment, and undo all.
    ("-", "Idée folle\u{a0}: "),
    ("uuuu", "Annulé\u{a0}: renommé"),
    // To find what has accents and capitals.
    ("/", "Chercher\u{a0}:"),
    ("invite\r", "n/N suivant"),
    // To leave without saving.
    ("+", "● modifié"),
    ("q", "[N]e pas enregistrer"),
];

#[test]
fn the_first_tasks_are_done_by_what_the_screen_says() {
    let folder = Folder::new();
    let mut shell = Start::new(folder.path(), ["new", "-t", "boutique"])
        .env("LANG", "fr_FR.UTF-8")
        .run();
    shell.see("1 IDÉE").see(": menu  ? aide");
    let [name] = folder.names().try_into().unwrap();
    let written = folder.read(&name);
    for (keys, shown) in TASKS {
        shell.press(keys).see(shown);
    }
    shell.press("n");
    assert_eq!(shell.end(), 0);
    assert_eq!(folder.read(&name), written);
    assert_eq!(folder.names(), [name]);
}
