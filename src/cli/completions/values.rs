//! What an argument can be given, where it is one of a few words.

use std::any::TypeId;
use std::path::PathBuf;

use clap::Arg;

use super::super::new;
use super::offers::{Offer, Offers};
use crate::audit::READY;
use crate::check::{RULES, entries};
use crate::command::Preset;
use crate::doc::{TEMPLATES, Template};
use crate::i18n::Texts;
use crate::model::Kind;
use crate::theme::Theme;

/// What that argument takes.
pub(super) fn values(arg: &Arg, texts: &Texts) -> Offers {
    let id = arg.get_id().as_str();
    let offers = named(id, texts).unwrap_or_else(|| possible(arg, texts));
    let takes_files = arg.get_value_parser().type_id() == TypeId::of::<PathBuf>();
    Offers {
        offers,
        files: takes_files,
    }
}

/// The words of arguments that take any and understand these; none for another argument.
fn named(id: &str, texts: &Texts) -> Option<Vec<Offer>> {
    let language = texts.language();
    let offers = match id {
        "template" => {
            let about = |one: &Template| texts.text(&format!("template-{}", one.name));
            let offer = |one| Offer::new(new::name(one, texts), about(one));
            TEMPLATES.iter().map(offer).collect()
        }
        "kind" => {
            let label = |kind: Kind| texts.text(&format!("kind-{}", kind.key()));
            let offer = |kind| {
                let name = new::name(Template::of_kind(kind)?, texts);
                Some(Offer::new(name, label(kind)))
            };
            Kind::ALL.into_iter().filter_map(offer).collect()
        }
        "keys" | "preset" => {
            let about = |set: Preset| texts.text(&format!("preset-{}", set.name()));
            let sets = Preset::ALL.into_iter();
            sets.map(|set| Offer::new(set.name(), about(set))).collect()
        }
        "theme" => {
            let names = Theme::NAMES.into_iter();
            names.map(|name| Offer::new(name, "")).collect()
        }
        "list" => {
            let offer = |one: &crate::audit::Ready| {
                Offer::new(one.name_in(language), one.list(language).name)
            };
            READY.iter().map(offer).collect()
        }
        "rule" | "allow" | "deny" => {
            let all = entries(language).into_iter();
            let is_set = |code| id == "rule" || RULES.iter().any(|rule| rule.code == code);
            all.filter(|rule| is_set(rule.code))
                .map(|rule| Offer::new(rule.code.id(), rule.title))
                .collect()
        }
        _ => return None,
    };
    Some(offers)
}

/// The words the parser of arguments knows; what they are is told where there are texts for it.
fn possible(arg: &Arg, texts: &Texts) -> Vec<Offer> {
    let about = |word: &str| {
        let text = match arg.get_id().as_str() {
            "export_form" => texts.find(&format!("export-form-{word}"), &[]),
            "import_form" => texts.find(&format!("import-form-{word}"), &[]),
            _ => None,
        };
        text.unwrap_or_default()
    };
    let values = arg.get_possible_values().into_iter();
    let values = values.filter(|value| !value.is_hide_set());
    values
        .map(|value| Offer::new(value.get_name(), about(value.get_name())))
        .collect()
}
