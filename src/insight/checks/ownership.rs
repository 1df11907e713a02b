//! Checks of ownership, team and personas.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    common::{FindingMessages, days, filter_entities, finding, fix, spread_findings, spread_with},
    fix::FixChange,
};
use crate::{
    edit::ops,
    insight::checks::{CheckContext, FindingDetail},
    model::{ItemRef, Message, Persona, PersonaId, Stage, TouchpointKind, presets},
};

/// The days after which an expectation counts as old: two years, in which those of generation Z
/// rose 23% (DOMAIN 95).
const OLD: i32 = 2 * 365;

fn of_journey(message: Message) -> Vec<FindingDetail> {
    vec![finding(vec![ItemRef::Journey], message)]
}

/// Finds maps without an owner (DOMAIN 39, 99).
pub(super) fn owner_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.is_sketch() || !context.journey().about().owner.trim().is_empty() {
        return Vec::new();
    }
    of_journey(message!("finding-owner-missing"))
}

/// Finds maps past Analyse without a sponsor at the top (DOMAIN 105).
pub(super) fn sponsor_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let about = context.journey().about();
    let sponsor = presets::SPONSOR.text(&about.custom);
    if context.is_sketch() || about.stage == Stage::Analyse || sponsor.is_some() {
        return Vec::new();
    }
    of_journey(message!("finding-sponsor-missing"))
}

/// The number of roles of a complete team: optimisation with consumer psychology, design and code,
/// and analysis (DOMAIN 118).
const TEAM: usize = 3;

/// Finds maps in Optimise without roles of the team, or with fewer than [`TEAM`] (DOMAIN 94, 103,
/// 118).
pub(super) fn roles_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let about = context.journey().about();
    if context.is_sketch() || about.stage != Stage::Optimise {
        return Vec::new();
    }
    let Some(roles) = presets::ROLES.text(&about.custom) else {
        return of_journey(message!("finding-roles-missing"));
    };
    let roles = roles.split([',', ';', '\n', '/', '+', '•']);
    let named = roles.filter(|role| role.chars().any(char::is_alphanumeric));
    match named.count() {
        count if count < TEAM => of_journey(message!("finding-roles-few", count = count)),
        _ => Vec::new(),
    }
}

/// The number of owned touchpoints from which a single owner is reported.
const OWNED: usize = 5;

/// Finds maps on which one team owns every touchpoint that has an owner (DOMAIN 102).
pub(super) fn one_department(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let teams = context.index.touchpoints().map(|t| t.owner.team.trim());
    let mut counts: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for team in teams.filter(|team| !team.is_empty()) {
        counts.entry(team.to_lowercase()).or_insert((0, team)).0 += 1;
    }
    let [(count, team)] = counts.into_values().collect::<Vec<_>>()[..] else {
        return Vec::new();
    };
    if count < OWNED {
        return Vec::new();
    }
    let message = message!("finding-one-department", team = team, count = count);
    of_journey(message)
}

/// Finds touchpoints without a team, if most have one (DOMAIN 30).
pub(super) fn unowned_touchpoint(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let touchpoints = context.index.touchpoints().map(AsRef::as_ref);
    let (without, with): (Vec<_>, Vec<_>) = touchpoints
        .filter(|t| t.kind != TouchpointKind::EndLeft)
        .partition(|t| t.owner.team.trim().is_empty());
    if with.len() <= without.len() {
        return Vec::new();
    }
    let words = FindingMessages {
        check: "unowned-touchpoint",
        one: id!("finding-unowned-touchpoint"),
        many: id!("finding-unowned-touchpoint-many"),
    };
    spread_findings(context, &without, words, |_| Vec::new())
}

/// The number of touchpoints from which a map needs a persona.
const STORY: usize = 3;

/// Finds maps without personas (DOMAIN 13, 94).
pub(super) fn personas_missing(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.index.len() < STORY || !context.journey().personas().is_empty() {
        return Vec::new();
    }
    vec![FindingDetail {
        items: vec![ItemRef::Journey],
        message: message!("finding-personas-missing"),
        fixes: vec![fix(
            id!("fix-add-persona"),
            FixChange::new((), |(), plan| plan.adopt(ops::add_persona)),
        )],
    }]
}

/// Finds personas without any emotion on the map (DOMAIN 1, 94). An emotion of everybody counts for
/// each.
pub(super) fn persona_without_feelings(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    if context.is_sketch() {
        return Vec::new();
    }
    let touchpoints = context.index.touchpoints();
    let emotions = touchpoints.flat_map(|touchpoint| &touchpoint.emotions);
    let felt: BTreeSet<Option<&PersonaId>> =
        emotions.map(|emotion| emotion.persona.as_ref()).collect();
    if felt.contains(&None) {
        return Vec::new();
    }
    let some = filter_entities(context.journey().personas(), |persona| {
        !felt.contains(&Some(&persona.id))
    });
    let words = FindingMessages {
        check: "persona-without-feelings",
        one: id!("finding-persona-without-feelings"),
        many: id!("finding-persona-without-feelings-many"),
    };
    spread_findings(context, &some, words, |_| Vec::new())
}

fn newest_expectation(persona: &Persona) -> Option<Date> {
    persona
        .expectations
        .iter()
        .filter_map(|text| text.date)
        .max()
}

/// Finds personas whose newest expectation is more than two years old (DOMAIN 95).
pub(super) fn old_expectation(context: &CheckContext<'_>) -> Vec<FindingDetail> {
    let today = context.today;
    let age = |persona: &Persona| newest_expectation(persona).map(|date| days(date, today));
    let some = filter_entities(context.journey().personas(), |persona| {
        age(persona).is_some_and(|age| age > OLD)
    });
    let words = FindingMessages {
        check: "old-expectation",
        one: id!("finding-old-expectation"),
        many: id!("finding-old-expectation-many"),
    };
    let tell = |message: Message, persona: &Persona| {
        message.with("months", age(persona).unwrap_or(0) / 30)
    };
    spread_with(context, &some, words, tell, |some| {
        let ids = some.iter().map(|persona| persona.id.clone()).collect();
        let change = confirm_expectations(ids, today);
        vec![fix(id!("fix-expectations-hold"), change)]
    })
}

/// The change that sets the date of the newest expectation of personas.
pub(super) fn confirm_expectations(ids: Vec<PersonaId>, on: Date) -> FixChange {
    FixChange::new((ids, on), |(ids, on), plan| {
        plan.update::<Persona>(ids, |persona| {
            let newest = persona.expectations.iter_mut().max_by_key(|text| text.date);
            if let Some(newest) = newest {
                newest.date = Some(*on);
            }
        });
    })
}
