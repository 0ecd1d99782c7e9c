//! A map as JSON loses nothing: whatever TOML says comes back, and whatever JSON says does.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test looks at files, and one that fails here has found something"
)]

#[path = "support/hostile.rs"]
mod hostile;

use jalon::doc::data::{Data, Node, Pair, data_of};
use jalon::doc::{Access, read, whole};
use jalon::export::{self, Dress, Subject};
use jalon::i18n::{Language, Texts};
use jalon::import::{self, Imported, Input};
use jalon::layout::Glyphs;
use jalon::model::{PersonaId, View};
use proptest::prelude::*;

fn export(text: &str, view: &View) -> (String, Vec<export::LeftOut>) {
    let map = read(text).map;
    let subject = Subject {
        map: &map,
        text,
        name: None,
        reviews: None,
    };
    let texts = Texts::new(Language::English);
    let dress = Dress::new(&texts, &Glyphs::UNICODE, view);
    let form = export::Form::find("json").unwrap();
    let written = form.write(&subject, &dress).unwrap();
    (String::from_utf8(written.bytes).unwrap(), written.left_out)
}

fn import(json: &str) -> Imported {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes: json.as_bytes(),
        name: None,
        texts: &texts,
        most_bytes: usize::MAX,
    };
    (import::Form::find("json").unwrap().read)(&input).unwrap()
}

/// The text after a journey through JSON; nothing is left behind on the way.
#[track_caller]
fn there_and_back(text: &str) -> String {
    let (json, _) = export(text, &View::Everyone);
    let imported = import(&json);
    assert!(imported.rest.is_empty(), "{json}\n{:?}", imported.rest);
    imported.written.unwrap()
}

/// The data of a text without places.
fn data(text: &str) -> Data {
    without_places(data_of(text)).data
}

fn without_places(node: Node) -> Node {
    let data = match node.data {
        Data::List(list) => Data::List(list.into_iter().map(without_places).collect()),
        Data::Table(pairs) => {
            let pairs = pairs.into_iter().map(|pair| Pair {
                name: pair.name,
                span: 0..0,
                value: without_places(pair.value),
            });
            Data::Table(pairs.collect())
        }
        data => data,
    };
    Node { data, span: 0..0 }
}

fn node(data: Data) -> Node {
    Node { data, span: 0..0 }
}

#[test]
fn sample_maps_come_back_whole() {
    for file in std::fs::read_dir("maps").unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        // What stands beside a map is none.
        if !text.contains("\njalon = 1") && !text.starts_with("jalon = 1") {
            continue;
        }
        let back = there_and_back(&text);
        assert_eq!(data(&back), data(&text));
        assert_eq!(there_and_back(&back), back);
    }
}

#[test]
fn a_hostile_map_comes_back_whole_and_its_json_holds_nothing_hidden() {
    for well in [true, false] {
        let text = hostile::map(hostile::TEXT, well);
        assert_eq!(data(&there_and_back(&text)), data(&text));
        let (json, _) = export(&text, &View::Everyone);
        assert!(!json.contains(|c: char| c != '\n' && jalon::text::is_hidden(c)));
    }
}

#[test]
fn values_of_every_kind_keep_their_kind() {
    let text = "jalon = 1\ntitle = \"T\"\ncreated = \"2026-09-01\"\nreviewed = 2026-09-01T07:32:00Z\n\
                x = [0x1F, 1_000, +1.50, 6e-1, inf, -nan, true, 2026-09-01, 07:32:00, \"2026-09-01\"]\n\
                big = 9223372036854775807\nt = { \"$toml\" = \"1\" }\n[[stages]]\nname = \"A\"\n\
                metrics = [{ name = \"m\", at = 2026-10-01, value = 1.0 }]\n[scope]\nfrom = \"a\"\n";
    let back = there_and_back(text);
    assert_eq!(data(&back), data(text));
    assert!(back.contains("created = \"2026-09-01\""));
    assert!(
        back.contains(
            "[31, 1000, 1.50, 6e-1, inf, -nan, true, 2026-09-01, 07:32:00, \"2026-09-01\"]"
        )
    );
}

#[test]
fn the_json_of_a_persona_has_what_it_sees() {
    let text = std::fs::read_to_string("maps/boutique.toml").unwrap();
    let view = View::Persona(PersonaId::new("anne"));
    let (json, left) = export(&text, &view);
    let map = read(&import(&json).written.unwrap()).map;
    let names: Vec<&str> = map
        .personas
        .iter()
        .map(|persona| persona.name.as_str())
        .collect();
    assert_eq!(names, ["Anne"]);
    let whole = read(&text).map;
    let seen = |map: &jalon::model::Map| {
        let items = map
            .items()
            .filter(|(_, _, item)| item.is_seen_by(view.persona()));
        items
            .map(|(_, _, item)| item.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(&map), seen(&whole));
    assert_eq!(map.items().count(), seen(&whole).len());
    assert!(
        left.iter()
            .any(|left| left.fact == export::Fact::OtherPersonas)
    );
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("2026-09-01".to_owned()),
        Just("a\nb\n".to_owned()),
        Just("\u{202e}\r\n\"\"\"\\ '''\u{1b}[31m\u{0}".to_owned()),
        "[a-zé ]{1,8}",
        any::<String>(),
    ]
}

fn key() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 17] = [
        "jalon",
        "title",
        "created",
        "scope",
        "rows",
        "personas",
        "stages",
        "conflicts",
        "name",
        "sentiment",
        "metrics",
        "at",
        "pains",
        "opportunities",
        "due",
        "text",
        "$toml",
    ];
    prop_oneof![
        3 => proptest::sample::select(&KNOWN[..]).prop_map(str::to_owned),
        1 => words(),
    ]
}

fn plain() -> impl Strategy<Value = String> {
    const ODD: [&str; 11] = [
        "true",
        "false",
        "inf",
        "-inf",
        "nan",
        "2026-09-01",
        "2026-09-01T07:32:00Z",
        "07:32:00",
        "1.50",
        "-0.0",
        "1e300",
    ];
    prop_oneof![
        proptest::sample::select(&ODD[..]).prop_map(str::to_owned),
        any::<i64>().prop_map(|whole| whole.to_string()),
        (-1e9..1e9).prop_map(|decimal: f64| format!("{decimal:?}")),
    ]
}

fn pairs(value: impl Strategy<Value = Data>) -> impl Strategy<Value = Data> {
    proptest::collection::vec((key(), value), 0..6).prop_map(|members| {
        let mut pairs: Vec<Pair> = Vec::new();
        for (name, data) in members {
            if pairs.iter().all(|known| known.name != name) {
                pairs.push(Pair {
                    name,
                    span: 0..0,
                    value: node(data),
                });
            }
        }
        Data::Table(pairs)
    })
}

fn anything() -> impl Strategy<Value = Data> {
    let leaf = prop_oneof![words().prop_map(Data::Words), plain().prop_map(Data::Plain)];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let list = proptest::collection::vec(inner.clone(), 0..5);
        prop_oneof![
            list.prop_map(|list| Data::List(list.into_iter().map(node).collect())),
            pairs(inner),
        ]
    })
}

/// A root with a key of a map first, so that it is known for one.
fn root() -> impl Strategy<Value = Vec<Pair>> {
    pairs(anything()).prop_map(|data| {
        let Data::Table(mut pairs) = data else {
            return Vec::new();
        };
        pairs.retain(|pair| pair.name != "jalon" && pair.name != "schema_version");
        let version = Pair {
            name: "jalon".to_owned(),
            span: 0..0,
            value: node(Data::Plain("1".to_owned())),
        };
        pairs.insert(0, version);
        pairs
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn whatever_toml_says_comes_back(root in root()) {
        let text = whole(&root).text;
        prop_assert_eq!(read(&text).access, Access::Edit, "{}", text);
        let back = there_and_back(&text);
        prop_assert_eq!(data(&back), data(&text));
        // Once in the layout of the format, it is the same text.
        prop_assert_eq!(&there_and_back(&back), &back);
        // And the JSON is the same JSON.
        let json = |text: &str| export(text, &View::Everyone).0;
        prop_assert_eq!(json(&back), json(&text));
    }

    #[test]
    fn no_bytes_are_too_much(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let texts = Texts::new(Language::French);
        let form = import::Form::find("json").unwrap();
        let input = Input { bytes: &bytes, name: None, texts: &texts, most_bytes: usize::MAX };
        let _ = (form.read)(&input);
        let _ = import::Form::guess(&input);
    }

    #[test]
    fn no_signs_of_json_are_too_much(json in "(\\{|\\}|\\[|\\]|\"|\\\\|u|d8|,|:|1|\\.|e|-|é|\"stages\":|null| ){0,60}") {
        let texts = Texts::new(Language::French);
        let json = format!("{{\"title\":{json}");
        let form = import::Form::find("json").unwrap();
        let read = (form.read)(&Input { bytes: json.as_bytes(), name: None, texts: &texts, most_bytes: usize::MAX });
        let (text, notices) = match &read {
            Ok(imported) => (&imported.text, &imported.notices),
            Err(refused) => (&refused.text, &refused.notices),
        };
        for notice in notices {
            prop_assert!(text.get(notice.problem.span.clone()).is_some());
        }
    }
}
