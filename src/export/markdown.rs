//! Words within Markdown, as GitHub, GitLab and their like render it: nothing a person wrote becomes a
//! heading, a list, a table, code, a link or HTML.

use crate::text::Shown;

/// Words on one line, at the beginning of a paragraph, a heading or an item of a list.
pub fn escape(words: &str) -> String {
    let mut out = escape_within(words);
    let digits = out.len() - out.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // These would begin a list, a rule or a table, or make a heading of the line before.
    match out.get(digits..).and_then(|rest| rest.chars().next()) {
        Some('-' | '+') if digits == 0 => out.insert(0, '\\'),
        Some('.' | ')') if digits > 0 => out.insert(digits, '\\'),
        Some('=') if digits == 0 => out.replace_range(..1, "&#61;"),
        Some(':') if digits == 0 => out.replace_range(..1, "&#58;"),
        _ => {}
    }
    out
}

/// Words on one line behind something else, as in a table's cell.
///
/// Signs that not every forge lets a backslash escape are written by their number.
pub fn escape_within(words: &str) -> String {
    escaped(words.trim(), None)
}

/// A part of words on one line, with the blanks at its ends.
pub fn escape_part(words: &str) -> String {
    escaped(words, Some('x'))
}

/// Words behind a sign, or a blank.
fn escaped(words: &str, behind: Option<char>) -> String {
    let words = Shown::new(words).into_string();
    let mut out = String::with_capacity(words.len() + 8);
    for (at, c) in words.char_indices() {
        let mut rest = words.get(at..).unwrap_or_default().chars();
        let next = rest.nth(1);
        let before = words
            .get(..at)
            .and_then(|before| before.chars().next_back());
        let opens_only = before.or(behind).is_none_or(char::is_whitespace);
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' if begins_entity(words.get(at..).unwrap_or_default()) => out.push_str("&amp;"),
            // Forges make links of these; with what else is escaped here they would lead nowhere.
            ':' if ends_with(&out, &["http", "https", "ftp"]) => out.push_str("&#58;"),
            '.' if ends_with(&out, &["www"]) => out.push_str("&#46;"),
            // Nothing is struck through and no formula begins where none of these can end one:
            // `~30 min`, `$5` and `9 $` stay as they are.
            '~' if opens_only && next.is_some_and(char::is_alphanumeric) => out.push(c),
            '~' => out.push_str("&#126;"),
            '$' if opens_only
                && next.is_none_or(|next| next.is_whitespace() || next.is_ascii_digit()) =>
            {
                out.push(c);
            }
            '$' => out.push_str("&#36;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '|' | '#' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// Words over several lines, in a cell of a table, which has but one.
pub fn escape_cell(words: &str) -> String {
    lines_of(words, escape_within).join("<br>")
}

/// Words over several lines at the beginning of an item of a list, whose content stands that many
/// columns from the edge.
pub fn escape_lines(words: &str, indent: usize) -> String {
    broken(&lines_of(words, escape), indent)
}

/// As [`escape_lines`], behind something else.
pub fn escape_lines_within(words: &str, indent: usize) -> String {
    let mut is_first = true;
    let lines = lines_of(words, |line| {
        if std::mem::take(&mut is_first) {
            escape_within(line)
        } else {
            escape(line)
        }
    });
    broken(&lines, indent)
}

/// A table, line by line; the first row is its head, and the cells are Markdown already.
pub fn table(rows: &[Vec<String>], is_number: impl Fn(usize) -> bool) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let cells = row.iter().flat_map(|cell| [" ", cell.as_str(), " |"]);
        lines.push(std::iter::once("|").chain(cells).collect());
        if at == 0 {
            let rules = (0..row.len()).map(|at| if is_number(at) { "--:|" } else { "---|" });
            lines.push(std::iter::once("|").chain(rules).collect());
        }
    }
    lines
}

fn broken(lines: &[String], indent: usize) -> String {
    // Two blanks break a line wherever Markdown is read.
    lines.join(&format!("  \n{}", " ".repeat(indent)))
}

/// The lines of words that are not blank, escaped.
fn lines_of(words: &str, escape: impl FnMut(&str) -> String) -> Vec<String> {
    let lines = words.lines().filter(|line| !line.trim().is_empty());
    lines.map(escape).collect()
}

/// The most signs of the name or number of a sign in HTML.
const LONGEST_ENTITY: usize = 32;

/// Whether a text that begins with an ampersand begins with a sign written by its name or number.
fn begins_entity(text: &str) -> bool {
    let mut name = text.chars().skip(1).take(LONGEST_ENTITY);
    let end = name.find(|c| !c.is_ascii_alphanumeric() && *c != '#');
    end == Some(';')
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
    let is_plain = |c: char| c.is_ascii_graphic() && !"<>\\`|\"[]".contains(c);
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
            ("=== x", "&#61;== x"),
            (":--", "&#58;--"),
            ("R&D &copy; &#9;", "R&D &amp;copy; &amp;\\#9;"),
            ("~30 min, ~~a~~", "~30 min, &#126;&#126;a&#126;&#126;"),
            ("$5, 9 $ and $x$", "$5, 9 $ and &#36;x&#36;"),
            ("{+ a +}", "\\{+ a +}"),
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
            ("https://x.org/a_b_(c)*~", "<https://x.org/a_b_(c)*~>"),
            ("captures/07.png", "`captures/07.png`"),
            ("javascript:x", "`javascript:x`"),
            ("a`b", "a\\`b"),
            ("https://x/)![", "`https://x/)![`"),
        ] {
            assert_eq!(address(words), expected, "{words:?}");
        }
    }

    #[test]
    fn lines_break_in_a_cell_and_in_a_list() {
        let words = "a | b\r\n\n- c\u{7}\n";
        assert_eq!(escape_cell(words), "a \\| b<br>- c␇");
        assert_eq!(escape_lines(words, 2), "a \\| b  \n  \\- c␇");
    }

    #[test]
    fn no_line_ends_its_fence() {
        let lines = ["  ````".to_owned()];
        assert_eq!(fence(&lines), "`````text\n  ````\n`````\n");
    }
}
