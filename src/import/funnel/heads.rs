//! The heads of a funnel's columns, in English and French.

use super::Measure;
use crate::import::grid::Cell;
use crate::text::fold;

/// So many lines may stand above the heads.
pub(super) const FARTHEST: usize = 60;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The steps.
    Step,
    /// A number.
    Measure(Measure),
    /// Which of those who came are counted: a segment or a breakdown.
    Segment,
    /// The day, week or month that is counted.
    Day,
    /// Something else.
    Other,
}

/// The columns of a funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heads(pub(super) Vec<Column>);

impl Heads {
    /// The columns of a row of heads; none if it is not one of a funnel, which has steps and how many
    /// go on or leave.
    pub(super) fn of(row: &[Cell]) -> Option<Self> {
        let mut columns: Vec<Column> = row.iter().map(|cell| column(&cell.words)).collect();
        let is_there = |column: &Column| columns.contains(column);
        let goes_on = [
            Measure::Completion,
            Measure::Abandonment,
            Measure::Abandonments,
        ];
        let is_funnel = is_there(&Column::Step)
            && goes_on
                .iter()
                .any(|measure| is_there(&Column::Measure(*measure)));
        if !is_funnel {
            return None;
        }
        // What stands between the steps and the first number says of whom it is.
        let step = columns.iter().position(|column| *column == Column::Step);
        let first = columns
            .iter()
            .position(|column| matches!(column, Column::Measure(_)));
        let between = columns.iter_mut().take(first.unwrap_or_default());
        for column in between.skip(step.map_or(0, |step| step + 1)) {
            if *column == Column::Other {
                *column = Column::Segment;
            }
        }
        Some(Self(columns))
    }

    /// Where a column is.
    pub(super) fn position(&self, wanted: &Column) -> Option<usize> {
        self.0.iter().position(|column| column == wanted)
    }
}

fn column(head: &str) -> Column {
    let folded = fold(head);
    let head = folded.trim().trim_start_matches('\u{feff}');
    let begins = |words: &[&str]| words.iter().any(|word| head.starts_with(word));
    if matches!(
        head,
        "step" | "steps" | "etape" | "etapes" | "step name" | "funnel step" | "funnelstepname"
    ) || begins(&["nom de l'etape", "etape de l'entonnoir", "etape du tunnel"])
    {
        Column::Step
    } else if is_span_of_time(head) {
        Column::Day
    } else if begins(&["segment"]) {
        Column::Segment
    } else if begins(&[
        "completion rate",
        "funnelstepcompletionrate",
        "conversion rate",
        "taux d'achevement",
        "taux de completion",
    ]) || begins(&[
        "taux de realisation",
        "taux de conversion",
        "taux d'accomplissement",
        "% completion",
    ]) {
        Column::Measure(Measure::Completion)
    } else if begins(&[
        "abandonment rate",
        "funnelstepabandonmentrate",
        "drop-off rate",
        "dropoff rate",
        "taux d'abandon",
        "% abandon",
    ]) {
        Column::Measure(Measure::Abandonment)
    } else if begins(&["abandon", "drop-off", "dropoff", "funnelstepabandonments"]) {
        Column::Measure(Measure::Abandonments)
    } else if begins(&[
        "elapsed",
        "temps ecoule",
        "duree ecoulee",
        "average time",
        "temps moyen",
        "time to next",
    ]) {
        Column::Measure(Measure::Elapsed)
    } else if begins(&[
        "active users",
        "activeusers",
        "total users",
        "users",
        "utilisateurs",
    ]) && !head.contains('%')
    {
        Column::Measure(Measure::Users)
    } else {
        Column::Other
    }
}

/// Whether a head is that of a funnel over time, which has lines for each day, week or month.
fn is_span_of_time(head: &str) -> bool {
    const NAMES: [&str; 14] = [
        "date",
        "day",
        "week",
        "month",
        "year",
        "hour",
        "nth day",
        "nth week",
        "nth month",
        "jour",
        "semaine",
        "mois",
        "annee",
        "heure",
    ];
    NAMES.contains(&head)
}

/// Whether words of a segment or breakdown mean all of them.
pub(super) fn is_total(words: &str) -> bool {
    let folded = fold(words.trim());
    let bare = folded.trim_matches(['(', ')']);
    matches!(
        bare,
        "" | "reserved_total"
            | "total"
            | "totals"
            | "totaux"
            | "grand total"
            | "all users"
            | "tous les utilisateurs"
    )
}
