//! Assumptions of the flow model and faults in the shares, shown before any figure.

use super::{Show, said};
use crate::{
    insight::flow::Trouble,
    layout::{
        icons::named,
        paint::Pen,
        place::float,
        text::broken,
        views::{Block, parts::callout},
    },
    model::{ItemRef, Message},
    scene::{Point, Rect, Stroke},
};

/// Greatest number of faults that are shown one by one.
const MOST: usize = 6;

/// Draws assumptions and faults.
pub(super) fn notes(show: &Show<'_>) -> Vec<Block> {
    let (board, p) = (show.board, show.board.palette);
    let mut blocks = Vec::new();
    let assumed = assumed(show);
    if !assumed.is_empty() {
        let title = board.words.tr("flow-assumed");
        let words = assumed.join(" ");
        blocks.push(callout(board, (&title, &words), (p.warn_soft, p.line)));
    }
    let troubles = show.flow.troubles();
    let shown = troubles
        .iter()
        .take(MOST)
        .map(|trouble| note(show, trouble));
    blocks.extend(shown);
    blocks.extend(show.more(troubles.len(), MOST));
    blocks
}

/// Persona that the flow is restricted to, as a sentence.
fn whose(show: &Show<'_>) -> Option<String> {
    let words = &show.board.words;
    let wanted = show.board.options.persona.as_ref()?;
    let persona = ItemRef::Persona(wanted.clone());
    let name = persona
        .exists_in(show.index.journey)
        .then(|| show.board.name_of(&persona))?;
    let args = [("persona", name.as_str())];
    Some(if show.flow.persona() == Some(wanted) {
        words.fill("flow-of-persona", &args)
    } else {
        words.fill("flow-of-persona-same", &args)
    })
}

/// Assumptions, one sentence each.
fn assumed(show: &Show<'_>) -> Vec<String> {
    let (words, flow) = (&show.board.words, show.flow);
    let mut sentences: Vec<String> = whose(show).into_iter().collect();
    let edges = show.index.edges().enumerate();
    let moving = edges.filter(|(_, edge)| edge.moves());
    // A touchpoint with a single exit leaves nothing to assume.
    let choice = moving.filter(|(_, edge)| {
        let mut others = show.index.leaving(edge.from);
        others.any(|other| other.moves() && other.item.id != edge.item.id)
    });
    let choice: Vec<usize> = choice.map(|(number, _)| number).collect();
    let assumed = choice
        .iter()
        .filter(|&&number| flow.share(number).is_assumed);
    let assumed = assumed.count();
    if assumed > 0 && assumed == choice.len() {
        sentences.push(words.tr("flow-assumed-all"));
    } else if assumed > 0 {
        let message = Message::new("flow-assumed-some")
            .with("count", assumed)
            .with("all", choice.len());
        sentences.push(show.counted(&message));
    }
    if flow.is_start_assumed() {
        let starts: Vec<usize> = flow.starts().map(|(place, _)| place).collect();
        if let [only] = starts.as_slice() {
            let name = show.name(*only);
            sentences.push(words.fill("flow-assumed-start", &[("touchpoint", &name)]));
        } else {
            sentences.push(words.count("flow-assumed-starts", starts.len()));
        }
    }
    if flow.is_goal_assumed() {
        sentences.push(words.tr("flow-assumed-goal"));
    }
    sentences
}

/// Sentence about a fault, and the item that it concerns.
fn sentence(show: &Show<'_>, trouble: &Trouble) -> (String, Option<ItemRef>) {
    let words = &show.board.words;
    let about = |key: &'static str, place: usize| {
        let name = show.name(place);
        (words.fill(key, &[("touchpoint", &name)]), show.item(place))
    };
    match trouble {
        Trouble::SharesOver { touchpoint, sum } => {
            let (name, sum) = (show.name(*touchpoint), show.board.percent(*sum, 0));
            let args = [("touchpoint", name.as_str()), ("sum", &sum)];
            (words.fill("flow-over", &args), show.item(*touchpoint))
        }
        Trouble::NothingLeft { touchpoint } => about("flow-nothing-left", *touchpoint),
        Trouble::EndGoesOn { touchpoint } => about("flow-end-goes-on", *touchpoint),
        Trouble::Unreachable { touchpoint } => about("flow-unreachable", *touchpoint),
        Trouble::Trapped { touchpoints } => {
            let names = touchpoints.iter().take(3).map(|&place| show.name(place));
            let mut names = names.collect::<Vec<_>>().join(" → ");
            if touchpoints.len() > 3 {
                names.push_str(" → …");
            }
            let first = touchpoints.first().copied().unwrap_or(usize::MAX);
            (
                words.fill("flow-trapped", &[("touchpoints", &names)]),
                show.item(first),
            )
        }
    }
}

fn note(show: &Show<'_>, trouble: &Trouble) -> Block {
    let (board, p) = (show.board, show.board.palette);
    let (words, item) = sentence(show, trouble);
    let style = board.body();
    let (pad, mark) = (board.at(6.0), board.at(16.0));
    let left = pad + mark + board.at(8.0);
    let lines = broken(&words, style, board.width - left - pad, usize::MAX / 2);
    let height = style.leading() * float(lines.len()) + 2.0 * pad;
    let mut pen = Pen::default();
    let rect = Rect::new(pad, pad, mark, mark);
    match named("triangle-alert") {
        Some(icon) => pen.icon(icon, rect, p.warn),
        None => pen.circle(rect.center(), mark / 3.0, Some(p.warn), None),
    }
    pen.text(&lines, style, (left, pad), p.text);
    let line = Stroke::solid(p.line, board.at(1.0));
    pen.line(
        Point::new(0.0, height),
        Point::new(board.width, height),
        line,
    );
    said(Block::new(board, pen, height), item.as_ref(), words)
}
