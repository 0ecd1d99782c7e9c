//! The pace of frames.

use std::time::{Duration, Instant};

/// Keeps frames apart. What arrives faster than a screen can show it (a held key on a slow line, keys
/// typed ahead) is shown together in the next frame; a single key never waits.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    drawn: Option<Instant>,
}

impl Pace {
    /// How long somebody may take for the next key of several before they are told what it can be.
    pub const PATIENCE: Duration = Duration::from_millis(250);
    /// As most screens show them.
    const APART: Duration = Duration::from_millis(16);

    /// Notes that a frame was drawn now.
    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    pub fn drawn(&mut self) {
        self.drawn = Some(Instant::now());
    }

    /// How long to wait until the next frame may be drawn; zero where it may be at once.
    pub fn left(&self) -> Duration {
        self.drawn.map_or(Duration::ZERO, |drawn| {
            Self::APART.saturating_sub(drawn.elapsed())
        })
    }
}
