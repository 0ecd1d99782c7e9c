//! What the parts of the library cost on maps of three sizes: `cargo bench --bench library`.
//!
//! The huge map takes its time; `cargo bench --bench library -- --skip huge` leaves it out.

#[path = "../support/generate.rs"]
mod generate;

use divan::{Bencher, black_box};
use jalon::app::{App, Event, Label, Options};
use jalon::command::parse_keys;
use jalon::doc::{Document, Merge, Side, apply, read};
use jalon::i18n::{Language, Texts};
use jalon::layout::{self, Glyphs};
use jalon::model::{Edit, Field, ItemAt, Map, Place, RowId, Value};
use jalon::sys::Painter;
use jalon::theme::Theme;
use jalon::ui;

/// The names of the sizes.
const SIZES: [&str; 3] = ["small", "large", "huge"];
const TERMINAL: (u16, u16) = (120, 40);

fn main() {
    divan::main();
}

fn text(size: &str) -> String {
    generate::map(match size {
        "small" => 6,
        "large" => 1000,
        _ => 10_000,
    })
}

/// The program on a map of that size, with the focus in its middle.
fn app(text: &str) -> App {
    let document: Document<Label> = Document::open(text.as_bytes()).unwrap_or_else(|_| no_map());
    let options = Options {
        texts: Texts::new(Language::French),
        glyphs: Glyphs::UNICODE,
        theme: Theme::default(),
        themes: Vec::new(),
        name: "map.toml".to_owned(),
        is_new: false,
        read_only: false,
        keymap: jalon::command::Keymap::default(),
        size: TERMINAL,
    };
    let mut app = App::new(document, options);
    let middle = app.map().stages.len() / 2;
    app.start_at(&middle.to_string());
    app
}

/// The benches are worth nothing without a map.
#[expect(clippy::panic, reason = "the generator is broken")]
fn no_map<T>() -> T {
    panic!("the generated map cannot be opened")
}

fn press(app: &mut App, keys: &str) {
    for key in parse_keys(keys).unwrap_or_default() {
        app.update(Event::Key(key));
    }
}

/// An edit of the words of an item in the middle of the map.
fn edit(map: &Map) -> Edit {
    let stage = map.stages.get(map.stages.len() / 2);
    let found = stage.and_then(|stage| Some((stage, stage.items(&RowId::Pains).first()?)));
    let Some((stage, item)) = found else {
        return no_map();
    };
    Edit::Set {
        at: Place::Item(ItemAt {
            stage: stage.id.clone(),
            row: RowId::Pains,
            index: item.index,
            text: item.text.clone(),
        }),
        field: Field::Text,
        value: Some(Value::Text("Les frais tombent à la fin".to_owned())),
    }
}

/// What the parser alone takes of `reading`.
#[divan::bench(args = SIZES)]
fn parsing(bencher: Bencher<'_, '_>, size: &str) {
    let text = text(size);
    bencher.bench_local(|| drop(black_box(toml::de::DeTable::parse(black_box(&text)))));
}

#[divan::bench(args = SIZES)]
fn reading(bencher: Bencher<'_, '_>, size: &str) {
    let text = text(size);
    bencher.bench_local(|| read(black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn writing(bencher: Bencher<'_, '_>, size: &str) {
    let text = text(size);
    let map = read(&text).map;
    let edit = edit(&map);
    bencher.bench_local(|| apply(black_box(&text), &map, &edit));
}

/// An edit and its undoing, as the program makes them.
#[divan::bench(args = SIZES)]
fn commit_and_undo(bencher: Bencher<'_, '_>, size: &str) {
    let mut app = app(&text(size));
    bencher.bench_local(|| press(&mut app, "+ u"));
}

/// Two versions of the map: one with new words in its middle, one with its first goal and its last
/// stage changed, and a line of the middle where both meet.
fn versions(text: &str) -> [String; 2] {
    let map = read(text).map;
    let ours = apply(text, &map, &edit(&map)).unwrap_or_default();
    let theirs = text.replacen("goal = \"", "goal = \"vite ", 1);
    let last = theirs.rfind("severity = ").unwrap_or_default();
    let (before, after) = theirs.split_at_checked(last).unwrap_or_default();
    let theirs = [before, "notes = 'x', ", after].concat();
    [ours, theirs]
}

/// A merge in which the lines of both sides go together.
#[divan::bench(args = SIZES)]
fn merging(bencher: Bencher<'_, '_>, size: &str) {
    let text = text(size);
    let [ours, theirs] = versions(&text);
    bencher.bench_local(|| {
        let merge = Merge::new(black_box(&text), &ours, &theirs);
        merge.map(|merge| merge.finish(&[]).is_ok())
    });
}

/// A merge with a clash, which no lines decide.
#[divan::bench(args = SIZES)]
fn merging_by_meaning(bencher: Bencher<'_, '_>, size: &str) {
    let text = text(size);
    let [ours, _] = versions(&text);
    let theirs = ours.replacen("Les frais tombent", "Des frais tombent", 1);
    bencher.bench_local(|| {
        let merge = Merge::new(black_box(&text), &ours, &theirs);
        merge.map(|merge| merge.finish(&[Side::Both]).is_ok())
    });
}

/// Everything between the bytes of a file and the first frame.
#[divan::bench(args = SIZES)]
fn opening(bencher: Bencher<'_, '_>, size: &str) {
    let text = text(size);
    bencher.bench_local(|| app(black_box(&text)));
}

/// A letter typed on the line that asks what to look for, with its frame, and the letter rubbed out.
/// Most texts of the map hold it, so this is the longest there is to wait.
#[divan::bench(args = SIZES)]
fn searching_a_letter(bencher: Bencher<'_, '_>, size: &str) {
    searching(bencher, size, "/");
}

/// The same where the words are in few texts.
#[divan::bench(args = SIZES)]
fn searching_words(bencher: Bencher<'_, '_>, size: &str) {
    searching(bencher, size, "/ c a r t e space p a s s");
}

fn searching(bencher: Bencher<'_, '_>, size: &str, keys: &str) {
    let mut app = app(&text(size));
    press(&mut app, keys);
    let Ok(mut painter) = Painter::new(std::io::sink(), TERMINAL) else {
        return no_map();
    };
    bencher.bench_local(|| {
        press(&mut app, "e");
        let drawn = painter.draw(|frame| ui::draw(&app, frame));
        press(&mut app, "backspace");
        drawn.is_ok()
    });
}

/// Words of every other text replaced, and that undone.
#[divan::bench(args = ["small", "large"], sample_count = 10)]
fn replacing(bencher: Bencher<'_, '_>, size: &str) {
    let mut app = app(&text(size));
    bencher.bench_local(|| {
        press(&mut app, "/ l a ctrl-r u n enter enter u");
        app.message().is_some()
    });
}

#[divan::bench]
fn texts(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Texts::new(black_box(Language::French)));
}

#[divan::bench(args = SIZES)]
fn scrolling(bencher: Bencher<'_, '_>, size: &str) {
    let app = app(&text(size));
    bencher.bench_local(|| layout::scroll(&app.scene()));
}

#[divan::bench(args = SIZES)]
fn picture(bencher: Bencher<'_, '_>, size: &str) {
    let app = app(&text(size));
    bencher.bench_local(|| layout::draw(&app.scene()));
}

#[divan::bench(args = SIZES)]
fn printed_table(bencher: Bencher<'_, '_>, size: &str) {
    let app = app(&text(size));
    let stages = 0..app.map().stages.len();
    bencher.bench_local(|| layout::print_table(&app.scene().lens, 120, stages.clone()));
}

/// Two keys with their frames, down to the bytes for the terminal.
#[divan::bench(args = SIZES)]
fn right_and_left(bencher: Bencher<'_, '_>, size: &str) {
    keys_and_frames(bencher, size, &["right", "left"]);
}

#[divan::bench(args = SIZES)]
fn down_and_up(bencher: Bencher<'_, '_>, size: &str) {
    keys_and_frames(bencher, size, &["down", "up"]);
}

fn keys_and_frames(bencher: Bencher<'_, '_>, size: &str, keys: &[&str]) {
    let mut app = app(&text(size));
    let Ok(mut painter) = Painter::new(std::io::sink(), TERMINAL) else {
        return no_map();
    };
    bencher.bench_local(|| {
        for key in keys {
            press(&mut app, key);
            let drawn = painter.draw(|frame| ui::draw(&app, frame));
            black_box(drawn.is_ok());
        }
    });
}
