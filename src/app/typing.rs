//! What is not in the file yet, for whoever keeps it: the map, and what is being typed with the edits
//! that accepting it would make. Looking at it changes nothing.

use std::sync::Arc;

use super::cell_editor::CellEditor;
use super::form::{Form, FormField, Input};
use super::prompt::{Prompt, Purpose};
use super::sentiment::{Typed, parse_sentiment};
use super::state::{App, Overlay};
use crate::doc::{Access, Snapshot, Typing};
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

    /// What is being typed, where it would change something; the topmost where several things are
    /// open.
    fn typing(&self) -> Option<Typing> {
        if let Some(said) = self.typing_in_review() {
            return Some(said);
        }
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
            // What was seen is no part of the map; its words are kept as they stand.
            Purpose::Note if self.is_new_note(text) => Vec::new(),
            // These are no part of the map, or proposed again when they are asked for.
            Purpose::Note
            | Purpose::Evidence
            | Purpose::Feeling { .. }
            | Purpose::SaveAs
            | Purpose::NewMap(_)
            | Purpose::ReplaceWhat
            | Purpose::ReplaceWith(_) => return None,
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
        let is_one = self.selected().is_none();
        let value = match parse_sentiment(text) {
            Typed::Number(value) => Some(value),
            Typed::Unknown => None,
            Typed::Wrong => return Some(Vec::new()),
        };
        let now = self.map().sentiment(stage, &self.view);
        let shown = |value: Option<f64>| value.map(|value| self.texts.sentiment(value));
        (!is_one || shown(now) != shown(value)).then(|| self.sentiment_edits(value))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Event, Options};
    use super::*;
    use crate::command::parse_keys;
    use crate::doc::Document;
    use crate::i18n::Language;

    const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[personas]]\nname = \"Anne\"\n\n[[stages]]\n\
                       name = \"Un\"\npains = [\"old\"]\n";

    fn app(text: &str, read_only: bool) -> App {
        let options = Options {
            is_new: text.is_empty(),
            read_only,
            ..Options::usual(Language::English)
        };
        App::new(Document::open(text.as_bytes()).unwrap(), options)
    }

    /// Presses keys; words in quotes are pasted.
    fn play(app: &mut App, keys: &str) {
        for (n, part) in keys.split('\'').enumerate() {
            if n % 2 == 1 {
                app.update(Event::Paste(part.to_owned()));
                continue;
            }
            for key in parse_keys(part).unwrap() {
                app.update(Event::Key(key));
            }
        }
    }

    #[test]
    fn what_is_being_typed_is_kept_as_accepting_it_would_write_it() {
        for (text, keys, raw) in [
            (MAP, "pagedown a 'new'", "new"),
            (
                MAP,
                "pagedown pagedown pagedown enter ' words'",
                "old words",
            ),
            (MAP, "A 'Deux'", "Deux"),
            (MAP, "up enter 'e'", "Une"),
            (MAP, "s 'ignored' ctrl-u '-3'", "-3"),
            (MAP, "F3 n 'Pierre'", "Pierre"),
            (MAP, "up e down 'Goal of it'", "Goal: Goal of it"),
            ("", "A 'First'", "First"),
        ] {
            let mut app = app(text, false);
            play(&mut app, keys);
            let (before, mode) = (app.document().revision(), app.mode());
            let snapshot = app.snapshot(None).unwrap_or_else(|| panic!("{keys}"));
            assert_eq!((before, mode), (app.document().revision(), app.mode()));
            let typed = snapshot.journal(b"", b"", 0).typed.unwrap();
            assert!(typed.raw.contains(raw), "{keys}: {typed:?}");
            play(&mut app, "enter");
            let accepted = String::from_utf8(app.document().bytes()).unwrap();
            let kept = String::from_utf8(typed.bytes.unwrap_or_default()).unwrap();
            assert_eq!(kept, accepted, "{keys}");
        }
    }

    #[test]
    fn what_cannot_be_accepted_is_kept_as_it_was_typed() {
        let mut app = app(MAP, false);
        play(&mut app, "pagedown pagedown pagedown e down '9'");
        let typing = app.snapshot(None).unwrap().typing.unwrap();
        assert!(typing.raw.contains('9'), "{typing:?}");
        assert_eq!(typing.edits, []);
        let Some(Overlay::Form(form)) = app.overlays().last() else {
            panic!("no form");
        };
        assert!(form.fields.iter().all(|field| field.error.is_none()));
    }

    #[test]
    fn where_nothing_would_be_lost_nothing_is_kept() {
        for keys in [
            "",
            "pagedown enter",
            "up enter",
            "s",
            "e",
            "A",
            ": 'w'",
            "+ u",
            "g w",
            "up e",
        ] {
            let mut app = app(MAP, false);
            play(&mut app, keys);
            assert_eq!(app.snapshot(None), None, "{keys}");
        }
        let mut app = app(MAP, true);
        play(&mut app, "+ A ' x'");
        assert_eq!(app.snapshot(None), None);
    }

    #[test]
    fn what_did_not_change_is_shared() {
        let mut app = app(MAP, false);
        play(&mut app, "+");
        let first = app.snapshot(None).unwrap();
        play(&mut app, "pagedown a 'x'");
        let second = app.snapshot(Some(&first)).unwrap();
        assert!(Arc::ptr_eq(&first.current, &second.current));
        assert!(
            first
                .base
                .zip(second.base)
                .is_some_and(|(a, b)| Arc::ptr_eq(&a, &b))
        );
    }
}
