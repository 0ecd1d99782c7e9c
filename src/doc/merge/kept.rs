//! What a merge may not lose: whatever a side put into its text that no edit expresses, and the
//! comments that nobody took out. What stood where the other side was chosen is given up.

use super::extras::{Counts, atoms, comment_behind, is_comment, less, more, of};
use super::remarks::{block, place};
use super::write::write;
use super::{Merge, Side, Spot, Version};
use crate::doc::syntax::slice;

/// How often each thing has to be there at least, and which comments are to go.
pub(super) struct Kept {
    wanted: Counts,
    gone: Vec<String>,
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
        let asked = asked_about(merge);
        // Of several that are alike nobody knows which one went.
        let is_gone = |atom: &str| {
            let counts = [&base, &ours, &theirs].map(|counts| of(counts, atom));
            matches!(counts, [1, 0, 1] | [1, 1, 0]) && of(&asked, atom) == 0
        };
        let comments = base.keys().filter(|atom| is_comment(atom));
        let mut gone: Vec<String> = comments.filter(|atom| is_gone(atom)).cloned().collect();
        gone.sort();
        Self { wanted, gone }
    }

    /// The comments that one side took out and the other left as they were.
    pub(super) fn gone(&self) -> &[String] {
        &self.gone
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
    let version = match side {
        Side::Mine => &merge.ours,
        _ => &merge.theirs,
    };
    let clashes = merge.clashes.iter().zip(answers);
    let lost = clashes.filter(|(clash, answer)| match answer {
        Side::Both => !clash.can_be_both && side == Side::Mine,
        answer => **answer != side,
    });
    all_of(version, lost.map(|(clash, _)| &clash.spot))
}

/// All that stands in either version of what is asked about.
fn asked_about(merge: &Merge) -> Counts {
    let spots = || merge.clashes.iter().map(|clash| &clash.spot);
    let mut asked = all_of(&merge.ours, spots());
    for (atom, count) in all_of(&merge.theirs, spots()) {
        *asked.entry(atom).or_default() += count;
    }
    asked
}

/// All that stands in these places of a text.
fn all_of<'a>(version: &Version, spots: impl Iterator<Item = &'a Spot>) -> Counts {
    let Version { text, map, .. } = version;
    let mut all = Counts::new();
    for spot in spots {
        let source = match spot {
            Spot::Stage(_) | Spot::Persona(_) => block(text, map, spot),
            _ => place(map, spot).map(|span| {
                let behind = comment_behind(text, span.end).unwrap_or_default();
                // Alone, the value would be no TOML.
                format!("x = {} {behind}\n", slice(text, span))
            }),
        };
        for (atom, count) in source.iter().flat_map(|source| atoms(source)) {
            *all.entry(atom).or_default() += count;
        }
    }
    all
}
