//! The one table of fields: which keys a map, a persona, a stage and an item of each row know,
//! and what each may hold.
//!
//! The reader, the writer, the forms, the format checks and the JSON view all work from
//! [`fields_of`]. A new optional key is one line here and its two translations.

use super::row::RowId;

macro_rules! fields {
    ($($name:ident = $key:literal,)*) => {
        /// A key of the format. The same key may hold different things in different owners.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the key next to each says all there is to say")]
        pub enum Field { $($name,)* }

        impl Field {
            /// Every field there is.
            pub const ALL: &[Field] = &[$(Field::$name,)*];

            /// The key as it stands in the file; `scope.from` is the key `from` of the table `scope`.
            pub const fn key(self) -> &'static str {
                match self { $(Field::$name => $key,)* }
            }
        }
    };
}

fields! {
    Title = "title", Kind = "kind", Lang = "lang", Objective = "objective",
    Scenario = "scenario", ScopeFrom = "scope.from", ScopeTo = "scope.to", Owner = "owner",
    Stakeholders = "stakeholders", Resources = "resources", Created = "created",
    Reviewed = "reviewed", ReviewEvery = "review_every", Baseline = "baseline",
    Id = "id", Name = "name", Primary = "primary", Age = "age", Occupation = "occupation",
    Description = "description", Quote = "quote", Goals = "goals", Motivations = "motivations",
    Frustrations = "frustrations", Behaviours = "behaviours", Channels = "channels",
    Sources = "sources",
    Goal = "goal", When = "when", Duration = "duration", MomentOfTruth = "moment_of_truth",
    For = "for", Next = "next", Journey = "journey", Notes = "notes",
    Text = "text", Url = "url", Conflict = "conflict", Channel = "channel", Status = "status",
    Sentiment = "sentiment", Severity = "severity", Impact = "impact", Effort = "effort",
    Solves = "solves", Due = "due", Unit = "unit", Better = "better", MetricBaseline = "baseline",
    MetricValue = "value", Target = "target", Source = "source", At = "at",
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// One line of words.
    Text,
    /// Words over several lines.
    LongText,
    /// An integer within the bounds, both included.
    Whole(i64, i64),
    /// An integer or decimal within the bounds, both included.
    Number(f64, f64),
    /// True or false; left out is false.
    Flag,
    /// One of these words; the first is meant when the key is left out, if `default` is set.
    Choice {
        /// The words of the format.
        words: &'static [&'static str],
        /// Whether the first word is what leaving the key out means.
        default: bool,
    },
    /// A TOML local date.
    Date,
    /// A span of time in words, such as `3 months`.
    Period,
    /// A list of words.
    Texts,
    /// A list of `have` or `needed` resources.
    Resources,
    /// Ids of personas.
    People,
    /// Ids of pains.
    Pains,
    /// Ids of stages.
    Stages,
    /// A path relative to the map's own folder.
    Path,
    /// A slug, unique among its like.
    Id,
    /// A tag of language (BCP 47).
    Language,
}

/// One line of the table of fields.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldSpec {
    /// The field.
    pub field: Field,
    /// What it may hold.
    pub shape: Shape,
    /// Whether the owner is incomplete without it.
    pub required: bool,
}

const fn may(field: Field, shape: Shape) -> FieldSpec {
    FieldSpec {
        field,
        shape,
        required: false,
    }
}

const fn must(field: Field, shape: Shape) -> FieldSpec {
    FieldSpec {
        field,
        shape,
        required: true,
    }
}

const fn choice(words: &'static [&'static str]) -> Shape {
    Shape::Choice {
        words,
        default: true,
    }
}

const RATING: Shape = Shape::Whole(1, 5);
const ANY_NUMBER: Shape = Shape::Number(f64::MIN, f64::MAX);
const KINDS: Shape = choice(&[
    "current-state",
    "future-state",
    "day-in-the-life",
    "service-blueprint",
    "buyer-journey",
]);

const MAP: &[FieldSpec] = &[
    must(Field::Title, Shape::Text),
    may(Field::Kind, KINDS),
    may(Field::Lang, Shape::Language),
    may(Field::Objective, Shape::Text),
    may(Field::Scenario, Shape::Text),
    may(Field::ScopeFrom, Shape::Text),
    may(Field::ScopeTo, Shape::Text),
    may(Field::Owner, Shape::Text),
    may(Field::Stakeholders, Shape::Texts),
    may(Field::Resources, Shape::Resources),
    may(Field::Created, Shape::Date),
    may(Field::Reviewed, Shape::Date),
    may(Field::ReviewEvery, Shape::Period),
    may(Field::Baseline, Shape::Path),
];

const PERSONA: &[FieldSpec] = &[
    may(Field::Id, Shape::Id),
    must(Field::Name, Shape::Text),
    may(Field::Primary, Shape::Flag),
    may(Field::Age, Shape::Whole(0, 150)),
    may(Field::Occupation, Shape::Text),
    may(Field::Description, Shape::Text),
    may(Field::Quote, Shape::Text),
    may(Field::Goals, Shape::Texts),
    may(Field::Motivations, Shape::Texts),
    may(Field::Frustrations, Shape::Texts),
    may(Field::Behaviours, Shape::Texts),
    may(Field::Channels, Shape::Texts),
    may(Field::Sources, Shape::Texts),
    may(Field::Notes, Shape::LongText),
];

const STAGE: &[FieldSpec] = &[
    may(Field::Id, Shape::Id),
    must(Field::Name, Shape::Text),
    may(Field::Goal, Shape::Text),
    may(Field::When, Shape::Text),
    may(Field::Duration, Shape::Text),
    may(Field::MomentOfTruth, Shape::Flag),
    may(Field::For, Shape::People),
    may(Field::Next, Shape::Stages),
    may(Field::Journey, Shape::Path),
    may(Field::Notes, Shape::LongText),
];

macro_rules! item_fields {
    ($($name:ident: $own:tt;)*) => {$(
        item_fields!(@one $name $own);
    )*};
    (@one $name:ident [$($own:expr),*]) => {
        const $name: &[FieldSpec] = &[
            must(Field::Text, Shape::Text),
            $($own,)*
            may(Field::For, Shape::People),
            may(Field::Sources, Shape::Texts),
            may(Field::Notes, Shape::LongText),
            may(Field::Url, Shape::Text),
            may(Field::Id, Shape::Id),
            may(Field::Conflict, Shape::Choice { words: &["ours", "theirs"], default: false }),
        ];
    };
}

item_fields! {
    PLAIN: [];
    TOUCHPOINT: [
        may(Field::Channel, Shape::Text),
        may(Field::Status, choice(&["live", "planned", "missing"])),
        may(Field::Owner, Shape::Text),
        may(Field::MomentOfTruth, Shape::Flag)
    ];
    ACTION: [
        may(Field::Sentiment, Shape::Number(-5.0, 5.0)),
        may(Field::Duration, Shape::Text)
    ];
    PAIN: [may(Field::Severity, RATING)];
    OPPORTUNITY: [
        may(Field::Impact, RATING),
        may(Field::Effort, RATING),
        may(Field::Solves, Shape::Pains),
        may(Field::Status, choice(&["idea", "planned", "doing", "done", "dropped"])),
        may(Field::Owner, Shape::Text),
        may(Field::Due, Shape::Date)
    ];
    CHECK: [may(Field::Severity, RATING)];
}

const METRIC: &[FieldSpec] = &[
    must(Field::Name, Shape::Text),
    may(Field::Unit, Shape::Text),
    may(Field::Better, choice(&["higher", "lower"])),
    may(Field::MetricBaseline, ANY_NUMBER),
    may(Field::MetricValue, ANY_NUMBER),
    may(Field::Target, ANY_NUMBER),
    may(Field::Source, Shape::Text),
    may(Field::At, Shape::Date),
    may(Field::For, Shape::People),
    may(Field::Notes, Shape::LongText),
    may(Field::Url, Shape::Text),
    may(Field::Id, Shape::Id),
    may(
        Field::Conflict,
        Shape::Choice {
            words: &["ours", "theirs"],
            default: false,
        },
    ),
];

/// Whose fields are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner<'a> {
    /// The map itself.
    Map,
    /// A persona.
    Persona,
    /// A stage.
    Stage,
    /// An item of this row.
    Item(&'a RowId),
}

/// The fields an owner knows, in the order forms show and the writer adds them.
///
/// A stage's `sentiment` and its rows, and a map's `rows`, `personas` and `stages`, have shapes of
/// their own and are not listed.
pub fn fields_of(owner: Owner<'_>) -> &'static [FieldSpec] {
    match owner {
        Owner::Map => MAP,
        Owner::Persona => PERSONA,
        Owner::Stage => STAGE,
        Owner::Item(RowId::Touchpoints) => TOUCHPOINT,
        Owner::Item(RowId::Actions) => ACTION,
        Owner::Item(RowId::Pains) => PAIN,
        Owner::Item(RowId::Opportunities) => OPPORTUNITY,
        Owner::Item(RowId::Metrics) => METRIC,
        Owner::Item(RowId::Checks) => CHECK,
        Owner::Item(_) => PLAIN,
    }
}
