//! Journeys as tables, as Mermaid text, as a web page and on pages, read back by other programs'
//! parsers where there are such.

#![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

#[path = "../support/mod.rs"]
mod support;

mod board;
mod mermaid;
mod page;
mod pages;
mod sheets;

use klantreis::{
    file::{Syntax, from_text},
    model::Journey,
};

/// A journey that comes with the program.
fn sample(name: &str) -> Journey {
    let path = format!("{}/journeys/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    from_text(&std::fs::read_to_string(path).unwrap(), Syntax::Ron).unwrap()
}

/// Words that others may take for markup, formulas or commands.
const HOSTILE: [&str; 16] = [
    "=HYPERLINK(\"http://a.example\";\"x\")",
    "+31 6 1234",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "'=1+1",
    "'s ochtends",
    "<script>alert('1')</script>",
    "]]></style></script><!-- -->",
    "\"quoted\", 'quoted'; a: #b %%{init: {}}%%",
    "bell\u{7} null\u{0} escape\u{1b} next\u{85}",
    "two\r\nlines\rthree\nend",
    "שלום, wat kost dit? \u{202e}backwards\u{202c}",
    "emoji 👩\u{200d}👩\u{200d}👧 _x0041_ _x005F_",
    "a; b\\; c",
    "javascript:alert(1)",
];

/// A journey in which every text is one of [`HOSTILE`].
fn hostile() -> Journey {
    let mut parts = sample("energy-move.en").to_parts();
    let mut words = HOSTILE.into_iter().cycle();
    let mut next = || words.next().unwrap().to_owned();
    parts.about.title = next();
    parts.about.scenario = next();
    for phase in &mut parts.phases {
        phase.name = next();
        phase.goal = next();
    }
    for t in &mut parts.touchpoints {
        (t.title, t.goal, t.does) = (next(), next(), next());
        (t.thinks, t.feels, t.url) = (next(), next(), next());
        t.quotes = vec![next(), next()];
        t.notes = next();
        t.owner.team = next();
        for source in &mut t.evidence.sources {
            (source.text, source.link) = (next(), next());
        }
    }
    for e in &mut parts.transitions {
        (e.label, e.reason) = (next(), next());
    }
    for p in &mut parts.pain_points {
        (p.text, p.owner) = (next(), next());
    }
    parts.moments.iter_mut().for_each(|m| m.text = next());
    for a in &mut parts.actions {
        (a.text, a.hypothesis) = (next(), next());
    }
    for p in &mut parts.personas {
        (p.name, p.quote) = (next(), next());
        p.goals = vec![next(), next()];
    }
    for channel in &mut parts.channels {
        channel.name = next();
    }
    parts.scores.iter_mut().for_each(|s| s.source = next());
    Journey::from_parts(parts).unwrap()
}
