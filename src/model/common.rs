//! Value types shared by several entities: evidence, owner, custom field, colour, image.

use jiff::civil::Date;

use super::{choice::choices, id::ImageId};

/// A count as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(crate) fn float(count: usize) -> f64 {
    count as f64
}

choices! {
    /// Evidence level of a statement; shown on every item that carries it.
    EvidenceStatus as "evidence" {
        /// Assumed by the team, without a record.
        Assumed = "assumed",
        /// Seen or heard at least once.
        Observed = "observed",
        /// Confirmed by research or figures.
        Validated = "validated",
    }
}

choices! {
    /// Kind of an evidence record (DOMAIN 33, 37, 119, 137).
    SourceKind as "source" {
        /// An interview.
        Interview = "interview",
        /// Observation of customers, or of the service that one lived through oneself (DOMAIN 20).
        Observation = "observation",
        /// A survey.
        Survey = "survey",
        /// Data from a system.
        Data = "data",
        /// A complaint or suggestion (DOMAIN 137).
        Complaint = "complaint",
        /// A user test.
        UserTest = "user-test",
        /// A workshop.
        Workshop = "workshop",
        /// Anything else.
        Other = "other",
    }
}

/// Evidence record behind a statement (DOMAIN 37: kind, date, quote, n).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Kind of record.
    pub kind: SourceKind,
    /// Finding, in a sentence.
    pub text: String,
    /// Literal quote of the customer.
    pub quote: String,
    /// Date of the finding.
    pub date: Option<Date>,
    /// Sample size: people or cases behind it; 0 is invalid.
    pub n: Option<u32>,
    /// Link to the source, or the name of a document.
    pub link: String,
}

/// Evidence of an item: its level and the records behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Evidence level that the team claims.
    pub status: EvidenceStatus,
    /// Evidence records.
    pub sources: Vec<Source>,
}

choices! {
    /// Kind of an owner: a team of the organisation or a partner (DOMAIN 65).
    OwnerKind as "owner" {
        /// A team of the own organisation.
        Internal = "internal",
        /// Another organisation.
        Partner = "partner",
    }
}

/// Owner of a touchpoint (DOMAIN 30, 65).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Owner {
    /// Name of the team; empty when nobody owns it.
    pub team: String,
    /// Internal or partner.
    pub kind: OwnerKind,
}

/// A value of a custom field.
#[derive(Clone, Debug, PartialEq)]
pub enum CustomValue {
    /// Free text.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A calendar date.
    Date(Date),
    /// One of several options.
    Choice {
        /// The selected option; empty when none is.
        chosen: String,
        /// The available options.
        options: Vec<String>,
    },
}

/// A field that the user added, or took from the presets (DOMAIN section A, rare items).
#[derive(Clone, Debug, PartialEq)]
pub struct CustomField {
    /// The field's name, unique within its entity.
    pub name: String,
    /// Its typed value.
    pub value: CustomValue,
}

/// A dated statement (DOMAIN 95: expectations grow old).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatedText {
    /// The statement.
    pub text: String,
    /// Date on which it was noted.
    pub date: Option<Date>,
}

/// An opaque colour, red, green and blue in 0…255.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// Parses `#rrggbb`; `None` for anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, r, g, b] = value.to_be_bytes();
        Some(Self([r, g, b]))
    }

    /// Formats as `#rrggbb`, in lower case.
    #[must_use]
    pub fn to_hex(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

impl Default for Color {
    fn default() -> Self {
        Self([0x5c, 0x6b, 0x82])
    }
}

/// Palette for personas that the colour-blind can tell apart too (after Okabe and Ito 2008,
/// darkened to stand out on white).
pub(crate) const PERSONA_COLORS: [[u8; 3]; 9] = [
    [0x0f, 0x6e, 0x84],
    [0xc2, 0x41, 0x0c],
    [0x7a, 0x4f, 0xbf],
    [0x1e, 0x7b, 0x3a],
    [0xbe, 0x18, 0x5d],
    [0x9a, 0x63, 0x10],
    [0x1d, 0x4e, 0xd8],
    [0x5c, 0x6b, 0x82],
    [0x86, 0x19, 0x8f],
];

/// Embedded image, identified by the hash of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// `i-` and 16 hexadecimal digits of the BLAKE3 hash of `bytes`.
    pub id: ImageId,
    /// Alternative text for screen readers.
    pub alt: String,
    /// Width in pixels, 1…[`MAX_IMAGE_SIDE`].
    pub width: u32,
    /// Height in pixels, 1…[`MAX_IMAGE_SIDE`].
    pub height: u32,
    /// The encoded file, PNG or JPEG.
    pub bytes: Vec<u8>,
}

/// The longest side of a stored image, in pixels; larger ones are scaled down on the way in.
pub const MAX_IMAGE_SIDE: u32 = 1600;

#[cfg(test)]
mod tests {
    use super::Color;

    #[test]
    fn colours_read_what_they_write() {
        assert_eq!(Color::from_hex("#0e6e80"), Some(Color([0x0e, 0x6e, 0x80])));
        assert_eq!(Color([1, 2, 255]).to_hex(), "#0102ff");
        for bad in ["0e6e80", "#0e6e8", "#0e6e8g", "#é6e80"] {
            assert_eq!(Color::from_hex(bad), None, "{bad}");
        }
    }
}
