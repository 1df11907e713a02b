//! Sizes of the map in scene units, on a grid of 4.

/// Space around the picture.
pub(super) const MARGIN: f64 = 16.0;
/// The right end of the column of lane and row labels.
pub(super) const LABELS: f64 = 128.0;
/// The height of the phase headers.
pub(super) const HEADER: f64 = 36.0;
/// Between two phase headers.
pub(super) const HEADER_GAP: f64 = 8.0;
/// The width of an ordinary card.
pub(super) const CARD: f64 = 144.0;
/// The width of a card with a long word in its title.
pub(super) const WIDE_CARD: f64 = 168.0;
/// Between cards that stand in one lane above each other.
pub(super) const STACK_GAP: f64 = 28.0;
/// Above and below the cards of a lane.
pub(super) const LANE_PAD: f64 = 14.0;
/// Between two transitions that run beside each other.
pub(super) const TRACK: f64 = 10.0;
/// The smallest space between two columns of cards.
pub(super) const GUTTER: f64 = 40.0;
/// The widest space that labels make between two columns of cards.
pub(super) const WIDE_GUTTER: f64 = 148.0;
/// The widest space that many lines make between two columns of cards.
pub(super) const BUSY_GUTTER: f64 = 76.0;
/// From the top of a card to the transitions that go straight on.
pub(super) const PORT: f64 = 26.0;
/// Between two transitions on one side of a card.
pub(super) const PORT_GAP: f64 = 9.0;
/// The height of a lane without cards.
pub(super) const EMPTY_LANE: f64 = 44.0;
/// Above and below what a row holds.
pub(super) const ROW_PAD: f64 = 10.0;
/// Between things that stand under each other in a row.
pub(super) const ROW_GAP: f64 = 6.0;
/// How much more than the card a thing in a row may take on each side.
pub(super) const ROW_BLEED: f64 = 8.0;
