//! Channels used by each persona.

use super::{Flow, position_values::total};
use crate::model::{Channel, ChannelId, Index, Persona, PersonaId, Touchpoint};

/// The number of service channels that a customer uses on average; source 001, 2016 (DOMAIN 52).
pub const CHANNELS_2016: u32 = 4;

/// A channel with its use by a persona.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelUse {
    /// The channel.
    pub channel: ChannelId,
    /// The positions of the persona's touchpoints in it.
    pub positions: Vec<usize>,
    /// The probability that a customer of the persona reaches one of them.
    pub probability: f64,
}

/// The channels that a persona uses, shown beside [`CHANNELS_2016`].
#[derive(Clone, Debug, PartialEq)]
pub struct PersonaChannels {
    /// The persona; `None` for everybody, if the journey has no personas.
    pub persona: Option<PersonaId>,
    /// Its channels, in the order of the catalogue.
    pub channels: Vec<ChannelUse>,
    /// The expected number of channels used by a customer: the sum of the probabilities.
    pub expected: f64,
    /// Set if no touchpoint is marked as the persona's, so that all of them count.
    pub is_assumed: bool,
}

/// The channels used by each persona in its own flow, in the order of the personas; for the flow of
/// one persona only that. A touchpoint is a persona's if it has an emotion of it or offers one of
/// its channels; touchpoints known not to be reached don't count.
#[must_use]
pub fn persona_channels(index: &Index<'_>, flow: &Flow) -> Vec<PersonaChannels> {
    let personas = index.journey.personas();
    if let Some(persona) = flow.persona().and_then(|id| personas.get(id)) {
        return vec![used(index, flow, Some(persona))];
    }
    if personas.iter().next().is_none() {
        return vec![used(index, flow, None)];
    }
    let all = personas.iter();
    all.map(|persona| {
        let own = flow.for_persona(index, &persona.id);
        used(index, &own, Some(persona))
    })
    .collect()
}

fn used(index: &Index<'_>, flow: &Flow, persona: Option<&Persona>) -> PersonaChannels {
    let theirs = |t: &Touchpoint| persona.is_some_and(|persona| concerns(t, persona));
    let is_assumed = !index.touchpoints().any(|t| theirs(t));
    let places = index.touchpoints().enumerate();
    let places = places
        .filter(|(place, t)| flow.known_reach(*place) != Some(0.0) && (is_assumed || theirs(t)));
    let chosen: Vec<(usize, &ChannelId)> = places
        .filter_map(|(place, t)| Some((place, channel(t, persona)?)))
        .collect();
    let use_of = |channel: &Channel| {
        let here = chosen.iter().filter(|(_, id)| **id == channel.id);
        let places: Vec<usize> = here.map(|(place, _)| *place).collect();
        (!places.is_empty()).then(|| ChannelUse {
            channel: channel.id.clone(),
            probability: flow.reach_any(&places),
            positions: places,
        })
    };
    let catalog = index.journey.channels().iter();
    let channels: Vec<ChannelUse> = catalog.filter_map(|channel| use_of(channel)).collect();
    PersonaChannels {
        persona: persona.map(|persona| persona.id.clone()),
        expected: total(channels.iter().map(|used| used.probability)),
        channels,
        is_assumed,
    }
}

/// True if a touchpoint has an emotion of the persona or offers one of its channels.
fn concerns(touchpoint: &Touchpoint, persona: &Persona) -> bool {
    let mut emotions = touchpoint.emotions.iter();
    let feels = emotions.any(|emotion| emotion.persona.as_ref() == Some(&persona.id));
    let mut offered = touchpoint.channel.iter().chain(&touchpoint.other_channels);
    feels || offered.any(|channel| persona.channels.contains(channel))
}

/// The channel in which a persona uses a touchpoint: the first one on offer that is the persona's,
/// or else the main one.
fn channel<'t>(touchpoint: &'t Touchpoint, persona: Option<&Persona>) -> Option<&'t ChannelId> {
    let mut offered = touchpoint.channel.iter().chain(&touchpoint.other_channels);
    let used = persona.map_or(&[][..], |persona| &persona.channels);
    let own = offered.find(|channel| used.contains(channel));
    own.or(touchpoint.channel.as_ref())
}

#[cfg(test)]
mod tests {
    use super::persona_channels;
    use crate::{
        insight::flow::{
            agent_load::tests::channel,
            tests::{look, near, persona, shared},
        },
        model::{ChannelKind, Emotion, JourneyParts},
        testkit::journey_line::id,
    };

    /// Web at a and b, phone at c (30 %) with mail on offer, shop at d, which nobody reaches.
    fn map() -> JourneyParts {
        let mut parts = shared("A: a b c d; a>b=0.7 a>c=0.3 b>c=0 c>d=0");
        for (word, kind) in [
            ("web", ChannelKind::Web),
            ("phone", ChannelKind::Phone),
            ("mail", ChannelKind::Email),
            ("shop", ChannelKind::Shop),
        ] {
            parts.channels.push(channel(kind, word));
        }
        let words = ["web", "web", "phone", "shop"];
        for (touchpoint, word) in parts.touchpoints.iter_mut().zip(words) {
            touchpoint.channel = Some(id(word));
        }
        parts.touchpoints[2].other_channels.push(id("mail"));
        parts
    }

    fn used(parts: JourneyParts) -> Vec<(String, f64, bool)> {
        look(parts, |index, flow| {
            let all = persona_channels(index, flow).into_iter();
            all.map(|used| {
                let names = used.channels.iter().map(|c| c.channel.to_string());
                let names: Vec<String> = names.collect();
                (names.join(" "), used.expected, used.is_assumed)
            })
            .collect()
        })
    }

    /// Own example, by hand.
    #[test]
    fn a_persona_uses_the_channels_of_their_own_touchpoints() {
        let mut parts = map();
        parts.personas = vec![
            persona("mailer", &["mail", "web"]),
            persona("feeler", &[]),
            persona("anybody", &[]),
        ];
        for persona in [Some(id("feeler")), None] {
            parts.touchpoints[2].emotions.push(Emotion {
                persona,
                value: -1,
                word: String::new(),
            });
        }
        let found = used(parts);
        assert_eq!(found[0].0, "web mail");
        near(found[0].1, 1.3);
        assert_eq!((found[1].0.as_str(), found[1].2), ("phone", false));
        near(found[1].1, 0.3);
        assert_eq!((found[2].0.as_str(), found[2].2), ("web phone", true));
        assert_eq!(used(map())[0].0, "web phone", "everybody");
    }

    /// Without an emotion of everybody at the phone it is the feeler's alone: the others stay on
    /// the web.
    #[test]
    fn each_persona_goes_their_own_way() {
        let mut parts = map();
        parts.personas = vec![persona("mailer", &["mail", "web"]), persona("feeler", &[])];
        parts.touchpoints[2].emotions.push(Emotion {
            persona: Some(id("feeler")),
            value: -1,
            word: String::new(),
        });
        let found = used(parts);
        assert_eq!(found[0].0, "web");
        near(found[0].1, 1.0);
        assert_eq!(found[1].0, "phone");
        near(found[1].1, 0.3);
    }
}
