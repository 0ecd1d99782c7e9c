//! Which click is the second of two: the terminal does not tell, so the time between them does.

use std::time::{Duration, Instant};

use super::input::Mouse;
use crate::app::Gesture;

/// How soon a second click has to come.
const APART: Duration = Duration::from_millis(400);

/// The click a second one may follow.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clicks {
    last: Option<(Instant, u16, u16)>,
}

impl Clicks {
    /// What the mouse did now, knowing what it did before.
    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    pub(super) fn mark(&mut self, mouse: Mouse) -> Mouse {
        self.mark_at(mouse, Instant::now())
    }

    fn mark_at(&mut self, mouse: Mouse, now: Instant) -> Mouse {
        let Mouse { gesture, x, y } = mouse;
        let before = self.last.take();
        if gesture != Gesture::Click {
            return mouse;
        }
        let is_second = before.is_some_and(|(then, was_x, was_y)| {
            (was_x, was_y) == (x, y) && now.saturating_duration_since(then) <= APART
        });
        if is_second {
            let gesture = Gesture::Double;
            return Mouse { gesture, ..mouse };
        }
        self.last = Some((now, x, y));
        mouse
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "any time will do to count from")]
mod tests {
    use super::*;
    use crate::app::Way;

    /// What clicks become, each at a time in milliseconds and a column.
    fn marked(clicks: &[(u64, u16)]) -> String {
        let (mut marks, start) = (Clicks::default(), Instant::now());
        let words = clicks.iter().map(|(time, x)| {
            let gesture = Gesture::Click;
            let mouse = Mouse {
                gesture,
                x: *x,
                y: 3,
            };
            match marks
                .mark_at(mouse, start + Duration::from_millis(*time))
                .gesture
            {
                Gesture::Double => 'D',
                _ => 'c',
            }
        });
        words.collect()
    }

    #[test]
    fn a_second_click_at_once_at_the_same_place_is_a_double_click() {
        for (clicks, expected) in [
            (&[(0, 1), (400, 1)][..], "cD"),
            (&[(0, 1), (401, 1)], "cc"),
            (&[(0, 1), (100, 2)], "cc"),
            (&[(0, 1), (100, 1), (200, 1), (300, 1)], "cDcD"),
        ] {
            assert_eq!(marked(clicks), expected, "{clicks:?}");
        }
    }

    #[test]
    fn a_wheel_between_two_clicks_parts_them() {
        let (mut marks, now) = (Clicks::default(), Instant::now());
        let gestures = [Gesture::Click, Gesture::Wheel(Way::Up), Gesture::Click];
        for gesture in gestures {
            let mouse = Mouse {
                gesture,
                x: 1,
                y: 1,
            };
            assert_eq!(marks.mark_at(mouse, now).gesture, gesture);
        }
    }
}
