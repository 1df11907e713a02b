//! Flow of a single persona.
//!
//! Shares are known only for all customers together. What sets personas apart on the map are the
//! touchpoints that are marked for some of them: by emotions, pain points and scores. So it is
//! assumed that customers of a persona don't come to touchpoints that are marked for others only:
//! the transitions that lead there are left out, and the other transitions take over in proportion.
//! Shares that change by that count as assumed.
//!
//! A missing mark must not end a journey. If the path to the goal with the fewest touchpoints of
//! others goes to one of them next, the shares stay as for everybody, and so they do at such a
//! touchpoint itself.

use std::{borrow::Cow, collections::VecDeque, sync::Arc};

use super::{
    Flow, FlowOverrides,
    markov_chain::MarkovChain,
    position_values::{count, flag_at, set_at, value_at},
    shares::Share,
};
use crate::model::{Index, PersonaId};

/// The best path onward from a touchpoint.
#[derive(Clone, Copy)]
struct BestStep {
    /// (Ends without success, number of others' touchpoints on the path); less is better.
    cost: (bool, usize),
    /// The order in which touchpoints were settled: the nearer to the end the smaller.
    rank: usize,
    /// Set if the first step goes to a touchpoint of others; false at the end of the path.
    leads_to_other: bool,
}

impl Flow {
    /// The flow of a persona's customers; that of everybody for `None`.
    #[must_use]
    pub fn for_optional_persona(
        &self,
        index: &Index<'_>,
        persona: Option<&PersonaId>,
    ) -> Cow<'_, Self> {
        persona.map_or(Cow::Borrowed(self), |id| self.for_persona(index, id))
    }

    /// The flow of a persona's customers; borrowed if it equals that of everybody. It costs as much
    /// as computing the flow of everybody.
    ///
    /// Call it on the flow of everybody: that of another persona lacks transitions.
    #[must_use]
    pub fn for_persona(&self, index: &Index<'_>, persona: &PersonaId) -> Cow<'_, Self> {
        let others = others(index, persona);
        if !others.contains(&true) {
            return Cow::Borrowed(self);
        }
        let best = self.best_ways(index, &others);
        let mut shares = self.shares.clone();
        let mut exit = self.chain.exit.clone();
        let mut is_other = false;
        for place in 0..index.len() {
            is_other |= self.leave_out(place, &others, &best, &mut shares, &mut exit);
        }
        let (starts, starts_elsewhere) = self.own_starts(&others, &best);
        if !is_other && !starts_elsewhere {
            return Cow::Borrowed(self);
        }
        let chain = MarkovChain::new(index, &shares, exit, starts);
        let passage = chain.solve();
        let own = Self {
            shares,
            chain,
            passage,
            is_start_assumed: self.is_start_assumed || starts_elsewhere,
            base: Arc::clone(&self.base),
            persona: Some(persona.clone()),
        };
        // Marks that would send customers into a loop without exit are ignored.
        if own.trapped() > self.trapped() + 1e-9 {
            return Cow::Borrowed(self);
        }
        Cow::Owned(own)
    }

    /// The persona of the flow; `None` for everybody.
    #[must_use]
    pub fn persona(&self) -> Option<&PersonaId> {
        self.persona.as_ref()
    }

    /// This flow, of everybody or of a persona, with other shares or waiting times.
    #[must_use]
    pub fn recompute_with(&self, index: &Index<'_>, overrides: &FlowOverrides) -> Self {
        let all = Self::with_overrides(index, overrides);
        match &self.persona {
            Some(persona) => all.for_persona(index, persona).into_owned(),
            None => all,
        }
    }

    /// The best path from each touchpoint; `None` if none ends. The first steps form a tree that
    /// leads to the ends, so following them never loops.
    ///
    /// Petgraph's searches begin at one node and give costs alone: here the first step of each
    /// counts, and of equals the one that is settled first.
    fn best_ways(&self, index: &Index<'_>, others: &[bool]) -> Vec<Option<BestStep>> {
        let mut best: Vec<Option<BestStep>> = vec![None; index.len()];
        let mut rank = 0;
        let ends = (0..index.len()).filter(|&place| value_at(&self.chain.exit, place) > 0.0);
        for (is_lost, targets) in [(false, self.base.goals.clone()), (true, ends.collect())] {
            // Backwards from the ends, level by level in the number of others' touchpoints passed.
            let mut open: VecDeque<(usize, bool)> = targets.iter().map(|&t| (t, false)).collect();
            let mut passed = 0;
            while !open.is_empty() {
                let mut beyond = VecDeque::new();
                while let Some((place, is_other)) = open.pop_front() {
                    let Some(slot @ None) = best.get_mut(place) else {
                        continue;
                    };
                    *slot = Some(BestStep {
                        cost: (is_lost, passed),
                        rank,
                        leads_to_other: is_other,
                    });
                    rank += 1;
                    let is_other = flag_at(others, place);
                    let next = if is_other { &mut beyond } else { &mut open };
                    for &number in index.incoming(place) {
                        if self.share(number).value > 0.0
                            && let Some(edge) = index.edge(number)
                        {
                            next.push_back((edge.from, is_other));
                        }
                    }
                }
                open = beyond;
                passed += 1;
            }
        }
        best
    }

    /// Removes the transitions from a touchpoint to those of others, unless the best path takes
    /// one; returns if anything changed.
    fn leave_out(
        &self,
        place: usize,
        others: &[bool],
        best: &[Option<BestStep>],
        shares: &mut [Share],
        exit: &mut [f64],
    ) -> bool {
        let best = best.get(place).copied().flatten();
        let Some(BestStep {
            leads_to_other: false,
            ..
        }) = best.filter(|_| !flag_at(others, place))
        else {
            return false;
        };
        let ways = self.chain.edges_from(place);
        if !ways.iter().any(|way| flag_at(others, way.to)) {
            return false;
        }
        let kept = ways.iter().filter(|way| !flag_at(others, way.to));
        let kept = kept.fold(value_at(&self.chain.exit, place), |sum, way| {
            sum + way.share
        });
        // A goal with transitions only to touchpoints of others.
        if kept <= 0.0 {
            return false;
        }
        for way in ways {
            let value = if flag_at(others, way.to) {
                0.0
            } else {
                way.share / kept
            };
            let is_assumed = true;
            set_at(shares, way.edge, Share { value, is_assumed });
        }
        set_at(exit, place, value_at(&self.chain.exit, place) / kept);
        true
    }

    /// The share of customers at each start, and if it differs from everybody's.
    fn own_starts(&self, others: &[bool], best: &[Option<BestStep>]) -> (Vec<f64>, bool) {
        let cost = |place: usize| {
            let best = best.get(place).copied().flatten();
            best.map_or((true, usize::MAX, usize::MAX), |best| {
                let (is_lost, passed) = best.cost;
                (
                    is_lost,
                    passed + usize::from(flag_at(others, place)),
                    best.rank,
                )
            })
        };
        let starts = self.starts().map(|(place, _)| place);
        let first = starts.min_by_key(|&place| cost(place));
        let own: Vec<usize> = self
            .starts()
            .map(|(place, _)| place)
            .filter(|&place| !flag_at(others, place))
            .collect();
        let all = self.starts().count();
        if own.len() == all || first.is_none_or(|first| flag_at(others, first)) {
            return (self.chain.starts.clone(), false);
        }
        let mut starts = vec![0.0; others.len()];
        for &place in &own {
            set_at(&mut starts, place, 1.0 / count(own.len()));
        }
        (starts, true)
    }
}

/// A flag per touchpoint: set if it is marked for other personas only.
fn others(index: &Index<'_>, persona: &PersonaId) -> Vec<bool> {
    let all = 0..index.len();
    all.map(|place| is_for_others(index, place, persona))
        .collect()
}

/// True if a touchpoint is marked for other personas only: it has emotions of personas, but none
/// that holds for this one, and no pain point or score that names this one.
#[must_use]
pub fn is_for_others(index: &Index<'_>, place: usize, persona: &PersonaId) -> bool {
    let Some(touchpoint) = index.at(place) else {
        return false;
    };
    let mut emotions = touchpoint.emotions.iter();
    let mut pains = index.pains(place);
    let mut scores = index.scores(place);
    emotions.any(|emotion| emotion.persona.is_some())
        && touchpoint.emotion_of(Some(persona)).is_none()
        && !pains.any(|pain| pain.personas.contains(persona))
        && !scores.any(|score| score.persona.as_ref() == Some(persona))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    use super::{super::tests::laws::maps, is_for_others};
    use crate::{
        insight::flow::{
            FlowOverrides,
            tests::{kinds, look, near, persona, shared},
        },
        model::{Emotion, JourneyParts, TouchpointKind},
        testkit::{journey_line::id, property_tests::cases},
    };

    /// Adds emotions: touchpoint and persona, or `*` for everybody.
    fn felt(parts: &mut JourneyParts, marks: &[(&str, &str)]) {
        for (word, who) in marks {
            let mut all = parts.touchpoints.iter_mut();
            let touchpoint = all.find(|t| t.title == *word).unwrap();
            touchpoint.emotions.push(Emotion {
                persona: (*who != "*").then(|| id(who)),
                value: 0,
                word: String::new(),
            });
        }
    }

    fn with(line: &str, marks: &[(&str, &str)]) -> JourneyParts {
        let mut parts = shared(line);
        parts.personas = vec![persona("sanne", &[]), persona("bram", &[])];
        felt(&mut parts, marks);
        parts
    }

    /// Sanne goes by the app, Bram by the desk, where half are refused. A tenth drops off before.
    fn two_ways() -> JourneyParts {
        let mut parts = with(
            "A: a app desk done no; a>app=0.6 a>desk=0.3 app>done desk>done=0.5 desk>no=0.5",
            &[("a", "*"), ("app", "sanne"), ("desk", "bram")],
        );
        let ends = [
            ("done", TouchpointKind::EndReached),
            ("no", TouchpointKind::EndLeft),
        ];
        kinds(&mut parts, &ends);
        parts
    }

    #[test]
    fn two_personas_take_different_ways() {
        look(two_ways(), |index, flow| {
            let sanne = flow.for_persona(index, &id("sanne"));
            near(sanne.reach(1), 0.6 / 0.7);
            near(sanne.reach(2), 0.0);
            assert_eq!(sanne.known_reach(2), Some(0.0), "known not to come");
            near(sanne.reached_goal().unwrap(), 0.6 / 0.7);
            near(sanne.drop_off(0), 0.1 / 0.7);
            let bram = flow.for_persona(index, &id("bram"));
            near(bram.reach(1), 0.0);
            near(bram.reach(2), 0.75);
            near(bram.reached_goal().unwrap(), 0.375);
            assert_eq!(bram.persona(), Some(&id("bram")));
            // Changed shares are assumed, the others stay as they were.
            assert!(bram.share(0).is_assumed && bram.share(1).is_assumed);
            assert!(!flow.share(0).is_assumed && !bram.share(3).is_assumed);
        });
    }

    #[test]
    fn a_pain_point_or_score_of_theirs_brings_a_persona_there() {
        let mut parts = two_ways();
        look(parts.clone(), |index, _| {
            assert!(
                is_for_others(index, 2, &id("sanne")) && !is_for_others(index, 0, &id("sanne"))
            );
        });
        felt(&mut parts, &[("desk", "*")]);
        look(parts, |index, flow| {
            assert!(!is_for_others(index, 2, &id("sanne")));
            let own = flow.for_persona(index, &id("sanne"));
            assert!(matches!(own, Cow::Borrowed(_)));
        });
    }

    /// The only transition to the goal is marked for Bram, and the other leads back: Sanne takes it
    /// too, as it is likelier that her emotion is missing there than that she never succeeds.
    #[test]
    fn a_missing_mark_ends_no_journey() {
        let line = "A: a wait desk done; a>desk=0.5 a>wait=0.5 wait>a desk>done";
        let mut parts = with(line, &[("desk", "bram")]);
        kinds(&mut parts, &[("done", TouchpointKind::EndReached)]);
        look(parts, |index, flow| {
            let own = flow.for_persona(index, &id("sanne"));
            assert!(matches!(own, Cow::Borrowed(_)));
        });
        // Leaving isn't an alternative path to the goal.
        let line = "A: a desk no done; a>desk=0.9 a>no=0.1 desk>done";
        let mut parts = with(line, &[("desk", "bram")]);
        kinds(
            &mut parts,
            &[
                ("no", TouchpointKind::EndLeft),
                ("done", TouchpointKind::EndReached),
            ],
        );
        look(parts, |index, flow| {
            near(
                flow.for_persona(index, &id("sanne"))
                    .reached_goal()
                    .unwrap(),
                0.9,
            );
        });
    }

    /// At a touchpoint of others nothing tells which transition the persona would take.
    #[test]
    fn at_a_touchpoint_of_others_the_shares_of_everybody_hold() {
        let line = "A: a b c done; a>b=0.9 a>c=0.1 b>done c>done";
        look(
            with(line, &[("a", "bram"), ("b", "bram")]),
            |index, flow| {
                near(flow.for_persona(index, &id("sanne")).reach(1), 0.9);
            },
        );
    }

    #[test]
    fn starts_of_others_are_left_out() {
        let mut parts = with("A: shop web done; shop>done web>done", &[("shop", "bram")]);
        let starts = [
            ("shop", TouchpointKind::Start),
            ("web", TouchpointKind::Start),
        ];
        kinds(&mut parts, &starts);
        look(parts, |index, flow| {
            let sanne = flow.for_persona(index, &id("sanne"));
            near(sanne.reach(0), 0.0);
            near(sanne.reach(1), 1.0);
            near(flow.for_persona(index, &id("bram")).reach(0), 0.5);
        });
    }

    /// Fewer are refused at the desk, where Sanne still doesn't come.
    #[test]
    fn changes_are_tried_out_in_the_flow_of_the_persona() {
        look(two_ways(), |index, flow| {
            let mut overrides = FlowOverrides::default();
            let number = |word: &str| {
                let mut all = index.edges();
                all.position(|e| e.item.id.to_string() == word).unwrap()
            };
            overrides.shares.insert(number("desk-done"), 0.9);
            overrides.shares.insert(number("desk-no"), 0.1);
            let goal = |word: &str| {
                let own = flow.for_persona(index, &id(word));
                own.recompute_with(index, &overrides)
                    .reached_goal()
                    .unwrap()
            };
            near(goal("bram"), 0.75 * 0.9);
            near(goal("sanne"), 0.6 / 0.7);
            let all = flow.recompute_with(index, &overrides);
            near(all.reached_goal().unwrap(), 0.6 + 0.3 * 0.9);
        });
    }

    proptest! {
        #![proptest_config(cases(256))]

        #[test]
        fn the_flow_of_a_persona_is_a_flow(
            parts in maps(),
            marks in prop::collection::vec(prop::option::of(prop::bool::ANY), 10),
        ) {
            let mut parts = parts;
            parts.personas = vec![persona("sanne", &[]), persona("bram", &[])];
            for (touchpoint, mark) in parts.touchpoints.iter_mut().zip(marks) {
                touchpoint.emotions.extend(mark.map(|hers| Emotion {
                    persona: Some(id(if hers { "sanne" } else { "bram" })),
                    value: 1,
                    word: String::new(),
                }));
            }
            look(parts, |index, all| {
                let flow = all.for_persona(index, &id("sanne"));
                let outcomes = flow.outcomes().into_iter();
                let sum: f64 = outcomes.map(|o| o.probability).sum();
                prop_assert!((sum + flow.trapped() - 1.0).abs() < 1e-8);
                prop_assert!(flow.trapped() <= all.trapped() + 1e-8);
                let could = all.reached_goal().is_some_and(|goal| goal > 1e-9);
                prop_assert!(!could || flow.reached_goal().unwrap() > 0.0);
                for place in 0..index.len() {
                    prop_assert!(all.reach(place) > 0.0 || flow.reach(place) <= 0.0);
                }
                prop_assert_eq!(flow.clone(), all.for_persona(index, &id("sanne")));
                Ok(())
            })?;
        }
    }
}
