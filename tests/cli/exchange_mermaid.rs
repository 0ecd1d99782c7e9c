//! Mermaid journeys in and out of the program. What Mermaid itself says of them is recorded beside the
//! importer and asked again by `tests/mermaid/run`.

use jalon::doc::{compose, read};
use jalon::export::{self, Dress, Subject};
use jalon::i18n::{Language, Texts};
use jalon::import::{self, Imported, Input};
use jalon::layout::Glyphs;
use jalon::model::{NewMap, View};

use crate::folder::Folder;
use crate::hostile;
use crate::program::{Jalon, jalon, words};

const ANSWERS: [&str; 3] = [
    include_str!("../fixtures/mermaid/front.json"),
    include_str!("../fixtures/mermaid/statements.json"),
    include_str!("../fixtures/mermaid/tasks.json"),
];

fn imported(text: &str) -> Option<Imported> {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: text.as_bytes(),
        name: None,
        texts: &texts,
        most_bytes: usize::MAX,
    };
    let form = import::Form::find("mermaid").unwrap();
    (form.read)(&input).ok()
}

fn exported(text: &str) -> String {
    let texts = Texts::new(Language::English);
    let map = read(text).map;
    let subject = Subject {
        map: &map,
        text,
        name: None,
        reviews: None,
    };
    let dress = Dress::new(&texts, &Glyphs::UNICODE, &View::Everyone);
    let form = export::Form::find("mermaid").unwrap();
    String::from_utf8(form.write(&subject, &dress).unwrap().bytes).unwrap()
}

#[test]
fn a_diagram_is_the_same_there_and_back() {
    let answers = ANSWERS.iter().flat_map(|json| {
        let answers: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
        answers
    });
    let texts = answers.filter_map(|answer| answer["text"].as_str().map(str::to_owned));
    // What hides or acts is shown in an export, and so becomes other words.
    let hides = |c: char| !matches!(c, '\n' | '\r' | '\t') && jalon::text::is_hidden(c);
    let is_plain = |text: &String| !text.trim_start_matches('\u{feff}').chars().any(hides);
    let mut count = 0;
    for text in texts.filter(is_plain) {
        let Some(first) = imported(&text) else {
            continue;
        };
        let written = compose(&first.map).unwrap();
        let diagram = exported(&written);
        let again = imported(&diagram).unwrap_or_else(|| panic!("{text:?}\n{diagram}"));
        assert_eq!(again.map, first.map, "{text:?}\n{diagram}");
        count += 1;
    }
    assert!(count > 300, "{count}");
}

#[test]
fn what_wants_to_act_is_words_in_a_diagram() {
    for text in [hostile::TEXT, "journey", "a: b; #c %% %%{d}%% <e>"] {
        let map = hostile::map(text, true);
        let diagram = exported(&map);
        let again = imported(&diagram).unwrap_or_else(|| panic!("{diagram}"));
        let before = NewMap::of(&read(&map).map);
        assert_eq!(again.map.stages.len(), before.stages.len());
        assert!(
            !diagram
                .chars()
                .any(|c| c != '\n' && jalon::text::is_hidden(c)),
            "{diagram}"
        );
    }
}

#[test]
fn a_diagram_is_guessed_and_what_it_loses_is_told() {
    let folder = Folder::new();
    let text = "journey\n title Tea\n section Morning\n  Code (ex: 1): 5: Me # soon\n";
    let ended = Jalon::new(folder.path())
        .args(words("import - --keep-rest"))
        .input(text)
        .run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(
        ended.out.contains("text = \"Code (ex: 1)\", sentiment = 4"),
        "{}",
        ended.out
    );
    assert!(
        ended.out.contains("notes = \"comment: soon\""),
        "{}",
        ended.out
    );
    for words in ["[I001]", "standard input:4:12", "comment: soon"] {
        assert!(ended.err.contains(words), "{words}: {}", ended.err);
    }
    let french = Jalon::new(folder.path())
        .args(words("--lang fr import -"))
        .input(text)
        .run();
    assert!(
        french.err.contains(" commentaire\u{a0}: soon"),
        "{}",
        french.err
    );
    folder.write("bare.mmd", "journey\n A task\n");
    let ended = jalon(folder.path(), words("import bare.mmd"));
    assert_eq!((ended.code, ended.out.as_str()), (3, ""), "{}", ended.err);
    assert!(ended.err.contains("bare.mmd:2:2"), "{}", ended.err);
}

#[test]
fn a_journey_is_imported_from_the_text_it_stands_in() {
    let folder = Folder::new();
    let lunch = "```mermaid\njourney\n title Lunch\n Order: 4: Anne\n```\n";
    folder.write("README.md", format!("# Café\n\nHello.\n\n{lunch}"));
    let ended = jalon(folder.path(), words("import README.md"));
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.contains("title = \"Lunch\""), "{}", ended.out);
    assert!(ended.err.contains("--from md"), "{}", ended.err);
    let wrong = "```mermaid\njourney\n Pay\n```\n";
    folder.write("notes.md", format!("# Café\n\n{wrong}"));
    let ended = jalon(folder.path(), words("import notes.md"));
    assert_eq!((ended.code, ended.out.as_str()), (3, ""), "{}", ended.err);
    assert!(ended.err.contains("notes.md:5:2"), "{}", ended.err);
    let two = format!("# Café\n\n{lunch}\n{}", lunch.replace("Lunch", "Tea"));
    let input = |line: &str| {
        let jalon = Jalon::new(folder.path()).args(words(line));
        jalon.input(two.as_str()).run()
    };
    let ended = input("import -");
    assert_eq!((ended.code, ended.out.as_str()), (3, ""), "{}", ended.err);
    for words in ["standard input:5:8", "standard input:11:8", "`--diagram 2`"] {
        assert!(ended.err.contains(words), "{words}: {}", ended.err);
    }
    let ended = input("import - --diagram 2");
    assert!(ended.out.contains("title = \"Tea\""), "{}", ended.err);
    let ended = input("--lang fr import - --diagram 3");
    assert_eq!(ended.code, 3);
    assert!(ended.err.starts_with("l’entrée standard"), "{}", ended.err);
}

#[test]
fn a_long_rest_is_counted_and_none_of_it_is_lost() {
    let folder = Folder::new();
    let line = |number: usize| format!("word {number} {}\n\n", "and so on ".repeat(50));
    let lines: String = (0..60).map(line).collect();
    let text = format!("| | Order | Pay |\n|---|---|---|\n| Actions | reads | pays |\n\n{lines}");
    folder.write("long.md", &text);
    let told = jalon(folder.path(), words("import long.md"));
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.lines().all(|line| line.chars().count() < 230));
    assert!(told.err.contains("word 49") && !told.err.contains("word 50"));
    assert!(
        told.err.contains("and 10 more; --keep-rest"),
        "{}",
        told.err
    );
    let kept = jalon(folder.path(), words("import long.md --keep-rest"));
    assert!(kept.out.contains("word 59 and so on"), "{}", kept.out);
    assert!(
        kept.err.contains("and 10 more, which are in the notes"),
        "{}",
        kept.err
    );
}

#[test]
fn a_diagram_takes_time_by_its_size() {
    let folder = Folder::new();
    let many = 256 * 1024;
    let fence = |number: usize| format!("```mermaid\njourney\nA{number}: 3\n```\n");
    let fences: String = (0..many / 30).map(fence).collect();
    let jalon = Jalon::within(folder.path(), 4_000_000, 20).args(words("import -"));
    let ended = jalon.input(fences).run();
    assert_eq!(ended.code, 3, "{}", ended.err.len());
    for part in [
        "%%{",
        "<a ",
        "\n ",
        "#",
        "accDescr{",
        "ﬂ°",
        "%%",
        "a:1:",
        "style:#",
        "---\n",
        "\u{2028}",
    ] {
        let text = format!("journey\n{}", part.repeat(many / part.len()));
        let ended = Jalon::within(folder.path(), 4_000_000, 20)
            .args(words("import - --from mermaid -o out.toml --force"))
            .input(text)
            .run();
        assert!(
            matches!(ended.code, 0 | 3),
            "{part:?}: {} {}",
            ended.code,
            ended.err.len()
        );
    }
}
