use super::*;

fn places(text: &str) -> Vec<String> {
    let step = |step: &Step<'_>| match step.index {
        Some(index) => format!("{}[{index}]", step.name),
        None => step.name.to_string(),
    };
    let tree = Tree::parse(text);
    assert!(tree.sound, "{text}");
    let place = |block: &Block<'_>| block.place.iter().map(step).collect::<Vec<_>>().join(".");
    tree.blocks.iter().skip(1).map(place).collect()
}

#[test]
fn headers_mean_the_last_table_of_an_array() {
    let text = "
[[stages]]
[[stages.pains]]
[[personas]]
[[stages.pains]]
[stages.sentiment]
[[stages]]
[\"stages\" . 'scope']
[[stages.pains]]
";
    assert_eq!(
        places(text),
        [
            "stages[0]",
            "stages[0].pains[0]",
            "personas[0]",
            "stages[0].pains[1]",
            "stages[0].sentiment",
            "stages[1]",
            "stages[1].scope",
            "stages[1].pains[0]",
        ]
    );
}

#[test]
fn values_commas_and_keys_have_their_places() {
    let text = "a.\"b c\" = [ 1 , { x = 'é', y = [] } ] # c\n";
    let tree = Tree::parse(text);
    let entry = &tree.blocks[0].entries[0];
    assert!(entry.is(&["a", "b c"]) && entry.is_under(&["a"]) && !entry.is(&["a"]));
    let elements = entry.value.elements().unwrap();
    assert_eq!(elements[0].it.source(text), "1");
    assert_eq!(elements[0].comma, text.find(','));
    assert_eq!(elements[1].it.source(text), "{ x = 'é', y = [] }");
    let entries = elements[1].it.entries().unwrap();
    assert_eq!(entries[0].it.value.words(text).as_deref(), Some("é"));
    assert_eq!(entries[1].comma, None);
}

#[test]
fn errors_are_noticed_and_depth_is_bounded() {
    for text in ["a = ", "a = [1", "[a", "# \u{0}"] {
        assert!(!Tree::parse(text).sound, "{text:?}");
    }
    assert!(!Tree::parse(&format!("a = {}", "[".repeat(100_000))).sound);
}
