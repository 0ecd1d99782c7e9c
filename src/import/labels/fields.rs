//! What the other labels of a table are called: names of stages, their fields, and what stands above.

use super::fold::{bare, folded};
use super::names::{Names, field_of};
use super::rows::row_named;
use crate::model::{Field, Owner, RowId};

/// What a label of a table stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The names of stages.
    Stage,
    /// What several stages have in common.
    Phase,
    /// A row; that of emotions takes sentiments too.
    Row(RowId),
    /// A field of stages.
    Field(Field),
    /// Whom a stage is for, by name.
    People,
}

/// What a line above a table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadLabel {
    /// A field of the map.
    Map(Field),
    /// The names of personas.
    Personas,
    /// A field of the persona named last.
    Persona(Field),
}

/// What a label of a table stands for; none for one that is not known.
pub(super) fn label_named(names: &Names, label: &str) -> Option<Label> {
    let folded = folded(label);
    if folded.is_empty() {
        return None;
    }
    let bare = bare(&folded);
    let of = |kind| {
        let key = names.key_of(kind, &folded);
        key.or_else(|| names.key_of(kind, &bare))
    };
    // Notes of many are words; a note is a mark as well.
    let plain = label.trim_end_matches(|c: char| c.is_whitespace() || c == ':');
    if plain.trim_start().eq_ignore_ascii_case("notes") {
        return Some(Label::Field(Field::Notes));
    }
    if of("stage").is_some() {
        return Some(Label::Stage);
    }
    if of("phase").is_some() {
        return Some(Label::Phase);
    }
    if let Some(field) = of("field").and_then(|key| field_of(Owner::Stage, key)) {
        return Some(Label::Field(field));
    }
    if names.key_of("people", &folded).is_some() {
        return Some(Label::People);
    }
    row_named(names, label).map(Label::Row)
}

/// What the label of a line above a table says; none for one that is not known.
pub(super) fn head_label(names: &Names, label: &str) -> Option<HeadLabel> {
    let folded = folded(label);
    let field = |kind, owner| {
        let key = names.key_of(kind, &folded);
        key.and_then(|key| field_of(owner, key))
    };
    if names.key_of("personas", &folded).is_some() {
        return Some(HeadLabel::Personas);
    }
    field("map", Owner::Map)
        .map(HeadLabel::Map)
        .or_else(|| field("persona", Owner::Persona).map(HeadLabel::Persona))
}

/// The field of a persona a label stands for, where it is clear that a persona is told of.
pub(super) fn portrait_label(names: &Names, label: &str) -> Option<Field> {
    let folded = folded(label);
    let mut keys = ["persona", "portrait"].into_iter();
    let key = keys.find_map(|kind| names.key_of(kind, &folded));
    key.and_then(|key| field_of(Owner::Persona, key))
}

/// Whether the words over a column say nothing of what stands in it.
pub(super) fn is_generic(names: &Names, words: &str) -> bool {
    let folded = folded(words);
    folded.is_empty() || names.key_of("generic", &folded).is_some()
}

/// Whether words name one of the separating lines of a blueprint, which its kind draws anyway.
pub(super) fn is_line(names: &Names, words: &str) -> bool {
    names.key_of("line", &folded(words)).is_some()
}

/// Whether a label says that its numbers go below zero, as `Sentiment (−5…+5)` does, and `Mood (1-5)` does not.
pub(crate) fn says_signed(label: &str) -> bool {
    let ends_in_digit = |before: &str| before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let fives = ["-5", "−5", "–5"].into_iter();
    let mut befores = fives.flat_map(|five| label.match_indices(five));
    befores.any(|(at, _)| !label.get(..at).is_some_and(ends_in_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_row_is_known_too() {
        let names = &Names::default();
        for (label, expected) in [
            ("Étapes", Some(Label::Stage)),
            ("Stage", Some(Label::Stage)),
            ("Phases", Some(Label::Phase)),
            ("Objectif de l'étape", Some(Label::Field(Field::Goal))),
            ("Durée", Some(Label::Field(Field::Duration))),
            ("Moment", Some(Label::Field(Field::When))),
            ("Moment de vérité", Some(Label::Field(Field::MomentOfTruth))),
            ("Notes", Some(Label::Field(Field::Notes))),
            ("Note", None),
            ("Personas", Some(Label::People)),
            ("Irritants", Some(Label::Row(RowId::Pains))),
            ("Découverte", None),
            ("", None),
        ] {
            assert_eq!(label_named(names, label), expected, "{label:?}");
        }
        assert_eq!(head_label(names, "Persona"), Some(HeadLabel::Personas));
        assert_eq!(
            head_label(names, "Objectif"),
            Some(HeadLabel::Map(Field::Objective))
        );
        assert_eq!(head_label(names, "Irritants"), None);
        assert!(is_generic(names, "Contenu") && !is_generic(names, "Paiement"));
        for (label, is_signed) in [
            ("Sentiment (−5…+5)", true),
            ("Mood -5 to 5", true),
            ("Sentiment", false),
            ("Emotion (1-5)", false),
            ("Note 0 – 5", false),
        ] {
            assert_eq!(says_signed(label), is_signed, "{label}");
        }
    }
}
