//! Days as people and spreadsheets write them.

use jiff::civil::Date;

/// What stands first where a day is written with figures alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The day: `31/12/2026`.
    DayFirst,
    /// The month: `12/31/2026`.
    MonthFirst,
}

/// A day that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// What it is read as.
    pub(super) date: Date,
    /// Whether it could be another day as well.
    pub(super) is_doubtful: bool,
}

/// The days that a number may be, as spreadsheets count them from the end of 1899: 1954 to 2119.
const SERIALS: std::ops::Range<i64> = 20_000..80_000;

/// The order that a day with figures alone cannot but have.
pub(super) fn order_of(cell: &str) -> Option<Order> {
    let (parts, sign) = parts(cell)?;
    let [Part { value: first, .. }, Part { value: second, .. }, year] = parts;
    match (first, second) {
        _ if sign != '/' || year.digits != 4 => None,
        (13..=31, 1..=12) => Some(Order::DayFirst),
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// The day of a cell. `order` is what the other days of the sheet have, or its language; without it the
/// day is taken to stand first, which most of the world writes, and that is doubtful.
pub(super) fn day(cell: &str, order: Option<Order>) -> Option<Day> {
    let cell = cell.trim();
    if let Ok(serial) = cell.parse::<i64>() {
        let since = jiff::civil::date(1899, 12, 30);
        let date = since.checked_add(jiff::Span::new().try_days(serial).ok()?);
        let date = date.ok().filter(|_| SERIALS.contains(&serial))?;
        return Some(Day {
            date,
            is_doubtful: true,
        });
    }
    let (parts, sign) = parts(cell)?;
    let [first, second, third] = parts;
    if first.digits == 4 {
        let date = date(first, second, third)?;
        return Some(Day {
            date,
            is_doubtful: false,
        });
    }
    let by_day = date(third, second, first);
    let by_month = date(third, first, second).filter(|_| sign == '/');
    // With a year of two digits it may as well stand first.
    let by_year = date(first, second, third).filter(|_| third.digits == 2 && sign != '/');
    let found = match (by_day, by_month) {
        (Some(by_day), Some(by_month)) => match order {
            Some(Order::MonthFirst) => by_month,
            Some(Order::DayFirst) | None => by_day,
        },
        (by_day, by_month) => by_day.or(by_month).or(by_year)?,
    };
    let others = [by_day, by_month.filter(|_| order.is_none()), by_year];
    let others = others.into_iter().flatten();
    let by_order = order.is_some() && by_month.is_some();
    let is_doubtful =
        third.digits == 2 || !by_order && others.into_iter().any(|other| other != found);
    Some(Day {
        date: found,
        is_doubtful,
    })
}

/// A group of figures.
#[derive(Clone, Copy, Debug)]
struct Part {
    value: i16,
    digits: usize,
}

/// The three groups of figures of a day and the sign between them; the time of midnight may follow.
fn parts(cell: &str) -> Option<([Part; 3], char)> {
    let cell = cell.trim();
    let (day, time) = cell.split_once(['T', ' ']).unwrap_or((cell, ""));
    if time
        .bytes()
        .any(|byte| !matches!(byte, b'0' | b':' | b'.' | b'Z'))
    {
        return None;
    }
    let sign = day.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let mut groups = day.split(sign).map(|group| {
        let is_figures =
            (1..=4).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit());
        let value = group.parse().ok().filter(|_| is_figures)?;
        Some(Part {
            value,
            digits: group.len(),
        })
    });
    let parts = [groups.next()??, groups.next()??, groups.next()??];
    let [first, second, third] = parts;
    let has_year =
        first.digits == 4 && third.digits < 3 || first.digits < 3 && matches!(third.digits, 2 | 4);
    (groups.next().is_none() && second.digits < 3 && has_year).then_some((parts, sign))
}

fn date(year: Part, month: Part, day: Part) -> Option<Date> {
    let year = match year.digits {
        4 => year.value,
        // As spreadsheets take two digits.
        _ if year.value < 30 => 2000 + year.value,
        _ => 1900 + year.value,
    };
    let month = i8::try_from(month.value).ok()?;
    Date::new(year, month, i8::try_from(day.value).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_those_that_could_be_others_are_said() {
        use Order::{DayFirst, MonthFirst};
        for (cell, order, read, is_doubtful) in [
            ("2026-06-12", None, "2026-06-12", false),
            ("0005-01-02", None, "0005-01-02", false),
            ("2026-06-12 00:00:00", None, "2026-06-12", false),
            ("2026/6/2", None, "2026-06-02", false),
            ("12/06/2026", None, "2026-06-12", true),
            ("12/06/2026", Some(DayFirst), "2026-06-12", false),
            ("12/06/2026", Some(MonthFirst), "2026-12-06", false),
            ("31/12/2026", None, "2026-12-31", false),
            ("12/31/2026", Some(DayFirst), "2026-12-31", false),
            ("06/06/2026", None, "2026-06-06", false),
            ("12.06.2026", None, "2026-06-12", false),
            ("12.6.26", None, "2026-06-12", true),
            ("46185", None, "2026-06-12", true),
        ] {
            let found = day(cell, order).unwrap();
            assert_eq!(
                (found.date.to_string().as_str(), found.is_doubtful),
                (read, is_doubtful),
                "{cell}"
            );
        }
        for cell in [
            "",
            "x",
            "12",
            "2026-13-01",
            "31/31/2026",
            "2026-06-12T10:30",
            "1.5",
            "1/2",
            "1/2/3/4",
        ] {
            assert_eq!(day(cell, None), None, "{cell}");
        }
        assert_eq!(order_of("31/12/2026"), Some(DayFirst));
        assert_eq!(order_of("12/31/2026"), Some(MonthFirst));
        assert_eq!(order_of("12/11/2026"), None);
    }
}
