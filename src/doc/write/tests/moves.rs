use super::*;

#[test]
fn an_item_moves_with_its_comments() {
    let list = "[[stages]]\nname = \"A\"\npains = [\n  # about x\n  \"x\", # behind x\n\n  # free\n\n  \
                { text = \"y\", severity = 2 },\n  'z' # behind z\n]\n";
    check(
        list,
        &[move_item(at("a", "pains", 0, "x"), "a", "pains", 9)],
        "[[stages]]\nname = \"A\"\npains = [\n\n  # free\n\n  \
         { text = \"y\", severity = 2 },\n  'z', # behind z\n  # about x\n  \"x\" # behind x\n]\n",
    );
    check(
        list,
        &[move_item(at("a", "pains", 2, "z"), "a", "pains", 0)],
        "[[stages]]\nname = \"A\"\npains = [\n  'z', # behind z\n  # about x\n  \"x\", # behind x\n\n  \
         # free\n\n  { text = \"y\", severity = 2 }\n]\n",
    );
    for before in [1, 2] {
        check(
            list,
            &[move_item(at("a", "pains", 1, "y"), "a", "pains", before)],
            list,
        );
    }
}

#[test]
fn an_item_moves_to_another_list_as_it_is_written() {
    for (before, edit, after) in [
        (
            "pains = ['x', \"y\"]\nneeds = [\"n\"]\n",
            move_item(at("a", "pains", 0, "x"), "a", "needs", 0),
            "pains = [\"y\"]\nneeds = ['x', \"n\"]\n",
        ),
        (
            "pains = [\n  'x', # c\n]\n",
            move_item(at("a", "pains", 0, "x"), "a", "needs", 0),
            "needs = [\n  'x', # c\n]\npains = []\n",
        ),
        (
            "metrics = ['x']\nneeds = []\n",
            move_item(at("a", "metrics", 0, "x"), "a", "needs", 0),
            "metrics = []\nneeds = ['x']\n",
        ),
        (
            "pains = [{ text = \"x\", severity = 2 }]\nchecks = [\"n\"]\n",
            move_item(at("a", "pains", 0, "x"), "a", "checks", 1),
            "pains = []\nchecks = [\"n\", { text = \"x\", severity = 2 }]\n",
        ),
    ] {
        let stage = "[[stages]]\nname = \"A\"\n";
        check(
            &format!("{stage}{before}"),
            &[edit],
            &format!("{stage}{after}"),
        );
    }
    check(
        "stages = [{ name = \"A\", pains = ['x'] }, { name = \"B\" }]\n",
        &[
            move_item(at("a", "pains", 0, "x"), "a", "needs", 0),
            move_item(at("a", "needs", 0, "x"), "b", "pains", 0),
        ],
        "stages = [{ name = \"A\", needs = [], pains = [] }, { name = \"B\", pains = ['x'] }]\n",
    );
}

#[test]
fn an_item_takes_the_form_of_the_list_it_comes_to() {
    let text = "[[stages]]\nname = \"A\"\n\n# p\n[[stages.pains]]\ntext = 'x' # c\n# d\nseverity = 0x2\n\
                \n[[stages]]\nname = \"B\"\npains = [\"y\"]\n\n[[stages]]\nname = \"C\"\n";
    let x = || at("a", "pains", 0, "x");
    check(
        text,
        &[move_item(x(), "b", "pains", 0)],
        "[[stages]]\nname = \"A\"\n\n[[stages]]\nname = \"B\"\npains = [\n  # p\n  # c\n  # d\n  \
         { text = 'x', severity = 0x2 },\n  \"y\",\n]\n\n[[stages]]\nname = \"C\"\n",
    );
    check(
        text,
        &[move_item(x(), "c", "pains", 0)],
        "[[stages]]\nname = \"A\"\n\n[[stages]]\nname = \"B\"\npains = [\"y\"]\n\n[[stages]]\nname = \"C\"\n\
         \n# p\n[[stages.pains]]\ntext = 'x' # c\n# d\nseverity = 0x2\n",
    );
    check(
        text,
        &[move_item(at("b", "pains", 0, "y"), "a", "pains", 1)],
        "[[stages]]\nname = \"A\"\n\n# p\n[[stages.pains]]\ntext = 'x' # c\n# d\nseverity = 0x2\n\
         \n[[stages.pains]]\ntext = \"y\"\n\n[[stages]]\nname = \"B\"\npains = []\n\n[[stages]]\nname = \"C\"\n",
    );
    check(
        text,
        &[
            insert("a", "pains", 0, Draft::plain("n")),
            move_item(at("a", "pains", 1, "x"), "a", "pains", 0),
        ],
        "[[stages]]\nname = \"A\"\n\n# p\n[[stages.pains]]\ntext = 'x' # c\n# d\nseverity = 0x2\n\
         \n[[stages.pains]]\ntext = \"n\"\n\n[[stages]]\nname = \"B\"\npains = [\"y\"]\n\n[[stages]]\nname = \"C\"\n",
    );
}

#[test]
fn an_item_does_not_move_where_it_would_lose_something() {
    let text = "[[stages]]\nname = \"A\"\npains = [{ text = \"x\", severity = 2 }]\n\
                metrics = [{ name = \"m\", url = \"u\" }]\n";
    for (item, row, field) in [
        (at("a", "pains", 0, "x"), "needs", Field::Severity),
        (at("a", "metrics", 0, "m"), "needs", Field::Name),
    ] {
        refuse(
            text,
            move_item(item, "a", row, 0),
            EditError::UnknownField(field),
        );
    }
}

#[test]
fn rows_keep_the_entries_that_stay() {
    use crate::model::{Line, RowDecl};
    let row = |key: &str| RowDecl::Row(RowId::new(key));
    let named = |key: &str, name: &str| RowDecl::Named(RowId::new(key), name.to_owned());
    let line = RowDecl::Line(Line::Visibility);
    for (before, rows, after) in [
        ("", vec![row("pains")], "rows = [\"pains\"]\n"),
        (
            "rows = ['pains', {name='L',id=\"legal\"}, \"x\", 3] # c\n",
            vec![named("legal", "L"), line, row("pains")],
            "rows = [{name='L',id=\"legal\"}, { line = \"visibility\" }, 'pains', 3] # c\n",
        ),
        (
            "rows = [{id=\"legal\",name='L'}]\n",
            vec![named("legal", "M")],
            "rows = [{ id = \"legal\", name = \"M\" }]\n",
        ),
    ] {
        check(before, &[Edit::SetRows(Some(rows))], after);
    }
    check("rows = [] # c\n", &[Edit::SetRows(None)], "");
    check("# c\n\nrows = []", &[Edit::SetRows(None)], "# c");
}
