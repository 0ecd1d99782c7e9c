//! Words within Markdown, as GitHub, GitLab and their like render it: nothing a person wrote becomes a
//! heading, a list, a table, code, a link or HTML.

use crate::text::Shown;

/// Words on one line, at the beginning of a paragraph, a heading or an item of a list.
pub fn escape(words: &str) -> String {
    let mut out = escape_within(words);
    let digits = out.len() - out.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // These would begin a list or a rule.
    let is_begin = match digits {
        0 => out.starts_with(['-', '+', '=']),
        _ => out
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(['.', ')'])),
    };
    if is_begin {
        out.insert(digits, '\\');
    }
    out
}

/// Words on one line behind something else, as in a table's cell.
pub fn escape_within(words: &str) -> String {
    let words = Shown::new(words).into_string();
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.trim().chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Forges make links of these; with what else is escaped here they would lead nowhere.
            ':' if ends_with(&out, &["http", "https", "ftp"]) => out.push_str("&#58;"),
            '.' if ends_with(&out, &["www"]) => out.push_str("&#46;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// Whether a text ends with one of some words in ASCII, in any case.
fn ends_with(text: &str, ends: &[&str]) -> bool {
    let is_end = |end: &&str| {
        let from = text.len().checked_sub(end.len());
        let last = from.and_then(|from| text.as_bytes().get(from..));
        last.is_some_and(|last| last.eq_ignore_ascii_case(end.as_bytes()))
    };
    ends.iter().any(is_end)
}

/// The words of an address as a link, where it is one of the web; else as code.
pub fn address(words: &str) -> String {
    let shown = Shown::new(words).into_string();
    let is_web = shown.starts_with("https://") || shown.starts_with("http://");
    let is_plain = |c: char| c.is_ascii_graphic() && !"<>\\`|\"'()[]*_~".contains(c);
    if is_web && shown.chars().all(is_plain) {
        return format!("<{shown}>");
    }
    code(&shown)
}

/// Words as code, within a line or a table's cell.
fn code(shown: &str) -> String {
    if shown.contains(['`', '|', '\\']) || shown.trim().is_empty() {
        return escape(shown);
    }
    format!("`{shown}`")
}

/// Lines of text as they stand, in a fence that they cannot end.
pub fn fence(lines: &[String]) -> String {
    let longest = lines.iter().map(|line| {
        let rest = line.trim_start();
        rest.len() - rest.trim_start_matches('`').len()
    });
    let fence = "`".repeat(longest.max().unwrap_or(0).max(2) + 1);
    format!("{fence}text\n{}\n{fence}\n", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        for (words, expected) in [
            ("Frais de port, 9 €", "Frais de port, 9 €"),
            ("a | b", "a \\| b"),
            ("<script>", "&lt;script&gt;"),
            ("# title", "\\# title"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("1.5", "1\\.5"),
            ("a-b 1.5", "a-b 1.5"),
            ("two\nlines", "two⏎lines"),
            ("[x](http://y)", "\\[x\\](http&#58;//y)"),
            ("www.x.org", "www&#46;x.org"),
            ("2) item", "2\\) item"),
            ("l'étape (2)", "l'étape (2)"),
            ("`code`", "\\`code\\`"),
            ("", ""),
        ] {
            assert_eq!(escape(words), expected, "{words:?}");
        }
    }

    #[test]
    fn addresses_are_links_and_paths_are_code() {
        for (words, expected) in [
            (
                "https://example.org/a?b=1&c",
                "<https://example.org/a?b=1&c>",
            ),
            ("captures/07.png", "`captures/07.png`"),
            ("javascript:x", "`javascript:x`"),
            ("a`b", "a\\`b"),
            ("https://x/)![", "`https://x/)![`"),
        ] {
            assert_eq!(address(words), expected, "{words:?}");
        }
    }

    #[test]
    fn no_line_ends_its_fence() {
        let lines = ["  ````".to_owned()];
        assert_eq!(fence(&lines), "`````text\n  ````\n`````\n");
    }
}
