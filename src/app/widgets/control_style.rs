//! egui's style in the colours and sizes of the design.

use egui::{Color32, CornerRadius, Shadow, Stroke, Style, TextStyle, style::WidgetVisuals, vec2};

use super::paint::{color, regular};
use crate::{scene::Rgba, theme::Palette};

/// Applies the palette to egui's own controls: fields 26 points high, corners of 6 points.
pub fn apply_palette(style: &mut Style, palette: &Palette) {
    for (text_style, size) in [
        (TextStyle::Body, 12.0),
        (TextStyle::Button, 12.0),
        (TextStyle::Small, 11.0),
    ] {
        style.text_styles.insert(text_style, regular(size));
    }
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(8.0, 4.0);
    spacing.interact_size = vec2(26.0, 26.0);
    spacing.icon_width = 14.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = 6.0;
    spacing.combo_width = 60.0;
    spacing.combo_height = 320.0;
    let visuals = &mut style.visuals;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(color(palette.text_muted));
    visuals.hyperlink_color = color(palette.accent);
    visuals.text_edit_bg_color = Some(color(palette.control));
    visuals.extreme_bg_color = color(palette.control);
    visuals.faint_bg_color = color(palette.control_hover);
    visuals.panel_fill = color(palette.panel);
    visuals.window_fill = color(palette.surface);
    visuals.window_stroke = Stroke::new(1.0, color(palette.outline));
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.popup_shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(36),
    };
    visuals.selection.bg_fill = color(palette.accent_soft);
    visuals.selection.stroke = Stroke::new(1.0, color(palette.accent));
    visuals.error_fg_color = color(palette.bad);
    visuals.warn_fg_color = color(palette.warn);
    let rest = look(palette.control, palette.outline, palette.text);
    let hover = look(palette.control_hover, palette.ideal, palette.text);
    visuals.widgets.noninteractive = look(palette.panel, palette.line, palette.text);
    visuals.widgets.inactive = rest;
    visuals.widgets.hovered = hover;
    visuals.widgets.active = look(palette.control_hover, palette.accent, palette.text);
    visuals.widgets.open = look(palette.control, palette.accent, palette.text);
}

fn look(fill: Rgba, outline: Rgba, text: Rgba) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: color(fill),
        weak_bg_fill: color(fill),
        bg_stroke: Stroke::new(1.0, color(outline)),
        corner_radius: CornerRadius::same(6),
        fg_stroke: Stroke::new(1.0, color(text)),
        expansion: 0.0,
    }
}
