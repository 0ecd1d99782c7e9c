//! Where each message stands in the Fluent sources, found without parsing them: reading all messages
//! costs more time and memory at the start than everything else together, and few of them are shown.
//!
//! A message is a name at the beginning of a line with all lines that follow up to the next name or
//! remark. None refers to another, which a test holds; so each can be parsed by itself.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::hash::{Hash, Hasher};

/// About the fewest bytes a message has. With room for all of them from the start nothing is ever moved
/// to a larger table, which was half of the time.
const SHORTEST: usize = 64;

/// Messages that are found by their names.
pub(super) type Messages = HashSet<Message>;

/// A message as it is written, which begins with its name. The name is not kept beside it: the table
/// would be twice as large.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message(&'static str);

impl Message {
    /// The message in the language of the sources.
    pub(super) fn source(self) -> &'static str {
        self.0
    }

    fn name(&self) -> &'static str {
        name(self.0).unwrap_or_default()
    }
}

impl Borrow<str> for Message {
    fn borrow(&self) -> &str {
        self.name()
    }
}

impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Message {}

impl Hash for Message {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

/// The messages of these sources; of two of one name the last counts.
pub(super) fn messages(sources: &[&'static str]) -> Messages {
    let bytes: usize = sources.iter().map(|source| source.len()).sum();
    let mut found = Messages::with_capacity(bytes / SHORTEST);
    for source in sources {
        let mut rest = *source;
        while let Some((message, behind)) = first(rest) {
            if name(message).is_some() {
                found.replace(Message(message));
            }
            rest = behind;
        }
    }
    found
}

/// The part of a source up to the next line that begins a message or a remark, and what follows.
fn first(source: &str) -> Option<(&str, &str)> {
    if source.is_empty() {
        return None;
    }
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        if at > 0 && begins(line) {
            break;
        }
        at += line.len();
    }
    source.split_at_checked(at)
}

/// What goes on is indented, or closes a bracket.
fn begins(line: &str) -> bool {
    line.starts_with(|c: char| c == '#' || c.is_ascii_alphabetic())
}

/// The name of a message; none of a remark.
fn name(message: &str) -> Option<&str> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let end = message.bytes().position(|byte| !is_name(byte))?;
    let (name, rest) = message.split_at_checked(end)?;
    let states = rest.starts_with(" = ") || rest.starts_with(" =\n");
    (!name.is_empty() && states).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_ends_where_the_next_begins() {
        let source = "# Remark = no message\none = 1\n    .hint = h\n\ntwo =\n    { $n ->\n   *[other] x\n}\n# last\n\
            three = a = b";
        let found = messages(&[source, "one = 1b\n"]);
        let mut names: Vec<_> = found.iter().map(Message::name).collect();
        names.sort_unstable();
        assert_eq!(names, ["one", "three", "two"]);
        let source = |name| found.get(name).unwrap().source();
        assert_eq!(source("one"), "one = 1b\n");
        assert_eq!(source("two"), "two =\n    { $n ->\n   *[other] x\n}\n");
        assert_eq!(source("three"), "three = a = b");
    }
}
