//! Rows: what is asked of every stage. Eighteen are built in; a map may declare its own.

/// A row of the table, which is a key of a stage that holds a list of items.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowId {
    /// Where the customer meets the company.
    Touchpoints,
    /// What the customer does.
    Actions,
    /// What the customer thinks.
    Thoughts,
    /// What the customer feels; drawn with the sentiment chart.
    Emotions,
    /// What drives the customer on.
    Motivations,
    /// What the customer needs.
    Needs,
    /// What goes wrong for the customer.
    Pains,
    /// What could be offered.
    Opportunities,
    /// What the customer asks.
    Questions,
    /// What the customer said, word for word.
    Quotes,
    /// What is measured.
    Metrics,
    /// Through which channel the stage runs.
    Channels,
    /// What the customer can touch or see of the service.
    PhysicalEvidence,
    /// What staff do in the customer's sight.
    Frontstage,
    /// What staff do out of the customer's sight.
    Backstage,
    /// What systems and partners do behind the staff.
    Support,
    /// Who answers for the stage.
    Owners,
    /// What an audit asks at this stage.
    Checks,
    /// A row the map declares itself.
    Own(Box<str>),
}

impl RowId {
    /// The rows built in, in their usual order.
    pub const BUILT_IN: [RowId; 18] = [
        RowId::Touchpoints,
        RowId::Actions,
        RowId::Thoughts,
        RowId::Emotions,
        RowId::Motivations,
        RowId::Needs,
        RowId::Pains,
        RowId::Opportunities,
        RowId::Questions,
        RowId::Quotes,
        RowId::Metrics,
        RowId::Channels,
        RowId::PhysicalEvidence,
        RowId::Frontstage,
        RowId::Backstage,
        RowId::Support,
        RowId::Owners,
        RowId::Checks,
    ];

    /// The built-in row of that key, else an own row.
    pub fn new(key: &str) -> Self {
        Self::BUILT_IN
            .into_iter()
            .find(|row| row.key() == key)
            .unwrap_or_else(|| Self::Own(key.into()))
    }

    /// The key of the row in a stage.
    pub fn key(&self) -> &str {
        match self {
            Self::Touchpoints => "touchpoints",
            Self::Actions => "actions",
            Self::Thoughts => "thoughts",
            Self::Emotions => "emotions",
            Self::Motivations => "motivations",
            Self::Needs => "needs",
            Self::Pains => "pains",
            Self::Opportunities => "opportunities",
            Self::Questions => "questions",
            Self::Quotes => "quotes",
            Self::Metrics => "metrics",
            Self::Channels => "channels",
            Self::PhysicalEvidence => "physical_evidence",
            Self::Frontstage => "frontstage",
            Self::Backstage => "backstage",
            Self::Support => "support",
            Self::Owners => "owners",
            Self::Checks => "checks",
            Self::Own(key) => key,
        }
    }

    /// Whether its items say how it is for the persona, and so can be true or not. What the company
    /// has and does it knows itself; opportunities and questions of an audit claim nothing.
    pub fn is_claim(&self) -> bool {
        matches!(
            self,
            Self::Actions
                | Self::Thoughts
                | Self::Emotions
                | Self::Motivations
                | Self::Needs
                | Self::Pains
                | Self::Quotes
        )
    }

    /// Whether the format knows the row without a declaration.
    pub fn is_built_in(&self) -> bool {
        !matches!(self, Self::Own(_))
    }
}

/// One of the separating lines of a service blueprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Between the customer and the service.
    Interaction,
    /// Between what the customer sees and what he does not.
    Visibility,
    /// Between the staff and what supports it.
    Internal,
}

impl Line {
    /// All lines, from the customer inwards.
    pub const ALL: [Line; 3] = [Line::Interaction, Line::Visibility, Line::Internal];

    /// The word of the format.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interaction => "interaction",
            Self::Visibility => "visibility",
            Self::Internal => "internal",
        }
    }

    /// The line of that word, if there is one.
    pub fn new(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| line.key() == key)
    }
}

/// One entry of the map's `rows`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowDecl {
    /// A row that needs no name: built in, or declared elsewhere.
    Row(RowId),
    /// An own row with the name it is shown under.
    Named(RowId, String),
    /// A separating line.
    Line(Line),
}

impl RowDecl {
    /// The row, unless this is a line.
    pub fn row(&self) -> Option<&RowId> {
        match self {
            Self::Row(row) | Self::Named(row, _) => Some(row),
            Self::Line(_) => None,
        }
    }
}
