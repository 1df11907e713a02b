//! JSON answer of `klantreis scores`, computed from the scores.

use std::path::Path;

use super::{
    super::json::{FORMAT, Item},
    fields::{
        Answer, OfChannel, OfDifference, OfIndex, OfLoad, OfOthers, OfPart, OfPeakEnd, OfPivot,
        OfProfile, OfRule, OfScore, OfShare, OfSpread, OfStep, Tested, Together,
    },
};
use crate::{
    file::Places,
    insight::{
        scores::{
            Comparison, Load, Measured, NoInterval, Pair, PartKind, PeakEnd, PhaseSpread, Pivot,
            Pooled, ScoreCard, Share,
        },
        stats::Difference,
    },
    model::{Choice as _, Direction, ItemRef, Journey, MetricKind, ScoreTarget},
};

impl Answer {
    /// An answer with empty lists.
    pub(super) fn new(path: &Path, journey: &Journey) -> Self {
        let rules = &journey.about().rules;
        Self {
            format: FORMAT,
            file: path.display().to_string(),
            title: journey.about().title.clone(),
            least_replies: rules.least(),
            firm_replies: rules.firm(),
            scores: Vec::new(),
            margins: rules.margins(),
            waves: Vec::new(),
            segments: Vec::new(),
            pivots: Vec::new(),
            spreads: Vec::new(),
            load: Vec::new(),
            peak_ends: Vec::new(),
            felt_by: Vec::new(),
            felt: Vec::new(),
            profile: None,
            needed: Vec::new(),
        }
    }
}

fn ids<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn ends(found: crate::insight::stats::Interval) -> [f64; 2] {
    [found.low, found.high]
}

pub(super) fn of_score(card: &ScoreCard, journey: &Journey, places: &Places) -> OfScore {
    let target = match &card.target {
        ScoreTarget::Journey => ItemRef::Journey,
        ScoreTarget::Phase(id) => ItemRef::Phase(id.clone()),
        ScoreTarget::Touchpoint(id) => ItemRef::Touchpoint(id.clone()),
    };
    let (low, high) = card.scale.reported_range();
    OfScore {
        item: Item::of(&ItemRef::Score(card.score.clone()), journey, places),
        metric: card.metric.key().to_owned(),
        measures: card.measures.map(MetricKind::key),
        target: Item::of(&target, journey, places),
        persona: card.segment.persona.as_ref().map(ToString::to_string),
        channel: card.segment.channel.as_ref().map(ToString::to_string),
        device: card.segment.device.as_ref().map(ToString::to_string),
        date: card.date.map(|date| date.to_string()),
        figure: card.figure,
        scale: [low, high],
        high_is_good: card.scale.direction == Direction::HigherIsBetter,
        n: card.n,
        interval: card.interval.ok().map(ends),
        no_interval: card.interval.err().map(|why| match why {
            NoInterval::OnlyFigure => "only-figure",
            NoInterval::TooFew => "too-few",
            NoInterval::NoSpread => "no-spread",
        }),
        standing: card.standing.key(),
        goodness: card.goodness,
        replies: card.counts.clone(),
        response: card.response,
        boxes: card.groups,
        ces_index: card.ces_index.map(|index| OfIndex {
            figure: index.figure,
            interval: ends(index.interval),
            boxes: index.groups,
        }),
        invited: card.invited,
        cautions: card.cautions.iter().map(|caution| caution.key()).collect(),
    }
}

fn tested(found: Difference) -> Tested {
    Tested {
        by: found.by,
        interval: ends(found.interval),
        p: found.p,
    }
}

pub(super) fn of_pair(pair: &Pair<'_>) -> OfDifference {
    let Comparison {
        by,
        test,
        verdict,
        is_indicative,
        index,
    } = pair.found;
    OfDifference {
        first: pair.first.score.to_string(),
        second: pair.second.score.to_string(),
        by,
        interval: test.ok().map(|test| ends(test.interval)),
        p: test.ok().map(|test| test.p),
        verdict: verdict.key(),
        indicative: is_indicative,
        ces_index: index.map(tested),
    }
}

fn together(pooled: &Pooled) -> Together {
    let card = &pooled.card;
    Together {
        figure: card.figure,
        n: card.n,
        interval: card.interval.ok().map(ends),
        standing: card.standing.key(),
        goodness: card.goodness,
        scores: ids(&pooled.of),
        left_out: ids(&pooled.left_out),
    }
}

pub(super) fn of_pivot(pivot: &Pivot) -> Vec<OfPivot> {
    let mut found = Vec::new();
    if pivot.is_empty() {
        return found;
    }
    for (place, column) in pivot.columns.iter().enumerate() {
        for row in &pivot.rows {
            let Some(Some(cell)) = row.cells.get(place) else {
                continue;
            };
            let id = row.item.as_ref().map(ToString::to_string);
            found.push(OfPivot {
                by: pivot.by.key(),
                id: id.and_then(|id| Some(id.split_once('/')?.1.to_owned())),
                metric: column.metric.key().to_owned(),
                level: column.level.key(),
                about: match &column.target {
                    ScoreTarget::Journey => None,
                    ScoreTarget::Phase(id) => Some(id.to_string()),
                    ScoreTarget::Touchpoint(id) => Some(id.to_string()),
                },
                others: cell.others.as_ref().map(|others| OfOthers {
                    figure: others.card.figure,
                    n: others.card.n,
                    by: others.found.map(|found| found.by),
                    p: others.found.and_then(|found| Some(found.test.ok()?.p)),
                    verdict: others.found.map(|found| found.verdict.key()),
                }),
                together: together(&cell.pooled),
            });
        }
    }
    found
}

pub(super) fn of_spread(spread: &PhaseSpread) -> OfSpread {
    let test = spread.test.ok();
    let channels = spread.channels.iter().map(|score| OfChannel {
        channel: score.channel.to_string(),
        touchpoint: score.touchpoint.to_string(),
        together: together(&score.pooled),
    });
    OfSpread {
        phase: spread.phase.to_string(),
        metric: spread.metric.key().to_owned(),
        touchpoint: spread.touchpoint.as_ref().map(ToString::to_string),
        spread: spread.spread,
        channels: channels.collect(),
        by: test.map(|test| test.by),
        interval: test.and_then(|test| Some(ends(test.test.ok()?.interval))),
        p: test.and_then(|test| Some(test.test.ok()?.p)),
        pairs: spread.pairs,
        p_adjusted: spread.adjusted_p,
        verdict: test.map(|test| test.verdict.key()),
    }
}

pub(super) fn of_load(load: &Load) -> OfLoad {
    let rules = load.busy.iter().map(|busy| OfRule {
        source: busy.throttle.source,
        days: busy.throttle.days,
        most: busy.throttle.most,
        of_relation: busy.throttle.is_of_relation,
        surveys: busy.surveys,
    });
    OfLoad {
        persona: load.persona.as_ref().map(ToString::to_string),
        surveys_year: load.year,
        surveys_again: load.again,
        surveys_fortnight: load.fortnight,
        invites_year: load.invited_year,
        invites_fortnight: load.invited_fortnight,
        customers: load.customers,
        invites_each: load.per_person.ok(),
        response: load.response.map(|(rate, _)| rate),
        response_interval: load.response.map(|(_, interval)| ends(interval)),
        budget: load.budget,
        rules: rules.collect(),
        undated: load.undated,
    }
}

pub(super) fn of_peak_end(persona: Option<String>, found: &PeakEnd) -> OfPeakEnd {
    OfPeakEnd {
        persona,
        score: found.score,
        peak: found.peak.to_string(),
        peak_value: found.peak_value,
        end: found.end.to_string(),
        end_value: found.end_value,
        known: found.felt,
        of: found.of,
    }
}

pub(super) fn of_step(step: &crate::insight::scores::Step) -> OfStep {
    let parts = |found: &Measured| {
        let all = found.parts.iter().flat_map(|part| &part.of);
        all.map(ToString::to_string).collect()
    };
    OfStep {
        touchpoint: step.touchpoint.to_string(),
        ideal: step.ideal,
        felt: step.felt.clone(),
        measured: step.measured.as_ref().map(|found| found.goodness),
        scores: step.measured.as_ref().map(parts).unwrap_or_default(),
    }
}

pub(super) fn of_profile(profile: &crate::insight::scores::Profile) -> OfProfile {
    let share = |share: &Share| OfShare {
        goodness: share.goodness,
        parts: share
            .parts
            .iter()
            .map(|part| OfPart {
                kind: PartKind::key(part.kind),
                goodness: part.goodness,
                from: part.from,
                of: part.of,
                scores: ids(&part.scores),
            })
            .collect(),
    };
    OfProfile {
        experience: share(&profile.experience),
        engagement: share(&profile.engagement),
        effort: share(&profile.effort),
    }
}
