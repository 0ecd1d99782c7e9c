//! The bépo layout. `c t s r` lie where `h j k l` lie on QWERTY, so they move, and what is on them
//! elsewhere is on `h j k l`: each letter of the one row changes places with that of the other.
//! `<` and `>` want Alt Gr here, `«` and `»` do not. The row of digits counts without Shift, too.

use super::Change;
use crate::command::Command;
use crate::command::Mode::{
    Audit, Audits, Map, Opportunities, Personas, Pick, Present, Problems, Replace, Review, Rows,
    Select, Zoom,
};

pub(super) const CHANGES: &[Change] = &[
    (Map, Command::Left, &["left", "c"]),
    (Map, Command::Down, &["down", "t"]),
    (Map, Command::Up, &["up", "s"]),
    (Map, Command::Right, &["right", "r"]),
    (Map, Command::StageLeft, &["C", "alt-left"]),
    (Map, Command::ItemDown, &["T", "alt-down"]),
    (Map, Command::ItemUp, &["S", "alt-up"]),
    (Map, Command::StageRight, &["R", "alt-right"]),
    (Map, Command::Tags, &["j"]),
    (Map, Command::Comment, &["h"]),
    (Map, Command::SentimentAsk, &["k"]),
    (Map, Command::ItemToPrevious, &["«"]),
    (Map, Command::ItemToNext, &["»"]),
    (
        Map,
        Command::GoStage,
        &[
            "g 1", "g 2", "g 3", "g 4", "g 5", "g 6", "g 7", "g 8", "g 9", // with Shift
            "g \"", "g «", "g »", "g (", "g )", "g @", "g +", "g -", "g /",
        ],
    ),
    (
        Map,
        Command::GoPersona,
        &[
            "alt-1", "alt-2", "alt-3", "alt-4", "alt-5", "alt-6", "alt-7", "alt-8", "alt-9",
            "alt-\"", "alt-«", "alt-»", "alt-(", "alt-)", "alt-@", "alt-+", "alt--", "alt-/",
        ],
    ),
    (Map, Command::Everyone, &["g *", "g 0", "alt-*", "alt-0"]),
    // `g /` is the ninth stage.
    (Map, Command::FilterView, &["g f"]),
    (Select, Command::Left, &["left", "c"]),
    (Select, Command::Down, &["down", "t"]),
    (Select, Command::Up, &["up", "s"]),
    (Select, Command::Right, &["right", "r"]),
    (Select, Command::ItemDown, &["T", "alt-down"]),
    (Select, Command::ItemUp, &["S", "alt-up"]),
    (Select, Command::ItemToPrevious, &["«", "C", "alt-left"]),
    (Select, Command::ItemToNext, &["»", "R", "alt-right"]),
    (Select, Command::Tags, &["j"]),
    (Select, Command::SentimentAsk, &["k"]),
    (Pick, Command::Up, &["up", "s"]),
    (Pick, Command::Down, &["down", "t"]),
    (Personas, Command::Up, &["up", "s"]),
    (Personas, Command::Down, &["down", "t"]),
    (Personas, Command::PersonaUp, &["S", "alt-up"]),
    (Personas, Command::PersonaDown, &["T", "alt-down"]),
    (Audits, Command::Up, &["up", "s"]),
    (Audits, Command::Down, &["down", "t"]),
    (Audit, Command::Up, &["up", "s"]),
    (Audit, Command::Down, &["down", "t"]),
    (Audit, Command::SentimentAsk, &["k"]),
    (
        Audit,
        Command::Severity,
        &[
            "1", "2", "3", "4", "5", // without Shift
            "\"", "«", "»", "(", ")",
        ],
    ),
    (Review, Command::Up, &["up", "s"]),
    (Review, Command::Down, &["down", "t"]),
    (Rows, Command::Up, &["up", "s"]),
    (Rows, Command::Down, &["down", "t"]),
    (Rows, Command::RowUp, &["S", "alt-up"]),
    (Rows, Command::RowDown, &["T", "alt-down"]),
    (Opportunities, Command::Up, &["up", "s"]),
    (Opportunities, Command::Down, &["down", "t"]),
    (Opportunities, Command::ImpactUp, &["S", "alt-up"]),
    (Opportunities, Command::ImpactDown, &["T", "alt-down"]),
    (Opportunities, Command::EffortDown, &["C", "alt-left"]),
    (Opportunities, Command::EffortUp, &["R", "alt-right"]),
    (Opportunities, Command::TurnOrder, &["j"]),
    (Problems, Command::Up, &["up", "s"]),
    (Problems, Command::Down, &["down", "t"]),
    (Problems, Command::TurnOrder, &["j"]),
    (Replace, Command::Up, &["up", "s"]),
    (Replace, Command::Down, &["down", "t"]),
    (Zoom, Command::Left, &["left", "c"]),
    (Zoom, Command::Down, &["down", "t"]),
    (Zoom, Command::Up, &["up", "s"]),
    (Zoom, Command::Right, &["right", "r"]),
    (
        Present,
        Command::Left,
        &["left", "c", "pageup", "backspace"],
    ),
    (Present, Command::Down, &["down", "t"]),
    (Present, Command::Up, &["up", "s"]),
    (
        Present,
        Command::Right,
        &["right", "r", "pagedown", "space", "enter"],
    ),
    (Present, Command::TurnChart, &["h"]),
];
