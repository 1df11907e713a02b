//! Dashes of a line, made where they are in view.

use egui::Pos2;

/// Dashes of a polyline that lie in view. A line across a large map has its dashes counted but not
/// made where nobody sees them.
pub(super) fn dash_pieces(points: &[Pos2], on: f32, off: f32, sight: egui::Rect) -> Vec<[Pos2; 2]> {
    let period = on + off;
    let (mut pieces, mut done) = (Vec::new(), 0.0_f32);
    for pair in points.windows(2) {
        let [a, b] = *pair else { continue };
        let length = a.distance(b);
        if length > 0.0
            && let Some((from, to)) = in_sight(a, b, sight)
        {
            // Offset of this piece within the pattern, so that dashes run on around corners.
            let start = done % period;
            let mut at = ((from * length + start) / period).floor() * period - start;
            while at < to * length {
                let (low, high) = (at.max(0.0), (at + on).min(length));
                if high > low {
                    pieces.push([a + (b - a) * (low / length), a + (b - a) * (high / length)]);
                }
                at += period;
            }
        }
        done += length;
    }
    pieces
}

/// Part of a segment that lies in a rectangle, as shares of its length (Liang and Barsky).
fn in_sight(a: Pos2, b: Pos2, sight: egui::Rect) -> Option<(f32, f32)> {
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    let d = b - a;
    for (step, gap) in [
        (-d.x, a.x - sight.min.x),
        (d.x, sight.max.x - a.x),
        (-d.y, a.y - sight.min.y),
        (d.y, sight.max.y - a.y),
    ] {
        if step == 0.0 {
            if gap < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            from = from.max(gap / step);
        } else {
            to = to.min(gap / step);
        }
    }
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::dash_pieces;

    #[test]
    fn only_dashes_in_sight_are_made() {
        let line = [pos2(-1e6, 5.0), pos2(1e6, 5.0)];
        let sight = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 10.0));
        let pieces = dash_pieces(&line, 6.0, 4.0, sight);
        assert!((9..=13).contains(&pieces.len()), "{}", pieces.len());
        let around = [pos2(0.0, 0.0), pos2(8.0, 0.0), pos2(8.0, 20.0)];
        let all = egui::Rect::EVERYTHING;
        let drawn: f32 = dash_pieces(&around, 6.0, 4.0, all)
            .iter()
            .map(|[a, b]| a.distance(*b))
            .sum();
        assert!((drawn - 18.0).abs() < 0.01, "6, 6 and 6 of 28: {drawn}");
        assert!(dash_pieces(&around, 6.0, 4.0, sight.translate(egui::vec2(0.0, 50.0))).is_empty());
    }
}
