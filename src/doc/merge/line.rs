//! Three versions of a text made into one line by line, which keeps what no edit can express: the
//! comments, blank lines and order of both. It knows nothing of maps.
//!
//! Line ends are no part of a line: a text whose line ends another program changed throughout is
//! not changed throughout. They are theirs where they changed them, and ours elsewhere.

use std::iter::Peekable;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A text made of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::doc) struct Blend {
    pub(in crate::doc) text: String,
    /// Whether no line was changed on both sides; where some were, theirs stand in the text.
    pub(in crate::doc) is_clean: bool,
}

/// A line without its end, and its end.
#[derive(Clone, Copy, Debug)]
struct Line<'t> {
    words: &'t str,
    end: &'t str,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    text.split_inclusive('\n')
        .map(|line| {
            let words = line.strip_suffix('\n').unwrap_or(line);
            let words = words.strip_suffix('\r').unwrap_or(words);
            let end = line.get(words.len()..).unwrap_or_default();
            Line { words, end }
        })
        .collect()
}

/// A part of the base and the lines that stand in its place.
#[derive(Clone, Debug)]
struct Hunk {
    base: Range<usize>,
    new: Range<usize>,
}

impl Hunk {
    /// Whether all of this comes before the other; two additions at one place do not.
    fn is_before(&self, other: &Hunk) -> bool {
        self.base.end <= other.base.start && !(self.base.is_empty() && self.base == other.base)
    }
}

/// Where a text differs from the base.
fn hunks(base: &[Line<'_>], new: &[Line<'_>]) -> Hunks {
    let old: Vec<&str> = base.iter().map(|line| line.words).collect();
    let new: Vec<&str> = new.iter().map(|line| line.words).collect();
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let changed = ops.iter().filter(|op| op.tag() != DiffTag::Equal);
    let hunks: Vec<Hunk> = changed
        .map(|op| Hunk {
            base: op.old_range(),
            new: op.new_range(),
        })
        .collect();
    hunks.into_iter().peekable()
}

type Hunks = Peekable<std::vec::IntoIter<Hunk>>;

/// What becomes of additions of both sides at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::doc) enum Additions {
    /// Theirs stand, then ours.
    Both,
    /// Theirs stand alone.
    Theirs,
}

/// The lines of all three with the changes of both sides.
pub(in crate::doc) fn blend(base: &str, ours: &str, theirs: &str, additions: Additions) -> Blend {
    let [base_lines, our_lines, their_lines] = [base, ours, theirs].map(lines);
    let (mut mine, mut others) = (
        hunks(&base_lines, &our_lines),
        hunks(&base_lines, &their_lines),
    );
    let mut walk = Walk {
        texts: [&base_lines, &our_lines, &their_lines],
        at: [0; 3],
        ends: [&base_lines, &our_lines].map(|lines| lines.first().map_or("", |line| line.end)),
        out: Out::default(),
    };
    let mut is_clean = true;
    while let Some(side) = next_side(&mut mine, &mut others) {
        match side {
            Next::Ours(hunk) => walk.ours(&hunk),
            Next::Theirs(hunk) => walk.theirs(&hunk),
            Next::Both(our, their) => {
                let ends = overlap([&our, &their], &mut mine, &mut others);
                is_clean &= walk.both(our.base.start.min(their.base.start), ends, additions);
            }
        }
    }
    walk.stable(base_lines.len());
    let ends = |text: &str| text.is_empty() || text.ends_with('\n');
    let is_ended = if ends(theirs) == ends(base) {
        ends(ours)
    } else {
        ends(theirs)
    };
    Blend {
        text: walk.out.finish(is_ended),
        is_clean,
    }
}

/// What comes next.
enum Next {
    Ours(Hunk),
    Theirs(Hunk),
    Both(Hunk, Hunk),
}

fn next_side(mine: &mut Hunks, others: &mut Hunks) -> Option<Next> {
    match (mine.peek(), others.peek()) {
        (Some(our), Some(their)) if our.is_before(their) => mine.next().map(Next::Ours),
        (Some(our), Some(their)) if their.is_before(our) => others.next().map(Next::Theirs),
        (Some(_), Some(_)) => Some(Next::Both(mine.next()?, others.next()?)),
        (Some(_), None) => mine.next().map(Next::Ours),
        (None, _) => others.next().map(Next::Theirs),
    }
}

/// Takes all hunks that overlap these two, or one another; answers with where the part they change
/// ends in each of the three texts.
fn overlap(first: [&Hunk; 2], mine: &mut Hunks, others: &mut Hunks) -> [usize; 3] {
    let mut last = first.map(Hunk::clone);
    let [our, their] = &mut last;
    let mut end = our.base.end.max(their.base.end);
    loop {
        if let Some(hunk) = mine.next_if(|hunk| hunk.base.start < end) {
            *our = hunk;
        } else if let Some(hunk) = others.next_if(|hunk| hunk.base.start < end) {
            *their = hunk;
        } else {
            break;
        }
        end = end.max(our.base.end).max(their.base.end);
    }
    let [our, their] = last.map(|hunk| hunk.new.end + (end - hunk.base.end));
    [end, our, their]
}

/// The way through the base, our and their lines, in this order.
struct Walk<'w, 't> {
    texts: [&'w [Line<'t>]; 3],
    /// Up to where they are dealt with.
    at: [usize; 3],
    /// How the last line that nobody changed ended in the base, and ends with us.
    ends: [&'t str; 2],
    out: Out<'t>,
}

impl<'t> Walk<'_, 't> {
    /// Takes the lines that nobody changed, up to that one of the base.
    fn stable(&mut self, to: usize) {
        let [base, ours, theirs] = self.texts;
        while self.at[0] < to {
            let [b, o, t] = self.at;
            if let (Some(was), Some(our), Some(their)) = (base.get(b), ours.get(o), theirs.get(t)) {
                let end = if was.end == their.end {
                    our.end
                } else {
                    their.end
                };
                self.out.push(their.words, end);
                self.ends = [was.end, our.end];
            }
            self.at = [b + 1, o + 1, t + 1];
        }
    }

    fn ours(&mut self, hunk: &Hunk) {
        self.stable(hunk.base.start);
        let [_, ours, _] = self.texts;
        self.out
            .added(ours.get(hunk.new.clone()).unwrap_or_default());
        self.at = [hunk.base.end, hunk.new.end, self.at[2] + hunk.base.len()];
    }

    fn theirs(&mut self, hunk: &Hunk) {
        self.stable(hunk.base.start);
        let [_, _, theirs] = self.texts;
        let lines = theirs.get(hunk.new.clone()).unwrap_or_default();
        self.out.theirs(lines, self.ends);
        self.at = [hunk.base.end, self.at[1] + hunk.base.len(), hunk.new.end];
    }

    /// Takes a part that both changed, from that line of the base to these ends; answers whether
    /// they changed it alike.
    fn both(&mut self, from: usize, ends: [usize; 3], additions: Additions) -> bool {
        self.stable(from);
        let [_, ours, theirs] = self.texts;
        let ours = ours.get(self.at[1]..ends[1]).unwrap_or_default();
        let theirs = theirs.get(self.at[2]..ends[2]).unwrap_or_default();
        let words = |lines: &[Line<'t>]| lines.iter().map(|line| line.words).collect::<Vec<_>>();
        let is_alike = words(ours) == words(theirs);
        self.out.theirs(theirs, self.ends);
        if !is_alike && from == ends[0] && additions == Additions::Both {
            self.out.added(ours);
        }
        self.at = ends;
        is_alike
    }
}

/// The text that comes out.
#[derive(Default)]
struct Out<'t> {
    text: String,
    /// The end of the last line, not yet written.
    end: Option<&'t str>,
}

impl<'t> Out<'t> {
    fn push(&mut self, words: &str, end: &'t str) {
        if let Some(end) = self.end {
            self.text.push_str(if end.is_empty() { "\n" } else { end });
        }
        self.text.push_str(words);
        self.end = Some(end);
    }

    /// Their lines, with the line ends we gave to those around them.
    fn theirs(&mut self, lines: &[Line<'t>], [was, ours]: [&'t str; 2]) {
        for line in lines {
            self.push(line.words, if line.end == was { ours } else { line.end });
        }
    }

    /// Lines of ours, ended like the line above them.
    fn added(&mut self, lines: &[Line<'t>]) {
        for line in lines {
            let above = self.end.filter(|end| !end.is_empty());
            self.push(line.words, above.unwrap_or(line.end));
        }
    }

    fn finish(mut self, is_ended: bool) -> String {
        let end = self.end.filter(|_| is_ended && !self.text.is_empty());
        if let Some(end) = end {
            self.text.push_str(if end.is_empty() { "\n" } else { end });
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::{Additions, blend};

    #[test]
    fn lines_of_both_come_together() {
        for (base, ours, theirs, expected, is_clean) in [
            (
                "a\nb\nc\n",
                "a\nx\nb\nc\n",
                "a\nb\nc\ny\n",
                "a\nx\nb\nc\ny\n",
                true,
            ),
            ("a\nb\n", "x\nb\n", "a\ny\n", "x\ny\n", true),
            ("a\nb\nc\n", "x\ny\nc\n", "a\nz\nc\n", "a\nz\nc\n", false),
            ("a\n", "a\nx\n", "a\ny\n", "a\ny\n", false),
            ("a\nb\nc\n", "b\nc\n", "a\nb\nz\n", "b\nz\n", true),
            ("a\n", "x\n", "x\n", "x\n", true),
            ("a\n", "x\n", "y\n", "y\n", false),
            ("a\nb", "a\nx", "a\nb", "a\nx", true),
            ("a\nb\nc", "x\nb\nc", "a\nb\nc\n", "x\nb\nc\n", true),
            ("", "a\n", "", "a\n", true),
            (
                "a\n\nb\n",
                "a\n\nb\nc\n",
                "a\r\n\r\nb\r\n",
                "a\r\n\r\nb\r\nc\r\n",
                true,
            ),
            (
                "a\r\nb\n",
                "a\r\nx\r\nb\n",
                "a\r\nb\ny\n",
                "a\r\nx\r\nb\ny\n",
                true,
            ),
            ("a\nb\n", "a\r\nb\r\n", "a\nb\n", "a\r\nb\r\n", true),
        ] {
            let blend = blend(base, ours, theirs, Additions::Theirs);
            assert_eq!(
                (blend.text.as_str(), blend.is_clean),
                (expected, is_clean),
                "{base:?} {ours:?}"
            );
        }
    }

    #[test]
    fn additions_at_one_place_stand_one_behind_the_other() {
        let both = blend("a\nb\n", "a\nx\nb\n", "a\ny\nb\n", Additions::Both);
        assert_eq!((both.text.as_str(), both.is_clean), ("a\ny\nx\nb\n", false));
    }
}
