//! What becomes of an overlay after it worked on the state.

use super::state::{App, Overlay};

/// What an overlay wants after a command or a text.
#[derive(Debug)]
pub(crate) enum After {
    /// It stays.
    Stay,
    /// It closes.
    Close,
    /// It stays, and another opens over it.
    Open(Box<Overlay>),
    /// It closes, and another opens in its place.
    Become(Box<Overlay>),
}

impl App {
    /// Takes an overlay off the stack while it works on the state, and puts back what is to stay.
    pub(super) fn with_overlay(
        &mut self,
        mut overlay: Overlay,
        work: impl FnOnce(&mut Overlay, &mut Self) -> After,
    ) {
        let depth = self.overlays.len();
        match work(&mut overlay, self) {
            After::Stay => self
                .overlays
                .insert(depth.min(self.overlays.len()), overlay),
            After::Close => {}
            After::Open(next) => {
                self.overlays.push(overlay);
                self.overlays.push(*next);
            }
            After::Become(next) => self.overlays.push(*next),
        }
    }
}
