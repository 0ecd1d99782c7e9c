//! Where the files of a person's settings stand, and what stands in them.
//!
//! They are looked at with the file of the map, from the thread that watches that. What their texts
//! mean is none of its business.

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::file::folder_of;
use super::watch::{MOST_PAUSES, Marks, Sighting, marks, sighted};

/// The most bytes of a file of settings: nobody writes as much by hand.
const LIMIT: u64 = 1024 * 1024;

/// Where the files of settings stand; nowhere without a home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsPlaces {
    config: Option<PathBuf>,
    is_given: bool,
}

/// What stands in the files of settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFiles {
    /// `config.toml`, if it has a place.
    pub config: Option<SettingsFile>,
}

/// A file of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile {
    /// Where it is, or would be.
    pub path: PathBuf,
    /// What stands there.
    pub found: Sighting,
}

impl SettingsPlaces {
    /// The folder `jalon` in that for configuration, else in `.config` at home. A file that was
    /// `given` is read in the place of `config.toml`.
    pub fn new(environment: &Environment, given: Option<&Path>) -> Self {
        let folder = environment
            .folder("XDG_CONFIG_HOME")
            .map(Path::to_owned)
            .or_else(|| Some(environment.folder("HOME")?.join(".config")));
        let own = folder.map(|folder| folder.join("jalon").join("config.toml"));
        Self {
            config: given.map(Path::to_owned).or(own),
            is_given: given.is_some(),
        }
    }

    /// Where `config.toml` stands.
    pub fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// Whether it was given, and so has to be there.
    pub fn is_given(&self) -> bool {
        self.is_given
    }

    /// Reads them all. It never blocks on a pipe or a device.
    pub fn read(&self) -> SettingsFiles {
        SettingsFiles {
            config: self.config.as_deref().map(read),
        }
    }

    /// What can be told of the files without reading them.
    fn marks(&self) -> Vec<Marks> {
        self.config.iter().map(|path| marks(path)).collect()
    }
}

fn read(path: &Path) -> SettingsFile {
    SettingsFile {
        path: path.to_owned(),
        found: sighted(super::file::read(path, LIMIT)),
    }
}

/// Makes the folder a file is to stand in, closed to others, with those above it.
///
/// # Errors
/// The system refuses.
pub fn make_folder_of(path: &Path) -> io::Result<()> {
    let folder = folder_of(path);
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

/// A look at the files of settings from time to time.
#[derive(Debug, Default)]
pub struct SettingsWatch {
    places: SettingsPlaces,
    /// What the listener knows.
    told: SettingsFiles,
    /// The marks of the files when they were read last.
    seen: Option<Vec<Marks>>,
    /// Other marks, seen once.
    unsettled: Option<Vec<Marks>>,
    pauses: u32,
}

impl SettingsWatch {
    /// Watches files of which this is known.
    pub fn new(places: SettingsPlaces, told: SettingsFiles) -> Self {
        Self {
            places,
            told,
            ..Self::default()
        }
    }

    /// Whether a change was seen that has not come to rest.
    pub(super) fn is_unsettled(&self) -> bool {
        self.unsettled.is_some()
    }

    /// What stands in the files, if that is news and they have come to rest.
    pub(super) fn look(&mut self) -> Option<SettingsFiles> {
        let now = self.places.marks();
        if self.seen.as_ref() == Some(&now) {
            self.unsettled = None;
            self.pauses = 0;
            return None;
        }
        let is_new = self.unsettled.as_ref() != Some(&now);
        if (is_new || self.is_half_way(&now)) && self.pauses < MOST_PAUSES {
            self.unsettled = Some(now);
            self.pauses += 1;
            return None;
        }
        self.unsettled = None;
        self.pauses = 0;
        self.seen = Some(now);
        let files = self.places.read();
        if files == self.told {
            return None;
        }
        self.told.clone_from(&files);
        Some(files)
    }

    /// Whether a file that had something is empty or gone: an editor may be about to fill it.
    fn is_half_way(&self, now: &[Marks]) -> bool {
        let Some(seen) = &self.seen else {
            return false;
        };
        let is_filled = |marks: &Marks| marks.is_ok_and(|known| !known.is_empty());
        let mut pairs = seen.iter().zip(now);
        pairs.any(|(seen, now)| is_filled(seen) && !is_filled(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(variables: &[(&'static str, &str)], given: Option<&str>) -> SettingsPlaces {
        SettingsPlaces::new(&Environment::with(variables), given.map(Path::new))
    }

    #[test]
    fn settings_stand_in_the_folder_for_configuration_or_at_home() {
        let home = ("HOME", "/anne");
        for (variables, given, expected) in [
            (vec![home], None, Some("/anne/.config/jalon/config.toml")),
            (
                vec![home, ("XDG_CONFIG_HOME", "/settings")],
                None,
                Some("/settings/jalon/config.toml"),
            ),
            (
                vec![home, ("XDG_CONFIG_HOME", "etc")],
                None,
                Some("/anne/.config/jalon/config.toml"),
            ),
            (vec![home], Some("mine.toml"), Some("mine.toml")),
            (vec![], Some("mine.toml"), Some("mine.toml")),
            (vec![], None, None),
        ] {
            let places = places(&variables, given);
            assert_eq!(
                places.config(),
                expected.map(Path::new),
                "{variables:?} {given:?}"
            );
        }
    }
}
