//! The panel of personas: who they are, and adding, copying, ordering and removing them.

use super::After;
use super::help::Help;
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::command::Command;
use crate::doc::persona_block;
use crate::doc::review::Target;
use crate::i18n::{Arg, words};
use crate::model::{
    BlockDraft, Edit, Mention, Persona, PersonaId, Place, View, duplicate_name, remove_persona,
};

/// The panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonaPanel {
    /// The persona in focus, from 0.
    pub focus: usize,
}

impl PersonaPanel {
    /// The panel with that persona in focus.
    pub fn new(focus: usize) -> Self {
        Self { focus }
    }
}

impl App {
    /// The name of a persona; its id where it has none.
    pub(crate) fn persona_name(&self, id: &PersonaId) -> String {
        match self.map().persona(id) {
            Some(persona) if !persona.name.is_empty() => persona.name.clone(),
            _ => id.to_string(),
        }
    }

    pub(crate) fn run_in_personas(&mut self, panel: &mut PersonaPanel, command: Command) -> After {
        let after = self.run_in_panel(panel, command);
        panel.focus = panel.focus.min(self.map().personas.len().saturating_sub(1));
        after
    }

    fn run_in_panel(&mut self, panel: &mut PersonaPanel, command: Command) -> After {
        let focused = self
            .map()
            .personas
            .get(panel.focus)
            .map(|persona| persona.id.clone());
        match command {
            Command::Back => return After::Close,
            Command::Up => panel.focus = panel.focus.saturating_sub(1),
            Command::Down => panel.focus += 1,
            Command::NewPersona => {
                if self.may_edit() {
                    let prompt = Prompt::new(Purpose::NewPersona, "");
                    return After::Open(Box::new(Overlay::Prompt(prompt)));
                }
            }
            Command::Undo | Command::Redo => self.run_in_map(command, None),
            Command::Save => self.save(None, false),
            _ => {
                let Some(id) = focused else {
                    self.warn("no-personas", &[]);
                    return After::Stay;
                };
                return self.run_on_persona(panel, id, command);
            }
        }
        After::Stay
    }

    fn run_on_persona(
        &mut self,
        panel: &mut PersonaPanel,
        id: PersonaId,
        command: Command,
    ) -> After {
        match command {
            Command::Activate => {
                self.look_as(panel.focus + 1);
                return After::Close;
            }
            Command::Details => self.open_form_over(Place::Persona(id)),
            Command::Comment => self.comment_on(Target::Persona(id), ""),
            Command::Duplicate => self.duplicate_persona(panel, &id),
            Command::DeletePersona => return self.delete_persona(&id),
            Command::PersonaUp => self.move_persona(panel, id, false),
            Command::PersonaDown => self.move_persona(panel, id, true),
            _ => return After::Stay,
        }
        match self.overlays.pop() {
            Some(over @ (Overlay::Form(_) | Overlay::Comment(_))) => After::Open(Box::new(over)),
            Some(other) => {
                self.overlays.push(other);
                After::Stay
            }
            None => After::Stay,
        }
    }

    fn open_form_over(&mut self, at: Place) {
        self.open_form(at);
    }

    /// Adds a persona at the end and opens its form over the panel.
    pub(crate) fn add_persona(&mut self, name: &str) {
        if !self.commit("did-add-persona", &[self.new_persona(name)]) {
            return;
        }
        let last = self.map().personas.len().saturating_sub(1);
        if let Some(Overlay::Personas(panel)) = self.overlays.last_mut() {
            panel.focus = last;
        }
        if let Some(id) = self
            .map()
            .personas
            .get(last)
            .map(|persona| persona.id.clone())
        {
            self.open_form(Place::Persona(id));
        }
    }

    /// The edit that adds a persona at the end.
    pub(crate) fn new_persona(&self, name: &str) -> Edit {
        let last = self.map().personas.last();
        Edit::InsertPersona {
            before: last.map_or(0, |persona| persona.index + 1),
            persona: BlockDraft::named(name),
        }
    }

    fn duplicate_persona(&mut self, panel: &mut PersonaPanel, id: &PersonaId) {
        let Some(persona) = self.map().persona(id) else {
            return;
        };
        let Some(block) = persona_block(self.document.text(), self.map(), id) else {
            return self.warn("cannot-copy", &[]);
        };
        let names: Vec<&str> = self
            .map()
            .personas
            .iter()
            .map(|p| p.name.as_str())
            .collect();
        let name = duplicate_name(&persona.name, &names);
        let before = persona.index + 1;
        let persona = BlockDraft {
            name,
            copy_of: Some(block),
            keep_ids: false,
        };
        if self.commit(
            "did-duplicate-persona",
            &[Edit::InsertPersona { before, persona }],
        ) {
            panel.focus += 1;
        }
    }

    fn move_persona(&mut self, panel: &mut PersonaPanel, persona: PersonaId, down: bool) {
        let there = if down {
            Some(panel.focus + 1)
        } else {
            panel.focus.checked_sub(1)
        };
        let target = there.and_then(|n| self.map().personas.get(n).map(|target| (n, target.index)));
        let Some((there, index)) = target else {
            return self.warn("no-further", &[]);
        };
        let before = index + usize::from(down);
        if self.commit("did-move-persona", &[Edit::MovePersona { persona, before }]) {
            panel.focus = there;
        }
    }

    /// Removes a persona and shows what was cleaned with it.
    fn delete_persona(&mut self, id: &PersonaId) -> After {
        let name = self.persona_name(id);
        let act = remove_persona(self.map(), id);
        let lines: Vec<String> = act
            .mentions
            .iter()
            .map(|mention| self.tell(mention))
            .collect();
        if !self.commit("did-delete-persona", &act.edits) {
            return After::Stay;
        }
        if self.view == View::Persona(id.clone()) {
            self.look_as(0);
        }
        let count = Arg::from(lines.len());
        self.say(
            "persona-deleted",
            &[("name", words(name.clone())), ("count", count)],
        );
        if lines.is_empty() {
            return After::Stay;
        }
        let title = self.texts.with("persona-cleaned", &[("name", words(name))]);
        After::Open(Box::new(Overlay::Help(Help::notice(title, lines))))
    }

    /// What was cleaned, on one line.
    pub(crate) fn tell_all(&self, mentions: &[Mention]) -> String {
        let told: Vec<String> = mentions.iter().map(|mention| self.tell(mention)).collect();
        told.join(", ")
    }

    /// A mention in words: its stage, its row and item, its field.
    fn tell(&self, mention: &Mention) -> String {
        let stage_name = |id| self.map().stage(id).map_or("", |stage| stage.name.as_str());
        match mention {
            Mention::Stage(id, field) => {
                format!("{} › {}", stage_name(id), self.field_label(*field))
            }
            Mention::Item(at, field) => format!(
                "{} › {} › {} › {}",
                stage_name(&at.stage),
                self.row_label(&at.row),
                at.text.lines().next().unwrap_or_default(),
                self.field_label(*field)
            ),
        }
    }

    /// The mean of a persona's sentiments, and how many stages have one.
    pub fn persona_mean(&self, persona: &Persona) -> (Option<f64>, usize) {
        let values: Vec<f64> = self
            .map()
            .stages
            .iter()
            .filter_map(|stage| stage.sentiment_of(&persona.id))
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "a map has few stages")]
        let mean = (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64);
        (mean, values.len())
    }
}
