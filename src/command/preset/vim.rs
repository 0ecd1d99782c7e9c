//! vim. A number before a command repeats it: `3j`, `2dd`, `5G`. What takes two keys in vim takes two
//! here (`yy`, `>>`), so that fingers do not act twice. In the editor of a cell Esc keeps what was
//! typed, as it ends the insert mode there: `u` takes it back, Ctrl-Q throws it away.
//!
//! Not as in vim: `A` adds a stage, `D` deletes one, `H` `L` move one, `?` is help, and `zc` turns the
//! chart, as in every preset.

use super::Change;
use crate::command::Command;
use crate::command::Mode::{
    Audit, Cell, Help, Map, Personas, Pick, Problems, Replace, Review, Select, Zoom,
};

pub(super) const CHANGES: &[Change] = &[
    (Map, Command::NextStage, &["tab", "w"]),
    (Map, Command::PreviousStage, &["shift-tab", "b"]),
    (
        Map,
        Command::NextRow,
        &["pagedown", "ctrl-d", "ctrl-f", "}"],
    ),
    (
        Map,
        Command::PreviousRow,
        &["pageup", "ctrl-u", "ctrl-b", "{"],
    ),
    (Map, Command::FirstStage, &["g g", "0", "home"]),
    (Map, Command::LastStage, &["G", "$", "end"]),
    (Map, Command::Edit, &["enter", "i", "F2", "c c"]),
    (Map, Command::AddItem, &["o", "a"]),
    (Map, Command::Comment, &["C"]),
    (Map, Command::AddItemBefore, &["O"]),
    (Map, Command::Copy, &["y y", "Y"]),
    (Map, Command::ItemToPrevious, &["< <"]),
    (Map, Command::ItemToNext, &["> >"]),
    (Map, Command::PreviousPersona, &[",", "g T"]),
    (Map, Command::NextPersona, &[";", "g t"]),
    (Map, Command::CentreStage, &["z z", "z ."]),
    (Map, Command::SaveQuit, &["Z Z"]),
    (Map, Command::Discard, &["Z Q"]),
    (
        Select,
        Command::NextRow,
        &["pagedown", "ctrl-d", "ctrl-f", "}"],
    ),
    (
        Select,
        Command::PreviousRow,
        &["pageup", "ctrl-u", "ctrl-b", "{"],
    ),
    (Select, Command::FirstStage, &["g g", "0", "home"]),
    (Select, Command::LastStage, &["G", "$", "end"]),
    // What is selected is known already: one key is enough.
    (Select, Command::DeleteItem, &["d", "delete"]),
    (Cell, Command::Accept, &["enter", "esc"]),
    (Cell, Command::Back, &["ctrl-q"]),
    (Personas, Command::NewPersona, &["n", "o"]),
    (Pick, Command::PageDown, &["pagedown", "ctrl-d", "ctrl-f"]),
    (Pick, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
    (Help, Command::PageDown, &["pagedown", "ctrl-d", "ctrl-f"]),
    (Help, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
    (
        Problems,
        Command::PageDown,
        &["pagedown", "ctrl-d", "ctrl-f"],
    ),
    (Problems, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
    (Audit, Command::PageDown, &["pagedown", "ctrl-d", "ctrl-f"]),
    (Audit, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
    (Review, Command::PageDown, &["pagedown", "ctrl-d", "ctrl-f"]),
    (Review, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
    (
        Replace,
        Command::PageDown,
        &["pagedown", "ctrl-d", "ctrl-f"],
    ),
    (Replace, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
    (Zoom, Command::PageDown, &["pagedown", "ctrl-d", "ctrl-f"]),
    (Zoom, Command::PageUp, &["pageup", "ctrl-u", "ctrl-b"]),
];
