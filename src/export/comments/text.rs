//! Comments as text in columns, as the program shows them.

use super::told::{resolution, state, when, who};
use super::{Comments, Listed};
use crate::doc::review::Comment;
use crate::i18n::Texts;
use crate::text::{Shown, pad, width, wrap};

/// What stands between columns.
const GAP: &str = "   ";
/// How much of a line words must at least have beside the columns; else they go below them.
const NARROWEST: usize = 24;

/// The comments as text, safe to send to a terminal, in lines of that many columns; without a width
/// no line is broken, so that other programs find whole ones. Words over several lines go on below
/// where they begin.
pub fn comments_to_text(comments: &Comments<'_>, columns: Option<usize>) -> String {
    let mut page = Page::of(comments, columns);
    page.wrapped("", &comments.head());
    for (place, threads) in comments.by_place() {
        page.out.push('\n');
        page.wrapped("", &place.words(GAP));
        for listed in threads {
            page.thread(listed);
        }
    }
    page.out
}

/// The widths of what stands before the words.
struct Page<'a> {
    texts: &'a Texts,
    columns: Option<usize>,
    branch: &'static str,
    number: usize,
    label: usize,
    author: usize,
    day: usize,
    out: String,
}

impl<'a> Page<'a> {
    fn of(comments: &Comments<'a>, columns: Option<usize>) -> Self {
        let texts = comments.texts;
        let widest = |words: &dyn Fn(&Comment) -> String| {
            let all = comments.listed.iter().flat_map(Listed::all);
            let widths = all.map(|comment| width(Shown::new(&words(comment)).as_str()));
            widths.max().unwrap_or_default()
        };
        let listed = comments.listed.iter();
        let last = listed.clone().map(|listed| listed.number).max();
        let number = format!("r{}", last.unwrap_or_default()).len();
        let states = listed.map(|listed| width(&state(&listed.thread, texts)));
        Self {
            texts,
            columns,
            branch: if comments.ascii { "`-" } else { "└" },
            number,
            label: number + 1 + states.max().unwrap_or_default(),
            author: widest(&|comment| who(comment, texts)),
            day: widest(&|comment| when(comment.at, texts)),
            out: String::new(),
        }
    }

    fn thread(&mut self, listed: &Listed<'_>) {
        let state = state(&listed.thread, self.texts);
        let number = format!("r{}", listed.number);
        let first = format!("{} {state}", pad(&number, self.number));
        let reply = format!("{} {}", pad("", self.number), self.branch);
        for (at, comment) in listed.all().enumerate() {
            self.comment(if at == 0 { &first } else { &reply }, comment);
        }
        if let Some(told) = resolution(listed.thread.first, self.texts) {
            self.wrapped(&format!("  {reply} "), &told);
        }
    }

    /// A comment in columns: what it is, who speaks, when, and what is said.
    fn comment(&mut self, label: &str, comment: &Comment) {
        let author = who(comment, self.texts);
        let columns = [
            pad(label, self.label),
            pad(Shown::new(&author).as_str(), self.author),
            pad(&when(comment.at, self.texts), self.day),
        ];
        let mut before = format!("  {}{GAP}", columns.join(GAP));
        let room = self
            .columns
            .map(|columns| columns.saturating_sub(width(&before)));
        if room.is_some_and(|room| room < NARROWEST) {
            self.out.push_str(before.trim_end());
            self.out.push('\n');
            before = " ".repeat(self.number + 3);
        }
        let mut lines = comment.text.trim().lines();
        self.wrapped(&before, lines.next().unwrap_or_default());
        before = " ".repeat(width(&before));
        for line in lines {
            self.wrapped(&before, line);
        }
    }

    /// A line of words behind what stands before it; where it is broken it goes on below its words.
    fn wrapped(&mut self, before: &str, words: &str) {
        let words = Shown::new(words).into_string();
        let whole = 0..words.len();
        let room = self
            .columns
            .map(|columns| columns.saturating_sub(width(before)));
        let parts = room.map_or_else(|| vec![whole], |room| wrap(&words, room.max(NARROWEST)));
        let mut indent = before.to_owned();
        for part in parts {
            let line = [&indent, words.get(part).unwrap_or_default()].concat();
            self.out.push_str(line.trim_end());
            self.out.push('\n');
            indent = " ".repeat(width(before));
        }
    }
}
