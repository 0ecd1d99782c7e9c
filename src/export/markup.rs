//! HTML and SVG, written so that nothing a person wrote can become markup.
//!
//! Names of elements and attributes are words of the program, and every text and every value goes
//! through one function that makes it safe; there is no other way in. What is opened is closed in
//! order, so that the outcome is well formed.

use crate::text::Shown;

/// Elements that have no end tag.
const VOID: [&str; 4] = ["meta", "link", "br", "col"];
/// Elements within a line of text, before and behind which no line break may come: it would be seen as
/// a blank.
const INLINE: [&str; 9] = [
    "span", "strong", "em", "code", "a", "b", "time", "title", "tspan",
];

/// A value of an attribute: words of the program, or anything else, made safe.
pub type Attribute<'a> = (&'static str, &'a str);

/// A document, or a part of one.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    out: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// An HTML document that has nothing but its type.
    pub fn document() -> Self {
        Self {
            out: "<!DOCTYPE html>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// An XML document in UTF-8 that has nothing but its declaration.
    pub fn xml() -> Self {
        Self {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Begins an element.
    pub fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) -> &mut Self {
        self.tag(name, attributes);
        if VOID.contains(&name) {
            self.out.push('\n');
        } else {
            self.open.push(name);
        }
        self
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            self.out.extend(["</", name, ">"]);
            if !INLINE.contains(&name) {
                self.out.push('\n');
            }
        }
        self
    }

    /// Writes words. Their line breaks stay, and are seen where the style says so.
    pub fn text(&mut self, words: &str) -> &mut Self {
        self.out.push_str(&escaped(words));
        self
    }

    /// Writes an element that holds nothing but words.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute<'_>],
        words: &str,
    ) -> &mut Self {
        self.open(name, attributes).text(words).close()
    }

    /// Writes what another has written, closed.
    pub fn append(&mut self, part: Self) -> &mut Self {
        self.out.push_str(&part.finish());
        self
    }

    /// Whether nothing has been written.
    pub fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// Writes a style sheet, which is the program's own.
    pub fn style(&mut self, sheet: &'static str) -> &mut Self {
        self.tag("style", &[]);
        self.out.extend(["\n", sheet, "</style>\n"]);
        self
    }

    /// Writes a style sheet or a script of one or several parts, all of which are the program's own, with
    /// nothing before or behind them: a policy knows it by its digest.
    pub fn own(&mut self, name: &'static str, parts: &[&'static str]) -> &mut Self {
        self.tag(name, &[]);
        self.out.extend(parts.iter().copied());
        self.out.extend(["</", name, ">\n"]);
        self
    }

    /// Writes an address: a link where it leads to the web or to a mailbox, else as code. A path leads
    /// somewhere on the machine of whoever wrote it, and other schemes may act.
    pub fn address(&mut self, words: &str) -> &mut Self {
        if !is_link(words) {
            return self.element("code", &[], words);
        }
        let link = [("href", words), ("rel", "noreferrer noopener")];
        self.element("a", &link, words)
    }

    /// The text; what is still open is closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.out.extend(["<", name]);
        for (key, value) in attributes {
            // XML reads a line break within quotes as a blank unless it is written by its number.
            let value = escaped(value).replace('\n', "&#10;");
            self.out.extend([" ", key, "=\"", &value, "\""]);
        }
        self.out.push('>');
    }
}

/// Whether words are an address that a page may lead to.
fn is_link(words: &str) -> bool {
    let schemes = ["https://", "http://", "mailto:"];
    let mut rest = schemes
        .iter()
        .filter_map(|scheme| words.strip_prefix(scheme));
    rest.any(|rest| !rest.is_empty()) && words.chars().all(|c| c.is_ascii_graphic())
}

/// Words as text or within the quotes of an attribute: nothing of them is markup, and whatever would
/// act, hide or turn the order of its neighbours is shown instead.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, line) in Shown::lines(words).enumerate() {
        if at > 0 {
            out.push('\n');
        }
        for c in line.as_str().chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                c => out.push(c),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_and_mailboxes_are_links() {
        let link = |words: &str| {
            let mut page = Markup::default();
            page.address(words);
            page.finish().starts_with("<a href=\"")
        };
        for words in ["https://x.org/a?b=1&c#d", "http://x", "mailto:anne@x.org"] {
            assert!(link(words), "{words}");
        }
        for words in [
            "javascript:alert(1)",
            "data:text/html,x",
            "JaVaScRiPt:x//https://",
            " https://x",
            "https://",
            "https://x y",
            "captures/07.png",
            "//x.org",
            "",
        ] {
            assert!(!link(words), "{words}");
        }
    }

    #[test]
    fn words_are_never_markup() {
        let mut page = Markup::default();
        page.open("p", &[("title", "\"><script>'x'\n")]);
        page.text("<b>&amp;\u{202e}\u{7}</b>\r\n1 < 2");
        page.open("br", &[]).element("code", &[], "a");
        assert_eq!(
            page.finish(),
            "<p title=\"&quot;&gt;&lt;script&gt;&#39;x&#39;&#10;\">\
             &lt;b&gt;&amp;amp;&lt;202E&gt;␇&lt;/b&gt;\n1 &lt; 2<br>\n<code>a</code></p>\n"
        );
    }
}
