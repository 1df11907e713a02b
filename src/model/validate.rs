//! Validation of entities: dangling references, values out of range, double ids.

use std::collections::HashSet;

use super::{
    Anchor, Argument, Catalog, CustomField, CustomValue, Dismissal, DomainId as _, Entity,
    Estimate, Evidence, ImageId, Journey, JourneyGraph, Message, Rules, Transition, Weights,
};

/// A validation error of one entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Key of the entity's kind in message ids, such as `touchpoint`; `journey` for the whole.
    pub kind: &'static str,
    /// The entity's id; empty for the journey as a whole.
    pub id: String,
    /// Description of the error.
    pub message: Message,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}: {}", self.kind, self.id, self.message)
    }
}

/// Validation of one entity against the journey that it belongs to.
pub trait Validate {
    /// Adds the problems of this entity to `report`. The entity need not be in the journey yet.
    fn check(&self, journey: &Journey, report: &mut ValidationReport);

    /// True if something else in the journey refers to this entity, so that it can't be removed.
    fn is_used(&self, _: &Journey) -> bool {
        false
    }

    /// Adds the problems that other entities would have if this one replaced the one with its id.
    fn check_others(&self, _: &Journey, _: &mut ValidationReport) {}
}

/// Collector of validation errors, one entity after another.
#[derive(Debug, Default)]
pub struct ValidationReport {
    kind: &'static str,
    id: String,
    problems: Vec<Problem>,
}

impl ValidationReport {
    /// Sets the entity that the next problems belong to.
    pub(super) fn begin<T: Entity>(&mut self, id: &T::Id) {
        self.kind = T::KEY;
        id.as_str().clone_into(&mut self.id);
    }

    /// Sets the journey as a whole as what the next problems belong to.
    pub(super) fn begin_journey(&mut self) {
        self.kind = "journey";
        self.id.clear();
    }

    /// Adds a problem of the current entity.
    pub fn add(&mut self, message: Message) {
        self.problems.push(Problem {
            kind: self.kind,
            id: self.id.clone(),
            message,
        });
    }

    /// Returns the collected problems.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    pub(super) fn add_duplicate_id<T: Entity>(&mut self, id: &T::Id) {
        self.begin::<T>(id);
        self.add(message!("problem-double-id", id = id));
    }

    pub(super) fn add_dangling_transition(
        &mut self,
        transition: &Transition,
        graph: &JourneyGraph,
    ) {
        self.begin::<Transition>(&transition.id);
        self.reference(
            "from",
            &transition.from,
            graph.touchpoint(&transition.from).is_some(),
        );
        self.reference(
            "to",
            &transition.to,
            graph.touchpoint(&transition.to).is_some(),
        );
    }

    pub(super) fn known<T: Entity>(
        &mut self,
        field: &'static str,
        catalog: &Catalog<T>,
        id: &T::Id,
    ) {
        self.reference(field, id, catalog.contains(id));
    }

    pub(super) fn all_known<'a, T: Entity>(
        &mut self,
        field: &'static str,
        catalog: &Catalog<T>,
        ids: impl IntoIterator<Item = &'a T::Id>,
    ) where
        T::Id: 'a,
    {
        let mut seen = HashSet::new();
        for id in ids {
            self.known(field, catalog, id);
            if !seen.insert(id) {
                self.add(message!("problem-listed-twice", field = field, id = id));
            }
        }
    }

    pub(super) fn reference(&mut self, field: &'static str, id: impl Into<Argument>, known: bool) {
        if !known {
            self.add(message!("problem-dangling", field = field, id = id));
        }
    }

    pub(super) fn image(&mut self, journey: &Journey, field: &'static str, id: Option<&ImageId>) {
        if let Some(id) = id {
            self.known(field, &journey.images, id);
        }
    }

    pub(super) fn number(&mut self, field: &'static str, value: Option<f64>, min: f64, max: f64) {
        // Files can hold NaN and infinities: ron reads them.
        let Some(value) = value else { return };
        if !(value.is_finite() && value >= min && value <= max) {
            self.out_of_range(field, value, min, max);
        }
    }

    pub(super) fn whole(&mut self, field: &'static str, value: Option<i64>, min: i64, max: i64) {
        let Some(value) = value else { return };
        if value < min || value > max {
            self.out_of_range(field, value, min, max);
        }
    }

    fn out_of_range(
        &mut self,
        field: &'static str,
        value: impl Into<Argument>,
        min: impl Into<Argument>,
        max: impl Into<Argument>,
    ) {
        self.add(message!(
            "problem-range",
            field = field,
            value = value,
            min = min,
            max = max
        ));
    }

    pub(super) fn custom(&mut self, fields: &[CustomField]) {
        let mut names = HashSet::new();
        for field in fields {
            if field.name.trim().is_empty() || !names.insert(field.name.as_str()) {
                self.add(message!("problem-custom-name", name = &field.name));
            }
            match &field.value {
                CustomValue::Number(number) if !number.is_finite() => {
                    self.add(message!("problem-not-finite", field = &field.name));
                }
                CustomValue::Choice { chosen, options }
                    if !chosen.is_empty() && !options.contains(chosen) =>
                {
                    self.add(message!("problem-custom-choice", name = &field.name));
                }
                CustomValue::Number(_)
                | CustomValue::Choice { .. }
                | CustomValue::Text(_)
                | CustomValue::Date(_) => {}
            }
        }
    }

    pub(super) fn anchor(&mut self, journey: &Journey, anchor: &Anchor) {
        match anchor {
            Anchor::Touchpoint(id) => self.reference("at", id, journey.touchpoint(id).is_some()),
            Anchor::Transition(id) => self.reference("at", id, journey.transition(id).is_some()),
        }
    }

    /// Checks KPI names: not blank, and each once.
    pub(super) fn kpis<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) {
        let mut seen = HashSet::new();
        for name in names {
            if name.trim().is_empty() || !seen.insert(name) {
                self.add(message!("problem-kpi-name", name = name));
            }
        }
    }

    pub(super) fn rules(&mut self, rules: &Rules) {
        let Rules {
            least_replies,
            firm_replies,
            method: _,
            weights,
            margin,
            easy_from,
        } = rules;
        let (least, most) = Rules::MARGIN.into_inner();
        self.number("margin", *margin, least, most);
        self.whole("easy_from", easy_from.map(i64::from), 5, 7);
        for (field, value) in [
            ("least_replies", least_replies),
            ("firm_replies", firm_replies),
        ] {
            self.whole(field, value.map(i64::from), 1, 100_000);
        }
        let Weights {
            severity,
            frequency,
            reach,
            influence,
            effort,
        } = weights;
        for (field, value) in [
            ("severity", severity),
            ("frequency", frequency),
            ("reach", reach),
            ("influence", influence),
            ("effort", effort),
        ] {
            self.number(field, *value, 0.0, 3.0);
        }
    }

    pub(super) fn dismissals(&mut self, dismissed: &[Dismissal]) {
        let mut seen = HashSet::new();
        for dismissal in dismissed {
            let Dismissal {
                check,
                item,
                reason,
                date: _,
            } = dismissal;
            if reason.trim().is_empty() || check.trim().is_empty() {
                self.add(message!("problem-dismissal-reason", check = check));
            }
            if !seen.insert((check, item)) {
                self.add(message!(
                    "problem-listed-twice",
                    field = "dismissed",
                    id = format!("{check} {item}")
                ));
            }
        }
    }

    pub(super) fn estimate(&mut self, estimate: &Estimate) {
        let Estimate {
            reach,
            impact,
            confidence,
            months,
            effort,
            ice_impact,
            ease,
            importance,
            satisfaction,
        } = estimate;
        self.number("reach", *reach, 0.0, 1e9);
        self.number("impact", *impact, 0.25, 3.0);
        self.number("confidence", *confidence, 0.0, 1.0);
        // RICE divides by it (DOMAIN B5).
        self.number("months", *months, 0.01, 1000.0);
        self.whole("effort", effort.map(i64::from), 1, 5);
        self.whole("ice_impact", ice_impact.map(i64::from), 1, 10);
        self.whole("ease", ease.map(i64::from), 1, 10);
        self.number("importance", *importance, 0.0, 10.0);
        self.number("satisfaction", *satisfaction, 0.0, 10.0);
    }

    pub(super) fn evidence(&mut self, evidence: &Evidence) {
        for source in &evidence.sources {
            if source.n == Some(0) {
                self.out_of_range("n", 0, 1, u32::MAX);
            }
        }
    }
}

/// Validates one entity as if it stood in `journey`.
#[must_use]
pub fn check_one(journey: &Journey, entity: &impl Validate) -> Vec<Problem> {
    let mut report = ValidationReport::default();
    entity.check(journey, &mut report);
    report.into_problems()
}

macro_rules! check_all {
    ($($item:ident $store:ident $kind:ident($entity:ident $id:ident $list:ident $key:literal)
        $more:tt)*) => {
        /// Validates the whole journey; empty for any journey that the `edit` room left.
        #[must_use]
        pub fn check(journey: &Journey) -> Vec<Problem> {
            fn all<T: Entity + Validate>(journey: &Journey, report: &mut ValidationReport) {
                for item in T::all(journey) {
                    item.check(journey, report);
                }
            }
            let mut report = ValidationReport::default();
            journey.about.check(journey, &mut report);
            $(all::<super::$entity>(journey, &mut report);)*
            report.into_problems()
        }
    };
}

for_each_kind!(check_all);
