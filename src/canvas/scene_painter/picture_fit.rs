//! Rectangle and texture coordinates of a picture in its place.

/// Screen rectangle and texture coordinates of a picture of `size`: whole in `place`, or filling
/// it.
pub(super) fn fit_picture(
    place: egui::Rect,
    size: egui::Vec2,
    fills: bool,
) -> (egui::Rect, egui::Rect) {
    let whole = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
    if size.x <= 0.0 || size.y <= 0.0 {
        return (place, whole);
    }
    let (across, down) = (place.width() / size.x, place.height() / size.y);
    if fills {
        let scale = across.max(down);
        let seen = egui::vec2(
            place.width() / (size.x * scale),
            place.height() / (size.y * scale),
        );
        return (place, egui::Rect::from_center_size(whole.center(), seen));
    }
    (
        egui::Rect::from_center_size(place.center(), size * across.min(down)),
        whole,
    )
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::fit_picture;

    #[test]
    fn a_picture_keeps_its_proportions() {
        let place = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0));
        let (whole, _) = fit_picture(place, egui::vec2(10.0, 10.0), false);
        assert_eq!(whole.size(), egui::vec2(50.0, 50.0));
        let (filled, uv) = fit_picture(place, egui::vec2(10.0, 10.0), true);
        assert_eq!(filled, place);
        assert!((uv.height() - 0.5).abs() < 1e-6);
    }
}
