//! Form of a custom metric.

use eframe::egui::Ui;

use super::{
    controls::pair,
    form::{Form, ItemForm},
    lens::computed,
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
        form.title(ui, field!(MetricDef.name, "metric-name"));
        kind_ui(ui, form);
        pair(ui, |ui, is_left| {
            if is_left {
                form.integer(ui, field!(MetricDef.min, "scale-min"));
            } else {
                form.integer(ui, field!(MetricDef.max, "scale-max"));
            }
        });
        form.choice(ui, field!(MetricDef.direction));
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
        let report = computed("report", |m: &Self| AggregationKind::of(m.report), set);
        form.pick(ui, report, |figure| pen.tr(figure.key()), items);
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
    form.pick(ui, field!(MetricDef.measures), name, items);
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
                let set = |m: &mut MetricDef, v| {
                    if let Aggregation::Net { bottom, .. } = &mut m.report {
                        *bottom = v;
                    }
                };
                form.integer(ui, computed("box-bottom", bottom_of, set));
            }
        }),
        Some(AggregationKind::Mean) | None => {}
    }
}

fn top_ui(ui: &mut Ui, form: &mut Form<'_, MetricDef>) {
    let set = |m: &mut MetricDef, v| match &mut m.report {
        Aggregation::TopBox { from } => *from = v,
        Aggregation::Net { top, .. } => *top = v,
        Aggregation::Mean => {}
    };
    form.integer(ui, computed("box-top", top_of, set));
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
