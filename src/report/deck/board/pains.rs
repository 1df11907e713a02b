//! Slide of the top pain points with rank, quote, cost, evidence and the value behind the rank.

use std::sync::Arc;

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::{LikelyQuestion, SlideNotes, notes},
    frame::{
        BoardFrame, BoardPage, STRONG, TEXT, TextBlock, draw_stack, fit_lines, item, stack_height,
    },
    sentences,
};
use crate::{
    insight::{decisions::TOP_PAINS, rank::RankingEntry},
    map::scene_builder::{SceneBuilder, item_key},
    model::{ItemRef, PainPoint, float},
    report::views::{ViewSurface, formula_text, location_text, short_formula_text},
    scene::{ItemRole, Point, Rect, Stroke, TextAlign},
    text::one_line,
};

/// Pain point with its rank.
pub(super) struct TopPain<'a> {
    pub pain: &'a Arc<PainPoint>,
    pub entry: &'a RankingEntry,
    /// Rank in figures, such as `3` or `3=`.
    pub rank: String,
}

/// The top pain points that have a rank.
pub(super) fn top_pains<'a>(book: &DeckBuilder<'a>) -> Vec<TopPain<'a>> {
    let entries = &book.known.insight.priorities.ranking.entries;
    let ranked = entries.iter().filter_map(|entry| {
        Some(TopPain {
            pain: book.journey.pain_points().get(&entry.pain)?,
            rank: entry.rank?.to_string(),
            entry,
        })
    });
    ranked.take(TOP_PAINS).collect()
}

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let mut pains = top_pains(book);
    let frame = BoardFrame::new(book, title, sentences::ranking_subtitle(book));
    let gap = frame.length(10.0);
    let least = frame.bold(STRONG).leading() + frame.font(TEXT).leading() * 2.0 + gap;
    pains.truncate(frame.rows_in(frame.area.height() + gap, least, TOP_PAINS));
    let count = float(pains.len().max(1));
    // A single row isn't stretched over the slide.
    let height = ((frame.area.height() + gap) / count - gap).min(frame.length(150.0));
    let largest = pains.iter().map(|pain| pain.entry.value);
    let largest = largest.fold(0.0, f64::max);
    let surface = ViewSurface::for_page(book.journey, &book.options.view, 1000.0, 1.0);
    let mut items = Vec::new();
    for (place, pain) in pains.iter().enumerate() {
        let y = frame.area.min.y + (height + gap) * float(place);
        let rect = Rect::new(frame.area.min.x, y, frame.area.width(), height);
        let row = PainRow {
            frame: &frame,
            surface: &surface,
            pain,
            largest,
        };
        items.push(row.draw(rect));
    }
    let told = pain_notes(book, &surface, title, &pains);
    vec![frame.page(items, told)]
}

/// Row of a pain point.
struct PainRow<'f, 'b, 'a> {
    frame: &'f BoardFrame<'b, 'a>,
    surface: &'f ViewSurface<'a>,
    pain: &'f TopPain<'a>,
    /// Greatest value of all rows.
    largest: f64,
}

impl PainRow<'_, '_, '_> {
    fn draw(&self, rect: Rect) -> crate::scene::SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let pain = self.pain.pain;
        let mut pen = SceneBuilder::default();
        let rim = Stroke::solid(p.outline, frame.length(1.0));
        pen.box_rect(rect, frame.length(8.0), Some(p.surface), Some(rim));
        let stripe = Rect::new(rect.min.x, rect.min.y, frame.length(6.0), rect.height());
        pen.rect(stripe, 0.0, Some(p.severity_color(pain.severity)), None);
        let mut x = rect.min.x + frame.length(22.0);
        let radius = frame.length(18.0);
        let center = Point::new(x + radius, rect.center().y);
        pen.circle(center, radius, Some(p.badge), None);
        let font = frame.bold(STRONG);
        let line = one_line(&self.pain.rank, font, 2.0 * radius);
        let at = (center.x, center.y - font.leading() / 2.0);
        pen.text_in_last(&[line], font, at, TextAlign::Center, p.text_on_accent);
        x += 2.0 * radius + frame.length(16.0);
        let inner = rect.max.x - x - frame.length(16.0);
        let (first, second) = (inner * 0.38, inner * 0.35);
        let gap = frame.length(18.0);
        let pad = frame.length(6.0);
        let height = rect.height() - 2.0 * pad;
        let top = rect.min.y + pad;
        let mut said = vec![self.pain.rank.clone()];
        said.push(self.words(&mut pen, (Point::new(x, top), first - gap), height));
        let at = Point::new(x + first, top);
        said.push(self.cost(&mut pen, (at, second - gap), height));
        let at = Point::new(x + first + second, top);
        said.push(self.value(&mut pen, (at, inner - first - second), height));
        let key = item_key(ItemRef::PainPoint(pain.id.clone()));
        item(pen, key, said.join(". "), rect)
    }

    /// Draws what it is, where it is, and the evidence.
    fn words(&self, pen: &mut SceneBuilder, at: (Point, f64), height: f64) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let pain = self.pain.pain;
        let text = book.messages.text(&**pain);
        let status = book.messages.choice(pain.evidence.status).to_lowercase();
        let people = pain
            .evidence
            .sources
            .iter()
            .filter_map(|source| source.n)
            .max();
        // The evidence comes first, since a long place is cut.
        let evidence = match people {
            Some(n) => {
                let n = book.messages.lang.count(n.into());
                let n = book.messages.message(&message!("layout-n", n = &n));
                format!("{status}, {n}")
            }
            None => status,
        };
        let mut facts = vec![evidence, location_text(self.surface, pain)];
        facts.retain(|fact| !fact.is_empty());
        let facts = facts.join(" · ");
        let blocks = [
            TextBlock {
                text: &text,
                font: frame.bold(STRONG),
                ink: p.text,
                lines: 2,
            },
            TextBlock {
                text: &facts,
                font: frame.font(TEXT),
                ink: p.text_muted,
                lines: 2,
            },
        ];
        draw_stack(pen, &fit_lines(blocks, at.1, height), at, height)
    }

    /// Draws a quote and what the pain point costs.
    fn cost(&self, pen: &mut SceneBuilder, at: (Point, f64), height: f64) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let quote = quote_of(book, self.pain.pain);
        let cost = sentences::cost_of(book, self.pain.entry);
        let mut blocks = vec![
            TextBlock {
                text: &quote,
                font: frame.font(TEXT),
                ink: p.text,
                lines: 2,
            },
            TextBlock {
                text: &cost,
                font: frame.bold(TEXT),
                ink: p.bad,
                lines: 2,
            },
        ];
        if stack_height(&blocks, at.1) > height {
            // The cost is said in full before the quote.
            let left = height - blocks[1].height(at.1);
            blocks[0].lines = blocks[0].font.lines_in(left);
        }
        blocks.retain(|block| block.lines > 0);
        draw_stack(pen, &blocks, at, height)
    }

    /// Draws the value as a bar and a figure, with the sum behind it.
    fn value(&self, pen: &mut SceneBuilder, (at, width): (Point, f64), height: f64) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let entry = self.pain.entry;
        let (bold, font) = (frame.bold(STRONG), frame.font(TEXT));
        let figure = book.records().ranked_value(entry.value);
        let line = one_line(&figure, bold, width);
        let ranking = &book.known.insight.priorities.ranking;
        let sum = short_formula_text(self.surface, ranking, entry);
        let block = TextBlock {
            text: &sum,
            font,
            ink: p.text_muted,
            lines: 2,
        };
        let own = bold.leading() + block.height(width);
        let y = at.y + ((height - own) / 2.0).max(0.0);
        let room = width - line.width - frame.length(10.0);
        let part = if self.largest > 0.0 {
            entry.value / self.largest
        } else {
            0.0
        };
        let bar = (room * part).max(frame.length(3.0));
        let thick = frame.length(12.0);
        let rect = Rect::new(at.x, y + (bold.leading() - thick) / 2.0, bar, thick);
        pen.rect(rect, thick / 2.0, Some(p.accent), None);
        let x = at.x + bar + frame.length(8.0);
        let mut words = SceneBuilder::default();
        words.text(&[line], bold, (x, y), p.text);
        let end = block.draw(&mut words, Point::new(at.x, y + bold.leading()), width);
        let alt = format!("{figure} = {sum}");
        let bounds = Rect::new(at.x, y, width, end - y);
        let words = words.into_item(None, ItemRole::Paragraph, alt.clone(), bounds);
        pen.items.push(words);
        alt
    }
}

/// Quote about a pain point: of a source of its evidence, or else of its touchpoint.
fn quote_of(book: &DeckBuilder<'_>, pain: &PainPoint) -> String {
    let sources = pain.evidence.sources.iter();
    let own = sources.map(|source| source.quote.trim());
    let at = book.journey.anchor_touchpoint(&pain.anchor);
    let touchpoint = at.and_then(|id| book.journey.touchpoint(id));
    let there = touchpoint.into_iter().flat_map(|t| &t.quotes);
    let mut all = own.chain(there.map(|quote| quote.trim()));
    let found = all.find(|quote| !quote.is_empty());
    found.map_or_else(String::new, |text| {
        let text = text.trim_matches(['"', '“', '”', '‘', '’']);
        book.messages
            .message(&message!("layout-quoted", text = text))
    })
}

fn pain_notes(
    book: &DeckBuilder<'_>,
    surface: &ViewSurface<'_>,
    title: &str,
    pains: &[TopPain<'_>],
) -> Vec<crate::scene::SpeakerNote> {
    let ranking = &book.known.insight.priorities.ranking;
    let evidence = pains.iter().map(|ranked| {
        let text = book.messages.text(&**ranked.pain);
        let sum = formula_text(surface, ranking, ranked.entry);
        format!("{}. {text}: {sum}", ranked.rank)
    });
    let mut evidence: Vec<String> = evidence.collect();
    evidence.extend(sentences::stability_sentence(book));
    let mut message = vec![title.to_owned()];
    message.extend(
        pains
            .first()
            .map(|first| sentences::cost_of(book, first.entry)),
    );
    let question = pains.first().map(|first| {
        let text = book.messages.text(&**first.pain);
        LikelyQuestion {
            question: book
                .messages
                .message(&message!("board-ask-why-first", pain = &text)),
            answer: sentences::why_first(book, first),
        }
    });
    notes(
        book,
        SlideNotes {
            message,
            evidence,
            question,
        },
    )
}
