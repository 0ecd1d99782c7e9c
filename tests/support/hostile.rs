//! Maps that want to act on the terminal they are shown on, in every place that takes words.

use std::fmt::Write as _;

use jalon::model::{FieldSpec, Owner, RowId, Shape, fields_of};

/// Everything at once, as TOML writes it: sequences with and without parameters, a title, a link, a
/// clipboard, a device's string, C1 signs, what rings, deletes and goes back, what turns and hides,
/// what means nothing to anybody, and marks that climb.
pub(crate) const TEXT: &str = concat!(
    r"x\u001b[31m\u001b[2J\u001b]0;t\u0007\u001b]8;;http://x\u001b\\y\u001b]52;c;YQ==\u0007",
    r"\u001bPq\u001b\\\u009b2J\u0090q\u009c\u0007\u0008\u007f\r\u0085\u0000\u202e\u2066\u200f\u061c",
    r"\u200b\u2060\ufeff\u00ad\u115f\u3164\ue000\U0010fffd\ufdd0\ufff9\U000e0041\u034f",
    r"\u2028e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
);

/// A map that holds the text in every field of everything: `well`, only where the format takes any
/// words; else also where it wants a day, a number, an id or one of its own words.
pub(crate) fn map(text: &str, well: bool) -> String {
    let mut map = String::from("# \u{202e}comment\u{9b}31m\u{200b}\njalon = 1\n");
    fields(&mut map, text, Owner::Map, "\n", well);
    let _ = writeln!(
        map,
        "\"{text}\" = 1\nodd.\"{text}\" = [{{ \"{text}\" = 1 }}]"
    );
    let mut rows: Vec<String> = RowId::BUILT_IN
        .iter()
        .map(|row| format!("\"{}\"", row.key()))
        .collect();
    rows.insert(0, format!("{{ id = \"own\", name = \"{text}\" }}"));
    if !well {
        rows.push(format!(
            "\"{text}\", {{ id = \"{text}\", name = \"{text}\" }}, {{ line = \"{text}\" }}"
        ));
    }
    let _ = writeln!(map, "rows = [{}]", rows.join(", "));
    for n in 0..3 {
        let _ = writeln!(map, "\n[[personas]] # \u{202e}\nid = \"p{n}\"");
        fields(&mut map, text, Owner::Persona, "\n", well);
    }
    for n in 0..3 {
        let _ = writeln!(
            map,
            "\n[[stages]] # \u{200b}\nid = \"s{n}\"\nsentiment = {{ all = {n}, p1 = -3 }}"
        );
        fields(&mut map, text, Owner::Stage, "\n", well);
        for row in RowId::BUILT_IN
            .into_iter()
            .chain([RowId::Own("own".into())])
        {
            let mut item = String::new();
            fields(&mut item, text, Owner::Item(&row), ", ", well);
            let _ = writeln!(
                map,
                "{} = [\"{text}\", {{ {item}\"{text}\" = 1 }}]",
                row.key()
            );
        }
    }
    map
}

fn fields(map: &mut String, text: &str, owner: Owner<'_>, end: &str, well: bool) {
    for spec in fields_of(owner) {
        if let Some(value) = value(spec, text, well) {
            let _ = write!(map, "{} = {value}{end}", spec.field.key());
        }
    }
}

/// What stands in a field; none where it stays out.
fn value(spec: &FieldSpec, text: &str, well: bool) -> Option<String> {
    match spec.shape {
        // Each has an id of its own.
        Shape::Id if matches!(spec.field.key(), "id") => None,
        Shape::Text | Shape::LongText | Shape::Path => Some(format!("\"{text}\"")),
        Shape::Texts => Some(format!("[\"{text}\", \"{text}\"]")),
        Shape::Resources => Some(format!(
            "[\"{text}\", {{ text = \"{text}\", status = \"needed\" }}]"
        )),
        _ if well => None,
        Shape::People | Shape::Pains | Shape::Stages => Some(format!("[\"{text}\", \"p1\"]")),
        _ => Some(format!("\"{text}\"")),
    }
}
