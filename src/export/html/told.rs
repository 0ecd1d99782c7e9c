//! A map with what is needed to tell it on a page: the words of the program, the language of the map's
//! own, whom everything is for, and which sources there are.

use super::evidence::Evidence;
use super::people;
use crate::export::form::{Dress, Subject};
use crate::export::markup::{Attribute, Markup};
use crate::i18n::{Language, Texts, words};
use crate::model::{Field, Item, Map, Persona, RowId, Stage, View};

/// Stands for the words of the map while those around them are put together; no text of the program has
/// it.
const GAP: &str = "\u{1}";

/// A map to be told.
pub(super) struct Told<'a> {
    pub(super) map: &'a Map,
    pub(super) texts: &'a Texts,
    pub(super) view: &'a View,
    pub(super) evidence: Evidence<'a>,
    /// The language of the map's words, where it is another than that of the page.
    language: Option<&'a str>,
}

impl<'a> Told<'a> {
    pub(super) fn new(subject: &Subject<'a>, dress: &Dress<'a>) -> Self {
        let language = subject.map.fields.text(Field::Lang);
        let language = language.filter(|tag| is_language(tag));
        let is_other = |tag: &&str| Language::from_locale(tag) != Some(dress.texts.language());
        Self {
            map: subject.map,
            texts: dress.texts,
            view: dress.view,
            evidence: Evidence::of(subject.map, dress.view),
            language: language.filter(is_other),
        }
    }

    pub(super) fn title(&self) -> String {
        match self.map.title() {
            "" => self.texts.text("table-untitled"),
            title => title.to_owned(),
        }
    }

    /// The personas that are looked at, with their place among all.
    pub(super) fn personas(&self) -> impl Iterator<Item = (usize, &'a Persona)> + use<'a> {
        let view = self.view;
        let all = self.map.personas.iter().enumerate();
        all.filter(move |(_, persona)| view.persona().is_none_or(|id| *id == persona.id))
    }

    /// What a persona is called.
    pub(super) fn name(persona: &Persona) -> &str {
        match persona.name.as_str() {
            "" => persona.id.as_str(),
            name => name,
        }
    }

    /// `4 Payment`, for what refers to a stage; no line ends behind the number.
    pub(super) fn stage(&self, at: usize) -> String {
        let name = self.map.stages.get(at).map(stage_name);
        format!("{}\u{a0}{}", at + 1, name.unwrap_or_default())
    }

    /// The items of a cell that the view shows.
    pub(super) fn items<'s>(
        &'s self,
        stage: &'s Stage,
        row: &RowId,
    ) -> impl Iterator<Item = &'s Item> + use<'s, 'a> {
        let items = stage.items(row).iter();
        items.filter(|item| item.is_seen_by(self.view.persona()))
    }

    /// Whom something is for as the script knows them; none where it is for everyone, or only one
    /// persona is looked at.
    pub(super) fn keys(&self, people: &[String]) -> Option<String> {
        if people.is_empty() || self.view.persona().is_some() {
            return None;
        }
        let known = people.iter().filter_map(|id| {
            let mut personas = self.map.personas.iter();
            personas.position(|persona| persona.id.as_str() == id)
        });
        let keys: Vec<String> = known.map(key).collect();
        Some(keys.join(" "))
    }

    /// The names of personas; an id nobody has stands for itself.
    pub(super) fn names(&self, people: &[String]) -> String {
        let name = |id: &String| {
            let mut personas = self.map.personas.iter();
            let known = personas.find(|persona| persona.id.as_str() == id);
            known.map_or(id.as_str(), Self::name).to_owned()
        };
        people.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Whom something is for, where it is not for everyone and more than one persona is looked at.
    pub(super) fn for_whom(&self, page: &mut Markup, people: &[String]) {
        if people.is_empty() || self.view.persona().is_some() {
            return;
        }
        page.open("span", &[("class", "chip for")]);
        let personas = self.map.personas.iter().enumerate();
        for (at, _) in personas.filter(|(_, one)| people.iter().any(|id| one.id.as_str() == id)) {
            people::sign(page, at);
        }
        self.around(page, "plain-for", "names", &self.names(people));
        page.close().text(" ");
    }

    /// A sentiment with its sign, which is a minus and no hyphen.
    pub(super) fn sentiment(&self, value: f64) -> String {
        self.texts.sentiment(value).replace('-', "\u{2212}")
    }

    /// A label as it stands before a value.
    pub(super) fn before_value(&self, label: String) -> String {
        self.texts.with("report-label", &[("label", words(label))])
    }

    /// A heading of the page's own.
    pub(super) fn heading(&self, page: &mut Markup, name: &'static str, id: &str, text: &str) {
        page.element(name, &[("id", id)], &self.texts.text(text));
    }

    /// Words of the map in their own language.
    pub(super) fn own(&self, page: &mut Markup, name: &'static str, class: &str, text: &str) {
        self.own_with(page, name, &[("class", class)], text);
    }

    /// The same with other attributes.
    pub(super) fn own_with(
        &self,
        page: &mut Markup,
        name: &'static str,
        attributes: &[Attribute<'_>],
        text: &str,
    ) {
        let given = attributes.iter().filter(|(_, value)| !value.is_empty());
        let mut attributes: Vec<Attribute<'_>> = given.copied().collect();
        attributes.extend(self.language.map(|language| ("lang", language)));
        page.element(name, &attributes, text);
    }

    /// A text of the program around words of the map: `owner: web`.
    pub(super) fn around(&self, page: &mut Markup, text: &str, gap: &'static str, own: &str) {
        self.around_all(page, text, gap, |page| self.own(page, "span", "", own));
    }

    /// The same around more than a few words.
    pub(super) fn around_all(
        &self,
        page: &mut Markup,
        text: &str,
        gap: &'static str,
        write: impl FnOnce(&mut Markup),
    ) {
        let told = self.texts.with(text, &[(gap, words(GAP))]);
        let (before, after) = told.split_once(GAP).unwrap_or((&told, ""));
        page.text(before);
        write(page);
        page.text(after);
    }

    /// Begins a part that may be wider than the screen and is then moved by itself, by keys too.
    pub(super) fn wide(page: &mut Markup, class: &str, labelled_by: &str) {
        let attributes = [
            ("class", class),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-labelledby", labelled_by),
        ];
        page.open("div", &attributes);
    }

    /// Words of the map under a label of the page, in a list of such.
    pub(super) fn fact(&self, page: &mut Markup, label: &str, own: &str) {
        page.element("dt", &[], label);
        self.own(page, "dd", "", own);
    }
}

/// What the script calls the persona of that place.
pub(super) fn key(at: usize) -> String {
    format!("p{at}")
}

/// What a stage is called.
pub(super) fn stage_name(stage: &Stage) -> &str {
    match stage.name.as_str() {
        "" => stage.id.as_str(),
        name => name,
    }
}

/// Whether a tag is made as those of languages are.
fn is_language(tag: &str) -> bool {
    tag.split('-').all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}
