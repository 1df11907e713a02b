//! Derivation of a pain point's rank, and robustness of the top three.

use super::rank_text;
use crate::{
    insight::rank::{
        DecisiveJudgement, FactorKind, Priorities, RankStability, RankingEntry, TopThreeVerdict,
    },
    map::scene_builder::SceneBuilder,
    model::RankMethod,
    report::views::{
        ViewBlock, ViewSurface,
        parts::{TextStack, callout},
    },
    scene::{ItemPart, ItemRole, Rect, Rgba, SceneKey, Stroke},
    text::FontSpec,
};

/// Sum of a pain point as text, with the origin of every factor.
pub(super) fn rank_explanation(
    board: &ViewSurface<'_>,
    priorities: &Priorities,
    entry: &RankingEntry,
    firm: Option<RankStability>,
) -> ViewBlock {
    let (tr, p) = (&board.messages, board.palette);
    let title = match entry.rank.map(|rank| rank.to_string()) {
        Some(rank) => tr.message(&message!("priorities-why", rank = &rank)),
        None => tr.tr(id!("priorities-why-unranked")),
    };
    let mut lines: Vec<(String, FontSpec, Rgba)> = vec![(title, board.head(), p.text_muted)];
    let sum = rank_text::formula_text(board, &priorities.ranking, entry);
    lines.push((sum, board.strong(), p.text));
    for factor in &entry.factors {
        lines.push((
            rank_text::factor_sentences(board, factor),
            board.small(),
            p.text,
        ));
    }
    lines.push((exposure_sentence(board, entry), board.small(), p.text));
    if let Some(firm) = firm {
        let words = tr.message(&message!(
            "priorities-why-places",
            weights = firm.by_weights.to_string(),
            all = firm.by_all.to_string()
        ));
        lines.push((words, board.small(), p.text));
    }
    lines.push((addressed(board, entry), board.small(), p.text));
    explanation_panel(board, lines)
}

/// Paragraphs on a background of their own, under the row that they explain.
pub(super) fn explanation_panel(
    board: &ViewSurface<'_>,
    lines: Vec<(String, FontSpec, Rgba)>,
) -> ViewBlock {
    let p = board.palette;
    let pad = board.scaled(12.0);
    let left = board.scaled(44.0).min(board.width * 0.08);
    let room = board.width - left - 2.0 * pad;
    let mut put = TextStack::new(left + pad, pad);
    let mut said = Vec::new();
    for (words, style, ink) in lines {
        put.add_text(&words, style, room, ink);
        put.skip(board.scaled(2.0));
        said.push(words);
    }
    let height = put.y + pad - board.scaled(2.0);
    let rect = Rect::new(left, 0.0, board.width - left, height);
    let mut whole = SceneBuilder::default();
    let rim = Stroke::solid(p.outline, board.scaled(1.0));
    whole.box_rect(rect, board.scaled(8.0), Some(p.surface), Some(rim));
    whole.fill_box(put.pen.items);
    let mut block = ViewBlock::new(board, whole, height);
    block.group.role = ItemRole::Paragraph;
    block.group.alt = rank_text::sentences(&said);
    block
}

/// Actions that address a pain point.
fn addressed(board: &ViewSurface<'_>, entry: &RankingEntry) -> String {
    let actions = board.journey.actions();
    let names = entry.addressed_by.iter().filter_map(|id| actions.get(id));
    let names = names.map(|action| board.messages.name(&**action));
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return board.messages.tr(id!("priorities-no-action"));
    }
    let names = names.join("; ");
    board
        .messages
        .message(&message!("priorities-addressed", actions = &names))
}

/// Number of customers that meet a pain point, with its derivation.
pub(in crate::report) fn exposure_sentence(
    board: &ViewSurface<'_>,
    entry: &RankingEntry,
) -> String {
    let (tr, exposure) = (&board.messages, &entry.exposure);
    let count = rank_text::short_number(board, 1000.0 * exposure.customers(), 1);
    let reach = rank_text::exact_factor_text(board, FactorKind::Reach, exposure.reach.value);
    let frequency =
        rank_text::exact_factor_text(board, FactorKind::Frequency, exposure.frequency.value);
    let share = rank_text::exact_factor_text(board, FactorKind::Share, exposure.share.value);
    let names = exposure.personas.iter();
    let names: Vec<String> = names.map(|id| rank_text::persona(board, id)).collect();
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
pub(super) fn stability_note(
    board: &ViewSurface<'_>,
    priorities: &Priorities,
) -> Option<ViewBlock> {
    let p = board.palette;
    let told = stability_sentences(board, priorities)?;
    let colors = if told.verdict == TopThreeVerdict::Certain {
        (p.good_soft, p.good)
    } else {
        (p.warn_soft, p.moment)
    };
    let mut block = callout(board, (&told.stability, &told.decisive), colors);
    let decisive = priorities.stability.decisive.as_ref();
    if let Some(decisive) = decisive.filter(|_| !told.decisive.is_empty()) {
        // A click leads to the pain point whose judgement it is.
        let item = crate::model::ItemRef::PainPoint(decisive.pain.clone());
        block.group.role = ItemRole::Item;
        block.group.key = Some(SceneKey::new(item, ItemPart::DecisiveJudgement));
    }
    Some(block)
}

/// Robustness of the top three in words.
pub(in crate::report) struct StabilitySentences {
    pub verdict: TopThreeVerdict,
    /// The robustness, as a sentence.
    pub stability: String,
    /// The judgement that changes the top three most easily; empty where votes decide.
    pub decisive: String,
}

/// Robustness of the top three as sentences; `None` where no more than three pain points have a
/// rank.
pub(in crate::report) fn stability_sentences(
    board: &ViewSurface<'_>,
    priorities: &Priorities,
) -> Option<StabilitySentences> {
    let tr = &board.messages;
    let firm = &priorities.stability;
    let (verdict, kept) = firm.top_three.verdict.zip(firm.top_three.shares)?;
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
    let stability = match verdict {
        TopThreeVerdict::Tied => tr.tr(id!("priorities-top-tied")),
        _ if is_voted => tr.tr(id!("priorities-top-votes")),
        TopThreeVerdict::Certain => tr.fill(id!("priorities-top-certain"), &args),
        TopThreeVerdict::Likely => tr.fill(id!("priorities-top-likely"), &args),
        TopThreeVerdict::Open => tr.fill(id!("priorities-top-open"), &args),
    };
    let decisive = match &firm.decisive {
        _ if is_voted || verdict == TopThreeVerdict::Tied => String::new(),
        Some(decisive) => judgement(board, decisive),
        None => tr.tr(id!("priorities-no-judgement")),
    };
    Some(StabilitySentences {
        verdict,
        stability,
        decisive,
    })
}

/// Judgement that changes the top three most easily, as a sentence.
fn judgement(board: &ViewSurface<'_>, decisive: &DecisiveJudgement) -> String {
    let tr = &board.messages;
    let pain = board.journey.pain_points().get(&decisive.pain);
    let text = pain.map_or_else(String::new, |pain| rank_text::pain_text(board, pain));
    let kind = decisive.factor.kind;
    let name = tr.choice(kind);
    let now = rank_text::exact_factor_text(board, kind, decisive.factor.value);
    let at = rank_text::exact_factor_text(board, kind, decisive.flip_value);
    let (from, to) = (
        decisive.rank_now.to_string(),
        decisive.rank_then.to_string(),
    );
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
