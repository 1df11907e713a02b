//! Survey load and response rates of customers (DOMAIN 67–69, B4).

use jiff::civil::Date;

use super::{
    card::ScoreCard,
    survey_requests::{SurveyRequests, days_between},
    surveys::{Survey, surveys},
};
use crate::{
    insight::{
        flow::Flow,
        stats::{DEFAULT_CONFIDENCE, Interval, wilson},
    },
    model::{Index, Journey, Persona, PersonaId, ScoreTarget, Touchpoint, float, presets},
};

/// The days of the yearly survey load, today included.
const YEAR: i32 = 365;

/// The days within which a customer should get at most one invite (Pedowitz, DOMAIN B4).
const FORTNIGHT: i32 = 14;

/// A rule of thumb for the time between surveys of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throttle {
    /// The vendor that recommends it.
    pub source: &'static str,
    /// The length of the window, in days.
    pub days: i32,
    /// The maximum number of surveys within the window.
    pub max_surveys: usize,
    /// Set if it counts only relationship surveys.
    pub is_of_relation: bool,
}

const fn throttle(source: &'static str, days: i32, most: usize, is_of_relation: bool) -> Throttle {
    Throttle {
        source,
        days,
        max_surveys: most,
        is_of_relation,
    }
}

/// The rules of thumb of the trade (DOMAIN B4), strictest window first.
pub const THROTTLES: [Throttle; 5] = [
    throttle("Pedowitz", 14, 1, false),
    throttle("Netigate", 30, 3, false),
    throttle("OCX Cognition", 90, 1, false),
    throttle("AskNicely", 90, 1, false),
    throttle("OCX Cognition", 180, 1, true),
];

/// The busiest window of a throttle in the last year, for one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThrottleLoad {
    /// The rule.
    pub throttle: Throttle,
    /// The maximum number of surveys within its days.
    pub surveys: usize,
}

impl ThrottleLoad {
    /// True if there are more than the rule allows.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.surveys > self.throttle.max_surveys
    }
}

/// Reason why the invites per customer aren't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoInviteRateReason {
    /// The persona's share of the customers isn't known.
    NoShare,
    /// The number of customers isn't known.
    NoCustomers,
    /// No survey has a number of invites.
    NoInvites,
}

/// The survey load of a persona or of everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyLoad {
    /// The persona; everybody when `None`.
    pub persona: Option<PersonaId>,
    /// The maximum number of surveys for one customer in the last 365 days: one per wave of a
    /// relationship survey, and of a survey after a contact one, or as many as a customer has that
    /// contact. For everybody it is the maximum over the personas, as nobody gets the surveys for
    /// two. The check of the survey load compares it with the budget (DOMAIN 68, 69).
    pub year: usize,
    /// The part of [`SurveyLoad::year`] that is due to repeated contacts.
    pub repeats: usize,
    /// The maximum number of surveys for one customer in the last 14 days, likewise.
    pub fortnight: usize,
    /// The invites of the last 365 days: those of the persona alone, and its share of those to
    /// everybody.
    pub invited_year: Option<f64>,
    /// The invites of the last 14 days, likewise.
    pub invited_fortnight: Option<f64>,
    /// The number of customers in a year; `None` if not known.
    pub customers: Option<f64>,
    /// The invites per customer in the last 365 days, or the reason why they aren't known.
    pub per_person: Result<f64, NoInviteRateReason>,
    /// The response rate in the last 365 days, 0…1, with its interval.
    pub response: Option<(f64, Interval)>,
    /// The surveys per year that the team allows (DOMAIN 69).
    pub budget: Option<f64>,
    /// The busiest window of each throttle.
    pub busy: Vec<ThrottleLoad>,
    /// The number of surveys without a date, which aren't counted.
    pub undated: usize,
}

impl SurveyLoad {
    /// True if a customer may get more surveys in a year than the budget; never without one.
    #[must_use]
    pub fn is_over_budget(&self) -> bool {
        self.budget.is_some_and(|budget| float(self.year) > budget)
    }
}

/// The contacts a year, one a week, above which an unlabelled number is read as that of all
/// customers.
const MAX_CONTACTS: f64 = 52.0;

/// The contacts a year that were noted at a touchpoint (DOMAIN 142).
#[derive(Clone, Copy, Debug, PartialEq)]
enum ContactFrequency {
    /// Per customer who comes there.
    OfEach(f64),
    /// Of all customers together.
    OfAll(f64),
}

/// The contacts a year at a touchpoint: per customer or in total, by the field for the unit.
/// Without it, more than [`MAX_CONTACTS`] are taken as a total. `None` if nobody noted any.
fn contacts_a_year(touchpoint: &Touchpoint) -> Option<ContactFrequency> {
    let noted = presets::CONTACTS_PER_YEAR.number(&touchpoint.custom);
    let noted = noted.filter(|contacts| *contacts > 0.0)?;
    let is_of_each = match presets::CONTACTS_UNIT.chosen_option(&touchpoint.custom) {
        Some(1) => true,
        Some(_) => false,
        None => noted <= MAX_CONTACTS,
    };
    Some(if is_of_each {
        ContactFrequency::OfEach(noted)
    } else {
        ContactFrequency::OfAll(noted)
    })
}

/// The touchpoints whose contacts a year are assumed to be per customer, as they are few and the
/// unit wasn't noted; with that number.
#[must_use]
pub fn assumed_contacts<'i>(index: &'i Index<'_>) -> Vec<(&'i Touchpoint, f64)> {
    let all = index.touchpoints().filter_map(|touchpoint| {
        let is_said = presets::CONTACTS_UNIT
            .chosen_option(&touchpoint.custom)
            .is_some();
        match contacts_a_year(touchpoint)? {
            ContactFrequency::OfEach(noted) if !is_said => Some((touchpoint.as_ref(), noted)),
            ContactFrequency::OfEach(_) | ContactFrequency::OfAll(_) => None,
        }
    });
    all.collect()
}

/// The number of customers per year: the total contacts noted at touchpoints over the expected
/// visits there per customer. `None` if nobody noted any.
#[must_use]
pub fn customers_per_year(index: &Index<'_>, flow: &Flow) -> Option<f64> {
    let (mut contacts, mut visits) = (0.0, 0.0);
    for (place, touchpoint) in index.touchpoints().enumerate() {
        let expected = flow.visits(place);
        if let Some(ContactFrequency::OfAll(noted)) = contacts_a_year(touchpoint)
            && expected > 0.0
            && !flow.is_trapped(place)
        {
            contacts += noted;
            visits += expected;
        }
    }
    (visits > 0.0).then(|| contacts / visits)
}

/// The yearly visits of a customer to the target of a question: as noted per customer, clamped to
/// 1…366, or else 1.
fn times_a_year(journey: &Journey, target: &ScoreTarget) -> usize {
    let ScoreTarget::Touchpoint(id) = target else {
        return 1;
    };
    let touchpoint = journey.touchpoint(id);
    match touchpoint.and_then(|touchpoint| contacts_a_year(touchpoint)) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "1…366"
        )]
        Some(ContactFrequency::OfEach(contacts)) => contacts.round().clamp(1.0, 366.0) as usize,
        Some(ContactFrequency::OfAll(_)) | None => 1,
    }
}

/// The survey loads by the scores of these cards: everybody first, then the personas in the
/// journey's order; empty without a survey. `customers` is the number of customers per year, where
/// it is known ([`customers_per_year`]).
#[must_use]
pub fn survey_loads(
    index: &Index<'_>,
    cards: &[ScoreCard],
    today: Date,
    customers: Option<f64>,
) -> Vec<SurveyLoad> {
    let journey = index.journey;
    let scores = cards.iter().filter_map(|c| journey.scores().get(&c.score));
    let surveys = surveys(scores.map(AsRef::as_ref));
    if surveys.is_empty() {
        return Vec::new();
    }
    let times = |target: &ScoreTarget| times_a_year(journey, target);
    let asks = |persona: Option<&PersonaId>| {
        let theirs = sent_to(&surveys, persona);
        SurveyRequests::of(&within(&theirs, YEAR, today), persona, times)
    };
    let personas = journey.personas();
    let by_persona = personas.iter().map(|persona| asks(Some(&persona.id)));
    let mut by_persona: Vec<SurveyRequests> = by_persona.collect();
    let of = |persona: Option<&Persona>, asks: &[SurveyRequests]| {
        let budget = persona.and_then(|p| presets::SURVEY_BUDGET.number(&p.custom));
        load(&surveys, persona, today, budget, customers, asks)
    };
    if by_persona.is_empty() {
        by_persona.push(asks(None));
    }
    let mut loads = vec![of(None, &by_persona)];
    let each = personas.iter().zip(by_persona.chunks(1));
    loads.extend(each.map(|(persona, asks)| of(Some(persona), asks)));
    loads
}

/// The surveys that a persona may have received; all of them for `None`.
fn sent_to<'s, 'a>(surveys: &'s [Survey<'a>], persona: Option<&PersonaId>) -> Vec<&'s Survey<'a>> {
    let theirs = surveys.iter();
    theirs
        .filter(|survey| persona.is_none_or(|id| survey.is_for(id)))
        .collect()
}

/// The surveys of the last `days` days, today included.
fn within<'s, 'a>(surveys: &[&'s Survey<'a>], days: i32, today: Date) -> Vec<&'s Survey<'a>> {
    let recent = surveys.iter().copied();
    recent
        .filter(|survey| survey.date.is_some_and(|date| is_in(date, days, today)))
        .collect()
}

fn is_in(date: Date, days: i32, today: Date) -> bool {
    (0..days).contains(&days_between(date, today))
}

/// The loads relevant to a persona: its own and everybody's; all of them for `None`.
pub fn survey_loads_of<'a>(
    all: &'a [SurveyLoad],
    persona: Option<&PersonaId>,
) -> impl Iterator<Item = &'a SurveyLoad> {
    all.iter()
        .filter(move |load| match (&load.persona, persona) {
            (Some(own), Some(asked)) => own == asked,
            _ => true,
        })
}

/// The load of a persona or of everybody; a customer gets the surveys of one of `asks`.
fn load(
    surveys: &[Survey<'_>],
    persona: Option<&Persona>,
    today: Date,
    budget: Option<f64>,
    customers: Option<f64>,
    asks: &[SurveyRequests],
) -> SurveyLoad {
    let id = persona.map(|persona| &persona.id);
    let theirs = sent_to(surveys, id);
    let [year, fortnight] = [YEAR, FORTNIGHT].map(|days| within(&theirs, days, today));
    let share = persona.map_or(Some(1.0), |persona| persona.share);
    let invites = |surveys: &[&Survey<'_>]| invites(surveys, id, share);
    let invited_year = invites(&year);
    let most =
        |count: &dyn Fn(&SurveyRequests) -> usize| asks.iter().map(count).max().unwrap_or_default();
    let busiest = asks.iter().max_by_key(|asks| asks.in_year());
    let busy = |rule: Throttle| ThrottleLoad {
        throttle: rule,
        surveys: most(&|asks| asks.max_within(rule)),
    };
    SurveyLoad {
        persona: id.cloned(),
        customers: share.zip(customers).map(|(share, all)| share * all),
        per_person: per_person(invited_year, &year, share, customers),
        invited_year,
        invited_fortnight: invites(&fortnight),
        response: response(&year, id),
        budget,
        busy: THROTTLES.into_iter().map(busy).collect(),
        undated: theirs.iter().filter(|survey| survey.date.is_none()).count(),
        year: busiest.map_or(0, SurveyRequests::in_year),
        repeats: busiest.map_or(0, SurveyRequests::repeats),
        fortnight: most(&|asks| asks.on_days(|date| is_in(date, FORTNIGHT, today))),
    }
}

/// The invites of a persona: those noted for it alone, and its share of those to everybody. `None`
/// if no survey has a number, or the share is needed but isn't known.
fn invites(surveys: &[&Survey<'_>], id: Option<&PersonaId>, share: Option<f64>) -> Option<f64> {
    let mut sum = None;
    for survey in surveys {
        let own = id.and_then(|id| survey.responses_of(id).invited);
        let (invited, part) = match (own, survey.responses().invited) {
            (Some(own), _) => (own, 1.0),
            (None, Some(all)) if id.is_none() => (all, 1.0),
            (None, Some(all)) if survey.personas.is_empty() => (all, share?),
            (None, _) => continue,
        };
        *sum.get_or_insert(0.0) += part * f64::from(invited);
    }
    sum
}

fn per_person(
    invited: Option<f64>,
    surveys: &[&Survey<'_>],
    share: Option<f64>,
    customers: Option<f64>,
) -> Result<f64, NoInviteRateReason> {
    if surveys
        .iter()
        .all(|survey| survey.responses().invited.is_none())
    {
        return Err(NoInviteRateReason::NoInvites);
    }
    let share = share
        .filter(|share| *share > 0.0)
        .ok_or(NoInviteRateReason::NoShare)?;
    let customers = customers
        .filter(|count| *count > 0.0)
        .ok_or(NoInviteRateReason::NoCustomers)?;
    let invited = invited.ok_or(NoInviteRateReason::NoInvites)?;
    Ok(invited / (share * customers))
}

/// The response rate with its interval, over the surveys with both invites and answers: of a
/// persona only what was noted for it alone.
fn response(surveys: &[&Survey<'_>], id: Option<&PersonaId>) -> Option<(f64, Interval)> {
    let (mut invited, mut answered) = (0.0, 0.0);
    for survey in surveys {
        let asked = id.map_or_else(|| survey.responses(), |id| survey.responses_of(id));
        if let Some((of, came)) = asked.answered {
            invited += f64::from(of);
            answered += f64::from(came);
        }
    }
    Some((
        answered / invited,
        wilson(answered, invited, DEFAULT_CONFIDENCE)?,
    ))
}
