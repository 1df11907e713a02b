//! Mermaid text: a user-journey diagram or a flowchart (DOMAIN C1).
//!
//! A file or code block holds one diagram; Mermaid can't take two. A user-journey diagram shows
//! phases, order, emotions and personas, and loses branches; a flowchart shows branches, kinds and
//! shares of transitions, and loses emotions.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    i18n::Lang,
    model::{
        Journey, MessageId, PersonaId, Phase, Touchpoint, TouchpointId, TouchpointKind, Transition,
        TransitionKind,
    },
    record::transitions_in_order,
    scene::Rgba,
    text::{clean_title, without_break_marks},
    theme::{Palette, Tone},
};

/// Type of Mermaid diagram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MermaidKind {
    /// A `journey` diagram.
    #[default]
    Journey,
    /// A `flowchart` diagram.
    Flowchart,
}

/// Options of the Mermaid export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MermaidOptions {
    /// Type of diagram.
    pub kind: MermaidKind,
    /// Persona whose emotions a user-journey diagram shows; those of all together when `None`.
    pub persona: Option<PersonaId>,
    /// Language of all text that is not the user's own.
    pub lang: Lang,
}

/// Writes a journey as one Mermaid diagram. The same journey and options give the same text.
#[must_use]
pub fn mermaid(journey: &Journey, options: &MermaidOptions) -> String {
    match options.kind {
        MermaidKind::Journey => journey_text(journey, options.persona.as_ref(), options.lang),
        MermaidKind::Flowchart => flowchart_text(journey, options.lang),
    }
}

/// Writes a Mermaid `journey` diagram: phases as sections, touchpoints in reading order as tasks.
///
/// Emotions of −2…+2 become scores of 1…5. Without a persona, a task has the emotion of all
/// customers, or else the rounded mean of the personas' with their names. A touchpoint without an
/// emotion gets 3, since Mermaid needs a score; a comment above each says so. Characters with a
/// meaning in Mermaid are replaced in names: `:` by a dash, `;` and, in names of personas, `,` by a
/// middle dot.
#[must_use]
pub fn journey_text(journey: &Journey, persona: Option<&PersonaId>, lang: Lang) -> String {
    let mut out = MermaidText(String::from("journey\n"));
    let about = journey.about();
    let title = named(&about.title, lang, id!("layout-untitled-journey"));
    out.line(1, &format!("title {title}"));
    out.line(1, &format!("accTitle: {title}"));
    out.described(&about.scenario);
    out.comment(&lang.tr(id!("export-mermaid-scale")));
    for phase in journey.phases() {
        let touchpoints = journey.touchpoints_of(&phase.id);
        if touchpoints.is_empty() {
            continue;
        }
        let name = named(&phase.name, lang, id!("layout-unnamed-phase"));
        out.line(1, &format!("section {name}"));
        for touchpoint in touchpoints {
            let name = task(&touchpoint.title, lang);
            let (score, actors) = felt(journey, touchpoint, persona, lang);
            if score.is_none() {
                let message = message!("export-mermaid-unrated", title = &name);
                out.comment(&lang.message(&message));
            }
            let mut line = format!("{name}: {}", score.unwrap_or(3));
            if !actors.is_empty() {
                line.push_str(": ");
                line.push_str(&actors.join(", "));
            }
            out.line(2, &line);
        }
    }
    out.0
}

/// Score of a task with the names of its personas; no score when no emotion is recorded.
fn felt(
    journey: &Journey,
    touchpoint: &Touchpoint,
    persona: Option<&PersonaId>,
    lang: Lang,
) -> (Option<i32>, Vec<String>) {
    let name = |id: &PersonaId| {
        let name = journey.personas().get(id).map_or("", |p| p.name.as_str());
        named(name, lang, id!("layout-unnamed-persona")).replace(',', " ·")
    };
    if let Some(id) = persona {
        let score = touchpoint.emotion_of(Some(id)).map(|e| score(e.value));
        return (score, vec![name(id)]);
    }
    if let Some(all) = touchpoint.emotions.iter().find(|e| e.persona.is_none()) {
        let everybody = plain(&lang.tr(id!("layout-everybody")));
        return (Some(score(all.value)), vec![everybody]);
    }
    let scores: Vec<i32> = touchpoint.emotions.iter().map(|e| score(e.value)).collect();
    let count = i32::try_from(scores.len()).unwrap_or(i32::MAX);
    // Rounds half up; the mean of scores is positive.
    let mean = (count > 0).then(|| (2 * scores.iter().sum::<i32>() + count) / (2 * count));
    let whose = touchpoint
        .emotions
        .iter()
        .filter_map(|e| e.persona.as_ref());
    (mean, whose.map(name).collect())
}

fn score(emotion: i8) -> i32 {
    (i32::from(emotion) + 3).clamp(1, 5)
}

/// Writes a Mermaid `flowchart`: a subgraph for each phase, a node for each touchpoint, and an edge
/// for each transition with its share. Failures are dashed; other kinds have their label and
/// colour.
#[must_use]
pub fn flowchart_text(journey: &Journey, lang: Lang) -> String {
    let about = journey.about();
    let title = named(&about.title, lang, id!("layout-untitled-journey"));
    let mut out = MermaidText(String::new());
    out.line(0, "---");
    let quoted = title.replace('\\', "\\\\").replace('"', "\\\"");
    out.line(0, &format!("title: \"{quoted}\""));
    out.line(0, "---");
    out.line(0, "flowchart LR");
    out.line(1, &format!("accTitle: {title}"));
    out.described(&about.scenario);
    let mut ids: BTreeMap<&TouchpointId, String> = BTreeMap::new();
    for (place, phase) in journey.phases().iter().enumerate() {
        subgraph(&mut out, journey, place + 1, phase, &mut ids, lang);
    }
    let mut kinds: BTreeMap<TransitionKind, Vec<String>> = BTreeMap::new();
    let mut count = 0_usize;
    for transition in transitions_in_order(journey) {
        if let (Some(from), Some(to)) = (ids.get(&transition.from), ids.get(&transition.to)) {
            out.line(1, &format!("{from} {}{to}", edge(transition, lang)));
            let of_kind = kinds.entry(transition.kind).or_default();
            of_kind.push(count.to_string());
            count += 1;
        }
    }
    for (kind, places) in kinds {
        if let Some(color) = color(kind) {
            let [r, g, b, _] = color.0;
            let places = places.join(",");
            out.line(
                1,
                &format!("linkStyle {places} stroke:#{r:02x}{g:02x}{b:02x}"),
            );
        }
    }
    out.0
}

fn subgraph<'a>(
    out: &mut MermaidText,
    journey: &'a Journey,
    number: usize,
    phase: &Phase,
    ids: &mut BTreeMap<&'a TouchpointId, String>,
    lang: Lang,
) {
    let touchpoints = journey.touchpoints_of(&phase.id);
    if touchpoints.is_empty() {
        return;
    }
    let name = label(&phase.name, lang, id!("layout-unnamed-phase"));
    out.line(1, &format!("subgraph p{number}[\"{name}\"]"));
    for touchpoint in touchpoints {
        let id = format!("n{}", ids.len() + 1);
        let words = label(&touchpoint.title, lang, id!("layout-untitled-touchpoint"));
        let (open, close) = match touchpoint.kind {
            TouchpointKind::Step => ("[", "]"),
            TouchpointKind::Decision => ("{", "}"),
            TouchpointKind::Start | TouchpointKind::EndReached => ("([", "])"),
            TouchpointKind::EndLeft => ("{{", "}}"),
        };
        out.line(2, &format!("{id}{open}\"{words}\"{close}"));
        ids.insert(&touchpoint.id, id);
    }
    out.line(1, "end");
}

/// Arrow of a transition with its label.
fn edge(transition: &Transition, lang: Lang) -> String {
    let arrow = match transition.kind {
        TransitionKind::Failure => "-.->",
        TransitionKind::Escalation => "==>",
        TransitionKind::Flow
        | TransitionKind::ChannelSwitch
        | TransitionKind::CallBack
        | TransitionKind::Referral => "-->",
    };
    let kind = (transition.kind != TransitionKind::Flow).then(|| lang.choice(transition.kind));
    let share = transition.share.map(|share| percent(share, lang));
    let parts = [kind, Some(transition.label.clone()), share];
    let words: Vec<String> = parts
        .into_iter()
        .flatten()
        .map(|words| on_one_line(&words))
        .collect();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|w| !w.is_empty())
        .collect();
    if words.is_empty() {
        format!("{arrow} ")
    } else {
        format!("{arrow}|\"{}\"| ", escaped(&words.join(" · ")))
    }
}

fn color(kind: TransitionKind) -> Option<Rgba> {
    let palette = Palette::of(Tone::Light);
    match kind {
        TransitionKind::Flow => None,
        TransitionKind::ChannelSwitch => Some(palette.channel_switch),
        TransitionKind::Escalation => Some(palette.escalation),
        TransitionKind::CallBack => Some(palette.call_back),
        TransitionKind::Failure => Some(palette.failure),
        TransitionKind::Referral => Some(palette.referral),
    }
}

/// Share of 0…1 as a percentage with at most one decimal.
pub(super) fn percent(share: f64, lang: Lang) -> String {
    lang.short_percent(share, 1)
}

struct MermaidText(String);

impl MermaidText {
    fn line(&mut self, depth: usize, words: &str) {
        // Writing to a string never fails.
        let _written = writeln!(self.0, "{:1$}{words}", "", depth * 4);
    }

    fn comment(&mut self, words: &str) {
        self.line(1, &format!("%% {}", plain(words)));
    }

    fn described(&mut self, words: &str) {
        let words = plain(words);
        if !words.is_empty() {
            self.line(1, &format!("accDescr: {words}"));
        }
    }
}

/// Text on one line without characters that Mermaid interprets in a name.
fn plain(words: &str) -> String {
    let words = on_one_line(words);
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            ':' => out.push_str(" –"),
            ';' => out.push_str(" ·"),
            '#' => out.push(' '),
            // Doubled it starts a comment, and before a brace a directive.
            '%' if out.ends_with('%') => {}
            c => out.push(c),
        }
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    words.join(" ").replace("%{", "% {")
}

fn named(words: &str, lang: Lang, otherwise: MessageId) -> String {
    let words = plain(words);
    if words.is_empty() {
        plain(&lang.tr(otherwise))
    } else {
        words
    }
}

/// Name of a task that is neither a comment nor starts with a keyword of other lines.
fn task(title: &str, lang: Lang) -> String {
    let name = named(title, lang, id!("layout-untitled-touchpoint"));
    let lower = name.to_ascii_lowercase();
    let is_taken = ["%", "journey", "title", "section", "acctitle", "accdescr"]
        .iter()
        .any(|word| lower.starts_with(word));
    if is_taken {
        format!("– {name}")
    } else {
        name
    }
}

/// Quoted label.
fn label(words: &str, lang: Lang, otherwise: MessageId) -> String {
    match on_one_line(words) {
        words if words.is_empty() => escaped(&lang.tr(otherwise)),
        words => escaped(&words),
    }
}

/// Text on one line with single spaces.
fn on_one_line(words: &str) -> String {
    let title = clean_title(words);
    let title = without_break_marks(&title);
    let words: Vec<&str> = title.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Escapes text between quotes, with entities for characters that Mermaid, Markdown or HTML
/// interpret. Mermaid takes labels for Markdown since 10.1 and shows "Unsupported markdown: list"
/// for `1. Orders`; it restores entities only after that.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let start = block_start(words);
    for (at, c) in words.char_indices() {
        // Markdown makes a link of `www.`.
        let links = c == '.'
            && words
                .get(..at)
                .is_some_and(|head| head.to_lowercase().ends_with("www"));
        match c {
            '"' => out.push_str("#quot;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '&' => out.push_str("#amp;"),
            _ if links || start == Some(at) || is_read(c) => {
                let _written = write!(out, "#{};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Characters that Mermaid or Markdown interprets anywhere in a label.
fn is_read(c: char) -> bool {
    matches!(
        c,
        '#' | '`'
            | '\\'
            | '%'
            | ':'
            | ';'
            | '*'
            | '_'
            | '~'
            | '['
            | ']'
            | '|'
            | '@'
            | '$'
            | '^'
            | '{'
            | '}'
    )
}

/// Byte index of the character that makes Markdown take a whole line for a list, a rule or a
/// heading: `- `, `+ `, `=`, and the one behind the number in `1. ` and `1) `.
fn block_start(words: &str) -> Option<usize> {
    let number = words.bytes().take_while(u8::is_ascii_digit).count();
    let sign = words.get(number..)?.chars().next()?;
    let is_start = match number {
        0 => matches!(sign, '-' | '+' | '='),
        _ => matches!(sign, '.' | ')'),
    };
    is_start.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn labels_are_no_markdown() {
        for (words, label) in [
            ("1. Looks for a coat", "1#46; Looks for a coat"),
            ("12) Pays", "12#41; Pays"),
            ("- Pays by card", "#45; Pays by card"),
            ("+ More", "#43; More"),
            ("# Heading", "#35; Heading"),
            ("=== rule", "#61;== rule"),
            ("* star *and* _line_", "#42; star #42;and#42; #95;line#95;"),
            ("[x](y)", "#91;x#93;(y)"),
            ("www.example.org", "www#46;example.org"),
            ("a@b.org; \"so\"", "a#64;b.org#59; #quot;so#quot;"),
            ("$$x$$", "#36;#36;x#36;#36;"),
            ("e-mail, 2.5 min. (or more)", "e-mail, 2.5 min. (or more)"),
            ("2.5 min", "2#46;5 min"),
            ("end", "end"),
        ] {
            assert_eq!(escaped(words), label);
        }
    }
}
