//! The sentiment of the stage in focus: nudged, set, made unknown.
//!
//! In a persona's view the persona's own number is written; in the view of everyone, and in a map
//! with a single persona, the number for all.

use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::i18n::words;
use crate::model::{Edit, PersonaId, SENTIMENT_MAX, SENTIMENT_MIN, Stage, View, nudge};

impl App {
    /// Whose number is written for a stage: none is the number for all.
    fn sentiment_of_whom(&self, stage: &Stage) -> Option<PersonaId> {
        let View::Persona(id) = &self.view else {
            return None;
        };
        let own = self.map().personas.len() > 1 || stage.sentiment.of(id).is_some();
        own.then(|| id.clone())
    }

    /// Where only personas have numbers, the number for all would change nobody's, and where the
    /// persona does not pass it feels nothing: says so and answers true.
    fn refuses_sentiment(&mut self) -> bool {
        let Some(stage) = self.stage() else {
            return true;
        };
        if let Some(persona) = self.view.persona().filter(|p| !stage.is_for(Some(p))) {
            let args = [
                ("stage", words(stage.name.clone())),
                ("name", words(self.persona_name(persona))),
            ];
            self.warn("stage-not-for", &args);
            return true;
        }
        let only_personas = stage.sentiment.all.is_none() && !stage.sentiment.each.is_empty();
        if self.view != View::Everyone || !only_personas {
            return false;
        }
        let each: Vec<String> = stage
            .sentiment
            .each
            .iter()
            .map(|(id, value)| {
                format!("{} {}", self.persona_name(id), self.texts.sentiment(*value))
            })
            .collect();
        self.warn("choose-a-persona", &[("each", words(each.join(", ")))]);
        true
    }

    pub(crate) fn nudge_sentiment(&mut self, up: bool) {
        if self.stage().is_none() {
            return self.warn("no-stage", &[]);
        }
        if self.refuses_sentiment() {
            return;
        }
        let Some(stage) = self.stage() else { return };
        let now = self.map().sentiment(stage, &self.view);
        self.write_sentiment(Some(nudge(now, up)), true);
    }

    pub(crate) fn forget_sentiment(&mut self) {
        if self.stage().is_none() {
            return self.warn("no-stage", &[]);
        }
        if !self.refuses_sentiment() {
            self.set_sentiment(None);
        }
    }

    /// Writes the number of the stage in focus as a step of its own, and says what it now is.
    pub(crate) fn set_sentiment(&mut self, value: Option<f64>) {
        self.write_sentiment(value, false);
    }

    /// As `set_sentiment`; nudges that follow one another are one step.
    fn write_sentiment(&mut self, value: Option<f64>, is_nudge: bool) {
        let Some(stage) = self.stage() else { return };
        let (id, name) = (stage.id.clone(), stage.name.clone());
        let who = self.sentiment_of_whom(stage);
        let key = is_nudge.then(|| format!("sentiment {id} {who:?}"));
        let edit = self.sentiment_edit(stage, value);
        if self.commit_merged("did-sentiment", &[edit], key.as_deref()) {
            let shown = self
                .stage()
                .and_then(|stage| self.map().sentiment(stage, &self.view));
            // Without a number of its own a persona has that for all, or the mean of its actions.
            let id = match (value, shown) {
                (None, Some(_)) => "sentiment-still",
                _ => "sentiment-is",
            };
            let shown = shown.map_or_else(|| "?".to_owned(), |value| self.texts.sentiment(value));
            self.say(id, &[("stage", words(name)), ("value", words(shown))]);
        }
    }

    /// The edit that sets the number of a stage for whom it is written.
    pub(crate) fn sentiment_edit(&self, stage: &Stage, value: Option<f64>) -> Edit {
        Edit::SetSentiment {
            stage: stage.id.clone(),
            who: self.sentiment_of_whom(stage),
            value,
        }
    }

    /// Sets the sentiment from a typed line.
    pub(crate) fn type_sentiment(&mut self, text: &str) {
        if self.stage().is_none() {
            return self.warn("no-stage", &[]);
        }
        if !self.may_edit() || self.refuses_sentiment() {
            return;
        }
        match parse_sentiment(text) {
            Typed::Number(value) => self.set_sentiment(Some(value)),
            Typed::Unknown => self.set_sentiment(None),
            Typed::Wrong => self.warn("sentiment-wrong", &[]),
        }
    }

    pub(crate) fn ask_sentiment(&mut self) {
        if self.stage().is_none() {
            return self.warn("no-stage", &[]);
        }
        if !self.may_edit() || self.refuses_sentiment() {
            return;
        }
        let Some(stage) = self.stage() else { return };
        let now = self.map().sentiment(stage, &self.view);
        let now = now.map_or_else(String::new, |value| self.texts.sentiment(value));
        // The old number is seldom a good beginning of the new one.
        let prompt = Prompt::selected(Purpose::Sentiment, &now);
        self.overlays.push(Overlay::Prompt(prompt));
    }
}

/// What was typed for a sentiment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Typed {
    /// A number in −5…+5.
    Number(f64),
    /// A question mark, or nothing: unknown.
    Unknown,
    /// Something else.
    Wrong,
}

/// Reads a sentiment as people write it: `-4`, `3,5`, `+2`, `−1`, `?`.
pub(crate) fn parse_sentiment(text: &str) -> Typed {
    let text = text.trim().replace(',', ".").replace('−', "-");
    if text == "?" || text.is_empty() {
        return Typed::Unknown;
    }
    match text.parse::<f64>() {
        Ok(value) if (SENTIMENT_MIN..=SENTIMENT_MAX).contains(&value) => Typed::Number(value),
        _ => Typed::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::{Typed, parse_sentiment};

    #[test]
    fn sentiments_are_read_as_people_write_them() {
        assert_eq!(parse_sentiment("-4"), Typed::Number(-4.0));
        assert_eq!(parse_sentiment(" 3,5 "), Typed::Number(3.5));
        assert_eq!(parse_sentiment("+2"), Typed::Number(2.0));
        assert_eq!(parse_sentiment("−1"), Typed::Number(-1.0));
        assert_eq!(parse_sentiment("?"), Typed::Unknown);
        for wrong in ["6", "-5.1", "bof", "nan", "inf"] {
            assert_eq!(parse_sentiment(wrong), Typed::Wrong, "{wrong}");
        }
    }
}
