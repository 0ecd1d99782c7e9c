//! `jalon show FILE`: a map on standard output, as a table, as linear text, as its chart or as JSON.

use std::path::Path;

use super::args::{Form as Shape, ShowArgs, ShownView};
use super::comments::review_of;
use super::{
    Context, Exit, called, is_stdin, no_such, print, print_json, read_bytes, report, report_open,
    say, shown, textconv, theme, usage,
};
use crate::check::render;
use crate::doc::review::Reviews;
use crate::doc::{Access, Document, ReadOnly};
use crate::export::to_json;
use crate::i18n::{Arg, words};
use crate::import::Form;
use crate::layout::{Badges, Facts, Lens, Picture, Told, plain_view, print_chart, print_table};
use crate::model::{Map, View};
use crate::runtime::{foreign, foreign_words};
use crate::sys;
use crate::theme::Theme;

/// The columns of a drawing where nothing says how many there are.
const WIDTH: u16 = 80;

/// Shows a map.
pub(super) fn run(args: &ShowArgs, context: &Context) -> Exit {
    if args.textconv {
        return textconv::run(&args.file, context);
    }
    show(args, context).unwrap_or_else(|exit| exit)
}

fn show(args: &ShowArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let form = match args.format {
        // Only the linear text is there for every view.
        None if args.plain || args.view.is_some() => Shape::Plain,
        Some(form) if form != Shape::Plain && args.view.is_some() => {
            return Err(usage::refused("show-view-is-plain", "--view", texts));
        }
        format => format.unwrap_or_default(),
    };
    let bytes = read_bytes(&args.file, context)?;
    let name = shown(&args.file);
    let document: Document<()> = match Document::open(&bytes) {
        Ok(document) => document,
        Err(error) => {
            return Err(match foreign(&name, &bytes, texts) {
                Some(form) => is_foreign(form, &args.file, context),
                None => report_open(&args.file, error, context),
            });
        }
    };
    let problems = document.diagnostics();
    if document.access() == Access::ReadOnly(ReadOnly::Syntax) {
        if let Some(form) = foreign(&name, &bytes, texts) {
            return Err(is_foreign(form, &args.file, context));
        }
        let name = called(&args.file, texts);
        say(render(problems, document.text(), &name, texts, context.words_pen).trim_end());
        return Err(Exit::BadDocument);
    }
    let map = document.map();
    let view = match &args.persona {
        None => View::default(),
        Some(persona) => map
            .find_view(persona)
            .ok_or_else(|| no_such("no-persona-named", persona, texts))?,
    };
    let stage = match &args.stage {
        None => None,
        Some(stage) => Some(
            map.find_stage(stage)
                .ok_or_else(|| no_such("no-stage-named", stage, texts))?,
        ),
    };
    let stages = stage.map_or(0..map.stages.len(), |stage| stage..stage + 1);
    let mut facts = Facts::new(map, &view, texts);
    facts.overdue = map.freshness().overdue(sys::today(&context.environment));
    facts.comments = comments(&args.file, map, context);
    let lens = Lens {
        map,
        facts: &facts,
        view: &view,
        texts,
        glyphs: &context.glyphs,
        found: None,
        marks: None,
    };
    let cells = usize::from(args.width.unwrap_or_else(|| width(context)));
    let looks = theme::looks(context)?;
    let look = context.pen.colour.then_some(&looks.theme);
    let printed = match form {
        Shape::Table => print(&picture(&print_table(&lens, cells, stages), look), texts),
        Shape::Chart => print(&picture(&print_chart(&lens, cells, stages), look), texts),
        Shape::Plain => print(&plain_view(&lens, stages, told(args.view)), texts),
        Shape::Json => print_json(&format!("{:#}\n", to_json(map, &view, stage)), texts),
    };
    if look.is_some() && matches!(form, Shape::Table | Shape::Chart) {
        theme::report(&looks, context);
    }
    if !problems.is_empty() {
        let name = words(called(&args.file, texts));
        let args = [("name", name), ("count", Arg::from(problems.len()))];
        context.remark(&texts.with("show-problems", &args));
    }
    Ok(printed)
}

/// Says that a file is one of another tool.
fn is_foreign(form: &Form, file: &Path, context: &Context) -> Exit {
    let words = foreign_words(form, &shown(file), &context.texts);
    report(file, &words, context);
    Exit::BadDocument
}

/// The open comments beside a map; none where they cannot be read, which is told by who lists them.
fn comments(file: &Path, map: &Map, context: &Context) -> Badges {
    if is_stdin(file) {
        return Badges::default();
    }
    let beside = review_of(file);
    let bytes = sys::load(&beside, context.max_size, false).map(|loaded| loaded.bytes);
    let reviews = Reviews::open(&bytes.unwrap_or_default()).unwrap_or_default();
    Badges::of(&reviews.placed(map), map)
}

/// The view whose linear text is asked for.
fn told(view: Option<ShownView>) -> Told {
    match view {
        None | Some(ShownView::Map) => Told::Map,
        Some(ShownView::Outline) => Told::Outline,
        Some(ShownView::Opportunities) => Told::Opportunities,
        Some(ShownView::Personas) => Told::Personas,
        Some(ShownView::Chart) => Told::Chart,
    }
}

/// The columns of the terminal, else of `COLUMNS`, else 80.
fn width(context: &Context) -> u16 {
    let of_terminal = || sys::is_terminal().then(|| sys::size().ok()).flatten();
    let of_variable = || {
        context
            .environment
            .get("COLUMNS")
            .and_then(|text| text.parse().ok())
    };
    of_terminal()
        .map(|(width, _)| width)
        .or_else(of_variable)
        .unwrap_or(WIDTH)
}

/// A drawing as text, in colour where that is wanted; without blanks at the ends of lines, where they
/// have no background.
fn picture(picture: &Picture, theme: Option<&Theme>) -> String {
    let Some(theme) = theme else {
        return picture.text() + "\n";
    };
    let ground = theme.ground();
    let mut out = String::new();
    for line in &picture.lines {
        for run in &line.runs {
            out.push_str(&sys::dressed(
                &run.text,
                ground.patch(theme.style(run.role)),
            ));
        }
        if ground.bg.is_none() {
            out.truncate(out.trim_end_matches(' ').len());
        }
        out.push('\n');
    }
    out
}
