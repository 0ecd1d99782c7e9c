//! A point in time as the files beside a map note it: with the offset of the wall clock of whoever
//! wrote it, so that the day a comment is shown with is the day it was written.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use toml::value::{Datetime, Offset as TomlOffset};

/// A point in time with the offset it is told in. Earlier ones are less, wherever they are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    time: Timestamp,
    /// In minutes east of Greenwich; a file can hold no finer one.
    offset: i16,
}

impl Moment {
    /// That time, to the second, told in that offset, to the minute.
    pub fn new(time: Timestamp, offset: Offset) -> Self {
        Self {
            time: Timestamp::from_second(time.as_second()).unwrap_or(time),
            offset: i16::try_from(offset.seconds() / 60).unwrap_or_default(),
        }
    }

    /// The point in time.
    pub fn time(self) -> Timestamp {
        self.time
    }

    /// The day, where it was written.
    pub fn day(self) -> Date {
        self.offset().to_datetime(self.time).date()
    }

    /// The day and the time of day, where it was written.
    pub fn wall(self) -> DateTime {
        self.offset().to_datetime(self.time)
    }

    /// The moment of an offset date-time; none for a date or time alone, or a day or time that is not.
    pub(super) fn of(datetime: &Datetime) -> Option<Self> {
        let (date, time) = (datetime.date?, datetime.time?);
        let minutes = match datetime.offset? {
            TomlOffset::Z => 0,
            TomlOffset::Custom { minutes } => minutes,
        };
        let day = Date::new(
            i16::try_from(date.year).ok()?,
            i8::try_from(date.month).ok()?,
            i8::try_from(date.day).ok()?,
        );
        let time = jiff::civil::Time::new(
            i8::try_from(time.hour).ok()?,
            i8::try_from(time.minute).ok()?,
            i8::try_from(time.second.unwrap_or_default()).ok()?,
            i32::try_from(time.nanosecond.unwrap_or_default()).ok()?,
        );
        let offset = Offset::from_seconds(i32::from(minutes) * 60).ok()?;
        let time = offset
            .to_timestamp(day.ok()?.to_datetime(time.ok()?))
            .ok()?;
        Some(Self {
            time,
            offset: minutes,
        })
    }

    /// Whether TOML can hold it, whose years have four digits and whose offsets are below a day.
    pub(in crate::doc) fn is_writable(self) -> bool {
        (0..=9999).contains(&self.day().year()) && self.offset.abs() < 24 * 60
    }

    fn offset(self) -> Offset {
        Offset::from_seconds(i32::from(self.offset) * 60).unwrap_or(Offset::UTC)
    }
}

impl fmt::Display for Moment {
    /// As TOML and RFC 3339 have it: `2026-06-12T10:00:00+02:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.unsigned_abs();
        write!(f, "{}", self.wall())?;
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}
