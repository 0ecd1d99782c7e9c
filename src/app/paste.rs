//! A pasted text goes where typing goes; one that is too long is told, not taken.

use super::buffer::Buffer;
use super::help::Help;
use super::maps::Maps;
use super::state::{App, Overlay};

/// The most bytes a paste may have.
const LONGEST_PASTE: usize = 1024 * 1024;

impl App {
    /// Takes a pasted text in.
    pub(super) fn paste(&mut self, text: &str) {
        self.message = None;
        self.pending.clear();
        if text.len() > LONGEST_PASTE {
            return self.warn("paste-too-long", &[]);
        }
        let too_long = |buffer: &Buffer| !buffer.has_room_for(text);
        match self.overlays.last_mut() {
            None => {
                self.leave_to_first();
                self.paste_into_map(text);
            }
            Some(Overlay::Cell(cell)) if too_long(&cell.buffer) => self.warn("paste-too-long", &[]),
            Some(Overlay::Form(form)) if form.typing().is_some_and(too_long) => {
                self.warn("paste-too-long", &[]);
            }
            Some(Overlay::Prompt(prompt)) if too_long(&prompt.buffer) => {
                prompt.error = Some(self.texts.text("paste-too-long"));
            }
            Some(
                Overlay::Help(Help { filter: line, .. }) | Overlay::Maps(Maps { filter: line, .. }),
            ) if too_long(line) => self.warn("paste-too-long", &[]),
            Some(Overlay::Cell(cell)) => cell.change(|buffer| buffer.paste(text)),
            Some(Overlay::Comment(editor)) if too_long(&editor.buffer) => {
                self.warn("paste-too-long", &[]);
            }
            Some(Overlay::Comment(editor)) => editor.change(|buffer| buffer.paste(text)),
            Some(Overlay::Form(form)) => form.paste(text),
            Some(Overlay::Prompt(prompt)) => prompt.change(|buffer| buffer.paste(text)),
            Some(Overlay::Palette(_)) => self.paste_into_palette(text),
            Some(Overlay::Find(_)) => self.paste_into_find(text),
            Some(Overlay::Help(help)) => help.change(|buffer| buffer.paste(text)),
            Some(Overlay::Maps(maps)) => maps.change(|buffer| buffer.paste(text), &self.texts),
            Some(_) => {}
        }
    }
}
