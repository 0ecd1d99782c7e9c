//! Comments as Markdown, for a wiki or a pull request.

use super::told::{author_words, resolution, thread_state, when};
use super::{Comments, Listed};
use crate::export::markdown::{escape_lines_within, escape_within};
use crate::i18n::Texts;

/// The comments as Markdown: a heading for each place, and below it a list of threads.
pub fn comments_to_markdown(comments: &Comments<'_>) -> String {
    let head = escape_within(&comments.head());
    format!("# {head}\n{}", places(comments, "##"))
}

/// The comments below a heading for each place, which begins with these signs.
pub(in crate::export) fn places(comments: &Comments<'_>, level: &str) -> String {
    let mut out = String::new();
    for (place, threads) in comments.by_place() {
        out.extend(["\n", level, " ", &escape_within(&place.name), "\n\n"]);
        if !place.quote.is_empty() {
            out.extend(["> ", &escape_within(&place.quote), "\n\n"]);
        }
        for listed in threads {
            thread(&mut out, listed, comments.texts);
        }
    }
    out
}

fn thread(out: &mut String, listed: &Listed<'_>, texts: &Texts) {
    let state = thread_state(listed.thread.is_open(), texts);
    let number = listed.number.to_string();
    out.extend(["- r", &number, " (", &state, ") "]);
    for (at, comment) in listed.all().enumerate() {
        if at > 0 {
            out.push_str("    - ");
        }
        let author = escape_within(&author_words(comment, texts));
        out.extend(["**", &author, "**"]);
        let day = when(comment.at, texts);
        if !day.is_empty() {
            out.extend([", ", &day]);
        }
        let said = escape_lines_within(&comment.text, if at > 0 { 6 } else { 2 });
        out.extend([texts.text("ask-colon"), said, "\n".to_owned()]);
    }
    if let Some(told) = resolution(listed.thread.first, texts) {
        out.extend(["    - ", &escape_within(&told), "\n"]);
    }
}
