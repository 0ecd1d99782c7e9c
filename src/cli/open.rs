//! `jalon FILE`: the editor; the table on standard output where that is no terminal.

use std::path::Path;

use super::args::{Cli, Form, ShowArgs};
use super::bug::outcome;
use super::{
    Context, Exit, is_stdin, keys, no_such, open_document, read_to_edit, report, say, show, theme,
    usage,
};
use crate::app::{App, Label, Options};
use crate::i18n::words;
use crate::runtime::{self, End, io_words, shown_name};
use crate::sys;

/// Opens the editor.
pub(super) fn run(cli: &Cli, context: Context) -> Exit {
    let Some(file) = &cli.file else {
        return usage::no_file(&context.texts);
    };
    if is_stdin(file) || !sys::is_terminal() {
        let show = ShowArgs {
            file: file.clone(),
            format: Some(Form::Table),
            plain: false,
            width: None,
            persona: cli.persona.clone(),
            stage: cli.stage.clone(),
        };
        return show::run(&show, &context);
    }
    edit(cli, file, context).unwrap_or_else(|exit| exit)
}

fn edit(cli: &Cli, file: &Path, context: Context) -> Result<Exit, Exit> {
    let (keymap, wrong_keys) = keys::asked(&context)?;
    let loaded = read_to_edit(file, &context)?;
    let document = open_document::<Label>(file, &loaded.bytes, &context)?;
    let size = sys::size().map_err(|error| {
        report(file, &io_words(&error.0, &context.texts), &context);
        Exit::Io
    })?;
    let looks = theme::looks(&context)?;
    let mut origin = loaded.origin;
    if !cli.read_only {
        sys::remove_leftovers(&origin);
    }
    let options = Options {
        texts: context.texts,
        glyphs: context.glyphs,
        theme: looks.theme,
        themes: looks.themes,
        name: shown_name(&origin),
        is_new: loaded.is_new,
        read_only: cli.read_only,
        keymap,
        size,
    };
    let mut app = App::new(document, options);
    let (preferences, _) = context
        .sources
        .preferences(&context.settings, &context.environment);
    let mut notes = context.notes.iter().chain(&wrong_keys).chain(&looks.note);
    app.start_with(preferences, notes.next().map(|note| note.line(app.texts())));
    let places = sys::Places::at_home(&context.environment);
    if let Some(text) = sys::recall_view(&places, &origin) {
        app.take_view_state(&text);
    }
    let mut offered = Vec::new();
    if !cli.read_only {
        let file = (!loaded.is_new).then_some(loaded.bytes.as_slice());
        let (environment, most) = (&context.environment, context.max_size);
        let (stale, offers) = runtime::left_behind(environment, &origin, file, most);
        offered = stale;
        app.offer(offers);
    }
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
    let (environment, sources) = (&context.environment, context.sources);
    let work = || runtime::run(&mut app, &mut origin, environment, sources, offered);
    match outcome(work).unwrap_or(Ok(End::Bug)) {
        Ok(End::Quit) => Ok(Exit::Fine),
        Ok(End::Signal(number)) => Ok(Exit::Signal(number)),
        Ok(End::Bug) => {
            let words = context.bugs.words_of_editing(app.name(), app.texts());
            say(&words);
            Ok(Exit::Bug)
        }
        Ok(End::TerminalGone) => Ok(Exit::Signal(1)),
        Err(error) => {
            let reason = io_words(&error.0, app.texts());
            say(&app
                .texts()
                .with("cli-terminal", &[("reason", words(reason))]));
            Err(Exit::Io)
        }
    }
}
