//! Slide of the newest scores with direction, interval, n and change, and what isn't measured.

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::{LikelyQuestion, SlideNotes, notes},
    frame::{
        BoardFrame, BoardPage, STRONG, TEXT, TextBlock, draw_stack, fit_lines, item, paragraph,
    },
    sentences,
};
use crate::{
    insight::{
        decisions::unmeasured_key_touchpoints,
        scores::{Comparison, ComparisonVerdict, ScoreCard, ScoreDisplay, latest_waves, series},
    },
    map::{
        rows::{figure_color, metric_name},
        scene_builder::{SceneBuilder, item_key},
    },
    model::{ItemRef, ScaleDirection, ScoreTarget, float},
    record::Wording,
    scene::{Point, Rect, Rgba, SceneItem, SpeakerNote, Stroke},
    text::one_line,
};

/// Greatest number of scores on the slide.
const MOST: usize = 6;

/// Newest scores with a figure, of everybody as far as there are any; in the order of the journey.
pub(super) fn newest_scores<'a>(book: &DeckBuilder<'a>) -> Vec<&'a ScoreCard> {
    let cards = book.known.index.cards();
    let newest = latest_waves(cards);
    let shown = newest
        .into_iter()
        .filter(|card| card.display().value().is_some());
    let shown: Vec<&ScoreCard> = shown.collect();
    let depth = shown.iter().map(|card| card.segment.depth()).min();
    let mut shown: Vec<&ScoreCard> = shown
        .into_iter()
        .filter(|card| Some(card.segment.depth()) == depth)
        .collect();
    shown.sort_by_key(|card| place_of(book, card));
    shown
}

/// Sort key: the journey, then phases, then touchpoints in order.
fn place_of(book: &DeckBuilder<'_>, card: &ScoreCard) -> (u8, usize) {
    match &card.target {
        ScoreTarget::Journey => (0, 0),
        ScoreTarget::Phase(id) => (1, book.journey.phases().position(id).unwrap_or(0)),
        ScoreTarget::Touchpoint(id) => (2, book.known.index.position(id).unwrap_or(0)),
    }
}

/// The scores on the slide: of more than fit, those of the whole journey and then the worst, in the
/// order of the journey.
fn chosen<'a>(book: &DeckBuilder<'a>, most: usize) -> (Vec<&'a ScoreCard>, usize) {
    let all = newest_scores(book);
    let mut by_need: Vec<usize> = (0..all.len()).collect();
    let goodness = |at: &usize| all.get(*at).and_then(|card| card.goodness).unwrap_or(1.0);
    let is_whole = |at: &usize| {
        all.get(*at)
            .is_some_and(|card| card.target == ScoreTarget::Journey)
    };
    by_need.sort_by(|a, b| {
        is_whole(b)
            .cmp(&is_whole(a))
            .then(goodness(a).total_cmp(&goodness(b)))
    });
    by_need.truncate(most);
    by_need.sort_unstable();
    let shown: Vec<&ScoreCard> = by_need
        .iter()
        .filter_map(|at| all.get(*at).copied())
        .collect();
    let hidden = all.len() - shown.len();
    (shown, hidden)
}

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let told = |hidden: usize| {
        let subtitle = book.messages.tr(id!("board-scores-sub"));
        if hidden == 0 {
            return subtitle;
        }
        let more = book.messages.count(id!("board-scores-more"), hidden);
        format!("{subtitle} {more}")
    };
    let missing = not_measured(book);
    // The subtitle may be higher when it tells of scores that aren't shown.
    let frame = BoardFrame::new(book, title, told(newest_scores(book).len()));
    let block = TextBlock {
        text: &missing,
        font: frame.bold(TEXT),
        ink: book.palette.warn,
        lines: 2,
    };
    let foot = if missing.is_empty() {
        0.0
    } else {
        block.height(frame.area.width()) + frame.length(10.0)
    };
    let least = frame.bold(STRONG).leading() * 2.0 + frame.font(TEXT).leading();
    let most = frame.rows_in(frame.area.height() - foot, least, MOST);
    let (shown, hidden) = chosen(book, most);
    let frame = BoardFrame::new(book, title, told(hidden));
    let mut items = Vec::new();
    let room = frame.area.height() - foot;
    let height = (room / float(shown.len().max(1))).min(frame.length(210.0));
    for (place, card) in shown.iter().enumerate() {
        let y = frame.area.min.y + height * float(place);
        let rect = Rect::new(frame.area.min.x, y, frame.area.width(), height);
        let row = ScoreRow {
            frame: &frame,
            card,
        };
        items.push(row.draw(rect, place + 1 < shown.len()));
    }
    if !missing.is_empty() {
        let y = frame.area.min.y + height * float(shown.len()) + frame.length(10.0);
        paragraph(
            &mut items,
            block,
            Point::new(frame.area.min.x, y),
            frame.area.width(),
        );
    }
    let told = score_notes(book, title, &shown, missing);
    vec![frame.page(items, told)]
}

/// Sentence about key touchpoints that nobody measured; empty when there are none.
fn not_measured(book: &DeckBuilder<'_>) -> String {
    let names = unmeasured_key_touchpoints(book.known.index);
    if names.is_empty() {
        return String::new();
    }
    let names = names.into_iter().map(ItemRef::Touchpoint);
    let names: Vec<ItemRef> = names.collect();
    let names = book.records().names(&names);
    book.messages
        .message(&message!("board-not-measured", names = &names))
}

/// Row of a score.
struct ScoreRow<'f, 'b, 'a> {
    frame: &'f BoardFrame<'b, 'a>,
    card: &'f ScoreCard,
}

impl ScoreRow<'_, '_, '_> {
    fn draw(&self, rect: Rect, has_rule: bool) -> SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let card = self.card;
        let mut pen = SceneBuilder::default();
        if has_rule {
            let y = rect.max.y;
            let stroke = Stroke::solid(p.line, frame.length(1.0));
            pen.line(Point::new(rect.min.x, y), Point::new(rect.max.x, y), stroke);
        }
        let figure = card.figure.unwrap_or_default();
        let ink = figure_color(p, figure, &card.scale);
        let gap = frame.length(20.0);
        let width = rect.width();
        let columns = [0.30, 0.12, 0.34, 0.24].map(|part| part * width);
        let [first, second, third, fourth] = columns;
        let mut said = vec![self.names(&mut pen, (rect.min, first - gap), rect)];
        let large = frame.bold(if self.is_high(rect) { 36.0 } else { 24.0 });
        let text = book
            .records()
            .figure(card.display(), Some(&card.scale), Wording::Short);
        let line = one_line(&text, large, second);
        let at = (rect.min.x + first, rect.center().y - large.leading() / 2.0);
        pen.text(&[line], large, at, ink);
        said.push(text);
        let track = Rect::new(
            rect.min.x + first + second,
            rect.min.y,
            third - gap,
            rect.height(),
        );
        self.track(&mut pen, track, ink);
        let at = Point::new(rect.min.x + first + second + third, rect.min.y);
        said.push(self.replies(&mut pen, (at, fourth), rect.height()));
        let key = item_key(ItemRef::Score(card.score.clone()));
        item(pen, key, said.join(". "), rect)
    }

    /// True for a row with room for larger letters, where there are few scores.
    fn is_high(&self, rect: Rect) -> bool {
        rect.height() > self.frame.length(130.0)
    }

    /// Draws what was measured, and with which metric.
    fn names(&self, pen: &mut SceneBuilder, at: (Point, f64), rect: Rect) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let strong = if self.is_high(rect) { 20.0 } else { STRONG };
        let target = book.records().name(&ItemRef::from(&self.card.target));
        let mut metric = metric_name(&book.messages, book.journey, &self.card.metric);
        if self.card.scale.direction == ScaleDirection::LowerIsBetter {
            metric = format!("{metric}, {}", book.messages.tr(id!("board-low-is-good")));
        }
        let blocks = [
            TextBlock {
                text: &target,
                font: frame.bold(strong),
                ink: book.palette.text,
                lines: 2,
            },
            TextBlock {
                text: &metric,
                font: frame.font(TEXT),
                ink: book.palette.text_muted,
                lines: 1,
            },
        ];
        let blocks = fit_lines(blocks, at.1, rect.height());
        draw_stack(pen, &blocks, at, rect.height())
    }

    /// Draws the interval from bad at the left to good at the right, whatever the direction of the
    /// scale.
    fn track(&self, pen: &mut SceneBuilder, rect: Rect, ink: Rgba) {
        let frame = self.frame;
        let p = frame.book.palette;
        let thick = frame.length(9.0);
        let y = rect.center().y;
        let ground = Rect::new(rect.min.x, y - thick / 2.0, rect.width(), thick);
        pen.rect(ground, thick / 2.0, Some(p.line), None);
        let at = |part: f64| rect.min.x + rect.width() * part.clamp(0.0, 1.0);
        if let Some(interval) = self.card.goodness_interval() {
            let (low, high) = (at(interval.low), at(interval.high));
            let thick = frame.length(13.0);
            let bar = Rect::new(low, y - thick / 2.0, (high - low).max(thick), thick);
            pen.rect(bar, thick / 2.0, Some(ink), None);
        }
        if let Some(good) = self.card.goodness {
            let rim = Stroke::solid(ink, frame.length(3.0));
            let center = Point::new(at(good), y);
            pen.circle(center, frame.length(8.0), Some(p.surface), Some(rim));
        }
    }

    /// Draws the number of replies and the change since the last wave.
    fn replies(&self, pen: &mut SceneBuilder, at: (Point, f64), height: f64) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let ScoreDisplay::Figure { caution, .. } = self.card.display() else {
            return String::new();
        };
        let replies = book.records().replies(self.card.n, caution, Wording::Full);
        let change = change_text(book, self.card).unwrap_or_default();
        let blocks = [
            TextBlock {
                text: &replies,
                font: frame.bold(TEXT),
                ink: book.palette.text,
                lines: 2,
            },
            TextBlock {
                text: &change,
                font: frame.font(TEXT),
                ink: book.palette.text_muted,
                lines: 2,
            },
        ];
        draw_stack(pen, &fit_lines(blocks, at.1, height), at, height)
    }
}

/// Last wave before a score, with the comparison.
fn change<'a>(book: &DeckBuilder<'a>, card: &ScoreCard) -> Option<(&'a ScoreCard, Comparison)> {
    let cards = book.known.index.cards();
    let all = series(cards);
    let own = all.iter().find(|series| {
        let mut points = series.points.iter();
        points.any(|point| cards.get(point.card).is_some_and(|c| c.score == card.score))
    })?;
    let at = own
        .points
        .iter()
        .position(|point| cards.get(point.card).is_some_and(|c| c.score == card.score))?;
    let comparison = own.points.get(at)?.change?.ok()?;
    let before = own.points.get(..at)?.iter().rev();
    let mut before = before.filter_map(|point| cards.get(point.card));
    Some((before.find(|card| card.figure.is_some())?, comparison))
}

/// Change since the last wave, in words that the test allows; `None` without one.
fn change_text(book: &DeckBuilder<'_>, card: &ScoreCard) -> Option<String> {
    let (before, comparison) = change(book, card)?;
    let figure = book
        .records()
        .figure(before.display(), Some(&before.scale), Wording::Short);
    let date = before.date.map(|date| book.messages.short_date(date))?;
    let id = match comparison.verdict {
        ComparisonVerdict::Better => id!("board-change-better"),
        ComparisonVerdict::Worse => id!("board-change-worse"),
        ComparisonVerdict::MaybeChance => id!("board-change-chance"),
        ComparisonVerdict::Unknown => id!("board-change-unknown"),
    };
    Some(
        book.messages
            .fill(id, &[("figure", &figure), ("date", &date)]),
    )
}

fn score_notes(
    book: &DeckBuilder<'_>,
    title: &str,
    shown: &[&ScoreCard],
    missing: String,
) -> Vec<SpeakerNote> {
    let records = book.records();
    let evidence = shown.iter().map(|card| {
        let target = records.name(&ItemRef::from(&card.target));
        let metric = metric_name(&book.messages, book.journey, &card.metric);
        let figure = records.figure(card.display(), Some(&card.scale), Wording::Full);
        let interval = card.interval.ok();
        let interval =
            interval.map(|found| records.interval(found, &card.scale, id!("board-interval")));
        let replies = records.replies(card.n, None, Wording::Full);
        let date = card.date.map(|date| book.messages.date(date));
        let parts = [
            Some(format!("{target}: {metric} {figure}")),
            interval,
            Some(replies),
            date,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    notes(
        book,
        SlideNotes {
            message: vec![title.to_owned(), missing],
            evidence: evidence.collect(),
            question: Some(LikelyQuestion {
                question: book.messages.tr(id!("board-ask-how-sure")),
                answer: sentences::interval_answer(book, shown),
            }),
        },
    )
}
