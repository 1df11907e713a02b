//! Test: counts the crossings of drawn transitions and compares with Graphviz `dot` on the same
//! graphs.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::{
    map::{Memo, ViewOptions, map},
    model::{DomainId as _, Journey},
    scene::{Connector, PathSegment, Point, SceneItem, flatten},
    testkit::sized_journeys,
};

/// A drawn transition with the names of its ends.
struct NamedLine {
    ends: [String; 2],
    points: Vec<Point>,
}

/// Number of crossings between segments of lines that share no end.
fn crossings(lines: &[NamedLine]) -> usize {
    let mut count = 0;
    for (place, a) in lines.iter().enumerate() {
        for b in lines.iter().skip(place + 1) {
            if a.ends.iter().any(|end| b.ends.contains(end)) {
                continue;
            }
            for p in a.points.windows(2) {
                count += b
                    .points
                    .windows(2)
                    .filter(|q| cross([p[0], p[1]], [q[0], q[1]]))
                    .count();
            }
        }
    }
    count
}

fn cross(p: [Point; 2], q: [Point; 2]) -> bool {
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    side(p[0], p[1], q[0]) * side(p[0], p[1], q[1]) < 0.0
        && side(q[0], q[1], p[0]) * side(q[0], q[1], p[1]) < 0.0
}

fn ours(journey: &Journey) -> Vec<NamedLine> {
    let layout = map(journey, None, &ViewOptions::default(), &mut Memo::default());
    let line = |link: &Connector| {
        let name = |key: &Option<crate::scene::SceneKey>| {
            key.as_ref().map_or(String::new(), |key| key.to_string())
        };
        NamedLine {
            ends: [name(&link.from), name(&link.to)],
            points: flatten(&link.path, 16),
        }
    };
    let items = layout.scene.items.iter();
    items
        .filter_map(|item| match item.resolved().as_ref() {
            SceneItem::Connector(link) => Some(line(link)),
            _ => None,
        })
        .collect()
}

/// Edges as Graphviz `dot` draws them, left to right; `None` where it isn't installed.
fn dots(journey: &Journey) -> Option<Vec<NamedLine>> {
    let mut graph = String::from("digraph { rankdir=LR; node [shape=box width=1.5 height=0.6];");
    for t in journey.touchpoints_in_order() {
        graph.push_str(&format!("\"{}\";", t.id.as_str()));
    }
    let mut edges: Vec<_> = journey.graph().transitions().collect();
    edges.sort_by(|a, b| a.id.cmp(&b.id));
    for e in edges {
        graph.push_str(&format!(
            "\"{}\" -> \"{}\";",
            e.from.as_str(),
            e.to.as_str()
        ));
    }
    graph.push('}');
    let child = Command::new("dot")
        .arg("-Tplain")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = child.ok()?;
    child.stdin.take()?.write_all(graph.as_bytes()).ok()?;
    let plain = String::from_utf8(child.wait_with_output().ok()?.stdout).ok()?;
    let plain = plain.replace("\\\n", "");
    Some(plain.lines().filter_map(read_edge).collect())
}

fn read_edge(line: &str) -> Option<NamedLine> {
    let mut words = line.strip_prefix("edge ")?.split_whitespace();
    let mut name = || Some(words.next()?.trim_matches('"').to_owned());
    let ends = [name()?, name()?];
    let count: usize = words.next()?.parse().ok()?;
    let numbers: Vec<f64> = words
        .take(2 * count)
        .filter_map(|word| word.parse().ok())
        .collect();
    let points: Vec<Point> = numbers
        .chunks_exact(2)
        .map(|pair| Point::new(pair[0], pair[1]))
        .collect();
    let (first, rest) = points.split_first()?;
    let mut path = vec![PathSegment::Move(*first)];
    path.extend(
        rest.chunks_exact(3)
            .map(|three| PathSegment::Cubic(three[0], three[1], three[2])),
    );
    Some(NamedLine {
        ends,
        points: flatten(&path, 16),
    })
}

/// A journey map keeps phases, lanes and reading order, while `dot` may put every card where it
/// crosses least; so the map may cross more, but not by far.
#[test]
fn lines_cross_not_much_more_than_dots() {
    let (mut mine, mut theirs) = (0, 0);
    for (n, seed) in [(12, 1), (12, 2), (25, 3), (25, 4), (40, 5), (60, 6)] {
        let journey = sized_journeys::journey(n, seed);
        let Some(dots) = dots(&journey) else {
            eprintln!("graphviz isn't installed: crossings are not compared");
            return;
        };
        let (a, b) = (crossings(&ours(&journey)), crossings(&dots));
        eprintln!("{n} touchpoints: {a} crossings, dot {b}");
        mine += a;
        theirs += b;
    }
    eprintln!("together {mine}, dot {theirs}");
    assert!(mine <= 3 * theirs + 15, "{mine} crossings against {theirs}");
}
