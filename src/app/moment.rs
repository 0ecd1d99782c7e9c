//! The moment something is done at, as whoever knows tells it. The state asks no clock: it is told
//! before every event, so that the same events at the same moments come to the same outcome.

use jiff::Zoned;
use jiff::civil::Date;

use super::state::App;

/// A moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// The time, as the clock on the wall has it.
    pub now: Zoned,
}

impl Moment {
    pub(crate) fn today(&self) -> Date {
        self.now.date()
    }
}

impl App {
    /// It is that moment from now on.
    pub fn set_moment(&mut self, moment: Moment) {
        self.moment = moment;
        self.facts.overdue = self.map().freshness().overdue(self.moment.today());
    }
}
