//! `jalon import IN`: a map out of another form, on standard output or in a file.
//!
//! What was not taken as it stands is told on standard error with its place. Several inputs go into a
//! folder, one map each.

use std::path::Path;

use super::args::ImportArgs;
use super::output::{Output, each_into, only, put};
use super::{Context, Exit, called, is_stdin, read_bytes, report, say, shown, usage};
use crate::check::{mend, message, render};
use crate::diag::LineIndex;
use crate::doc::{compose, read};
use crate::export::begins_as_map;
use crate::i18n::{Texts, words};
use crate::import::{
    Form, Imported, Input, Notice, Place, Refused, Rest, keep_rest, keep_rest_in, least_bytes,
    read_diagram,
};
use crate::runtime::size_words;
use crate::text::{Shown, truncate};

/// So much of what has no place is listed.
const MOST_LISTED: usize = 50;

/// So many columns of it are shown.
const WIDEST: usize = 200;

/// Imports.
pub(super) fn run(args: &ImportArgs, context: &Context) -> Exit {
    import(args, context).unwrap_or_else(|exit| exit)
}

fn import(args: &ImportArgs, context: &Context) -> Result<Exit, Exit> {
    if let Some(into) = &args.into {
        return super::import_into::run(args, into, context);
    }
    let out = args.output.as_deref();
    let Some(file) = only(&args.files, out) else {
        return import_all(args, context);
    };
    import_one(file, out, args, context)?;
    Ok(Exit::Fine)
}

/// Reads each input into the folder that was asked for.
fn import_all(args: &ImportArgs, context: &Context) -> Result<Exit, Exit> {
    let folder = args.output.as_deref().filter(|out| !is_stdin(out));
    let Some(folder) = folder else {
        return Err(usage::refused("import-many", "-o", &context.texts));
    };
    let make = |file: &Path, out: &Path| import_one(file, Some(out), args, context);
    Ok(each_into(folder, &args.files, "toml", context, make))
}

fn import_one(
    file: &Path,
    out: Option<&Path>,
    args: &ImportArgs,
    context: &Context,
) -> Result<(), Exit> {
    let texts = &context.texts;
    let bytes = read_bytes(file, context)?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let input = Input {
        bytes: &bytes,
        name: name.as_deref().filter(|_| !is_stdin(file)),
        texts,
        most_bytes: usize::try_from(context.max_size).unwrap_or(usize::MAX),
    };
    let imported = imported(&input, args).map_err(|refused| {
        match refused {
            Some(_) if is_map(&bytes, args) => {
                report(file, &texts.text("import-is-map"), context);
            }
            Some(Refused { text, notices }) => tell(&notices, &text, file, context),
            None => report(file, &texts.text("import-no-form"), context),
        }
        Exit::BadDocument
    })?;
    let least = match &imported.written {
        Some(written) => written.len(),
        None => least_bytes(&imported.map),
    };
    may_be_opened(least, file, context)?;
    if !context.is_quiet {
        tell(&imported.notices, &imported.text, file, context);
    }
    tell_rest(
        &imported.rest,
        &imported.text,
        args.keep_rest,
        file,
        context,
    );
    // What is wrong with a text that came out whole was told where it stands in the input.
    let is_told = imported.written.is_some();
    let Ok(written) = written(imported, args.keep_rest, context) else {
        report(file, &texts.text("import-unwritable"), context);
        return Err(Exit::Bug);
    };
    may_be_opened(written.len(), file, context)?;
    let problems = if is_told {
        Vec::new()
    } else {
        read(&written).diagnostics
    };
    if !problems.is_empty() {
        let name = out.map_or_else(|| texts.text("import-outcome"), shown);
        context.remark(render(&problems, &written, &name, texts, context.words_pen).trim_end());
    }
    let output = Output {
        bytes: written.as_bytes(),
        is_text: true,
        file: out,
        force: args.force,
        sources: &[file.to_owned()],
    };
    put(&output, context)
}

/// Reads an input in the form that was named or that it looks like; refused without a word where it
/// looks like none.
fn imported(input: &Input<'_>, args: &ImportArgs) -> Result<Imported, Option<Refused>> {
    if let Some(number) = args.diagram {
        return read_diagram(input, number.into()).map_err(Some);
    }
    let named = args.form.as_deref().and_then(Form::find);
    let form = named.or_else(|| Form::guess(input)).ok_or(None)?;
    (form.read)(input).map_err(Some)
}

/// Whether it is a map already, of which no form was named.
fn is_map(bytes: &[u8], args: &ImportArgs) -> bool {
    args.form.is_none() && args.diagram.is_none() && begins_as_map(&String::from_utf8_lossy(bytes))
}

/// Refuses a map of so many bytes if it is larger than those that are opened.
fn may_be_opened(bytes: usize, file: &Path, context: &Context) -> Result<(), Exit> {
    if u64::try_from(bytes).is_ok_and(|bytes| bytes <= context.max_size) {
        return Ok(());
    }
    let limit = words(size_words(context.max_size, &context.texts));
    let args = [("limit", limit)];
    report(
        file,
        &context.texts.with("import-over-limit", &args),
        context,
    );
    Err(Exit::BadDocument)
}

/// The text of the map.
fn written(
    imported: Imported,
    keeps_rest: bool,
    context: &Context,
) -> Result<String, crate::doc::EditError> {
    let Imported {
        mut map,
        written,
        rest,
        ..
    } = imported;
    let rest = if keeps_rest { rest.as_slice() } else { &[] };
    let name = context.texts.text("import-stage");
    if let Some(text) = written {
        return keep_rest_in(&text, rest, &name);
    }
    keep_rest(&mut map, rest, &name);
    compose(&map)
}

/// Says what was not taken as it stands.
pub(super) fn tell(notices: &[Notice], text: &str, file: &Path, context: &Context) {
    let texts = &context.texts;
    let is_in_text = |notice: &Notice| matches!(notice.place, Place::Text(_));
    let lines = LineIndex::new("");
    // The lines of the text are counted once for all that stand one behind the other.
    for run in notices.chunk_by(|one, other| is_in_text(one) == is_in_text(other)) {
        if run.first().is_some_and(is_in_text) {
            let problems: Vec<_> = run.iter().map(|notice| notice.problem.clone()).collect();
            let name = called(file, texts);
            let told = render(&problems, text, &name, texts, context.words_pen);
            say(told.trim_end());
            continue;
        }
        for notice in run {
            let said = message(&notice.problem, texts);
            let place = place_words(&notice.place, &lines, file, context);
            say(&format!("{place}: {}", Shown::new(&said).as_str()));
            if let Some(mend) = mend(&notice.problem, texts) {
                say(&format!("  {}", Shown::new(&mend).as_str()));
            }
        }
    }
}

/// Lists what has no place in a map, and where it went: so much of it as a person would read, then how much
/// more there is.
pub(super) fn tell_rest(rest: &[Rest], text: &str, is_kept: bool, file: &Path, context: &Context) {
    let texts = &context.texts;
    if rest.is_empty() {
        return;
    }
    let (head, foot) = if is_kept {
        ("import-rest-kept", "import-rest-kept-more")
    } else {
        ("import-rest", "import-rest-more")
    };
    context.remark(&texts.with(head, &[("count", rest.len().into())]));
    let lines = LineIndex::new(text);
    for one in rest.iter().take(MOST_LISTED) {
        let place = place_words(&one.place, &lines, file, context);
        let line = Shown::new(&rest_words(one, texts)).into_string();
        let line = truncate(&line, WIDEST, "…");
        context.remark(&format!("  {place}: {line}"));
    }
    let more = rest.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        context.remark(&format!(
            "  {}",
            texts.with(foot, &[("count", more.into())])
        ));
    }
}

/// Words without a place with what they stood under.
fn rest_words(one: &Rest, texts: &Texts) -> String {
    if one.label.is_empty() {
        return one.words.clone();
    }
    let args = [
        ("label", words(one.label.as_str())),
        ("value", words(one.words.as_str())),
    ];
    texts.with("export-fact", &args)
}

/// A place as compilers write it: `file:line:column`, or the cell of a sheet.
fn place_words(place: &Place, lines: &LineIndex<'_>, file: &Path, context: &Context) -> String {
    let name = called(file, &context.texts);
    match place {
        Place::Whole => name,
        Place::Text(span) => {
            let at = lines.position(span.start);
            format!("{name}:{}:{}", at.line, at.column)
        }
        Place::Cell { sheet, cell } => {
            let args = [
                ("name", words(name)),
                ("sheet", words(Shown::new(sheet).into_string())),
                ("cell", words(cell.as_str())),
            ];
            context.texts.with("import-cell", &args)
        }
    }
}
