//! Operations of fixes on several touchpoints, transitions and catalogue entries.

use super::{DraftPlan, set_preset};
use crate::{
    edit::ops::{new_channel, new_device},
    insight::checks::fix::FindingAction,
    model::{
        Action, Channel, ChannelId, ChannelKind, CustomValue, Device, DeviceId, DeviceKind,
        Dismissal, ItemRef, PhaseId, Touchpoint, TouchpointId, TouchpointKind, Transition,
        TransitionId, TransitionKind, presets,
    },
};

impl DraftPlan<'_> {
    /// Adds an action about a finding, and dismisses the finding with that reason.
    pub fn add_action_of_finding(&mut self, new: &FindingAction) {
        let text = self.translate(&new.text);
        let hypothesis = self.translate(&new.because);
        self.leave_alone(new.check, &new.item, &text);
        let touchpoint: Option<&Touchpoint> = new.at.as_ref().and_then(|id| self.touchpoint(id));
        let touchpoint = touchpoint.map(|t| t.id.clone());
        let id = self.id::<Action>();
        self.actions.push(Action {
            text,
            touchpoint,
            kind: new.kind,
            hypothesis,
            method: new.method,
            ..Action::new(id)
        });
    }

    /// Adds an escalation path to a live agent: the one at `agent`, or a new one right after
    /// `from`, at most one per phase. From a new one, customers go on as they would have from
    /// `from`.
    pub fn link_person(
        &mut self,
        from: &TouchpointId,
        kind: TransitionKind,
        agent: Option<&TouchpointId>,
    ) {
        let Some(start) = self.touchpoint(from) else {
            return;
        };
        let phase: PhaseId = start.phase.clone();
        let made = self
            .new_touchpoints()
            .find(|t| t.phase == phase && t.live_agent)
            .map(|t| t.id.clone());
        let agent = agent.cloned().or(made);
        let agent = agent.or_else(|| self.new_person(from));
        if let Some(agent) = agent {
            self.link(from, &agent, kind);
        }
    }

    fn new_person(&mut self, from: &TouchpointId) -> Option<TouchpointId> {
        let next = self.next_of(from);
        let title = self.translate(&message!("fix-words-agent"));
        let phone = self.channel_of(ChannelKind::Phone);
        let agent = self.add_after(from, |touchpoint| {
            touchpoint.title = title;
            touchpoint.live_agent = true;
            touchpoint.channel = phone;
        })?;
        if let Some(next) = next {
            self.link(&agent, &next, TransitionKind::Flow);
        }
        Some(agent)
    }

    /// The touchpoint that customers ordinarily reach next, other than an exit.
    fn next_of(&self, from: &TouchpointId) -> Option<TouchpointId> {
        self.way_on(from).map(|way| way.to.clone())
    }

    /// The transition that customers ordinarily take: a flow before other kinds, never a referral,
    /// a self-loop or one to an exit.
    fn way_on(&self, from: &TouchpointId) -> Option<&Transition> {
        let is_left = |id: &TouchpointId| {
            self.touchpoint(id)
                .is_none_or(|t| t.kind == TouchpointKind::EndLeft)
        };
        let ways = self.outgoing(from).into_iter();
        let mut ways = ways.filter(|e| e.to != *from && !is_left(&e.to));
        let flow = ways.clone().find(|e| e.kind == TransitionKind::Flow);
        flow.or_else(|| ways.find(|e| e.kind != TransitionKind::Referral))
    }

    fn channel_of(&self, kind: ChannelKind) -> Option<ChannelId> {
        let mut all = self.journey.channels().iter();
        all.find(|channel| channel.kind == kind)
            .map(|channel| channel.id.clone())
    }

    /// Adds an answer in the channel in which the customer wrote (DOMAIN 128). The transition from
    /// the question is moved to start at the answer, and its share goes to the new transition; a
    /// question without one is closed by the answer.
    pub fn answer(&mut self, at: &TouchpointId) {
        let next = self.way_on(at).map(|way| (way.id.clone(), way.share));
        let Some(question) = self.touchpoint(at) else {
            return;
        };
        let like = question.clone();
        let title = self.translate(&message!("fix-words-answer"));
        let answer = self.add_after(at, |touchpoint| {
            touchpoint.title = title;
            touchpoint.channel = like.channel;
            touchpoint.devices = like.devices;
            touchpoint.lane = like.lane;
            touchpoint.owner = like.owner;
            if next.is_none() {
                touchpoint.kind = TouchpointKind::EndReached;
            }
        });
        let Some(answer) = answer else {
            return;
        };
        let way = self.link(at, &answer, TransitionKind::Flow);
        if let (Some(way), Some((next, share))) = (way, next) {
            self.change_transition(&way, |way| way.share = share);
            self.change_transition(&next, |next| {
                next.from = answer;
                next.share = None;
            });
        }
    }

    /// Records that the organisation acts proactively (DOMAIN 44), in the existing custom field or
    /// in a new one.
    pub fn sent_by_us(&mut self, at: &TouchpointId) {
        let (preset, lang) = (presets::PROACTIVE, self.lang);
        let options = preset
            .options()
            .map(|option| lang.stored(option.stored).to_owned());
        let options: Vec<String> = options.collect();
        let chosen = options.first().cloned().unwrap_or_default();
        let value = CustomValue::Choice { chosen, options };
        self.change_touchpoint(at, |touchpoint| {
            set_preset(&mut touchpoint.custom, preset, lang, value);
        });
    }

    /// Adds a channel to those on offer at a touchpoint.
    pub fn offer_channel(&mut self, at: &TouchpointId, channel: &ChannelId) {
        let is_known = self.journey.channels().contains(channel)
            || self.channels.iter().any(|new| new.id == *channel);
        self.change_touchpoint(at, |touchpoint| {
            if is_known && !touchpoint.offers(channel) {
                touchpoint.other_channels.push(channel.clone());
            }
        });
    }

    /// Offers social media, which are added to the catalogue if it has none.
    pub fn offer_social(&mut self, at: &TouchpointId) {
        let known = self.channel_of(ChannelKind::Social);
        let channel = known.unwrap_or_else(|| {
            let id = self.id::<Channel>();
            let name = self.translate(&message!("choice-channel-social"));
            let channel = new_channel(self.journey, id.clone(), ChannelKind::Social, &name);
            self.channels.push(channel);
            id
        });
        self.offer_channel(at, &channel);
    }

    /// Offers a mobile phone at a touchpoint; it is added to the catalogue if it has none.
    pub fn offer_mobile(&mut self, at: Option<&TouchpointId>) {
        let is_mobile = |device: &&Device| device.kind == DeviceKind::Mobile;
        let old = self
            .journey
            .devices()
            .iter()
            .map(AsRef::as_ref)
            .find(is_mobile);
        let known = old.or_else(|| self.devices.iter().find(is_mobile));
        let known: Option<DeviceId> = known.map(|device| device.id.clone());
        let device = known.unwrap_or_else(|| {
            let id = self.id::<Device>();
            let name = self.translate(&message!("choice-device-mobile"));
            let device = new_device(self.journey, id.clone(), DeviceKind::Mobile, &name);
            self.devices.push(device);
            id
        });
        if let Some(at) = at {
            self.change_touchpoint(at, |touchpoint| {
                if !touchpoint.devices.contains(&device) {
                    touchpoint.devices.push(device);
                }
            });
        }
    }

    /// Normalises the shares of a touchpoint's outgoing transitions to 1: those without a share get
    /// an even part, the others keep their proportions. Referrals move nobody and are skipped.
    pub fn fit_shares(&mut self, at: &TouchpointId) {
        let ways = self.outgoing(at);
        let ways = ways.iter().filter(|e| e.kind != TransitionKind::Referral);
        let ways: Vec<(TransitionId, Option<f64>)> =
            ways.map(|e| (e.id.clone(), e.share)).collect();
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let missing = ways.iter().filter(|(_, share)| share.is_none()).count();
        let even = 1.0 / count(ways.len().max(1));
        let sum: f64 = ways.iter().filter_map(|(_, share)| *share).sum();
        let scale = (1.0 - even * count(missing)) / sum;
        let mut fitted: Vec<(TransitionId, f64)> = ways
            .into_iter()
            .map(|(id, share)| {
                (
                    id,
                    share.map_or(rounded(even), |share| rounded(share * scale)),
                )
            })
            .filter(|(_, share)| share.is_finite())
            .collect();
        // The rounding error goes to the largest share, where it shows least.
        let left = 1.0 - fitted.iter().map(|(_, share)| share).sum::<f64>();
        if let Some((_, share)) = fitted.iter_mut().max_by(|(_, a), (_, b)| a.total_cmp(b)) {
            *share += left;
        }
        for (id, share) in fitted {
            self.change_transition(&id, |e| e.share = Some(rounded(share).clamp(0.0, 1.0)));
        }
    }

    /// Dismisses a finding because an action now addresses it.
    fn leave_alone(&mut self, check: &str, item: &ItemRef, action: &str) {
        let reason = message!("fix-taken-up", action = action);
        let reason = self.translate(&reason);
        self.change_about(|about| {
            let mut all = about.dismissed.iter();
            if all.any(|d| d.check == check && d.item == *item) {
                return;
            }
            about.dismissed.push(Dismissal {
                check: check.to_owned(),
                item: item.clone(),
                reason,
                date: None,
            });
        });
    }
}

/// Rounds a share to a tenth of a percent.
fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}
