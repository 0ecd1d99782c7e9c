//! What the real program costs in a terminal of 120 by 40: `cargo bench --bench program`.
//!
//! It prints the bytes of the first frame and of some keys, then times the start and a key, each
//! until the frame is there whole.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks at the program from outside"
)]

#[path = "../support/generate.rs"]
mod generate;

use std::error::Error;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use divan::Bencher;
use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};

/// Ends every frame.
const FRAME_END: &[u8] = b"\x1b[?2026l";

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Outcome<()> {
    for size in ["small", "large"] {
        let (mut program, first) = Program::start(size)?;
        let right = program.press(b"\x1b[C")?;
        let left = program.press(b"\x1b[D")?;
        let down = program.press(b"\x1b[B")?;
        let cell = program.press(b"\r")?;
        let letter = program.press(b"a")?;
        println!(
            "{size}: {first} bytes of the first frame, {right} right, {left} left, {down} down, \
             {cell} to open a cell, {letter} for a letter"
        );
    }
    divan::main();
    Ok(())
}

/// The program on a map, in a terminal of its own.
struct Program {
    child: Box<dyn Child + Send + Sync>,
    output: Box<dyn Read + Send>,
    input: Box<dyn Write + Send>,
    /// Ends the program's terminal when it is dropped.
    _terminal: PtyPair,
}

impl Program {
    /// Starts it, and answers with the bytes up to the end of the first frame as well.
    fn start(size: &str) -> Outcome<(Self, usize)> {
        let terminal = native_pty_system().openpty(PtySize {
            rows: 40,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        })?;
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_jalon"));
        command.arg(file(size)?);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "fr_FR.UTF-8");
        // What is not saved is kept among the files of the build, not among the person's.
        let state = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-state");
        command.env("XDG_STATE_HOME", state);
        // A frame that comes by itself would be taken for that of a key.
        command.env("JALON_MARKS", "false");
        let mut program = Self {
            child: terminal.slave.spawn_command(command)?,
            output: terminal.master.try_clone_reader()?,
            input: terminal.master.take_writer()?,
            _terminal: terminal,
        };
        let first = program.frame()?;
        Ok((program, first))
    }

    /// Types, and answers with the bytes of the frame.
    fn press(&mut self, key: &[u8]) -> Outcome<usize> {
        self.input.write_all(key)?;
        self.frame()
    }

    /// Reads to the end of a frame and answers with the bytes read.
    fn frame(&mut self) -> Outcome<usize> {
        let mut read = Vec::new();
        let mut buffer = [0; 1 << 14];
        while !read.ends_with(FRAME_END) {
            match self.output.read(&mut buffer)? {
                0 => return Err("the program has ended".into()),
                count => read.extend(buffer.iter().take(count)),
            }
        }
        Ok(read.len())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended already cannot be ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A map of that size on the disk.
fn file(size: &str) -> Outcome<PathBuf> {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{size}.toml"));
    let stages = if size == "small" { 6 } else { 1000 };
    if !path.exists() {
        fs::write(&path, generate::map(stages))?;
    }
    Ok(path)
}

#[divan::bench(args = ["small", "large"], sample_size = 1)]
fn starting(bencher: Bencher<'_, '_>, size: &str) {
    // It is ended behind the measured time, which is only for what is answered.
    bencher.bench_local(|| Program::start(size));
}

#[divan::bench(args = ["small", "large"], sample_size = 1)]
fn a_key(bencher: Bencher<'_, '_>, size: &str) {
    let Ok((mut program, _)) = Program::start(size) else {
        return;
    };
    let mut ways = [b"\x1b[C", b"\x1b[D"].into_iter().cycle();
    // Keys that follow one another at once share a frame, which is not what is asked here.
    let next = || {
        thread::sleep(Duration::from_millis(20));
        ways.next().unwrap_or(b"\x1b[C")
    };
    bencher
        .with_inputs(next)
        .bench_local_values(|way| program.press(way));
}
