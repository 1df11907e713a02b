# What a journey is made of: kinds of things, choices in menus, and what can be wrong.

## Kinds of things

item-journey = Journey
item-phase = Phase
item-lane = Lane
item-row = Row
item-cell = Cell
item-touchpoint = Touchpoint
item-transition = Transition
item-pain-point = Pain point
item-impact-moment = Impact moment
item-action = Action
item-score = Score
item-persona = Persona
item-channel = Channel
item-device = Device
item-metric = Metric
item-path = Path
item-image = Image

## What is wrong with a journey

problem-double-id = The id “{ $id }” occurs twice; every id must be unique.
problem-id-form = “{ $id }” is not an id: use 1 to 64 letters without accents, digits, “-”, “_” or “.”.
problem-dangling = “{ $field }” refers to “{ $id }”, which is not in this journey.
problem-listed-twice = “{ $field }” lists “{ $id }” twice.
problem-range = “{ $field }” is { $value }; it must be between { $min } and { $max }.
problem-not-finite = “{ $field }” is not an ordinary number.
problem-custom-name = The custom field “{ $name }” needs a name that no other field here has.
problem-custom-choice = The custom field “{ $name }” holds a choice that is not among its options.
problem-kpi-name = The KPI “{ $name }” needs a name that no other KPI here has.
problem-dismissal-reason = The finding “{ $check }” is dismissed without a reason.
problem-row-cells = Only rows with your own text or images have cells.
problem-boxes = The boxes of the metric don’t fit its scale.
problem-metric-id = “{ $id }” is the name of a standard metric; give this one another id.
problem-reply-counts = The scale has { $steps } values, but { $given } reply counts are given.

## Why an edit does not fit

edit-missing = “{ $id }” is not in this journey any more.
edit-still-used = “{ $id }” is still in use; remove it from where it is used first.

## Choices: business

choice-business-b2c = B2C: consumers, through shops or partners
choice-business-b2b = B2B: other businesses
choice-business-d2c = D2C: consumers, directly

## Choices: state

choice-state-as-is = As-is
choice-state-to-be = To-be

## Choices: stage

choice-stage-analyse = Analyse
choice-stage-visualise = Visualise
choice-stage-optimise = Optimise

## Choices: lanes

choice-lanes-channel = Channel
choice-lanes-device = Device
choice-lanes-owner = Owner
choice-lanes-actor = Actor
choice-lanes-custom = Lanes of my own

## Choices: row

choice-row-emotion = Emotion
choice-row-scores = Scores
choice-row-pain-points = Pain points
choice-row-moments = Impact moments
choice-row-actions = Actions
choice-row-does = Does
choice-row-thinks = Thinks
choice-row-feels = Feels
choice-row-quotes = Quotes
choice-row-frontstage = Frontstage
choice-row-backstage = Backstage
choice-row-support = Supporting processes
choice-row-storyboard = Storyboard
choice-row-text = Text of my own
choice-row-image = Images of my own

## Choices: channel

choice-channel-other = Other
choice-channel-phone = Phone
choice-channel-email = E-mail
choice-channel-chat = Live chat
choice-channel-web = Website
choice-channel-app = App
choice-channel-sms = SMS
choice-channel-messaging = Messaging
choice-channel-social = Social media
choice-channel-reviews = Reviews
choice-channel-video = Video call
choice-channel-letter = Letter
choice-channel-shop = Shop
choice-channel-in-person = In person
choice-channel-community = Community

## Choices: device

choice-device-other = Other
choice-device-laptop = Laptop or desktop
choice-device-mobile = Mobile phone
choice-device-tablet = Tablet
choice-device-kiosk = Kiosk
choice-device-none = No device

## Choices: kind

choice-kind-step = Step
choice-kind-decision = Decision
choice-kind-start = Start
choice-kind-end-reached = End: goal reached
choice-kind-end-left = End: customer leaves

## Choices: transition

choice-transition-flow = Flow
choice-transition-channel-switch = Channel switch
choice-transition-escalation = Escalation
choice-transition-call-back = Call-back
choice-transition-failure = Failure
choice-transition-referral = Referral

## Choices: frequency-of

choice-frequency-of-hit = its personas
choice-frequency-of-all = all customers

## Choices: pain-status

choice-pain-status-open = Open
choice-pain-status-in-progress = In progress
choice-pain-status-solved = Solved
choice-pain-status-parked = Parked

## Choices: polarity

choice-polarity-positive = Positive
choice-polarity-negative = Negative

## Choices: action-kind

choice-action-kind-technical = Technical
choice-action-kind-skill = Skill
choice-action-kind-process = Process

## Choices: method

choice-method-none = Not chosen yet
choice-method-user-test = User test
choice-method-ab-test = A/B test
choice-method-interview = Interview
choice-method-card-sorting = Card sorting
choice-method-survey = Survey
choice-method-heat-map = Heat map
choice-method-diary = Diary study
choice-method-observation = Observation
choice-method-prototype = Prototype
choice-method-pilot = Pilot
choice-method-data-analysis = Data analysis
choice-method-other = Other

## Choices: action-status

choice-action-status-idea = Idea
choice-action-status-planned = Planned
choice-action-status-testing = Testing
choice-action-status-done = Done
choice-action-status-dropped = Dropped

## Choices: direction

choice-direction-higher-is-better = Higher is better
choice-direction-lower-is-better = Lower is better

## Choices: metric-kind

choice-metric-kind-satisfaction = Satisfaction
choice-metric-kind-effort = Effort or ease
choice-metric-kind-recommendation = Recommendation
choice-metric-kind-other = Something else

## Choices: evidence

choice-evidence-assumed = Assumed
choice-evidence-observed = Observed
choice-evidence-validated = Validated

## Choices: source

choice-source-interview = Interview
choice-source-observation = Observation
choice-source-survey = Survey
choice-source-data = Data
choice-source-complaint = Complaint
choice-source-user-test = User test
choice-source-workshop = Workshop
choice-source-other = Other

## Choices: owner

choice-owner-internal = Own organisation
choice-owner-partner = Partner

## Choices: language

choice-language-auto = As the system
choice-language-en = English
choice-language-nl = Nederlands

## Choices: tone

choice-tone-auto = As the system
choice-tone-light = Light
choice-tone-dark = Dark
choice-rank-value = severity × frequency × reach × influence
choice-rank-rice = RICE
choice-rank-ice = ICE
choice-rank-opportunity = opportunity score
choice-rank-plain = severity × frequency
choice-rank-votes = votes
choice-rank-own = own weights
