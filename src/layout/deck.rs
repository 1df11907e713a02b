//! Lays a journey out on pages: slides and paper.

use super::{Memo, ViewOptions, map};
use crate::{
    model::Journey,
    scene::{Deck, Page},
};

/// Lays a journey out on pages.
#[must_use]
pub fn deck(journey: &Journey, options: &ViewOptions) -> Deck {
    let scene = map(journey, options, &mut Memo::default()).scene;
    Deck {
        title: scene.title.clone(),
        description: scene.description.clone(),
        author: journey.about().owner.clone(),
        lang: options.lang.code().to_owned(),
        date: journey.about().reviewed,
        pages: vec![Page {
            title: scene.title.clone(),
            scene,
            ..Page::default()
        }],
    }
}
