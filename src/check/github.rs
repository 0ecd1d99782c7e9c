//! Problems as annotations of GitHub's runners, one line each.
//!
//! The form and what is escaped in it: GitHub's documentation, “Workflow commands for GitHub
//! Actions”, and `command.ts` of its `actions/toolkit`, which is what reads them back.

use std::fmt::Write as _;

use super::words::{mend, message};
use crate::diag::{Diagnostic, LineIndex};
use crate::i18n::Texts;
use crate::text::Shown;

/// A line for each problem of a file, which was found in that text. Whatever could act on a
/// terminal is made harmless: these lines stand in logs.
pub fn annotations(problems: &[Diagnostic], text: &str, file: &str, texts: &Texts) -> String {
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for problem in problems {
        let (start, end) = (
            lines.position(problem.span.start),
            lines.position(problem.span.end),
        );
        let mut words = message(problem, texts);
        if let Some(mend) = mend(problem, texts) {
            let _ = write!(words, "\n{mend}");
        }
        let words: Vec<String> = words
            .lines()
            .map(|line| Shown::new(line).into_string())
            .collect();
        // An end column is understood only where both ends are on one line.
        let end_column = if end.line == start.line && end.column > start.column {
            format!(",endColumn={}", end.column)
        } else {
            String::new()
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "::{} file={},line={},endLine={},col={}{end_column},title={}::{}",
            problem.severity.key(),
            property(Shown::new(file).as_str()),
            start.line,
            end.line,
            start.column,
            problem.code.id(),
            data(&words.join("\n"))
        );
    }
    out
}

/// What stands behind the second `::`.
fn data(words: &str) -> String {
    words
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property.
fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::read;
    use crate::i18n::Language;

    #[test]
    fn each_problem_is_a_line_with_what_it_means_escaped() {
        let text = "jalon = 1\ntitle = \"É\"\n\"50%\\u000a::x\" = 1\nobjectif = \"x\"\n";
        let texts = Texts::new(Language::English);
        let problems = read(text).diagnostics;
        assert_eq!(
            annotations(&problems, text, "a,b:c.toml", &texts),
            "::warning file=a%2Cb%3Ac.toml,line=3,endLine=3,col=1,endColumn=15,title=J011::unknown \
             key `50%25…` at the top of the file%0Ait is kept, but nothing shows it\n\
             ::error file=a%2Cb%3Ac.toml,line=4,endLine=4,col=1,endColumn=9,title=J010::unknown \
             key `objectif` at the top of the file%0Adid you mean `objective`?\n"
        );
    }
}
