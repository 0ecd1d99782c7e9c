//! Two changed versions of a map made into one, by what they mean: stages and personas are matched
//! by id, items by id and words, and every other thing by its place.
//!
//! What the outcome is to say is found by comparing what the three versions say, spot by spot. Its
//! text is made of their texts line by line, which keeps comments and order of both, and what the
//! lines cannot decide is written with edits. An outcome that does not say what it is to say, or
//! lacks a comment, an unknown key or an unreadable value of either side, is never given out: such
//! a remark is put back, and one upon a thing that the other side removed is asked about with it.
//!
//! It works on texts and asks nobody: where both sides changed the same thing in different ways, it
//! says so as a [`Clash`] and takes the answer as a [`Side`].

mod cell;
mod changes;
mod content;
mod extras;
mod fine;
mod graft;
mod graft_keys;
mod kept;
mod line;
mod lines;
mod markers;
mod order;
mod outcome;
mod pairs;
mod remarks;
mod renamed;
mod said;
mod settle;
mod three;
mod three_items;
mod unsettled;
mod weave;
mod write;
mod write_cells;

pub use changes::changes;
pub(super) use line::{Additions, blend};
pub use markers::{is_marked, merge_marked};
pub use order::{standing, woven};
pub use pairs::in_order;
pub use settle::{Conflict, conflicts};
pub use unsettled::{Merged, merge};

use super::read::{Access, read};
use crate::diag::Diagnostic;
use crate::model::{Field, Map, PersonaId, RowId, StageId};
use content::Content;
use remarks::{AllRemarks, Remarks};
use three::Three;
use write::Draft;

/// The smallest thing that is taken from one side or the other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A property of the map.
    Map(Field),
    /// The choice and order of rows.
    Rows,
    /// Whether there is such a persona.
    Persona(PersonaId),
    /// A property of a persona.
    PersonaField(PersonaId, Field),
    /// The order of the personas.
    PersonaOrder,
    /// Whether there is such a stage.
    Stage(StageId),
    /// A property of a stage.
    StageField(StageId, Field),
    /// The sentiment a stage states, for all or for one persona.
    Sentiment(StageId, Option<PersonaId>),
    /// The items of a cell.
    Cell(StageId, RowId),
    /// The order of the stages.
    StageOrder,
}

impl Spot {
    /// Whether this is the other spot or a part of it, as a cell is a part of its stage.
    pub fn is_within(&self, other: &Spot) -> bool {
        match (self, other) {
            (
                Self::StageField(stage, _) | Self::Sentiment(stage, _) | Self::Cell(stage, _),
                Self::Stage(whole),
            ) => stage == whole,
            (
                Self::PersonaField(persona, _) | Self::Sentiment(_, Some(persona)),
                Self::Persona(whole),
            ) => persona == whole,
            _ => self == other,
        }
    }
}

/// A difference between two maps.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What differs.
    pub spot: Spot,
    /// What stood there, a line for each item or value; empty where there was nothing. Where only
    /// other fields of an item differ, they follow its words: `Queue (severity = 4)`.
    pub before: Vec<String>,
    /// What stands there.
    pub after: Vec<String>,
}

/// Whose version is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Ours.
    Mine,
    /// The other's.
    Theirs,
    /// Both, one behind the other; where that cannot be, theirs.
    Both,
}

/// Something both sides changed, each in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// What it is.
    pub spot: Spot,
    /// Our version, a line for each item or value; empty where we removed it.
    pub mine: Vec<String>,
    /// Theirs.
    pub theirs: Vec<String>,
    /// Whether both can be kept.
    pub can_be_both: bool,
}

/// Why two versions could not be made into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// One of the texts cannot be read as a map that may be edited.
    #[error("one of the versions cannot be read")]
    Unreadable,
    /// An answer is missing, or the versions differ in what cannot be taken over: an unknown key
    /// that both changed, for instance.
    #[error("the versions cannot be merged")]
    Unmergeable,
}

/// One of the three texts, without its byte order mark, and what it says.
#[derive(Clone, Debug)]
struct Version {
    text: String,
    map: Map,
    problems: Vec<Diagnostic>,
    content: Content,
}

impl Version {
    fn read(text: &str) -> Result<Self, MergeError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let reading = read(text);
        if reading.access != Access::Edit {
            return Err(MergeError::Unreadable);
        }
        Ok(Self {
            text: text.to_owned(),
            content: Content::of(&reading.map),
            map: reading.map,
            problems: reading.diagnostics,
        })
    }

    /// The text to be changed with edits.
    fn draft(&self) -> Draft {
        Draft {
            text: self.text.clone(),
            map: self.map.clone(),
            problems: self.problems.clone(),
        }
    }
}

/// Two versions of a text that began as one, to be made into one again.
#[derive(Clone, Debug)]
pub struct Merge {
    base: Version,
    ours: Version,
    theirs: Version,
    clashes: Vec<Clash>,
    taken: usize,
    kept: usize,
    is_fine: bool,
}

impl Merge {
    /// Compares two texts with the one both began as. They may have any line ends; a byte order
    /// mark at the start is passed over and never comes out.
    ///
    /// # Errors
    /// One of them cannot be read as a map that may be edited.
    pub fn new(base: &str, ours: &str, theirs: &str) -> Result<Self, MergeError> {
        Self::of(base, ours, theirs, false)
    }

    fn of(base: &str, ours: &str, theirs: &str, is_fine: bool) -> Result<Self, MergeError> {
        let [base, ours, theirs] = [base, ours, theirs].map(Version::read);
        let (base, ours, theirs) = (base?, ours?, theirs?);
        let mut clashes = Vec::new();
        let mut ask = |clash| {
            clashes.push(clash);
            Side::Theirs
        };
        three([&base, &ours, &theirs], is_fine, &mut ask).merge();
        let changed = |side: &Version| changes::between(&base.content, &side.content);
        let (mine, others) = (changed(&ours), changed(&theirs));
        let is_asked = |change: &&Change| clashes.iter().any(|c| change.spot.is_within(&c.spot));
        let alone = |some: &[Change], other: &[Change]| {
            let asked = some.iter().filter(is_asked).count();
            let common = some
                .iter()
                .filter(|c| !is_asked(c) && other.contains(c))
                .count();
            some.len() - asked - common
        };
        let (taken, kept) = (alone(&others, &mine), alone(&mine, &others));
        Ok(Self {
            base,
            ours,
            theirs,
            clashes,
            taken,
            kept,
            is_fine,
        })
    }

    /// How many of their changes are taken in without a question; what both sides did alike is not
    /// counted.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// How many of our changes are made again on their text without a question; what both sides did
    /// alike is not counted.
    pub fn ours(&self) -> usize {
        self.kept
    }

    /// Whether the outcome, a text [`Merge::finish`] gave, has something of theirs that ours has
    /// not: what is counted by [`Merge::taken`], or only comments, unknown keys or layout.
    pub fn takes_text(&self, outcome: &str) -> bool {
        self.theirs.text != self.base.text && outcome != self.ours.text
    }

    /// The same of ours.
    pub fn keeps_text(&self, outcome: &str) -> bool {
        self.ours.text != self.base.text && outcome != self.theirs.text
    }

    /// What both changed, in the order of the table.
    pub fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// The text of both, with an answer for each clash.
    ///
    /// # Errors
    /// There are fewer answers than clashes, or the text cannot be written without losing
    /// something. Other answers may do.
    pub fn finish(&self, answers: &[Side]) -> Result<String, MergeError> {
        if answers.len() < self.clashes.len() {
            return Err(MergeError::Unmergeable);
        }
        outcome::text(self, answers).ok_or(MergeError::Unmergeable)
    }

    /// What the map is to say.
    fn content(&self, answers: &[Side]) -> Content {
        let mut answers = answers.iter().copied();
        let mut ask = |_| answers.next().unwrap_or(Side::Theirs);
        let versions = [&self.base, &self.ours, &self.theirs];
        three(versions, self.is_fine, &mut ask).merge()
    }
}

/// The three versions, to be made into one.
fn three<'a>(
    [base, ours, theirs]: [&'a Version; 3],
    is_fine: bool,
    ask: &'a mut dyn FnMut(Clash) -> Side,
) -> Three<'a> {
    let remarks = |version: &'a Version| Remarks {
        text: &version.text,
        map: &version.map,
    };
    Three {
        base: &base.content,
        ours: &ours.content,
        theirs: &theirs.content,
        remarks: AllRemarks {
            base: remarks(base),
            ours: remarks(ours),
            theirs: remarks(theirs),
        },
        ask,
        is_fine,
    }
}

/// The text of the third with our changes from the first to the second, as far as they do not
/// meet: where both changed the same cell, its items are put together one by one, and of a value
/// theirs stands. A text that cannot be edited is merged by its
/// lines alone; none if that gives one that cannot be edited, and theirs could.
pub(super) fn onto_theirs(base: &str, ours: &str, theirs: &str) -> Option<String> {
    if let Ok(merge) = Merge::new(base, ours, theirs) {
        let side = |clash: &Clash| {
            if clash.can_be_both {
                Side::Both
            } else {
                Side::Theirs
            }
        };
        let answers: Vec<Side> = merge.clashes.iter().map(side).collect();
        return outcome::text(&merge, &answers).or_else(|| outcome::by_meaning(&merge, &answers));
    }
    let blend = line::blend(base, ours, theirs, line::Additions::Theirs);
    let can_be_edited = |text: &str| read(text).access == Access::Edit;
    (can_be_edited(&blend.text) || !can_be_edited(theirs)).then_some(blend.text)
}

#[cfg(test)]
mod tests;
