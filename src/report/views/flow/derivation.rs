//! Derivation of a touchpoint's flow figures, to be checked by hand.

use super::FlowView;
use crate::report::views::{ViewBlock, parts::callout};

/// Greatest number of terms of a sum that are written out.
const PARTS: usize = 6;

/// Draws the sum behind visits and reach of a touchpoint.
pub(super) fn explain(show: &FlowView<'_>, place: usize) -> ViewBlock {
    let (board, p, words) = (show.board, show.board.palette, &show.board.messages);
    let (flow, index) = (show.flow, show.index);
    let mut parts = Vec::new();
    if let Some((_, share)) = flow.starts().find(|(start, _)| *start == place) {
        let share = board.number(share, 2);
        parts.push(words.message(&message!("flow-explain-start", share = &share)));
    }
    let arriving = index.incoming(place).iter();
    let taken = arriving.filter(|&&number| flow.passes(index, number) > 0.0);
    let taken: Vec<usize> = taken.copied().collect();
    for &number in taken.iter().take(PARTS) {
        let Some(edge) = index.edge(number) else {
            continue;
        };
        let share = flow.share(number);
        let (visits, part) = (
            board.number(flow.visits(edge.from), 2),
            show.percent(share.value),
        );
        let from = show.name(edge.from);
        let args = [
            ("visits", visits.as_str()),
            ("share", &part),
            ("from", &from),
        ];
        parts.push(if share.is_assumed {
            words.fill(id!("flow-explain-assumed"), &args)
        } else {
            words.fill(id!("flow-explain-part"), &args)
        });
    }
    if taken.len() > PARTS {
        parts.push("…".to_owned());
    }
    let name = show.name(place);
    let title = words.message(&message!("flow-explain", touchpoint = &name));
    if parts.is_empty() {
        let nobody = words.tr(id!("flow-explain-nobody"));
        return callout(board, (&title, &nobody), (p.accent_soft, p.line));
    }
    let (sum, visits) = (parts.join(" + "), board.number(flow.visits(place), 2));
    let mut said = vec![if flow.is_trapped(place) {
        words.tr(id!("flow-explain-trapped"))
    } else {
        words.message(&message!("flow-explain-sum", sum = &sum, visits = &visits))
    }];
    let repeats = flow.visits(place) - flow.reach(place);
    if repeats > 1e-9 {
        let (repeats, reach) = (board.number(repeats, 2), show.percent(flow.reach(place)));
        said.push(words.message(&message!(
            "flow-explain-repeats",
            visits = &visits,
            repeats = &repeats,
            reach = &reach
        )));
    }
    callout(board, (&title, &said.join(" ")), (p.accent_soft, p.line))
}
