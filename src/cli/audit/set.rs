//! `jalon audit set RUN CHECK pass`: one answer, in the file before the command ends.

use super::file;
use crate::audit::{Answer, Check, Progress, Run, mark};
use crate::cli::args::audit::AuditSetArgs;
use crate::cli::{Context, Exit, say, usage};
use crate::diag::nearest;
use crate::i18n::{Arg, words};
use crate::sys::Turn;
use crate::text::Shown;

/// The most names that are told where several are meant.
const MOST_NAMES: usize = 5;

/// Answers a question.
pub(super) fn audit_set(args: &AuditSetArgs, context: &Context) -> Exit {
    set(args, context).unwrap_or_else(|exit| exit)
}

fn set(args: &AuditSetArgs, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let _turn = Turn::take(&args.run);
    let (bytes, run) = file::open_run(&args.run, context)?;
    let check = find(&run, &args.check, context)?;
    let answered = run.answer(&check.id, &answers(args, check), file::now(context));
    let answered = answered.map_err(|_| file::unwritable(&args.run, context))?;
    file::keep(&args.run, &bytes, &answered, context)?;
    let check = answered.check(&check.id).unwrap_or(check);
    let progress = Progress::of(answered.checks());
    let told = [
        ("mark", words(mark(check.result))),
        ("check", words(Shown::new(&check.text).into_string())),
        ("seen", Arg::from(progress.seen())),
        ("total", Arg::from(progress.total())),
    ];
    context.remark(&texts.with("audit-answered", &told));
    Ok(Exit::Fine)
}

/// What was answered. Evidence comes to what is there; an empty one takes that away first.
fn answers(args: &AuditSetArgs, check: &Check) -> Vec<Answer> {
    let mut answers = Vec::new();
    answers.extend(args.result.map(|word| Answer::Result(word.outcome())));
    let severity = args.severity.map(|severity| match severity {
        0 => None,
        severity => Some(i64::from(severity)),
    });
    answers.extend(severity.map(Answer::Severity));
    answers.extend(args.note.clone().map(Answer::Note));
    if !args.evidence.is_empty() {
        let mut evidence = check.evidence.clone();
        for one in &args.evidence {
            if one.is_empty() {
                evidence.clear();
            } else if !evidence.contains(one) {
                evidence.push(one.clone());
            }
        }
        answers.push(Answer::Evidence(evidence));
    }
    answers
}

/// The question that is meant: by its id, its number in the run, or a beginning of its id that no other
/// has.
fn find<'r>(run: &'r Run, name: &str, context: &Context) -> Result<&'r Check, Exit> {
    let by_number = || {
        let number: usize = name.parse().ok()?;
        run.checks().get(number.checked_sub(1)?)
    };
    if let Some(check) = run.check(name).or_else(by_number) {
        return Ok(check);
    }
    let ids = || run.checks().iter().map(|check| check.id.as_str());
    let begin = |check: &&Check| !name.is_empty() && check.id.starts_with(name);
    let fits: Vec<&Check> = run.checks().iter().filter(begin).collect();
    match fits.as_slice() {
        [check] => Ok(check),
        [] => {
            let meant = nearest(name, ids()).map(|id| Shown::new(id).into_string());
            usage::refused("audit-no-check", name, &context.texts);
            if let Some(meant) = meant {
                let args = [("suggested", words(meant))];
                say(&context.texts.with("usage-suggested", &args));
            }
            Err(Exit::Usage)
        }
        several => {
            let names = several
                .iter()
                .take(MOST_NAMES)
                .map(|check| check.id.as_str());
            let names = Shown::new(&names.collect::<Vec<_>>().join(", ")).into_string();
            usage::refused("audit-many-checks", name, &context.texts);
            say(&context
                .texts
                .with("usage-valid", &[("values", words(names))]));
            Err(Exit::Usage)
        }
    }
}
