//! Maps in figures as one JSON document with stable keys, for other programs.

use jiff::civil::Date;
use serde_json::{Map as Object, Value as Json, json};

use super::{Felt, Point, SEVERITIES, STATUSES, Share, Tallied, Tally};
use crate::export::number_to_json;

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

/// The figures of each map and of all together. Sentiments are −5…+5 as everyone sees them, shares 0…100.
pub fn tallies_to_json(maps: &[Tallied]) -> Json {
    let mut total = figures(&Tally::total(maps));
    let overdue = maps.iter().filter(|map| map.overdue.is_some()).count();
    total.insert("maps".into(), json!(maps.len()));
    total.insert("reviews_overdue".into(), json!(overdue));
    json!({
        "schema_version": SCHEMA_VERSION,
        "maps": maps.iter().map(of_map).collect::<Vec<_>>(),
        "total": total,
    })
}

fn of_map(map: &Tallied) -> Json {
    let day = |day: Option<Date>| json!(day.map(|day| day.to_string()));
    let mut told = Object::new();
    told.insert("path".into(), json!(map.path));
    told.insert("title".into(), json!(map.title));
    told.insert("kind".into(), json!(map.kind.key()));
    told.extend(figures(&map.tally));
    told.insert("reviewed".into(), day(map.fresh.reviewed));
    told.insert("review_every".into(), json!(map.fresh.every));
    told.insert("review_due".into(), day(map.fresh.due));
    told.insert("overdue".into(), json!(map.overdue.is_some()));
    Json::Object(told)
}

fn figures(tally: &Tally) -> Object<String, Json> {
    let rows = tally.rows.iter();
    let rows = rows.map(|counted| (counted.row.key().to_owned(), json!(counted.items)));
    let severities = SEVERITIES.iter().zip(tally.pains).map(|(severity, count)| {
        let key = match severity {
            0 => "unknown".to_owned(),
            severity => severity.to_string(),
        };
        (key, json!(count))
    });
    let statuses = STATUSES.iter().zip(tally.ideas);
    let statuses = statuses.map(|(status, count)| ((*status).to_owned(), json!(count)));
    let parts = [
        ("stages", json!(tally.stages)),
        ("personas", json!(tally.personas)),
        ("items", json!(tally.items())),
        ("rows", rows.collect::<Object<_, _>>().into()),
        ("sentiment", json!(tally.felt.as_ref().map(sentiment))),
        (
            "pains_by_severity",
            severities.collect::<Object<_, _>>().into(),
        ),
        (
            "opportunities_by_status",
            statuses.collect::<Object<_, _>>().into(),
        ),
        ("opportunities_overdue", json!(tally.overdue_ideas)),
        ("statements", share(tally.claims, "with_sources")),
        ("metrics", share(tally.metrics, "with_target")),
    ];
    let parts = parts.into_iter();
    parts.map(|(key, value)| (key.to_owned(), value)).collect()
}

fn share(share: Share, part: &str) -> Json {
    json!({ "count": share.all, part: share.part, "percent": share.percent() })
}

fn sentiment(felt: &Felt) -> Json {
    let point = |point: &Point| {
        json!({
            "path": point.path,
            "stage": point.stage,
            "sentiment": number_to_json(point.value),
        })
    };
    json!({
        "lowest": point(&felt.low),
        "mean": number_to_json(felt.mean()),
        "highest": point(&felt.high),
        "stages_known": felt.known,
    })
}
