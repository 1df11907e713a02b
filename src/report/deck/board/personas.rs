//! Slides of personas side by side, with quote, needs, what they meet, curve, outcome and effort.

use std::{borrow::Cow, sync::Arc};

use super::{
    super::deck_builder::DeckBuilder,
    avatar::avatar,
    board_notes::{SlideNotes, notes},
    curves::{CurveStyle, FeltCurve, curves_alt, draw_curves, felt_curves, height_of, path_stops},
    frame::{BoardFrame, BoardPage, TEXT, TextBlock, item},
    sentences,
};
use crate::{
    insight::flow::{Flow, effort},
    map::scene_builder::{SceneBuilder, dotted_hairline, item_key},
    model::{ItemRef, Persona, float},
    report::columns::even_run,
    scene::{Point, Rect, SceneItem, Stroke},
    text::{figure_format::percent, one_line, width},
};

/// Greatest number of personas on a slide.
const MOST: usize = 3;
/// Greatest number of needs, and of things that a persona meets.
const FACTS: usize = 2;

/// Personas on the slides: all, or that of the filter.
pub(super) fn shown_personas<'a>(book: &DeckBuilder<'a>) -> Vec<&'a Arc<Persona>> {
    let only = book.options.view.persona.as_ref();
    let personas = book.journey.personas().iter();
    personas
        .filter(|persona| only.is_none_or(|only| *only == persona.id))
        .collect()
}

/// Share of a persona's customers who reach the goal, where the map sends the persona another way
/// than everybody; `None` where it doesn't, or without a goal.
pub(super) fn own_success(book: &DeckBuilder<'_>, persona: &Persona) -> Option<f64> {
    let index = book.known.index;
    match book.known.insight.flow.for_persona(index, &persona.id) {
        Cow::Owned(flow) => flow.reached_goal(),
        Cow::Borrowed(_) => None,
    }
}

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let personas = shown_personas(book);
    let each = even_run(personas.len(), MOST);
    let count = personas.len().div_ceil(each.max(1));
    let stops = path_stops(book);
    let curves = felt_curves(book, &stops);
    let pages = personas.chunks(each.max(1)).enumerate();
    let page = |(place, group): (usize, &[&Arc<Persona>])| {
        let mut parts = vec![sentences::personas_subtitle(book)];
        parts.extend(book.part_of(place, count));
        let frame = BoardFrame::new(book, title, parts.join(" · "));
        let gap = frame.length(18.0);
        // One persona alone doesn't fill the slide.
        let columns = float(group.len().max(if personas.len() > 1 { each } else { 1 }));
        let width = (frame.area.width() + gap) / columns - gap;
        let cards = group.iter().enumerate().map(|(place, persona)| {
            let x = frame.area.min.x + (width + gap) * float(place);
            let rect = Rect::new(x, frame.area.min.y, width, frame.area.height());
            let own =
                |curve: &&FeltCurve| curve.persona.as_ref().is_some_and(|of| of.id == persona.id);
            let card = BoardCard {
                frame: &frame,
                persona,
                curve: curves.iter().find(own),
                stops: stops.len(),
            };
            card.draw(rect)
        });
        let items: Vec<SceneItem> = cards.collect();
        let told = notes(
            book,
            SlideNotes {
                message: vec![title.to_owned()],
                evidence: group.iter().map(|p| persona_facts(book, p)).collect(),
                question: Some(sentences::persona_question(book)),
            },
        );
        frame.page(items, told)
    };
    pages.map(page).collect()
}

/// Facts about a persona in a line, for the notes.
fn persona_facts(book: &DeckBuilder<'_>, persona: &Persona) -> String {
    let name = book.messages.name(persona);
    let mut parts = vec![under(book, persona)];
    parts.extend(persona.goals.iter().map(|goal| goal.trim().to_owned()));
    parts.retain(|part| !part.is_empty());
    format!("{name}: {}", parts.join("; "))
}

/// Share of the customers and role.
fn under(book: &DeckBuilder<'_>, persona: &Persona) -> String {
    let mut parts = Vec::new();
    if let Some(share) = persona.share {
        let share = percent(book.messages.lang, share);
        let share = message!("deck-persona-share", share = &share);
        parts.push(book.messages.message(&share));
    }
    if !persona.role.trim().is_empty() {
        parts.push(persona.role.trim().to_owned());
    }
    parts.join(" · ")
}

/// Card of a persona.
struct BoardCard<'f, 'b, 'a> {
    frame: &'f BoardFrame<'b, 'a>,
    persona: &'f Arc<Persona>,
    curve: Option<&'f FeltCurve>,
    /// Number of touchpoints on the path.
    stops: usize,
}

impl BoardCard<'_, '_, '_> {
    fn draw(&self, rect: Rect) -> SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let mut pen = SceneBuilder::default();
        let pad = frame.length(22.0);
        let inner = rect.width() - 2.0 * pad;
        let x = rect.min.x + pad;
        let mut y = self.head(&mut pen, Point::new(x, rect.min.y + pad), inner);
        let foot = self.foot_height(inner);
        let bottom = rect.max.y - pad - foot;
        // The curve gets at least this much.
        let chart = if self.curve.is_some() {
            frame.length(146.0)
        } else {
            0.0
        };
        y = self.facts(
            &mut pen,
            Rect {
                min: Point::new(x, y),
                max: Point::new(x + inner, bottom - chart),
            },
        );
        if let Some(curve) = self.curve {
            let room = Rect {
                min: Point::new(x, y + frame.length(8.0)),
                max: Point::new(x + inner, bottom - frame.length(8.0)),
            };
            self.chart(&mut pen, curve, room);
        }
        self.foot(&mut pen, Point::new(x, rect.max.y - pad - foot), inner);
        // Without a curve the card ends with its text.
        let end = if self.curve.is_none() && foot == 0.0 {
            y + pad
        } else {
            rect.max.y
        };
        let rect = Rect::new(rect.min.x, rect.min.y, rect.width(), end - rect.min.y);
        let mut card = SceneBuilder::default();
        let rim = Stroke::solid(p.outline, frame.length(1.0));
        card.box_rect(rect, frame.length(10.0), Some(p.surface), Some(rim));
        card.items.append(&mut pen.items);
        let key = item_key(ItemRef::Persona(self.persona.id.clone()));
        item(card, key, book.messages.name(&**self.persona), rect)
    }

    /// Draws portrait, name and role; returns the lower end.
    fn head(&self, pen: &mut SceneBuilder, at: Point, width: f64) -> f64 {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let side = frame.length(60.0);
        avatar(pen, book, self.persona, Rect::new(at.x, at.y, side, side));
        let x = at.x + side + frame.length(14.0);
        let room = width - side - frame.length(14.0);
        let name = book.messages.name(&**self.persona);
        let under = under(book, self.persona);
        let blocks = [
            TextBlock {
                text: &name,
                font: frame.bold(18.0),
                ink: p.text,
                lines: 2,
            },
            TextBlock {
                text: &under,
                font: frame.font(TEXT),
                ink: p.text_muted,
                lines: 2,
            },
        ];
        let height = super::frame::stack_height(&blocks, room).max(side);
        super::frame::draw_stack(pen, &blocks, (Point::new(x, at.y), room), height);
        at.y + height + frame.length(12.0)
    }

    /// Draws quote, needs and what the persona meets, as far as they fit; returns the lower end.
    fn facts(&self, pen: &mut SceneBuilder, room: Rect) -> f64 {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let font = frame.font(TEXT);
        let mut y = room.min.y;
        let quote = self.persona.quote.trim();
        if !quote.is_empty() {
            let text = book
                .messages
                .message(&message!("layout-quoted", text = quote));
            let block = TextBlock {
                text: &text,
                font: frame.font(15.0),
                ink: p.readable_color(book.journey.persona_color(self.persona)),
                lines: 3,
            };
            if y + block.height(room.width()) <= room.max.y {
                y = block.draw(pen, Point::new(room.min.x, y), room.width()) + frame.length(8.0);
            }
        }
        let labels = [id!("board-needs"), id!("board-meets")].map(|id| book.messages.tr(id));
        let wide = labels.iter().map(|label| width(label, font));
        let indent = wide.fold(0.0, f64::max) + frame.length(14.0);
        let lists = [self.needs(), sentences::met_by(book, self.persona)];
        // The first of each list is told before the second of any.
        let gap = frame.length(4.0);
        let mut free = room.max.y - y;
        let mut told = [0; 2];
        for place in 0..FACTS {
            for (list, count) in lists.iter().zip(&mut told) {
                let Some(fact) = list.get(place) else {
                    continue;
                };
                let height = self.fact(fact).height(room.width() - indent) + gap;
                if *count == place && height <= free {
                    free -= height;
                    *count += 1;
                }
            }
        }
        for ((label, facts), count) in labels.iter().zip(&lists).zip(told) {
            if count > 0 {
                let line = one_line(label, font, indent);
                pen.text(&[line], font, (room.min.x, y), p.text_muted);
            }
            for fact in facts.iter().take(count) {
                let at = Point::new(room.min.x + indent, y);
                y = self.fact(fact).draw(pen, at, room.width() - indent) + gap;
            }
        }
        y
    }

    fn fact<'t>(&self, text: &'t str) -> TextBlock<'t> {
        TextBlock {
            text,
            font: self.frame.font(TEXT),
            ink: self.frame.book.palette.text,
            lines: 2,
        }
    }

    /// Needs of the persona, or else goals.
    fn needs(&self) -> Vec<String> {
        let filled = |texts: &[String]| -> Vec<String> {
            let texts = texts.iter().map(|text| text.trim().to_owned());
            texts.filter(|text| !text.is_empty()).collect()
        };
        let needs = filled(&self.persona.needs);
        if needs.is_empty() {
            filled(&self.persona.goals)
        } else {
            needs
        }
    }

    fn chart(&self, pen: &mut SceneBuilder, curve: &FeltCurve, room: Rect) {
        let frame = self.frame;
        let label = frame.length(46.0);
        let rect = Rect {
            min: Point::new(room.min.x, room.min.y + label),
            max: Point::new(room.max.x, room.max.y - label),
        };
        if rect.height() < frame.length(30.0) || self.stops == 0 {
            return;
        }
        let zero = height_of(rect, 0);
        let stroke = dotted_hairline(frame.book.palette.outline);
        pen.line(
            Point::new(room.min.x, zero),
            Point::new(room.max.x, zero),
            stroke,
        );
        let step = rect.width() / float(self.stops);
        let xs: Vec<f64> = (0..self.stops)
            .map(|stop| rect.min.x + step * (float(stop) + 0.5))
            .collect();
        let look = CurveStyle {
            width: frame.length(3.0),
            marker: frame.length(5.0).min(step * 0.3),
            labels: Some(TEXT),
            most_labels: 2,
        };
        let mut own = SceneBuilder::default();
        let one = std::slice::from_ref(curve);
        draw_curves(&mut own, frame, one, (rect, room), (&xs, &[]), &look);
        let alt = curves_alt(frame.book, one);
        pen.items
            .push(own.into_item(None, crate::scene::ItemRole::Chart, alt, room));
    }

    /// Outcome and effort, each with its label.
    fn outcome(&self) -> Vec<(String, String)> {
        let book = self.frame.book;
        let index = book.known.index;
        let mut facts = Vec::new();
        let flow = book.known.insight.flow.for_persona(index, &self.persona.id);
        if let Some(share) = own_success(book, self.persona) {
            let share = sentences::per_hundred(share);
            facts.push((book.messages.tr(id!("board-reaches-goal")), share));
        }
        let mean = effort(index, &flow as &Flow).mean();
        if let (Cow::Owned(_), Some(mean)) = (&flow, mean) {
            let mean = book.messages.lang.number(mean, 1);
            facts.push((book.messages.tr(id!("board-effort")), mean));
        }
        facts
    }

    /// Label under a figure, in up to two lines.
    fn label<'t>(&self, text: &'t str) -> TextBlock<'t> {
        TextBlock {
            text,
            font: self.frame.font(TEXT),
            ink: self.frame.book.palette.text_muted,
            lines: 2,
        }
    }

    /// Width of a fact in the foot.
    fn fact_width(&self, facts: usize, width: f64) -> f64 {
        width / float(facts.max(1)) - self.frame.length(10.0)
    }

    fn foot_height(&self, width: f64) -> f64 {
        let facts = self.outcome();
        let room = self.fact_width(facts.len(), width);
        let labels = facts
            .iter()
            .map(|(label, _)| self.label(label).height(room));
        let highest = labels.fold(0.0, f64::max);
        if facts.is_empty() {
            0.0
        } else {
            self.frame.bold(18.0).leading() + highest
        }
    }

    fn foot(&self, pen: &mut SceneBuilder, at: Point, width: f64) {
        let frame = self.frame;
        let facts = self.outcome();
        let room = self.fact_width(facts.len(), width);
        let bold = frame.bold(18.0);
        for (place, (label, figure)) in facts.iter().enumerate() {
            let x = at.x + (room + frame.length(10.0)) * float(place);
            let line = one_line(figure, bold, room);
            pen.text(&[line], bold, (x, at.y), frame.book.palette.text);
            let under = Point::new(x, at.y + bold.leading());
            self.label(label).draw(pen, under, room);
        }
    }
}
