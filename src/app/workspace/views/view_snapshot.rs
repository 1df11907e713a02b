//! Drawing of a view of *Analyse* or *Optimise*.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    app::workspace::insight_cache::InsightSnapshot,
    insight::{IndexedInsight, ScoredIndex},
    map::ViewOptions,
    model::ItemRef,
    report::views::{ViewChoices, ViewKind, ViewScene, ViewSurface, view},
    scene::{Point, Scene, SceneItem},
};

pub use crate::report::views::ListFilter;

/// Request for a drawing; equal requests give equal drawings.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewRequest {
    /// View to draw.
    pub kind: ViewKind,
    /// Language, tone and filters.
    pub options: ViewOptions,
    /// Filter of its lists.
    pub filter: ListFilter,
    /// Choices made within the views.
    pub choices: ViewChoices,
    /// Width, in points.
    pub width: f64,
    /// Item that is selected last.
    pub selected: Option<ItemRef>,
    /// Number of the insight that it is drawn from.
    pub result_number: u64,
}

/// View that was drawn.
pub struct ViewSnapshot {
    /// Request that it answers.
    pub request: ViewRequest,
    /// View with its scene.
    pub view: ViewScene,
    /// Journey and insight that it was drawn from.
    pub insight: Arc<InsightSnapshot>,
    /// Time that the drawing took.
    pub duration: Duration,
}

/// Draws a view.
#[must_use]
pub fn draw_view(facts: &Arc<InsightSnapshot>, asked: ViewRequest) -> ViewSnapshot {
    let started = Instant::now();
    let journey = &facts.journey;
    let known = IndexedInsight {
        index: &ScoredIndex::new(journey),
        insight: &facts.insight,
    };
    let mut board = ViewSurface::for_window(journey, &asked.options, asked.width);
    board.selected.clone_from(&asked.selected);
    board.choices.clone_from(&asked.choices);
    let view = view(&board, asked.kind, known, &asked.filter);
    ViewSnapshot {
        request: asked,
        view,
        insight: Arc::clone(facts),
        duration: started.elapsed(),
    }
}

/// Rectangle of an item in the scene of a view.
#[must_use]
pub fn item_rect(scene: &Scene, item: &ItemRef) -> Option<egui::Rect> {
    let found = scene.items.iter().find_map(|thing| match thing {
        SceneItem::Group(group) => {
            let key = group.key.as_ref()?;
            (key.item == *item).then_some(group.bounds)
        }
        _ => None,
    })?;
    #[expect(clippy::cast_possible_truncation, reason = "screen lengths are f32")]
    let at = |p: Point| egui::pos2(p.x as f32, p.y as f32);
    Some(egui::Rect::from_min_max(at(found.min), at(found.max)))
}
