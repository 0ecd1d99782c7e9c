//! What typing does to a text.

use super::*;

const FAMILY: &str = "👩‍👩‍👧";

#[test]
fn graphemes_are_deleted_and_walked_whole() {
    let mut buffer = Buffer::line(&format!("a{FAMILY}e\u{301}"));
    buffer.go(Go::Left);
    assert_eq!(buffer.caret(), (0, 1 + FAMILY.len()));
    assert_eq!(buffer.backspace(), Change::Text);
    assert_eq!(buffer.lines(), ["ae\u{301}"]);
    assert_eq!(buffer.delete(), Change::Text);
    assert_eq!(buffer.lines(), ["a"]);
    assert_eq!(buffer.undo(), Change::Undone);
    assert_eq!(buffer.undo(), Change::Undone);
    assert_eq!(buffer.lines(), [format!("a{FAMILY}e\u{301}")]);
}

#[test]
fn lines_are_split_and_joined() {
    let mut buffer = Buffer::lines_of(vec!["un deux".into(), "trois".into()]);
    buffer.put(0, 3);
    assert_eq!(buffer.new_line(), Change::Split { at: 0, more: 1 });
    assert_eq!(buffer.lines(), ["un ", "deux", "trois"]);
    assert_eq!(buffer.backspace(), Change::Joined { at: 0 });
    buffer.go(Go::End);
    assert_eq!(buffer.delete(), Change::Joined { at: 0 });
    assert_eq!(buffer.lines(), ["un deuxtrois"]);
    assert_eq!(
        buffer.paste("x\r\ny\tz\u{1b}[31m"),
        Change::Split { at: 0, more: 1 }
    );
    assert_eq!(buffer.lines(), ["un deuxx", "y z[31mtrois"]);
}

#[test]
fn one_line_stays_one_line() {
    let mut buffer = Buffer::line("a");
    assert_eq!(buffer.new_line(), Change::None);
    assert_eq!(buffer.paste("b\nc\n"), Change::Text);
    assert_eq!(buffer.lines(), ["ab c"]);
}

#[test]
fn words_are_walked_and_deleted() {
    let mut buffer = Buffer::line("frais de l’étape");
    buffer.go(Go::WordLeft);
    assert_eq!(buffer.delete_word(), Change::Text);
    assert_eq!(buffer.lines(), ["frais l’étape"]);
    assert_eq!(buffer.delete_to_start(), Change::Text);
    assert_eq!(buffer.lines(), ["l’étape"]);
    assert_eq!(buffer.delete_to_end(), Change::Text);
    assert_eq!(buffer.lines(), [""]);
}

type Act = fn(&mut Buffer) -> Change;

#[test]
fn a_selected_text_is_replaced_by_typing_and_kept_by_moving() {
    let selected = |text: &str| {
        let mut buffer = Buffer::line(text);
        buffer.select_all();
        assert_eq!(buffer.caret(), (0, text.len()));
        buffer
    };
    let acts: [(&str, Act); 7] = [
        ("x", |buffer| buffer.insert('x')),
        ("x y", |buffer| buffer.paste("x y")),
        ("", Buffer::backspace),
        ("", Buffer::delete),
        ("", Buffer::delete_word),
        ("", Buffer::delete_to_end),
        ("", Buffer::clear_line),
    ];
    for (after, act) in acts {
        let mut buffer = selected("-4é");
        assert!(buffer.is_selected());
        assert_eq!(act(&mut buffer), Change::Text);
        assert_eq!(
            (buffer.text().as_str(), buffer.is_selected()),
            (after, false)
        );
    }
    let mut buffer = selected("-4é");
    buffer.go(Go::Left);
    buffer.backspace();
    assert_eq!(
        (buffer.text().as_str(), buffer.is_selected()),
        ("-é", false)
    );
    assert!(!selected("").is_selected());
}
