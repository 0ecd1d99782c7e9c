//! The files beside the map that the monkey is at: they are there as soon as they are asked for, so that
//! it gets into audits and reviews and out of them again.

use jalon::app::{AuditFile, Effect, Event};

/// What is answered at once; none of what can be answered later, or in more than one way.
pub(crate) fn answer(effect: Effect) -> Option<Event> {
    match effect {
        Effect::Author => Some(Event::Author("In\u{1b}ès".to_owned())),
        Effect::FindAudits => Some(Event::Audits {
            map: "m.toml".to_owned(),
            files: vec![AuditFile {
                name: "m.audit-\u{202e}.toml".to_owned(),
                bytes: Ok(b"jalon_audit = ".to_vec()),
            }],
        }),
        Effect::BeginAudit { day, bytes } => Some(Event::AuditBegun(Ok((
            format!("m.audit-{day}.toml"),
            bytes,
        )))),
        Effect::KeepBeside { file, bytes, .. } => Some(Event::BesideKept {
            file,
            outcome: Ok(bytes),
        }),
        Effect::WriteReport { stem, ending, .. } => {
            Some(Event::ReportWritten(Ok(format!("{stem}.{ending}"))))
        }
        Effect::Export {
            stem,
            ending,
            left_out,
            to,
            ..
        } => Some(Event::Exported {
            outcome: Ok(format!("{stem}.{ending}")),
            is_named: to.is_some(),
            left_out,
        }),
        _ => None,
    }
}
