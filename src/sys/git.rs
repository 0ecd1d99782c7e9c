//! The installed git, run as a program: one command at a time, each with an end.
//!
//! No shell, no pager and no question: git is told its arguments one by one, waits for nobody, and
//! says what is wrong in English whatever the locale. Which commands are given and what their
//! answers mean is the caller's business.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use thiserror::Error;

/// How long a command may take.
const LIMIT: Duration = Duration::from_secs(30);
/// How long one may take that nobody asked for, while somebody waits to go on typing.
const MOMENT: Duration = Duration::from_secs(1);
/// How much is kept of what git says about a failure, in bytes.
const SAID: u64 = 4096;

/// Why git gave no answer.
#[derive(Debug, Error)]
pub enum GitError {
    /// There is no git.
    #[error("git is not installed")]
    Missing,
    /// It refused; what it said, its own `fatal: ` taken off.
    #[error("git: {0}")]
    Refused(String),
    /// It did not end in time.
    #[error("git takes too long")]
    TooSlow,
    /// The answer is larger than was allowed, in bytes.
    #[error("the answer is larger than {0} bytes")]
    TooLarge(u64),
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Runs git in a folder, gives it `input` on its standard input and answers with its standard
/// output, of at most `most` bytes.
///
/// # Errors
/// See [`GitError`].
pub fn git<A: AsRef<OsStr>>(
    folder: &Path,
    arguments: impl IntoIterator<Item = A>,
    input: &[u8],
    most: u64,
) -> Result<Vec<u8>, GitError> {
    answer(command(folder, arguments), input, most, LIMIT)
}

/// The same for what can be done without: git is given no more than a moment.
///
/// # Errors
/// See [`GitError`].
pub fn git_at_once<A: AsRef<OsStr>>(
    folder: &Path,
    arguments: impl IntoIterator<Item = A>,
    most: u64,
) -> Result<Vec<u8>, GitError> {
    answer(command(folder, arguments), &[], most, MOMENT)
}

/// Runs git with arguments for which its code is an answer as well: what it wrote, and the code, which
/// is none where a signal ended it.
///
/// # Errors
/// See [`GitError`]; that it refuses is none.
pub fn git_code<A: AsRef<OsStr>>(
    folder: &Path,
    arguments: impl IntoIterator<Item = A>,
    most: u64,
) -> Result<(Vec<u8>, Option<i32>), GitError> {
    let ended = ended(command(folder, arguments), &[], most, LIMIT)?;
    Ok((ended.out, ended.code))
}

fn command<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new("git");
    command
        .args(["--no-pager", "--literal-pathspecs", "-C"])
        .arg(folder)
        .args(["-c", "color.ui=false", "-c", "log.showSignature=false"])
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0");
    command
}

fn answer(command: Command, input: &[u8], most: u64, limit: Duration) -> Result<Vec<u8>, GitError> {
    let ended = ended(command, input, most, limit)?;
    if ended.code == Some(0) {
        return Ok(ended.out);
    }
    let said = ended.said.recv_timeout(limit).ok().and_then(Result::ok);
    let said = String::from_utf8_lossy(&said.unwrap_or_default()).into_owned();
    let said = said.trim().trim_start_matches("fatal: ");
    Err(GitError::Refused(said.to_owned()))
}

/// How a command ended.
struct Ended {
    out: Vec<u8>,
    said: Receiver<io::Result<Vec<u8>>>,
    code: Option<i32>,
}

fn ended(
    mut command: Command,
    input: &[u8],
    most: u64,
    limit: Duration,
) -> Result<Ended, GitError> {
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => GitError::Missing,
        _ => GitError::Io(error),
    })?;
    if let Some(mut stdin) = child.stdin.take() {
        let input = input.to_vec();
        // Who ends early does not read to the end, and that is its right.
        thread::spawn(move || stdin.write_all(&input));
    }
    let said = reader(child.stderr.take(), SAID);
    let out = reader(child.stdout.take(), most);
    let answered = match out.recv_timeout(limit) {
        Ok(Ok(bytes)) if bytes.len() as u64 > most => Err(GitError::TooLarge(most)),
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => Err(GitError::TooSlow),
    };
    let out = answered.inspect_err(|_| end(&mut child))?;
    let code = child.wait()?.code();
    Ok(Ended { out, said, code })
}

/// Reads a stream in a thread of its own, up to one byte more than allowed.
fn reader(stream: Option<impl Read + Send + 'static>, most: u64) -> Receiver<io::Result<Vec<u8>>> {
    let (done, over) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = match stream {
            Some(stream) => stream.take(most.saturating_add(1)).read_to_end(&mut bytes),
            None => Ok(0),
        };
        // Nobody waits any more where the time is over.
        let _ = done.send(read.map(|_| bytes));
    });
    over
}

/// Ends a command nobody waits for any longer.
fn end(child: &mut Child) {
    // One that has ended by itself cannot be ended again, which is as well.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, input: &str, most: u64, limit: u64) -> Result<String, String> {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        answer(
            command,
            input.as_bytes(),
            most,
            Duration::from_millis(limit),
        )
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .map_err(|error| error.to_string())
    }

    #[test]
    fn a_command_answers_refuses_or_is_ended() {
        let long = "x".repeat(200_000);
        assert_eq!(shell("cat", &long, 1 << 20, 9_000), Ok(long.clone()));
        assert_eq!(shell("exit 0", &long, 9, 9_000), Ok(String::new()));
        let refused = shell("echo fatal: no such thing >&2; exit 128", "", 9, 9_000);
        assert_eq!(refused, Err("git: no such thing".to_owned()));
        let large = shell("cat", &long, 100, 9_000);
        assert_eq!(large, Err("the answer is larger than 100 bytes".to_owned()));
        let slow = shell("sleep 60", "", 9, 50);
        assert_eq!(slow, Err("git takes too long".to_owned()));
    }

    #[test]
    fn no_program_of_that_name_is_no_git() {
        let missing = answer(Command::new("no-such-git"), b"", 9, LIMIT);
        assert!(matches!(missing, Err(GitError::Missing)));
    }
}
