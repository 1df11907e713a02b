//! Loading, saving, editing and drawing whole journeys of 175, 1,000 and 10,000 touchpoints.

#[path = "support.rs"]
mod support;

use divan::{Bencher, black_box};
use klantreis::{
    edit::{Change, Draft, Edit, Editor, ops},
    export::{FontFiles, SvgOptions, svg},
    file::{self, Syntax},
    insight::rank::PainRanks,
    map::{Memo, ViewOptions, map},
    model::{ItemRef, Touchpoint},
};

const SIZES: [usize; 3] = [175, 1_000, 10_000];

fn main() {
    divan::main();
}

/// From the bytes of a file to the first picture.
#[divan::bench(args = SIZES, sample_count = 20)]
fn load_to_first_picture(bencher: Bencher<'_, '_>, n: usize) {
    let text = file::to_text(&support::journey(n, 7), Syntax::Ron).expect("it can be written");
    bencher.bench(|| {
        let journey = file::from_text(black_box(&text), Syntax::Ron).expect("it can be read");
        map(
            &journey,
            None,
            &ViewOptions::default(),
            &mut Memo::default(),
        )
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn load(bencher: Bencher<'_, '_>, n: usize) {
    let text = file::to_text(&support::journey(n, 7), Syntax::Ron).expect("it can be written");
    bencher.bench(|| file::from_text(black_box(&text), Syntax::Ron).expect("it can be read"));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn save(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journey.ron");
    bencher.bench(|| file::save(&path, &journey, None).expect("it can be saved"));
}

fn retitled(touchpoint: &Touchpoint) -> Edit {
    let mut next = touchpoint.clone();
    next.title.push('!');
    Edit::Touchpoint(Change::put(next))
}

#[divan::bench(args = SIZES)]
fn apply_and_undo(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let edit = retitled(journey.touchpoints_in_order()[n / 2]);
    let mut editor = Editor::new(journey);
    let selection = Vec::new();
    bencher.bench_local(|| {
        let draft = Draft::new(klantreis::message!("step-set-text"), vec![edit.clone()]);
        editor.apply(draft, &selection).expect("it fits");
        editor.undo()
    });
}

#[divan::bench(args = SIZES)]
fn delete_a_touchpoint_and_undo(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let item = vec![ItemRef::Touchpoint(
        journey.touchpoints_in_order()[n / 2].id.clone(),
    )];
    let mut editor = Editor::new(journey);
    bencher.bench_local(|| {
        let draft = ops::delete(editor.journey(), &item);
        editor.apply(draft, &item).expect("it fits");
        editor.undo()
    });
}

/// An edit and the picture of the new state, with what is remembered of the old one.
#[divan::bench(args = SIZES, sample_count = 30)]
fn edit_to_new_picture(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let id = journey.touchpoints_in_order()[n / 2].id.clone();
    let mut editor = Editor::new(journey);
    let (mut memo, options) = (Memo::default(), ViewOptions::default());
    // Those of before the edit, as in the window: new ones come when they are worked out.
    let ranks = PainRanks::of_journey(editor.journey());
    black_box(map(editor.journey(), Some(&ranks), &options, &mut memo));
    let selection = Vec::new();
    bencher.bench_local(|| {
        let edit = retitled(editor.journey().touchpoint(&id).expect("it is there"));
        let draft =
            Draft::new(klantreis::message!("step-set-text"), vec![edit]).with_coalesce_key("x");
        editor.apply(draft, &selection).expect("it fits");
        map(editor.journey(), Some(&ranks), &options, &mut memo)
    });
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn export_svg(bencher: Bencher<'_, '_>, n: usize) {
    let journey = support::journey(n, 7);
    let layout = map(
        &journey,
        None,
        &ViewOptions::default(),
        &mut Memo::default(),
    );
    let fonts = FontFiles::bundled();
    bencher.bench(|| svg(&layout.scene, &fonts, &SvgOptions::default()));
}
