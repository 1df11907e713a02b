//! Collects pages and draws what all of them have: title, logo, date, notes and numbers.

use std::{rc::Rc, sync::Arc};

use jiff::civil::Date;

use super::{DeckOptions, LaidOut, PagePart, Sheet, sheet::points, smallest_text};
use crate::{
    i18n,
    insight::{Index, Insight, rank::Rank},
    layout::{
        Detail, ViewOptions,
        paint::{Pen, key},
        rows::pain_ranks,
        text::{Style, broken, one_line},
        words::Words,
    },
    model::{DomainId as _, Journey, Message, TouchpointId},
    scene::{
        Align, Deck, Group, ImageItem, Note, Page, Point, Rect, Role, Scene, SceneItem, Stroke,
    },
    theme::Palette,
};

/// A page before it has its frame.
#[derive(Default)]
pub(super) struct Draft {
    /// What stands in large letters at the top.
    pub title: String,
    /// What stands above the title in small ones.
    pub kicker: String,
    /// Whether it belongs to the page before.
    pub continues: bool,
    /// Between head and foot, in place.
    pub items: Vec<SceneItem>,
    /// Where figures come from, in the foot.
    pub source: String,
    /// What a speaker says.
    pub notes: Vec<Note>,
    /// The phase that it shows, to name its neighbours.
    pub phase: Option<usize>,
    /// Where the contents end: pages that grow become this large.
    pub end: Point,
}

/// The pages so far.
pub(super) struct Book<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// What is asked for.
    pub options: &'a DeckOptions,
    /// The paper.
    pub sheet: Sheet,
    /// The words.
    pub words: Words,
    /// The colours.
    pub palette: &'static Palette,
    /// The touchpoints that the emotion curve follows.
    pub path: Vec<TouchpointId>,
    /// The rank of each pain point, in their order.
    pub ranks: Vec<Option<Rank>>,
    /// What is to be said about the deck.
    pub notices: Vec<Message>,
    insight: Option<Rc<(Index<'a>, Insight)>>,
    drafts: Vec<Draft>,
}

impl<'a> Book<'a> {
    pub(super) fn new(journey: &'a Journey, options: &'a DeckOptions, sheet: Sheet) -> Self {
        Self {
            journey,
            options,
            sheet,
            words: Words::new(options.view.lang),
            palette: Palette::of(options.view.tone),
            path: crate::layout::path_followed(journey, &options.view),
            ranks: pain_ranks(journey),
            notices: Vec::new(),
            insight: None,
            drafts: Vec::new(),
        }
    }

    /// What follows from the journey, worked out once for all pages.
    pub(super) fn insight(&mut self, today: Date) -> Rc<(Index<'a>, Insight)> {
        let journey = self.journey;
        let made = self.insight.get_or_insert_with(|| {
            let index = Index::new(journey);
            let insight = Insight::of(&index, today, i18n::lexicon());
            Rc::new((index, insight))
        });
        Rc::clone(made)
    }

    /// The options for a map on a page.
    pub(super) fn view(&self, detail: Detail) -> ViewOptions {
        ViewOptions {
            detail,
            show_title: false,
            ..self.options.view.clone()
        }
    }

    /// Adds a page.
    pub(super) fn add(&mut self, draft: Draft) {
        self.drafts.push(draft);
    }

    /// Which of several pages with the same title one is, by its place; nothing of a single one.
    pub(super) fn part_of(&self, place: usize, pages: usize) -> Option<String> {
        let (number, count) = ((place + 1).to_string(), pages.to_string());
        let args = [("number", number.as_str()), ("count", count.as_str())];
        (pages > 1).then(|| self.words.fill(id!("deck-part-of"), &args))
    }

    /// The name of a part in the language of the deck.
    pub(super) fn name(&self, part: PagePart) -> String {
        self.words.choice(part)
    }

    /// Says something once.
    pub(super) fn notice(&mut self, message: Message) {
        if !self.notices.contains(&message) {
            self.notices.push(message);
        }
    }

    /// Draws the frames and closes the deck.
    pub(super) fn finish(mut self) -> Result<LaidOut, Message> {
        let drafts = std::mem::take(&mut self.drafts);
        if drafts.is_empty() {
            return Err(message!("deck-nothing-to-show"));
        }
        let about = self.journey.about();
        let title = self
            .words
            .or_else(&about.title, id!("layout-untitled-journey"));
        let count = drafts.len();
        let mut smallest = f64::INFINITY;
        let pages: Vec<Page> = drafts
            .into_iter()
            .enumerate()
            .map(|(place, draft)| {
                let page = self.page(draft, &title, (place + 1, count));
                smallest = smallest.min(smallest_text(&page.scene.items));
                page
            })
            .collect();
        let smallest = points(smallest);
        let deck = Deck {
            title,
            description: about.scenario.trim().to_owned(),
            author: about.owner.trim().to_owned(),
            lang: self.options.view.lang.code().to_owned(),
            date: about.reviewed,
            pages,
        };
        Ok(LaidOut {
            deck,
            notices: self.notices,
            smallest,
        })
    }

    fn page(&self, draft: Draft, journey: &str, number: (usize, usize)) -> Page {
        let sheet = if self.sheet.grows() {
            self.sheet.grown(draft.end)
        } else {
            self.sheet
        };
        let title = draft.title.trim().to_owned();
        let (neighbours, left) = self.neighbours(sheet, draft.phase);
        let mut items = vec![self.head(sheet, &draft, &title, left)];
        items.extend(neighbours);
        items.extend(self.logo(sheet));
        let notes = draft.notes;
        items.extend(draft.items);
        items.push(self.foot(sheet, journey, &draft.source, number));
        let scene = Scene {
            size: sheet.size,
            background: Some(self.palette.ground),
            title: title.clone(),
            description: draft.kicker.clone(),
            items,
        };
        Page {
            title,
            continues: draft.continues,
            scene,
            notes,
        }
    }

    /// Kicker and title, up to `right`.
    fn head(&self, sheet: Sheet, draft: &Draft, title: &str, right: f64) -> SceneItem {
        let x = sheet.margin();
        let room = right - x - sheet.at(8.0);
        let small = sheet.small();
        let kicker = one_line(&draft.kicker, small, room);
        let (mut style, mut lines) = (sheet.title(), Vec::new());
        // A long title gets smaller letters and two lines.
        for size in [20.0, 15.0, 12.0] {
            style = Style::bold(sheet.at(size));
            let most = if size > 15.0 { 1 } else { 2 };
            lines = broken(title, style, room, most);
            if !lines.last().is_some_and(|line| line.text.ends_with('…')) {
                break;
            }
        }
        let mut pen = Pen::default();
        let top = sheet.at(12.0);
        pen.text(&[kicker], small, (x, top), self.palette.text_muted);
        let group_pen = {
            let mut title_pen = Pen::default();
            let y = top + small.leading() + sheet.at(2.0);
            title_pen.text(&lines, style, (x, y), self.palette.text);
            let bounds = Rect::new(x, y, room, sheet.at(30.0));
            title_pen.group(None, Role::Title, title.to_owned(), bounds)
        };
        pen.items.push(SceneItem::Group(Box::new(group_pen)));
        let bounds = Rect::new(x, top, room, sheet.at(48.0));
        let group = pen.group(None, Role::Paragraph, draft.kicker.clone(), bounds);
        SceneItem::Group(Box::new(group))
    }

    /// The phases before and after, in the upper right corner, and where they begin.
    fn neighbours(&self, sheet: Sheet, phase: Option<usize>) -> (Vec<SceneItem>, f64) {
        let style = Style::bold(sheet.small().size);
        let (y, height) = (sheet.at(12.0), sheet.at(17.0));
        let mut right = sheet.size.x - sheet.margin() - self.logo_width(sheet);
        let mut items = Vec::new();
        let Some(place) = phase else {
            return (items, right);
        };
        let ends = [(Some(place + 1), false), (place.checked_sub(1), true)];
        for (other, is_before) in ends {
            let phases = self.journey.phases();
            let Some((other, phase)) = other.and_then(|at| Some((at, phases.at(at)?))) else {
                continue;
            };
            let name = self.words.or_else(&phase.name, id!("layout-unnamed-phase"));
            let line = one_line(&name, style, sheet.at(120.0));
            let words = if is_before {
                format!("‹  {}", line.text)
            } else {
                format!("{}  ›", line.text)
            };
            let line = one_line(&words, style, sheet.at(160.0));
            let width = line.width + sheet.at(18.0);
            let rect = Rect::new(right - width, y, width, height);
            right = rect.min.x - sheet.at(6.0);
            let mut pen = Pen::default();
            pen.rect(rect, sheet.at(5.0), Some(self.palette.phase(other)), None);
            let top = y + (height - style.leading()) / 2.0;
            let at = (rect.center().x, top);
            pen.aligned(&[line], style, at, Align::Center, self.palette.text_muted);
            let group = pen.group(None, Role::Margin, name, rect);
            items.push(SceneItem::Group(Box::new(group)));
        }
        (items, right)
    }

    fn logo_width(&self, sheet: Sheet) -> f64 {
        if self.journey.about().logo.is_some() {
            sheet.at(72.0)
        } else {
            0.0
        }
    }

    fn logo(&self, sheet: Sheet) -> Option<SceneItem> {
        let id = self.journey.about().logo.as_ref()?;
        let image = self.journey.images().get(id)?;
        let side = sheet.at(40.0);
        let (w, h) = (
            f64::from(image.width.max(1)),
            f64::from(image.height.max(1)),
        );
        let scale = (sheet.at(60.0) / w).min(side / h);
        let rect = Rect::new(
            sheet.size.x - sheet.margin() - w * scale,
            sheet.at(14.0) + (side - h * scale) / 2.0,
            w * scale,
            h * scale,
        );
        let mut pen = Pen::default();
        pen.items.push(SceneItem::Image(ImageItem {
            id: Arc::from(image.id.as_str()),
            rect,
            bytes: Arc::from(image.bytes.as_slice()),
            radius: 0.0,
            alt: image.alt.clone(),
        }));
        let group = pen.group(None, Role::Margin, image.alt.clone(), rect);
        Some(SceneItem::Group(Box::new(group)))
    }

    /// Journey, owner and date at the left, where figures come from, and the number at the right.
    fn foot(
        &self,
        sheet: Sheet,
        journey: &str,
        source: &str,
        (number, count): (usize, usize),
    ) -> SceneItem {
        let p = self.palette;
        let small = sheet.small();
        let about = self.journey.about();
        let mut parts = vec![journey.to_owned(), self.words.choice(about.state)];
        let owner = about.owner.trim();
        if !owner.is_empty() {
            parts.push(
                self.words
                    .fill(id!("layout-state-owner"), &[("owner", owner)]),
            );
        }
        if let Some(date) = about.reviewed {
            let date = self.words.date(date);
            let args = [("date", date.as_str())];
            parts.push(self.words.fill(id!("layout-state-reviewed"), &args));
        }
        if !source.is_empty() {
            parts.push(source.to_owned());
        }
        let (x, y) = (sheet.margin(), sheet.foot());
        let right = sheet.size.x - x;
        let mut pen = Pen::default();
        let rule = y - sheet.at(3.0);
        pen.line(
            Point::new(x, rule),
            Point::new(right, rule),
            Stroke::solid(p.line, sheet.at(0.8)),
        );
        let number = format!("{number} / {count}");
        let number = one_line(&number, small, sheet.at(90.0));
        let room = right - x - number.width - sheet.at(16.0);
        let words = one_line(&parts.join("  ·  "), small, room);
        pen.text(&[words], small, (x, y), p.text_muted);
        pen.aligned(&[number], small, (right, y), Align::Right, p.text_muted);
        let bounds = Rect::new(x, rule, right - x, sheet.size.y - rule);
        let group: Group = pen.group(None, Role::Margin, String::new(), bounds);
        SceneItem::Group(Box::new(group))
    }

    /// A paragraph as a group of its own.
    pub(super) fn paragraph(
        &self,
        words: &str,
        style: Style,
        (x, y): (f64, f64),
        width: f64,
    ) -> (SceneItem, f64) {
        let lines = broken(words, style, width, usize::MAX / 2);
        let mut pen = Pen::default();
        pen.text(&lines, style, (x, y), self.palette.text_muted);
        let height = style.leading() * crate::layout::place::float(lines.len());
        let bounds = Rect::new(x, y, width, height);
        let group = pen.group(key("journey"), Role::Paragraph, words.to_owned(), bounds);
        (SceneItem::Group(Box::new(group)), height)
    }
}
