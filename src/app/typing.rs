//! What is not in the file yet, for whoever keeps it: the map, and what is being typed with the edits
//! that accepting it would make. Looking at it changes nothing.

use std::sync::Arc;

use super::cell_editor::CellEditor;
use super::form::{Form, FormField, Input};
use super::prompt::{Prompt, Purpose};
use super::sentiment::{Typed, parse_sentiment};
use super::state::{App, Overlay};
use crate::doc::{Access, Snapshot, Typing};
use crate::i18n::words;
use crate::model::{BlockDraft, Edit, Place};

impl App {
    /// What would be lost if the program ended now; none where the file has it all. What did not
    /// change since the `last` snapshot is shared with it.
    pub fn snapshot(&self, last: Option<&Snapshot>) -> Option<Snapshot> {
        let typing = self.typing();
        if !self.document.is_dirty() && typing.is_none() {
            return None;
        }
        let current = last
            .map(|last| &last.current)
            .filter(|bytes| self.document.has_bytes(bytes));
        let base = last
            .and_then(|last| last.base.as_ref())
            .filter(|bytes| self.document.has_saved_bytes(bytes));
        let saved = || Arc::new(self.document.saved_bytes());
        Some(Snapshot {
            base: (!self.is_new).then(|| base.map_or_else(saved, Arc::clone)),
            current: current.map_or_else(|| Arc::new(self.document.bytes()), Arc::clone),
            typing,
        })
    }

    /// That what is not saved could not be recovered now, and why, where it is so.
    pub fn recovery_words(&self) -> Option<String> {
        let reason = self.recovery_off.clone()?;
        Some(
            self.texts
                .with("recovery-off", &[("reason", words(reason))]),
        )
    }

    /// What is being typed, where it would change something; the topmost where several things are
    /// open.
    fn typing(&self) -> Option<Typing> {
        if self.read_only || self.document.access() != Access::Edit {
            return None;
        }
        let typing = self
            .overlays
            .iter()
            .rev()
            .find_map(|overlay| match overlay {
                Overlay::Cell(cell) => self.typing_in_cell(cell),
                Overlay::Form(form) => self.typing_in_form(form),
                Overlay::Prompt(prompt) => self.typing_in_prompt(prompt),
                _ => None,
            })?;
        let titled = self
            .titled(&typing.edits)
            .filter(|_| !typing.edits.is_empty());
        Some(Typing {
            edits: titled.unwrap_or(typing.edits),
            ..typing
        })
    }

    fn typing_in_cell(&self, cell: &CellEditor) -> Option<Typing> {
        let edits = cell.edits(self.map(), &self.tag()).edits;
        (!edits.is_empty()).then(|| Typing {
            label: self.cell_title(cell).0,
            raw: cell.buffer.text(),
            edits,
        })
    }

    fn typing_in_form(&self, form: &Form) -> Option<Typing> {
        // Reading a form marks its fields; nobody is to see that before they accept it.
        let mut read = form.clone();
        let (changes, wrong) = read.read(self.map(), &self.texts);
        if changes.is_empty() && wrong.is_none() {
            return None;
        }
        let is_touched = |field: &&FormField| {
            field.error.is_some()
                || changes
                    .iter()
                    .any(|(changed, _)| *changed == field.spec.field)
        };
        let lines: Vec<String> = read
            .fields
            .iter()
            .filter(is_touched)
            .map(|field| {
                let filled = match &field.input {
                    Input::References(list) => list.join(", "),
                    _ => self.input_words(field),
                };
                format!("{}: {filled}", self.field_label(field.spec.field))
            })
            .collect();
        let edits = if changes.is_empty() {
            Vec::new()
        } else {
            self.form_edits(form, changes)
        };
        Some(Typing {
            label: self.form_title(form),
            raw: lines.join("\n"),
            edits,
        })
    }

    fn typing_in_prompt(&self, prompt: &Prompt) -> Option<Typing> {
        let raw = prompt.buffer.text();
        let text = raw.trim();
        if text.is_empty() && prompt.purpose != Purpose::Sentiment {
            return None;
        }
        let edits = match &prompt.purpose {
            Purpose::NewStage => {
                let (before, stage) = (self.place_after(), BlockDraft::named(text));
                vec![Edit::InsertStage { before, stage }]
            }
            Purpose::NewPersona => vec![self.new_persona(text)],
            Purpose::Rename(at) => self.rename_typed(at, text)?,
            Purpose::Sentiment => self.sentiment_typed(text)?,
            // A row is one of a list that is not accepted either; its name is kept as it stands.
            Purpose::NewRow => Vec::new(),
            // These are no part of the map.
            Purpose::SaveAs | Purpose::Command => return None,
        };
        Some(Typing {
            label: self.texts.text(prompt.purpose.text_id()),
            raw,
            edits,
        })
    }

    /// The edits of a name being typed; none where it is the old one.
    fn rename_typed(&self, at: &Place, name: &str) -> Option<Vec<Edit>> {
        let edits = self.rename_edits(at, name);
        (!edits.is_empty()).then_some(edits)
    }

    /// The edits of a sentiment being typed; none where it is that of the stage.
    fn sentiment_typed(&self, text: &str) -> Option<Vec<Edit>> {
        let stage = self.stage()?;
        let value = match parse_sentiment(text) {
            Typed::Number(value) => Some(value),
            Typed::Unknown => None,
            Typed::Wrong => return Some(Vec::new()),
        };
        let now = self.map().sentiment(stage, &self.view);
        let shown = |value: Option<f64>| value.map(|value| self.texts.sentiment(value));
        (shown(now) != shown(value)).then(|| vec![self.sentiment_edit(stage, value)])
    }
}
