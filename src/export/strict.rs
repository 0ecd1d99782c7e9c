//! A strict reader of the pages this program writes, for tests: what they say, and that nothing a person
//! wrote is markup in them.

/// A page that was read.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What it says to its reader, without style and script.
    pub(crate) said: String,
    /// What stands within its styles and scripts, with the names of these.
    pub(crate) own: Vec<(String, String)>,
    /// The names of its elements with their attributes, in order.
    pub(crate) elements: Vec<(String, Vec<(String, String)>)>,
}

impl Page {
    /// Reads a page and panics where it is not made as ours are.
    pub(crate) fn read(page: &str) -> Self {
        const VOID: [&str; 3] = ["meta", "br", "col"];
        let mut read = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut rest = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
        while let Some((text, after)) = rest.split_once('<') {
            assert!(!text.contains(['>', '"', '\'']), "{text:?}");
            read.said.push_str(&plain(text));
            let (tag, after) = after.split_once('>').unwrap();
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name));
                continue;
            }
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            assert!(name.bytes().all(|b| b.is_ascii_alphanumeric()), "{name:?}");
            assert!(
                !matches!(name, "iframe" | "img" | "object" | "link"),
                "{name}"
            );
            if matches!(name, "style" | "script") {
                let (content, after) = rest.split_once(&format!("</{name}>")).unwrap();
                read.own.push((name.to_owned(), content.to_owned()));
                rest = after;
            } else if !VOID.contains(&name) {
                open.push(name.to_owned());
            }
            read.elements.push((name.to_owned(), look_at(attributes)));
        }
        assert_eq!((rest, open), ("\n", Vec::new()));
        read
    }

    /// The values of an attribute, in order.
    pub(crate) fn values(&self, attribute: &str) -> Vec<&str> {
        let all = self.elements.iter().flat_map(|(_, attributes)| attributes);
        let named = all.filter(|(name, _)| name == attribute);
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// How many elements of that name there are.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.elements.iter().filter(|(of, _)| of == name).count()
    }
}

/// Attributes are names of ours with quoted values; none acts, and none leads anywhere but to the web, to
/// a mailbox or within the page.
fn look_at(attributes: &str) -> Vec<(String, String)> {
    let mut read = Vec::new();
    let mut rest = attributes;
    while !rest.is_empty() {
        let (name, value) = rest.split_once("=\"").unwrap();
        let (value, after) = value.split_once('"').unwrap();
        let is_name =
            name == "xml:lang" || name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        assert!(is_name && !name.starts_with("on"), "{attributes:?}");
        assert!(!value.contains(['<', '>']), "{value:?}");
        if name == "href" {
            let schemes = ["https://", "http://", "mailto:", "#"];
            let is_link = schemes.iter().any(|scheme| value.starts_with(scheme));
            assert!(
                is_link && value.bytes().all(|b| b.is_ascii_graphic()),
                "{value}"
            );
        }
        if name == "lang" {
            assert!(
                value
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            );
        }
        read.push((name.to_owned(), plain(value)));
        rest = after.trim_start();
    }
    read
}

/// Escaped words as they are read.
fn plain(words: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let words = words.to_owned();
    named
        .iter()
        .fold(words, |words, (from, to)| words.replace(from, to))
}
