//! How maps were looked at, remembered beside the journals: one small file for each map, and the
//! oldest go when there are many.
//!
//! It is a comfort and never worth an error or a wait: what cannot be kept is not kept.

use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use super::folder::{Folder, Places, is_ours};
use crate::sys::file::Origin;

/// What the names of these files end with.
const VIEW: &str = ".view";
/// The most of them that are kept.
const MOST: usize = 200;
/// The most bytes of one that are read.
const LARGEST: u64 = 16 * 1024;
/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_millis(300);

/// What was remembered of a map; none where nothing can be read.
pub fn recall_view(places: &Places, origin: &Origin) -> Option<String> {
    let name = name_of(origin);
    let mut folders = places.existing().into_iter();
    folders.find_map(|folder| read(&folder, &name))
}

/// Remembers a text of a map, if the disk is quick about it.
pub fn remember_view(places: Places, origin: &Origin, text: String) {
    let name = name_of(origin);
    lightly(move || {
        // Whoever waited has gone on, or is told that nothing is left to wait for.
        let _ = places.first(|folder| {
            if read(&folder, &name).as_deref() != Some(&text) {
                folder.put_lightly(&name, text.as_bytes())?;
                let_oldest_go(&folder, &name);
            }
            Ok(())
        });
    });
}

/// Does what is worth no more than a short wait, and goes on without it where the disk is slow.
pub(super) fn lightly(work: impl FnOnce() + Send + 'static) {
    let (sender, done) = channel();
    let work = move || {
        work();
        let _ = sender.send(());
    };
    let started = thread::Builder::new().name("views".to_owned()).spawn(work);
    if started.is_ok() {
        let _ = done.recv_timeout(PATIENCE);
    }
}

/// The name of a map's file: digits made from the path of the map (FNV-1a, 64 bits).
fn name_of(origin: &Origin) -> String {
    let path = origin.target.as_os_str().as_bytes();
    let digits = path.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{digits:016x}{VIEW}")
}

fn read(folder: &Folder, name: &str) -> Option<String> {
    let (file, _) = folder.open_own(name)?;
    let mut text = String::new();
    let mut reader = File::from(file).take(LARGEST);
    reader.read_to_string(&mut text).ok()?;
    Some(text)
}

/// Removes the oldest where there are too many, and never the one that was just written.
fn let_oldest_go(folder: &Folder, written: &str) {
    let names = folder.names().into_iter();
    let views: Vec<String> = names.filter(|name| is_ours(name, "", VIEW)).collect();
    let surplus = views.len().saturating_sub(MOST);
    if surplus == 0 {
        return;
    }
    let mut aged: Vec<_> = views
        .into_iter()
        .filter(|name| name != written)
        .filter_map(|name| {
            let stat = folder.open_own(&name)?.1;
            Some((stat.st_mtime, stat.st_mtime_nsec, name))
        })
        .collect();
    aged.sort();
    for (_, _, name) in aged.iter().take(surplus) {
        folder.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;

    use super::super::tests::Ground;
    use super::*;

    fn origin(path: &str) -> Origin {
        Origin {
            given: PathBuf::from(path),
            target: PathBuf::from(path),
        }
    }

    #[test]
    fn each_map_is_remembered_by_its_path_and_the_oldest_go() {
        let ground = Ground::new();
        let places = ground.state();
        let map = |number: usize| origin(&format!("/maps/{number}"));
        assert_eq!(recall_view(&places, &map(0)), None);
        for number in 0..=MOST {
            remember_view(places.clone(), &map(number), format!("of {number}"));
        }
        let last = recall_view(&places, &map(MOST));
        assert_eq!(last, Some(format!("of {MOST}")));
        let kept = (0..=MOST).filter(|number| recall_view(&places, &map(*number)).is_some());
        assert_eq!(kept.count(), MOST);
    }

    #[test]
    fn nothing_is_read_that_others_could_have_written() {
        let ground = Ground::new();
        let (places, map) = (ground.state(), origin("/map"));
        remember_view(places.clone(), &map, "mine".to_owned());
        assert_eq!(recall_view(&places, &map), Some("mine".to_owned()));
        let file = ground.at("state/jalon").join(name_of(&map));
        set_permissions(&file, Permissions::from_mode(0o666)).unwrap();
        assert_eq!(recall_view(&places, &map), None);
    }
}
