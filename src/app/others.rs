//! Others who have the same map open.

use super::App;
use crate::i18n::{Arg, words};

/// Another who has the same map open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Who it is, fit to be shown; none where the system does not tell.
    pub user: Option<String>,
    /// Since when, as on the clock of the wall; none where the system does not tell.
    pub since: Option<String>,
}

impl App {
    /// Those who have the map open too, as they were when last asked.
    pub fn others(&self) -> &[Other] {
        &self.others
    }

    /// That others have the map open too, where there are any.
    pub(crate) fn who_else(&self) -> Option<String> {
        let count = Arg::from(self.others.len());
        let who = ("who", words(self.others_words()));
        let text = || self.texts.with("also-open", &[who, ("count", count)]);
        (!self.others.is_empty()).then(text)
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
