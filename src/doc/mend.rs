//! Mends a document where what was meant is plain, so that nobody has to type it.
//!
//! Nothing is guessed that could be meant otherwise: what a broken text means, whom a reference to
//! nobody was for, which of two equal ids was first. A mend that does not make its problem go away
//! is taken back.

use super::document::{Document, version_added};
use super::read::{Access, read};
use crate::diag::{Code, Diagnostic};
use crate::model::{ItemAt, Map, Place, Span, change_id};

/// The most mends of one file; each is one reading of it.
const MOST: usize = 1000;

/// Mends what can be mended safely, each as a step of the document, and says what it was: problems
/// with their places in the text as it was just before each mend.
pub fn mend(document: &mut Document<()>) -> Vec<Diagnostic> {
    let mut done = Vec::new();
    let mut refused = 0;
    while document.access() == Access::Edit && done.len() + refused < MOST {
        let mut candidates = document.diagnostics().iter();
        let candidate = candidates
            .by_ref()
            .filter(|problem| can_be_mended(problem, document.text()))
            .nth(refused);
        let Some(problem) = candidate.cloned() else {
            break;
        };
        if try_one(document, &problem) {
            done.push(problem);
        } else {
            refused += 1;
        }
    }
    done
}

/// Mends one problem of a text that has it; none where that is not safe or does not make the problem
/// go away.
pub fn mend_one(text: &str, problem: &Diagnostic) -> Option<String> {
    let mut document = Document::open(text.as_bytes()).ok()?;
    let can = document.access() == Access::Edit && can_be_mended(problem, text);
    (can && try_one(&mut document, problem)).then(|| document.text().to_owned())
}

/// Mends all that can be mended safely in a text, with what it was; see [`mend`].
pub fn mend_text(text: &str) -> Option<(String, Vec<Diagnostic>)> {
    let mut document = Document::open(text.as_bytes()).ok()?;
    let done = mend(&mut document);
    (!done.is_empty()).then(|| (document.text().to_owned(), done))
}

/// Whether what was meant is plain.
pub fn can_be_mended(problem: &Diagnostic, text: &str) -> bool {
    let Some(suggestion) = &problem.suggestion else {
        return false;
    };
    match problem.code {
        Code::MissingVersion
        | Code::MisspeltKey
        | Code::WrongType
        | Code::BadChoice
        | Code::BadPeriod
        | Code::BadId => true,
        Code::BadDate => {
            let written = text.get(suggestion.span.clone()).unwrap_or_default();
            !could_be_two_days(written)
        }
        _ => false,
    }
}

/// Whether a day could be read with its month first as well: `03/04/2026`.
fn could_be_two_days(written: &str) -> bool {
    let parts = written.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<u32> = parts.filter_map(|part| part.parse().ok()).collect();
    matches!(numbers.as_slice(), [a, b, _] if *a <= 12 && *b <= 12 && a != b)
}

/// Makes one mend, and takes it back where the problem is still there or the text is worse off.
fn try_one(document: &mut Document<()>, problem: &Diagnostic) -> bool {
    let before = document.diagnostics().len();
    let revision = document.revision();
    if problem.code == Code::BadId {
        let Some(edits) = follow_id(document.map(), problem) else {
            return false;
        };
        if document.apply(&edits, (), None).is_err() {
            return false;
        }
    } else if problem.code == Code::MissingVersion {
        let Some(text) = version_added(document.text(), &read(document.text())) else {
            return false;
        };
        document.replace_text(text, ());
    } else {
        let Some(text) = replaced(document.text(), problem) else {
            return false;
        };
        document.replace_text(text, ());
    }
    let is_there =
        |other: &Diagnostic| other.code == problem.code && other.span.start == problem.span.start;
    let now = document.diagnostics();
    let is_gone = match problem.code {
        // An id that has become one of two is no better than it was.
        Code::BadId => now.len() < before,
        Code::MissingVersion => now.iter().all(|other| other.code != problem.code),
        _ => !now.iter().any(is_there),
    };
    let is_mended = is_gone && document.access() == Access::Edit;
    if !is_mended && document.revision() != revision {
        document.undo();
    }
    is_mended
}

fn replaced(text: &str, problem: &Diagnostic) -> Option<String> {
    let suggestion = problem.suggestion.as_ref()?;
    let before = text.get(..suggestion.span.start)?;
    let after = text.get(suggestion.span.end..)?;
    Some([before, &suggestion.replacement, after].concat())
}

/// The edits that give whatever has this id a proper one, and change what refers to it.
fn follow_id(map: &Map, problem: &Diagnostic) -> Option<Vec<crate::model::Edit>> {
    let at = owner(map, &problem.span)?;
    let crate::diag::Word::Words(proper) = problem.arg("suggestion")? else {
        return None;
    };
    Some(change_id(map, &at, proper))
}

/// Whose id stands there.
fn owner(map: &Map, span: &Span) -> Option<Place> {
    use crate::model::{Field, Fields};
    let is_here = |fields: &Fields| {
        let id = fields.entry(Field::Id);
        id.is_some_and(|id| id.span == *span)
    };
    let persona = map.personas.iter().find(|persona| is_here(&persona.fields));
    let stage = || map.stages.iter().find(|stage| is_here(&stage.fields));
    let item = || map.items().find(|(_, _, item)| is_here(&item.fields));
    persona
        .map(|persona| Place::Persona(persona.id.clone()))
        .or_else(|| stage().map(|stage| Place::Stage(stage.id.clone())))
        .or_else(|| {
            item().map(|(stage, row, item)| {
                Place::Item(ItemAt {
                    stage: stage.id.clone(),
                    row: row.clone(),
                    index: item.index,
                    text: item.text.clone(),
                })
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_mended_and_the_others_stay() {
        let text =
            "jalon = 1\ntitle = \"T\"\nobjectif = \"x\"\ncreated = \"15/12/2026\"\nfoo = 1\n";
        let problems = read(text).diagnostics;
        let mended: Vec<Option<String>> = problems
            .iter()
            .map(|problem| mend_one(text, problem))
            .collect();
        let objective = text.replace("objectif", "objective");
        let created = text.replace("\"15/12/2026\"", "2026-12-15");
        assert_eq!(mended, [Some(objective.clone()), Some(created), None]);
        let all = objective.replace("\"15/12/2026\"", "2026-12-15");
        let (now, done) = mend_text(text).unwrap();
        assert_eq!((now, done.len()), (all.clone(), 2));
        assert_eq!(mend_text(&all), None);
    }

    #[test]
    fn what_is_plain_is_mended_and_the_rest_stays() {
        let head = "jalon = 1\ntitle = \"T\"\n";
        for (before, after, codes) in [
            (
                "title = \"T\"\n",
                "jalon = 1\ntitle = \"T\"\n",
                &["J003"][..],
            ),
            (
                "[[stages]]\nname = \"S\"\n",
                "jalon = 1\n\n[[stages]]\nname = \"S\"\n",
                &["J003"],
            ),
            (
                "objectif = \"x\" # why\n",
                "objective = \"x\" # why\n",
                &["J010"],
            ),
            // It is there already: what was meant is not plain.
            (
                "objective = \"y\"\nobjectif = \"x\"\n",
                "objective = \"y\"\nobjectif = \"x\"\n",
                &[],
            ),
            (
                "kind = \"curent-state\"\n",
                "kind = \"current-state\"\n",
                &["J015"],
            ),
            (
                "created = \"15/12/2026\"\n",
                "created = 2026-12-15\n",
                &["J016"],
            ),
            (
                "created = \"03/04/2026\"\n",
                "created = \"03/04/2026\"\n",
                &[],
            ),
            (
                "review_every = \"3 mois\"\n",
                "review_every = \"3 months\"\n",
                &["J017"],
            ),
            (
                "stakeholders = \"web\"\n",
                "stakeholders = [\"web\"]\n",
                &["J013"],
            ),
            // What stands in a row with a French name comes to light with it.
            (
                "[[stages]]\nname = \"S\"\ndouleurs = [{ text = \"a\", gravite = 3 }]\n",
                "[[stages]]\nname = \"S\"\npains = [{ text = \"a\", severity = 3 }]\n",
                &["J010", "J010"],
            ),
            (
                "[[stages]]\nname = \"S\"\nid = \"La Fin\"\nnext = [\"La Fin\"]\n",
                "[[stages]]\nname = \"S\"\nid = \"la-fin\"\nnext = [\"la-fin\"]\n",
                &["J019"],
            ),
            // A reference to nobody, and an id that is taken.
            (
                "[[stages]]\nname = \"Pay\"\nnext = [\"pai\"]\n",
                "[[stages]]\nname = \"Pay\"\nnext = [\"pai\"]\n",
                &[],
            ),
            ("title = \"again\"\n", "title = \"again\"\n", &[]),
        ] {
            let head = if codes == ["J003"] { "" } else { head };
            let mut document = Document::open(format!("{head}{before}").as_bytes()).unwrap();
            let done = mend(&mut document);
            let found: Vec<&str> = done.iter().map(|one| one.code.id()).collect();
            assert_eq!(document.text(), format!("{head}{after}"));
            assert_eq!(found, codes, "{before}");
        }
    }
}
