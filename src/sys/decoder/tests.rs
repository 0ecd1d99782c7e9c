//! What terminals send, whole and in pieces.

use super::*;

/// What the pieces give, as it is written in tables; `…` where no more comes in time.
fn decoded(pieces: &[&[u8]]) -> String {
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    for piece in pieces {
        decoder.take(piece, &mut events);
    }
    if decoder.patience().is_some() {
        decoder.give_up(&mut events);
    }
    assert_eq!(decoder.patience(), None);
    let words = events.iter().map(|event| match event {
        Input::Event(Event::Key(key)) => key.to_string(),
        Input::Event(Event::Paste(text)) => format!("<{text}>"),
        Input::Event(Event::Focused) => "focus".to_owned(),
        Input::Mouse(Mouse { gesture, x, y }) => format!("{gesture:?}@{x},{y}"),
        other => panic!("{other:?}"),
    });
    words.collect::<Vec<_>>().join(" ")
}

const ALL: &[(&[u8], &str)] = &[
    ("aGé支".as_bytes(), "a G é 支"),
    (
        b"\r\t\x7f\n\x00\x13\x1c",
        "enter tab backspace ctrl-j ctrl-space ctrl-s ctrl-4",
    ),
    (
        b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F\x1b[Z",
        "up down right left home end shift-tab",
    ),
    (b"\x1bOA\x1bOP\x1bOS\x1b[[C", "up F1 F4 F3"),
    (
        b"\x1b[1;5C\x1b[1;3A\x1b[1;2Q\x1b[3;5~",
        "ctrl-right alt-up shift-F2 ctrl-delete",
    ),
    (
        b"\x1b[2~\x1b[5~\x1b[6~\x1b[15~\x1b[17~\x1b[24~\x1b[34~",
        "insert pageup pagedown F5 F6 F12 F20",
    ),
    (
        b"\x1bx\x1b\r\x1b\x7f\x1b1\x1b\xc3\xa9",
        "alt-x alt-enter alt-backspace alt-1 alt-é",
    ),
    (b"\x1b\x1b[A", "esc up"),
    (
        b"\x1b[27;5;13~\x1b[103;2u\x1b[64;7u\x1b[57399u\x1b[97;5:3u",
        "ctrl-enter G @",
    ),
    (
        b"\x1b[200~two\r\nlines \x1b[A\x1b[201~x",
        "<two\r\nlines \x1b[A> x",
    ),
    (b"\x1b[200~\x1b[201~\x1b[200~a\x1b[201~", "<> <a>"),
    (b"\x1b[O\x1b[?1;2c\x1b[99~\x1b[[zq", "q"),
    (b"\x1b[I\x1b[Ox\x1b[200~\x1b[I\x1b[201~", "focus x <\x1b[I>"),
    (
        b"\x1b]11;rgb:dd/dd/dd\x1b\\a\x1b]52;c;ZGQ=\x07b\x1bP1+r6b=dd\x1b\\c\x1b_x\x1b[Ad",
        "a b c up d",
    ),
    (
        b"\x1b[<0;12;5M\x1b[<0;12;5m\x1b[<64;1;1M\x1b[<65;300;200M",
        "Click@11,4 Wheel(Up)@0,0 Wheel(Down)@299,199",
    ),
    (
        b"\x1b[<68;1;2M\x1b[<69;1;2M\x1b[<66;1;2M\x1b[<67;1;2M\x1b[<80;1;2M",
        "Wheel(Left)@0,1 Wheel(Right)@0,1 Wheel(Left)@0,1 Wheel(Right)@0,1 Wheel(Up)@0,1",
    ),
    (b"\x1b[<4;1;2M\x1b[<32;3;4M", "Extend@0,1 Extend@2,3"),
    // Other buttons, motion with another, keys held, places that cannot be, too little, too much.
    (
        b"\x1b[<1;1;1M\x1b[<2;1;1M\x1b[<33;1;1M\x1b[<35;1;1M\x1b[<36;1;1M\x1b[<16;1;1Mq",
        "q",
    ),
    (
        b"\x1b[<0;0;1M\x1b[<0;1M\x1b[<0;1;2;3M\x1b[<0;99999;1M\x1b[<;;M\x1b[<M\x1b[<0;1;1xq",
        "q",
    ),
    (b"\x1b[<0;1\x1b[Aq", "up q"),
    // As mice were told of before: three bytes, and as rxvt did.
    (
        b"\x1b[M !!q\x1b[M\x20\xff\xfeq\x1b[M \x1b[A\x1b[32;1;1Mq",
        "q q up q",
    ),
    (b"\x1b[1;\x1b[Ax\xff\xc3x\xc2\x80y", "up x x y"),
];

#[test]
fn bytes_become_keys_and_pastes_however_they_are_cut() {
    for (bytes, expected) in ALL {
        assert_eq!(decoded(&[bytes]), *expected, "{bytes:?}");
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(decoded(&single), *expected, "{bytes:?}");
        for at in 0..bytes.len() {
            let (first, second) = bytes.split_at(at);
            assert_eq!(decoded(&[first, second]), *expected, "{bytes:?} at {at}");
        }
    }
}

#[test]
fn what_no_more_comes_of_is_all_there_is() {
    for (bytes, expected) in [
        (&b"\x1b"[..], "esc"),
        (b"\x1b\x1b", "esc esc"),
        (b"\x1b[", "alt-["),
        (b"\x1bO", "alt-O"),
        (b"\x1b]", "alt-]"),
        (b"\x1bP", "alt-P"),
        (b"\x1b]0;dd", ""),
        (b"\x1b[1;5", ""),
        (b"\xe6\x94", ""),
        (b"\x1b[200~left open", "<left open>"),
    ] {
        assert_eq!(decoded(&[bytes]), expected, "{bytes:?}");
    }
}

#[test]
fn a_sequence_without_end_is_passed_over() {
    let rubbish = [b"\x1b[".as_slice(), &[b'0'; 10_000], b"~q"].concat();
    assert!(decoded(&[&rubbish]).ends_with('q'));
}

proptest::proptest! {
    #[test]
    fn any_bytes_give_the_same_however_they_are_cut(
        bytes in proptest::collection::vec(
            proptest::prop_oneof![proptest::num::u8::ANY, proptest::sample::select(b"\x1b[O200~;201\x1b~AuM<".to_vec())],
            0..60,
        ),
        at in 0_usize..60,
    ) {
        let (first, second) = bytes.split_at(at.min(bytes.len()));
        proptest::prop_assert_eq!(decoded(&[first, second]), decoded(&[&bytes]));
    }
}
