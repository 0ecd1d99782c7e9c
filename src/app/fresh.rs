//! The review of a map as a whole: that it was walked through today with those who know.

use super::state::App;
use crate::i18n::words;
use crate::model::{Edit, Field, Place, Value};

impl App {
    /// Notes that the map was reviewed today.
    pub(crate) fn mark_reviewed(&mut self) {
        let today = self.now.today();
        if self.map().freshness().reviewed == Some(today) {
            return self.say("reviewed-already", &[]);
        }
        let edit = Edit::Set {
            at: Place::Map,
            field: Field::Reviewed,
            value: Some(Value::Date(today)),
        };
        if !self.commit("did-review", &[edit]) {
            return;
        }
        if let Some(due) = self.map().freshness().due {
            let date = [("date", words(self.texts.date(due)))];
            self.say("reviewed-until", &date);
        }
    }
}
