//! Drawing of a view of *Analyse* or *Optimise*.

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

/// Request for a drawing; equal requests give equal drawings.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// View to draw.
    pub part: ViewPart,
    /// Language, tone and filters.
    pub options: ViewOptions,
    /// Filter of its lists.
    pub filter: Filter,
    /// Choices made within the views.
    pub choices: Choices,
    /// Width, in points.
    pub width: f64,
    /// Item that is selected last.
    pub chosen: Option<ItemRef>,
    /// Number of the insight that it is drawn from.
    pub number: u64,
}

/// View that was drawn.
pub struct Shown {
    /// Request that it answers.
    pub asked: Asked,
    /// View with its scene.
    pub view: View,
    /// Journey and insight that it was drawn from.
    pub facts: Arc<Facts>,
    /// Time that the drawing took.
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

/// Rectangle of an item in the scene of a view.
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
