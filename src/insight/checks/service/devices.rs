//! Whether customers with a phone in their hand get through.

use super::{
    fix::{ServiceFix, fix},
    group::by_phase,
    look::{item, kind, name, passes, steps},
};
use crate::{
    insight::checks::{Context, Found},
    model::{ChannelKind, DeviceId, DeviceKind, ItemRef, Message, Persona, Touchpoint},
};

fn is_mobile(context: &Context<'_>, device: &DeviceId) -> bool {
    let device = context.journey().devices().get(device);
    device.is_some_and(|d| matches!(d.kind, DeviceKind::Mobile | DeviceKind::Tablet))
}

fn is_screen(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
    matches!(
        kind(context, touchpoint),
        Some(ChannelKind::Web | ChannelKind::App)
    )
}

/// Whether somebody who comes past uses a mobile device; everybody might when no persona says.
fn is_mobile_customer_here(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
    let personas = context.journey().personas();
    let says = |p: &Persona| !p.devices.is_empty();
    if !personas.iter().any(|p| says(p)) {
        return true;
    }
    let uses = |p: &Persona| p.devices.iter().any(|id| is_mobile(context, id));
    personas
        .iter()
        .any(|p| uses(p) && passes(touchpoint, &p.id))
}

pub(super) fn no_mobile(context: &Context<'_>) -> Vec<Found> {
    let devices = context.journey().devices();
    if devices.is_empty() {
        return Vec::new();
    }
    if !devices.iter().any(|d| is_mobile(context, &d.id)) {
        return nowhere(context);
    }
    let all = steps(context.index).filter_map(|(place, touchpoint)| {
        let is_left_out = !touchpoint.devices.is_empty()
            && !touchpoint.devices.iter().any(|id| is_mobile(context, id));
        if !is_left_out
            || !is_screen(context, touchpoint)
            || !is_mobile_customer_here(context, touchpoint)
        {
            return None;
        }
        let at = Some(touchpoint.id.clone());
        let found = Found {
            items: vec![item(touchpoint)],
            message: Message::new("finding-mobile-missing")
                .with("touchpoint", name(&touchpoint.title)),
            fixes: vec![fix(
                Message::new("fix-offer-mobile"),
                ServiceFix::OfferMobile { at },
            )],
        };
        Some((place, found))
    });
    by_phase(
        context,
        "mobile-missing",
        "finding-mobile-missing-many",
        all.collect(),
    )
}

/// One finding for a catalogue of devices without a mobile one, when there is something to see.
fn nowhere(context: &Context<'_>) -> Vec<Found> {
    let mut screens = steps(context.index).filter(|(_, t)| is_screen(context, t));
    if screens.next().is_none() {
        return Vec::new();
    }
    vec![Found {
        items: vec![ItemRef::Journey],
        message: Message::new("finding-mobile-missing-all"),
        fixes: vec![fix(
            Message::new("fix-offer-mobile"),
            ServiceFix::OfferMobile { at: None },
        )],
    }]
}
