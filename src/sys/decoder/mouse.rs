//! What a terminal reports of the mouse, in the form its mode 1006 has (xterm's "Control Sequences",
//! the chapter on extended coordinates): `ESC [ < what ; column ; line`, then `M` for a press.

use super::super::input::Mouse;
use crate::app::{Gesture, Way};

/// Set where Shift is held.
const SHIFT: u16 = 4;
/// Set where the mouse moved with a button held; the left one is 0.
const MOTION: u16 = 32;
/// Set where Alt or Control is held.
const ALT_OR_CTRL: u16 = 8 | 16;

/// What the parameters behind `<` report, and the letter that ends them; none for what means nothing
/// to us: other buttons, a button let go, a motion with another, a place that cannot be.
pub(super) fn reported(parameters: &[u8], last: u8) -> Option<Mouse> {
    let text = std::str::from_utf8(parameters).ok()?;
    let mut numbers = text.split(';').map(str::parse::<u16>);
    let mut next = || numbers.next().and_then(Result::ok);
    let (what, column, line) = (next()?, next()?, next()?);
    if last != b'M' || numbers.next().is_some() {
        return None;
    }
    let is_shifted = what & SHIFT != 0;
    let gesture = match what & !(SHIFT | ALT_OR_CTRL) {
        // Whoever holds a key meant the terminal, or something we do not have.
        0 if what == 0 => Gesture::Click,
        0 if what == SHIFT => Gesture::Extend,
        MOTION if what == MOTION => Gesture::Extend,
        64 if is_shifted => Gesture::Wheel(Way::Left),
        65 if is_shifted => Gesture::Wheel(Way::Right),
        64 => Gesture::Wheel(Way::Up),
        65 => Gesture::Wheel(Way::Down),
        66 => Gesture::Wheel(Way::Left),
        67 => Gesture::Wheel(Way::Right),
        _ => return None,
    };
    Some(Mouse {
        gesture,
        x: column.checked_sub(1)?,
        y: line.checked_sub(1)?,
    })
}

/// How many of the bytes behind `ESC [ M` belong to it: three tell of the mouse as terminals once did.
/// They mean nothing to us, but must not be taken for keys. None where there is too little to tell.
pub(super) fn old_report(bytes: &[u8]) -> Option<usize> {
    let signs = bytes
        .iter()
        .take(3)
        .take_while(|byte| **byte >= b' ')
        .count();
    (signs == 3 || signs < bytes.len()).then_some(signs)
}
