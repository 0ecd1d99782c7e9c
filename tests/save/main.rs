//! Files are replaced whole, kept as they were beside their bytes, and never written over unasked;
//! whatever fails, comes to an end or comes between.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test looks at files, and one that fails here has found something"
)]

mod faults;
mod files;
mod kept;
mod overtaken;
mod presence;
mod surroundings;
mod target;

#[path = "../support/folder.rs"]
mod folder;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use jalon::sys::{Disk, Expected, Origin, SaveError, Saved, load, save_through};

const LIMIT: u64 = 1024 * 1024;

/// A file as the program holds it.
struct Opened {
    origin: Origin,
    /// What was read or written there last.
    base: Option<Vec<u8>>,
}

fn opened(path: &Path) -> Opened {
    let loaded = load(path, LIMIT, true).unwrap();
    Opened {
        base: (!loaded.is_new).then_some(loaded.bytes),
        origin: loaded.origin,
    }
}

fn save(
    opened: &mut Opened,
    bytes: &[u8],
    name: Option<&Path>,
    overwrite: bool,
) -> Result<Saved, SaveError> {
    let expected = if overwrite {
        Expected::Anything
    } else {
        Expected::Base(opened.base.as_deref())
    };
    let saved = jalon::sys::save(&mut opened.origin, bytes, name, expected)?;
    opened.base = Some(bytes.to_vec());
    Ok(saved)
}

/// As `save`, on a disk that may be guarded.
fn save_on(disk: Disk<'_>, opened: &mut Opened, bytes: &[u8]) -> Result<Saved, SaveError> {
    let expected = Expected::Base(opened.base.as_deref());
    save_through(disk, &mut opened.origin, bytes, None, expected)
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Says that something cannot be tried here.
fn skip(what: &str) {
    eprintln!("skipped: {what}");
}
