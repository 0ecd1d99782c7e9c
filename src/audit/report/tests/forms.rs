//! What a small report looks like in each form.

use super::*;
use crate::layout::Glyphs;

/// Two runs; the second has words worth escaping.
fn two() -> Report {
    let before = run(
        0,
        &[
            ("sees", "The story leads to the coat", Pass, None),
            ("pays", "The total is known", Fail, Some(5)),
            ("pays", "No account is needed", Fail, Some(4)),
            ("pays", "Twelve steps at most", Partial, None),
        ],
    );
    let now = run(
        30,
        &[
            ("sees", "The story leads to the coat", Partial, None),
            ("pays", "The total is known", Fail, Some(5)),
            ("pays", "No account is needed", Pass, Some(4)),
            ("wears", "It can be washed", Todo, None),
            ("list:quality", "Goals are the *customer's*", Na, None),
        ],
    );
    let note = Answer::Note("Nine euros more,\nbelow <Pay>".to_owned());
    let seen = ["shots/07.png", "https://shop.example/pay"].map(str::to_owned);
    let answers = [note, Answer::Evidence(seen.to_vec())];
    let now = now
        .answer("The total is known", &answers, at(30, 9))
        .unwrap();
    let note = [Answer::Note("-1 | +2".to_owned())];
    let now = now
        .answer("No account is needed", &note, at(30, 9))
        .unwrap();
    report(&[before, now])
}

#[test]
fn each_form_tells_the_same_report() {
    let report = two();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let is_french = language == Language::French;
        let dress = Dress {
            texts: &texts,
            glyphs: if is_french {
                &Glyphs::ASCII
            } else {
                &Glyphs::UNICODE
            },
            width: if is_french { 60 } else { 80 },
        };
        for form in FORMS {
            let is_told_once = matches!(form.name, "csv" | "json");
            if is_told_once && is_french {
                continue;
            }
            let name = format!("{}_{}", form.name, language.tag());
            // A line that ends with a carriage return would be read back without it.
            let told = (form.write)(&report, &dress).replace('\r', "");
            insta::assert_snapshot!(name, told);
        }
    }
}

#[test]
fn data_is_the_same_in_every_language() {
    let report = two();
    let in_language = |language| {
        let texts = Texts::new(language);
        let dress = Dress {
            texts: &texts,
            glyphs: &Glyphs::UNICODE,
            width: 80,
        };
        let data = FORMS
            .iter()
            .filter(|form| matches!(form.name, "csv" | "json"));
        data.map(|form| (form.write)(&report, &dress))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        in_language(Language::English),
        in_language(Language::French)
    );
}
