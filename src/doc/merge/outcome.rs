//! The text of a merge: of several ways to it the first whose outcome says what it is to say and
//! has lost nothing.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use super::extras::{Counts, atoms, more, of};
use super::line::{self, Additions};
use super::write::{Source, write};
use super::{Merge, Side, Version};
use crate::diag::{Code, Diagnostic};
use crate::doc::read::{Access, Reading, read};
use crate::model::{PersonaId, StageId};

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
    let sources = sources(merge);
    let own = OnceCell::new();
    let keeps_ours = |text: &String| own.get_or_init(|| Own::of(merge)).is_in(text);
    for additions in [Additions::Both, Additions::Theirs] {
        let blend = line::blend(&base.text, &ours.text, &theirs.text, additions);
        let text = is_of_both(merge, &read(&blend.text))
            .then(|| write(&blend.text, &wanted, &sources))
            .flatten()
            .filter(|text| !has_new_problems(merge, &read(text).diagnostics));
        if let Some(text) = text.filter(|text| blend.is_clean || keeps_ours(text)) {
            return Some(text);
        }
        if blend.is_clean {
            break;
        }
    }
    write(&theirs.text, &wanted, &sources).filter(keeps_ours)
}

/// Their text with what the map is to say; what else ours has is left behind.
pub(super) fn by_meaning(merge: &Merge, answers: &[Side]) -> Option<String> {
    let wanted = merge.content(answers);
    write(&merge.theirs.text, &wanted, &sources(merge))
}

fn sources(merge: &Merge) -> [Source<'_>; 2] {
    [&merge.ours, &merge.theirs].map(|version| Source {
        text: &version.text,
        map: &version.map,
    })
}

/// Whether a text is a map with nothing but stages and personas of the two. A stage that one side
/// moved and the other changed, for instance, comes out of the lines twice.
fn is_of_both(merge: &Merge, reading: &Reading) -> bool {
    let known = [&merge.ours, &merge.theirs];
    let stages: HashSet<&StageId> = known
        .iter()
        .flat_map(|v| v.map.stages.iter().map(|s| &s.id))
        .collect();
    let personas: HashSet<&PersonaId> = known
        .iter()
        .flat_map(|v| v.map.personas.iter().map(|p| &p.id))
        .collect();
    reading.access == Access::Edit
        && reading
            .map
            .stages
            .iter()
            .all(|stage| stages.contains(&stage.id))
        && reading
            .map
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
        !is_reference && found + of(&base, code) > of(&ours, code) + of(&theirs, code)
    })
}

/// What we put into the text that no edit can express.
struct Own {
    extra: Counts,
    ours: Counts,
    theirs: Counts,
}

impl Own {
    fn of(merge: &Merge) -> Self {
        let [base, ours, theirs] = [&merge.base, &merge.ours, &merge.theirs];
        let source = |version: &Version| atoms(&version.text);
        let (old, mine, other) = (source(base), source(ours), source(theirs));
        let sources = [Source {
            text: &ours.text,
            map: &ours.map,
        }];
        let said = write(&base.text, &ours.content, &sources);
        let said = said.map_or_else(|| old.clone(), |text| atoms(&text));
        Self {
            // What they put in as well is there.
            extra: more(&more(&mine, &said), &more(&other, &old)),
            ours: mine,
            theirs: other,
        }
    }

    fn is_in(&self, text: &str) -> bool {
        if self.extra.is_empty() {
            return true;
        }
        let found = atoms(text);
        self.extra.iter().all(|(atom, count)| {
            let wanted = (of(&self.theirs, atom) + count).min(of(&self.ours, atom));
            of(&found, atom) >= wanted
        })
    }
}
