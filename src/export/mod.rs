//! Maps in other forms: one file per form. Each is a pure function of the map and says nothing of
//! files. What every writer of HTML, Markdown or CSV needs so that words stay words is here too.

mod backlog;
mod card;
mod comments;
mod csv;
mod document;
mod exact;
mod form;
mod found;
mod html;
mod json;
mod left_out;
mod lines;
pub mod long;
pub mod markdown;
mod markup;
mod mermaid;
mod mindmap;
mod opml;
mod picture;
mod poster;
mod schema;
#[cfg(test)]
pub(crate) mod strict;
mod tally;
mod told;
mod wide;
mod xlsx;

pub use backlog::{
    Backlog, Ideas, WantedIdeas, backlog_to_csv, backlog_to_json, backlog_to_markdown,
    backlog_to_text,
};
pub use card::{Card, Lowest, begins_as_map};
pub use comments::{
    CommentPlace, Comments, Wanted, author_words, comment_place, comments_to_json,
    comments_to_markdown, comments_to_text, target_words, thread_state,
};
pub use csv::to_csv;
pub use form::{Dress, FORMS, Form, PICTURE, Paper, Refused, Spreadsheet, Subject, Table, Written};
pub use found::{Found, FoundPlace, Match, found_to_json, found_to_text};
pub use json::{field_to_json, inert, number_to_json, to_json};
pub use left_out::{Fact, LeftOut, left_out, left_out_words};
pub use lines::Sheet;
pub use markup::{Attribute, Markup};
pub use schema::{schema, takes};
pub use tally::{Tallied, Tally, tallies_to_json, tallies_to_text};
pub(crate) use xlsx::GOES_ON;
