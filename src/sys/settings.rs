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
use super::sighting::{Marks, Sighting, marks, sighted};
use super::themes::{OwnTheme, own_themes};
use super::watch::MOST_PAUSES;

/// The most bytes of a file of settings: nobody writes as much by hand.
const LIMIT: u64 = 1024 * 1024;

/// Where the files of settings stand; nowhere without a home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsPlaces {
    config: Option<PathBuf>,
    is_given: bool,
    keys: Option<PathBuf>,
    are_keys_given: bool,
    themes: Option<PathBuf>,
}

/// What stands in the files of settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFiles {
    /// `config.toml`, if it has a place.
    pub config: Option<SettingsFile>,
    /// `keys.toml`, if it has a place.
    pub keys: Option<SettingsFile>,
    /// The person's own themes, by name.
    pub themes: Vec<OwnTheme>,
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
    /// `given` is read in the place of `config.toml`, and one of `keys` in that of `keys.toml`.
    pub fn new(environment: &Environment, given: Option<&Path>, keys: Option<&Path>) -> Self {
        let folder = environment
            .folder("XDG_CONFIG_HOME")
            .map(Path::to_owned)
            .or_else(|| Some(environment.folder("HOME")?.join(".config")));
        let folder = folder.map(|folder| folder.join("jalon"));
        let at = |name: &str| folder.as_ref().map(|folder| folder.join(name));
        Self {
            config: given.map(Path::to_owned).or_else(|| at("config.toml")),
            is_given: given.is_some(),
            keys: keys.map(Path::to_owned).or_else(|| at("keys.toml")),
            are_keys_given: keys.is_some(),
            themes: at("themes"),
        }
    }

    /// Where `config.toml` stands.
    pub fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// Whether that was given, and so has to be there.
    pub fn is_given(&self) -> bool {
        self.is_given
    }

    /// Where `keys.toml` stands.
    pub fn keys(&self) -> Option<&Path> {
        self.keys.as_deref()
    }

    /// Whether that was given, and so has to be there.
    pub fn are_keys_given(&self) -> bool {
        self.are_keys_given
    }

    /// The folder of the person's own themes.
    pub fn themes(&self) -> Option<&Path> {
        self.themes.as_deref()
    }

    /// Reads them all. It never blocks on a pipe or a device.
    pub fn read(&self) -> SettingsFiles {
        SettingsFiles {
            config: self.config().map(read),
            keys: self.keys().map(read),
            themes: self.themes().map(own_themes).unwrap_or_default(),
        }
    }

    /// What can be told, without reading, of the files and of the themes that are known; one that
    /// comes or goes is seen by its folder.
    fn marks(&self, themes: &[OwnTheme]) -> Vec<Marks> {
        let files = [self.config(), self.keys(), self.themes()];
        let themes = themes.iter().map(|theme| theme.path.as_path());
        files
            .into_iter()
            .flatten()
            .chain(themes)
            .map(marks)
            .collect()
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
        let now = self.places.marks(&self.told.themes);
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
        // Themes that were not known have their marks too from now on.
        self.seen = Some(self.places.marks(&files.themes));
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
        SettingsPlaces::new(&Environment::with(variables), given.map(Path::new), None)
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
