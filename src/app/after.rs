//! What becomes of an overlay after it worked on the state.

use super::state::Overlay;

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
