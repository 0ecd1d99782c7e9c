//! A text that is selected whole, so that typing replaces it and moving keeps it.

use super::Buffer;

impl Buffer {
    /// Selects all of the text; the caret goes to its end.
    pub fn select_all(&mut self) {
        self.area.select_all();
    }

    /// Whether the text is selected.
    pub fn is_selected(&self) -> bool {
        let range = self.area.selection_range();
        range.is_some_and(|(start, end)| start != end)
    }

    /// Deletes what is selected; false if nothing is.
    pub(super) fn delete_selection(&mut self) -> bool {
        let is_selected = self.is_selected();
        if is_selected {
            self.area.delete_str(0);
        } else {
            self.area.cancel_selection();
        }
        is_selected
    }
}
