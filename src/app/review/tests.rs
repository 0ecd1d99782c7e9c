use super::super::{Beside, Effect, Event, Now, OnDisk, Options};
use super::*;
use crate::command::{Mode, TABLE, parse_keys};
use crate::doc::Document;
use crate::i18n::Language;

const MAP: &str = "jalon = 1\ntitle = \"T\"\n\n[[personas]]\nname = \"Anne\"\n\n[[stages]]\n\
                   name = \"Un\"\nsentiment = 1\npains = [\"a\", \"b\"]\n\n[[stages]]\nname = \"Deux\"\n";

fn app(options: Options) -> App {
    App::new(Document::open(MAP.as_bytes()).unwrap(), options)
}

/// Presses keys; words in quotes are pasted. Answers with what the outside is asked, but for who
/// speaks: that is answered.
fn play(app: &mut App, keys: &str) -> Vec<Effect> {
    let mut asked = Vec::new();
    for (n, part) in keys.split('\'').enumerate() {
        let events: Vec<Event> = if n % 2 == 1 {
            vec![Event::Paste(part.to_owned())]
        } else {
            let keys = parse_keys(part).unwrap();
            keys.into_iter().map(Event::Key).collect()
        };
        for event in events {
            app.set_now(Now {
                chance: app.now.chance + 1,
                ..app.now.clone()
            });
            for effect in app.update(event) {
                if effect == Effect::Author {
                    asked.extend(app.update(Event::Author("Anne".into())));
                } else {
                    asked.push(effect);
                }
            }
        }
    }
    asked
}

/// Whoever may not write the map plays everything there is on it, from an item, an empty cell and the
/// head of a stage, and accepts whatever opens: the map stays as it is, and no save of its own is asked.
#[test]
fn read_only_nothing_but_comments_can_be_written() {
    for from in ["pagedown pagedown pagedown", "", "up"] {
        for entry in TABLE.iter().filter(|entry| entry.works_in(Mode::Map)) {
            for behind in ["", "'9' enter", "down 'x' enter", "delete enter", "m", "y"] {
                let mut app = app(Options {
                    read_only: true,
                    ..Options::usual(Language::English)
                });
                play(&mut app, from);
                app.run(entry.command, Some(1));
                let mut effects = app.update(Event::Waited);
                effects.extend(play(&mut app, behind));
                let place = format!("{} from {from:?}, then {behind:?}", entry.name);
                assert_eq!(app.document().text(), MAP, "{place}");
                let writes = |effect: &Effect| match effect {
                    Effect::Save { name, .. } => name.is_none(),
                    Effect::Edit { target, .. } => *target != super::super::EditTarget::Comment,
                    _ => false,
                };
                assert!(!effects.iter().any(writes), "{place}: {effects:?}");
            }
        }
    }
}

#[test]
fn read_only_a_comment_is_written() {
    let mut app = app(Options {
        read_only: true,
        ..Options::usual(Language::English)
    });
    let effects = play(&mut app, "c 'Why?' enter");
    let [Effect::KeepBeside { base, bytes, .. }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert!(base.is_empty() && String::from_utf8_lossy(bytes).contains("\"Why?\""));
}

/// A map without a file has no comments beside it yet: they wait for its first save, go to the journal
/// until then, and leaving asks.
#[test]
fn what_is_said_of_a_new_map_waits_for_its_file() {
    let mut app = app(Options {
        is_new: true,
        ..Options::usual(Language::English)
    });
    assert_eq!(play(&mut app, "c 'Why?' enter"), []);
    let kept = app.snapshot(None).and_then(|snapshot| snapshot.typing);
    assert!(kept.is_some_and(|typing| typing.raw.contains("Why?")));
    assert_eq!(play(&mut app, "q"), []);
    assert_eq!(app.mode(), Mode::Ask);
    let saved = play(&mut app, "s");
    assert!(
        matches!(saved.as_slice(), [Effect::Save { .. }]),
        "{saved:?}"
    );
    let done = super::super::SaveOutcome::Done {
        name: "map.toml".into(),
        lasts: true,
    };
    let asked = app.update(Event::Saved(done));
    // Once, and the map is not left before it is kept.
    let [Effect::KeepBeside { file, bytes, .. }] = asked.as_slice() else {
        panic!("{asked:?}");
    };
    let (file, outcome) = (file.clone(), Ok(bytes.clone()));
    let asked = app.update(Event::BesideKept { file, outcome });
    assert_eq!(asked, [Effect::Quit]);
}

/// What stands in a file that cannot be read stays there.
#[test]
fn a_file_that_cannot_be_read_is_not_written() {
    for now in [
        OnDisk::Bytes(b"\xff".to_vec()),
        OnDisk::Bytes(b"jalon_review = 2\n".to_vec()),
        OnDisk::Bytes(b"[[comments]\n".to_vec()),
        OnDisk::Unreadable {
            reason: "no".into(),
        },
    ] {
        let mut app = app(Options::usual(Language::French));
        app.read_review(now.clone());
        assert!(app.banner().is_some(), "{now:?}");
        assert_eq!(play(&mut app, "c"), [], "{now:?}");
        assert_eq!(app.mode(), Mode::Map, "{now:?}");
        assert!(app.message.is_some(), "{now:?}");
        play(&mut app, "+");
        assert_ne!(app.document().text(), MAP, "the map is edited all the same");
    }
}

/// What could not be written waits for a file that another broke and mended, and is merged then.
#[test]
fn what_is_said_outlasts_a_file_that_is_broken_for_a_while() {
    let mut app = app(Options::usual(Language::English));
    let file = "\u{feff}jalon_review = 1\n";
    app.read_review(OnDisk::Bytes(file.into()));
    play(&mut app, "c 'Why?' enter");
    let beside = super::super::Beside::Review;
    let outcome = Err("no".to_owned());
    app.update(Event::BesideKept {
        file: beside.clone(),
        outcome,
    });
    let theirs = [file, "\n[[comments]]\nid = \"a\"\ntext = \"Ours\"\n"].concat();
    for (text, count) in [("[[comments]\n", 0), (theirs.as_str(), 1)] {
        let now = OnDisk::Bytes(text.into());
        let seen = Event::BesideSeen {
            file: beside.clone(),
            now,
        };
        let asked = app.update(seen);
        assert_eq!(asked.len(), count, "{asked:?}");
        for effect in asked {
            let Effect::KeepBeside { base, bytes, .. } = effect else {
                panic!("{effect:?}");
            };
            assert_eq!(base, text.as_bytes());
            let bytes = String::from_utf8(bytes).unwrap();
            assert!(bytes.starts_with(file), "{bytes}");
            assert!(bytes.contains("Ours") && bytes.contains("Why?"), "{bytes}");
        }
    }
}

/// Somebody breaks the file before we have written, and puts it right with words of their own: what is
/// written then says both.
#[test]
fn what_is_put_right_meanwhile_is_not_written_over() {
    let seen = |app: &mut App, text: &str| {
        let (file, now) = (Beside::Review, OnDisk::Bytes(text.into()));
        app.update(Event::BesideSeen { file, now })
    };
    let comment = |id: &str| format!("\n[[comments]]\nid = \"{id}\"\ntext = \"{id}\"\n");
    let before = format!("jalon_review = 1\n{}", comment("theirs"));
    for mended in [before.clone(), before.clone() + &comment("later")] {
        let mut app = app(Options::usual(Language::English));
        app.read_review(OnDisk::Bytes(before.clone().into()));
        play(&mut app, "c 'Ours' enter");
        let (file, outcome) = (Beside::Review, Err("it is broken".to_owned()));
        app.update(Event::BesideKept { file, outcome });
        assert_eq!(seen(&mut app, "<<<<"), []);
        let asked = seen(&mut app, &mended);
        let [Effect::KeepBeside { base, bytes, .. }] = asked.as_slice() else {
            panic!("{asked:?}");
        };
        assert_eq!(String::from_utf8_lossy(base), mended);
        let text = String::from_utf8_lossy(bytes);
        let comments = text.matches("[[comments]]").count();
        assert_eq!(
            comments,
            mended.matches("[[comments]]").count() + 1,
            "{text}"
        );
        assert!(text.contains("\"Ours\""), "{text}");
    }
}

/// What is answered or reworded goes while one types, or the file has no place for words: they are
/// still being typed, and where only the comment is gone they can be said as one of their own.
#[test]
fn words_that_are_refused_are_still_there() {
    let before = "jalon_review = 1\n\n[[comments]]\nid = \"a\"\nauthor = \"Anne\"\ntext = \"A\"\n";
    let (gone, shut) = ("jalon_review = 1\n", "jalon_review = 1\ncomments = 3\n");
    for (keys, now, is_said) in [
        ("g r r 'Words'", gone, true),
        ("g r e ' Words'", gone, true),
        ("c 'Words'", shut, false),
        (": 'comment Words'", shut, false),
    ] {
        let mut app = app(Options::usual(Language::English));
        app.read_review(OnDisk::Bytes(before.into()));
        play(&mut app, keys);
        let now = OnDisk::Bytes(now.into());
        let file = Beside::Review;
        app.update(Event::BesideSeen { file, now });
        assert_eq!(play(&mut app, "enter"), [], "{keys}");
        assert_eq!(app.mode(), Mode::Comment, "{keys}");
        assert!(app.message.is_some(), "{keys}");
        assert!(kept(&app).contains("Words"), "{keys}");
        let said = play(&mut app, "enter");
        assert_eq!(!said.is_empty(), is_said, "{keys}: {said:?}");
    }
}

/// The words the journal has.
fn kept(app: &App) -> String {
    let typing = app.snapshot(None).and_then(|snapshot| snapshot.typing);
    typing.map(|typing| typing.raw).unwrap_or_default()
}

#[test]
fn words_that_are_put_aside_are_in_the_journal() {
    let mut app = app(Options::usual(Language::English));
    play(&mut app, "c 'Aside' esc");
    assert_eq!(kept(&app), "Aside");
    play(&mut app, "c enter");
    assert!(!kept(&app).is_empty(), "until it is in its file");
}

#[test]
fn the_byte_order_mark_stays() {
    let before = "\u{feff}jalon_review = 1\n";
    let other = "\n[[comments]]\nid = \"a\"\ntext = \"A\"\n";
    for now in [before.to_owned(), before.to_owned() + other] {
        let mut app = app(Options::usual(Language::English));
        app.read_review(OnDisk::Bytes(before.into()));
        play(&mut app, "c 'Ours' enter");
        let file = Beside::Review;
        app.update(Event::BesideSeen {
            file,
            now: OnDisk::Bytes(now.clone().into()),
        });
        play(&mut app, "g r u");
        let bytes = app.review.reviews.bytes();
        assert_eq!(String::from_utf8_lossy(&bytes), now);
    }
}
