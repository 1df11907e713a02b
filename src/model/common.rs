//! Small parts that several entities share.

use jiff::civil::Date;

use super::{choice::choices, id::ImageId};

choices! {
    /// How sure a statement is; shown on every item that carries it.
    EvidenceStatus as "evidence" {
        /// Somebody in the room thinks so.
        Assumed = "assumed",
        /// Seen or heard at least once.
        Observed = "observed",
        /// Confirmed by research or figures.
        Validated = "validated",
    }
}

choices! {
    /// Where a piece of evidence comes from (DOMAIN 33, 37, 119, 137).
    SourceKind as "source" {
        /// An interview.
        Interview = "interview",
        /// Watching a customer, or living the service oneself (DOMAIN 20).
        Observation = "observation",
        /// A survey.
        Survey = "survey",
        /// Figures from a system.
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

/// One record behind a statement (DOMAIN 37: kind, date, quote, n).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What sort of record it is.
    pub kind: SourceKind,
    /// What was found, in a sentence.
    pub text: String,
    /// The customer's own words.
    pub quote: String,
    /// When it was found.
    pub date: Option<Date>,
    /// How many people or cases stand behind it.
    pub n: Option<u32>,
    /// Where it can be read: a link or a document.
    pub link: String,
}

/// How sure an item is, and by what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The claim.
    pub status: EvidenceStatus,
    /// The records behind it.
    pub sources: Vec<Source>,
}

choices! {
    /// Whether an owner works in the own organisation or for a partner (DOMAIN 65).
    OwnerKind as "owner" {
        /// A team of the own organisation.
        Internal = "internal",
        /// Another organisation.
        Partner = "partner",
    }
}

/// Who answers for a touchpoint (DOMAIN 30, 65).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Owner {
    /// The team's name; empty when nobody does.
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
        /// What was chosen; empty when nothing is.
        chosen: String,
        /// What can be chosen.
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

/// A text with the date on which it held (DOMAIN 95: expectations grow old).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatedText {
    /// The statement.
    pub text: String,
    /// When it was noted.
    pub date: Option<Date>,
}

/// An opaque colour, red, green and blue in 0…255.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// Reads `#rrggbb`.
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

    /// Writes `#rrggbb`.
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

/// Colours for personas that are told apart also by the colour-blind (after Okabe and Ito 2008,
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

/// A picture that travels with the journey, named by the hash of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// `i-` and 16 hexadecimal digits of the BLAKE3 hash of `bytes`.
    pub id: ImageId,
    /// What it shows, for people who can't see it.
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
