//! JSON answer of `klantreis flow`, computed from the flow.

use std::path::Path;

use super::{
    super::json::{FORMAT, Item},
    fields::{
        Answer, OfChannel, OfEffort, OfEscalation, OfHandOver, OfLoop, OfMoment, OfNoReturn,
        OfOutcome, OfPath, OfPersona, OfPhase, OfQueue, OfRepeats, OfReturn, OfRework, OfStart,
        OfTouchpoint, OfTransition, OfTrouble,
    },
};
use crate::{
    file::Places,
    i18n::Lang,
    insight::flow::{self, Flow, Likely, LikelyPath, Listed, Spot, Trouble},
    model::{Choice as _, Index, ItemRef, Message, PersonaId},
};

/// Maximum number of likely paths, as in the window.
const PATHS: usize = 5;

/// Input of an answer.
pub(super) struct Asking<'a> {
    /// Path of the file as given.
    pub(super) path: &'a Path,
    /// Index of the journey.
    pub(super) index: &'a Index<'a>,
    /// Flow of everybody, or of the persona.
    pub(super) flow: &'a Flow,
    /// The requested persona.
    pub(super) persona: Option<&'a PersonaId>,
    /// Filters of the lists.
    pub(super) listed: &'a Listed,
    /// Positions of items in the file.
    pub(super) places: &'a Places,
    /// Language of texts.
    pub(super) lang: Lang,
}

pub(super) fn answer(asking: &Asking<'_>) -> Answer {
    let Asking { index, flow, .. } = *asking;
    let waiting = flow::waiting(flow);
    let paths = flow::likely_paths(flow, PATHS);
    let starts = flow.starts().map(|(place, share)| OfStart {
        touchpoint: asking.id(place),
        share,
    });
    Answer {
        format: FORMAT,
        file: asking.path.display().to_string(),
        title: index.journey.about().title.clone(),
        reached_goal: flow.reached_goal(),
        goal_assumed: flow.is_goal_assumed(),
        start_assumed: flow.is_start_assumed(),
        trapped: flow.trapped(),
        waiting_seconds: waiting.seconds,
        waits_unknown: waiting.missing.len(),
        touchpoints: asking.touchpoints(),
        outcomes: asking.outcomes(),
        troubles: asking.troubles(),
        persona: asking.persona.map(ToString::to_string),
        own_way: flow.persona().is_some(),
        starts: starts.collect(),
        transitions: asking.transitions(),
        effort: asking.effort(),
        phases: asking.phases(),
        paths: paths
            .paths
            .iter()
            .map(|path| asking.of_path(path))
            .collect(),
        rework: asking.rework(),
        no_return: asking.no_return(),
        hand_overs: asking.hand_overs(),
        moments: asking.moments(),
        personas: asking.personas(),
        escalation: asking.escalation(),
        queues: asking.queues(),
        paths_complete: paths.is_complete,
    }
}

impl Asking<'_> {
    /// Id of a touchpoint by index.
    fn id(&self, place: usize) -> String {
        let touchpoint = self.index.at(place);
        touchpoint.map_or_else(String::new, |t| t.id.to_string())
    }

    fn ids(&self, places: &[usize]) -> Vec<String> {
        places.iter().map(|&place| self.id(place)).collect()
    }

    /// Title of a touchpoint by index.
    fn name(&self, place: usize) -> String {
        let touchpoint = self.index.at(place);
        touchpoint.map_or_else(String::new, |t| t.title.clone())
    }

    /// Id of a transition by index.
    fn edge(&self, number: usize) -> String {
        let edge = self.index.edge(number);
        edge.map_or_else(String::new, |edge| edge.item.id.to_string())
    }

    fn item(&self, item: &ItemRef) -> Item {
        Item::of(item, self.index.journey, self.places)
    }

    fn touchpoints(&self) -> Vec<OfTouchpoint> {
        let flow = self.flow;
        let all = self.index.touchpoints().enumerate();
        all.filter(|(_, touchpoint)| self.listed.admits(touchpoint))
            .map(|(place, touchpoint)| OfTouchpoint {
                item: self.item(&ItemRef::Touchpoint(touchpoint.id.clone())),
                reach: flow.known_reach(place),
                visits: flow.visits(place),
                drop_off: flow.drop_off(place),
                wait_seconds: flow.wait(place),
                hops_to_agent: flow.hops_to_agent(place),
                can_succeed: flow.can_succeed(place),
                reach_exact: flow.is_reach_exact(place),
                trapped: flow.is_trapped(place),
                leaves: flow.leaves(place),
            })
            .collect()
    }

    fn outcomes(&self) -> Vec<OfOutcome> {
        let all = self.flow.outcomes().into_iter();
        all.map(|outcome| OfOutcome {
            touchpoint: self.id(outcome.place),
            name: self.name(outcome.place),
            kind: outcome.kind.key(),
            words: self.lang.choice(outcome.kind),
            probability: outcome.probability,
        })
        .collect()
    }

    fn troubles(&self) -> Vec<OfTrouble> {
        let all = self.flow.troubles().iter();
        all.map(|trouble| {
            let (places, message) = trouble_in(trouble, self.index);
            OfTrouble {
                touchpoints: self.ids(&places),
                message: self.lang.message(&message),
            }
        })
        .collect()
    }

    fn transitions(&self) -> Vec<OfTransition> {
        let is_listed = |place: usize| {
            let touchpoint = self.index.at(place);
            touchpoint.is_some_and(|touchpoint| self.listed.admits(touchpoint))
        };
        let all = self.index.edges().enumerate();
        all.filter(|(_, edge)| is_listed(edge.from) || is_listed(edge.to))
            .map(|(number, edge)| {
                let share = self.flow.share(number);
                OfTransition {
                    item: self.item(&ItemRef::Transition(edge.item.id.clone())),
                    from: self.id(edge.from),
                    to: self.id(edge.to),
                    transition: edge.item.kind.key(),
                    share: share.value,
                    assumed: share.is_assumed,
                    taken: self.flow.through(self.index, number),
                    effort: edge.item.effort,
                }
            })
            .collect()
    }

    fn effort(&self) -> OfEffort {
        let effort = flow::effort(self.index, self.flow);
        OfEffort {
            mean: effort.mean(),
            expected: effort.expected,
            known: effort.known,
            taken: effort.taken,
        }
    }

    fn phases(&self) -> Vec<OfPhase> {
        let steps = flow::funnel(self.index, self.flow).steps.into_iter();
        steps
            .filter_map(|step| {
                let phase = self.index.journey.phases().at(step.phase)?;
                Some(OfPhase {
                    phase: phase.id.to_string(),
                    name: phase.name.clone(),
                    reach: step.reach,
                    reach_exact: step.is_exact,
                    conversion: step.conversion,
                })
            })
            .collect()
    }

    fn of_path(&self, path: &LikelyPath) -> OfPath {
        OfPath {
            touchpoints: self.ids(&path.places),
            probability: path.probability,
            end: path.end.key(),
        }
    }

    fn rework(&self) -> OfRework {
        let rework = flow::rework(self.index, self.flow);
        let repeats = rework.repeats.iter().map(|(place, repeats)| OfRepeats {
            touchpoint: self.id(*place),
            repeats: *repeats,
        });
        let loops = rework.loops.iter().map(|found| OfLoop {
            touchpoints: self.ids(&found.places),
            repeats: found.repeats,
        });
        let returns = rework.returns.iter().map(|(edge, taken)| OfReturn {
            transition: self.edge(*edge),
            taken: *taken,
        });
        OfRework {
            expected: rework.expected,
            touchpoints: repeats.collect(),
            loops: loops.collect(),
            returns: returns.collect(),
        }
    }

    fn no_return(&self) -> Vec<OfNoReturn> {
        let all = flow::points_of_no_return(self.index, self.flow).into_iter();
        all.map(|point| OfNoReturn {
            touchpoint: self.id(point.place),
            name: self.name(point.place),
            probability: point.customers,
            is_end: point.is_end,
            transitions: point.ways.iter().map(|&edge| self.edge(edge)).collect(),
        })
        .collect()
    }

    fn hand_overs(&self) -> Vec<OfHandOver> {
        let all = flow::hand_overs(self.index, self.flow).into_iter();
        all.map(|found| OfHandOver {
            transition: self.edge(found.edge),
            changes: keys(&found.changes),
            context_kept: found.context_kept,
            taken: found.passes,
        })
        .collect()
    }

    fn moments(&self) -> Vec<OfMoment> {
        let all = flow::candidates(self.index, self.flow).into_iter();
        all.map(|found| {
            let (touchpoint, transition) = match found.spot {
                Spot::Touchpoint(place) => (Some(self.id(place)), None),
                Spot::Transition(edge) => (None, Some(self.edge(edge))),
            };
            OfMoment {
                touchpoint,
                transition,
                reasons: keys(&found.reasons),
                customers: found.customers,
            }
        })
        .collect()
    }

    fn personas(&self) -> Vec<OfPersona> {
        let all = flow::channels_used(self.index, self.flow).into_iter();
        // A persona without a flow of their own has no channels of their own either.
        all.filter(|used| self.persona.is_none() || used.persona.as_ref() == self.persona)
            .map(|used| OfPersona {
                persona: used.persona.as_ref().map(ToString::to_string),
                expected: used.expected,
                assumed: used.is_assumed,
                channels: used
                    .channels
                    .iter()
                    .map(|one| OfChannel {
                        channel: one.channel.to_string(),
                        probability: one.probability,
                        touchpoints: self.ids(&one.places),
                    })
                    .collect(),
            })
            .collect()
    }

    fn escalation(&self) -> OfEscalation {
        let escalation = flow::escalation(self.index, self.flow);
        OfEscalation {
            questions: escalation.questions,
            escalated: escalation.escalated,
            share: escalation.share(),
        }
    }

    fn queues(&self) -> Vec<OfQueue> {
        let all = flow::queues(self.index, self.flow).into_iter();
        all.map(|queue| OfQueue {
            touchpoint: self.id(queue.place),
            wait_seconds: queue.wait,
            visits: queue.visits,
            leaves: queue.leaves,
            call_back: queue.has_call_back,
        })
        .collect()
    }
}

fn keys(reasons: &[Likely]) -> Vec<&'static str> {
    reasons.iter().map(|reason| reason.key()).collect()
}

/// Touchpoints of a problem with the shares, by index, and its message, which is that of the check
/// about it.
fn trouble_in(trouble: &Trouble, index: &Index<'_>) -> (Vec<usize>, Message) {
    let title = |at: &usize| index.at(*at).map_or("", |t| t.title.as_str());
    let (at, message) = match trouble {
        Trouble::SharesOver { touchpoint, sum } => {
            let message = Message::new("finding-shares-over-whole");
            (touchpoint, message.with_percent("percent", *sum, 0))
        }
        Trouble::NothingLeft { touchpoint } => (touchpoint, Message::new("finding-shares-used-up")),
        Trouble::EndGoesOn { touchpoint } => (touchpoint, Message::new("finding-end-goes-on")),
        Trouble::Unreachable { touchpoint } => (
            touchpoint,
            Message::new("finding-unreachable").with("others", 0),
        ),
        Trouble::Trapped { touchpoints } => {
            let titles: Vec<&str> = touchpoints.iter().map(title).collect();
            let message = Message::new("finding-closed-loop");
            return (
                touchpoints.clone(),
                message.with("touchpoints", titles.join(", ")),
            );
        }
    };
    (vec![*at], message.with("touchpoint", title(at)))
}
