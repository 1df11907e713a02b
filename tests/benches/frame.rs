//! Frames of the canvas, without a window: UI and tessellation, 1920 × 1080, in milliseconds.
//!
//! `cargo bench --bench frame` prints median and p95 of each kind of frame, for journeys of 175,
//! 1,000 and 10,000 touchpoints. Divan tells no p95, which is what the eye sees, so this bench
//! has its own few lines.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

#[path = "support.rs"]
mod support;

use std::{hint::black_box, time::Instant};

use eframe::egui::{self, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use klantreis::{
    app::prepare_context,
    canvas::{Canvas, CanvasInput},
    edit::Selection,
    i18n::Lang,
    intent::{Look, Outbox},
    map::{MapLayout, Memo, ViewOptions, map},
    model::{ItemRef, Journey},
    theme::{Palette, Tone},
};

const SCREEN: egui::Vec2 = vec2(1920.0, 1080.0);
const FRAMES: usize = 120;

struct FrameBench {
    ctx: egui::Context,
    canvas: Canvas,
    journey: Journey,
    layout: MapLayout,
    selection: Selection,
    outbox: Outbox,
    time: f64,
}

impl FrameBench {
    fn new(n: usize) -> Self {
        let journey = support::journey(n, 7);
        let options = ViewOptions {
            show_title: true,
            ..ViewOptions::default()
        };
        let layout = map(&journey, None, &options, &mut Memo::default());
        let ctx = egui::Context::default();
        prepare_context(&ctx);
        let first = journey
            .touchpoints_in_order()
            .first()
            .map(|t| ItemRef::Touchpoint(t.id.clone()));
        let mut bench = Self {
            ctx,
            canvas: Canvas::default(),
            journey,
            layout,
            selection: first.into_iter().collect(),
            outbox: Outbox::new(1),
            time: 0.0,
        };
        for _ in 0..20 {
            bench.frame(Vec::new());
        }
        bench
    }

    /// One frame; the milliseconds that it took.
    fn frame(&mut self, events: Vec<Event>) -> f64 {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SCREEN)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let started = Instant::now();
        let Self {
            ctx,
            canvas,
            journey,
            layout,
            selection,
            outbox,
            ..
        } = self;
        let mut output = ctx.run_ui(input, |ui| {
            let look = Look {
                insight: None,
                journey,
                selection,
                persona: None,
                lang: Lang::En,
                palette: Palette::of(Tone::Light),
                is_read_only: false,
            };
            let input = CanvasInput {
                look,
                map: layout,
                revision: 1,
                matches: &[],
                reduces_motion: false,
            };
            canvas.canvas_ui(ui, &input, outbox);
        });
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        let taken = started.elapsed().as_secs_f64() * 1000.0;
        self.outbox.intents.clear();
        taken
    }

    fn many(&mut self, mut events: impl FnMut(usize) -> Vec<Event>) -> Vec<f64> {
        (0..FRAMES)
            .map(|i| {
                let events = events(i);
                self.frame(events)
            })
            .collect()
    }
}

fn wheel(y: f32, modifiers: Modifiers) -> Vec<Event> {
    vec![
        Event::PointerMoved(pos2(960.0, 540.0)),
        Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, y),
            phase: egui::TouchPhase::Move,
            modifiers,
            source: egui::MouseWheelSource::Wheel,
        },
    ]
}

fn press(at: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn report(n: usize, what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!(
        "{n:>6}  {what:<16} median {:>7.3} ms   p95 {:>7.3} ms",
        at(50),
        at(95)
    );
}

fn main() {
    for n in [175, 1_000, 10_000] {
        let mut bench = FrameBench::new(n);
        report(n, "at 100 %", bench.many(|_| Vec::new()));
        report(
            n,
            "panning",
            bench.many(|i| wheel(if i % 40 < 20 { -60.0 } else { 60.0 }, Modifiers::NONE)),
        );
        let card = ItemRef::Touchpoint(bench.journey.touchpoints_in_order()[0].id.clone());
        let place = klantreis::canvas::item_rect(&bench.layout.scene, &card).expect("a card");
        let at = bench.canvas.camera.rect_on_ui(place).center();
        bench.frame(vec![Event::PointerMoved(at)]);
        bench.frame(vec![press(at, true)]);
        report(
            n,
            "dragging a card",
            bench.many(|i| {
                let round = if i % 60 < 30 { i % 30 } else { 30 - i % 30 };
                #[expect(clippy::cast_precision_loss, reason = "small numbers")]
                let by = vec2(10.0 + round as f32 * 20.0, round as f32 * 8.0);
                vec![Event::PointerMoved(at + by)]
            }),
        );
        bench.frame(vec![press(at, false)]);
        report(
            n,
            "zooming",
            bench.many(|i| wheel(if i % 80 < 40 { -40.0 } else { 40.0 }, Modifiers::COMMAND)),
        );
        bench.canvas.fit_map();
        for _ in 0..40 {
            bench.frame(Vec::new());
        }
        report(n, "zoomed to fit", bench.many(|_| Vec::new()));
    }
}
