//! Identifiers: newtypes, so that a stage is never looked up by a persona's name.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes the identifier as it is written; it is not made into a slug.
            pub fn new(written: impl Into<Box<str>>) -> Self {
                Self(written.into())
            }

            /// The identifier as it stands in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a persona within its map.
    PersonaId;
    /// Names a stage within its map.
    StageId;
    /// Names an item within its map; only items that something refers to have one.
    ItemId;
}

/// The slug of a name: letters and digits of any script in lower case, Latin accents folded,
/// everything else a single hyphen, none at the ends.
///
/// Empty when the name has neither letter nor digit; the caller then takes the name of the thing
/// (`stage`, `persona`).
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut gap = false;
    let mut after_latin = false;
    for c in name.nfd() {
        if is_combining_mark(c) {
            // Marks of other scripts carry vowels: only those on a Latin letter are folded away.
            if !after_latin && !gap {
                out.push(c);
            }
            continue;
        }
        match c {
            'œ' | 'Œ' => push(&mut out, &mut gap, "oe"),
            'æ' | 'Æ' => push(&mut out, &mut gap, "ae"),
            'ß' => push(&mut out, &mut gap, "ss"),
            'ø' | 'Ø' => push(&mut out, &mut gap, "o"),
            'ł' | 'Ł' => push(&mut out, &mut gap, "l"),
            'đ' | 'Đ' => push(&mut out, &mut gap, "d"),
            c if c.is_alphanumeric() => {
                let lower: String = c
                    .to_lowercase()
                    .filter(|c| !is_combining_mark(*c))
                    .collect();
                push(&mut out, &mut gap, &lower);
            }
            _ => gap = true,
        }
        after_latin = c.is_ascii_alphabetic();
    }
    out.nfc().collect()
}

fn push(out: &mut String, gap: &mut bool, letters: &str) {
    if *gap && !out.is_empty() {
        out.push('-');
    }
    *gap = false;
    out.push_str(letters);
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_fold_latin_accents_and_keep_other_scripts() {
        for (name, expected) in [
            ("Découverte", "decouverte"),
            ("De\u{301}couverte", "decouverte"),
            ("  Après-vente / SAV ", "apres-vente-sav"),
            ("Cœur de métier", "coeur-de-metier"),
            ("支払い", "支払い"),
            ("Оплата", "оплата"),
            ("ご注文", "ご注文"),
            ("— !", ""),
            ("Étape 2", "etape-2"),
        ] {
            assert_eq!(slug(name), expected, "{name}");
        }
    }
}
