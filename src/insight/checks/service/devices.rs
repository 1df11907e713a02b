//! Checks of mobile devices: touchpoints and paths that don't work on a phone (DOMAIN 60, 61).

use super::{
    fix::{Plan, ServiceFix, fix},
    group::by_phase,
    look::{comes_past, is_place, item, kind, name, names, steps},
};
use crate::{
    insight::{
        checks::{Context, Found},
        flow::likely_path,
    },
    model::{
        ActionKind, ChannelKind, DeviceId, DeviceKind, ItemRef, Message, Method, Persona,
        Touchpoint,
    },
};

fn is_of(context: &Context<'_>, device: &DeviceId, kind: DeviceKind) -> bool {
    let device = context.journey().devices().get(device);
    device.is_some_and(|d| d.kind == kind)
}

fn is_screen(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
    matches!(
        kind(context, touchpoint),
        Some(ChannelKind::Web | ChannelKind::App)
    )
}

/// The mobile devices of personas that come past a touchpoint; a phone if no persona has devices.
#[derive(Clone, Copy, Default)]
struct Hands {
    /// Set if one of them uses a phone.
    phone: bool,
    /// Set if one of them uses a tablet and no phone.
    tablet: bool,
}

impl Hands {
    fn of(context: &Context<'_>, place: usize) -> Self {
        let personas = context.journey().personas();
        let says = |p: &Persona| !p.devices.is_empty();
        if !personas.iter().any(|p| says(p)) {
            return Self {
                phone: true,
                tablet: false,
            };
        }
        let mut hands = Self::default();
        for persona in personas.iter().filter(|p| comes_past(context, place, p)) {
            let uses = |kind| persona.devices.iter().any(|id| is_of(context, id, kind));
            if uses(DeviceKind::Mobile) {
                hands.phone = true;
            } else {
                hands.tablet |= uses(DeviceKind::Tablet);
            }
        }
        hands
    }

    /// True if the touchpoint doesn't work on one of these devices: what works on a phone works on
    /// a tablet, but not the reverse. One without devices noted leaves nobody out.
    fn are_left_out(self, context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
        let works = |kind| {
            let mut devices = touchpoint.devices.iter();
            devices.any(|id| is_of(context, id, kind))
        };
        let on_phone = works(DeviceKind::Mobile);
        let on_tablet = on_phone || works(DeviceKind::Tablet);
        !touchpoint.devices.is_empty() && ((self.phone && !on_phone) || (self.tablet && !on_tablet))
    }
}

fn is_left_out(context: &Context<'_>, place: usize, touchpoint: &Touchpoint) -> bool {
    Hands::of(context, place).are_left_out(context, touchpoint)
}

/// Finds pages and apps that don't work on the mobile devices of those who come there, and device
/// catalogues without a phone (DOMAIN 60).
pub(super) fn no_mobile(context: &Context<'_>) -> Vec<Found> {
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

/// The finding for a device catalogue without a phone, on a map with pages or apps.
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

/// True for a touchpoint without any device, as in person or on paper.
fn is_without_device(context: &Context<'_>, touchpoint: &Touchpoint) -> bool {
    let mut devices = touchpoint.devices.iter();
    devices.any(|id| is_of(context, id, DeviceKind::None))
        || matches!(kind(context, touchpoint), Some(kind) if is_place(kind) || kind == ChannelKind::Letter)
}

/// Finds the touchpoints of the most likely path at which a customer with a phone can't continue
/// (DOMAIN 60). Pages and apps are reported by a check of their own.
pub(super) fn no_mobile_path(context: &Context<'_>) -> Vec<Found> {
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
    items.extend(stops.iter().map(|t| item(t)));
    let offers = stops.iter().map(|t| ServiceFix::OfferMobile {
        at: Some(t.id.clone()),
    });
    vec![Found {
        items,
        message: Message::new("finding-mobile-path")
            .with("count", stops.len())
            .with("touchpoints", names(stops.iter().map(|t| t.title.as_str()))),
        fixes: vec![fix(
            Message::new("fix-offer-mobile"),
            ServiceFix::All(offers.collect()),
        )],
    }]
}

const TRY: Plan = Plan {
    text: "fix-small-screen-unknown-action",
    because: "fix-small-screen-unknown-because",
    kind: ActionKind::Technical,
    method: Method::UserTest,
};

/// Finds pages visited by customers with a phone for which nobody noted if they are responsive
/// (DOMAIN 61); a single finding for all.
pub(super) fn small_screen_unknown(context: &Context<'_>) -> Vec<Found> {
    let unknown: Vec<&Touchpoint> = steps(context.index)
        .filter(|(place, t)| {
            kind(context, t) == Some(ChannelKind::Web)
                && context.lexicon.option(&t.custom, "responsive").is_none()
                && Hands::of(context, *place).phone
                && !is_left_out(context, *place, t)
        })
        .map(|(_, touchpoint)| touchpoint)
        .collect();
    if context.journey().devices().is_empty() || unknown.is_empty() {
        return Vec::new();
    }
    let mut items = vec![ItemRef::Journey];
    items.extend(unknown.iter().map(|t| item(t)));
    let title = &context.journey().about().title;
    vec![Found {
        items,
        message: Message::new("finding-small-screen-unknown")
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
