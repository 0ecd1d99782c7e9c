//! Which stage of a map each step of a funnel is. Only what is said or has the same name is sure;
//! everything else is a guess to be confirmed.

use super::Funnel;
use crate::model::{Map, slug};
use crate::text::{Letters, fold};

/// From here on two names are alike.
const ALIKE: f64 = 0.5;
/// How alike names are that mean the same.
const MEANT: f64 = 0.6;
/// Words of funnels and maps that mean the same, a line each.
const SYNONYMS: [&[&str]; 9] = [
    &["cart", "basket", "bag", "panier"],
    &["checkout", "commande", "order", "caisse"],
    &["payment", "pay", "purchase", "paiement", "achat", "payer"],
    &["product", "item", "produit", "fiche", "article"],
    &["delivery", "shipping", "livraison", "expedition"],
    &[
        "search",
        "recherche",
        "compare",
        "comparaison",
        "comparison",
    ],
    &[
        "discovery",
        "discover",
        "session",
        "visit",
        "landing",
        "decouverte",
        "visite",
    ],
    &[
        "registration",
        "signup",
        "register",
        "account",
        "inscription",
        "compte",
    ],
    &["return", "refund", "retour", "remboursement"],
];

/// Why a step is taken for a stage, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// It was said.
    Told,
    /// It was said that it is none.
    LeftOut,
    /// It has the name of the stage.
    Same,
    /// It has a name that is like that of the stage: nothing to be relied on.
    Likely,
    /// There is none that is like it.
    Unknown,
}

/// A step and its stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The position of the step.
    pub step: usize,
    /// The position of the stage in the map.
    pub stage: Option<usize>,
    /// Why.
    pub why: Match,
}

impl Mapping {
    /// Whether nothing is left to be confirmed.
    pub fn is_sure(&self) -> bool {
        !matches!(self.why, Match::Likely | Match::Unknown)
    }
}

/// What is wrong with what was said of steps and stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongMap {
    /// The funnel has no such step.
    NoStep(String),
    /// The map has no such stage.
    NoStage(String),
    /// Two steps are said to be this stage, and there is one number of a kind at a stage.
    Twice(String),
}

/// The stage of each step. `told` are names of steps with names of stages; an empty one says that the
/// step is none.
///
/// # Errors
/// What was told names what is not there, or one stage for two steps.
pub fn place(
    funnel: &Funnel,
    map: &Map,
    told: &[(String, String)],
) -> Result<Vec<Mapping>, WrongMap> {
    let steps = funnel.steps.iter().enumerate();
    let mut mappings: Vec<Mapping> = steps
        .map(|(step, _)| Mapping {
            step,
            stage: None,
            why: Match::Unknown,
        })
        .collect();
    let mut taken = vec![false; map.stages.len()];
    for (step, stage) in told {
        let no_step = || WrongMap::NoStep(step.clone());
        let at = step_named(funnel, step).ok_or_else(no_step)?;
        let mapping = mappings.get_mut(at).ok_or_else(no_step)?;
        if stage.trim().is_empty() {
            (mapping.stage, mapping.why) = (None, Match::LeftOut);
            continue;
        }
        let found = map.find_stage(stage);
        let found = found.ok_or_else(|| WrongMap::NoStage(stage.clone()))?;
        let is_taken = taken.get_mut(found);
        if is_taken.is_some_and(|taken| std::mem::replace(taken, true)) {
            return Err(WrongMap::Twice(stage.clone()));
        }
        (mapping.stage, mapping.why) = (Some(found), Match::Told);
    }
    place_same(funnel, map, &mut mappings, &mut taken);
    place_likely(funnel, map, &mut mappings, &mut taken);
    Ok(mappings)
}

/// The step of that name or number.
fn step_named(funnel: &Funnel, name: &str) -> Option<usize> {
    let name = fold(name.trim());
    let mut steps = funnel.steps.iter();
    let by_name = steps.position(|step| fold(&step.name) == name);
    by_name.or_else(|| {
        let at = name.parse::<usize>().ok()?.checked_sub(1)?;
        (at < funnel.steps.len()).then_some(at)
    })
}

/// Steps and stages of one name, if no other stage or step has it.
fn place_same(funnel: &Funnel, map: &Map, mappings: &mut [Mapping], taken: &mut [bool]) {
    let names: Vec<String> = map.stages.iter().map(|stage| slug(&stage.name)).collect();
    let steps: Vec<String> = funnel.steps.iter().map(|step| slug(&step.name)).collect();
    for mapping in mappings
        .iter_mut()
        .filter(|mapping| mapping.why == Match::Unknown)
    {
        let Some(name) = steps.get(mapping.step).filter(|name| !name.is_empty()) else {
            continue;
        };
        let is_same = |(at, known): &(usize, &String)| {
            *known == name
                || map
                    .stages
                    .get(*at)
                    .is_some_and(|stage| stage.id.as_str() == name)
        };
        let mut same = names.iter().enumerate().filter(is_same);
        let is_only_step = steps.iter().filter(|known| *known == name).count() == 1;
        if let (Some((at, _)), None, true) = (same.next(), same.next(), is_only_step)
            && let Some(is_taken) = taken.get_mut(at).filter(|taken| !**taken)
        {
            *is_taken = true;
            (mapping.stage, mapping.why) = (Some(at), Match::Same);
        }
    }
}

/// The stage each other step is most like, one stage for one step.
fn place_likely(funnel: &Funnel, map: &Map, mappings: &mut [Mapping], taken: &mut [bool]) {
    let stages: Vec<Known> = map
        .stages
        .iter()
        .map(|stage| Known::of(&stage.name))
        .collect();
    for mapping in mappings
        .iter_mut()
        .filter(|mapping| mapping.why == Match::Unknown)
    {
        let Some(step) = funnel.steps.get(mapping.step) else {
            continue;
        };
        let step = Known::of(&step.name);
        let free = stages.iter().zip(taken.iter()).enumerate();
        let free = free.filter(|(_, (_, taken))| !**taken);
        let best = free
            .map(|(at, (stage, _))| (at, step.likeness(stage)))
            .filter(|(_, likeness)| *likeness >= ALIKE)
            .reduce(|best, other| if other.1 > best.1 { other } else { best });
        if let Some((at, _)) = best {
            if let Some(taken) = taken.get_mut(at) {
                *taken = true;
            }
            (mapping.stage, mapping.why) = (Some(at), Match::Likely);
        }
    }
}

/// A name as it is compared.
struct Known {
    letters: Letters,
    /// Which lines of synonyms it has words of.
    meanings: Vec<usize>,
}

impl Known {
    fn of(name: &str) -> Self {
        let folded = fold(name);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
        let has = |line: &&[&str]| line.iter().any(|word| words.contains(word));
        let meanings = SYNONYMS.iter().enumerate().filter(|(_, line)| has(line));
        Self {
            letters: Letters::of(name),
            meanings: meanings.map(|(at, _)| at).collect(),
        }
    }

    fn likeness(&self, other: &Self) -> f64 {
        let is_meant = self
            .meanings
            .iter()
            .any(|meaning| other.meanings.contains(meaning));
        let likeness = self.letters.likeness(&other.letters);
        if is_meant {
            likeness.max(MEANT)
        } else {
            likeness
        }
    }
}
