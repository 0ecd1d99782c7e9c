//! `jalon`, `jalon FILE`, `jalon DIR`: the editor, or the maps one can choose from; the same on
//! standard output where that is no terminal.

use std::path::Path;

use super::args::{Cli, DiffArgs, ListArgs, OpenView, Report, ShowArgs, ShownView};
use super::bug::outcome;
use super::{
    Context, Exit, diff, is_stdin, keys, list, no_such, open_document, read_bytes, report,
    report_load, say, show, shown, theme, usage,
};
use crate::app::App;
use crate::command::Command;
use crate::doc::OpenError;
use crate::i18n::{Arg, words};
use crate::model::Field;
use crate::runtime::{self, End, Refusal, Seat, Setup, foreign_words, io_words};
use crate::sys;

/// Opens the editor.
pub(super) fn run(cli: &Cli, context: &Context) -> Exit {
    let path = cli.file.as_deref().unwrap_or(Path::new("."));
    if path.as_os_str().is_empty() {
        return usage::no_name(&context.texts);
    }
    let is_folder = !is_stdin(path) && sys::is_folder(path);
    if is_folder && (cli.persona.is_some() || cli.stage.is_some() || cli.view.is_some()) {
        return usage::of_a_map(&context.texts);
    }
    if !is_stdin(path) && sys::is_terminal() {
        let opened = Opened {
            path,
            is_folder,
            read_only: cli.read_only,
        };
        let ended = edit(&opened, context, |app| start_where_asked(cli, app));
        return ended.unwrap_or_else(|exit| exit);
    }
    if is_folder {
        let args = ListArgs {
            paths: vec![path.to_owned()],
            format: Some(Report::Text),
        };
        return list::run(&args, context);
    }
    if cli.view == Some(OpenView::Compare) {
        return compare(path, context).unwrap_or_else(|exit| exit);
    }
    let show = ShowArgs {
        file: path.to_owned(),
        format: None,
        plain: false,
        view: cli.view.map(shown_view),
        textconv: false,
        width: None,
        persona: cli.persona.clone(),
        stage: cli.stage.clone(),
    };
    show::run(&show, context)
}

/// The same view as it is shown.
fn shown_view(view: OpenView) -> ShownView {
    match view {
        OpenView::Map | OpenView::Compare => ShownView::Map,
        OpenView::Outline => ShownView::Outline,
        OpenView::Opportunities => ShownView::Opportunities,
        OpenView::Personas => ShownView::Personas,
    }
}

/// What became of the baseline in the map, as `jalon diff` says it.
fn compare(path: &Path, context: &Context) -> Result<Exit, Exit> {
    let bytes = read_bytes(path, context)?;
    let document = open_document::<()>(path, &bytes, context)?;
    let Some(baseline) = document.map().fields.text(Field::Baseline) else {
        report(path, &context.texts.text("compare-no-baseline"), context);
        return Err(Exit::Usage);
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let args = DiffArgs {
        sides: vec![folder.join(baseline), path.to_owned()],
        of: None,
        git: None,
        format: None,
    };
    Ok(diff::run(&args, context))
}

/// What the editor is opened on.
pub(super) struct Opened<'p> {
    /// The map, or the folder of some.
    pub(super) path: &'p Path,
    /// Whether it is a folder.
    pub(super) is_folder: bool,
    /// Whether nothing of the map may be changed.
    pub(super) read_only: bool,
}

/// Opens the editor, which begins where `start` puts it.
pub(super) fn edit(
    opened: &Opened<'_>,
    context: &Context,
    start: impl FnOnce(&mut App) -> Result<(), Exit>,
) -> Result<Exit, Exit> {
    let path = opened.path;
    // What was asked for by its name has to be there.
    keys::are_there(context)?;
    if context.theme.is_some() {
        theme::looks(context)?;
    }
    let environment = context.environment.clone();
    let (mut setup, notes) = Setup::new(
        context.sources.clone(),
        environment,
        context.texts.clone(),
        opened.read_only,
    );
    let seat = if opened.is_folder {
        Seat::at_folder(path, &setup)
    } else {
        Seat::at_map(path, &setup)
    };
    let mut seat = seat.map_err(|refusal| refuse(path, &refusal, context))?;
    if let Some(note) = notes.first() {
        seat.app.warn_of_settings(note.line(&context.texts));
    }
    start(&mut seat.app)?;
    let ended = outcome(|| runtime::run(&mut seat, &mut setup)).unwrap_or(Ok(End::Bug));
    let texts = seat.app.texts();
    match ended {
        Ok(End::Quit) => Ok(Exit::Fine),
        Ok(End::Signal(number)) => Ok(Exit::Signal(number)),
        Ok(End::Bug) => {
            say(&context.bugs.words_of_editing(seat.app.name(), texts));
            Ok(Exit::Bug)
        }
        Ok(End::TerminalGone) => Ok(Exit::Signal(1)),
        Err(error) => {
            let reason = io_words(&error.0, texts);
            say(&texts.with("cli-terminal", &[("reason", words(reason))]));
            Err(Exit::Io)
        }
    }
}

/// Begins in the view and at the stage that were asked for; says what the map does not have.
fn start_where_asked(cli: &Cli, app: &mut App) -> Result<(), Exit> {
    if let Some(persona) = &cli.persona
        && !app.start_as(persona)
    {
        return Err(no_such("no-persona-named", persona, app.texts()));
    }
    if let Some(stage) = &cli.stage
        && !app.start_at(stage)
    {
        return Err(no_such("no-stage-named", stage, app.texts()));
    }
    if let Some(view) = cli.view {
        app.start_in(match view {
            OpenView::Map => Command::ShowMap,
            OpenView::Outline => Command::ShowOutline,
            OpenView::Opportunities => Command::ShowOpportunities,
            OpenView::Personas => Command::PersonaPanel,
            OpenView::Compare => Command::ShowCompare,
        });
    }
    Ok(())
}

/// Says why nothing can be opened.
fn refuse(path: &Path, refusal: &Refusal, context: &Context) -> Exit {
    match refusal {
        Refusal::Load(error) => report_load(path, error, context),
        Refusal::NotUtf8(OpenError::NotUtf8 { line, column }) => {
            let args = [("line", Arg::from(*line)), ("column", Arg::from(*column))];
            report(path, &context.texts.with("cli-not-utf8", &args), context);
            Exit::BadDocument
        }
        Refusal::Beside => {
            report(path, &context.texts.text("cli-not-a-map"), context);
            Exit::BadDocument
        }
        Refusal::Foreign(form) => {
            report(
                path,
                &foreign_words(form, &shown(path), &context.texts),
                context,
            );
            Exit::BadDocument
        }
        Refusal::Terminal(error) => {
            report(path, &io_words(&error.0, &context.texts), context);
            Exit::Io
        }
    }
}
