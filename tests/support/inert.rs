//! No byte of content, of a file's name or of what is typed, pasted or told by the system acts on
//! the terminal, in any mode and at any step that a page of `tests/keys` goes through.
//!
//! Every page is played on maps that hold something hostile wherever words may stand, and on its own
//! map made hostile; what the program would send to a terminal is looked at byte by byte.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::rc::Rc;

use jalon::command::Mode;
use jalon::model::{Owner, RowId, fields_of};
use jalon::sys::Painter;
use jalon::ui;

use crate::player::Player;
use crate::script::{Act, Script};
use crate::{harmless, hostile};

/// What stands in answers from outside and is pasted.
const OUTSIDE: &str = "x\u{1b}]0;t\u{7}\u{1b}[2J\u{9b}31m\u{7f}\u{8}\u{202e}\u{200b}\u{e000}y";

/// A terminal that keeps what it was sent.
#[derive(Clone, Default)]
struct Sent(Rc<RefCell<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A map in which all words of people are hostile, and nothing that the format itself reads.
fn made_hostile(map: &str) -> String {
    let mut map = map.to_owned();
    let rows: Vec<RowId> = RowId::BUILT_IN.into_iter().collect();
    let items = rows.iter().map(Owner::Item);
    let mut keys = BTreeSet::new();
    for owner in [Owner::Map, Owner::Persona, Owner::Stage]
        .into_iter()
        .chain(items)
    {
        let words = fields_of(owner).iter().filter(|spec| {
            use jalon::model::Shape::{LongText, Text};
            matches!(spec.shape, Text | LongText)
        });
        keys.extend(words.map(|spec| spec.field.key()));
    }
    for key in keys {
        map = map.replace(
            &format!("{key} = \""),
            &format!("{key} = \"{}", hostile::TEXT),
        );
    }
    for row in &rows {
        let list = format!("{} = [\"", row.key());
        map = map.replace(&list, &(list.clone() + hostile::TEXT));
    }
    map
}

/// The act, with something hostile in what comes from outside.
fn hostile(act: &Act) -> Act {
    let with = |text: &str| format!("{OUTSIDE}{text}{OUTSIDE}");
    match act {
        Act::Paste(text) => Act::Paste(with(text)),
        Act::Saved(name) => Act::Saved(with(name)),
        Act::SaveExists(name) => Act::SaveExists(with(name)),
        Act::SaveFailed(reason) => Act::SaveFailed(with(reason)),
        Act::EditedCell(text) => Act::EditedCell(with(text)),
        Act::EditorFailed(reason) => Act::EditorFailed(with(reason)),
        other => other.clone(),
    }
}

/// Plays a page on a map; notes the modes it came through, and stops at the first wrong byte.
fn play(name: &str, script: &Script, map: &str, modes: &mut BTreeSet<&'static str>) {
    let mut options = script.options.clone();
    options.retain(|(option, _)| option != "view");
    options.push(("name".to_owned(), format!("{OUTSIDE}.toml")));
    let script = Script {
        map: map.to_owned(),
        options,
        steps: script.steps.clone(),
    };
    let mut player = Player::new(&script).unwrap();
    let sent = Sent::default();
    let mut size = player.app.size();
    let mut painter = Painter::new(sent.clone(), size).unwrap();
    for step in &script.steps {
        for act in &step.acts {
            player.act(&hostile(act));
            if player.app.size() != size {
                size = player.app.size();
                painter.resize(size.0, size.1).unwrap();
            }
            painter.draw(|frame| ui::draw(&player.app, frame)).unwrap();
            let raw = std::mem::take(&mut *sent.0.borrow_mut());
            // Nothing was tried where nothing hostile is shown.
            if String::from_utf8_lossy(&raw).contains("<202E>") {
                modes.insert(player.app.mode().key());
            }
            if let Some(wrong) = harmless::wrong_in(&raw) {
                panic!("{name}:{}, {act:?}, on\n{map}\n{wrong}", step.line);
            }
        }
    }
}

#[test]
fn in_no_mode_does_content_act_on_the_terminal() {
    let mut modes = BTreeSet::new();
    let well = hostile::map(hostile::TEXT, true);
    let broken = format!("{well}\nbroken = \"\u{1b}[2J\u{202e} = \u{7}\n");
    let maps = [&well, &hostile::map(hostile::TEXT, false), &broken];
    for (page, map) in crate::pages().iter().zip(maps.into_iter().cycle()) {
        let name = page.file_name().unwrap().to_string_lossy();
        let script = crate::script(page).unwrap();
        for map in [&made_hostile(&script.map), map] {
            play(&name, &script, map, &mut modes);
        }
    }
    let all = Mode::ALL.iter().map(|mode| mode.key());
    let missed: Vec<&str> = all.filter(|mode| !modes.contains(mode)).collect();
    assert!(missed.is_empty(), "nothing hostile was shown in {missed:?}");
}

#[test]
fn the_hostile_maps_are_what_they_say() {
    for well in [true, false] {
        let reading = jalon::doc::read(&hostile::map(hostile::TEXT, well));
        assert_eq!(
            reading.access,
            jalon::doc::Access::Edit,
            "{:?}",
            reading.diagnostics
        );
        let cells: usize = reading
            .map
            .stages
            .iter()
            .map(|stage| stage.cells.len())
            .sum();
        assert!(cells >= 3 * 19, "{cells}");
    }
}
