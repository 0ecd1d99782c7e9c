//! What day it is.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};

use super::Environment;

/// The day, as the wall's calendar has it. `SOURCE_DATE_EPOCH`, in seconds since 1970, is taken for
/// the time where it is set, as whoever wants the same outcome every time sets it.
#[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
pub fn today(environment: &Environment) -> Date {
    let given = environment.get("SOURCE_DATE_EPOCH");
    let given = given.and_then(|seconds| Timestamp::from_second(seconds.parse().ok()?).ok());
    match given {
        Some(time) => time.to_zoned(TimeZone::UTC).date(),
        None => Timestamp::now().to_zoned(TimeZone::system()).date(),
    }
}
