//! Moves things from where they were to where a new layout puts them.

use std::collections::HashMap;

use crate::scene::{Key, Point, Rect};

/// How long things take to their new place, in seconds.
const DURATION: f64 = 0.17;

/// Remembers where things were drawn, and draws them on the way to their new place.
#[derive(Default)]
pub struct Motion {
    drawn: HashMap<Key, Point>,
    from: HashMap<Key, Point>,
    started: Option<f64>,
}

impl Motion {
    /// Starts to move: what was drawn last goes to wherever it is drawn next.
    pub fn start(&mut self, now: f64) {
        self.from = std::mem::take(&mut self.drawn);
        self.started = Some(now);
    }

    /// The part of the way that is still to go, 1…0; ends the movement when nothing is left.
    pub fn left(&mut self, now: f64) -> f64 {
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
        self.drawn.clear();
    }

    /// How far from its place a thing is drawn while `left` of the way is to go.
    pub fn shift(&mut self, key: &Key, bounds: Rect, left: f64) -> Point {
        let place = bounds.min;
        let shift = match self.from.get(key) {
            Some(from) if left > 0.0 => {
                Point::new((from.x - place.x) * left, (from.y - place.y) * left)
            }
            _ => Point::default(),
        };
        self.drawn.insert(
            key.clone(),
            Point::new(place.x + shift.x, place.y + shift.y),
        );
        shift
    }
}

#[cfg(test)]
mod tests {
    use super::Motion;
    use crate::scene::{Key, Point, Rect};

    #[test]
    fn a_thing_starts_where_it_was_and_ends_where_it_is() {
        let key = Key("touchpoint/t".into());
        let mut motion = Motion::default();
        motion.begin_frame();
        motion.shift(&key, Rect::new(0.0, 0.0, 9.0, 9.0), 0.0);
        motion.start(10.0);
        let new = Rect::new(100.0, 0.0, 9.0, 9.0);
        let left = motion.left(10.0);
        assert_eq!(motion.shift(&key, new, left), Point::new(-100.0, 0.0));
        let left = motion.left(10.2);
        assert_eq!(motion.shift(&key, new, left), Point::default());
    }
}
