//! Lays a journey out: `Journey + ViewOptions → MapLayout`, a pure function.
//!
//! Columns come from the phases, rows from the lanes, positions from the order and the graph; the
//! rows under the map are aligned with the touchpoints. Nothing here is stored in a file and
//! nothing depends on the machine: the same journey with the same options gives the same scene. A
//! [`Memo`] only saves time.
//!
//! The steps, a file each: `facts` builds the lookup tables, `lanes` and `slots` assign every
//! touchpoint a lane and a column, `ways` chooses the route of each transition, `place` turns that
//! into coordinates, `card`, `links` and `rows` draw.

mod card;
mod chains;
#[cfg(test)]
mod crossings;
mod crowd;
pub mod deck;
mod density;
mod facts;
mod fast_hash;
mod figures;
mod grid;
mod head;
pub mod icons;
#[cfg(test)]
mod label_tests;
mod labels;
mod lanes;
mod links;
mod memo;
mod paint;
mod place;
mod plan;
mod ports;
mod route;
mod rows;
mod sizes;
mod slots;
#[cfg(test)]
mod tests;
pub mod text;
mod time;
pub mod views;
mod ways;
mod words;

pub(crate) use self::{facts::is_filtered_out, figures::written, time::wait};
pub use self::{
    grid::{Column, DropTarget, Grid, LaneBand, RowBand},
    memo::Memo,
};
use crate::{
    i18n::Lang,
    insight::rank::PainRanks,
    model::{ChannelId, DeviceId, ItemRef, Journey, Message, PersonaId},
    scene::{Key, Scene, SceneIndex},
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
    pub hides_phases: bool,
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
    pub grid: Grid,
    /// Transitions left out or bundled, since the map would be too dense.
    pub simplified: Simplified,
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
pub struct Simplified {
    /// Number of transitions that are not drawn.
    pub left_out: usize,
    /// Number of drawn transitions that share a track with others.
    pub bundled: usize,
}

impl Simplified {
    /// One message for each simplification that applies.
    pub(crate) fn messages(self) -> impl Iterator<Item = Message> {
        let all = [
            ("layout-left-out", self.left_out),
            ("layout-bundled", self.bundled),
        ];
        let needed = all.into_iter().filter(|(_, count)| *count > 0);
        needed.map(|(id, count)| Message::new(id).with("count", count))
    }

    /// Both counts in one short message, drawn on the map itself.
    fn in_short(self) -> Option<Message> {
        let id = match (self.left_out, self.bundled) {
            (0, 0) => return None,
            (_, 0) => "layout-simplified-left",
            (0, _) => "layout-simplified-bundled",
            _ => "layout-simplified-both",
        };
        let message = Message::new(id).with("left", self.left_out);
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
    text::in_language(options.lang, || lay_out(journey, ranks, options, memo))
}

fn lay_out(
    journey: &Journey,
    ranks: Option<&PainRanks>,
    options: &ViewOptions,
    memo: &mut Memo,
) -> MapLayout {
    memo.begin(journey, options);
    let facts = facts::Facts::new(journey, ranks, options);
    let cards = card::all(&facts, memo);
    let slots = plan::slots(&facts, memo);
    let ways = plan::ways(&facts, &slots, &cards, memo);
    let labels = links::labels(&facts, memo);
    let frame = place::frame(&facts, &slots, &ways, &cards, &labels);
    let mut scene = head::scene(&facts);
    scene
        .items
        .reserve(facts.edges.len() + 2 * facts.touchpoints.len());
    let rows = rows::all(&facts, &slots, &frame, memo);
    head::backdrop(&facts, &frame, &rows, &mut scene);
    let lines = plan::lines(&facts, &slots, &ways, &frame, &labels, memo);
    let reach = links::draw(&facts, &lines, &labels, memo, &mut scene);
    card::draw(&frame, cards, &mut scene);
    let (height, bands, labels) = rows::draw(rows, &frame, &mut scene);
    let simplified = Simplified {
        left_out: facts.left_out,
        bundled: ways.bundled,
    };
    head::simplified(&facts, &frame, simplified, &mut scene);
    head::finish(&facts, &frame, (reach, height), labels, &mut scene);
    let index = SceneIndex::new(&scene);
    let grid = grid::grid(&facts, &slots, &frame, bands, height);
    MapLayout {
        scene,
        index,
        grid,
        simplified,
    }
}

/// Item of the journey that a scene key refers to: the part before a `#`. `None` for keys of other
/// things.
#[must_use]
pub fn item_of(key: &Key) -> Option<ItemRef> {
    let text: &str = &key.0;
    ItemRef::parse(text.split('#').next().unwrap_or(text))
}
