//! What is said of the shop in a review, for the screens that show it.

use jalon::i18n::Language;

/// What is said of the shop, in either language.
pub(crate) fn review(language: Language) -> String {
    let words = match language {
        Language::English => REVIEW.to_owned(),
        Language::French => REVIEW
            .replace("\"payment\"", "\"paiement\"")
            .replace("\"use\"", "\"usage\"")
            .replace("\"fees\"", "\"frais\"")
            .replace("Is it 70 %?", "Est-ce bien 70 % ?")
            .replace("Size guide", "Guide des tailles")
            .replace("Effort 4 rather than 2.", "Effort : 4 plutôt que 2."),
    };
    format!("jalon_review = 1\n{words}")
}

const REVIEW: &str = r#"
[[comments]]
id = "aaaaaaaa"
stage = "payment"
row = "pains"
item = "fees"
author = "Paul"
at = 2026-06-12T10:00:00+02:00
text = "Is it 70 %?"

[[comments]]
id = "bbbbbbbb"
reply_to = "aaaaaaaa"
author = "Inès"
at = 2026-06-13T10:00:00+02:00
text = """
Source : analytics, T2 2026, page 4, 214 sessions.
https://example.org/analytics"""

[[comments]]
id = "cccccccc"
stage = "payment"
author = "Inès"
at = 2026-06-12T10:00:00+02:00
text = "3-D Secure ?"
resolved_by = "Anne"
resolved_at = 2026-06-14T10:00:00+02:00

[[comments]]
id = "dddddddd"
stage = "use"
row = "opportunities"
quote = "Size guide"
author = "Paul"
at = 2025-06-14T10:00:00+02:00
text = "Effort 4 rather than 2."
"#;
