//! Comments as one JSON document with stable keys, for other programs.

use serde_json::{Value as Json, json};

use super::{Comments, Listed};
use crate::doc::review::{Anchor, Comment, Target};
use crate::model::{ItemId, Map, PersonaId, RowId, StageId};

/// Grows when a key changes its meaning or goes; new keys do not count.
const SCHEMA_VERSION: i64 = 1;

/// The comments as JSON, of the review of that name. `open` and `resolved` count all threads of the
/// map, `comments` has those that are wanted; positions count from 1.
pub fn comments_to_json(comments: &Comments<'_>, name: &str) -> Json {
    let threads = comments.listed.iter();
    let threads = threads.map(|listed| thread(listed, comments.map));
    json!({
        "schema_version": SCHEMA_VERSION,
        "file": name,
        "title": comments.map.map(Map::title),
        "open": comments.open,
        "resolved": comments.resolved,
        "comments": threads.collect::<Vec<_>>(),
    })
}

fn thread(listed: &Listed<'_>, map: Option<&Map>) -> Json {
    let first = listed.thread.first;
    let about = &first.about;
    let mut told = said(first);
    let more = json!({
        "number": listed.number,
        "state": if listed.thread.is_open() { "open" } else { "resolved" },
        "stage": about.stage.as_ref().map(StageId::as_str),
        "row": about.row.as_ref().map(RowId::key),
        "persona": about.persona.as_ref().map(PersonaId::as_str),
        "item": about.item.as_ref().map(ItemId::as_str),
        "quote": about.quote,
        "resolved_by": first.resolved_by,
        "resolved_at": first.resolved_at.map(|at| at.to_string()),
        "anchor": listed.anchor.as_ref().zip(map).map(|(anchor, map)| hangs(anchor, map)),
        "replies": listed.thread.replies.iter().map(|reply| said(reply)).collect::<Vec<_>>(),
    });
    if let (Json::Object(told), Json::Object(more)) = (&mut told, more) {
        told.extend(more);
    }
    told
}

fn said(comment: &Comment) -> Json {
    json!({
        "id": comment.id,
        "author": comment.author,
        "at": comment.at.map(|at| at.to_string()),
        "text": comment.text,
    })
}

/// Where a thread hangs in the map as it is now.
fn hangs(anchor: &Anchor, map: &Map) -> Json {
    let stage = anchor.target.stage();
    let (kind, item) = match &anchor.target {
        Target::Map => ("map", None),
        Target::Persona(_) => ("persona", None),
        Target::Stage(_) => ("stage", None),
        Target::Cell(..) => ("cell", None),
        Target::Item(at) => ("item", Some(at)),
    };
    let persona = match &anchor.target {
        Target::Persona(id) => Some(id.as_str()),
        _ => None,
    };
    let position = item.and_then(|at| {
        let mut items = map.stage(&at.stage)?.items(&at.row).iter();
        items.position(|item| item.index == at.index)
    });
    json!({
        "found": anchor.found.key(),
        "is_lost": anchor.found.is_lost(),
        "on": kind,
        "stage": stage.map(StageId::as_str),
        "stage_position": stage.and_then(|id| map.stage_position(id)).map(|at| at + 1),
        "row": anchor.target.row().map(RowId::key),
        "persona": persona,
        "item": item.map(|at| at.text.as_str()),
        "item_position": position.map(|at| at + 1),
    })
}
