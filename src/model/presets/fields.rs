//! The preset fields, and those that each kind of entity offers. Names in files never change.

use super::{
    Preset,
    PresetKind::{Date, Number, Text},
    choice, preset,
};

/// The journey's sponsor at the top (DOMAIN 105).
pub const SPONSOR: Preset = preset("sponsor", Text, ["Sponsor", "Sponsor"]);
/// The motto of the journey or phase (DOMAIN 85).
pub const MOTTO: Preset = preset("motto", Text, ["Motto", "Motto"]);
/// The roles of the team (DOMAIN 39, 94, 103, 118).
pub const ROLES: Preset = preset("roles", Text, ["Roles", "Rollen"]);
/// KPIs, separated by commas (DOMAIN 7, 8, 93, 104, 133).
pub const KPIS: Preset = preset("kpis", Text, ["KPIs", "KPI’s"]);
/// The organisation's goal that the item serves (DOMAIN 28, 104).
pub const BUSINESS_GOAL: Preset = preset("business-goal", Text, ["Business goal", "Bedrijfsdoel"]);
/// The result for the organisation (DOMAIN 7, 129).
pub const OUTCOME: Preset = preset("outcome", Text, ["Business outcome", "Bedrijfsresultaat"]);
/// The programme that a survey is part of (DOMAIN 67).
pub const SURVEY_PROGRAMME: Preset = preset(
    "survey-programme",
    Text,
    ["Survey programme", "Onderzoeksprogramma"],
);
/// Days between surveys about the journey (DOMAIN 125).
pub const SURVEY_CADENCE_DAYS: Preset = preset(
    "survey-cadence-days",
    Number,
    ["Days between surveys", "Dagen tussen metingen"],
);
/// The customer lifetime value (DOMAIN 138).
pub const LIFETIME_VALUE: Preset = preset(
    "lifetime-value",
    Number,
    ["Customer lifetime value", "Klantwaarde (CLV)"],
);
/// The churn rate, in percent (DOMAIN 132).
pub const CHURN_RATE: Preset = preset("churn-rate", Number, ["Churn rate (%)", "Churn (%)"]);
/// The score of a competitor (DOMAIN 136).
pub const COMPETITOR_SCORE: Preset = preset(
    "competitor-score",
    Number,
    ["Competitor’s score", "Score van concurrent"],
);
/// Rational engagement, 0…10 (DOMAIN 86).
pub const ENGAGEMENT_RATIONAL: Preset = preset(
    "engagement-rational",
    Number,
    ["Rational engagement", "Rationele betrokkenheid"],
);
/// Emotional engagement, 0…10 (DOMAIN 86).
pub const ENGAGEMENT_EMOTIONAL: Preset = preset(
    "engagement-emotional",
    Number,
    ["Emotional engagement", "Emotionele betrokkenheid"],
);
/// Active engagement, 0…10 (DOMAIN 86).
pub const ENGAGEMENT_ACTIVE: Preset = preset(
    "engagement-active",
    Number,
    ["Active engagement", "Actieve betrokkenheid"],
);
/// The weights that fit the customers of the journey (DOMAIN 5).
pub const WEIGHT_PROFILE: Preset = choice(
    "weight-profile",
    ["Weight profile", "Wegingsprofiel"],
    &[
        ["High-touch and personal", "Persoonlijk en intensief"],
        ["Trouble-free and seamless", "Zorgeloos en naadloos"],
    ],
);
/// The date of this version (DOMAIN 10).
pub const VERSION_DATE: Preset = preset("version-date", Date, ["Version date", "Versiedatum"]);
/// Drivers of the experience (DOMAIN 2).
pub const DRIVERS: Preset = preset("drivers", Text, ["Drivers", "Drijfveren"]);
/// The touchpoint adds value for the customer, or not (DOMAIN 9).
pub const VALUE_ADDING: Preset = choice(
    "value-adding",
    ["Value-adding", "Voegt waarde toe"],
    &[["Yes", "Ja"], ["No", "Nee"]],
);
/// Hours until a case is resolved (DOMAIN 18).
pub const RESOLUTION_HOURS: Preset = preset(
    "resolution-hours",
    Number,
    ["Resolution time (hours)", "Oplostijd (uren)"],
);
/// Hours in which a case is to be resolved (DOMAIN 18).
pub const RESOLUTION_TARGET_HOURS: Preset = preset(
    "resolution-target-hours",
    Number,
    ["Resolution target (hours)", "Streeftijd oplossing (uren)"],
);
/// Lessons that employees need (DOMAIN 26, 62).
pub const TRAINING_NEED: Preset = preset(
    "training-need",
    Text,
    ["Training need", "Trainingsbehoefte"],
);
/// The score of the experience of employees (DOMAIN 29, 62).
pub const EMPLOYEE_EXPERIENCE: Preset = preset(
    "employee-experience",
    Number,
    ["Employee experience score", "Medewerkerservaring (score)"],
);
/// The type of the touchpoint, in the team's own terms (DOMAIN 32, 143).
pub const TOUCHPOINT_TYPE: Preset = preset(
    "touchpoint-type",
    Text,
    ["Type of touchpoint", "Type touchpoint"],
);
/// The improvement that is aimed at (DOMAIN 32).
pub const IMPROVEMENT_TARGET: Preset = preset(
    "improvement-target",
    Text,
    ["Improvement target", "Verbeterdoel"],
);
/// Fit of the system for the work (DOMAIN 40).
pub const SYSTEM_FIT: Preset = choice(
    "system-fit",
    ["System fit", "Systeem past"],
    &[
        ["Fits", "Past goed"],
        ["Fits in part", "Past deels"],
        ["Doesn’t fit", "Past niet"],
    ],
);
/// Personalisation of the touchpoint (DOMAIN 41).
pub const PERSONALISATION: Preset = choice(
    "personalisation",
    ["Personalisation", "Personalisatie"],
    &[
        ["None", "Geen"],
        ["By segment", "Per segment"],
        ["Individual", "Individueel"],
    ],
);
/// The stance of the organisation: proactive, reactive or passive (DOMAIN 42, 44, 141).
pub const PROACTIVE: Preset = choice(
    "proactive",
    ["Stance", "Houding"],
    &[
        ["Proactive", "Proactief"],
        ["Reactive", "Reactief"],
        ["Passive", "Passief"],
    ],
);
/// The promise to customers (DOMAIN 57).
pub const PROMISE: Preset = preset("promise", Text, ["Promise", "Belofte"]);
/// The outcome of the promise: kept, kept late or broken (DOMAIN 57).
pub const PROMISE_KEPT: Preset = choice(
    "promise-kept",
    ["Promise kept", "Belofte nagekomen"],
    &[
        ["Kept", "Nagekomen"],
        ["Kept late", "Te laat nagekomen"],
        ["Broken", "Niet nagekomen"],
    ],
);
/// The media in use (DOMAIN 59).
pub const MEDIA: Preset = preset("media", Text, ["Media", "Media"]);
/// The touchpoint works on small screens, or not (DOMAIN 61).
pub const RESPONSIVE: Preset = choice(
    "responsive",
    ["Works on small screens", "Werkt op kleine schermen"],
    &[["Yes", "Ja"], ["No", "Nee"]],
);
/// The risk to the reputation (DOMAIN 73).
pub const REPUTATION_RISK: Preset = choice(
    "reputation-risk",
    ["Reputation risk", "Reputatierisico"],
    &[["Low", "Laag"], ["Medium", "Middel"], ["High", "Hoog"]],
);
/// The reason why customers leave here (DOMAIN 79).
pub const LEAVE_REASON: Preset = preset(
    "leave-reason",
    Text,
    ["Reason to leave", "Reden van vertrek"],
);
/// The kind of engagement (DOMAIN 87, 135).
pub const ENGAGEMENT_KIND: Preset = preset(
    "engagement-kind",
    Text,
    ["Kind of engagement", "Soort betrokkenheid"],
);
/// The reward that customers get for their engagement (DOMAIN 88).
pub const REWARD: Preset = preset("reward", Text, ["Reward", "Beloning"]);
/// The campaign that leads here (DOMAIN 112).
pub const CAMPAIGN: Preset = preset("campaign", Text, ["Campaign", "Campagne"]);
/// The conversion rate, in percent (DOMAIN 112).
pub const CONVERSION_RATE: Preset = preset(
    "conversion-rate",
    Number,
    ["Conversion rate (%)", "Conversie (%)"],
);
/// The revenue that is made here (DOMAIN 112).
pub const REVENUE: Preset = preset("revenue", Number, ["Revenue", "Omzet"]);
/// The touchpoint is a service contact, or not (DOMAIN 122).
pub const SERVICE: Preset = choice(
    "service",
    ["Service touchpoint", "Servicecontact"],
    &[["Yes", "Ja"], ["No", "Nee"]],
);
/// Service before, during or after the purchase (DOMAIN 127).
pub const SERVICE_CATEGORY: Preset = choice(
    "service-category",
    ["Service category", "Servicecategorie"],
    &[
        ["Before the purchase", "Voor de aankoop"],
        ["During the purchase", "Tijdens de aankoop"],
        ["After the purchase", "Na de aankoop"],
    ],
);
/// Days between surveys about the touchpoint (DOMAIN 125).
pub const CADENCE_DAYS: Preset = preset(
    "cadence-days",
    Number,
    ["Days between surveys here", "Dagen tussen metingen hier"],
);
/// The trust mark that is shown (DOMAIN 130).
pub const TRUST_MARK: Preset = preset("trust-mark", Text, ["Trust mark", "Keurmerk"]);
/// Contacts a year; the unit is in [`CONTACTS_UNIT`] (DOMAIN 142).
pub const CONTACTS_PER_YEAR: Preset = preset(
    "contacts-per-year",
    Number,
    ["Contacts per year", "Contacten per jaar"],
);
/// The unit of [`CONTACTS_PER_YEAR`]: per customer, or of all together (DOMAIN 142).
pub const CONTACTS_UNIT: Preset = choice(
    "contacts-unit",
    ["Contacts per year are", "Contacten per jaar zijn"],
    &[
        ["of each customer", "per klant"],
        ["of all customers together", "van alle klanten samen"],
    ],
);
/// The reason for escalation (DOMAIN 77).
pub const ESCALATION_REASON: Preset = preset(
    "escalation-reason",
    Text,
    ["Reason for escalation", "Reden van escalatie"],
);
/// The target of the service level, in percent (DOMAIN 49).
pub const SERVICE_LEVEL_TARGET: Preset = preset(
    "service-level-target",
    Number,
    ["Service level target (%)", "Streefserviceniveau (%)"],
);
/// Sensitivity of the channel (DOMAIN 54).
pub const SENSITIVITY: Preset = choice(
    "sensitivity",
    ["Sensitivity", "Gevoeligheid"],
    &[["Low", "Laag"], ["Medium", "Middel"], ["High", "Hoog"]],
);
/// Surveys a year that a persona gets at most (DOMAIN 69).
pub const SURVEY_BUDGET: Preset = preset(
    "survey-budget",
    Number,
    ["Surveys per year at most", "Hoogstens enquêtes per jaar"],
);
/// The segment of the persona (DOMAIN 13).
pub const SEGMENT: Preset = preset("segment", Text, ["Segment", "Segment"]);
/// The value of an action for customers (DOMAIN 58).
pub const CUSTOMER_VALUE: Preset = preset(
    "customer-value",
    Number,
    ["Value for the customer", "Waarde voor de klant"],
);
/// The cost of an action; savings are negative (DOMAIN 7, 58).
pub const COST: Preset = preset("cost", Number, ["Cost", "Kosten"]);

/// Presets for the journey as a whole.
pub const JOURNEY: &[Preset] = &[
    SPONSOR,
    MOTTO,
    ROLES,
    KPIS,
    BUSINESS_GOAL,
    OUTCOME,
    SURVEY_PROGRAMME,
    SURVEY_CADENCE_DAYS,
    LIFETIME_VALUE,
    CHURN_RATE,
    COMPETITOR_SCORE,
    ENGAGEMENT_RATIONAL,
    ENGAGEMENT_EMOTIONAL,
    ENGAGEMENT_ACTIVE,
    WEIGHT_PROFILE,
    VERSION_DATE,
];

/// Presets for a phase.
pub const PHASE: &[Preset] = &[MOTTO, BUSINESS_GOAL, KPIS];

/// Presets for a touchpoint.
pub const TOUCHPOINT: &[Preset] = &[
    DRIVERS,
    VALUE_ADDING,
    RESOLUTION_HOURS,
    RESOLUTION_TARGET_HOURS,
    TRAINING_NEED,
    BUSINESS_GOAL,
    EMPLOYEE_EXPERIENCE,
    TOUCHPOINT_TYPE,
    IMPROVEMENT_TARGET,
    SYSTEM_FIT,
    PERSONALISATION,
    PROACTIVE,
    PROMISE,
    PROMISE_KEPT,
    MEDIA,
    RESPONSIVE,
    REPUTATION_RISK,
    LEAVE_REASON,
    CHURN_RATE,
    ENGAGEMENT_KIND,
    REWARD,
    CAMPAIGN,
    CONVERSION_RATE,
    REVENUE,
    SERVICE,
    SERVICE_CATEGORY,
    CADENCE_DAYS,
    TRUST_MARK,
    COMPETITOR_SCORE,
    CONTACTS_PER_YEAR,
    CONTACTS_UNIT,
];

/// Presets for a transition.
pub const TRANSITION: &[Preset] = &[ESCALATION_REASON, PROMISE, PROMISE_KEPT];

/// Presets for a channel.
pub const CHANNEL: &[Preset] = &[SERVICE_LEVEL_TARGET, SENSITIVITY, MEDIA];

/// Presets for a persona.
pub const PERSONA: &[Preset] = &[LIFETIME_VALUE, SURVEY_BUDGET, SEGMENT];

/// Presets for an action.
pub const ACTION: &[Preset] = &[CUSTOMER_VALUE, COST, OUTCOME, KPIS];

/// Presets for a score.
pub const SCORE: &[Preset] = &[SURVEY_PROGRAMME];
