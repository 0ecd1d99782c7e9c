//! How the program ends: the codes, and what each is said to mean in `--help` and in the manual.

use crate::i18n::Texts;

/// How the program ends; the same table stands in `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// Something was found.
    Found,
    /// Nothing was found by who looked for something.
    Nothing,
    /// The command line could not be understood.
    Usage,
    /// The document is bad.
    BadDocument,
    /// A file or the system failed.
    Io,
    /// A mistake of ours.
    Bug,
    /// Ended by that signal.
    Signal(i32),
}

impl Exit {
    /// The number the process ends with.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Found | Self::Nothing => 1,
            Self::Usage => 2,
            Self::BadDocument => 3,
            Self::Io => 4,
            Self::Bug => 101,
            Self::Signal(number) => u8::try_from(128 + number).unwrap_or(u8::MAX),
        }
    }

    /// Every code, as it is written, with what it means.
    pub(super) fn table(texts: &Texts) -> Vec<(String, String)> {
        let numbered = [
            (Self::Fine, "exit-fine"),
            (Self::Found, "exit-found"),
            (Self::Usage, "exit-usage"),
            (Self::BadDocument, "exit-bad-document"),
            (Self::Io, "exit-io"),
            (Self::Bug, "exit-bug"),
        ];
        let numbered = numbered.map(|(exit, id)| (exit.code().to_string(), texts.text(id)));
        let signal = ("128+n".to_owned(), texts.text("exit-signal"));
        numbered.into_iter().chain([signal]).collect()
    }
}
