//! Slide of open actions on a time line.

use std::sync::Arc;

use jiff::{ToSpan as _, civil::Date};

use super::{
    super::deck_builder::DeckBuilder,
    board_notes::{SlideNotes, notes},
    frame::{BoardFrame, BoardPage, STRONG, TEXT, TextBlock, draw_stack, item},
    pains::top_pains,
    sentences,
};
use crate::{
    map::scene_builder::{SceneBuilder, dotted_hairline, item_key},
    model::{Action, ActionStatus, ItemRef, float},
    scene::{ItemRole, Point, Rect, Rgba, SceneItem, Stroke, TextAlign},
    text::{one_line, width},
};

/// Greatest number of actions on the slide.
const MOST: usize = 7;
/// Greatest number of months on the time line.
const MONTHS: usize = 12;

/// Actions on the slide: those that aren't over, by due date, those without one last.
pub(super) fn open_actions<'a>(book: &DeckBuilder<'a>) -> Vec<&'a Arc<Action>> {
    let actions = book.journey.actions().iter();
    let mut open: Vec<&Arc<Action>> = actions.filter(|action| !action.is_over()).collect();
    // Stable: of one date in the order of the journey.
    open.sort_by_key(|action| (action.due.is_none(), action.due));
    open
}

pub(super) fn pages(book: &DeckBuilder<'_>, title: &str) -> Vec<BoardPage> {
    let open = open_actions(book);
    let told = |hidden: usize| {
        let subtitle = book.messages.tr(id!("board-plan-sub"));
        if hidden == 0 {
            return subtitle;
        }
        let more = book.messages.count(id!("board-plan-more"), hidden);
        format!("{subtitle} {more}")
    };
    // The subtitle may be higher when it tells of actions that aren't shown.
    let frame = BoardFrame::new(book, title, told(open.len()));
    let least = frame.bold(STRONG).leading() + frame.font(TEXT).leading() + frame.length(8.0);
    let most = frame.rows_in(frame.area.height() - TimeLine::head(&frame), least, MOST);
    let shown = open.get(..open.len().min(most)).unwrap_or_default();
    let frame = BoardFrame::new(book, title, told(open.len() - shown.len()));
    let line = TimeLine::new(&frame, shown);
    let mut items = vec![line.months(shown.len())];
    for (place, action) in shown.iter().enumerate() {
        items.push(line.row(place, action));
    }
    let evidence = shown.iter().map(|action| action_facts(book, action));
    let told = notes(
        book,
        SlideNotes {
            message: vec![title.to_owned()],
            evidence: evidence.collect(),
            question: Some(sentences::plan_question(book)),
        },
    );
    vec![frame.page(items, told)]
}

fn action_facts(book: &DeckBuilder<'_>, action: &Arc<Action>) -> String {
    let text = book.messages.text(&**action);
    let due = action.due.map(|due| book.messages.date(due));
    let parts = [
        Some(book.messages.choice(action.status)),
        Some(action.owner.trim().to_owned()),
        due,
        Some(action.hypothesis.trim().to_owned()),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    format!("{text}: {}", parts.join(" · "))
}

/// Layout of the slide: names at the left, the time line at the right.
struct TimeLine<'f, 'b, 'a> {
    frame: &'f BoardFrame<'b, 'a>,
    /// First day of each month on the time line, and of the month after the last.
    months: Vec<Date>,
    /// Left end of the time line.
    left: f64,
    /// Upper edge of the first row.
    top: f64,
    row_height: f64,
}

impl<'f, 'b, 'a> TimeLine<'f, 'b, 'a> {
    fn new(frame: &'f BoardFrame<'b, 'a>, shown: &[&Arc<Action>]) -> Self {
        let area = frame.area;
        let head = Self::head(frame);
        let rows = float(shown.len().max(1));
        Self {
            frame,
            months: months(frame.book.day(), shown),
            left: area.min.x + area.width() * 0.5,
            top: area.min.y + head,
            row_height: ((area.height() - head) / rows).min(frame.length(124.0)),
        }
    }

    /// Height of the names of the months.
    fn head(frame: &BoardFrame<'_, '_>) -> f64 {
        frame.bold(TEXT).leading() + frame.length(10.0)
    }

    fn x(&self, date: Date) -> f64 {
        let right = self.frame.area.max.x;
        let (Some(first), Some(last)) = (self.months.first(), self.months.last()) else {
            return self.left;
        };
        let days = |date: Date| f64::from(date.since(*first).map_or(0, |span| span.get_days()));
        let part = days(date) / days(*last).max(1.0);
        self.left + (right - self.left) * part.clamp(0.0, 1.0)
    }

    /// Draws the months with their rules, and today.
    fn months(&self, rows: usize) -> SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let mut pen = SceneBuilder::default();
        let font = frame.bold(TEXT);
        let bottom = self.top + self.row_height * float(rows);
        let mut said = Vec::new();
        let shown = self.months.len().saturating_sub(1);
        for (place, month) in self.months.iter().enumerate() {
            let x = self.x(*month);
            let stroke = Stroke::solid(p.line, frame.length(1.0));
            pen.line(Point::new(x, self.top), Point::new(x, bottom), stroke);
            if place >= shown {
                break;
            }
            let room = self
                .months
                .get(place + 1)
                .map_or(0.0, |next| self.x(*next) - x);
            let is_first = place == 0 || month.month() == 1;
            let text = if is_first {
                book.messages.short_date(*month)
            } else {
                book.messages.lang.month(*month)
            };
            let line = one_line(&text, font, f64::INFINITY);
            // Where months are narrow, every other one is named.
            let is_narrow = room < width("Mmm 2027", font);
            if !is_narrow || place % 3 == 0 {
                pen.text(
                    &[line],
                    font,
                    (x + frame.length(4.0), frame.area.min.y),
                    p.text_muted,
                );
            }
            said.push(text);
        }
        if let Some(today) = book.day().filter(|_| shown > 0) {
            let x = self.x(today);
            let stroke = Stroke {
                width: frame.length(2.0),
                ..dotted_hairline(p.accent)
            };
            pen.line(Point::new(x, self.top), Point::new(x, bottom), stroke);
        }
        let bounds = Rect {
            min: Point::new(self.left, frame.area.min.y),
            max: Point::new(frame.area.max.x, bottom),
        };
        pen.into_item(None, ItemRole::Decoration, said.join(", "), bounds)
    }

    fn row(&self, place: usize, action: &Arc<Action>) -> SceneItem {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let area = frame.area;
        let y = self.top + self.row_height * float(place);
        let rect = Rect::new(area.min.x, y, area.width(), self.row_height);
        let mut pen = SceneBuilder::default();
        let rule = Stroke::solid(p.line, frame.length(1.0));
        pen.line(
            Point::new(rect.min.x, rect.max.y),
            Point::new(rect.max.x, rect.max.y),
            rule,
        );
        let right = self.pain_numbers(&mut pen, action, rect);
        let mut said = vec![self.names(&mut pen, action, rect, right)];
        said.push(self.bar(&mut pen, action, rect.center().y));
        let key = item_key(ItemRef::Action(action.id.clone()));
        item(pen, key, said.join(". "), rect)
    }

    /// Draws the ranks of the top pain points that an action addresses; returns their left end.
    fn pain_numbers(&self, pen: &mut SceneBuilder, action: &Action, rect: Rect) -> f64 {
        let (frame, book) = (self.frame, self.frame.book);
        let radius = frame.length(13.0);
        let font = frame.bold(TEXT);
        let mut x = self.left - frame.length(16.0) - radius;
        let pains = top_pains(book);
        let own = pains
            .iter()
            .rev()
            .filter(|pain| action.pain_points.contains(&pain.pain.id));
        for pain in own {
            let center = Point::new(x, rect.center().y);
            pen.circle(center, radius, Some(book.palette.badge), None);
            let line = one_line(&pain.rank, font, 2.0 * radius);
            let at = (x, center.y - font.leading() / 2.0);
            let ink = book.palette.text_on_accent;
            pen.text_in_last(&[line], font, at, TextAlign::Center, ink);
            x -= 2.0 * radius + frame.length(4.0);
        }
        x + radius - frame.length(10.0)
    }

    /// Draws text, owner and hypothesis.
    fn names(
        &self,
        pen: &mut SceneBuilder,
        action: &Arc<Action>,
        rect: Rect,
        right: f64,
    ) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let text = book.messages.text(&**action);
        let parts = [action.owner.trim(), action.hypothesis.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let under = parts.join(" · ");
        let lines = frame
            .font(TEXT)
            .lines_in(rect.height() - frame.length(8.0) - frame.bold(STRONG).leading());
        let blocks = [
            TextBlock {
                text: &text,
                font: frame.bold(STRONG),
                ink: book.palette.text,
                lines: 1,
            },
            TextBlock {
                text: &under,
                font: frame.font(TEXT),
                ink: book.palette.text_muted,
                lines: lines.clamp(1, 3),
            },
        ];
        let at = (rect.min, right - rect.min.x);
        draw_stack(pen, &blocks, at, rect.height())
    }

    /// Draws a bar from today to the due date with the status in it; a mark for a date that has
    /// passed, and the status alone without one. Returns it in words.
    fn bar(&self, pen: &mut SceneBuilder, action: &Action, y: f64) -> String {
        let (frame, book) = (self.frame, self.frame.book);
        let p = book.palette;
        let font = frame.bold(TEXT);
        let height = font.leading() + frame.length(8.0);
        let status = book.messages.choice(action.status).to_lowercase();
        let (fill, ink) = status_colors(book, action.status);
        let today = book.day();
        let Some(due) = action.due else {
            let text = format!("{status} · {}", book.messages.tr(id!("board-no-date")));
            let start = today.map_or(self.left, |today| self.x(today)) + frame.length(8.0);
            let line = one_line(&text, frame.font(TEXT), frame.area.max.x - start);
            let at = (start, y - frame.font(TEXT).leading() / 2.0);
            pen.text(&[line], frame.font(TEXT), at, p.text_muted);
            return text;
        };
        let is_late = today.is_some_and(|today| due < today);
        let start = today.map_or(self.left, |today| self.x(today.min(due)));
        let end = self.x(due).max(start + frame.length(10.0));
        let date = book.messages.date(due);
        let text = if is_late {
            let late = message!("board-late", date = &date);
            format!("{status} · {}", book.messages.message(&late))
        } else {
            status
        };
        let (fill, ink) = if is_late {
            (p.bad_soft, p.bad)
        } else {
            (fill, ink)
        };
        let rect = Rect::new(start, y - height / 2.0, end - start, height);
        pen.rect(rect, frame.length(5.0), Some(fill), None);
        let pad = frame.length(9.0);
        let line = one_line(&text, font, f64::INFINITY);
        let fits = line.width + 2.0 * pad <= rect.width();
        let top = y - font.leading() / 2.0;
        if fits {
            pen.text_in_last(&[line], font, (rect.min.x + pad, top), TextAlign::Left, ink);
        } else if rect.max.x + pad + line.width <= frame.area.max.x {
            pen.text(&[line], font, (rect.max.x + pad, top), ink);
        } else {
            pen.text_aligned(
                &[line],
                font,
                (rect.min.x - pad, top),
                TextAlign::Right,
                ink,
            );
        }
        format!("{text}, {date}")
    }
}

/// Fill and ink of a status.
fn status_colors(book: &DeckBuilder<'_>, status: ActionStatus) -> (Rgba, Rgba) {
    let p = book.palette;
    match status {
        ActionStatus::Testing => (p.accent_soft, p.accent),
        ActionStatus::Planned => (p.warn_soft, p.warn),
        ActionStatus::Done => (p.good_soft, p.good),
        ActionStatus::Idea | ActionStatus::Dropped => (p.moment_soft, p.moment),
    }
}

/// Months of the time line, and the one after: from the month of today, or of the earliest date
/// less than three months ago, to that of the last due date. Empty without any date.
fn months(today: Option<Date>, shown: &[&Arc<Action>]) -> Vec<Date> {
    let dues = shown.iter().filter_map(|action| action.due);
    let Some(start) = today.or_else(|| dues.clone().min()) else {
        return Vec::new();
    };
    let oldest = start.checked_sub(2.months()).unwrap_or(start);
    let first = dues.clone().filter(|due| *due >= oldest).min();
    let first = first.map_or(start, |due| due.min(start)).first_of_month();
    let last = dues.max().map_or(start, |due| due.max(start));
    let mut months = vec![first];
    for _ in 0..MONTHS {
        let Some(next) = months
            .last()
            .and_then(|month| month.checked_add(1.month()).ok())
        else {
            break;
        };
        months.push(next);
        // At least three months, so that bars have a length.
        if next > last && months.len() > 3 {
            break;
        }
    }
    months
}
