//! Random decisions of a team about its analysis.

use klantreis::model::{
    Ask, DeckPlan, Dismissal, Estimate, ItemRef, JourneyParts, Kpi, PlannedSlide, Rules, Weights,
};

use super::JourneyMaker;

impl JourneyMaker {
    pub(super) fn estimate(&mut self) -> Estimate {
        let tenth = |m: &mut Self| f64::from(m.small::<i32>(0, 100)) / 10.0;
        Estimate {
            reach: self.maybe(|m| f64::from(m.small::<i32>(0, 100_000))),
            impact: self.maybe(|m| f64::from(m.small::<i32>(1, 12)) / 4.0),
            confidence: self.maybe(Self::share),
            months: self.maybe(|m| f64::from(m.small::<i32>(1, 400)) / 4.0),
            effort: self.maybe(|m| m.small(1, 5)),
            ice_impact: self.maybe(|m| m.small(1, 10)),
            ease: self.maybe(|m| m.small(1, 10)),
            importance: self.maybe(tenth),
            satisfaction: self.maybe(tenth),
        }
    }

    /// Names that are not empty, each once.
    pub(super) fn names(&mut self) -> Vec<String> {
        let count = self.below(4);
        let mut names: Vec<String> = (0..count).map(|_| self.text()).collect();
        names.retain(|name| !name.trim().is_empty());
        names.sort();
        names.dedup();
        names
    }

    pub(super) fn kpis(&mut self) -> Vec<Kpi> {
        let names = self.names().into_iter();
        names
            .map(|name| Kpi {
                name,
                goal: self.text(),
                target: self.text(),
            })
            .collect()
    }

    pub(super) fn deck(&mut self) -> DeckPlan {
        let slides = self.some(4, |m| PlannedSlide {
            slide: m.choice(),
            title: m.text(),
            hidden: m.flag(),
        });
        let asks = self.some(4, |m| Ask {
            decision: m.text(),
            reason: m.text(),
            decider: m.text(),
        });
        DeckPlan {
            slides,
            asks,
            appendix: self.flag(),
        }
    }

    pub(super) fn rules(&mut self) -> Rules {
        let weight = |m: &mut Self| f64::from(m.small::<i32>(0, 30)) / 10.0;
        Rules {
            least_replies: self.maybe(|m| m.small(1, 100_000)),
            firm_replies: self.maybe(|m| m.small(1, 100_000)),
            method: self.choice(),
            weights: Weights {
                severity: self.maybe(weight),
                frequency: self.maybe(weight),
                reach: self.maybe(weight),
                influence: self.maybe(weight),
                effort: self.maybe(weight),
            },
            margin: self.maybe(|m| f64::from(m.small::<i32>(1, 100)) / 2.0),
            easy_from: self.maybe(|m| m.small(5, 7)),
        }
    }

    pub(super) fn dismissed(&mut self, parts: &JourneyParts) -> Vec<Dismissal> {
        let mut found: Vec<Dismissal> = Vec::new();
        for _ in 0..self.below(4) {
            let item = self.pick(&parts.touchpoints);
            let item = item.map_or(ItemRef::Journey, |t| ItemRef::Touchpoint(t.id));
            let check = ["stale-journey", "no-failure-path", "…"][self.below(3)].to_owned();
            if found.iter().any(|d| d.check == check && d.item == item) {
                continue;
            }
            found.push(Dismissal {
                check,
                item,
                reason: format!("because {}", self.text()),
                date: self.maybe(Self::date),
            });
        }
        found
    }
}
