//! What was seen of the map's file, in the words of the program.

use super::words::unreadable_words;
use crate::app::OnDisk;
use crate::i18n::Texts;
use crate::sys::Sighting;

/// What stands in the file, with reasons in the language of the interface.
pub(super) fn on_disk(sighting: Sighting, texts: &Texts) -> OnDisk {
    match sighting {
        Sighting::Bytes(bytes) => OnDisk::Bytes(bytes),
        Sighting::Gone(None) => OnDisk::Gone,
        Sighting::Gone(Some(name)) => OnDisk::Moved(name),
        Sighting::Unreadable(why) => OnDisk::Unreadable {
            reason: unreadable_words(why, texts),
        },
    }
}
