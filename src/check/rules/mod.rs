//! The rules of the method: what handbooks of journey mapping call errors to avoid.
//!
//! One file for each, whose page in both languages is what `jalon rules CODE` prints and
//! `docs/rules.md` is made of. A rule is a pure function of the map, the day and the limits; it
//! changes nothing and knows no file.

mod company_voice;
mod limits;
mod low_without_pain;
mod metric_without_target;
mod missing_touchpoint;
mod mostly_hypotheses;
mod needed_resources;
mod no_baseline;
mod no_metric;
mod no_objective;
mod no_persona;
mod one_side_asked;
mod overdue_opportunity;
mod overdue_review;
mod page;
mod persona_without_portrait;
mod stage_without_action;
mod stage_without_touchpoint;
mod too_large;
mod too_many_actions;
mod too_many_primaries;
mod unaddressed_pain;
mod unknown_sentiment;
mod unowned_opportunity;
mod unrated_opportunity;
mod unused_touchpoint;

#[cfg(test)]
mod tests;

pub use limits::Limits;
pub use page::{Entry, code_named, entries};

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic};
use crate::model::{Field, Fields, Item, Map, PersonaId, RowId, Span, Stage};

/// A rule of the method.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its number, which never changes its meaning.
    pub code: Code,
    check: fn(&Case<'_>) -> Vec<Diagnostic>,
    english: &'static str,
    french: &'static str,
}

macro_rules! rules {
    ($($id:literal $module:ident;)*) => {
        &[$(Rule {
            code: Code::Method($id),
            check: $module::check,
            english: include_str!(concat!("en/", $id, ".md")),
            french: include_str!(concat!("fr/", $id, ".md")),
        },)*]
    };
}

/// Every rule of the method, by number.
pub const RULES: &[Rule] = rules! {
    "J101" no_objective;
    "J102" no_persona;
    "J103" too_many_primaries;
    "J104" persona_without_portrait;
    "J105" stage_without_touchpoint;
    "J106" stage_without_action;
    "J107" unused_touchpoint;
    "J108" missing_touchpoint;
    "J110" unknown_sentiment;
    "J111" low_without_pain;
    "J112" unaddressed_pain;
    "J113" unrated_opportunity;
    "J114" unowned_opportunity;
    "J115" overdue_opportunity;
    "J120" mostly_hypotheses;
    "J121" no_metric;
    "J122" metric_without_target;
    "J123" too_many_actions;
    "J124" too_large;
    "J125" company_voice;
    "J130" overdue_review;
    "J131" one_side_asked;
    "J132" no_baseline;
    "J133" needed_resources;
};

/// What a map breaks of the method on that day, in the order of its text.
pub fn method(map: &Map, today: Date, limits: Limits) -> Vec<Diagnostic> {
    let found = RULES.iter().flat_map(|rule| {
        (rule.check)(&Case {
            map,
            today,
            limits,
            code: rule.code,
        })
    });
    let mut found: Vec<Diagnostic> = found.collect();
    found.sort_by_key(|problem| (problem.span.start, problem.span.end));
    found
}

/// What a rule looks at.
struct Case<'m> {
    map: &'m Map,
    /// The day the map is looked at.
    today: Date,
    limits: Limits,
    /// The rule that looks.
    code: Code,
}

impl<'m> Case<'m> {
    /// The rule is broken there.
    fn at(&self, span: &Span) -> Diagnostic {
        Diagnostic::new(self.code, span.clone())
    }

    /// The rule is broken by the map as a whole, which is shown at its title.
    fn at_top(&self) -> Diagnostic {
        let title = self.map.fields.entry(Field::Title);
        self.at(&title.map_or(0..0, |title| title.span.clone()))
    }

    /// The rule is broken by a stage, which is shown at its name.
    fn at_stage(&self, stage: &Stage) -> Diagnostic {
        let name = name_or_id(&stage.name, stage.id.as_str());
        self.at(&name_span(&stage.fields, &stage.span))
            .with("stage", name)
    }

    /// Every item of a row with its stage.
    fn items_of(&self, row: &'m RowId) -> impl Iterator<Item = (&'m Stage, &'m Item)> {
        let all = self.map.items();
        all.filter(move |(_, found, _)| *found == row)
            .map(|(stage, _, item)| (stage, item))
    }

    /// The opportunities that nobody has given up.
    fn open_opportunities(&self) -> impl Iterator<Item = (&'m Stage, &'m Item)> {
        self.items_of(&RowId::Opportunities)
            .filter(|(_, item)| item.fields.text(Field::Status) != Some("dropped"))
    }

    /// The personas who pass a stage.
    fn passing(&self, stage: &'m Stage) -> impl Iterator<Item = &'m PersonaId> {
        let personas = self.map.personas.iter().map(|persona| &persona.id);
        personas.filter(|id| stage.is_for(Some(id)))
    }

    /// Whether there is somebody whom both items of a stage are for. In a map without personas
    /// they are for the same person.
    fn share_a_persona(&self, stage: &'m Stage, one: &Item, other: &Item) -> bool {
        self.map.personas.is_empty()
            || self
                .passing(stage)
                .any(|id| one.is_seen_by(Some(id)) && other.is_seen_by(Some(id)))
    }
}

/// Where the name of a persona or stage stands, else where it begins.
fn name_span(fields: &Fields, span: &Span) -> Span {
    let name = fields.entry(Field::Name);
    name.map_or_else(|| span.clone(), |name| name.span.clone())
}

/// A name as it is told: the id where there is no name.
fn name_or_id<'a>(name: &'a str, id: &'a str) -> &'a str {
    if name.is_empty() { id } else { name }
}

/// Whether a field has words in it.
fn has_words(fields: &Fields, field: Field) -> bool {
    fields
        .text(field)
        .is_some_and(|words| !words.trim().is_empty())
}

/// A count as an argument of a text.
#[expect(
    clippy::cast_precision_loss,
    reason = "a file has fewer items than that"
)]
fn count(number: usize) -> f64 {
    number as f64
}
