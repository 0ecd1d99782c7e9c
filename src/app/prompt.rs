//! One line that is asked for at the foot of the screen: a name, a sentiment.

use super::After;
use super::buffer::{Buffer, Change, Go};
use super::sentiment::{Typed, parse_sentiment};
use super::state::App;
use crate::command::Command;
use crate::i18n::words;
use crate::model::{Field, Owner, PersonaId, Place, RowDecl, RowId, StageId, fields_of, slug};

/// What the line is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The name of a stage to be added.
    NewStage,
    /// The name of a persona to be added.
    NewPersona,
    /// The name of a row to be added.
    NewRow,
    /// A new name for a stage or persona.
    Rename(Place),
    /// The sentiment of the stage in focus.
    Sentiment,
    /// The sentiment an audit comes to, of that stage.
    Feeling {
        /// The stage.
        stage: StageId,
        /// For whom; none is for all.
        who: Option<PersonaId>,
    },
    /// What was seen where a question of an audit was asked.
    Note,
    /// Paths and addresses of what shows it.
    Evidence,
    /// The name of the file to save as.
    SaveAs,
    /// The name of the file of a new map, made from that template.
    NewMap(usize),
    /// The words to be replaced.
    ReplaceWhat,
    /// The words to put in the place of these.
    ReplaceWith(String),
}

impl Purpose {
    /// The id of the words before the line.
    pub fn text_id(&self) -> &'static str {
        match self {
            Self::NewStage => "ask-stage-name",
            Self::NewPersona => "ask-persona-name",
            Self::NewRow => "ask-row-name",
            Self::Rename(_) => "ask-new-name",
            Self::Sentiment => "ask-sentiment",
            Self::Feeling { .. } => "ask-feeling",
            Self::Note => "ask-note",
            Self::Evidence => "ask-evidence",
            Self::SaveAs => "ask-file-name",
            Self::NewMap(_) => "ask-new-map",
            Self::ReplaceWhat => "ask-replace-what",
            Self::ReplaceWith(_) => "ask-replace-with",
        }
    }

    /// Whether nothing is an answer: it takes away what there was.
    fn may_be_empty(&self) -> bool {
        matches!(
            self,
            Self::Sentiment | Self::Feeling { .. } | Self::Note | Self::Evidence
        )
    }
}

/// The line.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What it is for.
    pub purpose: Purpose,
    /// What is typed.
    pub buffer: Buffer,
    /// What is wrong with it, in the language of the interface.
    pub error: Option<String>,
}

impl Prompt {
    /// A line that begins with a text.
    pub fn new(purpose: Purpose, text: &str) -> Self {
        Self {
            purpose,
            buffer: Buffer::line(text),
            error: None,
        }
    }

    /// A line that begins with a text which the first letter typed replaces.
    pub fn selected(purpose: Purpose, text: &str) -> Self {
        let mut prompt = Self::new(purpose, text);
        prompt.buffer.select_all();
        prompt
    }

    pub(crate) fn change(&mut self, act: impl FnOnce(&mut Buffer) -> Change) {
        if act(&mut self.buffer) != Change::None {
            self.error = None;
        }
    }
}

impl App {
    pub(crate) fn run_in_prompt(&mut self, prompt: &mut Prompt, command: Command) -> After {
        match command {
            Command::Accept => return self.accept_prompt(prompt),
            Command::Back => {
                self.leaving = None;
                return After::Close;
            }
            Command::Left => prompt.buffer.go(Go::Left),
            Command::Right => prompt.buffer.go(Go::Right),
            Command::LineStart => prompt.buffer.go(Go::Start),
            Command::LineEnd => prompt.buffer.go(Go::End),
            Command::WordLeft => prompt.buffer.go(Go::WordLeft),
            Command::WordRight => prompt.buffer.go(Go::WordRight),
            // Rubbing out an empty line leaves it, as on every command line.
            Command::Backspace if prompt.buffer.text().is_empty() => {
                self.leaving = None;
                return After::Close;
            }
            Command::Backspace => prompt.change(Buffer::backspace),
            Command::DeleteForward => prompt.change(Buffer::delete),
            Command::DeleteWord => prompt.change(Buffer::delete_word),
            Command::DeleteToStart => prompt.change(Buffer::delete_to_start),
            Command::DeleteToEnd => prompt.change(Buffer::delete_to_end),
            Command::ExternalEditor if prompt.purpose == Purpose::Note => {
                self.edit_note(&prompt.buffer.text());
            }
            Command::ExternalEditor => self.warn("no-such-key", &[]),
            _ => {}
        }
        After::Stay
    }

    fn accept_prompt(&mut self, prompt: &mut Prompt) -> After {
        let typed = prompt.buffer.text();
        let text = typed.trim();
        match prompt.purpose.clone() {
            Purpose::ReplaceWhat => return self.accept_replace_what(prompt),
            // Nothing in the place of something takes it away.
            Purpose::ReplaceWith(what) => return self.accept_replace_with(&what, &typed),
            _ => {}
        }
        if text.is_empty() && !prompt.purpose.may_be_empty() {
            prompt.error = Some(self.texts.text("name-needed"));
            return After::Stay;
        }
        match &prompt.purpose {
            Purpose::NewStage => self.add_stage(text),
            Purpose::NewPersona => self.add_persona(text),
            Purpose::NewRow => return self.accept_row(prompt),
            Purpose::Rename(at) => self.rename(at, text),
            Purpose::SaveAs => self.save(Some(text.to_owned()), false),
            Purpose::NewMap(template) => self.open_new(*template, text),
            Purpose::ReplaceWhat | Purpose::ReplaceWith(_) => {}
            Purpose::Note => self.take_note(text),
            Purpose::Evidence => self.take_evidence(text),
            Purpose::Feeling { stage, who } => {
                if !self.take_feeling(stage, who.as_ref(), text) {
                    prompt.error = Some(self.texts.text("sentiment-wrong"));
                    return After::Stay;
                }
            }
            Purpose::Sentiment => match parse_sentiment(text) {
                Typed::Number(value) => self.set_sentiment(Some(value)),
                Typed::Unknown => self.set_sentiment(None),
                Typed::Wrong => {
                    prompt.error = Some(self.texts.text("sentiment-wrong"));
                    return After::Stay;
                }
            },
        }
        After::Close
    }

    /// A row of that name for the list below, under an id that is not taken.
    fn accept_row(&mut self, prompt: &mut Prompt) -> After {
        let typed = prompt.buffer.text();
        let name = typed.trim();
        let id = slug(name).replace('-', "_");
        let row = RowId::new(&id);
        let known = id == Field::Sentiment.key()
            || fields_of(Owner::Stage)
                .iter()
                .any(|spec| spec.field.key() == id);
        if id.is_empty() || row.is_built_in() || known || self.rows_panel_has(&row) {
            prompt.error = Some(self.texts.with("row-taken", &[("name", words(name))]));
            return After::Stay;
        }
        self.add_to_rows_panel(RowDecl::Named(row, name.to_owned()));
        After::Close
    }
}
