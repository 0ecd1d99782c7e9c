//! The sentiment of the stage in focus, or of those selected: nudged, set, made unknown.
//!
//! In a persona's view the persona's own number is written; in the view of everyone, and in a map
//! with a single persona, the number for all.

use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::i18n::{Arg, words};
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

    /// The stages whose numbers are set: those selected, else the one in focus.
    fn stages_meant(&self) -> &[Stage] {
        let (first, last) = match self.selected() {
            Some(selected) => selected.stages,
            None => (self.focus.stage, self.focus.stage),
        };
        self.map().stages.get(first..=last).unwrap_or_default()
    }

    /// Where only personas have numbers, the number for all would change nobody's, and where the
    /// persona does not pass it feels nothing: says so and answers true.
    fn refuses_sentiment(&mut self) -> bool {
        if self.stage().is_none() {
            self.warn("no-stage", &[]);
            return true;
        }
        let is_for_others = |stage: &&Stage| !stage.is_for(self.view.persona());
        if let (Some(stage), Some(persona)) = (
            self.stages_meant().iter().find(is_for_others),
            self.view.persona(),
        ) {
            let args = [
                ("stage", words(stage.name.clone())),
                ("name", words(self.persona_name(persona))),
            ];
            self.warn("stage-not-for", &args);
            return true;
        }
        let is_of_personas =
            |stage: &&Stage| stage.sentiment.all.is_none() && !stage.sentiment.each.is_empty();
        let Some(stage) = self.stages_meant().iter().find(is_of_personas) else {
            return false;
        };
        if self.view != View::Everyone {
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
        if self.refuses_sentiment() {
            return;
        }
        let nudged = |stage: &Stage| {
            let now = self.map().sentiment(stage, &self.view);
            self.sentiment_edit(stage, Some(nudge(now, up)))
        };
        let edits: Vec<Edit> = self.stages_meant().iter().map(nudged).collect();
        self.write_sentiment(&edits, true);
    }

    pub(crate) fn forget_sentiment(&mut self) {
        if !self.refuses_sentiment() {
            self.set_sentiment(None);
        }
    }

    /// Writes the number of the stages that are meant as a step of its own, and says what it now is.
    pub(crate) fn set_sentiment(&mut self, value: Option<f64>) {
        self.write_sentiment(&self.sentiment_edits(value), false);
    }

    /// The edits that set the number of the stages that are meant.
    pub(crate) fn sentiment_edits(&self, value: Option<f64>) -> Vec<Edit> {
        let stages = self.stages_meant().iter();
        stages
            .map(|stage| self.sentiment_edit(stage, value))
            .collect()
    }

    /// Writes numbers of stages; nudges of the same that follow one another are one step.
    fn write_sentiment(&mut self, edits: &[Edit], is_nudge: bool) {
        let (Some(Edit::SetSentiment { stage, who, value }), count) = (edits.first(), edits.len())
        else {
            return;
        };
        let key = is_nudge.then(|| format!("sentiment {stage} {count} {who:?}"));
        if !self.commit_merged("did-sentiment", edits, key.as_deref()) {
            return;
        }
        self.keep_selection();
        let sentiment = |stage: &Stage| self.map().sentiment(stage, &self.view);
        let shown: Vec<Option<f64>> = self.stages_meant().iter().map(sentiment).collect();
        // Without a number of its own a persona has that for all, or the mean of its actions.
        let id = match (value, shown.as_slice()) {
            (_, [_, _, ..]) => "sentiments-are",
            (None, [Some(_)]) => "sentiment-still",
            _ => "sentiment-is",
        };
        let words_of = |value: &Option<f64>| {
            value.map_or_else(|| "?".to_owned(), |value| self.texts.sentiment(value))
        };
        let values: Vec<String> = shown.iter().map(words_of).collect();
        let name = self.map().stage(stage).map_or("", |stage| &stage.name);
        let args = [
            ("stage", words(name.to_owned())),
            ("count", Arg::from(count)),
            ("value", words(values.join(", "))),
        ];
        self.say(id, &args);
    }

    /// The edit that sets the number of a stage for whom it is written.
    fn sentiment_edit(&self, stage: &Stage, value: Option<f64>) -> Edit {
        Edit::SetSentiment {
            stage: stage.id.clone(),
            who: self.sentiment_of_whom(stage),
            value,
        }
    }

    /// Sets the sentiment from a typed line.
    pub(crate) fn type_sentiment(&mut self, text: &str) {
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
