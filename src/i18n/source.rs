//! Where each message stands in the Fluent sources, found without parsing them: reading all messages
//! costs more time and memory at the start than everything else together, and few of them are shown.
//!
//! A message is a name at the beginning of a line with all lines that follow up to the next name or
//! remark. None refers to another, which a test holds; so each can be parsed by itself.

use std::collections::HashMap;

/// Messages by their names, each as it is written.
pub(super) type Messages = HashMap<&'static str, &'static str>;

/// The messages of these sources; of two of one name the last counts.
pub(super) fn messages(sources: &[&'static str]) -> Messages {
    let mut found = Messages::new();
    for source in sources {
        let mut rest = *source;
        while let Some((message, behind)) = first(rest) {
            found.extend(name(message).map(|name| (name, message)));
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
    let (name, _) = message.split_once(" = ").or(message.split_once(" =\n"))?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_ends_where_the_next_begins() {
        let source = "# Remark = no message\none = 1\n    .hint = h\n\ntwo =\n    { $n ->\n   *[other] x\n}\n# last\n\
            three = a = b";
        let found = messages(&[source, "one = 1b\n"]);
        let mut names: Vec<_> = found.keys().copied().collect();
        names.sort_unstable();
        assert_eq!(names, ["one", "three", "two"]);
        assert_eq!(found["one"], "one = 1b\n");
        assert_eq!(found["two"], "two =\n    { $n ->\n   *[other] x\n}\n");
        assert_eq!(found["three"], "three = a = b");
    }
}
