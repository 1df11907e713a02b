//! Form of a custom metric.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
};
use crate::{
    app::widgets::{self, MenuItem},
    model::{Aggregation, Choice as _, MessageId, MetricDef, MetricKind},
};

/// Kind of a [`Aggregation`], without its boxes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AggregationKind {
    Mean,
    TopBox,
    Net,
}

impl AggregationKind {
    const ALL: [Self; 3] = [Self::Mean, Self::TopBox, Self::Net];

    fn of(report: Aggregation) -> Self {
        match report {
            Aggregation::Mean => Self::Mean,
            Aggregation::TopBox { .. } => Self::TopBox,
            Aggregation::Net { .. } => Self::Net,
        }
    }

    fn key(self) -> MessageId {
        match self {
            Self::Mean => id!("inspector-figure-mean"),
            Self::TopBox => id!("inspector-figure-top-box"),
            Self::Net => id!("inspector-figure-net"),
        }
    }

    /// Report of this kind, with boxes at the ends of the scale.
    fn report(self, metric: &MetricDef) -> Aggregation {
        match self {
            Self::Mean => Aggregation::Mean,
            Self::TopBox => Aggregation::TopBox { from: metric.max },
            Self::Net => Aggregation::Net {
                top: metric.max,
                bottom: metric.min,
            },
        }
    }
}

impl ItemForm for MetricDef {
    fn form_ui(ui: &mut Ui, form: &mut Form<'_, Self>) {
        form.title(ui, "metric-name", |m| &m.name, |m, v| m.name = v);
        kind_ui(ui, form);
        pair(ui, |ui, is_left| {
            if is_left {
                form.integer(ui, "scale-min", |m| m.min, |m, v| m.min = v);
            } else {
                form.integer(ui, "scale-max", |m| m.max, |m, v| m.max = v);
            }
        });
        form.choice(ui, "direction", |m| m.direction, |m, v| m.direction = v);
        let pen = form.controls;
        let items = || {
            AggregationKind::ALL
                .map(|value| MenuItem {
                    value,
                    text: pen.tr(value.key()),
                })
                .into()
        };
        let set = |m: &mut Self, figure: AggregationKind| {
            if AggregationKind::of(m.report) != figure {
                m.report = figure.report(m);
            }
        };
        let access = (|m: &Self| AggregationKind::of(m.report), set);
        form.pick(ui, "report", access, |figure| pen.tr(figure.key()), items);
        boxes_ui(ui, form);
        let hint = pen.tr(id!("inspector-metric-hint"));
        widgets::small_title(ui, pen.palette, &hint);
    }
}

/// Standard kind that the metric measures, so that its scores count beside those of standard
/// metrics.
fn kind_ui(ui: &mut Ui, form: &mut Form<'_, MetricDef>) {
    let pen = form.controls;
    let name = move |kind: &Option<MetricKind>| match kind {
        Some(kind) => pen.lang.choice(*kind),
        None => pen.tr(id!("inspector-unknown")),
    };
    let items = || {
        let all = MetricKind::ALL.iter().copied().map(Some);
        let item = |value| MenuItem {
            text: name(&value),
            value,
        };
        std::iter::once(None).chain(all).map(item).collect()
    };
    let access = (
        |m: &MetricDef| m.measures,
        |m: &mut MetricDef, kind| m.measures = kind,
    );
    form.pick(ui, "measures", access, name, items);
    let hint = pen.tr(id!("inspector-measures-hint"));
    widgets::small_title(ui, pen.palette, &hint);
}

/// Boxes of the report: the reply from which on one counts as good, and up to which as bad.
fn boxes_ui(ui: &mut Ui, form: &mut Form<'_, MetricDef>) {
    match form.common_value(|m| AggregationKind::of(m.report)) {
        Some(AggregationKind::TopBox) => top_ui(ui, form),
        Some(AggregationKind::Net) => pair(ui, |ui, is_left| {
            if is_left {
                top_ui(ui, form);
            } else {
                form.integer(ui, "box-bottom", bottom_of, |m, v| {
                    if let Aggregation::Net { bottom, .. } = &mut m.report {
                        *bottom = v;
                    }
                });
            }
        }),
        Some(AggregationKind::Mean) | None => {}
    }
}

fn top_ui(ui: &mut Ui, form: &mut Form<'_, MetricDef>) {
    form.integer(ui, "box-top", top_of, |m, v| match &mut m.report {
        Aggregation::TopBox { from } => *from = v,
        Aggregation::Net { top, .. } => *top = v,
        Aggregation::Mean => {}
    });
}

fn top_of(metric: &MetricDef) -> i32 {
    match metric.report {
        Aggregation::TopBox { from } => from,
        Aggregation::Net { top, .. } => top,
        Aggregation::Mean => metric.max,
    }
}

fn bottom_of(metric: &MetricDef) -> i32 {
    match metric.report {
        Aggregation::Net { bottom, .. } => bottom,
        Aggregation::TopBox { .. } | Aggregation::Mean => metric.min,
    }
}
