//! Lays a journey out: `Journey + ViewOptions → MapLayout`, a pure function.
//!
//! Columns come from the phases, rows from the lanes, positions from the order and the graph; the
//! rows under the map are aligned with the touchpoints. Nothing here is stored in a file and
//! nothing depends on the machine: the same journey with the same options gives the same scene. A
//! [`Memo`] only saves time.
//!
//! The steps, a file each: `map_context` builds the lookup tables, `map_lanes` and `card_columns`
//! assign every touchpoint a lane and a column, `route_plan` chooses the route of each transition,
//! `map_frame` turns that into coordinates, `card`, `connectors` and `rows` draw.

pub(crate) mod card;
mod card_columns;
mod channel_occupancy;
pub(crate) mod connectors;
mod density;
mod headers;
pub mod icons;
mod item_cache;
mod labels;
mod linked_lists;
mod map_context;
pub(crate) mod map_frame;
mod map_grid;
mod map_lanes;
mod memo;
mod ports;
mod route;
mod route_plan;
mod routing_cache;
pub(crate) mod rows;
pub(crate) mod scene_builder;
mod sizes;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use self::map_context::is_filtered_out;
pub use self::{
    map_grid::{DropTarget, LaneBand, MapGrid, PhaseColumn, RowBand},
    memo::Memo,
};
pub(crate) use crate::text::{durations::wait, figure_format::score_text};
use crate::{
    i18n::Lang,
    insight::rank::PainRanks,
    model::{ChannelId, DeviceId, Journey, Message, PersonaId},
    scene::{Scene, SceneIndex},
    theme::Tone,
};

/// View options of a journey: language, tone, filters and level of detail. Never saved to a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewOptions {
    /// Language of all text that is not the user's own.
    pub lang: Lang,
    /// Colour scheme: light, dark or print.
    pub tone: Tone,
    /// Persona filter: only their curve is drawn, touchpoints of other personas are faded.
    pub persona: Option<PersonaId>,
    /// Channel filter: touchpoints without it are faded.
    pub channel: Option<ChannelId>,
    /// Device filter: touchpoints without it are faded.
    pub device: Option<DeviceId>,
    /// Set to show title and subtitle above the map.
    pub show_title: bool,
    /// Level of detail of all texts.
    pub detail: Detail,
    /// Set to omit the phase headers, as on a page about a single phase.
    pub hides_phase_headers: bool,
    /// Index of the first phase within a larger journey, for its tint.
    pub first_phase: usize,
}

/// Level of detail of a layout: how far texts are cut and which parts are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Long texts are cut with an ellipsis; the window shows them in full.
    #[default]
    Screen,
    /// Every text in full: nobody can open a printed card.
    Page,
    /// Rows only, with every text in full, under touchpoints side by side without lanes and
    /// transitions.
    Heads,
}

/// A journey laid out: scene, spatial index and grid.
pub struct MapLayout {
    /// Drawn map.
    pub scene: Scene,
    /// Spatial index of the scene, for hit tests.
    pub index: SceneIndex,
    /// Columns, lanes and rows, for drag and drop and keyboard navigation.
    pub grid: MapGrid,
    /// Transitions left out or bundled, since the map would be too dense.
    pub simplified: Simplification,
}

impl MapLayout {
    /// Messages about content that the scene doesn't show individually; empty when it shows
    /// everything.
    pub fn notices(&self) -> impl Iterator<Item = Message> + use<> {
        self.simplified.messages()
    }
}

/// Simplification of a dense map: transitions that are not drawn, or not individually.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Simplification {
    /// Number of transitions that are not drawn.
    pub undrawn_count: usize,
    /// Number of drawn transitions that share a track with others.
    pub bundled: usize,
}

impl Simplification {
    /// One message for each simplification that applies.
    pub(crate) fn messages(self) -> impl Iterator<Item = Message> {
        let all = [
            (id!("layout-left-out"), self.undrawn_count),
            (id!("layout-bundled"), self.bundled),
        ];
        let needed = all.into_iter().filter(|(_, count)| *count > 0);
        needed.map(|(id, count)| Message::new(id).with("count", count))
    }

    /// Both counts in one short message, drawn on the map itself.
    fn in_short(self) -> Option<Message> {
        let id = match (self.undrawn_count, self.bundled) {
            (0, 0) => return None,
            (_, 0) => id!("layout-simplified-left"),
            (0, _) => id!("layout-simplified-bundled"),
            _ => id!("layout-simplified-both"),
        };
        let message = Message::new(id).with("left", self.undrawn_count);
        Some(message.with("bundled", self.bundled))
    }
}

/// Lays a journey out. The result depends on `journey` and `options` alone, never on `memo`.
#[must_use]
pub fn map(
    journey: &Journey,
    ranks: Option<&PainRanks>,
    options: &ViewOptions,
    memo: &mut Memo,
) -> MapLayout {
    crate::text::with_language(options.lang, || lay_out(journey, ranks, options, memo))
}

fn lay_out(
    journey: &Journey,
    ranks: Option<&PainRanks>,
    options: &ViewOptions,
    memo: &mut Memo,
) -> MapLayout {
    memo.begin(journey, options);
    let facts = map_context::MapContext::new(journey, ranks, options);
    let cards = card::make_cards(&facts, &mut memo.cards);
    let slots = routing_cache::cached_columns(&facts, &mut memo.routing);
    let ways = routing_cache::cached_routes(&facts, &slots, &cards, &mut memo.routing);
    let labels = connectors::make_labels(&facts, &mut memo.links);
    let frame = map_frame::map_frame(&facts, &slots, &ways, &cards, &labels);
    let mut scene = headers::scene(&facts);
    scene
        .items
        .reserve(facts.edges.len() + 2 * facts.touchpoints.len());
    let rows = rows::lay_out_rows(&facts, &slots, &frame, &mut memo.rows);
    headers::draw_backdrop(&facts, &frame, &rows, &mut scene);
    let lines =
        routing_cache::cached_lines(&facts, &slots, &ways, &frame, &labels, &mut memo.routing);
    let reach = connectors::draw_connectors(&facts, &lines, &labels, &mut memo.links, &mut scene);
    card::draw_cards(&frame, cards, &mut scene);
    let (height, bands, labels) = rows::draw_rows(rows, &frame, &mut scene);
    let simplified = Simplification {
        undrawn_count: facts.undrawn_count,
        bundled: ways.bundled_count,
    };
    headers::draw_simplification(&facts, &frame, simplified, &mut scene);
    headers::draw_headers(&facts, &frame, reach, height, labels, &mut scene);
    let index = SceneIndex::new(&scene);
    let grid = map_grid::grid(&facts, &slots, &frame, bands, height);
    MapLayout {
        scene,
        index,
        grid,
        simplified,
    }
}
