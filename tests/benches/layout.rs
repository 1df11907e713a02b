//! Time to lay a journey out: cold, and after one edit with a warm memo.

use klantreis::{
    edit::{Change, Edit, apply_all},
    insight::{flow::likely_path, rank::PainRanks},
    map::{Memo, ViewOptions, map},
    model::{Journey, Touchpoint},
};

mod support;

/// A workshop's full map, a large one, and one mined from event data.
const SIZES: [usize; 3] = [175, 1_000, 10_000];

fn main() {
    divan::main();
}

fn options() -> ViewOptions {
    ViewOptions {
        show_title: true,
        ..ViewOptions::default()
    }
}

/// The journey with another title on one touchpoint.
fn edited(journey: &Journey, place: usize, title: &str) -> Journey {
    let mut edited = journey.clone();
    let mut touchpoint = Touchpoint::clone(journey.touchpoints_in_order()[place]);
    touchpoint.title = title.to_owned();
    let edit = Edit::Touchpoint(Change::put(touchpoint));
    apply_all(&mut edited, &[edit]).expect("a title always fits");
    edited
}

#[divan::bench(args = SIZES)]
fn cold(bencher: divan::Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    bencher.bench_local(|| map(&journey, None, &options(), &mut Memo::default()));
}

#[divan::bench(args = SIZES)]
fn after_an_edit(bencher: divan::Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let mut memo = Memo::default();
    let ranks = PainRanks::of_journey(&journey);
    drop(map(&journey, Some(&ranks), &options(), &mut memo));
    let mut turn = 0;
    bencher
        .with_inputs(|| {
            turn += 1;
            let place = turn * 37 % n;
            // Every other edit makes the card higher, which moves all lanes below it.
            let long = "A much longer title than before, with many words";
            edited(&journey, place, if turn % 2 == 0 { long } else { "Edited" })
        })
        .bench_local_values(|journey| map(&journey, Some(&ranks), &options(), &mut memo));
}

#[divan::bench(args = SIZES)]
fn path(bencher: divan::Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    // The path is kept with the journey: each run gets its own.
    let parts = journey.to_parts();
    bencher
        .with_inputs(|| Journey::from_parts(parts.clone()).unwrap_or_default())
        .bench_local_values(|journey| likely_path(&journey.index()).len());
}
