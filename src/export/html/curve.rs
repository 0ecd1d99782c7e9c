//! A smooth line through the sentiment of stages, which never swings past what it goes through: a
//! monotone cubic after Fritsch and Carlson (1980), with the slopes as harmonic means.
//!
//! A stage is [`STEP`] units wide, and the height counts from 0 at the top to 100.

use std::fmt::Write as _;

/// The units between one stage and the next.
pub(super) const STEP: f64 = 100.0;

/// How far down a sentiment of −5 to +5 stands, in percent of the height.
pub(super) fn down(value: f64) -> f64 {
    14.0 + (5.0 - value.clamp(-5.0, 5.0)) * 7.2
}

/// The parts of a line between the stages that have no value: where each begins, and how far down its
/// points are.
pub(super) fn runs(values: &[Option<f64>]) -> Vec<(usize, Vec<f64>)> {
    let mut runs: Vec<(usize, Vec<f64>)> = Vec::new();
    let mut is_open = false;
    for (at, value) in values.iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some((_, run))) if is_open => run.push(down(*value)),
            (Some(value), _) => runs.push((at, vec![down(*value)])),
            (None, _) => {}
        }
        is_open = value.is_some();
    }
    runs
}

/// The path through points that are a step apart, the first in the middle of the stage `from`.
pub(super) fn path(from: usize, points: &[f64]) -> String {
    let mut path = String::new();
    let Some(first) = points.first() else {
        return path;
    };
    let x = |at: usize| (f64::from(u32::try_from(from + at).unwrap_or_default()) + 0.5) * STEP;
    let slopes = slopes(points);
    // Writing to a string cannot fail.
    let _ = write!(path, "M{:.0} {first:.2}", x(0));
    let pairs = points.windows(2).zip(slopes.windows(2));
    for (at, (points, slopes)) in pairs.enumerate() {
        if let ([begin, end], [leave, arrive]) = (points, slopes) {
            let third = STEP / 3.0;
            let _ = write!(
                path,
                "C{:.1} {:.2} {:.1} {:.2} {:.0} {end:.2}",
                x(at) + third,
                begin + leave * third,
                x(at + 1) - third,
                end - arrive * third,
                x(at + 1),
            );
        }
    }
    path
}

/// The area between that path and the line of no feeling.
pub(super) fn area(from: usize, points: &[f64]) -> String {
    let zero = down(0.0);
    let x = |at: usize| (f64::from(u32::try_from(from + at).unwrap_or_default()) + 0.5) * STEP;
    let last = x(points.len().saturating_sub(1));
    format!(
        "{}L{last:.0} {zero:.2}L{:.0} {zero:.2}Z",
        path(from, points),
        x(0)
    )
}

/// How steep the line is at each point, down per unit across.
fn slopes(points: &[f64]) -> Vec<f64> {
    let rises: Vec<f64> = points
        .windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some((to - from) / STEP),
            _ => None,
        })
        .collect();
    let inner = rises.windows(2).filter_map(|pair| match pair {
        // At a summit and in a hollow the line is level.
        [before, after] if before * after <= 0.0 => Some(0.0),
        [before, after] => Some(2.0 * before * after / (before + after)),
        _ => None,
    });
    let ends = |rise: Option<&f64>| rise.copied().unwrap_or_default();
    let first = ends(rises.first());
    let last = ends(rises.last());
    std::iter::once(first).chain(inner).chain([last]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_parted_where_nothing_is_known() {
        let values = [Some(5.0), None, Some(0.0), Some(-5.0), None];
        assert_eq!(runs(&values), [(0, vec![14.0]), (2, vec![50.0, 86.0])]);
    }

    #[test]
    fn a_line_goes_through_its_points_and_is_level_at_a_summit() {
        assert_eq!(path(0, &[]), "");
        assert_eq!(path(2, &[50.0]), "M250 50.00");
        assert_eq!(
            path(0, &[50.0, 20.0, 50.0]),
            "M50 50.00C83.3 40.00 116.7 20.00 150 20.00C183.3 20.00 216.7 40.00 250 50.00"
        );
    }
}
