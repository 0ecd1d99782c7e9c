//! Running the program.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take that is asked of the program.
const LIMIT: Duration = Duration::from_secs(3);

/// The languages, as locales.
pub(crate) const LOCALES: [&str; 2] = ["en_GB.UTF-8", "fr_FR.UTF-8"];

/// What the program is run with.
pub(crate) struct Jalon {
    command: Command,
    input: Vec<u8>,
    limit: Duration,
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Jalon {
    /// The program in that folder, in English.
    pub(crate) fn new(folder: &Path) -> Self {
        Self::with(Command::new(env!("CARGO_BIN_EXE_jalon")), folder)
    }

    /// The program with that much memory in KiB and time of the processor in seconds, and no more:
    /// other than the time that passes, these do not depend on what else the machine does.
    pub(crate) fn within(folder: &Path, memory: u32, seconds: u32) -> Self {
        let limits = format!("ulimit -v {memory}; ulimit -t {seconds}");
        let mut program = Self::under(&limits, folder);
        program.limit = LIMIT * 10;
        program
    }

    /// The program that may write no byte to a file.
    pub(crate) fn without_room(folder: &Path) -> Self {
        Self::under("ulimit -f 0", folder)
    }

    fn under(limits: &str, folder: &Path) -> Self {
        let mut command = Command::new("/bin/sh");
        let script = format!("{limits}; exec \"$0\" \"$@\"");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_jalon")]);
        Self::with(command, folder)
    }

    fn with(mut command: Command, folder: &Path) -> Self {
        command.current_dir(folder).env_clear();
        command.env("HOME", folder).env("LANG", LOCALES[0]);
        // The 21st of September 2026.
        command.env("SOURCE_DATE_EPOCH", "1790000000");
        Self {
            command,
            input: Vec::new(),
            limit: LIMIT,
        }
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// Runs to its end, which has to come in time and without a panic. Nothing it says may act on a
    /// terminal.
    pub(crate) fn run(mut self) -> Ended {
        let words = format!("{:?}", self.command);
        self.command.stdout(Stdio::piped());
        let ended = self.end();
        let ended = Ended {
            code: ended.status.code().unwrap(),
            out: String::from_utf8(ended.stdout).unwrap(),
            err: String::from_utf8(ended.stderr).unwrap(),
        };
        for text in [&ended.out, &ended.err] {
            let bad = text.chars().find(|c| acts(*c));
            assert_eq!(bad, None, "{words}: {text}");
        }
        assert!(ended.code < 100, "{words}: {}", ended.err);
        ended
    }

    /// Runs to its end and answers whether it wrote in colour.
    pub(crate) fn coloured(self) -> bool {
        self.painted().out.contains('\x1b')
    }

    /// Runs to its end, which has to be a good one, and answers with what it wrote, colours included.
    pub(crate) fn painted(mut self) -> Ended {
        self.command.stdout(Stdio::piped());
        let ended = self.end();
        assert!(ended.status.success());
        Ended {
            code: 0,
            out: String::from_utf8(ended.stdout).unwrap(),
            err: String::from_utf8(ended.stderr).unwrap(),
        }
    }

    /// Runs to its end and answers with what it wrote, colours included, however it ended.
    pub(crate) fn dressed(mut self) -> String {
        self.command.stdout(Stdio::piped());
        String::from_utf8(self.end().stdout).unwrap()
    }

    /// Runs to its end with that as its standard output.
    pub(crate) fn run_into(mut self, out: File) -> (i32, String) {
        self.command.stdout(out);
        let ended = self.end();
        let err = String::from_utf8(ended.stderr).unwrap();
        (ended.status.code().unwrap(), err)
    }

    fn end(mut self) -> Output {
        self.command.stdin(Stdio::piped()).stderr(Stdio::piped());
        let started = Instant::now();
        let mut child = self.command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A program that refuses early does not read to the end, and that is its right.
        let _ = stdin.write_all(&self.input);
        drop(stdin);
        let output = within_limit(child, self.limit);
        let took = started.elapsed();
        assert!(took < self.limit, "{:?} took {took:?}", self.command);
        output
    }
}

/// Waits for the end; a program that hangs is ended, so that the test fails and does not hang too.
fn within_limit(child: Child, limit: Duration) -> Output {
    let pid = rustix::process::Pid::from_child(&child);
    let (done, over) = std::sync::mpsc::channel::<()>();
    let watch = std::thread::spawn(move || {
        if over.recv_timeout(limit).is_err() {
            let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
        }
    });
    let output = child.wait_with_output().unwrap();
    done.send(()).unwrap_or_default();
    watch.join().unwrap();
    output
}

/// Runs the program in that folder in English.
pub(crate) fn jalon<A: AsRef<OsStr>>(folder: &Path, args: impl IntoIterator<Item = A>) -> Ended {
    Jalon::new(folder).args(args).run()
}

/// The arguments of a line, split at blanks.
pub(crate) fn words(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

/// The folder of the maps that come with the program.
pub(crate) fn maps() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")
}

/// Whether a character could act on a terminal, turn the order of what stands around it or hide.
pub(crate) fn acts(c: char) -> bool {
    c != '\n' && jalon::text::is_hidden(c)
}
