//! Reads the personas.

use toml::de::DeValue;

use super::context::{Context, Node};
use super::fields::{collect, read_fields, words};
use super::ids::{Named, distinct_ids};
use crate::model::{Field, Owner, Persona, PersonaId};

/// The personas of the list.
pub(super) fn read_personas<'d>(context: &mut Context<'d>, node: Node<'d>) -> Vec<Persona> {
    let DeValue::Array(list) = node.get_ref() else {
        return Vec::new();
    };
    let mut personas: Vec<Persona> = list
        .iter()
        .enumerate()
        .filter_map(|(index, node)| read_persona(context, index, node))
        .collect();
    let named: Vec<Named<'_>> = personas
        .iter()
        .map(|persona| Named {
            written: persona.fields.text(Field::Id),
            name: &persona.name,
        })
        .collect();
    let ids = distinct_ids(&named, "persona", &["all"]);
    for (persona, id) in personas.iter_mut().zip(ids) {
        persona.id = PersonaId::new(id);
    }
    personas
}

fn read_persona<'d>(context: &mut Context<'d>, index: usize, node: Node<'d>) -> Option<Persona> {
    let DeValue::Table(table) = node.get_ref() else {
        return None;
    };
    let parts = read_fields(context, Owner::Persona, "", table);
    Some(Persona {
        index,
        id: PersonaId::new(""),
        id_is_derived: words(&parts.entries, Field::Id).is_none(),
        name: words(&parts.entries, Field::Name)
            .unwrap_or_default()
            .to_owned(),
        fields: collect(parts.entries),
        span: node.span(),
    })
}
