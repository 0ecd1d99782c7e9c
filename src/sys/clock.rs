//! What time it is, and what day.

use std::{env, fs};

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
        None => Timestamp::now().to_zoned(zone()),
    }
}

/// The time zone of the wall. Where nobody names another with `TZ`, it is the file the system has it in:
/// jiff would look through the names of all there are to find out what that one is called, which is
/// never shown and costs a tenth of the start and 120 kB.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the door to the time zone of the system"
)]
pub(super) fn zone() -> TimeZone {
    let here = env::var_os("TZ").is_none().then_some("/etc/localtime");
    let bytes = here.and_then(|path| fs::read(path).ok());
    let zone = bytes.and_then(|bytes| TimeZone::tzif("", &bytes).ok());
    zone.unwrap_or_else(TimeZone::system)
}
