//! The words a person reads, in English and French.
//!
//! Every text stands in the Fluent files beside this module under the same identifier in both
//! languages; tests hold that neither lacks one and that the code asks for none that is missing.
//! Only what is shown is parsed, because starting must not cost more than that.

mod labels;
mod source;

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use jiff::civil::Date;

use source::{Messages, messages};

pub use fluent_bundle::FluentValue as Arg;
pub use labels::{choice_label, command_label, field_label, row_label};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// Both languages.
    pub const ALL: [Language; 2] = [Language::English, Language::French];

    /// The tag of the language (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language a tag or locale begins with: `fr`, `fr-CA`, `fr_FR.UTF-8`; none for another.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let primary = locale
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
            .or_else(|| matches!(primary, "C" | "POSIX").then_some(Self::English))
    }

    fn sources(self) -> &'static [&'static str] {
        match self {
            Self::English => ENGLISH,
            Self::French => FRENCH,
        }
    }
}

const ENGLISH: &[&str] = &[
    include_str!("en-app.ftl"),
    include_str!("en-audit.ftl"),
    include_str!("en-check.ftl"),
    include_str!("en-cli.ftl"),
    include_str!("en-comments.ftl"),
    include_str!("en-compare.ftl"),
    include_str!("en-diag.ftl"),
    include_str!("en-diff.ftl"),
    include_str!("en-disk.ftl"),
    include_str!("en-export.ftl"),
    include_str!("en-find.ftl"),
    include_str!("en-folder.ftl"),
    include_str!("en-git.ftl"),
    include_str!("en-import.ftl"),
    include_str!("en-keys.ftl"),
    include_str!("en-manual.ftl"),
    include_str!("en-map.ftl"),
    include_str!("en-palette.ftl"),
    include_str!("en-report.ftl"),
    include_str!("en-review.ftl"),
    include_str!("en-rules.ftl"),
    include_str!("en-schema.ftl"),
    include_str!("en-select.ftl"),
    include_str!("en-settings.ftl"),
    include_str!("en-start.ftl"),
    include_str!("en-table.ftl"),
    include_str!("en-views.ftl"),
    include_str!("en-walk.ftl"),
];

/// The units a time span of the format is told in, as it writes one of them.
pub(crate) const PERIODS: [&str; 4] = ["day", "week", "month", "year"];

const FRENCH: &[&str] = &[
    include_str!("fr-app.ftl"),
    include_str!("fr-audit.ftl"),
    include_str!("fr-check.ftl"),
    include_str!("fr-cli.ftl"),
    include_str!("fr-comments.ftl"),
    include_str!("fr-compare.ftl"),
    include_str!("fr-diag.ftl"),
    include_str!("fr-diff.ftl"),
    include_str!("fr-disk.ftl"),
    include_str!("fr-export.ftl"),
    include_str!("fr-find.ftl"),
    include_str!("fr-folder.ftl"),
    include_str!("fr-git.ftl"),
    include_str!("fr-import.ftl"),
    include_str!("fr-keys.ftl"),
    include_str!("fr-manual.ftl"),
    include_str!("fr-map.ftl"),
    include_str!("fr-palette.ftl"),
    include_str!("fr-report.ftl"),
    include_str!("fr-review.ftl"),
    include_str!("fr-rules.ftl"),
    include_str!("fr-schema.ftl"),
    include_str!("fr-select.ftl"),
    include_str!("fr-settings.ftl"),
    include_str!("fr-start.ftl"),
    include_str!("fr-table.ftl"),
    include_str!("fr-views.ftl"),
    include_str!("fr-walk.ftl"),
];

/// The texts of one language. Each is read when it is asked for first; a copy of them costs nothing.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    known: Rc<Known>,
}

/// What was read, and what there is to be read.
struct Known {
    bundle: RefCell<FluentBundle<FluentResource>>,
    messages: Messages,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of that language.
    pub fn new(language: Language) -> Self {
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks are for mixed directions in rich text; in a terminal they are garbage.
        bundle.set_use_isolating(false);
        Self {
            language,
            known: Rc::new(Known {
                bundle: RefCell::new(bundle),
                messages: messages(language.sources()),
            }),
        }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of that id, which may be `message` or `message.attribute`. An unknown id answers
    /// with itself, so that a gap is seen and never ends the program.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The text of that id with its arguments.
    pub fn with(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The text of that id with its arguments, or none if the language lacks it.
    pub fn find(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> Option<String> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(n, a)| (n, Some(a)));
        self.read(name)?;
        let bundle = self.known.bundle.borrow();
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(key, arg)| (*key, arg.clone())).collect();
        let mut errors = Vec::new();
        Some(
            bundle
                .format_pattern(pattern, Some(&args), &mut errors)
                .into_owned(),
        )
    }

    /// Reads a message unless that was done before; none where there is none of that name.
    fn read(&self, name: &str) -> Option<()> {
        if self.known.bundle.borrow().has_message(name) {
            return Some(());
        }
        let source = self.known.messages.get(name)?.source();
        // One with an error gives nothing; a test holds there is none.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
        let mut bundle = self.known.bundle.borrow_mut();
        bundle.add_resource_overriding(resource);
        Some(())
    }

    /// A number as the language writes it, with at most `decimals` decimals and no needless zero.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        let text = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.')
        } else {
            text.as_str()
        };
        let text = if text == "-0" { "0" } else { text };
        match self.language {
            Language::English => text.to_owned(),
            Language::French => text.replace('.', ","),
        }
    }

    /// As [`Texts::number`], for reading only: from 10,000 on its thousands stand in groups of three,
    /// parted by a comma in English and a narrow no-break space in French.
    pub fn amount(&self, value: f64, decimals: usize) -> String {
        let text = self.number(value, decimals);
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text.as_str()),
        };
        let (whole, rest) = match digits.find(['.', ',']) {
            Some(at) => digits.split_at(at),
            None => (digits, ""),
        };
        if whole.len() < 5 {
            return text;
        }
        let between = match self.language {
            Language::English => ',',
            Language::French => '\u{202f}',
        };
        let mut grouped = String::from(sign);
        for (n, digit) in whole.chars().enumerate() {
            if n > 0 && (whole.len() - n) % 3 == 0 {
                grouped.push(between);
            }
            grouped.push(digit);
        }
        grouped + rest
    }

    /// A day in words: `12 June 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        let args = [
            ("day", Arg::from(date.day())),
            ("month", words(month)),
            ("year", words(date.year().to_string())),
        ];
        self.with("calendar-day", &args)
    }

    /// A time span of the format, `6 months`, in words of the language; one of several units or
    /// written otherwise stays as it is.
    pub fn period(&self, period: &str) -> String {
        let told = period.split_once(' ').and_then(|(count, unit)| {
            let count: i64 = count.parse().ok()?;
            let known = PERIODS.into_iter().find(|known| {
                let plural = if count == 1 { "" } else { "s" };
                unit.strip_prefix(known) == Some(plural)
            });
            Some(self.with(&format!("period-{}", known?), &[("count", count.into())]))
        });
        told.unwrap_or_else(|| period.to_owned())
    }

    /// Several texts in one line. They may have commas, so something stronger parts them.
    pub fn list(&self, texts: &[String]) -> String {
        texts.join(&self.text("list-between"))
    }

    /// A sentiment with its sign, to one decimal: `+3`, `-0.5`, `0`; the sign of a negative number
    /// is the hyphen, which every terminal has.
    pub fn sentiment(&self, value: f64) -> String {
        let text = self.number(value, 1);
        if value > 0.0 && text != "0" {
            format!("+{text}")
        } else {
            text
        }
    }
}

/// Words that are passed as an argument.
pub fn words<'a>(text: impl Into<Cow<'a, str>>) -> Arg<'a> {
    Arg::String(text.into())
}

#[cfg(test)]
mod typography;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn ids(language: Language) -> Vec<String> {
        let mut ids = Vec::new();
        for source in language.sources() {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    ids.push(message.id.name.to_owned());
                    for attribute in &message.attributes {
                        ids.push(format!("{}.{}", message.id.name, attribute.id.name));
                    }
                }
            }
        }
        ids.sort();
        ids
    }

    #[test]
    fn both_languages_have_the_same_texts_each_once() {
        let (english, french) = (ids(Language::English), ids(Language::French));
        assert_eq!(english, french);
        let mut unique = english.clone();
        unique.dedup();
        assert_eq!(unique, english, "an id stands twice");
    }

    #[test]
    fn each_message_can_be_read_by_itself() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for id in ids(language) {
                let pattern = texts.find(&id, &[]);
                let is_there =
                    pattern.is_some() || texts.find(&format!("{id}.hint"), &[]).is_some();
                assert!(is_there, "{id}");
            }
            let begins_reference = |inner: &str| {
                inner
                    .trim_start()
                    .starts_with(|c: char| c.is_ascii_lowercase() || c == '-')
            };
            let refers = |source: &str| source.split('{').skip(1).any(begins_reference);
            let all = messages(language.sources());
            let sources = all.iter().map(|message| message.source());
            let referring: Vec<_> = sources.filter(|source| refers(source)).collect();
            assert_eq!(referring, [] as [&str; 0]);
        }
    }

    #[test]
    fn numbers_follow_the_language() {
        let (english, french) = (Texts::new(Language::English), Texts::new(Language::French));
        assert_eq!(english.sentiment(0.7), "+0.7");
        assert_eq!(french.sentiment(0.7), "+0,7");
        assert_eq!(french.sentiment(-4.0), "-4");
        assert_eq!(english.sentiment(-0.01), "0");
        assert_eq!(english.number(12.50, 2), "12.5");
        assert_eq!(english.amount(-1_234_567.5, 2), "-1,234,567.5");
        assert_eq!(french.amount(12_000.0, 2), "12\u{202f}000");
        assert_eq!(french.amount(9999.5, 2), "9999,5");
        assert_eq!(english.date(date(2026, 6, 12)), "12 June 2026");
        assert_eq!(french.date(date(2026, 6, 12)), "12 juin 2026");
        assert_eq!(french.date(date(2026, 8, 1)), "1er août 2026");
        let both = ["a, b".to_owned(), "c".to_owned()];
        assert_eq!(french.list(&both), "a, b\u{a0}; c");
    }

    #[test]
    fn locales_choose_the_language() {
        assert_eq!(Language::from_locale("fr_FR.UTF-8"), Some(Language::French));
        assert_eq!(Language::from_locale("C.UTF-8"), Some(Language::English));
        assert_eq!(Language::from_locale("de_DE"), None);
    }
}
