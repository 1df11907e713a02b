//! Text shaping for exporters: lines as glyphs and glyph outlines, with the fonts that the layout
//! measured with.

use std::{collections::HashMap, ops::Range, sync::Arc};

use parley::{
    FontContext, FontData, Layout, LayoutContext, PositionedLayoutItem, StyleProperty,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
    style::{FontFamily, FontFamilyName, FontWeight},
};
use skrifa::{
    FontRef, GlyphId, MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};

use super::xml::visible;
use crate::{
    scene::{PathSegment, Point, TextWeight},
    text::{FALLBACKS, font_data},
};

/// Font size at which lines are shaped; positions scale linearly with the size.
const SHAPING_SIZE: f32 = 64.0;

/// Font files of an export.
#[derive(Clone, Debug)]
pub struct FontFiles {
    /// Inter Regular.
    pub regular: &'static [u8],
    /// Inter Semi Bold.
    pub semibold: &'static [u8],
    /// Fallback fonts for characters that Inter lacks, in order of preference.
    pub fallback: Vec<&'static [u8]>,
}

impl FontFiles {
    /// The bundled fonts, with which the map is measured.
    #[must_use]
    pub fn bundled() -> Self {
        Self {
            regular: font_data(TextWeight::Regular),
            semibold: font_data(TextWeight::SemiBold),
            fallback: FALLBACKS.iter().map(|font| font.data).collect(),
        }
    }
}

/// Positioned letter of a line, in units of the font size.
pub(super) struct LetterOutline {
    /// Distance of its origin from the left end of the line.
    pub(super) x: f64,
    /// Distance of its origin below the baseline.
    pub(super) y: f64,
    /// Outline around the origin, y downwards.
    pub(super) outline: Arc<[PathSegment]>,
}

/// Shapes lines and caches glyph outlines.
pub(super) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    regular: Vec<String>,
    semibold: Vec<String>,
    outlines: HashMap<(u64, u32, u32), Arc<[PathSegment]>>,
}

impl Typesetter {
    pub(super) fn new(fonts: &FontFiles) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut register = |file: &'static [u8]| {
            let found = collection.register_fonts(Blob::new(Arc::new(file)), None);
            let mut names: Vec<String> = Vec::new();
            for (id, _) in found {
                names.extend(collection.family_name(id).map(str::to_owned));
            }
            names
        };
        let mut regular = register(fonts.regular);
        let mut semibold = register(fonts.semibold);
        for file in &fonts.fallback {
            let names = register(file);
            regular.extend(names.iter().cloned());
            semibold.extend(names);
        }
        Self {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            regular,
            semibold,
            outlines: HashMap::new(),
        }
    }

    /// Letters of a line that have an outline.
    pub(super) fn outlines(&mut self, text: &str, weight: TextWeight) -> Vec<LetterOutline> {
        let text: String = text.chars().filter_map(visible).collect();
        let layout = self.shaped(&text, weight);
        let mut letters = Vec::new();
        for run in runs(&layout) {
            let (font, baseline) = (run.run().font(), run.baseline());
            for glyph in run.positioned_glyphs() {
                let outline = match glyph.id {
                    0 => missing_glyph_box(f64::from(glyph.advance / SHAPING_SIZE)),
                    id => outline(&mut self.outlines, font, id),
                };
                if !outline.is_empty() {
                    letters.push(LetterOutline {
                        x: f64::from(glyph.x / SHAPING_SIZE),
                        y: f64::from((glyph.y - baseline) / SHAPING_SIZE),
                        outline,
                    });
                }
            }
        }
        letters
    }

    /// Glyph runs of a line, from the left. Characters of `text` that may not be written to a file
    /// must be removed before.
    pub(super) fn glyphs(&mut self, text: &str, weight: TextWeight) -> Vec<GlyphRun> {
        let layout = self.shaped(text, weight);
        runs(&layout).map(|run| GlyphRun::new(&run)).collect()
    }

    fn shaped(&mut self, text: &str, weight: TextWeight) -> Layout<()> {
        let (names, weight) = match weight {
            TextWeight::Regular => (&self.regular, FontWeight::NORMAL),
            TextWeight::SemiBold => (&self.semibold, FontWeight::SEMI_BOLD),
        };
        let families: Vec<_> = names
            .iter()
            .map(|name| FontFamilyName::named(name))
            .collect();
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(SHAPING_SIZE));
        builder.push_default(StyleProperty::FontWeight(weight));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(families.into())));
        let mut layout = builder.build(text);
        layout.break_all_lines(None);
        layout
    }
}

/// Glyph runs of the first line only: a line of a scene is one line, and what a shaper broke
/// nonetheless must not be drawn over it.
fn runs(layout: &Layout<()>) -> impl Iterator<Item = parley::GlyphRun<'_, ()>> {
    let items = layout.lines().take(1).flat_map(|line| line.items());
    items.filter_map(|item| match item {
        PositionedLayoutItem::GlyphRun(run) => Some(run),
        PositionedLayoutItem::InlineBox(_) => None,
    })
}

/// Glyphs of one font and one direction, in units of the font size.
pub(super) struct GlyphRun {
    pub(super) font: FontData,
    /// Distance of the first glyph from the left end of the line.
    pub(super) x: f64,
    /// Set for text from right to left.
    pub(super) is_rtl: bool,
    /// Glyphs, from left to right.
    pub(super) glyphs: Vec<Glyph>,
}

/// Glyph and the text that it stands for.
pub(super) struct Glyph {
    /// Glyph id in the font; 0 for a character that no font has.
    pub(super) id: u32,
    /// Advance width.
    pub(super) advance: f32,
    /// Horizontal offset of its drawing.
    pub(super) x: f32,
    /// Vertical offset of its drawing, downwards.
    pub(super) y: f32,
    /// Byte range of the text, shared by all glyphs of a cluster.
    pub(super) range: Range<usize>,
}

impl GlyphRun {
    fn new(run: &parley::GlyphRun<'_, ()>) -> Self {
        let is_rtl = run.run().is_rtl();
        let mut clusters: Vec<(Range<usize>, Vec<parley::Glyph>)> = Vec::new();
        for cluster in run.run().clusters() {
            let range = cluster.text_range();
            match clusters.last_mut() {
                Some((last, _)) if cluster.is_ligature_continuation() => last.end = range.end,
                _ => clusters.push((range, cluster.glyphs().collect())),
            }
        }
        if is_rtl {
            clusters.reverse();
        }
        let mut glyphs = Vec::with_capacity(clusters.len());
        for (range, cluster) in clusters {
            glyphs.extend(cluster.into_iter().map(|glyph| Glyph {
                id: glyph.id,
                advance: glyph.advance / SHAPING_SIZE,
                x: glyph.x / SHAPING_SIZE,
                y: glyph.y / SHAPING_SIZE,
                range: range.clone(),
            }));
        }
        Self {
            font: run.run().font().clone(),
            x: f64::from(run.offset() / SHAPING_SIZE),
            is_rtl,
            glyphs,
        }
    }
}

/// Empty box, for a character that no font has.
pub(super) fn missing_glyph_box(advance: f64) -> Arc<[PathSegment]> {
    let (left, right) = (advance * 0.1, advance * 0.9);
    let frame = |by: f64| {
        let corner = |x: f64, y: f64| PathSegment::Line(Point::new(x, y));
        let (left, right, top, bottom) = (left + by, right - by, by - 0.7, -by);
        [
            corner(left, top),
            corner(right, top),
            corner(right, bottom),
            corner(left, bottom),
        ]
    };
    let mut path = Vec::new();
    let [outer, mut inner] = [frame(0.0), frame(0.06)];
    // Wound in the opposite direction, so that the inside stays empty.
    inner.reverse();
    for mut corners in [outer, inner] {
        if let [first, ..] = &mut corners
            && let PathSegment::Line(start) = *first
        {
            *first = PathSegment::Move(start);
        }
        path.extend(corners);
        path.push(PathSegment::Close);
    }
    path.into()
}

fn outline(
    known: &mut HashMap<(u64, u32, u32), Arc<[PathSegment]>>,
    font: &FontData,
    glyph: u32,
) -> Arc<[PathSegment]> {
    let key = (font.data.id(), font.index, glyph);
    if let Some(outline) = known.get(&key) {
        return Arc::clone(outline);
    }
    let outline: Arc<[PathSegment]> = draw(font, glyph).unwrap_or_default().into();
    known.insert(key, Arc::clone(&outline));
    outline
}

fn draw(font: &FontData, glyph: u32) -> Option<Vec<PathSegment>> {
    let file = FontRef::from_index(font.data.data(), font.index).ok()?;
    let size = Size::unscaled();
    let em = file.metrics(size, LocationRef::default()).units_per_em;
    let glyph = file.outline_glyphs().get(GlyphId::new(glyph))?;
    let mut pen = PathPen {
        scale: 1.0 / f64::from(em.max(1)),
        last: Point::default(),
        path: Vec::new(),
    };
    let settings = DrawSettings::unhinted(size, LocationRef::default());
    glyph.draw(settings, &mut pen).ok()?;
    Some(pen.path)
}

/// Collects an outline, flipped to y downwards and scaled to units of the font size.
struct PathPen {
    scale: f64,
    last: Point,
    path: Vec<PathSegment>,
}

impl PathPen {
    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(f64::from(x) * self.scale, -f64::from(y) * self.scale)
    }
}

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.path.push(PathSegment::Move(self.last));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last = self.point(x, y);
        self.path.push(PathSegment::Line(self.last));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, end) = (self.point(cx, cy), self.point(x, y));
        let (a, b) = (
            self.last.lerp(control, 2.0 / 3.0),
            end.lerp(control, 2.0 / 3.0),
        );
        self.path.push(PathSegment::Cubic(a, b, end));
        self.last = end;
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b, end) = (self.point(ax, ay), self.point(bx, by), self.point(x, y));
        self.path.push(PathSegment::Cubic(a, b, end));
        self.last = end;
    }

    fn close(&mut self) {
        self.path.push(PathSegment::Close);
    }
}
