//! Changes between two maps in words, for whoever is asked about them or told of them.

use crate::doc::{Change, Spot};
use crate::i18n::{Texts, field_label, row_label, words};
use crate::layout::Glyphs;
use crate::model::{Field, Map, PersonaId, RowId, StageId};

/// What changes are told with: the texts, the signs, and the maps that names are looked up in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Teller<'a> {
    pub(super) texts: &'a Texts,
    pub(super) glyphs: &'a Glyphs,
    /// The maps, the one whose names count most first.
    pub(super) maps: [&'a Map; 2],
}

impl Teller<'_> {
    /// A change: its place on a line, and below it what went (`-`) and what came (`+`).
    pub(super) fn change(&self, change: &Change) -> Vec<String> {
        let mut lines = vec![self.spot(&change.spot)];
        lines.extend(differing(&change.before, &change.after));
        lines
    }

    /// A place in the map, from the whole to the part.
    pub(super) fn spot(&self, spot: &Spot) -> String {
        let path = |whole: String, part: String| format!("{whole} {} {part}", self.glyphs.path);
        match spot {
            Spot::Map(field) => path(self.texts.text("form-map"), self.field(*field)),
            Spot::Rows => self.texts.text("rows-title"),
            Spot::Persona(id) => self.persona(id),
            Spot::PersonaField(id, field) => path(self.persona(id), self.field(*field)),
            Spot::PersonaOrder => self.texts.text("clash-persona-order"),
            Spot::Stage(id) => {
                let stage = [("name", words(self.stage(id)))];
                self.texts.with("form-stage", &stage)
            }
            Spot::StageField(id, field) => path(self.stage(id), self.field(*field)),
            Spot::Sentiment(id, whose) => {
                let row = self.row(&RowId::Emotions);
                let whose = whose.as_ref().map(|id| self.persona_name(id));
                let part = whose.map_or(row.clone(), |name| format!("{row} · {name}"));
                path(self.stage(id), part)
            }
            Spot::Cell(id, row) => path(self.stage(id), self.row(row)),
            Spot::StageOrder => self.texts.text("clash-stage-order"),
        }
    }

    fn field(&self, field: Field) -> String {
        field_label(field, self.texts)
    }

    fn row(&self, row: &RowId) -> String {
        row_label(row, &self.maps, self.texts)
    }

    /// Number and name of a stage.
    fn stage(&self, id: &StageId) -> String {
        let found = self.maps.iter().find_map(|map| {
            let at = map.stage_position(id)?;
            Some((at, map.stage(id)?))
        });
        found.map_or_else(
            || id.to_string(),
            |(at, stage)| format!("{} {}", at + 1, stage.name),
        )
    }

    fn persona(&self, id: &PersonaId) -> String {
        let name = self.persona_name(id);
        self.texts.with("form-persona", &[("name", words(name))])
    }

    fn persona_name(&self, id: &PersonaId) -> String {
        let persona = self.maps.iter().find_map(|map| map.persona(id));
        let name = persona.map(|persona| persona.name.clone());
        name.filter(|name| !name.is_empty())
            .unwrap_or_else(|| id.to_string())
    }
}

/// The lines in which two lists differ: those that went after `-`, those that came after `+`.
pub(super) fn differing(before: &[String], after: &[String]) -> Vec<String> {
    let ops = similar::capture_diff_slices(similar::Algorithm::Myers, before, after);
    let mut lines = Vec::new();
    for op in ops.iter().filter(|op| op.tag() != similar::DiffTag::Equal) {
        let marked = |mark: char, list: &[String], range| {
            let list = list
                .get::<std::ops::Range<usize>>(range)
                .unwrap_or_default();
            let lines = list.iter().flat_map(|text| text.lines());
            lines
                .map(|line| format!("{mark} {line}"))
                .collect::<Vec<_>>()
        };
        lines.extend(marked('-', before, op.old_range()));
        lines.extend(marked('+', after, op.new_range()));
    }
    lines
}
