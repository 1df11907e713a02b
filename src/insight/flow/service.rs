//! How much work reaches live agents from other channels, and what waiting on the phone costs.

use super::{
    Flow,
    burden::most_first,
    numbers::{at, is, set, total},
};
use crate::{
    insight::{Edge, Index},
    model::{ChannelKind, TouchpointKind, TransitionKind},
};

/// Source 001 (2016): the share of questions by mobile, chat, web and SMS that end at a live agent
/// (DOMAIN 76).
pub const ESCALATED_2016: f64 = 0.35;
/// Source 001 (2016): the share of callers who hang up within a minute in a queue (DOMAIN 55).
pub const ABANDONED_2016: f64 = 0.60;
/// Longer than this is a queue in which callers hang up, in seconds (DOMAIN 55).
pub const LONG_WAIT: u32 = 60;
/// Sweeps over queues that lead to each other.
const SWEEPS: usize = 200;

/// The questions that end at a live agent though they were asked elsewhere (DOMAIN 75–77).
///
/// A question is an unbroken stay in chat, app, web, SMS or messaging without a live agent. It ends
/// at a live agent when the customer goes on to one, straight or through queues and menus on the
/// phone, or by a transition that escalates or calls back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Escalation {
    /// The questions of a customer who starts, on average.
    pub questions: f64,
    /// Those that end at a live agent.
    pub escalated: f64,
    /// The transitions by which they leave, with how many leave there for a live agent, most first.
    pub moves: Vec<(usize, f64)>,
}

impl Escalation {
    /// The share of the questions that end at a live agent; to be seen beside [`ESCALATED_2016`].
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.questions > 0.0).then(|| (self.escalated / self.questions).min(1.0))
    }
}

/// Whether the checks and counts about escalation concern a channel (DOMAIN 75).
#[must_use]
pub fn is_digital(kind: ChannelKind) -> bool {
    match kind {
        ChannelKind::Chat
        | ChannelKind::Web
        | ChannelKind::App
        | ChannelKind::Sms
        | ChannelKind::Messaging => true,
        ChannelKind::Other
        | ChannelKind::Phone
        | ChannelKind::Email
        | ChannelKind::Social
        | ChannelKind::Reviews
        | ChannelKind::Video
        | ChannelKind::Letter
        | ChannelKind::Shop
        | ChannelKind::Community => false,
    }
}

/// The kind of the main channel of each touchpoint.
fn channels(index: &Index<'_>) -> Vec<Option<ChannelKind>> {
    let catalog = index.journey.channels();
    let all = index.touchpoints.iter();
    all.map(|t| Some(catalog.get(t.channel.as_ref()?)?.kind))
        .collect()
}

/// Works out how many questions go from self-service channels to live agents.
#[must_use]
pub fn escalation(index: &Index<'_>, flow: &Flow) -> Escalation {
    let channels = channels(index);
    let is_agent = |place: usize| index.at(place).is_some_and(|t| t.live_agent);
    let of = |kinds: fn(ChannelKind) -> bool| -> Vec<bool> {
        let all = channels.iter().enumerate();
        all.map(|(place, kind)| kind.is_some_and(kinds) && !is_agent(place))
            .collect()
    };
    let digital = of(is_digital);
    let chances = agent_chances(index, flow, &of(is_line));
    let starting = flow.starts().filter(|(place, _)| is(&digital, *place));
    let mut questions = total(starting.map(|(_, share)| share));
    let mut moves = Vec::new();
    for (number, edge) in index.edges.iter().enumerate() {
        let taken = flow.through(index, number);
        match (is(&digital, edge.from), is(&digital, edge.to)) {
            (false, true) => questions += taken,
            (true, false) => {
                let chance = chance_by(edge, &chances);
                if chance > 0.0 {
                    moves.push((number, taken * chance));
                }
            }
            (true, true) | (false, false) => {}
        }
    }
    most_first(&mut moves);
    Escalation {
        questions,
        escalated: total(moves.iter().map(|(_, taken)| *taken)),
        moves,
    }
}

/// Whether queues and menus stand in a channel, behind which an agent answers.
fn is_line(kind: ChannelKind) -> bool {
    matches!(kind, ChannelKind::Phone | ChannelKind::Video)
}

/// The chance to come to a live agent by a transition.
fn chance_by(edge: &Edge<'_>, chances: &[f64]) -> f64 {
    match edge.item.kind {
        TransitionKind::Escalation | TransitionKind::CallBack => 1.0,
        TransitionKind::Flow | TransitionKind::ChannelSwitch | TransitionKind::Failure => {
            at(chances, edge.to)
        }
        TransitionKind::Referral => 0.0,
    }
}

/// The chance to come to a live agent from each touchpoint without leaving the line: 1 at an agent,
/// the sum over the transitions in a queue, 0 elsewhere. Queues that lead to each other are settled
/// by sweeps.
fn agent_chances(index: &Index<'_>, flow: &Flow, line: &[bool]) -> Vec<f64> {
    let agents = index.touchpoints.iter();
    let mut chances: Vec<f64> = agents
        .map(|t| if t.live_agent { 1.0 } else { 0.0 })
        .collect();
    for _ in 0..SWEEPS {
        let mut change = 0.0_f64;
        // Customers mostly go on in reading order, so the last is settled first.
        for place in (0..index.len()).rev().filter(|&place| is(line, place)) {
            let numbers = index.outgoing.get(place).into_iter().flatten();
            let parts = numbers.filter_map(|&number| {
                let edge = index.edges.get(number)?;
                Some(flow.share(number).value * chance_by(edge, &chances))
            });
            let chance = total(parts);
            change = change.max((chance - at(&chances, place)).abs());
            set(&mut chances, place, chance);
        }
        if change < 1e-12 {
            break;
        }
    }
    chances
}

/// Whether customers who wait at a place can be called back: it is offered there, or drawn as a
/// call-back that leads somewhere else (DOMAIN 56).
#[must_use]
pub fn offers_call_back(index: &Index<'_>, place: usize) -> bool {
    let is_back = |edge: &Edge<'_>| {
        edge.item.kind == TransitionKind::CallBack
            && edge.from != edge.to
            && (index.at(edge.to)).is_some_and(|t| t.kind != TouchpointKind::EndLeft)
    };
    let is_ticked = index.at(place).is_some_and(|t| t.callback_offered);
    is_ticked || index.leaving(place).any(is_back)
}

/// Whether customers come to a place by being called back and no other way: what they wait there is
/// the time until the call, which nobody spends on the line.
#[must_use]
pub fn is_called_back(index: &Index<'_>, place: usize) -> bool {
    let ways = index.arriving(place);
    let mut ways = ways.filter(|e| e.from != e.to && e.item.kind != TransitionKind::Referral);
    let is_back = |edge: &Edge<'_>| edge.item.kind == TransitionKind::CallBack;
    ways.next().is_some_and(is_back) && ways.all(is_back)
}

/// A phone queue in which customers wait for more than a minute (DOMAIN 55).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queue {
    /// The touchpoint's place.
    pub place: usize,
    /// The waiting time in seconds.
    pub wait: u32,
    /// The expected visits of a customer who starts.
    pub visits: f64,
    /// The share of those who wait who leave, as far as the map says: drop-off and transitions to an
    /// end without success. To be seen beside [`ABANDONED_2016`], which is never reckoned with.
    pub leaves: f64,
    /// Whether a call-back is offered instead.
    pub has_call_back: bool,
}

/// The phone queues of more than a minute, the most visited first.
#[must_use]
pub fn queues(index: &Index<'_>, flow: &Flow) -> Vec<Queue> {
    let channels = channels(index);
    let phone = channels.iter().enumerate();
    let is_phone = |kind: &Option<ChannelKind>| *kind == Some(ChannelKind::Phone);
    let phone = phone.filter(|(place, kind)| is_phone(kind) && !is_called_back(index, *place));
    let mut queues: Vec<Queue> = phone
        .filter_map(|(place, _)| {
            let wait = flow.wait(place).filter(|wait| *wait > LONG_WAIT)?;
            Some(Queue {
                place,
                wait,
                visits: flow.visits(place),
                leaves: flow.leaves(place),
                has_call_back: offers_call_back(index, place),
            })
        })
        .collect();
    queues.sort_by(|a, b| b.visits.total_cmp(&a.visits));
    queues
}

#[cfg(test)]
pub(super) mod tests {
    use super::{escalation, queues};
    use crate::{
        edit::ops::testing::id,
        insight::flow::tests::{kinds, look, near, shared},
        model::{Channel, ChannelKind, Color, JourneyParts, TouchpointKind, TransitionKind},
    };

    pub(in crate::insight::flow) fn channel(kind: ChannelKind, word: &str) -> Channel {
        Channel {
            id: id(word),
            name: word.into(),
            kind,
            icon: kind,
            color: Color::default(),
            lane: String::new(),
            service_level: None,
            quality: None,
            custom: Vec::new(),
        }
    }

    fn in_channels(parts: &mut JourneyParts, words: &[(&str, &str)]) {
        parts.channels = vec![
            channel(ChannelKind::Web, "web"),
            channel(ChannelKind::Phone, "phone"),
        ];
        for (title, word) in words {
            let all = parts.touchpoints.iter_mut();
            let one = all.filter(|t| t.title == *title);
            one.for_each(|t| t.channel = Some(id(word)));
        }
    }

    /// Half go to the site, and 3 in 10 call the agent from there; 1 in 2 of them is sent back to the
    /// site, which is a new question.
    #[test]
    fn questions_end_at_an_agent_or_not() {
        let mut parts = shared(
            "A: start site help agent done; start>site=0.5 start>done=0.5 site>help help>site=0.2 help>agent=0.24 help>done agent>site=0.5 agent>done=0.5",
        );
        let words = [("site", "web"), ("help", "web"), ("agent", "phone")];
        in_channels(&mut parts, &words);
        parts.touchpoints[3].live_agent = true;
        look(parts, |index, flow| {
            let escalation = escalation(index, flow);
            // Within a question, help sends back to the site 1 in 5 times: 0.24 / 0.8 = 0.3.
            near(escalation.share().unwrap(), 0.3);
            near(escalation.questions, 0.5 / (1.0 - 0.15));
            near(escalation.escalated, 0.15 / (1.0 - 0.15));
            assert_eq!(escalation.moves.len(), 1);
        });
        look(shared("A: a b; a>b"), |index, flow| {
            assert_eq!(escalation(index, flow).share(), None);
        });
    }

    #[test]
    fn a_queue_on_the_way_and_an_escalation_by_name_count() {
        let mut parts = shared(
            "A: site queue agent gone; site>queue=0.4 queue>queue=0.5 queue>agent=0.4 queue>gone=0.1",
        );
        let words = [("site", "web"), ("queue", "phone"), ("agent", "phone")];
        in_channels(&mut parts, &words);
        parts.touchpoints[2].live_agent = true;
        // Of those in the queue 4 in 5 hold on until the agent answers.
        look(parts.clone(), |i, flow| {
            near(escalation(i, flow).escalated, 0.32);
        });
        parts.transitions[0].kind = TransitionKind::Escalation;
        look(parts.clone(), |i, flow| {
            near(escalation(i, flow).escalated, 0.4);
        });
        parts.transitions[0].kind = TransitionKind::Referral;
        look(parts, |i, flow| near(escalation(i, flow).escalated, 0.0));
    }

    #[test]
    fn queues_over_a_minute_show_who_leaves_by_the_map() {
        let mut parts =
            shared("A: call short gone agent; call>gone=0.2 call>agent=0.7 short>agent");
        in_channels(&mut parts, &[("call", "phone"), ("short", "phone")]);
        kinds(&mut parts, &[("gone", TouchpointKind::EndLeft)]);
        parts.touchpoints[0].wait_seconds = Some(240);
        parts.touchpoints[1].wait_seconds = Some(60);
        look(parts, |index, flow| {
            let queues = queues(index, flow);
            assert_eq!(queues.len(), 1);
            assert_eq!((queues[0].place, queues[0].wait), (0, 240));
            near(queues[0].leaves, 0.3);
            near(queues[0].visits, 0.5);
            assert!(!queues[0].has_call_back);
        });
    }

    #[test]
    fn a_drawn_call_back_is_an_offer_and_its_wait_is_no_queue() {
        let mut parts = shared("A: call back agent; call>back=0.5 call>agent=0.5");
        in_channels(&mut parts, &[("call", "phone"), ("back", "phone")]);
        parts.touchpoints[0].wait_seconds = Some(240);
        parts.touchpoints[1].wait_seconds = Some(7200);
        parts.transitions[0].kind = TransitionKind::CallBack;
        look(parts.clone(), |index, flow| {
            let queues = queues(index, flow);
            assert_eq!(queues.len(), 1);
            assert!(queues[0].has_call_back);
        });
        parts.transitions[0].kind = TransitionKind::Flow;
        look(parts, |i, flow| assert_eq!(queues(i, flow).len(), 2));
    }
}
