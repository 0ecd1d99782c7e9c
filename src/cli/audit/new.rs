//! `jalon audit new FILE`: a run made of a map, in a file of its own beside it. It prints the path of the
//! file, so that a script can go on with it.

use std::path::{Path, PathBuf};

use super::file;
use crate::audit::{Begin, Run, Scope, digest, language_of, plan};
use crate::cli::args::audit::AuditNewArgs;
use crate::cli::{Context, Exit, is_stdin, no_such, print, report, report_load, say, shown, usage};
use crate::doc::beside::Moment;
use crate::i18n::{Arg, Texts, words};
use crate::model::{Map, PersonaId, View};
use crate::sys::{self, Expected, SaveError};

/// The most runs of a day: more is a mistake of some script.
const MOST: usize = 1000;

/// Begins a run.
pub(super) fn audit_new(args: &AuditNewArgs, context: &Context) -> Exit {
    new(args, context).unwrap_or_else(|exit| exit)
}

fn new(args: &AuditNewArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    if is_stdin(&args.file) {
        return Err(usage::refused("audit-wants-file", "-", texts));
    }
    let (bytes, document) = file::open_map(&args.file, context)?;
    let map = document.map();
    let persona = persona(args.persona.as_deref(), map, texts)?;
    let language = language_of(map, texts.language());
    let lists = file::lists(&args.list, language, context)?;
    let scope = Scope {
        persona: persona.as_ref(),
        lists: &lists,
        lists_only: args.lists_only,
    };
    let checks = plan(map, scope, &Texts::new(language));
    if checks.is_empty() {
        report(&args.file, &texts.text("audit-nothing"), context);
        return Ok(Exit::Found);
    }
    // The name of the real file: what a link is called is no name for what stands beside its target.
    let real = sys::real_path(&args.file).unwrap_or_else(|| args.file.clone());
    let map_name = real.file_name().unwrap_or_default().to_string_lossy();
    let folder = real.parent().unwrap_or(Path::new("."));
    let started = file::now(context);
    let begun = Run::begin(&Begin {
        map: &map_name,
        digest: &digest(&bytes),
        persona: persona.as_ref(),
        auditor: &sys::author(&context.environment, folder),
        started,
        checks: &checks,
    });
    let begun = begun.map_err(|_| file::unwritable(&args.file, context))?;
    let stem = map_name.strip_suffix(".toml").unwrap_or(&map_name);
    let path = write(&begun, &real, &prefix(stem, started), context)?;
    let path = as_typed(&args.file, path);
    let told = [
        ("name", words(shown(&path))),
        ("count", Arg::from(checks.len())),
    ];
    context.remark(&texts.with("audit-begun", &told));
    Ok(print(&format!("{}\n", shown(&path)), texts))
}

/// Who is walked as. Where nobody is named it is the only persona there is, else everyone.
fn persona(named: Option<&str>, map: &Map, texts: &Texts) -> Result<Option<PersonaId>, Exit> {
    let Some(named) = named else {
        return Ok(match map.personas.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        });
    };
    match map.find_view(named) {
        Some(View::Everyone) => Ok(None),
        Some(View::Persona(id)) => Ok(Some(id)),
        None => Err(no_such("no-persona-named", named, texts)),
    }
}

fn prefix(stem: &str, started: Moment) -> String {
    format!("{stem}.audit-{}", started.day())
}

/// Writes a new file beside the map, the first of its name that is not there yet; one that appears
/// meanwhile is not replaced.
fn write(run: &Run, map: &Path, prefix: &str, context: &Context) -> Result<PathBuf, Exit> {
    for number in 1..=MOST {
        let number = (number > 1).then(|| format!("-{number}"));
        let name = format!("{prefix}{}.toml", number.unwrap_or_default());
        let path = map.with_file_name(&name);
        let loaded = sys::load(&path, context.max_size, true);
        let loaded = loaded.map_err(|error| report_load(&path, &error, context))?;
        if !loaded.is_new {
            continue;
        }
        let mut origin = loaded.origin;
        match sys::save(
            &mut origin,
            &run.sheet().bytes(),
            None,
            Expected::Base(None),
        ) {
            Ok(saved) => {
                if !saved.lasts {
                    let args = [("name", words(shown(&path)))];
                    say(&context.texts.with("saved-for-now", &args));
                }
                return Ok(path);
            }
            Err(SaveError::Changed(_) | SaveError::Exists(_)) => {}
            Err(error) => return Err(file::failed(&path, error, context)),
        }
    }
    report(map, &context.texts.text("audit-too-many"), context);
    Err(Exit::Io)
}

/// The path of a file beside the map as the map itself was named, where that leads there.
fn as_typed(map: &Path, path: PathBuf) -> PathBuf {
    let Some(name) = path.file_name() else {
        return path;
    };
    let near = map.with_file_name(name);
    if sys::real_path(&near) == sys::real_path(&path) {
        near
    } else {
        path
    }
}
