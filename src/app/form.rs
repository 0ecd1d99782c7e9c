//! A form: the fields of the map, a persona, a stage or an item, one below the other.
//!
//! It is made from the table of fields and turned into edits of the fields that changed, so every
//! key of the format can be edited without a line of code of its own. What could not be read stays
//! as it stands unless something is typed over it.

use super::buffer::{Buffer, Change};
use super::form_ids::id_is_taken;
use super::form_value::{parse_over, show};
use crate::i18n::{Texts, words};
use crate::model::{
    Field, FieldSpec, Fields, ItemAt, Map, Owner, Place, Shape, Value, fields_of, slug,
};

/// How a field is filled in.
#[derive(Clone, Debug)]
pub enum Input {
    /// By typing.
    Text(Box<Buffer>),
    /// By choosing one of the words of its shape; none leaves it out.
    Choice(Option<usize>),
    /// Yes or no.
    Flag(bool),
    /// By picking from a list.
    References(Vec<String>),
}

/// A field of a form.
#[derive(Clone, Debug)]
pub struct FormField {
    /// What it is.
    pub spec: FieldSpec,
    /// What is filled in.
    pub input: Input,
    /// What is wrong with it, in the language of the interface.
    pub error: Option<String>,
    /// Whether the things it is for state different values, and none was filled in for all of them.
    pub differs: bool,
    /// Whether they did before something was filled in.
    pub(super) differed: bool,
    /// What the file states.
    pub(crate) initial: Option<Value>,
    /// That as lines to type in, which cannot say everything: blank ends, say, or line breaks.
    shown: Vec<String>,
}

/// A form over the fields of one owner.
#[derive(Clone, Debug)]
pub struct Form {
    /// Whose fields they are.
    pub at: Place,
    /// Items that get the same values.
    pub also: Vec<ItemAt>,
    /// The fields, in the order of the table.
    pub fields: Vec<FormField>,
    /// The field in focus.
    pub focus: usize,
    /// Ids that picking a reference would write: items that had none.
    pub(crate) new_ids: Vec<(ItemAt, String)>,
}

/// The table of fields of a place.
fn specs_of(at: &Place) -> &'static [FieldSpec] {
    match at {
        Place::Map => fields_of(Owner::Map),
        Place::Persona(_) => fields_of(Owner::Persona),
        Place::Stage(_) => fields_of(Owner::Stage),
        Place::Item(item) => fields_of(Owner::Item(&item.row)),
    }
}

/// The value of every field of a place, the words of an item included.
pub(crate) fn value_at(map: &Map, at: &Place, field: Field) -> Option<Value> {
    let fields: &Fields = match at {
        Place::Map => &map.fields,
        Place::Persona(id) => &map.persona(id)?.fields,
        Place::Stage(id) => &map.stage(id)?.fields,
        Place::Item(at) => {
            let items = map.stage(&at.stage)?.items(&at.row);
            return items
                .iter()
                .find(|item| item.index == at.index)?
                .value(field);
        }
    };
    fields.get(field).cloned()
}

impl Form {
    /// The form of a place as the map states it now.
    pub fn new(map: &Map, at: Place, texts: &Texts) -> Self {
        let mut specs: Vec<FieldSpec> = specs_of(&at).to_vec();
        // Ids are for references, not for people: last.
        specs.sort_by_key(|spec| spec.field == Field::Id);
        let fields = specs
            .into_iter()
            .map(|spec| (spec, value_at(map, &at, spec.field)))
            .filter(|(spec, value)| spec.field != Field::Conflict || value.is_some())
            .map(|(spec, initial)| FormField::new(spec, initial, texts))
            .collect();
        Self {
            at,
            also: Vec::new(),
            fields,
            focus: 0,
            new_ids: Vec::new(),
        }
    }

    /// The field in focus.
    pub fn focused(&self) -> Option<&FormField> {
        self.fields.get(self.focus)
    }

    /// The field in focus, to be changed.
    pub(crate) fn focused_mut(&mut self) -> Option<&mut FormField> {
        self.fields.get_mut(self.focus)
    }

    /// The text being typed in the field in focus.
    pub(crate) fn typing(&self) -> Option<&Buffer> {
        match self.focused().map(|field| &field.input) {
            Some(Input::Text(buffer)) => Some(buffer),
            _ => None,
        }
    }

    /// Whether the field in focus is picked from a list.
    pub(crate) fn is_on_references(&self) -> bool {
        matches!(
            self.focused().map(|field| &field.input),
            Some(Input::References(_))
        )
    }

    /// A typed character: text, or a blank that goes on to the next choice.
    pub(crate) fn typed(&mut self, c: char) {
        let Some(field) = self.focused_mut() else {
            return;
        };
        match &mut field.input {
            Input::Text(buffer) => {
                buffer.insert(c);
                field.touch();
            }
            Input::Flag(_) | Input::Choice(_) if c == ' ' => field.cycle(true),
            Input::Flag(_) | Input::Choice(_) | Input::References(_) => field.error = None,
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.change(|buffer| buffer.paste(text));
    }

    /// Does something to the text in focus.
    pub(crate) fn change(&mut self, act: impl FnOnce(&mut Buffer) -> Change) {
        if let Some(field) = self.focused_mut()
            && let Input::Text(buffer) = &mut field.input
            && act(buffer) != Change::None
        {
            field.touch();
        }
    }

    /// The values that differ from the file, or none if a field is wrong; the errors then stand at
    /// their fields and the first of them is in focus.
    pub(crate) fn changes(
        &mut self,
        map: &Map,
        texts: &Texts,
    ) -> Option<Vec<(Field, Option<Value>)>> {
        let (changes, wrong) = self.read(map, texts);
        self.focus = wrong.unwrap_or(self.focus);
        wrong.is_none().then_some(changes)
    }

    /// The values that differ from the file and can be read, and the first field that cannot; the
    /// errors stand at their fields.
    pub(crate) fn read(&mut self, map: &Map, texts: &Texts) -> Changes {
        let mut changes = Vec::new();
        let mut wrong = None;
        let derived = self.derived_id();
        for (n, field) in self.fields.iter_mut().enumerate() {
            let value = field
                .value(texts)
                .and_then(|value| checked(map, &self.at, field, value, &derived, texts));
            match value {
                // What differs is left as it is until something is filled in, if only nothing.
                Ok(_) if field.differs => {}
                Ok(value) if field.differed || value != field.initial => {
                    changes.push((field.spec.field, value));
                }
                Ok(_) => {}
                Err(error) => {
                    field.error = Some(error);
                    wrong = wrong.or(Some(n));
                }
            }
        }
        (changes, wrong)
    }

    /// The id a persona or stage has when none is written: from the name that is filled in.
    pub(crate) fn derived_id(&self) -> String {
        let name = self.fields.iter().find(|f| f.spec.field == Field::Name);
        let name = match name.map(|field| &field.input) {
            Some(Input::Text(buffer)) => slug(&buffer.text()),
            _ => String::new(),
        };
        match (name.is_empty(), &self.at) {
            (true, Place::Stage(_)) => "stage".to_owned(),
            (true, Place::Persona(_)) => "persona".to_owned(),
            _ => name,
        }
    }
}

/// Fields with their new values, and the first field that could not be read.
type Changes = (Vec<(Field, Option<Value>)>, Option<usize>);

/// What can only be judged with the map in view: what must not be empty, and what must be unique.
fn checked(
    map: &Map,
    at: &Place,
    field: &FormField,
    value: Option<Value>,
    derived: &str,
    texts: &Texts,
) -> Result<Option<Value>, String> {
    if field.spec.required && value.is_none() {
        return Err(texts.text("form-required"));
    }
    if field.spec.field == Field::Id && value != field.initial {
        let id = match &value {
            Some(Value::Text(id)) => id.as_str(),
            _ if matches!(at, Place::Item(_)) => return Ok(value),
            _ => derived,
        };
        if id_is_taken(map, at, id) {
            return Err(texts.with("form-id-taken", &[("id", words(id))]));
        }
    }
    Ok(value)
}

fn input_of(shape: Shape, value: Option<&Value>, shown: &[String]) -> Input {
    match shape {
        Shape::Flag => Input::Flag(matches!(value, Some(Value::Flag(true)))),
        Shape::Choice { words, .. } => Input::Choice(match value {
            Some(Value::Text(text)) => words.iter().position(|word| word == text),
            _ => None,
        }),
        Shape::People | Shape::Pains | Shape::Stages => Input::References(match value {
            Some(Value::List(list)) => list.clone(),
            _ => Vec::new(),
        }),
        Shape::LongText | Shape::Texts | Shape::Resources => {
            Input::Text(Box::new(Buffer::lines_of(shown.to_vec())))
        }
        Shape::Text
        | Shape::Whole(..)
        | Shape::Number(..)
        | Shape::Date
        | Shape::Period
        | Shape::Path
        | Shape::Id
        | Shape::Language => Input::Text(Box::new(Buffer::line(&shown.join("⏎")))),
    }
}

impl FormField {
    /// A field that states that value.
    pub(super) fn new(spec: FieldSpec, initial: Option<Value>, texts: &Texts) -> Self {
        let shown = initial.as_ref().map(|value| show(spec.shape, value, texts));
        let shown = shown.unwrap_or_default();
        Self {
            input: input_of(spec.shape, initial.as_ref(), &shown),
            spec,
            error: None,
            differs: false,
            differed: false,
            initial,
            shown,
        }
    }

    /// Notes that something was filled in.
    pub(crate) fn touch(&mut self) {
        self.error = None;
        self.differs = false;
    }

    /// What is filled in, as a value.
    pub(crate) fn value(&self, texts: &Texts) -> Result<Option<Value>, String> {
        match &self.input {
            Input::Text(buffer) => {
                let typed = buffer.text();
                let separator = if buffer.has_many_lines() { "\n" } else { "⏎" };
                if typed == self.shown.join(separator) {
                    return Ok(self.initial.clone());
                }
                let typed = (self.spec.shape, typed.as_str());
                let read = parse_over(self.initial.as_ref(), &self.shown, typed, texts)?;
                Ok(self.keep_as_written(read))
            }
            Input::Flag(true) => Ok(Some(Value::Flag(true))),
            // A flag that says `false` in the file may go on saying so.
            Input::Flag(false) => Ok(match self.initial {
                Some(Value::Flag(false)) => self.initial.clone(),
                _ => None,
            }),
            Input::Choice(choice) => Ok(self.chosen(*choice)),
            // An empty `next` ends the journey, which is not the same as none.
            Input::References(list) if list.is_empty() => Ok(match &self.initial {
                Some(Value::List(stated)) if stated.is_empty() => self.initial.clone(),
                _ => None,
            }),
            Input::References(list) => Ok(Some(Value::List(list.clone()))),
        }
    }

    fn chosen(&self, choice: Option<usize>) -> Option<Value> {
        let Shape::Choice { words, .. } = self.spec.shape else {
            return None;
        };
        choice
            .and_then(|n| words.get(n))
            .map(|word| Value::Text((*word).to_owned()))
    }

    /// A value that means what the file states stays as the file writes it: `4` is `4.0`, and a
    /// text keeps its blank ends.
    fn keep_as_written(&self, read: Option<Value>) -> Option<Value> {
        let same = match (&read, &self.initial) {
            (Some(Value::Number(a)), Some(Value::Whole(_) | Value::Number(_))) => self
                .initial
                .as_ref()
                .and_then(as_number)
                .is_some_and(|b| (a - b).abs() < 1e-6),
            (Some(Value::Text(a)), Some(Value::Text(b))) => {
                a.trim() == b.replace("\r\n", "\n").trim()
            }
            (None, Some(Value::Text(b))) => b.trim().is_empty(),
            (None, Some(Value::List(b))) => b.is_empty(),
            _ => false,
        };
        if same { self.initial.clone() } else { read }
    }

    /// Goes to the next or previous choice; before the first is "left out".
    pub(crate) fn cycle(&mut self, forward: bool) {
        match (&mut self.input, self.spec.shape) {
            (Input::Flag(flag), _) => *flag = !*flag,
            (Input::Choice(choice), Shape::Choice { words, .. }) => {
                let count = words.len() + 1;
                let now = choice.map_or(0, |n| n + 1);
                let next = if forward { now + 1 } else { now + count - 1 } % count;
                *choice = next.checked_sub(1);
            }
            _ => {}
        }
        self.touch();
    }
}

fn as_number(value: &Value) -> Option<f64> {
    match value {
        #[expect(clippy::cast_precision_loss, reason = "numbers of a map are small")]
        Value::Whole(whole) => Some(*whole as f64),
        Value::Number(number) => Some(*number),
        _ => None,
    }
}
