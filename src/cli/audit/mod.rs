//! `jalon audit`: walking a journey with a list of questions, in the editor, for scripts and for whoever
//! answers from a shell. Each answer is in the file before the command ends.

mod file;
mod lists;
mod new;
mod report;
mod set;
mod status;
mod update;
mod walk;

use super::args::audit::{AuditArgs, AuditVerb};
use super::{Context, Exit};

/// Does what is asked of an audit.
pub(super) fn run(args: &AuditArgs, context: &Context) -> Exit {
    match &args.verb {
        None => walk::audit_walk(args, context),
        Some(AuditVerb::New(new)) => new::audit_new(new, context),
        Some(AuditVerb::Set(set)) => set::audit_set(set, context),
        Some(AuditVerb::Status(status)) => status::audit_status(status, context),
        Some(AuditVerb::Report(report)) => report::audit_report(report, context),
        Some(AuditVerb::Update(update)) => update::audit_update(update, context),
        Some(AuditVerb::Lists(lists)) => lists::audit_lists(lists, context),
    }
}
