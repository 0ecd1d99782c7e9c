//! How many cells the terminal gives to a sign: it is drawn, and the terminal is asked where its
//! cursor is (DSR 6). A terminal that does not answer the first question is asked no other.

use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::time::Duration;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::event::{PollFd, PollFlags, poll};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_millis(500);
/// The most bytes of an answer: whatever sends more is not answering.
const LONGEST: usize = 4096;

/// The cells of each sign; none where there is no terminal that answers.
pub(super) fn measure(signs: &[char]) -> Option<Vec<(char, u16)>> {
    if !io::stdin().is_terminal() || enable_raw_mode().is_err() {
        return None;
    }
    let widths = ask("\r\x1b[6n", 1).and_then(|_| {
        let questions: Vec<String> = signs.iter().map(|c| format!("\r{c}\x1b[6n")).collect();
        let questions = questions.concat();
        let columns = ask(&questions, signs.len())?;
        let cells = columns.into_iter().map(|column| column.saturating_sub(1));
        Some(signs.iter().copied().zip(cells).collect())
    });
    // What was drawn is wiped away; where that fails there is a line of signs more.
    let mut out = io::stdout();
    let _ = out.write_all(b"\r\x1b[K").and_then(|()| out.flush());
    let _ = disable_raw_mode();
    widths
}

/// Writes questions, and reads so many answers: the column of each, from 1.
fn ask(questions: &str, count: usize) -> Option<Vec<u16>> {
    let mut out = io::stdout();
    out.write_all(questions.as_bytes()).ok()?;
    out.flush().ok()?;
    let stdin = io::stdin();
    let patience = PATIENCE.try_into().ok()?;
    let (mut answers, mut bytes) = (Vec::new(), [0; 1024]);
    while columns(&answers).len() < count && answers.len() < LONGEST {
        let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
        if poll(&mut fds, Some(&patience)).ok()? == 0 {
            return None;
        }
        match rustix::io::read(stdin.as_fd(), &mut bytes).ok()? {
            0 => return None,
            read => answers.extend_from_slice(bytes.get(..read)?),
        }
    }
    let columns = columns(&answers);
    (columns.len() == count).then_some(columns)
}

/// The columns in answers such as `ESC [ 12 ; 40 R`; what else was typed is passed over.
fn columns(answers: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(answers);
    let answers = text.split("\x1b[").skip(1);
    answers
        .filter_map(|answer| {
            let (place, _) = answer.split_once('R')?;
            let (row, column) = place.split_once(';')?;
            row.parse::<u16>().ok()?;
            column.parse().ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn answers_are_read_among_what_is_typed() {
        assert_eq!(columns(b"\x1b[1;2Rq\x1b[A\x1b[24;80R\x1b[3;"), [2, 80]);
        assert!(columns(b"R;;\x1b[x;3R").is_empty());
    }
}
