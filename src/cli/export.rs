//! `jalon export FILE --to FORM`: a map in another form, on standard output or in a file.
//!
//! What the form cannot carry is told on standard error. Several maps go into a folder, one file each.

use std::path::{Path, PathBuf};

use super::args::{Excel, ExportArgs, Ground, Lang};
use super::output::{Output, each_into, only, put};
use super::{
    Context, Exit, called, is_stdin, no_such, open_document, read_bytes, report, say, usage,
};
use crate::check::render;
use crate::doc::review::Reviews;
use crate::doc::{Access, Document, ReadOnly};
use crate::export::{Dress, Form, PICTURE, Paper, Subject, Table, Written, left_out_words};
use crate::i18n::{Language, Texts, words};
use crate::model::{Map, View};
use crate::sys;

/// The columns of lines for people where nothing says how many.
const WIDTH: u16 = 100;

/// Exports maps.
pub(super) fn run(args: &ExportArgs, context: &Context) -> Exit {
    export(args, context).unwrap_or_else(|exit| exit)
}

fn export(args: &ExportArgs, context: &Context) -> Result<Exit, Exit> {
    let form = form(args, context)?;
    let out = args.output.as_deref();
    let Some(file) = only(&args.files, out) else {
        return export_all(form, args, context);
    };
    export_one(form, file, out, args, context)?;
    Ok(Exit::Fine)
}

/// The form asked for, else the one the name of the output ends in.
fn form(args: &ExportArgs, context: &Context) -> Result<&'static Form, Exit> {
    let ending = || {
        let name = args.output.as_deref()?.file_name()?.to_str()?;
        Form::of_file(name)
    };
    let named = args.form.as_deref().and_then(Form::find);
    let asks_picture = || {
        let output = args.output.as_deref().and_then(Path::extension);
        match args.form.as_deref() {
            Some(form) => form == PICTURE,
            None => output.is_some_and(|ending| ending.eq_ignore_ascii_case(PICTURE)),
        }
    };
    named.or_else(ending).ok_or_else(|| {
        let id = if asks_picture() {
            "export-no-png"
        } else {
            "export-no-form"
        };
        usage::refused(id, "--to", &context.texts)
    })
}

/// Writes each map into the folder that was asked for.
fn export_all(form: &Form, args: &ExportArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let folder = args.output.as_deref().filter(|out| !is_stdin(out));
    let Some(folder) = folder else {
        return Err(usage::refused("export-many", "-o", texts));
    };
    let make = |file: &Path, out: &Path| export_one(form, file, Some(out), args, context);
    Ok(each_into(folder, &args.files, form.ending, context, make))
}

fn export_one(
    form: &Form,
    file: &Path,
    out: Option<&Path>,
    args: &ExportArgs,
    context: &Context,
) -> Result<(), Exit> {
    let texts = &context.texts;
    let bytes = read_bytes(file, context)?;
    let document: Document<()> = open_document(file, &bytes, context)?;
    let problems = document.diagnostics();
    let name = called(file, texts);
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
        say(render(problems, document.text(), &name, texts, context.words_pen).trim_end());
        return Err(Exit::BadDocument);
    }
    if !problems.is_empty() {
        let args = [("name", words(name)), ("count", problems.len().into())];
        context.remark(&texts.with("show-problems", &args));
    }
    let written = write(form, file, &document, args, context)?;
    let review = super::comments::review_of(file);
    let output = Output {
        bytes: &written.bytes,
        is_text: form.is_text,
        file: out,
        force: args.force,
        sources: &[file.to_owned(), review],
    };
    put(&output, context)?;
    if let Some(list) = left_out_words(&written.left_out, document.map(), texts) {
        let args = [("form", words(form.name)), ("list", words(list))];
        context.remark(&texts.with("export-left-out", &args));
    }
    Ok(())
}

fn write(
    form: &Form,
    file: &Path,
    document: &Document<()>,
    args: &ExportArgs,
    context: &Context,
) -> Result<Written, Exit> {
    let map = document.map();
    let view = view(args.persona.as_deref(), map, context)?;
    let reviews = reviews(file, context);
    let name = file.file_name().map(|name| name.to_string_lossy());
    let subject = Subject {
        map,
        text: document.text(),
        name: name.as_deref().filter(|_| !is_stdin(file)),
        reviews: reviews.as_ref(),
    };
    let texts = Texts::new(match args.words {
        None => context.texts.language(),
        Some(Lang::En) => Language::English,
        Some(Lang::Fr) => Language::French,
    });
    let dress = Dress {
        texts: &texts,
        glyphs: &context.glyphs,
        view: &view,
        paper: args.paper.map(|ground| match ground {
            Ground::Light => Paper::Light,
            Ground::Dark => Paper::Dark,
        }),
        width: usize::from(args.width.unwrap_or(WIDTH)),
        table: Table {
            wide: args.wide,
            excel: args.excel.map(Excel::spreadsheet),
        },
        #[cfg(feature = "png")]
        dpi: args.dpi,
        #[cfg(not(feature = "png"))]
        dpi: None,
    };
    form.write(&subject, &dress).map_err(|refused| {
        let gaps = refused.args.iter();
        let gaps: Vec<_> = gaps
            .map(|(name, gap)| (*name, words(gap.as_str())))
            .collect();
        report(file, &context.texts.with(refused.text, &gaps), context);
        Exit::Io
    })
}

fn view(name: Option<&str>, map: &Map, context: &Context) -> Result<View, Exit> {
    let Some(name) = name else {
        return Ok(View::Everyone);
    };
    map.find_view(name)
        .ok_or_else(|| no_such("no-persona-named", name, &context.texts))
}

/// The review beside a map; none where there is none, or it cannot be read.
fn reviews(file: &Path, context: &Context) -> Option<Reviews> {
    if is_stdin(file) {
        return None;
    }
    let beside: PathBuf = super::comments::review_of(file);
    let loaded = sys::load(&beside, context.max_size, false).ok()?;
    Reviews::open(&loaded.bytes).ok()
}
