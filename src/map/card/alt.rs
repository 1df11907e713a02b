//! Text of cards: the second line and the accessible description.

use super::{MapContext, channel};
use crate::model::{DeviceKind, Phase, Touchpoint, TouchpointKind};

/// Second line of a card: channel, devices and waiting time.
pub(super) fn meta(facts: &MapContext<'_>, t: &Touchpoint) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(channel(facts, t).map(|channel| channel.name.clone()));
    let devices: Vec<&str> = t
        .devices
        .iter()
        .filter_map(|id| facts.journey.devices().get(id))
        .filter(|device| device.kind != DeviceKind::None)
        .map(|device| device.name.as_str())
        .collect();
    if !devices.is_empty() {
        parts.push(devices.join(", "));
    }
    // Waiting hurts (DOMAIN 55), so it comes before what may be cut off.
    if let Some(seconds) = t.wait_seconds {
        let place = parts.len().min(1);
        parts.insert(place, wait(facts, seconds));
    }
    parts.join(" · ")
}

fn wait(facts: &MapContext<'_>, seconds: u32) -> String {
    let (key, count) = crate::map::wait(seconds);
    facts.messages.fill(key, &[("n", &count.to_string())])
}

/// Accessible description of a card (alt text), read by screen readers and written by exporters.
pub(super) fn alt(
    facts: &MapContext<'_>,
    t: &Touchpoint,
    phase: Option<&Phase>,
    title: &str,
    pains: u32,
) -> String {
    let words = &facts.messages;
    let mut alt = words.message(&message!("layout-alt-touchpoint", title = title));
    let mut add = |part: &str| {
        alt.push_str(", ");
        alt.push_str(part);
    };
    if let Some(phase) = phase {
        add(&words.message(&message!("layout-alt-phase", name = &phase.name)));
    }
    if let Some(channel) = channel(facts, t) {
        add(&words.message(&message!("layout-alt-channel", name = &channel.name)));
    }
    if t.kind != TouchpointKind::Step {
        add(&words.choice(t.kind));
    }
    if let Some(seconds) = t.wait_seconds {
        add(&wait(facts, seconds));
    }
    let flags = [
        (t.key, id!("layout-key-touchpoint")),
        (t.live_agent, id!("layout-live-agent")),
        (t.self_service, id!("layout-self-service")),
        (t.callback_offered, id!("layout-callback")),
    ];
    for (_, key) in flags.into_iter().filter(|(is_set, _)| *is_set) {
        add(&words.tr(key));
    }
    if pains > 0 {
        add(&words.count(id!("layout-pain-count"), pains as usize));
    }
    add(&words.choice(t.evidence.status));
    alt
}
