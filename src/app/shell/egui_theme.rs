//! Fonts and style of egui, from the fonts of the map and the palette.

use std::sync::Arc;

use eframe::egui::{
    self, Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin,
    Shadow, Stroke, SurrenderFocusOn, TextStyle, Theme, Visuals, vec2,
};

use crate::{
    canvas::{color, semibold},
    scene::TextWeight,
    text,
    theme::{Palette, Tone},
};

/// Installs the fonts that the map is measured with.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        name.to_owned()
    };
    let regular = add("regular", text::font_data(TextWeight::Regular));
    let bold = add("semibold", text::font_data(TextWeight::SemiBold));
    let spares: Vec<String> = text::FALLBACKS
        .iter()
        .map(|font| add(font.family, font.data))
        .collect();
    let chain = |first: String| {
        std::iter::once(first)
            .chain(spares.clone())
            .collect::<Vec<_>>()
    };
    fonts
        .families
        .insert(FontFamily::Proportional, chain(regular.clone()));
    fonts.families.insert(FontFamily::Monospace, chain(regular));
    fonts.families.insert(semibold(), chain(bold));
    ctx.set_fonts(fonts);
}

/// Applies the options of the program, and the palettes to both of egui's themes.
pub fn install(ctx: &Context) {
    // A field commits when the pointer goes down elsewhere: what is clicked then finds the journey
    // with what was typed in it.
    ctx.options_mut(|options| {
        options.input_options.surrender_focus_on = SurrenderFocusOn::Presses;
    });
    for (theme, tone) in [(Theme::Light, Tone::Light), (Theme::Dark, Tone::Dark)] {
        let palette = Palette::of(tone);
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(tone, palette);
            let regular = |size| FontId::new(size, FontFamily::Proportional);
            style.text_styles = [
                (TextStyle::Small, regular(11.0)),
                (TextStyle::Body, regular(13.0)),
                (TextStyle::Button, regular(13.0)),
                (TextStyle::Monospace, regular(12.0)),
                (TextStyle::Heading, FontId::new(17.0, semibold())),
            ]
            .into();
            let spacing = &mut style.spacing;
            spacing.item_spacing = vec2(8.0, 4.0);
            spacing.button_padding = vec2(10.0, 4.0);
            spacing.interact_size = vec2(28.0, 26.0);
            spacing.menu_margin = Margin::same(6);
            spacing.window_margin = Margin::same(16);
            spacing.menu_width = 260.0;
            spacing.combo_width = 60.0;
            spacing.scroll = egui::style::ScrollStyle::thin();
            style.interaction.tooltip_delay = 0.4;
            style.animation_time = 0.12;
        });
    }
    ctx.options_mut(|options| {
        // Ctrl with +, − and 0 zoom the map; egui would zoom the whole window.
        options.zoom_with_keyboard = false;
        // Used where the system doesn't tell its theme.
        options.fallback_theme = Theme::Light;
    });
}

fn visuals(tone: Tone, palette: &Palette) -> Visuals {
    let mut visuals = match tone {
        Tone::Light | Tone::Print => Visuals::light(),
        Tone::Dark => Visuals::dark(),
    };
    let corner = CornerRadius::same(6);
    let line = |rgba| Stroke::new(1.0, color(rgba));
    visuals.panel_fill = color(palette.panel);
    visuals.window_fill = color(palette.surface);
    visuals.window_stroke = line(palette.outline);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = color(palette.control);
    visuals.text_edit_bg_color = Some(color(palette.control));
    visuals.faint_bg_color = color(palette.control_hover).gamma_multiply(0.5);
    visuals.code_bg_color = color(palette.control_hover);
    visuals.hyperlink_color = color(palette.accent);
    visuals.warn_fg_color = color(palette.warn);
    visuals.error_fg_color = color(palette.bad);
    visuals.selection.bg_fill = color(palette.accent_soft);
    visuals.selection.stroke = line(palette.accent);
    visuals.weak_text_color = Some(color(palette.text_muted));
    let shadow = Shadow {
        offset: [0, 6],
        blur: 20,
        spread: 0,
        color: Color32::from_black_alpha(40),
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    let text = line(palette.text);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = line(palette.line);
    widgets.noninteractive.fg_stroke = text;
    widgets.noninteractive.bg_fill = color(palette.panel);
    for (state, fill, rim) in [
        (&mut widgets.inactive, palette.control, palette.outline),
        (&mut widgets.hovered, palette.control_hover, palette.outline),
        (&mut widgets.active, palette.accent_soft, palette.accent),
        (&mut widgets.open, palette.control_hover, palette.accent),
    ] {
        state.bg_fill = color(fill);
        state.weak_bg_fill = color(fill);
        state.bg_stroke = line(rim);
        state.fg_stroke = text;
        state.corner_radius = corner;
        state.expansion = 0.0;
    }
    widgets.noninteractive.corner_radius = corner;
    visuals
}

/// Tone of egui's present theme.
#[must_use]
pub fn tone(ctx: &Context) -> Tone {
    match ctx.theme() {
        Theme::Light => Tone::Light,
        Theme::Dark => Tone::Dark,
    }
}
