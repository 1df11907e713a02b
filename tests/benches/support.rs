//! Makes journeys of any size, for benchmarks and tests. The same arguments give the same journey.

use klantreis::model::{
    About, Action, ActionStatus, Anchor, Channel, ChannelKind, Color, Device, DeviceKind, DomainId,
    Emotion, Evidence, EvidenceStatus, ImpactMoment, Journey, JourneyParts, Metric, PainPoint,
    Persona, Phase, Polarity, Row, RowKind, Score, ScoreData, ScoreTarget, Touchpoint,
    TouchpointId, TouchpointKind, Transition, TransitionKind,
};

/// Numbers that look random and follow from a seed (`SplitMix64`).
pub struct BenchRandom(u64);

impl BenchRandom {
    /// Starts a row of numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % end.max(1) as u64).unwrap_or(0)
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// An id with a number.
pub fn id<I: DomainId>(number: usize) -> I {
    I::parse(&format!("{}-{number}", I::PREFIX)).expect("a plain word")
}

const VERBS: [&str; 12] = [
    "Compare",
    "Call about",
    "Wait for",
    "Confirm",
    "Read",
    "Send",
    "Ask about",
    "Check",
    "Pay",
    "Receive",
    "Complain about",
    "Cancel",
];
const THINGS: [&str; 16] = [
    "plans on website",
    "the phone queue",
    "the meter reading",
    "new address",
    "final bill",
    "delivery date",
    "the contract",
    "order status",
    "welcome letter",
    "password reset",
    "engineer visit",
    "refund",
    "moving date",
    "identity check",
    "loyalty offer",
    "price change",
];
const WORDS: [&str; 6] = [
    "in control",
    "powerless",
    "annoyed",
    "heard",
    "surprised",
    "relieved",
];

/// A journey of `n` touchpoints with one and a half times as many transitions, three personas and
/// annotations in the density of a real map.
pub fn journey(n: usize, seed: u64) -> Journey {
    Journey::from_parts(parts(n, seed)).expect("a generated journey is whole")
}

/// The parts of [`journey`].
pub fn parts(n: usize, seed: u64) -> JourneyParts {
    let mut random = BenchRandom::new(seed);
    let per_phase = if n <= 200 { n.div_ceil(6).max(1) } else { 30 };
    let phases = n.div_ceil(per_phase).max(1);
    let channels = channels();
    let devices = devices();
    let personas = personas();
    let touchpoints: Vec<Touchpoint> = (0..n)
        .map(|place| {
            touchpoint(
                place,
                per_phase,
                &channels,
                &devices,
                &personas,
                &mut random,
            )
        })
        .collect();
    let transitions = transitions(n, &mut random);
    JourneyParts {
        about: About {
            title: "Energy customer moves house".into(),
            scenario: "Take the contract along to the new house".into(),
            owner: "Moving team".into(),
            ..About::default()
        },
        phases: (0..phases)
            .map(|place| Phase {
                id: id(place),
                name: ["Orient", "Arrange", "Move", "Settle", "Stay", "Leave"][place % 6].into(),
                goal: String::new(),
                desired: String::new(),
                custom: Vec::new(),
            })
            .collect(),
        rows: rows(),
        pain_points: (0..n / 4)
            .map(|place| pain(place, n, &mut random))
            .collect(),
        moments: (0..n / 12)
            .map(|place| moment(place, n, &mut random))
            .collect(),
        actions: (0..n / 10)
            .map(|place| action(place, n, &mut random))
            .collect(),
        scores: (0..n / 8)
            .map(|place| score(place, n, &mut random))
            .collect(),
        channels,
        devices,
        personas,
        touchpoints,
        transitions,
        ..JourneyParts::default()
    }
}

fn rows() -> Vec<Row> {
    let kinds = [
        RowKind::Emotion,
        RowKind::Scores,
        RowKind::PainPoints,
        RowKind::Moments,
        RowKind::Actions,
    ];
    kinds
        .into_iter()
        .enumerate()
        .map(|(place, kind)| Row {
            id: id(place),
            kind,
            name: String::new(),
            hidden: false,
            cells: Vec::new(),
        })
        .collect()
}

fn channels() -> Vec<Channel> {
    let list = [
        ("web", ChannelKind::Web, "0f6e84", "Web / app"),
        ("app", ChannelKind::App, "0f6e84", "Web / app"),
        ("chat", ChannelKind::Chat, "7a4fbf", ""),
        ("phone", ChannelKind::Phone, "c2410c", ""),
        ("e-mail", ChannelKind::Email, "4b5563", "E-mail, post"),
        ("post", ChannelKind::Letter, "8a6d3b", "E-mail, post"),
    ];
    list.into_iter()
        .enumerate()
        .map(|(place, (name, kind, color, lane))| Channel {
            id: id(place),
            name: name.into(),
            kind,
            icon: kind,
            color: Color::from_hex(&format!("#{color}")).unwrap_or_default(),
            lane: lane.into(),
            service_level: None,
            quality: None,
            custom: Vec::new(),
        })
        .collect()
}

fn devices() -> Vec<Device> {
    [
        ("laptop", DeviceKind::Laptop),
        ("mobile", DeviceKind::Mobile),
    ]
    .into_iter()
    .enumerate()
    .map(|(place, (name, kind))| Device {
        id: id(place),
        name: name.into(),
        kind,
        icon: kind,
        color: Color::default(),
        custom: Vec::new(),
    })
    .collect()
}

fn personas() -> Vec<Persona> {
    [("Fatma", "0f6e84"), ("Henk", "c2410c"), ("Noor", "7a4fbf")]
        .into_iter()
        .enumerate()
        .map(|(place, (name, color))| Persona {
            color: Color::from_hex(&format!("#{color}")).unwrap_or_default(),
            ..Persona::new(id(place), name.into())
        })
        .collect()
}

fn touchpoint(
    place: usize,
    per_phase: usize,
    channels: &[Channel],
    devices: &[Device],
    personas: &[Persona],
    random: &mut BenchRandom,
) -> Touchpoint {
    let order = (place % per_phase + 1) as f64;
    let mut t = Touchpoint::new(id(place), id(place / per_phase), order);
    t.title = format!("{} {}", random.pick(&VERBS), random.pick(&THINGS));
    t.channel = Some(random.pick(channels).id.clone());
    if random.below(2) == 0 {
        t.devices.push(random.pick(devices).id.clone());
    }
    t.key = random.below(10) == 0;
    t.kind = match random.below(12) {
        0 => TouchpointKind::Decision,
        _ if place == 0 => TouchpointKind::Start,
        _ => TouchpointKind::Step,
    };
    if random.below(5) == 0 {
        t.wait_seconds = Some(u32::try_from(60 * (1 + random.below(30))).unwrap_or(60));
    }
    for persona in personas {
        if random.below(4) > 0 {
            let value = i8::try_from(random.below(5)).unwrap_or(2) - 2;
            let word = if random.below(3) == 0 {
                *random.pick(&WORDS)
            } else {
                ""
            };
            t.emotions.push(Emotion {
                persona: Some(persona.id.clone()),
                value,
                word: word.into(),
            });
        }
    }
    t.evidence.status = *random.pick(&[
        EvidenceStatus::Assumed,
        EvidenceStatus::Observed,
        EvidenceStatus::Validated,
    ]);
    t
}

fn transitions(n: usize, random: &mut BenchRandom) -> Vec<Transition> {
    let kinds = [
        TransitionKind::ChannelSwitch,
        TransitionKind::Escalation,
        TransitionKind::CallBack,
        TransitionKind::Failure,
        TransitionKind::Referral,
    ];
    let mut list = Vec::new();
    for place in 0..n.saturating_sub(1) {
        let mut edge = Transition::new(id(list.len()), id(place), id(place + 1));
        edge.share = Some(0.3 + 0.7 * random.below(100) as f64 / 100.0);
        list.push(edge);
    }
    for _ in 0..n / 2 {
        let from = random.below(n);
        let to = match random.below(8) {
            0 => from,
            1 => from.saturating_sub(1 + random.below(4)),
            _ => (from + 2 + random.below(5)).min(n - 1),
        };
        let mut edge = Transition::new(id(list.len()), id(from), id(to));
        if random.below(3) > 0 {
            edge.kind = *random.pick(&kinds);
        }
        if random.below(2) == 0 {
            edge.share = Some(random.below(30) as f64 / 100.0);
        }
        list.push(edge);
    }
    list
}

fn evidence(random: &mut BenchRandom) -> Evidence {
    Evidence {
        status: *random.pick(&[
            EvidenceStatus::Assumed,
            EvidenceStatus::Observed,
            EvidenceStatus::Validated,
        ]),
        sources: Vec::new(),
    }
}

fn anchor(n: usize, random: &mut BenchRandom) -> Anchor {
    Anchor::Touchpoint(id::<TouchpointId>(random.below(n)))
}

fn pain(place: usize, n: usize, random: &mut BenchRandom) -> PainPoint {
    PainPoint {
        text: format!("{} is hard to do", random.pick(&THINGS)),
        severity: u8::try_from(random.below(5)).ok(),
        frequency: Some(random.below(100) as f64 / 100.0),
        evidence: evidence(random),
        ..PainPoint::new(id(place), anchor(n, random))
    }
}

fn moment(place: usize, n: usize, random: &mut BenchRandom) -> ImpactMoment {
    ImpactMoment {
        id: id(place),
        anchor: anchor(n, random),
        text: format!("Feels {}", random.pick(&WORDS)),
        polarity: *random.pick(&[Polarity::Positive, Polarity::Negative]),
        strength: 2,
        evidence: evidence(random),
        notes: String::new(),
        custom: Vec::new(),
    }
}

fn action(place: usize, n: usize, random: &mut BenchRandom) -> Action {
    Action {
        text: format!("Explain {}", random.pick(&THINGS)),
        touchpoint: Some(id(random.below(n))),
        impact: Some(3),
        effort: Some(2),
        owner: (*random.pick(&["Service", "Billing", "Telecom"])).into(),
        status: *random.pick(&[
            ActionStatus::Idea,
            ActionStatus::Planned,
            ActionStatus::Testing,
        ]),
        ..Action::new(id(place))
    }
}

fn score(place: usize, n: usize, random: &mut BenchRandom) -> Score {
    let metric = random.pick(&Metric::STANDARD).clone();
    let counts = match metric.standard_scale() {
        Some(scale) => usize::try_from(scale.max - scale.min + 1).unwrap_or(5),
        None => 5,
    };
    let replies = (0..counts)
        .map(|_| u32::try_from(random.below(80)).unwrap_or(0))
        .collect();
    Score {
        source: "survey".into(),
        ..Score::new(
            id(place),
            metric,
            ScoreTarget::Touchpoint(id(random.below(n))),
            ScoreData::Replies(replies),
        )
    }
}
