//! A folder with a copy of a map to try things on, which goes with the program.

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::environment::scratch_folder;
use super::file::{Origin, real_path};
use super::temporary::random_digits;

/// The folder. What is in it is removed when it is dropped.
#[derive(Debug)]
pub struct Scratch {
    folder: PathBuf,
    file: PathBuf,
}

impl Scratch {
    /// Puts the bytes under that name into a folder of their own that nobody else can read.
    ///
    /// # Errors
    /// The folder or the file cannot be written.
    pub fn with(name: &str, bytes: &[u8]) -> io::Result<Self> {
        let folder = scratch_folder().join(format!("jalon-{}", random_digits()));
        fs::DirBuilder::new().mode(0o700).create(&folder)?;
        let scratch = Self {
            file: folder.join(name),
            folder,
        };
        write(&scratch.file, bytes)?;
        Ok(scratch)
    }

    /// Whether a map is one that goes with the folder.
    pub fn holds(&self, origin: &Origin) -> bool {
        let both = real_path(&self.folder).zip(real_path(origin.folder()));
        both.is_none_or(|(folder, there)| there.starts_with(folder))
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the door to files")]
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // The name was made here and the folder is the person's alone: what stays there after a
        // refusal is in nobody's way, and the system empties such places.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_there_as_long_as_it_is_held() {
        let scratch = Scratch::with("m.toml", b"jalon = 1\n").unwrap();
        let file = scratch.file().to_owned();
        assert_eq!(fs::metadata(&file).unwrap().len(), 10);
        fs::create_dir(file.with_extension("d")).unwrap();
        drop(scratch);
        assert!(!file.parent().unwrap().exists());
    }
}
