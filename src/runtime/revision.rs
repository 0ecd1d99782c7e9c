//! What a map was at a revision, as the installed git has it. Only looks: nothing here changes a
//! repository.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::words::{io_words, size_words};
use crate::i18n::{Texts, words};
use crate::sys::{self, GitError, git};
use crate::text::Shown;

/// The most bytes of a list of commits.
pub(crate) const LIST: u64 = 64 * 1024 * 1024;

/// A file as git is asked about it: links followed, in the folder it is in.
pub(crate) struct Tracked {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The name of the file in it.
    pub(crate) name: OsString,
}

/// Why there is nothing of a map at a revision.
pub(crate) enum NotAtRevision {
    /// Git gave no answer.
    Git(GitError),
    /// There is no such revision.
    NoRevision,
    /// The map was not there.
    NotThere,
}

impl NotAtRevision {
    /// The reason in the language of the texts.
    pub(crate) fn words(&self, revision: &str, texts: &Texts) -> String {
        let shown = words(Shown::new(revision).into_string());
        match self {
            Self::Git(error) => git_words(error, texts),
            Self::NoRevision => texts.with("git-no-revision", &[("revision", shown)]),
            Self::NotThere => texts.with("git-not-at", &[("revision", shown)]),
        }
    }
}

/// Why git gave no answer, in the language of the texts.
pub(crate) fn git_words(error: &GitError, texts: &Texts) -> String {
    match error {
        GitError::Missing => texts.text("git-missing"),
        GitError::Refused(said) if said.starts_with("not a git repository") => {
            texts.text("git-no-repository")
        }
        GitError::Refused(said) => {
            let first = said.lines().next().unwrap_or_default();
            let said = words(Shown::new(first).into_string());
            texts.with("git-refused", &[("said", said)])
        }
        GitError::TooSlow => texts.text("git-slow"),
        GitError::TooLarge(limit) => {
            let limit = words(size_words(*limit, texts));
            texts.with("io-over-limit", &[("limit", limit)])
        }
        GitError::Io(error) => io_words(error, texts),
    }
}

impl Tracked {
    pub(crate) fn new(file: &Path) -> Self {
        let path = sys::real_path(file).unwrap_or_else(|| file.to_owned());
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        Self {
            folder: folder.unwrap_or(Path::new(".")).to_owned(),
            name: path.file_name().unwrap_or_default().to_owned(),
        }
    }

    pub(crate) fn ask(&self, arguments: &[OsString], most: u64) -> Result<Vec<u8>, GitError> {
        git(&self.folder, arguments, b"", most)
    }
}

/// The bytes of the file at a revision, at most so many; under the name it had then, if it was renamed
/// since.
pub(crate) fn bytes_at(revision: &str, file: &Path, most: u64) -> Result<Vec<u8>, NotAtRevision> {
    let tracked = Tracked::new(file);
    let name = format!("{revision}^{{commit}}");
    let verify = [
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        &name,
    ];
    let commit = match tracked.ask(&verify.map(OsString::from), LIST) {
        Ok(answer) => String::from_utf8_lossy(&answer).trim().to_owned(),
        Err(GitError::Refused(said)) if said.is_empty() => return Err(NotAtRevision::NoRevision),
        Err(error) => return Err(NotAtRevision::Git(error)),
    };
    let blob = |before: &str, path: &OsStr| {
        let mut spec = OsString::from(format!("{commit}:{before}"));
        spec.push(path);
        let arguments = ["cat-file".into(), "blob".into(), spec];
        tracked.ask(&arguments, most)
    };
    match blob("./", &tracked.name) {
        Err(GitError::Refused(_)) => {}
        other => return other.map_err(NotAtRevision::Git),
    }
    let before = name_before(&tracked, &commit);
    let found = before.and_then(|path| blob("", path.as_ref()).ok());
    found.ok_or(NotAtRevision::NotThere)
}

/// The path the file had at a commit, from the root of the repository, if it was renamed since.
fn name_before(tracked: &Tracked, commit: &str) -> Option<String> {
    let range = format!("{commit}..HEAD");
    let log = ["log", "--follow", "--format=", "--name-status", "-z"];
    let mut arguments: Vec<OsString> = log.map(OsString::from).into();
    arguments.extend(["--diff-filter=R", range.as_str(), "--"].map(OsString::from));
    arguments.push(tracked.name.clone());
    let answer = String::from_utf8(tracked.ask(&arguments, LIST).ok()?).ok()?;
    // `R100`, the old path and the new one for each rename, the newest first.
    let parts: Vec<&str> = answer.split('\0').collect();
    let renames = parts.chunks_exact(3);
    Some((*renames.last()?.get(1)?).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_folder_without_git_is_told_in_the_language_of_the_texts() {
        let texts = Texts::new(Language::French);
        let said = "not a git repository (or any of the parent directories): .git";
        let told = git_words(&GitError::Refused(said.to_owned()), &texts);
        assert!(told.contains("aucun dépôt"), "{told}");
        let other = git_words(&GitError::Refused("bad object".to_owned()), &texts);
        assert!(other.contains("bad object"), "{other}");
    }
}
