//! The outside of an audit, for the screens that show one: it finds no run, keeps what it is given, and
//! half a minute goes by with every key.

use jalon::app::{App, Effect, Event, Now};
use jalon::command::parse_keys;
use jalon::doc::beside::Moment;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

/// When the audit begins: 12 June 2026, 10:00 in Paris.
const BEGIN: i64 = 1_781_251_200;

/// Presses keys and answers what is asked of the outside.
pub(crate) fn press(app: &mut App, keys: &str) {
    let mut now = Timestamp::from_second(BEGIN).unwrap();
    for token in keys.split(' ') {
        for key in parse_keys(token).unwrap_or_default() {
            now += SignedDuration::from_secs(30);
            let time = Moment::new(now, Offset::constant(2));
            app.set_now(Now { time, chance: 1 });
            let mut effects = app.update(Event::Key(key));
            while !effects.is_empty() {
                let answer = answer(effects.remove(0));
                effects.extend(answer.into_iter().flat_map(|event| app.update(event)));
            }
        }
    }
}

fn answer(effect: Effect) -> Option<Event> {
    match effect {
        Effect::Author => Some(Event::Author("Inès".to_owned())),
        Effect::FindAudits => Some(Event::Audits {
            map: "map.toml".to_owned(),
            files: Vec::new(),
        }),
        Effect::BeginAudit { day, bytes } => Some(Event::AuditBegun(Ok((
            format!("map.audit-{day}.toml"),
            bytes,
        )))),
        Effect::KeepBeside { file, bytes, .. } => Some(Event::BesideKept {
            file,
            outcome: Ok(bytes),
        }),
        _ => None,
    }
}
