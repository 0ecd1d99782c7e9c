//! Funnels as analytics export them, and where their steps go in a map.

use proptest::prelude::*;

use super::*;
use crate::doc::{Document, compose, read as read_map};
use crate::i18n::Language;
use crate::import::Form;

const ENGLISH: &str = "# ----------------------------------------\n# Shop - Funnel exploration 1\n\
                       # Property: Shop (EU)\n# 20260901-20260930\n# ----------------------------------------\n\n\
                       Step,Device category,Active users,Completion rate,Abandonments,Abandonment rate,Elapsed time\n\
                       1. Discovery,RESERVED_TOTAL,\"12,345\",0.254,9209,0.746,00:01:23\n\
                       1. Discovery,mobile,10000,0.2,8000,0.8,\n\
                       2. Add to cart,RESERVED_TOTAL,3136,0.4167,1829,0.5833,\n\
                       3. Payment,RESERVED_TOTAL,1307,,,,\n";

const FRENCH: &str = "\u{feff}# Tunnel d’achat\r\n# Date de début : 20260901\r\n# Date de fin : 20260930\r\n\r\n\
                      Étape;Segment;Utilisateurs actifs;Taux d’achèvement;Abandons;Taux d’abandon\r\n\
                      1. Découverte;Tous;12\u{202f}345;25,4 %;9\u{a0}209;74,6\u{a0}%\r\n\
                      1. Découverte;Mobile;10000;20 %;8000;80 %\r\n\
                      2. Paiement;Tous;3136;100 %;0;0 %\r\n";

fn funnel(csv: &str) -> Result<Funnel, Refused> {
    let texts = Texts::new(Language::English);
    read_funnel(&Input {
        bytes: csv.as_bytes(),
        name: Some("funnel.csv"),
        texts: &texts,
        most_bytes: usize::MAX,
    })
}

/// The numbers of each step.
fn told(funnel: &Funnel) -> Vec<String> {
    let texts = Texts::new(Language::English);
    let steps = funnel.steps.iter().map(|step| {
        let numbers = step.measured.iter();
        let numbers = numbers.map(|one| format!("{}={}", one.name(&texts), one.value));
        format!("{}: {}", step.name, numbers.collect::<Vec<_>>().join(" "))
    });
    steps.collect()
}

#[test]
fn english_and_french_tables_are_read() {
    let english = funnel(ENGLISH).unwrap();
    assert_eq!(
        told(&english),
        [
            "Discovery: Users=12345 Completion rate=25.4 Abandonments=9209 Abandonment rate=74.6 Elapsed time=83",
            "Add to cart: Users=3136 Completion rate=41.67 Abandonments=1829 Abandonment rate=58.33",
            "Payment: Users=1307",
        ]
    );
    assert_eq!(
        english.title.as_deref(),
        Some("Shop - Funnel exploration 1")
    );
    assert_eq!(english.at, Some(Date::constant(2026, 9, 30)));
    assert_eq!(
        english.source,
        "GA4, Shop (EU), Shop - Funnel exploration 1, 2026-09-01 – 2026-09-30"
    );
    let rest: Vec<String> = english.rest.iter().map(Rest::line).collect();
    assert_eq!(
        rest,
        [
            "Active users (mobile): 10000",
            "Completion rate (mobile): 0.2",
            "Abandonments (mobile): 8000",
            "Abandonment rate (mobile): 0.8"
        ]
    );
    let french = funnel(FRENCH).unwrap();
    assert_eq!(
        told(&french),
        [
            "Découverte: Users (Tous)=12345 Completion rate (Tous)=25.4 Abandonments (Tous)=9209 \
             Abandonment rate (Tous)=74.6 Users (Mobile)=10000 Completion rate (Mobile)=20 \
             Abandonments (Mobile)=8000 Abandonment rate (Mobile)=80",
            "Paiement: Users (Tous)=3136 Completion rate (Tous)=100 Abandonments (Tous)=0 Abandonment rate (Tous)=0",
        ]
    );
    assert_eq!(french.at, Some(Date::constant(2026, 9, 30)));
    assert_eq!(french.title.as_deref(), Some("Tunnel d’achat"));
}

#[test]
fn what_is_no_number_is_said_and_left() {
    let csv = "Step,Users,Completion rate,Mood\n1. A,many,40,good\n2. B,3,140,\nTotal,9,1,\n,x,,\n1. A,5,,,more\n";
    let funnel = funnel(csv).unwrap();
    assert_eq!(
        told(&funnel),
        ["A: Completion rate=40 Users=5", "B: Users=3"]
    );
    let rest: Vec<String> = funnel.rest.iter().map(Rest::line).collect();
    assert_eq!(
        rest,
        [
            "Users: many",
            "Mood: good",
            "Completion rate: 140",
            "Total: Total",
            "Total: 9",
            "Total: 1",
            "x",
            "more"
        ]
    );
    let said: Vec<String> = funnel
        .notices
        .iter()
        .map(|notice| notice.problem.text_id())
        .collect();
    assert_eq!(said, ["diag-i002-funnel-number"; 2]);
}

#[test]
fn what_is_no_funnel_is_refused() {
    for (csv, expected) in [
        (
            "PK\u{3}\u{4}[Content_Types].xml",
            "diag-i003-funnel-workbook",
        ),
        ("Step,Users\n1. A,2\n", "diag-i003-funnel-no-heads"),
        ("", "diag-i003-funnel-no-heads"),
        ("Step,Completion rate\n", "diag-i003-funnel-no-steps"),
    ] {
        let refused = funnel(csv).unwrap_err();
        assert_eq!(refused.notices[0].problem.text_id(), expected, "{csv}");
    }
}

#[test]
fn lines_of_days_need_a_line_of_all_days() {
    let csv = "Step,Day,Active users,Completion rate\n\
               1. Menu,20260901,40,0.5\n1. Menu,20260902,60,0.25\n";
    let refused = funnel(csv).unwrap_err();
    let notice = &refused.notices[0];
    assert_eq!(notice.problem.text_id(), "diag-i003-funnel-trended");
    assert_eq!(refused.text.get(notice.problem.span.clone()), Some("Day"));
    let first =
        "Date,Step,Active users,Completion rate\nTotal,1. Menu,100,0.35\n20260901,1. Menu,40,0.5\n";
    let funnel = funnel(first).unwrap();
    assert_eq!(told(&funnel), ["Menu: Users=100 Completion rate=35"]);
    let rest: Vec<String> = funnel.rest.iter().map(Rest::line).collect();
    assert_eq!(
        rest,
        [
            "Active users (20260901): 40",
            "Completion rate (20260901): 0.5"
        ]
    );
    assert_eq!(funnel.source, "funnel.csv");
}

#[test]
fn the_columns_of_the_interface_for_programs_and_all_users_are_known() {
    let csv = "funnelStepName,segment,activeUsers,funnelStepCompletionRate,funnelStepAbandonments,funnelStepAbandonmentRate\n\
               1. Menu,All Users,80,0.25,60,0.75\n1. Menu,Guests,10,0.5,5,0.5\n";
    let funnel = funnel(csv).unwrap();
    let expected = "Menu: Users=80 Completion rate=25 Abandonments=60 Abandonment rate=75";
    assert_eq!(told(&funnel), [expected]);
    assert_eq!(funnel.rest.len(), 4);
}

#[test]
fn alone_it_makes_a_map_of_its_steps() {
    let texts = Texts::new(Language::French);
    let input = Input {
        bytes: FRENCH.as_bytes(),
        name: None,
        texts: &texts,
        most_bytes: usize::MAX,
    };
    assert_eq!(Form::guess(&input).map(|form| form.name), Some("funnel"));
    let imported = read(&input).unwrap();
    let written = compose(&imported.map).unwrap();
    assert_eq!(read_map(&written).diagnostics, []);
    assert!(written.starts_with(
        "jalon = 1\n\ntitle = \"Tunnel d’achat\"\n\n[[stages]]\nname = \"Découverte\"\n"
    ));
    assert!(written.contains(
        "  { name = \"Taux d’abandon (Mobile)\", unit = \"%\", better = \"lower\", value = 80, source = \
         \"GA4, Tunnel d’achat, 2026-09-01 – 2026-09-30\", at = 2026-09-30 },\n"
    ));
}

const MAP: &str = "jalon = 1 # mine\ntitle = \"T\"\n[[stages]]\nname = \"Discovery\"\n[[stages]]\nname = \"Your cart\"\n\
                   metrics = [\n  # aim\n  { name = \"taux d'abandon\", unit = \"%\", baseline = 72, value = 70, target = 55, source = \"GA4\", at = 2026-06-01 }, # why\n]\n\
                   [[stages]]\nname = \"Paiement\"\nmetrics = [{ name = \"Users\", unit = \"k\", value = 1 }]\n[[stages]]\nname = \"Retour\"\n";

fn placed(told: &[(&str, &str)]) -> Result<Vec<(Option<usize>, Match)>, WrongMap> {
    let told: Vec<_> = told
        .iter()
        .map(|(step, stage)| ((*step).to_owned(), (*stage).to_owned()))
        .collect();
    let mappings = place(&funnel(ENGLISH).unwrap(), &read_map(MAP).map, &told)?;
    Ok(mappings
        .iter()
        .map(|mapping| (mapping.stage, mapping.why))
        .collect())
}

#[test]
fn a_step_is_sure_only_where_it_was_told_or_has_the_name() {
    assert_eq!(
        placed(&[]).unwrap(),
        [
            (Some(0), Match::Same),
            (Some(1), Match::Likely),
            (Some(2), Match::Likely)
        ]
    );
    assert_eq!(
        placed(&[("add to CART", "your"), ("3", "")]).unwrap(),
        [
            (Some(0), Match::Same),
            (Some(1), Match::Told),
            (None, Match::LeftOut)
        ]
    );
    // What is told goes before a name.
    assert_eq!(
        placed(&[("Payment", "discovery")]).unwrap(),
        [
            (None, Match::Unknown),
            (Some(1), Match::Likely),
            (Some(0), Match::Told)
        ]
    );
    let wrong = |told: &[(&str, &str)]| placed(told).unwrap_err();
    assert_eq!(wrong(&[("Gone", "1")]), WrongMap::NoStep("Gone".into()));
    assert_eq!(wrong(&[("1", "Gone")]), WrongMap::NoStage("Gone".into()));
    assert_eq!(
        wrong(&[("1", "retour"), ("2", "4")]),
        WrongMap::Twice("4".into())
    );
}

#[test]
fn metrics_are_updated_in_the_text_and_keep_what_they_are_compared_with() {
    let funnel = funnel(ENGLISH).unwrap();
    let mut document: Document<()> = Document::open(MAP.as_bytes()).unwrap();
    let told = [
        ("2".to_owned(), "2".to_owned()),
        ("3".to_owned(), "3".to_owned()),
    ];
    let mappings = place(&funnel, document.map(), &told).unwrap();
    let put = put(
        &funnel,
        document.map(),
        &mappings,
        &Texts::new(Language::English),
    );
    assert_eq!((put.added, put.updated), (8, 1));
    assert_eq!(
        put.differing,
        [("Paiement".to_owned(), "Users".to_owned(), "k".to_owned())]
    );
    document.apply(&put.edits, (), None).unwrap();
    let text = document.text();
    assert!(text.contains(
        "  # aim\n  { name = \"taux d'abandon\", unit = \"%\", baseline = 72, value = 58.33, target = 55, \
         source = \"GA4\", at = 2026-09-30 }, # why\n"
    ));
    assert!(text.starts_with("jalon = 1 # mine\n"));
    assert_eq!(document.diagnostics(), []);
    let again = super::put(
        &funnel,
        document.map(),
        &mappings,
        &Texts::new(Language::French),
    );
    assert_eq!((again.edits.len(), again.added, again.updated), (0, 0, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn whatever_comes_can_be_written(lines in proptest::collection::vec("(#|1\\. A|2\\. é|,|,|;|\"|%|0\\.5|1|00:01|20260901|\u{202e}|-|x){0,14}", 0..8), head in "(Step|Segment|Users|Completion rate|Abandonments|,|,){0,10}") {
        let csv = format!("# a\nStep,Completion rate,{head}\n{}", lines.join("\n"));
        let texts = Texts::new(Language::French);
        let input = Input { bytes: csv.as_bytes(), name: None, texts: &texts, most_bytes: usize::MAX };
        if let Ok(imported) = read(&input) {
            let written = compose(&imported.map);
            prop_assert!(written.is_ok(), "{:?}", written);
        }
    }
}
