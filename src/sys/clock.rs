//! What time it is, and what day.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned, civil::Date};

use super::Environment;

/// The day, as the wall's calendar has it; see [`now`].
pub fn today(environment: &Environment) -> Date {
    now(environment).date()
}

/// The time, as the clock on the wall has it. `SOURCE_DATE_EPOCH`, in seconds since 1970, is taken for
/// it where it is set, as whoever wants the same outcome every time sets it.
#[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
pub fn now(environment: &Environment) -> Zoned {
    let given = environment.get("SOURCE_DATE_EPOCH");
    let given = given.and_then(|seconds| Timestamp::from_second(seconds.parse().ok()?).ok());
    match given {
        Some(time) => time.to_zoned(TimeZone::UTC),
        None => Timestamp::now().to_zoned(TimeZone::system()),
    }
}
