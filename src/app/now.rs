//! What time it is, as whoever knows tells it. The state asks no clock: it is told before every event,
//! so that the same events at the same times come to the same outcome.

use jiff::civil::Date;

use super::state::App;
use crate::doc::beside::Moment;

/// The time, and some chance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Now {
    /// The time, as the clock on the wall has it.
    pub time: Moment,
    /// A number nobody else is given, of which ids are made.
    pub chance: u64,
}

impl Now {
    pub(crate) fn today(&self) -> Date {
        self.time.day()
    }

    /// Eight letters nobody else is given.
    pub(crate) fn id(&self) -> String {
        let mut rest = self.chance;
        let letters = (0..8).map(|_| {
            let letter = u8::try_from(rest % 26).unwrap_or_default();
            rest /= 26;
            char::from(b'a' + letter)
        });
        letters.collect()
    }
}

impl App {
    /// It is that time from now on.
    pub fn set_now(&mut self, now: Now) {
        self.now = now;
        self.facts.overdue = self.map().freshness().overdue(self.now.today());
    }
}
