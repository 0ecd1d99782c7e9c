//! What checks are called: the same in every run made of the same map, readable, and unique.

use std::collections::HashSet;

use super::check::Source;
use crate::model::{Item, StageId, slug};

/// The most letters the words of an item give to a name. Enough to be known by, and short enough to be
/// typed.
const LONGEST: usize = 40;

/// The name of the check about an item: the item's own id, else `stage.row.first-words`.
pub(super) fn of_item(stage: &StageId, from: Source, item: &Item) -> String {
    item.id().map_or_else(
        || format!("{stage}.{}.{}", from.key(), short(&item.text)),
        |id| id.to_string(),
    )
}

/// The name of a check of a list: `list.question`, and about which touchpoint where there are many.
pub(super) fn of_list(list: &str, question: &str, about: Option<(&StageId, &Item)>) -> String {
    let name = format!("{list}.{question}");
    match about {
        None => name,
        Some((stage, item)) => match item.id() {
            Some(id) => format!("{name}.{id}"),
            None => format!("{name}.{stage}.{}", short(&item.text)),
        },
    }
}

/// The slug of some words, cut between two of them.
pub(super) fn short(words: &str) -> String {
    let slug = slug(words);
    let mut short = String::new();
    let mut letters = 0;
    for word in slug.split('-') {
        let hyphen = usize::from(letters > 0);
        let length = hyphen + word.chars().count();
        if letters > 0 && letters + length > LONGEST {
            break;
        }
        short.extend((hyphen > 0).then_some('-'));
        // One word can be longer than all of it: some scripts write none apart.
        short.extend(word.chars().take(LONGEST));
        letters += length;
    }
    if short.is_empty() {
        short.push_str("item");
    }
    short
}

/// Names that are given once each; the second of two equal ones takes `-2`.
#[derive(Debug, Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// Takes names that are given already.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self(names.map(str::to_owned).collect())
    }

    /// Gives that name, or the first like it that is free.
    pub(super) fn give(&mut self, name: &str) -> String {
        let mut given = name.to_owned();
        let mut count = 2_usize;
        while !self.0.insert(given.clone()) {
            given = format!("{name}-{count}");
            count += 1;
        }
        given
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, short};

    #[test]
    fn names_are_short_and_cut_between_words() {
        for (words, expected) in [
            ("Page panier", "page-panier"),
            (
                "Le prix total est connu avant le premier formulaire",
                "le-prix-total-est-connu-avant-le-premier",
            ),
            ("?!", "item"),
            (
                "支払いの合計金額は最初のフォームの前にわかりますか支払いの合計金額は最初のフォームの前に",
                "支払いの合計金額は最初のフォームの前にわかりますか支払いの合計金額は最初のフォー",
            ),
        ] {
            assert_eq!(short(words), expected);
            assert!(short(words).chars().count() <= super::LONGEST);
        }
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::of(["a"].into_iter());
        let given: Vec<String> = ["a", "a", "b", "a-2"]
            .into_iter()
            .map(|name| names.give(name))
            .collect();
        assert_eq!(given, ["a-2", "a-3", "b", "a-2-2"]);
    }
}
