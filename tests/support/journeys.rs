//! Makes whole journeys at random: every field, odd words, loops, several ways between two
//! places. The same seed gives the same journey.
//!
//! Everything is written as a struct with all its fields, so a new field has to be thought of
//! here too.

#![expect(
    clippy::unwrap_used,
    reason = "a maker of test data may stop at the first surprise"
)]

mod judged;
mod pins;

use jiff::civil::Date;
use klantreis::{
    file::image_import,
    model::{
        About, Channel, Choice, Color, CustomField, CustomValue, DatedText, Device, DomainId,
        Emotion, Evidence, Image, Journey, JourneyParts, Lane, Owner, Persona, Phase, Source,
        Touchpoint, Transition,
    },
};
use proptest::strategy::Strategy;

/// Journeys of up to `most` touchpoints.
pub fn journeys(most: usize) -> impl Strategy<Value = Journey> {
    (0..=most, proptest::num::u64::ANY).prop_map(|(size, seed)| journey(seed, size))
}

/// A journey of `size` touchpoints.
pub fn journey(seed: u64, size: usize) -> Journey {
    Journey::from_parts(JourneyMaker { state: seed }.parts(size))
        .expect("the maker keeps the rules")
}

/// Words that have broken file formats before.
const ODD: &[&str] = &[
    "",
    " ",
    "It's \"quoted\", isn't it?",
    "a\\b\\n",
    "two\nlines",
    "carriage\r\nreturn\r",
    "tab\tand\0null\u{1}\u{1b}\u{7f}\u{85}",
    "\u{feff}mark",
    "\u{202e}drawkcab\u{202c}",
    "line\u{2028}paragraph\u{2029}",
    "👩‍👩‍👧‍👦 e\u{301} ﷽ 漢字 \u{10ffff}",
    "// no comment /* none */",
    ")]}>,:(id: \"t-0\")",
    "r#\"raw\"#",
    "\\u{41} \\x41 ${x} { $y }",
    "None",
    "Some(1)",
    "NaN",
    "-0.0",
    "=1+1",
    "'",
    "\"",
    "\\",
];

/// `SplitMix64` with handy choices.
struct JourneyMaker {
    state: u64,
}

impl JourneyMaker {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    fn whole(&mut self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.next() % u64::try_from(to - from + 1).unwrap()).unwrap()
    }

    fn small<T: TryFrom<i64, Error: std::fmt::Debug>>(&mut self, from: i64, to: i64) -> T {
        self.whole(from, to).try_into().unwrap()
    }

    fn flag(&mut self) -> bool {
        self.next() & 1 == 1
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| make(self))
    }

    fn some<T>(&mut self, most: usize, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        let count = self.below(most + 1);
        (0..count).map(|_| make(self)).collect()
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.below(from.len())].clone())
    }

    /// Some of `from`, each at most once, in any order.
    fn subset<T: Clone + PartialEq>(&mut self, from: &[T]) -> Vec<T> {
        let mut found = Vec::new();
        for _ in 0..self.below(4) {
            if let Some(item) = self.pick(from)
                && !found.contains(&item)
            {
                found.push(item);
            }
        }
        found
    }

    fn choice<C: Choice>(&mut self) -> C {
        C::ALL[self.below(C::ALL.len())]
    }

    fn text(&mut self) -> String {
        match self.below(12) {
            0..=4 => String::new(),
            5 => "long ".repeat(self.below(300)),
            6 => {
                let one = |maker: &mut Self| char::from_u32(maker.small(0, 0x2fff)).unwrap_or('x');
                self.some(12, one).into_iter().collect()
            }
            _ => ODD[self.below(ODD.len())].to_owned(),
        }
    }

    /// A number in 0…1 with few or many digits.
    fn share(&mut self) -> f64 {
        match self.below(4) {
            0 => 0.0,
            1 => 1.0,
            2 => f64::from(self.small::<u32>(0, 100)) / 100.0,
            _ => (self.next() >> 11) as f64 / (1_u64 << 53) as f64,
        }
    }

    fn number(&mut self) -> f64 {
        match self.below(5) {
            0 => f64::from(self.small::<i32>(-5, 5)),
            1 => f64::MAX,
            2 => f64::MIN_POSITIVE / 8.0,
            3 => 1e21 + 0.1,
            _ => Some(f64::from_bits(self.next()))
                .filter(|n| n.is_finite())
                .unwrap_or(0.1),
        }
    }

    fn date(&mut self) -> Date {
        let year = if self.below(9) == 0 {
            -9999
        } else {
            1990 + self.small::<i16>(0, 60)
        };
        Date::new(year, self.small(1, 12), self.small(1, 28)).unwrap()
    }

    fn color(&mut self) -> Color {
        Color([self.small(0, 255), self.small(0, 255), self.small(0, 255)])
    }

    fn ids<I: DomainId>(&mut self, count: usize) -> Vec<I> {
        let odd = ["nps_", "A.b-", "format", "id"];
        let ids = (0..count).map(|n| match self.below(3) {
            0 => format!("{}{n}", odd[self.below(odd.len())]),
            _ => format!("{}-{n}", I::PREFIX),
        });
        ids.map(|word| I::parse(&word).unwrap()).collect()
    }

    fn custom(&mut self) -> Vec<CustomField> {
        let mut fields = self.some(4, |m| {
            let value = match m.below(4) {
                0 => CustomValue::Text(m.text()),
                1 => CustomValue::Number(m.number()),
                2 => CustomValue::Date(m.date()),
                _ => {
                    let options = m.some(3, Self::text);
                    let chosen = m.pick(&options).unwrap_or_default();
                    CustomValue::Choice { chosen, options }
                }
            };
            CustomField {
                name: String::new(),
                value,
            }
        });
        for (n, field) in fields.iter_mut().enumerate() {
            field.name = format!("{n}{}", self.text());
        }
        fields
    }

    fn evidence(&mut self) -> Evidence {
        Evidence {
            status: self.choice(),
            sources: self.some(3, |m| Source {
                kind: m.choice(),
                text: m.text(),
                quote: m.text(),
                date: m.maybe(Self::date),
                n: m.maybe(|m| m.small(1, i64::from(u32::MAX))),
                link: m.text(),
            }),
        }
    }

    fn image(&mut self, salt: u8) -> Image {
        let (width, height) = (self.small(1, 4), self.small(1, 4));
        let color = ::image::Rgba([salt, self.small(0, 255), self.small(0, 255), 255]);
        let picture = ::image::RgbaImage::from_pixel(width, height, color);
        let mut png = std::io::Cursor::new(Vec::new());
        picture
            .write_to(&mut png, ::image::ImageFormat::Png)
            .unwrap();
        image_import::import(png.get_ref(), &self.text()).unwrap()
    }

    fn parts(&mut self, size: usize) -> JourneyParts {
        let mut images: Vec<_> = (0..self.small(0, 2)).map(|n| self.image(n)).collect();
        images.sort_by(|a, b| a.id.cmp(&b.id));
        let mut parts = JourneyParts {
            images,
            ..JourneyParts::default()
        };
        self.columns_and_lanes(&mut parts, size);
        self.personas(&mut parts);
        self.graph(&mut parts, size);
        self.pins(&mut parts, size);
        self.about(&mut parts);
        parts
    }

    fn columns_and_lanes(&mut self, parts: &mut JourneyParts, size: usize) {
        let phases = 1 + self.below(4);
        parts.phases = self
            .ids(phases)
            .into_iter()
            .map(|id| Phase {
                id,
                name: self.text(),
                goal: self.text(),
                desired: self.text(),
                custom: self.custom(),
            })
            .collect();
        let count = self.below(3).min(size);
        parts.lanes = self
            .ids(count)
            .into_iter()
            .map(|id| Lane {
                id,
                name: self.text(),
            })
            .collect();
        let count = self.below(4);
        parts.channels = self
            .ids(count)
            .into_iter()
            .map(|id| Channel {
                id,
                name: self.text(),
                kind: self.choice(),
                icon: self.choice(),
                color: self.color(),
                lane: self.text(),
                service_level: self.maybe(Self::share),
                quality: self.maybe(|m| m.small(1, 5)),
                custom: self.custom(),
            })
            .collect();
        let count = self.below(3);
        parts.devices = self
            .ids(count)
            .into_iter()
            .map(|id| Device {
                id,
                name: self.text(),
                kind: self.choice(),
                icon: self.choice(),
                color: self.color(),
                custom: self.custom(),
            })
            .collect();
    }

    fn personas(&mut self, parts: &mut JourneyParts) {
        let pictures = ids_of(&parts.images, |i| &i.id);
        let (channels, devices) = (
            ids_of(&parts.channels, |c| &c.id),
            ids_of(&parts.devices, |d| &d.id),
        );
        let count = self.below(3);
        parts.personas = self
            .ids(count)
            .into_iter()
            .map(|id| Persona {
                id,
                name: self.text(),
                portrait: self.maybe(|m| m.pick(&pictures)).flatten(),
                role: self.text(),
                color: self.color(),
                share: self.maybe(Self::share),
                goals: self.some(3, Self::text),
                needs: self.some(3, Self::text),
                frustrations: self.some(3, Self::text),
                quote: self.text(),
                channels: self.subset(&channels),
                devices: self.subset(&devices),
                expectations: self.some(3, |m| DatedText {
                    text: m.text(),
                    date: m.maybe(Self::date),
                }),
                notes: self.text(),
                custom: self.custom(),
            })
            .collect();
    }

    fn graph(&mut self, parts: &mut JourneyParts, size: usize) {
        let ids = self.ids(size);
        let all: Vec<_> = ids
            .into_iter()
            .map(|id| self.touchpoint(parts, id))
            .collect();
        parts.touchpoints = all;
        let places = ids_of(&parts.touchpoints, |t| &t.id);
        let count = if size == 0 { 0 } else { self.below(2 * size) };
        let ids = self.ids(count);
        let all = ids.into_iter().map(|id| Transition {
            id,
            from: self.pick(&places).unwrap(),
            to: self.pick(&places).unwrap(),
            kind: self.choice(),
            share: self.maybe(Self::share),
            effort: self.maybe(|m| m.small(1, 5)),
            context_kept: self.maybe(Self::flag),
            label: self.text(),
            reason: self.text(),
            notes: self.text(),
            custom: self.custom(),
        });
        parts.transitions = all.collect();
    }

    fn touchpoint(
        &mut self,
        parts: &JourneyParts,
        id: klantreis::model::TouchpointId,
    ) -> Touchpoint {
        let channels = ids_of(&parts.channels, |c| &c.id);
        let personas = ids_of(&parts.personas, |p| &p.id);
        let mut felt: Vec<_> = self.subset(&personas).into_iter().map(Some).collect();
        felt.extend(self.maybe(|_| None));
        Touchpoint {
            id,
            title: self.text(),
            phase: self.pick(&parts.phases).unwrap().id,
            order: self.number(),
            kind: self.choice(),
            channel: self.maybe(|m| m.pick(&channels)).flatten(),
            other_channels: self.subset(&channels),
            devices: self.subset(&ids_of(&parts.devices, |d| &d.id)),
            lane: self.maybe(|m| m.pick(&parts.lanes)).flatten().map(|l| l.id),
            actor: self.text(),
            goal: self.text(),
            does: self.text(),
            thinks: self.text(),
            feels: self.text(),
            quotes: self.some(3, Self::text),
            expectation: self.text(),
            emotions: felt
                .into_iter()
                .map(|persona| Emotion {
                    persona,
                    value: self.small(-2, 2),
                    word: self.text(),
                })
                .collect(),
            ideal: self.maybe(|m| m.small(-2, 2)),
            frontstage: self.text(),
            backstage: self.text(),
            support: self.text(),
            owner: Owner {
                team: self.text(),
                kind: self.choice(),
            },
            influence: self.maybe(|m| 2.0 * m.share()),
            key: self.flag(),
            self_service: self.flag(),
            live_agent: self.flag(),
            callback_offered: self.flag(),
            wait_seconds: self.maybe(|m| m.small(0, i64::from(u32::MAX))),
            url: self.text(),
            sub_journey: self.text(),
            images: self.subset(&ids_of(&parts.images, |i| &i.id)),
            evidence: self.evidence(),
            notes: self.text(),
            custom: self.custom(),
        }
    }

    fn about(&mut self, parts: &mut JourneyParts) {
        parts.about = About {
            title: self.text(),
            scenario: self.text(),
            expectations: self.text(),
            owner: self.text(),
            goal: self.text(),
            business: self.choice(),
            state: self.choice(),
            based_on: self.text(),
            stage: self.choice(),
            reviewed: self.maybe(Self::date),
            review_every: self.maybe(|m| m.small(1, 3650)),
            notes: self.text(),
            logo: self
                .maybe(|m| m.pick(&parts.images))
                .flatten()
                .map(|i| i.id),
            lanes_by: self.choice(),
            path: self.maybe(|m| m.pick(&parts.paths)).flatten().map(|p| p.id),
            kpis: self.kpis(),
            rules: self.rules(),
            dismissed: self.dismissed(parts),
            custom: self.custom(),
            deck: self.deck(),
        };
    }
}

fn ids_of<T, I: Clone>(items: &[T], id: impl Fn(&T) -> &I) -> Vec<I> {
    items.iter().map(|item| id(item).clone()).collect()
}
