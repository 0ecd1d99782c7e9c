//! Files of other tools where a map is wanted: what they are, and how one becomes a map.

use std::path::Path;

use crate::i18n::{Texts, words};
use crate::import::{Form, Input};

/// The form a file is of that is no map by its name: a map that is broken is opened on what is wrong.
pub(crate) fn foreign(name: &str, bytes: &[u8], texts: &Texts) -> Option<&'static Form> {
    let input = Input {
        bytes,
        name: Some(name),
        texts,
        most_bytes: usize::MAX,
    };
    let is_map = Path::new(name).extension().is_some_and(|it| it == "toml");
    (!is_map).then(|| Form::recognise(&input))?
}

/// That a file of another tool is no map, and how it becomes one; the name may be shown.
pub(crate) fn foreign_words(form: &Form, name: &str, texts: &Texts) -> String {
    // Standard input has no name that a file could have.
    let map = match name {
        "-" => "map",
        name => name.rsplit_once('.').map_or(name, |(stem, _)| stem),
    };
    let args = [
        (
            "form",
            words(texts.text(&format!("import-form-{}", form.name))),
        ),
        ("name", words(name)),
        ("map", words(format!("{map}.toml"))),
    ];
    texts.with("cli-foreign", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::import::FORMS;

    #[test]
    fn every_form_is_called_by_its_name() {
        for language in [Language::English, Language::French] {
            let texts = Texts::new(language);
            for form in FORMS {
                let said = foreign_words(form, "map.in", &texts);
                assert!(!said.contains("import-form-"), "{said}");
            }
        }
    }
}
