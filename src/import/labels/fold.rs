//! Labels brought to one form, so that the tables beside this need one of each.

use crate::model::slug;

/// Who a journey is told of. `Actions client` and `Customer's actions` are actions.
const PEOPLE: &[&str] = &[
    "acheteur",
    "buyer",
    "client",
    "cliente",
    "consumer",
    "customer",
    "patient",
    "patiente",
    "persona",
    "usager",
    "user",
    "utilisateur",
    "utilisatrice",
    "visiteur",
    "visitor",
];

/// What may stand before a label without a meaning of its own.
const OPENINGS: &[&str] = &[
    "cle",
    "des",
    "her",
    "his",
    "key",
    "l",
    "la",
    "le",
    "les",
    "leur",
    "main",
    "my",
    "primary",
    "principal",
    "principale",
    "principaux",
    "s",
    "sa",
    "ses",
    "son",
    "the",
    "their",
    "type",
];

/// What ties a person to the end of a label.
const TIES: &[&str] = &[
    "by", "d", "de", "des", "du", "for", "from", "l", "la", "le", "les", "of", "our", "pour", "the",
];

/// A label in lower case without accents, signs, plurals and what stands in brackets behind it; its
/// words stand one blank apart. May be empty.
pub(crate) fn folded(label: &str) -> String {
    let bare = without_brackets(label);
    let slug = slug(bare);
    let words = slug.split('-').map(singular);
    // `1. Actions`, `Étape 2` keeps its number.
    let words =
        words.skip_while(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}

/// A folded label without who it is told of and without articles; the same where nothing else is left.
pub(super) fn bare(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    while words.len() > 1 && words.first().is_some_and(|word| opens(word)) {
        words.remove(0);
    }
    if words.len() > 1 && words.last().is_some_and(|word| PEOPLE.contains(word)) {
        words.pop();
        while words.len() > 1 && words.last().is_some_and(|word| TIES.contains(word)) {
            words.pop();
        }
    }
    words.join(" ")
}

fn opens(word: &str) -> bool {
    OPENINGS.contains(&word) || PEOPLE.contains(&word)
}

/// What stands before brackets at the end; the whole where nothing does.
fn without_brackets(label: &str) -> &str {
    bracketed(label).map_or(label.trim(), |(before, _)| before)
}

/// What stands before brackets at the end of a label, and what stands in them.
pub(crate) fn bracketed(label: &str) -> Option<(&str, &str)> {
    let pairs = [(')', '('), (']', '['), ('）', '（')];
    let mut parts = pairs.iter().filter_map(|(close, open)| {
        let (before, within) = label.trim().strip_suffix(*close)?.rsplit_once(*open)?;
        Some((before.trim_end(), within.trim()))
    });
    parts.find(|(before, _)| !before.is_empty())
}

/// A word without the `s` of many; short words and those in `ss` are left alone.
pub(super) fn singular(word: &str) -> &str {
    let is_many = word.len() > 3 && !word.ends_with("ss");
    word.strip_suffix('s').filter(|_| is_many).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_come_to_one_form() {
        for (label, expected) in [
            ("Points de contact", "point de contact"),
            ("  POINT DE CONTACT : ", "point de contact"),
            ("Émotions (−5 à +5)", "emotion"),
            ("2. Ce qu’elle pense", "ce qu elle pense"),
            ("😀 Feelings", "feeling"),
            ("(rien)", "rien"),
            ("Process", "process"),
            ("—", ""),
        ] {
            assert_eq!(folded(label), expected, "{label:?}");
        }
    }

    #[test]
    fn whom_a_label_is_about_makes_no_difference() {
        for (label, expected) in [
            ("Customer's actions", "action"),
            ("Actions de la cliente", "action"),
            ("Actions de l'utilisateur", "action"),
            ("Les principaux irritants", "irritant"),
            ("Client", "client"),
            ("Point de contact", "point de contact"),
        ] {
            assert_eq!(bare(&folded(label)), expected, "{label:?}");
        }
    }
}
