//! Collects the pages of a deck and draws their common frame: title, logo, date, notes and page
//! numbers.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    BoardSummary, DeckLayout, DeckOptions, PagePart, PageSheet, page_sheet::points, smallest_text,
};
use crate::{
    insight::{IndexedInsight, flow::followed_touchpoints, rank::PainRanks},
    map::{
        Detail, ViewOptions,
        scene_builder::{SceneBuilder, item_key},
    },
    model::{DomainId as _, ItemRef, Journey, Message, TouchpointId, float},
    record::RecordContext,
    scene::{
        Deck, ImageItem, ItemRole, Page, Point, Rect, Scene, SceneItem, SpeakerNote, Stroke,
        TextAlign,
    },
    text::{FontSpec, break_lines, message_cache::MessageCache, one_line},
    theme::Palette,
};

/// Page before its frame is drawn.
#[derive(Default)]
pub(super) struct PageDraft {
    /// Title, in large letters at the top.
    pub title: String,
    /// Kicker, in small letters above the title.
    pub kicker: String,
    /// Head that the page draws itself, in place of title and kicker.
    pub head: Option<Vec<SceneItem>>,
    /// Set for a continuation of the page before.
    pub continues: bool,
    /// Contents between head and foot, in page coordinates.
    pub items: Vec<SceneItem>,
    /// Source of the figures, named in the foot.
    pub source: String,
    /// Speaker notes.
    pub notes: Vec<SpeakerNote>,
    /// Index of the phase on the page, to name its neighbours in the head.
    pub phase: Option<usize>,
    /// Lower right end of the contents; pages that grow are sized by it.
    pub content_end: Point,
}

/// Pages so far, with the state that all of them share.
pub(super) struct DeckBuilder<'a> {
    pub journey: &'a Journey,
    /// Insight into the journey.
    pub known: IndexedInsight<'a>,
    pub options: &'a DeckOptions,
    /// Dimensions of the pages.
    pub sheet: PageSheet,
    /// Localised text.
    pub messages: MessageCache,
    pub palette: &'static Palette,
    /// Touchpoints on the path of the emotion curve.
    pub path: Vec<TouchpointId>,
    /// Ranks of the pain points.
    pub ranks: PainRanks,
    /// Notices about the deck, such as pages that were split.
    pub notices: Vec<Message>,
    drafts: Vec<PageDraft>,
}

impl<'a> DeckBuilder<'a> {
    pub(super) fn new(
        known: IndexedInsight<'a>,
        options: &'a DeckOptions,
        sheet: PageSheet,
    ) -> Self {
        let journey = known.index.journey;
        Self {
            journey,
            known,
            options,
            sheet,
            messages: MessageCache::new(options.view.lang),
            palette: Palette::of(options.view.tone),
            path: followed_touchpoints(&journey.index()),
            ranks: PainRanks::from(&known.insight.priorities.ranking),
            notices: Vec::new(),
            drafts: Vec::new(),
        }
    }

    /// Records of the journey in the language of the deck, with the ranks of its pain points.
    pub(super) fn records(&self) -> RecordContext<'_> {
        RecordContext::new(self.journey, self.messages.lang).with_ranks(&self.ranks)
    }

    /// Day for which the insight was worked out; `None` for a journey without any date.
    pub(super) fn day(&self) -> Option<Date> {
        let today = self.known.insight.today;
        (today != Date::ZERO).then_some(today)
    }

    /// Name of the path that curves follow.
    pub(super) fn path_name(&self) -> String {
        let path = self.journey.about().path.as_ref();
        let path = path.and_then(|id| self.journey.paths().get(id));
        path.map_or_else(
            || self.messages.tr(id!("deck-likely-path")),
            |path| path.name.trim().to_owned(),
        )
    }

    /// View options for a map on a page.
    pub(super) fn view(&self, detail: Detail) -> ViewOptions {
        ViewOptions {
            detail,
            show_title: false,
            ..self.options.view.clone()
        }
    }

    pub(super) fn add_page(&mut self, draft: PageDraft) {
        self.drafts.push(draft);
    }

    /// Page label such as "2 of 3" among several pages with the same title, from its index; `None`
    /// for a single page.
    pub(super) fn part_of(&self, place: usize, pages: usize) -> Option<String> {
        let (number, count) = ((place + 1).to_string(), pages.to_string());
        (pages > 1).then(|| {
            self.messages
                .message(&message!("deck-part-of", number = &number, count = &count))
        })
    }

    /// Name of a page part in the language of the deck.
    pub(super) fn name(&self, part: PagePart) -> String {
        self.messages.choice(part)
    }

    /// Adds a notice, unless it is there already.
    pub(super) fn notice(&mut self, message: Message) {
        if !self.notices.contains(&message) {
            self.notices.push(message);
        }
    }

    /// Draws the frames and closes the deck.
    pub(super) fn finish(mut self) -> Result<DeckLayout, Message> {
        let drafts = std::mem::take(&mut self.drafts);
        if drafts.is_empty() {
            return Err(message!("deck-nothing-to-show"));
        }
        let about = self.journey.about();
        let title = self
            .messages
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
        Ok(DeckLayout {
            deck,
            notices: self.notices,
            smallest_text: smallest,
            board: BoardSummary::default(),
        })
    }

    fn page(&self, draft: PageDraft, journey: &str, number: (usize, usize)) -> Page {
        let sheet = if self.sheet.grows() {
            self.sheet.grown_to(draft.content_end)
        } else {
            self.sheet
        };
        let title = draft.title.trim().to_owned();
        let (neighbours, left) = self.neighbours(sheet, draft.phase);
        let own = draft.head.clone();
        let mut items = own.unwrap_or_else(|| vec![self.head(sheet, &draft, &title, left)]);
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

    /// Draws kicker and title, up to `right`.
    fn head(&self, sheet: PageSheet, draft: &PageDraft, title: &str, right: f64) -> SceneItem {
        let x = sheet.margin();
        let room = right - x - sheet.scaled(8.0);
        let small = sheet.small();
        let kicker = one_line(&draft.kicker, small, room);
        let (mut style, mut lines) = (sheet.title(), Vec::new());
        // A long title is set in smaller letters and two lines.
        for size in [20.0, 15.0, 12.0] {
            style = FontSpec::bold(sheet.scaled(size));
            let most = if size > 15.0 { 1 } else { 2 };
            lines = break_lines(title, style, room, most);
            if !lines.last().is_some_and(|line| line.text.ends_with('…')) {
                break;
            }
        }
        let mut pen = SceneBuilder::default();
        let top = sheet.scaled(12.0);
        pen.text(&[kicker], small, (x, top), self.palette.text_muted);
        let group_pen = {
            let mut title_pen = SceneBuilder::default();
            let y = top + small.leading() + sheet.scaled(2.0);
            title_pen.text(&lines, style, (x, y), self.palette.text);
            let bounds = Rect::new(x, y, room, sheet.scaled(30.0));
            title_pen.group(None, ItemRole::Title, title.to_owned(), bounds)
        };
        pen.items.push(SceneItem::Group(Box::new(group_pen)));
        let bounds = Rect::new(x, top, room, sheet.scaled(48.0));
        pen.into_item(None, ItemRole::Paragraph, draft.kicker.clone(), bounds)
    }

    /// Labels of the phases before and after, in the upper right corner, and their left edge.
    fn neighbours(&self, sheet: PageSheet, phase: Option<usize>) -> (Vec<SceneItem>, f64) {
        let style = FontSpec::bold(sheet.small().size);
        let (y, height) = (sheet.scaled(12.0), sheet.scaled(17.0));
        let mut right = sheet.size.x - sheet.margin() - self.logo_width(sheet);
        let mut items = Vec::new();
        let Some(place) = phase else {
            return (items, right);
        };
        let ends = [(Some(place + 1), false), (place.checked_sub(1), true)];
        for (other, is_before) in ends {
            let phases = self.journey.phases();
            let Some((other, phase)) = other.and_then(|at| Some((at, phases.get_index(at)?)))
            else {
                continue;
            };
            let name = self.messages.name(&**phase);
            let line = one_line(&name, style, sheet.scaled(120.0));
            let words = if is_before {
                format!("‹  {}", line.text)
            } else {
                format!("{}  ›", line.text)
            };
            let line = one_line(&words, style, sheet.scaled(160.0));
            let width = line.width + sheet.scaled(18.0);
            let rect = Rect::new(right - width, y, width, height);
            right = rect.min.x - sheet.scaled(6.0);
            let mut pen = SceneBuilder::default();
            pen.box_rect(
                rect,
                sheet.scaled(5.0),
                Some(self.palette.phase(other)),
                None,
            );
            let top = y + (height - style.leading()) / 2.0;
            let at = (rect.center().x, top);
            pen.text_in_box(
                &[line],
                style,
                at,
                TextAlign::Center,
                self.palette.text_muted,
            );
            items.push(pen.into_item(None, ItemRole::Margin, name, rect));
        }
        (items, right)
    }

    pub(super) fn logo_width(&self, sheet: PageSheet) -> f64 {
        if self.journey.about().logo.is_some() {
            sheet.scaled(72.0)
        } else {
            0.0
        }
    }

    fn logo(&self, sheet: PageSheet) -> Option<SceneItem> {
        let id = self.journey.about().logo.as_ref()?;
        let image = self.journey.images().get(id)?;
        let side = sheet.scaled(40.0);
        let (w, h) = (
            f64::from(image.width.max(1)),
            f64::from(image.height.max(1)),
        );
        let scale = (sheet.scaled(60.0) / w).min(side / h);
        let rect = Rect::new(
            sheet.size.x - sheet.margin() - w * scale,
            sheet.scaled(14.0) + (side - h * scale) / 2.0,
            w * scale,
            h * scale,
        );
        let mut pen = SceneBuilder::default();
        pen.items.push(SceneItem::Image(ImageItem {
            id: Arc::from(image.id.as_str()),
            rect,
            bytes: Arc::from(image.bytes.as_slice()),
            radius: 0.0,
            alt: image.alt.clone(),
        }));
        Some(pen.into_item(None, ItemRole::Margin, image.alt.clone(), rect))
    }

    /// Draws the foot: journey, owner and date at the left, the source of the figures, and the page
    /// number at the right.
    fn foot(
        &self,
        sheet: PageSheet,
        journey: &str,
        source: &str,
        (number, count): (usize, usize),
    ) -> SceneItem {
        let p = self.palette;
        let small = sheet.small();
        let about = self.journey.about();
        let mut parts = vec![journey.to_owned(), self.messages.choice(about.state)];
        let owner = about.owner.trim();
        if !owner.is_empty() {
            let owner = message!("layout-state-owner", owner = owner);
            parts.push(self.messages.message(&owner));
        }
        let date = self.day().map_or_else(String::new, |day| {
            let date = self.messages.date(day);
            self.messages.message(&message!("deck-as-of", date = &date))
        });
        if !source.is_empty() {
            parts.push(source.to_owned());
        }
        let (x, y) = (sheet.margin(), sheet.foot());
        let right = sheet.size.x - x;
        let mut pen = SceneBuilder::default();
        let rule = y - sheet.scaled(3.0);
        pen.line(
            Point::new(x, rule),
            Point::new(right, rule),
            Stroke::solid(p.line, sheet.scaled(0.8)),
        );
        // A slide may be shown among others, a printed page has to say how many there are.
        let number = if sheet.format.is_slide() {
            number.to_string()
        } else {
            format!("{number} / {count}")
        };
        let number = one_line(&number, small, sheet.scaled(90.0));
        let date = one_line(&date, small, sheet.scaled(160.0));
        let until = right - sheet.scaled(56.0);
        let room = until - x - date.width - sheet.scaled(16.0);
        let words = one_line(&parts.join("  ·  "), small, room);
        pen.text(&[words], small, (x, y), p.text_muted);
        if !date.text.is_empty() {
            pen.text_aligned(&[date], small, (until, y), TextAlign::Right, p.text_muted);
        }
        pen.text_aligned(&[number], small, (right, y), TextAlign::Right, p.text_muted);
        let bounds = Rect::new(x, rule, right - x, sheet.size.y - rule);
        pen.into_item(None, ItemRole::Margin, String::new(), bounds)
    }

    /// Draws a paragraph as a group of its own; returns it with its height.
    pub(super) fn paragraph(
        &self,
        words: &str,
        style: FontSpec,
        (x, y): (f64, f64),
        width: f64,
    ) -> (SceneItem, f64) {
        let lines = break_lines(words, style, width, usize::MAX / 2);
        let mut pen = SceneBuilder::default();
        pen.text(&lines, style, (x, y), self.palette.text_muted);
        let height = style.leading() * float(lines.len());
        let bounds = Rect::new(x, y, width, height);
        (
            pen.into_item(
                item_key(ItemRef::Journey),
                ItemRole::Paragraph,
                words.to_owned(),
                bounds,
            ),
            height,
        )
    }
}
