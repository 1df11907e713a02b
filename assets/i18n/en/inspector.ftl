### The inspector: labels, hints and what its buttons say.

## The name of an undo step that changes a field.

step-set-field = Change { $field }

## The kinds of items, at the head of their forms.

inspector-kind-journey = Journey
inspector-kind-phase = Phase
inspector-kind-lane = Lane
inspector-kind-row = Row
inspector-kind-cell = Place in a row
inspector-kind-touchpoint = Touchpoint
inspector-kind-transition = Transition
inspector-kind-pain-point = Pain point
inspector-kind-impact-moment = Impact moment
inspector-kind-action = Action
inspector-kind-score = Score
inspector-kind-persona = Persona
inspector-kind-channel = Channel
inspector-kind-device = Device
inspector-kind-metric = Metric
inspector-kind-path = Path
inspector-various = Various
inspector-unnamed = Untitled

## Groups of fields and lists.

inspector-group-actions = Actions
inspector-group-addresses = Pain points addressed
inspector-group-cells = Filled places
inspector-group-channels = Channels
inspector-group-comes-from = Comes from
inspector-group-custom = Own fields
inspector-group-dated-expectations = Expectations
inspector-group-device-list = Devices
inspector-group-devices = Devices
inspector-group-evidence = Evidence
inspector-group-expectation = Expectation and ideal
inspector-group-experience = Does, thinks, feels
inspector-group-flags = Characteristics
inspector-group-frustrations = Frustrations
inspector-group-goals = Goals
inspector-group-images = Images
inspector-group-lanes = Lanes
inspector-group-leads-to = Leads to
inspector-group-logo = Logo
inspector-group-method = Method
inspector-group-metrics = Own metrics
inspector-group-moments = Impact moments
inspector-group-needs = Needs
inspector-group-notes = Notes
inspector-group-organisation = Frontstage and backstage
inspector-group-other-channels = Other channels
inspector-group-page = Page
inspector-group-pain-points = Pain points
inspector-group-paths = Paths
inspector-group-personas = Personas
inspector-group-phases = Phases
inspector-group-place = Role and place
inspector-group-portrait = Portrait
inspector-group-purpose = Goal and expectations
inspector-group-quotes = Quotes
inspector-group-replies = Measurement
inspector-group-rows = Rows
inspector-group-scores = Scores
inspector-group-stops = Touchpoints
inspector-group-sub-journey = Sub-journey
inspector-group-touchpoints = Touchpoints
inspector-group-used-channels = Channels used
inspector-group-used-devices = Devices used

## Links and buttons.

inspector-add = add
inspector-add-pain = + add   P
inspector-add-moment = + add   M
inspector-add-action = + add   A
inspector-attach = + attach
inspector-delete = Delete
inspector-remove = Remove
inspector-move-up = Move up
inspector-move-down = Move down
inspector-show = Show
inspector-none = None
inspector-all = All
inspector-everyone = Everyone
inspector-yes = Yes
inspector-no = No
inspector-unknown = Unknown

## How it feels.

inspector-feels = How it feels
inspector-feeling-1 = very negative
inspector-feeling-2 = negative
inspector-feeling-3 = neutral
inspector-feeling-4 = positive
inspector-feeling-5 = very positive
inspector-feeling-word = a word
inspector-feeling-keys = Click to set this persona’s feelings with the keys 1 to 5

## Pain points, impact moments and actions.

inspector-severity = severity { $severity }
inspector-no-severity = severity not rated
inspector-hits = hits { $share } of customers
inspector-hits-some = hits { $share } of its personas
inspector-severity-0 = not a problem
inspector-severity-1 = cosmetic
inspector-severity-2 = minor
inspector-severity-3 = major
inspector-severity-4 = catastrophic
inspector-strength-1 = noticed
inspector-strength-2 = remembered
inspector-strength-3 = decisive
inspector-scale-1 = very little
inspector-scale-2 = little
inspector-scale-3 = moderate
inspector-scale-4 = much
inspector-scale-5 = very much
inspector-first-pain = Its first pain point
inspector-address-pain = + pain point that it addresses

## Evidence.

inspector-evidence-hint = How sure this is; click to change
inspector-source = Source
inspector-add-source = + source
inspector-remove-source = Remove this source

## Images.

inspector-add-image = + image
inspector-replace-image = Choose another
inspector-remove-image = Remove this image

## Touchpoints.

inspector-open-page = Open this page
inspector-open-journey = Open this journey

## The journey.

inspector-likely-path = The most likely
inspector-hidden-row = { $name } (hidden)
inspector-lane-hint = Touchpoints are placed here when the lanes are your own.
inspector-fill-place = + fill a place
inspector-follow-path = The emotion curve follows this path
inspector-add-stop = + next touchpoint
inspector-path-gap = No transition leads here from the touchpoint before
inspector-active-persona = The keys 1 to 5 set this persona’s feelings
inspector-add-expectation = + expectation

## Channels.

inspector-quality-1 = poor
inspector-quality-2 = weak
inspector-quality-3 = fair
inspector-quality-4 = good
inspector-quality-5 = excellent

## Scores and metrics.

inspector-metric-nps = NPS, 0–10
inspector-metric-csat-5 = CSAT, 1–5
inspector-metric-csat-7 = CSAT, 1–7
inspector-metric-ces-5 = CES, 1 low … 5 high effort
inspector-metric-ces-7 = CES, 1 hard … 7 easy
inspector-unmeasured = not measured
inspector-replies = Replies per value
inspector-only-figure = Only the figure
inspector-replies-of = Replies with { $value }
inspector-whole-journey = The whole journey
inspector-phase-named = Phase { $name }
inspector-figure-mean = Mean
inspector-figure-top-box = Share of top boxes
inspector-figure-net = Top boxes minus bottom boxes
inspector-measures-hint = Satisfaction counts where CSAT does, effort where CES does, recommendation where NPS does.
inspector-metric-hint = A scale that scores already use can’t be changed.

## Own fields.

inspector-add-field = + field
inspector-remove-field = Remove this field
inspector-new-field = New field
inspector-own-text = Own text
inspector-own-number = Own number
inspector-own-date = Own date
inspector-own-choice = Own choice
inspector-options = Options

## What a field expects.

inspector-wrong-percent = A percentage from 0 to 100, such as 58%
inspector-wrong-whole = A whole number from { $min } to { $max }
inspector-wrong-at-least = A whole number of { $min } or more
inspector-wrong-decimal = A number from { $min } to { $max }
inspector-wrong-number = A number, such as 12.5
inspector-wrong-date = A date as year-month-day, such as 2026-11-12
inspector-wrong-wait = A time, such as 45 s, 6 min or 2 h
inspector-wrong-name = A name that no other field has
inspector-wrong-color = A colour such as #0f6e84

## Hints in empty fields.

hint-date = yyyy-mm-dd
hint-number = a number
hint-options = one more option
hint-image-alt = What it shows
hint-goal = What the customer wants here
hint-owner = Team
hint-wait = e.g. 6 min
hint-reviewed = yyyy-mm-dd
hint-review-every = e.g. 90
hint-due = yyyy-mm-dd
hint-score-date = yyyy-mm-dd
hint-frequency = e.g. 40%
hint-transition-share = e.g. 60%
hint-persona-share = e.g. 35%
hint-service-level = e.g. 80%
hint-influence = e.g. 1
hint-quotes = + quote
hint-goals = + goal
hint-needs = + need
hint-frustrations = + frustration
hint-url = https://…
hint-sub-journey = e.g. complaint.ron
hint-based-on = e.g. as-is.ron
hint-scenario = What the customer wants to get done
hint-hypothesis = If we …, then …, because …
hint-persona-quote = Something they would say
hint-actor = e.g. agent, virtual agent, engineer
hint-score-source = e.g. call survey
hint-source-link = https://…
hint-channel-lane = Same as the name
hint-role = e.g. renter, mobile first
hint-desired = How it should feel

## Fields.

field-title = Title
field-phase = Phase
field-channel = Channel
field-goal = Customer goal
field-owner = Owner
field-owner-kind = Internal or partner
field-wait = Waiting time
field-kind = Kind
field-emotion = Feeling
field-emotion-word = Word for the feeling
field-does = Does
field-thinks = Thinks
field-feels = Feels
field-quotes = Quote
field-expectation = Expectation
field-ideal = Ideal feeling
field-frontstage = Frontstage
field-backstage = Backstage
field-support = Support
field-other-channels = Other channels
field-devices = Devices
field-key = Key touchpoint
field-self-service = Self-service
field-live-agent = Live agent
field-callback = Call-back offered
field-url = Page or URL
field-sub-journey = Journey file
field-images = Images
field-image = Image
field-image-alt = Description
field-influence = Influence, 0 to 2
field-actor = Actor
field-lane = Lane
field-order = Place in the phase
field-notes = Notes
field-custom = own field
field-custom-name = Field name
field-evidence = Evidence
field-evidence-status = Evidence status
field-sources = sources
field-source-kind = Kind of source
field-source-date = Date
field-source-text = What was found
field-source-quote = Quote
field-source-n = n
field-source-link = Link
field-journey-title = Title
field-scenario = Scenario
field-journey-owner = Owner of the map
field-state = State
field-based-on = Based on
field-reviewed = Last review
field-review-every = Cadence in days
field-lanes-by = Lanes by
field-path = Curve follows
field-expectations = Expectations
field-journey-goal = Goal of the organisation
field-stage = Stage
field-business = Business
field-logo = Logo
field-phase-name = Name of the phase
field-phase-goal = Goal
field-desired = Desired experience
field-lane-name = Name of the lane
field-row-name = Name of the row
field-row-kind = Shows
field-hidden = Hidden
field-cell-text = Text
field-label = Label
field-from = From
field-to = To
field-transition-kind = Kind
field-transition-share = Share of customers
field-transition-effort = Effort for the customer
field-context-kept = Context carried over
field-reason = Reason
field-persona-name = Name
field-role = Role
field-persona-quote = Quote
field-persona-share = Share of customers
field-color = Colour
field-goals = Goal
field-needs = Need
field-frustrations = Frustration
field-expectation-text = Expects
field-expectation-date = Noted on
field-portrait = Portrait
field-used-channels = Channels used
field-used-devices = Devices used
field-channel-name = Name
field-channel-kind = Kind
field-icon = Icon
field-channel-lane = Lane name
field-service-level = Service level
field-quality = Technical quality
field-device-name = Name
field-device-kind = Kind
field-pain-text = Pain point
field-severity = Severity
field-frequency = Customers hit
field-frequency-of = Out of
field-pain-status = Status
field-pain-owner = Owner
field-votes = Votes
field-anchor = Where
field-cause = Caused upstream by
field-personas = Hits only
field-moment-text = Impact moment
field-polarity = For or against
field-strength = Strength
field-action-text = Action
field-action-status = Status
field-action-kind = Kind
field-action-owner = Owner
field-due = Due
field-hypothesis = Hypothesis
field-method = Method
field-impact = Value for the customer
field-action-effort = Effort
field-at-touchpoint = Shown under
field-pain-points = pain points addressed
field-metric = Metric
field-score-target = About
field-replies = replies
field-score-value = Figure
field-score-n = n
field-score-date = Measured on
field-score-source = Source
field-segment-persona = Persona
field-segment-channel = Channel
field-segment-device = Device
field-invited = Invited
field-answered = Answered
field-metric-name = Name
field-measures = What it measures
field-scale-min = Lowest reply
field-scale-max = Highest reply
field-direction = Good is
field-report = Figure
field-box-top = Good from
field-box-bottom = Bad up to
field-path-name = Name of the path
field-stops = touchpoints of the path

## Names of fields that the program offers, and their options.

preset-sponsor = Sponsor
preset-motto = Motto
preset-roles = Roles
preset-kpis = KPIs
preset-business-goal = Business goal
preset-outcome = Business outcome
preset-survey-programme = Survey programme
preset-survey-cadence-days = Days between surveys
preset-lifetime-value = Customer lifetime value
preset-churn-rate = Churn rate (%)
preset-competitor-score = Competitor’s score
preset-engagement-rational = Rational engagement
preset-engagement-emotional = Emotional engagement
preset-engagement-active = Active engagement
preset-weight-profile = Weight profile
preset-weight-profile-1 = High-touch and personal
preset-weight-profile-2 = Trouble-free and seamless
preset-version-date = Version date
preset-drivers = Drivers
preset-value-adding = Value-adding
preset-value-adding-1 = Yes
preset-value-adding-2 = No
preset-resolution-hours = Resolution time (hours)
preset-resolution-target-hours = Resolution target (hours)
preset-training-need = Training need
preset-employee-experience = Employee experience score
preset-touchpoint-type = Type of touchpoint
preset-improvement-target = Improvement target
preset-system-fit = System fit
preset-system-fit-1 = Fits
preset-system-fit-2 = Fits in part
preset-system-fit-3 = Doesn’t fit
preset-personalisation = Personalisation
preset-personalisation-1 = None
preset-personalisation-2 = By segment
preset-personalisation-3 = Individual
preset-proactive = Stance
preset-proactive-1 = Proactive
preset-proactive-2 = Reactive
preset-proactive-3 = Passive
preset-promise = Promise
preset-promise-kept = Promise kept
preset-promise-kept-1 = Kept
preset-promise-kept-2 = Kept late
preset-promise-kept-3 = Broken
preset-media = Media
preset-responsive = Works on small screens
preset-responsive-1 = Yes
preset-responsive-2 = No
preset-reputation-risk = Reputation risk
preset-reputation-risk-1 = Low
preset-reputation-risk-2 = Medium
preset-reputation-risk-3 = High
preset-leave-reason = Reason to leave
preset-engagement-kind = Kind of engagement
preset-reward = Reward
preset-campaign = Campaign
preset-conversion-rate = Conversion rate (%)
preset-revenue = Revenue
preset-service = Service touchpoint
preset-service-1 = Yes
preset-service-2 = No
preset-service-category = Service category
preset-service-category-1 = Before the purchase
preset-service-category-2 = During the purchase
preset-service-category-3 = After the purchase
preset-cadence-days = Days between surveys here
preset-trust-mark = Trust mark
preset-contacts-per-year = Contacts per year
preset-contacts-unit = Contacts per year are
preset-contacts-unit-1 = of each customer
preset-contacts-unit-2 = of all customers together
preset-escalation-reason = Reason for escalation
preset-service-level-target = Service level target (%)
preset-sensitivity = Sensitivity
preset-sensitivity-1 = Low
preset-sensitivity-2 = Medium
preset-sensitivity-3 = High
preset-survey-budget = Surveys per year at most
preset-segment = Segment
preset-customer-value = Value for the customer
preset-cost = Cost
inspector-group-estimate = For other ways of ranking
inspector-group-kpis = KPIs
inspector-group-rules = Rules of the analysis
field-estimate-effort = Effort to solve it
field-months = Person-months
field-reach = Customers per period
field-rice-impact = Impact (0.25–3)
field-confidence = Confidence
field-ice-impact = Impact (1–10)
field-ease = Ease (1–10)
field-importance = Importance (0–10)
field-satisfaction = Satisfaction (0–10)
field-kpis = Moves these KPIs
field-rank-method = Pain points ranked by
field-least-replies = No score below (replies)
field-firm-replies = Indicative below (replies)
field-margin = Wanted margin (± points)
field-easy-from = CES 1–7: easy from
field-weight-severity = Weight of severity
field-weight-frequency = Weight of frequency
field-weight-reach = Weight of reach
field-weight-influence = Weight of influence
field-weight-effort = Weight of customer effort
hint-least-replies = 10
hint-firm-replies = 30
hint-margin = 10 and 5
hint-easy-from = 6
hint-weight-severity = 1
hint-weight-frequency = 1
hint-weight-reach = 1
hint-weight-influence = 1
hint-weight-effort = 0
inspector-add-kpi = Add a KPI
inspector-kpi-name = Name of the KPI
inspector-kpi-goal = Goal it serves
inspector-kpi-target = Target
inspector-group-findings = What the checks say
inspector-explain = Explain
