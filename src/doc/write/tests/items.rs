use super::*;

const STAGE: &str = "[[stages]]\nname = \"A\"\n";

fn stage(rest: &str) -> String {
    format!("{STAGE}{rest}")
}

#[test]
fn an_item_is_a_string_until_it_has_a_field() {
    let pain = || at("a", "pains", 0, "x");
    let severity = |n| set_item(pain(), Field::Severity, Some(Value::Whole(n)));
    for (before, edit, after) in [
        (
            "pains = [\"x\"]",
            severity(4),
            "pains = [{ text = \"x\", severity = 4 }]",
        ),
        (
            "pains = ['x', 'y'] # c",
            severity(4),
            "pains = [{ text = 'x', severity = 4 }, 'y'] # c",
        ),
        (
            "pains = [\n  \"x\", # c\n]",
            severity(1),
            "pains = [\n  { text = \"x\", severity = 1 }, # c\n]",
        ),
        (
            "pains = [{ text = \"x\", severity = 4 }]",
            set_item(pain(), Field::Severity, None),
            "pains = [\"x\"]",
        ),
        (
            "pains = [{severity=4,text='x'}]",
            set_item(pain(), Field::Severity, None),
            "pains = ['x']",
        ),
        (
            "pains = [{ text = \"x\", severity = 4, colour = 1 }]",
            set_item(pain(), Field::Severity, None),
            "pains = [{ text = \"x\", colour = 1 }]",
        ),
        (
            "pains = [{ id = \"p\", text = \"x\", notes = \"n\" }]",
            severity(2),
            "pains = [{ id = \"p\", text = \"x\", severity = 2, notes = \"n\" }]",
        ),
        (
            "pains = [{ text = \"x\", severity = 4 }]",
            set_item(pain(), Field::Text, words("y")),
            "pains = [{ text = \"y\", severity = 4 }]",
        ),
        (
            "pains = [{ text = \"x\" }]",
            set_item(pain(), Field::Text, words("y")),
            "pains = [\"y\"]",
        ),
        (
            "pains = ['x']",
            set_item(pain(), Field::Text, words("d'y")),
            "pains = [\"d'y\"]",
        ),
        (
            "pains = ['x']",
            set_item(pain(), Field::Text, words("\"y\"")),
            "pains = ['\"y\"']",
        ),
        (
            "pains = [\"x\"]",
            set_item(pain(), Field::Text, words("y\nz\u{1b}\u{7f}")),
            "pains = [\"y\\nz\\u001B\\u007F\"]",
        ),
        (
            "pains = [\"x\"]",
            set_item(pain(), Field::Notes, words("y\nz")),
            "pains = [{ text = \"x\", notes = \"y\\nz\" }]",
        ),
    ] {
        check(
            &stage(&format!("{before}\n")),
            &[edit],
            &stage(&format!("{after}\n")),
        );
    }
}

#[test]
fn a_metric_has_a_name() {
    let metric = at("a", "metrics", 0, "x");
    check(
        &stage("metrics = [\"x\"]\n"),
        &[set_item(
            metric,
            Field::MetricValue,
            Some(Value::Number(70.5)),
        )],
        &stage("metrics = [{ name = \"x\", value = 70.5 }]\n"),
    );
}

#[test]
fn a_new_item_follows_its_neighbours() {
    let long = "x".repeat(85);
    for (before, index, after) in [
        ("", 0, "pains = [\"n\"]\n"),
        ("pains = []\n", 0, "pains = [\"n\"]\n"),
        ("pains = [ ] # c\n", 9, "pains = [\"n\"] # c\n"),
        ("pains = [\"a\"]\n", 0, "pains = [\"n\", \"a\"]\n"),
        ("pains = [\"a\"]\n", 1, "pains = [\"a\", \"n\"]\n"),
        (
            "pains = [ \"a\",\"b\" ]\n",
            9,
            "pains = [ \"a\",\"b\",\"n\" ]\n",
        ),
        (
            "pains = [\"a\", \"b\",]\n",
            2,
            "pains = [\"a\", \"b\", \"n\",]\n",
        ),
        (
            "pains = [\n    \"a\" # c\n]\n",
            1,
            "pains = [\n    \"a\", # c\n    \"n\"\n]\n",
        ),
        (
            "pains = [\n\t\"a\",\n\t# d\n]\n",
            1,
            "pains = [\n\t\"a\",\n\t\"n\",\n\t# d\n]\n",
        ),
        (
            "pains = [\n  # d\n  \"a\",\n]\n",
            0,
            "pains = [\n  \"n\",\n  # d\n  \"a\",\n]\n",
        ),
        ("pains = [ # d\n]\n", 0, "pains = [ # d\n  \"n\",\n]\n"),
        (
            "pains = [\"a\",\n \"b\"]\n",
            2,
            "pains = [\"a\",\n \"b\",\n \"n\"]\n",
        ),
        (
            &format!("pains = [\"{long}\"]\n"),
            1,
            &format!("pains = [\n  \"{long}\",\n  \"n\",\n]\n"),
        ),
    ] {
        check(
            &stage(before),
            &[insert("a", "pains", index, Draft::plain("n"))],
            &stage(after),
        );
    }
}

#[test]
fn a_removed_item_takes_its_line_and_the_comment_behind() {
    for (before, index, text, after) in [
        ("[\"a\"]", 0, "a", "[]"),
        ("[ \"a\", ]", 0, "a", "[]"),
        ("[\n  \"a\", # c\n]", 0, "a", "[]"),
        ("[\n  # d\n  \"a\", # c\n]", 0, "a", "[\n  # d\n]"),
        ("[\"a\", \"b\"]", 0, "a", "[\"b\"]"),
        ("[ \"a\", \"b\" ]", 1, "b", "[ \"a\" ]"),
        ("[\"a\", \"b\",]", 1, "b", "[\"a\",]"),
        ("[\n  \"a\",\n  \"b\" # c\n]", 1, "b", "[\n  \"a\"\n]"),
        (
            "[\n  \"a\", \"b\",\n  \"c\",\n]",
            1,
            "b",
            "[\n  \"a\",\n  \"c\",\n]",
        ),
        ("[\n  \"a\", # ca\n  \"b\" ]", 1, "b", "[\n  \"a\" # ca\n ]"),
        ("[\n  \"a\" # ca\n  , \"b\"\n]", 0, "a", "[\n  \"b\"\n]"),
    ] {
        let (before, after) = (format!("pains = {before}\n"), format!("pains = {after}\n"));
        check(
            &stage(&before),
            &[Edit::RemoveItem(at("a", "pains", index, text))],
            &stage(&after),
        );
    }
}

#[test]
fn items_with_headers_of_their_own_keep_them() {
    let text = "[[stages]]\nname = \"A\"\n\n# p\n[[stages.pains]]\ntext = \"x\"\n# after\n\n\
                [[stages.pains]]\ntext = \"y\" # c\nsources = []\n\n[[stages]]\nname = \"B\"\n";
    let pain = || at("a", "pains", 1, "y");
    check(
        text,
        &[
            set_item(pain(), Field::Severity, Some(Value::Whole(3))),
            set_item(at("a", "pains", 0, "x"), Field::Notes, words("a\nb")),
        ],
        "[[stages]]\nname = \"A\"\n\n# p\n[[stages.pains]]\ntext = \"x\"\nnotes = \"\"\"\na\nb\"\"\"\n\
         # after\n\n[[stages.pains]]\ntext = \"y\" # c\nseverity = 3\nsources = []\n\n\
         [[stages]]\nname = \"B\"\n",
    );
    check(
        text,
        &[Edit::RemoveItem(at("a", "pains", 0, "x"))],
        "[[stages]]\nname = \"A\"\n\n[[stages.pains]]\ntext = \"y\" # c\nsources = []\n\n\
         [[stages]]\nname = \"B\"\n",
    );
    let draft = Draft {
        fields: vec![(Field::Severity, Value::Whole(2))],
        ..Draft::plain("n")
    };
    check(
        text,
        &[insert("a", "pains", 2, draft)],
        "[[stages]]\nname = \"A\"\n\n# p\n[[stages.pains]]\ntext = \"x\"\n# after\n\n\
         [[stages.pains]]\ntext = \"y\" # c\nsources = []\n\n\
         [[stages.pains]]\ntext = \"n\"\nseverity = 2\n\n[[stages]]\nname = \"B\"\n",
    );
}
