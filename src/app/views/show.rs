//! Draws a view anew when something that it shows changed.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    app::knowing::Facts,
    insight::{Known, ScoredIndex},
    layout::{
        ViewOptions,
        views::{Board, Choices, View, ViewPart, view},
    },
    model::ItemRef,
    scene::{Scene, SceneItem},
};

pub use crate::layout::views::Filter;

/// What a picture shows; the same asks give the same picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which view.
    pub part: ViewPart,
    /// Language, colours and filters.
    pub options: ViewOptions,
    /// What its lists show.
    pub filter: Filter,
    /// What was chosen of what it can show.
    pub choices: Choices,
    /// Its width, in points.
    pub width: f64,
    /// What is selected.
    pub chosen: Option<ItemRef>,
    /// The number of the result that it shows.
    pub number: u64,
}

/// A picture that was drawn.
pub struct Shown {
    /// What it shows.
    pub asked: Asked,
    /// The picture.
    pub view: View,
    /// What it was drawn from.
    pub facts: Arc<Facts>,
    /// How long it took to draw.
    pub took: Duration,
}

/// Draws a view.
#[must_use]
pub fn draw(facts: &Arc<Facts>, asked: Asked) -> Shown {
    let started = Instant::now();
    let journey = &facts.journey;
    let known = Known {
        index: &ScoredIndex::new(journey),
        insight: &facts.insight,
    };
    let mut board = Board::of_window(journey, &asked.options, asked.width);
    board.chosen.clone_from(&asked.chosen);
    board.choices.clone_from(&asked.choices);
    let view = view(&board, asked.part, known, &asked.filter);
    Shown {
        asked,
        view,
        facts: Arc::clone(facts),
        took: started.elapsed(),
    }
}

/// Where an item is drawn.
#[must_use]
pub fn place_of(scene: &Scene, item: &ItemRef) -> Option<egui::Rect> {
    let text = item.to_string();
    let found = scene.items.iter().find_map(|thing| match thing {
        SceneItem::Group(group) => {
            let key = group.key.as_ref()?;
            (key.0.split('#').next() == Some(text.as_str())).then_some(group.bounds)
        }
        _ => None,
    })?;
    #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
    let at = |p: crate::scene::Point| egui::pos2(p.x as f32, p.y as f32);
    Some(egui::Rect::from_min_max(at(found.min), at(found.max)))
}
