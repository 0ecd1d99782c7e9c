use super::{About, Anchor, Found, Ground, NewComment, NewReply, Reviews, Target};
use crate::diag::Code;
use crate::doc::beside::{Moment, SheetError};
use crate::doc::read;
use crate::model::{ItemAt, ItemId, PersonaId, RowId, StageId, View};

fn at(minute: i64) -> Moment {
    let time = jiff::Timestamp::from_second(1_781_000_000 + minute * 60).unwrap();
    Moment::new(time, jiff::tz::offset(2))
}

fn comment<'a>(id: &'a str, about: &'a About, text: &'a str) -> NewComment<'a> {
    NewComment {
        id,
        about,
        author: "Paul",
        at: at(0),
        text,
    }
}

fn reply(id: &str, minute: i64) -> NewReply<'_> {
    NewReply {
        id,
        author: "Inès",
        at: at(minute),
        text: "Yes.",
    }
}

fn stage(id: &str) -> About {
    About {
        stage: Some(StageId::new(id)),
        ..About::default()
    }
}

#[test]
fn what_is_said_is_in_the_file_at_once() {
    let about = About {
        row: Some(RowId::Pains),
        item: Some(ItemId::new("late")),
        quote: Some("Fees come \"late\"".to_owned()),
        ..stage("pay")
    };
    let reviews = Reviews::default()
        .add(&comment("aaaaaaaa", &about, "Sure?\nI doubt it."))
        .unwrap();
    let reviews = reviews.reply("aaaaaaaa", &reply("bbbbbbbb", 2)).unwrap();
    let resolved = reviews.resolve("bbbbbbbb", "Anne", at(5)).unwrap();
    assert_eq!(
        resolved.text(),
        "jalon_review = 1\n\n[[comments]]\nid = \"aaaaaaaa\"\nstage = \"pay\"\nrow = \"pains\"\nitem = \"late\"\n\
         quote = \"Fees come \\\"late\\\"\"\nauthor = \"Paul\"\nat = 2026-06-09T12:13:20+02:00\n\
         text = \"\"\"\nSure?\nI doubt it.\"\"\"\nresolved_by = \"Anne\"\nresolved_at = 2026-06-09T12:18:20+02:00\n\n\
         [[comments]]\nid = \"bbbbbbbb\"\nauthor = \"Inès\"\nat = 2026-06-09T12:15:20+02:00\ntext = \"Yes.\"\n\
         reply_to = \"aaaaaaaa\"\n"
    );
    assert_eq!(resolved.comments()[0].about, about);
    assert!(resolved.diagnostics().is_empty());
    assert_eq!(resolved.reopen("aaaaaaaa").unwrap(), reviews);
    let reworded = reviews.reword("bbbbbbbb", "No.").unwrap();
    assert_eq!(reworded.text(), reviews.text().replace("Yes.", "No."));
    assert_eq!(reviews.remove("bbbbbbbb").unwrap().comments().len(), 1);
    assert_eq!(reviews.remove("aaaaaaaa").unwrap().comments(), []);
    for refused in [
        reviews.add(&comment("aaaaaaaa", &about, "again")),
        reviews.add(&comment("", &about, "nameless")),
    ] {
        assert_eq!(refused, Err(SheetError::WrongValue("id")));
    }
    assert_eq!(
        reviews.reply("zzzzzzzz", &reply("c", 0)),
        Err(SheetError::NotFound)
    );
}

#[test]
fn replies_belong_to_the_thread_they_answer_in() {
    let entry = |id: &str, to: &str, minute: &str| {
        let to = if to.is_empty() {
            String::new()
        } else {
            format!("reply_to = \"{to}\"\n")
        };
        format!("[[comments]]\nid = \"{id}\"\ntext = \"\"\nat = 2026-06-09T12:{minute}:00Z\n{to}\n")
    };
    let text = [
        "jalon_review = 1\n".to_owned(),
        entry("late", "a", "30"),
        entry("a", "", "10"),
        entry("deep", "late", "20"),
        entry("x", "y", "00"),
        entry("y", "z", "01"),
        entry("z", "y", "02"),
        entry("stray", "gone", "00"),
        "[[comments]]\ntext = \"without an id\"\n".to_owned(),
    ];
    let reviews = Reviews::read(&text.concat());
    let shown: Vec<(&str, Vec<&str>)> = reviews
        .threads()
        .iter()
        .map(|thread| {
            let replies = thread.replies.iter().map(|reply| reply.id.as_str());
            (thread.first.id.as_str(), replies.collect())
        })
        .collect();
    let expected = [
        ("a", vec!["deep", "late"]),
        ("y", vec!["x", "z"]),
        ("stray", vec![]),
        ("", vec![]),
    ];
    assert_eq!(shown, expected);
    let codes: Vec<Code> = reviews.diagnostics().iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::UnknownComment, Code::MissingKey]);
}

const MAP: &str = "jalon = 1\ntitle = \"t\"\nrows = [{ id = \"legal\", name = \"Law\" }, \"pains\", \"actions\"]\n\
    [[personas]]\nname = \"Anne\"\n\
    [[stages]]\nname = \"Basket\"\npains = [\"Prices hidden\", \"Slow site\", \"Slow site\"]\nactions = [\"Counts\", \"Opens the site\"]\n\
    [[stages]]\nname = \"Pay\"\nlegal = [\"Consent\"]\n\
    pains = [{ id = \"fees\", text = \"Fees told late\" }, \"Account demanded\", \"Card refused without a word\"]\n\
    actions = [\"Opens the site\", \"Types an address\"]\n";

/// Where a comment on an item hangs: its stage, row and place in it, or what is left.
fn hangs(map: &str, about: &About) -> (String, Found) {
    let map = read(map).map;
    let Anchor { target, found } = Ground::of(&map).anchor(about);
    let target = match target {
        Target::Map => "map".to_owned(),
        Target::Persona(id) => format!("persona {id}"),
        Target::Stage(id) => format!("stage {id}"),
        Target::Cell(id, row) => format!("{id} {}", row.key()),
        Target::Item(ItemAt {
            stage, row, index, ..
        }) => format!("{stage} {} {index}", row.key()),
    };
    (target, found)
}

fn item(quote: &str) -> About {
    About {
        row: Some(RowId::Pains),
        quote: Some(quote.to_owned()),
        ..stage("pay")
    }
}

#[test]
fn a_comment_finds_its_item() {
    let by_id = |quote| About {
        item: Some(ItemId::new("fees")),
        ..item(quote)
    };
    for (about, target, found) in [
        (by_id("Whatever it said"), "pay pains 0", Found::Id),
        (item("Account demanded"), "pay pains 1", Found::Words),
        // Reworded.
        (
            item("Fees are told too late"),
            "pay pains 0",
            Found::Likeness,
        ),
        (item("account demandé"), "pay pains 1", Found::Likeness),
        // Moved to another stage or row, and reworded on the way.
        (item("Prices hidden"), "basket pains 0", Found::Words),
        (item("Types an address"), "pay actions 1", Found::Words),
        (item("Prices hidden."), "basket pains 0", Found::Likeness),
        // Joined with another, or split.
        (item("Card"), "pay pains", Found::Stage),
        (item("Refused"), "pay pains 2", Found::Likeness),
        (
            item("The shop is shut, closed for lunch, account demanded"),
            "pay pains 1",
            Found::Likeness,
        ),
        // Which of two it would be cannot be told.
        (item("Slow site"), "pay pains", Found::Stage),
        (item("Opens the site"), "pay pains", Found::Stage),
        (item("Nothing of the kind"), "pay pains", Found::Stage),
        (
            About {
                stage: Some(StageId::new("gone")),
                ..item("Account demanded")
            },
            "pay pains 1",
            Found::Words,
        ),
        (
            About {
                stage: Some(StageId::new("gone")),
                ..item("Nothing")
            },
            "map",
            Found::Map,
        ),
        (
            About {
                row: Some(RowId::new("gone")),
                ..item("Nothing")
            },
            "stage pay",
            Found::Stage,
        ),
        (
            About {
                row: Some(RowId::new("legal")),
                ..item("Nothing")
            },
            "pay legal",
            Found::Stage,
        ),
    ] {
        assert_eq!(hangs(MAP, &about), (target.to_owned(), found), "{about:?}");
    }
}

#[test]
fn a_comment_on_a_whole_hangs_there() {
    let persona = |id: &str| About {
        persona: Some(PersonaId::new(id)),
        ..About::default()
    };
    let cell = |id: &str, row: &str| About {
        row: Some(RowId::new(row)),
        ..stage(id)
    };
    for (about, target, found) in [
        (About::default(), "map", Found::Id),
        (persona("anne"), "persona anne", Found::Id),
        (persona("paul"), "map", Found::Map),
        (stage("pay"), "stage pay", Found::Id),
        (stage("gone"), "map", Found::Map),
        (cell("pay", "needs"), "pay needs", Found::Id),
        (cell("pay", "gone"), "stage pay", Found::Stage),
        (cell("gone", "pains"), "map", Found::Map),
    ] {
        assert_eq!(hangs(MAP, &about), (target.to_owned(), found), "{about:?}");
    }
    assert!(Found::Stage.is_lost() && Found::Map.is_lost() && !Found::Likeness.is_lost());
}

#[test]
fn a_new_comment_names_what_it_is_about() {
    let map = read(MAP).map;
    let at = ItemAt {
        stage: StageId::new("pay"),
        row: RowId::Pains,
        index: 0,
        text: "Fees told late".to_owned(),
    };
    let view = View::Persona(PersonaId::new("anne"));
    let target = Target::Item(at);
    let about = About::of(&map, &target, &view);
    let named = About {
        persona: Some(PersonaId::new("anne")),
        item: Some(ItemId::new("fees")),
        ..item("Fees told late")
    };
    assert_eq!(about, named);
    let anchor = Ground::of(&map).anchor(&about);
    assert_eq!((anchor.found, &anchor.target), (Found::Id, &target));
    assert!(!anchor.is_elsewhere(&about));
    assert!(anchor.is_elsewhere(&About {
        stage: Some(StageId::new("basket")),
        ..about
    }));
    assert_eq!(About::of(&map, &Target::Map, &view), About::default());
}

#[test]
fn threads_stand_in_the_order_of_the_map() {
    let map = read(MAP).map;
    let persona = About {
        persona: Some(PersonaId::new("anne")),
        ..About::default()
    };
    let mut reviews = Reviews::default();
    for (id, about) in [
        ("account", item("Account demanded")),
        ("gone", stage("gone")),
        ("fees", item("Fees told late")),
        ("lost", item("xyz")),
        (
            "legal",
            About {
                row: Some(RowId::new("legal")),
                ..item("Consent")
            },
        ),
        ("pay", stage("pay")),
        ("basket", item("Prices hidden")),
        ("anne", persona),
    ] {
        reviews = reviews.add(&comment(id, &about, "?")).unwrap();
    }
    let placed = reviews.placed(&map);
    let ids: Vec<&str> = placed
        .iter()
        .map(|it| it.thread.first.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "gone", "anne", "basket", "pay", "legal", "lost", "fees", "account"
        ]
    );
}
