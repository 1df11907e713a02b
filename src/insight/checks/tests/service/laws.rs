//! Property tests of the checks about service on random maps: fixes are undoable steps that resolve
//! their findings.

use proptest::{collection::vec, prelude::*};

use super::testkit::{TestMap, chosen, clears, feels, findings, journey};
use crate::{
    model::{
        Metric, Touchpoint, TouchpointKind, Transition, TransitionKind, choice::Choice as _,
        presets,
    },
    testkit::{journey_line::id, property_tests::cases},
};

/// A touchpoint as random numbers, read by [`map`].
type Dice = [u8; 10];

const CHANNELS: [&str; 8] = [
    "web", "chat", "phone", "email", "app", "social", "shop", "other",
];

fn fill(touchpoint: &mut Touchpoint, dice: Dice) {
    let [
        kind,
        channel,
        other,
        feeling,
        flags,
        wait,
        owner,
        field,
        device,
        _,
    ] = dice;
    touchpoint.kind = match kind {
        0..=15 => TouchpointKind::Start,
        16..=40 => TouchpointKind::EndReached,
        41..=60 => TouchpointKind::EndLeft,
        61..=80 => TouchpointKind::Decision,
        _ => TouchpointKind::Step,
    };
    let pick = |n: u8| CHANNELS.get(usize::from(n % 12)).map(|kind| id(kind));
    touchpoint.channel = pick(channel);
    touchpoint.other_channels = pick(other)
        .filter(|other| Some(other) != touchpoint.channel.as_ref())
        .into_iter()
        .collect();
    if feeling < 200 {
        let persona = ["Fatma", "Henk"].get(usize::from(feeling % 3));
        let value = i8::try_from(feeling % 5).unwrap() - 2;
        touchpoint.emotions = vec![feels(persona.copied(), value)];
    }
    touchpoint.live_agent = flags & 7 == 0;
    touchpoint.key = flags & 8 == 0;
    touchpoint.self_service = flags & 16 == 0;
    touchpoint.callback_offered = flags & 224 == 0;
    touchpoint.wait_seconds = (wait > 128).then(|| u32::from(wait) * 3);
    touchpoint.owner.team = ["", "Sales", "Service"][usize::from(owner % 3)].to_owned();
    let options = [
        (presets::RESPONSIVE, 2),
        (presets::REPUTATION_RISK, 3),
        (presets::PROMISE_KEPT, 3),
        (presets::PERSONALISATION, 1),
    ];
    let field = options.get(usize::from(field % 12));
    touchpoint
        .custom
        .extend(field.map(|(key, option)| chosen(*key, *option)));
    let device = ["laptop", "mobile"].get(usize::from(device % 4));
    touchpoint.devices = device.map(|kind| id(kind)).into_iter().collect();
}

fn map(phases: u8, touchpoints: &[Dice], ways: &[[u8; 6]], titled: bool) -> TestMap {
    let mut line = String::new();
    let count = touchpoints.len();
    for phase in 0..phases {
        line.push_str(if phase == 0 { "" } else { " | " });
        line.push_str(&format!("P{phase}:"));
        let inside = (0..count).filter(|n| n % usize::from(phases) == usize::from(phase));
        inside.for_each(|n| line.push_str(&format!(" t{n}")));
    }
    let mut map = CHANNELS
        .iter()
        .fold(journey(&line), |map, kind| map.channel_with(kind, |_| ()))
        .persona("Fatma", "app chat web")
        .persona("Henk", "phone email")
        .device("", "laptop");
    if titled {
        map = map.device("", "mobile");
    }
    for (number, dice) in touchpoints.iter().enumerate() {
        map = map.at(&format!("t{number}"), |t| {
            fill(t, *dice);
            t.devices.retain(|device| titled || *device != id("mobile"));
            if !titled {
                t.title = String::new();
            }
        });
    }
    for (number, [from, to, kind, share, effort, kept]) in ways.iter().enumerate() {
        let place = |n: &u8| id(&format!("t{}", usize::from(*n) % count));
        let mut way = Transition::new(id(&format!("e{number}")), place(from), place(to));
        let kinds = TransitionKind::ALL;
        way.kind = kinds[usize::from(*kind) % kinds.len()];
        way.share = (*share < 180).then(|| f64::from(share % 11) / 10.0);
        way.effort = (*effort < 200).then_some(effort % 5 + 1);
        way.context_kept = [None, Some(true), Some(false)][usize::from(*kept % 3)];
        map.0.transitions.push(way);
    }
    if titled {
        map = map.score("t0", Metric::Csat5, &[20, 1, 0, 0, 2]);
    }
    map
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn each_fix_clears_its_finding_and_can_be_undone(
        phases in 1_u8..4,
        touchpoints in vec(any::<Dice>(), 1..14),
        ways in vec(any::<[u8; 6]>(), 0..22),
        titled in any::<bool>(),
    ) {
        let journey = map(phases, &touchpoints, &ways, titled).done();
        for (check, found) in findings(&journey) {
            clears(&journey, check, &found);
        }
    }
}
