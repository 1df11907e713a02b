//! Colours and fonts by meaning, from `assets/themes` and `assets/fonts`. Knows nothing of egui.

use std::sync::OnceLock;

use serde::{Deserialize, Deserializer};

use crate::{model::Color, scene::Rgba};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Dark letters on a light ground.
    #[default]
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// Like light, on white paper.
    Print,
}

macro_rules! palette {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {
        /// Every colour of the window and the map, by meaning.
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Palette {
            $($(#[$meta])* #[serde(deserialize_with = "hex")] pub $name: Rgba,)*
            /// The tints of the phase headers, taken in turn.
            #[serde(deserialize_with = "hexes")]
            pub phases: Vec<Rgba>,
            /// The colours of pain points by severity, 0…4.
            #[serde(deserialize_with = "hexes")]
            pub severity: Vec<Rgba>,
        }
    };
}

palette! {
    /// The window and the map behind everything.
    ground,
    /// Cards, fields and bars.
    surface,
    /// Side panels.
    panel,
    /// Fields and buttons at rest.
    control,
    /// Fields and buttons under the pointer.
    control_hover,
    /// Hair lines between things.
    line,
    /// Outlines of cards and fields.
    outline,
    /// Words.
    text,
    /// Words of less weight.
    text_muted,
    /// Words on `accent` and on dark badges.
    text_on_accent,
    /// The one accent.
    accent,
    /// The accent as a background.
    accent_soft,
    /// Good news.
    good,
    /// Good news as a background.
    good_soft,
    /// Bad news.
    bad,
    /// Bad news as a background.
    bad_soft,
    /// Something to look at.
    warn,
    /// Something to look at, as a background.
    warn_soft,
    /// Impact moments.
    moment,
    /// Impact moments as a background.
    moment_soft,
    /// A badge's ground.
    badge,
    /// An ordinary transition.
    flow,
    /// A transition to another channel.
    channel_switch,
    /// An escalation.
    escalation,
    /// A call-back.
    call_back,
    /// A failure.
    failure,
    /// A referral.
    referral,
    /// The ideal curve and what is not measured.
    ideal,
    /// The zero line of the curve.
    zero_line,
}

impl Palette {
    /// The colours of a tone.
    #[must_use]
    pub fn of(tone: Tone) -> &'static Self {
        static PALETTES: [OnceLock<Palette>; 3] = [const { OnceLock::new() }; 3];
        let [light, dark, print] = &PALETTES;
        let (slot, text) = match tone {
            Tone::Light => (light, include_str!("../../assets/themes/light.ron")),
            Tone::Dark => (dark, include_str!("../../assets/themes/dark.ron")),
            Tone::Print => {
                return print.get_or_init(|| {
                    let light = Self::of(Tone::Light).clone();
                    Self {
                        ground: light.surface,
                        ..light
                    }
                });
            }
        };
        slot.get_or_init(|| read(text))
    }

    /// The tint of the phase at this place.
    #[must_use]
    pub fn phase(&self, place: usize) -> Rgba {
        self.phases
            .get(place % self.phases.len().max(1))
            .copied()
            .unwrap_or(self.accent_soft)
    }

    /// The colour of a severity, 0…4; muted when it is not judged.
    #[must_use]
    pub fn severity_color(&self, severity: Option<u8>) -> Rgba {
        let color = severity.and_then(|s| self.severity.get(usize::from(s)));
        color.copied().unwrap_or(self.ideal)
    }

    /// A colour of the user's choice, made light enough to stand on a dark ground.
    #[must_use]
    pub fn own(&self, color: Color) -> Rgba {
        let rgb = Rgba::opaque(color.0);
        if luminance(self.ground) > 0.5 || luminance(rgb) > 0.45 {
            return rgb;
        }
        let lift = |c: u8| c.saturating_add((255 - c) / 5 * 2);
        let [r, g, b] = color.0;
        Rgba::opaque([lift(r), lift(g), lift(b)])
    }
}

/// Perceived lightness, 0…1 (Rec. 709 weights on the encoded values).
fn luminance(color: Rgba) -> f64 {
    let [r, g, b, _] = color.0;
    (0.2126 * f64::from(r) + 0.7152 * f64::from(g) + 0.0722 * f64::from(b)) / 255.0
}

#[expect(
    clippy::expect_used,
    reason = "the two files are compiled in and read by a test"
)]
fn read(text: &str) -> Palette {
    ron::from_str(text).expect("a palette that is compiled in can be read")
}

fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rgba, D::Error> {
    let text = String::deserialize(deserializer)?;
    let color = Color::from_hex(&text)
        .ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not a colour")))?;
    Ok(Rgba::opaque(color.0))
}

fn hexes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Rgba>, D::Error> {
    let words = Vec::<String>::deserialize(deserializer)?;
    let read = |word: &String| Color::from_hex(word).map(|color| Rgba::opaque(color.0));
    words
        .iter()
        .map(read)
        .collect::<Option<_>>()
        .ok_or_else(|| serde::de::Error::custom(format!("{words:?} are not all colours")))
}

#[cfg(test)]
mod tests {
    use super::{Palette, Tone, luminance};

    #[test]
    fn words_stand_out_from_every_ground() {
        for tone in [Tone::Light, Tone::Dark] {
            let p = Palette::of(tone);
            for ground in [p.ground, p.surface, p.panel, p.accent_soft, p.control] {
                for text in [p.text, p.text_muted] {
                    let gap = (luminance(ground) - luminance(text)).abs();
                    assert!(gap > 0.38, "{tone:?}: {text:?} on {ground:?}: {gap}");
                }
            }
            assert_eq!(p.severity.len(), 5);
            assert!(p.phases.len() >= 5);
        }
    }
}
