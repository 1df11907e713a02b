//! Time to work out what follows from a journey: everything after an edit, and its parts.

use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use klantreis::{
    insight::{
        IndexedInsight, Insight, ScoredIndex,
        checks::{self, CheckContext},
        flow::Flow,
        rank::{PersonaRankings, Priorities, RankingOptions},
    },
    map::ViewOptions,
    model::Choice as _,
    report::views::{self, ListFilter, ViewKind, ViewSurface},
};

mod support;

const SIZES: [usize; 3] = [175, 1_000, 10_000];
const TODAY: Date = date(2026, 11, 25);

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn everything(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    bencher.bench_local(|| Insight::of_journey(black_box(&journey), TODAY));
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn index(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    bencher.bench_local(|| ScoredIndex::new(black_box(&journey)).len());
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn flow(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let index = ScoredIndex::new(&journey);
    bencher.bench_local(|| Flow::of(black_box(&index)));
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn findings(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    // A run's context keeps what was reckoned: each run gets its own.
    bencher.bench_local(|| {
        let context = CheckContext::new(&index, &flow, TODAY);
        checks::run(black_box(&context))
    });
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn ranking(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    bencher.bench_local(|| Priorities::of(black_box(&index), &flow, None));
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn by_persona(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let index = ScoredIndex::new(&journey);
    let flow = Flow::of(&index);
    let all = Priorities::of(&index, &flow, None);
    let ask = RankingOptions::of(&journey);
    bencher.bench_local(|| PersonaRankings::of(black_box(&index), &flow, &all.ranking, &ask));
}

#[divan::bench(args = SIZES, sample_count = 15)]
fn score_cards(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    // An index keeps its cards: each run gets its own.
    bencher
        .with_inputs(|| ScoredIndex::new(&journey))
        .bench_local_values(|index| index.cards().len());
}

/// A view of *Analyse* or *Optimise*, by its number, drawn anew as after an edit.
#[divan::bench(args = SIZES, sample_count = 5, consts = [0, 1, 2, 3, 4, 5, 6, 7, 8])]
fn view<const PART: usize>(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let insight = Insight::of_journey(&journey, TODAY);
    let options = ViewOptions::default();
    let part = ViewKind::ALL[PART];
    bencher.bench_local(|| {
        let index = ScoredIndex::new(black_box(&journey));
        let board = ViewSurface::for_window(&journey, &options, 1_280.0);
        views::view(
            &board,
            part,
            IndexedInsight::new(&index, &insight),
            &ListFilter::default(),
        )
    });
}
