//! Maps of any size, always the same for the same number of stages: rich stages of about 2.4 kB, as
//! people write them, with what costs most to read (items with ids, sources and references).

use std::fmt::Write as _;

/// A map of two personas and that many stages.
pub(crate) fn map(stages: usize) -> String {
    let mut text = String::from(HEAD);
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for number in 1..=stages {
        stage(&mut text, number, &mut chance);
    }
    text
}

const HEAD: &str = r#"# A map that nobody wrote.
jalon = 1
title = "Un parcours de toutes les longueurs"
kind = "current-state"
lang = "fr"
objective = "Savoir ce que coûte chaque étape, et à qui"
created = 2026-06-02
rows = ["touchpoints", "actions", "emotions", "pains", "opportunities"]

[[personas]]
name = "Anne"
primary = true
age = 35
occupation = "architecte"
goals = ["connaître le prix complet dès le début", "garder un vêtement dix ans"]

[[personas]]
name = "Pierre"
age = 28
occupation = "graphiste"
goals = ["le porter samedi", "payer sans rien taper"]
"#;

const WORDS: [&str; 40] = [
    "adresse",
    "affiche",
    "attend",
    "au",
    "avant",
    "avec",
    "boutique",
    "caisse",
    "carte",
    "chez",
    "client",
    "colis",
    "compare",
    "date",
    "de",
    "demande",
    "écran",
    "envoi",
    "étape",
    "fiche",
    "frais",
    "journée",
    "la",
    "le",
    "livraison",
    "message",
    "mot",
    "panier",
    "par",
    "passe",
    "photo",
    "prix",
    "promesse",
    "reçu",
    "réponse",
    "retour",
    "sans",
    "site",
    "taille",
    "vêtement",
];

/// Marsaglia's xorshift: nothing here has to be random, only uneven.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }

    fn words(&mut self, least: usize, most: usize) -> String {
        let count = least + self.below(most - least + 1);
        let words: Vec<&str> = (0..count)
            .filter_map(|_| WORDS.get(self.below(WORDS.len())).copied())
            .collect();
        words.join(" ")
    }
}

fn stage(text: &mut String, number: usize, chance: &mut Chance) {
    let (name, goal) = (chance.words(1, 2), chance.words(4, 8));
    let (anne, pierre) = (chance.below(11), chance.below(11));
    let _ = write!(
        text,
        "\n[[stages]]\nname = \"Étape {number} {name}\"\ngoal = \"{goal}\"\nwhen = \"mardi, 21 h 10\"\n\
         duration = \"10 min\"\nsentiment = {{ anne = {}, pierre = {} }}\n",
        signed(anne),
        signed(pierre),
    );
    items(text, chance, "touchpoints", |chance, at| {
        let channel = ["web", "SMS", "e-mail"].get(at % 3).copied();
        format!(", channel = \"{}\"", channel.unwrap_or_default()) + &source(chance)
    });
    items(text, chance, "actions", |chance, _| source(chance));
    let (calm, tense) = (chance.words(1, 2), chance.words(1, 2));
    let _ = writeln!(
        text,
        "emotions = [\"{calm}\", {{ text = \"{tense}\", for = [\"pierre\"] }}]"
    );
    items(text, chance, "pains", |chance, at| {
        let severity = 1 + chance.below(5);
        format!(", id = \"p{number}-{at}\", severity = {severity}") + &source(chance)
    });
    items(text, chance, "opportunities", |chance, at| {
        let (impact, effort) = (1 + chance.below(5), 1 + chance.below(5));
        format!(
            ", impact = {impact}, effort = {effort}, solves = [\"p{number}-{at}\"], owner = \"web\""
        )
    });
    let name = chance.words(2, 4);
    let value = chance.below(100);
    let _ = writeln!(
        text,
        "metrics = [\n  {{ name = \"{name}\", unit = \"%\", baseline = 31.5, value = {value}, \
         target = 45, source = \"mesures\", at = 2026-10-01 }},\n]"
    );
}

/// A row of four items, one in three of them for one persona.
fn items(
    text: &mut String,
    chance: &mut Chance,
    row: &str,
    more: impl Fn(&mut Chance, usize) -> String,
) {
    let _ = writeln!(text, "{row} = [");
    for at in 0..4 {
        let words = chance.words(4, 9);
        let people = match chance.below(6) {
            0 => ", for = [\"anne\"]",
            1 => ", for = [\"pierre\"]",
            _ => "",
        };
        let more = more(chance, at);
        let _ = writeln!(text, "  {{ text = \"{words}\"{people}{more} }},");
    }
    text.push_str("]\n");
}

fn source(chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => String::new(),
        count => format!(", sources = [\"entretiens {count}, 4, 8\", \"mesures, T3 2026\"]"),
    }
}

/// From -5 to +5.
fn signed(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(0) - 5
}
