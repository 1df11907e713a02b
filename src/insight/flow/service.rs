//! How much work reaches live agents from other channels, and what waiting on the phone costs.

use super::{
    Flow,
    numbers::{is, total},
    shares::carries,
};
use crate::{
    insight::Index,
    model::{ChannelKind, TouchpointKind, TransitionKind},
};

/// Source 001 (2016): the share of questions by mobile, chat, web and SMS that end at a live agent
/// (DOMAIN 76).
pub const ESCALATED_2016: f64 = 0.35;
/// Source 001 (2016): the share of callers who hang up within a minute in a queue (DOMAIN 55).
pub const ABANDONED_2016: f64 = 0.60;
/// Longer than this is a queue in which callers hang up, in seconds (DOMAIN 55).
pub const LONG_WAIT: u32 = 60;

/// The customers who need a live agent after trying another channel (DOMAIN 75–77).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Escalation {
    /// The transitions that lead from chat, app, web, SMS or messaging to a live agent, or that
    /// escalate or call back, with how often a customer who starts takes one, most first.
    pub moves: Vec<(usize, f64)>,
    /// Their sum: the contacts for agents per customer who starts.
    pub volume: f64,
    /// The probability of taking at least one of them.
    pub customers: f64,
    /// The probability of being in one of those channels at all.
    pub asked: f64,
}

impl Escalation {
    /// The share of the customers in those channels who go on to a live agent; to be seen beside
    /// [`ESCALATED_2016`].
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.asked > 0.0).then(|| (self.customers / self.asked).min(1.0))
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

/// Works out how many customers go from self-service channels to live agents.
#[must_use]
pub fn escalation(index: &Index<'_>, flow: &Flow) -> Escalation {
    let channels = channels(index);
    let is_agent = |place: usize| index.at(place).is_some_and(|t| t.live_agent);
    let digital: Vec<bool> = channels
        .iter()
        .enumerate()
        .map(|(place, kind)| kind.is_some_and(is_digital) && !is_agent(place))
        .collect();
    let escalates = |kind| matches!(kind, TransitionKind::Escalation | TransitionKind::CallBack);
    let edges = index.edges.iter().enumerate();
    let moves = edges.filter(|(_, edge)| {
        let leaves = escalates(edge.item.kind) && !is(&digital, edge.to);
        carries(edge) && is(&digital, edge.from) && (is_agent(edge.to) || leaves)
    });
    let mut moves: Vec<(usize, f64)> = moves
        .map(|(number, _)| (number, flow.through(index, number)))
        .collect();
    let numbers: Vec<usize> = moves.iter().map(|(number, _)| *number).collect();
    let asked = (0..index.len()).filter(|&place| is(&digital, place));
    let asked: Vec<usize> = asked.collect();
    super::burden::most_first(&mut moves);
    Escalation {
        volume: total(moves.iter().map(|(_, taken)| *taken)),
        moves,
        customers: flow.takes(&numbers),
        asked: flow.hit(&asked),
    }
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
    let phone = phone.filter(|(_, kind)| **kind == Some(ChannelKind::Phone));
    let mut queues: Vec<Queue> = phone
        .filter_map(|(place, _)| {
            let wait = flow.wait(place).filter(|wait| *wait > LONG_WAIT)?;
            let numbers = index.outgoing.get(place)?.iter();
            let away = numbers.filter(|&&number| {
                let to = index.edges.get(number).and_then(|edge| index.at(edge.to));
                to.is_some_and(|t| t.kind == TouchpointKind::EndLeft)
            });
            let away = total(away.map(|&number| flow.share(number).value));
            Some(Queue {
                place,
                wait,
                visits: flow.visits(place),
                leaves: flow.drop_off(place) + away,
                has_call_back: index.at(place)?.callback_offered,
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

    /// Of the customers on the site 3 in 10 call the agent, and 1 in 2 of them is sent back to the
    /// site: more calls than callers.
    #[test]
    fn escalated_are_the_customers_in_a_channel_who_go_on_to_an_agent() {
        let mut parts = shared(
            "A: start site agent done; start>site=0.5 start>done=0.5 site>agent=0.3 site>done=0.7 agent>site=0.5 agent>done=0.5",
        );
        in_channels(&mut parts, &[("site", "web"), ("agent", "phone")]);
        parts.touchpoints[2].live_agent = true;
        look(parts, |index, flow| {
            let escalation = escalation(index, flow);
            near(escalation.asked, 0.5);
            near(escalation.customers, 0.15);
            near(escalation.share().unwrap(), 0.3);
            near(escalation.volume, 0.5 / (1.0 - 0.15) * 0.3);
            assert_eq!(escalation.moves.len(), 1);
        });
        look(shared("A: a b; a>b"), |index, flow| {
            assert_eq!(escalation(index, flow).share(), None);
        });
    }

    #[test]
    fn a_call_back_and_an_escalation_out_of_the_channels_count_too() {
        let mut parts = shared("A: site queue agent; site>queue=0.4 queue>agent");
        in_channels(
            &mut parts,
            &[("site", "web"), ("queue", "phone"), ("agent", "phone")],
        );
        parts.touchpoints[2].live_agent = true;
        look(parts.clone(), |i, flow| {
            near(escalation(i, flow).customers, 0.0);
        });
        parts.transitions[0].kind = TransitionKind::Escalation;
        look(parts, |i, flow| near(escalation(i, flow).customers, 0.4));
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
        });
    }
}
