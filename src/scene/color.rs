//! Colours.

/// RGBA colour: red, green, blue, alpha, each 0…255, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgba(pub [u8; 4]);

impl Rgba {
    /// Creates an opaque colour.
    #[must_use]
    pub const fn opaque(rgb: [u8; 3]) -> Self {
        let [r, g, b] = rgb;
        Self([r, g, b, 255])
    }

    /// The same colour with another opacity, clamped to 0…1.
    #[must_use]
    pub fn with_alpha(self, alpha: f64) -> Self {
        let [r, g, b, _] = self.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped"
        )]
        let a = (alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
        Self([r, g, b, a])
    }
}
