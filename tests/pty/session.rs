//! A terminal with the program in it.

use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::folder::state_of;

/// How long anything may take that is waited for; only a test that fails waits so long.
const LIMIT: Duration = Duration::from_secs(10);

/// What the terminal has been sent.
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// Whether nobody can send any more.
    is_over: bool,
}

impl Seen {
    /// Whether the last frame has come to its end.
    fn is_whole(&self) -> bool {
        const MARK: &[u8] = b"\x1b[?2026";
        let mut marks = self.raw.windows(MARK.len() + 1).rev();
        marks
            .find(|bytes| bytes.starts_with(MARK))
            .is_none_or(|mark| mark.ends_with(b"l"))
    }
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// The program in a terminal.
pub(crate) struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Option<Box<dyn Child + Send + Sync>>,
    pid: Pid,
    seen: Shared,
    /// Ends the reading with the next bytes that come.
    is_enough: Arc<AtomicBool>,
}

/// What a session is started with.
pub(crate) struct Start {
    command: CommandBuilder,
    size: PtySize,
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

impl Start {
    /// The program in that folder, in English, on a terminal of 80 by 24.
    pub(crate) fn new<A: AsRef<OsStr>>(folder: &Path, args: impl IntoIterator<Item = A>) -> Self {
        let mut line = vec![OsString::from(env!("CARGO_BIN_EXE_jalon"))];
        line.extend(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        Self::program(folder, line)
    }

    /// Any program.
    pub(crate) fn program(folder: &Path, line: Vec<OsString>) -> Self {
        let mut command = CommandBuilder::from_argv(line);
        command.cwd(folder);
        command.env_clear();
        command.env("HOME", state_of(folder));
        command.env("XDG_STATE_HOME", state_of(folder));
        command.env("LANG", "en_GB.UTF-8");
        command.env("TERM", "xterm-256color");
        command.env("PATH", "/usr/bin:/bin");
        Self {
            command,
            size: size(80, 24),
        }
    }

    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = size(columns, rows);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub(crate) fn run(self) -> Session {
        let pair = native_pty_system().openpty(self.size).unwrap();
        let child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        let seen = Seen {
            parser: vt100::Parser::new(self.size.rows.max(2), self.size.cols.max(2), 0),
            raw: Vec::new(),
            is_over: false,
        };
        let session = Session {
            writer: Some(pair.master.take_writer().unwrap()),
            child: Some(child),
            pid: Pid::from_raw(pid).unwrap(),
            seen: Arc::new((Mutex::new(seen), Condvar::new())),
            is_enough: Arc::new(AtomicBool::new(false)),
            master: Some(pair.master),
        };
        session.read();
        session
    }
}

impl Session {
    fn read(&self) {
        let mut reader = self.master.as_ref().unwrap().try_clone_reader().unwrap();
        let (seen, is_enough) = (Arc::clone(&self.seen), Arc::clone(&self.is_enough));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            let (seen, changed) = &*seen;
            loop {
                let count = reader.read(&mut bytes).unwrap_or(0);
                let mut seen = seen.lock().unwrap();
                let new = bytes.get(..count).unwrap();
                seen.parser.process(new);
                seen.raw.extend_from_slice(new);
                seen.is_over = count == 0 || is_enough.load(Ordering::SeqCst);
                changed.notify_all();
                if seen.is_over {
                    return;
                }
            }
        });
    }

    /// Presses keys, as the bytes a terminal sends for them.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.press_bytes(keys.as_bytes())
    }

    /// Sends bytes as the terminal does.
    pub(crate) fn press_bytes(&mut self, bytes: &[u8]) -> &mut Self {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Waits until the screen shows the words.
    pub(crate) fn see(&mut self, words: &str) -> &mut Self {
        self.wait(words, |seen| {
            seen.parser.screen().contents().contains(words)
        })
    }

    /// Waits until the screen shows the words, and answers whether it ever did before the program
    /// ended.
    pub(crate) fn saw(&mut self, words: &str) -> bool {
        let (seen, changed) = &*self.seen;
        let shows = |seen: &Seen| seen.parser.screen().contents().contains(words);
        let waited = changed.wait_timeout_while(seen.lock().unwrap(), LIMIT, |seen| {
            !(seen.is_over || seen.is_whole() && shows(seen))
        });
        let (seen, timeout) = waited.unwrap();
        assert!(!timeout.timed_out(), "waited in vain for “{words}”");
        shows(&seen)
    }

    /// Presses keys, which a program that has ended takes no more.
    pub(crate) fn try_press(&mut self, keys: &str) {
        let _ = self.writer.as_mut().unwrap().write_all(keys.as_bytes());
    }

    /// Waits until the screen shows the words no more.
    pub(crate) fn miss(&mut self, words: &str) -> &mut Self {
        let what = format!("no {words}");
        self.wait(&what, |seen| {
            !seen.parser.screen().contents().contains(words)
        })
    }

    fn wait(&mut self, what: &str, is_there: impl Fn(&Seen) -> bool) -> &mut Self {
        let (seen, changed) = &*self.seen;
        let started = Instant::now();
        let mut seen = seen.lock().unwrap();
        while !((seen.is_over || seen.is_whole()) && is_there(&seen)) {
            let left = LIMIT.saturating_sub(started.elapsed());
            if left.is_zero() || seen.is_over {
                let screen = seen.parser.screen().contents();
                drop(seen);
                panic!("waited in vain for “{what}”:\n{screen}");
            }
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
        drop(seen);
        self
    }

    /// Waits until the screen is that one.
    pub(crate) fn wait_for_screen(&mut self, screen: &str) -> &mut Self {
        self.wait(screen, |seen| seen.parser.screen().contents() == screen)
    }

    /// Reads no more of what the program writes, so that its terminal runs full.
    pub(crate) fn stop_reading(&mut self) {
        self.is_enough.store(true, Ordering::SeqCst);
        // The reader wakes with the answer to a key.
        self.press("?");
        self.wait("the last bytes", |seen| seen.is_over);
    }

    /// Waits until the program has given the screen of the shell back.
    pub(crate) fn see_shell(&mut self) -> &mut Self {
        self.wait("the shell", |seen| !seen.parser.screen().alternate_screen())
    }

    /// Waits until the program has taken the screen and drawn on it.
    pub(crate) fn see_program(&mut self) -> &mut Self {
        self.wait("the program", |seen| {
            seen.parser.screen().alternate_screen() && seen.raw.ends_with(b"\x1b[?2026l")
        })
    }

    /// Waits until nothing has been sent for that long; answers with the time of the processor that
    /// was used meanwhile, in hundredths of a second.
    pub(crate) fn be_silent_for(&mut self, time: Duration) -> u64 {
        let (seen, changed) = &*self.seen;
        let mut seen = seen.lock().unwrap();
        loop {
            let (before, ticks) = (seen.raw.len(), self.ticks());
            let waited = changed.wait_timeout_while(seen, time, |seen| seen.raw.len() == before);
            let (now, timeout) = waited.unwrap();
            seen = now;
            if timeout.timed_out() {
                return self.ticks() - ticks;
            }
        }
    }

    /// How much time of the processor the program has used, in hundredths of a second; 0 where the
    /// system does not tell.
    fn ticks(&self) -> u64 {
        let path = format!("/proc/{}/stat", self.pid.as_raw_nonzero());
        let told = std::fs::read_to_string(path).unwrap_or_default();
        let Some((_, numbers)) = told.rsplit_once(')') else {
            return 0;
        };
        let times = numbers.split_whitespace().skip(11).take(2);
        times.filter_map(|time| time.parse::<u64>().ok()).sum()
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        self.seen.0.lock().unwrap().parser.screen().contents()
    }

    /// All bytes the terminal was sent.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().raw.clone()
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let mut seen = self.seen.0.lock().unwrap();
        seen.parser
            .screen_mut()
            .set_size(rows.max(2), columns.max(2));
        drop(seen);
        let master = self.master.as_ref().unwrap();
        master.resize(size(columns, rows)).unwrap();
        self
    }

    pub(crate) fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid, signal).unwrap();
        self
    }

    pub(crate) fn pid(&self) -> Pid {
        self.pid
    }

    /// Takes the terminal away, as closing its window does.
    pub(crate) fn hang_up(&mut self) {
        self.stop_reading();
        self.writer = None;
        self.master = None;
    }

    /// Whether the terminal echoes and reads by lines, as a shell has it.
    pub(crate) fn is_cooked(&self) -> bool {
        let termios = self.master.as_ref().unwrap().get_termios().unwrap();
        let flags = format!("{:?}", termios.local_flags);
        ["ECHO", "ICANON", "ISIG"]
            .iter()
            .all(|flag| flags.split([' ', '(', ')', '|']).any(|word| word == *flag))
    }

    /// Waits for the end of the program; answers with the code it ended with.
    pub(crate) fn end(&mut self) -> u32 {
        let status = self.status();
        assert_eq!(status.signal(), None, "{}", self.screen());
        status.exit_code()
    }

    /// Waits for the end of the program, by itself or by a signal.
    pub(crate) fn status(&mut self) -> ExitStatus {
        let mut child = self.child.take().unwrap();
        let (sender, status) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait()));
        let Ok(status) = status.recv_timeout(LIMIT) else {
            panic!("it does not end:\n{}", self.screen());
        };
        self.wait_for_last();
        status.unwrap()
    }

    /// Waits for the last bytes the program has sent.
    fn wait_for_last(&self) {
        let (seen, changed) = &*self.seen;
        let seen = seen.lock().unwrap();
        let waited = changed.wait_timeout_while(seen, LIMIT, |seen| !seen.is_over);
        drop(waited.unwrap());
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.child.is_some() {
            // A test that failed leaves nothing running.
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}
