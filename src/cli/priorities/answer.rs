//! JSON answer of `klantreis priorities`, computed from the ranking.

use std::path::Path;

use jiff::civil::Date;

use super::fields::{
    Answer, OfAction, OfActions, OfAssumed, OfAxis, OfChange, OfColumn, OfDecisive, OfDot,
    OfFactor, OfFelt, OfKpi, OfMatrix, OfPain, OfPersona, OfRank, OfScored, OfUnplaced, OfWhatIf,
    TopThree,
};
use crate::{
    cli::json::{FORMAT, Item},
    file::Places,
    insight::{
        ScoredIndex,
        flow::Flow,
        rank::{
            Ask, Assumptions, Axis, Board, ByPersona, Card, Certainty, Change, Decisive, Entry,
            Factor, Filter, Firm, Levels, Matrix, Places as Ranks, Priorities, Ranking, Rise,
            Scale, Scored, Verdict, WhatIf,
        },
    },
    model::{Choice as _, ItemRef, Journey, PainPointId},
};

/// Maximum number of what-if calculations, from the top of the ranking.
const WHAT_IFS: usize = 8;

/// Input of an answer.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub path: &'a Path,
    pub index: &'a ScoredIndex<'a>,
    pub flow: &'a Flow,
    /// Flow of all customers, the basis for the rankings of the personas.
    pub everybody: &'a Flow,
    pub all: &'a Priorities,
    pub filter: &'a Filter,
    pub places: &'a Places,
    pub today: Date,
}

impl Asked<'_> {
    fn journey(&self) -> &Journey {
        self.index.journey
    }

    fn admits(&self, pain: &PainPointId) -> bool {
        let pain = self.journey().pain_points().get(pain);
        pain.is_some_and(|pain| self.filter.admits(self.index, pain))
    }

    pub(super) fn answer(&self) -> Answer {
        let ranking = &self.all.ranking;
        let entries = self.all.entries();
        let pains = entries.filter(|(entry, _)| self.admits(&entry.pain));
        Answer {
            format: FORMAT,
            file: self.path.display().to_string(),
            title: self.journey().about().title.clone(),
            method: ranking.method.key(),
            top_three: self.top_three(),
            pain_points: pains.map(|(entry, firm)| self.pain(entry, firm)).collect(),
            decisive: self.all.firmness.decisive.as_ref().map(decisive),
            personas: self.personas(),
            matrix: self.matrix(),
            what_if: self.what_ifs(),
            actions: self.actions(),
        }
    }

    fn top_three(&self) -> TopThree {
        let top = &self.all.firmness.top;
        TopThree {
            set: certainty(top.set),
            order: certainty(top.order),
            verdict: top.verdict.map(verdict),
            kept_by_weights: top.kept.map(|kept| kept.by_weights),
            kept_by_judgements: top.kept.map(|kept| kept.by_judgements),
            draws: top.kept.map(|kept| kept.draws),
        }
    }

    fn pain(&self, entry: &Entry, firm: Option<Firm>) -> OfPain {
        let ends = |ranks: Ranks| [ranks.best, ranks.worst];
        let item = ItemRef::PainPoint(entry.pain.clone());
        OfPain {
            item: Item::of(&item, self.journey(), self.places),
            rank: entry.rank.map(|rank| rank.number),
            shared: entry.rank.is_some_and(|rank| rank.is_shared),
            value: entry.value,
            factors: entry.factors.iter().map(factor).collect(),
            personas: words(&entry.exposure.personas),
            customers_hit: entry.exposure.customers(),
            by_weights: firm.map(|firm| ends(firm.by_weights)),
            by_all: firm.map(|firm| ends(firm.by_all)),
            actions: words(&entry.addressed_by),
        }
    }

    fn personas(&self) -> Vec<OfPersona> {
        let ask = Ask::of(self.journey());
        let sides = ByPersona::of(self.index, self.everybody, &self.all.ranking, &ask);
        let of = |ranking: &Ranking| -> Vec<OfRank> {
            let entries = ranking.entries.iter();
            let admitted = entries.filter(|entry| self.admits(&entry.pain));
            let made = admitted.map(|entry| OfRank {
                pain_point: entry.pain.to_string(),
                rank: entry.rank.map(|rank| rank.number),
                shared: entry.rank.is_some_and(|rank| rank.is_shared),
                value: entry.value,
                factors: entry.factors.iter().map(factor).collect(),
            });
            made.collect()
        };
        let columns = sides.columns.iter();
        let made = columns.map(|(persona, ranking)| OfPersona {
            persona: persona.to_string(),
            pain_points: of(ranking),
        });
        made.collect()
    }

    fn matrix(&self) -> OfMatrix {
        let ranking = &self.all.ranking;
        let matrix = Matrix::of(self.index, ranking, Axis::Effort, Axis::Value);
        let dots = matrix.dots.iter().filter(|dot| self.admits(&dot.pain));
        let apart = matrix.apart.iter().filter(|(pain, _)| self.admits(pain));
        OfMatrix {
            x: axis(&matrix.x),
            y: axis(&matrix.y),
            pain_points: dots
                .map(|dot| OfDot {
                    pain_point: dot.pain.to_string(),
                    x: dot.x,
                    y: dot.y,
                    quadrant: dot.quadrant.key(),
                    reach: dot.reach,
                    action: dot.action.as_ref().map(ToString::to_string),
                })
                .collect(),
            unplaced: apart
                .map(|(pain, missing)| OfUnplaced {
                    pain_point: pain.to_string(),
                    missing: missing.key(),
                })
                .collect(),
        }
    }

    fn what_ifs(&self) -> Vec<OfWhatIf> {
        let levels = Levels::of(self.index);
        let ranking = &self.all.ranking;
        let entries = ranking.entries.iter();
        let admitted = entries.filter(|entry| self.admits(&entry.pain));
        let found = admitted.take(WHAT_IFS).filter_map(|entry| {
            let pain = self.journey().pain_points().at(entry.place)?;
            let assumed = Assumptions::of(self.index, self.flow, ranking, pain);
            WhatIf::of(self.index, self.flow, &levels, ranking, &pain.id, assumed)
        });
        found.map(|what_if| of_what_if(&what_if)).collect()
    }

    fn actions(&self) -> OfActions {
        let board = Board::of(self.journey(), self.today);
        let columns = board.columns.iter().map(|column| OfColumn {
            status: column.status.key(),
            actions: column
                .cards
                .iter()
                .filter_map(|card| self.action(card))
                .collect(),
        });
        OfActions {
            overdue: board.overdue(),
            columns: columns.collect(),
            pain_points_without: words(&board.loose_pains),
            without_pain_points: words(&board.loose_actions),
        }
    }

    fn action(&self, card: &Card) -> Option<OfAction> {
        let action = self.journey().actions().get(&card.action)?;
        let item = ItemRef::Action(card.action.clone());
        let kpis = card.kpis.iter().map(|kpi| OfKpi {
            name: kpi.name.clone(),
            goal: kpi.goal.clone(),
            known: kpi.is_known,
        });
        Some(OfAction {
            item: Item::of(&item, self.journey(), self.places),
            overdue: card.is_overdue,
            due: action.due.map(|due| due.to_string()),
            owner: action.owner.clone(),
            hypothesis: action.hypothesis.clone(),
            method: action.method.key(),
            pain_points: words(&action.pain_points),
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

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Certain => "certain",
        Verdict::Likely => "likely",
        Verdict::Open => "open",
        Verdict::Tied => "tied",
    }
}

fn factor(factor: &Factor) -> OfFactor {
    OfFactor {
        kind: factor.kind.key(),
        value: factor.value,
        standing: factor.standing.key(),
        n: factor.n,
        low: factor.low,
        high: factor.high,
    }
}

fn decisive(found: &Decisive) -> OfDecisive {
    OfDecisive {
        pain_point: found.pain.to_string(),
        kind: found.factor.kind.key(),
        now: found.factor.value,
        at: found.at,
        from: found.from.number,
        to: found.to.number,
    }
}

fn axis(scale: &Scale) -> OfAxis {
    OfAxis {
        kind: scale.axis.key(),
        low: scale.low,
        high: scale.high,
        middle: scale.middle,
    }
}

fn change(change: Change) -> OfChange {
    OfChange {
        now: change.before,
        then: change.after,
    }
}

fn of_what_if(what_if: &WhatIf) -> OfWhatIf {
    let assumed = &what_if.assumptions;
    let (to, by) = match assumed.feeling {
        Rise::To(value) => (Some(value), None),
        Rise::By(by) => (None, Some(by)),
    };
    let feelings = what_if.feelings.iter().map(|felt| OfFelt {
        persona: felt.persona.as_ref().map(ToString::to_string),
        there: felt.there.map(change),
        peak_end: felt.peak_end.map(change),
    });
    OfWhatIf {
        pain_point: what_if.pain.to_string(),
        of_leaving: what_if.of_leaving,
        assumed: OfAssumed {
            kept: assumed.kept,
            wait_seconds: assumed.wait,
            feeling_to: to,
            feeling_by: by,
            scores_made_up: assumed.made_up,
        },
        goal: what_if.goal.map(change),
        waiting_seconds: what_if.waiting.map(change),
        leaving: change(what_if.leaving),
        feelings: feelings.collect(),
        scores: what_if.scores.iter().map(of_scored).collect(),
    }
}

fn of_scored(score: &Scored) -> OfScored {
    OfScored {
        metric: score.metric.key().to_owned(),
        now: score.before,
        then: score.estimate.map(|estimate| estimate.after),
        elsewhere: score.estimate.map(|estimate| estimate.elsewhere),
        mean: score.estimate.map(|estimate| change(estimate.mean)),
    }
}
