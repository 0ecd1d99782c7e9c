//! The commands of the table.

use super::cell_editor::{Begin, CellEditor};
use super::clipboard::Register;
use super::command_line::{Act, SAVE_AND_QUIT};
use super::file::text_line;
use super::help::Help;
use super::leave::{Goal, Leaving};
use super::looks::StageWidth;
use super::personas::PersonaPanel;
use super::prompt::{Prompt, Purpose};
use super::rows::RowsPanel;
use super::state::{App, Overlay};
use super::{EditTarget, Effect};
use crate::command::{Command, Mode};
use crate::doc::review::Target;
use crate::i18n::{Arg, words};
use crate::layout;
use crate::model::{Edit, Item, ItemAt, Place, RowId, StageId, remove_item};

impl App {
    /// Runs a command in the table. Every command stands here, so that a new one is not forgotten.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm a command: a table in the form of code"
    )]
    pub(crate) fn run_in_map(&mut self, command: Command, digit: Option<usize>) {
        if self.unfolds_first(command) || (self.is_outlined() && self.run_in_outline(command)) {
            return;
        }
        match command {
            Command::Left | Command::PreviousStage => self.go_left(),
            Command::Right | Command::NextStage => self.go_right(),
            Command::Up => self.go_up(),
            Command::Down => self.go_down(),
            Command::NextRow => self.go_row_down(),
            Command::PreviousRow => self.go_row_up(),
            Command::FirstStage => self.go_to_stage(0),
            Command::LastStage => self.go_to_stage(usize::MAX),
            Command::GoStage => self.go_to_stage(digit.unwrap_or(1).saturating_sub(1)),
            Command::Select => self.begin_selection(false),
            Command::SelectAll => self.select_all(),
            Command::SelectLeft
            | Command::SelectRight
            | Command::SelectUp
            | Command::SelectDown => self.select_by(command),
            Command::Edit => self.edit_focus(),
            Command::AddItem => self.add_item(Begin::Behind),
            Command::AddItemBefore => self.add_item(Begin::Before),
            Command::DeleteItem => self.delete_focus(),
            Command::Copy => self.copy_focus(false),
            Command::Cut => self.copy_focus(true),
            Command::Paste => self.paste_register(),
            Command::Duplicate => self.duplicate_focus(),
            Command::ItemUp => self.move_item(false),
            Command::ItemDown => self.move_item(true),
            Command::ItemToPrevious => self.move_item_to_stage(false),
            Command::ItemToNext => self.move_item_to_stage(true),
            Command::Details => self.open_details(),
            Command::Tags => self.open_tags(),
            Command::AddStage => self.ask_stage_name(),
            Command::RenameStage => self.ask_new_name(),
            Command::DeleteStage => self.delete_stage(),
            Command::StageLeft => self.move_stage(false),
            Command::StageRight => self.move_stage(true),
            Command::SentimentUp => self.nudge_sentiment(true),
            Command::SentimentDown => self.nudge_sentiment(false),
            Command::SentimentUnknown => self.forget_sentiment(),
            Command::SentimentAsk => self.ask_sentiment(),
            Command::PreviousPersona => self.turn_persona(false),
            Command::NextPersona => self.turn_persona(true),
            Command::GoPersona => self.look_as(digit.unwrap_or(1)),
            Command::Everyone => self.look_as(0),
            Command::PersonaPanel => {
                let at = self.persona_number().saturating_sub(1);
                self.overlays.push(Overlay::Personas(PersonaPanel::new(at)));
            }
            Command::FoldRow => self.fold_row(),
            Command::FoldAll => self.fold_all(true),
            Command::UnfoldAll => self.fold_all(false),
            Command::TurnWrapping => self.turn_wrapping(),
            Command::Wider => self.widen(true),
            Command::Narrower => self.widen(false),
            Command::UsualWidth => self.use_width(StageWidth::default()),
            Command::CentreStage => self.scroll = layout::centred(&self.scene()),
            Command::TurnChart => self.turn_chart(),
            Command::ShowMap => self.show_outline(false),
            Command::ShowOutline => self.show_outline(true),
            Command::ShowOpportunities => self.show_opportunities(),
            Command::ShowReview => self.show_review(),
            Command::ShowAudit => self.show_audit(),
            Command::Comment => self.comment_here(""),
            Command::CommentMap => self.comment_on(Target::Map, ""),
            Command::NextComment => self.go_to_comment(true),
            Command::PreviousComment => self.go_to_comment(false),
            Command::ShowCompare => self.show_compare(),
            Command::Present => self.present(),
            Command::Zoom => self.zoom(),
            Command::Inspect => self.inspect(),
            Command::MapProperties => self.open_form(Place::Map),
            Command::Reviewed => self.mark_reviewed(),
            Command::ChooseRows => {
                let panel = RowsPanel::new(self);
                self.overlays.push(Overlay::Rows(panel));
            }
            Command::ShowProblems => self.show_problems(),
            Command::NextProblem => self.step_problem(true),
            Command::PreviousProblem => self.step_problem(false),
            Command::Explain => self.explain_focus(),
            Command::MendAll => self.mend_all(),
            Command::ToggleMarks => self.turn_marks(),
            Command::ShowConflicts => self.show_conflicts(),
            Command::Find => self.ask_what_to_find(false),
            Command::FilterView => self.ask_what_to_find(true),
            Command::NextMatch => self.go_to_match(true),
            Command::PreviousMatch => self.go_to_match(false),
            Command::Replace => self.ask_what_to_replace(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Save => self.save(None, false),
            Command::SaveAs => {
                // Only the last part of the present name is known here; it could mislead.
                let prompt = Prompt::new(Purpose::SaveAs, "");
                self.overlays.push(Overlay::Prompt(prompt));
            }
            Command::SaveQuit => self.do_act(SAVE_AND_QUIT, Mode::Map),
            Command::Merge => self.merge_now(),
            Command::Reload => self.reload(),
            Command::ExternalEditor => self.edit_file(),
            Command::CommandLine => self.open_palette(),
            Command::ShowHelp => self.overlays.push(Overlay::Help(Help::new(Mode::Map))),
            Command::ToggleMouse => self.toggle_mouse(),
            Command::EditSettings => self.effects.push(Effect::EditSettings),
            Command::ShowMessages => self.show_messages(),
            Command::Suspend => self.effects.push(Effect::Suspend),
            Command::Quit => self.leave(Leaving::Quit),
            Command::OpenMap => self.ask_what_to_open(),
            Command::NewMap => self.ask_template(),
            Command::ListMaps => self.list_maps(),
            Command::Demo => self.leave(Leaving::Open(Goal::Demo)),
            Command::OpenJourney => self.open_journey(),
            Command::Return => self.go_back(),
            Command::Discard => self.do_act(Act::Discard, Mode::Map),
            Command::HowToQuit => self.say("how-to-quit", &[]),
            // Esc only goes back: here it clears what is pending, the message and what is marked.
            Command::Back => self.end_search(),
            // Commands of the overlays and those that want a word behind them, which neither a key nor
            // a line brings here.
            Command::GoRow
            | Command::ChooseKeys
            | Command::Theme
            | Command::Complete
            | Command::LineStart
            | Command::LineEnd
            | Command::WordLeft
            | Command::WordRight
            | Command::PageUp
            | Command::PageDown
            | Command::Accept
            | Command::AcceptNext
            | Command::AcceptPrevious
            | Command::NewLine
            | Command::Choose
            | Command::Backspace
            | Command::DeleteForward
            | Command::DeleteWord
            | Command::DeleteToStart
            | Command::DeleteToEnd
            | Command::Activate
            | Command::NewPersona
            | Command::DeletePersona
            | Command::PersonaUp
            | Command::PersonaDown
            | Command::NewRow
            | Command::NewLineRow
            | Command::RowUp
            | Command::RowDown
            | Command::RowsOfKind
            | Command::GoProblem
            | Command::Mend
            | Command::SetAside
            | Command::SetAsideInMap
            | Command::ImpactUp
            | Command::ImpactDown
            | Command::EffortUp
            | Command::EffortDown
            | Command::TurnOrder
            | Command::Reply
            | Command::Resolve
            | Command::Reword
            | Command::TurnStates
            | Command::TurnAuthor
            | Command::BeginAudit
            | Command::Export
            | Command::ExportReport
            | Command::Pass
            | Command::Partial
            | Command::Fail
            | Command::NotApplicable
            | Command::Severity
            | Command::SeverityUp
            | Command::SeverityDown
            | Command::NextUnseen
            | Command::PreviousUnseen
            | Command::SkipStage
            | Command::Note
            | Command::Evidence
            | Command::MakePain
            | Command::MakeOpportunity
            | Command::UpdateAudit
            | Command::NextGap
            | Command::PreviousGap
            | Command::CopyToFirst
            | Command::CopyToSecond
            | Command::WholeMaps
            | Command::Recent
            | Command::GoRecent
            | Command::ChooseAll => {}
        }
    }

    fn edit_focus(&mut self) {
        if self.is_on_head() {
            if self.map().stages.is_empty() {
                self.ask_stage_name();
            } else {
                self.ask_new_name();
            }
        } else {
            self.open_cell(self.focus.item, Begin::Item);
        }
    }

    fn add_item(&mut self, begin: Begin) {
        if !self.is_on_head() {
            self.open_cell(self.focus.item, begin);
        } else if begin == Begin::Before {
            self.warn("no-cell", &[]);
        } else {
            self.ask_stage_name();
        }
    }

    /// Opens the editor on the cell in focus.
    pub(crate) fn open_cell(&mut self, item: usize, begin: Begin) {
        if !self.may_edit() {
            return;
        }
        let (Some(stage), Some(row)) = (self.stage(), self.row()) else {
            return self.warn("no-stage", &[]);
        };
        let seen: Vec<Item> = self.items().into_iter().cloned().collect();
        let editor = CellEditor::open(stage, &row, seen, item, begin);
        self.overlays.push(Overlay::Cell(editor));
    }

    fn delete_focus(&mut self) {
        if self.is_on_head() {
            return self.delete_stage();
        }
        let (Some(at), Some(item)) = (self.item_at(), self.item()) else {
            return self.warn("no-item", &[]);
        };
        let draft = item.cut();
        let act = remove_item(self.map(), &at);
        if self.commit("did-delete-item", &act.edits) {
            self.register = Register::Items(vec![draft]);
            let cleaned = self.tell_all(&act.mentions);
            let count = Arg::from(act.mentions.len());
            self.say(
                "item-deleted",
                &[("count", count), ("cleaned", words(cleaned))],
            );
        }
    }

    /// Moves the item in focus past its neighbour in the cell.
    fn move_item(&mut self, down: bool) {
        let Some(item) = self.item_at() else {
            return self.warn("no-item", &[]);
        };
        let neighbour = if down {
            self.focus.item + 1
        } else {
            let Some(above) = self.focus.item.checked_sub(1) else {
                return self.warn("no-further", &[]);
            };
            above
        };
        let Some(index) = self.items().get(neighbour).map(|item| item.index) else {
            return self.warn("no-further", &[]);
        };
        let stage = item.stage.clone();
        if self.commit_move(item, stage, index + usize::from(down)) {
            self.focus.item = neighbour;
        }
    }

    /// Moves an item to a place in its row of a stage.
    fn commit_move(&mut self, item: ItemAt, stage: StageId, before: usize) -> bool {
        let row = item.row.clone();
        let edit = Edit::MoveItem {
            item,
            stage,
            row,
            before,
        };
        self.commit("did-move-item", &[edit])
    }

    /// Moves the item in focus to the end of the same row of the neighbouring stage, and goes there.
    fn move_item_to_stage(&mut self, right: bool) {
        let Some(item) = self.item_at() else {
            return self.warn("no-item", &[]);
        };
        let there = if right {
            Some(self.focus.stage + 1)
        } else {
            self.focus.stage.checked_sub(1)
        };
        let target = there.and_then(|n| self.map().stages.get(n).map(|stage| (n, stage)));
        let Some((there, target)) = target else {
            return self.warn("no-further", &[]);
        };
        let before = target.cell(&item.row).map_or(0, |cell| cell.len);
        let stage = target.id.clone();
        if self.commit_move(item, stage, before) {
            self.go_to_stage(there);
            self.focus.item = self.items().len().saturating_sub(1);
        }
    }

    fn open_details(&mut self) {
        if self.is_on_head() {
            if let Some(stage) = self.focused_stage() {
                self.open_form(Place::Stage(stage));
            }
        } else if let Some(item) = self.item_at() {
            self.open_form(Place::Item(item));
        } else {
            self.warn("no-item", &[]);
        }
    }

    fn edit_file(&mut self) {
        if self.read_only {
            return self.warn("read-only-asked", &[]);
        }
        let start = match (self.item(), self.stage()) {
            (Some(item), _) => item.span.start,
            (None, Some(stage)) => stage.span.start,
            (None, None) => 0,
        };
        let line = text_line(self.document.text(), start);
        let text = self.document.text().to_owned();
        self.effects.push(Effect::Edit {
            target: EditTarget::File,
            text,
            line,
        });
    }
}

/// The place of an item that is known to be there.
pub(crate) fn place_of(stage: &StageId, row: &RowId, item: &Item) -> ItemAt {
    ItemAt {
        stage: stage.clone(),
        row: row.clone(),
        index: item.index,
        text: item.text.clone(),
    }
}
