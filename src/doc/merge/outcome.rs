//! The text of a merge: of several ways to it the first whose outcome says what it is to say and
//! has lost nothing.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use super::extras::{Counts, atoms, less, more, of};
use super::line::{self, Additions};
use super::write::{Draft, Source, write};
use super::{Merge, Side, Spot, Version};
use crate::diag::{Code, Diagnostic};
use crate::doc::syntax::{line_end, slice};
use crate::doc::{persona_block, stage_block};
use crate::model::{Field, Fields, Map, PersonaId, Span, StageId};

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
    let keeps_ours = |text: &String| own.get_or_init(|| Own::of(merge, answers)).is_in(text);
    for additions in [Additions::Both, Additions::Theirs] {
        let blend = line::blend(&base.text, &ours.text, &theirs.text, additions);
        let draft = Draft::new(blend.text)
            .filter(|draft| is_of_both(merge, &draft.map))
            .and_then(|draft| write(draft, &wanted, &sources))
            .filter(|draft| !has_new_problems(merge, &draft.problems))
            .filter(|draft| blend.is_clean || keeps_ours(&draft.text));
        if let Some(draft) = draft {
            return Some(draft.text);
        }
        if blend.is_clean {
            break;
        }
    }
    let draft = write(theirs.draft(), &wanted, &sources)?;
    Some(draft.text).filter(keeps_ours)
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
    fn of(merge: &Merge, answers: &[Side]) -> Self {
        let [base, ours, theirs] = [&merge.base, &merge.ours, &merge.theirs];
        let source = |version: &Version| atoms(&version.text);
        let (old, mine, other) = (source(base), source(ours), source(theirs));
        let sources = [Source {
            text: &ours.text,
            map: &ours.map,
        }];
        let said = write(base.draft(), &ours.content, &sources);
        let said = said.map_or_else(|| old.clone(), |draft| atoms(&draft.text));
        let added = less(more(&mine, &old), &more(&mine, &said));
        // What they put in as well is there, and what was decided against need not be.
        let extra = more(&more(&added, &more(&other, &old)), &forgone(merge, answers));
        Self {
            extra,
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

/// All that stands in our version of what theirs was chosen for.
fn forgone(merge: &Merge, answers: &[Side]) -> Counts {
    let Version { text, map, .. } = &merge.ours;
    let mut forgone = Counts::new();
    for (clash, side) in merge.clashes.iter().zip(answers) {
        let source = match &clash.spot {
            _ if *side != Side::Theirs => None,
            Spot::Stage(id) => stage_block(text, map, id),
            Spot::Persona(id) => persona_block(text, map, id),
            spot => place(map, spot).map(|span| {
                // A comment behind the value belongs to it.
                let end = line_end(text, span.end);
                // Alone, the value would be no TOML.
                format!("x = {}", slice(text, span.start..end))
            }),
        };
        for (atom, count) in source.iter().flat_map(|source| atoms(source)) {
            *forgone.entry(atom).or_default() += count;
        }
    }
    forgone
}

/// Where the value of a spot stands.
fn place(map: &Map, spot: &Spot) -> Option<Span> {
    let field = |fields: &Fields, field: &Field| fields.entry(*field).map(|e| e.span.clone());
    match spot {
        Spot::Map(name) => field(&map.fields, name),
        Spot::PersonaField(id, name) => field(&map.persona(id)?.fields, name),
        Spot::StageField(id, name) => field(&map.stage(id)?.fields, name),
        Spot::Sentiment(id, _) => map.stage(id)?.sentiment_span.clone(),
        Spot::Cell(id, row) => map.stage(id)?.cell(row).map(|cell| cell.span.clone()),
        _ => None,
    }
}
