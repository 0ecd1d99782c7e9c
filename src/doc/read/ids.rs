//! Ids of stages and personas: those that are written, and those derived from names.

use std::collections::{HashMap, HashSet};

use crate::model::slug;

/// What an id is made from.
pub(in crate::doc) struct Named<'a> {
    /// The id as it is written.
    pub(in crate::doc) written: Option<&'a str>,
    /// The name.
    pub(in crate::doc) name: &'a str,
}

/// One id for each, all different: the written ones first of all, then slugs of the names, which
/// take `-2`, `-3` in the order of the file where they meet. The second of two equal written ids
/// is numbered as well, so that an edit never lands on the other. `fallback` is for names without
/// any letter; `reserved` is never given.
pub(in crate::doc) fn distinct_ids(
    all: &[Named<'_>],
    fallback: &str,
    reserved: &[&str],
) -> Vec<String> {
    let written = all.iter().filter_map(|named| named.written);
    let mut taken: HashSet<String> = written
        .chain(reserved.iter().copied())
        .map(str::to_owned)
        .collect();
    let mut next: HashMap<String, usize> = HashMap::new();
    let mut seen: HashSet<&str> = HashSet::new();
    let mut free = |base: String| {
        if taken.insert(base.clone()) {
            return base;
        }
        let count = next.entry(base.clone()).or_insert(1);
        loop {
            *count += 1;
            let candidate = format!("{base}-{count}");
            if taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    };
    all.iter()
        .map(|named| match named.written {
            Some(id) if seen.insert(id) => id.to_owned(),
            Some(id) => free(id.to_owned()),
            None => {
                let base = slug(named.name);
                free(if base.is_empty() {
                    fallback.to_owned()
                } else {
                    base
                })
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Named, distinct_ids};

    #[test]
    fn written_ids_win_and_derived_ones_are_numbered() {
        let all: Vec<Named<'_>> = [
            (None, "Paiement"),
            (None, "paiement !"),
            (Some("paiement"), "Autre"),
            (None, "Paiement 2"),
            (None, "…"),
            (Some("paiement"), "Double"),
            (None, "All"),
        ]
        .into_iter()
        .map(|(written, name)| Named { written, name })
        .collect();
        assert_eq!(
            distinct_ids(&all, "stage", &["all"]),
            [
                "paiement-2",
                "paiement-3",
                "paiement",
                "paiement-2-2",
                "stage",
                "paiement-4",
                "all-2"
            ]
        );
    }
}
