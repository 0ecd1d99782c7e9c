//! The map as people draw it: a column a stage, a row for each row of the map, the items of a cell below one
//! another. Only words are in it, and how it feels.

use super::form::{Dress, Subject};
use super::left_out::Fact;
use crate::i18n::{field_label, row_label};
use crate::model::{Field, Map, PersonaId, RowDecl, RowId, Stage, View};

/// The rows of a table: the title above the labels, then the names of the stages; numbers are written by
/// `number`. Cells are as the map has them.
pub(super) fn rows(
    subject: &Subject<'_>,
    dress: &Dress<'_>,
    number: impl Fn(f64) -> String,
) -> Vec<Vec<String>> {
    let map = subject.map;
    let with_label = |label: String, cell: &dyn Fn(&Stage) -> String| {
        let cells = map.stages.iter().map(cell);
        std::iter::once(label).chain(cells).collect::<Vec<_>>()
    };
    let mut rows = vec![with_label(map.title().to_owned(), &|stage| {
        stage.name.clone()
    })];
    for field in fields(map) {
        let words = |stage: &Stage| stage.fields.text(field).unwrap_or_default().to_owned();
        rows.push(with_label(field_label(field, dress.texts), &words));
    }
    let level = |level: Option<f64>| level.map(&number).unwrap_or_default();
    for row in shown(map) {
        let items = |stage: &Stage| {
            let items = stage.items(&row).iter();
            let seen = items.filter(|item| item.is_seen_by(dress.view.persona()));
            let words: Vec<&str> = seen.map(|item| item.text.trim()).collect();
            words.join("\n")
        };
        rows.push(with_label(row_label(&row, &[map], dress.texts), &items));
    }
    let label = field_label(Field::Sentiment, dress.texts);
    let all = |stage: &Stage| level(map.sentiment(stage, dress.view));
    rows.push(with_label(label.clone(), &all));
    for id in apart(map, dress.view) {
        let name = map
            .persona(id)
            .map_or(id.as_str(), |persona| persona.name.as_str());
        let label = format!("{label} ({name})");
        rows.push(with_label(label, &|stage| level(stage.sentiment.of(id))));
    }
    rows
}

/// What the wide form carries.
pub(super) fn is_carried(fact: &Fact) -> bool {
    match fact {
        Fact::Stage(field) => FIELDS.contains(field),
        Fact::Sentiment | Fact::Row(_) => true,
        _ => false,
    }
}

/// What of a stage has a row, where any stage states it.
const FIELDS: &[Field] = &[Field::Goal, Field::When, Field::Duration, Field::Notes];

fn fields(map: &Map) -> impl Iterator<Item = Field> + '_ {
    let is_stated = |field: &Field| {
        map.stages
            .iter()
            .any(|stage| stage.fields.get(*field).is_some())
    };
    FIELDS.iter().copied().filter(is_stated)
}

/// The rows that are shown, then those that are not and hold something.
fn shown(map: &Map) -> Vec<RowId> {
    let shown = map.shown_rows();
    let mut rows: Vec<RowId> = shown.iter().filter_map(RowDecl::row).cloned().collect();
    rows.extend(map.hidden_rows());
    rows
}

/// The personas whose sentiment is stated apart from that of all; none where one was asked for.
fn apart<'m>(map: &'m Map, view: &View) -> Vec<&'m PersonaId> {
    let stated = |id: &PersonaId| {
        map.stages
            .iter()
            .any(|stage| stage.sentiment.of(id).is_some())
    };
    let personas = map.personas.iter().map(|persona| &persona.id);
    personas
        .filter(|id| view.persona().is_none() && stated(id))
        .collect()
}
