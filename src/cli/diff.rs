//! `jalon diff A B`: what became of one map in another, or in an older self that git has.

use std::path::{Path, PathBuf};

use super::args::{DiffArgs, DiffForm};
use super::revision::bytes_at;
use super::{
    Context, Exit, called, is_stdin, open_document, print, print_json, read_bytes, say, shown,
};
use crate::check::render;
use crate::diff::{Difference, Dress, Telling, to_json, to_markdown, to_text};
use crate::doc::{Access, Document, ReadOnly};
use crate::i18n::{Texts, words};
use crate::sys;
use crate::text::Shown;

/// One of the two things to compare.
struct Side {
    file: PathBuf,
    /// The revision of git, if it is not the file as it is.
    revision: Option<String>,
}

/// Compares two maps.
pub(super) fn run(args: &DiffArgs, context: &Context) -> Exit {
    diff(args, context).unwrap_or_else(|exit| exit)
}

fn diff(args: &DiffArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let Some(sides) = sides(args) else {
        say(&texts.text("diff-no-sides"));
        say(&texts.text("usage-see-help"));
        return Err(Exit::Usage);
    };
    if sides.iter().all(|side| is_stdin(&side.file)) {
        say(&texts.text("diff-two-inputs"));
        return Err(Exit::Usage);
    }
    let [first, second] = &sides;
    let (before, after) = (open(first, context)?, open(second, context)?);
    let difference = Difference::of(before.map(), after.map());
    let telling = Telling {
        before: before.map(),
        after: after.map(),
        difference: &difference,
        texts,
        ascii: context.pen.ascii,
    };
    let same_bytes = before.bytes() == after.bytes();
    let form = args.format.unwrap_or_default();
    // A program is told the path that it gave.
    let file = |side: &Side| match form {
        DiffForm::Json => shown(&side.file),
        DiffForm::Md | DiffForm::Text => called(&side.file, texts),
    };
    let names = sides.each_ref().map(|side| name(file(side), side, texts));
    let printed = match form {
        DiffForm::Json => {
            let [before, after] = names.each_ref().map(String::as_str);
            let document = to_json(&telling, [before, after], same_bytes);
            print_json(&format!("{document:#}\n"), texts)
        }
        DiffForm::Md => print(&to_markdown(&telling, &title(&names, false, texts)), texts),
        DiffForm::Text if difference.is_empty() => Exit::Fine,
        DiffForm::Text => {
            let (title, summary) = (title(&names, telling.ascii, texts), telling.summary());
            let lines = to_text(&telling.lines(), dress(context));
            print(&format!("{title}\n{summary}\n\n{lines}"), texts)
        }
    };
    if printed != Exit::Fine {
        return Err(printed);
    }
    if !difference.is_empty() {
        return Ok(Exit::Found);
    }
    if form == DiffForm::Text || !same_bytes {
        let id = if same_bytes {
            "diff-same"
        } else {
            "diff-same-map"
        };
        context.remark(&texts.text(id));
    }
    Ok(Exit::Fine)
}

/// What is compared, if the arguments say so.
fn sides(args: &DiffArgs) -> Option<[Side; 2]> {
    let side = |file: &Path, revision: Option<&str>| Side {
        file: file.to_owned(),
        revision: revision.map(str::to_owned),
    };
    let given: Vec<&Path> = args.sides.iter().map(PathBuf::as_path).collect();
    if args.git.is_none() && args.of.is_none() {
        return match given.as_slice() {
            [before, after] => Some([side(before, None), side(after, None)]),
            _ => None,
        };
    }
    let words: Vec<&str> = given.iter().filter_map(|word| word.to_str()).collect();
    let (file, revisions): (&Path, Vec<&str>) = match (&args.git, &args.of, given.as_slice()) {
        (Some(git), Some(file), []) => (file, vec![git]),
        (Some(git), None, [file]) => (file, vec![git]),
        (None, Some(file), given) if words.len() == given.len() => (file, words),
        _ => return None,
    };
    if is_stdin(file) {
        return None;
    }
    let revisions = match revisions.as_slice() {
        [one] => match one.split_once("..") {
            // What git calls three dots is another question.
            Some((from, to)) if !to.starts_with('.') => [Some(from), Some(to)],
            _ => [Some(*one), None],
        },
        [from, to] => [Some(*from), Some(*to)],
        _ => [Some("HEAD"), None],
    };
    let head = |revision: &'static str, given: Option<&str>| match given {
        Some("") => Some(revision.to_owned()),
        given => given.map(str::to_owned),
    };
    let [from, to] = revisions.map(|revision| head("HEAD", revision));
    Some([from, to].map(|revision| side(file, revision.as_deref())))
}

fn open(side: &Side, context: &Context) -> Result<Document<()>, Exit> {
    let bytes = match &side.revision {
        Some(revision) => bytes_at(revision, &side.file, context)?,
        None => read_bytes(&side.file, context)?,
    };
    let document: Document<()> = open_document(&side.file, &bytes, context)?;
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
        let (problems, text) = (document.diagnostics(), document.text());
        let name = name(called(&side.file, &context.texts), side, &context.texts);
        say(render(problems, text, &name, &context.texts, context.words_pen).trim_end());
        return Err(Exit::BadDocument);
    }
    Ok(document)
}

/// What a side is called: its file, and its revision.
fn name(file: String, side: &Side, texts: &Texts) -> String {
    match &side.revision {
        None => file,
        Some(revision) => {
            let revision = Shown::new(revision).into_string();
            let args = [("name", words(file)), ("revision", words(revision))];
            texts.with("diff-of-revision", &args)
        }
    }
}

fn title([before, after]: &[String; 2], ascii: bool, texts: &Texts) -> String {
    let args = [
        ("before", words(before.as_str())),
        ("after", words(after.as_str())),
        ("arrow", words(if ascii { "->" } else { "→" })),
    ];
    texts.with("diff-between", &args)
}

/// How text is dressed for where it goes: as wide as the terminal, else as `COLUMNS` says, else no
/// line is broken, so that other programs find whole ones.
pub(super) fn dress(context: &Context) -> Dress {
    let of_terminal = || sys::is_terminal().then(|| sys::size().ok()).flatten();
    let of_terminal = of_terminal().map(|(width, _)| usize::from(width));
    let of_variable = || context.environment.get("COLUMNS")?.parse().ok();
    Dress {
        colour: context.pen.colour,
        ascii: context.pen.ascii,
        width: of_terminal.or_else(of_variable),
    }
}
