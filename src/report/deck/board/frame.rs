//! Frame of a board slide: the head with its message, and the area below it.

use super::super::{
    deck_builder::DeckBuilder,
    page_sheet::{POINT, PageFormat},
};
use crate::{
    map::scene_builder::SceneBuilder,
    model::float,
    scene::{ItemRole, Point, Rect, Rgba, SceneItem, SceneKey, SpeakerNote},
    text::{FontSpec, MeasuredLine, break_lines, join_lines},
};

/// Drawn slide of the board deck.
pub(super) struct BoardPage {
    /// Line under the title.
    pub subtitle: String,
    /// Title and subtitle, drawn.
    pub head: Vec<SceneItem>,
    /// Contents.
    pub items: Vec<SceneItem>,
    /// Remark in the foot.
    pub source: String,
    /// Speaker notes.
    pub notes: Vec<SpeakerNote>,
    /// Lower right end of the contents.
    pub end: Point,
}

/// Frame of a slide: its head and the area for the contents. Lengths are those of a slide 1,280
/// units wide, and scaled to other pages; letters are given in points on that slide.
pub(super) struct BoardFrame<'b, 'a> {
    pub book: &'b DeckBuilder<'a>,
    /// Area of the contents.
    pub area: Rect,
    subtitle: String,
    head: Vec<SceneItem>,
    scale: f64,
}

/// Font size of running text, in points on a slide.
pub(super) const TEXT: f64 = 14.0;
/// Font size of emphasised text such as the heading of a card.
pub(super) const STRONG: f64 = 16.0;
/// Font sizes of a title, the largest that fits in two lines.
const TITLES: [f64; 3] = [28.0, 24.0, 20.0];

impl<'b, 'a> BoardFrame<'b, 'a> {
    /// A frame with a title in up to two lines and a subtitle in up to two.
    pub(super) fn new(book: &'b DeckBuilder<'a>, title: &str, subtitle: String) -> Self {
        let mut frame = Self::bare(book);
        let sheet = book.sheet;
        let (x, top) = (frame.area.min.x, frame.length(26.0));
        let width = frame.area.width() - book.logo_width(sheet);
        let (style, lines) = frame.fit_title(title, width);
        let mut pen = SceneBuilder::default();
        pen.text(&lines, style, (x, top), book.palette.text);
        let height = style.leading() * float(lines.len());
        let bounds = Rect::new(x, top, width, height);
        frame
            .head
            .push(pen.into_item(None, ItemRole::Title, title.to_owned(), bounds));
        let mut y = top + height + frame.length(2.0);
        if !subtitle.is_empty() {
            let font = frame.font(TEXT);
            let lines = break_lines(&subtitle, font, width, 2);
            let mut pen = SceneBuilder::default();
            pen.text(&lines, font, (x, y), book.palette.text_muted);
            let height = font.leading() * float(lines.len());
            let bounds = Rect::new(x, y, width, height);
            frame
                .head
                .push(pen.into_item(None, ItemRole::Paragraph, subtitle.clone(), bounds));
            y += height;
        }
        frame.subtitle = subtitle;
        frame.area.min.y = y + frame.length(16.0);
        frame
    }

    /// A frame without a head, whose area is the page within its margins.
    pub(super) fn bare(book: &'b DeckBuilder<'a>) -> Self {
        let sheet = book.sheet;
        let content = sheet.content();
        let slide = PageFormat::Wide.size().x;
        let scale = if sheet.format.is_slide() || sheet.grows() {
            1.0
        } else {
            sheet.size.x / slide
        };
        Self {
            book,
            area: Rect {
                min: Point::new(content.min.x, sheet.margin()),
                max: content.max,
            },
            subtitle: String::new(),
            head: Vec::new(),
            scale,
        }
    }

    /// Converts a length on a slide to this page.
    pub(super) fn length(&self, length: f64) -> f64 {
        length * self.scale
    }

    /// Regular letters of this size in points on a slide; on this page never smaller than the
    /// least size.
    pub(super) fn font(&self, points: f64) -> FontSpec {
        FontSpec::regular(self.letters(points))
    }

    /// Semi-bold letters of this size in points on a slide.
    pub(super) fn bold(&self, points: f64) -> FontSpec {
        FontSpec::bold(self.letters(points))
    }

    fn letters(&self, points: f64) -> f64 {
        let size = points / POINT * self.scale;
        size.max(self.book.sheet.min_text_size)
    }

    /// Number of rows, at most `most`, that fit in a height where each needs at least `least`; at
    /// least one. Larger letters make fewer rows.
    pub(super) fn rows_in(&self, height: f64, least: f64, most: usize) -> usize {
        let fits = |count: &usize| float(*count) * least <= height + 0.5;
        (1..=most.max(1)).rev().find(fits).unwrap_or(1)
    }

    /// Lines of a title in the largest letters in which it takes at most two; cut in the smallest.
    pub(super) fn fit_title(&self, title: &str, width: f64) -> (FontSpec, Vec<MeasuredLine>) {
        let mut fitted = (self.bold(TITLES[0]), Vec::new());
        for points in TITLES {
            let style = self.bold(points);
            let lines = break_lines(title, style, width, 2);
            let is_cut = lines.last().is_some_and(|line| line.text.ends_with('…'));
            fitted = (style, lines);
            if !is_cut {
                break;
            }
        }
        fitted
    }

    /// Adds a part of the head that the slide draws itself.
    pub(super) fn push_head(&mut self, item: SceneItem) {
        self.head.push(item);
    }

    /// The finished page.
    pub(super) fn page(self, items: Vec<SceneItem>, notes: Vec<SpeakerNote>) -> BoardPage {
        BoardPage {
            subtitle: self.subtitle,
            head: self.head,
            items,
            source: String::new(),
            notes,
            end: self.area.max,
        }
    }
}

/// Block of text to be set in a column.
#[derive(Clone, Copy)]
pub(super) struct TextBlock<'t> {
    pub text: &'t str,
    pub font: FontSpec,
    pub ink: Rgba,
    /// Line limit; the text is cut beyond it.
    pub lines: usize,
}

impl TextBlock<'_> {
    /// The broken lines.
    pub(super) fn broken(&self, width: f64) -> Vec<MeasuredLine> {
        break_lines(self.text, self.font, width, self.lines)
    }

    /// Height in a column of this width.
    pub(super) fn height(&self, width: f64) -> f64 {
        self.font.leading() * float(self.broken(width).len())
    }

    /// Draws the text from `at` in a column of this width; returns its lower end.
    pub(super) fn draw(&self, pen: &mut SceneBuilder, at: Point, width: f64) -> f64 {
        let lines = self.broken(width);
        pen.text(&lines, self.font, (at.x, at.y), self.ink);
        at.y + self.font.leading() * float(lines.len())
    }
}

/// Height of blocks set under each other.
pub(super) fn stack_height(blocks: &[TextBlock<'_>], width: f64) -> f64 {
    blocks.iter().map(|block| block.height(width)).sum()
}

/// The blocks with as many lines as a height holds; the last ones lose theirs first.
pub(super) fn fit_lines<const N: usize>(
    mut blocks: [TextBlock<'_>; N],
    width: f64,
    height: f64,
) -> [TextBlock<'_>; N] {
    for at in (0..N).rev() {
        while stack_height(&blocks, width) > height
            && let Some(block) = blocks.get_mut(at).filter(|block| block.lines > 1)
        {
            block.lines -= 1;
        }
    }
    blocks
}

/// Draws blocks under each other, centred in a height; returns the words for an accessible name.
pub(super) fn draw_stack(
    pen: &mut SceneBuilder,
    blocks: &[TextBlock<'_>],
    (at, width): (Point, f64),
    height: f64,
) -> String {
    let own = stack_height(blocks, width);
    let mut y = at.y + ((height - own) / 2.0).max(0.0);
    let mut said = Vec::new();
    for block in blocks {
        let text = join_lines(&block.broken(width));
        // A paragraph of its own has the column for its room, also in fonts that are wider.
        y = paragraph(&mut pen.items, *block, Point::new(at.x, y), width);
        if !text.is_empty() {
            said.push(text);
        }
    }
    said.join(". ")
}

/// Draws a text as a paragraph of its own; returns its lower end.
pub(super) fn paragraph(
    items: &mut Vec<SceneItem>,
    block: TextBlock<'_>,
    at: Point,
    width: f64,
) -> f64 {
    let mut pen = SceneBuilder::default();
    let end = block.draw(&mut pen, at, width);
    let bounds = Rect::new(at.x, at.y, width, end - at.y);
    if !pen.items.is_empty() {
        let alt = block.text.to_owned();
        items.push(pen.into_item(None, ItemRole::Paragraph, alt, bounds));
    }
    end
}

/// Wraps drawn parts as an item of the page that refers to the model, or as a paragraph.
pub(super) fn item(
    pen: SceneBuilder,
    key: Option<SceneKey>,
    alt: String,
    bounds: Rect,
) -> SceneItem {
    let role = if key.is_some() {
        ItemRole::Item
    } else {
        ItemRole::Paragraph
    };
    pen.into_item(key, role, alt, bounds)
}
