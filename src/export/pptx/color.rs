//! Colours of a presentation: theme colours by name, so that another theme changes them, and others
//! as RGB.

use crate::{
    export::xml::Xml,
    scene::{Dash, Rgba, Stroke},
    theme::{Palette, Tone},
};

use super::units::SlideTransform;

/// Colour scheme of the theme, in the order of the schema: two dark and two light colours, six
/// accents, and two for links.
pub(super) struct ColorScheme {
    colors: [[u8; 3]; 12],
    tone: Tone,
}

/// Element names of the colours in the theme.
const SLOTS: [&str; 12] = [
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
];
/// Names of text and background colours on a light slide: text is dark.
const ON_LIGHT: [&str; 4] = ["tx1", "bg1", "tx2", "bg2"];
/// Names of text and background colours on a dark slide: text is light.
const ON_DARK: [&str; 4] = ["bg1", "tx1", "bg2", "tx2"];

impl ColorScheme {
    /// Colour scheme from the program's palette.
    pub(super) fn of(tone: Tone) -> Self {
        let p = Palette::of(tone);
        let first = match tone {
            Tone::Light | Tone::Print => [p.text, p.surface, p.text_muted, p.ground],
            Tone::Dark => [p.surface, p.text, p.ground, p.text_muted],
        };
        let rest = [
            p.accent,
            p.channel_switch,
            p.good,
            p.warn,
            p.bad,
            p.moment,
            p.accent,
            p.channel_switch,
        ];
        let mut colors = [[0; 3]; 12];
        for (slot, Rgba([r, g, b, _])) in colors.iter_mut().zip(first.into_iter().chain(rest)) {
            *slot = [r, g, b];
        }
        Self { colors, tone }
    }

    /// Writes the colours into the theme.
    pub(super) fn write(&self, xml: &mut Xml) {
        for (name, color) in SLOTS.iter().zip(&self.colors) {
            xml.raw("<a:");
            xml.raw(name);
            xml.raw("><a:srgbClr");
            xml.attr("val", &hex(*color));
            xml.raw("/></a:");
            xml.raw(name);
            xml.raw(">");
        }
    }

    /// Colour map of the master: the theme colours of text and backgrounds.
    pub(super) fn map(&self) -> &'static str {
        match self.tone {
            Tone::Light | Tone::Print => {
                "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
            }
            Tone::Dark => {
                "<p:clrMap bg1=\"dk1\" tx1=\"lt1\" bg2=\"dk2\" tx2=\"lt2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
            }
        }
    }

    /// Name of a theme colour as slides refer to it; `None` if the theme lacks it.
    fn name(&self, rgb: [u8; 3]) -> Option<&'static str> {
        let slot = self
            .colors
            .iter()
            .take(10)
            .position(|&color| color == rgb)?;
        let grounds = match self.tone {
            Tone::Light | Tone::Print => &ON_LIGHT,
            Tone::Dark => &ON_DARK,
        };
        grounds.get(slot).or_else(|| SLOTS.get(slot)).copied()
    }

    /// Writes a colour with its opacity.
    pub(super) fn color(&self, xml: &mut Xml, Rgba([r, g, b, a]): Rgba) {
        let rgb = [r, g, b];
        let tag = match self.name(rgb) {
            Some(name) => {
                xml.raw("<a:schemeClr");
                xml.attr("val", name);
                "</a:schemeClr>"
            }
            None => {
                xml.raw("<a:srgbClr");
                xml.attr("val", &hex(rgb));
                "</a:srgbClr>"
            }
        };
        if a == 255 {
            xml.raw("/>");
        } else {
            xml.raw("><a:alpha");
            xml.whole("val", i64::from(a) * 100_000 / 255);
            xml.raw("/>");
            xml.raw(tag);
        }
    }

    /// Writes the fill of a shape.
    pub(super) fn fill(&self, xml: &mut Xml, fill: Option<Rgba>) {
        let Some(color) = fill else {
            xml.raw("<a:noFill/>");
            return;
        };
        xml.raw("<a:solidFill>");
        self.color(xml, color);
        xml.raw("</a:solidFill>");
    }

    /// Writes a line; `tail` is the markup of its ends.
    pub(super) fn line(
        &self,
        xml: &mut Xml,
        frame: &SlideTransform,
        stroke: Option<&Stroke>,
        tail: &str,
    ) {
        self.named_line(xml, frame, "a:ln", stroke, tail);
    }

    /// Writes a line under the name of an element, such as the border of a cell.
    pub(super) fn named_line(
        &self,
        xml: &mut Xml,
        frame: &SlideTransform,
        element: &str,
        stroke: Option<&Stroke>,
        tail: &str,
    ) {
        xml.raw("<");
        xml.raw(element);
        if let Some(stroke) = stroke {
            xml.whole("w", frame.length(stroke.width).clamp(0, 20_116_800));
            xml.raw(" cap=\"flat\"");
        }
        xml.raw(">");
        self.fill(xml, stroke.map(|stroke| stroke.color));
        if let Some(stroke) = stroke {
            xml.raw(match stroke.dash {
                Dash::Solid => "<a:prstDash val=\"solid\"/>",
                Dash::Dashed => "<a:prstDash val=\"dash\"/>",
                Dash::Dotted => "<a:prstDash val=\"dot\"/>",
            });
            xml.raw("<a:round/>");
        }
        xml.raw(tail);
        xml.raw("</");
        xml.raw(element);
        xml.raw(">");
    }
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("{r:02X}{g:02X}{b:02X}")
}

#[cfg(test)]
mod tests {
    use super::ColorScheme;
    use crate::{
        export::xml::Xml,
        scene::Rgba,
        theme::{Palette, Tone},
    };

    #[test]
    fn colors_of_the_theme_go_by_their_name() {
        let written = |tone: Tone, color: Rgba| {
            let mut xml = Xml::default();
            ColorScheme::of(tone).color(&mut xml, color);
            xml.finish()
        };
        let (light, dark) = (Palette::of(Tone::Light), Palette::of(Tone::Dark));
        assert_eq!(
            written(Tone::Light, light.text),
            "<a:schemeClr val=\"tx1\"/>"
        );
        assert_eq!(written(Tone::Dark, dark.text), "<a:schemeClr val=\"tx1\"/>");
        assert_eq!(
            written(Tone::Dark, dark.ground),
            "<a:schemeClr val=\"bg2\"/>"
        );
        assert_eq!(
            written(Tone::Light, light.accent.with_alpha(0.5)),
            "<a:schemeClr val=\"accent1\"><a:alpha val=\"50196\"/></a:schemeClr>"
        );
        let own = Rgba::opaque([1, 2, 171]);
        assert_eq!(written(Tone::Light, own), "<a:srgbClr val=\"0102AB\"/>");
    }
}
