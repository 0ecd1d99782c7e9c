//! Reads the personas.

use super::context::{Context, Node};
use super::fields::{read_fields, words};
use super::ids::{Named, distinct_ids};
use super::keys::{Spot, report_keys};
use super::list::read_tables;
use crate::model::{Field, Owner, Persona, PersonaId};

/// The word that stands for everyone in a sentiment, and therefore names no persona.
pub(in crate::doc) const EVERYONE: &str = "all";

/// The personas of the list.
pub(super) fn read_personas<'d>(context: &mut Context<'d>, node: Node<'d>) -> Vec<Persona> {
    let mut personas = Vec::new();
    for (index, table, span) in read_tables(context, "personas", node) {
        let parts = read_fields(context, Owner::Persona, "", table);
        report_keys(
            context,
            Spot::Persona,
            &parts.other,
            parts.lacks,
            span.clone(),
        );
        personas.push(Persona {
            index,
            id: PersonaId::new(""),
            id_is_derived: words(&parts.entries, Field::Id).is_none(),
            name: words(&parts.entries, Field::Name)
                .unwrap_or_default()
                .to_owned(),
            fields: parts.entries.into_iter().collect(),
            span,
        });
    }
    let named: Vec<Named<'_>> = personas
        .iter()
        .map(|persona| Named {
            written: persona.fields.text(Field::Id),
            name: &persona.name,
        })
        .collect();
    let ids = distinct_ids(&named, "persona", &[EVERYONE]);
    for (persona, id) in personas.iter_mut().zip(ids) {
        persona.id = PersonaId::new(id);
    }
    personas
}
