//! Animation of items from their old positions to those of a new layout.

use std::collections::HashMap;

use crate::scene::{Point, Rect, SceneKey};

/// Duration of the animation, in seconds.
const DURATION: f64 = 0.17;

/// Positions at which items were drawn, and the animation from there to new ones.
#[derive(Default)]
pub struct Motion {
    /// Positions in the present frame.
    drawn_at: HashMap<SceneKey, Point>,
    /// Positions at the start of the animation.
    from: HashMap<SceneKey, Point>,
    started: Option<f64>,
}

impl Motion {
    /// Starts the animation: items go from where they were drawn last to where they are drawn next.
    pub fn start(&mut self, now: f64) {
        self.from = std::mem::take(&mut self.drawn_at);
        self.started = Some(now);
    }

    /// Part of the way that remains, 1…0; ends the animation when nothing is left.
    pub fn remaining(&mut self, now: f64) -> f64 {
        let Some(started) = self.started else {
            return 0.0;
        };
        let t = ((now - started) / DURATION).clamp(0.0, 1.0);
        if t >= 1.0 {
            self.started = None;
            self.from.clear();
            return 0.0;
        }
        (1.0 - t) * (1.0 - t) * (1.0 - t)
    }

    /// Begins a frame.
    pub fn begin_frame(&mut self) {
        self.drawn_at.clear();
    }

    /// Offset at which an item is drawn while `remaining` of the way remains.
    pub fn shift(&mut self, key: &SceneKey, bounds: Rect, left: f64) -> Point {
        let place = bounds.min;
        let shift = match self.from.get(key) {
            Some(from) if left > 0.0 => {
                Point::new((from.x - place.x) * left, (from.y - place.y) * left)
            }
            _ => Point::default(),
        };
        self.drawn_at.insert(
            key.clone(),
            Point::new(place.x + shift.x, place.y + shift.y),
        );
        shift
    }
}

#[cfg(test)]
mod tests {
    use super::Motion;
    use crate::{
        model::ItemRef,
        scene::{Point, Rect},
        testkit::journey_line::id,
    };

    #[test]
    fn a_thing_starts_where_it_was_and_ends_where_it_is() {
        let key = ItemRef::Touchpoint(id("t")).into();
        let mut motion = Motion::default();
        motion.begin_frame();
        motion.shift(&key, Rect::new(0.0, 0.0, 9.0, 9.0), 0.0);
        motion.start(10.0);
        let new = Rect::new(100.0, 0.0, 9.0, 9.0);
        let left = motion.remaining(10.0);
        assert_eq!(motion.shift(&key, new, left), Point::new(-100.0, 0.0));
        let left = motion.remaining(10.2);
        assert_eq!(motion.shift(&key, new, left), Point::default());
    }
}
