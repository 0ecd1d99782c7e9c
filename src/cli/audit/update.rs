//! `jalon audit update RUN`: a run brought up to its map where that has moved on.

use std::path::Path;

use super::file;
use crate::audit::{Fate, List, Moved, Run, digest, language_of};
use crate::cli::args::audit::AuditUpdateArgs;
use crate::cli::{Context, Exit, report, shown};
use crate::i18n::{Arg, Texts, words};
use crate::model::Map;
use crate::sys::Turn;

/// Brings a run up to its map.
pub(super) fn audit_update(args: &AuditUpdateArgs, context: &Context) -> Exit {
    update(args, context).unwrap_or_else(|exit| exit)
}

fn update(args: &AuditUpdateArgs, context: &Context) -> Result<Exit, Exit> {
    let _turn = Turn::take(&args.run);
    let (bytes, run) = file::open_run(&args.run, context)?;
    let Some(path) = file::map_of(&args.run, &run) else {
        report(&args.run, &context.texts.text("audit-no-map"), context);
        return Err(Exit::BadDocument);
    };
    let (map_bytes, document) = file::open_map(&path, context)?;
    let map = document.map();
    let language = language_of(map, context.texts.language());
    let mut lists = file::lists(&args.list, language, context)?;
    for ready in file::ready(&run, language) {
        if !lists.iter().any(|list| list.id == ready.id) {
            lists.push(ready);
        }
    }
    let moved = Moved::of(&run, map, &lists, &Texts::new(language));
    let digest = digest(&map_bytes);
    let carried = moved.carry(&run, &digest, file::now(context));
    let carried = carried.map_err(|_| file::unwritable(&args.run, context))?;
    if carried != run {
        file::keep(&args.run, &bytes, &carried, context)?;
    }
    context.remark(&summary(&args.run, &moved, context));
    Ok(Exit::Fine)
}

/// A run beside its map as it is now, with the lists that come with the program.
pub(super) fn beside_map(run: &Run, map: &Map, context: &Context) -> Moved {
    let language = language_of(map, context.texts.language());
    let lists: Vec<List> = file::ready(run, language);
    Moved::of(run, map, &lists, &Texts::new(language))
}

fn summary(path: &Path, moved: &Moved, context: &Context) -> String {
    let mut told = counts(moved).to_vec();
    told.push(("name", words(shown(path))));
    let id = if moved.is_ahead() {
        "audit-updated"
    } else {
        "audit-up-to-date"
    };
    context.texts.with(id, &told)
}

/// How many questions are elsewhere, are gone and are new.
pub(super) fn counts(moved: &Moved) -> [(&'static str, Arg<'static>); 3] {
    let of = |is_such: fn(&Fate) -> bool| {
        let fates = moved.fates.iter().filter(|fate| is_such(fate));
        Arg::from(fates.count())
    };
    [
        ("moved", of(|fate| matches!(fate, Fate::Moved(..)))),
        ("gone", of(|fate| *fate == Fate::Gone)),
        ("new", Arg::from(moved.new.len())),
    ]
}
