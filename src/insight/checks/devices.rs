//! Checks of mobile devices: touchpoints and paths that don't work on a phone (DOMAIN 60, 61).

use super::{
    action_template::ActionTemplate,
    fix::FixChange,
    group::group_by_phase,
    lookup::{is_physical, kind, name, names, passes, steps, touchpoint_item},
};
use crate::{
    insight::{
        checks::{CheckContext, FindingDetail, Fix},
        flow::likely_path,
    },
    model::{
        ActionKind, ActionMethod, ChannelKind, DeviceId, DeviceKind, ItemRef, Message, Persona,
        Touchpoint, TouchpointId, presets,
    },
};

fn is_of(context: &CheckContext<'_>, device: &DeviceId, kind: DeviceKind) -> bool {
    let device = context.journey().devices().get(device);
    device.is_some_and(|d| d.kind == kind)
}

fn is_screen(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    matches!(
        kind(context, touchpoint),
        Some(ChannelKind::Web | ChannelKind::App)
    )
}

/// The mobile devices of personas that come past a touchpoint; a phone if no persona has devices.
#[derive(Clone, Copy, Default)]
struct MobileDevices {
    /// Set if one of them uses a phone.
    has_phone: bool,
    /// Set if one of them uses a tablet and no phone.
    has_tablet: bool,
}

impl MobileDevices {
    fn of(context: &CheckContext<'_>, place: usize) -> Self {
        let personas = context.journey().personas();
        let says = |p: &Persona| !p.devices.is_empty();
        if !personas.iter().any(|p| says(p)) {
            return Self {
                has_phone: true,
                has_tablet: false,
            };
        }
        let mut hands = Self::default();
        for persona in personas.iter().filter(|p| passes(context, place, p)) {
            let uses = |kind| persona.devices.iter().any(|id| is_of(context, id, kind));
            if uses(DeviceKind::Mobile) {
                hands.has_phone = true;
            } else {
                hands.has_tablet |= uses(DeviceKind::Tablet);
            }
        }
        hands
    }

    /// True if the touchpoint doesn't work on one of these devices: what works on a phone works on
    /// a tablet, but not the reverse. One without devices noted leaves nobody out.
    fn are_left_out(self, context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
        let works = |kind| {
            let mut devices = touchpoint.devices.iter();
            devices.any(|id| is_of(context, id, kind))
        };
        let on_phone = works(DeviceKind::Mobile);
        let on_tablet = on_phone || works(DeviceKind::Tablet);
        !touchpoint.devices.is_empty()
            && ((self.has_phone && !on_phone) || (self.has_tablet && !on_tablet))
    }
}

fn is_left_out(context: &CheckContext<'_>, place: usize, touchpoint: &Touchpoint) -> bool {
    MobileDevices::of(context, place).are_left_out(context, touchpoint)
}

/// Finds pages and apps that don't work on the mobile devices of those who come there, and device
/// catalogues without a phone (DOMAIN 60).
pub(super) fn no_mobile(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let devices = context.journey().devices();
    if devices.is_empty() {
        return Vec::new();
    }
    if !devices.iter().any(|d| d.kind == DeviceKind::Mobile) {
        return nowhere(context);
    }
    let all = steps(context.index).filter_map(|(place, touchpoint)| {
        if !is_screen(context, touchpoint) || !is_left_out(context, place, touchpoint) {
            return None;
        }
        let at = Some(touchpoint.id.clone());
        let found = FindingDetail {
            items: vec![touchpoint_item(touchpoint)],
            message: message!(
                "finding-mobile-missing",
                touchpoint = name(&touchpoint.title)
            ),
            fixes: vec![Fix::new(message!("fix-offer-mobile"), offer_mobile(at))],
        };
        Some((place, found))
    });
    group_by_phase(
        context,
        "mobile-missing",
        id!("finding-mobile-missing-many"),
        all.collect(),
    )
}

/// The finding for a device catalogue without a phone, on a map with pages or apps.
fn nowhere(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let mut screens = steps(context.index).filter(|(_, t)| is_screen(context, t));
    if screens.next().is_none() {
        return Vec::new();
    }
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-mobile-missing-all"),
        fixes: vec![Fix::new(message!("fix-offer-mobile"), offer_mobile(None))],
    }]
}

/// True for a touchpoint without any device, as in person or on paper.
fn is_without_device(context: &CheckContext<'_>, touchpoint: &Touchpoint) -> bool {
    let mut devices = touchpoint.devices.iter();
    devices.any(|id| is_of(context, id, DeviceKind::None))
        || matches!(kind(context, touchpoint), Some(kind) if is_physical(kind) || kind == ChannelKind::Letter)
}

/// Finds the touchpoints of the most likely path at which a customer with a phone can't continue
/// (DOMAIN 60). Pages and apps are reported by a check of their own.
pub(super) fn no_mobile_path(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let index = context.index;
    if !context
        .journey()
        .devices()
        .iter()
        .any(|d| d.kind == DeviceKind::Mobile)
    {
        return Vec::new();
    }
    let all = likely_path(index).iter();
    let all = all.filter_map(|&place| Some((place, index.at(place)?.as_ref())));
    let stops: Vec<&Touchpoint> = all
        .filter(|(place, t)| {
            !t.kind.is_end()
                && !is_screen(context, t)
                && !is_without_device(context, t)
                && is_left_out(context, *place, t)
        })
        .map(|(_, touchpoint)| touchpoint)
        .collect();
    if stops.is_empty() {
        return Vec::new();
    }
    let mut items = vec![ItemRef::Journey];
    items.extend(stops.iter().map(|t| touchpoint_item(t)));
    let offers = stops.iter().map(|t| offer_mobile(Some(t.id.clone())));
    vec![FindingDetail {
        items,
        message: Message::new(id!("finding-mobile-path"))
            .with("count", stops.len())
            .with("touchpoints", names(stops.iter().map(|t| t.title.as_str()))),
        fixes: vec![Fix::new(
            message!("fix-offer-mobile"),
            FixChange::all(offers.collect()),
        )],
    }]
}

const TRY: ActionTemplate = ActionTemplate {
    text: id!("fix-small-screen-unknown-action"),
    because: id!("fix-small-screen-unknown-because"),
    kind: ActionKind::Technical,
    method: ActionMethod::UserTest,
};

/// Finds pages visited by customers with a phone for which nobody noted if they are responsive
/// (DOMAIN 61); a single finding for all.
pub(super) fn small_screen_unknown(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let unknown: Vec<&Touchpoint> = steps(context.index)
        .filter(|(place, t)| {
            kind(context, t) == Some(ChannelKind::Web)
                && presets::RESPONSIVE.chosen_option(&t.custom).is_none()
                && MobileDevices::of(context, *place).has_phone
                && !is_left_out(context, *place, t)
        })
        .map(|(_, touchpoint)| touchpoint)
        .collect();
    if context.journey().devices().is_empty() || unknown.is_empty() {
        return Vec::new();
    }
    let mut items = vec![ItemRef::Journey];
    items.extend(unknown.iter().map(|t| touchpoint_item(t)));
    let title = &context.journey().about().title;
    vec![FindingDetail {
        items,
        message: Message::new(id!("finding-small-screen-unknown"))
            .with("count", unknown.len())
            .with(
                "touchpoints",
                names(unknown.iter().take(SHOWN).map(|t| t.title.as_str())),
            )
            .with("others", unknown.len().saturating_sub(SHOWN)),
        fixes: vec![TRY.fix("small-screen-unknown", ItemRef::Journey, title, None)],
    }]
}

/// The number of names listed in a sentence.
const SHOWN: usize = 3;

/// The change that offers a mobile phone at a touchpoint, or only in the catalogue for `None`.
fn offer_mobile(at: Option<TouchpointId>) -> FixChange {
    FixChange::new(at, |at, plan| plan.offer_mobile(at.as_ref()))
}
