//! Whether what a terminal is sent is the program's own doing and nothing else's.

use unicode_normalization::char::is_combining_mark;

/// The modes of the terminal that the program sets and takes back.
const MODES: [&str; 7] = ["?1002", "?1004", "?1006", "?1049", "?2004", "?2026", "?25"];
/// The title of the window, put by and given back.
const TITLES: [&str; 2] = ["22;0", "23;0"];
/// The most marks on one sign.
const MOST_MARKS: usize = 8;

/// The first thing in the bytes that is neither a harmless sign nor a sequence the program sends.
pub(crate) fn wrong_in(raw: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(raw) else {
        return Some("no UTF-8".to_owned());
    };
    for (index, part) in text.split('\x1b').enumerate() {
        let words = if index == 0 {
            Some(part)
        } else {
            behind_sequence(part)
        };
        let Some(words) = words else {
            return Some(format!("the sequence ESC {part:?}"));
        };
        if let Some(c) = words.chars().find(|c| acts(*c)) {
            return Some(format!("{c:?} in {words:?}"));
        }
        let mut marks = 0;
        for c in words.chars() {
            marks = if is_combining_mark(c) { marks + 1 } else { 0 };
            if marks > MOST_MARKS {
                return Some(format!("a tower of marks in {words:?}"));
            }
        }
    }
    None
}

/// What stands behind a sequence, without its escape character; none if it is not one of ours.
fn behind_sequence(part: &str) -> Option<&str> {
    if let Some(title) = part.strip_prefix("]0;") {
        let (title, rest) = title.split_once('\u{7}')?;
        return (!title.contains(acts)).then_some(rest);
    }
    let body = part.strip_prefix('[')?;
    let end = body.find(|c: char| c.is_ascii_alphabetic())?;
    let (parameters, rest) = body.split_at(end);
    let is_ours = match rest.chars().next()? {
        'A' | 'B' | 'C' | 'D' | 'G' | 'H' | 'J' | 'K' | 'X' | 'd' | 'm' => {
            parameters.chars().all(|c| c.is_ascii_digit() || c == ';')
        }
        'h' | 'l' => MODES.contains(&parameters),
        't' => TITLES.contains(&parameters),
        _ => false,
    };
    rest.get(1..).filter(|_| is_ours)
}

/// Whether a character acts on the terminal, turns the order of its neighbours or hides.
fn acts(c: char) -> bool {
    let joins = matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    !matches!(c, '\r' | '\n' | '\u{8}') && !joins && jalon::text::is_hidden(c)
}

#[test]
fn what_is_not_ours_is_found() {
    for ours in [
        "a\x1b[1;2Hb\x1b[?25l\r\n\x08\x1b[m",
        "\x1b[22;0t\x1b]0;m.toml — jalon\x07",
        "e\u{301}👩\u{200d}💻",
    ] {
        assert_eq!(wrong_in(ours.as_bytes()), None, "{ours:?}");
    }
    let tower = format!("e{}", "\u{301}".repeat(9));
    for others in [
        "\x1b]52;c;YQ==\x07",
        "\x1b[?1003h",
        "\x1bP",
        "\u{9b}31m",
        "\u{7}",
        "\u{202e}",
        "\u{200b}",
        "\u{e000}",
        "\x1b]0;\u{202e}\x07",
        "\x1b]0;open",
        "\x1b[6n",
        "\x1b",
        &tower,
    ] {
        assert!(wrong_in(others.as_bytes()).is_some(), "{others:?}");
    }
}
