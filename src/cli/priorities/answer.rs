//! JSON answer of `klantreis priorities`, computed from the ranking.

use std::{collections::BTreeMap, path::Path};

use jiff::civil::Date;

use super::fields::{
    ActionJson, AssumptionsJson, AxisJson, DecisiveJudgementJson, FactorJson,
    FeelingProjectionJson, KpiJson, MatrixDotJson, MatrixJson, PainPointJson, PrioritiesAnswer,
    ProjectedFigureJson, RankedPainJson, RankingJson, ScoreProjectionJson, StatusBoardJson,
    StatusColumnJson, TopThreeJson, UnplacedPainJson, WhatIfJson,
};
use crate::{
    cli::json::{FORMAT, ItemJson, RecordJson, ranked_fields, record_fields},
    file::ItemLocations,
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{
            ActionCard, Assumptions, AxisScale, Certainty, DecisiveJudgement, Factor, FeelingRise,
            LatestFigures, PainPointFilter, PersonaRankings, Priorities, PriorityMatrix,
            ProjectedFigure, Ranking, RankingEntry, RankingOptions, ScoreProjection, StatusBoard,
            TopThreeVerdict, WhatIf,
        },
    },
    model::{Choice as _, ItemRef, Journey, MatrixAxis, PainPointId},
    record::TableKind,
};

/// Maximum number of what-if calculations, from the top of the ranking.
const MAX_WHAT_IFS: usize = 8;

/// Columns of a ranked pain point, before and behind its factors.
const RANK: &[&str] = &["rank", "shared", "value"];
const HITS: &[&str] = &[
    "personas",
    "customers_hit",
    "by_weights",
    "by_all",
    "actions",
];

/// Columns of a pain point that is ranked for a persona.
const RANK_FOR_PERSONA: &[&str] = &["pain_point", "rank", "shared", "value"];

/// Columns of an action in an answer.
const ACTION: &[&str] = &["due", "owner", "hypothesis", "method", "pain_points"];

/// Input of an answer.
#[derive(Clone, Copy)]
pub(super) struct PrioritiesInput<'a> {
    pub path: &'a Path,
    pub index: &'a ScoredIndex<'a>,
    pub flow: &'a Flow,
    /// Flow of all customers, the basis for the rankings of the personas.
    pub everybody: &'a Flow,
    pub priorities: &'a Priorities,
    pub filter: &'a PainPointFilter,
    pub locations: &'a ItemLocations,
    pub today: Date,
}

impl PrioritiesInput<'_> {
    fn journey(&self) -> &Journey {
        self.index.journey
    }

    fn admits(&self, pain: &PainPointId) -> bool {
        let pain = self.journey().pain_points().get(pain);
        pain.is_some_and(|pain| self.filter.matches(self.index, pain))
    }

    pub(super) fn answer(&self) -> PrioritiesAnswer {
        let ranking = &self.priorities.ranking;
        PrioritiesAnswer {
            format: FORMAT,
            file: self.path.display().to_string(),
            title: self.journey().about().title.clone(),
            method: ranking.method.key(),
            top_three: self.top_three(),
            pain_points: self.pains(),
            decisive: self.priorities.stability.decisive.as_ref().map(decisive),
            personas: self.personas(),
            matrix: self.matrix(),
            what_if: self.what_ifs(),
            actions: self.actions(),
        }
    }

    fn top_three(&self) -> TopThreeJson {
        let top = &self.priorities.stability.top_three;
        TopThreeJson {
            set: certainty(top.set),
            order: certainty(top.order),
            verdict: top.verdict.map(verdict),
            kept_by_weights: top.shares.map(|kept| kept.by_weights),
            kept_by_judgements: top.shares.map(|kept| kept.by_judgements),
            draws: top.shares.map(|kept| kept.draws),
        }
    }

    fn pains(&self) -> Vec<PainPointJson> {
        let entries = self.priorities.entries();
        let entries = entries.filter(|(entry, _)| self.admits(&entry.pain));
        let entries: Vec<_> = entries.collect();
        let fields = |columns| ranked_fields(self.journey(), entries.iter().copied(), columns);
        let records = fields(RANK).into_iter().zip(fields(HITS));
        let made = entries.iter().zip(records);
        made.map(|((entry, _), (rank, hits))| {
            let item = ItemRef::PainPoint(entry.pain.clone());
            PainPointJson {
                item: ItemJson::of(&item, self.journey(), self.locations),
                rank,
                factors: entry.factors.iter().map(factor).collect(),
                hits,
            }
        })
        .collect()
    }

    fn personas(&self) -> Vec<RankingJson> {
        let ask = RankingOptions::of(self.journey());
        let sides = PersonaRankings::of(self.index, self.everybody, &self.priorities.ranking, &ask);
        let of = |ranking: &Ranking| -> Vec<RankedPainJson> {
            let entries = ranking.entries.iter();
            let entries = entries.filter(|entry| self.admits(&entry.pain));
            let entries: Vec<&RankingEntry> = entries.collect();
            let ranked = entries.iter().map(|entry| (*entry, None));
            let records = ranked_fields(self.journey(), ranked, RANK_FOR_PERSONA);
            let made = entries.iter().zip(records);
            made.map(|(entry, rank)| RankedPainJson {
                rank,
                factors: entry.factors.iter().map(factor).collect(),
            })
            .collect()
        };
        let columns = sides.rankings.iter();
        let made = columns.map(|(persona, ranking)| RankingJson {
            persona: persona.to_string(),
            pain_points: of(ranking),
        });
        made.collect()
    }

    fn matrix(&self) -> MatrixJson {
        let ranking = &self.priorities.ranking;
        let matrix = PriorityMatrix::of(self.index, ranking, MatrixAxis::Effort, MatrixAxis::Value);
        let dots = matrix.dots.iter().filter(|dot| self.admits(&dot.pain));
        let apart = matrix.unplaced.iter().filter(|(pain, _)| self.admits(pain));
        MatrixJson {
            x: axis(&matrix.x),
            y: axis(&matrix.y),
            pain_points: dots
                .map(|dot| MatrixDotJson {
                    pain_point: dot.pain.to_string(),
                    x: dot.x,
                    y: dot.y,
                    quadrant: dot.quadrant.key(),
                    reach: dot.reach,
                    action: dot.action.as_ref().map(ToString::to_string),
                })
                .collect(),
            unplaced: apart
                .map(|(pain, missing)| UnplacedPainJson {
                    pain_point: pain.to_string(),
                    missing: missing.key(),
                })
                .collect(),
        }
    }

    fn what_ifs(&self) -> Vec<WhatIfJson> {
        let levels = LatestFigures::of(self.index);
        let ranking = &self.priorities.ranking;
        let entries = ranking.entries.iter();
        let admitted = entries.filter(|entry| self.admits(&entry.pain));
        let found = admitted.take(MAX_WHAT_IFS).filter_map(|entry| {
            let pain = self.journey().pain_points().get_index(entry.index)?;
            let assumed = Assumptions::of(self.index, self.flow, ranking, pain);
            WhatIf::of(self.index, self.flow, &levels, ranking, &pain.id, assumed)
        });
        found.map(|what_if| of_what_if(&what_if)).collect()
    }

    fn actions(&self) -> StatusBoardJson {
        let board = StatusBoard::of(self.journey(), self.today);
        let records = record_fields(self.journey(), TableKind::Actions, ACTION);
        let columns = board.columns.iter().map(|column| StatusColumnJson {
            status: column.status.key(),
            actions: column
                .cards
                .iter()
                .filter_map(|card| self.action(card, &records))
                .collect(),
        });
        StatusBoardJson {
            overdue: board.overdue(),
            columns: columns.collect(),
            pain_points_without: words(&board.unaddressed_pains),
            without_pain_points: words(&board.unlinked_actions),
        }
    }

    fn action(
        &self,
        card: &ActionCard,
        records: &BTreeMap<ItemRef, RecordJson>,
    ) -> Option<ActionJson> {
        let item = ItemRef::Action(card.action.clone());
        let kpis = card.kpis.iter().map(|kpi| KpiJson {
            name: kpi.name.clone(),
            goal: kpi.goal.clone(),
            known: kpi.is_known,
        });
        Some(ActionJson {
            item: ItemJson::of(&item, self.journey(), self.locations),
            overdue: card.is_overdue,
            record: records.get(&item)?.clone(),
            kpis: kpis.collect(),
        })
    }
}

fn words<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Always => "always",
        Certainty::Near => "near",
        Certainty::Open => "open",
    }
}

fn verdict(verdict: TopThreeVerdict) -> &'static str {
    match verdict {
        TopThreeVerdict::Certain => "certain",
        TopThreeVerdict::Likely => "likely",
        TopThreeVerdict::Open => "open",
        TopThreeVerdict::Tied => "tied",
    }
}

fn factor(factor: &Factor) -> FactorJson {
    FactorJson {
        kind: factor.kind.key(),
        value: factor.value,
        standing: factor.provenance.key(),
        n: factor.n,
        low: factor.low,
        high: factor.high,
    }
}

fn decisive(found: &DecisiveJudgement) -> DecisiveJudgementJson {
    DecisiveJudgementJson {
        pain_point: found.pain.to_string(),
        kind: found.factor.kind.key(),
        now: found.factor.value,
        at: found.flip_value,
        from: found.rank_now.number,
        to: found.rank_then.number,
    }
}

fn axis(scale: &AxisScale) -> AxisJson {
    AxisJson {
        kind: scale.axis.key(),
        low: scale.low,
        high: scale.high,
        middle: scale.middle,
    }
}

fn change(change: ProjectedFigure) -> ProjectedFigureJson {
    ProjectedFigureJson {
        now: change.before,
        then: change.after,
    }
}

fn of_what_if(what_if: &WhatIf) -> WhatIfJson {
    let assumed = &what_if.assumptions;
    let (to, by) = match assumed.feeling {
        FeelingRise::To(value) => (Some(value), None),
        FeelingRise::By(by) => (None, Some(by)),
    };
    let feelings = what_if.feelings.iter().map(|felt| FeelingProjectionJson {
        persona: felt.persona.as_ref().map(ToString::to_string),
        there: felt.there.map(change),
        peak_end: felt.peak_end.map(change),
    });
    WhatIfJson {
        pain_point: what_if.pain.to_string(),
        of_leaving: what_if.hittable_leaving,
        assumed: AssumptionsJson {
            kept: assumed.retained_share,
            wait_seconds: assumed.wait,
            feeling_to: to,
            feeling_by: by,
            scores_made_up: assumed.gap_closed,
        },
        goal: what_if.goal.map(change),
        waiting_seconds: what_if.waiting.map(change),
        leaving: change(what_if.leaving),
        feelings: feelings.collect(),
        scores: what_if.scores.iter().map(of_scored).collect(),
    }
}

fn of_scored(score: &ScoreProjection) -> ScoreProjectionJson {
    ScoreProjectionJson {
        metric: score.metric.key().to_owned(),
        now: score.now,
        then: score.estimate.map(|estimate| estimate.then),
        elsewhere: score.estimate.map(|estimate| estimate.elsewhere),
        mean: score.estimate.map(|estimate| change(estimate.mean)),
    }
}
