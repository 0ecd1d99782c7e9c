//! What a merge may not lose: whatever a side put into its text that no edit expresses, and the
//! comments that nobody took out. What stood where the other side was chosen is given up.

use super::extras::{Counts, atoms, comment_behind, is_comment, less, more, of};
use super::remarks::{block, place};
use super::write::write;
use super::{Merge, Side, Spot, Version};
use crate::doc::syntax::slice;

/// How often each thing has to be there at least.
pub(super) struct Kept {
    wanted: Counts,
}

impl Kept {
    pub(super) fn of(merge: &Merge, answers: &[Side]) -> Self {
        let [base, ours, theirs] =
            [&merge.base, &merge.ours, &merge.theirs].map(|version| atoms(&version.text));
        let added = |side: &Version, atoms: &Counts| added(&merge.base, &base, side, atoms);
        let mine = added(&merge.ours, &ours);
        let mine = more(&mine, &given_up(merge, answers, Side::Mine));
        let other = added(&merge.theirs, &theirs);
        let other = more(&other, &given_up(merge, answers, Side::Theirs));
        let mut wanted = Counts::new();
        for (added, others) in [(mine, &theirs), (other, &ours)] {
            for (atom, count) in added {
                // The other side may have taken some out of those there were.
                let left = of(&base, &atom).min(of(others, &atom));
                let least = wanted.entry(atom).or_default();
                *least = (left + count).max(*least);
            }
        }
        for (atom, count) in base.iter().filter(|(atom, _)| is_comment(atom)) {
            let left = (of(&ours, atom).min(*count) + of(&theirs, atom).min(*count))
                .saturating_sub(*count);
            if left > 0 {
                let least = wanted.entry(atom.clone()).or_default();
                *least = left.max(*least);
            }
        }
        Self { wanted }
    }

    /// What a text lacks.
    pub(super) fn lost(&self, text: &str) -> Counts {
        if self.wanted.is_empty() {
            return Counts::new();
        }
        more(&self.wanted, &atoms(text))
    }
}

/// What a side put in that its map does not hold.
fn added(base: &Version, old: &Counts, side: &Version, atoms: &Counts) -> Counts {
    let new = more(atoms, old);
    let (comments, others): (Counts, Counts) =
        new.into_iter().partition(|(atom, _)| is_comment(atom));
    // Where all can be read and is known, the map holds it.
    if others.is_empty() || side.problems.is_empty() {
        return comments;
    }
    // Without copies of what the side added, which would have it all.
    let said = write(base.draft(), &side.content, &[]);
    let said = said.map_or_else(|| old.clone(), |draft| self::atoms(&draft.text));
    comments
        .into_iter()
        .chain(less(others, &more(atoms, &said)))
        .collect()
}

/// All that stands in the version of a side of what the other was chosen for.
fn given_up(merge: &Merge, answers: &[Side], side: Side) -> Counts {
    let Version { text, map, .. } = match side {
        Side::Mine => &merge.ours,
        _ => &merge.theirs,
    };
    let mut given_up = Counts::new();
    for (clash, answer) in merge.clashes.iter().zip(answers) {
        let chosen = match answer {
            Side::Both if clash.can_be_both => continue,
            Side::Both => Side::Theirs,
            answer => *answer,
        };
        if chosen == side {
            continue;
        }
        let source = match &clash.spot {
            spot @ (Spot::Stage(_) | Spot::Persona(_)) => block(text, map, spot),
            spot => place(map, spot).map(|span| {
                let behind = comment_behind(text, span.end).unwrap_or_default();
                // Alone, the value would be no TOML.
                format!("x = {} {behind}\n", slice(text, span))
            }),
        };
        for (atom, count) in source.iter().flat_map(|source| atoms(source)) {
            *given_up.entry(atom).or_default() += count;
        }
    }
    given_up
}
