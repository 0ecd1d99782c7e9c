//! Parts of a drawing that know how high they are, and what they are made of. Each is drawn from its own
//! upper left corner and then put somewhere; nothing here knows of maps.

use super::measure::{Line, Type, is_right};
use crate::export::Markup;
use crate::text::graphemes;

/// A part of the drawing and its height, in units of the drawing.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// How far down it goes.
    pub(super) height: usize,
    /// What is drawn, from its own upper left corner.
    pub(super) art: Markup,
    /// Whether what draws it knows no direction of writing, as those that make pictures.
    plain: bool,
}

impl Block {
    /// An empty part. With `plain` it is for a renderer that reads every line from left to right.
    pub(super) fn new(plain: bool) -> Self {
        Self {
            plain,
            ..Self::default()
        }
    }

    /// An empty part for the same renderer.
    pub(super) fn like(&self) -> Self {
        Self::new(self.plain)
    }

    /// Puts another part into this one, which grows if it has to.
    pub(super) fn place(&mut self, x: usize, y: usize, part: Self) {
        self.height = self.height.max(y + part.height);
        if part.art.is_empty() {
            return;
        }
        let shift = format!("translate({x} {y})");
        self.art.open("g", &[("transform", &shift)]);
        self.art.append(part.art).close();
    }

    /// Puts another part below this one.
    pub(super) fn below(&mut self, x: usize, gap: usize, part: Self) {
        self.place(x, self.height + gap, part);
    }

    /// Writes a paragraph from `x` on below what is there, within `room`.
    pub(super) fn paragraph(&mut self, x: usize, letters: Type, text: &str, room: usize) {
        let lines = letters.lines(text, room);
        self.lines(x, room, letters, letters.class, &lines);
    }

    /// Writes lines below what is there, dressed as the style sheet says of `class`.
    pub(super) fn lines(
        &mut self,
        x: usize,
        room: usize,
        letters: Type,
        class: &str,
        lines: &[Line],
    ) {
        let from_right = lines.iter().any(|line| line.from_right);
        if from_right {
            for line in lines {
                self.right_line(x, room, letters, class, line);
            }
            return;
        }
        if self.plain {
            for line in lines {
                self.in_runs(x, letters, class, &line.words);
            }
            return;
        }
        let Some(first) = lines.first() else { return };
        let left = x.to_string();
        let mut y = self.height + letters.baseline();
        let down = y.to_string();
        let place = [("class", class), ("x", &*left), ("y", &*down)];
        if lines.len() == 1 {
            self.art.element("text", &place, &first.words);
        } else {
            self.art.open("text", &[("class", class)]);
            for line in lines {
                let down = y.to_string();
                self.art
                    .element("tspan", &[("x", &*left), ("y", &*down)], &line.words);
                if line.blank {
                    self.art.text(" ");
                }
                y += letters.leading;
            }
            self.art.close();
        }
        self.height += lines.len() * letters.leading;
    }

    /// A line that is read from right to left begins at the right edge. Each is a text of its own, or the
    /// order of one would be worked out over all of them.
    fn right_line(&mut self, x: usize, room: usize, letters: Type, class: &str, line: &Line) {
        let (x, y) = (
            if line.from_right { x + room } else { x },
            self.height + letters.baseline(),
        );
        let (right, down) = (x.to_string(), y.to_string());
        let mut attributes = vec![("class", class), ("x", &*right), ("y", &*down)];
        match (line.from_right, self.plain) {
            (false, _) => {}
            (true, true) => attributes.push(("style", "text-anchor: end")),
            (true, false) => attributes.push(("direction", "rtl")),
        }
        self.art.element("text", &attributes, &line.words);
        self.height += letters.leading;
    }

    /// Writes a line for a renderer that stays with one font for a text: each run that needs another is a
    /// text of its own, as far to the right as what is before it takes at the most.
    fn in_runs(&mut self, x: usize, letters: Type, class: &str, words: &str) {
        let y = (self.height + letters.baseline()).to_string();
        let mut left = x;
        // Runs of both directions change places, which they cannot where each is a text of its own.
        let runs = if words.chars().any(is_right) {
            vec![(words.to_owned(), None)]
        } else {
            runs(words)
        };
        for (run, wanted) in runs {
            let x = left.to_string();
            let mut attributes = vec![("class", class), ("x", &*x), ("y", &*y)];
            attributes.extend(wanted.as_deref().map(|wanted| ("font-family", wanted)));
            self.art.element("text", &attributes, &run);
            left += letters.width(&run);
        }
        self.height += letters.leading;
    }

    /// Writes a few words on one line, whose middle is at `x` and whose baseline is at `y`. They do not
    /// make the part higher.
    pub(super) fn word(&mut self, x: usize, y: usize, class: &str, words: &str) {
        let (x, y) = (x.to_string(), y.to_string());
        let attributes = [
            ("class", class),
            ("x", &*x),
            ("y", &*y),
            ("style", "text-anchor: middle"),
        ];
        self.art.element("text", &attributes, words);
    }

    /// Draws a rectangle with rounded corners. It does not make the part higher.
    pub(super) fn rect(
        &mut self,
        class: &str,
        at: (usize, usize),
        size: (usize, usize),
        round: usize,
    ) {
        let [x, y, width, height, round] =
            [at.0, at.1, size.0, size.1, round].map(|n| n.to_string());
        let attributes = [
            ("class", class),
            ("x", &*x),
            ("y", &*y),
            ("width", &*width),
            ("height", &*height),
            ("rx", &*round),
        ];
        self.art.open("rect", &attributes).close();
    }

    /// Draws a path.
    pub(super) fn path(&mut self, class: &str, path: &str) {
        self.art
            .open("path", &[("class", class), ("d", path)])
            .close();
    }

    /// Draws a disc around a point.
    pub(super) fn disc(&mut self, class: &str, x: usize, y: usize, radius: usize) {
        let [x, y, radius] = [x, y, radius].map(|n| n.to_string());
        let attributes = [("class", class), ("cx", &*x), ("cy", &*y), ("r", &*radius)];
        self.art.open("circle", &attributes).close();
    }

    /// Makes all of it one group of that class, with what is told of it when it is pointed at.
    pub(super) fn group(self, class: &str, told: &str) -> Self {
        let mut out = self.like();
        out.height = self.height;
        out.art.open("g", &[("class", class)]);
        if !told.is_empty() {
            out.art.element("title", &[], told);
        }
        out.art.append(self.art).close();
        out
    }
}

impl Type {
    /// How far below the upper edge of a line its letters stand.
    pub(super) fn baseline(self) -> usize {
        (self.leading - self.size) / 2 + self.size * 4 / 5
    }
}

/// The beginning of the name of a font that is asked for by a sign it must have.
pub(super) const WITH: &str = "with ";

/// A text in runs that a font for Latin, Greek and Cyrillic has or is likely to lack; for the latter, what
/// font is wanted.
fn runs(text: &str) -> Vec<(String, Option<String>)> {
    let mut runs: Vec<(String, Option<String>)> = Vec::new();
    let mut before = None;
    for (grapheme, _) in graphemes(text) {
        let first = grapheme.chars().next().unwrap_or(' ');
        let kind = match first {
            '\0'..='\u{52F}' | '\u{1E00}'..='\u{206F}' | '\u{20A0}'..='\u{20BF}' => 0,
            '\u{2600}'..='\u{27BF}' | '\u{1F000}'..='\u{1FBFF}' => 1,
            _ => 2,
        };
        if let Some((run, _)) = runs.last_mut().filter(|_| before == Some(kind)) {
            run.push_str(grapheme);
        } else {
            let wanted = (kind > 0).then(|| format!("{WITH}{first}"));
            runs.push((grapheme.to_owned(), wanted));
        }
        before = Some(kind);
    }
    runs
}

/// The parts beside and below one another in columns of one width, each where the least is.
pub(super) fn in_columns(
    parts: Vec<Block>,
    columns: usize,
    width: usize,
    gap: usize,
    plain: bool,
) -> Block {
    let mut out = Block::new(plain);
    let mut ends = vec![0; columns.max(1)];
    for part in parts {
        let shortest = ends.iter_mut().enumerate().min_by_key(|(_, end)| **end);
        let Some((at, end)) = shortest else { break };
        let y = *end + if *end > 0 { gap } else { 0 };
        *end = y + part.height;
        out.place(at * (width + gap), y, part);
    }
    out
}
