//! The table itself: data, one line a command.

use super::Mode::{
    Ask, Audit, Audits, Cell, Clash, Comment, Compare, Find, Form, Help, Map, Maps, Opportunities,
    Palette, Personas, Pick, Present, Problems, Prompt, Recover, Replace, Review, Rows, Select,
    Settle, Start, Zoom,
};
use super::{Entry, Group};

macro_rules! commands {
    ($($name:ident = $text:literal, $group:ident, $typed:literal, [$($mode:ident: $keys:expr),* $(,)?];)*) => {
        /// Something the program can do at a key or by its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the translations say what each does")]
        pub enum Command { $($name,)* }

        /// Every command, in the order of help.
        pub const TABLE: &[Entry] = &[$(Entry {
            command: Command::$name,
            name: $text,
            group: Group::$group,
            keys: &[$(($mode, &$keys)),*],
            typed: $typed,
        },)*];
    };
}

commands! {
    // Moving about.
    Left = "left", Move, false, [
        Map: ["left", "h"], Cell: ["left"], Form: ["left"], Prompt: ["left"], Clash: ["left"],
        Settle: ["left"], Palette: ["left"], Find: ["left"], Zoom: ["left", "h"],
        Present: ["left", "h", "pageup", "backspace"], Select: ["left", "h"],
        Compare: ["left", "h"],
        Comment: ["left"],
    ];
    Right = "right", Move, false, [
        Map: ["right", "l"], Cell: ["right"], Form: ["right"], Prompt: ["right"], Clash: ["right"],
        Settle: ["right"], Palette: ["right"], Find: ["right"], Zoom: ["right", "l"],
        Present: ["right", "l", "pagedown", "space", "enter"], Select: ["right", "l"],
        Compare: ["right", "l"],
        Comment: ["right"],
    ];
    Up = "up", Move, false, [
        Map: ["up", "k"], Cell: ["up"], Form: ["up", "shift-tab"], Pick: ["up", "k"],
        Personas: ["up", "k"], Rows: ["up", "k"], Help: ["up"], Problems: ["up", "k"],
        Clash: ["up"], Settle: ["up", "k", "N"], Recover: ["up"], Palette: ["up", "ctrl-p"],
        Replace: ["up", "k"], Zoom: ["up", "k"], Present: ["up", "k"], Select: ["up", "k"],
        Opportunities: ["up", "k"], Start: ["up", "k"], Maps: ["up"], Compare: ["up", "k"],
        Review: ["up", "k"], Comment: ["up"],
        Audits: ["up", "k"], Audit: ["up", "k"],
    ];
    Down = "down", Move, false, [
        Map: ["down", "j"], Cell: ["down"], Form: ["down", "tab"], Pick: ["down", "j"],
        Personas: ["down", "j"], Rows: ["down", "j"], Help: ["down"], Problems: ["down", "j"],
        Clash: ["down"], Settle: ["down", "j", "n", "tab"], Recover: ["down"],
        Palette: ["down", "ctrl-n"], Replace: ["down", "j"], Zoom: ["down", "j"],
        Present: ["down", "j"], Select: ["down", "j"], Opportunities: ["down", "j"],
        Start: ["down", "j"], Maps: ["down"], Compare: ["down", "j"],
        Review: ["down", "j"], Comment: ["down"],
        Audits: ["down", "j"], Audit: ["down", "j"],
    ];
    NextStage = "next-stage", Move, false, [Map: ["tab"]];
    PreviousStage = "previous-stage", Move, false, [Map: ["shift-tab"]];
    NextRow = "next-row", Move, false, [Map: ["pagedown"], Select: ["pagedown"]];
    PreviousRow = "previous-row", Move, false, [Map: ["pageup"], Select: ["pageup"]];
    FirstStage = "first-stage", Move, false, [
        Map: ["g g", "home"], Present: ["home"], Select: ["g g", "home"], Compare: ["g g", "home"],
        Review: ["g g", "home"], Problems: ["g g", "home"],
        Audits: ["g g", "home"], Audit: ["g g", "home"],
    ];
    LastStage = "last-stage", Move, false, [
        Map: ["G", "end"], Present: ["end"], Select: ["G", "end"], Compare: ["G", "end"],
        Review: ["G", "end"], Problems: ["G", "end"],
        Audits: ["G", "end"], Audit: ["G", "end"],
    ];
    GoStage = "go-stage", Move, false, [
        Map: ["g 1", "g 2", "g 3", "g 4", "g 5", "g 6", "g 7", "g 8", "g 9"],
    ];
    GoRow = "go-row", Move, true, [];
    LineStart = "line-start", Move, false, [Cell: ["home", "ctrl-a"], Form: ["home", "ctrl-a"], Prompt: ["home", "ctrl-a"], Palette: ["home", "ctrl-a"], Find: ["home", "ctrl-a"], Comment: ["home", "ctrl-a"]];
    LineEnd = "line-end", Move, false, [Cell: ["end", "ctrl-e"], Form: ["end", "ctrl-e"], Prompt: ["end", "ctrl-e"], Palette: ["end", "ctrl-e"], Find: ["end", "ctrl-e"], Comment: ["end", "ctrl-e"]];
    WordLeft = "word-left", Move, false, [Cell: ["ctrl-left"], Form: ["ctrl-left"], Prompt: ["ctrl-left"], Palette: ["ctrl-left"], Find: ["ctrl-left"], Comment: ["ctrl-left"]];
    WordRight = "word-right", Move, false, [Cell: ["ctrl-right"], Form: ["ctrl-right"], Prompt: ["ctrl-right"], Palette: ["ctrl-right"], Find: ["ctrl-right"], Comment: ["ctrl-right"]];
    PageUp = "page-up", Move, false, [
        Form: ["pageup"], Pick: ["pageup"], Help: ["pageup"], Problems: ["pageup"],
        Clash: ["pageup"], Settle: ["pageup"], Recover: ["pageup"], Palette: ["pageup"], Find: ["pageup"],
        Replace: ["pageup"], Zoom: ["pageup"], Opportunities: ["pageup"], Maps: ["pageup"],
        Review: ["pageup"],
        Audits: ["pageup"], Audit: ["pageup"],
    ];
    PageDown = "page-down", Move, false, [
        Form: ["pagedown"], Pick: ["pagedown"], Help: ["pagedown"], Problems: ["pagedown"],
        Clash: ["pagedown"], Settle: ["pagedown"], Recover: ["pagedown"], Palette: ["pagedown"], Find: ["pagedown"],
        Replace: ["pagedown"], Zoom: ["pagedown"], Opportunities: ["pagedown"], Maps: ["pagedown"],
        Review: ["pagedown"],
        Audits: ["pagedown"], Audit: ["pagedown"],
    ];

    Find = "find", Move, true, [Map: ["/"]];
    NextMatch = "next-match", Move, false, [Map: ["n"], Find: ["down"]];
    PreviousMatch = "previous-match", Move, false, [Map: ["N"], Find: ["up"]];
    FilterView = "filter", Move, true, [Map: ["g /"], Find: ["tab"]];

    // Items, and the texts they are made of.
    Edit = "edit", Items, true, [Map: ["enter", "i", "F2"], Zoom: ["enter", "i", "F2"]];
    Accept = "accept", Items, false, [
        Cell: ["enter"], Form: ["enter"], Prompt: ["enter"], Pick: ["enter"], Rows: ["enter"],
        Clash: ["enter"], Settle: ["enter"], Palette: ["enter"], Find: ["enter"],
        Replace: ["enter"], Opportunities: ["enter"], Start: ["enter"], Maps: ["enter"],
        Compare: ["enter"],
        Review: ["enter"], Comment: ["enter"],
        Audits: ["enter"], Audit: ["enter"],
    ];
    AcceptNext = "accept-next", Items, false, [Cell: ["tab"]];
    AcceptPrevious = "accept-previous", Items, false, [Cell: ["shift-tab"]];
    NewLine = "new-line", Items, false, [Cell: ["ctrl-j", "alt-enter"], Form: ["ctrl-j", "alt-enter"], Comment: ["ctrl-j", "alt-enter"]];
    Complete = "complete", Items, false, [Palette: ["tab"]];
    Choose = "choose", Items, false, [Form: ["F2", "ctrl-space"], Pick: ["space"], Rows: ["space"], Replace: ["space"], Audits: ["space"], Audit: ["space"]];
    AddItem = "add-item", Items, true, [Map: ["a"], Zoom: ["a"]];
    AddItemBefore = "add-item-before", Items, true, [];
    DeleteItem = "delete-item", Items, true, [Map: ["d d", "delete"], Select: ["d d", "delete"], Review: ["d d", "delete"]];
    Copy = "copy", Items, true, [Map: ["y"], Cell: ["ctrl-c"], Form: ["ctrl-c"], Select: ["y", "ctrl-c"], Comment: ["ctrl-c"]];
    Cut = "cut", Items, true, [Map: ["x"], Cell: ["ctrl-x"], Form: ["ctrl-x"], Select: ["x", "ctrl-x"], Comment: ["ctrl-x"]];
    Paste = "paste", Items, true, [Map: ["p"], Cell: ["ctrl-v"], Form: ["ctrl-v"], Select: ["p", "ctrl-v"], Comment: ["ctrl-v"]];
    Duplicate = "duplicate", Items, true, [Map: ["P"], Personas: ["P"]];
    ItemUp = "item-up", Items, true, [Map: ["K", "alt-up"], Select: ["K", "alt-up"]];
    ItemDown = "item-down", Items, true, [Map: ["J", "alt-down"], Select: ["J", "alt-down"]];
    ItemToPrevious = "item-to-previous", Items, true, [Map: ["<"], Select: ["<", "H", "alt-left"]];
    ItemToNext = "item-to-next", Items, true, [Map: [">"], Select: [">", "L", "alt-right"]];
    Details = "details", Items, true, [Map: ["e"], Personas: ["e"], Zoom: ["e"], Select: ["e"], Opportunities: ["e"]];
    Tags = "tags", Items, true, [Map: ["t"], Select: ["t"]];
    Select = "select", Items, true, [Map: ["v"]];
    SelectAll = "select-all", Items, true, [Map: ["ctrl-a"], Select: ["ctrl-a"]];
    SelectLeft = "select-left", Items, false, [Map: ["shift-left"], Select: ["shift-left"]];
    SelectRight = "select-right", Items, false, [Map: ["shift-right"], Select: ["shift-right"]];
    SelectUp = "select-up", Items, false, [Map: ["shift-up"], Select: ["shift-up"]];
    SelectDown = "select-down", Items, false, [Map: ["shift-down"], Select: ["shift-down"]];
    Backspace = "backspace", Items, false, [
        Cell: ["backspace", "ctrl-h"], Form: ["backspace", "ctrl-h"],
        Prompt: ["backspace", "ctrl-h"], Help: ["backspace", "ctrl-h"], Clash: ["backspace"],
        Palette: ["backspace", "ctrl-h"], Find: ["backspace", "ctrl-h"],
        Maps: ["backspace", "ctrl-h"],
        Comment: ["backspace", "ctrl-h"],
    ];
    DeleteForward = "delete-forward", Items, false, [Cell: ["delete", "ctrl-d"], Form: ["delete", "ctrl-d"], Prompt: ["delete", "ctrl-d"], Palette: ["delete", "ctrl-d"], Find: ["delete", "ctrl-d"], Comment: ["delete", "ctrl-d"]];
    DeleteWord = "delete-word", Items, false, [Cell: ["ctrl-w", "alt-backspace"], Form: ["ctrl-w", "alt-backspace"], Prompt: ["ctrl-w", "alt-backspace"], Palette: ["ctrl-w", "alt-backspace"], Find: ["ctrl-w", "alt-backspace"], Comment: ["ctrl-w", "alt-backspace"]];
    DeleteToStart = "delete-to-start", Items, false, [
        Cell: ["ctrl-u"], Form: ["ctrl-u"], Prompt: ["ctrl-u"], Palette: ["ctrl-u"],
        Find: ["ctrl-u"], Maps: ["ctrl-u"],
        Comment: ["ctrl-u"],
    ];
    DeleteToEnd = "delete-to-end", Items, false, [Cell: ["ctrl-k"], Form: ["ctrl-k"], Prompt: ["ctrl-k"], Palette: ["ctrl-k"], Find: ["ctrl-k"], Comment: ["ctrl-k"]];

    // Stages.
    AddStage = "add-stage", Stages, true, [Map: ["A"]];
    RenameStage = "rename-stage", Stages, true, [];
    DeleteStage = "delete-stage", Stages, true, [Map: ["D"]];
    StageLeft = "stage-left", Stages, true, [Map: ["H", "alt-left"]];
    StageRight = "stage-right", Stages, true, [Map: ["L", "alt-right"]];

    // Sentiment and personas.
    SentimentUp = "sentiment-up", People, true, [Map: ["+"], Select: ["+"]];
    SentimentDown = "sentiment-down", People, true, [Map: ["-"], Select: ["-"]];
    SentimentUnknown = "sentiment-unknown", People, true, [Map: ["="], Select: ["="]];
    SentimentAsk = "sentiment", People, true, [Map: ["s"], Select: ["s"], Audit: ["s"]];
    PreviousPersona = "previous-persona", People, true, [
        Map: [","], Zoom: [","], Present: [","], Opportunities: [","], Compare: [","],
        Audits: [","],
    ];
    NextPersona = "next-persona", People, true, [
        Map: [";"], Zoom: [";"], Present: [";"], Opportunities: [";"], Compare: [";"],
        Audits: [";"],
    ];
    GoPersona = "go-persona", People, false, [
        Map: ["alt-1", "alt-2", "alt-3", "alt-4", "alt-5", "alt-6", "alt-7", "alt-8", "alt-9"],
    ];
    Everyone = "everyone", People, true, [Map: ["g 0", "alt-0"], Compare: ["g 0", "alt-0"]];
    PersonaPanel = "personas", People, true, [Map: ["F3"]];
    Activate = "activate", People, false, [Personas: ["enter"]];
    NewPersona = "new-persona", People, false, [Personas: ["n"]];
    DeletePersona = "delete-persona", People, false, [Personas: ["d d", "delete"]];
    PersonaUp = "persona-up", People, false, [Personas: ["K", "alt-up"]];
    PersonaDown = "persona-down", People, false, [Personas: ["J", "alt-down"]];

    // How the map is looked at.
    FoldRow = "fold", View, true, [Map: ["z a"]];
    FoldAll = "fold-all", View, true, [Map: ["z M"]];
    UnfoldAll = "unfold-all", View, true, [Map: ["z R"]];
    TurnWrapping = "wrap", View, true, [Map: ["z w"]];
    Wider = "wider", View, true, [Map: ["z +"]];
    Narrower = "narrower", View, true, [Map: ["z -"]];
    UsualWidth = "usual-width", View, true, [Map: ["z ="]];
    CentreStage = "centre", View, true, [Map: ["z ."]];
    TurnChart = "chart", View, true, [Map: ["z c"], Present: ["c"]];
    ShowMap = "map", View, true, [
        Map: ["g m", "F5"], Opportunities: ["g m", "F5"], Compare: ["g m", "F5"],
        Review: ["g m", "F5"],
        Audits: ["g m", "F5"], Audit: ["g m", "F5"],
    ];
    ShowOpportunities = "opportunities", View, true, [Map: ["g o", "F8"], Compare: ["g o", "F8"]];
    ShowCompare = "compare", View, true, [Map: ["g c", "F9"]];
    ShowOutline = "outline", View, true, [Map: ["g l"], Opportunities: ["g l"], Compare: ["g l"]];
    ToggleMarks = "marks", View, true, [Map: ["z e"]];
    Present = "present", View, true, [Map: ["z p"]];
    Zoom = "zoom", View, true, [Map: ["space"]];
    Inspect = "inspect", View, true, [Map: ["F4", "I"]];
    ImpactUp = "impact-up", View, false, [Opportunities: ["K", "alt-up"]];
    ImpactDown = "impact-down", View, false, [Opportunities: ["J", "alt-down"]];
    EffortDown = "effort-down", View, false, [Opportunities: ["H", "alt-left"]];
    EffortUp = "effort-up", View, false, [Opportunities: ["L", "alt-right"]];
    TurnOrder = "order", View, false, [Opportunities: ["t"], Problems: ["t"]];
    NextGap = "next-difference", View, false, [Compare: ["n", "tab"]];
    PreviousGap = "previous-difference", View, false, [Compare: ["N", "shift-tab"]];
    CopyToFirst = "copy-to-first", View, false, [Compare: ["<"]];
    CopyToSecond = "copy-to-second", View, false, [Compare: [">"]];
    WholeMaps = "whole-maps", View, false, [Compare: ["a"]];

    // Reviews.
    ShowReview = "review", Review, true, [Map: ["g r", "F7"]];
    Comment = "comment", Review, true, [Map: ["c"], Review: ["c"], Personas: ["c"]];
    CommentMap = "comment-map", Review, true, [Review: ["C"]];
    NextComment = "next-comment", Review, true, [Map: ["g k"], Review: ["n"]];
    PreviousComment = "previous-comment", Review, true, [Map: ["g K"], Review: ["N"]];
    Reply = "reply", Review, false, [Review: ["r"]];
    Resolve = "resolve", Review, false, [Review: ["x"]];
    Reword = "reword", Review, false, [Review: ["e"]];
    TurnStates = "states", Review, false, [Review: ["f"]];
    TurnAuthor = "author", Review, false, [Review: ["a"]];
    Reviewed = "reviewed", Review, true, [];

    // Audits.
    ShowAudit = "audit", Audit, true, [Map: ["g a", "F6"]];
    BeginAudit = "audit-new", Audit, false, [Audits: ["n"]];
    Pass = "pass", Audit, false, [Audit: ["c"]];
    Partial = "partial", Audit, false, [Audit: ["p"]];
    Fail = "fail", Audit, false, [Audit: ["f"]];
    NotApplicable = "not-applicable", Audit, false, [Audit: ["x"]];
    NextUnseen = "next-unseen", Audit, false, [Audit: ["n"]];
    PreviousUnseen = "previous-unseen", Audit, false, [Audit: ["N"]];
    SkipStage = "skip-stage", Audit, false, [Audit: ["S"]];
    Severity = "rate", Audit, false, [Audit: ["1", "2", "3", "4", "5"]];
    SeverityUp = "severity-up", Audit, false, [Audit: ["+"]];
    SeverityDown = "severity-down", Audit, false, [Audit: ["-"]];
    Note = "note", Audit, false, [Audit: ["i"]];
    Evidence = "evidence", Audit, false, [Audit: ["e"]];
    MakePain = "make-pain", Audit, false, [Audit: ["o"]];
    MakeOpportunity = "make-opportunity", Audit, false, [Audit: ["O"]];
    UpdateAudit = "audit-update", Audit, false, [Audit: ["U"]];
    ExportReport = "audit-report", Audit, false, [Audit: ["E"]];

    // The map.
    MapProperties = "properties", Map, true, [Map: ["g p"]];
    ChooseRows = "rows", Map, true, [Map: ["g w"]];
    NewRow = "new-row", Map, false, [Rows: ["n"]];
    NewLineRow = "new-separator", Map, false, [Rows: ["-"]];
    RowUp = "row-up", Map, false, [Rows: ["K", "alt-up"]];
    RowDown = "row-down", Map, false, [Rows: ["J", "alt-down"]];
    RowsOfKind = "rows-of-kind", Map, false, [Rows: ["="]];
    Export = "export", Map, true, [Opportunities: ["E"]];
    ShowProblems = "problems", Map, true, [Map: ["g e"]];
    ShowConflicts = "conflicts", Map, true, [Map: ["g x"]];
    Replace = "replace", Map, true, [Find: ["ctrl-r"]];
    ChooseAll = "choose-all", Map, false, [Pick: ["a"], Replace: ["a"]];
    GoProblem = "go-problem", Map, false, [Problems: ["enter"]];
    NextProblem = "next-problem", Map, true, [Map: ["g n"]];
    PreviousProblem = "previous-problem", Map, true, [Map: ["g N"]];
    Explain = "explain", Map, true, [Problems: ["space"]];
    Mend = "mend-this", Map, false, [Problems: ["m"]];
    MendAll = "mend", Map, true, [Problems: ["M"]];
    SetAside = "set-aside", Map, false, [Problems: ["a"]];
    SetAsideInMap = "set-aside-in-map", Map, false, [Problems: ["A"]];
    NewMap = "new", Maps, true, [Start: ["n"], Maps: ["ctrl-n"]];
    OpenMap = "open", Maps, true, [Start: ["o"], Maps: ["ctrl-o"]];
    ListMaps = "maps", Maps, true, [Start: ["m"]];
    Demo = "demo", Maps, true, [Start: ["d"]];
    Recent = "recent", Maps, false, [Start: ["r"]];
    GoRecent = "go-recent", Maps, false, [Start: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]];
    OpenJourney = "journey", Maps, true, [Map: ["g j"]];
    Return = "return", Maps, true, [Map: ["backspace"]];

    // The file and the program.
    Undo = "undo", Program, true, [
        Map: ["u", "ctrl-z"], Cell: ["ctrl-z"], Form: ["ctrl-z"], Personas: ["u", "ctrl-z"],
        Rows: ["u", "ctrl-z"], Select: ["u", "ctrl-z"], Opportunities: ["u", "ctrl-z"],
        Problems: ["u", "ctrl-z"], Settle: ["u", "ctrl-z"], Compare: ["u", "ctrl-z"],
        Review: ["u", "ctrl-z"], Comment: ["ctrl-z"],
        Audit: ["u", "ctrl-z"],
    ];
    Redo = "redo", Program, true, [
        Map: ["ctrl-r", "ctrl-y"], Cell: ["ctrl-y"], Form: ["ctrl-y"],
        Personas: ["ctrl-r", "ctrl-y"], Rows: ["ctrl-r", "ctrl-y"], Select: ["ctrl-r", "ctrl-y"],
        Opportunities: ["ctrl-r", "ctrl-y"], Problems: ["ctrl-r", "ctrl-y"],
        Settle: ["ctrl-r", "ctrl-y"], Compare: ["ctrl-r", "ctrl-y"],
        Review: ["ctrl-r", "ctrl-y"], Comment: ["ctrl-y"],
        Audit: ["ctrl-r", "ctrl-y"],
    ];
    Save = "save", Program, true, [
        Map: ["ctrl-s"], Cell: ["ctrl-s"], Form: ["ctrl-s"], Personas: ["ctrl-s"],
        Select: ["ctrl-s"], Opportunities: ["ctrl-s"], Compare: ["ctrl-s"],
        Comment: ["ctrl-s"],
        Audit: ["ctrl-s"],
    ];
    SaveAs = "save-as", Program, true, [];
    SaveQuit = "save-and-quit", Program, true, [];
    Merge = "merge", Program, true, [Map: ["M"]];
    Reload = "reload", Program, true, [];
    ExternalEditor = "editor", Program, true, [Map: ["ctrl-g"], Cell: ["ctrl-g"], Problems: ["ctrl-g"], Comment: ["ctrl-g"], Prompt: ["ctrl-g"], Audit: ["ctrl-g"]];
    CommandLine = "command-line", Program, false, [
        Map: [":", "ctrl-p"], Cell: ["ctrl-p"], Form: ["ctrl-p"], Pick: [":", "ctrl-p"],
        Personas: [":", "ctrl-p"], Rows: [":", "ctrl-p"], Problems: [":", "ctrl-p"],
        Select: [":", "ctrl-p"], Opportunities: [":", "ctrl-p"], Start: [":", "ctrl-p"],
        Maps: ["ctrl-p"], Compare: [":", "ctrl-p"],
        Review: [":", "ctrl-p"],
        Audits: [":", "ctrl-p"], Audit: [":", "ctrl-p"],
    ];
    ShowHelp = "help", Program, true, [
        Map: ["?", "F1"], Cell: ["F1"], Form: ["F1"], Personas: ["?", "F1"], Rows: ["?", "F1"],
        Problems: ["?", "F1"], Pick: ["?", "F1"], Clash: ["?", "F1"], Settle: ["?", "F1"],
        Palette: ["F1"], Find: ["F1"], Replace: ["?", "F1"], Zoom: ["?", "F1"],
        Present: ["?", "F1"], Select: ["?", "F1"], Opportunities: ["?", "F1"], Start: ["?", "F1"],
        Maps: ["F1"], Compare: ["?", "F1"],
        Review: ["?", "F1"], Comment: ["F1"],
        Audits: ["?", "F1"], Audit: ["?", "F1"],
    ];
    Theme = "theme", Program, true, [];
    ToggleMouse = "mouse", Program, true, [];
    EditSettings = "config", Program, true, [];
    ChooseKeys = "keys", Program, true, [];
    ShowMessages = "messages", Program, true, [];
    Suspend = "suspend", Program, true, [];
    Quit = "quit", Program, true, [
        Map: ["q", "ctrl-q"], Problems: ["ctrl-q"], Select: ["ctrl-q"], Start: ["q", "ctrl-q"],
        Maps: ["ctrl-q"],
    ];
    Discard = "quit-unsaved", Program, true, [];
    HowToQuit = "how-to-quit", Program, false, [
        Map: ["ctrl-c"], Start: ["ctrl-c"], Maps: ["ctrl-c"],
    ];
    Back = "back", Program, false, [
        Map: ["esc"], Cell: ["esc"], Form: ["esc"], Prompt: ["esc", "ctrl-c"], Pick: ["esc", "q"],
        Personas: ["esc", "q", "F3"], Rows: ["esc", "q"], Help: ["esc", "F1"],
        Problems: ["esc", "q"], Ask: ["esc"], Clash: ["esc"], Settle: ["esc", "q"],
        Recover: ["esc"], Palette: ["esc", "ctrl-c"], Find: ["esc", "ctrl-c"],
        Replace: ["esc", "q"], Zoom: ["esc", "q", "space", "F4", "I"], Present: ["esc", "q"],
        Select: ["esc", "v", "q"], Opportunities: ["esc", "q", "F8"], Start: ["esc"], Maps: ["esc"],
        Compare: ["esc", "q", "F9"],
        Review: ["esc", "q", "F7"], Comment: ["esc"],
        Audits: ["esc", "q", "F6"], Audit: ["esc", "q", "F6"],
    ];
}
