//! `jalon check FILE|DIR…`: what is wrong with maps, for people or for programs.

mod beside;
mod fix;
mod gather;
mod look;
mod told;

use super::args::CheckArgs;
use super::progress::Progress;
use super::threads::{AT_ONCE, each};
use super::{Context, Exit, called, is_stdin, report_load, report_open, say, shown, usage};
use crate::check::{Level, Levels, can_be_set, code_named};
use crate::doc::{Access, MOST_PROBLEMS, ReadOnly};
use crate::i18n::{Arg, Texts, words};
use gather::{Task, gather};
use look::{Desk, Looked, Outcome};
use told::Told;

/// How it has gone so far.
#[derive(Default)]
struct Course {
    /// Something could not be read or written.
    unreadable: bool,
    /// A document is bad.
    bad: bool,
    /// A review or an audit was named, and looked at.
    beside: bool,
}

impl Course {
    fn note(&mut self, exit: Exit) {
        match exit {
            Exit::Fine => {}
            Exit::BadDocument => self.bad = true,
            _ => self.unreadable = true,
        }
    }
}

/// Checks the files.
pub(super) fn run(args: &CheckArgs, context: &Context) -> Exit {
    let levels = match levels(args, &context.texts) {
        Ok(levels) => levels,
        Err(exit) => return exit,
    };
    if args.fix && args.files.iter().any(|file| is_stdin(file)) {
        say(&context.texts.text("usage-fix-stdin"));
        return Exit::Usage;
    }
    let mut course = Course::default();
    let mut told = Told::new(args.format.unwrap_or_default(), context);
    let mut desk = Desk::new(levels, context);
    let tasks = gather(&args.files, &mut desk, &mut told, &mut course, context);
    let progress = Progress::new(tasks.len(), context);
    let mut done = 0;
    for tasks in tasks.chunks(AT_ONCE) {
        progress.show(done);
        if args.fix {
            progress.clear();
            for task in tasks {
                course.note(fix::fix(task, context));
            }
        }
        let outcomes = each(tasks, |task| desk.look(task));
        progress.clear();
        for (task, outcome) in tasks.iter().zip(outcomes) {
            course.beside |= task.is_named && matches!(outcome, Outcome::Beside(_));
            course.note(tell(task, outcome, &mut told, context));
        }
        done += tasks.len();
    }
    if told.maps == 0 && !course.beside && !course.bad && !course.unreadable {
        // Only folders can be without a map; a build that checks nothing has to be told.
        let folders: Vec<String> = args.files.iter().map(|folder| shown(folder)).collect();
        let name = [("name", words(folders.join(", ")))];
        say(&context.texts.with("check-no-maps", &name));
        course.unreadable = true;
    }
    end(&told, &course, args.strict, context)
}

/// What the flags set.
fn levels(args: &CheckArgs, texts: &Texts) -> Result<Levels, Exit> {
    let mut levels = Levels::default();
    let allowed = args.allow.iter().map(|word| (word, Level::Allow));
    // What is both is denied: the stricter word is the safer one.
    for (word, level) in allowed.chain(args.deny.iter().map(|word| (word, Level::Deny))) {
        let code = code_named(word).ok_or_else(|| usage::no_rule(word, texts))?;
        if !can_be_set(code) {
            return Err(usage::refused("usage-rule-set", code.id(), texts));
        }
        levels.set(code, level);
    }
    Ok(levels)
}

/// Tells what came of a file.
fn tell(task: &Task, outcome: Outcome, told: &mut Told<'_>, context: &Context) -> Exit {
    let looked = match outcome {
        Outcome::NoMap => return Exit::Fine,
        Outcome::Unread(error) => return report_load(&task.path, &error, context),
        Outcome::NoDocument(error) => return report_open(&task.path, error, context),
        Outcome::Beside(looked) => {
            told.add(&looked.problems, looked.document.text(), &task.path);
            return end_of(&looked);
        }
        Outcome::Looked(looked) => looked,
    };
    let Looked { document, problems } = &*looked;
    if document.diagnostics().len() >= MOST_PROBLEMS {
        let args = [
            ("name", words(called(&task.path, &context.texts))),
            ("count", Arg::from(MOST_PROBLEMS)),
        ];
        context.remark(&context.texts.with("check-cut", &args));
    }
    told.add_map(problems, document.text(), &task.path);
    end_of(&looked)
}

/// Whether a file is one that can be read wholly.
fn end_of(looked: &Looked) -> Exit {
    match looked.document.access() {
        Access::ReadOnly(ReadOnly::Syntax) => Exit::BadDocument,
        Access::ReadOnly(ReadOnly::NewerVersion) | Access::Edit => Exit::Fine,
    }
}

/// Prints what was found, and says how it ends: the worst decides.
fn end(told: &Told<'_>, course: &Course, is_strict: bool, context: &Context) -> Exit {
    let printed = told.print();
    if printed != Exit::Fine {
        return printed;
    }
    if let Some(summary) = told.summary() {
        context.remark(&context.texts.with("check-summary", &summary));
    }
    if course.unreadable {
        Exit::Io
    } else if course.bad {
        Exit::BadDocument
    } else if told.errors > 0 || (is_strict && told.warnings > 0) {
        Exit::Found
    } else {
        Exit::Fine
    }
}
