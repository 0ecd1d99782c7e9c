//! Rows: how many lines each gets.
//!
//! Each row gets one line and the chart five; further lines go to the focused row, then to the row
//! that hides most, then between the rows, then to the chart. Short of lines the chart shrinks,
//! then rows scroll.

/// What a row asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A blueprint's line: always one.
    Line,
    /// A folded row: always one.
    Folded,
    /// A row of items that needs that many lines to show all.
    Items(usize),
    /// The emotions: the chart, and that many lines of words below it.
    Chart(usize),
    /// The emotions as numbers: always one line, the words beside the number.
    Numbers,
}

/// A row as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowPlan {
    /// Its place among all rows, blueprint lines counted.
    pub(super) place: usize,
    /// Lines of the chart; 0 in rows without one.
    pub(super) chart: usize,
    /// Lines of items.
    pub(super) lines: usize,
    /// Whether a rule stands above it.
    pub(super) ruled: bool,
}

impl RowPlan {
    /// All lines of the row, its rule left out.
    pub(super) fn height(&self) -> usize {
        self.chart + self.lines
    }
}

/// All rows as they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RowsPlan {
    /// The rows shown, from top to bottom.
    pub(super) rows: Vec<RowPlan>,
    /// How many rows are hidden above.
    pub(super) above: usize,
    /// How many rows are hidden below.
    pub(super) below: usize,
}

const CHART: usize = 5;
const CHART_MOST: usize = 11;

/// Shares `lines` lines among the rows. `first` is the first row to show, should they not all fit.
pub(super) fn plan(needs: &[Need], lines: usize, focus: Option<usize>, first: usize) -> RowsPlan {
    let least = |chart| {
        needs
            .iter()
            .map(|need| smallest(*need, chart))
            .sum::<usize>()
    };
    let chart = [CHART, 3, 1]
        .into_iter()
        .find(|chart| least(*chart) <= lines);
    let Some(chart) = chart else {
        return scrolled(needs, lines, focus, first);
    };
    let mut rows: Vec<RowPlan> = needs
        .iter()
        .enumerate()
        .map(|(place, need)| smallest_row(place, *need, chart))
        .collect();
    let mut left = lines - least(chart);
    if let Some(row) = focus.and_then(|place| rows.get_mut(place)) {
        left -= grow(row, needs, left);
    }
    while left > 0 {
        let most_hidden = rows.iter_mut().rev().max_by_key(|row| hidden(row, needs));
        match most_hidden.filter(|row| hidden(row, needs) > 0) {
            Some(row) => left -= grow(row, needs, 1),
            None => break,
        }
    }
    left -= rule(&mut rows, needs, left);
    if let Some(row) = rows
        .iter_mut()
        .find(|row| matches!(needs.get(row.place), Some(Need::Chart(_))))
    {
        let more = left.min(CHART_MOST.saturating_sub(row.chart)) / 2 * 2;
        row.chart += more;
        left -= more;
    }
    // Borders go down to the rule.
    if let Some(last) = rows.last_mut().filter(|_| left > 0) {
        last.lines += left;
    }
    RowsPlan {
        rows,
        above: 0,
        below: 0,
    }
}

/// All rows at their full need, with rules between them: for paper and pipes.
pub(super) fn unbounded(needs: &[Need]) -> RowsPlan {
    let mut rows: Vec<RowPlan> = needs
        .iter()
        .enumerate()
        .map(|(place, need)| smallest_row(place, *need, CHART_MOST))
        .collect();
    for row in &mut rows {
        grow(row, needs, usize::MAX);
    }
    rule(&mut rows, needs, usize::MAX);
    RowsPlan {
        rows,
        above: 0,
        below: 0,
    }
}

fn smallest(need: Need, chart: usize) -> usize {
    if matches!(need, Need::Chart(_)) {
        chart
    } else {
        1
    }
}

fn smallest_row(place: usize, need: Need, chart: usize) -> RowPlan {
    let chart = match need {
        Need::Chart(_) => chart,
        Need::Numbers => 1,
        Need::Line | Need::Folded | Need::Items(_) => 0,
    };
    RowPlan {
        place,
        chart,
        lines: usize::from(chart == 0),
        ruled: false,
    }
}

/// How many lines of items a row hides.
fn hidden(row: &RowPlan, needs: &[Need]) -> usize {
    match needs.get(row.place) {
        // A chart of one line says its words beside the number.
        Some(Need::Chart(_)) if row.chart == 1 => 0,
        Some(Need::Items(need) | Need::Chart(need)) => need.saturating_sub(row.lines),
        _ => 0,
    }
}

/// Gives a row at most `lines` lines, up to its need; answers with how many it took.
fn grow(row: &mut RowPlan, needs: &[Need], lines: usize) -> usize {
    let taken = hidden(row, needs).min(lines);
    row.lines += taken;
    taken
}

/// Puts a rule between all rows if there is room for all of them; a blueprint's line is one.
fn rule(rows: &mut [RowPlan], needs: &[Need], left: usize) -> usize {
    let is_line = |row: &RowPlan| matches!(needs.get(row.place), Some(Need::Line));
    let ruled: Vec<bool> = std::iter::once(false)
        .chain(rows.windows(2).map(|pair| !pair.iter().any(is_line)))
        .collect();
    let count = ruled.iter().filter(|ruled| **ruled).count();
    if count > left {
        return 0;
    }
    for (row, ruled) in rows.iter_mut().zip(ruled) {
        row.ruled = ruled;
    }
    count
}

/// Rows of one line each, but for the focused one, which is whole where that is possible.
fn scrolled(needs: &[Need], lines: usize, focus: Option<usize>, first: usize) -> RowsPlan {
    let mut rows: Vec<RowPlan> = needs
        .iter()
        .enumerate()
        .map(|(place, need)| smallest_row(place, *need, 1))
        .collect();
    if let Some(row) = focus.and_then(|place| rows.get_mut(place)) {
        grow(row, needs, lines.saturating_sub(2));
    }
    let height = |range: &[RowPlan]| range.iter().map(RowPlan::height).sum::<usize>();
    let focus = focus.unwrap_or(0);
    let mut first = first.min(focus);
    while first < focus
        && rows
            .get(first..=focus)
            .is_some_and(|part| height(part) > lines)
    {
        first += 1;
    }
    // No line stays empty below while rows are hidden above.
    while first > 0
        && rows
            .get(first - 1..)
            .is_some_and(|part| height(part) <= lines)
    {
        first -= 1;
    }
    let mut left = lines;
    let mut shown: Vec<RowPlan> = Vec::new();
    for row in rows.iter().skip(first) {
        if row.height() > left {
            break;
        }
        left -= row.height();
        shown.push(*row);
    }
    if let Some(last) = shown.last_mut() {
        last.lines += left;
    }
    RowsPlan {
        above: first,
        below: rows.len() - first - shown.len(),
        rows: shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(needs: &[Need], lines: usize, focus: usize, first: usize) -> String {
        let plan = plan(needs, lines, Some(focus), first);
        let total: usize = plan
            .rows
            .iter()
            .map(|row| row.height() + usize::from(row.ruled))
            .sum();
        assert_eq!(total, lines, "every line is given away: {plan:?}");
        let rows: Vec<String> = plan
            .rows
            .iter()
            .map(|row| {
                let rule = if row.ruled { "-" } else { "" };
                match row.chart {
                    0 => format!("{rule}{}", row.lines),
                    chart => format!("{rule}{chart}+{}", row.lines),
                }
            })
            .collect();
        format!("{}^ {} v{}", plan.above, rows.join(" "), plan.below)
    }

    #[test]
    fn lines_go_to_the_focus_then_to_the_row_that_hides_most_then_to_the_chart() {
        let needs = [
            Need::Items(3),
            Need::Items(4),
            Need::Chart(1),
            Need::Items(5),
            Need::Items(4),
        ];
        for (lines, focus, expected) in [
            (15, 3, "0^ 1 2 5+0 5 2 v0"),
            (15, 0, "0^ 3 2 5+0 3 2 v0"),
            (22, 3, "0^ 3 4 5+1 5 4 v0"),
            (26, 3, "0^ 3 -4 -5+1 -5 -4 v0"),
            (30, 3, "0^ 3 -4 -9+1 -5 -4 v0"),
            (32, 3, "0^ 3 -4 -11+1 -5 -4 v0"),
            (35, 3, "0^ 3 -4 -11+1 -5 -7 v0"),
            (7, 3, "0^ 1 1 3+0 1 1 v0"),
            (6, 3, "0^ 1 1 1+0 2 1 v0"),
        ] {
            assert_eq!(heights(&needs, lines, focus, 0), expected, "{lines} lines");
        }
    }

    #[test]
    fn rows_scroll_when_one_line_each_is_too_much() {
        let needs = [
            Need::Items(3),
            Need::Line,
            Need::Items(4),
            Need::Chart(1),
            Need::Items(5),
        ];
        for (focus, first, expected) in [
            (0, 0, "0^ 3 1 v3"),
            (2, 0, "1^ 1 3 v2"),
            (3, 1, "1^ 1 1 1+0 1 v0"),
            (4, 0, "3^ 1+0 3 v0"),
            (0, 3, "0^ 3 1 v3"),
        ] {
            assert_eq!(heights(&needs, 4, focus, first), expected, "focus {focus}");
        }
    }
}
