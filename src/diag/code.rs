//! The one table of rules and their numbers: `J` for those of the format of maps, `C` for those of a
//! person's own files of settings, `I` for what imports say. A number never changes its meaning and is never given again;
//! texts, build settings and other tools refer to it. The rules of the method stand in a table of
//! their own, in `check::RULES`.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The map can be worked with, but this deserves a look.
    Warning,
    /// Something does not hold or is not read.
    Error,
}

impl Severity {
    /// The word of the machine-readable output.
    pub fn key(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($(#[doc = $doc:literal] $name:ident = $id:literal, $severity:ident;)*) => {
        /// A rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $doc] $name,)*
            /// A rule of the method, by its number: what it is stands on its page.
            Method(&'static str),
        }

        impl Code {
            /// Every rule, by number.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// Whether it is a rule of maps, not of files of settings.
            pub fn is_of_maps(self) -> bool {
                self.id().starts_with('J')
            }

            /// The stable number, such as `J010`.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Code::$name => $id,)*
                    Code::Method(id) => id,
                }
            }

            /// The rule in one English sentence, for the reference.
            pub const fn summary(self) -> &'static str {
                match self {
                    $(Code::$name => $doc.trim_ascii_start(),)*
                    Code::Method(_) => "What handbooks of the method call an error to avoid.",
                }
            }

            /// How bad it is unless settings say otherwise.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Code::$name => Severity::$severity,)*
                    Code::Method(_) => Severity::Warning,
                }
            }
        }
    };
}

codes! {
    /// The text of a settings file, of keys or of a theme is not TOML.
    SettingsSyntax = "C001", Error;
    /// A section or setting nobody knows.
    UnknownSetting = "C002", Error;
    /// Not a value the setting takes.
    WrongSetting = "C003", Error;
    /// A command, a mode or a set of keys nobody knows.
    UnknownCommand = "C010", Error;
    /// Not a key, or one that no terminal sends.
    NotAKey = "C011", Error;
    /// A key that another command has or needs.
    KeyTaken = "C012", Error;
    /// A key that types a character where text is typed.
    TypingKey = "C013", Error;
    /// A role no theme has.
    UnknownRole = "C020", Error;
    /// Not a colour.
    NotAColour = "C021", Error;
    /// A theme cannot be based on what does not come with the program.
    UnknownBase = "C022", Error;
    /// Something was read otherwise than it is written.
    ImportRepaired = "I001", Warning;
    /// Something has no place in a map.
    ImportLeftOut = "I002", Warning;
    /// The input cannot be read as a map.
    ImportRefused = "I003", Error;
    /// The text is not TOML.
    Syntax = "J001", Error;
    /// The file is of a newer version of the format than this program knows.
    NewerVersion = "J002", Error;
    /// The file does not state its version.
    MissingVersion = "J003", Warning;
    /// The file is not UTF-8.
    NotUtf8 = "J004", Error;
    /// The file is larger than the limit.
    TooLarge = "J005", Error;
    /// A key nobody knows that is close to one that is known.
    MisspeltKey = "J010", Error;
    /// A key nobody knows.
    UnknownKey = "J011", Warning;
    /// A list of a stage that could be a row of the map's own but is not declared.
    UndeclaredRow = "J012", Warning;
    /// A value of another type than the key takes.
    WrongType = "J013", Error;
    /// A number outside its bounds.
    OutOfRange = "J014", Error;
    /// Not one of the words a key takes.
    BadChoice = "J015", Error;
    /// Not a day of the calendar.
    BadDate = "J016", Error;
    /// Not a span of time.
    BadPeriod = "J017", Error;
    /// A key that must be there is not.
    MissingKey = "J018", Error;
    /// An id that is not a slug, or is a reserved word.
    BadId = "J019", Warning;
    /// Two of a kind have the same id.
    DuplicateId = "J020", Error;
    /// A reference to a persona the map does not have.
    UnknownPersona = "J021", Error;
    /// A reference to a pain the map does not have.
    UnknownPain = "J022", Error;
    /// A reference to a stage the map does not have.
    UnknownStage = "J023", Error;
    /// The map named as `baseline` cannot be read.
    MissingBaseline = "J024", Error;
    /// The map named as a stage's `journey` cannot be read.
    MissingJourney = "J025", Error;
    /// Maps name one another as `journey` in a circle.
    JourneyCycle = "J026", Error;
    /// A reply to a comment the review does not have.
    UnknownComment = "J027", Warning;
    /// An open comment whose place in the map is gone.
    LostComment = "J028", Warning;
    /// A merge could not decide, and nobody has yet.
    UnsettledConflict = "J030", Error;
    /// A comment allows a rule that nobody knows, or that is not broken there.
    UselessAllow = "J040", Warning;
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn numbers_are_unique_and_in_order() {
        let ids: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    }
}
