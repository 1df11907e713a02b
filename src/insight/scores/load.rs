//! How often customers are asked, and how many answer (DOMAIN 67–69, B4).

use jiff::civil::Date;

use super::{
    asks::{Asks, days_between},
    card::ScoreCard,
    spread::float,
    surveys::{Survey, surveys},
};
use crate::{
    insight::{
        flow::Flow,
        stats::{Interval, USUAL, wilson},
    },
    model::{Index, Journey, Persona, PersonaId, ScoreTarget, Touchpoint, presets::Lexicon},
};

/// The days of a year of surveys.
const YEAR: i32 = 365;

/// The days within which hardly anybody wants to be asked twice (Pedowitz, DOMAIN B4).
const FORTNIGHT: i32 = 14;

/// A rule of thumb for how often the same customer is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throttle {
    /// Who says so.
    pub source: &'static str,
    /// Within so many days …
    pub days: i32,
    /// … at most so many surveys.
    pub most: usize,
    /// Whether it is only about surveys of the whole relation.
    pub is_of_relation: bool,
}

const fn throttle(source: &'static str, days: i32, most: usize, is_of_relation: bool) -> Throttle {
    Throttle {
        source,
        days,
        most,
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

/// How often one customer may have been asked within a throttle's days in the last year, at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    /// The rule.
    pub throttle: Throttle,
    /// The most times asked within its days.
    pub surveys: usize,
}

impl Busy {
    /// Whether that is more than the rule allows.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.surveys > self.throttle.most
    }
}

/// Why the invites a customer aren't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPerPerson {
    /// The persona's share of the customers isn't known.
    NoShare,
    /// How many customers there are isn't known.
    NoCustomers,
    /// No survey says how many were invited.
    NoInvites,
}

/// How often a persona is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// The persona; everybody when `None`.
    pub persona: Option<PersonaId>,
    /// How often one customer may be asked in a year, by the surveys of the last 365 days: by each
    /// wave of a survey of the whole journey, and by one after a contact once, or as often as a
    /// customer has that contact. For everybody the most of any persona, as nobody gets the surveys
    /// for two. It is what the check of the survey load holds against the budget (DOMAIN 68, 69).
    pub year: usize,
    /// The part of [`Load::year`] that comes of having one contact more than once.
    pub again: usize,
    /// How often the surveys of the last 14 days may ask one customer, likewise.
    pub fortnight: usize,
    /// The invites of the last 365 days: their own, and their share of those to everybody.
    pub invited_year: Option<f64>,
    /// Those of the last 14 days.
    pub invited_fortnight: Option<f64>,
    /// The customers that these invites are spread over; `None` when that isn't known.
    pub customers: Option<f64>,
    /// The invites of the last 365 days for each of them, or why that isn't known.
    pub per_person: Result<f64, NoPerPerson>,
    /// The share of those invited who answered in the last 365 days, with its interval.
    pub response: Option<(f64, Interval)>,
    /// The surveys a year that the team allows them (DOMAIN 69).
    pub budget: Option<f64>,
    /// How close to each other the surveys may ask one customer, by each throttle.
    pub busy: Vec<Busy>,
    /// Surveys without a date, which aren't counted.
    pub undated: usize,
}

impl Load {
    /// Whether one customer may be asked more often in a year than the budget allows; never without
    /// one.
    #[must_use]
    pub fn is_over_budget(&self) -> bool {
        self.budget.is_some_and(|budget| float(self.year) > budget)
    }
}

/// The most contacts a year that one customer can have somewhere: once a week.
const WEEKLY: f64 = 52.0;

/// The contacts a year that were noted at a touchpoint (DOMAIN 142).
#[derive(Clone, Copy, Debug, PartialEq)]
enum Contacts {
    /// So many of each customer who comes there.
    OfEach(f64),
    /// So many of all customers together.
    OfAll(f64),
}

/// Reads the contacts a year at a touchpoint: of each customer or of all together, as the team says.
/// Where it doesn't, more than one a week are those of all customers. `None` when nobody noted any.
fn contacts_a_year(touchpoint: &Touchpoint, lexicon: &Lexicon) -> Option<Contacts> {
    let noted = lexicon.number(&touchpoint.custom, "contacts-per-year");
    let noted = noted.filter(|contacts| *contacts > 0.0)?;
    let is_of_each = match lexicon.option(&touchpoint.custom, "contacts-unit") {
        Some(1) => true,
        Some(_) => false,
        None => noted <= WEEKLY,
    };
    Some(if is_of_each {
        Contacts::OfEach(noted)
    } else {
        Contacts::OfAll(noted)
    })
}

/// The touchpoints whose contacts a year are read as those of each customer only for being few, as nobody
/// said whose they are.
#[must_use]
pub fn contacts_assumed<'i>(index: &'i Index<'_>, lexicon: &Lexicon) -> Vec<(&'i Touchpoint, f64)> {
    let all = index.touchpoints().filter_map(|touchpoint| {
        let is_said = lexicon
            .option(&touchpoint.custom, "contacts-unit")
            .is_some();
        match contacts_a_year(touchpoint, lexicon)? {
            Contacts::OfEach(noted) if !is_said => Some((touchpoint.as_ref(), noted)),
            Contacts::OfEach(_) | Contacts::OfAll(_) => None,
        }
    });
    all.collect()
}

/// How many customers walk the journey in a year: the contacts a year of all customers that were
/// noted at touchpoints, over the visits that the flow expects there of one customer. `None` when
/// nobody noted any.
#[must_use]
pub fn customers_a_year(index: &Index<'_>, flow: &Flow, lexicon: &Lexicon) -> Option<f64> {
    let (mut contacts, mut visits) = (0.0, 0.0);
    for (place, touchpoint) in index.touchpoints().enumerate() {
        let expected = flow.visits(place);
        if let Some(Contacts::OfAll(noted)) = contacts_a_year(touchpoint, lexicon)
            && expected > 0.0
            && !flow.is_trapped(place)
        {
            contacts += noted;
            visits += expected;
        }
    }
    (visits > 0.0).then(|| contacts / visits)
}

/// How often a customer comes in a year to what a question is about: as the team says of each
/// customer, 1…366, or once.
fn times_a_year(journey: &Journey, lexicon: &Lexicon, target: &ScoreTarget) -> usize {
    let ScoreTarget::Touchpoint(id) = target else {
        return 1;
    };
    let touchpoint = journey.touchpoint(id);
    match touchpoint.and_then(|touchpoint| contacts_a_year(touchpoint, lexicon)) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "1…366"
        )]
        Some(Contacts::OfEach(contacts)) => contacts.round().clamp(1.0, 366.0) as usize,
        Some(Contacts::OfAll(_)) | None => 1,
    }
}

/// How often everybody and each persona are asked, by the scores of these cards: everybody first,
/// then the personas in the journey's order; nothing without a survey. `customers` is how many walk
/// the journey in a year, where that is known ([`customers_a_year`]).
#[must_use]
pub fn loads(
    index: &Index<'_>,
    cards: &[ScoreCard],
    today: Date,
    lexicon: &Lexicon,
    customers: Option<f64>,
) -> Vec<Load> {
    let journey = index.journey;
    let scores = cards.iter().filter_map(|c| journey.scores().get(&c.score));
    let surveys = surveys(scores.map(AsRef::as_ref));
    if surveys.is_empty() {
        return Vec::new();
    }
    let times = |target: &ScoreTarget| times_a_year(journey, lexicon, target);
    let asks = |persona: Option<&PersonaId>| {
        let theirs = sent_to(&surveys, persona);
        Asks::of(&within(&theirs, YEAR, today), persona, times)
    };
    let personas = journey.personas();
    let by_persona = personas.iter().map(|persona| asks(Some(&persona.id)));
    let mut by_persona: Vec<Asks> = by_persona.collect();
    let of = |persona: Option<&Persona>, asks: &[Asks]| {
        let budget = persona.and_then(|p| lexicon.number(&p.custom, "survey-budget"));
        load(&surveys, persona, today, (budget, customers), asks)
    };
    if by_persona.is_empty() {
        by_persona.push(asks(None));
    }
    let mut loads = vec![of(None, &by_persona)];
    let each = personas.iter().zip(by_persona.chunks(1));
    loads.extend(each.map(|(persona, asks)| of(Some(persona), asks)));
    loads
}

/// The surveys that a persona may have got; all of them without one.
fn sent_to<'s, 'a>(surveys: &'s [Survey<'a>], persona: Option<&PersonaId>) -> Vec<&'s Survey<'a>> {
    let theirs = surveys.iter();
    theirs
        .filter(|survey| persona.is_none_or(|id| survey.is_for(id)))
        .collect()
}

/// Those surveys that went out in the last days, today included.
fn within<'s, 'a>(surveys: &[&'s Survey<'a>], days: i32, today: Date) -> Vec<&'s Survey<'a>> {
    let recent = surveys.iter().copied();
    recent
        .filter(|survey| survey.date.is_some_and(|date| is_in(date, days, today)))
        .collect()
}

fn is_in(date: Date, days: i32, today: Date) -> bool {
    (0..days).contains(&days_between(date, today))
}

/// Of these loads those that say something through the eyes of a persona: theirs and everybody's; all
/// of them without one.
pub fn loads_of<'a>(
    all: &'a [Load],
    persona: Option<&PersonaId>,
) -> impl Iterator<Item = &'a Load> {
    all.iter()
        .filter(move |load| match (&load.persona, persona) {
            (Some(own), Some(asked)) => own == asked,
            _ => true,
        })
}

/// The load of a persona or of everybody, who may be asked like any of `asks`.
fn load(
    surveys: &[Survey<'_>],
    persona: Option<&Persona>,
    today: Date,
    (budget, customers): (Option<f64>, Option<f64>),
    asks: &[Asks],
) -> Load {
    let id = persona.map(|persona| &persona.id);
    let theirs = sent_to(surveys, id);
    let [year, fortnight] = [YEAR, FORTNIGHT].map(|days| within(&theirs, days, today));
    let share = persona.map_or(Some(1.0), |persona| persona.share);
    let invites = |surveys: &[&Survey<'_>]| invites(surveys, id, share);
    let invited_year = invites(&year);
    let most = |count: &dyn Fn(&Asks) -> usize| asks.iter().map(count).max().unwrap_or_default();
    let busiest = asks.iter().max_by_key(|asks| asks.year());
    let busy = |rule: Throttle| Busy {
        throttle: rule,
        surveys: most(&|asks| asks.most_within(rule)),
    };
    Load {
        persona: id.cloned(),
        customers: share.zip(customers).map(|(share, all)| share * all),
        per_person: per_person(invited_year, &year, share, customers),
        invited_year,
        invited_fortnight: invites(&fortnight),
        response: response(&year, id),
        budget,
        busy: THROTTLES.into_iter().map(busy).collect(),
        undated: theirs.iter().filter(|survey| survey.date.is_none()).count(),
        year: busiest.map_or(0, Asks::year),
        again: busiest.map_or(0, Asks::again),
        fortnight: most(&|asks| asks.on(|date| is_in(date, FORTNIGHT, today))),
    }
}

/// The invites of a persona: those noted for them alone, and their share of those to everybody.
/// `None` when no survey says how many, or the share isn't known where it matters.
fn invites(surveys: &[&Survey<'_>], id: Option<&PersonaId>, share: Option<f64>) -> Option<f64> {
    let mut sum = None;
    for survey in surveys {
        let own = id.and_then(|id| survey.asked_of(id).invited);
        let (invited, part) = match (own, survey.asked().invited) {
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
) -> Result<f64, NoPerPerson> {
    if surveys
        .iter()
        .all(|survey| survey.asked().invited.is_none())
    {
        return Err(NoPerPerson::NoInvites);
    }
    let share = share
        .filter(|share| *share > 0.0)
        .ok_or(NoPerPerson::NoShare)?;
    let customers = customers
        .filter(|count| *count > 0.0)
        .ok_or(NoPerPerson::NoCustomers)?;
    let invited = invited.ok_or(NoPerPerson::NoInvites)?;
    Ok(invited / (share * customers))
}

/// The response rate over the surveys that say how many were invited and answered: of a persona
/// what was noted for them alone.
fn response(surveys: &[&Survey<'_>], id: Option<&PersonaId>) -> Option<(f64, Interval)> {
    let (mut invited, mut answered) = (0.0, 0.0);
    for survey in surveys {
        let asked = id.map_or_else(|| survey.asked(), |id| survey.asked_of(id));
        if let Some((of, came)) = asked.answered {
            invited += f64::from(of);
            answered += f64::from(came);
        }
    }
    Some((answered / invited, wilson(answered, invited, USUAL)?))
}
