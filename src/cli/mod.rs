//! The command line: what was asked for, in which language, and with which exit code it ends.
//!
//! One file per subcommand. Data goes to standard output, words to standard error. The codes are
//! told by [`Exit`]; nothing here ends the process itself.

mod args;
mod audit;
mod bug;
mod check;
mod comments;
mod completions;
mod config;
mod diff;
mod doctor;
mod exit;
mod export;
mod git_setup;
mod import;
mod import_into;
mod keys;
mod list;
mod log;
mod man;
mod maps;
mod merge;
mod new;
mod open;
mod opportunities;
mod output;
mod progress;
mod recover;
mod revision;
mod rules;
mod schema;
mod search;
mod settings;
mod show;
mod stats;
mod templates;
mod textconv;
mod theme;
mod threads;
mod usage;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use args::Verb;
use bug::Bugs;
pub use exit::Exit;

use crate::check::Pen;
use crate::doc::{Document, OpenError};
use crate::export::{Sheet, inert};
use crate::i18n::{Texts, words};
use crate::layout::Glyphs;
use crate::runtime::{self, Note, Sources, io_words, load_words};
use crate::settings::Settings;
use crate::sys::{self, Environment, LoadError, Loaded};
use crate::text::Shown;

/// What every command works with.
pub(crate) struct Context {
    pub(crate) texts: Texts,
    pub(crate) environment: Environment,
    pub(crate) glyphs: Glyphs,
    /// The theme `--theme` names.
    pub(crate) theme: Option<String>,
    /// What data on standard output is drawn with.
    pub(crate) pen: Pen,
    /// What words on standard error are drawn with.
    pub(crate) words_pen: Pen,
    /// The most bytes a file may have.
    pub(crate) max_size: u64,
    pub(crate) settings: Settings,
    /// What the settings come from.
    pub(crate) sources: Sources,
    /// What is wrong with those.
    pub(crate) notes: Vec<Note>,
    pub(crate) bugs: Bugs,
    /// Whether nothing is to be said but what keeps a command from ending well.
    pub(crate) is_quiet: bool,
}

impl Context {
    /// Says what is good to know and keeps nothing from ending well.
    pub(crate) fn remark(&self, text: &str) {
        if !self.is_quiet {
            say(text);
        }
    }
}

/// Runs the program with the arguments and the environment of the process.
pub fn run() -> ExitCode {
    let (arguments, environment) = (sys::arguments(), Environment::of_process());
    sys::outlive_size_limits();
    let bugs = Bugs::watch(environment.has_title());
    let sources = settings::sources(&arguments, &environment);
    let (now, notes) = sources.settle(&environment);
    let texts = Texts::new(now.language());
    let told = texts.clone();
    let work = || run_with(&arguments, environment, sources, notes, told, bugs.clone());
    ExitCode::from(bugs.guard(&texts, work).code())
}

fn run_with(
    arguments: &[OsString],
    environment: Environment,
    mut sources: Sources,
    notes: Vec<Note>,
    texts: Texts,
    bugs: Bugs,
) -> Exit {
    let cli = match args::parse(arguments, &texts) {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error, arguments, &texts),
    };
    let Some(flags) = settings::flags(&cli) else {
        return usage::wrong_size(&texts);
    };
    sources.flags = flags;
    let (settings, _) = sources.settle(&environment);
    let glyphs = runtime::glyphs(&settings, &environment);
    let pen = |is_terminal| Pen {
        colour: runtime::colour(&settings, &environment, is_terminal),
        ascii: glyphs.is_ascii(),
    };
    let context = Context {
        pen: pen(sys::is_terminal()),
        words_pen: pen(sys::words_are_on_terminal()),
        glyphs,
        theme: cli.theme.clone(),
        texts,
        environment,
        max_size: settings.max_size(),
        settings,
        sources,
        notes,
        bugs,
        is_quiet: cli.quiet,
    };
    if let Err(exit) = settings::tell(&cli, &context) {
        return exit;
    }
    match &cli.verb {
        Some(Verb::Show(show)) => show::run(show, &context),
        Some(Verb::List(list)) => list::run(list, &context),
        Some(Verb::Check(check)) => check::run(check, &context),
        Some(Verb::Search(search)) => search::run(search, &context),
        Some(Verb::Opportunities(asked)) => opportunities::run(asked, &context),
        Some(Verb::Stats(stats)) => stats::run(stats, &context),
        Some(Verb::Comments(comments)) => comments::run(comments, &context),
        Some(Verb::Diff(diff)) => diff::run(diff, &context),
        Some(Verb::Export(export)) => export::run(export, &context),
        Some(Verb::Import(import)) => import::run(import, &context),
        Some(Verb::Log(log)) => log::run(log, &context),
        Some(Verb::Recover(recover)) => recover::run(recover, &context),
        Some(Verb::New(new)) => new::run(new, &cli, &context),
        Some(Verb::Rules(rules)) => rules::run(rules, &context),
        Some(Verb::Templates(templates)) => templates::run(templates, &context),
        Some(Verb::Audit(args)) => audit::run(args, &context),
        Some(Verb::Merge(merge)) => merge::run(merge, &context),
        Some(Verb::GitSetup(setup)) => git_setup::run(setup, &context),
        Some(Verb::Config(config)) => config::run(config, &context),
        Some(Verb::Doctor(doctor)) => doctor::run(doctor, &context),
        Some(Verb::Keys(keys)) => keys::run(keys, &context),
        Some(Verb::Schema) => schema::run(&context),
        Some(Verb::Completions(completions)) => completions::run(completions, &context),
        Some(Verb::Man(man)) => man::run(man, &context),
        None => open::run(&cli, &context),
    }
}

/// Writes data to standard output. A reader that has gone away is no error.
pub(crate) fn print(data: &str, texts: &Texts) -> Exit {
    print_bytes(data.as_bytes(), texts)
}

/// As [`print`], for what is no text.
fn print_bytes(data: &[u8], texts: &Texts) -> Exit {
    let mut out = io::stdout().lock();
    match out.write_all(data).and_then(|()| out.flush()) {
        Ok(()) => Exit::Fine,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(error) => {
            let reason = io_words(&error, texts);
            say(&texts.with("cli-output", &[("reason", words(reason))]));
            Exit::Io
        }
    }
}

/// Writes a JSON document, which is given as text, to standard output.
pub(crate) fn print_json(document: &str, texts: &Texts) -> Exit {
    print(&inert(document), texts)
}

/// Writes words to standard error; where nobody can read them there is nothing to be done.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Says that the map has nobody and nothing of that name.
pub(crate) fn no_such(id: &str, name: &str, texts: &Texts) -> Exit {
    let name = Shown::new(name).into_string();
    say(&texts.with(id, &[("name", words(name))]));
    Exit::Usage
}

/// How text is dressed for where it goes.
pub(crate) fn sheet(context: &Context) -> Sheet {
    let dress = diff::dress(context);
    Sheet {
        colour: dress.colour,
        ascii: dress.ascii,
        width: dress.width,
    }
}

/// A path as it may be shown.
pub(crate) fn shown(path: &Path) -> String {
    Shown::new(&path.to_string_lossy()).into_string()
}

/// What a file is called in what is said of it: its path, or words for standard input.
pub(crate) fn called(path: &Path, texts: &Texts) -> String {
    if is_stdin(path) {
        return texts.text("cli-stdin");
    }
    shown(path)
}

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the bytes of a file, or of standard input for `-`; says what is wrong.
pub(crate) fn read_bytes(path: &Path, context: &Context) -> Result<Vec<u8>, Exit> {
    let read = if is_stdin(path) {
        sys::read_stdin(context.max_size)
    } else {
        sys::load(path, context.max_size, false).map(|loaded| loaded.bytes)
    };
    read.map_err(|error| report_load(path, &error, context))
}

/// Reads a file to be edited; a missing one is new.
pub(crate) fn read_to_edit(path: &Path, context: &Context) -> Result<Loaded, Exit> {
    sys::load(path, context.max_size, true).map_err(|error| report_load(path, &error, context))
}

pub(crate) fn report_load(path: &Path, error: &LoadError, context: &Context) -> Exit {
    let exit = match error {
        LoadError::TooLarge(_) => Exit::BadDocument,
        _ => Exit::Io,
    };
    let reason = load_words(error, &context.texts);
    report(path, &reason, context);
    exit
}

/// Says what is wrong with a file.
pub(crate) fn report(path: &Path, reason: &str, context: &Context) {
    let args = [
        ("name", words(called(path, &context.texts))),
        ("reason", words(reason.to_owned())),
    ];
    say(&context.texts.with("cli-error", &args));
}

/// Makes a document of bytes; says where it is not UTF-8.
pub(crate) fn open_document<L: Clone>(
    path: &Path,
    bytes: &[u8],
    context: &Context,
) -> Result<Document<L>, Exit> {
    Document::open(bytes).map_err(|error| report_open(path, error, context))
}

/// Says why bytes are no document.
pub(crate) fn report_open(path: &Path, error: OpenError, context: &Context) -> Exit {
    let OpenError::NotUtf8 { line, column } = error;
    let args = [("line", line.into()), ("column", column.into())];
    report(path, &context.texts.with("cli-not-utf8", &args), context);
    Exit::BadDocument
}
