//! What is said of a map in reviews, told for people and for programs: as text, as Markdown and as one
//! JSON document. Nothing is chosen by who reads it; the words are in the language of the texts.

mod json;
mod told;

pub use json::comments_to_json;

use crate::doc::review::{Anchor, Comment, Placed, Reviews, Thread};
use crate::i18n::Texts;
use crate::model::{Map, StageId};
use crate::text::{Shown, markdown, pad, width};
use told::{Place, place, resolution, state, when, who};

/// Which comments are wanted; all, where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those of threads in which somebody of that name speaks.
    pub author: Option<String>,
    /// The open ones, or those that are resolved.
    pub open: Option<bool>,
    /// Those that hang in that stage.
    pub stage: Option<StageId>,
}

/// The comments of a map, to be told.
#[derive(Debug)]
pub struct Comments<'a> {
    map: Option<&'a Map>,
    texts: &'a Texts,
    ascii: bool,
    open: usize,
    resolved: usize,
    listed: Vec<Listed<'a>>,
}

/// A thread with its number among all of the map, from 1.
#[derive(Debug)]
struct Listed<'a> {
    number: usize,
    thread: Thread<'a>,
    /// Where it hangs; none where the map is not at hand.
    anchor: Option<Anchor>,
}

impl<'a> Comments<'a> {
    /// Those that are wanted, in reading order of the map; without the map, in the order of the file.
    pub fn of(
        reviews: &'a Reviews,
        map: Option<&'a Map>,
        wanted: &Wanted,
        texts: &'a Texts,
        ascii: bool,
    ) -> Self {
        let threads: Vec<(Thread<'a>, Option<Anchor>)> = match map {
            Some(map) => {
                let placed = reviews.placed(map).into_iter();
                placed
                    .map(|Placed { thread, anchor }| (thread, Some(anchor)))
                    .collect()
            }
            None => reviews.threads().into_iter().map(|it| (it, None)).collect(),
        };
        let open = threads
            .iter()
            .filter(|(thread, _)| thread.is_open())
            .count();
        let resolved = threads.len() - open;
        let listed = threads
            .into_iter()
            .enumerate()
            .map(|(at, (thread, anchor))| Listed {
                number: at + 1,
                thread,
                anchor,
            });
        Self {
            map,
            texts,
            ascii,
            open,
            resolved,
            listed: listed.filter(|listed| listed.is_wanted(wanted)).collect(),
        }
    }

    /// Whether none of them is wanted.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// `Buying a coat: 3 open, 2 resolved`.
    fn head(&self) -> String {
        let title = self.map.map(Map::title).filter(|title| !title.is_empty());
        let title = title.map_or_else(|| self.texts.text("thread-untitled"), str::to_owned);
        let args = [
            ("title", crate::i18n::words(title)),
            ("open", self.open.into()),
            ("resolved", self.resolved.into()),
        ];
        self.texts.with("thread-head", &args)
    }

    /// The places with the threads that hang there.
    fn by_place(&self) -> Vec<(Place, Vec<&Listed<'a>>)> {
        let mut places: Vec<(Place, Vec<&Listed<'a>>)> = Vec::new();
        for listed in &self.listed {
            let about = &listed.thread.first.about;
            let place = place(
                about,
                listed.anchor.as_ref(),
                self.map,
                self.texts,
                self.ascii,
            );
            match places.last_mut() {
                Some((last, threads)) if *last == place => threads.push(listed),
                _ => places.push((place, vec![listed])),
            }
        }
        places
    }
}

impl Listed<'_> {
    fn is_wanted(&self, wanted: &Wanted) -> bool {
        let stage = match &self.anchor {
            Some(anchor) => anchor.target.stage(),
            None => self.thread.first.about.stage.as_ref(),
        };
        wanted.open.is_none_or(|open| self.thread.is_open() == open)
            && wanted
                .stage
                .as_ref()
                .is_none_or(|wanted| stage == Some(wanted))
            && wanted
                .author
                .as_ref()
                .is_none_or(|author| self.thread.has_author(author))
    }

    /// The comment and its replies.
    fn all(&self) -> impl Iterator<Item = &Comment> {
        std::iter::once(self.thread.first).chain(self.thread.replies.iter().copied())
    }
}

/// The comments as text, in columns, safe to send to a terminal. Words over several lines go on below
/// where they begin.
pub fn comments_to_text(comments: &Comments<'_>) -> String {
    let texts = comments.texts;
    let widest = |words: &dyn Fn(&Comment) -> String| {
        let all = comments.listed.iter().flat_map(Listed::all);
        all.map(|comment| width(&words(comment))).max().unwrap_or(0)
    };
    let last = comments.listed.iter().map(|listed| listed.number).max();
    let number = format!("r{}", last.unwrap_or_default()).len();
    let states = comments
        .listed
        .iter()
        .map(|it| width(&state(&it.thread, texts)));
    let columns = [
        number + 1 + states.max().unwrap_or(0),
        widest(&|comment| who(comment, texts)),
        widest(&|comment| when(comment.at, texts)),
    ];
    let mut out = Shown::new(&comments.head()).into_string() + "\n";
    let branch = if comments.ascii { "`-" } else { "└" };
    for (place, threads) in comments.by_place() {
        out.push('\n');
        out.push_str(Shown::new(&place.words("   ")).as_str());
        out.push('\n');
        for listed in threads {
            let label = pad(&format!("r{}", listed.number), number);
            let label = format!("{label} {}", state(&listed.thread, texts));
            for (at, comment) in listed.all().enumerate() {
                let blank = format!("{:number$} {branch}", "");
                let label = if at == 0 { &label } else { &blank };
                line(&mut out, columns, label, comment, texts);
            }
            if let Some(told) = resolution(listed.thread.first, texts) {
                let told = Shown::new(&told).into_string();
                out.push_str(&format!("  {:number$} {branch} {told}\n", ""));
            }
        }
    }
    out
}

/// A comment in columns: what it is, who speaks, when, and what is said.
fn line(out: &mut String, columns: [usize; 3], label: &str, comment: &Comment, texts: &Texts) {
    let [first, author, day] = columns;
    let before = [
        "  ".to_owned(),
        pad(label, first),
        pad(Shown::new(&who(comment, texts)).as_str(), author),
        pad(&when(comment.at, texts), day),
    ];
    let before = before.join("   ").replacen("     ", "  ", 1);
    let mut indent = before;
    for words in Shown::lines(comment.text.trim()) {
        out.push_str(format!("{indent}   {words}").trim_end());
        out.push('\n');
        indent = " ".repeat(width(&indent));
    }
}

/// The comments as Markdown: a heading for each place, and below it a list of threads.
pub fn comments_to_markdown(comments: &Comments<'_>) -> String {
    let texts = comments.texts;
    let mut out = format!("# {}\n", markdown(&comments.head()));
    for (place, threads) in comments.by_place() {
        out.push_str(&format!("\n## {}\n\n", markdown(&place.name)));
        if !place.quote.is_empty() {
            out.push_str(&format!("> {}\n\n", markdown(&place.quote)));
        }
        for listed in threads {
            for (at, comment) in listed.all().enumerate() {
                let state = state(&listed.thread, texts);
                let head = if at == 0 {
                    format!("- r{} ({state}) ", listed.number)
                } else {
                    "  - ".to_owned()
                };
                let said: Vec<String> = comment.text.trim().lines().map(markdown).collect();
                let (author, said) = (markdown(&who(comment, texts)), said.join("<br>"));
                let day = when(comment.at, texts);
                let day = if day.is_empty() {
                    day
                } else {
                    format!(", {day}")
                };
                let colon = texts.text("ask-colon");
                out.push_str(&format!("{head}**{author}**{day}{colon}{said}\n"));
            }
            if let Some(told) = resolution(listed.thread.first, texts) {
                out.push_str(&format!("  - {}\n", markdown(&told)));
            }
        }
    }
    out
}
