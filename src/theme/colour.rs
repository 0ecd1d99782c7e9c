//! Colours as they are written in a theme.

use ratatui::style::Color;

/// The names of the terminal's sixteen colours, in the order of their numbers.
pub const COLOURS: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("gray", Color::Gray),
    ("dark-gray", Color::DarkGray),
    ("light-red", Color::LightRed),
    ("light-green", Color::LightGreen),
    ("light-yellow", Color::LightYellow),
    ("light-blue", Color::LightBlue),
    ("light-magenta", Color::LightMagenta),
    ("light-cyan", Color::LightCyan),
    ("white", Color::White),
];

/// A name of the sixteen, or `#rrggbb`.
pub(super) fn named(word: &str) -> Option<Color> {
    let known = COLOURS.iter().find(|(name, _)| *name == word);
    known.map_or_else(|| exact(word), |(_, colour)| Some(*colour))
}

/// A number of the palette, 0 to 255; the first sixteen are the ones that have names.
pub(super) fn numbered(number: i64) -> Option<Color> {
    let number = u8::try_from(number).ok()?;
    let named = COLOURS.get(usize::from(number)).map(|(_, colour)| *colour);
    Some(named.unwrap_or(Color::Indexed(number)))
}

fn exact(word: &str) -> Option<Color> {
    let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    // `from_str_radix` would take a sign.
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    Some(Color::from_u32(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_names_numbers_and_six_digits() {
        for (word, expected) in [
            ("light-blue", Some(Color::LightBlue)),
            ("#ff8800", Some(Color::Rgb(255, 136, 0))),
            ("#FF8800", Some(Color::Rgb(255, 136, 0))),
            ("#f80", None),
            ("#+f8800", None),
            ("orange", None),
        ] {
            assert_eq!(named(word), expected, "{word}");
        }
        assert_eq!(numbered(12), Some(Color::LightBlue));
        assert_eq!(numbered(208), Some(Color::Indexed(208)));
        assert_eq!(numbered(256), None);
    }
}
