//! The form of several items at once. What they state differently stays as it is unless something is
//! filled in for all of them.

use super::form::{Form, FormField, value_at};
use crate::i18n::Texts;
use crate::model::{Field, FieldSpec, ItemAt, Map, Owner, Place, RowId, fields_of};

impl Form {
    /// The form of what several items have in common: the fields their rows all know, but for what
    /// makes each the one it is. None without items.
    pub(crate) fn of_items(map: &Map, items: &[ItemAt], texts: &Texts) -> Option<Self> {
        let (first, also) = items.split_first()?;
        let own = [Field::Text, Field::Name, Field::Id, Field::Conflict];
        let mut rows: Vec<&RowId> = also.iter().map(|at| &at.row).collect();
        rows.sort_unstable();
        rows.dedup();
        let is_shared = |spec: &&FieldSpec| {
            let mut rows = rows.iter();
            !own.contains(&spec.field) && rows.all(|row| fields_of(Owner::Item(row)).contains(spec))
        };
        let value = |at: &ItemAt, field| value_at(map, &Place::Item(at.clone()), field);
        let fields = fields_of(Owner::Item(&first.row)).iter().filter(is_shared);
        let fields = fields.map(|spec| {
            let stated = value(first, spec.field);
            let differs = also.iter().any(|at| value(at, spec.field) != stated);
            let mut field = FormField::new(*spec, stated.filter(|_| !differs), texts);
            (field.differs, field.differed) = (differs, differs);
            field
        });
        Some(Self {
            at: Place::Item(first.clone()),
            also: also.to_vec(),
            fields: fields.collect(),
            focus: 0,
            new_ids: Vec::new(),
        })
    }
}
