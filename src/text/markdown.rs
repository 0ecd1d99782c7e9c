//! Words of content in Markdown.

use super::Shown;

/// Words that Markdown and HTML take as they are, on one line.
pub fn markdown(text: &str) -> String {
    let text = Shown::new(text).into_string();
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn what_means_something_to_markdown_is_escaped() {
        assert_eq!(markdown("<b>&[a](x)*`"), "&lt;b&gt;&amp;\\[a\\](x)\\*\\`");
        assert_eq!(markdown("a\u{1b}b\nc"), "a␛b⏎c");
    }
}
