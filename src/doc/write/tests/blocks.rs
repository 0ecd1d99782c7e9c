use super::*;

const MAP: &str = "\
jalon = 1

# Part one

# about A
[[stages]] # h
name = \"A\"
pains = [{ id = \"p\", text = \"x\" }]
# end of A

# Part two

[[stages]]
name = \"B\"
[stages.sentiment]
all = 1

[[stages]]
name = \"C\"
";

#[test]
fn a_stage_moves_with_all_that_is_its_own() {
    check(
        MAP,
        &[move_stage("a", 3)],
        "jalon = 1\n\n# Part one\n\n# Part two\n\n[[stages]]\nname = \"B\"\n[stages.sentiment]\nall = 1\n\n\
         [[stages]]\nname = \"C\"\n\n# about A\n[[stages]] # h\nname = \"A\"\n\
         pains = [{ id = \"p\", text = \"x\" }]\n# end of A\n",
    );
    check(
        MAP,
        &[move_stage("c", 0)],
        "jalon = 1\n\n# Part one\n\n[[stages]]\nname = \"C\"\n\n# about A\n[[stages]] # h\nname = \"A\"\n\
         pains = [{ id = \"p\", text = \"x\" }]\n# end of A\n\n# Part two\n\n[[stages]]\nname = \"B\"\n\
         [stages.sentiment]\nall = 1\n",
    );
    check(MAP, &[move_stage("b", 0), move_stage("b", 2)], MAP);
    for before in [1, 2] {
        check(MAP, &[move_stage("b", before)], MAP);
    }
}

#[test]
fn a_removed_stage_leaves_what_stands_apart() {
    let remove = |id: &str| Edit::RemoveStage(StageId::new(id));
    check(
        MAP,
        &[remove("a")],
        "jalon = 1\n\n# Part one\n\n# Part two\n\n[[stages]]\nname = \"B\"\n[stages.sentiment]\nall = 1\n\n\
         [[stages]]\nname = \"C\"\n",
    );
    check(
        MAP,
        &[remove("c")],
        MAP.strip_suffix("\n[[stages]]\nname = \"C\"\n").unwrap(),
    );
    check(
        MAP,
        &[remove("a"), remove("b"), remove("c")],
        "jalon = 1\n\n# Part one\n\n# Part two\n",
    );
    check(
        "[[stages]]\nname = \"A\"\n[[stages]]\nname = \"B\"\n[[stages]]\nname = \"C\"",
        &[remove("b"), move_stage("c", 0)],
        "[[stages]]\nname = \"C\"\n[[stages]]\nname = \"A\"",
    );
    check(
        "stages = [\n  { name = \"A\" }, # a\n  { name = \"B\" }, # b\n]\n",
        &[move_stage("b", 0), remove("a")],
        "stages = [\n  { name = \"B\" }, # b\n]\n",
    );
}

#[test]
fn stages_between_other_tables_stay_whole() {
    let text = "[[stages]]\nname = \"A\"\n\n[[personas]]\nname = \"P\"\n\n[stages.sentiment]\nall = 1\n\n\
                [other]\nx = 1\n\n[[stages]]\nname = \"B\"\n";
    check(
        text,
        &[move_stage("a", 2)],
        "[[personas]]\nname = \"P\"\n\n[other]\nx = 1\n\n[[stages]]\nname = \"B\"\n\n\
         [[stages]]\nname = \"A\"\n[stages.sentiment]\nall = 1\n",
    );
    check(
        text,
        &[move_stage("b", 0)],
        "[[stages]]\nname = \"B\"\n\n[[stages]]\nname = \"A\"\n\n[[personas]]\nname = \"P\"\n\n\
         [stages.sentiment]\nall = 1\n\n[other]\nx = 1\n",
    );
}

#[test]
fn a_new_stage_or_persona_finds_its_place() {
    let persona = |before: usize, name: &str| Edit::InsertPersona {
        before,
        persona: draft(name, None, false),
    };
    for (before, edit, after) in [
        (
            "",
            insert_stage(0, draft("A", None, false)),
            "[[stages]]\nname = \"A\"\n",
        ),
        (
            "jalon = 1",
            insert_stage(0, draft("A", None, false)),
            "jalon = 1\n\n[[stages]]\nname = \"A\"",
        ),
        (
            "stages = []\n",
            insert_stage(9, draft("A", None, false)),
            "[[stages]]\nname = \"A\"\n",
        ),
        (
            "stages = [{ name = \"A\" }]\n",
            insert_stage(0, draft("B", None, false)),
            "stages = [{ name = \"B\" }, { name = \"A\" }]\n",
        ),
        (
            "jalon = 1\n\n# s\n[[stages]]\nname = \"A\"\n",
            persona(0, "P"),
            "jalon = 1\n\n[[personas]]\nname = \"P\"\n\n# s\n[[stages]]\nname = \"A\"\n",
        ),
        (
            "[[personas]]\nname = \"P\"\n\n\n[[personas]]\nname = \"Q\"\n\n[[stages]]\nname = \"A\"\n",
            persona(2, "R"),
            "[[personas]]\nname = \"P\"\n\n\n[[personas]]\nname = \"Q\"\n\n\n[[personas]]\nname = \"R\"\n\n\
             [[stages]]\nname = \"A\"\n",
        ),
    ] {
        check(before, std::slice::from_ref(&edit), after);
        let crlf_after = if before.contains('\n') {
            crlf(after)
        } else {
            after.to_owned()
        };
        check(&crlf(before), &[edit], &crlf_after);
    }
}

#[test]
fn a_copy_drops_ids_and_a_cut_keeps_them() {
    let text = "[[stages]] # h\nid = \"s\"\nname = 'A' # n\npains = [\n  { id = \"p\", text = \"x\" }, # c\n  \
                { id = \"q\", text = \"y\", severity = 1 },\n]\n[[stages.checks]]\nid = \"c\"\ntext = \"z\"\n";
    let reading = read(text);
    let block = stage_block(text, &reading.map, &StageId::new("s")).unwrap();
    assert_eq!(block, text);
    check(
        text,
        &[insert_stage(1, draft("B", Some(&block), false))],
        &format!(
            "{text}\n[[stages]] # h\nname = 'B' # n\npains = [\n  \"x\", # c\n  \
             {{ text = \"y\", severity = 1 }},\n]\n[[stages.checks]]\ntext = \"z\"\n"
        ),
    );
    check("", &[insert_stage(0, draft("A", Some(&block), true))], text);
    check(
        "stages = [{ name = \"Z\" }]\n",
        &[insert_stage(1, draft("B", Some(&block), false))],
        "stages = [{ name = \"Z\" }, { name = 'B', pains = [\n  \"x\", # c\n  \
         { text = \"y\", severity = 1 },\n], checks = [{ text = \"z\" }] }]\n",
    );
    let inline = "stages = [{ id = \"s\", name = \"A\", sentiment.all = 1, pains = ['x'] }]\r\n";
    let reading = read(inline);
    assert_eq!(
        stage_block(inline, &reading.map, &StageId::new("s")).unwrap(),
        "[[stages]]\nid = \"s\"\nname = \"A\"\nsentiment.all = 1\npains = ['x']\n"
    );
    for bad in [
        "",
        "x = 1\n[[stages]]\n",
        "[[stages]]\n[[stages]]\n",
        "[[personas]]\n",
        "[[stages]\n",
    ] {
        let error = EditError::Unwritable(Obstacle::Structure);
        refuse("", insert_stage(0, draft("A", Some(bad), false)), error);
    }
}

#[test]
fn personas_move_and_go_like_stages() {
    let text =
        "[[personas]]\nname = \"P\"\n\n[[personas]]\nname = \"Q\"\n\n[[stages]]\nname = \"A\"\n";
    let p = PersonaId::new("p");
    check(
        text,
        &[Edit::MovePersona {
            persona: p.clone(),
            before: 2,
        }],
        "[[personas]]\nname = \"Q\"\n\n[[personas]]\nname = \"P\"\n\n[[stages]]\nname = \"A\"\n",
    );
    check(
        text,
        &[Edit::RemovePersona(p.clone())],
        "[[personas]]\nname = \"Q\"\n\n[[stages]]\nname = \"A\"\n",
    );
    let reading = read(text);
    let block = persona_block(text, &reading.map, &p);
    assert_eq!(block.as_deref(), Some("[[personas]]\nname = \"P\"\n"));
}
