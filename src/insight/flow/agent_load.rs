//! Escalation to live agents from digital channels, and waiting in phone queues.

use super::{
    Flow,
    agent_reach::agent_chances,
    burden::sort_descending,
    position_values::{flag_at, total, value_at},
    reachability::continues,
};
use crate::model::{ChannelKind, DrawnEdge, Index, TouchpointKind, TransitionKind};

/// The share of questions by mobile, chat, web and SMS that end at a live agent; source 001, 2016
/// (DOMAIN 76).
pub const ESCALATED_2016: f64 = 0.35;
/// The share of callers who hang up within a minute in a queue; source 001, 2016 (DOMAIN 55).
pub const ABANDONED_2016: f64 = 0.60;
/// The wait in seconds above which a phone queue counts as long (DOMAIN 55).
pub const LONG_WAIT: u32 = 60;

/// The questions that end at a live agent though they were asked elsewhere (DOMAIN 75–77).
///
/// A question is an unbroken stay in chat, app, web, SMS or messaging without a live agent. A
/// touchpoint where the journey is over is no part of it: neither an end, with or without success,
/// nor where the map stops; a question that comes there is over. It ends at a live agent if the
/// customer goes on to one, directly or through queues and menus on the phone or by video, or by an
/// escalation or call-back to where a person can be: not to a touchpoint of those channels without
/// a live agent, where the question just continues, nor to where customers leave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Escalation {
    /// The expected number of questions per customer.
    pub questions: f64,
    /// The expected number that end at a live agent.
    pub escalated: f64,
    /// The transitions by which they leave, with the expected number that ends at a live agent,
    /// most first.
    pub transitions: Vec<(usize, f64)>,
}

impl Escalation {
    /// The share of the questions that end at a live agent, 0…1; shown beside [`ESCALATED_2016`].
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.questions > 0.0).then(|| (self.escalated / self.questions).min(1.0))
    }
}

/// True for the channels to which the escalation checks and counts apply (DOMAIN 75).
fn is_digital(kind: ChannelKind) -> bool {
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
        | ChannelKind::InPerson
        | ChannelKind::Community => false,
    }
}

/// The kind of the main channel of each touchpoint.
fn channels(index: &Index<'_>) -> Vec<Option<ChannelKind>> {
    let catalog = index.journey.channels();
    let all = index.touchpoints();
    all.map(|t| Some(catalog.get(t.channel.as_ref()?)?.kind))
        .collect()
}

/// Computes the expected escalation from digital channels to live agents.
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
    let at_once = |number: usize| chance_at_once(index, number, &digital);
    let chances = agent_chances(index, flow, &of(is_line), &at_once);
    let asks = digital.iter().enumerate();
    let asks = asks.map(|(place, is_digital)| *is_digital && !is_over(index, place));
    let asks: Vec<bool> = asks.collect();
    // A customer who starts where the map stops asks a question there.
    let starting = flow.starts().filter(|(place, _)| {
        let is_end = index.at(*place).is_some_and(|t| t.kind.is_end());
        flag_at(&digital, *place) && !is_end
    });
    let mut questions = total(starting.map(|(_, share)| share));
    let mut moves = Vec::new();
    for (number, edge) in index.edges().enumerate() {
        let taken = flow.passes(index, number);
        match (flag_at(&asks, edge.from), flag_at(&asks, edge.to)) {
            (false, true) => questions += taken,
            (true, false) => {
                let chance = at_once(number).unwrap_or_else(|| value_at(&chances, edge.to));
                if chance > 0.0 {
                    moves.push((number, taken * chance));
                }
            }
            (true, true) | (false, false) => {}
        }
    }
    sort_descending(&mut moves);
    Escalation {
        questions,
        escalated: total(moves.iter().map(|(_, taken)| *taken)),
        transitions: moves,
    }
}

/// True if the journey is over at a touchpoint: an end, or without transitions onward.
fn is_over(index: &Index<'_>, place: usize) -> bool {
    let is_end = index.at(place).is_some_and(|t| t.kind.is_end());
    is_end || !continues(index, place)
}

/// True for channels with queues and menus before an agent answers.
fn is_line(kind: ChannelKind) -> bool {
    matches!(kind, ChannelKind::Phone | ChannelKind::Video)
}

/// The probability of reaching a live agent by a transition, if its kind decides that. Escalation
/// and call-back lead to a person, unless they arrive where none can be.
fn chance_at_once(index: &Index<'_>, number: usize, digital: &[bool]) -> Option<f64> {
    let edge = index.edge(number)?;
    match edge.item.kind {
        TransitionKind::Escalation | TransitionKind::CallBack => {
            let is_left = (index.at(edge.to)).is_some_and(|t| t.kind == TouchpointKind::EndLeft);
            (!is_left && !flag_at(digital, edge.to)).then_some(1.0)
        }
        TransitionKind::Flow | TransitionKind::ChannelSwitch | TransitionKind::Failure => None,
        TransitionKind::Referral => Some(0.0),
    }
}

/// True if customers who wait at a touchpoint can be called back: it is offered there, or drawn as
/// a call-back to another touchpoint (DOMAIN 56).
#[must_use]
pub fn offers_call_back(index: &Index<'_>, place: usize) -> bool {
    let is_back = |edge: DrawnEdge<'_>| {
        edge.item.kind == TransitionKind::CallBack
            && edge.from != edge.to
            && (index.at(edge.to)).is_some_and(|t| t.kind != TouchpointKind::EndLeft)
    };
    let is_ticked = index.at(place).is_some_and(|t| t.callback_offered);
    is_ticked || index.leaving(place).any(is_back)
}

/// True if customers come to a touchpoint by call-backs only: its wait is the time until the call,
/// which nobody spends on the line.
#[must_use]
pub fn is_called_back(index: &Index<'_>, place: usize) -> bool {
    let ways = index.arriving(place);
    let mut ways = ways.filter(|edge| edge.leads_on());
    let is_back = |edge: DrawnEdge<'_>| edge.item.kind == TransitionKind::CallBack;
    ways.next().is_some_and(is_back) && ways.all(is_back)
}

/// A phone queue with a wait of more than a minute (DOMAIN 55).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhoneQueue {
    /// The position of the touchpoint.
    pub position: usize,
    /// The waiting time in seconds.
    pub wait: u32,
    /// The expected visits per customer.
    pub visits: f64,
    /// The share of those who wait who leave, by the map: drop-off and transitions to an end
    /// without success. Shown beside [`ABANDONED_2016`], which isn't used in any calculation.
    pub leave_rate: f64,
    /// Set if a call-back is offered.
    pub has_call_back: bool,
}

/// The phone queues of more than a minute, most visited first.
#[must_use]
pub fn queues(index: &Index<'_>, flow: &Flow) -> Vec<PhoneQueue> {
    let channels = channels(index);
    let phone = channels.iter().enumerate();
    let is_phone = |kind: &Option<ChannelKind>| *kind == Some(ChannelKind::Phone);
    let phone = phone.filter(|(place, kind)| is_phone(kind) && !is_called_back(index, *place));
    let mut queues: Vec<PhoneQueue> = phone
        .filter_map(|(place, _)| {
            let wait = flow.wait(place).filter(|wait| *wait > LONG_WAIT)?;
            Some(PhoneQueue {
                position: place,
                wait,
                visits: flow.visits(place),
                leave_rate: flow.leave_rate(place),
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
        insight::flow::tests::{kinds, look, near, shared},
        model::{Channel, ChannelKind, Color, JourneyParts, TouchpointKind, TransitionKind},
        testkit::journey_line::id,
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

    /// Half go to the site, and 3 in 10 call the agent from there; 1 in 2 of them is sent back to
    /// the site, which is a new question.
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
            assert_eq!(escalation.transitions.len(), 1);
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
        // 4 in 5 of those in the queue wait until the agent answers.
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

    /// Everybody asks in the app and is helped by the agent; a screen in the app thanks them.
    #[test]
    fn coming_to_an_end_is_no_question() {
        let map = |kind: TouchpointKind| {
            let mut parts = shared("A: ask agent thanks; ask>agent agent>thanks");
            let words = [("ask", "web"), ("agent", "phone"), ("thanks", "web")];
            in_channels(&mut parts, &words);
            parts.touchpoints[1].live_agent = true;
            kinds(&mut parts, &[("thanks", kind)]);
            parts
        };
        let ends = [
            TouchpointKind::EndReached,
            TouchpointKind::EndLeft,
            TouchpointKind::Step,
        ];
        for kind in ends {
            look(map(kind), |index, flow| {
                let found = escalation(index, flow);
                near(found.questions, 1.0);
                near(found.escalated, 1.0);
            });
        }
        // From the thanks a third starts a new question on a page; the agent answers half of those.
        let mut parts = shared(
            "A: ask agent thanks page out; ask>agent agent>thanks thanks>page=0.3 page>agent=0.5 page>out=0.5",
        );
        let words = [
            ("ask", "web"),
            ("agent", "phone"),
            ("thanks", "web"),
            ("page", "web"),
        ];
        in_channels(&mut parts, &words);
        parts.touchpoints[1].live_agent = true;
        kinds(&mut parts, &[("thanks", TouchpointKind::EndReached)]);
        look(parts, |index, flow| {
            let found = escalation(index, flow);
            // Rounds: 1 / (1 − 0.3 × 0.5); in each, 0.3 ask on the page.
            let rounds = 1.0 / 0.85;
            near(found.questions, 1.0 + 0.3 * rounds);
            near(found.escalated, 1.0 + 0.15 * rounds);
        });
        // A map of one page: a question is asked, and nobody reaches an agent.
        look(
            {
                let mut parts = shared("A: page; page>page=0");
                in_channels(&mut parts, &[("page", "web")]);
                parts
            },
            |index, flow| near(escalation(index, flow).questions, 1.0),
        );
    }

    /// However long customers loop in a queue, all of them reach the agent in the end, or 1 in 2 of
    /// those who get out.
    #[test]
    fn who_goes_round_in_a_queue_still_gets_through() {
        let escalated = |ways: &str| {
            let mut parts = shared(&format!("A: site queue menu agent gone; site>queue {ways}"));
            let words = [("site", "web"), ("queue", "phone"), ("menu", "phone")];
            in_channels(&mut parts, &words);
            parts.touchpoints[3].live_agent = true;
            look(parts, |index, flow| escalation(index, flow).escalated)
        };
        near(escalated("queue>queue=0.99 queue>agent=0.01"), 1.0);
        near(
            escalated("queue>queue=0.98 queue>agent=0.01 queue>gone=0.01"),
            0.5,
        );
        near(
            escalated("queue>menu=0.9999 queue>agent=0.0001 menu>queue=0.9999 menu>gone=0.0001"),
            // h = 0.0001 + 0.9999 (0.9999 h)
            0.0001 / (1.0 - 0.9999 * 0.9999),
        );
        near(escalated("queue>menu menu>queue"), 0.0);
    }

    /// An escalation to a chat without a live agent doesn't reach a person yet, and one to where
    /// customers leave never does.
    #[test]
    fn an_escalation_counts_where_a_person_can_be() {
        let mut parts = shared("A: site chat agent; site>chat=0.6 chat>agent=0.5 chat>site=0");
        in_channels(&mut parts, &[("site", "web"), ("chat", "web")]);
        parts.transitions[0].kind = TransitionKind::Escalation;
        let escalated = |parts: &JourneyParts| {
            look(parts.clone(), |index, flow| {
                let found = escalation(index, flow);
                (found.questions, found.escalated)
            })
        };
        assert_eq!(escalated(&parts), (1.0, 0.0));
        parts.touchpoints[2].live_agent = true;
        assert_eq!(escalated(&parts), (1.0, 0.3));
        // With a live agent in the chat the question ends at the escalation.
        parts.touchpoints[1].live_agent = true;
        assert_eq!(escalated(&parts), (1.0, 0.6));
        parts.touchpoints[1].live_agent = false;
        parts.touchpoints[1].channel = None;
        assert_eq!(escalated(&parts), (1.0, 0.6), "who knows where");
        kinds(&mut parts, &[("chat", TouchpointKind::EndLeft)]);
        assert_eq!(escalated(&parts), (1.0, 0.0));
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
            assert_eq!((queues[0].position, queues[0].wait), (0, 240));
            near(queues[0].leave_rate, 0.3);
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
