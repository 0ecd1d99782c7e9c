//! The maps a new map starts from: worked examples compiled in, and the blank form of each kind.
//!
//! Each template is one TOML file per language beside this module and one line of [`TEMPLATES`]; its
//! description stands in the translations as `template-NAME`. Nothing here writes a file or knows
//! which language the interface has.

use jiff::civil::Date;
use toml_writer::{ToTomlValue, TomlStringBuilder};

use super::{Document, read};
use crate::model::{Edit, Field, Kind, Place, RowDecl, Value, slug};

/// A map to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// The name in English, which is also that of its files.
    pub name: &'static str,
    /// The name in French.
    pub french_name: &'static str,
    /// The kind of map it is; the blank one can be of any kind.
    pub kind: Kind,
    /// Other names it is found by, all slugs.
    pub synonyms: &'static [&'static str],
    english: &'static str,
    french: &'static str,
}

macro_rules! templates {
    ($($name:literal $french:literal $kind:ident [$($synonym:literal),*];)*) => {
        &[$(Template {
            name: $name,
            french_name: $french,
            kind: Kind::$kind,
            synonyms: &[$($synonym),*],
            english: include_str!(concat!("templates/en/", $name, ".toml")),
            french: include_str!(concat!("templates/fr/", $name, ".toml")),
        },)*]
    };
}

/// Every template: the blank one, one for each kind under the word of the format, then by trade.
pub const TEMPLATES: &[Template] = templates! {
    "blank" "vierge" CurrentState ["empty", "vide"];
    "current-state" "existant" CurrentState ["current", "as-is", "etat-actuel", "actuel"];
    "future-state" "cible" FutureState ["future", "to-be", "etat-futur", "futur", "parcours-cible"];
    "day-in-the-life" "journee" DayInTheLife ["day", "une-journee", "journee-type"];
    "service-blueprint" "blueprint" ServiceBlueprint ["blueprint-de-service", "plan-de-service"];
    "buyer-journey" "parcours-achat" BuyerJourney ["buyer", "buyers-journey", "buyer-s-journey", "acheteur", "achat", "parcours-d-achat"];
    "ecommerce" "boutique" CurrentState ["e-commerce", "shop", "online-shop", "vente-en-ligne", "boutique-en-ligne"];
    "saas" "logiciel" CurrentState ["software", "logiciel-en-ligne", "abonnement"];
    "service" "guichet" CurrentState ["public-service", "in-person", "service-public", "mairie", "accueil"];
    "b2b" "entreprises" BuyerJourney ["b-to-b", "entreprise", "interentreprises"];
    "support" "assistance" CurrentState ["customer-support", "helpdesk", "after-sales", "sav", "service-client", "depannage"];
};

impl Template {
    /// The template of that name, in either language and however it is written: `B2B`, `Étape`.
    pub fn find(name: &str) -> Option<&'static Self> {
        let name = slug(name);
        TEMPLATES
            .iter()
            .find(|template| template.names().any(|own| own == name))
    }

    /// The worked example of a kind.
    pub fn of_kind(kind: Kind) -> Option<&'static Self> {
        TEMPLATES
            .iter()
            .find(|template| template.name == kind.key())
    }

    /// Whether it has nothing in it yet, and so may be of any kind and have any stages.
    pub fn is_blank(&self) -> bool {
        self.name == "blank"
    }

    /// Every name it is found by.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.name, self.french_name]
            .into_iter()
            .chain(self.synonyms.iter().copied())
    }

    /// The text of the map in the language of that tag; English for one it is not written in.
    pub fn text(&self, language: &str) -> &'static str {
        match language {
            "fr" => self.french,
            _ => self.english,
        }
    }
}

/// The kind a person names, in either language: `future-state`, `cible`, `Blueprint`.
pub fn kind_named(name: &str) -> Option<Kind> {
    let template = Template::find(name)?;
    Kind::ALL
        .into_iter()
        .find(|kind| kind.key() == template.name)
}

/// The blank form of a kind in the language of that tag: these stages, or its own where none is
/// given, each with the rows of the kind and nothing in them.
///
/// None only if the blank template itself is broken, which a test rules out.
pub fn blank(kind: Kind, language: &str, stages: &[String]) -> Option<String> {
    let text = Template::find("blank")?.text(language);
    let map = read(text).map;
    let usual: Vec<String> = map.stages.iter().map(|stage| stage.name.clone()).collect();
    let head = text.get(..map.stages.first()?.span.start)?;
    let mut out = head.replace(Kind::default().key(), kind.key());
    let stages = if stages.is_empty() { &usual } else { stages };
    let written: Vec<String> = stages.iter().map(|name| blank_stage(name, kind)).collect();
    out.push_str(&written.join("\n"));
    Some(out)
}

/// The text of a new map with the day it was made on; as it is, should it not be a map.
pub fn dated(text: &str, day: Date) -> String {
    let created = Edit::Set {
        at: Place::Map,
        field: Field::Created,
        value: Some(Value::Date(day)),
    };
    let document = Document::open(text.as_bytes()).ok();
    let dated = document.and_then(|mut document: Document<()>| {
        document.apply(&[created], (), None).ok()?;
        Some(document.text().to_owned())
    });
    dated.unwrap_or_else(|| text.to_owned())
}

fn blank_stage(name: &str, kind: Kind) -> String {
    let name = TomlStringBuilder::new(name).as_basic().to_toml_value();
    let mut lines = format!("[[stages]]\nname = {name}\n");
    for row in kind.rows().iter().filter_map(RowDecl::row) {
        lines.push_str(row.key());
        lines.push_str(" = []\n");
    }
    lines
}

#[cfg(test)]
#[path = "template_tests.rs"]
mod tests;
