//! What faces and other signs say of a feeling.

/// Signs with the sentiment they stand for, in −5…+5.
const SIGNS: &[(char, f64)] = &[
    ('😍', 5.0),
    ('🤩', 5.0),
    ('🥳', 5.0),
    ('🥰', 5.0),
    ('😻', 5.0),
    ('💚', 4.0),
    ('❤', 4.0),
    ('💖', 5.0),
    ('😀', 4.0),
    ('😃', 4.0),
    ('😄', 4.0),
    ('😁', 4.0),
    ('😆', 4.0),
    ('😊', 3.0),
    ('☺', 3.0),
    ('😎', 3.0),
    ('🤗', 3.0),
    ('👍', 3.0),
    ('😌', 2.0),
    ('🙂', 2.0),
    ('😉', 2.0),
    ('😋', 3.0),
    ('😐', 0.0),
    ('😑', 0.0),
    ('😶', 0.0),
    ('🤔', -1.0),
    ('😕', -2.0),
    ('🙁', -2.0),
    ('☹', -3.0),
    ('😟', -2.0),
    ('😒', -2.0),
    ('🙄', -2.0),
    ('😬', -2.0),
    ('😔', -2.0),
    ('😞', -3.0),
    ('😢', -3.0),
    ('😥', -2.0),
    ('😓', -2.0),
    ('😰', -3.0),
    ('😨', -3.0),
    ('😣', -3.0),
    ('😖', -3.0),
    ('😩', -3.0),
    ('😫', -3.0),
    ('👎', -3.0),
    ('😤', -3.0),
    ('😠', -4.0),
    ('😱', -4.0),
    ('😭', -4.0),
    ('😡', -5.0),
    ('🤬', -5.0),
    ('💔', -4.0),
];

/// The same in letters, as they stood before there were faces.
const EMOTICONS: &[(&str, f64)] = &[
    (":-D", 4.0),
    (":D", 4.0),
    (":-)", 3.0),
    (":)", 3.0),
    (";-)", 2.0),
    (";)", 2.0),
    (":-|", 0.0),
    (":|", 0.0),
    (":-/", -2.0),
    (":/", -2.0),
    (":-(", -3.0),
    (":(", -3.0),
    (":'(", -4.0),
    (">:(", -5.0),
];

/// What the faces among some words say, as their mean; none where there are none.
pub(super) fn level(words: &str) -> Option<f64> {
    let faces = words
        .chars()
        .filter_map(|c| SIGNS.iter().find(|(sign, _)| *sign == c));
    let faces: Vec<f64> = faces.map(|(_, level)| *level).collect();
    if let Some(mean) = mean(&faces) {
        return Some(mean);
    }
    let typed = words.split_whitespace();
    let typed = typed.filter_map(|word| EMOTICONS.iter().find(|(sign, _)| *sign == word));
    let typed: Vec<f64> = typed.map(|(_, level)| *level).collect();
    mean(&typed)
}

/// Whether there is nothing but faces and what joins and colours them.
pub(super) fn is_all(words: &str) -> bool {
    let is_sign = |c: char| {
        SIGNS.iter().any(|(sign, _)| *sign == c)
            || matches!(
                c,
                '\u{FE0F}' | '\u{FE0E}' | '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}'
            )
            || c.is_whitespace()
    };
    words.chars().all(is_sign)
        || words
            .split_whitespace()
            .all(|word| EMOTICONS.iter().any(|(sign, _)| *sign == word))
}

/// The full stars of a row of stars, such as `★★★☆☆` or `⭐⭐`, and how many they could be; none for
/// what is no such row.
pub(super) fn stars(words: &str) -> Option<(f64, f64)> {
    let (mut full, mut empty) = (0_u8, 0_u8);
    for c in words.chars() {
        match c {
            '★' | '⭐' | '🌟' => full = full.checked_add(1)?,
            '☆' | '✩' => empty = empty.checked_add(1)?,
            '\u{FE0F}' | ' ' => {}
            _ => return None,
        }
    }
    let of = full.checked_add(empty)?;
    (1..=5).contains(&of).then(|| (f64::from(full), 5.0))
}

/// The mean, to one decimal; none of nothing.
pub(super) fn mean(levels: &[f64]) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0.0);
    for level in levels {
        sum += level;
        count += 1.0;
    }
    (count > 0.0).then(|| (sum / count * 10.0_f64).round() / 10.0)
}
