//! What every file of settings has in common, whatever it sets: keys, looks, the rules of a project.
//! Nothing here reads one.

use super::{Code, Diagnostic, LineIndex, boundary_before, boundary_behind};
use crate::model::Span;

/// The mistakes of syntax at those places of a text, as whoever read it told them: between characters
/// and in order, and one a line, since a second in a line is most often the same.
pub fn syntax_problems(
    text: &str,
    places: impl IntoIterator<Item = Option<Span>>,
) -> Vec<Diagnostic> {
    let lines = LineIndex::new(text);
    let places = places.into_iter().map(|place| {
        let place = place.unwrap_or(0..0);
        let start = boundary_before(text, place.start);
        start..boundary_behind(text, place.end).max(start)
    });
    let mut places: Vec<Span> = places.collect();
    places.sort_by_key(|place| (place.start, place.end));
    places.dedup_by_key(|place| lines.line_at(place.start));
    let problem = |place| Diagnostic::new(Code::SettingsSyntax, place);
    places.into_iter().map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::syntax_problems;

    #[test]
    fn a_line_has_one_mistake_and_no_place_is_within_a_character() {
        let text = "é = é\nb = = 1\n";
        let places = [Some(9..10), Some(1..1), None, Some(11..12), Some(99..99)];
        let problems = syntax_problems(text, places);
        let found: Vec<_> = problems.into_iter().map(|one| one.span).collect();
        assert_eq!(found, [0..0, 9..10, 16..16]);
    }
}
