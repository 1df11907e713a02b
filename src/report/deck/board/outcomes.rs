//! Flow slide: a hundred customers through the phases to the ends of their journeys, with losses
//! named by touchpoint.

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::{SlideNotes, notes},
    frame::{BoardFrame, BoardPage, TEXT, TextBlock},
    ribbons::{RibbonEnd, band, ribbon},
    sentences,
};
use crate::{
    insight::flow::{HundredFlow, HundredPhase},
    map::scene_builder::SceneBuilder,
    model::float,
    report::columns::InlineFlow,
    scene::{ItemRole, Point, Rgba, SceneItem},
    text::{break_lines, one_line},
};

/// Touchpoints named at a loss; the others are counted.
const NAMED: usize = 2;

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let Some(hundred) = sentences::known_flow(book) else {
        return Vec::new();
    };
    let frame = BoardFrame::new(book, title, sentences::flow_subtitle(book));
    let items = vec![FlowDiagram::new(&frame, &hundred).draw()];
    let evidence = sentences::flow_evidence(book, &hundred);
    let told = notes(
        book,
        SlideNotes {
            message: vec![title.to_owned(), sentences::loss_detail(book, &hundred)],
            evidence,
            question: Some(sentences::flow_question(book)),
        },
    );
    vec![frame.page(items, told)]
}

/// Text under a phase.
struct LossText {
    words: String,
    ink: Rgba,
    is_bold: bool,
}

/// Layout of the diagram.
struct FlowDiagram<'f, 'b, 'a> {
    frame: &'f BoardFrame<'b, 'a>,
    hundred: &'f HundredFlow,
    /// Phases that somebody comes to, or from which somebody leaves.
    phases: Vec<(usize, &'f HundredPhase)>,
    /// Width of a phase.
    step: f64,
    /// Upper edge of the stream.
    top: f64,
    /// Height of a hundred customers.
    height: f64,
    /// Upper edge of the customers who leave the stream.
    low: f64,
    /// Set where the phases are too narrow for names under the losses; they are a list then.
    has_list: bool,
}

/// Least width of names under a loss, on a slide.
const NARROW: f64 = 130.0;
/// Lines of the list of losses.
const LIST_LINES: f64 = 4.0;
/// Greatest share of the area that names under the losses may take.
const MOST_NAMES: f64 = 0.32;

impl<'f, 'b, 'a> FlowDiagram<'f, 'b, 'a> {
    fn new(frame: &'f BoardFrame<'b, 'a>, hundred: &'f HundredFlow) -> Self {
        let area = frame.area;
        let phases: Vec<(usize, &HundredPhase)> = hundred
            .phases
            .iter()
            .enumerate()
            .filter(|(_, phase)| phase.still > 0)
            .collect();
        // The widest of the phases' last words stand at the right of the stream.
        let ends = frame.length(170.0);
        let step = (area.width() - ends) / float(phases.len().max(1));
        let names = frame.bold(TEXT).leading() * 2.0;
        let top = area.min.y + names + frame.length(6.0);
        let mut diagram = Self {
            frame,
            hundred,
            phases,
            step,
            top,
            height: 0.0,
            low: 0.0,
            has_list: false,
        };
        diagram.has_list =
            diagram.is_narrow() || diagram.names_height() > area.height() * MOST_NAMES;
        // Below the stream: a gap, the thickest loss, and its text.
        let mut text = frame.bold(20.0).leading() + frame.length(8.0) + diagram.names_height();
        if diagram.has_list {
            text += frame.font(TEXT).leading() * LIST_LINES;
        }
        let phases = diagram.phases.iter();
        let most = phases.map(|(_, phase)| phase.lost_count() + phase.reached);
        let most = f64::from(most.max().unwrap_or(0)) / 100.0;
        let gap = frame.length(34.0);
        let room = area.max.y - top - gap - text;
        diagram.height = room.max(frame.length(60.0)) / (1.0 + most);
        diagram.low = top + diagram.height + gap;
        diagram
    }

    /// Height of the highest list of names under a loss.
    fn names_height(&self) -> f64 {
        let places = self.phases.iter().enumerate();
        let heights = places.map(|(place, (_, counts))| {
            let room = self.text_right(place) - self.text_left(place);
            let texts = self.loss_texts(place, counts);
            let heights = texts
                .iter()
                .map(|text| self.block(&text.words, text.ink, text.is_bold).height(room));
            heights.sum::<f64>()
        });
        heights.fold(0.0, f64::max)
    }

    /// True if a loss has too little width up to the next.
    fn is_narrow(&self) -> bool {
        let places = self.phases.iter().enumerate();
        let mut losing = places.filter(|(_, (_, counts))| !counts.lost.is_empty());
        let least = self.frame.length(NARROW);
        losing.any(|(place, _)| self.text_right(place) - self.text_left(place) < least)
    }

    fn thickness(&self, count: u32) -> f64 {
        self.height * f64::from(count) / 100.0
    }

    fn left(&self, place: usize) -> f64 {
        self.frame.area.min.x + self.step * float(place)
    }

    fn draw(&self) -> SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let mut pen = SceneBuilder::default();
        let mut said = Vec::new();
        let last = self.phases.len().saturating_sub(1);
        for (place, (phase, counts)) in self.phases.iter().enumerate() {
            self.stream(&mut pen, place, counts, place == last);
            self.names(&mut pen, place, *phase, counts);
            said.push(format!("{}: {}", self.phase_name(*phase), counts.still));
            let losses = self.losses(&mut pen, place, counts);
            said.extend(losses);
        }
        self.ends(&mut pen);
        if self.has_list {
            self.list(&mut pen);
        }
        let words = [
            (self.hundred.reached, id!("flow-goal")),
            (self.hundred.lost, id!("flow-lost")),
        ];
        said.extend(words.map(|(count, id)| format!("{count} {}", book.messages.tr(id))));
        let alt = said.join(". ");
        pen.into_item(None, ItemRole::Chart, alt, frame.area)
    }

    fn phase_name(&self, phase: usize) -> String {
        let book = self.frame.book;
        let phase = book.journey.phases().get_index(phase);
        phase.map_or_else(String::new, |phase| book.messages.name(&**phase))
    }

    /// Draws the stream through a phase, and those who leave it before the next.
    fn stream(&self, pen: &mut SceneBuilder, place: usize, counts: &HundredPhase, is_last: bool) {
        let p = self.frame.book.palette;
        let (left, right) = (self.left(place), self.left(place + 1));
        let bend = left + self.step * 0.45;
        let next = if is_last {
            counts.reached + counts.stopped
        } else {
            counts.still - counts.lost_count() - counts.reached - counts.stopped
        };
        let tint = p.accent.with_alpha(0.32);
        let end = |x: f64, top: f64, count: u32| RibbonEnd {
            x,
            top,
            thickness: self.thickness(count),
        };
        // All come in; those who stay are at the top.
        band(pen, end(left, self.top, counts.still), bend, tint);
        let goal = p.good.with_alpha(0.42);
        let onward = if is_last { goal } else { tint };
        let bottom = end(bend, self.top, next);
        band(pen, bottom, right, onward);
        let mut y = self.top + self.thickness(next);
        let mut low = self.low;
        let early = if is_last {
            0
        } else {
            counts.reached + counts.stopped
        };
        for (count, fill) in [(early, goal), (counts.lost_count(), p.bad.with_alpha(0.42))] {
            if count == 0 {
                continue;
            }
            let to = end(right - self.step * 0.12, low, count);
            ribbon(pen, end(bend, y, count), to, fill);
            y += self.thickness(count);
            low += self.thickness(count);
        }
    }

    /// Draws the name of a phase over the stream, and the number of customers in it.
    fn names(&self, pen: &mut SceneBuilder, place: usize, phase: usize, counts: &HundredPhase) {
        let (frame, book) = (self.frame, self.frame.book);
        let font = frame.bold(TEXT);
        let x = self.left(place) + frame.length(8.0);
        let lines = break_lines(
            &self.phase_name(phase),
            font,
            self.step - frame.length(14.0),
            2,
        );
        let y = self.top - frame.length(6.0) - font.leading() * float(lines.len());
        pen.text(&lines, font, (x, y), book.palette.text);
        let large = frame.bold(20.0);
        let line = one_line(&counts.still.to_string(), large, self.step);
        let y = self.top + (self.thickness(counts.still) - large.leading()).min(frame.length(6.0));
        pen.text(&[line], large, (x, y), book.palette.text);
    }

    /// Texts under a phase: those who reach the goal in it, and the touchpoints of its losses.
    fn loss_texts(&self, place: usize, counts: &HundredPhase) -> Vec<LossText> {
        let book = self.frame.book;
        let p = book.palette;
        let mut texts = Vec::new();
        let is_last = place + 1 == self.phases.len();
        if counts.reached > 0 && !is_last {
            let goal = book.messages.tr(id!("flow-goal"));
            texts.push(LossText {
                words: format!("{} {goal}", counts.reached),
                ink: p.good,
                is_bold: true,
            });
        }
        if self.has_list {
            return texts;
        }
        for (position, count) in counts.lost.iter().take(NAMED) {
            let name = sentences::touchpoint_name(book, *position);
            let words = if counts.lost.len() == 1 {
                name
            } else {
                format!("{count} {name}")
            };
            texts.push(LossText {
                words,
                ink: p.text,
                is_bold: false,
            });
        }
        let rest: u32 = counts.lost.iter().skip(NAMED).map(|(_, count)| count).sum();
        if rest > 0 {
            texts.push(LossText {
                words: book.messages.count(id!("board-elsewhere"), rest as usize),
                ink: p.text_muted,
                is_bold: false,
            });
        }
        texts
    }

    /// Draws the number and the texts of a phase's losses; returns them in words.
    fn losses(&self, pen: &mut SceneBuilder, place: usize, counts: &HundredPhase) -> Vec<String> {
        let (frame, book) = (self.frame, self.frame.book);
        let lost = counts.lost_count();
        let is_last = place + 1 == self.phases.len();
        let early = if is_last { 0 } else { counts.reached };
        let mut y = self.low + self.thickness(lost + early) + frame.length(4.0);
        let x = self.text_left(place);
        let room = self.text_right(place) - x;
        let mut said = Vec::new();
        if lost > 0 {
            let large = frame.bold(20.0);
            let line = one_line(&lost.to_string(), large, room);
            pen.text(&[line], large, (x, y), book.palette.bad);
            y += large.leading();
        }
        for text in self.loss_texts(place, counts) {
            let block = self.block(&text.words, text.ink, text.is_bold);
            y = block.draw(pen, Point::new(x, y), room);
            said.push(text.words);
        }
        said
    }

    /// Draws all losses as a list along the lower edge, as many as fit, each with its touchpoint.
    fn list(&self, pen: &mut SceneBuilder) {
        let (frame, book) = (self.frame, self.frame.book);
        let area = frame.area;
        let (bold, font) = (frame.bold(TEXT), frame.font(TEXT));
        let top = area.max.y - font.leading() * LIST_LINES;
        let ends = (area.min.x, area.max.x);
        let mut flow = InlineFlow::new(ends, top, frame.length(24.0), font.leading());
        for (position, count) in self.hundred.losses() {
            let name = sentences::touchpoint_name(book, position);
            let number = one_line(&count.to_string(), bold, area.width());
            let gap = frame.length(6.0);
            let line = one_line(&name, font, area.width() / 2.0);
            let (x, y) = flow.place(number.width + gap + line.width);
            if y + font.leading() > area.max.y + 0.5 {
                break;
            }
            let left = x + number.width + gap;
            pen.text(&[number], bold, (x, y), book.palette.bad);
            pen.text(&[line], font, (left, y), book.palette.text);
        }
    }

    /// Right end of the text below a loss: where that of the next loss begins.
    fn text_right(&self, place: usize) -> f64 {
        let later = self.phases.iter().enumerate().skip(place + 1);
        let mut later = later.filter(|(_, (_, counts))| !counts.lost.is_empty());
        let next = later
            .next()
            .map(|(next, _)| self.left(next) + self.step * 0.12);
        let gap = self.frame.length(14.0);
        next.map_or(self.frame.area.max.x, |x| x - gap)
            .min(self.left(place) + self.frame.length(340.0))
    }

    fn text_left(&self, place: usize) -> f64 {
        self.left(place) + self.step * 0.12
    }

    fn block<'t>(&self, text: &'t str, ink: Rgba, is_bold: bool) -> TextBlock<'t> {
        let frame = self.frame;
        TextBlock {
            text,
            font: if is_bold {
                frame.bold(TEXT)
            } else {
                frame.font(TEXT)
            },
            ink,
            lines: 3,
        }
    }

    /// Draws those who are there at the end, at the right of the stream.
    fn ends(&self, pen: &mut SceneBuilder) {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let Some((_, last)) = self.phases.last() else {
            return;
        };
        let x = self.left(self.phases.len()) + frame.length(12.0);
        let room = frame.area.max.x - x;
        let mut y = self.top + frame.length(4.0);
        let large = frame.bold(30.0);
        let rows = [
            (last.reached, id!("flow-goal"), p.good),
            (last.stopped, id!("board-map-stops"), p.text_muted),
        ];
        for (count, id, ink) in rows {
            if count == 0 {
                continue;
            }
            let line = one_line(&count.to_string(), large, room);
            pen.text(&[line], large, (x, y), ink);
            y += large.leading();
            let text = book.messages.tr(id);
            let block = self.block(&text, ink, true);
            y = block.draw(pen, Point::new(x, y), room) + frame.length(8.0);
        }
    }
}
