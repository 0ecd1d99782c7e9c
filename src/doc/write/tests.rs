//! The writer by examples: a text, edits, the text after. `«»`-free: what stands there is the file.

use super::*;
use crate::model::{BlockDraft, Draft, Field, ItemAt, PersonaId, RowId, StageId, Value};

mod blocks;
mod fields;
mod items;
mod mistakes;
mod moves;
mod rounds;

/// Makes the edits one by one, each on the outcome of those before.
fn after(before: &str, edits: &[Edit]) -> Result<String, EditError> {
    let mut text = before.to_owned();
    for edit in edits {
        let reading = read(&text);
        assert_eq!(reading.access, Access::Edit, "not TOML:\n{text}");
        text = apply(&text, &reading.map, edit)?;
    }
    Ok(text)
}

fn check(before: &str, edits: &[Edit], expected: &str) {
    let new = after(before, edits).unwrap_or_else(|error| panic!("{error}\n{before}"));
    assert_eq!(
        new, expected,
        "\n--- before\n{before}\n--- after\n{new}\n--- expected\n{expected}"
    );
}

fn refuse(before: &str, edit: Edit, error: EditError) {
    assert_eq!(after(before, &[edit]), Err(error));
}

/// Text in which line ends are CRLF.
fn crlf(text: &str) -> String {
    text.replace('\n', "\r\n")
}

fn words(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn texts(list: &[&str]) -> Value {
    Value::List(list.iter().map(|&text| text.to_owned()).collect())
}

fn at(stage: &str, row: &str, index: usize, text: &str) -> ItemAt {
    ItemAt {
        stage: StageId::new(stage),
        row: RowId::new(row),
        index,
        text: text.to_owned(),
    }
}

fn set_map(field: Field, value: impl Into<Option<Value>>) -> Edit {
    Edit::Set {
        at: Place::Map,
        field,
        value: value.into(),
    }
}

fn set_stage(stage: &str, field: Field, value: impl Into<Option<Value>>) -> Edit {
    Edit::Set {
        at: Place::Stage(StageId::new(stage)),
        field,
        value: value.into(),
    }
}

fn set_item(at: ItemAt, field: Field, value: impl Into<Option<Value>>) -> Edit {
    Edit::Set {
        at: Place::Item(at),
        field,
        value: value.into(),
    }
}

fn insert(stage: &str, row: &str, before: usize, item: Draft) -> Edit {
    Edit::InsertItem {
        stage: StageId::new(stage),
        row: RowId::new(row),
        before,
        item,
    }
}

fn feel(stage: &str, who: Option<&str>, value: Option<f64>) -> Edit {
    Edit::SetSentiment {
        stage: StageId::new(stage),
        who: who.map(PersonaId::new),
        value,
    }
}

fn move_item(item: ItemAt, stage: &str, row: &str, before: usize) -> Edit {
    Edit::MoveItem {
        item,
        stage: StageId::new(stage),
        row: RowId::new(row),
        before,
    }
}

fn move_stage(stage: &str, before: usize) -> Edit {
    Edit::MoveStage {
        stage: StageId::new(stage),
        before,
    }
}

fn draft(name: &str, copy_of: Option<&str>, keep_ids: bool) -> BlockDraft {
    BlockDraft {
        name: name.to_owned(),
        copy_of: copy_of.map(str::to_owned),
        keep_ids,
    }
}

fn insert_stage(before: usize, stage: BlockDraft) -> Edit {
    Edit::InsertStage { before, stage }
}
