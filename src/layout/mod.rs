//! Lays a journey out: `Journey + ViewOptions → MapLayout`, a pure function.
//!
//! Columns come from the phases, rows from the lanes, places from the order and the graph; the
//! rows under the map are aligned with the touchpoints. Nothing here is stored in a file and
//! nothing depends on the machine: the same journey with the same options gives the same scene.
//! A [`Memo`] only saves time.
//!
//! The steps, a file each: `facts` looks everything up once, `lanes` and `slots` give every
//! touchpoint its lane and column, `ways` chooses how each transition runs, `place` turns that
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
mod follow;
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
mod register;
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
    follow::path_followed,
    grid::{Column, DropTarget, Grid, LaneBand, LaneKey, RowBand},
    memo::Memo,
};
use std::{collections::BTreeMap, sync::Arc};

use crate::{
    i18n::Lang,
    insight::rank::Rank,
    model::{ChannelId, DeviceId, ItemRef, Journey, LaneAxis, Message, PainPointId, PersonaId},
    scene::{Key, Scene, SceneIndex},
    theme::Tone,
};

/// How to look at a journey. Never part of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewOptions {
    /// The language of the words that are not the user's own.
    pub lang: Lang,
    /// Light or dark.
    pub tone: Tone,
    /// Only this persona's curve; touchpoints of other personas are faded.
    pub persona: Option<PersonaId>,
    /// Touchpoints without this channel are faded.
    pub channel: Option<ChannelId>,
    /// Touchpoints without this device are faded.
    pub device: Option<DeviceId>,
    /// What lanes stand for; the journey's own choice when `None`.
    pub lanes_by: Option<LaneAxis>,
    /// Whether title and subtitle stand above the map.
    pub show_title: bool,
    /// How much of everything is shown.
    pub detail: Detail,
    /// Whether the headers of the phases are left out, as on a page about one of them.
    pub hides_phases: bool,
    /// The place of the first phase within a larger journey, for its tint.
    pub first_phase: usize,
    /// The ranks of pain points, 1 the worst, where the journey is a part of a larger one.
    pub ranks: Option<Arc<BTreeMap<PainPointId, Rank>>>,
}

/// How much of everything is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Long texts are cut: the window shows the rest.
    #[default]
    Screen,
    /// Every word: nobody can open a printed card.
    Page,
    /// Every word of the rows, under touchpoints that stand side by side without lanes and
    /// transitions.
    Heads,
}

/// A journey laid out: the picture, its index and its grid.
pub struct MapLayout {
    /// The picture.
    pub scene: Scene,
    /// Finds items of the picture by place.
    pub index: SceneIndex,
    /// Columns, lanes and rows, for dropping things and moving between them.
    pub grid: Grid,
    /// What is drawn simpler than it is, since the map would be too dense.
    pub simplified: Simplified,
}

impl MapLayout {
    /// What the picture doesn't show, or not by itself; nothing where it shows everything.
    pub fn notices(&self) -> impl Iterator<Item = Message> + use<> {
        self.simplified.messages()
    }
}

/// Transitions that a dense map doesn't draw, or not by themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Simplified {
    /// The number of transitions that are not drawn.
    pub left_out: usize,
    /// The number of drawn transitions that run on a line with others.
    pub bundled: usize,
}

impl Simplified {
    /// A sentence for each way to simplify that was needed.
    pub(crate) fn messages(self) -> impl Iterator<Item = Message> {
        let all = [
            (id!("layout-left-out"), self.left_out),
            (id!("layout-bundled"), self.bundled),
        ];
        let needed = all.into_iter().filter(|(_, count)| *count > 0);
        needed.map(|(id, count)| Message::new(id).with("count", count))
    }

    /// All of it in few words, for the picture itself.
    fn in_short(self) -> Option<Message> {
        let id = match (self.left_out, self.bundled) {
            (0, 0) => return None,
            (_, 0) => id!("layout-simplified-left"),
            (0, _) => id!("layout-simplified-bundled"),
            _ => id!("layout-simplified-both"),
        };
        let message = Message::new(id).with("left", self.left_out);
        Some(message.with("bundled", self.bundled))
    }
}

/// Lays a journey out. The result depends on `journey` and `options` alone, never on `memo`.
#[must_use]
pub fn map(journey: &Journey, options: &ViewOptions, memo: &mut Memo) -> MapLayout {
    text::in_language(options.lang, || lay_out(journey, options, memo))
}

fn lay_out(journey: &Journey, options: &ViewOptions, memo: &mut Memo) -> MapLayout {
    memo.begin(journey, options);
    let facts = facts::Facts::new(journey, options, &mut memo.register);
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

/// The thing of the journey that a key leads to: what stands before a `#`.
#[must_use]
pub fn item_of(key: &Key) -> Option<ItemRef> {
    let text: &str = &key.0;
    ItemRef::parse(text.split('#').next().unwrap_or(text))
}
