//! `jalon comments FILE`: what is said of a map in the review beside it, for people and for programs.
//! It writes nothing.

use std::path::{Path, PathBuf};

use super::args::{CommentsArgs, DiffForm, ThreadState};
use super::diff::dress;
use super::{
    Context, Exit, called, is_stdin, no_such, open_document, print, print_json, read_bytes,
    report_load, report_open, say, shown,
};
use crate::check::render;
use crate::doc::beside::{REVIEW, kind_of};
use crate::doc::review::Reviews;
use crate::doc::{Access, Document, ReadOnly};
use crate::export::{Comments, Wanted, comments_to_json, comments_to_markdown, comments_to_text};
use crate::i18n::{Arg, words};
use crate::model::{Map, StageId};
use crate::sys::{self, LoadError};

/// What the name of a review ends with, and that of a map.
const ENDINGS: [&str; 2] = [".review.toml", ".toml"];

/// A review with the map it is about.
struct Source {
    /// Where the review is.
    file: PathBuf,
    reviews: Reviews,
    /// None where only the review was given.
    map: Option<Document<()>>,
}

/// Tells the comments.
pub(super) fn run(args: &CommentsArgs, context: &Context) -> Exit {
    comments(args, context).unwrap_or_else(|exit| exit)
}

fn comments(args: &CommentsArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let source = source(&args.file, context)?;
    told_problems(&source, context)?;
    let map = source.map.as_ref().map(Document::map);
    let wanted = Wanted {
        author: args.author.clone(),
        open: match args.state.unwrap_or_default() {
            ThreadState::All => None,
            ThreadState::Open => Some(true),
            ThreadState::Resolved => Some(false),
        },
        stage: stage(args.stage.as_deref(), map, context)?,
    };
    let comments = Comments::of(&source.reviews, map, &wanted, texts, context.pen.ascii);
    let form = args.format.unwrap_or_default();
    if form == DiffForm::Json {
        let document = comments_to_json(&comments, &source.file.to_string_lossy());
        return Ok(print_json(&format!("{document:#}\n"), texts));
    }
    if comments.is_empty() {
        let name = [("name", words(shown(&args.file)))];
        let has_none = source.reviews.comments().is_empty();
        context.remark(&texts.with(
            if has_none {
                "comments-none"
            } else {
                "comments-none-wanted"
            },
            &name,
        ));
        return Ok(Exit::Fine);
    }
    Ok(match form {
        DiffForm::Md => print(&comments_to_markdown(&comments), texts),
        _ => print(&comments_to_text(&comments, dress(context).width), texts),
    })
}

/// The review of that file, or beside it; an empty one where there is none.
fn source(file: &Path, context: &Context) -> Result<Source, Exit> {
    let bytes = read_bytes(file, context)?;
    let is_review = |text: &str| kind_of(text) == Some(&REVIEW);
    if named_map(file).is_some() || std::str::from_utf8(&bytes).is_ok_and(is_review) {
        let map = match named_map(file).map(|map| sys::load(&map, context.max_size, false)) {
            // What cannot be read of the map is told by whoever looks at the map.
            Some(Ok(loaded)) => Document::open(&loaded.bytes).ok(),
            Some(Err(_)) | None => None,
        };
        let reviews = reviews(file, &bytes, context)?;
        let file = file.to_owned();
        return Ok(Source { file, reviews, map });
    }
    if is_stdin(file) {
        say(&context.texts.text("comments-stdin"));
        return Err(Exit::Usage);
    }
    let map: Document<()> = open_document(file, &bytes, context)?;
    let beside = review_of(file);
    let bytes = match sys::load(&beside, context.max_size, false) {
        Ok(loaded) => loaded.bytes,
        Err(LoadError::Missing) => Vec::new(),
        Err(error) => return Err(report_load(&beside, &error, context)),
    };
    let reviews = reviews(&beside, &bytes, context)?;
    Ok(Source {
        file: beside,
        reviews,
        map: Some(map),
    })
}

fn reviews(file: &Path, bytes: &[u8], context: &Context) -> Result<Reviews, Exit> {
    Reviews::open(bytes).map_err(|error| report_open(file, error, context))
}

/// The review beside a map, wherever a link leads.
pub(super) fn review_of(map: &Path) -> PathBuf {
    let folder = map.parent().filter(|it| !it.as_os_str().is_empty());
    let here = sys::real_path(folder.unwrap_or(Path::new(".")));
    let is_elsewhere =
        |real: &PathBuf| real.file_name() != map.file_name() || real.parent() != here.as_deref();
    let real = sys::real_path(map).filter(is_elsewhere);
    let beside = real.as_deref().unwrap_or(map).with_extension("");
    let mut name = beside.into_os_string();
    name.push(ENDINGS[0]);
    name.into()
}

/// The map a review is beside, if its name says so.
pub(super) fn named_map(review: &Path) -> Option<PathBuf> {
    let name = review.file_name()?.to_str()?;
    let name = name.strip_suffix(ENDINGS[0])?;
    Some(review.with_file_name([name, ENDINGS[1]].concat()))
}

/// Says what is wrong with the review: with its syntax, in full, and then nothing else can be done; with
/// anything else, how much, and where to find it.
fn told_problems(source: &Source, context: &Context) -> Result<(), Exit> {
    let texts = &context.texts;
    let name = called(&source.file, texts);
    let problems = source.reviews.diagnostics();
    if source.reviews.access() != Access::Edit {
        let text = source.reviews.text();
        say(render(problems, text, &name, texts, context.words_pen).trim_end());
    } else if !problems.is_empty() {
        let args = [("name", words(name)), ("count", Arg::from(problems.len()))];
        context.remark(&texts.with("show-problems", &args));
    }
    match source.reviews.access() {
        Access::ReadOnly(ReadOnly::Syntax) => Err(Exit::BadDocument),
        Access::ReadOnly(ReadOnly::NewerVersion) | Access::Edit => Ok(()),
    }
}

/// The stage that is asked for; without the map, an id is taken for what it is.
fn stage(
    named: Option<&str>,
    map: Option<&Map>,
    context: &Context,
) -> Result<Option<StageId>, Exit> {
    let Some(named) = named else {
        return Ok(None);
    };
    let Some(map) = map else {
        return Ok(Some(StageId::new(named)));
    };
    let found = map.find_stage(named).and_then(|at| map.stages.get(at));
    let found = found.ok_or_else(|| no_such("no-stage-named", named, &context.texts))?;
    Ok(Some(found.id.clone()))
}
