//! Board of actions by status, and loose ends.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::rank_text;
use crate::{
    insight::rank::{
        ActionCard, PainRanks, Rank, Ranking, StatusBoard as Work, StatusColumn as Lane,
    },
    map::scene_builder::{SceneBuilder, item_key},
    model::{Action, ActionMethod, ActionStatus, ItemRef, PainPointId, float},
    record::{RecordTable, TableKind},
    report::views::{
        ViewBlock, ViewSurface,
        parts::{heading, heading_with_button, item_group, paragraph, record_table, subheading},
    },
    scene::{AddOffer, ItemRole, Rect, Rgba, SceneKey, Stroke, TextAlign},
    text::{FontSpec, MeasuredLine, break_lines, one_line, width},
};

/// Least width of a column of cards, in units.
const CARD: f64 = 168.0;

/// Drop area of a status on the board of actions.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusArea {
    /// Status given to a dropped card.
    pub status: ActionStatus,
    /// Box around its heading and its cards.
    pub rect: Rect,
}

/// Board of actions before its blocks are stacked.
pub(in crate::report::views) struct ActionBoard {
    pub blocks: Vec<ViewBlock>,
    /// Extent of each status.
    pub areas: Vec<StatusExtent>,
}

/// Extent of a status on the board before its blocks are stacked.
pub(in crate::report::views) struct StatusExtent {
    status: ActionStatus,
    /// Left and right edge.
    x: (f64, f64),
    /// Indices of its blocks.
    blocks: Range<usize>,
}

impl StatusExtent {
    /// Drop area, given the vertical extents of the stacked blocks.
    pub(in crate::report::views) fn area(
        &self,
        spans: &[(f64, f64)],
        left: f64,
    ) -> Option<StatusArea> {
        let (x0, x1) = self.x;
        let first = spans.get(self.blocks.start)?;
        let last = spans.get(self.blocks.end.checked_sub(1)?)?;
        Some(StatusArea {
            status: self.status,
            rect: Rect::new(left + x0, first.0, x1 - x0, last.1 - first.0),
        })
    }
}

/// Draws the board of actions with its drop areas.
pub(in crate::report::views) fn action_board(
    board: &ViewSurface<'_>,
    work: &Work,
    ranking: &Ranking,
) -> ActionBoard {
    let tr = &board.messages;
    let count = board.journey.actions().len();
    let mut note = vec![tr.count(id!("priorities-action-count"), count)];
    if work.overdue() > 0 {
        note.push(tr.count(id!("priorities-overdue-count"), work.overdue()));
    }
    let mut blocks = vec![heading_with_button(
        board,
        (&tr.tr(id!("priorities-actions")), &note.join(" · ")),
        (&tr.tr(id!("command-add-action")), AddOffer::Action),
    )];
    let ranks: BTreeMap<&PainPointId, Rank> = ranking
        .entries
        .iter()
        .filter_map(|entry| Some((&entry.pain, entry.rank?)))
        .collect();
    let mut areas = Vec::new();
    if count == 0 {
        blocks.push(paragraph(board, &tr.tr(id!("priorities-no-actions"))));
    } else {
        // Without dropped actions the status needs no column; it is a line below.
        let is_column =
            |lane: &Lane| lane.status != ActionStatus::Dropped || !lane.cards.is_empty();
        let (lanes, mut stacked): (Vec<&Lane>, Vec<&Lane>) =
            work.columns.iter().partition(|lane| is_column(lane));
        let room = board.scaled(CARD) * float(lanes.len()) + gap(board) * float(lanes.len());
        let first = blocks.len();
        if board.width >= room {
            blocks.extend(side_by_side(board, &lanes, &ranks));
            let wide = column_width(board, lanes.len());
            areas.extend(lanes.iter().enumerate().map(|(place, lane)| {
                let x = (wide + gap(board)) * float(place);
                StatusExtent {
                    status: lane.status,
                    x: (x, x + wide),
                    blocks: first..blocks.len(),
                }
            }));
        } else {
            stacked.splice(0..0, lanes);
        }
        for lane in stacked {
            let first = blocks.len();
            blocks.extend(below_each_other(board, lane, &ranks));
            areas.push(StatusExtent {
                status: lane.status,
                x: (0.0, board.width),
                blocks: first..blocks.len(),
            });
        }
    }
    blocks.extend(loose(board, work, ranking));
    ActionBoard { blocks, areas }
}

fn column_width(board: &ViewSurface<'_>, count: usize) -> f64 {
    (board.width - gap(board) * float(count.saturating_sub(1))) / float(count.max(1))
}

fn gap(board: &ViewSurface<'_>) -> f64 {
    board.scaled(8.0)
}

/// One column for each status and one block for each row of cards, so that pages can split them.
fn side_by_side(
    board: &ViewSurface<'_>,
    lanes: &[&Lane],
    ranks: &BTreeMap<&PainPointId, Rank>,
) -> Vec<ViewBlock> {
    let p = board.palette;
    let wide = column_width(board, lanes.len());
    let style = board.head();
    let high = style.leading() + board.scaled(10.0);
    let mut pen = SceneBuilder::default();
    for (place, lane) in lanes.iter().enumerate() {
        let x = (wide + gap(board)) * float(place);
        let rect = Rect::new(x, 0.0, wide, high);
        pen.rect(rect, board.scaled(6.0), Some(p.panel), None);
        let y = board.scaled(5.0);
        let count = lane.cards.len().to_string();
        let number = one_line(&count, style, wide);
        let pad = board.scaled(10.0);
        let name = board.messages.choice(lane.status);
        let name = one_line(&name, style, wide - 3.0 * pad - number.width);
        pen.text(&[name], style, (x + pad, y), p.text);
        pen.text_aligned(
            &[number],
            style,
            (x + wide - pad, y),
            TextAlign::Right,
            p.text_muted,
        );
    }
    let mut blocks = vec![ViewBlock::new(board, pen, high).keep_with_next()];
    let rows = lanes.iter().map(|lane| lane.cards.len()).max().unwrap_or(0);
    for row in 0..rows {
        let mut pen = SceneBuilder::default();
        let mut lowest = 0.0_f64;
        for (place, lane) in lanes.iter().enumerate() {
            let x = (wide + gap(board)) * float(place);
            let Some(card) = lane.cards.get(row) else {
                continue;
            };
            let Some(drawn) = drawn(board, card, wide, ranks) else {
                continue;
            };
            lowest = lowest.max(drawn.height);
            pen.items.push(drawn.thing(board, x));
        }
        blocks.push(ViewBlock::new(board, pen, lowest));
    }
    blocks
}

/// Heading of a status with its cards over the whole width. A status without cards is a drop area
/// in the window and left out on paper.
fn below_each_other(
    board: &ViewSurface<'_>,
    lane: &Lane,
    ranks: &BTreeMap<&PainPointId, Rank>,
) -> Vec<ViewBlock> {
    if lane.cards.is_empty() && !board.is_screen {
        return Vec::new();
    }
    let words = format!(
        "{} · {}",
        board.messages.choice(lane.status),
        lane.cards.len()
    );
    let mut blocks = vec![subheading(board, &words, board.scaled(6.0))];
    for card in &lane.cards {
        if let Some(drawn) = drawn(board, card, board.width, ranks) {
            let mut pen = SceneBuilder::default();
            let height = drawn.height;
            pen.items.push(drawn.thing(board, 0.0));
            blocks.push(ViewBlock::new(board, pen, height));
        }
    }
    blocks
}

/// Laid-out card without its position.
struct ActionCardDraft {
    lines: Vec<(Vec<MeasuredLine>, FontSpec, Rgba)>,
    key: SceneKey,
    alt: String,
    wide: f64,
    height: f64,
    is_chosen: bool,
    /// Mark at the upper right, such as that the action is overdue.
    mark: Option<MeasuredLine>,
}

impl ActionCardDraft {
    fn thing(self, board: &ViewSurface<'_>, x: f64) -> crate::scene::SceneItem {
        let p = board.palette;
        let pad = board.scaled(10.0);
        let rect = Rect::new(x, 0.0, self.wide, self.height);
        let (fill, rim) = if self.is_chosen {
            (p.accent_soft, p.accent)
        } else {
            (p.surface, p.outline)
        };
        let mut pen = SceneBuilder::default();
        let rim = Stroke::solid(rim, board.scaled(1.0));
        pen.box_rect(rect, board.scaled(8.0), Some(fill), Some(rim));
        let mut y = pad;
        if let Some(mark) = self.mark {
            let style = board.head();
            let high = style.leading() + board.scaled(2.0);
            let place = Rect::new(x + pad, y, mark.width + board.scaled(10.0), high);
            pen.rect(place, board.scaled(5.0), Some(p.bad_soft), None);
            let at = (place.min.x + board.scaled(5.0), y + board.scaled(1.0));
            pen.text_in_last(&[mark], style, at, TextAlign::Left, p.bad);
            y += high + board.scaled(3.0);
        }
        let mut texts = SceneBuilder::default();
        for (lines, style, ink) in self.lines {
            let high = style.leading() * float(lines.len());
            texts.text(&lines, style, (x + pad, y), ink);
            y += high + board.scaled(3.0);
        }
        pen.fill_box(texts.items);
        item_group(pen, self.key, self.alt, rect)
    }
}

fn drawn(
    board: &ViewSurface<'_>,
    card: &ActionCard,
    wide: f64,
    ranks: &BTreeMap<&PainPointId, Rank>,
) -> Option<ActionCardDraft> {
    let action = board.journey.actions().get(&card.action)?;
    let (pad, between) = (board.scaled(10.0), board.scaled(3.0));
    let room = wide - 2.0 * pad;
    let mut lines = Vec::new();
    let mut alt = Vec::new();
    for (words, style, ink, most) in said(board, (card, action), ranks) {
        if !words.is_empty() {
            lines.push((break_lines(&words, style, room, most), style, ink));
            alt.push(words);
        }
    }
    let mut height = 2.0 * pad - between;
    height += lines
        .iter()
        .map(|(lines, style, _)| style.leading() * float(lines.len()) + between)
        .sum::<f64>();
    let mark = card.is_overdue.then(|| {
        let words = board.messages.tr(id!("priorities-overdue"));
        alt.push(words.clone());
        height += board.head().leading() + board.scaled(5.0);
        one_line(&words, board.head(), room - board.scaled(10.0))
    });
    let item = ItemRef::Action(action.id.clone());
    Some(ActionCardDraft {
        lines,
        is_chosen: board.is_selected(&item),
        key: item.into(),
        alt: alt.join(". "),
        wide,
        height,
        mark,
    })
}

/// Text of a card, each line with style, colour and line limit.
fn said(
    board: &ViewSurface<'_>,
    (card, action): (&ActionCard, &Action),
    ranks: &BTreeMap<&PainPointId, Rank>,
) -> Vec<(String, FontSpec, Rgba, usize)> {
    let (tr, p, small) = (&board.messages, board.palette, board.small());
    let all = usize::MAX / 2;
    let text = tr.text(action);
    let mut said = vec![(text, board.strong(), p.text, all)];
    // The window can open the card; paper can't.
    let most = if board.is_screen { 4 } else { all };
    let hypothesis = action.hypothesis.trim();
    said.push(if hypothesis.is_empty() {
        (tr.tr(id!("priorities-no-hypothesis")), small, p.warn, all)
    } else {
        let quoted = tr.message(&message!("priorities-hypothesis", text = hypothesis));
        (quoted, small, p.text_muted, most)
    });
    said.push((pains_and_method(board, action, ranks), small, p.accent, all));
    said.extend(card.kpis.iter().map(|kpi| {
        let (words, ink) = match (&kpi.goal, kpi.is_known) {
            (Some(goal), _) => (format!("{} → {goal}", kpi.name), p.text),
            (None, true) => (kpi.name.clone(), p.text),
            (None, false) => (
                tr.message(&message!("priorities-kpi-unknown", kpi = &kpi.name)),
                p.warn,
            ),
        };
        (words, small, ink, all)
    }));
    said.push((who_and_when(board, action), small, p.text_muted, all));
    said
}

/// Ranks of the addressed pain points, and the method of the experiment (DOMAIN 119).
fn pains_and_method(
    board: &ViewSurface<'_>,
    action: &Action,
    ranks: &BTreeMap<&PainPointId, Rank>,
) -> String {
    let tr = &board.messages;
    let mut own: Vec<Rank> = action
        .pain_points
        .iter()
        .filter_map(|pain| ranks.get(pain).copied())
        .collect();
    own.sort_unstable();
    let mut parts = Vec::new();
    if !own.is_empty() {
        let list: Vec<String> = own.iter().map(ToString::to_string).collect();
        let list = list.join(", ");
        parts.push(tr.message(&message!("priorities-pains", ranks = &list)));
    }
    if action.method != ActionMethod::None {
        parts.push(tr.choice(action.method));
    }
    parts.join(" · ")
}

fn who_and_when(board: &ViewSurface<'_>, action: &Action) -> String {
    let owner = match action.owner.trim() {
        "" => board.messages.tr(id!("priorities-no-owner")),
        owner => owner.to_owned(),
    };
    match action.due {
        Some(due) => format!("{owner} · {}", board.messages.date(due)),
        None => owner,
    }
}

/// Loose ends: pain points without an action (DOMAIN 25), and actions that address nothing on the
/// map.
fn loose(board: &ViewSurface<'_>, work: &Work, ranking: &Ranking) -> Vec<ViewBlock> {
    let tr = &board.messages;
    let journey = board.journey;
    let mut blocks = Vec::new();
    if !work.unaddressed_pains.is_empty() {
        let note = tr.tr(id!("priorities-loose-pains-note"));
        let count = work.unaddressed_pains.len();
        let title = tr.count(id!("priorities-loose-pains"), count);
        blocks.push(heading(board, &title, &note));
        let ranks = PainRanks::from(ranking);
        let cx = board.records().with_ranks(&ranks);
        let mut records = RecordTable::new(&cx, TableKind::PainPoints, &["rank", "text"]);
        let pains = work.unaddressed_pains.iter();
        let pains: BTreeSet<ItemRef> = pains.cloned().map(ItemRef::PainPoint).collect();
        records.rows.retain(|row| pains.contains(&row.item));
        records.sort_by(&cx, "rank");
        records.rows.truncate(40);
        let number = number_width(board);
        let widths = [number, board.width / board.unit - number];
        blocks.extend(record_table(
            board,
            &cx,
            &records,
            &widths,
            |id, item, cell| match id {
                "text" => cell.with_note(rank_text::item_location(board, item)),
                _ => cell,
            },
        ));
        if count > 40 {
            let more = tr.count(id!("priorities-more"), count - 40);
            blocks.push(paragraph(board, &more));
        }
    }
    if !work.unlinked_actions.is_empty() {
        let note = tr.tr(id!("priorities-loose-actions-note"));
        let count = work.unlinked_actions.len();
        blocks.push(heading(
            board,
            &tr.count(id!("priorities-loose-actions"), count),
            &note,
        ));
        for id in work.unlinked_actions.iter().take(40) {
            let Some(action) = journey.actions().get(id) else {
                continue;
            };
            blocks.push(line(board, action));
        }
    }
    blocks
}

fn number_width(board: &ViewSurface<'_>) -> f64 {
    width(&board.messages.tr(id!("priorities-rank")), board.head()) / board.unit + 40.0
}

fn line(board: &ViewSurface<'_>, action: &Action) -> ViewBlock {
    let style = board.body();
    let text = board.messages.text(action);
    let lines = break_lines(
        &text,
        style,
        board.width - board.scaled(12.0),
        usize::MAX / 2,
    );
    let mut pen = SceneBuilder::default();
    pen.text(
        &lines,
        style,
        (board.scaled(6.0), board.scaled(2.0)),
        board.palette.text,
    );
    let height = style.leading() * float(lines.len()) + board.scaled(4.0);
    let mut block = ViewBlock::new(board, pen, height);
    block.group.role = ItemRole::Item;
    block.group.key = item_key(ItemRef::Action(action.id.clone()));
    block.group.alt = text;
    block
}
