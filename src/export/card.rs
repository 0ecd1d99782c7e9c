//! A map in a few facts, as a list of maps tells it apart from others: what it is called and about,
//! when it was looked over, where it hurts most. A pure function of the map; it knows no file.

use crate::model::{Freshness, Kind, Map, View};

/// What a list tells of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The title; empty where the map has none.
    pub title: String,
    /// What kind of map it is.
    pub kind: Kind,
    /// The names of its personas, in the order of the file; the id of one without a name.
    pub personas: Vec<String>,
    /// How many stages it has.
    pub stages: usize,
    /// When it was reviewed last, and when it is to be again.
    pub fresh: Freshness,
    /// Where the sentiment is lowest.
    pub lowest: Option<Lowest>,
}

/// The lowest point of a map, whoever has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lowest {
    /// The name of the stage; its id where it has none.
    pub stage: String,
    /// The sentiment, from −5 to +5.
    pub value: f64,
}

impl Card {
    /// The facts of a map.
    pub fn of(map: &Map) -> Self {
        let name = |name: &str, id: &str| if name.is_empty() { id } else { name }.to_owned();
        let personas = map.personas.iter();
        Self {
            title: map.title().to_owned(),
            kind: map.kind,
            personas: personas
                .map(|persona| name(&persona.name, persona.id.as_str()))
                .collect(),
            stages: map.stages.len(),
            fresh: map.freshness(),
            lowest: lowest(map),
        }
    }
}

/// The first of the stages with the least sentiment of any persona; of everyone in a map without.
fn lowest(map: &Map) -> Option<Lowest> {
    let personas = map.personas.iter();
    let views = personas.map(|persona| View::Persona(persona.id.clone()));
    let views: Vec<View> = views.chain([View::Everyone]).collect();
    let mut lowest: Option<Lowest> = None;
    for stage in &map.stages {
        let values = views.iter().filter_map(|view| map.sentiment(stage, view));
        for value in values {
            if lowest.as_ref().is_none_or(|lowest| value < lowest.value) {
                let name = &stage.name;
                let stage = if name.is_empty() {
                    stage.id.to_string()
                } else {
                    name.clone()
                };
                lowest = Some(Lowest { stage, value });
            }
        }
    }
    lowest
}

/// Whether a text begins as a map does: with a whole number under the key `jalon`, before any table.
/// It reads no more than that, so thousands of other files cost next to nothing, and a map whose
/// syntax is broken further down is still one.
pub fn begins_as_map(text: &str) -> bool {
    // The quotes of a text over several lines that is open, in which nothing is a key.
    let mut open: Option<&str> = None;
    for line in text.trim_start_matches('\u{feff}').lines() {
        let line = line.trim();
        if let Some(quotes) = open {
            open = (!line.contains(quotes)).then_some(quotes);
            continue;
        }
        if line.starts_with('[') {
            return false;
        }
        if states_version(line) {
            return true;
        }
        let opens = ["\"\"\"", "'''"].into_iter();
        open = opens
            .into_iter()
            .find(|quotes| !line.starts_with('#') && line.matches(quotes).count() % 2 == 1);
    }
    false
}

/// Whether a line is `jalon = 1`, whatever the number.
fn states_version(line: &str) -> bool {
    let keys = ["jalon", "\"jalon\"", "'jalon'"];
    let rest = keys.into_iter().find_map(|key| line.strip_prefix(key));
    let value = rest.and_then(|rest| rest.trim_start().strip_prefix('='));
    let value = value.map(|value| value.split('#').next().unwrap_or_default().trim());
    value.is_some_and(|value| {
        let digits = value.trim_start_matches(['+', '-']);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::doc;

    fn card(text: &str) -> Card {
        Card::of(&doc::read(text).map)
    }

    #[test]
    fn a_card_has_the_people_the_lowest_point_of_any_of_them_and_the_next_review() {
        let card = card(
            "jalon = 1\ntitle = \"Achat\"\nreviewed = 2026-01-31\nreview_every = \"1 month\"\n\
             [[personas]]\nname = \"Anne\"\n[[personas]]\nid = \"p\"\n\
             [[stages]]\nname = \"Un\"\nsentiment = -2\n\
             [[stages]]\nname = \"Deux\"\nsentiment = { all = 1, anne = -4 }\n",
        );
        assert_eq!((card.title.as_str(), card.stages), ("Achat", 2));
        assert_eq!(card.personas, ["Anne", "p"]);
        let lowest = card.lowest.clone().unwrap();
        assert_eq!((lowest.stage.as_str(), lowest.value), ("Deux", -4.0));
        let due = Some(Date::constant(2026, 2, 28));
        assert_eq!(card.fresh.due, due);
        assert_eq!(card.fresh.every.as_deref(), Some("1 month"));
        assert_eq!(card.fresh.overdue(Date::constant(2026, 2, 28)), None);
        assert_eq!(card.fresh.overdue(Date::constant(2026, 3, 1)), due);
    }

    #[test]
    fn a_map_that_was_never_reviewed_is_due_from_the_day_it_was_made() {
        let card = card("jalon = 1\ncreated = 2026-01-10\nreview_every = \"2 weeks\"\n");
        assert_eq!(card.fresh.reviewed, None);
        assert_eq!(card.fresh.due, Some(Date::constant(2026, 1, 24)));
    }

    #[test]
    fn what_a_map_does_not_say_its_card_does_not_either() {
        let card = card("jalon = 1\nreviewed = 2026-01-31\n[[stages]]\nname = \"Un\"\n");
        assert_eq!((card.fresh.due, card.lowest), (None, None));
    }

    #[test]
    fn a_map_is_told_by_its_first_lines() {
        for (text, expected) in [
            ("jalon = 1\n", true),
            ("# a map\n\ntitle = \"T\"\n jalon=2 # new\n[[x", true),
            ("\u{feff}\"jalon\" = 1", true),
            ("[package]\nname = \"x\"\njalon = 1\n", false),
            ("jalon = \"1\"\n", false),
            ("jalon_review = 1\n", false),
            ("jalonnage = 1\n", false),
            ("notes = \"\"\"\njalon = 1\n[x]\n\"\"\"\n[a]\n", false),
            ("notes = '''\n[x]\n'''\njalon = 1\n", true),
            ("# it's '''\njalon = 1\n", true),
            ("", false),
        ] {
            assert_eq!(begins_as_map(text), expected, "{text:?}");
        }
    }
}
