//! Text of a PDF: lines as glyphs of embedded fonts, each shaped once.

use std::{collections::HashMap, rc::Rc, sync::Arc};

use krilla::{
    Data,
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};
use parley::FontData;
use skrifa::{FontRef, MetadataProvider as _};

use super::{images::PdfImages, paint};
use crate::{
    export::typesetter::{FontFiles, Glyph, GlyphRun, Typesetter, missing_glyph_box},
    scene::{LineBreak, PathSegment, Point, Text, TextLine, TextWeight},
    text::clean_title,
};

/// Caches shared by the pages of a document: shaped lines, fonts and images.
pub(super) struct PdfResources {
    typesetter: Typesetter,
    fonts: HashMap<(u64, u32), Option<EmbeddedFont>>,
    lines: HashMap<(Arc<str>, LineBreak, TextWeight), Rc<ShapedLine>>,
    pub(super) images: PdfImages,
}

impl PdfResources {
    pub(super) fn new(fonts: &FontFiles) -> Self {
        Self {
            typesetter: Typesetter::new(fonts),
            fonts: HashMap::new(),
            lines: HashMap::new(),
            images: PdfImages::default(),
        }
    }

    /// Draws the lines of a text, moved to `origin`.
    pub(super) fn draw(&mut self, surface: &mut Surface<'_>, text: &Text, origin: Point) {
        let size = paint::length(text.size).filter(|size| *size > 0.0);
        let Some(size) = size else { return };
        surface.set_stroke(None);
        surface.set_fill(Some(paint::fill(text.color)));
        for line in &text.lines {
            let shaped = self.line(line, text.weight);
            for run in &shaped.runs {
                let x = origin.x + line.x + run.x * text.size;
                let start = Point::new(x, origin.y + line.baseline);
                let Some(start) = paint::point(start) else {
                    continue;
                };
                let font = run.font.clone();
                surface.draw_glyphs(start, &run.glyphs, font, &shaped.text, size, false);
            }
            for (x, outline) in &shaped.boxes {
                let x = origin.x + line.x + x * text.size;
                let corner = Point::new(x, origin.y + line.baseline);
                if let Some(path) = paint::path(outline, corner, text.size) {
                    surface.draw_path(&path);
                }
            }
        }
    }

    fn line(&mut self, line: &TextLine, weight: TextWeight) -> Rc<ShapedLine> {
        let key = (Arc::clone(&line.text), line.end, weight);
        if let Some(line) = self.lines.get(&key) {
            return Rc::clone(line);
        }
        let line = Rc::new(self.shape(line, weight));
        self.lines.insert(key, Rc::clone(&line));
        line
    }

    fn shape(&mut self, words: &TextLine, weight: TextWeight) -> ShapedLine {
        let mut line = ShapedLine {
            text: clean_title(&words.text).into_owned(),
            runs: Vec::new(),
            boxes: Vec::new(),
        };
        if line.text.is_empty() {
            return line;
        }
        for run in self.typesetter.glyphs(&line.text, weight) {
            let key = (run.font.data.id(), run.font.index);
            let face = self.fonts.entry(key).or_insert_with(|| face(&run.font));
            if let Some(face) = face {
                line.push(&run, face);
            }
        }
        match words.end {
            LineBreak::Paragraph | LineBreak::Space => line.end_with_space(),
            LineBreak::Joint => {}
            LineBreak::Hyphen => line.end_with_soft_hyphen(),
        }
        line
    }
}

/// Embedded font.
struct EmbeddedFont {
    font: Font,
    /// Glyph id and width of a space.
    space: Option<(GlyphId, f32)>,
    /// Glyph without an appearance that rarely stands for itself.
    blank: Option<GlyphId>,
}

fn face(font: &FontData) -> Option<EmbeddedFont> {
    let file = FontRef::from_index(font.data.data(), font.index).ok()?;
    let letters = file.charmap();
    let unscaled = skrifa::instance::Size::unscaled();
    let location = skrifa::instance::LocationRef::default();
    let widths = file.glyph_metrics(unscaled, location);
    let em = f32::from(file.metrics(unscaled, location).units_per_em.max(1));
    let space = letters.map(' ').and_then(|space| {
        let width = widths.advance_width(space)? / em;
        Some((GlyphId::new(space.to_u32()), width))
    });
    let blank = ['\u{2003}', '\u{2002}', '\u{A0}', ' ']
        .into_iter()
        .find_map(|c| letters.map(c))
        .map(|glyph| GlyphId::new(glyph.to_u32()));
    let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(font.data.clone());
    Some(EmbeddedFont {
        font: Font::new(Data::from(data), font.index)?,
        space,
        blank,
    })
}

/// Shaped line, in units of the font size.
struct ShapedLine {
    /// Text as it is copied out of the file.
    text: String,
    runs: Vec<ShapedRun>,
    /// Boxes for characters that no font has, with their distance from the left end.
    boxes: Vec<(f64, Arc<[PathSegment]>)>,
}

/// Glyphs of one font.
struct ShapedRun {
    font: Font,
    x: f64,
    is_rtl: bool,
    /// Glyph id and width of the font's space.
    space: Option<(GlyphId, f32)>,
    glyphs: Vec<KrillaGlyph>,
}

impl ShapedLine {
    fn push(&mut self, run: &GlyphRun, face: &EmbeddedFont) {
        let mut x = run.x;
        let mut glyphs = Vec::with_capacity(run.glyphs.len() + 1);
        for glyph in &run.glyphs {
            if glyph.id == 0 && glyph.advance > 0.0 {
                self.boxes
                    .push((x, missing_glyph_box(f64::from(glyph.advance))));
            }
            glyphs.extend(self.glyph(glyph, face));
            x += f64::from(glyph.advance);
        }
        self.runs.push(ShapedRun {
            font: face.font.clone(),
            x: run.x,
            is_rtl: run.is_rtl,
            space: face.space,
            glyphs,
        });
    }

    /// Glyph as it is drawn. A character that no font has gets an invisible glyph, which only
    /// carries the text for reading and copying; a box is drawn in its place.
    fn glyph(&self, glyph: &Glyph, face: &EmbeddedFont) -> Option<KrillaGlyph> {
        let id = match glyph.id {
            0 => face.blank?,
            id => GlyphId::new(id),
        };
        self.text
            .get(glyph.range.clone())
            .filter(|words| !words.is_empty())?;
        Some(KrillaGlyph::new(
            id,
            glyph.advance,
            glyph.x,
            -glyph.y,
            0.0,
            glyph.range.clone(),
            None,
        ))
    }

    /// Replaces the hyphen at the end of the text by a soft one: it is drawn, yet copying and
    /// searching yield an unbroken word (ISO 32000-1, 14.8.2.2.3).
    fn end_with_soft_hyphen(&mut self) {
        let Some(words) = self.text.strip_suffix('-').map(str::len) else {
            return;
        };
        self.text.truncate(words);
        self.text.push('\u{AD}');
        let soft = words..self.text.len();
        for run in &mut self.runs {
            for glyph in run
                .glyphs
                .iter_mut()
                .filter(|glyph| glyph.text_range.start == words)
            {
                glyph.text_range = soft.clone();
            }
        }
    }

    /// Appends a space to the text, which separates the last word from the next line when copied.
    fn end_with_space(&mut self) {
        if let Some(run) = self.runs.last_mut()
            && let Some((id, width)) = run.space
            && !run.is_rtl
        {
            let end = self.text.len();
            self.text.push(' ');
            let range = end..self.text.len();
            let space = KrillaGlyph::new(id, width, 0.0, 0.0, 0.0, range, None);
            run.glyphs.push(space);
        }
    }
}
