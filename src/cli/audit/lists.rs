//! `jalon audit lists`: the lists of questions that come with the program.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};

use crate::audit::{READY, Ready};
use crate::cli::args::Report;
use crate::cli::args::audit::AuditListsArgs;
use crate::cli::{Context, Exit, print, print_json};
use crate::i18n::{Arg, Texts, words};
use crate::text::{pad, width};

/// The version of the JSON document; it grows only when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

/// Lists the lists.
pub(super) fn audit_lists(args: &AuditListsArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    match args.format.unwrap_or_default() {
        Report::Text => print(&table(texts), texts),
        Report::Json => {
            let lists: Vec<Json> = READY.iter().map(|ready| entry(ready, texts)).collect();
            let document = json!({ "schema_version": SCHEMA_VERSION, "lists": lists });
            print_json(&format!("{document:#}\n"), texts)
        }
    }
}

/// Two lines for each: its name and how many questions it has, and what it is for.
fn table(texts: &Texts) -> String {
    let language = texts.language();
    let names = READY.iter().map(|ready| width(ready.name_in(language)));
    let column = names.max().unwrap_or_default() + 2;
    let mut out = String::new();
    for ready in READY {
        let list = ready.list(language);
        let args = [
            ("name", words(list.name)),
            ("count", Arg::from(list.questions.len())),
        ];
        let head = texts.with("audit-list", &args);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}{head}", pad(ready.name_in(language), column));
        let _ = writeln!(
            out,
            "{}{}",
            " ".repeat(column),
            list.about.unwrap_or_default()
        );
    }
    out
}

fn entry(ready: &Ready, texts: &Texts) -> Json {
    let list = ready.list(texts.language());
    json!({
        "id": ready.name,
        "names": ready.names(),
        "name": list.name,
        "about": list.about,
        "checks": list.questions.len(),
    })
}
