//! Insight pages: the views of *Analyse* and *Optimise*, flowed over pages.

use jiff::civil::Date;

use super::{
    PagePart,
    deck_builder::{DeckBuilder, PageDraft},
    page_flow::{FlowItem, flow_into_columns},
};
use crate::{
    insight::IndexedInsight,
    report::views::{ViewBlock, ViewKind, ViewSurface, sections},
    scene::{Point, SceneItem},
};

/// Fractions of the content width, tried in turn until every block is lower than a page.
const WIDTHS: [f64; 4] = [1.0, 0.8, 0.64, 0.5];

/// Adds the pages of a view; none when the journey has no data for it.
pub(super) fn add(book: &mut DeckBuilder<'_>, view: ViewKind) {
    let known = book.known;
    if !(view.row().has_data)(known) {
        return;
    }
    for (place, blocks) in fitting(book, view, known).into_iter().enumerate() {
        add_pages(book, view, place > 0, blocks);
    }
}

/// Draws every section at the greatest width at which all of it fits on a page.
fn fitting(
    book: &DeckBuilder<'_>,
    view: ViewKind,
    known: IndexedInsight<'_>,
) -> Vec<Vec<ViewBlock>> {
    let (sheet, options) = (book.sheet, &book.options.view);
    let content = sheet.content();
    let fits = |section: &Vec<ViewBlock>| {
        let room = sheet.content_height();
        section.iter().all(|block| block.height <= room)
    };
    let mut found: Vec<Vec<ViewBlock>> = Vec::new();
    for part in WIDTHS {
        let width = content.width() * part;
        let board = ViewSurface::for_page(book.journey, options, width, sheet.unit);
        for (place, section) in sections(&board, view, known).into_iter().enumerate() {
            match found.get_mut(place) {
                Some(wider) if fits(wider) => {}
                Some(wider) => *wider = section,
                None => found.push(section),
            }
        }
        if found.iter().all(fits) {
            break;
        }
    }
    found
}

impl FlowItem for ViewBlock {
    fn height(&self) -> f64 {
        self.height
    }

    fn keeps_with_next(&self) -> bool {
        self.keeps_with_next
    }
}

/// Adds pages of blocks; `continues` is set if they follow others of the view.
fn add_pages(book: &mut DeckBuilder<'_>, view: ViewKind, continues: bool, blocks: Vec<ViewBlock>) {
    let sheet = book.sheet;
    let content = sheet.content();
    let gap = sheet.scaled(6.0);
    let room = sheet.content_height();
    let pages = flow_into_columns(blocks, gap, |_| room);
    let pages = pages.into_iter().filter(|page| !page.is_empty());
    for (place, blocks) in pages.enumerate() {
        let mut y = 0.0;
        let mut items: Vec<SceneItem> = Vec::with_capacity(blocks.len());
        for block in blocks {
            let height = block.height;
            let scale = (room / height).min(1.0);
            let mut item = block.moved_by(Point::default());
            if scale < 1.0 {
                let name = book.name(PagePart::View(view));
                book.notice(message!("deck-notice-view-shrunk", part = name));
                item = item.scale_by(scale);
            }
            item.translate(Point::new(content.min.x, content.min.y + y));
            items.push(item);
            y += height * scale + gap;
        }
        let mut kicker = vec![book.journey.about().title.clone()];
        kicker.extend(as_of(book, view));
        kicker.retain(|words| !words.trim().is_empty());
        book.add_page(PageDraft {
            title: book.name(PagePart::View(view)),
            kicker: kicker.join("  ·  "),
            continues: continues || place > 0,
            items,
            content_end: Point::new(content.max.x, content.min.y + y),
            ..PageDraft::default()
        });
    }
}

/// Reference date, shown on pages with stale or overdue items; `None` on others or without any
/// date.
fn as_of(book: &DeckBuilder<'_>, view: ViewKind) -> Option<String> {
    let today = book.known.insight.today;
    if !view.row().grows_old || today == Date::ZERO {
        return None;
    }
    let date = book.messages.date(today);
    Some(book.messages.message(&message!("deck-as-of", date = &date)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        edit::ops::update_about, export::paginate, file::samples, i18n::Lang, insight::Insight,
        report::deck::DeckOptions, scene::Group, testkit::journey_line::apply,
    };

    /// Collects all text and descriptions of a group.
    fn said(group: &Group, all: &mut String) {
        all.push_str(&group.alt);
        all.push('\n');
        for item in &group.items {
            if let SceneItem::Group(inner) = item {
                said(inner, all);
            }
            for line in item.text().into_iter().flat_map(|text| &text.lines) {
                all.push_str(&line.text);
                all.push('\n');
            }
        }
    }

    #[test]
    fn pages_find_what_the_checks_find_on_that_day_and_name_it() {
        let sample = samples::find("energy-move", Lang::En).unwrap();
        let journey = sample.journey().unwrap();
        let draft = update_about(&journey, message!("step-set-text"), |about| {
            about.reviewed = Some(date(2020, 1, 1));
            about.review_every = Some(90);
        });
        let journey = apply(&journey, draft);
        let mut counts = Vec::new();
        for (today, words) in [
            (date(2020, 2, 1), "As of 1 Feb 2020"),
            (date(2026, 11, 30), "As of 30 Nov 2026"),
        ] {
            let options = DeckOptions {
                parts: vec![PagePart::View(ViewKind::Checks)],
                today: Some(today),
                ..DeckOptions::default()
            };
            let laid = paginate(&journey, &options).unwrap();
            let mut all = String::new();
            for page in &laid.deck.pages {
                for item in &page.scene.items {
                    if let SceneItem::Group(group) = item {
                        said(group, &mut all);
                    }
                }
            }
            assert!(all.contains(words), "{all}");
            let insight = Insight::of_journey(&journey, today);
            for finding in insight.open_findings() {
                let message = Lang::En.message(&finding.detail.message);
                assert!(all.contains(&message), "{message}");
            }
            counts.push(
                insight
                    .open_findings()
                    .filter(|f| f.check == "stale-journey")
                    .count(),
            );
        }
        assert_eq!(counts, [0, 1], "what grows old is told of one day only");
    }
}
