//! Keys that are not known where they stand, and keys that should stand there and do not.

use toml::de::DeValue;

use super::context::{Context, Key, Node};
use super::synonyms::key_meant;
use crate::diag::{Code, Diagnostic, Word, nearest};
use crate::model::{Field, Owner, RowId, Span, fields_of, slug};

/// The rows built in, kept so that their keys can be borrowed.
static BUILT_IN: [RowId; 18] = RowId::BUILT_IN;

/// Where a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot<'a> {
    /// At the top of the file.
    Map,
    /// In the table `scope`.
    Scope,
    /// In a persona.
    Persona,
    /// In a stage, next to rows of the map's own.
    Stage(&'a [RowId]),
    /// In an item of that row.
    Item(&'a RowId),
    /// In a resource.
    Resource,
    /// In an entry of `rows`.
    Row,
    /// In an entry of `conflicts`.
    Conflict,
}

impl Spot<'_> {
    fn words(self) -> Word {
        Word::Text(match self {
            Self::Map => "diag-place-map",
            Self::Scope => "diag-place-scope",
            Self::Persona => "diag-place-persona",
            Self::Stage(_) => "diag-place-stage",
            Self::Item(_) => "diag-place-item",
            Self::Resource => "diag-place-resource",
            Self::Row => "diag-place-row",
            Self::Conflict => "diag-place-conflict",
        })
    }

    /// The keys known there.
    fn keys(&self) -> Vec<&str> {
        let fields = |owner| fields_of(owner).iter().map(|spec| spec.field.key());
        match self {
            Self::Map => fields(Owner::Map)
                .filter(|key| !key.contains('.'))
                .chain(["jalon", "scope", "rows", "personas", "stages", "conflicts"])
                .collect(),
            Self::Scope => vec!["from", "to"],
            Self::Persona => fields(Owner::Persona).collect(),
            Self::Stage(own) => fields(Owner::Stage)
                .chain([Field::Sentiment.key()])
                .chain(BUILT_IN.iter().map(RowId::key))
                .chain(own.iter().map(RowId::key))
                .collect(),
            Self::Item(row) => fields(Owner::Item(row)).collect(),
            Self::Resource => vec!["text", "status"],
            Self::Row => vec!["id", "name", "line"],
            Self::Conflict => vec!["stage", "persona", "key", "theirs", "removed"],
        }
    }
}

/// What a key that is not known there probably means.
fn meant<'a>(spot: &'a Spot<'_>, key: &str) -> Option<&'a str> {
    let keys = spot.keys();
    nearest(key, keys.iter().copied()).or_else(|| {
        let meaning = key_meant(key, &|candidate| keys.contains(&candidate))?;
        keys.into_iter().find(|known| *known == meaning)
    })
}

/// What a key that cannot even be read as a key probably means, wherever it stands.
pub(super) fn meant_anywhere(key: &str) -> Option<&'static str> {
    let fields = Field::ALL.iter().map(|field| field.key());
    let rows = BUILT_IN.iter().map(RowId::key);
    let top = ["scope", "rows", "personas", "stages", "conflicts"];
    let known = fields.chain(rows).chain(top);
    let plain = slug(key).replace('-', "_");
    known
        .clone()
        .find(|known| *known == plain)
        .or_else(|| key_meant(key, &|_| true))
        .or_else(|| nearest(&plain, known))
}

/// Reports keys nobody knows, and a required key that is missing. A misspelt key is not missing as
/// well: one mistake is one problem.
pub(super) fn report_keys<'d>(
    context: &mut Context<'d>,
    spot: Spot<'_>,
    unknown: &[(Key<'d>, Node<'d>)],
    lacks: Option<Field>,
    owner: Span,
) {
    let mut lacks = lacks.map(Field::key);
    for (key, node) in unknown {
        if context.is_full() {
            return;
        }
        let name = key.get_ref().as_ref();
        let guess = meant(&spot, name);
        if guess.is_some() && guess == lacks {
            lacks = None;
        }
        context.report(unknown_key(spot, name, key.span(), node, guess));
    }
    if let Some(key) = lacks {
        let missing = Diagnostic::new(Code::MissingKey, owner);
        context.report(missing.with("key", key).with("place", spot.words()));
    }
}

fn unknown_key(
    spot: Spot<'_>,
    key: &str,
    span: Span,
    node: Node<'_>,
    guess: Option<&str>,
) -> Diagnostic {
    let problem = |code| {
        Diagnostic::new(code, span.clone())
            .with("key", key)
            .with("place", spot.words())
    };
    match (guess, spot) {
        (Some(guess), _) => {
            problem(Code::MisspeltKey).suggest(span.clone(), guess, guess.to_owned())
        }
        (None, _) if spot != Spot::Map && Spot::Map.keys().contains(&key) => {
            problem(Code::UnknownKey).variant("top")
        }
        (None, Spot::Stage(_)) if matches!(node.get_ref(), DeValue::Array(_)) => {
            problem(Code::UndeclaredRow)
        }
        (None, _) => problem(Code::UnknownKey),
    }
}
