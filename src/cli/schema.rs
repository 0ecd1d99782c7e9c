//! `jalon schema`: the JSON Schema of the format, for editors.

use super::{Context, Exit, print_json};
use crate::export::schema;

/// Prints the schema, worded in the language of the interface.
pub(super) fn run(context: &Context) -> Exit {
    print_json(&schema(&context.texts), &context.texts)
}
