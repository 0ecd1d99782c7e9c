//! A line on the terminal that says how far work over many files has come. Off a terminal, and for
//! work that is done before anybody could read it, there is none.

use std::io::{self, Write};

use super::Context;
use crate::i18n::Arg;
use crate::sys;

/// From how many files on there is a line.
const MANY: usize = 100;
/// How wide the bar is.
const CELLS: usize = 20;

/// The line.
pub(crate) struct Progress<'c> {
    context: &'c Context,
    all: usize,
    is_shown: bool,
}

impl<'c> Progress<'c> {
    /// A line for work on so many files.
    pub(crate) fn new(all: usize, context: &'c Context) -> Self {
        Self {
            context,
            all,
            is_shown: all >= MANY && sys::words_are_on_terminal() && !context.is_quiet,
        }
    }

    /// Shows how many files are done.
    pub(crate) fn show(&self, done: usize) {
        if !self.is_shown {
            return;
        }
        let counts = [("done", Arg::from(done)), ("all", Arg::from(self.all))];
        let words = self.context.texts.with("check-progress", &counts);
        let bar = bar(done, self.all, self.context.words_pen.ascii);
        put(&format!("\r{bar} {words}\x1b[K"));
    }

    /// Leaves a line that shows how many files are done, now and then, where much else is said of them.
    pub(crate) fn tell(&self, done: usize) {
        if self.is_shown && done > 0 && done.is_multiple_of(MANY) {
            self.show(done);
            put("\n");
        }
    }

    /// Takes the line away, for other words or for good.
    pub(crate) fn clear(&self) {
        if self.is_shown {
            put("\r\x1b[K");
        }
    }
}

fn bar(done: usize, all: usize, is_ascii: bool) -> String {
    let full = (done * CELLS).checked_div(all).unwrap_or(CELLS).min(CELLS);
    let (on, off) = if is_ascii { ("#", ".") } else { ("█", "░") };
    [on.repeat(full), off.repeat(CELLS - full)].concat()
}

/// Words that nobody can read are no loss.
fn put(text: &str) {
    let mut out = io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_fills() {
        assert_eq!(bar(0, 1000, true), ".".repeat(20));
        assert_eq!(
            bar(499, 1000, true),
            format!("{}{}", "#".repeat(9), ".".repeat(11))
        );
        assert_eq!(bar(1000, 1000, true), "#".repeat(20));
        assert_eq!(bar(0, 0, false), "█".repeat(20));
    }
}
