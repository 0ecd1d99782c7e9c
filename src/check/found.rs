//! All that is wrong with a map, taken as bad as its project wants: what `jalon check` tells, and what
//! the program shows.

use jiff::civil::Date;

use super::allowed::without_allowed;
use super::project::Project;
use super::rules::method;
use crate::diag::Diagnostic;
use crate::doc::Access;
use crate::model::Map;

/// The problems of a text and the map it says, in the order of the text: those that are `known`
/// already, which are those of the format and of the files it names, and those of the method.
pub fn problems_of(
    text: &str,
    (map, access): (&Map, Access),
    known: Vec<Diagnostic>,
    today: Date,
    project: &Project,
) -> Vec<Diagnostic> {
    let mut problems = known;
    // Of a text that cannot be read wholly the method can say nothing.
    if access == Access::Edit {
        problems.extend(method(map, today, project.limits));
        problems = without_allowed(text, problems);
    }
    problems.sort_by_key(|problem| problem.span.start);
    project.levels.apply(problems)
}
