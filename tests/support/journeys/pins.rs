//! Random items that are pinned on the map, measured, and put in rows and paths.

use klantreis::model::{
    Action, Aggregation, Anchor, Cell, ImpactMoment, JourneyParts, JourneyPath, Metric, MetricDef,
    MetricScale, PainPoint, Row, RowKind, Score, ScoreData, ScoreTarget,
};

use super::{JourneyMaker, ids_of};

impl JourneyMaker {
    fn anchor(&mut self, parts: &JourneyParts) -> Option<Anchor> {
        let edge = self.pick(&parts.transitions).filter(|_| self.flag());
        match edge {
            Some(edge) => Some(Anchor::Transition(edge.id)),
            None => self
                .pick(&parts.touchpoints)
                .map(|t| Anchor::Touchpoint(t.id)),
        }
    }

    pub(super) fn pins(&mut self, parts: &mut JourneyParts, size: usize) {
        let most = size.min(4);
        let places = ids_of(&parts.touchpoints, |t| &t.id);
        let personas = ids_of(&parts.personas, |p| &p.id);
        let count = self.below(most + 1);
        for id in self.ids(count) {
            let anchor = self.anchor(parts).unwrap();
            parts.pain_points.push(PainPoint {
                id,
                anchor,
                text: self.text(),
                severity: self.maybe(|m| m.small(0, 4)),
                frequency: self.maybe(Self::share),
                frequency_of: self.choice(),
                personas: self.subset(&personas),
                cause: self.maybe(|m| m.pick(&places)).flatten(),
                evidence: self.evidence(),
                votes: self.small(0, i64::from(u32::MAX)),
                estimate: self.estimate(),
                owner: self.text(),
                status: self.choice(),
                notes: self.text(),
                custom: self.custom(),
            });
        }
        let count = self.below(most + 1);
        for id in self.ids(count) {
            let anchor = self.anchor(parts).unwrap();
            parts.moments.push(ImpactMoment {
                id,
                anchor,
                text: self.text(),
                polarity: self.choice(),
                strength: self.small(1, 3),
                evidence: self.evidence(),
                notes: self.text(),
                custom: self.custom(),
            });
        }
        let pains = ids_of(&parts.pain_points, |p| &p.id);
        let count = self.below(3);
        parts.actions = self
            .ids(count)
            .into_iter()
            .map(|id| Action {
                id,
                text: self.text(),
                touchpoint: self.maybe(|m| m.pick(&places)).flatten(),
                pain_points: self.subset(&pains),
                kind: self.choice(),
                hypothesis: self.text(),
                method: self.choice(),
                impact: self.maybe(|m| m.small(1, 5)),
                effort: self.maybe(|m| m.small(1, 5)),
                owner: self.text(),
                due: self.maybe(Self::date),
                status: self.choice(),
                kpis: self.names(),
                notes: self.text(),
                custom: self.custom(),
            })
            .collect();
        self.measured(parts);
        self.rows_and_paths(parts);
    }

    fn measured(&mut self, parts: &mut JourneyParts) {
        let count = self.below(3);
        for id in self.ids(count) {
            let (min, span) = (self.small::<i32>(-50, 50), self.small::<i32>(1, 100));
            let report = match self.below(3) {
                0 => Aggregation::Mean,
                1 => Aggregation::TopBox { from: min + span },
                _ => Aggregation::Net {
                    top: min + span,
                    bottom: min,
                },
            };
            let (max, direction) = (min + span, self.choice());
            let name = self.text();
            let measures = self.flag().then(|| self.choice());
            parts.metrics.push(MetricDef {
                id,
                name,
                measures,
                min,
                max,
                direction,
                report,
            });
        }
        let count = self.below(4);
        for id in self.ids(count) {
            let own = self.pick(&parts.metrics).filter(|_| self.flag());
            let (metric, scale) = match own {
                Some(def) => {
                    let MetricDef {
                        id,
                        name: _,
                        measures: _,
                        min,
                        max,
                        direction,
                        report,
                    } = def;
                    (
                        Metric::Custom(id),
                        MetricScale {
                            min,
                            max,
                            direction,
                            report,
                        },
                    )
                }
                None => {
                    let metric = self.pick(&Metric::STANDARD).unwrap();
                    let scale = metric.standard_scale().unwrap();
                    (metric, scale)
                }
            };
            let score = self.score(parts, id, metric, scale);
            parts.scores.push(score);
        }
    }

    fn score(
        &mut self,
        parts: &JourneyParts,
        id: klantreis::model::ScoreId,
        metric: Metric,
        scale: MetricScale,
    ) -> Score {
        let target = match (self.below(3), self.pick(&parts.touchpoints)) {
            (0, Some(touchpoint)) => ScoreTarget::Touchpoint(touchpoint.id),
            (1, _) => ScoreTarget::Phase(self.pick(&parts.phases).unwrap().id),
            _ => ScoreTarget::Journey,
        };
        let data = if self.flag() {
            ScoreData::Replies(
                (scale.min..=scale.max)
                    .map(|_| self.small(0, 9999))
                    .collect(),
            )
        } else {
            let (low, high) = scale.reported_range();
            let value = (low + self.share() * (high - low)).clamp(low, high);
            ScoreData::Value {
                value,
                n: self.maybe(|m| m.small(0, 9999)),
            }
        };
        let invited = self.maybe(|m| m.small(0, 9999));
        Score {
            id,
            metric,
            target,
            data,
            persona: self
                .maybe(|m| m.pick(&parts.personas))
                .flatten()
                .map(|p| p.id),
            channel: self
                .maybe(|m| m.pick(&parts.channels))
                .flatten()
                .map(|c| c.id),
            device: self
                .maybe(|m| m.pick(&parts.devices))
                .flatten()
                .map(|d| d.id),
            date: self.maybe(Self::date),
            source: self.text(),
            invited,
            answered: self.maybe(|m| m.small(0, i64::from(invited.unwrap_or(9999)))),
            notes: self.text(),
            custom: self.custom(),
        }
    }

    fn rows_and_paths(&mut self, parts: &mut JourneyParts) {
        let places = ids_of(&parts.touchpoints, |t| &t.id);
        let pictures = ids_of(&parts.images, |i| &i.id);
        let count = self.below(5);
        parts.rows = self
            .ids(count)
            .into_iter()
            .map(|id| {
                let kind = self.choice();
                let own = matches!(kind, RowKind::Text | RowKind::Image);
                let filled = if own {
                    self.subset(&places)
                } else {
                    Vec::new()
                };
                Row {
                    id,
                    kind,
                    name: self.text(),
                    hidden: self.flag(),
                    cells: filled
                        .into_iter()
                        .map(|touchpoint| Cell {
                            touchpoint,
                            text: self.text(),
                            image: self.maybe(|m| m.pick(&pictures)).flatten(),
                        })
                        .collect(),
                }
            })
            .collect();
        let count = self.below(3);
        parts.paths = self
            .ids(count)
            .into_iter()
            .map(|id| JourneyPath {
                id,
                name: self.text(),
                touchpoints: self
                    .some(5, |m| m.pick(&places))
                    .into_iter()
                    .flatten()
                    .collect(),
            })
            .collect();
    }
}
