//! Values the format does not know, as TOML on their own, so that they can move with their item.

use std::fmt::Write as _;

use toml::de::DeValue;
use toml_writer::{ToTomlKey as _, TomlKeyBuilder};

use super::context::{Context, Node, Table, entries};

/// The value as it is written where it is written in one piece; keys under headers and dotted
/// keys are gathered into inline tables.
pub(super) fn raw(context: &Context<'_>, node: Node<'_>) -> String {
    let source = context.source(node.span());
    match node.get_ref() {
        // An inline table over several lines is not TOML 1.0.
        DeValue::Table(_) if source.starts_with('{') && !source.contains('\n') => source.to_owned(),
        DeValue::Table(table) => inline(context, table),
        DeValue::Array(list) if is_headed(context, list) => {
            let tables: Vec<String> = list.iter().map(|node| raw(context, node)).collect();
            format!("[{}]", tables.join(", "))
        }
        _ => source.to_owned(),
    }
}

/// Whether the tables of a list stand under headers of their own.
fn is_headed(context: &Context<'_>, list: &[toml::Spanned<DeValue<'_>>]) -> bool {
    list.first().is_some_and(|first| {
        matches!(first.get_ref(), DeValue::Table(_))
            && context.source(first.span()).starts_with('[')
    })
}

fn inline(context: &Context<'_>, table: Table<'_>) -> String {
    let mut out = String::from("{");
    for (index, (key, node)) in entries(table).into_iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        let key = TomlKeyBuilder::new(key.get_ref())
            .as_default()
            .to_toml_key();
        // Writing to a string cannot fail.
        let _ = write!(out, "{comma} {key} = {}", raw(context, node));
    }
    out.push_str(if out.len() > 1 { " }" } else { "}" });
    out
}
