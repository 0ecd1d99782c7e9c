//! What is said of the map in the review beside it, place by place.

use super::told::Told;
use crate::doc::review::{Comment, Placed, Reviews};
use crate::export::comments::{
    CommentPlace, author_words, comment_place, resolution, thread_state, when,
};
use crate::export::markup::Markup;

/// Writes the comments; nothing where nothing was said.
pub(super) fn write(page: &mut Markup, told: &Told<'_>, reviews: Option<&Reviews>) {
    let threads = reviews
        .map(|reviews| reviews.placed(told.map))
        .unwrap_or_default();
    if threads.is_empty() {
        return;
    }
    let open = threads
        .iter()
        .filter(|placed| placed.thread.is_open())
        .count();
    let counts = [
        ("count", open.into()),
        ("resolved", (threads.len() - open).into()),
    ];
    page.open("section", &[("class", "talk")]);
    told.heading(page, "h2", "comments", "export-said");
    page.element(
        "p",
        &[("class", "lead")],
        &told.texts.with("html-comments-lead", &counts),
    );
    let mut last: Option<CommentPlace> = None;
    for placed in &threads {
        let about = &placed.thread.first.about;
        let place = comment_place(
            about,
            Some(&placed.anchor),
            Some(told.map),
            told.texts,
            false,
        );
        if last.as_ref() != Some(&place) {
            told.own(page, "h3", "", &place.name);
            if !place.quote.is_empty() {
                told.own(page, "p", "quoted", &place.quote);
            }
        }
        last = Some(place);
        thread(page, told, placed);
    }
    page.close();
}

fn thread(page: &mut Markup, told: &Told<'_>, placed: &Placed<'_>) {
    let is_open = placed.thread.is_open();
    let class = if is_open {
        "thread open"
    } else {
        "thread resolved"
    };
    page.open("article", &[("class", class)]);
    let state = thread_state(is_open, told.texts);
    said(page, told, placed.thread.first, Some(&state));
    if !placed.thread.replies.is_empty() {
        page.open("ul", &[]);
        for reply in &placed.thread.replies {
            page.open("li", &[]);
            said(page, told, reply, None);
            page.close();
        }
        page.close();
    }
    if let Some(resolution) = resolution(placed.thread.first, told.texts) {
        page.element("p", &[("class", "more")], &resolution);
    }
    page.close();
}

fn said(page: &mut Markup, told: &Told<'_>, comment: &Comment, state: Option<&str>) {
    page.open("p", &[("class", "who")]);
    page.element("strong", &[], &author_words(comment, told.texts))
        .text(" ");
    let day = when(comment.at, told.texts);
    if !day.is_empty() {
        page.element("span", &[], &day).text(" ");
    }
    if let Some(state) = state {
        page.element("span", &[("class", "chip")], state);
    }
    page.close();
    told.own(page, "p", "said", comment.text.trim());
}
