use super::*;

#[test]
fn a_value_is_replaced_where_it_stands() {
    for (before, edit, after) in [
        (
            "title      = 'A'   # c\n",
            set_map(Field::Title, words("B")),
            "title      = 'B'   # c\n",
        ),
        (
            "title = 3",
            set_map(Field::Title, words("B")),
            "title = \"B\"",
        ),
        ("title = \"A\"", set_map(Field::Title, None), ""),
        (
            "kind = \"x\" # c",
            set_map(Field::Kind, words("buyer-journey")),
            "kind = \"buyer-journey\" # c",
        ),
        (
            "a = 1\ntitle = \"A\" # c\nb = 2\n",
            set_map(Field::Title, None),
            "a = 1\nb = 2\n",
        ),
        (
            "created = 2026-01-02\n",
            set_map(
                Field::Created,
                Some(Value::Date(jiff::civil::date(2026, 2, 3))),
            ),
            "created = 2026-02-03\n",
        ),
    ] {
        check(before, &[edit], after);
    }
}

#[test]
fn a_new_key_goes_behind_the_nearest_that_precedes_it() {
    for (before, edit, after) in [
        ("", set_map(Field::Title, words("T")), "title = \"T\"\n"),
        (
            "#:schema x\n",
            set_map(Field::Title, words("T")),
            "#:schema x\ntitle = \"T\"\n",
        ),
        (
            "#:schema x\n[[stages]]\nname = \"A\"\n",
            set_map(Field::Title, words("T")),
            "#:schema x\ntitle = \"T\"\n\n[[stages]]\nname = \"A\"\n",
        ),
        (
            "jalon    = 1\nowner    = \"me\"\n\n# s\n[[stages]]\n",
            set_map(Field::Lang, words("fr")),
            "jalon    = 1\nlang     = \"fr\"\nowner    = \"me\"\n\n# s\n[[stages]]\n",
        ),
        (
            "  jalon=1\n",
            set_map(Field::Lang, words("fr")),
            "  jalon=1\n  lang=\"fr\"\n",
        ),
        (
            "jalon = 1",
            set_map(Field::Lang, words("fr")),
            "jalon = 1\nlang = \"fr\"",
        ),
        (
            "[[stages]]\nname = \"A\"\nnotes = \"n\"\n# own\n\n[other]\n",
            set_stage("a", Field::Goal, words("g")),
            "[[stages]]\nname = \"A\"\ngoal = \"g\"\nnotes = \"n\"\n# own\n\n[other]\n",
        ),
        (
            "[[stages]]\nname = \"A\"\nopportunities = []\n",
            insert("a", "pains", 0, Draft::plain("p")),
            "[[stages]]\nname = \"A\"\npains = [\"p\"]\nopportunities = []\n",
        ),
        (
            "[[stages]]\nname = \"A\"\nemotions = []\n",
            feel("a", None, Some(-2.0)),
            "[[stages]]\nname = \"A\"\nsentiment = -2\nemotions = []\n",
        ),
        (
            "stages = [{ name = \"A\", next = [] }]\n",
            set_stage("a", Field::Goal, words("g")),
            "stages = [{ name = \"A\", goal = \"g\", next = [] }]\n",
        ),
    ] {
        check(before, &[edit], after);
    }
}

#[test]
fn lists_keep_the_entries_that_stay() {
    let set = |list: &[&str]| set_map(Field::Stakeholders, texts(list));
    for (before, list, after) in [
        ("[\"a\", 'b', \"c\"]", &["a", "c"][..], "[\"a\", \"c\"]"),
        ("[\"a\", 'b', \"c\"]", &["b", "a"], "['b', \"a\"]"),
        (
            "[\n  'a', # x\n  # y\n  'b',\n]",
            &["a", "n", "b"],
            "[\n  'a', # x\n  \"n\",\n  # y\n  'b',\n]",
        ),
        ("[\"a\"]", &[], "[]"),
        ("\"wrong\"", &["a"], "[\"a\"]"),
        ("['a', 'a']", &["a"], "['a']"),
    ] {
        let before = format!("stakeholders = {before} # c\n");
        check(
            &before,
            &[set(list)],
            &format!("stakeholders = {after} # c\n"),
        );
    }
}

#[test]
fn long_texts_wrap_where_they_may() {
    let notes = |text: &str| set_stage("a", Field::Notes, words(text));
    for (before, text, after) in [
        ("", "a\nb", "notes = \"\"\"\na\nb\"\"\"\n"),
        (
            "notes = \"\"\"x\ny\"\"\" # c\n",
            "x\nz",
            "notes = \"\"\"x\nz\"\"\" # c\n",
        ),
        ("notes = '''\nx\n'''\n", "z\n\\", "notes = '''\nz\n\\'''\n"),
        ("notes = '''\nx\n'''\n", "''''", "notes = \"''''\"\n"),
        (
            "notes = \"\"\"x\"\"\"\n",
            "\n\"\"\"\"",
            "notes = \"\"\"\n\n\"\"\\\"\"\"\"\"\n",
        ),
    ] {
        let stage = "[[stages]]\nname = \"A\"\n";
        check(
            &format!("{stage}{before}"),
            &[notes(text)],
            &format!("{stage}{after}"),
        );
    }
}

#[test]
fn scope_is_kept_in_its_form() {
    let from = |value: Option<&str>| set_map(Field::ScopeFrom, value.map(words));
    for (before, value, after) in [
        ("", Some("x"), "scope = { from = \"x\" }\n"),
        (
            "scope = { to = \"z\" } # c\n",
            Some("x"),
            "scope = { from = \"x\", to = \"z\" } # c\n",
        ),
        (
            "scope.to = \"z\"\n",
            Some("x"),
            "scope.to = \"z\"\nscope.from = \"x\"\n",
        ),
        (
            "a = 1\n[scope]\nfrom = 'y'\n",
            Some("x"),
            "a = 1\n[scope]\nfrom = 'x'\n",
        ),
        ("scope = 3\n", Some("x"), "scope = { from = \"x\" }\n"),
        (
            "scope = { from = \"x\", to = \"z\" }\n",
            None,
            "scope = { to = \"z\" }\n",
        ),
        ("a = 1\nscope = { from = \"x\" }\n", None, "a = 1\n"),
        ("a = 1\n\n# s\n[scope]\nfrom = 'y'\n", None, "a = 1\n"),
        (
            "scope.from = 1\na = 1\nscope.to = 2\n",
            None,
            "a = 1\nscope.to = 2\n",
        ),
    ] {
        check(before, &[from(value)], after);
    }
}

#[test]
fn sentiment_is_a_number_until_a_persona_has_its_own() {
    let stage = "[[personas]]\nname = \"Anne\"\n\n[[stages]]\nname = \"A\"\n";
    let (all, anne) = (None, Some("anne"));
    for (before, who, value, after) in [
        ("", all, Some(-2.0), "sentiment = -2\n"),
        ("", anne, Some(0.5), "sentiment = { anne = 0.5 }\n"),
        (
            "sentiment = +2 # c\n",
            all,
            Some(3.0),
            "sentiment = 3 # c\n",
        ),
        (
            "sentiment = -2 # c\n",
            anne,
            Some(-4.0),
            "sentiment = { all = -2, anne = -4 } # c\n",
        ),
        (
            "sentiment = { anne = -4 }\n",
            all,
            Some(1.0),
            "sentiment = { all = 1, anne = -4 }\n",
        ),
        (
            "sentiment = { all = -2, anne = -4 } # c\n",
            anne,
            None,
            "sentiment = -2 # c\n",
        ),
        (
            "sentiment = { all = -2, anne = -4 }\n",
            all,
            None,
            "sentiment = { anne = -4 }\n",
        ),
        ("sentiment = { anne = -4 } # c\n", anne, None, ""),
        ("sentiment = -4 # c\n", all, None, ""),
        ("sentiment = -4 # c\n", anne, None, "sentiment = -4 # c\n"),
        (
            "sentiment = \"bad\"\n",
            anne,
            Some(1.0),
            "sentiment = { anne = 1 }\n",
        ),
        (
            "sentiment.all = 1\nx = 1\n",
            anne,
            Some(2.0),
            "sentiment.all = 1\nsentiment.anne = 2\nx = 1\n",
        ),
        (
            "sentiment.all = 1\nsentiment.anne = 2\n",
            anne,
            None,
            "sentiment.all = 1\n",
        ),
        (
            "[stages.sentiment] # c\nall = 1\n",
            anne,
            Some(2.0),
            "[stages.sentiment] # c\nall = 1\nanne = 2\n",
        ),
        (
            "[stages.sentiment]\nanne = 1 # c\n",
            anne,
            Some(2.0),
            "[stages.sentiment]\nanne = 2 # c\n",
        ),
        ("\n[stages.sentiment]\nanne = 1\n", anne, None, ""),
    ] {
        check(
            &format!("{stage}{before}"),
            &[feel("a", who, value)],
            &format!("{stage}{after}"),
        );
    }
}

#[test]
fn line_ends_are_those_of_the_line_above() {
    let text = "jalon = 1\n[[stages]]\nname = \"A\"\npains = [\n  \"x\",\n]\n";
    let edits = [
        set_map(Field::Title, words("T")),
        set_stage("a", Field::Notes, words("a\nb")),
        insert("a", "pains", 1, Draft::plain("y")),
        insert("a", "actions", 0, Draft::plain("z".repeat(99))),
    ];
    let new = after(text, &edits).unwrap();
    check(&crlf(text), &edits, &crlf(&new));
    check(
        "jalon = 1\r\n[[stages]]\nname = \"A\"\npains = [\r\n  \"x\",\n]\r\nbefore = 1",
        &edits[..3],
        "jalon = 1\r\ntitle = \"T\"\r\n[[stages]]\nname = \"A\"\npains = [\r\n  \"x\",\n  \"y\",\n\
         ]\r\nnotes = \"\"\"\r\na\r\nb\"\"\"\r\nbefore = 1",
    );
}

#[test]
fn what_does_not_fit_is_refused() {
    let text =
        "[[personas]]\nname = \"Anne\"\n[[stages]]\nname = \"A\"\npains = [\"x\", 3]\nneeds = 1\n";
    let pain = |text: &str| at("a", "pains", 0, text);
    let whole = Value::Whole;
    for (edit, error) in [
        (Edit::RemoveItem(pain("y")), EditError::Changed),
        (
            Edit::RemoveItem(at("a", "pains", 1, "")),
            EditError::NotFound(Thing::Item),
        ),
        (
            Edit::RemoveItem(at("b", "pains", 0, "x")),
            EditError::NotFound(Thing::Stage),
        ),
        (
            set_item(pain("x"), Field::Severity, whole(6)),
            EditError::OutOfRange(Field::Severity),
        ),
        (
            set_item(pain("x"), Field::Impact, whole(1)),
            EditError::UnknownField(Field::Impact),
        ),
        (
            set_item(pain("x"), Field::Text, None),
            EditError::WrongValue(Field::Text),
        ),
        (
            set_map(Field::Kind, words("x")),
            EditError::WrongValue(Field::Kind),
        ),
        (
            set_map(Field::Title, whole(1)),
            EditError::WrongValue(Field::Title),
        ),
        (
            insert("a", "needs", 0, Draft::plain("n")),
            EditError::Unwritable(Obstacle::NotAList),
        ),
        (
            feel("a", Some("bob"), Some(1.0)),
            EditError::NotFound(Thing::Persona),
        ),
        (
            feel("a", Some("anne"), Some(5.5)),
            EditError::OutOfRange(Field::Sentiment),
        ),
        (
            feel("a", None, Some(f64::NAN)),
            EditError::OutOfRange(Field::Sentiment),
        ),
    ] {
        refuse(text, edit, error);
    }
    let reading = read("a = \n");
    let edit = set_map(Field::Title, words("T"));
    let error = EditError::Unwritable(Obstacle::Syntax);
    assert_eq!(apply("a = \n", &reading.map, &edit), Err(error));
}
