//! Lists of questions that are asked besides what a map gives: those that come with the program, and a
//! person's own. Both are the same kind of TOML file.

use super::name;
use crate::diag::Diagnostic;
use crate::doc::beside::{LIST, Record, Sheet};
use crate::i18n::Language;
use crate::model::slug;

/// How often the questions of a list are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Each {
    /// Once: at the stage a question names, else for the whole journey.
    #[default]
    Journey,
    /// About every touchpoint that is not missing.
    Touchpoint,
}

/// One question of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Names it within its list.
    pub id: String,
    /// The question.
    pub text: String,
    /// Words that tell the stage it is asked at: the first whose name or id has one of them, at the
    /// beginning of a word. With none, or no such stage, it is about the whole journey.
    pub stages: Vec<String>,
    /// How bad it is where it fails, 1 to 5.
    pub severity: Option<i64>,
    /// What it rests on.
    pub source: Option<String>,
}

/// A list of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The name checks of a run say they are from: the same in both languages.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is for, in one line.
    pub about: Option<String>,
    /// How often its questions are asked.
    pub each: Each,
    /// The channels of the touchpoints it is about, by words of their names; empty is any.
    pub channels: Vec<String>,
    /// The questions in their order.
    pub questions: Vec<Question>,
}

/// A list that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Its id, which is also the name in English.
    pub name: &'static str,
    /// The name in French.
    pub french_name: &'static str,
    english: &'static str,
    french: &'static str,
}

macro_rules! ready {
    ($($name:literal $french:literal;)*) => {
        &[$(Ready {
            name: $name,
            french_name: $french,
            english: include_str!(concat!("lists/en-", $name, ".toml")),
            french: include_str!(concat!("lists/fr-", $name, ".toml")),
        },)*]
    };
}

/// Every list that comes with the program.
pub const READY: &[Ready] = ready! {
    "ecommerce" "e-commerce";
    "accessibility" "accessibilite";
    "quality" "qualite";
    "first-interview" "premier-entretien";
};

impl Ready {
    /// The list of that name, in either language and however it is written.
    pub fn find(name: &str) -> Option<&'static Self> {
        let name = slug(name);
        READY
            .iter()
            .find(|ready| ready.names().contains(&name.as_str()))
    }

    /// Every name it is found by.
    pub fn names(&self) -> [&'static str; 2] {
        [self.name, self.french_name]
    }

    /// The name in that language.
    pub fn name_in(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.name,
            Language::French => self.french_name,
        }
    }

    /// The list, worded in that language.
    pub fn list(&self, language: Language) -> List {
        let text = match language {
            Language::English => self.english,
            Language::French => self.french,
        };
        List::read(text, self.name).0
    }
}

impl List {
    /// Reads the text of a list of the file of that name, which is its id where it states none. What is
    /// wrong is told with its place, and what can be read of it is.
    pub fn read(text: &str, file: &str) -> (Self, Vec<Diagnostic>) {
        let sheet = Sheet::read(&LIST, text);
        let root = sheet.root();
        let id = root.text("id").map_or_else(|| slug(file), str::to_owned);
        let list = Self {
            name: root.text("name").unwrap_or(&id).to_owned(),
            about: root.text("about").map(str::to_owned),
            each: match root.text("each") {
                Some("touchpoint") => Each::Touchpoint,
                _ => Each::Journey,
            },
            channels: root.texts("channels").to_vec(),
            questions: sheet.tables().iter().filter_map(question).collect(),
            id,
        };
        (list, sheet.diagnostics().to_vec())
    }
}

/// The question of a table; none of one without words.
fn question(table: &Record) -> Option<Question> {
    let text = table.text("text").filter(|text| !text.trim().is_empty())?;
    let id = table.text("id");
    Some(Question {
        id: id.map_or_else(|| name::short(text), str::to_owned),
        text: text.to_owned(),
        stages: table.texts("stages").to_vec(),
        severity: table.whole("severity"),
        source: table.text("source").map(str::to_owned),
    })
}
