//! The backlog as one JSON document with stable keys, for other programs.

use serde_json::{Value as Json, json};

use super::{Backlog, Idea, Ideas};
use crate::model::RankBy;

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

/// The opportunities in order; lines and positions count from 1.
pub fn backlog_to_json(backlog: &Backlog) -> Json {
    let sort = match backlog.by {
        RankBy::Priority => "priority",
        RankBy::Impact => "impact",
        RankBy::Effort => "effort",
        RankBy::Due => "due",
    };
    let ideas = backlog.ideas().map(|(map, idea)| entry(map, idea));
    json!({
        "schema_version": SCHEMA_VERSION,
        "sort": sort,
        "opportunities": ideas.collect::<Vec<_>>(),
    })
}

fn entry(map: &Ideas, idea: &Idea) -> Json {
    let solves: Vec<&str> = idea.solves.iter().map(|(id, _)| id.as_str()).collect();
    let people: Vec<&str> = idea.people.iter().map(|(id, _)| id.as_str()).collect();
    json!({
        "path": map.path,
        "line": idea.line,
        "title": map.title,
        "stage": idea.stage.as_str(),
        "stage_name": idea.stage_name,
        "stage_position": idea.position,
        "id": idea.id,
        "text": idea.words,
        "impact": idea.impact,
        "effort": idea.effort,
        "priority": idea.priority,
        "worst_severity": idea.severity,
        "status": idea.status,
        "owner": idea.owner,
        "due": idea.due.map(|day| day.to_string()),
        "overdue": idea.is_overdue,
        "solves": solves,
        "for": people,
        "sources": idea.sources,
    })
}
