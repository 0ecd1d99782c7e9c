//! The map as a picture in plain text, for a ticket or an e-mail: what `jalon show` draws, in a width
//! that does not depend on a terminal.

use super::form::{Dress, Subject, Written};
use super::left_out::{Fact, left_out};
use crate::layout::{Facts, Lens, print_table};
use crate::model::Field;

/// Writes the picture.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let facts = Facts::new(subject.map, dress.view, dress.texts);
    let lens = Lens {
        map: subject.map,
        facts: &facts,
        view: dress.view,
        texts: dress.texts,
        glyphs: dress.glyphs,
        found: None,
        marks: None,
    };
    let picture = print_table(&lens, dress.width, 0..subject.map.stages.len());
    let lines = picture.text();
    let lines = lines.lines().map(str::trim_end);
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    Written {
        bytes: text.into_bytes(),
        left_out: left_out(subject, dress.view, is_carried),
    }
}

/// A picture shows the words and little else.
fn is_carried(fact: &Fact) -> bool {
    match fact {
        Fact::Map(field) => matches!(field, Field::Kind | Field::Lang),
        Fact::Sentiment | Fact::Row(_) | Fact::Rows => true,
        Fact::Item(field) => matches!(field, Field::Severity | Field::Impact | Field::Effort),
        _ => false,
    }
}
