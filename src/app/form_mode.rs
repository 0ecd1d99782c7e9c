//! The commands of a form, and what its accepting does to the map.

use super::After;
use super::buffer::{Buffer, Go};
use super::form::{Form, FormField, Input, value_at};
use super::map_mode::place_of;
use super::pick::{Candidate, Pick, PickFor};
use super::state::{App, Overlay};
use crate::command::Command;
use crate::model::{
    Edit, Field, ItemAt, ItemId, PersonaId, Place, RowId, Shape, Value, change_id, drop_id, rename,
};

impl App {
    pub(crate) fn open_form(&mut self, at: Place) {
        let form = Form::new(self.map(), at, &self.texts);
        self.overlays.push(Overlay::Form(form));
    }

    /// Opens the form with that field in focus.
    pub(crate) fn open_form_at(&mut self, at: Place, field: Field) {
        let mut form = Form::new(self.map(), at, &self.texts);
        let place = form.fields.iter().position(|f| f.spec.field == field);
        form.focus = place.unwrap_or(form.focus);
        self.overlays.push(Overlay::Form(form));
    }

    pub(crate) fn run_in_form(&mut self, form: &mut Form, command: Command) -> After {
        match command {
            Command::Accept => return self.accept_form(form),
            Command::Save => {
                let after = self.accept_form(form);
                if matches!(after, After::Close) {
                    self.save(None, false);
                }
                return after;
            }
            Command::Back => return self.leave_form(form),
            Command::Choose => return self.choose(form),
            Command::Up => step(form, false),
            Command::Down => step(form, true),
            Command::PageUp => form.focus = form.focus.saturating_sub(8),
            Command::PageDown => {
                form.focus = (form.focus + 8).min(form.fields.len().saturating_sub(1));
            }
            Command::Left | Command::Right => sideways(form, command == Command::Right),
            Command::Copy | Command::Cut => self.copy_from_field(form, command == Command::Cut),
            Command::Paste => {
                if let Some(text) = self.register_text() {
                    form.paste(&text);
                }
            }
            command => edit_text(form, command),
        }
        After::Stay
    }

    fn copy_from_field(&mut self, form: &mut Form, cut: bool) {
        let Some(Input::Text(buffer)) = form.focused().map(|field| &field.input) else {
            return;
        };
        let (row, _) = buffer.caret();
        let line = buffer.lines().get(row).cloned().unwrap_or_default();
        self.copy_text(&line);
        if cut {
            form.change(Buffer::clear_line);
        }
    }

    /// Leaves a form without its changes, which redo brings back.
    fn leave_form(&mut self, form: &mut Form) -> After {
        let (changes, wrong) = form.read(self.document.map(), &self.texts);
        if !changes.is_empty() {
            let edits = self.form_edits(form, changes);
            self.discard("did-form", &edits);
        } else if wrong.is_some() {
            self.warn("typing-lost", &[]);
        }
        After::Close
    }

    fn accept_form(&mut self, form: &mut Form) -> After {
        let changes = form.changes(self.document.map(), &self.texts);
        let Some(changes) = changes else {
            self.warn("form-has-errors", &[]);
            return After::Stay;
        };
        if changes.is_empty() {
            return After::Close;
        }
        let moves_away = changes.iter().any(|(field, _)| *field == Field::For);
        let edits = self.form_edits(form, changes);
        if self.commit("did-form", &edits) {
            if moves_away && self.view.persona().is_some() {
                // What the persona sees no more would not be shown as selected.
                self.lose_selection();
            }
            self.keep_selection();
            After::Close
        } else {
            After::Stay
        }
    }

    /// The edits of the changed fields, those first that others do not depend on: the words of an
    /// item and the id of anything come last, because the edits before name it by them.
    pub(crate) fn form_edits(
        &self,
        form: &Form,
        changes: Vec<(Field, Option<Value>)>,
    ) -> Vec<Edit> {
        let map = self.map();
        let referred = |id: &String| {
            changes.iter().any(|(_, value)| match value {
                Some(Value::List(list)) => list.contains(id),
                _ => false,
            })
        };
        let new_ids = form
            .new_ids
            .iter()
            .filter(|(_, id)| referred(id))
            .map(|(at, id)| Edit::Set {
                at: Place::Item(at.clone()),
                field: Field::Id,
                value: Some(Value::Text(id.clone())),
            });
        let mut edits: Vec<Edit> = new_ids.collect();
        if !form.also.is_empty() {
            edits.extend(self.edits_of_all(form, &changes));
            return edits;
        }
        let (mut name, mut id) = (None, None);
        for (field, value) in changes {
            match field {
                Field::Id => id = Some(value),
                Field::Text | Field::Name => name = Some((field, value)),
                field => edits.push(Edit::Set {
                    at: form.at.clone(),
                    field,
                    value,
                }),
            }
        }
        let mut at = form.at.clone();
        match &id {
            Some(Some(Value::Text(id))) => {
                edits.extend(change_id(map, &at, id));
                at = at.with_id(id);
                edits.extend(name.map(|(field, value)| Edit::Set { at, field, value }));
                return edits;
            }
            Some(_) => {
                edits.extend(drop_id(map, &at, &form.derived_id()));
                // The words of an item were the same until now; a name decides the id.
                at = at.with_id(&form.derived_id());
                edits.extend(name.map(|(field, value)| Edit::Set { at, field, value }));
                return edits;
            }
            None => {}
        }
        match name {
            Some((_, Some(Value::Text(name)))) if !matches!(at, Place::Item(_)) => {
                edits.extend(rename(map, &at, &name, self.is_fresh(&at)));
            }
            Some((field, value)) => edits.push(Edit::Set { at, field, value }),
            None => {}
        }
        edits
    }

    /// The edits of what is filled in for several items: none where an item has it so.
    fn edits_of_all(&self, form: &Form, changes: &[(Field, Option<Value>)]) -> Vec<Edit> {
        let others = form.also.iter().cloned().map(Place::Item);
        let places: Vec<Place> = [form.at.clone()].into_iter().chain(others).collect();
        let edits = changes.iter().flat_map(|(field, value)| {
            let places = places
                .iter()
                .filter(|at| value_at(self.map(), at, *field) != *value);
            places.map(|at| Edit::Set {
                at: at.clone(),
                field: *field,
                value: value.clone(),
            })
        });
        edits.collect()
    }

    /// Opens what a field is chosen from.
    pub(crate) fn choose(&mut self, form: &mut Form) -> After {
        let Some(field) = form.focused() else {
            return After::Stay;
        };
        let Input::References(chosen) = &field.input else {
            sideways(form, true);
            return After::Stay;
        };
        let chosen = chosen.clone();
        let shape = field.spec.shape;
        let options = match shape {
            Shape::People => self.people_options(&chosen),
            Shape::Stages => self.stage_options(&chosen),
            _ => self.pain_options(&chosen, &mut form.new_ids),
        };
        if options.is_empty() {
            self.warn("nothing-to-pick", &[]);
            return After::Stay;
        }
        let pick = Pick::new(PickFor::Field, options, chosen);
        After::Open(Box::new(Overlay::Pick(pick)))
    }

    /// The personas as options.
    pub(crate) fn people_options(&self, chosen: &[String]) -> Vec<Candidate> {
        let personas = &self.map().personas;
        personas
            .iter()
            .map(|persona| Candidate {
                id: persona.id.to_string(),
                label: self.persona_name(&PersonaId::new(persona.id.as_str())),
                chosen: chosen.iter().any(|id| id == persona.id.as_str()),
                mixed: false,
            })
            .collect()
    }

    fn stage_options(&self, chosen: &[String]) -> Vec<Candidate> {
        let stages = self.map().stages.iter().enumerate();
        stages
            .map(|(n, stage)| Candidate {
                id: stage.id.to_string(),
                label: format!("{} {}", n + 1, stage.name),
                chosen: chosen.iter().any(|id| id == stage.id.as_str()),
                mixed: false,
            })
            .collect()
    }

    /// The words of a pain, also of one that is only given its id with the form.
    pub(crate) fn pain_words(&self, id: &str) -> String {
        let forms = self.overlays.iter().filter_map(|overlay| match overlay {
            Overlay::Form(form) => Some(form),
            _ => None,
        });
        let mut pending = forms.flat_map(|form| &form.new_ids);
        let written = self.map().item(&ItemId::new(id));
        let text = written.map(|(_, _, item)| item.text.as_str()).or_else(|| {
            pending
                .find(|(_, new)| new == id)
                .map(|(at, _)| at.text.as_str())
        });
        text.map_or_else(|| id.to_owned(), |text| text.replace('\n', "⏎"))
    }

    /// Every pain, with an id that picking it would write where it has none.
    fn pain_options(
        &self,
        chosen: &[String],
        new_ids: &mut Vec<(ItemAt, String)>,
    ) -> Vec<Candidate> {
        let mut options = Vec::new();
        let mut taken: Vec<String> = new_ids.iter().map(|(_, id)| id.clone()).collect();
        for (n, stage) in self.map().stages.iter().enumerate() {
            for item in stage.items(&RowId::Pains) {
                let at = place_of(&stage.id, &RowId::Pains, item);
                let pending = new_ids.iter().find(|(known, _)| *known == at);
                let written = item.fields.text(Field::Id).map(str::to_owned);
                let id = written
                    .or(pending.map(|(_, id)| id.clone()))
                    .unwrap_or_else(|| {
                        let id = self.map().free_item_id(&item.text, &taken);
                        taken.push(id.clone());
                        new_ids.push((at, id.clone()));
                        id
                    });
                let chosen = chosen.contains(&id);
                options.push(Candidate {
                    id,
                    label: format!("{} {}", n + 1, item.text),
                    chosen,
                    mixed: false,
                });
            }
        }
        options
    }
}

/// To the next or previous field; within a text of several lines first to its next line.
fn step(form: &mut Form, down: bool) {
    if let Some(field) = form.focused_mut()
        && let Input::Text(buffer) = &mut field.input
    {
        let (row, byte) = buffer.caret();
        let last = buffer.lines().len().saturating_sub(1);
        if down && row < last {
            return buffer.put(row + 1, byte);
        }
        if !down && row > 0 {
            return buffer.put(row - 1, byte);
        }
    }
    let count = form.fields.len().max(1);
    form.focus = if down {
        form.focus + 1
    } else {
        form.focus + count - 1
    } % count;
}

/// The caret goes sideways, or a choice goes on.
fn sideways(form: &mut Form, right: bool) {
    let Some(field) = form.focused_mut() else {
        return;
    };
    match &mut field.input {
        Input::Text(buffer) => buffer.go(if right { Go::Right } else { Go::Left }),
        Input::Choice(_) | Input::Flag(_) => field.cycle(right),
        Input::References(_) => {}
    }
}

/// The commands every text being typed knows.
fn edit_text(form: &mut Form, command: Command) {
    let go = match command {
        Command::LineStart => Some(Go::Start),
        Command::LineEnd => Some(Go::End),
        Command::WordLeft => Some(Go::WordLeft),
        Command::WordRight => Some(Go::WordRight),
        _ => None,
    };
    if let Some(go) = go {
        if let Some(Input::Text(buffer)) = form.focused_mut().map(|field| &mut field.input) {
            buffer.go(go);
        }
        return;
    }
    match command {
        Command::NewLine => form.change(Buffer::new_line),
        Command::Backspace => {
            let references = form.focused_mut().map(|field| &mut field.input);
            if let Some(Input::References(list)) = references {
                list.pop();
                form.focused_mut().into_iter().for_each(FormField::touch);
            }
            form.change(Buffer::backspace);
        }
        Command::DeleteForward => form.change(Buffer::delete),
        Command::DeleteWord => form.change(Buffer::delete_word),
        Command::DeleteToStart => form.change(Buffer::delete_to_start),
        Command::DeleteToEnd => form.change(Buffer::delete_to_end),
        Command::Undo => form.change(Buffer::undo),
        Command::Redo => form.change(Buffer::redo),
        _ => {}
    }
}
