//! Derivation of a pain point's rank, and robustness of the top three.

use super::words;
use crate::{
    insight::rank::{Decisive, Entry, FactorKind, Firm, Priorities, Verdict},
    layout::{
        paint::{Pen, key},
        text::Style,
        views::{
            Block, Board,
            parts::{Lines, callout},
        },
    },
    model::RankMethod,
    scene::{Rect, Rgba, Role, Stroke},
};

/// Sum of a pain point as text, with the origin of every factor.
pub(super) fn why(
    board: &Board<'_>,
    priorities: &Priorities,
    entry: &Entry,
    firm: Option<Firm>,
) -> Block {
    let (tr, p) = (&board.words, board.palette);
    let title = match entry.rank.map(|rank| rank.to_string()) {
        Some(rank) => tr.message(&message!("priorities-why", rank = &rank)),
        None => tr.tr(id!("priorities-why-unranked")),
    };
    let mut lines: Vec<(String, Style, Rgba)> = vec![(title, board.head(), p.text_muted)];
    let sum = words::sum(board, &priorities.ranking, entry);
    lines.push((sum, board.strong(), p.text));
    for factor in &entry.factors {
        lines.push((words::sentence(board, factor), board.small(), p.text));
    }
    lines.push((whom(board, entry), board.small(), p.text));
    if let Some(firm) = firm {
        let (weights, all) = (words::places(firm.by_weights), words::places(firm.by_all));
        let words = tr.message(&message!(
            "priorities-why-places",
            weights = &weights,
            all = &all
        ));
        lines.push((words, board.small(), p.text));
    }
    lines.push((addressed(board, entry), board.small(), p.text));
    panel(board, lines)
}

/// Paragraphs on a background of their own, under the row that they explain.
pub(super) fn panel(board: &Board<'_>, lines: Vec<(String, Style, Rgba)>) -> Block {
    let p = board.palette;
    let pad = board.at(12.0);
    let left = board.at(44.0).min(board.width * 0.08);
    let room = board.width - left - 2.0 * pad;
    let mut put = Lines::at(left + pad, pad);
    let mut said = Vec::new();
    for (words, style, ink) in lines {
        put.put(&words, style, room, ink);
        put.down(board.at(2.0));
        said.push(words);
    }
    let height = put.y + pad - board.at(2.0);
    let rect = Rect::new(left, 0.0, board.width - left, height);
    let mut whole = Pen::default();
    let rim = Stroke::solid(p.outline, board.at(1.0));
    whole.box_rect(rect, board.at(8.0), Some(p.surface), Some(rim));
    whole.fill_box(put.pen.items);
    let mut block = Block::new(board, whole, height);
    block.group.role = Role::Paragraph;
    block.group.alt = words::sentences(&said);
    block
}

/// Actions that address a pain point.
fn addressed(board: &Board<'_>, entry: &Entry) -> String {
    let actions = board.journey.actions();
    let names = entry.addressed_by.iter().filter_map(|id| actions.get(id));
    let names = names.map(|action| {
        board
            .words
            .or_else(&action.text, id!("layout-untitled-action"))
    });
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return board.words.tr(id!("priorities-no-action"));
    }
    let names = names.join("; ");
    board
        .words
        .message(&message!("priorities-addressed", actions = &names))
}

/// Number of customers that meet a pain point, with its derivation.
fn whom(board: &Board<'_>, entry: &Entry) -> String {
    let (tr, exposure) = (&board.words, &entry.exposure);
    let count = words::trimmed(board, 1000.0 * exposure.customers(), 1);
    let reach = words::exact(board, FactorKind::Reach, exposure.reach.value);
    let frequency = words::exact(board, FactorKind::Frequency, exposure.frequency.value);
    let share = words::exact(board, FactorKind::Share, exposure.share.value);
    let names = exposure.personas.iter();
    let names: Vec<String> = names.map(|id| words::persona(board, id)).collect();
    let personas = names.join(", ");
    let args = [
        ("count", count.as_str()),
        ("share", share.as_str()),
        ("personas", personas.as_str()),
        ("reach", reach.as_str()),
        ("frequency", frequency.as_str()),
    ];
    let key = if names.is_empty() || exposure.share.value >= 1.0 {
        id!("priorities-hits")
    } else {
        id!("priorities-hits-some")
    };
    tr.fill(key, &args)
}

/// Robustness of the top three, and the judgement that would change them; `None` where no more than
/// three pain points have a rank.
pub(super) fn firmness(board: &Board<'_>, priorities: &Priorities) -> Option<Block> {
    let (tr, p) = (&board.words, board.palette);
    let firm = &priorities.firmness;
    let (verdict, kept) = firm.top.verdict.zip(firm.top.kept)?;
    let is_voted = priorities.ranking.method == RankMethod::Votes;
    // Rounded down, so that no figure reaches a threshold that the draws don't reach.
    let share = |share: f64| {
        let down = (share * 100.0 + 1e-9).floor() / 100.0;
        board.percent(if down > 0.0 { down } else { share }, 0)
    };
    let (weights, judgements) = (share(kept.by_weights), share(kept.by_judgements));
    let args = [
        ("weights", weights.as_str()),
        ("judgements", judgements.as_str()),
    ];
    let strong = match verdict {
        Verdict::Tied => tr.tr(id!("priorities-top-tied")),
        _ if is_voted => tr.tr(id!("priorities-top-votes")),
        Verdict::Certain => tr.fill(id!("priorities-top-certain"), &args),
        Verdict::Likely => tr.fill(id!("priorities-top-likely"), &args),
        Verdict::Open => tr.fill(id!("priorities-top-open"), &args),
    };
    let more = match &firm.decisive {
        _ if is_voted || verdict == Verdict::Tied => String::new(),
        Some(decisive) => judgement(board, decisive),
        None => tr.tr(id!("priorities-no-judgement")),
    };
    let is_calm = verdict == Verdict::Certain;
    let colors = if is_calm {
        (p.good_soft, p.good)
    } else {
        (p.warn_soft, p.moment)
    };
    let mut block = callout(board, (&strong, &more), colors);
    if let Some(decisive) = firm.decisive.as_ref().filter(|_| !more.is_empty()) {
        // A click leads to the pain point whose judgement it is.
        let item = crate::model::ItemRef::PainPoint(decisive.pain.clone());
        block.group.role = Role::Item;
        block.group.key = key(&format!("{item}#decisive"));
    }
    Some(block)
}

/// Judgement that changes the top three most easily, as a sentence.
fn judgement(board: &Board<'_>, decisive: &Decisive) -> String {
    let tr = &board.words;
    let pain = board.journey.pain_points().get(&decisive.pain);
    let text = pain.map_or_else(String::new, |pain| words::text(board, pain));
    let kind = decisive.factor.kind;
    let name = tr.choice(kind);
    let now = words::exact(board, kind, decisive.factor.value);
    let at = words::exact(board, kind, decisive.at);
    let (from, to) = (decisive.from.to_string(), decisive.to.to_string());
    let mut args = vec![
        ("factor", name.as_str()),
        ("pain", text.as_str()),
        ("now", now.as_str()),
        ("at", at.as_str()),
        ("from", from.as_str()),
        ("to", to.as_str()),
    ];
    let n = decisive.factor.n.map(|n| n.to_string());
    if decisive.is_unknown() {
        return tr.fill(id!("priorities-judgement-assumed"), &args);
    }
    match &n {
        Some(n) => {
            args.push(("n", n));
            tr.fill(id!("priorities-judgement-n"), &args)
        }
        None => tr.fill(id!("priorities-judgement"), &args),
    }
}
