//! Journeys within a Markdown text, each in a fence of its own. What else stands in the text is not read
//! here; what a fence holds is read by nobody else than the reader of diagrams.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::is_journey;
use super::sieve::Sieve;

/// A journey in a fence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fence {
    /// Its parts in the text, without what a list or a quotation puts before each line.
    parts: Vec<Range<usize>>,
    /// The heading above it; may be empty.
    pub(super) heading: String,
    /// Whether it is said to be of Mermaid.
    is_named: bool,
}

impl Fence {
    /// What it holds, which still knows its places in the text.
    pub(super) fn diagram(&self, text: &str) -> Sieve {
        Sieve::of_parts(text, &self.parts)
    }

    /// Whether nothing but its own marks stands around it.
    pub(super) fn is_all_of(&self, text: &str) -> bool {
        let first = self.parts.first().map_or(0, |part| part.start);
        let last = self.parts.last().map_or(0, |part| part.end);
        let is_mark = |line: &str| line.trim().is_empty() || line.trim().starts_with(['`', '~']);
        let around = [text.get(..first), text.get(last..)];
        around
            .into_iter()
            .flatten()
            .all(|part| part.lines().all(is_mark))
    }

    /// Where its first line with words is.
    pub(super) fn start(&self, text: &str) -> Range<usize> {
        let filled = self.parts.iter().find_map(|part| {
            let words = text.get(part.clone())?;
            let start = part.start + (words.len() - words.trim_start().len());
            let line = words.trim_start().lines().next()?;
            Some(start..start + line.trim_end().len())
        });
        filled.unwrap_or_default()
    }
}

/// The journeys of a text in their order, each once: those in fences that say they are of Mermaid, or where
/// there are none those in fences that say nothing.
pub(super) fn journeys(text: &str) -> Vec<Fence> {
    if !text.contains("journey") {
        return Vec::new();
    }
    let mut found = fences(text);
    found.retain(|fence| is_journey(fence.diagram(text).text()));
    if found.iter().any(|fence| fence.is_named) {
        found.retain(|fence| fence.is_named);
    }
    // Pages that show a diagram and how it is written hold it twice.
    let mut seen = HashSet::new();
    found.retain(|fence| seen.insert(fence.diagram(text).text().trim().to_owned()));
    found
}

/// The fences that may hold a diagram of Mermaid.
fn fences(text: &str) -> Vec<Fence> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut found = Vec::new();
    let mut heading = String::new();
    let mut in_heading = false;
    let mut open: Option<Fence> = None;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                heading.clear();
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let language = language(&info);
                let may_hold = language.is_empty() || language.starts_with("mermaid");
                open = may_hold.then(|| Fence {
                    parts: Vec::new(),
                    heading: heading.trim().to_owned(),
                    is_named: !language.is_empty(),
                });
            }
            Event::End(TagEnd::CodeBlock) => {
                found.extend(open.take().filter(|fence| !fence.parts.is_empty()));
            }
            Event::Text(words) | Event::Code(words) => match &mut open {
                Some(fence) => fence.parts.push(range),
                None if in_heading => heading.push_str(&words),
                None => {}
            },
            _ => {}
        }
    }
    found
}

/// The language a fence says: the first word behind it, which some put in braces and behind a point.
fn language(info: &str) -> String {
    let word = info.trim_start_matches(['{', '.', ' ']);
    let end = word.find(|c: char| c.is_whitespace() || matches!(c, '}' | ',' | '{'));
    let word = word.get(..end.unwrap_or(word.len())).unwrap_or_default();
    word.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};
    use crate::import::told::told;
    use crate::import::{Form, Input, Place, read_diagram};

    fn input<'a>(text: &'a str, texts: &'a Texts) -> Input<'a> {
        Input {
            bytes: text.as_bytes(),
            name: Some("README.md"),
            texts,
            most_bytes: usize::MAX,
        }
    }

    #[test]
    fn a_journey_is_found_in_whatever_its_fence_stands_in() {
        for (text, diagrams) in [
            (
                "a\n```mermaid\njourney\nA: 3\n```\nb",
                &["journey\nA: 3\n"][..],
            ),
            (
                "~~~ {.mermaid width=9}\r\njourney\r\nA: 3\r\n~~~",
                &["journey\nA: 3\n"],
            ),
            (
                "```{mermaid}\n%%| x: 1\njourney\n```",
                &["%%| x: 1\njourney\n"],
            ),
            (
                "1. a\n\n   ```mermaid\n   journey\n     A: 3\n   ```",
                &["journey\n  A: 3\n"],
            ),
            (
                "> ```Mermaid\n> journey\n>\n> A: 3\n> ```",
                &["journey\n\nA: 3\n"],
            ),
            (
                "```mermaid\n---\ntitle: T\n---\njourney",
                &["---\ntitle: T\n---\njourney"],
            ),
            (
                "```mermaid-example\njourney\n```\n```mermaid\njourney\n\n```",
                &["journey\n"],
            ),
            ("```\njourney\n```\n```js\njourney\n```", &["journey\n"]),
            (
                "```\njourney\n```\n```mermaid\njourney\nA: 3\n```",
                &["journey\nA: 3\n"],
            ),
            ("```mermaid\npie title journey\n```\n\njourney\n", &[]),
        ] {
            let found = journeys(text);
            let found = found
                .iter()
                .map(|fence| fence.diagram(text).text().to_owned());
            assert_eq!(found.collect::<Vec<_>>(), diagrams, "{text:?}");
        }
    }

    const SHOP: &str = "# Shop\n\nActions, goals and other words.\n\n## The café\n\n\
        > ```mermaid\n> journey\n>   section Order\n>     Read the (é: menu): 4: Anne\n> ```\n";

    #[test]
    fn a_journey_is_read_with_its_places_in_the_text() {
        let texts = Texts::new(Language::English);
        let input = input(SHOP, &texts);
        let form = Form::guess(&input).unwrap();
        assert_eq!(form.name, "mermaid");
        let imported = (form.read)(&input).unwrap();
        let expected = "title=The café\n@Anne\n# Order\n\
            \u{20}\u{20}actions: Read the (é: menu) sentiment=2\n\
            ! mermaid-around\n! mermaid-title\n! mermaid-colon";
        assert_eq!(told(&imported), expected);
        let place = &imported.notices[2].place;
        let unread = SHOP.find(" menu)").unwrap();
        assert_eq!(*place, Place::Text(unread..unread + " menu)".len()));
    }

    #[test]
    fn of_several_journeys_one_is_named() {
        let text =
            "```mermaid\njourney\n title One\n A: 3\n```\n```mermaid\n\n journey\n B: 3\n```\n";
        let texts = Texts::new(Language::English);
        let input = input(text, &texts);
        let refused = (Form::guess(&input).unwrap().read)(&input).unwrap_err();
        let said = refused.notices.iter().map(|notice| {
            let span = notice.problem.span.clone();
            (
                notice.problem.variant.unwrap(),
                refused.text.get(span).unwrap().trim(),
            )
        });
        let several = "mermaid-several";
        assert_eq!(
            said.collect::<Vec<_>>(),
            [(several, "One"), (several, "journey")]
        );
        let second = read_diagram(&input, 2).unwrap();
        assert!(told(&second).contains("actions: B"), "{}", told(&second));
        for (text, number) in [(text, 3), ("journey\nA: 3", 2)] {
            let input = Input {
                bytes: text.as_bytes(),
                ..input
            };
            let refused = read_diagram(&input, number).unwrap_err();
            assert_eq!(refused.notices[0].problem.variant, Some("mermaid-number"));
        }
        assert!(
            read_diagram(
                &Input {
                    bytes: b"journey\nA: 3",
                    ..input
                },
                1
            )
            .is_ok()
        );
    }

    #[test]
    fn a_map_beside_a_journey_is_read_first() {
        let texts = Texts::new(Language::English);
        let table = "| | Order | Pay |\n|---|---|---|\n| Actions | reads | pays |\n| Pains | noise | queue |\n";
        let list =
            "## Order\n- Actions: reads\n- Pains: noise\n## Pay\n- Actions: pays\n- Pains: queue\n";
        for map in [table, list] {
            let text = format!("{map}\n```mermaid\njourney\n  Read: 4: Anne\n```\n");
            let input = input(&text, &texts);
            let form = Form::guess(&input).unwrap();
            assert_eq!(form.name, "md");
            let imported = (form.read)(&input).unwrap();
            let told = told(&imported);
            assert!(
                told.contains("pains: queue") && told.ends_with("! md-journey"),
                "{told}"
            );
        }
    }
}
