//! What the drawing asks of the state: its parts to look at, and the titles and facts in words.

use super::cell_editor::CellEditor;
use super::checking::Finding;
use super::form::{Form, FormField, Input};
use super::help::key_words;
use super::session::Message;
use super::state::{App, Label, Overlay};
use crate::check::{Site, message};
use crate::command::{Keymap, Mode};
use crate::diag::Diagnostic;
use crate::doc::Document;
use crate::i18n::{Arg, Texts, command_label, words};
use crate::layout::{FocusRow, Glyphs};
use crate::model::{Field, ItemAt, Persona, Place, Shape, Stage, StageId};

impl App {
    /// What a command does, in the words of the mode where those of the map would mislead.
    pub(crate) fn explained_as(&self, name: &str, mode: Mode) -> String {
        command_label(name, mode.key(), &self.texts)
    }

    /// What lies over the table, the lowest first.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// The texts of the interface.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The signs of the drawing.
    pub fn glyphs(&self) -> &Glyphs {
        &self.glyphs
    }

    /// The keys.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The map's text, with its problems.
    pub fn document(&self) -> &Document<Label> {
        &self.document
    }

    /// Whether the map was opened only to be looked at.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The name of the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The width and height of the terminal in cells.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// What is said after the last act.
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// The words of the item in focus.
    pub fn focused_text(&self) -> Option<&str> {
        self.item().map(|item| item.text.as_str())
    }

    /// The keys of a command that is not complete, with the number before them.
    pub fn pending_words(&self) -> String {
        let count = self.count.map(|count| count.to_string());
        count.unwrap_or_default() + &key_words(&self.pending, &self.texts, &self.glyphs)
    }

    /// Where the focus is: `stage 4/7  row 4/5`.
    pub fn place_words(&self) -> String {
        if let Some(words) = self.compare_words().or_else(|| self.selection_words()) {
            return words;
        }
        let stages = self.map().stages.len();
        if stages == 0 {
            return String::new();
        }
        let (FocusRow::Row(row), rows) = (self.focus.row, self.row_count()) else {
            let args = [
                ("stage", Arg::from(self.focus.stage + 1)),
                ("stages", Arg::from(stages)),
            ];
            return self.texts.with("place-head", &args);
        };
        self.texts.with(
            "place-row",
            &[
                ("stage", Arg::from(self.focus.stage + 1)),
                ("stages", Arg::from(stages)),
                ("row", Arg::from(row + 1)),
                ("rows", Arg::from(rows)),
            ],
        )
    }

    /// The title of the cell editor, and what stands at its right: which line of how many.
    pub fn cell_title(&self, editor: &CellEditor) -> (String, String) {
        let place = self.stage_words(&editor.stage);
        let mut title = format!(
            "{place} {} {}",
            self.glyphs.path,
            self.row_label(&editor.row)
        );
        let tag = self
            .view
            .persona()
            .filter(|_| self.map().personas.len() > 1);
        if let Some(persona) = tag {
            title = format!("{title} · {}", self.persona_name(persona));
        }
        let args = [
            ("line", Arg::from(editor.buffer.caret().0 + 1)),
            ("lines", Arg::from(editor.buffer.lines().len())),
        ];
        (title, self.texts.with("cell-line", &args))
    }

    /// What the item under the caret carries besides its words.
    pub fn item_facts(&self, editor: &CellEditor) -> Vec<String> {
        let Some(item) = editor.item() else {
            return match self
                .view
                .persona()
                .filter(|_| self.map().personas.len() > 1)
            {
                Some(persona) => {
                    let name = self.persona_name(persona);
                    vec![self.texts.with("new-for", &[("name", words(name))])]
                }
                None => Vec::new(),
            };
        };
        let mut facts: Vec<String> = item
            .fields
            .iter()
            .filter(|entry| entry.field != Field::Id)
            .map(|entry| {
                let value = self.value_words(entry.field, &entry.value);
                let label = self.field_label(entry.field);
                // The bounds of a rating help to fill it in, not to read it.
                format!("{} {value}", label.trim_end_matches("1–5").trim_end())
            })
            .collect();
        if item.fields.get(Field::For).is_none() && self.map().personas.len() > 1 {
            facts.insert(0, self.texts.text("shared-by-all"));
        }
        // One line is enough to know what the words carry along.
        if facts.is_empty() {
            facts
        } else {
            vec![facts.join("   ")]
        }
    }

    /// `4 Payment`.
    pub(crate) fn stage_words(&self, id: &StageId) -> String {
        let number = self.map().stage_position(id).map_or(0, |n| n + 1);
        let name = self
            .map()
            .stage(id)
            .map_or("", |stage: &Stage| stage.name.as_str());
        format!("{number} {name}")
    }

    fn item_words(&self, at: &ItemAt) -> String {
        let path = self.glyphs.path;
        format!(
            "{} {path} {}",
            self.stage_words(&at.stage),
            self.row_label(&at.row)
        )
    }

    /// The title of a form.
    pub fn form_title(&self, form: &Form) -> String {
        match &form.at {
            Place::Map => self.texts.text("form-map"),
            Place::Persona(id) => self
                .texts
                .with("form-persona", &[("name", words(self.persona_name(id)))]),
            Place::Stage(id) => self
                .texts
                .with("form-stage", &[("name", words(self.stage_words(id)))]),
            Place::Item(_) if !form.also.is_empty() => {
                let count = Arg::from(form.also.len() + 1);
                self.texts.with("form-items", &[("count", count)])
            }
            Place::Item(at) => self.item_words(at),
        }
    }

    /// What is filled into a field that is chosen, not typed.
    pub fn input_words(&self, field: &FormField) -> String {
        if field.differs {
            return self.texts.text("form-differs");
        }
        let (path_left, path_right) = (self.glyphs.left, self.glyphs.right);
        match &field.input {
            Input::Text(buffer) => buffer.text(),
            Input::Flag(flag) => {
                let word = self.texts.text(if *flag { "yes" } else { "no" });
                format!("{path_left} {word} {path_right}")
            }
            Input::Choice(choice) => {
                let word = match (choice, field.spec.shape) {
                    (Some(n), Shape::Choice { words, .. }) => words
                        .get(*n)
                        .map_or_else(String::new, |w| self.choice_word(field.spec.field, w)),
                    (
                        None,
                        Shape::Choice {
                            words,
                            default: true,
                        },
                    ) => {
                        let first = words.first().copied().unwrap_or_default();
                        let word = self.choice_word(field.spec.field, first);
                        self.texts
                            .with("choice-default", &[("word", crate::i18n::words(word))])
                    }
                    _ => self.texts.text("choice-none"),
                };
                format!("{path_left} {word} {path_right}")
            }
            Input::References(list) if list.is_empty() => {
                let id = if field.spec.shape == Shape::People {
                    "for-everyone"
                } else {
                    "choice-none"
                };
                self.texts.text(id)
            }
            Input::References(list) => list
                .iter()
                .map(|id| self.reference_words(field.spec.shape, id))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    fn reference_words(&self, shape: Shape, id: &str) -> String {
        match shape {
            Shape::People => self.persona_name(&crate::model::PersonaId::new(id)),
            Shape::Stages if self.map().stage(&StageId::new(id)).is_some() => {
                self.stage_words(&StageId::new(id))
            }
            Shape::Pains => self.pain_words(id),
            _ => id.to_owned(),
        }
    }

    /// `Personas (2)`.
    pub fn personas_title(&self) -> String {
        self.texts.with(
            "personas-title",
            &[("count", Arg::from(self.map().personas.len()))],
        )
    }

    /// A persona in one line: name, age, what it is.
    pub fn persona_line(&self, persona: &Persona) -> String {
        let mut line = self.persona_name(&persona.id);
        if persona.is_primary() {
            line.push(' ');
            line.push(self.glyphs.truth);
        }
        if self.facts.comments.of_persona(persona) > 0 {
            line.push(' ');
            line.push(self.glyphs.comment);
        }
        let worst = self.findings_of_persona(persona);
        let worst = worst.map(|problem| problem.severity).max();
        if let Some(severity) = worst {
            line.push(' ');
            line.push(self.sign_of(severity));
        }
        let age = persona
            .age()
            .map(|age| self.texts.with("years-old", &[("age", Arg::from(age))]));
        let fields = [Field::Occupation, Field::Description];
        let facts = fields
            .into_iter()
            .filter_map(|field| persona.fields.text(field))
            .map(str::to_owned);
        let facts: Vec<String> = age.into_iter().chain(facts).collect();
        if facts.is_empty() {
            line
        } else {
            format!("{line}   {}", facts.join(", "))
        }
    }

    /// The mean sentiment of a persona and how many stages have one.
    pub fn persona_mean_words(&self, persona: &Persona) -> String {
        let (mean, known) = self.persona_mean(persona);
        let mean = mean.map_or_else(|| "?".to_owned(), |mean| self.texts.sentiment(mean));
        let count = format!("{known}/{}", self.map().stages.len());
        self.texts.with(
            "mean-sentiment",
            &[("mean", words(mean)), ("count", words(count))],
        )
    }

    /// What a check found in a persona; nothing where that is not marked.
    fn findings_of_persona(&self, persona: &Persona) -> impl Iterator<Item = &Diagnostic> {
        let mut personas = self.map().personas.iter();
        let at = personas.position(|one| one.id == persona.id);
        let found = self.findings().iter();
        let of_persona = move |one: &&Finding| at.is_some_and(|at| one.site == Site::Persona(at));
        let is_marked = !self.looks.unmarked;
        found
            .filter(move |one| is_marked && of_persona(one))
            .map(|one| &one.problem)
    }

    /// The portrait of a persona: labels and values, its sentiment at each stage, then what a check found
    /// in it.
    pub fn persona_facts(&self, persona: &Persona) -> Vec<(String, String)> {
        let shown =
            |field: Field| !matches!(field, Field::Id | Field::Name | Field::Primary | Field::Age);
        let mut facts: Vec<(String, String)> = persona
            .fields
            .iter()
            .filter(|entry| shown(entry.field))
            .map(|entry| {
                let value = self.value_words(entry.field, &entry.value);
                let quoted = entry.field == Field::Quote;
                let value = if quoted {
                    self.texts.with("quoted", &[("text", words(value))])
                } else {
                    value
                };
                (self.field_label(entry.field), value)
            })
            .collect();
        let each: Vec<String> = self
            .map()
            .stages
            .iter()
            .enumerate()
            .map(|(n, stage)| {
                let value = stage.sentiment_of(&persona.id);
                let value =
                    value.map_or_else(|| "?".to_owned(), |value| self.texts.sentiment(value));
                format!("{} {value}", n + 1)
            })
            .collect();
        facts.push((self.texts.text("row-emotions"), each.join("   ")));
        facts.extend(self.findings_of_persona(persona).map(|problem| {
            let sign = self.sign_of(problem.severity);
            let words = message(problem, &self.texts);
            (
                self.texts.text("inspector-check"),
                format!("{sign} {words}"),
            )
        }));
        facts
    }
}
