//! Colours by role, from `assets/themes`, and the tones light, dark and print. Knows nothing of
//! egui.

use std::sync::OnceLock;

use serde::{Deserialize, Deserializer};

use crate::{model::Color, scene::Rgba};

/// Colour scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Dark text on a light ground.
    #[default]
    Light,
    /// Light text on a dark ground.
    Dark,
    /// Like light, on a white ground.
    Print,
}

macro_rules! palette {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {
        /// Colour palette of the window and the map, by role.
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Palette {
            $($(#[$meta])* #[serde(deserialize_with = "hex")] pub $name: Rgba,)*
            /// Tints of the phase headers, used in turn.
            #[serde(deserialize_with = "hexes")]
            pub phases: Vec<Rgba>,
            /// Colours of pain points by severity, 0…4.
            #[serde(deserialize_with = "hexes")]
            pub severity: Vec<Rgba>,
        }
    };
}

palette! {
    /// Background of the window and the map.
    ground,
    /// Background of cards, fields and bars.
    surface,
    /// Background of side panels.
    panel,
    /// Fields and buttons at rest.
    control,
    /// Fields and buttons under the pointer.
    control_hover,
    /// Hair lines and separators.
    line,
    /// Outlines of cards and fields.
    outline,
    /// Text.
    text,
    /// Secondary text.
    text_muted,
    /// Text on `accent` and on dark badges.
    text_on_accent,
    /// Accent colour.
    accent,
    /// Accent as a background.
    accent_soft,
    /// Success and positive values.
    good,
    /// Success as a background.
    good_soft,
    /// Errors and negative values.
    bad,
    /// Errors as a background.
    bad_soft,
    /// Warnings.
    warn,
    /// Warnings as a background.
    warn_soft,
    /// Impact moments.
    moment,
    /// Impact moments as a background.
    moment_soft,
    /// Background of badges.
    badge,
    /// Ordinary transitions.
    flow,
    /// Transitions to another channel.
    channel_switch,
    /// Escalations.
    escalation,
    /// Call-backs.
    call_back,
    /// Failures.
    failure,
    /// Referrals.
    referral,
    /// Ideal curve and missing measurements.
    ideal,
    /// Zero line of the emotion curve.
    zero_line,
}

impl Palette {
    /// Palette of a tone, read once from the compiled-in theme.
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

    /// Tint of the phase header at an index; tints repeat in turn.
    #[must_use]
    pub fn phase(&self, place: usize) -> Rgba {
        self.phases
            .get(place % self.phases.len().max(1))
            .copied()
            .unwrap_or(self.accent_soft)
    }

    /// Colour of a severity, 0…4; the muted `ideal` when it is not judged.
    #[must_use]
    pub fn severity_color(&self, severity: Option<u8>) -> Rgba {
        let color = severity.and_then(|s| self.severity.get(usize::from(s)));
        color.copied().unwrap_or(self.ideal)
    }

    /// Colour chosen by the user; a dark one is lightened on a dark ground, so that it stands out.
    #[must_use]
    pub fn readable_color(&self, color: Color) -> Rgba {
        let rgb = Rgba::opaque(color.0);
        if luminance(self.ground) > 0.5 || luminance(rgb) > 0.45 {
            return rgb;
        }
        let lift = |c: u8| c.saturating_add((255 - c) / 5 * 2);
        let [r, g, b] = color.0;
        Rgba::opaque([lift(r), lift(g), lift(b)])
    }
}

/// Perceived lightness, 0…1 (Rec. 709 weights on the encoded values, without linearising).
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
