//! Why a command cannot be done on the map now, so that the palette says it before one tries. What
//! is not told here is told by the command itself.

use super::super::clipboard::Register;
use super::super::state::App;
use crate::command::Command;
use crate::doc::Access;
use crate::model::Field;

impl App {
    /// The reason in the language of the interface; none if it can be done as far as can be told.
    pub(super) fn hindrance(&self, command: Command) -> Option<String> {
        self.hindrance_id(command).map(|id| self.keyed(id, &[]))
    }

    fn hindrance_id(&self, command: Command) -> Option<&'static str> {
        let history = self.document.history();
        match command {
            Command::Undo => history.undo_label().is_none().then_some("nothing-to-undo"),
            Command::Redo => history.redo_label().is_none().then_some("nothing-to-redo"),
            Command::Paste => {
                let empty = self.register == Register::Empty;
                let empty = empty.then_some("register-empty");
                self.read_only_id().or(empty)
            }
            _ if self.selected().is_some() => self.hindrance_of_selected(command),
            _ => self.hindrance_of_focus(command),
        }
    }

    fn hindrance_of_focus(&self, command: Command) -> Option<&'static str> {
        let no_stage = || self.map().stages.is_empty().then_some("no-stage");
        let no_item = || self.item().is_none().then_some("no-item");
        let on_cell = || no_item().filter(|_| !self.is_on_head());
        let no_personas = || self.map().personas.is_empty().then_some("no-personas");
        match command {
            Command::Copy | Command::Details => no_stage().or_else(on_cell),
            Command::Cut | Command::DeleteItem | Command::Duplicate => {
                self.read_only_id().or_else(no_stage).or_else(on_cell)
            }
            Command::ItemUp | Command::ItemDown | Command::ItemToPrevious | Command::ItemToNext => {
                self.read_only_id().or_else(no_stage).or_else(no_item)
            }
            Command::Tags => {
                let hindrance = no_personas().or_else(|| self.read_only_id());
                hindrance.or_else(no_stage).or_else(on_cell)
            }
            Command::AddItem
            | Command::Edit
            | Command::AddStage
            | Command::Replace
            | Command::Reviewed => self.read_only_id(),
            Command::RenameStage
            | Command::DeleteStage
            | Command::StageLeft
            | Command::StageRight
            | Command::SentimentUp
            | Command::SentimentDown
            | Command::SentimentUnknown
            | Command::SentimentAsk => self.read_only_id().or_else(no_stage),
            Command::Return => (!self.ground.leads_back).then_some("no-way-back"),
            Command::OpenJourney => no_stage().or_else(|| {
                let journey = self.stage()?.fields.text(Field::Journey);
                journey.is_none().then_some("no-journey")
            }),
            Command::GoStage | Command::GoRow => no_stage(),
            Command::GoPersona | Command::NextPersona | Command::PreviousPersona => no_personas(),
            Command::ExternalEditor | Command::NewMap => {
                self.read_only.then_some("table-read-only")
            }
            _ => None,
        }
    }

    fn hindrance_of_selected(&self, command: Command) -> Option<&'static str> {
        let has_items = self.chosen().iter().any(|cell| !cell.items.is_empty());
        let no_items = (!has_items).then_some("selection-empty");
        match command {
            Command::Copy | Command::Details => no_items,
            Command::Cut
            | Command::DeleteItem
            | Command::ItemUp
            | Command::ItemDown
            | Command::ItemToPrevious
            | Command::ItemToNext => self.read_only_id().or(no_items),
            Command::Tags => {
                let none = self.map().personas.is_empty().then_some("no-personas");
                none.or_else(|| self.read_only_id()).or(no_items)
            }
            Command::SentimentUp
            | Command::SentimentDown
            | Command::SentimentUnknown
            | Command::SentimentAsk => self.read_only_id(),
            _ => None,
        }
    }

    fn read_only_id(&self) -> Option<&'static str> {
        let may_edit = self.document.access() == Access::Edit && !self.read_only;
        (!may_edit).then_some("table-read-only")
    }
}
