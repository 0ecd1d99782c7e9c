//! The bytes of JSON as text: UTF-8, or UTF-16 as some tools write it, with or without a byte order
//! mark.

use super::super::Refused;
use super::super::encoding::{self, Order, marked, unmarked};
use super::super::notice::{Notice, Place};
use crate::diag::boundary_behind;

/// The text without a byte order mark, with a notice where signs of it are broken.
///
/// # Errors
/// It is neither.
pub(in crate::import) fn decode(bytes: &[u8]) -> Result<(String, Vec<Notice>), Refused> {
    if let Some(order) = order(bytes) {
        let (text, is_broken) = encoding::utf_16(bytes, order);
        let notice = Notice::repaired(Place::Whole, "json-utf16");
        return Ok((text, Vec::from_iter(is_broken.then_some(notice))));
    }
    let bytes = unmarked(bytes).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), Vec::new())),
        Err(error) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let at = error.valid_up_to();
            let end = boundary_behind(&text, at + 1);
            let notice = Notice::refused(Place::Text(at..end), "json-not-utf8");
            Err(Refused {
                text,
                notices: vec![notice],
            })
        }
    }
}

/// The text as far as it can be made out.
pub(super) fn leniently(bytes: &[u8]) -> String {
    if let Some(order) = order(bytes) {
        return encoding::utf_16(bytes, order).0;
    }
    let bytes = unmarked(bytes).unwrap_or(bytes);
    String::from_utf8_lossy(bytes).into_owned()
}

/// Which UTF-16 it is: JSON begins with a sign of ASCII, so that one byte of the first two is 0.
fn order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [first, 0, ..] if *first != 0 => Some(Order::Little),
        [0, second, ..] if *second != 0 => Some(Order::Big),
        _ => marked(bytes),
    }
}
