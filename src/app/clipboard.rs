//! Copying, cutting and pasting in the table: items, stages, and lines from elsewhere.
//!
//! A cut item keeps its id, so that what referred to it finds it where it is pasted; a copy has
//! none. An id that is in the map already is never written a second time. What is deleted can be
//! pasted like what is cut, but the clipboard of the terminal keeps what it has.

use super::Effect;
use super::cell_editor::{new_item, one_line, typable, typed_text};
use super::select::Cells;
use super::state::App;
use super::table_paste::Pasted;
use crate::i18n::words;
use crate::model::{BlockDraft, Draft, Edit, Field, ItemId, Value, View, paste_draft};

/// What was copied or cut last.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Register {
    /// Nothing.
    #[default]
    Empty,
    /// Items.
    Items(Vec<Draft>),
    /// The cells of a rectangle.
    Cells(Cells),
    /// A line of a text field.
    Text(String),
    /// A stage.
    Stage(BlockDraft),
}

/// Why a copied text did not get to the clipboard of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCopied {
    /// It is longer than terminals take.
    TooLong,
    /// The program between us and the terminal did not take it.
    Tmux,
}

impl App {
    pub(crate) fn not_copied(&mut self, why: NotCopied) {
        let id = match why {
            NotCopied::TooLong => "copy-too-long",
            NotCopied::Tmux => "copy-tmux-failed",
        };
        self.warn(id, &[]);
    }

    /// Puts a line of a text field into the register and the terminal's clipboard.
    pub(crate) fn copy_text(&mut self, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        self.register = Register::Text(line.to_owned());
        self.effects
            .push(Effect::Clipboard(line.replace('⏎', "\n")));
        self.say("text-copied", &[]);
    }

    /// What pasting puts into a text field: items as lines; none where nothing was copied.
    pub(crate) fn register_text(&mut self) -> Option<String> {
        match &self.register {
            Register::Text(text) => Some(text.clone()),
            Register::Items(items) => Some(item_lines(items)),
            Register::Cells(cells) => Some(item_lines(cells.items())),
            Register::Empty | Register::Stage(_) => {
                self.warn("register-empty", &[]);
                None
            }
        }
    }

    pub(crate) fn copy_focus(&mut self, cut: bool) {
        if self.is_on_head() {
            return self.copy_stage(cut);
        }
        let (Some(item), Some(at)) = (self.item().cloned(), self.item_at()) else {
            return self.warn("no-item", &[]);
        };
        // What referred to a cut item still finds it after the paste, so nothing is cleaned.
        if cut && !self.commit("did-cut-item", &[Edit::RemoveItem(at)]) {
            return;
        }
        let draft = if cut { item.cut() } else { item.copy() };
        self.register = Register::Items(vec![draft]);
        self.effects.push(Effect::Clipboard(item.text));
        self.say(if cut { "item-cut" } else { "item-copied" }, &[]);
    }

    pub(crate) fn paste_register(&mut self) {
        match self.register.clone() {
            Register::Empty => self.warn("register-empty", &[]),
            Register::Stage(stage) => self.paste_stage(stage),
            Register::Text(text) => self.paste_into_map(&text),
            Register::Cells(cells) => self.paste_cells(cells),
            Register::Items(items) => {
                let items = items.into_iter().map(|item| self.without_taken_id(item));
                let items: Vec<Draft> = items.map(|item| self.made_visible(item)).collect();
                self.insert_items("did-paste", items);
            }
        }
    }

    /// The item without its id where the map has that id already: the cut was undone, or this is
    /// the second paste.
    pub(crate) fn without_taken_id(&self, mut item: Draft) -> Draft {
        item.fields.retain(|(field, value)| match (field, value) {
            (Field::Id, Value::Text(id)) => self.map().item(&ItemId::new(id.as_str())).is_none(),
            _ => true,
        });
        item
    }

    /// The item tagged for the persona looked at, where it would be pasted out of sight otherwise.
    pub(crate) fn made_visible(&self, mut item: Draft) -> Draft {
        let View::Persona(persona) = &self.view else {
            return item;
        };
        for (field, value) in &mut item.fields {
            if let (Field::For, Value::List(people)) = (field, value)
                && !people.is_empty()
                && !people.iter().any(|id| id == persona.as_str())
            {
                *people = vec![persona.to_string()];
            }
        }
        item
    }

    /// Inserts items after the one in focus, in one step.
    fn insert_items(&mut self, label: &'static str, items: Vec<Draft>) {
        let (Some(stage), Some(row)) = (self.stage(), self.row()) else {
            return self.warn("no-cell", &[]);
        };
        let end = stage.cell(&row).map_or(0, |cell| cell.len);
        let before = self.item().map_or(end, |item| item.index + 1);
        let stage = stage.id.clone();
        let count = items.len();
        let mut noted = Vec::new();
        let edits: Vec<Edit> = items
            .into_iter()
            .enumerate()
            .map(|(n, draft)| {
                let (item, fields) = paste_draft(draft, &row);
                noted.extend(fields);
                Edit::InsertItem {
                    stage: stage.clone(),
                    row: row.clone(),
                    before: before + n,
                    item,
                }
            })
            .collect();
        let first = if self.items().is_empty() {
            0
        } else {
            self.focus.item + 1
        };
        if !self.commit(label, &edits) {
            return;
        }
        self.focus.item = first + count.saturating_sub(1);
        if !noted.is_empty() {
            self.say_noted(noted);
        }
    }

    /// Says which fields could only be noted where their items are now, each once.
    pub(super) fn say_noted(&mut self, noted: Vec<Field>) {
        let mut names: Vec<String> = Vec::new();
        for name in noted.into_iter().map(|field| self.field_label(field)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        self.say("fields-noted", &[("fields", words(names.join(", ")))]);
    }

    pub(crate) fn duplicate_focus(&mut self) {
        if self.is_on_head() {
            return self.duplicate_stage();
        }
        let Some(item) = self.item() else {
            return self.warn("no-item", &[]);
        };
        let copy = item.copy();
        self.insert_items("did-duplicate", vec![copy]);
    }

    /// Lines pasted into the table become items; cells of a spreadsheet can fill those of the map.
    pub(crate) fn paste_into_map(&mut self, text: &str) {
        match Pasted::read(text) {
            _ if self.is_copied(text) => self.paste_register(),
            Some(table) => self.ask_about_table(table, text),
            None => self.paste_lines(text),
        }
    }

    pub(crate) fn paste_lines(&mut self, text: &str) {
        let tag = self.tag();
        let items: Vec<Draft> = text
            .split(['\n', '\r'])
            .map(|line| typed_text(&typable(line)))
            .filter(|line| !line.is_empty())
            .map(|line| new_item(line, &tag))
            .collect();
        if !items.is_empty() && self.may_edit() {
            self.insert_items("did-paste", items);
        }
    }
}

/// Items as lines, which paste as items again.
pub(super) fn item_lines<'d>(items: impl IntoIterator<Item = &'d Draft>) -> String {
    let lines = items.into_iter().map(|item| one_line(&item.text));
    lines.collect::<Vec<_>>().join("\n")
}
