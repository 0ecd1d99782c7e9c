//! Which commands the foot of the screen hints at, by what is in focus.

use super::Command::{
    self, Accept, AcceptNext, Activate, AddItem, AddStage, Back, BeginAudit, Choose, ChooseAll,
    Comment, CommentMap, Complete, Copy, CopyToFirst, CopyToSecond, Cut, DeleteItem, DeletePersona,
    DeleteStage, Demo, Details, Down, Duplicate, Edit, EffortDown, EffortUp, Evidence, Explain,
    Export, ExportReport, ExternalEditor, Fail, FilterView, Find, GoProblem, ImpactDown, ImpactUp,
    ItemDown, ItemToNext, ItemToPrevious, ItemUp, Left, ListMaps, MakeOpportunity, MakePain, Mend,
    MendAll, NewLine, NewLineRow, NewMap, NewPersona, NewRow, NextComment, NextGap, NextMatch,
    NextPersona, NextUnseen, NotApplicable, Note, OpenMap, Partial, Pass, Paste, PersonaDown,
    PersonaUp, PreviousComment, PreviousGap, PreviousMatch, PreviousPersona, PreviousUnseen, Quit,
    Replace, Reply, Resolve, Reword, Right, RowDown, RowUp, RowsOfKind, Save, SentimentAsk,
    SentimentDown, SentimentUp, SetAside, SetAsideInMap, SeverityDown, SeverityUp, ShowReview,
    SkipStage, StageLeft, StageRight, Tags, TurnAuthor, TurnOrder, TurnStates, Undo, Up,
    UpdateAudit, WholeMaps,
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
    /// The map or a row as a branch of the outline.
    Branch,
    /// An item as a leaf of the outline.
    Leaf,
    /// A map that cannot be changed, only commented on.
    Reader,
    /// A map without stages.
    NoStage,
    /// What a search has found.
    Match,
    /// A field of a form with one line of text.
    Line,
    /// A field of a form with several lines.
    Lines,
    /// A field of a form that is chosen from a few words.
    Choice,
    /// A field of a form that is picked from a list.
    References,
    /// The problems of a file that cannot be edited.
    Broken,
    /// The line that asks what was seen in an audit.
    Note,
    /// Whatever else lies over the table.
    Overlay(Mode),
}

impl Focused {
    /// The word of its own hints in the identifiers of the texts: `cmd-edit.head`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Match => "match",
            Self::Leaf | Self::Branch => "outline",
            Self::Item | Self::Empty | Self::NoStage | Self::Reader => Mode::Map.key(),
            Self::Line | Self::Lines | Self::Choice | Self::References => Mode::Form.key(),
            Self::Broken => Mode::Problems.key(),
            Self::Note => Mode::Prompt.key(),
            Self::Overlay(mode) => mode.key(),
        }
    }
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
        Focused::Leaf => &[
            &[Edit],
            &[AddItem],
            &[Details],
            &[Left, Right],
            &[ItemDown, ItemUp],
            &[PreviousPersona, NextPersona],
            &[Undo],
            &[DeleteItem],
            &[Find],
            &[Tags],
            &[Save],
            &[Quit],
        ],
        Focused::Branch => &[
            &[Edit],
            &[AddItem],
            &[Left, Right],
            &[PreviousPersona, NextPersona],
            &[Undo],
            &[Find],
            &[Save],
            &[Quit],
        ],
        Focused::Match => FOUND,
        Focused::Reader => READER,
        Focused::NoStage => &[&[AddStage], &[Undo], &[Save], &[Quit]],
        Focused::Line => &[&[Accept], &[Down], &[Back], &[Save]],
        Focused::Lines => &[&[Accept], &[NewLine], &[Down], &[Back], &[Save]],
        Focused::Choice | Focused::References => &[&[Accept], &[Choose], &[Down], &[Back], &[Save]],
        Focused::Broken => &[&[GoProblem], &[ExternalEditor], &[Explain], &[Back]],
        Focused::Note => &[&[Accept], &[ExternalEditor], &[Back]],
        Focused::Overlay(mode) => overlay(mode),
    }
}

/// What can be done with what a search found.
const FOUND: &[&[Command]] = &[
    &[NextMatch, PreviousMatch],
    &[Edit],
    &[FilterView],
    &[Back],
    &[Details],
    &[Find],
];

/// What can be done in the editor of a cell.
const CELL: &[&[Command]] = &[
    &[Accept],
    &[NewLine],
    &[Back],
    &[AcceptNext],
    &[ExternalEditor],
    &[Save],
];

/// What can be done on a map that cannot be changed.
const READER: &[&[Command]] = &[
    &[Comment],
    &[ShowReview],
    &[NextComment, PreviousComment],
    &[PreviousPersona, NextPersona],
    &[Find],
    &[Copy],
    &[Quit],
];

/// What can be done with what is said of the map.
const SAID: &[&[Command]] = &[
    &[NextComment, PreviousComment],
    &[Accept],
    &[Reply],
    &[Resolve],
    &[Comment],
    &[CommentMap],
    &[TurnStates],
    &[TurnAuthor],
    &[Reword],
    &[DeleteItem],
    &[Undo],
    &[Back],
];

/// What can be done with what is selected.
const SELECTED: &[&[Command]] = &[
    &[Copy],
    &[Cut],
    &[DeleteItem],
    &[Back],
    &[ItemToPrevious, ItemToNext],
    &[Tags],
    &[Details],
    &[SentimentUp, SentimentDown],
    &[Undo],
    &[Paste],
];

/// What can be done with the audits of a map.
const AUDITS: &[&[Command]] = &[
    &[Accept],
    &[BeginAudit],
    &[Choose],
    &[PreviousPersona, NextPersona],
    &[Back],
];

/// What can be done with a check.
const WALKED: &[&[Command]] = &[
    &[Pass],
    &[Partial],
    &[Fail],
    &[NotApplicable],
    &[SeverityUp, SeverityDown],
    &[Note],
    &[MakePain],
    &[ExportReport],
    &[NextUnseen, PreviousUnseen],
    &[Evidence],
    &[MakeOpportunity],
    &[SkipStage],
    &[Undo],
    &[SentimentAsk],
    &[Choose],
    &[UpdateAudit],
    &[Accept],
    &[Back],
];

/// What can be done where two maps are compared.
const COMPARED: &[&[Command]] = &[
    &[NextGap, PreviousGap],
    &[Accept],
    &[CopyToFirst, CopyToSecond],
    &[WholeMaps],
    &[PreviousPersona, NextPersona],
    &[Undo],
    &[Back],
    &[Save],
];

fn overlay(mode: Mode) -> &'static [&'static [Command]] {
    match mode {
        // A question tells its own answers.
        Mode::Map | Mode::Ask | Mode::Form | Mode::Clash | Mode::Present => &[],
        Mode::Recover => &[&[Up, Down]],
        Mode::Select => SELECTED,
        Mode::Settle => &[&[Up, Down], &[Undo]],
        Mode::Cell => CELL,
        Mode::Pick => &[&[Choose], &[Accept], &[Back], &[ChooseAll]],
        Mode::Personas => &[
            &[Activate],
            &[Details],
            &[NewPersona],
            &[Duplicate],
            &[Comment],
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
        Mode::Opportunities => &[
            &[Accept],
            &[EffortDown, EffortUp],
            &[ImpactDown, ImpactUp],
            &[TurnOrder],
            &[Export],
            &[Details],
            &[Undo],
            &[Back],
        ],
        Mode::Compare => COMPARED,
        Mode::Zoom => &[&[Edit], &[Details], &[AddItem], &[Up, Down], &[Back]],
        Mode::Prompt => &[&[Accept], &[Back]],
        Mode::Palette => &[&[Up, Down], &[Accept], &[Complete], &[Back]],
        Mode::Help => &[&[Up, Down], &[Back]],
        Mode::Problems => &[
            &[GoProblem],
            &[Explain],
            &[Mend, MendAll],
            &[SetAside, SetAsideInMap],
            &[Back],
            &[TurnOrder],
            &[ExternalEditor],
            &[Undo],
        ],
        Mode::Find => &[
            &[Accept],
            &[NextMatch, PreviousMatch],
            &[FilterView],
            &[Replace],
            &[Back],
        ],
        Mode::Review => SAID,
        Mode::Audits => AUDITS,
        Mode::Audit => WALKED,
        Mode::Comment => &[&[Accept], &[NewLine], &[Back], &[ExternalEditor]],
        Mode::Replace => &[&[Choose], &[ChooseAll], &[Accept], &[Back]],
        Mode::Start => &[
            &[NewMap],
            &[OpenMap],
            &[Demo],
            &[ListMaps],
            &[Quit],
            &[Up, Down],
        ],
        Mode::Maps => &[
            &[Accept],
            &[Back],
            &[OpenMap],
            &[NewMap],
            &[Up, Down],
            &[Quit],
        ],
    }
}
