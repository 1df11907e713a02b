//! JSON answer of `klantreis scores`, computed from the scores.

use std::{collections::BTreeMap, path::Path};

use super::{
    super::json::{FORMAT, ItemJson, RecordJson, id_of, record_fields},
    fields::{
        CesIndexJson, DifferenceJson, PathStepJson, PeakEndJson, PivotJson, PivotRemainderJson,
        PooledScoreJson, ProfileComponentJson, ProfileDimensionJson, ProfileJson, ScoreJson,
        ScoresAnswer, ScoresChannelJson, SpreadJson, SurveyLoadJson, TestJson, ThrottleJson,
    },
};
use crate::{
    file::ItemLocations,
    insight::{
        scores::{
            Comparison, ComponentKind, NoIntervalReason, PathStep, PeakEnd, PhaseSpread, Pivot,
            PooledScore, Profile, ProfileDimension, ScoreCard, ScorePair, SurveyLoad,
            TouchpointMeasurement,
        },
        stats::{Difference, Interval},
    },
    model::{Choice as _, ItemRef, Journey, ScaleDirection},
    record::TableKind,
};

impl ScoresAnswer {
    /// An answer with empty lists.
    pub(super) fn new(path: &Path, journey: &Journey) -> Self {
        let rules = &journey.about().rules;
        Self {
            format: FORMAT,
            file: path.display().to_string(),
            title: journey.about().title.clone(),
            least_replies: rules.min_replies(),
            firm_replies: rules.reliable_replies(),
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

fn ends(found: Interval) -> [f64; 2] {
    [found.low, found.high]
}

/// Answers about scores, in the order of their cards.
pub(super) fn score_answers(
    cards: &[ScoreCard],
    journey: &Journey,
    places: &ItemLocations,
) -> Vec<ScoreJson> {
    let fields = |columns| record_fields(journey, TableKind::Scores, columns);
    let questions = fields(&["metric", "measures"]);
    let samples = fields(&["persona", "channel", "device", "date"]);
    let answer = |card: &ScoreCard| {
        let item = ItemRef::Score(card.score.clone());
        let of = |all: &BTreeMap<ItemRef, RecordJson>| all.get(&item).cloned().unwrap_or_default();
        score_json(card, journey, places, [of(&questions), of(&samples)])
    };
    cards.iter().map(answer).collect()
}

fn score_json(
    card: &ScoreCard,
    journey: &Journey,
    places: &ItemLocations,
    [question, sample]: [RecordJson; 2],
) -> ScoreJson {
    let (low, high) = card.scale.reported_range();
    ScoreJson {
        item: ItemJson::of(&ItemRef::Score(card.score.clone()), journey, places),
        question,
        target: ItemJson::of(&ItemRef::from(&card.target), journey, places),
        sample,
        figure: card.figure,
        scale: [low, high],
        high_is_good: card.scale.direction == ScaleDirection::HigherIsBetter,
        n: card.n,
        interval: card.interval.ok().map(ends),
        no_interval: card.interval.err().map(|why| match why {
            NoIntervalReason::OnlyFigure => "only-figure",
            NoIntervalReason::TooFew => "too-few",
            NoIntervalReason::NoSpread => "no-spread",
        }),
        standing: card.reliability.key(),
        goodness: card.goodness,
        replies: card.counts.clone(),
        response: card.response,
        boxes: card.box_counts,
        ces_index: card.ces_index.map(|index| CesIndexJson {
            figure: index.figure,
            interval: ends(index.interval),
            boxes: index.groups,
        }),
        invited: card.invited,
        cautions: card.cautions.iter().map(|caution| caution.key()).collect(),
    }
}

fn tested(found: Difference) -> TestJson {
    TestJson {
        by: found.difference,
        interval: ends(found.interval),
        p: found.p,
    }
}

pub(super) fn difference_json(pair: &ScorePair<'_>) -> DifferenceJson {
    let Comparison {
        difference: by,
        test,
        verdict,
        is_indicative,
        index,
    } = pair.comparison;
    DifferenceJson {
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

fn together(pooled: &PooledScore) -> PooledScoreJson {
    let card = &pooled.card;
    PooledScoreJson {
        figure: card.figure,
        n: card.n,
        interval: card.interval.ok().map(ends),
        standing: card.reliability.key(),
        goodness: card.goodness,
        scores: ids(&pooled.scores),
        left_out: ids(&pooled.left_out),
    }
}

pub(super) fn pivot_json(pivot: &Pivot) -> Vec<PivotJson> {
    let mut found = Vec::new();
    if pivot.is_empty() {
        return found;
    }
    for (place, column) in pivot.columns.iter().enumerate() {
        for row in &pivot.rows {
            let Some(Some(cell)) = row.cells.get(place) else {
                continue;
            };
            found.push(PivotJson {
                by: pivot.by.key(),
                id: row.item.as_ref().and_then(id_of),
                metric: column.metric.key().to_owned(),
                level: column.level.key(),
                about: id_of(&ItemRef::from(&column.target)),
                others: cell.others.as_ref().map(|others| PivotRemainderJson {
                    figure: others.card.figure,
                    n: others.card.n,
                    by: others.comparison.map(|found| found.difference),
                    p: others.comparison.and_then(|found| Some(found.test.ok()?.p)),
                    verdict: others.comparison.map(|found| found.verdict.key()),
                }),
                together: together(&cell.pooled),
            });
        }
    }
    found
}

pub(super) fn spread_json(spread: &PhaseSpread) -> SpreadJson {
    let test = spread.test.ok();
    let channels = spread.channels.iter().map(|score| ScoresChannelJson {
        channel: score.channel.to_string(),
        touchpoint: score.touchpoint.to_string(),
        together: together(&score.pooled),
    });
    SpreadJson {
        phase: spread.phase.to_string(),
        metric: spread.metric.key().to_owned(),
        touchpoint: spread.touchpoint.as_ref().map(ToString::to_string),
        spread: spread.spread,
        channels: channels.collect(),
        by: test.map(|test| test.difference),
        interval: test.and_then(|test| Some(ends(test.test.ok()?.interval))),
        p: test.and_then(|test| Some(test.test.ok()?.p)),
        pairs: spread.pairs,
        p_adjusted: spread.adjusted_p,
        verdict: test.map(|test| test.verdict.key()),
    }
}

pub(super) fn survey_load_json(load: &SurveyLoad) -> SurveyLoadJson {
    let rules = load.busy.iter().map(|busy| ThrottleJson {
        source: busy.throttle.source,
        days: busy.throttle.days,
        most: busy.throttle.max_surveys,
        of_relation: busy.throttle.is_of_relation,
        surveys: busy.surveys,
    });
    SurveyLoadJson {
        persona: load.persona.as_ref().map(ToString::to_string),
        surveys_year: load.year,
        surveys_again: load.repeats,
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

pub(super) fn peak_end_json(persona: Option<String>, found: &PeakEnd) -> PeakEndJson {
    PeakEndJson {
        persona,
        score: found.score,
        peak: found.peak.to_string(),
        peak_value: found.peak_value,
        end: found.end.to_string(),
        end_value: found.end_value,
        known: found.felt_count,
        of: found.path_len,
    }
}

pub(super) fn path_step_json(step: &PathStep) -> PathStepJson {
    let parts = |found: &TouchpointMeasurement| {
        let all = found.parts.iter().flat_map(|part| &part.scores);
        all.map(ToString::to_string).collect()
    };
    PathStepJson {
        touchpoint: step.touchpoint.to_string(),
        ideal: step.ideal,
        felt: step.feelings.clone(),
        measured: step.measured.as_ref().map(|found| found.goodness),
        scores: step.measured.as_ref().map(parts).unwrap_or_default(),
    }
}

pub(super) fn profile_json(profile: &Profile) -> ProfileJson {
    let share = |share: &ProfileDimension| ProfileDimensionJson {
        goodness: share.goodness,
        parts: share
            .parts
            .iter()
            .map(|part| ProfileComponentJson {
                kind: ComponentKind::key(part.kind),
                goodness: part.goodness,
                from: part.available,
                of: part.possible,
                scores: ids(&part.scores),
            })
            .collect(),
    };
    ProfileJson {
        experience: share(&profile.experience),
        engagement: share(&profile.engagement),
        effort: share(&profile.effort),
    }
}
