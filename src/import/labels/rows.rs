//! What the rows of a map are called elsewhere.

use super::fold::{bare, folded};
use super::names::Names;
use crate::model::RowId;

/// The last word of `what … VERB` and `ce que … VERB`, folded.
const VERBS: &[(&str, RowId)] = &[
    ("do", RowId::Actions),
    ("doe", RowId::Actions),
    ("doing", RowId::Actions),
    ("fait", RowId::Actions),
    ("faire", RowId::Actions),
    ("font", RowId::Actions),
    ("fai", RowId::Actions),
    ("think", RowId::Thoughts),
    ("thinking", RowId::Thoughts),
    ("pense", RowId::Thoughts),
    ("pensent", RowId::Thoughts),
    ("feel", RowId::Emotions),
    ("feeling", RowId::Emotions),
    ("ressent", RowId::Emotions),
    ("ressentent", RowId::Emotions),
    ("eprouve", RowId::Emotions),
    ("say", RowId::Quotes),
    ("dit", RowId::Quotes),
    ("disent", RowId::Quotes),
    ("need", RowId::Needs),
    ("expect", RowId::Needs),
    ("attend", RowId::Needs),
    ("attendent", RowId::Needs),
    ("want", RowId::Motivations),
    ("veut", RowId::Motivations),
    ("veulent", RowId::Motivations),
    ("cherche", RowId::Motivations),
    ("motive", RowId::Motivations),
    ("motivate", RowId::Motivations),
    ("pousse", RowId::Motivations),
    ("ask", RowId::Questions),
    ("wonder", RowId::Questions),
    ("demande", RowId::Questions),
    ("use", RowId::Touchpoints),
    ("see", RowId::Touchpoints),
    ("utilise", RowId::Touchpoints),
    ("voit", RowId::Touchpoints),
    ("voient", RowId::Touchpoints),
    ("stuck", RowId::Pains),
    ("wrong", RowId::Pains),
    ("hurt", RowId::Pains),
    ("annoy", RowId::Pains),
    ("frustrate", RowId::Pains),
    ("way", RowId::Pains),
    ("coince", RowId::Pains),
    ("bloque", RowId::Pains),
    ("freine", RowId::Pains),
    ("cloche", RowId::Pains),
    ("gene", RowId::Pains),
    ("agace", RowId::Pains),
    ("frustre", RowId::Pains),
    ("enerve", RowId::Pains),
    ("pa", RowId::Pains),
    ("pas", RowId::Pains),
];

/// A `what …` with one of these is about what is to come.
const COULD: &[&str] = &[
    "could",
    "improve",
    "pourrait",
    "pourrion",
    "ameliorer",
    "better",
];

/// The row a label stands for, in the words people use in English and French: `What she does`,
/// `Points de contact`, `PAIN POINTS`. None for a label that is not known.
pub(super) fn row_named(names: &Names, label: &str) -> Option<RowId> {
    let folded = folded(label);
    if folded.is_empty() {
        return None;
    }
    let bare = bare(&folded);
    known(names, &folded)
        .or_else(|| known(names, &bare))
        .or_else(|| asked(&folded))
        .or_else(|| asked(&bare))
        .or_else(|| both(names, label))
}

fn known(names: &Names, folded: &str) -> Option<RowId> {
    names.key_of("row", folded).map(RowId::new)
}

/// What a question or half a sentence is about: `what the customer does`, `ce que Anne ressent`,
/// `que fait-elle`; without whom it is told of also `ce que fait le client`.
fn asked(folded: &str) -> Option<RowId> {
    let mut words: Vec<&str> = folded.split(' ').collect();
    let rest = match *words.as_slice() {
        ["what" | "que" | "comment" | "how", ..] => 1,
        ["ce", "qu" | "que" | "qui", ..] | ["a", "quoi", ..] | ["qu", "est", ..] => 2,
        _ => return None,
    };
    if words.iter().any(|word| COULD.contains(word)) {
        return Some(RowId::Opportunities);
    }
    while words.len() > rest + 1
        && words
            .last()
            .is_some_and(|word| matches!(*word, "elle" | "il" | "on" | "t" | "elles" | "ils"))
    {
        words.pop();
    }
    let last = words.get(rest..)?.last()?;
    let verb = VERBS.iter().find(|(verb, _)| verb == last);
    verb.map(|(_, row)| row.clone())
}

/// The row of a label that has two names for one thing: `Pain points / frustrations`.
fn both(names: &Names, label: &str) -> Option<RowId> {
    let parts = label.split(['/', '&', '+', ',', '|', '\n', '-', '–', '—', ':']);
    let mut rows = parts
        .map(folded)
        .filter(|part| !part.is_empty())
        .map(|part| known(names, &part).or_else(|| known(names, &bare(&part))));
    let first = rows.next()??;
    let mut is_more = false;
    for row in rows {
        is_more = true;
        if row? != first {
            return None;
        }
    }
    is_more.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_both_languages() {
        let names = &Names::default();
        for (label, expected) in [
            ("What she does", Some("actions")),
            ("What does Anne feel?", Some("emotions")),
            ("Ce qu’elle fait", Some("actions")),
            ("Ce que le client ressent", Some("emotions")),
            ("Ce que ressent l'utilisateur", Some("emotions")),
            ("Ce que fait le client", Some("actions")),
            ("Ce que fait l'entreprise", None),
            ("Que pense-t-elle ?", Some("thoughts")),
            ("Ce qui coince", Some("pains")),
            ("What gets stuck", Some("pains")),
            ("Ce qu'on pourrait faire", Some("opportunities")),
            ("POINTS DE CONTACT", Some("touchpoints")),
            ("Touch-points", Some("touchpoints")),
            ("Canal", Some("channels")),
            ("Pain points / Frustrations", Some("pains")),
            ("Quick wins", Some("opportunities")),
            ("Idées", Some("opportunities")),
            ("Actions de la cliente", Some("actions")),
            ("Front-office", Some("frontstage")),
            ("Back-office", Some("backstage")),
            ("KPI", Some("metrics")),
            ("KPIs", Some("metrics")),
            ("Verbatims", Some("quotes")),
            ("Ressenti (−5…+5)", Some("emotions")),
            ("Physical evidence", Some("physical_evidence")),
            ("SLA", None),
            ("Paiement", None),
            ("Contact presse", None),
            ("", None),
        ] {
            let row = row_named(names, label);
            assert_eq!(row.as_ref().map(RowId::key), expected, "{label:?}");
        }
    }
}
