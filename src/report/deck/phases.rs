//! Phase pages: the part of the map in each phase, split until it is readable.

use std::{collections::HashSet, sync::Arc};

use super::{
    column_flow::ColumnFlow,
    deck_builder::{DeckBuilder, PageDraft},
    legend,
    page_sheet::points,
    panels,
    rows::{has_content, merge, phase_crossing_rows},
    smallest_text,
    speaker_notes::{self, PhaseRecords},
    text_piece::TextPiece,
};
use crate::{
    i18n::rounded,
    map::{Detail, Memo, ViewOptions, map},
    model::{Journey, Phase, PhaseId, Row, RowKind, TouchpointId},
    scene::{Point, Rect, Scene, SceneItem},
};

/// Greatest enlargement of a part of the map over its least readable scale.
const LARGEST: f64 = 2.6;
/// The same for a part of the map beside lists.
const LARGEST_WITH_LISTS: f64 = 1.06;
/// Greatest number of touchpoints tried on one page.
const MOST: usize = 16;
/// Greatest number of touchpoints of a phase that is tried on one page with all its rows.
const WHOLE: usize = 60;

/// Adds the pages of all phases.
pub(super) fn add(book: &mut DeckBuilder<'_>) {
    let all = book.journey.touchpoints_in_order();
    let of_phase = |id: &PhaseId| -> Vec<TouchpointId> {
        let start = all.partition_point(|t| {
            book.journey.phases().position(&t.phase) < book.journey.phases().position(id)
        });
        let rest = all.get(start..).unwrap_or_default();
        let own = rest.iter().take_while(|t| t.phase == *id);
        own.map(|t| t.id.clone()).collect()
    };
    let phases: Vec<(Arc<Phase>, Vec<TouchpointId>)> = book
        .journey
        .phases()
        .iter()
        .map(|phase| (Arc::clone(phase), of_phase(&phase.id)))
        .collect();
    let records = PhaseRecords::new(book);
    let mut was_split = false;
    let chosen = book.options.phases.clone();
    for (place, (phase, touchpoints)) in phases.iter().enumerate() {
        if !chosen.is_empty() && !chosen.contains(&phase.id) {
            continue;
        }
        let count = phases.len();
        let mut pages = PhasePages::new(book, phase, place);
        pages.lay_out(touchpoints);
        let (made, unshown) = (pages.drafts, pages.note_rows);
        was_split |= made.len() > 1;
        close(book, &records, phase, (place, count), made, &unshown);
    }
    if was_split {
        let size = rounded(points(book.sheet.min_text_size), 0);
        book.notice(message!("deck-notice-phases-split", size = size));
    }
}

/// Page of a phase before its head is drawn.
struct PhasePageDraft {
    items: Vec<SceneItem>,
    touchpoints: HashSet<TouchpointId>,
    legend: Option<Journey>,
    end: Point,
}

/// Pages of one phase.
struct PhasePages<'b, 'a> {
    book: &'b mut DeckBuilder<'a>,
    phase: &'b Phase,
    /// Excerpt of the journey: the phase with everything attached to it.
    whole: Journey,
    view: ViewOptions,
    content: Rect,
    drafts: Vec<PhasePageDraft>,
    /// Rows that appear in the speaker notes only.
    note_rows: Vec<Row>,
}

impl<'b, 'a> PhasePages<'b, 'a> {
    fn new(book: &'b mut DeckBuilder<'a>, phase: &'b Phase, place: usize) -> Self {
        let view = ViewOptions {
            hides_phase_headers: true,
            first_phase: place,
            ..book.view(Detail::Page)
        };
        let legend = legend::draw(book, book.journey, book.sheet.content().width()).1;
        let mut content = book.sheet.content();
        content.max.y -= legend;
        Self {
            whole: Journey::default(),
            book,
            phase,
            view,
            content,
            drafts: Vec::new(),
            note_rows: Vec::new(),
        }
    }

    fn lay_out(&mut self, touchpoints: &[TouchpointId]) {
        if touchpoints.is_empty() {
            return;
        }
        let set: HashSet<TouchpointId> = touchpoints.iter().cloned().collect();
        let rows = self.book.journey.rows().iter();
        let rows = rows.map(|row| Row::clone(row)).collect();
        self.whole = self.book.journey.excerpt(&set, rows, &self.book.path);
        let mut rows = phase_crossing_rows(self.book, &set);
        rows.retain(|row| !row.hidden);
        rows.extend(self.rows(&set));
        if touchpoints.len() <= WHOLE {
            let scene = self.scene(touchpoints, &rows, Detail::Page);
            if let Some(scale) = self.fits(&scene) {
                self.add(&scene, scale, set);
                return;
            }
        }
        let emotion: Vec<Row> = rows
            .into_iter()
            .filter(|row| row.kind == RowKind::Emotion)
            .collect();
        // The emotion curve is included where it has several points and costs no page.
        let on_path = touchpoints.iter().filter(|id| self.book.path.contains(id));
        if on_path.take(2).count() > 1 && self.chunks(touchpoints, &emotion).len() == 1 {
            self.parts_and_lists(&[touchpoints], &emotion, &set);
            if self.drafts.len() == 1 {
                return;
            }
        }
        let with = (
            std::mem::take(&mut self.drafts),
            std::mem::take(&mut self.note_rows),
        );
        let chunks = self.chunks(touchpoints, &[]);
        self.parts_and_lists(&chunks, &[], &set);
        if !with.0.is_empty() && with.0.len() <= self.drafts.len() {
            (self.drafts, self.note_rows) = with;
        }
    }

    /// Adds parts of the map, lists with the contents of their rows, and image pages.
    fn parts_and_lists(
        &mut self,
        chunks: &[&[TouchpointId]],
        emotion: &[Row],
        set: &HashSet<TouchpointId>,
    ) {
        let mut free = Vec::new();
        let mut links = Vec::new();
        for chunk in chunks {
            let kept: HashSet<TouchpointId> = chunk.iter().cloned().collect();
            merge(&mut links, phase_crossing_rows(self.book, &kept));
            let size = self.chunk(chunk, emotion);
            free.push((self.drafts.len() - 1, size));
        }
        let is_list = |row: &Row| {
            let has_picture = matches!(row.kind, RowKind::Storyboard | RowKind::Image);
            !has_picture && (emotion.is_empty() || row.kind != RowKind::Emotion)
        };
        let lists: Vec<Row> = self.rows(set).into_iter().filter(is_list).collect();
        links.retain(|row| !row.hidden);
        let grid = ColumnFlow::new(self.book.sheet, self.content, self.drafts.len(), &free);
        let all: Vec<Row> = lists.iter().chain(&links).cloned().collect();
        let mut poured = self.pour(&all, &grid, set);
        if self.book.sheet.format.is_slide() && grid.last_page(&poured) >= self.drafts.len() {
            // Links to other phases aren't worth a slide of their own; they are in the notes.
            let fewer = self.pour(&lists, &grid, set);
            if grid.last_page(&fewer) < grid.last_page(&poured) {
                poured = fewer;
                self.note_rows = links;
            }
        }
        self.put(&poured, &grid, set);
        for row in self.rows(set) {
            if matches!(row.kind, RowKind::Storyboard | RowKind::Image) {
                self.pictures(&chunks.concat(), &row);
            }
        }
    }

    fn part(&self, touchpoints: &[TouchpointId], rows: &[Row]) -> Journey {
        let set = touchpoints.iter().cloned().collect();
        self.whole.excerpt(&set, rows.to_vec(), &self.book.path)
    }

    /// Lays out some touchpoints with these rows.
    fn scene(&self, touchpoints: &[TouchpointId], rows: &[Row], detail: Detail) -> Scene {
        let view = ViewOptions {
            detail,
            ..self.view.clone()
        };
        map(
            &self.part(touchpoints, rows),
            Some(&self.book.ranks),
            &view,
            &mut Memo::default(),
        )
        .scene
    }

    /// Scale at which a scene fills the page; `None` if its text would be unreadable then.
    fn fits(&self, scene: &Scene) -> Option<f64> {
        let least = self.book.sheet.min_text_size / smallest_text(&scene.items);
        if self.book.sheet.grows() {
            return Some(least.max(1.0));
        }
        let fill = self.fill(scene);
        (fill >= least).then(|| fill.min(least * LARGEST))
    }

    fn fill(&self, scene: &Scene) -> f64 {
        let room = &self.content;
        (room.width() / scene.size.x).min(room.height() / scene.size.y)
    }

    /// Splits touchpoints into as few runs as fit side by side, of about equal length.
    fn chunks<'t>(&self, all: &'t [TouchpointId], rows: &[Row]) -> Vec<&'t [TouchpointId]> {
        let fits = |run: &[TouchpointId]| {
            run.len() == 1 || self.fits(&self.scene(run, rows, Detail::Page)).is_some()
        };
        let mut rest = all;
        let mut greedy = Vec::new();
        // The next run is about as long as the last one.
        let mut likely = MOST;
        while !rest.is_empty() {
            let mut take = rest.len().min(likely);
            while take > 1 && !fits(rest.get(..take).unwrap_or_default()) {
                take -= 1;
            }
            likely = (take + 3).min(MOST);
            let (head, tail) = rest.split_at(take);
            greedy.push(head);
            rest = tail;
        }
        let each = all.len().div_ceil(greedy.len().max(1)).max(1);
        let even: Vec<&[TouchpointId]> = all.chunks(each).collect();
        if even.len() <= greedy.len() && even.iter().all(|run| fits(run)) {
            even
        } else {
            greedy
        }
    }

    /// Visible rows with content for these touchpoints.
    fn rows(&self, touchpoints: &HashSet<TouchpointId>) -> Vec<Row> {
        let own = self.whole.rows().iter().map(|row| Row::clone(row));
        own.filter(|row| !row.hidden && has_content(&self.whole, row, touchpoints))
            .collect()
    }

    /// Adds a part of the map; returns its size on the page.
    fn chunk(&mut self, touchpoints: &[TouchpointId], rows: &[Row]) -> Point {
        let set: HashSet<TouchpointId> = touchpoints.iter().cloned().collect();
        let scene = self.scene(touchpoints, rows, Detail::Page);
        // Not enlarged further, since the lists need space, too.
        let least =
            self.book.sheet.min_text_size / smallest_text(&scene.items) * LARGEST_WITH_LISTS;
        let fitted = self.fits(&scene).map(|scale| scale.min(least));
        let scale = fitted.unwrap_or_else(|| self.shrunk(&scene));
        self.add(&scene, scale, set);
        Point::new(scene.size.x * scale, scene.size.y * scale)
    }

    /// Adds pages with an image row, under the touchpoints that the images belong to.
    fn pictures(&mut self, touchpoints: &[TouchpointId], row: &Row) {
        let row = std::slice::from_ref(row);
        let has = |id: &TouchpointId| {
            let one = HashSet::from([id.clone()]);
            row.iter().any(|row| has_content(&self.whole, row, &one))
        };
        let shown: Vec<TouchpointId> = touchpoints.iter().filter(|id| has(id)).cloned().collect();
        let mut rest = shown.as_slice();
        while !rest.is_empty() {
            let mut take = rest.len().min(MOST);
            let mut scene = self.scene(rest.get(..take).unwrap_or_default(), row, Detail::Heads);
            while take > 1 && self.fits(&scene).is_none() {
                take -= 1;
                scene = self.scene(rest.get(..take).unwrap_or_default(), row, Detail::Heads);
            }
            let scale = self.fits(&scene).unwrap_or_else(|| self.shrunk(&scene));
            let (now, later) = rest.split_at(take);
            self.add(&scene, scale, now.iter().cloned().collect());
            rest = later;
        }
    }

    /// Scale of a scene that can't be split further: small text with a notice is better than lost
    /// text.
    fn shrunk(&mut self, scene: &Scene) -> f64 {
        let name = self.phase.name.trim().to_owned();
        let message = message!("deck-notice-shrunk", phase = name);
        self.book.notice(message);
        self.fill(scene)
    }

    /// Adds a page with a part of the map.
    fn add(&mut self, scene: &Scene, scale: f64, touchpoints: HashSet<TouchpointId>) {
        let ids: Vec<TouchpointId> = touchpoints.iter().cloned().collect();
        let size = Point::new(scene.size.x * scale, scene.size.y * scale);
        let at = self.content.min;
        self.drafts.push(PhasePageDraft {
            items: scaled_items(scene, scale, at),
            touchpoints,
            legend: Some(self.part(&ids, &[])),
            end: Point::new(at.x + size.x, at.y + size.y),
        });
    }

    /// Flows the contents of rows into columns.
    fn pour(
        &self,
        rows: &[Row],
        grid: &ColumnFlow,
        set: &HashSet<TouchpointId>,
    ) -> Vec<Vec<TextPiece>> {
        let ids: Vec<TouchpointId> = set.iter().cloned().collect();
        let part = self.part(&ids, &[]);
        let pieces = panels::pieces(self.book, self.phase, &part, rows, grid.width());
        grid.flow(pieces)
    }

    fn put(&mut self, columns: &[Vec<TextPiece>], grid: &ColumnFlow, set: &HashSet<TouchpointId>) {
        for (number, column) in columns.iter().enumerate() {
            let (page, rect) = grid.column_rect(number);
            while self.drafts.len() <= page && !column.is_empty() {
                self.drafts.push(PhasePageDraft {
                    items: Vec::new(),
                    touchpoints: set.clone(),
                    legend: None,
                    end: self.content.max,
                });
            }
            let items = panels::draw(self.book, column, rect.min, grid.width());
            if let Some(made) = self.drafts.get_mut(page) {
                made.items.extend(items);
            }
        }
    }
}

/// Draws the heads of the pages of a phase and adds them.
fn close(
    book: &mut DeckBuilder<'_>,
    records: &PhaseRecords,
    phase: &Phase,
    (place, count): (usize, usize),
    made: Vec<PhasePageDraft>,
    unshown: &[Row],
) {
    let sheet = book.sheet;
    let content = sheet.content();
    let name = book.messages.name(phase);
    let number = (place + 1).to_string();
    let args = [("number", number.as_str()), ("count", &count.to_string())];
    let kicker = book.messages.fill(id!("deck-phase-of"), &args);
    let made = if made.is_empty() {
        vec![empty(book)]
    } else {
        made
    };
    let pages = made.len().to_string();
    for (number, page) in made.into_iter().enumerate() {
        let part = (number + 1).to_string();
        let title = if pages == "1" {
            name.clone()
        } else {
            book.messages.message(&message!(
                "deck-title-part",
                name = &name,
                number = &part,
                count = &pages
            ))
        };
        let mut items = page.items;
        let mut end = page.end;
        if let Some(part) = &page.legend {
            let (mut key, height) = legend::draw(book, part, sheet.width_of(end.x));
            let y = if sheet.grows() {
                end.y
            } else {
                content.max.y - height
            };
            key.translate(Point::new(content.min.x, y));
            items.push(key);
            end.y = y + height;
        }
        let mut notes = speaker_notes::phase_notes(book, records, phase, &page.touchpoints);
        notes.extend(speaker_notes::row_notes(book, unshown, &page.touchpoints));
        book.add_page(PageDraft {
            title,
            kicker: kicker.clone(),
            continues: number > 0,
            phase: Some(place),
            items,
            notes,
            content_end: end,
            ..PageDraft::default()
        });
    }
}

/// Page of a phase without touchpoints.
fn empty(book: &DeckBuilder<'_>) -> PhasePageDraft {
    let content = book.sheet.content();
    let words = book.messages.tr(id!("deck-empty-phase"));
    let at = (content.min.x, content.min.y + book.sheet.scaled(16.0));
    let (item, height) = book.paragraph(&words, book.sheet.body(), at, content.width());
    PhasePageDraft {
        items: vec![item],
        touchpoints: HashSet::new(),
        legend: None,
        end: Point::new(content.max.x, at.1 + height),
    }
}

/// Copies of a scene's items, scaled and moved to a position on a page.
pub(super) fn scaled_items(scene: &Scene, scale: f64, at: Point) -> Vec<SceneItem> {
    let on_page = |item: &SceneItem| {
        let mut item = item.scale_by(scale);
        item.translate(at);
        item
    };
    scene.items.iter().map(on_page).collect()
}
