//! The project's `jalon.toml`: which rules of `jalon check` are allowed or denied in it, and from
//! which number on some of them strike. It sets nothing else here: other sections are passed over.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::levels::{Level, Levels, can_be_set};
use super::rules::{Limits, RULES, code_named};
use crate::diag::{Code, Diagnostic, Word, nearest, syntax_problems};
use crate::model::Span;

/// What a project sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// How bad the rules are taken.
    pub levels: Levels,
    /// From which number on they strike.
    pub limits: Limits,
}

type Node<'d> = &'d Spanned<DeValue<'d>>;
type Key<'d> = &'d Spanned<DeString<'d>>;

/// The section that is read.
const SECTION: &str = "check";
const KEYS: [&str; 3] = ["allow", "deny", "limits"];

/// Reads the text of a `jalon.toml`. What is wrong is told with its place in that text, and all the
/// rest holds.
pub fn read_project(text: &str) -> (Project, Vec<Diagnostic>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        project: Project::default(),
        problems: syntax_problems(text, errors.iter().map(toml::de::Error::span)),
    };
    reader.root(root.get_ref());
    reader.problems.sort_by_key(|problem| problem.span.start);
    // Of a word that is no TOML there is nothing more to say.
    reader.problems.dedup_by_key(|problem| problem.span.start);
    (reader.project, reader.problems)
}

/// The entries but for those whose value could not be read, which is told already.
fn readable<'d>(table: &'d DeTable<'d>) -> impl Iterator<Item = (Key<'d>, Node<'d>)> {
    table.iter().filter(|(_, node)| !node.span().is_empty())
}

struct Reader {
    project: Project,
    problems: Vec<Diagnostic>,
}

impl Reader {
    fn root(&mut self, root: &DeTable<'_>) {
        for (key, node) in readable(root) {
            if key.get_ref() == SECTION {
                self.section(node);
            } else if nearest(key.get_ref(), [SECTION]).is_some() {
                self.unknown(key, &[SECTION]);
            }
        }
    }

    fn section(&mut self, node: Node<'_>) {
        let DeValue::Table(section) = node.get_ref() else {
            return self.wrong(node.span(), SECTION, "project-takes-table");
        };
        for (key, node) in readable(section) {
            match key.get_ref().as_ref() {
                "allow" => self.levels("allow", Level::Allow, node),
                "deny" => self.levels("deny", Level::Deny, node),
                "limits" => self.limits(node),
                _ => self.unknown(key, &KEYS),
            }
        }
    }

    fn levels(&mut self, key: &'static str, level: Level, node: Node<'_>) {
        let DeValue::Array(list) = node.get_ref() else {
            return self.wrong(node.span(), key, "project-takes-rules");
        };
        for entry in list {
            let word = match entry.get_ref() {
                DeValue::String(word) => word.as_ref(),
                _ => "",
            };
            match code_named(word) {
                Some(code) if can_be_set(code) => self.project.levels.set(code, level),
                Some(code) => self.problems.push(
                    Diagnostic::new(Code::WrongSetting, entry.span())
                        .variant("project-never")
                        .with("rule", code.id()),
                ),
                None => self.no_rule(word, entry.span()),
            }
        }
    }

    fn no_rule(&mut self, word: &str, span: Span) {
        let problem = Diagnostic::new(Code::WrongSetting, span.clone())
            .variant("project-rule")
            .with("rule", word);
        let known = RULES.iter().map(|rule| rule.code.id());
        self.problems.push(match nearest(word, known) {
            Some(meant) => problem.suggest(span, meant, format!("\"{meant}\"")),
            None => problem,
        });
    }

    fn limits(&mut self, node: Node<'_>) {
        let DeValue::Table(limits) = node.get_ref() else {
            return self.wrong(node.span(), "limits", "project-takes-table");
        };
        for (key, node) in readable(limits) {
            let number = match node.get_ref() {
                DeValue::Integer(number) => {
                    usize::from_str_radix(number.as_str(), number.radix()).ok()
                }
                _ => None,
            };
            match (self.project.limits.limit(key.get_ref()), number) {
                (Some(limit), Some(number)) => *limit = number,
                (Some(_), None) => self.wrong(node.span(), key.get_ref(), "project-takes-number"),
                (None, _) => self.unknown(key, &Limits::KEYS),
            }
        }
    }

    fn unknown(&mut self, key: Key<'_>, known: &[&str]) {
        let problem = Diagnostic::new(Code::UnknownSetting, key.span())
            .variant("project")
            .with("key", key.get_ref().as_ref())
            .with("known", Word::Listed(known.join(", ")));
        self.problems
            .push(match nearest(key.get_ref(), known.iter().copied()) {
                Some(meant) => problem.suggest(key.span(), meant, meant.to_owned()),
                None => problem,
            });
    }

    fn wrong(&mut self, span: Span, key: &str, takes: &'static str) {
        let problem = Diagnostic::new(Code::WrongSetting, span).variant("project");
        let problem = problem.with("key", key).with("takes", Word::Text(takes));
        self.problems.push(problem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Severity;

    #[test]
    fn levels_and_limits_are_read() {
        let text = "[other]\nx = 1\n[check]\nallow = [\"j104\"]\ndeny = [\"J011\"]\n\
                    [check.limits]\nstages = 20\nhypotheses = 0\n";
        let (project, problems) = read_project(text);
        assert_eq!(problems, []);
        assert_eq!((project.limits.stages, project.limits.hypotheses), (20, 0));
        assert_eq!(project.limits.items, Limits::default().items);
        let problem = |code| Diagnostic::new(code, 0..0);
        let both = vec![problem(Code::Method("J104")), problem(Code::UnknownKey)];
        let found = project.levels.apply(both);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Error);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_the_rest_holds() {
        let text = "[chek]\n[check]\nalow = []\nallow = [\"J1O4\", 3, \"J001\", \"J101\"]\ndeny = \"J101\"\n\
                    [check.limits]\nstage = 3\nitems = -1\nactions = 9\n";
        let (project, problems) = read_project(text);
        let found: Vec<(&str, &str, Option<&str>)> = problems
            .iter()
            .map(|p| (p.code.id(), text.get(p.span.clone()).unwrap(), p.variant))
            .collect();
        assert_eq!(
            found,
            [
                ("C002", "chek", Some("project")),
                ("C002", "alow", Some("project")),
                ("C003", "\"J1O4\"", Some("project-rule")),
                ("C003", "3", Some("project-rule")),
                ("C003", "\"J001\"", Some("project-never")),
                ("C003", "\"J101\"", Some("project")),
                ("C002", "stage", Some("project")),
                ("C003", "-1", Some("project")),
            ]
        );
        assert_eq!(project.limits.actions, 9);
        let allowed = project
            .levels
            .apply(vec![Diagnostic::new(Code::Method("J101"), 0..0)]);
        assert_eq!(allowed, []);
    }

    #[test]
    fn the_rest_of_a_broken_file_holds() {
        let text =
            "[check]\nallow = [\"J101\"]\ndeny = = 3\n[check.limits]\nstages = é\nitems = 9\n";
        let (project, problems) = read_project(text);
        let found: Vec<&str> = problems.iter().map(|one| one.code.id()).collect();
        assert_eq!(found, ["C001", "C001"]);
        assert_eq!(project.limits.items, 9);
        let allowed = project
            .levels
            .apply(vec![Diagnostic::new(Code::Method("J101"), 0..0)]);
        assert_eq!(allowed, []);
        for odd in ["[check\n", "é = \"", "[check]\nallow = [\"é\n", ""] {
            for problem in read_project(odd).1 {
                assert!(odd.get(problem.span).is_some(), "{odd}");
            }
        }
    }
}
