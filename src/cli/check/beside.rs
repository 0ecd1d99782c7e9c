//! The files beside maps: what is wrong with a review or an audit, and which comments of a review have
//! lost their place in its map.

use std::path::Path;

use super::super::comments::named_map;
use super::look::Looked;
use crate::doc::beside::{REVIEW, Sheet, kind_of};
use crate::doc::review::Reviews;
use crate::doc::{Access, Document};
use crate::sys;

/// What is wrong with a file beside a map; none where the bytes are no such file.
pub(super) fn look(path: &Path, bytes: &[u8], max_size: u64) -> Option<Looked> {
    let document = Document::open(bytes).ok()?;
    let kind = kind_of(document.text())?;
    let problems = if *kind == REVIEW {
        let reviews = Reviews::read(document.text());
        let mut problems = reviews.diagnostics().to_vec();
        let map = named_map(path).and_then(|map| sys::load(&map, max_size, false).ok());
        // Of a map that cannot be read wholly nobody knows what is in it.
        let map = map.and_then(|loaded| Document::<()>::open(&loaded.bytes).ok());
        if let Some(map) = map.filter(|map| map.access() == Access::Edit) {
            problems.extend(reviews.lost(map.map()));
        }
        problems.sort_by_key(|problem| problem.span.start);
        problems
    } else {
        Sheet::read(kind, document.text()).diagnostics().to_vec()
    };
    Some(Looked { document, problems })
}
