//! Others who have the same map open.

use super::{App, Other};
use crate::i18n::{Arg, words};

impl App {
    /// Those who have the map open too, as they were when last asked.
    pub fn others(&self) -> &[Other] {
        &self.others
    }

    /// Takes in who has the map open too, and says so when somebody came.
    pub(crate) fn others_are(&mut self, others: Vec<Other>) {
        let came = others.iter().any(|other| !self.others.contains(other));
        self.others = others;
        if came {
            let who = self.others_words();
            let count = Arg::from(self.others.len());
            self.say("also-open", &[("who", words(who)), ("count", count)]);
        }
    }

    /// Who has the map open too, in words: `anna (since 10:32), someone`.
    pub(crate) fn others_words(&self) -> String {
        let each = self.others.iter().map(|other| {
            let user = other.user.clone();
            let user = user.unwrap_or_else(|| self.texts.text("someone"));
            match other.since.clone() {
                Some(since) => {
                    let args = [("user", words(user)), ("since", words(since))];
                    self.texts.with("someone-since", &args)
                }
                None => user,
            }
        });
        each.collect::<Vec<_>>().join(", ")
    }
}
