//! Diagnostics: what is wrong with a map or a file of settings, where, and how it could be mended.
//!
//! They are plain data, many at once. The words a person reads are found in the translations by
//! [`Diagnostic::text_id`]; nothing here knows a language, TOML or a terminal.

mod code;
mod lines;
mod near;
mod settings;

pub use code::{Code, Severity};
pub use lines::{LineIndex, Position, boundary_before, boundary_behind};
pub use near::{distance, nearest};
pub use settings::syntax_problems;

use crate::model::Span;

/// What stands in the place of an argument of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// Words of the map or keys of the format, shown as they are.
    Words(String),
    /// Words of the format itself, which are told whole however many they are.
    Listed(String),
    /// A count or a bound.
    Number(f64),
    /// Another text of the translations, by its id.
    Text(&'static str),
}

impl From<&str> for Word {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Word {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<f64> for Word {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A change of the text that would mend the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is to be replaced; empty where something is to be added.
    pub span: Span,
    /// What is to stand there, as TOML.
    pub replacement: String,
}

/// One problem of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which rule is broken.
    pub code: Code,
    /// How bad it is; that of the code, unless a project's settings say otherwise.
    pub severity: Severity,
    /// Where it is, in bytes of the text; always on character boundaries and within the text.
    pub span: Span,
    /// Which of the texts of the code says it, where the code has several.
    pub variant: Option<&'static str>,
    /// What fills the gaps of the text.
    pub args: Vec<(&'static str, Word)>,
    /// What would mend it.
    pub suggestion: Option<Suggestion>,
    /// Another place it is about, such as the first of two equal ids.
    pub related: Option<Span>,
}

impl Diagnostic {
    /// A problem with the severity of its code and nothing else to say yet.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            severity: code.severity(),
            span,
            variant: None,
            args: Vec::new(),
            suggestion: None,
            related: None,
        }
    }

    /// Chooses one of the texts of the code.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    /// Fills a gap of the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, word: impl Into<Word>) -> Self {
        self.args.push((name, word.into()));
        self
    }

    /// Offers to replace `span` by `replacement`; the text may name it as `suggestion`, in the
    /// bare words `shown`.
    #[must_use]
    pub fn suggest(self, span: Span, shown: &str, replacement: String) -> Self {
        let mut told = self.with("suggestion", shown);
        told.suggestion = Some(Suggestion { span, replacement });
        told
    }

    /// Points at another place as well.
    #[must_use]
    pub fn related(mut self, span: Span) -> Self {
        self.related = Some(span);
        self
    }

    /// The id of its text in the translations. The attribute `mend` of that text, where it has
    /// one, says what to do about it.
    pub fn text_id(&self) -> String {
        // TOML is TOML: what exactly is wrong with a text that is none is said in the same words.
        let code = match self.code {
            Code::SettingsSyntax if self.variant.is_some() => Code::Syntax,
            code => code,
        };
        let base = format!("diag-{}", code.id().to_ascii_lowercase());
        match self.variant {
            Some(variant) => format!("{base}-{variant}"),
            None => base,
        }
    }

    /// The argument of that name.
    pub fn arg(&self, name: &str) -> Option<&Word> {
        self.args
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, word)| word)
    }
}
