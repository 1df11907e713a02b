//! Dimensions of the map in scene units.

/// Margin around the scene.
pub(super) const MARGIN: f64 = 16.0;
/// Right edge of the column of lane and row labels.
pub(super) const LABELS: f64 = 128.0;
/// Height of a phase header with one line.
pub(super) const HEADER: f64 = 36.0;
/// Gap between two phase headers.
pub(super) const HEADER_GAP: f64 = 8.0;
/// Width of an ordinary card.
pub(super) const CARD: f64 = 144.0;
/// Width of a card with a long word in its title.
pub(super) const WIDE_CARD: f64 = 168.0;
/// Vertical gap between cards of one lane in the same column.
pub(super) const STACK_GAP: f64 = 28.0;
/// Padding above and below the cards of a lane.
pub(super) const LANE_PAD: f64 = 14.0;
/// Distance between two parallel transitions in a channel.
pub(super) const TRACK: f64 = 10.0;
/// Least width of the gutter between two columns.
pub(super) const GUTTER: f64 = 40.0;
/// Greatest width of a gutter that is widened for labels.
pub(super) const WIDE_GUTTER: f64 = 148.0;
/// Greatest width of a gutter that is widened for many lines.
pub(super) const BUSY_GUTTER: f64 = 76.0;
/// Distance from the top of a card to the port of straight transitions.
pub(super) const PORT: f64 = 26.0;
/// Distance between two ports on one side of a card.
pub(super) const PORT_GAP: f64 = 9.0;
/// Height of a lane without cards.
pub(super) const EMPTY_LANE: f64 = 44.0;
/// Padding above and below the contents of a row.
pub(super) const ROW_PAD: f64 = 10.0;
/// Gap between items that are stacked in a row.
pub(super) const ROW_GAP: f64 = 6.0;
/// Overhang of an item in a row beyond the card, on each side.
pub(super) const ROW_BLEED: f64 = 8.0;
