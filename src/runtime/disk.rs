//! What was seen of the map's file, in the words of the program.

use std::io;

use super::{io_words, size_words};
use crate::app::OnDisk;
use crate::i18n::{Texts, words};
use crate::sys::{Sighting, Unreadable};

/// What stands in the file, with reasons in the language of the interface.
pub(super) fn on_disk(sighting: Sighting, texts: &Texts) -> OnDisk {
    match sighting {
        Sighting::Bytes(bytes) => OnDisk::Bytes(bytes),
        Sighting::Gone(None) => OnDisk::Gone,
        Sighting::Gone(Some(name)) => OnDisk::Moved(name),
        Sighting::Unreadable(why) => OnDisk::Unreadable {
            reason: match why {
                Unreadable::Folder => texts.text("io-is-a-folder"),
                Unreadable::NotAFile => texts.text("io-not-a-file"),
                Unreadable::TooLarge(limit) => {
                    let limit = size_words(limit, texts);
                    texts.with("io-over-limit", &[("limit", words(limit))])
                }
                Unreadable::System(number) => {
                    io_words(&io::Error::from_raw_os_error(number), texts)
                }
            },
        },
    }
}
