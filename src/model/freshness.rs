//! How fresh a map is: when it was looked over last, and when it is to be again. It asks no clock.

use jiff::civil::Date;

/// When a map was reviewed, and when it is to be reviewed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// The day of the last review; none where the map does not say.
    pub reviewed: Option<Date>,
    /// How often it is to be reviewed, as the map says it: `3 months`.
    pub every: Option<String>,
    /// The day by which it is to be reviewed next; none where nothing says.
    pub due: Option<Date>,
}

impl Freshness {
    /// The day by which it should have been reviewed, where that day is past.
    pub fn overdue(&self, today: Date) -> Option<Date> {
        self.due.filter(|due| *due < today)
    }
}
