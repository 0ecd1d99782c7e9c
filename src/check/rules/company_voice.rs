//! J125: the company speaks in the customer's rows.
//!
//! The signs are few on purpose, because customers say “we” too: a family, a firm. What is told of
//! the persona from outside, actions and emotions, has no first person plural but the company's.
//! In all rows of the customer, words that begin with “the customer” or “users” look at the
//! customer from the company's side.

use super::Case;
use crate::diag::Diagnostic;
use crate::model::{Field, Map, RowId};

/// The rows the customer speaks in.
const CUSTOMER: [RowId; 6] = [
    RowId::Actions,
    RowId::Thoughts,
    RowId::Emotions,
    RowId::Motivations,
    RowId::Needs,
    RowId::Quotes,
];

/// The rows that tell of the customer from outside.
const TOLD: [RowId; 2] = [RowId::Actions, RowId::Emotions];

/// The signs of a language.
struct Signs {
    language: &'static str,
    /// The company's first person.
    own: &'static [&'static str],
    /// What the company calls those it serves, as the first words of an item.
    others: &'static [&'static str],
    /// Words that make something else of those: customer service.
    unless: &'static [&'static str],
}

const SIGNS: [Signs; 2] = [
    Signs {
        language: "en",
        own: &["we", "us", "our", "ours", "we're", "we've", "we'll"],
        others: &[
            "the customer",
            "the customers",
            "customer",
            "customers",
            "our customer",
            "our customers",
            "the user",
            "the users",
            "user",
            "users",
            "the consumer",
            "consumers",
        ],
        unless: &[
            "service", "services", "support", "care", "account", "reviews", "manual",
        ],
    },
    Signs {
        language: "fr",
        own: &["nous", "notre", "nos"],
        others: &[
            "le client",
            "la cliente",
            "les clients",
            "les clientes",
            "client",
            "cliente",
            "clients",
            "nos clients",
            "notre client",
            "l'utilisateur",
            "l'utilisatrice",
            "les utilisateurs",
            "utilisateurs",
            "l'usager",
            "les usagers",
            "l'internaute",
            "les internautes",
            "le consommateur",
            "les consommateurs",
        ],
        unless: &["mystère"],
    },
];

/// Each item in which the company speaks, with the words that give it away.
pub(super) fn check(case: &Case<'_>) -> Vec<Diagnostic> {
    let signs: Vec<&Signs> = SIGNS
        .iter()
        .filter(|signs| is_in(case.map, signs.language))
        .collect();
    let items = case.map.items();
    items
        .filter(|(_, row, _)| CUSTOMER.contains(row))
        .filter_map(|(_, row, item)| {
            let words = words(&without_quotes(&item.text));
            let is_told = TOLD.contains(row);
            let sign = signs.iter().find_map(|signs| signs.find(&words, is_told))?;
            let found = case.at(&item.text_span).with("sign", sign);
            Some(found.with("text", item.text.as_str()))
        })
        .collect()
}

/// Whether a map may be in that language: it says so, or says nothing.
fn is_in(map: &Map, language: &str) -> bool {
    let stated = map.fields.text(Field::Lang);
    stated.is_none_or(|tag| {
        tag.split('-')
            .next()
            .is_some_and(|own| own.eq_ignore_ascii_case(language))
    })
}

impl Signs {
    fn find(&self, words: &[String], is_told: bool) -> Option<String> {
        let others = self.others.iter().find(|phrase| {
            let mut words = words.iter().map(String::as_str);
            let begins = phrase.split(' ').all(|part| words.next() == Some(part));
            begins && !words.next().is_some_and(|next| self.unless.contains(&next))
        });
        if let Some(phrase) = others {
            return Some((*phrase).to_owned());
        }
        let own = words.iter().find(|word| self.own.contains(&word.as_str()));
        own.filter(|_| is_told).cloned()
    }
}

/// The words in lower case, punctuation aside. “US” is a country.
fn words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '\'';
    let text = text.replace('’', "'");
    text.split(|c: char| !is_part(c))
        .filter(|word| !word.is_empty() && *word != "US")
        .map(str::to_lowercase)
        .collect()
}

/// The text without what somebody else says in it, between quote marks that open and close.
fn without_quotes(text: &str) -> String {
    let mut out = String::new();
    let mut close = None;
    for c in text.chars() {
        match (close, c) {
            (Some(end), c) if c == end => close = None,
            (Some(_), _) => {}
            (None, '«') => close = Some('»'),
            (None, '“') => close = Some('”'),
            (None, '„') => close = Some('“'),
            (None, '"') => close = Some('"'),
            (None, c) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_company_is_heard_and_customers_are_left_alone() {
        let company = [
            ("en", "Receives our newsletter", true),
            ("en", "We send a mail", true),
            ("en", "The customer compares prices", false),
            ("en", "Users like the new page", false),
            ("fr", "Nous appelle", true),
            ("fr", "Lit notre page d’accueil", true),
            ("fr", "L’utilisateur clique", false),
            ("fr", "Le client attend", false),
        ];
        let customers = [
            ("en", "We could ask Dad", false),
            ("en", "Our bathroom is too small", false),
            ("en", "Customer service does not answer", true),
            ("en", "Calls the customer service", true),
            ("en", "Sends the invoice to the customer", true),
            ("en", "Reads “our terms have changed”", true),
            ("en", "Orders from the US", true),
            ("en", "Uses the bus, discusses", true),
            ("fr", "Nous partons à cinq", false),
            ("fr", "Lit « nos conditions ont changé »", true),
            ("fr", "Appelle le service client", true),
            ("fr", "Cherche les avis de clients", true),
            ("fr", "Renoue le lien", true),
        ];
        let heard = |language: &str, text: &str, told: bool| {
            let signs = SIGNS
                .iter()
                .find(|signs| signs.language == language)
                .unwrap();
            signs.find(&words(&without_quotes(text)), told)
        };
        for (language, text, told) in company {
            assert!(heard(language, text, told).is_some(), "{text}");
        }
        for (language, text, told) in customers {
            assert_eq!(heard(language, text, told), None, "{text}");
        }
    }
}
