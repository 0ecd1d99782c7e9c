//! The front matter of a diagram: a block of YAML between two lines of `---`, of which a map needs the
//! title alone. Of the rest of YAML only so much is understood as it takes to find that title, or to
//! see that it cannot be read.

use std::ops::Range;

use super::clean::{find, rest};
use super::letters::{blanks, is_blank, trim};
use super::yaml;

/// Where the front matter is.
#[derive(Debug)]
pub(super) struct Found {
    /// The YAML.
    body: Range<usize>,
    /// How far its lines and the closing one are indented.
    indent: usize,
    /// Where the diagram begins.
    pub(super) end: usize,
}

/// What the front matter says.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The title, and where its key and value stand.
    pub(super) title: Option<(String, Range<usize>)>,
    /// Where the first of the other keys stands.
    pub(super) others: Option<Range<usize>>,
}

/// Finds the front matter at the beginning of a text. The closing line has to be as far indented as
/// the first.
pub(super) fn find_block(text: &str) -> Option<Found> {
    let indent = text.len() - text.trim_start_matches(|c| is_blank(c) && c != '\n').len();
    let opened = rest(text, indent).strip_prefix("---")?;
    let after = indent + 3;
    let gap = text.get(after..after + blanks(opened))?;
    let last = after + gap.rfind('\n')?;
    let margin = text.get(..indent)?;
    // Where nothing else closes it, the blank lines behind the first line are all there is of it.
    let is_blank_block = gap.matches('\n').count() > 1;
    let first = if is_blank_block { last } else { last + 1 };
    let mut closing = find(text, last + 1, "\n");
    while let Some(at) = closing {
        if let Some(end) = closed(text, at + 1, margin) {
            let body = (last + 1).min(at)..at;
            return Some(Found { body, indent, end });
        }
        closing = find(text, at + 1, "\n");
    }
    let end = closed(text, first + 1, margin).filter(|_| is_blank_block)?;
    Some(Found {
        body: last..last,
        indent,
        end,
    })
}

/// Where the text goes on behind a closing line that begins at a place.
fn closed(text: &str, at: usize, margin: &str) -> Option<usize> {
    let after = rest(text, at).strip_prefix(margin)?.strip_prefix("---")?;
    let gap = after.get(..blanks(after))?;
    let start = text.len() - after.len();
    gap.rfind('\n').map(|last| start + last + 1)
}

/// One line of the block.
struct Line<'t> {
    /// Its words, without the indent of the block.
    words: &'t str,
    /// Where they begin in the text.
    at: usize,
}

impl Line<'_> {
    fn depth(&self) -> usize {
        self.words.len() - self.words.trim_start_matches(' ').len()
    }

    fn is_empty(&self) -> bool {
        let words = trim(self.words);
        words.is_empty() || words.starts_with('#')
    }

    /// Whether it belongs to the key above, whose depth is given.
    fn goes_on(&self, depth: usize) -> bool {
        let words = self.words.trim_start();
        let is_part = words.starts_with(['}', ']']) || words == "-" || words.starts_with("- ");
        self.depth() > depth || trim(self.words).is_empty() || is_part
    }
}

/// Reads what the block says. `Err` is where it is no YAML.
pub(super) fn read(text: &str, found: &Found) -> Result<Said, Range<usize>> {
    let lines = lines(text, found);
    let mut said = Said::default();
    let mut names: Vec<&str> = Vec::new();
    let mut at = 0;
    let mut depth = None;
    while let Some(line) = lines.get(at) {
        at += 1;
        if line.is_empty() {
            continue;
        }
        let place = line.at..line.at + line.words.len();
        let depth = *depth.get_or_insert_with(|| line.depth());
        let Some((name, value)) = yaml::pair(line.words) else {
            // A block that is no mapping says nothing.
            let is_none = names.is_empty() && !line.words.starts_with('\t');
            return is_none.then_some(said).ok_or(place);
        };
        if line.depth() != depth || line.words.starts_with('\t') || names.contains(&name) {
            return Err(place);
        }
        names.push(name);
        let more: Vec<&str> = lines
            .iter()
            .skip(at)
            .map_while(|line| line.goes_on(depth).then_some(line.words))
            .collect();
        at += more.len();
        if name == "title" {
            let words = yaml::scalar(value, &more).map_err(|()| place.clone())?;
            said.title = words.map(|words| (words, place));
        } else if said.others.is_none() {
            said.others = Some(place);
        }
    }
    Ok(said)
}

fn lines<'t>(text: &'t str, found: &Found) -> Vec<Line<'t>> {
    let margin = text.get(..found.indent).unwrap_or_default();
    let mut at = found.body.start;
    let body = text.get(found.body.clone()).unwrap_or_default();
    let line = |line: &'t str| {
        let words = line.strip_prefix(margin).unwrap_or(line);
        let start = at + (line.len() - words.len());
        at += line.len() + 1;
        Line { words, at: start }
    };
    body.split('\n').map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(text: &str) -> Result<Option<String>, String> {
        let found = find_block(text).ok_or("none")?;
        let said = read(text, &found).map_err(|place| text.get(place).unwrap().to_owned())?;
        Ok(said.title.map(|(words, _)| words))
    }

    #[test]
    fn the_title_is_found_among_settings() {
        let none = Ok(None);
        let some = |words: &str| Ok(Some(words.to_owned()));
        for (text, expected) in [
            ("---\ntitle: Achat\n---\njourney", some("Achat")),
            (
                "--- \n\n title: 'l''achat' # x\n---\n\njourney",
                some("l'achat"),
            ),
            (
                "---\nconfig:\n  theme: dark\n  title: no\ntitle: \"a: \\u00e9\"\n---\n",
                some("a: é"),
            ),
            ("  ---\n  title: In\n  ---\n", some("In")),
            ("---\ntitle: two\n  lines\n---\n", some("two lines")),
            ("---\ntitle: |\n  two\n  lines\n---\n", some("two\nlines\n")),
            ("---\ntitle: >-\n  two\n  lines\n---\n", some("two lines")),
            ("---\ntitle: 1.50\n---\n", some("1.5")),
            ("---\ntitle: 0\n---\n", none.clone()),
            ("---\ntitle: ~\n---\n", none.clone()),
            ("---\n\n---\n", none.clone()),
            ("---\nwords\n---\n", none.clone()),
            ("---\ntitle: a: b\n---\n", Err("title: a: b".to_owned())),
            ("---\ntitle: a\ntitle: b\n---\n", Err("title: b".to_owned())),
            ("---\ntitle: 'a\n---\n", Err("title: 'a".to_owned())),
            ("---\ntitle: a\n ---\n", Err("none".to_owned())),
            ("---\n---\njourney", Err("none".to_owned())),
            ("---\ntitle: a\n---", Err("none".to_owned())),
        ] {
            assert_eq!(title(text), expected, "{text:?}");
        }
    }
}
