//! Comments as Markdown, for a wiki or a pull request.

use super::told::{resolution, state, when, who};
use super::{Comments, Listed};
use crate::i18n::Texts;
use crate::text::markdown;

/// The comments as Markdown: a heading for each place, and below it a list of threads.
pub fn comments_to_markdown(comments: &Comments<'_>) -> String {
    let mut out = ["# ", &markdown(&comments.head()), "\n"].concat();
    for (place, threads) in comments.by_place() {
        out.extend(["\n## ", &markdown(&place.name), "\n\n"]);
        if !place.quote.is_empty() {
            out.extend(["> ", &markdown(&place.quote), "\n\n"]);
        }
        for listed in threads {
            thread(&mut out, listed, comments.texts);
        }
    }
    out
}

fn thread(out: &mut String, listed: &Listed<'_>, texts: &Texts) {
    let state = state(&listed.thread, texts);
    let number = listed.number.to_string();
    out.extend(["- r", &number, " (", &state, ") "]);
    for (at, comment) in listed.all().enumerate() {
        if at > 0 {
            out.push_str("  - ");
        }
        out.extend(["**", &markdown(&who(comment, texts)), "**"]);
        let day = when(comment.at, texts);
        if !day.is_empty() {
            out.extend([", ", &day]);
        }
        let said: Vec<String> = comment.text.trim().lines().map(markdown).collect();
        out.extend([texts.text("ask-colon"), said.join("<br>"), "\n".to_owned()]);
    }
    if let Some(told) = resolution(listed.thread.first, texts) {
        out.extend(["  - ", &markdown(&told), "\n"]);
    }
}
