//! Stages as a whole: added, renamed, moved, copied, removed.

use super::clipboard::Register;
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::doc::{read, stage_block};
use crate::i18n::{Arg, words};
use crate::layout::FocusRow;
use crate::model::{BlockDraft, Edit, Place, Stage, StageId, duplicate_name, remove_stage, rename};

impl App {
    /// The id of the stage in focus; says so where there is none.
    pub(crate) fn focused_stage(&mut self) -> Option<StageId> {
        let id = self.stage().map(|stage| stage.id.clone());
        if id.is_none() {
            self.warn("no-stage", &[]);
        }
        id
    }

    pub(crate) fn ask_stage_name(&mut self) {
        if self.may_edit() {
            self.overlays
                .push(Overlay::Prompt(Prompt::new(Purpose::NewStage, "")));
        }
    }

    /// Adds a stage after the one in focus and goes there.
    pub(crate) fn add_stage(&mut self, name: &str) {
        let stage = BlockDraft::named(name);
        let is_first = self.map().stages.is_empty();
        self.insert_stage("did-add-stage", stage);
        if is_first {
            // An empty map has no cells to stand in; now it has, and they are to be filled.
            self.focus.row = FocusRow::Row(0);
        }
    }

    /// The place after the stage in focus. In the list of the file it is counted with the entries
    /// that could not be read.
    pub(crate) fn place_after(&self) -> usize {
        self.stage().map_or(0, |stage| stage.index + 1)
    }

    fn insert_stage(&mut self, label: &'static str, stage: BlockDraft) {
        let before = self.place_after();
        let there = if self.map().stages.is_empty() {
            0
        } else {
            self.focus.stage + 1
        };
        if self.commit(label, &[Edit::InsertStage { before, stage }]) {
            self.go_to_stage(there);
        }
    }

    pub(crate) fn ask_new_name(&mut self) {
        let Some(stage) = self.focused_stage() else {
            return;
        };
        if self.may_edit() {
            let name = self
                .map()
                .stage(&stage)
                .map_or("", |stage| stage.name.as_str())
                .to_owned();
            let prompt = Prompt::new(Purpose::Rename(Place::Stage(stage)), &name);
            self.overlays.push(Overlay::Prompt(prompt));
        }
    }

    /// Renames a stage or persona; a derived id is written out where something may refer to it.
    pub(crate) fn rename(&mut self, at: &Place, name: &str) {
        let edits = self.rename_edits(at, name);
        self.commit("did-rename", &edits);
    }

    /// The edits of a renaming; none where the name stays.
    pub(crate) fn rename_edits(&self, at: &Place, name: &str) -> Vec<Edit> {
        let now = match at {
            Place::Stage(id) => self.map().stage(id).map(|stage| stage.name.as_str()),
            Place::Persona(id) => self.map().persona(id).map(|persona| persona.name.as_str()),
            Place::Map | Place::Item(_) => None,
        };
        if now == Some(name) {
            return Vec::new();
        }
        rename(self.map(), at, name, self.is_fresh(at))
    }

    pub(crate) fn delete_stage(&mut self) {
        let Some(id) = self.focused_stage() else {
            return;
        };
        let act = remove_stage(self.map(), &id);
        let draft = self.stage().and_then(|stage| self.stage_draft(stage, true));
        let number = self.focus.stage + 1;
        if self.commit("did-delete-stage", &act.edits) {
            if let Some(draft) = draft {
                self.register = Register::Stage(draft);
            }
            let cleaned = self.tell_all(&act.mentions);
            let args = [
                ("number", Arg::from(number)),
                ("count", Arg::from(act.mentions.len())),
                ("cleaned", words(cleaned)),
            ];
            self.say("stage-deleted", &args);
        }
    }

    /// Moves the stage in focus one place.
    pub(crate) fn move_stage(&mut self, right: bool) {
        let Some(stage) = self.focused_stage() else {
            return;
        };
        let from = self.focus.stage;
        // To the right it goes before the stage after the next one, or to the end.
        let target = if right {
            self.map().stages.get(from + 1)
        } else {
            from.checked_sub(1)
                .and_then(|left| self.map().stages.get(left))
        };
        let Some(target) = target else {
            return self.warn("no-further", &[]);
        };
        let before = target.index + usize::from(right);
        if self.commit("did-move-stage", &[Edit::MoveStage { stage, before }]) {
            self.go_to_stage(if right { from + 1 } else { from - 1 });
        }
    }

    /// Copies the stage in focus into the register.
    pub(crate) fn copy_stage(&mut self, cut: bool) {
        let Some(id) = self.focused_stage() else {
            return;
        };
        let Some(draft) = self.stage().and_then(|stage| self.stage_draft(stage, cut)) else {
            return self.warn("cannot-copy", &[]);
        };
        let name = draft.name.clone();
        if cut {
            // As with a cut item: what led here finds it again after the paste.
            if !self.commit("did-cut-stage", &[Edit::RemoveStage(id)]) {
                return;
            }
        }
        self.register = Register::Stage(draft);
        let id = if cut { "stage-cut" } else { "stage-copied" };
        self.say(id, &[("name", words(name))]);
    }

    fn stage_draft(&self, stage: &Stage, keep_ids: bool) -> Option<BlockDraft> {
        let block = stage_block(self.document.text(), self.map(), &stage.id)?;
        Some(BlockDraft {
            name: stage.name.clone(),
            copy_of: Some(block),
            keep_ids,
        })
    }

    pub(crate) fn paste_stage(&mut self, mut draft: BlockDraft) {
        draft.name = self.free_stage_name(&draft.name);
        // The cut was undone, or this is the second paste: then it is a copy.
        draft.keep_ids &= !self.has_ids_of(&draft);
        self.insert_stage("did-paste-stage", draft);
    }

    /// Whether the map has the id of a stage to be pasted, or of one of its items.
    fn has_ids_of(&self, draft: &BlockDraft) -> bool {
        let Some(block) = &draft.copy_of else {
            return false;
        };
        let copied = read(block).map;
        let mut stages = copied.stages.iter();
        let mut items = copied.items().filter_map(|(_, _, item)| item.id());
        stages.any(|stage| self.map().stage(&stage.id).is_some())
            || items.any(|id| self.map().item(&id).is_some())
    }

    pub(crate) fn duplicate_stage(&mut self) {
        let draft = self
            .stage()
            .and_then(|stage| self.stage_draft(stage, false));
        let Some(mut draft) = draft else {
            return self.warn("no-stage", &[]);
        };
        draft.name = self.free_stage_name(&draft.name);
        self.insert_stage("did-duplicate-stage", draft);
    }

    fn free_stage_name(&self, name: &str) -> String {
        let names: Vec<&str> = self
            .map()
            .stages
            .iter()
            .map(|stage| stage.name.as_str())
            .collect();
        if names.contains(&name) {
            duplicate_name(name, &names)
        } else {
            name.to_owned()
        }
    }

    /// Whether the head of a stage is in focus.
    pub fn is_on_head(&self) -> bool {
        self.focus.row == FocusRow::Head
    }
}
