//! Assumptions of the flow model and faults in the shares, shown before any figure.

use super::{FlowView, said};
use crate::{
    insight::flow::{Flow, FlowProblem},
    map::{icons::named, scene_builder::SceneBuilder},
    model::{ItemRef, MessageId, float},
    report::views::{ViewBlock, parts::callout},
    scene::{Point, Rect, Stroke},
    text::{break_lines, message_cache::MessageCache},
};

/// Greatest number of faults that are shown one by one.
const MOST: usize = 6;

/// Draws assumptions and faults.
pub(super) fn notes(show: &FlowView<'_>) -> Vec<ViewBlock> {
    let (board, p) = (show.board, show.board.palette);
    let mut blocks = Vec::new();
    let assumed = assumed(show);
    if !assumed.is_empty() {
        let title = board.messages.tr(id!("flow-assumed"));
        let words = assumed.join(" ");
        blocks.push(callout(board, (&title, &words), (p.warn_soft, p.line)));
    }
    let troubles = show.flow.problems();
    let shown = troubles
        .iter()
        .take(MOST)
        .map(|trouble| note(show, trouble));
    blocks.extend(shown);
    blocks.extend(show.more(troubles.len(), MOST));
    blocks
}

/// Persona that the flow is restricted to, as a sentence.
fn whose(show: &FlowView<'_>) -> Option<String> {
    let words = &show.board.messages;
    let wanted = show.board.options.persona.as_ref()?;
    let persona = ItemRef::Persona(wanted.clone());
    let name = persona
        .exists_in(show.index.journey)
        .then(|| show.board.name_of(&persona))?;
    let args = [("persona", name.as_str())];
    Some(if show.flow.persona() == Some(wanted) {
        words.fill(id!("flow-of-persona"), &args)
    } else {
        words.fill(id!("flow-of-persona-same"), &args)
    })
}

/// Assumptions, one sentence each.
fn assumed(show: &FlowView<'_>) -> Vec<String> {
    let (words, flow) = (&show.board.messages, show.flow);
    let mut sentences: Vec<String> = whose(show).into_iter().collect();
    let (assumed, choices) = flow.assumed_choices(show.index);
    if assumed > 0 && assumed == choices {
        sentences.push(words.tr(id!("flow-assumed-all")));
    } else if assumed > 0 {
        let message = message!("flow-assumed-some", count = assumed, all = choices);
        sentences.push(show.counted(&message));
    }
    sentences.extend(start_sentence(words, flow, |place| show.name(place)));
    if flow.is_goal_assumed() {
        sentences.push(words.tr(id!("flow-assumed-goal")));
    }
    sentences
}

/// Sentence about starts that are assumed; `None` where the map marks them.
pub(in crate::report) fn start_sentence(
    words: &MessageCache,
    flow: &Flow,
    name: impl Fn(usize) -> String,
) -> Option<String> {
    if !flow.is_start_assumed() {
        return None;
    }
    let starts: Vec<usize> = flow.starts().map(|(place, _)| place).collect();
    Some(if let [only] = starts.as_slice() {
        words.message(&message!("flow-assumed-start", touchpoint = &name(*only)))
    } else {
        words.count(id!("flow-assumed-starts"), starts.len())
    })
}

/// Sentence about a fault, and the item that it concerns.
fn sentence(show: &FlowView<'_>, trouble: &FlowProblem) -> (String, Option<ItemRef>) {
    let words = &show.board.messages;
    let about = |key: MessageId, place: usize| {
        let name = show.name(place);
        (words.fill(key, &[("touchpoint", &name)]), show.item(place))
    };
    match trouble {
        FlowProblem::SharesExceedOne { touchpoint, sum } => {
            let (name, sum) = (show.name(*touchpoint), show.board.percent(*sum, 0));
            (
                words.message(&message!("flow-over", touchpoint = &name, sum = &sum)),
                show.item(*touchpoint),
            )
        }
        FlowProblem::NoShareLeft { touchpoint } => about(id!("flow-nothing-left"), *touchpoint),
        FlowProblem::EndGoesOn { touchpoint } => about(id!("flow-end-goes-on"), *touchpoint),
        FlowProblem::Unreachable { touchpoint } => about(id!("flow-unreachable"), *touchpoint),
        FlowProblem::Trapped { touchpoints } => {
            let names = touchpoints.iter().take(3).map(|&place| show.name(place));
            let mut names = names.collect::<Vec<_>>().join(" → ");
            if touchpoints.len() > 3 {
                names.push_str(" → …");
            }
            let first = touchpoints.first().copied().unwrap_or(usize::MAX);
            (
                words.message(&message!("flow-trapped", touchpoints = &names)),
                show.item(first),
            )
        }
    }
}

fn note(show: &FlowView<'_>, trouble: &FlowProblem) -> ViewBlock {
    let (board, p) = (show.board, show.board.palette);
    let (words, item) = sentence(show, trouble);
    let style = board.body();
    let (pad, mark) = (board.scaled(6.0), board.scaled(16.0));
    let left = pad + mark + board.scaled(8.0);
    let lines = break_lines(&words, style, board.width - left - pad, usize::MAX / 2);
    let height = style.leading() * float(lines.len()) + 2.0 * pad;
    let mut pen = SceneBuilder::default();
    let rect = Rect::new(pad, pad, mark, mark);
    match named("triangle-alert") {
        Some(icon) => pen.icon(icon, rect, p.warn),
        None => pen.circle(rect.center(), mark / 3.0, Some(p.warn), None),
    }
    pen.text(&lines, style, (left, pad), p.text);
    let line = Stroke::solid(p.line, board.scaled(1.0));
    pen.line(
        Point::new(0.0, height),
        Point::new(board.width, height),
        line,
    );
    said(ViewBlock::new(board, pen, height), item.as_ref(), words)
}
