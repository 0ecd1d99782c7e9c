//! One question of an audit with what was answered.

use crate::doc::beside::Moment;
use crate::model::{ItemId, StageId};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word_doc])* $word,)* }

        impl $name {
            /// All of them, in the order of the format.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];
            /// The words of the format, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($key,)*];

            /// The word of the format.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$word => $key,)* }
            }

            /// The one of that word, if there is one.
            pub fn new(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}

words! {
    /// What was found where a check was walked through.
    Outcome {
        /// Nobody has looked yet.
        Todo = "todo",
        /// It is as the check says.
        Pass = "pass",
        /// It is so in part.
        Partial = "partial",
        /// It is not so.
        Fail = "fail",
        /// It cannot be asked here.
        Na = "na",
    }
}

words! {
    /// What a check was made of.
    Source {
        /// What the stage itself wants to have asked.
        Checks = "checks",
        /// A touchpoint: does it exist, does it work.
        Touchpoints = "touchpoints",
        /// An action: can it be done, in how many steps.
        Actions = "actions",
        /// A pain: is it still true.
        Pains = "pains",
        /// A ready or own list.
        List = "list",
    }
}

impl Outcome {
    /// Whether somebody has answered.
    pub fn is_seen(self) -> bool {
        self != Self::Todo
    }

    /// Whether something is to be done about it.
    pub fn is_gap(self) -> bool {
        matches!(self, Self::Partial | Self::Fail)
    }
}

/// One question and its answer. Every question is put so that a yes is good: a pain is asked as
/// “no longer true”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Names it within its run: the id of the item it is about, else made of stage, kind and words.
    pub id: String,
    /// The stage it is asked at; none where it is about the whole journey.
    pub stage: Option<StageId>,
    /// What it was made of.
    pub from: Source,
    /// The name of the list it is from.
    pub list: Option<String>,
    /// The question, in full.
    pub text: String,
    /// The id of the item it is about, where that has one.
    pub item: Option<ItemId>,
    /// The words of the item it is about, where they are not the question itself.
    pub quote: Option<String>,
    /// The answer.
    pub result: Outcome,
    /// How bad it is where it fails, 1 to 5: of the item or list at first, then as answered.
    pub severity: Option<i64>,
    /// What was seen.
    pub note: Option<String>,
    /// Paths and addresses of what shows it.
    pub evidence: Vec<String>,
    /// How long it took, in seconds, 0 or more.
    pub seconds: Option<i64>,
    /// When it was last answered, or its answer taken back.
    pub at: Option<Moment>,
}

impl Check {
    /// A question nobody has answered.
    pub fn todo(id: String, stage: Option<StageId>, from: Source, text: String) -> Self {
        Self {
            id,
            stage,
            from,
            list: None,
            text,
            item: None,
            quote: None,
            result: Outcome::Todo,
            severity: None,
            note: None,
            evidence: Vec::new(),
            seconds: None,
            at: None,
        }
    }

    /// The words of what it is about: those of the item, else the question itself.
    pub fn words(&self) -> &str {
        self.quote.as_deref().unwrap_or(&self.text)
    }
}
