//! Which commands the foot of the screen hints at, by what is in focus.

use super::Command::{
    self, Accept, AcceptNext, Activate, AddItem, AddStage, Back, Choose, ChooseAll, Complete, Copy,
    Cut, DeleteItem, DeletePersona, DeleteStage, Details, Down, Duplicate, Edit, ExternalEditor,
    FilterView, Find, GoProblem, ItemToNext, ItemToPrevious, NewLine, NewLineRow, NewPersona,
    NewRow, NextMatch, NextPersona, Paste, PersonaDown, PersonaUp, PreviousMatch, PreviousPersona,
    Quit, Replace, RowDown, RowUp, RowsOfKind, Save, SentimentDown, SentimentUp, StageLeft,
    StageRight, Tags, Undo, Up,
};
use super::Mode;

/// What the hints are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focused {
    /// A cell of the table with an item.
    Item,
    /// A cell of the table without one.
    Empty,
    /// The head of a stage.
    Head,
    /// A map without stages.
    NoStage,
    /// A field of a form with one line of text.
    Line,
    /// A field of a form with several lines.
    Lines,
    /// A field of a form that is chosen from a few words.
    Choice,
    /// A field of a form that is picked from a list.
    References,
    /// Whatever else lies over the table.
    Overlay(Mode),
}

/// The hints, most useful first; commands in one group share the hint of the first.
pub fn footer(focused: Focused) -> &'static [&'static [Command]] {
    match focused {
        Focused::Item => &[
            &[Edit],
            &[AddItem],
            &[SentimentUp, SentimentDown],
            &[PreviousPersona, NextPersona],
            &[Details],
            &[Undo],
            &[DeleteItem],
            &[Find],
            &[Copy],
            &[Cut],
            &[Paste],
            &[Tags],
            &[Save],
            &[Quit],
        ],
        Focused::Empty => &[
            &[AddItem],
            &[SentimentUp, SentimentDown],
            &[PreviousPersona, NextPersona],
            &[Paste],
            &[Undo],
            &[AddStage],
            &[Find],
            &[Save],
            &[Quit],
        ],
        Focused::Head => &[
            &[Edit],
            &[Details],
            &[AddStage],
            &[StageLeft, StageRight],
            &[Duplicate],
            &[DeleteStage],
            &[Tags],
            &[Undo],
            &[Find],
            &[Save],
            &[Quit],
        ],
        Focused::NoStage => &[&[AddStage], &[Undo], &[Save], &[Quit]],
        Focused::Line => &[&[Accept], &[Back], &[Save]],
        Focused::Lines => &[&[Accept], &[NewLine], &[Back], &[Save]],
        Focused::Choice | Focused::References => &[&[Accept], &[Choose], &[Back], &[Save]],
        Focused::Overlay(mode) => overlay(mode),
    }
}

fn overlay(mode: Mode) -> &'static [&'static [Command]] {
    match mode {
        // A question tells its own answers.
        Mode::Map | Mode::Ask | Mode::Form | Mode::Clash | Mode::Present => &[],
        Mode::Recover => &[&[Up, Down]],
        Mode::Select => &[
            &[Copy],
            &[Cut],
            &[DeleteItem],
            &[ItemToPrevious, ItemToNext],
            &[Tags],
            &[Details],
            &[Back],
            &[SentimentUp, SentimentDown],
            &[Undo],
            &[Paste],
        ],
        Mode::Cell => &[
            &[Accept],
            &[NewLine],
            &[Back],
            &[AcceptNext],
            &[ExternalEditor],
            &[Save],
        ],
        Mode::Pick => &[&[Choose], &[Accept], &[Back], &[ChooseAll]],
        Mode::Personas => &[
            &[Activate],
            &[Details],
            &[NewPersona],
            &[Duplicate],
            &[DeletePersona],
            &[PersonaDown, PersonaUp],
            &[Back],
        ],
        Mode::Rows => &[
            &[Choose],
            &[Accept],
            &[Back],
            &[RowDown, RowUp],
            &[NewRow],
            &[NewLineRow],
            &[RowsOfKind],
        ],
        Mode::Zoom => &[&[Edit], &[Details], &[AddItem], &[Up, Down], &[Back]],
        Mode::Prompt => &[&[Accept], &[Back]],
        Mode::Palette => &[&[Up, Down], &[Accept], &[Complete], &[Back]],
        Mode::Help => &[&[Up, Down], &[Back]],
        Mode::Problems => &[&[GoProblem], &[ExternalEditor], &[Back]],
        Mode::Find => &[
            &[Accept],
            &[NextMatch, PreviousMatch],
            &[FilterView],
            &[Replace],
            &[Back],
        ],
        Mode::Replace => &[&[Choose], &[ChooseAll], &[Accept], &[Back]],
    }
}
