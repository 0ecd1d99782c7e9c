//! `jalon templates`: what a new map can start from.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use super::args::{Report, TemplatesArgs};
use super::{Context, Exit, new, print, print_json};
use crate::doc::{TEMPLATES, Template};
use crate::i18n::Texts;
use crate::text::{pad, width};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

/// Lists the templates.
pub(super) fn run(args: &TemplatesArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    match args.format.unwrap_or_default() {
        Report::Text => print(&table(texts), texts),
        Report::Json => {
            let templates: Vec<Json> = TEMPLATES.iter().map(|one| entry(one, texts)).collect();
            let document = json!({ "schema_version": SCHEMA_VERSION, "templates": templates });
            print_json(&format!("{document:#}\n"), texts)
        }
    }
}

/// One line for each: its name in the language of the interface and what it is.
fn table(texts: &Texts) -> String {
    let name = |template| new::name(template, texts);
    let widest = TEMPLATES.iter().map(|one| width(name(one))).max();
    let column = widest.unwrap_or_default() + 2;
    let mut out = String::new();
    for template in TEMPLATES {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{}{}",
            pad(name(template), column),
            summary(template, texts)
        );
    }
    out
}

fn summary(template: &Template, texts: &Texts) -> String {
    texts.text(&format!("template-{}", template.name))
}

fn entry(template: &Template, texts: &Texts) -> Json {
    let names: Vec<&str> = template.names().collect();
    json!({
        "name": template.name,
        "names": names,
        "kind": template.kind.key(),
        "summary": summary(template, texts),
    })
}
