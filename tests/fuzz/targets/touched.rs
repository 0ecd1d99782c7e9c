//! What an act may change: what it is about, and nothing else.

use std::collections::BTreeSet;

use jalon::app::{App, Overlay};
use jalon::diag::{Code, Severity};
use jalon::export::to_json;
use jalon::layout::FocusRow;
use jalon::model::View;
use serde_json::{Value as Json, json};

/// What the map said, and where the person was.
pub(crate) struct State {
    json: Json,
    revision: u64,
    made: usize,
    /// Whether there was something to make again, which any act may do.
    can_redo: bool,
    errors: usize,
    /// The stage an act is about, by its position.
    stage: usize,
    /// The row an act is about, `head` for the stage as a whole.
    row: String,
    /// The stages and the cells that are selected, as their places.
    selected: (Vec<usize>, Vec<String>),
}

/// What the map says, without what follows from its order alone.
fn said(app: &App) -> Json {
    let mut json = to_json(app.map(), &View::Everyone, None);
    // What a map gets by itself with its first act.
    for key in ["jalon", "title"] {
        json.as_object_mut().unwrap().remove(key);
    }
    // The rows that are shown follow from those in use.
    json["rows"] = json!(format!("{:?}", app.map().rows));
    for (stage, object) in app
        .map()
        .stages
        .iter()
        .zip(json["stages"].as_array_mut().unwrap())
    {
        object.as_object_mut().unwrap().remove("position");
        object["next"] = json!(format!("{:?}", stage.next()));
        // The mean of the actions follows from the actions.
        let each = &stage.sentiment.each;
        object["sentiment"] = json!(format!("{:?} {each:?}", stage.sentiment.all));
    }
    json
}

fn errors(app: &App) -> usize {
    let problems = app.document().diagnostics().iter();
    problems
        .filter(|problem| {
            problem.code.severity() == Severity::Error && problem.code != Code::MissingKey
        })
        .count()
}

impl State {
    pub(crate) fn of(app: &App) -> Self {
        let mut state = Self {
            json: said(app),
            revision: app.document().revision(),
            made: app.document().history().made(),
            can_redo: app.document().history().redo_label().is_some(),
            errors: errors(app),
            stage: 0,
            row: String::new(),
            selected: (Vec::new(), Vec::new()),
        };
        state.look(app);
        state
    }

    /// Notes where the person is.
    fn look(&mut self, app: &App) {
        let (focus, cell) = (app.scene().focus, app.overlays().last());
        self.stage = focus.stage;
        self.row = match focus.row {
            FocusRow::Head => "head".to_owned(),
            FocusRow::Row(row) => app
                .scene()
                .lens
                .facts
                .row(row)
                .map_or("none".to_owned(), |row| row.key().to_owned()),
        };
        self.selected = app.selected().map_or_else(Default::default, |selected| {
            let (stages, rows) = (selected.stages, selected.rows);
            let scene = app.scene();
            let keys = (rows.0..=rows.1).filter_map(|row| scene.lens.facts.row(row));
            let keys: Vec<&str> = keys.map(|row| row.key()).collect();
            let stages: Vec<usize> = (stages.0..=stages.1).collect();
            let of = |stage| {
                keys.iter()
                    .map(move |key| format!("stages/{stage}/items/{key}"))
            };
            let cells = stages.iter().flat_map(of).collect();
            (stages, cells)
        });
        if let Some(Overlay::Cell(cell)) = cell {
            let position = app.map().stages.iter().position(|s| s.id == cell.stage);
            (self.stage, self.row) = (position.unwrap_or(usize::MAX), cell.row.key().to_owned());
        }
    }

    /// Compares with what is said after an act, and keeps that for the next; `freely` it may be
    /// anything.
    pub(crate) fn take(&mut self, app: &App, freely: bool) -> Result<(), String> {
        let mut held = Ok(());
        if app.document().revision() != self.revision {
            let after = Self::of(app);
            let label = app.document().history().undo_label();
            // What is done to a selection is about all of it; the scripts say what.
            let freely = freely || label.is_some_and(|label| label.selection.is_some());
            let label = label.map_or("", |label| label.text);
            // Undoing and making again are looked at by the bytes.
            if !freely && !self.can_redo && after.made == self.made + 1 {
                held = self.compare(&after, label);
            }
            *self = after;
        }
        self.look(app);
        held
    }

    fn compare(&self, after: &Self, label: &str) -> Result<(), String> {
        let copies = ["duplicate", "paste", "cut"]
            .iter()
            .any(|what| label.contains(what));
        if after.errors > self.errors && !copies {
            return Err(format!("{label} makes problems"));
        }
        if label == "did-move-stage" && content(&self.json) == content(&after.json) {
            return Ok(());
        }
        let changed = changes(&self.json, &after.json);
        let here = |key: &str| format!("stages/{}/{key}", self.stage);
        let cell = here(&format!("items/{}", self.row));
        let is_cell = |place: &str| place == cell || self.selected.1.iter().any(|one| one == place);
        // What was copied from several cells is pasted into as many, from the first one on.
        let first = self
            .selected
            .0
            .first()
            .map_or(self.stage, |stage| self.stage.min(*stage));
        let is_behind = |place: &str| {
            let stage = place
                .strip_prefix("stages/")
                .and_then(|rest| rest.split_once("/items/"));
            stage.is_some_and(|(stage, _)| stage.parse().is_ok_and(|stage: usize| stage >= first))
        };
        let is_sentiment = |place: &str| {
            let of = |stage: &usize| place == format!("stages/{stage}/sentiment");
            self.selected.0.iter().chain([&self.stage]).any(of)
        };
        let is_solves = |place: &str| place.ends_with("/items/opportunities");
        let wrong = |place: &&String| match label {
            "did-edit-cell" | "did-delete-item" => **place != cell && !is_solves(place),
            "did-cut-item" | "did-duplicate" => **place != cell,
            "did-cut-items" => !is_cell(place),
            "did-delete-items" => !is_cell(place) && !is_solves(place),
            "did-paste" => !is_behind(place),
            "did-move-item" => !place.ends_with(&format!("/items/{}", self.row)),
            "did-sentiment" => !is_sentiment(place),
            "did-tags" => !is_cell(place) && **place != here("for"),
            "did-move-stage" | "did-set-aside" => true,
            "did-rows" => *place != "rows",
            "did-rename" => !place.ends_with("/name") && !place.ends_with("/id"),
            "did-add-stage"
            | "did-delete-stage"
            | "did-cut-stage"
            | "did-paste-stage"
            | "did-duplicate-stage" => {
                *place != "stages" && !is_solves(place) && !place.ends_with("/next")
            }
            "did-add-persona" | "did-duplicate-persona" | "did-move-persona" => {
                *place != "personas"
            }
            _ => false,
        };
        match changed.iter().find(wrong) {
            Some(place) => Err(format!("{label} at {cell} changes {place}")),
            None => Ok(()),
        }
    }
}

/// The stages without their order, what follows from it, and ids, which may.
fn content(json: &Json) -> Vec<String> {
    let stages = json["stages"].as_array().unwrap().iter();
    let mut stages: Vec<String> = stages
        .map(|stage| {
            let mut stage = stage.clone();
            for key in ["id", "next"] {
                stage.as_object_mut().unwrap().remove(key);
            }
            stage.to_string()
        })
        .collect();
    stages.sort();
    stages
}

/// The places in which two maps differ: `title`, `personas`, `stages` where there are more
/// or fewer, else `stages/2/for` and `stages/2/items/pains`.
fn changes(before: &Json, after: &Json) -> BTreeSet<String> {
    let mut changes = BTreeSet::new();
    each(before, after, "", &mut |key, old, new| {
        let is_list = key == "stages" && old.is_array() && new.is_array();
        if !is_list || old.as_array().unwrap().len() != new.as_array().unwrap().len() {
            changes.insert(key);
            return;
        }
        let stages = old.as_array().unwrap().iter().zip(new.as_array().unwrap());
        for (n, (old, new)) in stages.enumerate() {
            let prefix = format!("stages/{n}/");
            each(old, new, &prefix, &mut |key, old, new| {
                if key.ends_with("/items") {
                    each(old, new, &format!("{key}/"), &mut |key, _, _| {
                        changes.insert(key);
                    });
                } else {
                    changes.insert(key);
                }
            });
        }
    });
    changes
}

/// The keys in which two objects differ, with both values.
fn each(old: &Json, new: &Json, prefix: &str, take: &mut impl FnMut(String, &Json, &Json)) {
    let objects = (old.as_object().unwrap(), new.as_object().unwrap());
    let keys: BTreeSet<&String> = objects.0.keys().chain(objects.1.keys()).collect();
    for key in keys {
        // An empty list in a cell is no more than none.
        let empty = |value: &Json| value.as_array().is_some_and(Vec::is_empty);
        let (old, new) = (&old[key], &new[key]);
        if old != new && !((empty(old) || old.is_null()) && (empty(new) || new.is_null())) {
            take(format!("{prefix}{key}"), old, new);
        }
    }
}
