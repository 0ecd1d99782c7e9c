//! Values of cells in the words a person would read: 5 and not 5.0, days as days.

use jiff::civil::Date;

use super::styles::Look;

/// Seconds of a day.
const DAY: i64 = 86_400;
/// Numbers of this size and above have more digits than a cell holds.
const WHOLE_LIMIT: f64 = 1e15;

/// A number as a cell of that look shows it. Days are counted from 1900, or from 1904 where the workbook
/// says so.
pub(super) fn number_words(value: f64, look: Look, from_1904: bool) -> String {
    let told = match look {
        Look::Number => None,
        Look::Percent => Some(format!("{}%", plain_number(value * 100.0))),
        Look::Date => day_words(value.floor(), from_1904),
        Look::Time => (0.0..1.0).contains(&value).then(|| clock_words(value)),
        Look::Moment => moment_words(value, from_1904),
        Look::Span => (value >= 0.0).then(|| clock_words(value)),
    };
    told.unwrap_or_else(|| plain_number(value))
}

/// A number with the fifteen digits a cell shows at most, and no more than it needs.
pub(super) fn plain_number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if value.fract() == 0.0 && value.abs() < WHOLE_LIMIT {
        // The sum makes a zero of a negative zero.
        return format!("{:.0}", value + 0.0);
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    format!("{rounded}")
}

/// A day by its number; none where there is no such day.
fn day_words(serial: f64, from_1904: bool) -> Option<String> {
    // The first workbooks took 1900 for a leap year; the day that never was has a number still.
    let is_day = (0.0..3_000_000.0).contains(&serial);
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds of days")]
    let serial = is_day.then_some(serial as i64)?;
    let (first, days) = match serial {
        days if from_1904 => (Date::constant(1904, 1, 1), days),
        0 => return None,
        days if days < 60 => (Date::constant(1899, 12, 31), days),
        60 => return Some("1900-02-29".to_owned()),
        days => (Date::constant(1899, 12, 30), days),
    };
    let span = jiff::Span::new().try_days(days).ok()?;
    Some(first.checked_add(span).ok()?.to_string())
}

fn moment_words(value: f64, from_1904: bool) -> Option<String> {
    let seconds = whole_seconds(value)?;
    #[expect(clippy::cast_precision_loss, reason = "days are few")]
    let day = (seconds / DAY) as f64;
    let words = day_words(day, from_1904)?;
    if seconds % DAY == 0 {
        return Some(words);
    }
    Some(format!("{words} {}", clock(seconds % DAY)))
}

/// A share of a day as a clock shows it; spans of more than a day have more hours.
fn clock_words(value: f64) -> String {
    whole_seconds(value).map_or_else(|| plain_number(value), clock)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "within the bounds of days"
)]
fn whole_seconds(value: f64) -> Option<i64> {
    (0.0..3_000_000.0)
        .contains(&value)
        .then(|| (value * DAY as f64).round() as i64)
}

fn clock(seconds: i64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    match seconds % 60 {
        0 => format!("{hours:02}:{minutes:02}"),
        rest => format!("{hours:02}:{minutes:02}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_a_person_reads_them() {
        for (value, look, expected) in [
            (5.0, Look::Number, "5"),
            (-0.0, Look::Number, "0"),
            (-100.0, Look::Number, "-100"),
            (7.23 * 10.0, Look::Number, "72.3"),
            (0.1 + 0.2, Look::Number, "0.3"),
            (1e21, Look::Number, "1000000000000000000000"),
            (0.07, Look::Percent, "7%"),
            (0.725, Look::Percent, "72.5%"),
            (46_296.0, Look::Date, "2026-10-01"),
            (46_296.5, Look::Date, "2026-10-01"),
            (1.0, Look::Date, "1900-01-01"),
            (60.0, Look::Date, "1900-02-29"),
            (61.0, Look::Date, "1900-03-01"),
            (0.0, Look::Date, "0"),
            (-3.0, Look::Date, "-3"),
            (1e300, Look::Moment, &plain_number(1e300)),
            (0.895_833_333_333_333, Look::Time, "21:30"),
            (46_296.895_833_333_33, Look::Moment, "2026-10-01 21:30"),
            (46_296.999_999_999_9, Look::Moment, "2026-10-02"),
            (1.5, Look::Span, "36:00"),
        ] {
            assert_eq!(
                number_words(value, look, false),
                expected,
                "{value} {look:?}"
            );
        }
        assert_eq!(number_words(0.0, Look::Date, true), "1904-01-01");
    }
}
