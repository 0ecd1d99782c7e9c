//! What the installed git knows of a map: what it was at a revision, and which commits changed it.
//!
//! Only looks: nothing here changes a repository.

use std::ffi::OsString;
use std::path::Path;

use super::{Context, Exit, report, say};
use crate::runtime::revision::{self, LIST, NotAtRevision, Tracked, git_words};
use crate::sys::{GitError, git};

/// How many versions are asked for at once.
const BATCH: usize = 32;

/// A commit that changed the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Commit {
    /// Its short name.
    pub(super) hash: String,
    /// The day it was written, as `2026-09-14`.
    pub(super) date: String,
    /// Who wrote it.
    pub(super) author: String,
    /// The first line of its message.
    pub(super) subject: String,
    /// The file before, as the name of its contents; none if it was not there.
    pub(super) before: Option<String>,
    /// The file after.
    pub(super) after: String,
}

/// The bytes of the file at a revision; under the name it had then, if it was renamed since.
///
/// # Errors
/// Git has them not, which is said.
pub(super) fn bytes_at(revision: &str, file: &Path, context: &Context) -> Result<Vec<u8>, Exit> {
    let found = revision::bytes_at(revision, file, context.max_size);
    found.map_err(|error| match error {
        NotAtRevision::Git(error) => refused(file, &error, context),
        error => {
            report(file, &error.words(revision, &context.texts), context);
            Exit::Io
        }
    })
}

/// The bytes of the file as they were last committed under the name it has; none if they are not.
pub(super) fn committed(file: &Path, context: &Context) -> Option<Vec<u8>> {
    let tracked = Tracked::new(file);
    let mut spec = OsString::from("HEAD:./");
    spec.push(&tracked.name);
    let arguments = ["cat-file".into(), "blob".into(), spec];
    tracked.ask(&arguments, context.max_size).ok()
}

/// The commits that changed the file, the newest first, followed through its renames. Of merges only
/// what they bring in is told, by the commits that made it.
///
/// # Errors
/// Git does not say, which is said.
pub(super) fn history(file: &Path, context: &Context) -> Result<Vec<Commit>, Exit> {
    let tracked = Tracked::new(file);
    let log = ["-c", "log.showRoot=true", "log", "--follow", "--raw", "-z"];
    let mut arguments: Vec<OsString> = log.map(OsString::from).into();
    let format = "--format=%x01%h%x02%ad%x02%an%x02%s";
    arguments.extend(["--date=short", "--no-ext-diff", format, "--"].map(OsString::from));
    arguments.push(tracked.name.clone());
    let answer = tracked.ask(&arguments, LIST);
    let answer = answer.map_err(|error| refused(file, &error, context))?;
    Ok(commits(&String::from_utf8_lossy(&answer)))
}

fn commits(log: &str) -> Vec<Commit> {
    log.split('\u{1}').filter_map(commit).collect()
}

/// One entry of the log: what it says of itself, then `:MODE MODE OLD NEW STATUS` and paths.
fn commit(entry: &str) -> Option<Commit> {
    let (head, raw) = entry.split_once('\0')?;
    let mut head = head.split('\u{2}').map(str::to_owned);
    let [hash, date, author, subject] = std::array::from_fn(|_| head.next());
    let raw = raw.trim_start_matches(['\n', '\0']).strip_prefix(':')?;
    let mut contents = raw.split([' ', '\0']).skip(2).map(name_of_contents);
    let (before, after) = (contents.next()?, contents.next()?);
    Some(Commit {
        hash: hash?,
        date: date?,
        author: author?,
        subject: subject.unwrap_or_default(),
        before,
        after: after?,
    })
}

/// Git calls what is not there by nothing but zeros.
fn name_of_contents(name: &str) -> Option<String> {
    (!name.bytes().all(|byte| byte == b'0')).then(|| name.to_owned())
}

/// The contents of those names, in their order.
///
/// # Errors
/// Git does not give them, which is said.
pub(super) fn contents(
    names: &[String],
    file: &Path,
    context: &Context,
) -> Result<Vec<Vec<u8>>, Exit> {
    let tracked = Tracked::new(file);
    let mut all = Vec::with_capacity(names.len());
    for names in names.chunks(BATCH) {
        let input = names.join("\n") + "\n";
        let most = context.max_size.saturating_mul(BATCH as u64);
        let answer = git(
            &tracked.folder,
            ["cat-file", "--batch"],
            input.as_bytes(),
            most,
        );
        let answer = answer.map_err(|error| refused(file, &error, context))?;
        all.extend(parts(&answer));
    }
    Ok(all)
}

/// The contents one by one: each has a line `NAME blob SIZE` before it and a line break behind.
fn parts(mut answer: &[u8]) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    while let Some(end) = answer.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8_lossy(answer.get(..end).unwrap_or_default()).into_owned();
        let size = head.rsplit(' ').next().and_then(|size| size.parse().ok());
        let size: usize = size.unwrap_or_default();
        let rest = answer.get(end + 1..).unwrap_or_default();
        parts.push(rest.get(..size).unwrap_or_default().to_vec());
        answer = rest.get(size + 1..).unwrap_or_default();
    }
    parts
}

/// Says why git gave no answer about a file.
fn refused(file: &Path, error: &GitError, context: &Context) -> Exit {
    let reason = git_words(error, &context.texts);
    if matches!(error, GitError::Missing) {
        say(&format!("jalon: {reason}"));
        return Exit::Io;
    }
    report(file, &reason, context);
    match error {
        GitError::TooLarge(_) => Exit::BadDocument,
        _ => Exit::Io,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_read_and_what_is_deleted_has_no_contents() {
        let log = "\u{1}a1\u{2}2026-09-14\u{2}Inès\u{2}One: two\0\n:100644 100644 aa bb M\0m.toml\0\
                   \u{1}a2\u{2}2026-09-13\u{2}Paul\u{2}\0\n:100644 100644 cc dd R090\0a.toml\0m.toml\0\
                   \u{1}a3\u{2}2026-09-12\u{2}Paul\u{2}Gone\0\n:100644 000000 cc 0000 D\0a.toml\0\
                   \u{1}a4\u{2}2026-09-11\u{2}Paul\u{2}New\0\n:000000 100644 0000 ee A\0a.toml\0";
        let told: Vec<String> = commits(log)
            .into_iter()
            .map(|c| {
                format!(
                    "{} {} {} {:?}>{} {}",
                    c.hash, c.date, c.author, c.before, c.after, c.subject
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "a1 2026-09-14 Inès Some(\"aa\")>bb One: two",
                "a2 2026-09-13 Paul Some(\"cc\")>dd ",
                "a4 2026-09-11 Paul None>ee New",
            ]
        );
    }

    #[test]
    fn contents_are_parted_by_their_sizes() {
        let answer = b"aa blob 3\nx\ny\nbb blob 0\n\ndd blob 1\nz\n";
        let found = parts(answer);
        assert_eq!(found.first().map(Vec::as_slice), Some(&b"x\ny"[..]));
        assert_eq!(found.get(1..), Some(&[vec![], b"z".to_vec()][..]));
    }
}
