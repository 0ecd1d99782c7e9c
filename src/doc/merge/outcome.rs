//! The text of a merge: of several ways to it the first whose outcome says what it is to say and
//! has lost nothing.

use std::collections::{HashMap, HashSet};

use super::content::Content;
use super::graft::{with_comments, without};
use super::graft_keys::with_keys;
use super::kept::Kept;
use super::line::{self, Additions};
use super::write::{Draft, Source, write};
use super::{Merge, Side};
use crate::diag::{Code, Diagnostic};
use crate::model::{Map, PersonaId, StageId};

/// The text with those answers; none if no way leads to it.
pub(super) fn text(merge: &Merge, answers: &[Side]) -> Option<String> {
    let Merge {
        base, ours, theirs, ..
    } = merge;
    if theirs.text == base.text {
        return Some(ours.text.clone());
    }
    if ours.text == base.text || ours.text == theirs.text {
        return Some(theirs.text.clone());
    }
    let wanted = merge.content(answers);
    let kept = Kept::of(merge, answers);
    let mut text = whole(merge, &wanted, &kept)?;
    for comment in kept.gone() {
        let draft = without(&text, comment).and_then(Draft::new);
        if let Some(draft) = draft.filter(|draft| draft.says(&wanted)) {
            text = draft.text;
        }
    }
    Some(text)
}

/// A text that says what is wanted and has lost nothing.
fn whole(merge: &Merge, wanted: &Content, kept: &Kept) -> Option<String> {
    let sources = sources(merge);
    let mut lossy = Vec::new();
    for way in WAYS {
        let draft = way
            .begin(merge)
            .and_then(|draft| write(draft, wanted, &sources))
            .filter(|draft| way.is_by_edits() || !has_new_problems(merge, &draft.problems));
        let Some(draft) = draft else { continue };
        let lost = kept.lost(&draft.text);
        if lost.is_empty() {
            return Some(draft.text);
        }
        lossy.push((draft, lost));
    }
    lossy.into_iter().find_map(|(draft, lost)| {
        let is_good = |text: &str| {
            Draft::new(text.to_owned()).is_some_and(|new| {
                // Lines in the wrong place could become something else.
                new.says(wanted) && new.problems.len() <= draft.problems.len() + lost.len()
            })
        };
        let mut text = draft.text.clone();
        for version in [&merge.theirs, &merge.ours] {
            let new = with_keys(&text, &draft.map, &kept.lost(&text), version);
            if is_good(&new) {
                text = new;
            }
        }
        let texts = [&merge.theirs, &merge.ours].map(|version| version.text.as_str());
        with_comments(&text, &kept.lost(&text), texts, is_good)
            .filter(|text| kept.lost(text).is_empty())
    })
}

/// What the edits begin with.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// The lines of all three; where both sides changed some, those of this side.
    Lines(Side, Additions),
    /// The text of this side.
    Edits(Side),
}

/// The ways to an outcome, the best first.
const WAYS: [Way; 5] = [
    Way::Lines(Side::Theirs, Additions::Both),
    Way::Lines(Side::Theirs, Additions::Theirs),
    Way::Edits(Side::Theirs),
    Way::Lines(Side::Mine, Additions::Theirs),
    Way::Edits(Side::Mine),
];

impl Way {
    fn is_by_edits(self) -> bool {
        matches!(self, Self::Edits(_))
    }

    fn begin(self, merge: &Merge) -> Option<Draft> {
        let Merge {
            base, ours, theirs, ..
        } = merge;
        let (first, last, additions) = match self {
            Self::Edits(Side::Mine) => return Some(ours.draft()),
            Self::Edits(_) => return Some(theirs.draft()),
            Self::Lines(Side::Mine, additions) => (theirs, ours, additions),
            Self::Lines(_, additions) => (ours, theirs, additions),
        };
        let blend = line::blend(&base.text, &first.text, &last.text, additions);
        if blend.is_clean && additions == Additions::Theirs {
            // Where nothing meets, the lines come together in one way only.
            return None;
        }
        Draft::new(blend.text).filter(|draft| is_of_both(merge, &draft.map))
    }
}

/// Their text with what the map is to say; what else ours has is left behind.
pub(super) fn by_meaning(merge: &Merge, answers: &[Side]) -> Option<String> {
    let wanted = merge.content(answers);
    write(merge.theirs.draft(), &wanted, &sources(merge)).map(|draft| draft.text)
}

fn sources(merge: &Merge) -> [Source<'_>; 2] {
    [&merge.ours, &merge.theirs].map(|version| Source {
        text: &version.text,
        map: &version.map,
    })
}

/// Whether a map has nothing but stages and personas of the two. A stage that one side
/// moved and the other changed, for instance, comes out of the lines twice.
fn is_of_both(merge: &Merge, map: &Map) -> bool {
    let known = [&merge.ours, &merge.theirs];
    let stages: HashSet<&StageId> = known
        .iter()
        .flat_map(|v| v.map.stages.iter().map(|s| &s.id))
        .collect();
    let personas: HashSet<&PersonaId> = known
        .iter()
        .flat_map(|v| v.map.personas.iter().map(|p| &p.id))
        .collect();
    map.stages.iter().all(|stage| stages.contains(&stage.id))
        && map
            .personas
            .iter()
            .all(|persona| personas.contains(&persona.id))
}

/// Whether lines have come to where nobody put them. References that lead nowhere are no sign of
/// that: one side may have removed what the other refers to.
fn has_new_problems(merge: &Merge, problems: &[Diagnostic]) -> bool {
    let count = |problems: &[Diagnostic]| -> HashMap<Code, usize> {
        let mut counts = HashMap::new();
        for problem in problems {
            *counts.entry(problem.code).or_default() += 1;
        }
        counts
    };
    let versions = [&merge.base, &merge.ours, &merge.theirs];
    let [base, ours, theirs] = versions.map(|version| count(&version.problems));
    let of = |counts: &HashMap<Code, usize>, code| counts.get(&code).copied().unwrap_or_default();
    count(problems).into_iter().any(|(code, found)| {
        let is_reference = matches!(
            code,
            Code::UnknownPersona | Code::UnknownPain | Code::UnknownStage
        );
        // What is left to be settled is meant to be there.
        let is_meant = is_reference || code == Code::UnsettledConflict;
        !is_meant && found + of(&base, code) > of(&ours, code) + of(&theirs, code)
    })
}
