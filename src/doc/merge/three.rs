//! Three versions of what a map says, made into one: what only one side changed is taken from that
//! side, and what both changed, each in its own way, is asked.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::cell;
use super::changes::{by_id, persona_ids, stage_ids};
use super::content::{Content, Person, Stated, Step};
use super::order::{merged, woven};
use super::remarks::AllRemarks;
use super::{Clash, Side, Spot, fine, lines};
use crate::model::{Field, Owner, PersonaId, RowDecl, RowId, StageId, fields_of};

/// The three versions, and who is asked. What is asked, and in which order, never depends on the
/// answers.
pub(super) struct Three<'a> {
    pub(super) base: &'a Content,
    pub(super) ours: &'a Content,
    pub(super) theirs: &'a Content,
    /// What they have beside that.
    pub(super) remarks: AllRemarks<'a>,
    pub(super) ask: &'a mut dyn FnMut(Clash) -> Side,
    /// Whether only what no rule decides is asked: cells are put together item by item.
    pub(super) is_fine: bool,
}

/// The version to take of something three versions have; none where both changed it.
pub(super) fn taken<'a, T: PartialEq + ?Sized>(
    base: &T,
    ours: &'a T,
    theirs: &'a T,
) -> Option<&'a T> {
    if ours == theirs || ours == base {
        Some(theirs)
    } else if theirs == base {
        Some(ours)
    } else {
        None
    }
}

/// Whether there is to be something that one of the sides does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Stays,
    Goes,
    Asked,
}

impl Three<'_> {
    /// What the map says that has the changes of both.
    pub(super) fn merge(mut self) -> Content {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        let fields = self.fields(
            Owner::Map,
            Spot::Map,
            [&base.fields, &ours.fields, &theirs.fields],
        );
        let rows = self.rows();
        let (personas, contested) = self.personas();
        let stages = self.stages(&contested);
        let mut map = Content {
            fields,
            rows,
            personas,
            stages,
        };
        self.order(&mut map);
        self.drop_strangers(&mut map);
        self.declare_rows(&mut map);
        map
    }

    pub(super) fn ask(
        &mut self,
        spot: Spot,
        (mine, theirs): (Vec<String>, Vec<String>),
        both: bool,
    ) -> Side {
        let side = (self.ask)(Clash {
            spot,
            mine,
            theirs,
            can_be_both: both,
        });
        match side {
            Side::Both if !both => Side::Theirs,
            side => side,
        }
    }

    fn fields(
        &mut self,
        owner: Owner<'_>,
        spot: impl Fn(Field) -> Spot,
        [base, ours, theirs]: [&Stated; 3],
    ) -> Stated {
        let mut fields = Stated::new();
        for spec in fields_of(owner) {
            let values = [base, ours, theirs].map(|fields| fields.get(&spec.field));
            let [old, mine, other] = values;
            let spot = spot(spec.field);
            let left = taken(&old, &mine, &other).copied();
            let is_removed = old.is_some() && left == Some(None);
            let is_asked = is_removed && self.remarks.is_removed_with(&spot);
            let value = if let Some(value) = left.filter(|_| !is_asked) {
                value.cloned()
            } else if let Some(both) = self
                .is_fine
                .then(|| fine::value(spec.shape, values))
                .flatten()
            {
                Some(both)
            } else {
                let both = cell::both(spec.shape, values);
                let mut lines = (lines::value(mine), lines::value(other));
                if is_asked {
                    lines = self.remarks.told(&spot, lines);
                }
                match self.ask(spot, lines, both.is_some()) {
                    Side::Mine => mine.cloned(),
                    Side::Theirs => other.cloned(),
                    Side::Both => both,
                }
            };
            fields.extend(value.map(|value| (spec.field, value)));
        }
        fields
    }

    fn rows(&mut self) -> Option<Vec<RowDecl>> {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|map| &map.rows);
        if let Some(rows) = taken(base, ours, theirs) {
            return rows.clone();
        }
        let versions = [base, ours, theirs].map(|rows| rows.as_deref());
        if let Some(rows) = self.is_fine.then(|| fine::rows(versions)).flatten() {
            return Some(rows);
        }
        let lines = (lines::rows(ours.as_deref()), lines::rows(theirs.as_deref()));
        match self.ask(Spot::Rows, lines, true) {
            Side::Mine => ours.clone(),
            Side::Theirs => theirs.clone(),
            Side::Both => {
                let [base, ours, theirs] =
                    [base, ours, theirs].map(|r| r.as_deref().unwrap_or_default());
                let mut rows = cell::union(base, ours, theirs);
                // A row that both declare is declared once.
                let mut seen: HashSet<RowId> = HashSet::new();
                rows.retain(|decl| decl.row().is_none_or(|row| seen.insert(row.clone())));
                Some(rows)
            }
        }
    }

    /// The personas, and of those that one side removed and the other changed, whose word counts.
    fn personas(&mut self) -> (Vec<Person>, HashMap<PersonaId, Side>) {
        let mut personas = Vec::new();
        let mut contested = HashMap::new();
        let [base, ours, theirs] = [self.base, self.ours, self.theirs];
        let ids = woven(&persona_ids(theirs), &persona_ids(ours));
        for id in ids {
            let found = [base, ours, theirs].map(|map| map.persona(id));
            if let [old, Some(mine), Some(other)] = found {
                let none = Person::new(id.clone());
                let versions = [old.unwrap_or(&none), mine, other].map(|person| &person.fields);
                let spot = |field| Spot::PersonaField(id.clone(), field);
                let fields = self.fields(Owner::Persona, spot, versions);
                let id = id.clone();
                personas.push(Person { id, fields });
                continue;
            }
            let [_, mine, other] = found;
            let mut fate = fate(found);
            let spot = Spot::Persona(id.clone());
            let is_changed = || {
                feels_anew(base, ours, id)
                    || feels_anew(base, theirs, id)
                    || self.remarks.differ(&spot, mine.is_some())
            };
            if fate == Fate::Goes && is_changed() {
                fate = Fate::Asked;
            }
            let mut stays = fate == Fate::Stays;
            if fate == Fate::Asked {
                let told = self.remarks.told(&spot, told(mine, other, lines::person));
                let side = self.ask(spot, told, false);
                contested.insert(id.clone(), side);
                stays = (side == Side::Mine) == mine.is_some();
            }
            personas.extend(mine.or(other).filter(|_| stays).cloned());
        }
        (personas, contested)
    }

    fn stages(&mut self, contested: &HashMap<PersonaId, Side>) -> Vec<Step> {
        let mut stages = Vec::new();
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(by_id);
        for id in woven(&stage_ids(self.theirs), &stage_ids(self.ours)) {
            let found = [&base, &ours, &theirs].map(|stages| stages.get(id).copied());
            let [old, mine, other] = found;
            if let (Some(mine), Some(other)) = (mine, other) {
                let none = Step::new(id.clone());
                let versions = [old.unwrap_or(&none), mine, other];
                stages.push(self.stage(id, versions, contested));
                continue;
            }
            let mut fate = fate(found);
            let spot = Spot::Stage(id.clone());
            if fate == Fate::Goes && self.remarks.differ(&spot, mine.is_some()) {
                fate = Fate::Asked;
            }
            let mut stays = fate == Fate::Stays;
            if fate == Fate::Asked {
                let told = self.remarks.told(&spot, told(mine, other, lines::step));
                let side = self.ask(spot, told, false);
                stays = (side == Side::Mine) == mine.is_some();
            }
            stages.extend(mine.or(other).filter(|_| stays).cloned());
        }
        stages
    }

    fn stage(
        &mut self,
        id: &StageId,
        [base, ours, theirs]: [&Step; 3],
        contested: &HashMap<PersonaId, Side>,
    ) -> Step {
        let spot = |field| Spot::StageField(id.clone(), field);
        let versions = [&base.fields, &ours.fields, &theirs.fields];
        let fields = self.fields(Owner::Stage, spot, versions);
        let mut sentiment = BTreeMap::new();
        let who: BTreeSet<_> = [base, ours, theirs]
            .into_iter()
            .flat_map(|stage| stage.sentiment.keys())
            .collect();
        for who in who {
            let [old, mine, other] = [base, ours, theirs].map(|stage| stage.sentiment.get(who));
            let decided = who.as_ref().and_then(|who| contested.get(who));
            let spot = Spot::Sentiment(id.clone(), who.clone());
            let left = taken(&old, &mine, &other).copied();
            let is_removed = old.is_some() && left == Some(None);
            let is_asked = is_removed && self.remarks.is_removed_with(&spot);
            let number = match (decided, left.filter(|_| !is_asked)) {
                (Some(Side::Mine), _) => mine,
                (Some(_), _) => other,
                (None, Some(number)) => number,
                (None, None) => {
                    let mut lines = (lines::number(mine), lines::number(other));
                    if is_asked {
                        lines = self.remarks.told(&spot, lines);
                    }
                    let side = self.ask(spot, lines, false);
                    if side == Side::Mine { mine } else { other }
                }
            };
            sentiment.extend(number.map(|number| (who.clone(), *number)));
        }
        let mut cells = BTreeMap::new();
        let rows: BTreeSet<&RowId> = [base, ours, theirs]
            .into_iter()
            .flat_map(|stage| stage.cells.keys())
            .collect();
        for row in rows {
            let [old, mine, other] = [base, ours, theirs].map(|stage| stage.items(row));
            let items = self.items(id, row, [old, mine, other]);
            if !items.is_empty() {
                cells.insert(row.clone(), items);
            }
        }
        Step {
            id: id.clone(),
            fields,
            sentiment,
            cells,
        }
    }

    /// Puts the personas and stages in order.
    fn order(&mut self, map: &mut Content) {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs];
        let [old, mine, other] = [base, ours, theirs].map(persona_ids);
        let order = merged(&old, &mine, &other).unwrap_or_else(|| {
            let lines = (lines::persona_names(ours), lines::persona_names(theirs));
            match self.ask(Spot::PersonaOrder, lines, false) {
                Side::Mine => woven(&mine, &other),
                _ => woven(&other, &mine),
            }
        });
        sort(&mut map.personas, &order, |persona| &persona.id);
        let [old, mine, other] = [base, ours, theirs].map(stage_ids);
        let order = merged(&old, &mine, &other).unwrap_or_else(|| {
            let lines = (lines::stage_names(ours), lines::stage_names(theirs));
            match self.ask(Spot::StageOrder, lines, false) {
                Side::Mine => woven(&mine, &other),
                _ => woven(&other, &mine),
            }
        });
        sort(&mut map.stages, &order, |stage| &stage.id);
    }

    /// Takes out the sentiments of personas that are gone where no edit of their text leads to
    /// them: none gives a sentiment to nobody.
    fn drop_strangers(&self, map: &mut Content) {
        let left: HashSet<&PersonaId> = map.personas.iter().map(|persona| &persona.id).collect();
        let theirs = by_id(self.theirs);
        let may_stand = |stage: &StageId, who: &PersonaId, number: f64| {
            let stated = |stage: &&Step| stage.sentiment.get(&Some(who.clone())).copied();
            self.theirs.persona(who).is_some() || theirs.get(stage).and_then(stated) == Some(number)
        };
        for stage in &mut map.stages {
            let id = &stage.id;
            stage.sentiment.retain(|who, number| match who {
                Some(who) => left.contains(who) || may_stand(id, who, *number),
                None => true,
            });
        }
    }

    /// Declares the rows of the map's own that one side took out of the list while the other put
    /// something into them.
    fn declare_rows(&self, map: &mut Content) {
        let used: BTreeSet<&RowId> = map.stages.iter().flat_map(|s| s.cells.keys()).collect();
        let missing: Vec<RowId> = used
            .into_iter()
            .filter(|row| !map.declares(row))
            .cloned()
            .collect();
        for row in missing {
            let versions = [self.ours, self.theirs, self.base];
            let mut declared = versions.iter().flat_map(|map| map.rows.iter().flatten());
            if let Some(decl) = declared.find(|decl| decl.row() == Some(&row)) {
                let others = || versions.into_iter().find_map(|map| map.rows.clone());
                let rows = map.rows.get_or_insert_with(|| others().unwrap_or_default());
                if !rows.iter().any(|known| known.row() == Some(&row)) {
                    rows.push(decl.clone());
                }
            }
        }
    }
}

/// What becomes of something that at least one side does not have.
fn fate<T: PartialEq>([base, ours, theirs]: [Option<&T>; 3]) -> Fate {
    match (base, ours.or(theirs)) {
        (None, _) => Fate::Stays,
        (Some(old), Some(left)) if old != left => Fate::Asked,
        (Some(_), _) => Fate::Goes,
    }
}

/// The lines of two versions, none for one that is not there.
fn told<T>(
    ours: Option<&T>,
    theirs: Option<&T>,
    lines: impl Fn(&T) -> Vec<String>,
) -> (Vec<String>, Vec<String>) {
    let lines = |thing: Option<&T>| thing.map(&lines).unwrap_or_default();
    (lines(ours), lines(theirs))
}

/// Whether a side gave the persona a sentiment that it had not.
fn feels_anew(base: &Content, side: &Content, persona: &PersonaId) -> bool {
    if side.persona(persona).is_none() {
        return false;
    }
    let who = Some(persona.clone());
    let known = by_id(base);
    side.stages.iter().any(|stage| {
        let number = stage.sentiment.get(&who);
        let old = known
            .get(&stage.id)
            .and_then(|stage| stage.sentiment.get(&who));
        number.is_some() && number != old
    })
}

fn sort<T, I: Eq + std::hash::Hash>(things: &mut [T], order: &[&I], id: impl Fn(&T) -> &I) {
    let places: HashMap<&I, usize> = order.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    things.sort_by_key(|thing| places.get(id(thing)).copied());
}
