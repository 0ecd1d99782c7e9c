//! A report as one JSON document with stable keys, for other programs. What is not known is `null`;
//! scores are shares from 0 to 1.

use serde_json::{Value as Json, json};

use super::{Change, Dress, Finding, Place, Report, Standing, share};
use crate::audit::check::Outcome;
use crate::audit::progress::Progress;
use crate::doc::beside::Moment;
use crate::export::inert;
use crate::model::{ItemId, PersonaId, StageId};

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

pub(super) fn write(report: &Report, _: &Dress<'_>) -> String {
    inert(&format!("{:#}\n", document(report)))
}

fn document(report: &Report) -> Json {
    let standing = match report.standing {
        Standing::Same => "same",
        Standing::Changed => "changed",
        Standing::Missing => "missing",
        Standing::Unknown => "unknown",
    };
    let findings = |findings: &[Finding]| -> Vec<Json> {
        findings.iter().map(|one| finding(report, one)).collect()
    };
    let earlier = report.earlier.iter().map(|run| {
        let mut earlier = answers(&run.progress);
        if let Json::Object(keys) = &mut earlier {
            keys.insert("started".to_owned(), moment(run.started));
            keys.insert("persona_name".to_owned(), json!(run.persona));
        }
        earlier
    });
    let count = |change: Change| report.changed(change).len();
    json!({
        "schema_version": SCHEMA_VERSION,
        "title": report.title,
        "map": report.map,
        "map_state": standing,
        "persona": report.persona.as_ref().map(PersonaId::as_str),
        "persona_name": report.persona_name,
        "auditor": report.auditor,
        "started": moment(report.started),
        "finished": moment(report.finished),
        "lists": report.lists,
        "answers": answers(&report.progress),
        "places": report.places.iter().map(place).collect::<Vec<_>>(),
        "checks": findings(&report.findings),
        "gone": findings(&report.gone),
        "changes": report.last().map(|_| json!({
            "fixed": count(Change::Fixed),
            "new": count(Change::New),
            "still": count(Change::Still),
            "unseen": count(Change::Unseen),
            "gone": count(Change::Gone),
        })),
        "earlier": earlier.collect::<Vec<_>>(),
    })
}

fn moment(moment: Option<Moment>) -> Json {
    json!(moment.map(|moment| moment.to_string()))
}

fn answers(progress: &Progress) -> Json {
    json!({
        "score": share(progress),
        "pass": progress.pass,
        "partial": progress.partial,
        "fail": progress.fail,
        "na": progress.na,
        "todo": progress.todo,
        "seconds": progress.seconds,
    })
}

fn place(place: &Place) -> Json {
    json!({
        "stage": place.stage.as_ref().map(StageId::as_str),
        "number": place.number,
        "name": (!place.name.is_empty()).then_some(&place.name),
        "list": place.list,
        "sentiment": place.sentiment,
        "answers": answers(&place.progress),
        "before": place.before.as_ref().map(answers),
    })
}

fn finding(report: &Report, finding: &Finding) -> Json {
    let check = &finding.check;
    let is_gone = finding.change == Some(Change::Gone);
    json!({
        "id": check.id,
        "stage": check.stage.as_ref().map(StageId::as_str),
        "stage_name": report.place(finding).map(|place| &place.name).filter(|name| !name.is_empty()),
        "from": check.from.key(),
        "list": check.list,
        "item": check.item.as_ref().map(ItemId::as_str),
        "quote": check.quote,
        "text": check.text,
        "result": (!is_gone).then(|| check.result.key()),
        "severity": check.severity,
        "note": check.note.as_ref().filter(|_| !is_gone),
        "evidence": if is_gone { &[][..] } else { &check.evidence },
        "seconds": check.seconds.filter(|_| !is_gone),
        "at": moment(check.at.filter(|_| !is_gone)),
        "before": finding.before.map(Outcome::key),
        "change": finding.change.map(Change::key),
    })
}
