//! JSON answer of `klantreis flow`, computed from the flow.

use std::path::Path;

use super::{
    super::json::{FORMAT, ItemJson},
    fields::{
        EffortJson, EscalationJson, FlowAnswer, FlowChannelJson, FlowPersonaJson, FlowProblemJson,
        FunnelStepJson, HandOverJson, LoopJson, MomentCandidateJson, OutcomeJson, PathJson,
        PointOfNoReturnJson, QueueJson, RepeatVisitsJson, ReturnTransitionJson, ReworkJson,
        StartShareJson, TouchpointJson, TransitionJson,
    },
};
use crate::{
    file::ItemLocations,
    i18n::Lang,
    insight::flow::{
        self, Flow, FlowProblem, LikelyPath, MomentLocation, MomentReason, TouchpointFilter,
    },
    model::{Argument, Choice as _, Index, ItemRef, Message, PersonaId},
};

/// Maximum number of likely paths, as in the window.
const PATHS: usize = 5;

/// Input of an answer.
pub(super) struct FlowInput<'a> {
    /// Path of the file as given.
    pub(super) path: &'a Path,
    /// Index of the journey.
    pub(super) index: &'a Index<'a>,
    /// Flow of everybody, or of the persona.
    pub(super) flow: &'a Flow,
    /// The requested persona.
    pub(super) persona: Option<&'a PersonaId>,
    /// Filters of the lists.
    pub(super) filter: &'a TouchpointFilter,
    /// Positions of items in the file.
    pub(super) locations: &'a ItemLocations,
    /// Language of texts.
    pub(super) lang: Lang,
}

pub(super) fn answer(asking: &FlowInput<'_>) -> FlowAnswer {
    let FlowInput { index, flow, .. } = *asking;
    let waiting = flow::waiting(flow);
    let paths = flow::likely_paths(flow, PATHS);
    let starts = flow.starts().map(|(place, share)| StartShareJson {
        touchpoint: asking.id(place),
        share,
    });
    FlowAnswer {
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

impl FlowInput<'_> {
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

    fn item(&self, item: &ItemRef) -> ItemJson {
        ItemJson::of(item, self.index.journey, self.locations)
    }

    fn touchpoints(&self) -> Vec<TouchpointJson> {
        let flow = self.flow;
        let all = self.index.touchpoints().enumerate();
        all.filter(|(_, touchpoint)| self.filter.matches(touchpoint))
            .map(|(place, touchpoint)| TouchpointJson {
                item: self.item(&ItemRef::Touchpoint(touchpoint.id.clone())),
                reach: flow.known_reach(place),
                visits: flow.visits(place),
                drop_off: flow.drop_off(place),
                wait_seconds: flow.wait(place),
                hops_to_agent: flow.hops_to_agent(place),
                can_succeed: flow.can_succeed(place),
                reach_exact: flow.is_reach_exact(place),
                trapped: flow.is_trapped(place),
                leaves: flow.leave_rate(place),
            })
            .collect()
    }

    fn outcomes(&self) -> Vec<OutcomeJson> {
        let all = self.flow.outcomes().into_iter();
        all.map(|outcome| OutcomeJson {
            touchpoint: self.id(outcome.position),
            name: self.name(outcome.position),
            kind: outcome.kind.key(),
            words: self.lang.choice(outcome.kind),
            probability: outcome.probability,
        })
        .collect()
    }

    fn troubles(&self) -> Vec<FlowProblemJson> {
        let all = self.flow.problems().iter();
        all.map(|trouble| {
            let (places, message) = trouble_in(trouble, self.index);
            FlowProblemJson {
                touchpoints: self.ids(&places),
                message: self.lang.message(&message),
            }
        })
        .collect()
    }

    fn transitions(&self) -> Vec<TransitionJson> {
        let is_listed = |place: usize| {
            let touchpoint = self.index.at(place);
            touchpoint.is_some_and(|touchpoint| self.filter.matches(touchpoint))
        };
        let all = self.index.edges().enumerate();
        all.filter(|(_, edge)| is_listed(edge.from) || is_listed(edge.to))
            .map(|(number, edge)| {
                let share = self.flow.share(number);
                TransitionJson {
                    item: self.item(&ItemRef::Transition(edge.item.id.clone())),
                    from: self.id(edge.from),
                    to: self.id(edge.to),
                    transition: edge.item.kind.key(),
                    share: share.value,
                    assumed: share.is_assumed,
                    taken: self.flow.passes(self.index, number),
                    effort: edge.item.effort,
                }
            })
            .collect()
    }

    fn effort(&self) -> EffortJson {
        let effort = flow::effort(self.index, self.flow);
        EffortJson {
            mean: effort.mean(),
            expected: effort.expected,
            known: effort.known_count,
            taken: effort.transition_count,
        }
    }

    fn phases(&self) -> Vec<FunnelStepJson> {
        let steps = flow::funnel(self.index, self.flow).steps.into_iter();
        steps
            .filter_map(|step| {
                let phase = self.index.journey.phases().get_index(step.phase)?;
                Some(FunnelStepJson {
                    phase: phase.id.to_string(),
                    name: phase.name.clone(),
                    reach: step.reach,
                    reach_exact: step.is_exact,
                    conversion: step.conversion,
                })
            })
            .collect()
    }

    fn of_path(&self, path: &LikelyPath) -> PathJson {
        PathJson {
            touchpoints: self.ids(&path.positions),
            probability: path.probability,
            end: path.end.key(),
        }
    }

    fn rework(&self) -> ReworkJson {
        let rework = flow::rework(self.index, self.flow);
        let repeats = rework
            .repeats
            .iter()
            .map(|(place, repeats)| RepeatVisitsJson {
                touchpoint: self.id(*place),
                repeats: *repeats,
            });
        let loops = rework.loops.iter().map(|found| LoopJson {
            touchpoints: self.ids(&found.positions),
            repeats: found.repeats,
        });
        let returns = rework
            .returns
            .iter()
            .map(|(edge, taken)| ReturnTransitionJson {
                transition: self.edge(*edge),
                taken: *taken,
            });
        ReworkJson {
            expected: rework.expected,
            touchpoints: repeats.collect(),
            loops: loops.collect(),
            returns: returns.collect(),
        }
    }

    fn no_return(&self) -> Vec<PointOfNoReturnJson> {
        let all = flow::points_of_no_return(self.index, self.flow).into_iter();
        all.map(|point| PointOfNoReturnJson {
            touchpoint: self.id(point.position),
            name: self.name(point.position),
            probability: point.customers,
            is_end: point.is_end,
            transitions: point
                .transitions
                .iter()
                .map(|&edge| self.edge(edge))
                .collect(),
        })
        .collect()
    }

    fn hand_overs(&self) -> Vec<HandOverJson> {
        let all = flow::hand_overs(self.index, self.flow).into_iter();
        all.map(|found| HandOverJson {
            transition: self.edge(found.edge),
            changes: keys(&found.reasons),
            context_kept: found.context_kept,
            taken: found.passes,
        })
        .collect()
    }

    fn moments(&self) -> Vec<MomentCandidateJson> {
        let all = flow::moment_candidates(self.index, self.flow).into_iter();
        all.map(|found| {
            let (touchpoint, transition) = match found.location {
                MomentLocation::Touchpoint(place) => (Some(self.id(place)), None),
                MomentLocation::Transition(edge) => (None, Some(self.edge(edge))),
            };
            MomentCandidateJson {
                touchpoint,
                transition,
                reasons: keys(&found.reasons),
                customers: found.customers,
            }
        })
        .collect()
    }

    fn personas(&self) -> Vec<FlowPersonaJson> {
        let all = flow::persona_channels(self.index, self.flow).into_iter();
        // A persona without a flow of their own has no channels of their own either.
        all.filter(|used| self.persona.is_none() || used.persona.as_ref() == self.persona)
            .map(|used| FlowPersonaJson {
                persona: used.persona.as_ref().map(ToString::to_string),
                expected: used.expected,
                assumed: used.is_assumed,
                channels: used
                    .channels
                    .iter()
                    .map(|one| FlowChannelJson {
                        channel: one.channel.to_string(),
                        probability: one.probability,
                        touchpoints: self.ids(&one.positions),
                    })
                    .collect(),
            })
            .collect()
    }

    fn escalation(&self) -> EscalationJson {
        let escalation = flow::escalation(self.index, self.flow);
        EscalationJson {
            questions: escalation.questions,
            escalated: escalation.escalated,
            share: escalation.share(),
        }
    }

    fn queues(&self) -> Vec<QueueJson> {
        let all = flow::queues(self.index, self.flow).into_iter();
        all.map(|queue| QueueJson {
            touchpoint: self.id(queue.position),
            wait_seconds: queue.wait,
            visits: queue.visits,
            leaves: queue.leave_rate,
            call_back: queue.has_call_back,
        })
        .collect()
    }
}

fn keys(reasons: &[MomentReason]) -> Vec<&'static str> {
    reasons.iter().map(|reason| reason.key()).collect()
}

/// Touchpoints of a problem with the shares, by index, and its message, which is that of the check
/// about it.
fn trouble_in(trouble: &FlowProblem, index: &Index<'_>) -> (Vec<usize>, Message) {
    let title = |at: &usize| index.at(*at).map_or("", |t| t.title.as_str());
    let (at, message) = match trouble {
        FlowProblem::SharesExceedOne { touchpoint, sum } => {
            let message = Message::new(id!("finding-shares-over-whole"));
            (
                touchpoint,
                message.with("percent", Argument::percent(*sum, 0)),
            )
        }
        FlowProblem::NoShareLeft { touchpoint } => {
            (touchpoint, Message::new(id!("finding-shares-used-up")))
        }
        FlowProblem::EndGoesOn { touchpoint } => {
            (touchpoint, Message::new(id!("finding-end-goes-on")))
        }
        FlowProblem::Unreachable { touchpoint } => (
            touchpoint,
            Message::new(id!("finding-unreachable")).with("others", 0),
        ),
        FlowProblem::Trapped { touchpoints } => {
            let titles: Vec<&str> = touchpoints.iter().map(title).collect();
            let message = Message::new(id!("finding-closed-loop"));
            return (
                touchpoints.clone(),
                message.with("touchpoints", titles.join(", ")),
            );
        }
    };
    (vec![*at], message.with("touchpoint", title(at)))
}
