//! The structure of the sources: arrows between rooms, names of types, lengths, comments. Printed
//! with `cargo test --test invariants -- --nocapture`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use petgraph::{
    algo::{greedy_feedback_arc_set, tarjan_scc},
    stable_graph::StableDiGraph,
};

use super::{
    root,
    source_tree::{Module, arrows, modules},
};

/// Each room with the rooms that it may name. A room that isn't named here may not exist.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("i18n", &["model"]),
    ("scene", &["model"]),
    ("text", &["i18n", "model", "scene"]),
    ("theme", &["model", "scene"]),
    ("edit", &["model"]),
    ("insight", &["edit", "i18n", "model"]),
    ("file", &["edit", "i18n", "model"]),
    ("record", &["i18n", "insight", "model", "text"]),
    (
        "map",
        &[
            "i18n", "insight", "model", "record", "scene", "text", "theme",
        ],
    ),
    (
        "report",
        &[
            "i18n", "insight", "map", "model", "record", "scene", "text", "theme",
        ],
    ),
    (
        "export",
        &[
            "i18n", "insight", "map", "model", "record", "report", "scene", "text", "theme",
        ],
    ),
    (
        "intent",
        &["edit", "i18n", "insight", "map", "model", "report", "theme"],
    ),
    (
        "canvas",
        &[
            "edit", "i18n", "intent", "map", "model", "report", "scene", "text", "theme",
        ],
    ),
    (
        "app",
        &[
            "canvas", "edit", "export", "file", "i18n", "insight", "intent", "map", "model",
            "record", "report", "scene", "text", "theme",
        ],
    ),
    (
        "cli",
        &[
            "edit", "export", "file", "i18n", "insight", "map", "model", "record", "report",
            "scene", "text", "theme",
        ],
    ),
];

/// Rooms that name each other in a circle, each circle in alphabetical order.
const CIRCLES: &[&[&str]] = &[];

/// The most lines that a function may have.
const LONGEST_FUNCTION: usize = 70;

#[test]
fn rooms_name_only_those_they_may() {
    let modules = modules(root());
    let mut faults = Vec::new();
    for ((from, to), files) in arrows(modules) {
        let allowed = ROOMS.iter().find(|(room, _)| *room == from);
        if !allowed.is_some_and(|(_, below)| below.contains(&to.as_str())) {
            faults.push(format!("{from} → {to}: {files:?}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn rooms_are_in_no_circle() {
    assert_eq!(circles(modules(root())), CIRCLES);
}

#[test]
fn a_type_name_has_one_meaning() {
    let modules = modules(root());
    let shared = shared_names(modules);
    assert!(shared.is_empty(), "{shared:#?}");
}

#[test]
fn doc_comments_have_a_subject() {
    let mut faults = Vec::new();
    for module in modules(root()) {
        let lines = module.docs_without_subject.iter();
        faults.extend(lines.map(|line| format!("{}:{line}", module.file)));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_function_is_long() {
    let mut faults = Vec::new();
    for module in modules(root()) {
        for (name, lines) in &module.functions {
            if *lines > LONGEST_FUNCTION {
                faults.push(format!("{}: {name}: {lines} lines", module.file));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn files_of_tests_are_in_a_module_of_that_name_or_a_kit() {
    let mut faults = Vec::new();
    for module in modules(root()).iter().filter(|module| module.is_test) {
        let has_name = module
            .path
            .iter()
            .any(|name| name == "tests" || name == "testkit");
        if !has_name {
            faults.push(&module.file);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Prints the measures of the structure; fails never.
#[test]
fn measures() {
    let modules = modules(root());
    let mut out = String::from("room        product    tests  arrows that run back up\n");
    let rooms: BTreeSet<&str> = modules.iter().map(Module::room).collect();
    let mut sums = (0, 0);
    for room in rooms {
        let of_room = || modules.iter().filter(|module| module.room() == room);
        let product: usize = of_room().map(|module| module.product_lines).sum();
        let tests: usize = of_room().map(|module| module.test_lines).sum();
        sums = (sums.0 + product, sums.1 + tests);
        let (all, back) = arrows_inside(modules, room);
        let name = if room.is_empty() { "(root)" } else { room };
        writeln!(out, "{name:10} {product:8} {tests:8}  {back} of {all}").unwrap();
    }
    writeln!(out, "{:10} {:8} {:8}", "all", sums.0, sums.1).unwrap();
    let files = modules.iter().filter(|module| !module.is_test);
    let files: Vec<usize> = files.map(|module| module.product_lines).collect();
    let functions = modules.iter().flat_map(|module| &module.functions);
    let functions: Vec<usize> = functions.map(|(_, lines)| *lines).collect();
    writeln!(out, "lines of a file: {}", spread(files)).unwrap();
    writeln!(out, "lines of a function: {}", spread(functions)).unwrap();
    let types: usize = modules.iter().map(|module| module.types.len()).sum();
    let shared = shared_names(modules);
    writeln!(
        out,
        "types: {types}, names with two meanings: {}",
        shared.len()
    )
    .unwrap();
    writeln!(out, "circles of rooms: {:?}", circles(modules)).unwrap();
    let docs = modules.iter().map(|m| m.docs_without_subject.len());
    writeln!(
        out,
        "doc comments without a subject: {}",
        docs.sum::<usize>()
    )
    .unwrap();
    println!("{out}");
}

/// Half, nine tenths and the greatest of some lengths.
fn spread(mut lengths: Vec<usize>) -> String {
    lengths.sort_unstable();
    let at = |part: usize| lengths[(lengths.len() - 1) * part / 100];
    let count = lengths.len();
    format!("p50 {}, p90 {}, max {} of {count}", at(50), at(90), at(100))
}

/// Type names that are defined more than once, with the files.
fn shared_names(modules: &[Module]) -> BTreeMap<&str, Vec<&str>> {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for module in modules {
        for name in &module.types {
            names.entry(name).or_default().push(&module.file);
        }
    }
    names.retain(|_, files| files.len() > 1);
    names
}

/// Names that are in a circle of arrows, circle by circle, each in alphabetical order.
fn circles_of<'a>(arrows: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Vec<&'a str>> {
    let mut graph = StableDiGraph::<&str, ()>::new();
    let mut nodes = BTreeMap::new();
    for (from, to) in arrows {
        let from = *nodes.entry(from).or_insert_with(|| graph.add_node(from));
        let to = *nodes.entry(to).or_insert_with(|| graph.add_node(to));
        graph.add_edge(from, to, ());
    }
    let mut circles: Vec<Vec<&str>> = tarjan_scc(&graph)
        .into_iter()
        .filter(|nodes| nodes.len() > 1)
        .map(|nodes| {
            let names: BTreeSet<&str> = nodes.into_iter().map(|node| graph[node]).collect();
            names.into_iter().collect()
        })
        .collect();
    circles.sort();
    circles
}

fn circles(modules: &[Module]) -> Vec<Vec<String>> {
    let arrows = arrows(modules);
    let names = arrows.keys().map(|(from, to)| (from.as_str(), to.as_str()));
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
    circles_of(names).into_iter().map(owned).collect()
}

/// Arrows between the parts of a room: all, and those that run back up in an order of the parts
/// with few such arrows. A part is a module directly below the room, with all that is in it.
fn arrows_inside(modules: &[Module], room: &str) -> (usize, usize) {
    let parts: BTreeSet<&str> = modules
        .iter()
        .filter(|module| module.room() == room && !module.is_test && module.path.len() == 2)
        .map(|module| module.path[1].as_str())
        .collect();
    let mut arrows = BTreeSet::new();
    let of_room = modules.iter().filter(|module| module.room() == room);
    for module in of_room.filter(|module| !module.is_test && module.path.len() > 1) {
        let from = module.path[1].as_str();
        for name in &module.names {
            if let [first, second, ..] = name.as_slice()
                && first == room
                && second != from
                && parts.contains(second.as_str())
            {
                arrows.insert((from, second.as_str()));
            }
        }
    }
    let mut graph = StableDiGraph::<(), ()>::new();
    let mut nodes = BTreeMap::new();
    for (from, to) in &arrows {
        let [from, to] =
            [from, to].map(|part| *nodes.entry(*part).or_insert_with(|| graph.add_node(())));
        graph.add_edge(from, to, ());
    }
    (arrows.len(), greedy_feedback_arc_set(&graph).count())
}
