//! `jalon audit FILE`: the audits of a map in the editor, where an unfinished one of today is gone on with.

use std::path::Path;

use super::file;
use crate::audit::{List, READY, language_of};
use crate::cli::args::audit::AuditArgs;
use crate::cli::open::{self, Opened};
use crate::cli::{Context, Exit, is_stdin, no_such, usage};
use crate::sys;

/// Opens the editor on the audits of a map.
pub(super) fn audit_walk(args: &AuditArgs, context: &Context) -> Exit {
    walk(args, context).unwrap_or_else(|exit| exit)
}

fn walk(args: &AuditArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let path = args.file.as_deref().unwrap_or(Path::new(""));
    if path.as_os_str().is_empty() {
        return Err(usage::no_name(texts));
    }
    if is_stdin(path) {
        return Err(usage::refused("audit-wants-file", "-", texts));
    }
    if sys::is_folder(path) {
        return Err(usage::of_a_map(texts));
    }
    // A map that is not there, or cannot be read, has nothing to walk through.
    let (_, document) = file::open_map(path, context)?;
    let language = language_of(document.map(), texts.language());
    let lists = file::lists(&args.list, language, context)?;
    if !sys::is_terminal() {
        return Err(usage::wanted("audit-wants-terminal", texts));
    }
    let ticked = lists.iter().map(|list| list.id.clone()).collect();
    let is_own = |list: &List| READY.iter().all(|ready| ready.name != list.id);
    let own = lists.into_iter().filter(is_own).collect();
    let opened = Opened {
        path,
        is_folder: false,
        read_only: args.read_only,
    };
    open::edit(&opened, context, |app| {
        if let Some(persona) = &args.persona
            && !app.start_as(persona)
        {
            return Err(no_such("no-persona-named", persona, app.texts()));
        }
        app.start_audit(own, ticked, args.persona.is_some(), args.resume);
        Ok(())
    })
}
