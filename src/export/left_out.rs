//! What of a map a form cannot carry: found once for all forms from the table of fields, so that none
//! forgets to say what it drops.

use crate::doc::comments;
use crate::i18n::{Texts, field_label, row_label, words};
use crate::model::{Field, Fields, Map, Owner, RowDecl, RowId, View};

use super::form::Subject;

/// The most signs that are told.
const SIGNS: usize = 20;

/// A kind of fact that is not in an export.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A field of the map itself.
    Map(Field),
    /// A field of personas.
    Persona(Field),
    /// A field of stages.
    Stage(Field),
    /// The sentiment stages state.
    Sentiment,
    /// All items of a row.
    Row(RowId),
    /// A field of items, whatever their row.
    Item(Field),
    /// The order and choice of rows, and the lines between them.
    Rows,
    /// What belongs to other personas than the one that was asked for.
    OtherPersonas,
    /// Keys the format does not know.
    Unknown,
    /// The comments of the file.
    Comments,
    /// The comments of the review beside it.
    Reviews,
    /// A score, where the sentiment of an action is not known.
    Unscored,
    /// Stages that are written and not drawn.
    Undrawn,
    /// Signs no font could write, each once, showable.
    Signs(String),
}

/// A kind of fact with how often the map states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which.
    pub fact: Fact,
    /// How many there are, 1 or more.
    pub count: usize,
}

/// Everything the map states for which `is_carried` answers no, in the order of the format. With a
/// persona, only what it sees is looked at.
pub fn left_out(
    subject: &Subject<'_>,
    view: &View,
    is_carried: impl Fn(&Fact) -> bool,
) -> Vec<LeftOut> {
    let mut found = Found {
        is_carried,
        left: Vec::new(),
    };
    let map = subject.map;
    found.fields(Owner::Map, &map.fields, Fact::Map);
    // What a map leaves to its kind is in no need of being carried.
    found.add(
        Fact::Rows,
        usize::from(map.rows.as_ref().is_some_and(|rows| tells(rows, map))),
    );
    let is_seen =
        |persona: &&crate::model::Persona| view.persona().is_none_or(|id| *id == persona.id);
    for persona in map.personas.iter().filter(is_seen) {
        found.fields(Owner::Persona, &persona.fields, Fact::Persona);
    }
    for stage in &map.stages {
        found.fields(Owner::Stage, &stage.fields, Fact::Stage);
        let stated = usize::from(stage.sentiment.all.is_some()) + stage.sentiment.each.len();
        found.add(Fact::Sentiment, stated);
    }
    for (_, row, item) in map
        .items()
        .filter(|(_, _, item)| item.is_seen_by(view.persona()))
    {
        if !(found.is_carried)(&Fact::Row(row.clone())) {
            found.add(Fact::Row(row.clone()), 1);
            continue;
        }
        found.fields(Owner::Item(row), &item.fields, Fact::Item);
        found.add(Fact::Unknown, item.unknown.len());
    }
    if view.persona().is_some() {
        let others = map.personas.len().saturating_sub(1);
        found.add(Fact::OtherPersonas, others);
    }
    found.add(Fact::Comments, comments(subject.text).len());
    found.add(
        Fact::Reviews,
        subject
            .reviews
            .map_or(0, |reviews| reviews.comments().len()),
    );
    found.left
}

/// Whether a choice of rows says more than which rows are there.
fn tells(rows: &[RowDecl], map: &Map) -> bool {
    rows != map.kind.rows()
}

struct Found<F> {
    is_carried: F,
    left: Vec<LeftOut>,
}

impl<F: Fn(&Fact) -> bool> Found<F> {
    fn add(&mut self, fact: Fact, count: usize) {
        if count == 0 || (self.is_carried)(&fact) {
            return;
        }
        match self.left.iter_mut().find(|left| left.fact == fact) {
            Some(left) => left.count += count,
            None => self.left.push(LeftOut { fact, count }),
        }
    }

    fn fields(&mut self, owner: Owner<'_>, fields: &Fields, fact: impl Fn(Field) -> Fact) {
        // The words of a thing are what an export is made of.
        let is_words = |field| match owner {
            Owner::Map => field == Field::Title,
            Owner::Persona | Owner::Stage => field == Field::Name,
            Owner::Item(_) => matches!(field, Field::Text | Field::Name),
        };
        for entry in fields.iter().filter(|entry| !is_words(entry.field)) {
            self.add(fact(entry.field), 1);
        }
    }
}

/// What was left out, in one line of words: `sources (12), notes (3)`; none where nothing was.
pub fn left_out_words(left: &[LeftOut], map: &Map, texts: &Texts) -> Option<String> {
    let told = left.iter().map(|one| {
        let what = match &one.fact {
            Fact::Map(field) | Fact::Persona(field) | Fact::Stage(field) | Fact::Item(field) => {
                field_label(*field, texts)
            }
            Fact::Sentiment => field_label(Field::Sentiment, texts),
            Fact::Row(row) => row_label(row, &[map], texts),
            Fact::Rows => texts.text("left-out-rows"),
            Fact::OtherPersonas => texts.text("left-out-personas"),
            Fact::Unknown => texts.text("left-out-unknown"),
            Fact::Comments => texts.text("left-out-comments"),
            Fact::Reviews => texts.text("left-out-reviews"),
            Fact::Unscored => texts.text("left-out-unscored"),
            Fact::Undrawn => texts.text("left-out-undrawn"),
            Fact::Signs(signs) => {
                let few: String = signs.chars().take(SIGNS).collect();
                texts.with("left-out-signs", &[("signs", words(few))])
            }
        };
        let owner = match one.fact {
            Fact::Persona(_) => texts.text("left-out-of-persona"),
            Fact::Stage(_) => texts.text("left-out-of-stage"),
            _ => String::new(),
        };
        let args = [
            ("what", words(what)),
            ("owner", words(owner)),
            ("count", one.count.into()),
        ];
        texts.with("left-out-one", &args)
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join(", "))
}
