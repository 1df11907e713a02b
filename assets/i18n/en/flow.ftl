# How customers flow through a journey.

## Choices: outcome

choice-outcome-reached = Goal reached
choice-outcome-left = Left without it
choice-outcome-stops = The map stops here
choice-outcome-drops-off = Dropped off halfway

## Choices: likely-moment

choice-likely-moment-start = start of the journey
choice-likely-moment-end = end of the journey
choice-likely-moment-team = another team
choice-likely-moment-actor = somebody else acts
choice-likely-moment-channel = another channel

## The view

flow-title = Where customers go
flow-note = Per customer who starts, worked out from the shares on the transitions.
flow-note-choose = Choose a touchpoint to see how its figures come about.
flow-nothing = Draw transitions between touchpoints and say what share of the customers takes each; then this shows where they go and where you lose them.
flow-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}

## What is assumed, and what is wrong with the shares

flow-assumed = Partly assumed.
flow-of-persona = These are customers like { $persona }: they don’t come to touchpoints that are marked for other personas only, and the other ways take over in proportion.
flow-of-persona-same = Nothing on the map sends { $persona } another way, so this is the flow of everybody.
flow-personas = A persona is taken not to come to touchpoints that are marked for other personas only; the other ways take over in proportion.
flow-assumed-all = No share is given where ways part: as many customers are taken to go each way. Read this as a sketch.
flow-assumed-some = Where ways part, { $count ->
    [one] 1 of the { $all } transitions has no share: it gets
   *[other] { $count } of the { $all } transitions have no share: they divide evenly
} what the others leave.
flow-assumed-start = No touchpoint is marked as the start; ‘{ $touchpoint }’ is taken for it.
flow-assumed-starts = Customers are spread evenly over the { $count } touchpoints where they can start.
flow-assumed-goal = No touchpoint is marked as the end where customers have what they came for; where the map stops counts as that.
flow-over = At ‘{ $touchpoint }’ the shares add up to { $sum }. They are scaled down to 100%.
flow-nothing-left = At ‘{ $touchpoint }’ the given shares use everything up; the transitions without a share carry nobody.
flow-end-goes-on = ‘{ $touchpoint }’ is an end, yet everybody goes on from there, since its transitions have no share.
flow-trapped = There is no way out of { $touchpoints }: who comes here goes round for ever. Draw the transition that leads on.
flow-unreachable = Nothing leads from the start to ‘{ $touchpoint }’, so nobody is counted there.

## The figures

flow-goal = reach their goal
flow-goal-none = Mark the touchpoint where customers have what they came for as the end with the goal reached.
flow-lost = are lost on the way
flow-lost-sum = { $left } leave at an end, { $dropped } drop off halfway.
flow-lost-most = Most at ‘{ $touchpoint }’: { $share }.
flow-lost-trapped = { $share } go round for ever.
flow-waiting = waiting time per customer
flow-sum = = { $parts }
flow-sum-most = = { $parts } + …
flow-waiting-missing = { $count ->
    [one] At 1 of { $all } touchpoints the wait isn’t known; it
   *[other] At { $count } of { $all } touchpoints the wait isn’t known; they
} can only add to it.
flow-effort = effort per transition, 1 little to 5 much
flow-effort-sum = = { $sum } in all ÷ { $count } transitions taken.
flow-effort-missing = { $count ->
    [one] 1 of the { $all } transitions has no effort; it is
   *[other] { $count } of the { $all } transitions have no effort; they are
} left out.
flow-repeats = repeat visits per customer
flow-repeats-most = Most at ‘{ $touchpoint }’: { $times }.

## How it ends, and the funnel

flow-outcomes = How it ends
flow-outcomes-note = The chance for a customer who starts; together 100%.
flow-trapped-outcome = Goes round for ever
flow-where = Where
flow-of-customers = Of the customers
flow-funnel = Phase by phase
flow-funnel-ordered = Everybody passes the phases in order, so what reaches the end is the product of the steps.
flow-funnel-unordered = Some customers skip a phase or come back, so don’t multiply the steps: over 100% means that customers come in later.
flow-phase = Phase
flow-come-here = Come here
flow-of-phase-before = Of the phase before
flow-not-connected = not connected

## Touchpoints

flow-places = Touchpoint by touchpoint
flow-places-note = In the order of the map.
flow-places-listed = Only those that the filters let through; the figures stay those of the whole journey.
flow-places-none = No touchpoint fits the filters.
flow-places-top = The { $count } from where most customers leave.
flow-touchpoint = Touchpoint
flow-reach = Reached by
flow-visits = Visits per customer
flow-leaves = Leaves from here
flow-hops = Steps to an agent
flow-hops-here = here
flow-hops-none = no way
flow-success = Goal
flow-success-possible = possible
flow-success-lost = out of reach
flow-explain = How ‘{ $touchpoint }’ comes about.
flow-explain-start = { $share } who start here
flow-explain-part = { $visits } × { $share } from ‘{ $from }’
flow-explain-assumed = { $visits } × { $share } (assumed) from ‘{ $from }’
flow-explain-sum = Visits per customer: { $sum } = { $visits }.
flow-explain-repeats = Of these { $visits } visits { $repeats } are repeats, so { $reach } of the customers come here at least once.
flow-explain-nobody = Nobody comes here: no transition with a share above 0 leads here from where customers are.
flow-explain-trapped = Who comes here never gets out, so visits have no number.

## Paths

flow-paths = The most likely paths
flow-paths-note = Together { $sum } of the customers. Dropping off halfway is the end of a path too. Who repeats something on the way follows none of them exactly.
flow-paths-none = No path leads from the start to where the journey is over.
flow-paths-more = There may be more paths: this map is too entangled to look for all of them. No other path is more likely than these.
flow-path = Path
flow-path-between = { $count ->
    [one] 1 more
   *[other] { $count } more
}
flow-lost-title = Where the goal gets out of reach
flow-lost-note = From here no way leads to the goal any more: keep customers from coming here, or draw a way back.
flow-lost-how = What is left
flow-lost-end = leaves here
flow-lost-before = only leaving is left
flow-from = from { $from }

## Rework, hand-overs, moments of truth

flow-rework = Loops and rework
flow-rework-note = What customers do again, per 100 who start.
flow-rework-none = Nothing is done twice: no transition leads back.
flow-rework-where = Where
flow-rework-loop = repeat visits in this loop
flow-rework-back = goes back
flow-per-hundred = Per 100 customers
flow-hand-overs = Hand-overs
flow-hand-overs-note = Where another team, actor or channel takes over, and whether what is known of the customer travels along.
flow-hand-over = From → to
flow-context = What is known
flow-kept = travels along
flow-not-kept = gets lost
flow-kept-unknown = not known
flow-moments = Are these moments of truth?
flow-moments-note = The beginning, the end and hand-overs often make or break it. These have no impact moment yet.
flow-why = Why

## Beside the sources

flow-service = Beside the figures of others
flow-service-note = Your own figure follows from this map. The benchmark is a figure from a Dutch overview of 2016, not a measurement of your customers.
flow-what = What
flow-own = On this map
flow-benchmark = Benchmark
flow-escalation = Questions in chat, app, web and messages that end at an agent
flow-escalation-sum = { $ended } of the { $asked } questions per 100 customers end at an agent. Coming to an end isn’t a question.
flow-escalation-2016 = 2016: almost { $share } of the questions
flow-queue = ‘{ $touchpoint }’: { $time } on hold
flow-queue-visits = { $count } calls per 100 customers; the figure is who leaves from here.
flow-queue-no-call-back = No call-back is offered.
flow-queue-2016 = 2016: { $share } hang up within a minute
flow-channels = Channels per persona
flow-channels-note = A customer uses { $count } service channels on average, according to a Dutch overview of 2016. The percentage is the chance that a customer comes to a touchpoint in that channel.
flow-persona = Persona
flow-everybody = Everybody
flow-channels-assumed = No channels or feelings of their own: every touchpoint counts.
flow-channels-chance = Channels, and the chance
flow-channels-count = Channels
flow-channels-mean = On average
