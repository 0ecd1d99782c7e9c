//! The pages of the rules: one file for each rule of the method in each language, and one for all
//! rules of the format, whose pages are short.

use super::RULES;
use crate::diag::Code;
use crate::i18n::Language;

const FORMAT_ENGLISH: &str = include_str!("en/format.md");
const FORMAT_FRENCH: &str = include_str!("fr/format.md");

/// A rule with its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The rule.
    pub code: Code,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// The whole page as Markdown, its title included.
    pub page: &'static str,
}

/// Every rule of maps with its page in that language, by number.
pub fn entries(language: Language) -> Vec<Entry> {
    let format = match language {
        Language::English => FORMAT_ENGLISH,
        Language::French => FORMAT_FRENCH,
    };
    let of_format = Code::ALL.iter().filter(|code| code.is_of_maps());
    let of_format = of_format.filter_map(|code| Some((*code, section(format, code.id())?)));
    let of_method = RULES.iter().map(|rule| {
        let page = match language {
            Language::English => rule.english,
            Language::French => rule.french,
        };
        (rule.code, page)
    });
    of_format
        .chain(of_method)
        .map(|(code, page)| Entry {
            code,
            title: title(page),
            page: page.trim_end(),
        })
        .collect()
}

/// The rule of that number, however it is written.
pub fn code_named(word: &str) -> Option<Code> {
    let of_format = Code::ALL.iter().copied().filter(|code| code.is_of_maps());
    let mut known = of_format.chain(RULES.iter().map(|rule| rule.code));
    known.find(|code| code.id().eq_ignore_ascii_case(word.trim()))
}

/// The part of the text under the title with that number.
fn section(text: &'static str, id: &str) -> Option<&'static str> {
    let start = text.find(&format!("# {id}"))?;
    let section = text.get(start..)?;
    let end = section.find("\n# ").unwrap_or(section.len());
    section.get(..end)
}

/// What stands behind the number in the first line.
fn title(page: &'static str) -> &'static str {
    let first = page.lines().next().unwrap_or_default();
    first
        .split_once(':')
        .map_or(first, |(_, title)| title.trim())
}
