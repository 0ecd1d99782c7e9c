//! The keys of spreadsheets and of most programs with windows. Ctrl-C, Ctrl-X and Ctrl-V copy, cut and
//! paste, Ctrl-Z undoes, F2 edits, F3 finds the next. Who begins to type on the map changes nothing:
//! no letter is a key there but `g` and `z`, which open a box and move or show. `+`, `-`, `=` stay.
//!
//! Left out is what terminals keep to themselves: Ctrl-Shift with a letter, Ctrl with a digit or a
//! sign, Shift-Insert, F10, F11 and Alt with a letter.

use super::Change;
use crate::command::Command;
use crate::command::Mode::{Map, Personas, Pick, Problems, Replace, Rows, Zoom};

pub(super) const CHANGES: &[Change] = &[
    (Map, Command::Left, &["left"]),
    (Map, Command::Right, &["right"]),
    (Map, Command::Up, &["up"]),
    (Map, Command::Down, &["down"]),
    (
        Map,
        Command::FirstStage,
        &["home", "ctrl-home", "ctrl-left", "g g"],
    ),
    (Map, Command::LastStage, &["end", "ctrl-end", "ctrl-right"]),
    (Map, Command::Find, &["ctrl-f"]),
    (Map, Command::NextMatch, &["F3"]),
    (Map, Command::PreviousMatch, &["shift-F3"]),
    (Map, Command::Edit, &["enter", "F2"]),
    // A new line in the editor of a cell is a new item, too.
    (Map, Command::AddItem, &["ctrl-j", "insert"]),
    (Map, Command::DeleteItem, &["delete"]),
    (Map, Command::Copy, &["ctrl-c"]),
    (Map, Command::Cut, &["ctrl-x"]),
    (Map, Command::Paste, &["ctrl-v"]),
    (Map, Command::Duplicate, &["ctrl-d"]),
    (Map, Command::ItemUp, &["alt-up"]),
    (Map, Command::ItemDown, &["alt-down"]),
    (Map, Command::ItemToPrevious, &["alt-shift-left"]),
    (Map, Command::ItemToNext, &["alt-shift-right"]),
    (Map, Command::Details, &["ctrl-e", "shift-F2"]),
    (Map, Command::Tags, &["ctrl-l"]),
    (Map, Command::AddStage, &["ctrl-t"]),
    (Map, Command::DeleteStage, &["ctrl-delete"]),
    (Map, Command::StageLeft, &["alt-left"]),
    (Map, Command::StageRight, &["alt-right"]),
    (Map, Command::SentimentAsk, &["ctrl-n"]),
    (Map, Command::PersonaPanel, &["ctrl-u"]),
    (Map, Command::Inspect, &["F4"]),
    (Map, Command::Undo, &["ctrl-z"]),
    (Map, Command::Redo, &["ctrl-y"]),
    (Map, Command::SaveAs, &["F12"]),
    (Map, Command::Merge, &[]),
    (Map, Command::CommandLine, &["ctrl-p", ":"]),
    (Map, Command::ShowHelp, &["F1", "?"]),
    (Map, Command::Quit, &["ctrl-q"]),
    // Ctrl-C copies.
    (Map, Command::HowToQuit, &[]),
    (Pick, Command::Up, &["up"]),
    (Pick, Command::Down, &["down"]),
    (Personas, Command::Up, &["up"]),
    (Personas, Command::Down, &["down"]),
    (Personas, Command::Details, &["F2", "e"]),
    (Personas, Command::NewPersona, &["insert", "n"]),
    (Personas, Command::Duplicate, &["ctrl-d"]),
    (Personas, Command::DeletePersona, &["delete"]),
    (Personas, Command::PersonaUp, &["alt-up"]),
    (Personas, Command::PersonaDown, &["alt-down"]),
    (Personas, Command::Undo, &["ctrl-z"]),
    (Personas, Command::Redo, &["ctrl-y"]),
    (Personas, Command::Back, &["esc", "ctrl-u"]),
    (Rows, Command::Up, &["up"]),
    (Rows, Command::Down, &["down"]),
    (Rows, Command::NewRow, &["insert", "n"]),
    (Rows, Command::RowUp, &["alt-up"]),
    (Rows, Command::RowDown, &["alt-down"]),
    (Rows, Command::Undo, &["ctrl-z"]),
    (Rows, Command::Redo, &["ctrl-y"]),
    (Problems, Command::Up, &["up"]),
    (Problems, Command::Down, &["down"]),
    (Replace, Command::Up, &["up"]),
    (Replace, Command::Down, &["down"]),
    (Zoom, Command::Edit, &["enter", "F2"]),
    (Zoom, Command::Details, &["ctrl-e", "shift-F2"]),
    (Zoom, Command::AddItem, &["ctrl-j", "insert"]),
];
