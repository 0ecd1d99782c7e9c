//! Exports: the map in another form, as a file beside it.

use super::Loop;
use super::beside::refusal;
use crate::app::{Effect, Event};
use crate::sys::{self, Expected, Origin};

impl Loop<'_> {
    /// Gives an export the first name that is free or, where that is said, the first of all.
    pub(super) fn export(&self, effect: Effect) -> Option<Event> {
        let Effect::Export {
            stem,
            ending,
            bytes,
            replace,
            left_out,
        } = effect
        else {
            return None;
        };
        let origin = self.seat.origin()?;
        let outcome = if replace {
            self.replaced(origin, format!("{stem}.{ending}"), &bytes)
        } else {
            self.written(origin, (&stem, ending), &bytes)
        };
        Some(Event::Exported { outcome, left_out })
    }

    /// Writes a file beside the map, whatever stands there.
    fn replaced(&self, origin: &Origin, name: String, bytes: &[u8]) -> Result<String, String> {
        let mut to = origin.beside(&name);
        let path = origin.named(&name);
        let (texts, glyphs) = (self.seat.app.texts(), self.seat.app.glyphs());
        match sys::save(&mut to, bytes, None, Expected::Anything) {
            Ok(_) => Ok(name),
            Err(error) => Err(refusal(error, &path, texts, glyphs)),
        }
    }
}
