//! Sets a rule aside in a map: the text with a comment that allows it, `# jalon: allow J112`.
//!
//! Nothing is taken for granted about where a comment may stand in a text that people write by hand:
//! it is put somewhere, and stays only if the map says what it said before and the problem is gone.

use super::allowed::without_allowed;
use super::levels::can_be_set;
use crate::diag::{Diagnostic, LineIndex};

/// How far a rule is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Where the problem is.
    Here,
    /// In the whole map.
    Map,
}

/// The text with a comment that sets the rule of a problem aside; none where the rule counts whatever
/// is said, or where no comment would do it.
pub fn set_aside(text: &str, problem: &Diagnostic, reach: Reach) -> Option<String> {
    if !can_be_set(problem.code) {
        return None;
    }
    let lines = LineIndex::new(text);
    let line = match reach {
        Reach::Here => lines.line_at(problem.span.start),
        Reach::Map => first_line(&lines)?,
    };
    let comment = format!("# jalon: allow {}", problem.code.id());
    let above = above(text, &lines, line, &comment);
    let behind = lines
        .span(line)
        .map(|span| (span.end, format!(" {comment}")));
    let ways = [above, behind].into_iter().flatten();
    let mut texts = ways.filter_map(|(at, words)| with(text, at, &words, problem));
    texts.next()
}

/// The first line that is neither empty nor a comment.
fn first_line(lines: &LineIndex<'_>) -> Option<usize> {
    (1..=lines.len()).find(|line| {
        let words = lines.line(*line).unwrap_or_default().trim_start();
        !words.is_empty() && !words.starts_with('#')
    })
}

/// The comment as a line of its own above that one, indented as that is, and where it goes.
fn above(text: &str, lines: &LineIndex<'_>, line: usize, comment: &str) -> Option<(usize, String)> {
    let words = lines.line(line)?;
    let indent = words.len() - words.trim_start_matches([' ', '\t']).len();
    let indent = words.get(..indent)?;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    Some((lines.span(line)?.start, [indent, comment, end].concat()))
}

/// The text with those words put in there; none unless it says what it said before, and the problem is
/// set aside in it.
fn with(text: &str, at: usize, words: &str, problem: &Diagnostic) -> Option<String> {
    let (before, after) = text.split_at_checked(at)?;
    let new = [before, words, after].concat();
    let says = |text: &str| text.parse::<toml::Table>().ok();
    if says(text)? != says(&new)? {
        return None;
    }
    let mut moved = problem.clone();
    if at <= moved.span.start {
        moved.span = moved.span.start + words.len()..moved.span.end + words.len();
    }
    let left = without_allowed(&new, vec![moved.clone()]);
    (!left.contains(&moved)).then_some(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;

    #[test]
    fn a_comment_stands_where_it_does_what_is_wanted() {
        for (text, words, here, map) in [
            (
                "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"A\"\n",
                "\"A\"",
                "jalon = 1\ntitle = \"T\"\n\n[[stages]]\n# jalon: allow J105\nname = \"A\"\n",
                "# jalon: allow J105\njalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"A\"\n",
            ),
            (
                "# mine\r\njalon = 1\r\n[[stages]]\r\npains = [\r\n\t\"a\", # why\r\n]\r\n",
                "\"a\"",
                "# mine\r\njalon = 1\r\n[[stages]]\r\npains = [\r\n\t# jalon: allow J105\r\n\t\"a\", \
                 # why\r\n]\r\n",
                "# mine\r\n# jalon: allow J105\r\njalon = 1\r\n[[stages]]\r\npains = [\r\n\t\"a\", # \
                 why\r\n]\r\n",
            ),
            // A line above would stand within the words.
            (
                "jalon = 1\n[[stages]]\npains = [\"\"\"\nx\"\"\", \"a\"]\n",
                "\"a\"",
                "jalon = 1\n[[stages]]\npains = [\"\"\"\nx\"\"\", \"a\"] # jalon: allow J105\n",
                "# jalon: allow J105\njalon = 1\n[[stages]]\npains = [\"\"\"\nx\"\"\", \"a\"]\n",
            ),
        ] {
            let start = text.find(words).unwrap();
            let problem = Diagnostic::new(Code::Method("J105"), start..start + words.len());
            let set = |reach| set_aside(text, &problem, reach);
            assert_eq!(set(Reach::Here).as_deref(), Some(here));
            assert_eq!(set(Reach::Map).as_deref(), Some(map));
        }
        let problem = Diagnostic::new(Code::Syntax, 0..1);
        assert_eq!(set_aside("jalon = 1\n", &problem, Reach::Map), None);
    }
}
