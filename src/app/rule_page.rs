//! The page of a rule as lines to read: its Markdown without the marks.

use super::help::{Entry, Help};
use crate::check;

/// The page under its title.
pub(crate) fn read(rule: &check::Entry) -> Help {
    let title = format!("{}  {}", rule.code.id(), rule.title);
    Help::list(title, lines(rule.page))
}

/// Paragraphs are joined, so that they are parted anew for the width there is; code stays as it is.
fn lines(page: &str) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    let mut paragraph = String::new();
    let mut is_code = false;
    let end = |paragraph: &mut String, out: &mut Vec<Entry>| {
        if !paragraph.is_empty() {
            out.push(Entry::Line(plain(paragraph)));
            paragraph.clear();
        }
    };
    // The first line is the title.
    for line in page.lines().skip(1) {
        if line.starts_with("```") {
            end(&mut paragraph, &mut out);
            is_code = !is_code;
        } else if is_code {
            out.push(Entry::Code(line.to_owned()));
        } else if let Some(heading) = line.strip_prefix("## ") {
            end(&mut paragraph, &mut out);
            out.push(Entry::Heading(heading.to_owned()));
        } else if line.is_empty() {
            end(&mut paragraph, &mut out);
            // Above a heading and below it there is room already.
            if matches!(out.last(), Some(Entry::Line(_) | Entry::Code(_))) {
                out.push(Entry::Line(String::new()));
            }
        } else {
            if line.starts_with("- ") {
                end(&mut paragraph, &mut out);
            } else if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim());
        }
    }
    end(&mut paragraph, &mut out);
    out
}

/// The first paragraph below the first heading, else the first of the page: why the rule is there.
pub(crate) fn reason(page: &str) -> String {
    let mut lines = lines(page).into_iter();
    let first = lines.find_map(|line| match line {
        Entry::Line(words) if !words.is_empty() => Some(words),
        _ => None,
    });
    first.unwrap_or_default()
}

/// The words without the marks of code.
fn plain(words: &str) -> String {
    words.replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{RULES, entries};
    use crate::i18n::Language;

    #[test]
    fn every_page_is_read_without_marks() {
        for language in [Language::English, Language::French] {
            for rule in entries(language) {
                let lines = lines(rule.page);
                let is_of_method = RULES.iter().any(|one| one.code == rule.code);
                let headings = lines.iter().filter(|one| matches!(one, Entry::Heading(_)));
                assert_eq!(headings.count() == 4, is_of_method, "{}", rule.code.id());
                for line in &lines {
                    let marked = match line {
                        Entry::Line(words) => words.contains(['`', '#']),
                        _ => false,
                    };
                    assert!(!marked, "{line:?}");
                }
                assert!(reason(rule.page).len() > 20, "{}", rule.code.id());
            }
        }
    }
}
