//! How bad each rule is taken: as it is, not at all, or as an error.

use crate::diag::{Code, Diagnostic, Severity};

/// What a rule is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is not told.
    Allow,
    /// It counts as an error.
    Deny,
}

/// The rules that are set, in the order they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(Vec<(Code, Level)>);

impl Levels {
    /// Sets a rule; what was set before gives way.
    pub fn set(&mut self, code: Code, level: Level) {
        self.0.push((code, level));
    }

    /// These levels with those of another place above them.
    #[must_use]
    pub fn below(&self, above: &Self) -> Self {
        Self([self.0.as_slice(), above.0.as_slice()].concat())
    }

    fn of(&self, code: Code) -> Option<Level> {
        let mut set = self.0.iter().rev();
        set.find(|(known, _)| *known == code)
            .map(|(_, level)| *level)
    }

    /// The problems as these levels have them.
    pub fn apply(&self, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let set = |mut problem: Diagnostic| match self.of(problem.code) {
            Some(Level::Allow) => None,
            Some(Level::Deny) => {
                problem.severity = Severity::Error;
                Some(problem)
            }
            None => Some(problem),
        };
        problems.into_iter().filter_map(set).collect()
    }
}

/// Whether a rule can be set. A file that cannot be read as a map is one whatever is wanted.
pub fn can_be_set(code: Code) -> bool {
    !matches!(
        code,
        Code::Syntax | Code::NewerVersion | Code::NotUtf8 | Code::TooLarge
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_above_wins() {
        let problem = |code| Diagnostic::new(code, 0..0);
        let (known, other) = (Code::Method("J101"), Code::UnknownKey);
        let mut project = Levels::default();
        project.set(known, Level::Allow);
        project.set(other, Level::Deny);
        let found = project.apply(vec![problem(known), problem(other)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Error);
        let mut flags = Levels::default();
        flags.set(known, Level::Deny);
        let both = project.below(&flags).apply(vec![problem(known)]);
        assert_eq!(both[0].severity, Severity::Error);
    }
}
