//! Taking what is in focus across: into the open map, as one step that can be undone. The other side
//! is another file or the past, and is left as it is.

use super::Compare;
use crate::app::state::App;
use crate::diff::{NotTaken, Taking};
use crate::i18n::words;
use crate::model::Edit;

impl App {
    /// Copies what is in focus into the first or the second map, which must be the open one.
    pub(super) fn copy_across(&mut self, compare: &mut Compare, into: usize) {
        if (into == 0) != compare.is_first {
            let name = [("name", words(compare.other.name.clone()))];
            let id = if compare.other.is_file {
                "compare-other-file"
            } else {
                "compare-past"
            };
            return self.warn(id, &name);
        }
        let Some(gap) = compare.gap() else {
            return self.warn("compare-nothing-here", &[]);
        };
        if !self.may_edit() {
            return;
        }
        let taking = Taking {
            difference: &compare.difference,
            maps: compare.maps(self.map()),
            text: compare.other.document.text(),
            into,
        };
        match taking.edits(gap) {
            Ok(edits) => {
                let goes = |edit: &Edit| {
                    matches!(
                        edit,
                        Edit::RemoveItem(_) | Edit::RemoveStage(_) | Edit::RemovePersona(_)
                    )
                };
                let takes_out = edits.last().is_some_and(goes);
                let label = if takes_out {
                    "did-take-out"
                } else {
                    "did-copy-across"
                };
                self.commit(label, &edits);
            }
            Err(NotTaken::NoStage) => self.warn("compare-no-stage", &[]),
            Err(NotTaken::Unknown) => self.warn("edit-refused-missing", &[]),
        }
    }
}
