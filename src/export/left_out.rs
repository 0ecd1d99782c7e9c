//! What of a map a form cannot carry: found once for all forms from the table of fields, so that none
//! forgets to say what it drops.

use crate::diag::Code;
use crate::doc::{comments, read};
use crate::i18n::{Texts, field_label, row_label, words};
use crate::model::{Field, Fields, Map, Owner, RowDecl, RowId, View};

use super::form::Subject;

/// The most signs that are told.
const SIGNS: usize = 20;

/// A kind of fact that is not in an export.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A field of the map itself.
    Map(Field),
    /// A field of personas.
    Persona(Field),
    /// A field of stages.
    Stage(Field),
    /// The sentiment stages state.
    Sentiment,
    /// All items of a row.
    Row(RowId),
    /// A field of items, whatever their row.
    Item(Field),
    /// The order and choice of rows, and the lines between them.
    Rows,
    /// What belongs to other personas than the one that was asked for.
    OtherPersonas,
    /// Keys of items the format does not know.
    Unknown,
    /// Keys the format does not know elsewhere, in the map itself or in a stage.
    Stray,
    /// Values the format refuses, such as a severity of 9.
    Refused,
    /// The comments of the file.
    Comments,
    /// The comments of the review beside it.
    Reviews,
    /// A score, where the sentiment of an action is not known.
    Unscored,
    /// Stages that are written and not drawn.
    Undrawn,
    /// Signs no font could write, each once, showable.
    Signs(String),
}

/// A kind of fact with how often the map states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which.
    pub fact: Fact,
    /// How many there are, 1 or more.
    pub count: usize,
}

/// Everything the map states for which `is_carried` answers no, in the order of the format. With a
/// persona, only what it sees is looked at.
pub fn left_out(
    subject: &Subject<'_>,
    view: &View,
    is_carried: impl Fn(&Fact) -> bool,
) -> Vec<LeftOut> {
    left_out_of(subject, view, |fact, _| is_carried(fact))
}

/// As [`left_out`], for a form that carries of the items of one row what it drops of another's: with a
/// field of an item goes its row.
pub(super) fn left_out_of(
    subject: &Subject<'_>,
    view: &View,
    is_carried: impl Fn(&Fact, Option<&RowId>) -> bool,
) -> Vec<LeftOut> {
    let mut found = Found {
        is_carried,
        left: Vec::new(),
    };
    let map = subject.map;
    found.fields(Owner::Map, &map.fields, Fact::Map);
    // What a map leaves to its kind is in no need of being carried.
    found.add(
        Fact::Rows,
        usize::from(map.rows.as_ref().is_some_and(|rows| tells(rows, map))),
    );
    let is_seen =
        |persona: &&crate::model::Persona| view.persona().is_none_or(|id| *id == persona.id);
    for persona in map.personas.iter().filter(is_seen) {
        found.fields(Owner::Persona, &persona.fields, Fact::Persona);
    }
    for stage in &map.stages {
        found.fields(Owner::Stage, &stage.fields, Fact::Stage);
        let stated = usize::from(stage.sentiment.all.is_some()) + stage.sentiment.each.len();
        found.add(Fact::Sentiment, stated);
    }
    for (_, row, item) in map
        .items()
        .filter(|(_, _, item)| item.is_seen_by(view.persona()))
    {
        if !(found.is_carried)(&Fact::Row(row.clone()), None) {
            found.add(Fact::Row(row.clone()), 1);
            continue;
        }
        found.fields(Owner::Item(row), &item.fields, Fact::Item);
        found.add(Fact::Unknown, item.unknown.len());
    }
    if view.persona().is_some() {
        let others = map.personas.len().saturating_sub(1);
        found.add(Fact::OtherPersonas, others);
    }
    let (stray, refused) = unread(subject);
    found.add(Fact::Stray, stray);
    found.add(Fact::Refused, refused);
    found.add(Fact::Comments, comments(subject.text).len());
    found.add(
        Fact::Reviews,
        subject
            .reviews
            .map_or(0, |reviews| reviews.comments().len()),
    );
    found.left
}

/// How many keys the format does not know stand anywhere but in items, and how many values it refuses:
/// the model holds none of them, so they are counted where the text is read.
fn unread(subject: &Subject<'_>) -> (usize, usize) {
    let problems = read(subject.text).diagnostics;
    let unknown = problems.iter().filter(|problem| match problem.code {
        Code::UnknownKey | Code::MisspeltKey => true,
        // A row that is named in the list of rows is shown without its name.
        Code::UndeclaredRow => problem.variant.is_none(),
        _ => false,
    });
    let unknown = unknown.count();
    let items = subject.map.items();
    let of_items: usize = items.map(|(_, _, item)| item.unknown.len()).sum();
    let refused = problems.iter().filter(|problem| {
        use Code::{BadChoice, BadDate, BadPeriod, OutOfRange, WrongType};
        let refused = [BadChoice, BadDate, BadPeriod, OutOfRange, WrongType];
        refused.contains(&problem.code)
    });
    (unknown.saturating_sub(of_items), refused.count())
}

/// Whether a choice of rows says more than which rows are there.
fn tells(rows: &[RowDecl], map: &Map) -> bool {
    rows != map.kind.rows()
}

struct Found<F> {
    is_carried: F,
    left: Vec<LeftOut>,
}

impl<F: Fn(&Fact, Option<&RowId>) -> bool> Found<F> {
    fn add(&mut self, fact: Fact, count: usize) {
        self.add_of(fact, count, None);
    }

    fn add_of(&mut self, fact: Fact, count: usize, row: Option<&RowId>) {
        if count == 0 || (self.is_carried)(&fact, row) {
            return;
        }
        match self.left.iter_mut().find(|left| left.fact == fact) {
            Some(left) => left.count += count,
            None => self.left.push(LeftOut { fact, count }),
        }
    }

    fn fields(&mut self, owner: Owner<'_>, fields: &Fields, fact: impl Fn(Field) -> Fact) {
        // The words of a thing are what an export is made of.
        let is_words = |field| match owner {
            Owner::Map => field == Field::Title,
            Owner::Persona | Owner::Stage => field == Field::Name,
            Owner::Item(_) => matches!(field, Field::Text | Field::Name),
        };
        let row = match owner {
            Owner::Item(row) => Some(row),
            _ => None,
        };
        for entry in fields.iter().filter(|entry| !is_words(entry.field)) {
            self.add_of(fact(entry.field), 1, row);
        }
    }
}

/// The most kinds of facts that are named within a group.
const NAMED: usize = 4;

/// What was left out, in one line of words, by what it belongs to: `map: owner; items: sources (12),
/// notes (3)`; none where nothing was. Of many kinds those that are stated most often are named, and the
/// others counted.
pub fn left_out_words(left: &[LeftOut], map: &Map, texts: &Texts) -> Option<String> {
    let mut groups: Vec<(Option<&str>, Vec<&LeftOut>)> = Vec::new();
    for one in left {
        let group = group(&one.fact);
        match groups.iter_mut().find(|(id, _)| *id == group) {
            Some((_, all)) => all.push(one),
            None => groups.push((group, vec![one])),
        }
    }
    // What has no group is long enough to be last.
    groups.sort_by_key(|(id, _)| id.is_none());
    let told: Vec<String> = groups
        .into_iter()
        .map(|(group, all)| {
            let list = group_words(all, map, texts);
            let args = |group| {
                [
                    ("group", words(texts.text(group))),
                    ("list", words(list.clone())),
                ]
            };
            group.map_or_else(
                || list.clone(),
                |group| texts.with("left-out-group", &args(group)),
            )
        })
        .collect();
    (!told.is_empty()).then(|| texts.list(&told))
}

/// What a fact belongs to; none where its own name says so.
fn group(fact: &Fact) -> Option<&'static str> {
    match fact {
        Fact::Map(_) => Some("left-out-map"),
        Fact::Persona(_) => Some("left-out-of-personas"),
        Fact::Stage(_) | Fact::Sentiment => Some("left-out-of-stages"),
        Fact::Row(_) => Some("left-out-of-rows"),
        Fact::Item(_) | Fact::Unknown => Some("left-out-of-items"),
        Fact::Rows
        | Fact::OtherPersonas
        | Fact::Stray
        | Fact::Refused
        | Fact::Comments
        | Fact::Reviews
        | Fact::Unscored
        | Fact::Undrawn
        | Fact::Signs(_) => None,
    }
}

fn group_words(mut all: Vec<&LeftOut>, map: &Map, texts: &Texts) -> String {
    // What is equally frequent stays in the order of the format.
    all.sort_by_key(|one| std::cmp::Reverse(one.count));
    // One more is as short as to say that there is one more.
    let named = if all.len() > NAMED + 1 {
        NAMED
    } else {
        all.len()
    };
    let mut told: Vec<String> = all
        .iter()
        .take(named)
        .map(|one| one_words(one, map, texts))
        .collect();
    if named < all.len() {
        let count = [("count", (all.len() - named).into())];
        told.push(texts.with("left-out-more", &count));
    }
    told.join(", ")
}

/// `Sources (12)`.
fn one_words(one: &LeftOut, map: &Map, texts: &Texts) -> String {
    let what = match &one.fact {
        Fact::Map(field) | Fact::Persona(field) | Fact::Stage(field) | Fact::Item(field) => {
            field_label(*field, texts)
        }
        Fact::Sentiment => field_label(Field::Sentiment, texts),
        Fact::Row(row) => row_label(row, &[map], texts),
        Fact::Rows => texts.text("left-out-rows"),
        Fact::OtherPersonas => texts.text("left-out-personas"),
        Fact::Unknown | Fact::Stray => texts.text("left-out-unknown"),
        Fact::Refused => texts.text("left-out-refused"),
        Fact::Comments => texts.text("left-out-comments"),
        Fact::Reviews => texts.text("left-out-reviews"),
        Fact::Unscored => texts.text("left-out-unscored"),
        Fact::Undrawn => texts.text("left-out-undrawn"),
        Fact::Signs(signs) => {
            let few: String = signs.chars().take(SIGNS).collect();
            texts.with("left-out-signs", &[("signs", words(few))])
        }
    };
    if one.count == 1 {
        return what;
    }
    let args = [("what", words(what)), ("count", one.count.into())];
    texts.with("left-out-one", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::form::{Dress, FORMS};
    use crate::i18n::Language;
    use crate::layout::Glyphs;

    fn told(left: &[(Fact, usize)], language: Language) -> Option<String> {
        let left = left.iter().map(|(fact, count)| LeftOut {
            fact: fact.clone(),
            count: *count,
        });
        let left: Vec<LeftOut> = left.collect();
        left_out_words(&left, &Map::default(), &Texts::new(language))
    }

    #[test]
    fn what_was_left_out_is_told_by_what_it_belongs_to() {
        let left = [
            (Fact::Map(Field::Owner), 1),
            (Fact::Sentiment, 3),
            (Fact::Item(Field::Notes), 1),
            (Fact::Item(Field::Sources), 12),
            (Fact::Row(RowId::Checks), 2),
            (Fact::Comments, 4),
        ];
        assert_eq!(
            told(&left, Language::English).as_deref(),
            Some(
                "map: Owner; stages: Sentiment (3); items: Evidence (12), Notes; \
                 rows: Checks (2); remarks in the file (4)"
            )
        );
        assert_eq!(
            told(&left, Language::French).as_deref(),
            Some(
                "carte\u{a0}: Responsable\u{a0}; étapes\u{a0}: Émotion (3)\u{a0}; \
                 éléments\u{a0}: Preuves (12), Notes\u{a0}; lignes\u{a0}: Contrôles (2)\u{a0}; \
                 remarques du fichier (4)"
            )
        );
        assert_eq!(told(&[], Language::English), None);
    }

    #[test]
    fn keys_nobody_knows_and_values_nobody_takes_are_told_wherever_they_stand() {
        let text = "jalon = 1\ntitle = \"A\"\nfoo = 1\nreview_every = \"12/06\"\nkind = \"odd\"\n\
                    created = \"soon\"\n[[personas]]\nname = \"B\"\nbar = 2\nage = \"old\"\n\
                    [[stages]]\nname = \"C\"\nsentiment = 9\nlegal = [\"D\"]\n\
                    actions = [{ text = \"D\", qux = 4 }]\n";
        let map = read(text).map;
        let subject = Subject {
            map: &map,
            text,
            name: None,
            reviews: None,
        };
        let (texts, glyphs) = (Texts::new(Language::English), Glyphs::UNICODE);
        let dress = Dress::new(&texts, &glyphs, &View::Everyone);
        for form in FORMS {
            // A picture cannot be had where there are no fonts.
            let Ok(written) = form.write(&subject, &dress) else {
                continue;
            };
            let count = |fact: &Fact| {
                let mut left = written.left_out.iter();
                left.find(|left| left.fact == *fact).map(|left| left.count)
            };
            let expected = match form.name {
                "json" => (None, None),
                _ => (Some(3), Some(5)),
            };
            let told = (count(&Fact::Stray), count(&Fact::Refused));
            assert_eq!(told, expected, "{}", form.name);
        }
    }

    #[test]
    fn of_many_kinds_the_most_frequent_are_named() {
        let fields = [
            Field::Age,
            Field::Quote,
            Field::Goals,
            Field::Channels,
            Field::Sources,
        ];
        let with = |count: usize| -> Vec<(Fact, usize)> {
            let fields = fields.iter().zip(1..).take(count);
            fields
                .map(|(field, n)| (Fact::Persona(*field), n))
                .collect()
        };
        assert_eq!(
            told(&with(5), Language::English).as_deref(),
            Some("personas: Evidence (5), Channels (4), Goals (3), Quote (2), Age")
        );
        let mut more = with(5);
        more.push((Fact::Persona(Field::Notes), 1));
        assert_eq!(
            told(&more, Language::English).as_deref(),
            Some("personas: Evidence (5), Channels (4), Goals (3), Quote (2), 2 more")
        );
    }
}
