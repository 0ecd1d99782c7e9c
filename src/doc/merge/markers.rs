//! A text with the marks of a merge by lines (`<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`): both sides
//! are made out of it again, with what they began as where the marks tell, and merged by meaning.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::{Merged, merge};

/// Merges the two sides of a text with marks by meaning; none where there are no marks, they do not
/// fit together, or a side cannot be read.
pub fn merge_marked(text: &str) -> Option<Merged> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let hunks = parts(text)?;
    let side = |of: fn(&Hunk<'_>) -> String| -> String {
        let parts = hunks.iter().map(|part| match part {
            Part::Common(line) => (*line).to_owned(),
            Part::Hunk(hunk) => of(hunk),
        });
        parts.collect()
    };
    let is_told = hunks.iter().all(|part| match part {
        Part::Common(_) => true,
        Part::Hunk(hunk) => hunk.base.is_some(),
    });
    let ours = side(|hunk| hunk.ours.concat());
    let theirs = side(|hunk| hunk.theirs.concat());
    let told = || side(|hunk| hunk.base.iter().flatten().copied().collect());
    let shared = || side(|hunk: &Hunk<'_>| Hunk::shared(hunk));
    // Without a base nobody can know what was removed: then whatever either has stays.
    let bases = [is_told.then(told), Some(shared()), Some(String::new())];
    let mut bases = bases.into_iter().flatten();
    bases.find_map(|base| merge(&base, &ours, &theirs).ok())
}

/// Whether a text has marks that fit together.
pub fn is_marked(text: &str) -> bool {
    parts(text).is_some()
}

/// A line outside of the marks, or what stands between them.
enum Part<'t> {
    Common(&'t str),
    Hunk(Hunk<'t>),
}

/// The lines of both sides in one place.
#[derive(Default)]
struct Hunk<'t> {
    ours: Vec<&'t str>,
    base: Option<Vec<&'t str>>,
    theirs: Vec<&'t str>,
}

impl Hunk<'_> {
    /// The lines both sides have, which they probably began with.
    fn shared(&self) -> String {
        let ops = capture_diff_slices(Algorithm::Myers, &self.ours, &self.theirs);
        let equal = ops.iter().filter(|op| op.tag() == DiffTag::Equal);
        let lines = equal.filter_map(|op| self.ours.get(op.old_range()));
        lines.flatten().copied().collect()
    }
}

/// Where in the marks a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Outside,
    Ours,
    Base,
    Theirs,
}

fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut hunk = Hunk::default();
    let (mut at, mut count) = (At::Outside, 0);
    for line in text.split_inclusive('\n') {
        at = match (mark(line), at) {
            (Some('<'), At::Outside) => At::Ours,
            (Some('|'), At::Ours) => {
                hunk.base = Some(Vec::new());
                At::Base
            }
            (Some('='), At::Ours | At::Base) => At::Theirs,
            (Some('>'), At::Theirs) => {
                parts.push(Part::Hunk(std::mem::take(&mut hunk)));
                count += 1;
                At::Outside
            }
            (Some('=' | '|') | None, at) => {
                match at {
                    At::Outside => parts.push(Part::Common(line)),
                    At::Ours => hunk.ours.push(line),
                    At::Base => hunk.base.get_or_insert_default().push(line),
                    At::Theirs => hunk.theirs.push(line),
                }
                at
            }
            _ => return None,
        };
    }
    (at == At::Outside && count > 0).then_some(parts)
}

/// The sign of a mark: seven of it at the start of a line, and behind them nothing or a name.
fn mark(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| "<|=>".contains(*sign))?;
    let rest = line.trim_start_matches(sign);
    let is_end = rest.trim_end().is_empty() || (sign != '=' && rest.starts_with(' '));
    (line.len() - rest.len() == 7 && is_end).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::{is_marked, merge_marked};
    use crate::doc::read::{Access, read};

    const HEAD: &str = "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"A\"\n";

    #[test]
    fn both_sides_are_made_out_of_the_marks_and_merged() {
        for (marked, expected, conflicts) in [
            // With the base: one added, the other changed a field.
            (
                "<<<<<<< HEAD\npains = [\"a\", \"b\"]\n||||||| 1a2b\npains = [\"a\"]\n=======\n\
                 pains = [{ text = \"a\", severity = 3 }]\n>>>>>>> topic\n",
                "pains = [{ text = \"a\", severity = 3 }, \"b\"]\n",
                0,
            ),
            // Without: nobody knows what was removed.
            (
                "<<<<<<< HEAD\npains = [\"a\", \"b\"]\n=======\npains = [\"a\", \"c\"]\n>>>>>>> topic\n",
                "pains = [\"a\", \"c\", \"b\"]\n",
                0,
            ),
            (
                "<<<<<<< ours\ngoal = \"x\"\n=======\ngoal = \"y\"\nwhen = \"z\"\n>>>>>>> theirs\n",
                "goal = \"x\"\nwhen = \"z\"\n\n[[conflicts]]\nstage = \"a\"\nkey = \"goal\"\ntheirs = \"y\"\n",
                1,
            ),
        ] {
            let merged = merge_marked(&[HEAD, marked].concat()).unwrap();
            assert_eq!(merged.text, [HEAD, expected].concat());
            assert_eq!(merged.conflicts, conflicts);
            assert_eq!(read(&merged.text).access, Access::Edit);
        }
    }

    #[test]
    fn what_only_looks_like_marks_is_none() {
        for text in [
            "",
            HEAD,
            "=======\n",
            "<<<<<<< a\n=======\n",
            "<<<<<<< a\n>>>>>>> b\n",
            "<<<<<<<< a\n========\n>>>>>>>> b\n",
        ] {
            assert!(!is_marked(text), "{text:?}");
        }
    }
}
